// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IParticipantRegistry, Mandate, Participant, Registration, Role} from "./interfaces/IParticipantRegistry.sol";
import {PaymentRule} from "./libraries/PaymentRule.sol";

/// @title ParticipantRegistry
/// @notice What it does and refuses is documented in {IParticipantRegistry}.
contract ParticipantRegistry is IParticipantRegistry {
    /// @inheritdoc IParticipantRegistry
    address public immutable operator;

    /// @inheritdoc IParticipantRegistry
    uint256 public participantCount;

    mapping(uint256 number => Participant) private _participants;

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

            _participants[count] = Participant({account: r.account, role: r.role, aggregator: 0, shareBps: 0});
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
            Participant storage prosumer = _participants[m.prosumer];
            require(prosumer.aggregator == 0, ParticipantRegistry_MandateExists(m.prosumer, prosumer.aggregator));

            prosumer.aggregator = m.aggregator;
            prosumer.shareBps = m.shareBps;
            emit MandateRegistered(m.prosumer, m.aggregator, m.shareBps);
        }
    }

    /// @inheritdoc IParticipantRegistry
    function participant(uint256 number) external view returns (Participant memory) {
        return _participants[number];
    }

    /// @inheritdoc IParticipantRegistry
    function partyWords(uint256[] calldata numbers) external view returns (uint256[] memory words) {
        words = new uint256[](numbers.length);
        for (uint256 i = 0; i < numbers.length; ++i) {
            uint256 number = numbers[i];
            Participant storage p = _participants[number];
            words[i] = number << 48 | uint256(p.shareBps) << 32 | uint256(p.aggregator) << 8 | uint256(p.role);
        }
    }

    function _requireOperator() private view {
        require(msg.sender == operator, ParticipantRegistry_NotOperator(msg.sender));
    }

    function _requireRole(uint256 number, Role needed) private view {
        Role role = _participants[number].role;
        require(role == needed, ParticipantRegistry_WrongRole(number, role, needed));
    }
}
