// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {P256} from "@openzeppelin/contracts/utils/cryptography/P256.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {
    IParticipantRegistry,
    KeyRegistration,
    KeyScheme,
    Mandate,
    Participant,
    Registration,
    Role,
    SigningKey
} from "./interfaces/IParticipantRegistry.sol";
import {PartyTerms, PartyTermsLib} from "./libraries/PartyTerms.sol";
import {PaymentRule} from "./libraries/PaymentRule.sol";

/// @title ParticipantRegistry
/// @notice What it does and refuses is documented in {IParticipantRegistry}.
contract ParticipantRegistry is IParticipantRegistry {
    using SafeCast for uint256;

    /// @dev A {SigningKey}, so that one of secp256k1 is a single word: whoever refutes a signature pays for every word that is read.
    struct HeldKey {
        KeyScheme scheme;
        uint40 validFrom;
        /// secp256k1: the address of the key.
        address signer;
        /// P-256: the coordinates of its point.
        bytes32 x;
        bytes32 y;
    }

    /// @inheritdoc IParticipantRegistry
    address public immutable operator;

    /// @inheritdoc IParticipantRegistry
    uint256 public participantCount;

    /// @inheritdoc IParticipantRegistry
    mapping(uint256 number => address) public accountOf;

    /// @inheritdoc IParticipantRegistry
    mapping(uint256 page => uint256) public termsPage;

    mapping(uint256 number => HeldKey[]) private _keys;

    constructor(address operator_) {
        operator = operator_;
    }

    /// @inheritdoc IParticipantRegistry
    function register(Registration[] calldata registrations) external {
        _requireOperator();

        uint256 count = participantCount;
        for (uint256 i = 0; i < registrations.length; ++i) {
            Registration calldata r = registrations[i];
            require(r.number == ++count, ParticipantRegistry_NumberNotNext(r.number, count));
            require(r.role != Role.None, ParticipantRegistry_RoleMissing(r.number));
            require(r.account != address(0), ParticipantRegistry_AccountMissing(r.number));

            accountOf[count] = r.account;
            _setTerms(count, PartyTermsLib.pack(r.role, 0, 0));
            emit ParticipantRegistered(count, r.role, r.account);
        }
        participantCount = count;
    }

    /// @inheritdoc IParticipantRegistry
    function registerMandates(Mandate[] calldata mandates) external {
        _requireOperator();

        for (uint256 i = 0; i < mandates.length; ++i) {
            Mandate calldata m = mandates[i];
            _requireRole(m.prosumer, Role.Prosumer);
            _requireRole(m.aggregator, Role.Aggregator);
            require(m.shareBps <= PaymentRule.FULL_SHARE_BPS, ParticipantRegistry_ShareTooLarge(m.prosumer, m.shareBps));
            uint256 held = termsOf(m.prosumer).aggregator();
            require(held == 0, ParticipantRegistry_MandateExists(m.prosumer, held));

            _setTerms(m.prosumer, PartyTermsLib.pack(Role.Prosumer, m.aggregator, m.shareBps));
            emit MandateRegistered(m.prosumer, m.aggregator, m.shareBps);
        }
    }

    /// @inheritdoc IParticipantRegistry
    function registerKeys(KeyRegistration[] calldata keys) external {
        _requireOperator();

        for (uint256 i = 0; i < keys.length; ++i) {
            uint256 number = keys[i].participant;
            SigningKey calldata key = keys[i].key;
            _requireRole(number, Role.MeterOperator);
            require(_isKey(key), ParticipantRegistry_NotAKey(number));
            HeldKey[] storage held = _keys[number];
            if (held.length != 0) {
                uint256 last = held[held.length - 1].validFrom;
                require(key.validFrom > last, ParticipantRegistry_KeyNotLater(number, key.validFrom, last));
            }

            _hold(held.push(), key);
            emit KeyRegistered(number, key);
        }
    }

    /// @inheritdoc IParticipantRegistry
    function keyAt(uint256 number, uint256 time) external view returns (SigningKey memory) {
        HeldKey[] storage keys = _keys[number];
        for (uint256 i = keys.length; i > 0; --i) {
            HeldKey storage held = keys[i - 1];
            if (held.validFrom <= time) return _keyIn(held);
        }
        return _keyOf(accountOf[number], 0);
    }

    /// @inheritdoc IParticipantRegistry
    function keysOf(uint256 number) external view returns (SigningKey[] memory) {
        HeldKey[] storage held = _keys[number];
        SigningKey[] memory keys = new SigningKey[](held.length);
        for (uint256 i = 0; i < keys.length; ++i) {
            keys[i] = _keyIn(held[i]);
        }
        return keys;
    }

    /// @inheritdoc IParticipantRegistry
    function participant(uint256 number) external view returns (Participant memory) {
        PartyTerms terms = termsOf(number);
        return Participant({
            account: accountOf[number],
            role: terms.role(),
            aggregator: terms.aggregator().toUint24(),
            shareBps: terms.shareBps().toUint16()
        });
    }

    /// @inheritdoc IParticipantRegistry
    function termsOf(uint256 number) public view returns (PartyTerms) {
        return PartyTermsLib.inPage(termsPage[number / PartyTermsLib.PER_PAGE], number);
    }

    /// @inheritdoc IParticipantRegistry
    function termsOfBoth(uint256 first, uint256 second) external view returns (PartyTerms, PartyTerms) {
        return (termsOf(first), termsOf(second));
    }

    function _setTerms(uint256 number, PartyTerms terms) private {
        uint256 page = number / PartyTermsLib.PER_PAGE;
        termsPage[page] = PartyTermsLib.replace(termsPage[page], number, terms);
    }

    function _hold(HeldKey storage held, SigningKey calldata key) private {
        (held.scheme, held.validFrom) = (key.scheme, key.validFrom);
        if (key.scheme == KeyScheme.P256) (held.x, held.y) = (key.x, key.y);
        else held.signer = address(uint160(uint256(key.x)));
    }

    function _keyIn(HeldKey storage held) private view returns (SigningKey memory) {
        if (held.scheme == KeyScheme.P256) return SigningKey(KeyScheme.P256, held.validFrom, held.x, held.y);
        return _keyOf(held.signer, held.validFrom);
    }

    function _keyOf(address signer, uint40 validFrom) private pure returns (SigningKey memory) {
        return SigningKey(KeyScheme.Secp256k1, validFrom, bytes32(uint256(uint160(signer))), 0);
    }

    function _isKey(SigningKey calldata key) private pure returns (bool) {
        if (key.scheme == KeyScheme.P256) return P256.isValidPublicKey(key.x, key.y);
        bool isAddress = key.x != 0 && uint256(key.x) <= type(uint160).max;
        return key.scheme == KeyScheme.Secp256k1 && isAddress && key.y == 0;
    }

    function _requireOperator() private view {
        require(msg.sender == operator, ParticipantRegistry_NotOperator(msg.sender));
    }

    function _requireRole(uint256 number, Role needed) private view {
        Role role = termsOf(number).role();
        require(role == needed, ParticipantRegistry_WrongRole(number, role, needed));
    }
}
