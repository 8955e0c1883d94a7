// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IDeliveryChallenges, PostingParts} from "./interfaces/IDeliveryChallenges.sol";
import {DeliveryCheck, DeliveryFault} from "./interfaces/IDeliveryVerifier.sol";
import {IOpeningDemands, OpeningDemand} from "./interfaces/IOpeningDemands.sol";
import {IParticipantRegistry} from "./interfaces/IParticipantRegistry.sol";
import {IPostedSettlement} from "./interfaces/IPostedSettlement.sol";
import {PostingDigest} from "./libraries/PostingDigest.sol";
import {DeliveryVerifier} from "./DeliveryVerifier.sol";

/// @title DeliveryChallenges
/// @notice What it does and refuses is documented in {IDeliveryChallenges}.
contract DeliveryChallenges is DeliveryVerifier, IDeliveryChallenges {
    /// @inheritdoc IDeliveryChallenges
    IPostedSettlement public immutable postings;

    /// @inheritdoc IDeliveryChallenges
    IOpeningDemands public immutable demands;

    constructor(IParticipantRegistry registry, IPostedSettlement postings_, IOpeningDemands demands_)
        DeliveryVerifier(registry)
    {
        (postings, demands) = (postings_, demands_);
    }

    /// @inheritdoc IDeliveryChallenges
    function challengeDelivery(
        bytes32 market,
        uint64 period,
        PostingParts calldata parts,
        DeliveryCheck check,
        bytes calldata shown,
        address recipient
    ) external {
        DeliveryFault memory found = _faultOf(market, check, shown);
        require(found.fault != 0, DeliveryChallenges_NoFault());
        bytes32 books = PostingDigest.booksHash(parts.balancesHash, found.evidenceRoot);
        bytes32 batchRoot = found.batchRoot == 0 ? parts.batchRoot : found.batchRoot;
        bytes32 roots = PostingDigest.rootsHash(batchRoot, books);
        bytes25 digest = PostingDigest.digestOf(market, period, roots, parts.ledgerHash);
        postings.refuteDelivery(market, period, digest, recipient, found.fault);
    }

    /// @inheritdoc IDeliveryChallenges
    function refuteUnanswered(OpeningDemand calldata demand) external {
        address demander = demands.demanderOfUnanswered(demand);
        bytes4 fault = DeliveryChallenges_Unanswered.selector;
        postings.refuteDelivery(demand.market, demand.period, demand.digest, demander, fault);
    }
}
