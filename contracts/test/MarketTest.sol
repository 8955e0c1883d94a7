// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {Deploy} from "../script/Deploy.s.sol";
import {DeliveryChallenges} from "../src/DeliveryChallenges.sol";
import {SettlementToken} from "../src/embedded/SettlementToken.sol";
import {FlexibilityAuction} from "../src/FlexibilityAuction.sol";
import {FlexibilityEscrow} from "../src/FlexibilityEscrow.sol";
import {FlexibilitySettlement} from "../src/FlexibilitySettlement.sol";
import {Balance} from "../src/interfaces/IFlexibilityEscrow.sol";
import {Mandate, Registration, Role} from "../src/interfaces/IParticipantRegistry.sol";
import {SettlementKind} from "../src/libraries/SettlementFlow.sol";
import {OpeningDemands} from "../src/OpeningDemands.sol";
import {PostedSettlement} from "../src/PostedSettlement.sol";
import {ParticipantRegistry} from "../src/ParticipantRegistry.sol";
import {BatchWriter, PlainRecord} from "./reference/BatchWriter.sol";

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
    PostedSettlement internal postings;
    DeliveryChallenges internal deliveries;
    OpeningDemands internal demands;

    function setUp() public virtual {
        token = new SettlementToken(operator);
        Deploy script = new Deploy();
        Deploy.Deployment memory d = script.deploy(operator, token, address(script));
        (registry, auction, escrow) = (d.registry, FlexibilityAuction(d.auction), d.escrow);
        (settlement, postings, deliveries, demands) = (d.settlement, d.postings, d.deliveries, d.demands);

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
        depositIn(escrow, participant, amount);
    }

    /// @notice Mints tokens and deposits them for a participant in an escrow of the test's own.
    function depositIn(FlexibilityEscrow into, uint256 participant, uint64 amount) internal {
        vm.prank(operator);
        token.mint(address(this), amount);
        token.approve(address(into), amount);
        into.deposit(participant, amount);
    }

    /// @notice A record between two participants, with the share that is due.
    function record(
        uint256 order,
        SettlementKind kind,
        uint256 payer,
        uint256 payee,
        uint256 energyWh,
        uint256 priceTicks
    ) internal pure returns (PlainRecord memory) {
        uint256 prosumer = payee == PROSUMER || payee == OTHER_PROSUMER ? payee : payer;
        uint16 mandated = prosumer == PROSUMER ? 8000 : prosumer == OTHER_PROSUMER ? 6500 : 0;
        bool isByMandate = kind == SettlementKind.Reward || kind == SettlementKind.RewardCorrection;
        return PlainRecord({
            kind: uint8(kind),
            // forge-lint: disable-next-line(unsafe-typecast)
            payer: uint24(payer),
            // forge-lint: disable-next-line(unsafe-typecast)
            payee: uint24(payee),
            shareBps: isByMandate ? mandated : 10_000,
            mtu: 0,
            // forge-lint: disable-next-line(unsafe-typecast)
            priceTicks: uint32(priceTicks),
            // forge-lint: disable-next-line(unsafe-typecast)
            order: uint48(order),
            // forge-lint: disable-next-line(unsafe-typecast)
            energyWh: uint32(energyWh)
        });
    }

    /// @notice The numbers of all participants.
    function everyone() internal pure returns (uint256[] memory numbers) {
        numbers = new uint256[](PARTICIPANTS);
        for (uint256 i = 0; i < PARTICIPANTS; ++i) {
            numbers[i] = i + 1;
        }
    }

    /// @notice The DSO pays AGGREGATOR 80.00 per MWh for `energyWh` of this order.
    function flexibility(uint256 order, uint256 energyWh) internal pure returns (PlainRecord memory) {
        return record(order, SettlementKind.Flexibility, DSO, AGGREGATOR, energyWh, 8000);
    }

    /// @notice AGGREGATOR passes 80 % of 80.00 per MWh on to PROSUMER.
    function reward(uint256 order, uint256 energyWh) internal pure returns (PlainRecord memory) {
        return record(order, SettlementKind.Reward, AGGREGATOR, PROSUMER, energyWh, 8000);
    }

    function single(PlainRecord memory only) internal pure returns (PlainRecord[] memory records) {
        records = new PlainRecord[](1);
        records[0] = only;
    }

    /// @notice `count` flexibility records of 1 kWh each, orders ascending from 1.
    function flexibilityRecords(uint256 count) internal pure returns (PlainRecord[] memory records) {
        records = new PlainRecord[](count);
        for (uint256 i = 0; i < count; ++i) {
            records[i] = flexibility(i + 1, 1000);
        }
    }

    function slice(PlainRecord[] memory records, uint256 from, uint256 to)
        internal
        pure
        returns (PlainRecord[] memory part)
    {
        part = new PlainRecord[](to - from);
        for (uint256 i = from; i < to; ++i) {
            part[i - from] = records[i];
        }
    }

    /// @notice The digest of a period of one batch.
    function digestOf(bytes memory batch) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(bytes32(0), BatchWriter.rootOf(batch)));
    }

    /// @notice Settles a whole period in one batch as the operator.
    function settleAll(PlainRecord[] memory records) internal {
        bytes memory batch = BatchWriter.write(records);
        bytes32 digest = digestOf(batch);
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 0, batch, digest);
    }

    function freeOf(uint256 participant) internal view returns (uint256) {
        return escrow.balanceOf(participant).free;
    }

    function claimableOf(uint256 participant) internal view returns (uint256) {
        return escrow.balanceOf(participant).claimable;
    }

    /// @notice All that the escrow holds for a participant.
    function heldFor(uint256 participant) internal view returns (uint256) {
        return heldIn(escrow, participant);
    }

    function heldIn(FlexibilityEscrow where, uint256 participant) internal view returns (uint256) {
        Balance memory balance = where.balanceOf(participant);
        return uint256(balance.free) + balance.claimable + balance.locked + balance.bonded + balance.forfeited;
    }
}
