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
    RegisteredKey,
    Registration,
    Role,
    SigningKey
} from "./interfaces/IParticipantRegistry.sol";
import {KeyAddress} from "./libraries/KeyAddress.sol";
import {PartyTerms, PartyTermsLib} from "./libraries/PartyTerms.sol";
import {PaymentRule} from "./libraries/PaymentRule.sol";

/// @title ParticipantRegistry
/// @notice What it does and refuses is documented in {IParticipantRegistry}.
contract ParticipantRegistry is IParticipantRegistry {
    using SafeCast for uint256;

    /// @inheritdoc IParticipantRegistry
    address public immutable operator;

    /// @inheritdoc IParticipantRegistry
    uint256 public participantCount;

    /// @inheritdoc IParticipantRegistry
    mapping(uint256 number => address) public accountOf;

    /// @inheritdoc IParticipantRegistry
    mapping(uint256 page => uint256) public termsPage;

    /// @dev A word each: whoever refutes a signature pays for every word that is read.
    mapping(uint256 number => RegisteredKey[]) private _keys;

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
            RegisteredKey[] storage held = _keys[number];
            if (held.length != 0) {
                uint256 last = held[held.length - 1].validFrom;
                require(key.validFrom > last, ParticipantRegistry_KeyNotLater(number, key.validFrom, last));
            }

            held.push(RegisteredKey(key.scheme, key.validFrom, KeyAddress.addressOf(key)));
            emit KeyRegistered(number, key);
        }
    }

    /// @inheritdoc IParticipantRegistry
    function keyAt(uint256 number, uint256 time) external view returns (RegisteredKey memory) {
        RegisteredKey[] storage keys = _keys[number];
        uint256 count = _validBy(keys, time);
        if (count != 0) return keys[count - 1];
        return RegisteredKey(KeyScheme.Secp256k1, 0, accountOf[number]);
    }

    /// @inheritdoc IParticipantRegistry
    function keysOf(uint256 number) external view returns (RegisteredKey[] memory) {
        return _keys[number];
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

    /// @dev How many keys are valid from `time` or earlier. Halved, or many later keys would make it dear to refute an earlier one.
    function _validBy(RegisteredKey[] storage keys, uint256 time) private view returns (uint256 low) {
        uint256 high = keys.length;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (keys[middle].validFrom <= time) low = middle + 1;
            else high = middle;
        }
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
