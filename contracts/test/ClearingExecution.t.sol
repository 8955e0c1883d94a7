// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FlexibilityAuctionVerifier} from "../src/FlexibilityAuctionVerifier.sol";
import {Upstream} from "../src/libraries/CertificateCheck.sol";
import {Clearing, ClearingExecution, ClearingRoots} from "../src/libraries/ClearingExecution.sol";
import {GridNode} from "../src/libraries/GridNode.sol";
import {ReliefStep} from "../src/libraries/ReliefStep.sol";
import {ReferenceClearing} from "./reference/ReferenceClearing.sol";
import {Test} from "forge-std/Test.sol";

/// @notice On rounds that the TypeScript engine cleared and `test/support/write-clearing-vectors.ts` wrote down.
contract ClearingExecutionTest is Test {
    FlexibilityAuctionVerifier private _verifier = new FlexibilityAuctionVerifier();
    ReferenceClearing private _twin = new ReferenceClearing();

    function test_RevertWhen_LengthsDoNotFit() external {
        (Clearing memory c, Upstream memory upstream) = _roundOfTwo();
        c.orders = new bytes(39);
        _expectWrongLength(39, 2, 2);
        _verifier.execute(c, upstream);

        (c,) = _roundOfTwo();
        c.priceTicks = new int32[](1);
        _expectWrongLength(40, 2, 1);
        _verifier.execute(c, upstream);

        (c.grid, c.priceTicks) = (new GridNode[](0), new int32[](0));
        _expectWrongLength(40, 0, 0);
        _verifier.execute(c, upstream);
    }

    function test_RevertWhen_AnOrderIsMisplaced() external {
        (Clearing memory c, Upstream memory upstream) = _roundOfTwo();
        // Of the node of the other order.
        c.orders = abi.encodePacked(_order(1, 0, 50), _order(1, 1, 60));
        _expectMisplaced(0, 0);
        _verifier.execute(c, upstream);
        c.orders = abi.encodePacked(_order(0, 0, 50), _order(0, 1, 60));
        _expectMisplaced(1, 1);
        _verifier.execute(c, upstream);
        // Of a side that there is not.
        c.orders = abi.encodePacked(_order(0, 4, 50), _order(1, 1, 60));
        _expectMisplaced(0, 0);
        _verifier.execute(c, upstream);
    }

    /// @notice Each field that says where a node stands, one more or less; then nodes and steps that say so of each other.
    function test_RevertWhen_TheGridIsNoTree() external {
        // The first order of the second node, the end of its orders beyond them all, the end of its subtree, its parent, its steps.
        _expectGridBroken(1, _node(0, 2, 2, 2, 0, 1), 1);
        _expectGridBroken(1, _node(1, 3, 2, 2, 0, 1), 1);
        _expectGridBroken(1, _node(1, 0, 2, 2, 0, 1), 1);
        _expectGridBroken(1, _node(1, 2, 1, 2, 0, 1), 1);
        _expectGridBroken(1, _node(1, 2, 2, 3, 0, 1), 1);
        _expectGridBroken(1, _node(1, 2, 2, 1, 0, 1), 1);
        _expectGridBroken(1, _node(1, 2, 2, 2, 1, 1), 1);
        _expectGridBroken(1, _node(1, 2, 2, 2, 0, 2), 1);
        // An order of no node, and steps of no branch.
        _expectGridBroken(1, _node(1, 1, 2, 2, 0, 1), 1);
        _expectGridBroken(1, _node(1, 2, 2, 2, 0, 0), 1);
        // A root below something, with fewer nodes, or with fewer orders.
        _expectGridBroken(0, _node(0, 1, 2, 2, 1, 0), 0);
        _expectGridBroken(0, _node(0, 1, 2, 1, 0, 0), 1);
        _expectGridBroken(0, _node(0, 1, 1, 2, 0, 0), 0);
    }

    function test_RevertWhen_StepsAreNoConcaveValue() external {
        (Clearing memory c, Upstream memory upstream) = _roundOfTwo();
        c.steps[0] = _step(type(int64).max - 1, 0);
        _expectGridBroken(1);
        _verifier.execute(c, upstream);

        c.grid[1] = _node(1, 2, 2, 2, 0, 2);
        c.steps = new ReliefStep[](2);
        c.steps[1] = _step(type(int64).max, 0);
        // The value does not fall; the end does not rise.
        c.steps[0] = _step(0, 0);
        _expectGridBroken(1);
        _verifier.execute(c, upstream);
        c.steps[0] = _step(type(int64).max, 1);
        _expectGridBroken(1);
        _verifier.execute(c, upstream);
        c.steps[0] = _step(0, 1);
        c.priceTicks[1] = 51;
        _verifier.execute(c, upstream);
    }

    function test_RevertWhen_MarginalFillsAreMissingOrLeft() external {
        (Clearing memory c, Upstream memory upstream) = _roundOfTwo();
        c.marginalFills = new uint32[](0);
        _expectWrongMarginalFills(0, 1);
        _verifier.execute(c, upstream);
        c.marginalFills = new uint32[](3);
        c.marginalFills[0] = 100;
        _expectWrongMarginalFills(3, 1);
        _verifier.execute(c, upstream);
    }

    function test_RevertWhen_AnOrderIsOverFilled() external {
        (Clearing memory c, Upstream memory upstream) = _roundOfTwo();
        c.marginalFills[0] = 101;
        vm.expectRevert(abi.encodeWithSelector(ClearingExecution.ClearingExecution_OverFilled.selector, 0, 101, 100));
        _verifier.execute(c, upstream);
    }

    function test_RevertWhen_ABranchDoesNotSuitItsPrices() external {
        (Clearing memory c, Upstream memory upstream) = _roundOfTwo();
        c.priceTicks[1] = 49;
        _expectBranchBroken(49);
        _verifier.execute(c, upstream);
        // Dearer below, though more can be imported.
        c.priceTicks[1] = 51;
        _expectBranchBroken(51);
        _verifier.execute(c, upstream);
        c.priceTicks[1] = 50;
        // A limit of 99 W.
        c.grid[1] = GridNode.wrap(GridNode.unwrap(c.grid[1]) + (uint256(101) << 32));
        _expectBranchBroken(50);
        _verifier.execute(c, upstream);
    }

    function test_RevertWhen_TheRootDoesNotBalance() external {
        (Clearing memory c, Upstream memory upstream) = _roundOfTwo();
        c.marginalFills[0] = 99;
        vm.expectRevert(
            abi.encodeWithSelector(ClearingExecution.ClearingExecution_RootBroken.selector, int256(-1), int256(50))
        );
        _verifier.execute(c, upstream);
        upstream = Upstream({isPriced: true, sellTicks: 50, buyTicks: 0});
        _verifier.execute(c, upstream);
    }

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

    /// @dev A seller at 50 ticks at the root, a buyer at 60 behind a branch of 200 W either way whose relief is worth nothing. 100 W flow.
    function _roundOfTwo() private view returns (Clearing memory c, Upstream memory upstream) {
        c.orders = abi.encodePacked(_order(0, 0, 50), _order(1, 1, 60));
        c.grid = new GridNode[](2);
        c.grid[0] = _node(0, 1, 2, 2, 0, 0);
        c.grid[1] = _node(1, 2, 2, 2, 0, 1);
        c.steps = new ReliefStep[](1);
        c.steps[0] = _step(type(int64).max, 0);
        c.priceTicks = new int32[](2);
        (c.priceTicks[0], c.priceTicks[1]) = (50, 50);
        c.marginalFills = new uint32[](1);
        c.marginalFills[0] = 100;
        upstream.isPriced = false;
        _verifier.execute(c, upstream);
    }

    /// @dev 100 W of participant 7.
    function _order(uint16 node, uint8 side, uint32 limitTicks) private pure returns (bytes20) {
        return bytes20(abi.encodePacked(node, side, uint24(7), uint48(0), limitTicks, uint32(100)));
    }

    function _node(
        uint32 firstOrder,
        uint32 endOrder,
        uint32 subtreeEndOrder,
        uint16 subtreeEnd,
        uint16 parent,
        uint16 stepCount
    ) private pure returns (GridNode) {
        bytes memory word = abi.encodePacked(
            uint48(0), stepCount, parent, subtreeEnd, subtreeEndOrder, endOrder, firstOrder, int32(-200), int32(200)
        );
        // forge-lint: disable-next-line(unsafe-typecast) -- the fields fill the word
        return GridNode.wrap(uint256(bytes32(word)));
    }

    function _step(int64 endW, int32 valueTicks) private pure returns (ReliefStep) {
        return ReliefStep.wrap(uint256(bytes32(abi.encodePacked(uint160(0), endW, valueTicks))));
    }

    /// @dev Executes the round of two with another node, which breaks the grid at `place`.
    function _expectGridBroken(uint256 number, GridNode node, uint256 place) private {
        (Clearing memory c, Upstream memory upstream) = _roundOfTwo();
        c.grid[number] = node;
        _expectGridBroken(place);
        _verifier.execute(c, upstream);
    }

    function _expectGridBroken(uint256 place) private {
        vm.expectRevert(abi.encodeWithSelector(ClearingExecution.ClearingExecution_GridBroken.selector, place));
    }

    function _expectWrongLength(uint256 orderBytes, uint256 nodes, uint256 prices) private {
        vm.expectRevert(
            abi.encodeWithSelector(ClearingExecution.ClearingExecution_WrongLength.selector, orderBytes, nodes, prices)
        );
    }

    function _expectMisplaced(uint256 position, uint256 node) private {
        vm.expectRevert(
            abi.encodeWithSelector(ClearingExecution.ClearingExecution_OrderMisplaced.selector, position, node)
        );
    }

    function _expectWrongMarginalFills(uint256 given, uint256 needed) private {
        vm.expectRevert(
            abi.encodeWithSelector(ClearingExecution.ClearingExecution_WrongMarginalFills.selector, given, needed)
        );
    }

    /// @dev Of the branch above the second node, which carries 100 W to it from a price of 50 ticks.
    function _expectBranchBroken(int256 priceTicks) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                ClearingExecution.ClearingExecution_BranchBroken.selector,
                uint256(1),
                int256(-100),
                priceTicks,
                int256(50)
            )
        );
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
