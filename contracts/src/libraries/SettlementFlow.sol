// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice What a record pays for. The order is that of `settlementKinds` in `src/domain/settlement/record.ts`.
enum SettlementKind {
    Flexibility,
    Reward,
    Energy,
    Penalty,
    FlexibilityCorrection,
    RewardCorrection,
    EnergyCorrection
}

/// @notice All that one participant owes another for one kind of settlement, in 30 bytes, from the highest bit down:
///
///     kind 8 | payer 24 | payee 24 | shareBps 16 | recordCount 24 | recordBytes 8 | energyBits 8 | priceBits 8 | orderBits 8
///     | firstOrder 48 | amount 64
///
/// Payer and payee are numbers of the registry. Its records follow it, each in `recordBytes` bytes, from the highest bit down:
///
///     mtu | priceTicks (priceBits) | order - firstOrder (orderBits) || energyWh (energyBits)
///
/// What stands before the double bar is the record's key, and the records of a flow ascend strictly by it. What a record
/// pays follows from the share and the payment rule.
///
/// A *salted* flow keeps its records to its parties: it states one record of 32 bytes without fields, from order 0, which is the root over them
/// ({SaltedLeaf}). Its parties, share and amount are as public as those of others.
type SettlementFlow is uint256;

using SettlementFlows for SettlementFlow global;

/// @title SettlementFlows
/// @notice Reads the fields of a flow and of its records.
library SettlementFlows {
    uint256 internal constant BYTES = 30;

    /// @dev What stands between share and amount of a salted flow: one record of 32 bytes, no widths, no first order.
    uint256 private constant SALTED = 1 << 80 | 32 << 72;

    /// @notice Kind, payer and payee together: the flows of a batch ascend strictly by it.
    function parties(SettlementFlow flow) internal pure returns (uint256) {
        return SettlementFlow.unwrap(flow) >> 184;
    }

    function kind(SettlementFlow flow) internal pure returns (uint256) {
        return SettlementFlow.unwrap(flow) >> 232;
    }

    function payer(SettlementFlow flow) internal pure returns (uint256) {
        return (SettlementFlow.unwrap(flow) >> 208) & 0xffffff;
    }

    function payee(SettlementFlow flow) internal pure returns (uint256) {
        return (SettlementFlow.unwrap(flow) >> 184) & 0xffffff;
    }

    /// @notice The share of the price that is due, in 1/10000: that of the prosumer's mandate for a reward and its correction,
    /// otherwise all.
    function shareBps(SettlementFlow flow) internal pure returns (uint256) {
        return (SettlementFlow.unwrap(flow) >> 168) & 0xffff;
    }

    function recordCount(SettlementFlow flow) internal pure returns (uint256) {
        return (SettlementFlow.unwrap(flow) >> 144) & 0xffffff;
    }

    function recordBytes(SettlementFlow flow) internal pure returns (uint256) {
        return (SettlementFlow.unwrap(flow) >> 136) & 0xff;
    }

    function energyBits(SettlementFlow flow) internal pure returns (uint256) {
        return (SettlementFlow.unwrap(flow) >> 128) & 0xff;
    }

    function priceBits(SettlementFlow flow) internal pure returns (uint256) {
        return (SettlementFlow.unwrap(flow) >> 120) & 0xff;
    }

    function orderBits(SettlementFlow flow) internal pure returns (uint256) {
        return (SettlementFlow.unwrap(flow) >> 112) & 0xff;
    }

    /// @notice The order from which the orders of its records are counted.
    function firstOrder(SettlementFlow flow) internal pure returns (uint256) {
        return (SettlementFlow.unwrap(flow) >> 64) & 0xffffffffffff;
    }

    /// @notice What all its records pay together.
    function amount(SettlementFlow flow) internal pure returns (uint256) {
        return SettlementFlow.unwrap(flow) & 0xffffffffffffffff;
    }

    /// @notice Whether it has records, and their fields are no wider than 24 bits for the mtu, 32 for price and energy, 48 for the order.
    function isWellFormed(SettlementFlow flow) internal pure returns (bool) {
        (uint256 energy, uint256 price, uint256 order) = (flow.energyBits(), flow.priceBits(), flow.orderBits());
        (uint256 all, uint256 stated) = (8 * flow.recordBytes(), energy + price + order);
        bool fits = stated <= all && all <= stated + 24 && all != 0;
        return fits && energy <= 32 && price <= 32 && order <= 48 && flow.recordCount() != 0;
    }

    /// @notice Whether its records are salted. Such a flow is not what {isWellFormed} asks for.
    function isSalted(SettlementFlow flow) internal pure returns (bool) {
        return (SettlementFlow.unwrap(flow) << 88) >> 152 == SALTED;
    }

    function keyOf(SettlementFlow flow, uint256 record) internal pure returns (uint256) {
        return record >> flow.energyBits();
    }

    function energyOf(SettlementFlow flow, uint256 record) internal pure returns (uint256) {
        return _lowest(record, flow.energyBits());
    }

    function orderOf(SettlementFlow flow, uint256 record) internal pure returns (uint256) {
        return flow.firstOrder() + _lowest(record >> flow.energyBits(), flow.orderBits());
    }

    function priceOf(SettlementFlow flow, uint256 record) internal pure returns (uint256) {
        return _lowest(record >> (flow.energyBits() + flow.orderBits()), flow.priceBits());
    }

    function mtuOf(SettlementFlow flow, uint256 record) internal pure returns (uint256) {
        return record >> (flow.energyBits() + flow.orderBits() + flow.priceBits());
    }

    /// @notice Everything that tells a record from all others of its period: `kind 8 | payer 24 | payee 24 | mtu 24 | price 32 | order 49`.
    function fullKeyOf(SettlementFlow flow, uint256 record) internal pure returns (uint256) {
        return flow.parties() << 105 | flow.mtuOf(record) << 81 | flow.priceOf(record) << 49 | flow.orderOf(record);
    }

    /// @dev The lowest bits of a word, fewer than 256 of them.
    function _lowest(uint256 word, uint256 bits) private pure returns (uint256) {
        return word & ~(type(uint256).max << bits);
    }
}
