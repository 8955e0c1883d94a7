// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice What a record pays for. The order is that of `settlementKinds` in `src/domain/settlement/record.ts`.
enum SettlementKind {
    Flexibility,
    Reward,
    Energy
}

/// @notice One settlement in one word, from the highest bit down:
///
///     mtu 16 | kind 8 | orderSequence 48 | payer 24 | payee 24 | priceTicks 32 || shareBps 16 | energyWh 32 | amount 56
///
/// What stands before the double bar is the record's key. The records of a settlement period ascend strictly by it, so no
/// order is paid twice between the same parties for the same market time unit at the same price. The word itself is the
/// value of the record's leaf in the Merkle tree of its period.
type SettlementRecord is uint256;

using SettlementRecords for SettlementRecord global;

/// @title SettlementRecords
/// @notice Reads the fields of a record. Amounts are in the smallest unit of the settlement token.
library SettlementRecords {
    function key(SettlementRecord record) internal pure returns (uint256) {
        return SettlementRecord.unwrap(record) >> 104;
    }

    function mtu(SettlementRecord record) internal pure returns (uint256) {
        return SettlementRecord.unwrap(record) >> 240;
    }

    function kind(SettlementRecord record) internal pure returns (uint256) {
        return uint8(SettlementRecord.unwrap(record) >> 232);
    }

    function orderSequence(SettlementRecord record) internal pure returns (uint256) {
        return uint48(SettlementRecord.unwrap(record) >> 184);
    }

    function payer(SettlementRecord record) internal pure returns (uint256) {
        return uint24(SettlementRecord.unwrap(record) >> 160);
    }

    function payee(SettlementRecord record) internal pure returns (uint256) {
        return uint24(SettlementRecord.unwrap(record) >> 136);
    }

    function priceTicks(SettlementRecord record) internal pure returns (uint256) {
        return uint32(SettlementRecord.unwrap(record) >> 104);
    }

    function shareBps(SettlementRecord record) internal pure returns (uint256) {
        return uint16(SettlementRecord.unwrap(record) >> 88);
    }

    function energyWh(SettlementRecord record) internal pure returns (uint256) {
        return uint32(SettlementRecord.unwrap(record) >> 56);
    }

    function amount(SettlementRecord record) internal pure returns (uint256) {
        return uint56(SettlementRecord.unwrap(record));
    }
}
