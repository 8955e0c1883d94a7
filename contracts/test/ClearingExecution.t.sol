// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FlexibilityAuctionVerifier} from "../src/FlexibilityAuctionVerifier.sol";
import {Upstream} from "../src/libraries/CertificateCheck.sol";
import {Clearing, ClearingRoots} from "../src/libraries/ClearingExecution.sol";
import {GridNode} from "../src/libraries/GridNode.sol";
import {ReliefStep} from "../src/libraries/ReliefStep.sol";
import {ReferenceClearing} from "./reference/ReferenceClearing.sol";
import {Test} from "forge-std/Test.sol";

/// @notice On rounds that the TypeScript engine cleared and `test/support/write-clearing-vectors.ts` wrote down.
contract ClearingExecutionTest is Test {
    FlexibilityAuctionVerifier private _verifier = new FlexibilityAuctionVerifier();
    ReferenceClearing private _twin = new ReferenceClearing();

    /// @notice A random number of the first round of the vectors is changed; the twin says the same of what comes out.
    function testFuzz_EqualsItsTwin(uint8 what, uint16 where, uint256 value, bool isSmall) external {
        (Clearing memory c, Upstream memory upstream,,) =
            abi.decode(vm.parseBytes(_first("clearings")), (Clearing, Upstream, ClearingRoots, bool));
        if (isSmall) value = 2 ** (value % 208);
        if (what % 7 == 1) {
            uint256 at = where % c.grid.length;
            c.grid[at] = GridNode.wrap(GridNode.unwrap(c.grid[at]) ^ (isSmall ? value : 2 ** (value % 208)));
        }
        // forge-lint: disable-start(unsafe-typecast)
        if (what % 7 == 2) c.orders[where % c.orders.length] ^= bytes1(uint8(value));
        if (what % 7 == 3) c.priceTicks[where % c.priceTicks.length] ^= int32(int256(value % 64));
        if (what % 7 == 4 && c.marginalFills.length > 0) {
            c.marginalFills[where % c.marginalFills.length] ^= uint32(value % 64);
        }
        // forge-lint: disable-end(unsafe-typecast)
        if (what % 7 == 5 && c.steps.length > 0) {
            uint256 at = where % c.steps.length;
            c.steps[at] = ReliefStep.wrap(ReliefStep.unwrap(c.steps[at]) ^ (2 ** (value % 96)));
        }
        if (what % 7 == 6) upstream.isPriced = !upstream.isPriced;

        try _twin.execute(c, upstream) returns (ClearingRoots memory roots) {
            assertEq(abi.encode(_verifier.execute(c, upstream)), abi.encode(roots));
        } catch {
            vm.expectRevert();
            _verifier.execute(c, upstream);
        }
    }

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
    function executeVector(bytes calldata vector) external returns (bool isCertified) {
        Clearing memory clearing;
        Upstream memory upstream;
        ClearingRoots memory roots;
        (clearing, upstream, roots, isCertified) = abi.decode(vector, (Clearing, Upstream, ClearingRoots, bool));
        try _verifier.execute(clearing, upstream) returns (ClearingRoots memory executed) {
            assertTrue(isCertified);
            assertEq(abi.encode(_twin.execute(clearing, upstream)), abi.encode(executed));
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
        (bool ok, bytes memory executed) = address(_verifier).staticcall(call);
        gas -= gasleft();
        assertTrue(ok);
        assertEq(abi.decode(executed, (ClearingRoots)).fillsRoot, roots.fillsRoot);

        uint256 data = 0;
        for (uint256 i = 0; i < call.length; ++i) {
            data += call[i] == 0 ? 4 : 16;
        }
        assertLe((21_000 + gas + data) / 1000, 900);
    }

    function _first(string memory vectors) private returns (string memory line) {
        line = _line(vectors);
        // forge-lint: disable-next-line(unsafe-cheatcode)
        vm.closeFile(string.concat("test/vectors/", vectors, ".txt"));
    }

    function _line(string memory vectors) private view returns (string memory) {
        // forge-lint: disable-next-line(unsafe-cheatcode)
        return vm.readLine(string.concat("test/vectors/", vectors, ".txt"));
    }
}
