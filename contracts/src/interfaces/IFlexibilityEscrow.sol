// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @notice What the escrow holds for a participant, in the smallest unit of the settlement token.
struct Balance {
    /// Deposited and not spent: pays what the participant owes, and can be withdrawn.
    uint128 free;
    /// Earned and not paid out.
    uint128 claimable;
}

/// @notice What one participant owes (negative) or is owed (positive) after netting.
struct Position {
    uint256 participant;
    int256 net;
}

/// @title IFlexibilityEscrow
/// @notice Holds the settlement token for the participants of a market.
///
/// At all times the token balance of the escrow is the sum of all free and claimable balances (tokens sent to it other than
/// by a deposit belong to nobody). Only the settlement contract moves balances between participants, and only in positions
/// that add up to zero: not even it can create money.
interface IFlexibilityEscrow {
    /// @notice Tokens came in for a participant.
    event Deposited(uint256 indexed participant, address indexed payer, uint256 amount);

    /// @notice A participant took free funds back.
    event Withdrawn(uint256 indexed participant, address indexed recipient, uint256 amount);

    /// @notice The position of a participant was debited or credited.
    event PositionSettled(uint256 indexed participant, int256 net);

    /// @notice What a participant had earned was paid to `recipient`.
    event PaidOut(uint256 indexed participant, address indexed recipient, uint256 amount);

    /// @notice Only the settlement contract may do this.
    error FlexibilityEscrow_NotSettlement(address caller);

    /// @notice No participant has this number.
    error FlexibilityEscrow_UnknownParticipant(uint256 participant);

    /// @notice Only the account of this participant may do this.
    error FlexibilityEscrow_NotParticipantsAccount(uint256 participant, address caller);

    /// @notice The free balance is less than what was asked for.
    error FlexibilityEscrow_InsufficientFree(uint256 participant, uint256 free, uint256 asked);

    /// @notice Free and claimable balance together do not cover what the participant owes.
    error FlexibilityEscrow_InsufficientFunds(uint256 participant, uint256 available, uint256 owed);

    /// @notice The participant has earned nothing that is not paid out.
    error FlexibilityEscrow_NothingToClaim(uint256 participant);

    /// @notice The positions do not add up to zero.
    error FlexibilityEscrow_PositionsUnbalanced(int256 sum);

    /// @notice The token moved another amount than it was asked to.
    error FlexibilityEscrow_WrongAmountReceived(uint256 expected, uint256 received);

    /// @notice Takes `amount` from the caller's allowance into the free balance of a participant.
    /// @dev Requirements: the participant is registered; the token moves exactly `amount`.
    function deposit(uint256 participant, uint128 amount) external;

    /// @notice Sends free funds of a participant to `recipient`.
    /// @dev Requirements: the caller is the participant's account; the free balance covers `amount`.
    function withdraw(uint256 participant, uint128 amount, address recipient) external;

    /// @notice Debits and credits netted positions. A debit takes free funds first, then what was earned and not paid out;
    /// a credit becomes claimable.
    /// @dev Requirements: the caller is the settlement contract; debits are covered; the positions add up to zero.
    function settlePositions(Position[] calldata positions) external;

    /// @notice Pays to each participant's account what it has earned. Anyone may call; who has earned nothing is skipped.
    function payOut(uint256[] calldata participants) external;

    /// @notice Sends what a participant has earned to `recipient`: the way out where the account cannot receive.
    /// @dev Requirements: the caller is the participant's account; there is something to claim.
    function claim(uint256 participant, address recipient) external;

    /// @notice The settlement token.
    function token() external view returns (IERC20);

    /// @notice The contract that may settle positions.
    function settlement() external view returns (address);

    /// @notice What the escrow holds for a participant.
    function balanceOf(uint256 participant) external view returns (Balance memory);
}
