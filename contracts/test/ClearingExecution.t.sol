// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {Upstream} from "../src/libraries/CertificateCheck.sol";
import {Clearing, ClearingRoots} from "../src/libraries/ClearingExecution.sol";
import {FlexibilityAuctionVerifier} from "../src/FlexibilityAuctionVerifier.sol";

/// @notice On rounds that the TypeScript engine cleared and `test/support/write-clearing-vectors.ts` wrote down.
contract ClearingExecutionTest is Test {
    FlexibilityAuctionVerifier private _verifier = new FlexibilityAuctionVerifier();

    function test_VerdictsAndRootsOfTheEnginesRounds() external {
        uint256 refused = 0;
        uint256 rounds = 0;
        for (string memory line = _line("clearings"); bytes(line).length > 0; line = _line("clearings")) {
            if (!this.executeVector(vm.parseBytes(line))) ++refused;
            ++rounds;
        }
        assertGt(rounds, 100);
        assertGt(refused, rounds / 4);
    }

    /// @notice Executes one round of the vectors and compares; whether it is certified. Its memory is gone afterwards.
    function executeVector(bytes calldata vector) external view returns (bool isCertified) {
        Clearing memory clearing;
        Upstream memory upstream;
        ClearingRoots memory roots;
        (clearing, upstream, roots, isCertified) = abi.decode(vector, (Clearing, Upstream, ClearingRoots, bool));
        try _verifier.execute(clearing, upstream) returns (ClearingRoots memory executed) {
            assertTrue(isCertified);
            assertEq(executed.bookRoot, roots.bookRoot);
            assertEq(executed.gridRoot, roots.gridRoot);
            assertEq(executed.fillsRoot, roots.fillsRoot);
            assertEq(executed.nodesRoot, roots.nodesRoot);
        } catch {
            assertFalse(isCertified);
        }
    }

    function test_GasOfAThousandOrdersOnAFeederOf33Nodes() external {
        (Clearing memory clearing, Upstream memory upstream, ClearingRoots memory roots,) =
            abi.decode(vm.parseBytes(_line("feeder-clearing")), (Clearing, Upstream, ClearingRoots, bool));
        bytes memory call = abi.encodeCall(FlexibilityAuctionVerifier.execute, (clearing, upstream));
        uint256 gas = gasleft();
        (, bytes memory executed) = address(_verifier).staticcall(call);
        gas -= gasleft();
        assertEq(abi.decode(executed, (ClearingRoots)).fillsRoot, roots.fillsRoot);

        uint256 data = 0;
        for (uint256 i = 0; i < call.length; ++i) {
            data += call[i] == 0 ? 4 : 16;
        }
        assertLe((21_000 + gas + data) / 1000, 900);
    }

    function _line(string memory vectors) private view returns (string memory) {
        // forge-lint: disable-next-line(unsafe-cheatcode)
        return vm.readLine(string.concat("test/vectors/", vectors, ".txt"));
    }
}
