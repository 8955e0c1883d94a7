// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Settlement, SettlementProof} from "../interfaces/IFlexibilitySettlement.sol";
import {IParticipantRegistry} from "../interfaces/IParticipantRegistry.sol";
import {PartyWord} from "./PartyWord.sol";
import {PositionalMerkle} from "./PositionalMerkle.sol";
import {BatchHeader, SettlementBatch} from "./SettlementBatch.sol";
import {SettlementRecord} from "./SettlementRecord.sol";
import {SettlementRules} from "./SettlementRules.sol";

/// @title ProvenSettlement
/// @notice Holds a proof of a settlement against the digest of its period, and reads what it shows.
library ProvenSettlement {
    /// @notice Digest over the roots of the batches of a period, in order.
    function digestOf(bytes32[] calldata batchRoots) internal pure returns (bytes32 digest) {
        for (uint256 i = 0; i < batchRoots.length; ++i) {
            digest = keccak256(abi.encodePacked(digest, batchRoots[i]));
        }
    }

    /// @notice Whether the proof is about a record of the period with this digest.
    function isProven(bytes32 recordsRoot, SettlementProof calldata proof) internal pure returns (bool) {
        if (proof.batch >= proof.batchRoots.length || digestOf(proof.batchRoots) != recordsRoot) return false;
        return isInBatch(proof.batchRoots[proof.batch], proof.head, proof.position, proof.block_, proof.siblings);
    }

    /// @notice Whether this block of the batch with this root holds the record at this position.
    function isInBatch(
        bytes32 batchRoot,
        bytes32[] calldata head,
        uint256 position,
        bytes32[] calldata block_,
        bytes32[] calldata siblings
    ) internal pure returns (bool) {
        if (head.length == 0) return false;
        BatchHeader header = BatchHeader.wrap(uint256(head[0]));
        uint256 count = header.recordCount();
        if (head.length != header.headWords() || position >= count) return false;

        bytes32 root = PositionalMerkle.rootFrom(
            (count + SettlementBatch.RECORDS_PER_BLOCK - 1) / SettlementBatch.RECORDS_PER_BLOCK,
            position / SettlementBatch.RECORDS_PER_BLOCK,
            SettlementBatch.hashOf(block_),
            siblings
        );
        return root != 0 && SettlementBatch.rootOf(SettlementBatch.hashOf(head), root) == batchRoot;
    }

    /// @notice What the record of a proof says, in full.
    function read(IParticipantRegistry registry, SettlementProof calldata proof)
        internal
        view
        returns (Settlement memory)
    {
        BatchHeader header = BatchHeader.wrap(uint256(proof.head[0]));
        SettlementRecord record = recordIn(proof.block_, proof.position);
        (PartyWord payer, PartyWord payee) = partiesIn(registry, proof.head, record);
        return Settlement({
            mtu: record.mtu(),
            kind: record.kind(),
            order: header.firstOrder() + record.order(),
            payer: payer.number(),
            payee: payee.number(),
            energyWh: record.energyWh(),
            priceTicks: record.priceTicks(),
            amount: SettlementRules.check(record, proof.position, payer, payee)
        });
    }

    /// @notice The record at this position of its batch, out of its block.
    function recordIn(bytes32[] calldata block_, uint256 position) internal pure returns (SettlementRecord) {
        uint256 word = uint256(block_[position % SettlementBatch.RECORDS_PER_BLOCK / 2]);
        // forge-lint: disable-next-line(unsafe-typecast) -- one half of a word
        return SettlementRecord.wrap(uint128(position % 2 == 0 ? word >> 128 : word));
    }

    /// @notice Payer and payee as the registry has them.
    function partiesIn(IParticipantRegistry registry, bytes32[] calldata head, SettlementRecord record)
        internal
        view
        returns (PartyWord payer, PartyWord payee)
    {
        uint256[] memory numbers = new uint256[](2);
        numbers[0] = numberAt(head, record.payer());
        numbers[1] = numberAt(head, record.payee());
        uint256[] memory words = registry.partyWords(numbers);
        return (PartyWord.wrap(words[0]), PartyWord.wrap(words[1]));
    }

    /// @notice The number at a place of the table of parties.
    function numberAt(bytes32[] calldata head, uint256 place) internal pure returns (uint256) {
        uint256 word = uint256(head[1 + place / SettlementBatch.PARTIES_PER_WORD]);
        return (word >> (216 - 24 * (place % SettlementBatch.PARTIES_PER_WORD))) & 0xffffff;
    }
}
