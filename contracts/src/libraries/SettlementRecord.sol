// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice What a record pays for. The order is that of `settlementKinds` in `src/domain/settlement/record.ts`.
enum SettlementKind {
    Flexibility,
    Reward,
    Energy,
    Penalty
}

/// @notice One settlement in 16 bytes, from the highest bit down:
///
///     kind 3 | mtu 12 | priceTicks 28 | order 25 | payer 14 | payee 14 || energyWh 32
///
/// The order is counted from the first order of the batch; payer and payee are places in the batch's table of parties. What stands
/// before the double bar is the record's key. The records of a settlement period ascend strictly by it, so no order is paid
/// twice between the same parties for the same market time unit at the same price. Share and amount are not stated: they
/// follow from the mandate and the payment rule.
type SettlementRecord is uint128;

using SettlementRecords for SettlementRecord global;

/// @title SettlementRecords
/// @notice Reads the fields of a record.
library SettlementRecords {
    function key(SettlementRecord record) internal pure returns (uint256) {
        return SettlementRecord.unwrap(record) >> 32;
    }

    function kind(SettlementRecord record) internal pure returns (uint256) {
        return SettlementRecord.unwrap(record) >> 125;
    }

    function mtu(SettlementRecord record) internal pure returns (uint256) {
        return (SettlementRecord.unwrap(record) >> 113) & 0xfff;
    }

    function priceTicks(SettlementRecord record) internal pure returns (uint256) {
        return (SettlementRecord.unwrap(record) >> 85) & 0xfffffff;
    }

    function order(SettlementRecord record) internal pure returns (uint256) {
        return (SettlementRecord.unwrap(record) >> 60) & 0x1ffffff;
    }

    function payer(SettlementRecord record) internal pure returns (uint256) {
        return (SettlementRecord.unwrap(record) >> 46) & 0x3fff;
    }

    function payee(SettlementRecord record) internal pure returns (uint256) {
        return (SettlementRecord.unwrap(record) >> 32) & 0x3fff;
    }

    function energyWh(SettlementRecord record) internal pure returns (uint256) {
        return uint32(SettlementRecord.unwrap(record));
    }
}
