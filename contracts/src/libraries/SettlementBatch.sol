// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Position} from "../interfaces/IFlexibilityEscrow.sol";
import {IFlexibilitySettlement} from "../interfaces/IFlexibilitySettlement.sol";
import {PartyWord} from "./PartyWord.sol";
import {PositionalMerkle} from "./PositionalMerkle.sol";
import {PositionWord} from "./PositionWord.sol";
import {SettlementRecord} from "./SettlementRecord.sol";
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
    uint256 internal constant RECORDS_PER_BLOCK = 16;
    uint256 internal constant BLOCK_BYTES = 256;

    /// @dev Bit `64 * kind + 8 * payer's role + payee's role` is set where the roles fit the kind. The tests hold it against
    /// {SettlementRules-rolesFit}.
    uint256 internal constant ROLES_THAT_FIT =
        ROLES_FLEXIBILITY | ROLES_REWARD << 64 | ROLES_ENERGY << 128 | ROLES_PENALTY << 192;
    uint256 private constant ROLES_FLEXIBILITY = 1 << 10 | 1 << 11 | 1 << 17 | 1 << 25;
    uint256 private constant ROLES_REWARD = 1 << 19;
    uint256 private constant ROLES_ENERGY = 0x2e << 8 | 0x2e << 16 | 0x2e << 24 | 0x2e << 40;
    uint256 private constant ROLES_PENALTY = 1 << 17 | 1 << 25;

    /// @dev How far an execution has come.
    struct Run {
        /// Where the next record stands in the call's data.
        uint256 offset;
        /// The least key it may have.
        uint256 next;
        /// What the records before it pay together.
        uint256 total;
        /// Two words a party: the party, and what it is owed less what it owes.
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
        Run memory run =
            Run({offset: _offsetOf(words, header.headWords()), next: 0, total: 0, table: _tableOf(parties)});
        bytes32[] memory nodes = new bytes32[]((header.recordCount() + RECORDS_PER_BLOCK - 1) / RECORDS_PER_BLOCK);
        for (uint256 i = 0; i < nodes.length; ++i) {
            uint256 length = _lengthOf(header, i);
            uint256 done = _executeBlock(run, length);
            if (done != length) _explain(words, header, RECORDS_PER_BLOCK * i + done, run.next, parties);
            nodes[i] = PositionalMerkle.leafNode(i, _hashOf(run.offset, length));
            run.offset += BLOCK_BYTES;
        }
        if (run.total != header.total()) {
            revert IFlexibilitySettlement.FlexibilitySettlement_WrongTotal(header.total(), run.total);
        }
        root = rootOf(headHash(words, header), PositionalMerkle.foldInPlace(nodes));
        positions = _positionsOf(run.table);
    }

    /// @notice Root of a batch.
    function rootOf(bytes32 head, bytes32 recordsRoot) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(head, recordsRoot));
    }

    /// @notice Digest of header and parties.
    function headHash(bytes32[] calldata words, BatchHeader header) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(words[:header.headWords()]));
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

    function _tableOf(uint256[] memory parties) private pure returns (uint256[] memory table) {
        table = new uint256[](2 * parties.length);
        for (uint256 i = 0; i < parties.length; ++i) {
            table[2 * i] = parties[i];
        }
    }

    /// @dev How many records this block has.
    function _lengthOf(BatchHeader header, uint256 place) private pure returns (uint256) {
        uint256 rest = header.recordCount() - RECORDS_PER_BLOCK * place;
        return rest < RECORDS_PER_BLOCK ? rest : RECORDS_PER_BLOCK;
    }

    /// @dev Where a word stands in the call's data.
    function _offsetOf(bytes32[] calldata words, uint256 index) private pure returns (uint256 offset) {
        assembly ("memory-safe") {
            offset := add(words.offset, shl(5, index))
        }
    }

    /// @dev Digest of the words of a block of records.
    function _hashOf(uint256 offset, uint256 length) private pure returns (bytes32 hash) {
        // Built beyond the end of allocated memory and not kept.
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            let size := shl(5, shr(1, add(length, 1)))
            calldatacopy(buffer, offset, size)
            hash := keccak256(buffer, size)
        }
    }

    /// @dev Checks and nets up to `length` records. It stops at the first one that is wrong, and is what the goal of gas per
    /// settlement rests on: in plain Solidity it costs three times as much. The tests hold it against {SettlementRules}.
    /// @return done How many records were right.
    function _executeBlock(Run memory run, uint256 length) private pure returns (uint256 done) {
        uint256 rolesThatFit = ROLES_THAT_FIT;
        assembly ("memory-safe") {
            let offset := mload(run)
            let next := mload(add(run, 0x20))
            let sum := mload(add(run, 0x40))
            let places := mload(add(run, 0x60))
            let partyCount := shr(1, mload(places))
            places := add(places, 0x20)
            for {} lt(done, length) { done := add(done, 1) } {
                let record := shr(128, calldataload(add(offset, shl(4, done))))
                let key := shr(32, record)
                let payer := and(shr(46, record), 0x3fff)
                let payee := and(key, 0x3fff)
                if or(lt(key, next), or(iszero(lt(payer, partyCount)), iszero(lt(payee, partyCount)))) { break }
                payer := add(places, shl(6, payer))
                payee := add(places, shl(6, payee))
                let payeeWord := mload(payee)

                let kind := shr(125, record)
                let roles := or(shl(6, kind), or(shl(3, and(mload(payer), 0x7)), and(payeeWord, 0x7)))
                if iszero(and(1, shr(roles, rolesThatFit))) { break }

                let amount := mul(and(record, 0xffffffff), and(shr(85, record), 0xfffffff))
                switch kind
                case 1 {
                    if iszero(eq(and(shr(8, payeeWord), 0xffffff), shr(48, mload(payer)))) { break }
                    amount := div(mul(amount, and(shr(32, payeeWord), 0xffff)), 1000000)
                }
                default { amount := div(amount, 100) }

                next := add(key, 1)
                sum := add(sum, amount)
                payer := add(payer, 0x20)
                mstore(payer, sub(mload(payer), amount))
                payee := add(payee, 0x20)
                mstore(payee, add(mload(payee), amount))
            }
            mstore(add(run, 0x20), next)
            mstore(add(run, 0x40), sum)
        }
    }

    /// @dev Names the reason why the record at this position was not settled.
    function _explain(
        bytes32[] calldata words,
        BatchHeader header,
        uint256 position,
        uint256 next,
        uint256[] memory parties
    ) private pure {
        SettlementRecord record = recordAt(words, header, position);
        if (record.key() < next) {
            revert IFlexibilitySettlement.FlexibilitySettlement_RecordNotAscending(position, record.key(), next - 1);
        }
        if (record.payer() >= parties.length) {
            revert IFlexibilitySettlement.FlexibilitySettlement_UnknownParty(position, record.payer(), parties.length);
        }
        if (record.payee() >= parties.length) {
            revert IFlexibilitySettlement.FlexibilitySettlement_UnknownParty(position, record.payee(), parties.length);
        }
        SettlementRules.check(
            record, position, PartyWord.wrap(parties[record.payer()]), PartyWord.wrap(parties[record.payee()])
        );
        // Both forms of the rules say the same; the tests compare them.
        assert(false);
    }

    function _positionsOf(uint256[] memory table) private pure returns (Position[] memory positions) {
        positions = new Position[](table.length / 2);
        uint256 count = 0;
        for (uint256 i = 0; i < table.length; i += 2) {
            // forge-lint: disable-next-line(unsafe-typecast) -- it was summed up in two's complement
            int256 net = int256(table[i + 1]);
            if (net != 0) positions[count++] = PositionWord.pack(PartyWord.wrap(table[i]).number(), net);
        }
        // Shortens the array to the positions that are there.
        assembly ("memory-safe") {
            mstore(positions, count)
        }
    }
}
