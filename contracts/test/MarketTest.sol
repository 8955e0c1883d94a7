// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {Deploy} from "../script/Deploy.s.sol";
import {SettlementToken} from "../src/embedded/SettlementToken.sol";
import {FlexibilityAuction} from "../src/FlexibilityAuction.sol";
import {FlexibilityEscrow} from "../src/FlexibilityEscrow.sol";
import {FlexibilitySettlement} from "../src/FlexibilitySettlement.sol";
import {Balance} from "../src/interfaces/IFlexibilityEscrow.sol";
import {Mandate, Registration, Role} from "../src/interfaces/IParticipantRegistry.sol";
import {SettlementKind, SettlementRecord} from "../src/libraries/SettlementRecord.sol";
import {ParticipantRegistry} from "../src/ParticipantRegistry.sol";
import {BatchWriter} from "./reference/BatchWriter.sol";

/// @notice A deployed market with a DSO, two aggregators, three prosumers, a meter operator and the operator.
abstract contract MarketTest is Test {
    bytes32 internal constant MARKET = keccak256("schutterwald");
    uint64 internal constant PERIOD = 7;

    uint24 internal constant DSO = 1;
    uint24 internal constant AGGREGATOR = 2;
    uint24 internal constant OTHER_AGGREGATOR = 3;
    /// @dev Mandate to AGGREGATOR, 80 %.
    uint24 internal constant PROSUMER = 4;
    /// @dev Mandate to OTHER_AGGREGATOR, 65 %.
    uint24 internal constant OTHER_PROSUMER = 5;
    /// @dev No mandate.
    uint24 internal constant FREE_PROSUMER = 6;
    uint24 internal constant METER_OPERATOR = 7;
    uint24 internal constant OPERATOR = 8;
    uint24 internal constant UNKNOWN = 9;
    uint256 internal constant PARTICIPANTS = 8;

    address internal operator = makeAddr("operator");
    address internal stranger = makeAddr("stranger");

    SettlementToken internal token;
    ParticipantRegistry internal registry;
    FlexibilityAuction internal auction;
    FlexibilityEscrow internal escrow;
    FlexibilitySettlement internal settlement;

    function setUp() public virtual {
        token = new SettlementToken(operator);
        Deploy script = new Deploy();
        Deploy.Deployment memory d = script.deploy(operator, token, address(script));
        (registry, auction, escrow, settlement) = (d.registry, d.auction, d.escrow, d.settlement);

        Registration[] memory registrations = new Registration[](PARTICIPANTS);
        registrations[0] = registration(DSO, Role.Dso);
        registrations[1] = registration(AGGREGATOR, Role.Aggregator);
        registrations[2] = registration(OTHER_AGGREGATOR, Role.Aggregator);
        registrations[3] = registration(PROSUMER, Role.Prosumer);
        registrations[4] = registration(OTHER_PROSUMER, Role.Prosumer);
        registrations[5] = registration(FREE_PROSUMER, Role.Prosumer);
        registrations[6] = registration(METER_OPERATOR, Role.MeterOperator);
        registrations[7] = registration(OPERATOR, Role.Operator);
        registrations[7].account = operator;
        Mandate[] memory mandates = new Mandate[](2);
        mandates[0] = mandate(PROSUMER, AGGREGATOR, 8000);
        mandates[1] = mandate(OTHER_PROSUMER, OTHER_AGGREGATOR, 6500);
        vm.startPrank(operator);
        registry.register(registrations);
        registry.registerMandates(mandates);
        vm.stopPrank();
    }

    function accountOf(uint24 number) internal pure returns (address) {
        return address(uint160(0xACC0000000) + number);
    }

    function registration(uint24 number, Role role) internal pure returns (Registration memory) {
        return Registration({number: number, role: role, account: accountOf(number)});
    }

    function mandate(uint24 prosumer, uint24 aggregator, uint16 shareBps) internal pure returns (Mandate memory) {
        return Mandate({prosumer: prosumer, aggregator: aggregator, shareBps: shareBps});
    }

    /// @notice Mints tokens and deposits them for a participant.
    function fund(uint256 participant, uint64 amount) internal {
        vm.prank(operator);
        token.mint(address(this), amount);
        token.approve(address(escrow), amount);
        escrow.deposit(participant, amount);
    }

    /// @notice A record between two participants by their numbers, in a batch whose parties are those of {everyone}.
    function record(
        uint256 order,
        SettlementKind kind,
        uint256 payer,
        uint256 payee,
        uint256 energyWh,
        uint256 priceTicks
    ) internal pure returns (SettlementRecord) {
        uint256 parties = (payer - 1) << 46 | (payee - 1) << 32;
        uint256 word = uint256(kind) << 125 | priceTicks << 85 | order << 60 | parties | energyWh;
        // forge-lint: disable-next-line(unsafe-typecast)
        return SettlementRecord.wrap(uint128(word));
    }

    /// @notice The numbers of all participants: the one of number `n` has place `n - 1`.
    function everyone() internal pure returns (uint256[] memory numbers) {
        numbers = new uint256[](PARTICIPANTS);
        for (uint256 i = 0; i < PARTICIPANTS; ++i) {
            numbers[i] = i + 1;
        }
    }

    /// @notice The DSO pays AGGREGATOR 80.00 per MWh for `energyWh` of this order.
    function flexibility(uint256 order, uint256 energyWh) internal pure returns (SettlementRecord) {
        return record(order, SettlementKind.Flexibility, DSO, AGGREGATOR, energyWh, 8000);
    }

    /// @notice AGGREGATOR passes 80 % of 80.00 per MWh on to PROSUMER.
    function reward(uint256 order, uint256 energyWh) internal pure returns (SettlementRecord) {
        return record(order, SettlementKind.Reward, AGGREGATOR, PROSUMER, energyWh, 8000);
    }

    function single(SettlementRecord only) internal pure returns (SettlementRecord[] memory records) {
        records = new SettlementRecord[](1);
        records[0] = only;
    }

    /// @notice `count` flexibility records of 1 kWh each, orders ascending from 1.
    function flexibilityRecords(uint256 count) internal pure returns (SettlementRecord[] memory records) {
        records = new SettlementRecord[](count);
        for (uint256 i = 0; i < count; ++i) {
            records[i] = flexibility(i + 1, 1000);
        }
    }

    function slice(SettlementRecord[] memory records, uint256 from, uint256 to)
        internal
        pure
        returns (SettlementRecord[] memory part)
    {
        part = new SettlementRecord[](to - from);
        for (uint256 i = from; i < to; ++i) {
            part[i - from] = records[i];
        }
    }

    /// @notice The words of a batch of these records, which are right.
    function batchOf(SettlementRecord[] memory records) internal view returns (bytes32[] memory) {
        uint256 total = 0;
        for (uint256 i = 0; i < records.length; ++i) {
            total += amountOf(records[i]);
        }
        return BatchWriter.write(everyone(), records, 0, total);
    }

    /// @notice What a record pays; nothing where its parties are unknown.
    function amountOf(SettlementRecord r) internal view returns (uint256) {
        bool isReward = r.kind() == uint256(SettlementKind.Reward);
        uint256 share = isReward ? registry.participant(r.payee() + 1).shareBps : 10_000;
        return r.energyWh() * r.priceTicks() * share / 1_000_000;
    }

    /// @notice The digest of a period of one batch.
    function digestOf(bytes32[] memory words) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(bytes32(0), BatchWriter.rootOf(words)));
    }

    /// @notice Settles a whole period in one batch as the operator.
    function settleAll(SettlementRecord[] memory records) internal {
        bytes32[] memory words = batchOf(records);
        bytes32 digest = digestOf(words);
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 0, words, digest);
    }

    function freeOf(uint256 participant) internal view returns (uint256) {
        return escrow.balanceOf(participant).free;
    }

    function claimableOf(uint256 participant) internal view returns (uint256) {
        return escrow.balanceOf(participant).claimable;
    }

    /// @notice All that the escrow holds for a participant.
    function heldFor(uint256 participant) internal view returns (uint256) {
        Balance memory balance = escrow.balanceOf(participant);
        return uint256(balance.free) + balance.claimable + balance.locked + balance.bonded;
    }
}
