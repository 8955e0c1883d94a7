// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IPostedSettlement, PostedLedger} from "./interfaces/IPostedSettlement.sol";
import {BlobOpening} from "./libraries/BlobOpening.sol";
import {PostingExtent} from "./libraries/PostingExtent.sol";
import {PublishedLedger} from "./libraries/PublishedLedger.sol";

/// @title PublicationVerifier
/// @notice Says what is wrong with the data that were published of a posting. It holds nothing and decides nothing: the settlement contract
/// asks it, and so may anybody with an RPC endpoint, for free.
contract PublicationVerifier {
    /// @notice The error by which a posting is refuted, 0 where these are its data and they are what was claimed of them.
    /// @param rootsHash Digest of the roots that were claimed: see {PostingDigest}.
    /// @param formerTotalsRoot The root of the totals of the posting before.
    /// @param data The bytes; where they are in blobs, the blobs one behind the other, without the zeros at the end.
    /// @param openings See {BlobOpening}, for each blob.
    /// @return isPublished False where these are not the data that were published.
    function faultOf(
        bytes32 rootsHash,
        bytes32 formerTotalsRoot,
        PostedLedger calldata ledger,
        bytes calldata data,
        bytes calldata openings
    ) external view returns (bool isPublished, bytes4 fault) {
        if (ledger.extent.blobs() == 0) {
            if (keccak256(data) != ledger.dataHash) {
                return (false, 0);
            }
            return (true, PublishedLedger.faultOf(rootsHash, formerTotalsRoot, ledger.extent, data));
        }
        if (!_areBlobs(ledger, data, openings)) return (false, 0);
        (bytes memory bytes_, bool isWhole) = BlobOpening.dataIn(data, ledger.extent.dataBytes());
        if (!isWhole) {
            bool isBlobs = BlobOpening.areInField(data);
            return (isBlobs, isBlobs ? IPostedSettlement.PostedSettlement_WrongBytes.selector : bytes4(0));
        }
        // What reads bytes reads them out of a call.
        return (true, this.faultOfBytes(rootsHash, formerTotalsRoot, ledger.extent, bytes_));
    }

    /// @notice What is wrong with these bytes, whether published or not.
    function faultOfBytes(bytes32 rootsHash, bytes32 formerTotalsRoot, PostingExtent extent, bytes calldata data)
        external
        pure
        returns (bytes4)
    {
        return PublishedLedger.faultOf(rootsHash, formerTotalsRoot, extent, data);
    }

    /// @dev Whether these are the blobs of the posting.
    function _areBlobs(PostedLedger calldata ledger, bytes calldata blobs, bytes calldata openings)
        private
        view
        returns (bool)
    {
        uint256 count = ledger.extent.blobs();
        if (openings.length != count * BlobOpening.OPENING_BYTES) return false;
        if (blobs.length % 32 != 0 || blobs.length > count * BlobOpening.BLOB_BYTES) return false;
        bytes32[] memory hashes = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            bytes calldata opening = openings[i * BlobOpening.OPENING_BYTES:];
            hashes[i] = bytes32(opening[:32]);
            (uint256 from, uint256 to) = (i * BlobOpening.BLOB_BYTES, (i + 1) * BlobOpening.BLOB_BYTES);
            if (from > blobs.length) from = blobs.length;
            if (to > blobs.length) to = blobs.length;
            if (!BlobOpening.holds(opening, blobs[from:to])) return false;
        }
        return keccak256(abi.encodePacked(hashes)) == ledger.dataHash;
    }
}
