// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Settlement} from "../interfaces/IFlexibilitySettlement.sol";
import {ChunkProof} from "./ChunkProof.sol";
import {ChunkRules} from "./ChunkRules.sol";
import {SettlementBatch} from "./SettlementBatch.sol";
import {SettlementChunk} from "./SettlementChunk.sol";
import {SettlementFlow} from "./SettlementFlow.sol";

/// @title ProvenSettlement
/// @notice Holds a proof of a settlement against the digest of its period, and reads what it shows.
///
/// The proof is `place 8 | words 8 | digests | chunk`: the place of the record in its chunk; how many digests follow; and a {ChunkProof}.
/// Where the period is one batch there are no digests. Otherwise the first is the digest over the batches before, and the others are the
/// roots of the batches after.
library ProvenSettlement {
    uint256 private constant DIGESTS_AT = 2;

    /// @notice Digest of a period after a batch, from the digest before it.
    function digestAfter(bytes32 digest, bytes32 batchRoot) internal pure returns (bytes32) {
        return keccak256(abi.encode(digest, batchRoot));
    }

    /// @notice What the proof shows of the period with this digest, which may be nothing.
    function read(bytes32 recordsRoot, bytes calldata proof)
        internal
        pure
        returns (bool isProven, Settlement memory settlement)
    {
        if (proof.length < DIGESTS_AT) return (false, settlement);
        uint256 place = uint8(proof[0]);
        uint256 chunkAt = DIGESTS_AT + 32 * uint256(uint8(proof[1]));
        if (proof.length < chunkAt) return (false, settlement);

        bytes32 batchRoot;
        (batchRoot, settlement) = _inBatch(place, proof[chunkAt:]);
        isProven = batchRoot != 0 && _digestWith(batchRoot, proof[DIGESTS_AT:chunkAt]) == recordsRoot;
        if (!isProven) delete settlement;
    }

    /// @notice What the proof shows of the only batch of a period.
    /// @return batchRoot The root of that batch; 0 where the proof shows nothing.
    function inOnlyBatch(bytes calldata proof) internal pure returns (bytes32 batchRoot, Settlement memory settlement) {
        if (proof.length < DIGESTS_AT || proof[1] != 0) return (0, settlement);
        return _inBatch(uint8(proof[0]), proof[DIGESTS_AT:]);
    }

    /// @dev The record at this place of a chunk, and the root of the batch that the chunk is of; 0 where there is none.
    function _inBatch(uint256 place, bytes calldata proof)
        private
        pure
        returns (bytes32 batchRoot, Settlement memory settlement)
    {
        SettlementChunk memory chunk;
        bytes calldata body;
        (chunk, body, batchRoot) = ChunkProof.read(proof);
        if (batchRoot == 0 || place >= chunk.recordCount || chunk.flow.isSalted()) return (0, settlement);
        uint256 at = chunk.recordsAt() + place * chunk.flow.recordBytes();
        return (batchRoot, settlementOf(chunk.flow, SettlementBatch.recordAt(body, at, chunk.flow)));
    }

    /// @dev Digest of a period in which a batch of this root stands between these.
    function _digestWith(bytes32 batchRoot, bytes calldata others) private pure returns (bytes32 digest) {
        digest = digestAfter(others.length == 0 ? bytes32(0) : bytes32(others[:32]), batchRoot);
        for (uint256 at = 32; at < others.length; at += 32) {
            digest = digestAfter(digest, bytes32(others[at:at + 32]));
        }
    }

    /// @notice All that a flow and one of its records say.
    function settlementOf(SettlementFlow flow, uint256 record) internal pure returns (Settlement memory) {
        return Settlement({
            mtu: flow.mtuOf(record),
            kind: flow.kind(),
            order: flow.orderOf(record),
            payer: flow.payer(),
            payee: flow.payee(),
            energyWh: flow.energyOf(record),
            priceTicks: flow.priceOf(record),
            amount: ChunkRules.amountOf(flow, record)
        });
    }
}
