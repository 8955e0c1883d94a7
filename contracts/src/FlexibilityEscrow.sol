// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {Balance, IFlexibilityEscrow, Permit, PositionPage, Withdrawal} from "./interfaces/IFlexibilityEscrow.sol";
import {IParticipantRegistry, Role} from "./interfaces/IParticipantRegistry.sol";
import {EscrowAccount} from "./libraries/EscrowAccount.sol";
import {PositionLanes} from "./libraries/PositionLanes.sol";

/// @title FlexibilityEscrow
/// @notice What it does and refuses is documented in {IFlexibilityEscrow}.
contract FlexibilityEscrow is IFlexibilityEscrow, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;
    using SafeCast for uint256;
    using PositionLanes for uint256;

    /// @dev The highest bit of a page of claimable amounts: set with the first credit, so that its slot is never created again.
    uint256 private constant OPEN = 1 << 255;

    /// @inheritdoc IFlexibilityEscrow
    IERC20 public immutable token;

    /// @inheritdoc IFlexibilityEscrow
    address public immutable auction;

    /// @inheritdoc IFlexibilityEscrow
    address public immutable settlement;

    /// @inheritdoc IFlexibilityEscrow
    address public immutable postings;

    /// @inheritdoc IFlexibilityEscrow
    uint64 public immutable withdrawalDelay;

    IParticipantRegistry private immutable _registry;

    /// @inheritdoc IFlexibilityEscrow
    mapping(address owner => uint256) public rewardOf;

    mapping(uint256 participant => EscrowAccount) private _accounts;
    /// @dev What they have earned, four to a slot.
    mapping(uint256 page => uint256 amounts) private _claimables;
    mapping(uint256 participant => Withdrawal) private _withdrawals;

    modifier onlyMarketContract() {
        _requireMarketContract();
        _;
    }

    modifier onlyPostings() {
        require(msg.sender == postings, FlexibilityEscrow_NotPostings(msg.sender));
        _;
    }

    modifier onlyAccountOf(uint256 participant) {
        _requireAccount(participant);
        _;
    }

    /// @param auction_ The auction, whose address is known before it is deployed: each names the other.
    /// @param settlement_ The contract that executes settlements, likewise.
    /// @param postings_ The contract that settles by what was posted, likewise.
    constructor(
        IERC20 token_,
        IParticipantRegistry registry,
        address auction_,
        address settlement_,
        address postings_,
        uint64 withdrawalDelay_
    ) {
        token = token_;
        auction = auction_;
        settlement = settlement_;
        postings = postings_;
        withdrawalDelay = withdrawalDelay_;
        _registry = registry;
    }

    /// @inheritdoc IFlexibilityEscrow
    function deposit(uint256 participant, uint64 amount) external nonReentrant {
        _deposit(participant, amount);
    }

    /// @inheritdoc IFlexibilityEscrow
    function depositWithPermit(uint256 participant, uint64 amount, Permit calldata p) external nonReentrant {
        // Whoever sees the permit can use it first; the allowance is there then, and a bad permit fails at the transfer.
        try IERC20Permit(address(token)).permit(msg.sender, address(this), amount, p.deadline, p.v, p.r, p.s) {}
            catch {}
        _deposit(participant, amount);
    }

    /// @inheritdoc IFlexibilityEscrow
    function requestWithdrawal(uint256 participant, uint64 amount) external onlyAccountOf(participant) {
        uint256 free = _accounts[participant].free();
        require(free >= amount, FlexibilityEscrow_InsufficientFree(participant, free, amount));

        uint64 availableAt = amount == 0 ? 0 : (block.timestamp + withdrawalDelay).toUint64();
        _withdrawals[participant] = Withdrawal({amount: amount, availableAt: availableAt});
        emit WithdrawalRequested(participant, amount, availableAt);
    }

    /// @inheritdoc IFlexibilityEscrow
    function withdraw(uint256 participant, address recipient) external nonReentrant onlyAccountOf(participant) {
        Withdrawal memory asked = _withdrawals[participant];
        require(asked.availableAt != 0, FlexibilityEscrow_NoWithdrawalRequested(participant));
        // forge-lint: disable-next-line(block-timestamp) -- a day is long, whoever makes the block
        bool isTime = block.timestamp >= asked.availableAt;
        require(isTime, FlexibilityEscrow_WithdrawalNotYet(participant, asked.availableAt));

        _accounts[participant] = _withoutFree(participant, asked.amount);
        delete _withdrawals[participant];
        emit Withdrawn(participant, recipient, asked.amount);

        token.safeTransfer(recipient, asked.amount);
    }

    /// @inheritdoc IFlexibilityEscrow
    function lock(uint256 participant, uint56 amount) external onlyMarketContract {
        EscrowAccount account = _withoutFree(participant, amount);
        _accounts[participant] = account.withLocked(account.locked() + amount);
        emit Locked(participant, amount);
    }

    /// @inheritdoc IFlexibilityEscrow
    function unlock(uint256 participant, uint56 upTo) external onlyMarketContract returns (uint256 unlocked) {
        EscrowAccount account = _accounts[participant];
        uint56 locked = account.locked();
        uint56 amount = locked < upTo ? locked : upTo;

        _accounts[participant] = account.withLocked(locked - amount).withFree(account.free() + amount);
        emit Unlocked(participant, amount);
        return amount;
    }

    /// @inheritdoc IFlexibilityEscrow
    function bond(uint256 participant, uint56 amount) external onlyMarketContract {
        EscrowAccount account = _withoutFree(participant, amount);
        _accounts[participant] = account.withBonded(account.bonded() + amount);
        emit Bonded(participant, amount);
    }

    /// @inheritdoc IFlexibilityEscrow
    function releaseBond(uint256 participant, uint56 amount) external onlyMarketContract {
        EscrowAccount account = _withoutBond(participant, amount);
        _accounts[participant] = account.withFree(account.free() + amount);
        emit BondReleased(participant, amount);
    }

    /// @inheritdoc IFlexibilityEscrow
    function slashBond(uint256 participant, uint56 amount, address recipient) external onlyMarketContract {
        uint56 reward = amount / 2;
        EscrowAccount account = _withoutBond(participant, amount);
        _accounts[participant] = account.withForfeited(account.forfeited() + (amount - reward));
        rewardOf[recipient] += reward;
        emit BondSlashed(participant, recipient, amount, reward);
    }

    /// @inheritdoc IFlexibilityEscrow
    function settlePositions(PositionPage[] calldata positions) external {
        require(msg.sender == settlement, FlexibilityEscrow_NotSettlement(msg.sender));

        int256 sum = 0;
        uint256 count = positions.length;
        for (uint256 i = 0; i < count; ++i) {
            sum += _settlePage(positions[i].page, positions[i].nets);
        }
        require(sum == 0, FlexibilityEscrow_PositionsUnbalanced(sum));
        emit PositionsSettled(positions);
    }

    /// @inheritdoc IFlexibilityEscrow
    function takeDebits(uint256[] calldata debits) external onlyPostings {
        for (uint256 i = 0; i < debits.length; ++i) {
            uint256 debit = debits[i];
            _debit(debit >> 64, debit & type(uint64).max);
        }
    }

    /// @inheritdoc IFlexibilityEscrow
    function restoreDebits(uint256[] calldata debits) external onlyPostings {
        for (uint256 i = 0; i < debits.length; ++i) {
            // forge-lint: disable-next-line(unsafe-typecast) -- the lower 64 bits are meant
            (uint256 participant, uint64 amount) = (debits[i] >> 64, uint64(debits[i]));
            EscrowAccount account = _accounts[participant];
            // Who never deposited gave of what it earned. A new slot for each would make it too dear to give back what many were debited.
            if (account.isOpen()) _accounts[participant] = account.withFree(account.free() + amount);
            else _setClaimable(participant, uint256(_claimableOf(participant)) + amount);
        }
    }

    /// @inheritdoc IFlexibilityEscrow
    function creditTotals(PositionPage[] calldata credits) external onlyPostings {
        for (uint256 i = 0; i < credits.length; ++i) {
            _credit(credits[i].page, credits[i].nets);
        }
        emit PositionsSettled(credits);
    }

    /// @inheritdoc IFlexibilityEscrow
    function payCredit(address recipient, uint256 amount) external onlyPostings nonReentrant {
        token.safeTransfer(recipient, amount);
    }

    /// @inheritdoc IFlexibilityEscrow
    function payOut(uint256[] calldata participants) external nonReentrant {
        for (uint256 i = 0; i < participants.length; ++i) {
            uint256 participant = participants[i];
            uint64 amount = _claimableOf(participant);
            if (amount == 0) continue;

            address account = _registry.accountOf(participant);
            _setClaimable(participant, 0);
            if (token.trySafeTransfer(account, amount)) {
                emit PaidOut(participant, account, amount);
            } else {
                _setClaimable(participant, amount);
                emit PayoutRefused(participant, account, amount);
            }
        }
    }

    /// @inheritdoc IFlexibilityEscrow
    function claim(uint256 participant, address recipient) external nonReentrant onlyAccountOf(participant) {
        uint256 amount = _claimableOf(participant);
        require(amount != 0, FlexibilityEscrow_NothingToClaim(participant));

        _setClaimable(participant, 0);
        emit PaidOut(participant, recipient, amount);

        token.safeTransfer(recipient, amount);
    }

    /// @inheritdoc IFlexibilityEscrow
    function claimReward(address recipient) external nonReentrant {
        uint256 amount = rewardOf[msg.sender];
        require(amount != 0, FlexibilityEscrow_NoReward(msg.sender));

        rewardOf[msg.sender] = 0;
        emit RewardClaimed(msg.sender, recipient, amount);

        token.safeTransfer(recipient, amount);
    }

    /// @inheritdoc IFlexibilityEscrow
    function balanceOf(uint256 participant) external view returns (Balance memory) {
        EscrowAccount account = _accounts[participant];
        return Balance({
            free: account.free(),
            claimable: _claimableOf(participant),
            locked: account.locked(),
            bonded: account.bonded(),
            forfeited: account.forfeited()
        });
    }

    /// @inheritdoc IFlexibilityEscrow
    function withdrawalOf(uint256 participant) external view returns (Withdrawal memory) {
        return _withdrawals[participant];
    }

    function _deposit(uint256 participant, uint64 amount) private {
        Role role = _registry.termsOf(participant).role();
        require(role != Role.None, FlexibilityEscrow_UnknownParticipant(participant));

        EscrowAccount account = _accounts[participant];
        _accounts[participant] = account.withFree(account.free() + amount).opened();
        emit Deposited(participant, msg.sender, amount);

        uint256 before = token.balanceOf(address(this));
        token.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = token.balanceOf(address(this)) - before;
        require(received == amount, FlexibilityEscrow_WrongAmountReceived(amount, received));
    }

    /// @dev Debits and credits four participants. Where all of them are owed something, that is one addition.
    /// @return sum What their nets add up to.
    function _settlePage(uint256 page, uint256 nets) private returns (int256 sum) {
        uint256 first = page * PositionLanes.PER_PAGE;
        uint256 credits = nets;
        for (uint256 participant = first; participant < first + PositionLanes.PER_PAGE; ++participant) {
            int256 net = nets.netOf(participant);
            sum += net;
            if (net < 0) {
                // forge-lint: disable-next-line(unsafe-typecast) -- the sign is known
                _debit(participant, uint256(-net));
                credits = credits.without(participant);
            }
        }
        if (credits != 0) _credit(page, credits);
    }

    /// @dev Adds to what four participants have earned.
    function _credit(uint256 page, uint256 credits) private {
        uint256 amounts = _claimables[page];
        uint256 raised = (amounts & ~OPEN) + credits;
        require(raised & PositionLanes.SIGNS == 0, FlexibilityEscrow_CreditTooLarge(page));
        _claimables[page] = raised | OPEN;
    }

    function _debit(uint256 participant, uint256 owed) private {
        EscrowAccount account = _accounts[participant];
        (uint256 locked, uint256 free) = (account.locked(), account.free());
        // Each part is at most what it is taken from.
        unchecked {
            uint256 fromLocked = owed < locked ? owed : locked;
            uint256 rest = owed - fromLocked;
            uint256 fromFree = rest < free ? rest : free;
            rest -= fromFree;
            if (rest != owed) _accounts[participant] = account.less(fromFree, fromLocked);
            if (rest != 0) _debitClaimable(participant, rest, owed);
        }
    }

    /// @dev Debits what locked and free funds do not cover of what the participant owes.
    function _debitClaimable(uint256 participant, uint256 rest, uint256 owed) private {
        uint256 claimable = _claimableOf(participant);
        require(claimable >= rest, FlexibilityEscrow_InsufficientFunds(participant, owed - rest + claimable, owed));
        _setClaimable(participant, claimable - rest);
    }

    /// @dev The account of a participant without so much of its free funds.
    function _withoutFree(uint256 participant, uint64 amount) private view returns (EscrowAccount account) {
        account = _accounts[participant];
        uint64 free = account.free();
        require(free >= amount, FlexibilityEscrow_InsufficientFree(participant, free, amount));
        return account.withFree(free - amount);
    }

    /// @dev The account of a participant without so much of its stakes.
    function _withoutBond(uint256 participant, uint56 amount) private view returns (EscrowAccount account) {
        account = _accounts[participant];
        uint56 bonded = account.bonded();
        require(bonded >= amount, FlexibilityEscrow_InsufficientBond(participant, bonded, amount));
        return account.withBonded(bonded - amount);
    }

    function _claimableOf(uint256 participant) private view returns (uint64) {
        return _claimables[participant / PositionLanes.PER_PAGE].amountOf(participant);
    }

    /// @dev The page of the participant has been opened.
    function _setClaimable(uint256 participant, uint256 amount) private {
        uint256 page = participant / PositionLanes.PER_PAGE;
        _claimables[page] = _claimables[page].replace(participant, amount);
    }

    function _requireMarketContract() private view {
        bool belongs = msg.sender == auction || msg.sender == settlement || msg.sender == postings;
        require(belongs, FlexibilityEscrow_NotMarketContract(msg.sender));
    }

    function _requireAccount(uint256 participant) private view {
        address account = _registry.accountOf(participant);
        require(msg.sender == account, FlexibilityEscrow_NotParticipantsAccount(participant, msg.sender));
    }
}
