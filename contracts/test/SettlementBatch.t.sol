// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {PositionPage} from "../src/interfaces/IFlexibilityEscrow.sol";
import {IFlexibilitySettlement} from "../src/interfaces/IFlexibilitySettlement.sol";
import {Mandate, Registration, Role} from "../src/interfaces/IParticipantRegistry.sol";
import {ChunkProof} from "../src/libraries/ChunkProof.sol";
import {ChunkRules} from "../src/libraries/ChunkRules.sol";
import {FlowSum} from "../src/libraries/FlowSum.sol";
import {PartyTerms, PartyTermsLib} from "../src/libraries/PartyTerms.sol";
import {PositionLanes} from "../src/libraries/PositionLanes.sol";
import {PublishedLedger} from "../src/libraries/PublishedLedger.sol";
import {BatchExtent, SettlementBatch} from "../src/libraries/SettlementBatch.sol";
import {SettlementChunk} from "../src/libraries/SettlementChunk.sol";
import {SettlementExecution} from "../src/libraries/SettlementExecution.sol";
import {SettlementFlow, SettlementKind} from "../src/libraries/SettlementFlow.sol";
import {SettlementRules} from "../src/libraries/SettlementRules.sol";
import {ParticipantRegistry} from "../src/ParticipantRegistry.sol";
import {MarketTest} from "./MarketTest.sol";
import {BatchWriter, PlainRecord} from "./reference/BatchWriter.sol";
import {PostingWriter} from "./reference/PostingWriter.sol";
import {SaltedWriter} from "./reference/SaltedWriter.sol";

/// @notice What flows and records may say, and the fast form of the rules against the readable one.
contract SettlementBatchTest is MarketTest {
    using PositionLanes for uint256;

    function setUp() public override {
        super.setUp();
        for (uint24 number = 1; number <= PARTICIPANTS; ++number) {
            fund(number, 1_000_000_000_000);
        }
    }

    function testFuzz_RevertWhen_KindIsUnknown(uint8 kind) external {
        kind = uint8(bound(kind, 7, 255));
        PlainRecord[] memory records = single(flexibility(1, 1000));
        records[0].kind = kind;
        _expectRefusal(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_UnknownKind.selector, 0, kind)
        );
        settleAll(records);
    }

    function testFuzz_RevertWhen_APartyIsNotRegistered(uint24 number, bool isPayer) external {
        number = uint24(bound(number, UNKNOWN, type(uint24).max));
        uint24 payer = isPayer ? number : DSO;
        uint24 payee = isPayer ? AGGREGATOR : number;
        _expectRefusal(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_UnknownParticipant.selector, 0, number)
        );
        settleAll(single(record(1, SettlementKind.Flexibility, payer, payee, 1000, 8000)));
    }

    function test_RevertWhen_FlowsDoNotAscend() external {
        PlainRecord[] memory records = new PlainRecord[](2);
        (records[0], records[1]) = (reward(1, 1000), flexibility(1, 1000));
        uint256 second = uint256(DSO) << 24 | AGGREGATOR;
        uint256 first = 1 << 48 | uint256(AGGREGATOR) << 24 | PROSUMER;
        _expectRefusal(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_WrongFlow.selector, 1, second, first)
        );
        settleAll(records);
    }

    function test_RevertWhen_AFlowRepeats() external {
        bytes memory batch = BatchWriter.write(flexibilityRecords(1));
        uint256 parties = uint256(DSO) << 24 | AGGREGATOR;
        _expectRefusal(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_WrongFlow.selector, 1, parties, parties)
        );
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 0, bytes.concat(batch, batch), 0);
    }

    /// @notice Widths that leave no room for a field, or too much, are refused; so is a flow without records.
    function testFuzz_RevertWhen_WidthsDoNotFit(uint8 width, uint8 energy, uint8 price, uint8 order, bool isEmpty)
        external
    {
        (energy, price, order) = (energy % 64, price % 64, order % 80);
        width = width % 20;
        bytes memory batch = BatchWriter.write(flexibilityRecords(1));
        (batch[12], batch[13], batch[14], batch[15]) = (bytes1(width), bytes1(energy), bytes1(price), bytes1(order));
        if (isEmpty) batch[11] = 0;
        uint256 stated = uint256(energy) + price + order;
        uint256 all = 8 * uint256(width);
        bool fits =
            !isEmpty && energy <= 32 && price <= 32 && order <= 48 && all >= stated && all - stated <= 24 && width != 0;
        if (!fits) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IFlexibilitySettlement.FlexibilitySettlement_WrongFlow.selector,
                    0,
                    uint256(DSO) << 24 | AGGREGATOR,
                    0
                )
            );
        }
        bytes memory whole = bytes.concat(BatchWriter.slice(batch, 0, 30), new bytes(isEmpty ? 0 : width));
        this.extentOf(whole);
    }

    /// @notice The first flow with salted records is named, whatever else is wrong with the batch.
    function test_RevertWhen_FlowsAreSalted() external {
        bytes memory clear = BatchWriter.write(flexibilityRecords(3));
        PlainRecord[] memory rewards = new PlainRecord[](2);
        (rewards[0], rewards[1]) = (reward(1, 1000), reward(2, 1000));
        bytes memory first = SaltedWriter.salt(BatchWriter.write(rewards), 1).flow;
        rewards[0].payee = rewards[1].payee = OTHER_PROSUMER;
        bytes memory second = SaltedWriter.salt(BatchWriter.write(rewards), 2).flow;
        _expectSalted(0);
        this.extentOf(first);
        _expectSalted(1);
        this.extentOf(bytes.concat(clear, first));
        _expectSalted(1);
        this.extentOf(bytes.concat(clear, first, second));
        _expectSalted(1);
        this.extentOf(bytes.concat(clear, first, hex"00"));
    }

    function testFuzz_RevertWhen_ARecordDoesNotAscend(uint8 position, bool isRepeated) external {
        position = uint8(bound(position, 1, 39));
        PlainRecord[] memory records = flexibilityRecords(40);
        uint48 order = isRepeated ? records[position - 1].order : 0;
        records[position].order = order;
        uint256 key = uint256(8000) << 48;
        _expectRefusal(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_RecordNotAscending.selector,
                position,
                key | order,
                key | records[position - 1].order
            )
        );
        settleAll(records);
    }

    function test_RevertWhen_MandateIsGivenToAnother() external {
        _expectMandateMissing(OTHER_AGGREGATOR, PROSUMER);
        settleAll(single(record(1, SettlementKind.Reward, OTHER_AGGREGATOR, PROSUMER, 1000, 8000)));
    }

    function test_RevertWhen_MandateIsNotGiven() external {
        _expectMandateMissing(AGGREGATOR, FREE_PROSUMER);
        settleAll(single(record(1, SettlementKind.Reward, AGGREGATOR, FREE_PROSUMER, 1000, 8000)));
    }

    function testFuzz_RevertWhen_ShareIsAnother(uint16 share, bool isReward) external {
        uint16 expected = isReward ? 8000 : 10_000;
        vm.assume(share != expected);
        PlainRecord[] memory records = single(isReward ? reward(1, 1000) : flexibility(1, 1000));
        records[0].shareBps = share;
        _expectRefusal(
            abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_WrongShare.selector, 0, share, expected)
        );
        settleAll(records);
    }

    function testFuzz_RevertWhen_AmountIsOff(uint32 excess) external {
        vm.assume(excess != 0);
        bytes memory batch = BatchWriter.write(flexibilityRecords(20), excess);
        _expectRefusal(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_WrongAmount.selector,
                16,
                1_600_000 + uint256(excess),
                1_600_000
            )
        );
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 0, batch, 0);
    }

    function test_RevertWhen_ASumIsOffByOne() external {
        bytes memory batch = BatchWriter.write(flexibilityRecords(40));
        uint256 lastOfSecondSum = 30 + 2 * 256 + 8 + 7;
        batch[lastOfSecondSum] = bytes1(uint8(batch[lastOfSecondSum]) + 1);
        _expectRefusal(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_WrongSum.selector, 16, 2_560_001, 2_560_000
            )
        );
        vm.prank(operator);
        settlement.settle(MARKET, PERIOD, 0, batch, 0);
    }

    /// @notice Every pair of participants, every kind: refused with the reason unless the table of roles allows it.
    function test_RolesFitTheKindOrAreRefused() external {
        uint64 period = 0;
        for (uint24 payer = 1; payer <= PARTICIPANTS; ++payer) {
            for (uint24 payee = 1; payee <= PARTICIPANTS; ++payee) {
                for (uint8 kind = 0; kind < 7; ++kind) {
                    _checkRoles(++period, SettlementKind(kind), payer, payee);
                }
            }
        }
    }

    /// @notice The fast form of the rules about parties against the readable one, for any parties there could be.
    function testFuzz_FittingPartiesAreThoseWithoutAFault(
        uint8 kind,
        uint8[2] calldata roles,
        uint24[2] calldata who,
        uint16 share
    ) external pure {
        uint256 parties = uint256(kind % 9) << 48 | uint256(who[0] % 3) << 24 | 7;
        uint256 shareBps = share % 3 == 0 ? 10_000 : share % 3 == 1 ? 8000 : share;
        SettlementFlow flow = SettlementFlow.wrap(parties << 184 | shareBps << 168);
        PartyTerms payer = PartyTermsLib.pack(Role(roles[0] % 6), who[1] % 9, 8000);
        PartyTerms payee = PartyTermsLib.pack(Role(roles[1] % 6), who[1] % 3, 8000);
        bool isFine = SettlementRules.faultOf(flow, 0, payer, payee).length == 0;
        assertEq(SettlementRules.fits(flow, payer, payee), isFine);
    }

    /// @notice The fast form of the rules about chunks against the readable one, on chunks of any content.
    function testFuzz_FaultsOfAChunkAreThoseOfItsTwin(uint256 seed, uint8 count, uint8 position, uint16 at, uint8 value)
        external
        view
    {
        bytes memory batch = BatchWriter.write(_randomRecords(seed, bound(count, 1, 60)));
        uint256 chunks = BatchWriter.leavesOf(batch).length;
        bytes memory proof = BatchWriter.proofOf(batch, bound(position, 0, chunks - 1));
        // Anything behind the widths.
        if (seed % 4 != 0) proof[bound(at, 33, proof.length - 1)] = bytes1(value);
        (bytes4 fast, bytes memory slow) = this.faultsOf(proof);
        // forge-lint: disable-next-line(unsafe-typecast)
        assertEq(fast, slow.length == 0 ? bytes4(0) : bytes4(slow));
    }

    /// @notice Executing against record-by-record checking, summing and netting; wrong batches are refused by both.
    function testFuzz_ExecutionEqualsItsTwin(uint256 seed, uint8 count, uint16 at, uint8 value) external {
        bytes memory batch = BatchWriter.write(_randomRecords(seed, bound(count, 0, 60)));
        if (batch.length != 0 && seed % 3 == 0) batch[bound(at, 0, batch.length - 1)] = bytes1(value);
        try this.extentOf(batch) returns (BatchExtent memory extent) {
            assertEq(this.rootOf(batch, extent.chunks), BatchWriter.rootOf(batch));
            (uint256[] memory leaves, bytes4 fault) = this.netsOf(batch, PARTICIPANTS + 1);
            assertTrue(
                fault != 0
                    || PostingWriter.rootOf(leaves)
                        == PostingWriter.draft(batch, new uint256[](0), PARTICIPANTS + 1).roots.netsRoot
            );
        } catch {
            return;
        }
        (bool isRight, int256[] memory nets) = _plainNets(batch);
        try this.execute(batch) returns (PositionPage[] memory positions) {
            assertTrue(isRight);
            for (uint256 i = 0; i < positions.length; ++i) {
                for (uint256 number = 4 * positions[i].page; number < 4 * positions[i].page + 4; ++number) {
                    int256 net = positions[i].nets.netOf(number);
                    if (number < nets.length) net -= nets[number];
                    assertEq(net, 0);
                    if (number < nets.length) nets[number] = 0;
                }
            }
            for (uint256 i = 0; i < nets.length; ++i) {
                assertEq(nets[i], 0);
            }
        } catch (bytes memory reason) {
            assertFalse(isRight);
            // forge-lint: disable-next-line(unsafe-typecast)
            assertNotEq(bytes4(reason), bytes4(0x4e487b71));
        }
    }

    /// @notice On the vectors that `src/domain/settlement/settlement-batch.spec.ts` reads too.
    function test_BatchesOfTheSharedVectors() external {
        registry = _registryOfVectors();
        // forge-lint: disable-next-line(unsafe-cheatcode)
        string memory json = vm.readFile("test/vectors/batches.json");
        uint256 recordsSeen = 0;
        for (uint256 i = 0; i < 8; ++i) {
            string memory at = string.concat(".batches[", vm.toString(i), "]");
            bytes memory batch = vm.parseJsonBytes(json, string.concat(at, ".bytes"));
            BatchExtent memory extent = this.extentOf(batch);
            this.execute(batch);
            assertEq(this.rootOf(batch, extent.chunks), vm.parseJsonBytes32(json, string.concat(at, ".root")));
            assertEq(digestOf(batch), vm.parseJsonBytes32(json, string.concat(at, ".digest")));
            recordsSeen += extent.records;
        }
        assertEq(recordsSeen, 586);
    }

    function _expectSalted(uint256 flow) private {
        vm.expectRevert(abi.encodeWithSelector(IFlexibilitySettlement.FlexibilitySettlement_Salted.selector, flow));
    }

    function extentOf(bytes calldata batch) external pure returns (BatchExtent memory) {
        return SettlementBatch.extentOf(batch);
    }

    function rootOf(bytes calldata batch, uint256 chunks) external pure returns (bytes32) {
        return SettlementBatch.rootOf(batch, chunks);
    }

    function netsOf(bytes calldata batch, uint256 participants) external pure returns (uint256[] memory, bytes4) {
        return PublishedLedger.netsOf(batch, participants);
    }

    function execute(bytes calldata batch) external view returns (PositionPage[] memory) {
        return SettlementExecution.execute(batch, registry);
    }

    function faultsOf(bytes calldata proof) external pure returns (bytes4, bytes memory) {
        (SettlementChunk memory chunk, bytes calldata body,) = ChunkProof.read(proof);
        if (body.length == 0) return (0, "");
        return (FlowSum.faultOf(chunk, body), ChunkRules.faultOf(chunk, body));
    }

    function chunkFault(bytes calldata proof) external view returns (bytes memory fault, SettlementFlow, uint256 sum) {
        (SettlementChunk memory chunk, bytes calldata body,) = ChunkProof.read(proof);
        SettlementFlow flow = chunk.flow;
        fault = SettlementRules.faultOf(flow, 0, registry.termsOf(flow.payer()), registry.termsOf(flow.payee()));
        if (fault.length == 0) fault = ChunkRules.faultOf(chunk, body);
        for (uint256 at = chunk.recordsAt(); at < chunk.recordsEnd(); at += flow.recordBytes()) {
            sum += ChunkRules.amountOf(flow, SettlementBatch.recordAt(body, at, flow));
        }
        return (fault, flow, sum);
    }

    /// @dev Chunk by chunk.
    function _plainNets(bytes memory batch) private view returns (bool isRight, int256[] memory nets) {
        nets = new int256[](PARTICIPANTS + 1);
        uint256 chunks = BatchWriter.leavesOf(batch).length;
        for (uint256 i = 0; i < chunks; ++i) {
            (bytes memory fault, SettlementFlow flow, uint256 sum) = this.chunkFault(BatchWriter.proofOf(batch, i));
            if (fault.length != 0) return (false, nets);
            // forge-lint: disable-next-line(unsafe-typecast)
            nets[flow.payer()] -= int256(sum);
            // forge-lint: disable-next-line(unsafe-typecast)
            nets[flow.payee()] += int256(sum);
        }
        return (true, nets);
    }

    /// @dev Ascending records of eight flows that are mostly right; every eighth seed makes one of them anything at all.
    function _randomRecords(uint256 seed, uint256 count) private pure returns (PlainRecord[] memory records) {
        records = new PlainRecord[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 random = uint256(keccak256(abi.encode(seed, i)));
            (uint256 energyWh, uint256 priceTicks) = (random & 0xffffffff, (random >> 64) & 0xffff);
            uint256 part = 8 * i / count;
            SettlementKind kind = SettlementKind(part == 0 ? 0 : part - 1);
            (uint256 payer, uint256 payee) = (OPERATOR, PROSUMER);
            if (part == 0) (payer, payee) = (DSO, AGGREGATOR);
            if (part == 1) (payer, payee) = (PROSUMER, DSO);
            if (part == 2) (payer, payee) = (AGGREGATOR, PROSUMER);
            if (part == 4) (payer, payee) = (AGGREGATOR, seed % 2 == 0 ? DSO : OPERATOR);
            if (part == 5) (payer, payee) = (AGGREGATOR, DSO);
            if (part == 6) (payer, payee) = seed % 2 == 0 ? (PROSUMER, AGGREGATOR) : (AGGREGATOR, PROSUMER);
            records[i] = record(i, kind, payer, payee, energyWh, priceTicks);
            // forge-lint: disable-next-line(unsafe-typecast)
            records[i].mtu = uint16(i);
        }
        if (count != 0 && seed % 8 == 0) {
            // forge-lint: disable-next-line(unsafe-typecast)
            records[seed / 8 % count].mtu = uint16(seed >> 128);
        }
    }

    function _checkRoles(uint64 period, SettlementKind kind, uint24 payer, uint24 payee) private {
        Role payerRole = registry.participant(payer).role;
        Role payeeRole = registry.participant(payee).role;
        bytes memory batch = BatchWriter.write(single(record(1, kind, payer, payee, 1000, 8000)));

        if (!_allowed(kind, payerRole, payeeRole)) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IFlexibilitySettlement.FlexibilitySettlement_WrongRoles.selector, 0, kind, payerRole, payeeRole
                )
            );
        } else if (!_isMandated(kind, payer, payee)) {
            _expectMandateMissing(payer, payee);
        }
        vm.prank(operator);
        settlement.settle(MARKET, period, 0, batch, 0);
    }

    /// @dev The table of roles, written out.
    function _allowed(SettlementKind kind, Role payer, Role payee) private pure returns (bool) {
        if (payer == Role.MeterOperator || payee == Role.MeterOperator) return false;
        if (kind == SettlementKind.Energy || kind == SettlementKind.EnergyCorrection) return true;
        if (payer == Role.Operator) return false;
        if (kind == SettlementKind.Penalty) return payer != Role.Dso && (payee == Role.Dso || payee == Role.Operator);
        if (payee == Role.Operator) return false;
        if (kind == SettlementKind.Reward) return payer == Role.Aggregator && payee == Role.Prosumer;
        if (kind == SettlementKind.RewardCorrection) return payer != Role.Dso && payee != Role.Dso && payer != payee;
        return (payer == Role.Dso) != (payee == Role.Dso);
    }

    function _isMandated(SettlementKind kind, uint24 payer, uint24 payee) private view returns (bool) {
        bool isGiven = registry.participant(payee).aggregator == payer;
        if (kind == SettlementKind.Reward) return isGiven;
        return kind != SettlementKind.RewardCorrection || isGiven || registry.participant(payer).aggregator == payee;
    }

    /// @dev As the note in the vectors says.
    function _registryOfVectors() private returns (ParticipantRegistry vectors) {
        vectors = new ParticipantRegistry(address(this));
        Registration[] memory registrations = new Registration[](41);
        Mandate[] memory mandates = new Mandate[](34);
        for (uint24 number = 1; number <= 41; ++number) {
            Role role =
                number < 3 ? Role.Dso : number < 7 ? Role.Aggregator : number < 41 ? Role.Prosumer : Role.Operator;
            registrations[number - 1] = registration(number, role);
            if (role == Role.Prosumer) {
                // forge-lint: disable-next-line(unsafe-typecast)
                mandates[number - 7] = mandate(number, 3 + number % 4, uint16(5000 + 100 * uint256(number)));
            }
        }
        vectors.register(registrations);
        vectors.registerMandates(mandates);
    }

    function _expectRefusal(bytes memory refusal) private {
        vm.expectRevert(refusal);
    }

    function _expectMandateMissing(uint256 payer, uint256 payee) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilitySettlement.FlexibilitySettlement_MandateMissing.selector, 0, payer, payee
            )
        );
    }
}
