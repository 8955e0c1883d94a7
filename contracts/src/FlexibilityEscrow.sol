// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {Balance, IFlexibilityEscrow, Position} from "./interfaces/IFlexibilityEscrow.sol";
import {IParticipantRegistry, Participant, Role} from "./interfaces/IParticipantRegistry.sol";

/// @title FlexibilityEscrow
/// @notice What it does and refuses is documented in {IFlexibilityEscrow}.
contract FlexibilityEscrow is IFlexibilityEscrow {
    using SafeERC20 for IERC20;
    using SafeCast for uint256;
    using SafeCast for int256;

    /// @inheritdoc IFlexibilityEscrow
    IERC20 public immutable token;

    /// @inheritdoc IFlexibilityEscrow
    address public immutable settlement;

    IParticipantRegistry private immutable _registry;

    mapping(uint256 participant => Balance) private _balances;

    /// @param settlement_ The settlement contract, whose address is known before it is deployed: each names the other.
    constructor(IERC20 token_, IParticipantRegistry registry, address settlement_) {
        token = token_;
        settlement = settlement_;
        _registry = registry;
    }

    /// @inheritdoc IFlexibilityEscrow
    function deposit(uint256 participant, uint128 amount) external {
        Participant memory p = _registry.participant(participant);
        require(p.role != Role.None, FlexibilityEscrow_UnknownParticipant(participant));

        _balances[participant].free += amount;
        emit Deposited(participant, msg.sender, amount);

        uint256 before = token.balanceOf(address(this));
        token.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = token.balanceOf(address(this)) - before;
        require(received == amount, FlexibilityEscrow_WrongAmountReceived(amount, received));
    }

    /// @inheritdoc IFlexibilityEscrow
    function withdraw(uint256 participant, uint128 amount, address recipient) external {
        _requireAccount(participant);
        Balance storage balance = _balances[participant];
        uint128 free = balance.free;
        require(free >= amount, FlexibilityEscrow_InsufficientFree(participant, free, amount));

        balance.free = free - amount;
        emit Withdrawn(participant, recipient, amount);

        token.safeTransfer(recipient, amount);
    }

    /// @inheritdoc IFlexibilityEscrow
    function settlePositions(Position[] calldata positions) external {
        require(msg.sender == settlement, FlexibilityEscrow_NotSettlement(msg.sender));

        int256 sum = 0;
        for (uint256 i = 0; i < positions.length; ++i) {
            uint256 participant = positions[i].participant;
            int256 net = positions[i].net;
            sum += net;

            if (net < 0) _debit(participant, (-net).toUint256());
            else _balances[participant].claimable += net.toUint256().toUint128();
            emit PositionSettled(participant, net);
        }
        require(sum == 0, FlexibilityEscrow_PositionsUnbalanced(sum));
    }

    /// @inheritdoc IFlexibilityEscrow
    function payOut(uint256[] calldata participants) external {
        for (uint256 i = 0; i < participants.length; ++i) {
            uint256 participant = participants[i];
            if (_balances[participant].claimable == 0) continue;
            _payOut(participant, _registry.participant(participant).account);
        }
    }

    /// @inheritdoc IFlexibilityEscrow
    function claim(uint256 participant, address recipient) external {
        _requireAccount(participant);
        require(_balances[participant].claimable != 0, FlexibilityEscrow_NothingToClaim(participant));
        _payOut(participant, recipient);
    }

    /// @inheritdoc IFlexibilityEscrow
    function balanceOf(uint256 participant) external view returns (Balance memory) {
        return _balances[participant];
    }

    function _debit(uint256 participant, uint256 owed) private {
        Balance memory balance = _balances[participant];
        uint256 available = uint256(balance.free) + balance.claimable;
        require(available >= owed, FlexibilityEscrow_InsufficientFunds(participant, available, owed));

        uint256 fromFree = owed < balance.free ? owed : balance.free;
        balance.free -= fromFree.toUint128();
        balance.claimable -= (owed - fromFree).toUint128();
        _balances[participant] = balance;
    }

    function _payOut(uint256 participant, address recipient) private {
        uint256 amount = _balances[participant].claimable;

        _balances[participant].claimable = 0;
        emit PaidOut(participant, recipient, amount);

        token.safeTransfer(recipient, amount);
    }

    function _requireAccount(uint256 participant) private view {
        address account = _registry.participant(participant).account;
        require(msg.sender == account, FlexibilityEscrow_NotParticipantsAccount(participant, msg.sender));
    }
}
