// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {P256} from "@openzeppelin/contracts/utils/cryptography/P256.sol";
import {Test, stdError} from "forge-std/Test.sol";

import {P256Precompile} from "../src/libraries/P256Precompile.sol";

/// @notice On a chain that has the precompile of EIP-7951.
/// forge-config: default.evm_version = "osaka"
contract P256PrecompileTest is Test {
    function test_ItIsThere() external view {
        assertTrue(P256Precompile.exists());
    }

    function testFuzz_ItSaysWhatTheLibrarySays(uint256 seed, bytes32 h, uint8 field, uint8 bit) external view {
        bytes32[5] memory words = _signed(seed, h);
        assertTrue(this.verify(words));
        words[field % 5] ^= bytes32(uint256(1) << bit);
        bool isSigned = P256.verifySolidity(words[0], words[1], words[2], words[3], words[4]);
        assertEq(this.verify(words), isSigned);
        assertFalse(isSigned);
    }

    function testFuzz_TheUpperFormIsNone(uint256 seed, bytes32 h) external view {
        bytes32[5] memory words = _signed(seed, h);
        words[2] = bytes32(P256.N - uint256(words[2]));
        assertFalse(this.verify(words));
    }

    /// @notice The middle is of the lower half: a signature is made to have it there, and a key to fit.
    function testFuzz_TheMiddleIsLower(uint256 nonce, bytes32 h) external view {
        nonce = bound(nonce, 1, P256.N - 1);
        (uint256 point,) = vm.publicKeyP256(nonce);
        (uint256 r, uint256 s) = (point % P256.N, P256.N / 2);
        uint256 difference = addmod(mulmod(s, nonce, P256.N), P256.N - uint256(h) % P256.N, P256.N);
        uint256 privateKey = mulmod(difference, Math.invModPrime(r, P256.N), P256.N);
        (uint256 x, uint256 y) = vm.publicKeyP256(privateKey);
        assertTrue(this.verify([h, bytes32(r), bytes32(s), bytes32(x), bytes32(y)]));
        assertFalse(this.verify([h, bytes32(r), bytes32(s + 1), bytes32(x), bytes32(y)]));
    }

    /// @notice A call that fails has said nothing of a signature.
    function test_RevertWhen_TheCallFails() external {
        bytes32[5] memory words = _signed(7, "h");
        vm.mockCallRevert(address(0x100), new bytes(0), new bytes(0));
        vm.expectRevert(stdError.assertionError);
        this.verify(words);
    }

    /// @notice Without the gas for an answer there is none: nobody makes a right signature wrong by giving little.
    function testFuzz_WithLittleGasNothingIsSaid(uint256 gasGiven) external view {
        bytes32[5] memory words = _signed(7, "h");
        gasGiven = bound(gasGiven, 0, 20_000);
        try this.verify{gas: gasGiven}(words) returns (bool isSigned) {
            assertTrue(isSigned);
        } catch {}
    }

    function verify(bytes32[5] calldata words) external view returns (bool) {
        return P256Precompile.verify(words[0], words[1], words[2], words[3], words[4]);
    }

    /// @dev Digest, signature and key.
    function _signed(uint256 seed, bytes32 h) private pure returns (bytes32[5] memory) {
        uint256 privateKey = bound(seed, 1, P256.N - 1);
        (uint256 x, uint256 y) = vm.publicKeyP256(privateKey);
        (bytes32 r, bytes32 s) = vm.signP256(privateKey, h);
        if (uint256(s) > P256.N / 2) s = bytes32(P256.N - uint256(s));
        return [h, r, s, bytes32(x), bytes32(y)];
    }
}

/// @notice On a chain without it.
contract P256PrecompileMissingTest is Test {
    function test_ItIsNotThere() external view {
        assertFalse(P256Precompile.exists());
    }
}
