// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Position} from "../interfaces/IFlexibilityEscrow.sol";
import {IFlexibilitySettlement} from "../interfaces/IFlexibilitySettlement.sol";
import {Role} from "../interfaces/IParticipantRegistry.sol";
import {PartyWord} from "./PartyWord.sol";
import {PaymentRule} from "./PaymentRule.sol";
import {PositionalMerkle} from "./PositionalMerkle.sol";
import {PositionWord} from "./PositionWord.sol";
import {SettlementKind, SettlementRecord} from "./SettlementRecord.sol";
import {SettlementRules} from "./SettlementRules.sol";

/// @notice The first word of a batch: `recordCount 32 | partyCount 16 | firstOrder 48 | total 64`, from bit 159 down.
type BatchHeader is uint256;

using BatchHeaders for BatchHeader global;

/// @title BatchHeaders
/// @notice Reads the fields of a header.
library BatchHeaders {
    function recordCount(BatchHeader header) internal pure returns (uint256) {
        return BatchHeader.unwrap(header) >> 128;
    }

    function partyCount(BatchHeader header) internal pure returns (uint256) {
        return uint16(BatchHeader.unwrap(header) >> 112);
    }

    /// @notice The order from which the orders of the records are counted.
    function firstOrder(BatchHeader header) internal pure returns (uint256) {
        return uint48(BatchHeader.unwrap(header) >> 64);
    }

    /// @notice What all records pay together.
    function total(BatchHeader header) internal pure returns (uint256) {
        return uint64(BatchHeader.unwrap(header));
    }

    /// @notice Words of the batch before its records: the header itself and the table of parties.
    function headWords(BatchHeader header) internal pure returns (uint256) {
        return 1 + (header.partyCount() + SettlementBatch.PARTIES_PER_WORD - 1) / SettlementBatch.PARTIES_PER_WORD;
    }

    function words(BatchHeader header) internal pure returns (uint256) {
        return header.headWords() + (header.recordCount() + 1) / 2;
    }
}

/// @title SettlementBatch
/// @notice A batch of settlement records as words of 32 bytes, each of them below the modulus of blobs (where the market time unit of a
/// penalty is below 2400), so that the same bytes are calldata or a blob:
///
/// - the header;
/// - the table of parties: their numbers in ascending order, ten in a word, 24 bits each, the first one highest;
/// - the records, two in a word, 16 bytes each. The last word is filled with zeros where their number is odd.
///
/// Eight words of records are a block; a block is a leaf of the batch's Merkle tree. The root of the batch is `keccak256(
/// keccak256(header and parties) || root of the tree)`. `src/domain/settlement/batch.ts` writes the same; both are tested on
/// `test/vectors/batches.json`.
library SettlementBatch {
    uint256 internal constant PARTIES_PER_WORD = 10;
    uint256 internal constant RECORD_BYTES = 16;
    uint256 internal constant RECORDS_PER_BLOCK = 16;
    uint256 internal constant BLOCK_BYTES = 256;

    /// @dev Roles that provide flexibility (aggregator, prosumer), and roles that trade energy (those, DSO and operator), as bits.
    uint256 private constant PROVIDES = 0x0c;
    uint256 private constant TRADES = 0x2e;

    /// @dev How far an execution has come.
    struct Run {
        /// Where the next record stands in the call's data, and where the last one ends.
        uint256 offset;
        uint256 end;
        /// The least key the next record may have.
        uint256 next;
        /// What the records before it pay together.
        uint256 total;
        /// A word for each party: see {_prepare}.
        uint256[] table;
    }

    /// @notice Reads the numbers in the table of parties; they must ascend strictly.
    function partyNumbers(BatchHeader header, bytes32[] calldata words)
        internal
        pure
        returns (uint256[] memory numbers)
    {
        uint256 count = header.partyCount();
        numbers = new uint256[](count);
        uint256 previous = 0;
        for (uint256 i = 0; i < count; ++i) {
            unchecked {
                uint256 number = uint24(uint256(words[1 + i / PARTIES_PER_WORD]) >> (216 - 24 * (i % PARTIES_PER_WORD)));
                if (number <= previous) {
                    revert IFlexibilitySettlement.FlexibilitySettlement_PartyNotAscending(i, number, previous);
                }
                numbers[i] = number;
                previous = number;
            }
        }
    }

    /// @notice Checks every record, nets it, and hashes the records. Reverts with the reason at the first one that is wrong.
    /// @param parties The parties of the table as the registry has them.
    /// @return root Root of the batch.
    /// @return positions The parties that owe or are owed something.
    function execute(BatchHeader header, bytes32[] calldata words, uint256[] memory parties)
        internal
        pure
        returns (bytes32 root, Position[] memory positions)
    {
        root = rootOf(headHash(words, header), _recordsRoot(words, header));
        Run memory run = _start(words, header, parties.length);
        while (run.offset < run.end) {
            uint256 kind = _kindAt(run.offset);
            if (kind > uint256(type(SettlementKind).max)) _explain(words, header, run, parties);
            _prepare(run, parties, kind);
            _executeKind(run, ((kind + 1) << 93) - 1);
            if (run.offset < run.end && _kindAt(run.offset) <= kind) _explain(words, header, run, parties);
        }
        if (run.total != header.total()) {
            revert IFlexibilitySettlement.FlexibilitySettlement_WrongTotal(header.total(), run.total);
        }
        positions = _positionsOf(run, parties);
    }

    /// @notice Root of a batch.
    function rootOf(bytes32 head, bytes32 recordsRoot) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(head, recordsRoot));
    }

    /// @notice The header of a batch, once its words are found to be as many as it says.
    function headerOf(bytes32[] calldata words) internal pure returns (BatchHeader header) {
        if (words.length == 0) revert IFlexibilitySettlement.FlexibilitySettlement_WrongLength(0, 1);
        header = BatchHeader.wrap(uint256(words[0]));
        uint256 expected = header.words();
        if (words.length != expected) {
            revert IFlexibilitySettlement.FlexibilitySettlement_WrongLength(words.length, expected);
        }
    }

    /// @notice Whether these words are the batch with this root; whatever they mean.
    function isOfRoot(bytes32[] calldata words, bytes32 root) internal pure returns (bool) {
        BatchHeader header = headerOf(words);
        return rootOf(headHash(words, header), _recordsRoot(words, header)) == root;
    }

    /// @notice Reverts where payer or payee is not in a table of so many parties.
    function requireInTable(SettlementRecord record, uint256 position, uint256 partyCount) internal pure {
        if (record.payer() >= partyCount) {
            revert IFlexibilitySettlement.FlexibilitySettlement_UnknownParty(position, record.payer(), partyCount);
        }
        if (record.payee() >= partyCount) {
            revert IFlexibilitySettlement.FlexibilitySettlement_UnknownParty(position, record.payee(), partyCount);
        }
    }

    /// @notice Digest of words, one behind the other: `keccak256(abi.encodePacked(words))` at a tenth of its gas.
    function hashOf(bytes32[] calldata words) internal pure returns (bytes32 hash) {
        // Built beyond the end of allocated memory and not kept.
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            let size := shl(5, words.length)
            calldatacopy(buffer, words.offset, size)
            hash := keccak256(buffer, size)
        }
    }

    /// @notice Digest of header and parties.
    function headHash(bytes32[] calldata words, BatchHeader header) internal pure returns (bytes32) {
        return hashOf(words[:header.headWords()]);
    }

    /// @notice The record at this position of a batch.
    function recordAt(bytes32[] calldata words, BatchHeader header, uint256 position)
        internal
        pure
        returns (SettlementRecord)
    {
        uint256 word = uint256(words[header.headWords() + position / 2]);
        // forge-lint: disable-next-line(unsafe-typecast) -- one half of a word
        return SettlementRecord.wrap(uint128(position % 2 == 0 ? word >> 128 : word));
    }

    /// @dev Root of the tree over the blocks of records.
    function _recordsRoot(bytes32[] calldata words, BatchHeader header) private pure returns (bytes32) {
        uint256 offset = _offsetOf(words, header.headWords());
        uint256 size = words.length * 32 + _offsetOf(words, 0) - offset;
        bytes32[] memory nodes = new bytes32[]((size + BLOCK_BYTES - 1) / BLOCK_BYTES);
        // Built beyond the end of allocated memory and not kept.
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            let node := add(nodes, 0x20)
            for { let done := 0 } lt(done, size) { done := add(done, 0x100) } {
                let length := sub(size, done)
                if gt(length, 0x100) { length := 0x100 }
                calldatacopy(buffer, add(offset, done), length)
                // The leaf node: tag 0 and position in front of the digest of the block, 41 bytes in the scratch space.
                mstore(0x00, shl(176, done))
                mstore(0x09, keccak256(buffer, length))
                mstore(node, keccak256(0x00, 0x29))
                node := add(node, 0x20)
            }
        }
        return PositionalMerkle.foldInPlace(nodes);
    }

    function _start(bytes32[] calldata words, BatchHeader header, uint256 partyCount)
        private
        pure
        returns (Run memory run)
    {
        run.offset = _offsetOf(words, header.headWords());
        run.end = run.offset + RECORD_BYTES * header.recordCount();
        run.table = new uint256[](partyCount);
    }

    /// @dev Where a word stands in the call's data.
    function _offsetOf(bytes32[] calldata words, uint256 index) private pure returns (uint256 offset) {
        assembly ("memory-safe") {
            offset := add(words.offset, shl(5, index))
        }
    }

    function _kindAt(uint256 offset) private pure returns (uint256 kind) {
        assembly ("memory-safe") {
            kind := shr(253, calldataload(offset))
        }
    }

    /// @dev Writes what this kind asks of each party beside its net: `net 128 | shareBps 64 | asPayer 32 | asPayee 32`. Payer and payee fit
    /// where `asPayee` of the one is `asPayer` of the other and one more, and never otherwise: see {_asPayer}, {_asPayee}.
    function _prepare(Run memory run, uint256[] memory parties, uint256 kind) private pure {
        uint256[] memory table = run.table;
        bool isReward = kind == uint256(SettlementKind.Reward);
        for (uint256 i = 0; i < parties.length; ++i) {
            uint256 party = parties[i];
            uint256 shareBps = isReward ? (party >> 32) & 0xffff : PaymentRule.FULL_SHARE_BPS;
            uint256 rule = shareBps << 64 | _asPayer(kind, party) << 32 | _asPayee(kind, party);
            table[i] = table[i] >> 128 << 128 | rule;
        }
    }

    /// @dev What a party is as a payer: for a reward twice the number of the aggregator, otherwise a number of its own for each role that
    /// may pay. It is 1 where that may never be.
    function _asPayer(uint256 kind, uint256 party) private pure returns (uint256) {
        uint256 role = party & 0xff;
        if (kind == uint256(SettlementKind.Reward)) return role == uint256(Role.Aggregator) ? 2 * (party >> 48) : 1;
        if (kind == uint256(SettlementKind.Energy)) return (TRADES >> role) & 1 == 1 ? 2 : 1;
        if ((PROVIDES >> role) & 1 == 1) return 2;
        return kind == uint256(SettlementKind.Flexibility) && role == uint256(Role.Dso) ? 4 : 1;
    }

    /// @dev What a party is as a payee: one more than those who may pay it are as payers; 0 where nobody may.
    function _asPayee(uint256 kind, uint256 party) private pure returns (uint256) {
        uint256 role = party & 0xff;
        if (kind == uint256(SettlementKind.Reward)) {
            uint256 aggregator = (party >> 8) & 0xffffff;
            return role == uint256(Role.Prosumer) && aggregator != 0 ? 2 * aggregator + 1 : 0;
        }
        if (kind == uint256(SettlementKind.Energy)) return (TRADES >> role) & 1 == 1 ? 3 : 0;
        if (role == uint256(Role.Dso)) return 3;
        return kind == uint256(SettlementKind.Flexibility) && (PROVIDES >> role) & 1 == 1 ? 5 : 0;
    }

    /// @dev Checks and nets records up to the one that is wrong, of another kind, or behind the last. This is what the goal of gas per
    /// settlement rests on; in plain Solidity it costs several times as much. The tests hold it against {SettlementRules}.
    /// @param lastKey The greatest key that is of this kind.
    function _executeKind(Run memory run, uint256 lastKey) private pure {
        assembly ("memory-safe") {
            let offset := mload(run)
            let next := mload(add(run, 0x40))
            let total := mload(add(run, 0x60))
            let table := mload(add(run, 0x80))
            let last := add(table, shl(5, mload(table)))
            table := add(table, 0x20)
            for { let end := mload(add(run, 0x20)) } lt(offset, end) { offset := add(offset, 0x10) } {
                let record := shr(128, calldataload(offset))
                let key := shr(32, record)
                let payer := add(table, and(shr(41, record), 0x7ffe0))
                let payee := add(table, and(shr(27, record), 0x7ffe0))
                let payeeWord := mload(payee)
                if or(
                    or(or(gt(payer, last), gt(payee, last)), or(lt(key, next), gt(key, lastKey))),
                    sub(and(sub(payeeWord, shr(32, mload(payer))), 0xffffffff), 1)
                ) { break }

                next := add(key, 1)
                let due := mul(and(record, 0xffffffff), and(shr(85, record), 0xfffffff))
                due := div(mul(due, and(shr(64, payeeWord), 0xffff)), 1000000)
                total := add(total, due)
                due := shl(128, due)
                mstore(payer, sub(mload(payer), due))
                mstore(payee, add(mload(payee), due))
            }
            mstore(run, offset)
            mstore(add(run, 0x40), next)
            mstore(add(run, 0x60), total)
        }
    }

    /// @dev Names the reason why the next record was not settled.
    function _explain(bytes32[] calldata words, BatchHeader header, Run memory run, uint256[] memory parties)
        private
        pure
    {
        uint256 position = (run.offset - _offsetOf(words, header.headWords())) / RECORD_BYTES;
        SettlementRecord record = recordAt(words, header, position);
        if (record.key() < run.next) {
            revert IFlexibilitySettlement.FlexibilitySettlement_RecordNotAscending(position, record.key(), run.next - 1);
        }
        requireInTable(record, position, parties.length);
        SettlementRules.check(
            record, position, PartyWord.wrap(parties[record.payer()]), PartyWord.wrap(parties[record.payee()])
        );
        // Both forms of the rules say the same; the tests compare them.
        assert(false);
    }

    function _positionsOf(Run memory run, uint256[] memory parties) private pure returns (Position[] memory positions) {
        positions = new Position[](parties.length);
        uint256 count = 0;
        for (uint256 i = 0; i < parties.length; ++i) {
            // forge-lint: disable-next-line(unsafe-typecast) -- the net stands in the upper half, in two's complement
            int256 net = int256(run.table[i]) >> 128;
            if (net != 0) positions[count++] = PositionWord.pack(parties[i] >> 48, net);
        }
        // Shortens the array to the positions that are there.
        assembly ("memory-safe") {
            mstore(positions, count)
        }
    }
}
