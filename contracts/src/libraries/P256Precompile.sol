// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {P256} from "@openzeppelin/contracts/utils/cryptography/P256.sol";

/// @title P256Precompile
/// @notice The precompile of EIP-7951 for a contract that knows whether its chain has it. {P256} asks it a second time where a signature is
/// wrong, since a chain without it answers the same; that costs 6,900 gas, which whoever shows a wrong signature would pay.
library P256Precompile {
    address private constant PLACE = address(0x100);

    /// @notice Whether the chain has it: whether it takes a signature that is right, from Wycheproof by way of {P256}. A chain that has it keeps it.
    function exists() internal view returns (bool) {
        return verify(
            0xbb5a52f42f9c9261ed4361f59422a1e30036e7c32b270c8807a419feca605023,
            bytes32(uint256(5)),
            bytes32(uint256(1)),
            0xa71af64de5126a4a4e02b7922d66ce9415ce88a4c9d25514d91082c8725ac957,
            0x5d47723c8fbe580bb369fec9c2665d8e30a435b9932645482e7c9f11e872296b
        );
    }

    /// @notice What {P256-verify} says, on a chain with the precompile: `s` must be in the lower half.
    function verify(bytes32 h, bytes32 r, bytes32 s, bytes32 x, bytes32 y) internal view returns (bool) {
        if (uint256(s) > P256.N / 2) return false;
        (bool isDone, bytes memory answer) = PLACE.staticcall(abi.encode(h, r, s, x, y));
        // It fails for want of gas alone, and then has said nothing of the signature.
        assert(isDone);
        return answer.length == 32 && abi.decode(answer, (uint256)) == 1;
    }
}
