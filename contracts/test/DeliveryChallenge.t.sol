// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {KeyScheme, SigningKey} from "../src/interfaces/IParticipantRegistry.sol";
import {Delivery, DeliveryChallenge} from "../src/libraries/DeliveryChallenge.sol";
import {MeterAttestation, MeterReading, ReadingProof} from "../src/libraries/MeterAttestation.sol";
import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";

contract DeliveryChallengeTest is Test {
    bytes32 private constant MARKET = keccak256("schutterwald");
    uint256 private constant METER_KEY = 0xA11CE;
    uint256 private constant LEAVES = 10_000;

    function test_AHonestDeliveryHasNoFault() external view {
        (Delivery memory delivery, MeterReading memory reading) = _honest();
        ReadingProof memory proof = _signedAlone(reading);
        assertFalse(this.contradictsReading(delivery, reading, proof));
        assertFalse(this.isOverpaid(delivery));
        assertFalse(this.contradictsRecord(delivery, 500, true));
        assertFalse(this.contradictsRecord(delivery, 750, false));
    }

    function testFuzz_AnyOtherMeteredEnergyContradictsTheReading(int64 meteredWh) external view {
        (Delivery memory delivery, MeterReading memory reading) = _honest();
        vm.assume(meteredWh != reading.energyWh);
        delivery.meteredWh = meteredWh;
        assertTrue(this.contradictsReading(delivery, reading, _signedAlone(reading)));
    }

    function testFuzz_AnotherReadingContradictsNothing(uint8 field, uint32 change) external view {
        (Delivery memory delivery, MeterReading memory reading) = _honest();
        change = uint32(bound(change, 1, 1_000_000));
        reading.energyWh += 1;
        if (field % 4 == 0) reading.revision += change;
        if (field % 4 == 1) reading.deliveryStart += change;
        if (field % 4 == 2) reading.mtuSeconds += change;
        if (field % 4 == 3) reading.meteringPoint = keccak256(abi.encode(change));
        assertFalse(this.contradictsReading(delivery, reading, _signedAlone(reading)));
    }

    function test_ASubstituteIsContradictedByNoReading() external view {
        (Delivery memory delivery, MeterReading memory reading) = _honest();
        delivery.revision = 0;
        delivery.meteredWh += 1;
        assertFalse(this.contradictsReading(delivery, reading, _signedAlone(reading)));
    }

    function test_AForgedReadingContradictsNothing() external view {
        (Delivery memory delivery, MeterReading memory reading) = _honest();
        ReadingProof memory proof = _signedAlone(reading);
        reading.energyWh += 1;
        assertFalse(this.contradictsReading(delivery, reading, proof));
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(METER_KEY + 1, MeterAttestation.batchDigest(MARKET, _rootOf(reading), 1));
        proof.readingsRoot = _rootOf(reading);
        proof.signature = abi.encodePacked(r, s, v);
        assertFalse(this.contradictsReading(delivery, reading, proof));
    }

    /// @dev Proportional payment is what the others pay at most, `dfs` up to 120 %.
    function testFuzz_NoRulesPaymentIsOverpaid(
        bool isUp,
        uint24 awardedW,
        int24 baselineW,
        int32 meteredWh,
        uint8 percent
    ) external view {
        (Delivery memory delivery,) = _honest();
        (delivery.isUp, delivery.awardedW, delivery.baselineW) = (isUp, awardedW, baselineW);
        delivery.meteredWh = meteredWh;
        int256 changeWs = (int256(meteredWh) * 3600 - int256(baselineW) * 900) * (isUp ? int256(1) : int256(-1));
        // forge-lint: disable-next-line(unsafe-typecast)
        uint256 deliveredWh = changeWs < 0 ? 0 : uint256(changeWs) / 3600;
        uint256 awardedWh = uint256(awardedW) / 4;
        uint256 mostWh = percent % 2 == 0 ? awardedWh : awardedWh * 6 / 5;
        // forge-lint: disable-next-line(unsafe-typecast)
        delivery.paidWh = uint32(deliveredWh < mostWh ? deliveredWh : mostWh);
        assertFalse(this.isOverpaid(delivery));

        // forge-lint: disable-next-line(unsafe-typecast)
        delivery.paidWh = uint32(awardedWh * 6 / 5 + 1);
        assertTrue(this.isOverpaid(delivery));
        delivery.paidWh = 1;
        assertEq(this.isOverpaid(delivery), deliveredWh == 0 || awardedWh == 0);
    }

    function testFuzz_ARecordOfAnotherEnergyContradicts(uint32 energyWh, uint8 parts) external view {
        (Delivery memory delivery,) = _honest();
        delivery.parts = parts;
        assertEq(this.contradictsRecord(delivery, energyWh, true), energyWh > 500 || (parts == 1 && energyWh < 500));
        assertEq(this.contradictsRecord(delivery, energyWh, false), energyWh > 750 || (parts == 1 && energyWh < 750));
    }

    function test_AChallengeAmongTenThousandLeavesIsWithinItsGas() external {
        (Delivery memory delivery, MeterReading memory reading) = _honest();
        delivery.meteredWh += 1;
        (bytes32 root, bytes32[] memory path) = _amongOthers(keccak256(abi.encode(delivery)));
        (bytes32 readingsRoot, bytes32[] memory readingPath) = _amongOthers(this.readingHash(reading));
        // forge-lint: disable-next-line(unsafe-typecast)
        bytes32 digest = MeterAttestation.batchDigest(MARKET, readingsRoot, uint32(LEAVES));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(METER_KEY, digest);
        ReadingProof memory proof =
        // forge-lint: disable-next-line(unsafe-typecast)
        ReadingProof(readingsRoot, uint32(LEAVES), 0, readingPath, abi.encodePacked(r, s, v));
        assertTrue(this.challenge(root, delivery, path, reading, proof));
        vm.snapshotGasLastCall("contradicted reading, 10,000 leaves each");
    }

    function challenge(
        bytes32 root,
        Delivery calldata delivery,
        bytes32[] calldata path,
        MeterReading calldata reading,
        ReadingProof calldata proof
    ) external view returns (bool) {
        return DeliveryChallenge.isEvidence(root, LEAVES, 0, delivery, path)
            && DeliveryChallenge.contradictsReading(MARKET, delivery, reading, proof, _key());
    }

    function contradictsReading(Delivery calldata delivery, MeterReading calldata reading, ReadingProof calldata proof)
        external
        view
        returns (bool)
    {
        return DeliveryChallenge.contradictsReading(MARKET, delivery, reading, proof, _key());
    }

    function isOverpaid(Delivery calldata delivery) external pure returns (bool) {
        return DeliveryChallenge.isOverpaid(delivery);
    }

    function contradictsRecord(Delivery calldata delivery, uint256 energyWh, bool isPaidToProvider)
        external
        pure
        returns (bool)
    {
        return DeliveryChallenge.contradictsRecord(delivery, energyWh, isPaidToProvider);
    }

    function readingHash(MeterReading calldata reading) external pure returns (bytes32) {
        return MeterAttestation.readingHash(reading);
    }

    /// @dev 3 kW up from a load of 4 kW, metered as a load of 2 kW: 500 Wh of 750 Wh.
    function _honest() private pure returns (Delivery memory delivery, MeterReading memory reading) {
        bytes32 point = keccak256("mp-ada");
        reading = MeterReading(point, 1_768_478_400, 900, -500, 1, keccak256("salt"));
        delivery = Delivery({
            order: 17,
            mtu: 3,
            parts: 1,
            isUp: true,
            awardedW: 3_000,
            baselineW: -4_000,
            meterOperator: 7,
            meteringPoint: point,
            deliveryStart: reading.deliveryStart,
            mtuSeconds: reading.mtuSeconds,
            meteredWh: reading.energyWh,
            revision: reading.revision,
            paidWh: 500,
            salt: keccak256("another salt")
        });
    }

    function _signedAlone(MeterReading memory reading) private view returns (ReadingProof memory) {
        bytes32 root = _rootOf(reading);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(METER_KEY, MeterAttestation.batchDigest(MARKET, root, 1));
        return ReadingProof(root, 1, 0, new bytes32[](0), abi.encodePacked(r, s, v));
    }

    function _rootOf(MeterReading memory reading) private view returns (bytes32) {
        return PositionalMerkle.leafNode(0, this.readingHash(reading));
    }

    function _key() private pure returns (SigningKey memory) {
        return SigningKey(KeyScheme.Secp256k1, 0, bytes32(uint256(uint160(vm.addr(METER_KEY)))), 0);
    }

    /// @dev Root of a tree in which `first` stands before others, and its path.
    function _amongOthers(bytes32 first) private pure returns (bytes32, bytes32[] memory path) {
        bytes32[] memory level = new bytes32[](LEAVES);
        level[0] = PositionalMerkle.leafNode(0, first);
        for (uint256 i = 1; i < LEAVES; ++i) {
            level[i] = PositionalMerkle.leafNode(i, bytes32(i));
        }
        path = new bytes32[](14);
        uint256 width = LEAVES;
        for (uint256 height = 0; width > 1; ++height) {
            path[height] = level[1];
            for (uint256 i = 0; i < width / 2; ++i) {
                level[i] = PositionalMerkle.innerNode(level[2 * i], level[2 * i + 1]);
            }
            if (width % 2 == 1) level[width / 2] = level[width - 1];
            width = (width + 1) / 2;
        }
        return (level[0], path);
    }
}
