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

        (SettlementChunk memory chunk, bytes calldata body, bytes32 batchRoot) = ChunkProof.read(proof[chunkAt:]);
        if (batchRoot == 0 || place >= chunk.recordCount) return (false, settlement);
        if (_digestWith(batchRoot, proof[DIGESTS_AT:chunkAt]) != recordsRoot) return (false, settlement);
        uint256 at = chunk.recordsAt() + place * chunk.flow.recordBytes();
        return (true, _settlementOf(chunk.flow, SettlementBatch.recordAt(body, at, chunk.flow)));
    }

    /// @dev Digest of a period in which a batch of this root stands between these.
    function _digestWith(bytes32 batchRoot, bytes calldata others) private pure returns (bytes32 digest) {
        digest = digestAfter(others.length == 0 ? bytes32(0) : bytes32(others[:32]), batchRoot);
        for (uint256 at = 32; at < others.length; at += 32) {
            digest = digestAfter(digest, bytes32(others[at:at + 32]));
        }
    }

    function _settlementOf(SettlementFlow flow, uint256 record) private pure returns (Settlement memory) {
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
