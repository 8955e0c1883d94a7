// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {PartyTerms} from "../libraries/PartyTerms.sol";

/// @notice What a participant does in the market.
enum Role {
    None,
    Dso,
    Aggregator,
    Prosumer,
    MeterOperator,
    Operator
}

/// @notice A participant and, for a prosumer, its mandate.
struct Participant {
    /// Signs for the participant and receives its payouts.
    address account;
    Role role;
    /// Number of the aggregator the prosumer has given a mandate, 0 without one.
    uint24 aggregator;
    /// Share of an award's price that the aggregator passes on, in 1/10000.
    uint16 shareBps;
}

/// @notice One participant to register.
struct Registration {
    /// The number the caller expects; numbers are dense from 1.
    uint24 number;
    Role role;
    address account;
}

/// @notice One mandate to register.
struct Mandate {
    uint24 prosumer;
    uint24 aggregator;
    uint16 shareBps;
}

/// @notice On which curve a key signs.
enum KeyScheme {
    None,
    Secp256k1,
    P256
}

/// @notice A key with which a meter operator signs readings.
struct SigningKey {
    KeyScheme scheme;
    /// It signs readings of market time units that begin at or after this second, until the next key's.
    uint40 validFrom;
    /// secp256k1: the address of the key; P-256: the coordinates of its point.
    bytes32 x;
    bytes32 y;
}

/// @notice A key as the registry holds it: what it is known by, and from when it is valid.
struct RegisteredKey {
    KeyScheme scheme;
    uint40 validFrom;
    /// See {KeyAddress}.
    address keyAddress;
}

/// @notice One key to register.
struct KeyRegistration {
    uint24 participant;
    SigningKey key;
}

/// @title IParticipantRegistry
/// @notice Who takes part in the market, under which number, in which role, and who acts for whom.
///
/// A registration and a mandate never change: what was delivered under them is settled by them. Keys of a meter operator follow each
/// other in time: every market time unit has one key, that of its account before the first.
interface IParticipantRegistry {
    /// @notice A participant was registered.
    event ParticipantRegistered(uint256 indexed number, Role indexed role, address indexed account);

    /// @notice A prosumer's mandate to an aggregator was registered.
    event MandateRegistered(uint256 indexed prosumer, uint256 indexed aggregator, uint256 shareBps);

    /// @notice A key of a meter operator was registered.
    event KeyRegistered(uint256 indexed number, SigningKey key);

    /// @notice Only the market operator may do this.
    error ParticipantRegistry_NotOperator(address caller);

    /// @notice Numbers are given densely: the next one is `next`.
    error ParticipantRegistry_NumberNotNext(uint256 number, uint256 next);

    /// @notice A participant needs a role.
    error ParticipantRegistry_RoleMissing(uint256 number);

    /// @notice A participant needs an account: what it earns would be lost without one.
    error ParticipantRegistry_AccountMissing(uint256 number);

    /// @notice The participant of this number has another role than the mandate needs.
    error ParticipantRegistry_WrongRole(uint256 number, Role role, Role needed);

    /// @notice A share is at most 10000.
    error ParticipantRegistry_ShareTooLarge(uint256 prosumer, uint256 shareBps);

    /// @notice The prosumer has given its mandate already.
    error ParticipantRegistry_MandateExists(uint256 prosumer, uint256 aggregator);

    /// @notice A key is a secp256k1 address, or a point of the curve P-256.
    error ParticipantRegistry_NotAKey(uint256 number);

    /// @notice A key is valid from later than the one before it.
    error ParticipantRegistry_KeyNotLater(uint256 number, uint256 validFrom, uint256 last);

    /// @notice Registers participants.
    /// @dev Requirements: the caller is the operator; numbers continue those given so far; each has a role and an account.
    function register(Registration[] calldata registrations) external;

    /// @notice Registers mandates of prosumers to aggregators.
    /// @dev Requirements: the caller is the operator; both are registered in these roles; the prosumer has no mandate yet;
    /// the share is at most 10000.
    function registerMandates(Mandate[] calldata mandates) external;

    /// @notice Registers keys of meter operators.
    /// @dev Requirements: the caller is the operator; the participant is a meter operator; the key can be one; it is valid from later than
    /// the one before it.
    function registerKeys(KeyRegistration[] calldata keys) external;

    /// @notice The key that signs a participant's readings of market time units that begin at `time`.
    function keyAt(uint256 number, uint256 time) external view returns (RegisteredKey memory);

    /// @notice The keys registered for a participant, by the time from which they are valid.
    function keysOf(uint256 number) external view returns (RegisteredKey[] memory);

    /// @notice The account of the market operator.
    function operator() external view returns (address);

    /// @notice The number of registered participants, which is the highest number.
    function participantCount() external view returns (uint256);

    /// @notice The participant of a number; its role is `None` where there is none.
    function participant(uint256 number) external view returns (Participant memory);

    /// @notice The account of a participant; 0 where there is none.
    function accountOf(uint256 number) external view returns (address);

    /// @notice What settling needs of a participant; its role is `None` where there is none.
    function termsOf(uint256 number) external view returns (PartyTerms);

    /// @notice The same of two participants.
    function termsOfBoth(uint256 first, uint256 second) external view returns (PartyTerms, PartyTerms);

    /// @notice The terms of the five participants `5 * page` to `5 * page + 4`, in one word: see {PartyTermsLib}.
    function termsPage(uint256 page) external view returns (uint256);
}
