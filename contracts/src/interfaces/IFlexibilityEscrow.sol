// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @notice What the escrow holds for a participant, in the smallest unit of the settlement token.
struct Balance {
    /// Deposited and not spent: pays what the participant owes, and can be withdrawn.
    uint64 free;
    /// Earned and not paid out.
    uint64 claimable;
    /// Set aside for what the participant has asked for in rounds that are not settled, or as collateral of its awards.
    uint56 locked;
    /// Stakes of the participant on results that can still be challenged.
    uint56 bonded;
    /// Halves of stakes it has lost. They are nobody's.
    uint56 forfeited;
}

/// @notice Free funds that the participant has asked back.
struct Withdrawal {
    uint64 amount;
    /// Time from which it can be taken, in seconds since 1970; 0 where nothing was asked.
    uint64 availableAt;
}

/// @notice A permit of EIP-2612 by which the escrow may take the caller's tokens.
struct Permit {
    uint256 deadline;
    uint8 v;
    bytes32 r;
    bytes32 s;
}

/// @notice What four participants owe (negative) or are owed (positive) after netting: those with the numbers `4 * page` to `4 * page + 3`, the first
/// one in the lowest 64 bits of `nets`, in two's complement.
struct PositionPage {
    uint256 page;
    uint256 nets;
}

/// @title IFlexibilityEscrow
/// @notice Holds the settlement token for the participants of a market.
///
/// At all times the token balance of the escrow is the sum of all free, claimable, locked, bonded and forfeited balances, all rewards, and what
/// posted settlements have taken and nobody has drawn yet (tokens sent to it other than by a deposit belong to nobody). The contracts of
/// the market move money inside: auction and settlement contract lock and unlock, auction and postings hold bonds, the settlement contract
/// moves positions that add up to zero, postings pay out what they have taken. None of them can create money or send it
/// elsewhere, except half of a lost bond to whoever proved the fault. Nothing here can be paused.
///
/// Balances are below 2^63 units, locks and bonds below 2^56: 72 thousand million currency units of a token with 6 decimals.
interface IFlexibilityEscrow {
    /// @notice Tokens came in for a participant.
    event Deposited(uint256 indexed participant, address indexed payer, uint256 amount);

    /// @notice A participant asked free funds back.
    event WithdrawalRequested(uint256 indexed participant, uint256 amount, uint256 availableAt);

    /// @notice A participant took free funds back.
    event Withdrawn(uint256 indexed participant, address indexed recipient, uint256 amount);

    /// @notice Free funds were locked.
    event Locked(uint256 indexed participant, uint256 amount);

    /// @notice Locked funds are free again.
    event Unlocked(uint256 indexed participant, uint256 amount);

    /// @notice Free funds were staked.
    event Bonded(uint256 indexed participant, uint256 amount);

    /// @notice A stake is free again.
    event BondReleased(uint256 indexed participant, uint256 amount);

    /// @notice A stake was lost: `reward` can be claimed by `recipient`, the rest is nobody's.
    event BondSlashed(uint256 indexed participant, address indexed recipient, uint256 amount, uint256 reward);

    /// @notice Positions were debited and credited.
    event PositionsSettled(PositionPage[] positions);

    /// @notice What a participant had earned was paid to `recipient`.
    event PaidOut(uint256 indexed participant, address indexed recipient, uint256 amount);

    /// @notice Somebody took the rewards for the faults it has shown.
    event RewardClaimed(address indexed owner, address indexed recipient, uint256 amount);

    /// @notice The token refused to pay the participant's account; it stays claimable.
    event PayoutRefused(uint256 indexed participant, address indexed account, uint256 amount);

    /// @notice Only the settlement contract may do this.
    error FlexibilityEscrow_NotSettlement(address caller);

    /// @notice Only the contract of postings may do this.
    error FlexibilityEscrow_NotPostings(address caller);

    /// @notice Only the auction, the settlement contract and that of postings may do this.
    error FlexibilityEscrow_NotMarketContract(address caller);

    /// @notice No participant has this number.
    error FlexibilityEscrow_UnknownParticipant(uint256 participant);

    /// @notice Only the account of this participant may do this.
    error FlexibilityEscrow_NotParticipantsAccount(uint256 participant, address caller);

    /// @notice The free balance is less than what was asked for.
    error FlexibilityEscrow_InsufficientFree(uint256 participant, uint256 free, uint256 asked);

    /// @notice The stakes of the participant are less than what was asked for.
    error FlexibilityEscrow_InsufficientBond(uint256 participant, uint256 bonded, uint256 asked);

    /// @notice Locked, free and claimable balance together do not cover what the participant owes.
    error FlexibilityEscrow_InsufficientFunds(uint256 participant, uint256 available, uint256 owed);

    /// @notice The participant has not asked anything back.
    error FlexibilityEscrow_NoWithdrawalRequested(uint256 participant);

    /// @notice What was asked back can be taken later.
    error FlexibilityEscrow_WithdrawalNotYet(uint256 participant, uint256 availableAt);

    /// @notice The participant has earned nothing that is not paid out.
    error FlexibilityEscrow_NothingToClaim(uint256 participant);

    /// @notice Credits of a page of participants would exceed 2^63 units.
    error FlexibilityEscrow_CreditTooLarge(uint256 page);

    /// @notice This account has no rewards.
    error FlexibilityEscrow_NoReward(address owner);

    /// @notice The positions do not add up to zero.
    error FlexibilityEscrow_PositionsUnbalanced(int256 sum);

    /// @notice The token moved another amount than it was asked to.
    error FlexibilityEscrow_WrongAmountReceived(uint256 expected, uint256 received);

    /// @notice Takes `amount` from the caller's allowance into the free balance of a participant.
    /// @dev Requirements: the participant is registered; the token moves exactly `amount`.
    function deposit(uint256 participant, uint64 amount) external;

    /// @notice The same by a permit of the caller, in one transaction. A permit that was used already, by whomever, does no harm.
    function depositWithPermit(uint256 participant, uint64 amount, Permit calldata permit) external;

    /// @notice Asks free funds back. They stay, and pay what the participant owes, until they are taken. A new request takes
    /// the place of the one before; a request of 0 takes it back.
    /// @dev Requirements: the caller is the participant's account; the free balance covers `amount`.
    function requestWithdrawal(uint256 participant, uint64 amount) external;

    /// @notice Sends what was asked back to `recipient`.
    /// @dev Requirements: the caller is the participant's account; it asked, and {withdrawalDelay} has passed since; the free
    /// balance still covers the amount.
    function withdraw(uint256 participant, address recipient) external;

    /// @notice Moves free funds of a participant to its locked balance.
    /// @dev Requirements: the caller is the auction or the settlement contract; the free balance covers `amount`.
    function lock(uint256 participant, uint56 amount) external;

    /// @notice Moves locked funds back to the free balance: at most `upTo`, and no more than there are, since a settlement may have
    /// taken some of them.
    /// @dev Requirements: the caller is the auction or the settlement contract.
    /// @return unlocked What was moved.
    function unlock(uint256 participant, uint56 upTo) external returns (uint256 unlocked);

    /// @notice Moves free funds of a participant to its stakes.
    /// @dev Requirements: the caller is the auction or the contract of postings; the free balance covers `amount`.
    function bond(uint256 participant, uint56 amount) external;

    /// @notice Moves stakes of a participant back to its free balance.
    /// @dev Requirements: the caller is the auction or the contract of postings; the stakes cover `amount`.
    function releaseBond(uint256 participant, uint56 amount) external;

    /// @notice Takes stakes of a participant: half of them, rounded down, can be claimed by `recipient`, and the rest is nobody's, so that
    /// nobody gains by proving a fault of its own.
    /// @dev Requirements: the caller is the auction or the contract of postings; the stakes cover `amount`.
    function slashBond(uint256 participant, uint56 amount, address recipient) external;

    /// @notice Debits and credits netted positions. A debit takes locked funds first, then free ones, then what was earned and not paid
    /// out; a credit becomes claimable.
    /// @dev Requirements: the caller is the settlement contract; debits are covered; the positions add up to zero.
    function settlePositions(PositionPage[] calldata positions) external;

    /// @notice Takes from those who owe by a posted settlement, each `participant << 64 | amount`, as {settlePositions} does. What was taken
    /// is nobody's until the contract of postings credits or pays it to those who are owed, or gives it back.
    /// @dev Requirements: the caller is that contract; debits are covered.
    function takeDebits(uint256[] calldata debits) external;

    /// @notice Gives back what was taken, as free funds.
    /// @dev Requirements: the caller is the contract of postings, which has taken it and not spent.
    function restoreDebits(uint256[] calldata debits) external;

    /// @notice Makes what posted settlements have credited to participants claimable.
    /// @dev Requirements: the caller is the contract of postings, which has taken that much and not spent it.
    function creditTotals(PositionPage[] calldata credits) external;

    /// @notice Pays what posted settlements have credited to a participant to `recipient`.
    /// @dev Requirements: the caller is the contract of postings, which has taken that much and not spent it.
    function payCredit(address recipient, uint256 amount) external;

    /// @notice Pays to each participant's account what it has earned. Anyone may call; who has earned nothing is skipped, and one whom
    /// the token refuses to pay keeps its claim and does not hold up the others.
    function payOut(uint256[] calldata participants) external;

    /// @notice Sends what a participant has earned to `recipient`: the way out where the account cannot receive.
    /// @dev Requirements: the caller is the participant's account; there is something to claim.
    function claim(uint256 participant, address recipient) external;

    /// @notice Sends to `recipient` what the caller has earned by showing faults.
    /// @dev Requirements: there is something to claim.
    function claimReward(address recipient) external;

    /// @notice The settlement token.
    function token() external view returns (IERC20);

    /// @notice The contract that locks what requests may cost.
    function auction() external view returns (address);

    /// @notice The contract that settles positions, and locks collateral.
    function settlement() external view returns (address);

    /// @notice The contract that settles by what was posted, and may hold bonds.
    function postings() external view returns (address);

    /// @notice Seconds from asking free funds back to taking them.
    function withdrawalDelay() external view returns (uint64);

    /// @notice What the escrow holds for a participant.
    function balanceOf(uint256 participant) external view returns (Balance memory);

    /// @notice What an account has earned by showing faults and not taken.
    function rewardOf(address owner) external view returns (uint256);

    /// @notice What a participant has asked back.
    function withdrawalOf(uint256 participant) external view returns (Withdrawal memory);
}
