// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Position} from "../interfaces/IFlexibilityEscrow.sol";
import {IParticipantRegistry, Participant, Role} from "../interfaces/IParticipantRegistry.sol";
import {PositionWord} from "./PositionWord.sol";

/// @title NettingTable
/// @notice The parties of a chunk of records, in memory: each participant is read from the registry once, and what it owes
/// and is owed is netted before any balance is touched.
///
/// Open addressing by the participant's number. Numbers are dense, so while the table is larger than the registry each
/// participant has a place of its own.
library NettingTable {
    /// @notice A participant as the registry has it, and its position so far. A place whose number is 0 is empty.
    struct Party {
        uint256 number;
        Role role;
        uint256 aggregator;
        uint256 shareBps;
        int256 net;
    }

    /// @notice Places for parties; their count is a power of two, of which `mask` is one less.
    struct Table {
        IParticipantRegistry registry;
        uint256 mask;
        uint256 used;
        Party[] places;
    }

    /// @notice A table that holds the parties of `recordCount` records.
    function create(IParticipantRegistry registry, uint256 recordCount) internal view returns (Table memory table) {
        uint256 parties = registry.participantCount();
        if (parties > 2 * recordCount) parties = 2 * recordCount;
        uint256 capacity = 2;
        while (capacity <= parties) capacity *= 2;
        return Table({registry: registry, mask: capacity - 1, used: 0, places: new Party[](capacity)});
    }

    /// @notice The place of a participant by its number, which is not 0; it is read from the registry when it is first seen.
    /// @dev Gives the place and not the party: a function that returns a struct makes an empty one at each call.
    function placeOf(Table memory table, uint256 number) internal view returns (uint256 place) {
        uint256 mask = table.mask;
        place = number & mask;
        Party memory party = table.places[place];
        while (party.number != number) {
            if (party.number == 0) {
                _read(table, number, party);
                break;
            }
            place = (place + 1) & mask;
            party = table.places[place];
        }
    }

    /// @notice The positions of all parties that owe or are owed something.
    function positions(Table memory table) internal pure returns (Position[] memory result) {
        result = new Position[](table.used);
        uint256 count = 0;
        for (uint256 place = 0; place <= table.mask; ++place) {
            Party memory party = table.places[place];
            if (party.net != 0) result[count++] = PositionWord.pack(party.number, party.net);
        }
        // Shortens the array to the positions that are there.
        assembly ("memory-safe") {
            mstore(result, count)
        }
    }

    function _read(Table memory table, uint256 number, Party memory party) private view {
        Participant memory participant = table.registry.participant(number);
        party.number = number;
        party.role = participant.role;
        party.aggregator = participant.aggregator;
        party.shareBps = participant.shareBps;
        ++table.used;
    }
}
