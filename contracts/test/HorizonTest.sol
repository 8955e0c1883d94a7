// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {HorizonAuction} from "../src/HorizonAuction.sol";
import {ExecutedMtu, HorizonVerifier} from "../src/HorizonVerifier.sol";
import {IBondedRounds} from "../src/interfaces/IBondedRounds.sol";
import {Conclusion, HeldAllocation, HorizonBook, MtuClearing} from "../src/interfaces/IHorizonAuction.sol";
import {BlockWord} from "../src/libraries/BlockWord.sol";
import {GridNode} from "../src/libraries/GridNode.sol";
import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";
import {BondedRoundsTest} from "./BondedRoundsTest.sol";

/// @notice An auction of horizons over an escrow of its own. Its round has one node and two market time units: in the first, AGGREGATOR buys
/// 100 W for at most 50 ticks; in the second there are no orders. Blocks may sell these 100 W: that of place 0 for at least 30 ticks, that of
/// place 1 for at least 10. The welfare is 2,000 tick-watts with the dear block, 4,000 with the cheap one, none without any.
abstract contract HorizonTest is BondedRoundsTest {
    /// @dev Places of the blocks, and none of them.
    uint256 internal constant DEAR = 0;
    uint256 internal constant CHEAP = 1;
    uint256 internal constant NONE = 2;

    HorizonVerifier internal verifier;
    HorizonAuction internal horizons;

    function setUp() public virtual override {
        super.setUp();
        verifier = new HorizonVerifier();
        openFunds(vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1));
        horizons = new HorizonAuction(registry, funds, verifier, guarantee());
    }

    function bonded() internal view override returns (IBondedRounds) {
        return horizons;
    }

    function committing() internal view override returns (bytes memory) {
        return abi.encodeCall(horizons.commitHorizon, (MARKET, ROUND, bookOf(allocation(NONE))));
    }

    function clearing() internal view override returns (bytes[] memory calls) {
        HorizonBook memory book = bookOf(allocation(NONE));
        calls = new bytes[](2);
        calls[0] = abi.encodeCall(horizons.executeMtus, (MARKET, ROUND, book, 0, allocation(CHEAP)));
        calls[1] = abi.encodeCall(horizons.concludeHorizon, (MARKET, ROUND, book, conclusion(CHEAP)));
    }

    /// @notice Announces and commits the round; the next block begins.
    function commitRound() internal returns (HorizonBook memory book) {
        announceRound();
        book = bookOf(allocation(NONE));
        vm.warp(GATE_CLOSURE_AT);
        vm.prank(operator);
        horizons.commitHorizon(MARKET, ROUND, book);
        vm.roll(block.number + 1);
    }

    /// @notice Executes both market time units beside one of the blocks, or none.
    function executeMtus(address by, HorizonBook memory book, uint256 which) internal {
        MtuClearing[] memory mtus = allocation(which);
        vm.prank(by);
        horizons.executeMtus(MARKET, ROUND, book, 0, mtus);
    }

    function conclude(address by, HorizonBook memory book, uint256 which) internal {
        Conclusion memory c = conclusion(which);
        vm.prank(by);
        horizons.concludeHorizon(MARKET, ROUND, book, c);
    }

    /// @notice Executes a whole allocation.
    function clear(address by, HorizonBook memory book, uint256 which) internal {
        executeMtus(by, book, which);
        conclude(by, book, which);
    }

    /// @notice Executes a whole allocation, with a bound of its own.
    function clearWithin(address by, HorizonBook memory book, uint256 which, int128 boundTickW) internal {
        executeMtus(by, book, which);
        Conclusion memory c = conclusion(which);
        c.boundTickW = boundTickW;
        vm.prank(by);
        horizons.concludeHorizon(MARKET, ROUND, book, c);
    }

    /// @notice The market time units beside a block, priced at the limit of the purchase.
    function allocation(uint256 which) internal view returns (MtuClearing[] memory mtus) {
        mtus = new MtuClearing[](2);
        for (uint256 mtu = 0; mtu < 2; ++mtu) {
            mtus[mtu].clearing.grid = new GridNode[](1);
            mtus[mtu].clearing.priceTicks = new int32[](1);
            mtus[mtu].feedIn = new uint256[](1);
        }
        // Range of nodes 0 to 1, of orders 0 to 1 or 0 to 0.
        mtus[0].clearing.grid[0] = GridNode.wrap(uint256(1) << 160 | uint256(1) << 128 | uint256(1) << 96);
        mtus[1].clearing.grid[0] = GridNode.wrap(uint256(1) << 160);
        uint256 purchase = uint256(1) << 136 | uint256(AGGREGATOR) << 112 | uint256(50) << 32 | 100;
        // forge-lint: disable-next-line(unsafe-typecast) -- an order has 20 bytes
        mtus[0].clearing.orders = abi.encodePacked(uint160(purchase));
        mtus[0].clearing.priceTicks[0] = 50;
        mtus[0].clearing.marginalFills = new uint32[](1);
        if (which != NONE) {
            mtus[0].clearing.marginalFills[0] = 100;
            mtus[0].feedIn[0] = 100;
        }
        bytes32[2] memory leaves = [_executed(mtus[0]).bookLeaf, _executed(mtus[1]).bookLeaf];
        for (uint256 mtu = 0; mtu < 2; ++mtu) {
            mtus[mtu].proof = new bytes32[](1);
            mtus[mtu].proof[0] = PositionalMerkle.leafNode(1 - mtu, leaves[1 - mtu]);
        }
    }

    function conclusion(uint256 which) internal view returns (Conclusion memory c) {
        MtuClearing[] memory mtus = allocation(which);
        c.selection.blocks = new BlockWord[](2);
        c.selection.blocks[DEAR] = blockWord(30);
        c.selection.blocks[CHEAP] = blockWord(10);
        c.selection.profiles = abi.encodePacked(uint16(0), int32(100), uint16(0), int32(100));
        c.selection.parts = new uint32[](2);
        if (which != NONE) c.selection.parts[which] = 1;
        c.nodes = new uint16[](1);
        c.prices = abi.encodePacked(int32(50), int32(0));
        c.resultLeaves = new bytes32[](2);
        for (uint256 mtu = 0; mtu < 2; ++mtu) {
            c.resultLeaves[mtu] = _executed(mtus[mtu]).resultLeaf;
        }
        c.boundTickW = int128(welfareOf(which));
    }

    function welfareOf(uint256 which) internal pure returns (int256) {
        return which == NONE ? int256(0) : which == DEAR ? int256(2000) : int256(4000);
    }

    /// @notice A block of one part with one entry, of AGGREGATOR's rival.
    function blockWord(uint256 limitTicks) internal pure returns (BlockWord) {
        return BlockWord.wrap(
            uint256(OTHER_AGGREGATOR) << 160 | limitTicks << 112 | uint256(1) << 80 | uint256(1) << 48 | uint256(1)
        );
    }

    function bookOf(MtuClearing[] memory mtus) internal view returns (HorizonBook memory) {
        bytes32[2] memory blocks;
        for (uint256 place = 0; place < 2; ++place) {
            BlockWord word = blockWord(place == DEAR ? 30 : 10);
            bytes memory leaf = abi.encodePacked(BlockWord.unwrap(word), uint16(0), int32(100));
            blocks[place] = PositionalMerkle.leafNode(place, keccak256(leaf));
        }
        bytes32 first = PositionalMerkle.leafNode(0, _executed(mtus[0]).bookLeaf);
        return HorizonBook({
            mtusRoot: PositionalMerkle.innerNode(first, PositionalMerkle.leafNode(1, _executed(mtus[1]).bookLeaf)),
            blocksRoot: PositionalMerkle.innerNode(blocks[0], blocks[1]),
            orderCount: 1,
            mtuCount: 2,
            blockCount: 2
        });
    }

    function heldNow() internal view returns (HeldAllocation memory) {
        return horizons.allocationOf(MARKET, ROUND);
    }

    function _executed(MtuClearing memory mtu) private view returns (ExecutedMtu memory) {
        return verifier.executeMtu(mtu.clearing, roundTerms().upstream, mtu.feedIn);
    }
}
