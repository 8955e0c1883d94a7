// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DeliveryCheck, IDeliveryVerifier} from "./IDeliveryVerifier.sol";
import {IOpeningDemands, OpeningDemand} from "./IOpeningDemands.sol";
import {IPostedSettlement} from "./IPostedSettlement.sol";

/// @notice The parts of a posting beside the root of its evidence, which is shown: see {PostingDigest}.
struct PostingParts {
    /// 0 where a record of the batch is shown.
    bytes32 batchRoot;
    bytes32 balancesHash;
    bytes32 ledgerHash;
}

/// @title IDeliveryChallenges
/// @notice Refutes postings whose evidence is wrong, or of which openings are withheld, like the challenges of {IPostedSettlement}: with the same stake, window and reward.
interface IDeliveryChallenges is IDeliveryVerifier {
    /// @notice Nothing is wrong with what is shown, or it is malformed.
    error DeliveryChallenges_NoFault();

    /// @notice Fault: an opening that was demanded was not shown in time.
    error DeliveryChallenges_Unanswered();

    /// @notice Shows that the evidence of a posting is wrong.
    /// @dev Requirements: {faultOf} finds a fault; what is shown is of the posting, which can still be challenged.
    /// @param shown See {faultOf}.
    /// @param recipient Who is rewarded.
    function challengeDelivery(
        bytes32 market,
        uint64 period,
        PostingParts calldata parts,
        DeliveryCheck check,
        bytes calldata shown,
        address recipient
    ) external;

    /// @notice Refutes a posting of which an opening was demanded and not shown. Anyone may; the demander is rewarded.
    /// @dev Requirements: those of {IOpeningDemands-demanderOfUnanswered}; the posting can still be challenged.
    function refuteUnanswered(OpeningDemand calldata demand) external;

    /// @notice The contract that openings are demanded of.
    function demands() external view returns (IOpeningDemands);

    /// @notice The contract whose postings are challenged.
    function postings() external view returns (IPostedSettlement);
}
