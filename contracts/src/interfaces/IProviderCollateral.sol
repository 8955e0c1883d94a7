// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title IProviderCollateral
/// @notice Collateral of those who provide flexibility: what of their escrow stands for penalties.
///
/// Collateral is locked in the escrow: it cannot be withdrawn, and what a settlement debits is taken from it first. The operator locks what a
/// provider posts, and gives it back once no offer or award demands it. What the operator cannot do: hold collateral for longer than {COLLATERAL_TIME}
/// after it last added to it; add to that of a provider that has asked for a withdrawal; take it for anything but a settlement.
/// So whoever wants to leave asks for a withdrawal, and is free of any collateral within that time, whatever the operator does.
interface IProviderCollateral {
    /// @notice Free funds of a provider were locked as collateral; they are given back to it, if nobody does so before, from `until` on.
    event CollateralHeld(uint256 indexed participant, uint256 amount, uint256 until);

    /// @notice Collateral was given back.
    event CollateralReleased(uint256 indexed participant, uint256 amount);

    /// @notice Only aggregators and prosumers provide flexibility.
    error ProviderCollateral_NotProvider(uint256 participant);

    /// @notice The provider has asked for a withdrawal and is about to leave.
    error ProviderCollateral_WithdrawalPending(uint256 participant);

    /// @notice Until then only the operator may give the collateral back.
    error ProviderCollateral_StillHeld(uint256 participant, uint256 until);

    /// @notice Locks free funds of a provider.
    /// @dev Requirements: the caller is the operator; the participant is an aggregator or a prosumer, and has not asked for a withdrawal; it has
    /// this much free.
    function holdCollateral(uint256 participant, uint56 amount) external;

    /// @notice Gives locked funds back to a provider: at most `upTo`.
    /// @dev Requirements: the participant is an aggregator or a prosumer; the caller is the operator, or nothing was added for {COLLATERAL_TIME}.
    function releaseCollateral(uint256 participant, uint56 upTo) external;

    /// @notice From when on anybody may give the collateral of a participant back; 0 where it never had any.
    function collateralHeldUntil(uint256 participant) external view returns (uint256);

    /// @notice How long collateral is held at most, in seconds.
    // forge-lint: disable-next-line(mixed-case-function)
    function COLLATERAL_TIME() external view returns (uint256);
}
