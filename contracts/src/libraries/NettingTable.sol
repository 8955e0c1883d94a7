// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Position} from "../interfaces/IFlexibilityEscrow.sol";
import {IParticipantRegistry, Participant} from "../interfaces/IParticipantRegistry.sol";

/// @title NettingTable
/// @notice The parties of a chunk of records, in memory: each participant is read from the registry once, and what it owes
/// and is owed is netted before any balance is touched.
///
/// Open addressing by the participant's number. Numbers are dense, so while the table is larger than the registry each
/// participant has a place of its own.
library NettingTable {
    /// @notice `numbers[place]` is 0 where a place is empty.
    struct Table {
        IParticipantRegistry registry;
        uint256 mask;
        uint256 used;
        uint256[] numbers;
        Participant[] parties;
        int256[] nets;
    }

    /// @notice A table that holds the parties of `recordCount` records.
    function create(IParticipantRegistry registry, uint256 recordCount) internal view returns (Table memory table) {
        uint256 parties = registry.participantCount();
        if (parties > 2 * recordCount) parties = 2 * recordCount;
        uint256 capacity = 2;
        while (capacity <= parties) capacity *= 2;

        table.registry = registry;
        table.mask = capacity - 1;
        table.numbers = new uint256[](capacity);
        table.nets = new int256[](capacity);
        table.parties = _emptyParties(capacity);
    }

    /// @notice The place of a participant, which is read from the registry when it is first seen.
    function placeOf(Table memory table, uint256 number) internal view returns (uint256 place) {
        unchecked {
            place = number & table.mask;
            while (table.numbers[place] != number) {
                if (table.numbers[place] == 0) {
                    table.numbers[place] = number;
                    table.parties[place] = table.registry.participant(number);
                    ++table.used;
                    break;
                }
                place = (place + 1) & table.mask;
            }
        }
    }

    /// @notice The positions of all parties that owe or are owed something.
    function positions(Table memory table) internal pure returns (Position[] memory result) {
        result = new Position[](table.used);
        uint256 count = 0;
        for (uint256 place = 0; place <= table.mask; ++place) {
            int256 net = table.nets[place];
            if (net != 0) result[count++] = Position({participant: table.numbers[place], net: net});
        }
        // Shortens the array to the positions that are there.
        assembly ("memory-safe") {
            mstore(result, count)
        }
    }

    /// @dev `new Participant[](capacity)` would build a struct for every place; here the places point nowhere until used.
    function _emptyParties(uint256 capacity) private pure returns (Participant[] memory parties) {
        uint256[] memory places = new uint256[](capacity);
        assembly ("memory-safe") {
            parties := places
        }
    }
}
