// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {PaymentRule} from "../src/libraries/PaymentRule.sol";
import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";
import {SettlementRecord} from "../src/libraries/SettlementRecord.sol";

/// @notice On the vectors that `src/domain/settlement/record-leaf.spec.ts` reads too.
contract SettlementRecordTest is Test {
    /// @dev The fields of a record in the alphabetical order in which the JSON parser gives them.
    struct RecordVector {
        uint256 amount;
        uint256 energyWh;
        uint256 kind;
        uint256 mtu;
        uint256 orderSequence;
        uint256 payee;
        uint256 payer;
        uint256 priceTicks;
        uint256 shareBps;
        bytes32 word;
    }

    RecordVector[] private _vectors;
    bytes32 private _root;

    function setUp() external {
        // forge-lint: disable-next-line(unsafe-cheatcode)
        string memory json = vm.readFile("test/vectors/records.json");
        RecordVector[] memory vectors = abi.decode(vm.parseJson(json, ".records"), (RecordVector[]));
        for (uint256 i = 0; i < vectors.length; ++i) {
            _vectors.push(vectors[i]);
        }
        _root = vm.parseJsonBytes32(json, ".root");
    }

    function test_FieldsOfTheSharedVectors() external view {
        assertGt(_vectors.length, 0);
        for (uint256 i = 0; i < _vectors.length; ++i) {
            RecordVector memory v = _vectors[i];
            SettlementRecord record = SettlementRecord.wrap(uint256(v.word));
            assertEq(record.mtu(), v.mtu);
            assertEq(record.kind(), v.kind);
            assertEq(record.orderSequence(), v.orderSequence);
            assertEq(record.payer(), v.payer);
            assertEq(record.payee(), v.payee);
            assertEq(record.priceTicks(), v.priceTicks);
            assertEq(record.shareBps(), v.shareBps);
            assertEq(record.energyWh(), v.energyWh);
            assertEq(record.amount(), v.amount);
            assertEq(record.key(), uint256(v.word) >> 104);
            assertEq(PaymentRule.amountDown(v.energyWh, v.priceTicks, v.shareBps), v.amount);
        }
    }

    function test_RootOfTheSharedVectors() external view {
        bytes32[] memory nodes = new bytes32[](_vectors.length);
        for (uint256 i = 0; i < nodes.length; ++i) {
            nodes[i] = PositionalMerkle.leafNode(i, _vectors[i].word);
        }
        assertEq(PositionalMerkle.foldInPlace(nodes), _root);
    }

    /// @notice Against the definition of rounding down, in checked arithmetic.
    function testFuzz_AmountIsRoundedDown(uint32 energyWh, uint32 priceTicks, uint16 shareBps) external pure {
        uint256 exact = uint256(energyWh) * priceTicks * shareBps;
        uint256 amount = PaymentRule.amountDown(energyWh, priceTicks, shareBps);
        assertLe(amount * 1_000_000, exact);
        assertGt((amount + 1) * 1_000_000, exact);
    }
}
