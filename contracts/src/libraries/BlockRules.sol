// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {BlockWord} from "./BlockWord.sol";
import {PositionalMerkle} from "./PositionalMerkle.sol";
import {signed32} from "./TwosComplement.sol";

/// @notice The blocks of a horizon, and which parts of them are accepted.
struct BlockSelection {
    BlockWord[] blocks;
    /// The profiles of all blocks, one block after the other.
    bytes profiles;
    /// Accepted parts of each block.
    uint32[] parts;
}

/// @notice What a selection of blocks comes to.
struct SelectionTotals {
    /// Over the blocks with their profiles.
    bytes32 blocksRoot;
    /// What the accepted parts have to earn at least, in tick-watts.
    int256 costTickW;
    /// What they feed in, by market time unit, then by the nodes whose prices are told.
    int256[] feedInW;
}

/// @title BlockRules
/// @notice What makes a selection of blocks permitted at given prices: whole parts within the bounds of each block, no share beyond the
/// parent's, one block of a group at most, and none that loses. `HorizonProblem` and `standings` of the engine say the same.
library BlockRules {
    /// @notice Bytes of an entry of a profile.
    uint256 internal constant ENTRY_BYTES = 6;

    /// @notice Bytes of a price.
    uint256 internal constant PRICE_BYTES = 4;

    /// @notice There is not one number of parts for each block, not one price for each node and market time unit, or the profiles are longer
    /// or shorter than the blocks say.
    error BlockRules_WrongLength(uint256 blocks, uint256 parts, uint256 priceBytes, uint256 profileBytes);

    /// @notice The accepted block at this place is none: the prices of its node are not told, its parent, its group or a market time unit is unknown, these do not rise,
    /// or its parts do not divide its powers.
    error BlockRules_BlockBroken(uint256 place);

    /// @notice The block is accepted by fewer parts than its fewest, or more than it has.
    error BlockRules_PartsOutOfBounds(uint256 place, uint256 accepted, uint256 minParts, uint256 parts);

    /// @notice The block is accepted by a larger share than the one it is linked to.
    error BlockRules_BeyondParent(uint256 place, uint256 parent);

    /// @notice Another block of the same group is accepted.
    error BlockRules_NotExclusive(uint256 place, uint256 group);

    /// @notice At these prices the accepted block, as a whole, earns less than its limit.
    error BlockRules_Loses(uint256 place, int256 earnsTickW, int256 costTickW);

    /// @dev The horizon that the blocks live in.
    struct Horizon {
        uint256 mtuCount;
        uint256 columnCount;
        /// By node, one more than its place among those whose prices are told; 0 for others.
        uint256[] columnOf;
        /// What accepted blocks feed in, by market time unit, then column.
        int256[] feedInW;
        /// Groups of which a block is accepted.
        bool[] taken;
    }

    /// @dev An accepted block, and what its whole profile earns and moves.
    struct Acceptance {
        uint256 place;
        uint256 column;
        int256 parts;
        int256 accepted;
        int256 earnsTickW;
        int256 movedW;
    }

    /// @notice Checks a selection at the prices of nodes, 4 bytes each, by market time unit; reverts with the first fault.
    function execute(BlockSelection calldata s, uint16[] calldata nodes, bytes calldata prices, uint256 mtuCount)
        internal
        pure
        returns (SelectionTotals memory totals)
    {
        uint256 count = s.blocks.length;
        uint256 cells = mtuCount * nodes.length;
        if (s.parts.length != count || prices.length != PRICE_BYTES * cells) _revertLength(s, prices.length);
        totals.blocksRoot = _rootOf(s, prices.length);
        totals.feedInW = new int256[](cells);
        Horizon memory horizon;
        horizon.mtuCount = mtuCount;
        horizon.columnCount = nodes.length;
        horizon.columnOf = _columns(nodes);
        horizon.feedInW = totals.feedInW;
        horizon.taken = new bool[](count + 1);
        uint256 at = 0;
        for (uint256 place = 0; place < count; ++place) {
            uint256 end = at + s.blocks[place].entryCount() * ENTRY_BYTES;
            if (s.parts[place] > 0) {
                _requirePermitted(s, place, horizon);
                totals.costTickW += _accept(s, place, s.profiles[at:end], prices, horizon);
            }
            at = end;
        }
    }

    /// @notice The price in a cell, by market time unit, then column.
    function priceAt(bytes calldata prices, uint256 cell) internal pure returns (int256) {
        uint256 at = PRICE_BYTES * cell;
        return signed32(uint32(bytes4(prices[at:at + PRICE_BYTES])));
    }

    function _columns(uint16[] calldata nodes) private pure returns (uint256[] memory columnOf) {
        uint256 end = 0;
        for (uint256 i = 0; i < nodes.length; ++i) {
            if (nodes[i] >= end) end = uint256(nodes[i]) + 1;
        }
        columnOf = new uint256[](end);
        for (uint256 i = 0; i < nodes.length; ++i) {
            columnOf[nodes[i]] = i + 1;
        }
    }

    /// @dev Root over all blocks, whose profiles must be there.
    function _rootOf(BlockSelection calldata s, uint256 priceBytes) private pure returns (bytes32) {
        bytes32[] memory leaves = new bytes32[](s.blocks.length);
        uint256 at = 0;
        for (uint256 place = 0; place < leaves.length; ++place) {
            BlockWord word = s.blocks[place];
            uint256 end = at + word.entryCount() * ENTRY_BYTES;
            if (end > s.profiles.length) _revertLength(s, priceBytes);
            leaves[place] = PositionalMerkle.leafNode(place, leaf(word, s.profiles[at:end]));
            at = end;
        }
        if (at != s.profiles.length) _revertLength(s, priceBytes);
        return PositionalMerkle.foldInPlace(leaves);
    }

    function _revertLength(BlockSelection calldata s, uint256 priceBytes) private pure {
        revert BlockRules_WrongLength(s.blocks.length, s.parts.length, priceBytes, s.profiles.length);
    }

    /// @notice Value of a block's leaf in the tree of the blocks: keccak-256 of its word and its profile.
    function leaf(BlockWord word, bytes calldata profile) internal pure returns (bytes32 value) {
        // Written beyond the end of allocated memory and not kept.
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            mstore(buffer, word)
            calldatacopy(add(buffer, 0x20), profile.offset, profile.length)
            value := keccak256(buffer, add(profile.length, 0x20))
        }
    }

    /// @dev Bounds, link and group of an accepted block.
    function _requirePermitted(BlockSelection calldata s, uint256 place, Horizon memory horizon) private pure {
        BlockWord b = s.blocks[place];
        uint256 accepted = s.parts[place];
        uint256 parent = b.parent();
        uint256 group = b.group();
        bool isKnown = parent <= s.blocks.length && group <= s.blocks.length && b.node() < horizon.columnOf.length;
        if (!isKnown || horizon.columnOf[b.node()] == 0 || b.parts() == 0) revert BlockRules_BlockBroken(place);
        if (accepted < b.minParts() || accepted > b.parts()) {
            revert BlockRules_PartsOutOfBounds(place, accepted, b.minParts(), b.parts());
        }
        if (parent != 0) {
            bool exceeds = accepted * s.blocks[parent - 1].parts() > uint256(s.parts[parent - 1]) * b.parts();
            if (exceeds) revert BlockRules_BeyondParent(place, parent - 1);
        }
        if (group != 0) {
            if (horizon.taken[group]) revert BlockRules_NotExclusive(place, group);
            horizon.taken[group] = true;
        }
    }

    /// @dev Adds an accepted block to what is fed in, and returns what the accepted parts have to earn.
    function _accept(
        BlockSelection calldata s,
        uint256 place,
        bytes calldata profile,
        bytes calldata prices,
        Horizon memory horizon
    ) private pure returns (int256) {
        BlockWord word = s.blocks[place];
        Acceptance memory a;
        a.place = place;
        a.column = horizon.columnOf[word.node()] - 1;
        // forge-lint: disable-start(unsafe-typecast) -- 32 bits each
        a.parts = int256(word.parts());
        a.accepted = int256(uint256(s.parts[place]));
        // forge-lint: disable-end(unsafe-typecast)
        _feedIn(a, profile, prices, horizon);
        int256 costTickW = word.limitTicks() * a.movedW;
        if (a.earnsTickW < costTickW) revert BlockRules_Loses(place, a.earnsTickW, costTickW);
        return costTickW / a.parts * a.accepted;
    }

    /// @dev Walks over a profile. Powers and prices have 32 bits and a profile at most as many entries as there are market time units, so
    /// nothing overflows.
    function _feedIn(Acceptance memory a, bytes calldata profile, bytes calldata prices, Horizon memory horizon)
        private
        pure
    {
        uint256 nextMtu = 0;
        unchecked {
            for (uint256 at = 0; at < profile.length; at += ENTRY_BYTES) {
                uint256 entry = uint48(bytes6(profile[at:at + ENTRY_BYTES]));
                int256 powerW = signed32(entry);
                uint256 mtu = entry >> 32;
                bool fits = mtu >= nextMtu && mtu < horizon.mtuCount && powerW % a.parts == 0;
                if (!fits) revert BlockRules_BlockBroken(a.place);
                nextMtu = mtu + 1;
                uint256 cell = mtu * horizon.columnCount + a.column;
                horizon.feedInW[cell] += powerW / a.parts * a.accepted;
                a.earnsTickW += priceAt(prices, cell) * powerW;
                a.movedW += powerW < 0 ? -powerW : powerW;
            }
        }
    }
}
