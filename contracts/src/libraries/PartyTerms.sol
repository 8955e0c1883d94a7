// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Role} from "../interfaces/IParticipantRegistry.sol";

/// @notice What a settlement has to know of a participant, in 48 bits: `shareBps 16 | aggregator 24 | role 8`.
type PartyTerms is uint256;

using PartyTermsLib for PartyTerms global;

/// @title PartyTermsLib
/// @notice Reads the terms of a participant, and keeps those of five in one word: the one of number `n` is lane `n % 5`, counted from the
/// lowest bits, of page `n / 5`.
library PartyTermsLib {
    uint256 internal constant PER_PAGE = 5;

    function pack(Role role_, uint256 aggregator_, uint256 shareBps_) internal pure returns (PartyTerms) {
        return PartyTerms.wrap(shareBps_ << 32 | aggregator_ << 8 | uint256(role_));
    }

    /// @notice The terms of participant `number` out of its page.
    function inPage(uint256 page, uint256 number) internal pure returns (PartyTerms) {
        return PartyTerms.wrap((page >> (48 * (number % PER_PAGE))) & 0xffffffffffff);
    }

    /// @notice The page with other terms for participant `number`.
    function replace(uint256 page, uint256 number, PartyTerms terms) internal pure returns (uint256) {
        uint256 shift = 48 * (number % PER_PAGE);
        return page & ~(uint256(0xffffffffffff) << shift) | PartyTerms.unwrap(terms) << shift;
    }

    function role(PartyTerms terms) internal pure returns (Role) {
        return Role(PartyTerms.unwrap(terms) & 0xff);
    }

    /// @notice The aggregator that has the participant's mandate; 0 where none has.
    function aggregator(PartyTerms terms) internal pure returns (uint256) {
        return (PartyTerms.unwrap(terms) >> 8) & 0xffffff;
    }

    /// @notice The share of the mandate in 1/10000.
    function shareBps(PartyTerms terms) internal pure returns (uint256) {
        return (PartyTerms.unwrap(terms) >> 32) & 0xffff;
    }
}
