// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {Balance, IFlexibilityEscrow, Permit, Position, Withdrawal} from "./interfaces/IFlexibilityEscrow.sol";
import {IParticipantRegistry, Role} from "./interfaces/IParticipantRegistry.sol";
import {PositionWord} from "./libraries/PositionWord.sol";

/// @title FlexibilityEscrow
/// @notice What it does and refuses is documented in {IFlexibilityEscrow}.
contract FlexibilityEscrow is IFlexibilityEscrow, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;
    using SafeCast for uint256;
    using PositionWord for Position;

    /// @dev The balance of what belongs to nobody: participants are numbered from 1.
    uint256 private constant NOBODY = 0;

    /// @inheritdoc IFlexibilityEscrow
    IERC20 public immutable token;

    /// @inheritdoc IFlexibilityEscrow
    address public immutable auction;

    /// @inheritdoc IFlexibilityEscrow
    address public immutable settlement;

    /// @inheritdoc IFlexibilityEscrow
    uint64 public immutable withdrawalDelay;

    IParticipantRegistry private immutable _registry;

    mapping(uint256 participant => Balance) private _balances;
    mapping(uint256 participant => Withdrawal) private _withdrawals;

    modifier onlyMarketContract() {
        _requireMarketContract();
        _;
    }

    modifier onlyAccountOf(uint256 participant) {
        _requireAccount(participant);
        _;
    }

    /// @param auction_ The auction, whose address is known before it is deployed: each names the other.
    /// @param settlement_ The settlement contract, likewise.
    constructor(
        IERC20 token_,
        IParticipantRegistry registry,
        address auction_,
        address settlement_,
        uint64 withdrawalDelay_
    ) {
        token = token_;
        auction = auction_;
        settlement = settlement_;
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
        uint256 free = _balances[participant].free;
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

        _takeFree(participant, asked.amount);
        delete _withdrawals[participant];
        emit Withdrawn(participant, recipient, asked.amount);

        token.safeTransfer(recipient, asked.amount);
    }

    /// @inheritdoc IFlexibilityEscrow
    function lock(uint256 participant, uint56 amount) external {
        _requireAuction();
        _takeFree(participant, amount).locked += amount;
        emit Locked(participant, amount);
    }

    /// @inheritdoc IFlexibilityEscrow
    function unlock(uint256 participant, uint56 upTo) external returns (uint256 unlocked) {
        _requireAuction();
        Balance storage balance = _balances[participant];
        uint56 amount = balance.locked < upTo ? balance.locked : upTo;

        balance.locked -= amount;
        balance.free += amount;
        emit Unlocked(participant, amount);
        return amount;
    }

    /// @inheritdoc IFlexibilityEscrow
    function bond(uint256 participant, uint56 amount) external onlyMarketContract {
        _takeFree(participant, amount).bonded += amount;
        emit Bonded(participant, amount);
    }

    /// @inheritdoc IFlexibilityEscrow
    function releaseBond(uint256 participant, uint56 amount) external onlyMarketContract {
        _takeBond(participant, amount).free += amount;
        emit BondReleased(participant, amount);
    }

    /// @inheritdoc IFlexibilityEscrow
    function slashBond(uint256 participant, uint56 amount, address recipient) external nonReentrant onlyMarketContract {
        uint56 reward = amount / 2;
        _takeBond(participant, amount);
        _balances[NOBODY].free += amount - reward;
        emit BondSlashed(participant, recipient, amount, reward);

        token.safeTransfer(recipient, reward);
    }

    /// @inheritdoc IFlexibilityEscrow
    function settlePositions(Position[] calldata positions) external {
        require(msg.sender == settlement, FlexibilityEscrow_NotSettlement(msg.sender));

        int256 sum = 0;
        uint256 count = positions.length;
        for (uint256 i = 0; i < count; ++i) {
            uint256 participant = positions[i].participantOf();
            int256 net = positions[i].netOf();
            sum += net;

            // forge-lint: disable-next-line(unsafe-typecast) -- the sign is known
            if (net < 0) _debit(participant, uint256(-net));
            // forge-lint: disable-next-line(unsafe-typecast) -- the sign is known
            else _credit(participant, uint64(uint256(net)));
        }
        require(sum == 0, FlexibilityEscrow_PositionsUnbalanced(sum));
        emit PositionsSettled(positions);
    }

    /// @inheritdoc IFlexibilityEscrow
    function payOut(uint256[] calldata participants) external nonReentrant {
        for (uint256 i = 0; i < participants.length; ++i) {
            uint256 participant = participants[i];
            uint64 amount = _balances[participant].claimable;
            if (amount == 0) continue;

            address account = _registry.participant(participant).account;
            _balances[participant].claimable = 0;
            if (token.trySafeTransfer(account, amount)) {
                emit PaidOut(participant, account, amount);
            } else {
                _balances[participant].claimable = amount;
                emit PayoutRefused(participant, account, amount);
            }
        }
    }

    /// @inheritdoc IFlexibilityEscrow
    function claim(uint256 participant, address recipient) external nonReentrant onlyAccountOf(participant) {
        uint256 amount = _balances[participant].claimable;
        require(amount != 0, FlexibilityEscrow_NothingToClaim(participant));

        _balances[participant].claimable = 0;
        emit PaidOut(participant, recipient, amount);

        token.safeTransfer(recipient, amount);
    }

    /// @inheritdoc IFlexibilityEscrow
    function balanceOf(uint256 participant) external view returns (Balance memory) {
        return _balances[participant];
    }

    /// @inheritdoc IFlexibilityEscrow
    function withdrawalOf(uint256 participant) external view returns (Withdrawal memory) {
        return _withdrawals[participant];
    }

    function _deposit(uint256 participant, uint64 amount) private {
        Role role = _registry.participant(participant).role;
        require(role != Role.None, FlexibilityEscrow_UnknownParticipant(participant));

        Balance storage balance = _balances[participant];
        balance.free += amount;
        balance.isOpen = true;
        emit Deposited(participant, msg.sender, amount);

        uint256 before = token.balanceOf(address(this));
        token.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = token.balanceOf(address(this)) - before;
        require(received == amount, FlexibilityEscrow_WrongAmountReceived(amount, received));
    }

    function _credit(uint256 participant, uint64 amount) private {
        Balance storage balance = _balances[participant];
        (uint64 claimable, bool isOpen) = (balance.claimable, balance.isOpen);
        balance.claimable = claimable + amount;
        if (!isOpen) balance.isOpen = true;
    }

    function _debit(uint256 participant, uint256 owed) private {
        Balance memory balance = _balances[participant];
        uint256 available = uint256(balance.locked) + balance.free + balance.claimable;
        require(available >= owed, FlexibilityEscrow_InsufficientFunds(participant, available, owed));

        uint256 fromLocked = owed < balance.locked ? owed : balance.locked;
        uint256 rest = owed - fromLocked;
        uint256 fromFree = rest < balance.free ? rest : balance.free;
        // Each part is at most what it is taken from.
        unchecked {
            // forge-lint: disable-next-line(unsafe-typecast)
            balance.locked -= uint56(fromLocked);
            // forge-lint: disable-next-line(unsafe-typecast)
            balance.free -= uint64(fromFree);
            // forge-lint: disable-next-line(unsafe-typecast)
            balance.claimable -= uint64(rest - fromFree);
        }
        _balances[participant] = balance;
    }

    function _takeFree(uint256 participant, uint64 amount) private returns (Balance storage balance) {
        balance = _balances[participant];
        uint64 free = balance.free;
        require(free >= amount, FlexibilityEscrow_InsufficientFree(participant, free, amount));
        balance.free = free - amount;
    }

    function _takeBond(uint256 participant, uint56 amount) private returns (Balance storage balance) {
        balance = _balances[participant];
        uint56 bonded = balance.bonded;
        require(bonded >= amount, FlexibilityEscrow_InsufficientBond(participant, bonded, amount));
        balance.bonded = bonded - amount;
    }

    function _requireAuction() private view {
        require(msg.sender == auction, FlexibilityEscrow_NotAuction(msg.sender));
    }

    function _requireMarketContract() private view {
        bool belongs = msg.sender == auction || msg.sender == settlement;
        require(belongs, FlexibilityEscrow_NotMarketContract(msg.sender));
    }

    function _requireAccount(uint256 participant) private view {
        address account = _registry.participant(participant).account;
        require(msg.sender == account, FlexibilityEscrow_NotParticipantsAccount(participant, msg.sender));
    }
}
