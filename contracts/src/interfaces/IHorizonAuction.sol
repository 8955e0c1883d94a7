// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {BlockSelection} from "../libraries/BlockRules.sol";
import {Clearing} from "../libraries/ClearingExecution.sol";
import {IBondedRounds} from "./IBondedRounds.sol";

/// @notice The closed book of a round of several market time units.
struct HorizonBook {
    /// Over the market time units: keccak-256 of the root of its orders and that of its grid.
    bytes32 mtusRoot;
    /// Over the blocks with their profiles.
    bytes32 blocksRoot;
    uint32 orderCount;
    uint16 mtuCount;
    uint16 blockCount;
}

/// @notice One market time unit of an allocation.
struct MtuClearing {
    Clearing clearing;
    /// Net feed-in of the accepted blocks at the nodes of all blocks, `node 16 | powerW 64`.
    uint256[] feedIn;
    /// Siblings of its leaf in the tree of the book.
    bytes32[] proof;
}

/// @notice What completes an allocation whose market time units were executed.
struct Conclusion {
    BlockSelection selection;
    /// The nodes at which market time units were told a feed-in, in the same order.
    uint16[] nodes;
    /// Their prices, 4 bytes each, by market time unit.
    bytes prices;
    /// keccak-256 of the roots of fills and of nodes, by market time unit.
    bytes32[] resultLeaves;
    /// What no other allocation exceeds, as its poster states: the operator's bond stands for it.
    int128 boundTickW;
}

/// @notice An allocation that was executed as a whole.
struct HorizonResult {
    /// Over the market time units: keccak-256 of the root of its fills and that of its nodes.
    bytes32 mtusRoot;
    /// keccak-256 of the accepted parts of all blocks, a word each.
    bytes32 partsHash;
    /// Exact welfare in tick-watts, less the costs of the accepted blocks.
    int128 welfareTickW;
    /// What no other allocation exceeds, as whoever concluded it states.
    int128 boundTickW;
}

/// @notice How far somebody's allocation is executed.
struct Execution {
    /// Digest over the market time units so far.
    bytes32 running;
    int128 welfareTickW;
    uint16 mtuCount;
}

/// @notice What the chain keeps of the allocation that a round is cleared with.
struct HeldAllocation {
    int128 welfareTickW;
    /// The lowest bound that the operator stated, whoever replaced its allocation; the highest number where it stated none.
    int128 boundTickW;
}

/// @title IHorizonAuction
/// @notice Rounds of several market time units with block orders, whose allocation is executed, and open to a better one.
///
/// Nothing of a result is taken on trust. Each market time unit is executed beside what the accepted blocks feed in: given the blocks, its
/// fills and prices are proven optimal. Then the blocks are executed at these prices: whole parts within bounds, links and groups obeyed, no
/// accepted block loses, and what they feed in is what was assumed. That takes as many transactions as it needs; between them only a running
/// digest is kept. No short proof shows that another selection of blocks would not be better, so an allocation is open to a challenge by
/// a better one: whoever executes another of strictly greater welfare in time replaces it, and has the operator's bond if it exceeds the
/// bound that the operator stated.
interface IHorizonAuction is IBondedRounds {
    event HorizonCommitted(bytes32 indexed market, uint256 indexed round, HorizonBook book);
    event MtusExecuted(bytes32 indexed market, uint256 indexed round, address indexed by, uint256 mtuCount);
    event HorizonCleared(bytes32 indexed market, uint256 indexed round, address indexed by, HorizonResult result);

    /// @notice A book with blocks does not say who wanted its orders.
    error HorizonAuction_NoAuthorisations(bytes32 market, uint256 round);

    /// @notice A round has at least one market time unit.
    error HorizonAuction_NoMtus(bytes32 market, uint256 round);

    /// @notice This is not the market time unit that is to be executed next; the first begins anew.
    error HorizonAuction_WrongMtu(uint256 given, uint256 next);

    /// @notice The orders or the grid of a market time unit are others than the book's.
    error HorizonAuction_WrongMtuBook(uint256 mtu, bytes32 bookLeaf);

    /// @notice The blocks are others than the book's.
    error HorizonAuction_WrongBlocks(bytes32 blocksRoot, bytes32 committed);

    /// @notice The market time units were executed at other prices, beside another feed-in of blocks, or with other results.
    error HorizonAuction_WrongExecution(bytes32 running, bytes32 executed);

    /// @notice The allocation is no better than the one that is held.
    error HorizonAuction_NotBetter(int256 welfareTickW, int256 heldTickW);

    /// @notice The bound is below the welfare itself.
    error HorizonAuction_BoundTooLow(int256 boundTickW, int256 welfareTickW);

    /// @notice Commits the closed book.
    /// @dev Requirements: the caller is the operator; the gate is closed and it is not later than `commitBy`; the operator has the bond.
    function commitHorizon(bytes32 market, uint64 round, HorizonBook calldata book) external;

    /// @notice Executes market time units of an allocation, the next ones of the caller's own, or the first ones, which begins anew. Nothing
    /// but the caller's progress changes.
    /// @dev Requirements: the book was committed in an earlier block; orders and grids are the book's; each certificate holds.
    function executeMtus(
        bytes32 market,
        uint64 round,
        HorizonBook calldata book,
        uint16 firstMtu,
        MtuClearing[] calldata mtus
    ) external;

    /// @notice Executes the blocks of the caller's allocation, all of whose market time units were executed, and clears the round with it, or
    /// replaces what it was cleared with.
    /// @dev Requirements: the blocks are the book's, permitted, and lose nothing; prices, results and what the blocks feed in are those
    /// executed. The first allocation is the operator's until `clearBy`; another is strictly better, and in time.
    function concludeHorizon(bytes32 market, uint64 round, HorizonBook calldata book, Conclusion calldata conclusion)
        external;

    /// @notice What the chain keeps of the allocation of a round; all zero before it is cleared.
    function allocationOf(bytes32 market, uint64 round) external view returns (HeldAllocation memory);

    /// @notice How far an account's allocation of a round is executed.
    function executionOf(bytes32 market, uint64 round, address by) external view returns (Execution memory);
}
