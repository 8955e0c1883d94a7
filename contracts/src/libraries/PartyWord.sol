// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Role} from "../interfaces/IParticipantRegistry.sol";

/// @notice A participant as the registry's `partyWords` gives it: `number << 48 | shareBps << 32 | aggregator << 8 | role`.
type PartyWord is uint256;

using PartyWords for PartyWord global;

/// @title PartyWords
/// @notice Reads the fields of a party.
library PartyWords {
    function number(PartyWord party) internal pure returns (uint256) {
        return PartyWord.unwrap(party) >> 48;
    }

    function shareBps(PartyWord party) internal pure returns (uint256) {
        return uint16(PartyWord.unwrap(party) >> 32);
    }

    function aggregator(PartyWord party) internal pure returns (uint256) {
        return uint24(PartyWord.unwrap(party) >> 8);
    }

    function role(PartyWord party) internal pure returns (Role) {
        return Role(uint8(PartyWord.unwrap(party)));
    }
}
