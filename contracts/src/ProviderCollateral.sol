// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFlexibilityEscrow} from "./interfaces/IFlexibilityEscrow.sol";
import {IParticipantRegistry, Role} from "./interfaces/IParticipantRegistry.sol";
import {IProviderCollateral} from "./interfaces/IProviderCollateral.sol";

/// @title ProviderCollateral
/// @notice What it does and refuses is documented in {IProviderCollateral}.
abstract contract ProviderCollateral is IProviderCollateral {
    /// @inheritdoc IProviderCollateral
    uint256 public constant COLLATERAL_TIME = 30 days;

    IParticipantRegistry internal immutable _registry;
    IFlexibilityEscrow internal immutable _escrow;

    /// @inheritdoc IProviderCollateral
    mapping(uint256 participant => uint256) public collateralHeldUntil;

    constructor(IParticipantRegistry registry, IFlexibilityEscrow escrow) {
        _registry = registry;
        _escrow = escrow;
    }

    /// @inheritdoc IProviderCollateral
    function holdCollateral(uint256 participant, uint56 amount) external {
        _requireOperator();
        _requireProvider(participant);
        bool isStaying = _escrow.withdrawalOf(participant).availableAt == 0;
        require(isStaying, ProviderCollateral_WithdrawalPending(participant));

        uint256 until = block.timestamp + COLLATERAL_TIME;
        collateralHeldUntil[participant] = until;
        emit CollateralHeld(participant, amount, until);

        _escrow.lock(participant, amount);
    }

    /// @inheritdoc IProviderCollateral
    function releaseCollateral(uint256 participant, uint56 upTo) external {
        _requireProvider(participant);
        uint256 until = collateralHeldUntil[participant];
        // forge-lint: disable-next-line(block-timestamp) -- a month is long, whoever makes the block
        if (block.timestamp < until) _requireMayRelease(participant, until);

        uint256 released = _escrow.unlock(participant, upTo);
        emit CollateralReleased(participant, released);
    }

    function _isOperator() internal view virtual returns (bool);

    function _requireOperator() internal view virtual;

    function _requireMayRelease(uint256 participant, uint256 until) private view {
        require(_isOperator(), ProviderCollateral_StillHeld(participant, until));
    }

    function _requireProvider(uint256 participant) private view {
        Role role = _registry.termsOf(participant).role();
        bool provides = role == Role.Aggregator || role == Role.Prosumer;
        require(provides, ProviderCollateral_NotProvider(participant));
    }
}
