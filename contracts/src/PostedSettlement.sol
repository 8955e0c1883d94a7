// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IDeliveryChallenges} from "./interfaces/IDeliveryChallenges.sol";
import {IFlexibilityEscrow} from "./interfaces/IFlexibilityEscrow.sol";
import {IParticipantRegistry} from "./interfaces/IParticipantRegistry.sol";
import {PostingBooks} from "./PostingBooks.sol";
import {PostingChallenges} from "./PostingChallenges.sol";
import {PostingClaims} from "./PostingClaims.sol";
import {PublicationVerifier} from "./PublicationVerifier.sol";
import {SaltedFlowVerifier} from "./SaltedFlowVerifier.sol";

/// @title PostedSettlement
/// @notice What it does and refuses is documented in {IPostedSettlement}.
contract PostedSettlement is PostingChallenges {
    /// @param verifier Says what is wrong with published data.
    /// @param saltedVerifier Says what is wrong with salted records that are opened.
    /// @param deliveries_ Says what is wrong with evidence.
    /// @param places How many periods have a place of their own, as in {IFlexibilitySettlement-ringPeriods}.
    /// @param challengeWindow_ See {challengeWindow}, in seconds.
    /// @param postingBond_ See {postingBond}, in the smallest unit of the settlement token.
    constructor(
        IParticipantRegistry registry,
        IFlexibilityEscrow escrow,
        PublicationVerifier verifier,
        SaltedFlowVerifier saltedVerifier,
        IDeliveryChallenges deliveries_,
        uint256 places,
        uint32 challengeWindow_,
        uint56 postingBond_
    )
        PostingBooks(registry, escrow, places, challengeWindow_, postingBond_)
        PostingClaims(saltedVerifier)
        PostingChallenges(verifier, address(deliveries_))
    {
        address itsPostings = escrow.postings();
        require(itsPostings == address(this), PostedSettlement_WrongEscrow(address(escrow), itsPostings));
        itsPostings = address(deliveries_.postings());
        require(itsPostings == address(this), PostedSettlement_WrongDeliveries(address(deliveries_), itsPostings));
    }
}
