// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {PositionPage} from "../interfaces/IFlexibilityEscrow.sol";
import {IParticipantRegistry} from "../interfaces/IParticipantRegistry.sol";
import {PartyTerms, PartyTermsLib} from "./PartyTerms.sol";
import {PositionLanes} from "./PositionLanes.sol";

/// @notice What is known of the participants while a batch is executed: a word for each number, `net 128 | terms 128`. The terms are read
/// from the registry when they are first asked for; 0 where they were not yet.
struct PartyTable {
    IParticipantRegistry registry;
    uint256[] words;
}

/// @title PartyTables
/// @notice Keeps terms and nets of participants in memory.
library PartyTables {
    function open(IParticipantRegistry registry) internal view returns (PartyTable memory table) {
        return PartyTable({registry: registry, words: new uint256[](registry.participantCount() + 1)});
    }

    /// @notice The terms of a participant, without a role where the number is not registered.
    function termsOf(PartyTable memory table, uint256 number) internal view returns (PartyTerms) {
        if (number >= table.words.length) return PartyTerms.wrap(0);
        uint256 word = table.words[number];
        if (word == 0) {
            _load(table, number / PartyTermsLib.PER_PAGE);
            word = table.words[number];
        }
        return PartyTerms.wrap(word & 0xffffffffffff);
    }

    /// @notice Notes that `payer` owes `payee` this much more. Both must be registered.
    function move(PartyTable memory table, uint256 payer, uint256 payee, uint256 amount) internal pure {
        unchecked {
            table.words[payer] -= amount << 128;
            table.words[payee] += amount << 128;
        }
    }

    /// @notice The nets of all who owe or are owed something.
    function positions(PartyTable memory table) internal pure returns (PositionPage[] memory pages) {
        uint256 length = table.words.length;
        pages = new PositionPage[]((length + PositionLanes.PER_PAGE - 1) / PositionLanes.PER_PAGE);
        uint256 count = 0;
        for (uint256 first = 0; first < length; first += PositionLanes.PER_PAGE) {
            uint256 nets = 0;
            uint256 end = first + PositionLanes.PER_PAGE < length ? first + PositionLanes.PER_PAGE : length;
            for (uint256 number = first; number < end; ++number) {
                // forge-lint: disable-next-line(unsafe-typecast) -- the net stands in the upper half, in two's complement
                int256 net = int256(table.words[number]) >> 128;
                if (net != 0) nets |= PositionLanes.lane(number, net);
            }
            if (nets != 0) pages[count++] = PositionPage({page: first / PositionLanes.PER_PAGE, nets: nets});
        }
        // Shortens the array to the pages that are there.
        assembly ("memory-safe") {
            mstore(pages, count)
        }
    }

    /// @dev Reads the terms of the five participants of a page; their nets, which are there already, stay.
    function _load(PartyTable memory table, uint256 page) private view {
        uint256 terms = table.registry.termsPage(page);
        uint256 number = page * PartyTermsLib.PER_PAGE;
        for (uint256 i = 0; i < PartyTermsLib.PER_PAGE && number < table.words.length; ++i) {
            table.words[number] |= PartyTerms.unwrap(PartyTermsLib.inPage(terms, number));
            ++number;
        }
    }
}
