// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {P256} from "@openzeppelin/contracts/utils/cryptography/P256.sol";
import {Test} from "forge-std/Test.sol";

import {KeyScheme, SigningKey} from "../src/interfaces/IParticipantRegistry.sol";
import {MeterAttestation, MeterReading} from "../src/libraries/MeterAttestation.sol";

/// @notice On the vectors that `src/domain/metering/attestation.spec.ts` reads too.
contract MeterAttestationTest is Test {
    /// @notice Where a reading stands among those that were signed together.
    struct ReadingProof {
        uint32 readingCount;
        uint32 position;
        bytes32[] path;
        bytes signature;
    }

    /// @dev In the alphabetical order in which the JSON parser gives them.
    struct ReadingVector {
        uint64 deliveryStart;
        int64 energyWh;
        bytes32 hash;
        bytes32 meteringPoint;
        uint32 mtuSeconds;
        uint32 revision;
        bytes32 salt;
    }

    string private constant READING_TYPE =
        "Reading(bytes32 meteringPoint,uint64 deliveryStart,uint32 mtuSeconds,int64 energyWh,uint32 revision,bytes32 salt)";

    bytes32 private _market;
    bytes32 private _digest;
    bytes32 private _root;
    string private _json;

    function setUp() external {
        // forge-lint: disable-next-line(unsafe-cheatcode)
        _json = vm.readFile("test/vectors/readings.json");
        _market = vm.parseJsonBytes32(_json, ".marketId");
        _digest = vm.parseJsonBytes32(_json, ".digest");
        _root = vm.parseJsonBytes32(_json, ".root");
    }

    function test_HashesOfTheSharedVectors() external view {
        ReadingVector[] memory vectors = _vectors();
        assertGt(vectors.length, 0);
        for (uint256 i = 0; i < vectors.length; ++i) {
            assertEq(this.readingHash(_reading(vectors[i])), vectors[i].hash);
        }
        // forge-lint: disable-next-line(unsafe-typecast)
        assertEq(MeterAttestation.batchDigest(_market, _root, uint32(vectors.length)), _digest);
    }

    function testFuzz_HashIsThatOfTheCheatcode(MeterReading memory reading) external view {
        assertEq(this.readingHash(reading), vm.eip712HashStruct(READING_TYPE, abi.encode(reading)));
    }

    function testFuzz_BatchDigestIsThatOfTheCheatcode(bytes32 market, bytes32 root, uint32 count) external pure {
        string memory typedData = string.concat(
            '{"types":{"EIP712Domain":[{"name":"name","type":"string"},{"name":"version","type":"string"}],',
            '"ReadingBatch":[{"name":"market","type":"bytes32"},{"name":"readingsRoot","type":"bytes32"},',
            '{"name":"readingCount","type":"uint32"}]},"primaryType":"ReadingBatch",',
            '"domain":{"name":"gridclear readings","version":"1"},"message":{"market":"',
            string.concat(vm.toString(market), '","readingsRoot":"', vm.toString(root), '","readingCount":'),
            string.concat(vm.toString(count), "}}")
        );
        assertEq(MeterAttestation.batchDigest(market, root, count), vm.eip712HashTypedData(typedData));
    }

    function test_EveryReadingOfTheBatchIsAttestedByBothKeys() external view {
        ReadingVector[] memory vectors = _vectors();
        for (uint256 i = 0; i < vectors.length; ++i) {
            ReadingProof memory proof = _proof(i, vectors.length);
            assertTrue(this.isAttested(_reading(vectors[i]), proof, _account()));
            proof.signature = vm.parseJsonBytes(_json, ".p256.signature");
            assertTrue(this.isAttested(_reading(vectors[i]), proof, _device()));
        }
    }

    function testFuzz_NothingElseIsAttested(uint256 which, uint8 field, uint64 change) external view {
        ReadingVector[] memory vectors = _vectors();
        which = bound(which, 0, vectors.length - 1);
        change = uint64(bound(change, 1, 1_000_000));
        MeterReading memory reading = _reading(vectors[which]);
        ReadingProof memory proof = _proof(which, vectors.length);
        field = uint8(bound(field, 0, 8));
        // forge-lint: disable-start(unsafe-typecast)
        if (field == 0) reading.energyWh += int64(change);
        if (field == 1) reading.deliveryStart += change;
        if (field == 2) reading.revision += uint32(change);
        if (field == 3) reading.meteringPoint = keccak256(abi.encode(change));
        if (field == 4) reading.salt = keccak256(abi.encode(change));
        if (field == 5) reading.mtuSeconds += uint32(change);
        if (field == 6) proof.position = uint32((which + 1 + change % (vectors.length - 1)) % vectors.length);
        if (field == 7) proof.readingCount += uint32(change);
        if (field == 8) proof.path[0] = keccak256(abi.encode(change));
        // forge-lint: disable-end(unsafe-typecast)
        assertFalse(this.isAttested(reading, proof, _account()));
    }

    function test_AnotherMarketIsAnotherDigest() external view {
        bytes memory shown = _signatureOf(_proof(0, _vectors().length));
        assertTrue(this.isSignedBy(_market, shown, _account()));
        assertFalse(this.isSignedBy(keccak256("elsewhere"), shown, _account()));
    }

    function testFuzz_PartsOfAnotherLengthAttestNothing(uint256 length) external view {
        ReadingVector[] memory vectors = _vectors();
        MeterReading memory reading = _reading(vectors[0]);
        ReadingProof memory proof = _proof(0, vectors.length);
        assertFalse(this.isAtPlace(reading, _cut(_placeOf(reading.salt, proof), length)));
        assertFalse(this.isSignedBy(_market, _cut(_signatureOf(proof), length), _account()));
    }

    function testFuzz_BothPartsHaveTheDigestOfTheWhole(
        bytes32 root,
        uint32 count,
        bytes calldata one,
        bytes calldata other
    ) external view {
        bytes32 digest = keccak256(abi.encodePacked(root, count, keccak256(one), keccak256(other)));
        assertEq(this.digestByPlace(abi.encodePacked(root, count, keccak256(one), other)), digest);
        assertEq(this.digestBySignature(abi.encodePacked(root, count, keccak256(other), one)), digest);
        if (one.length >= 68) return;
        assertEq(this.digestByPlace(one), 0);
        assertEq(this.digestBySignature(one), 0);
    }

    function testFuzz_SignedByAnyAccount(uint256 seed, bytes32 digest) external view {
        uint256 privateKey = bound(seed, 1, 1e70);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(privateKey, digest);
        SigningKey memory key = SigningKey(KeyScheme.Secp256k1, 0, bytes32(uint256(uint160(vm.addr(privateKey)))), 0);
        assertTrue(this.isSigned(digest, key, abi.encodePacked(r, s, v)));
        assertFalse(this.isSigned(keccak256(abi.encode(digest)), key, abi.encodePacked(r, s, v)));
        key.x = bytes32(uint256(key.x) ^ 1);
        assertFalse(this.isSigned(digest, key, abi.encodePacked(r, s, v)));
    }

    function testFuzz_SignedByAnyDevice(uint256 seed, bytes32 digest) external view {
        uint256 privateKey = bound(seed, 1, P256.N - 1);
        (uint256 x, uint256 y) = vm.publicKeyP256(privateKey);
        (bytes32 r, bytes32 s) = vm.signP256(privateKey, sha256(abi.encodePacked(digest)));
        if (uint256(s) > P256.N / 2) s = bytes32(P256.N - uint256(s));
        SigningKey memory key = SigningKey(KeyScheme.P256, 0, bytes32(x), bytes32(y));
        assertTrue(this.isSigned(digest, key, abi.encodePacked(r, s)));
        assertFalse(this.isSigned(digest, key, abi.encodePacked(r, P256.N - uint256(s))));
        assertFalse(this.isSigned(keccak256(abi.encode(digest)), key, abi.encodePacked(r, s)));
    }

    function test_ASignatureOfTheOtherSchemeIsNone() external view {
        bytes memory bySecp256k1 = vm.parseJsonBytes(_json, ".secp256k1.signature");
        bytes memory byP256 = vm.parseJsonBytes(_json, ".p256.signature");
        assertFalse(this.isSigned(_digest, _device(), bySecp256k1));
        assertFalse(this.isSigned(_digest, _account(), byP256));
        assertFalse(this.isSigned(_digest, _account(), ""));
        assertFalse(this.isSigned(_digest, SigningKey(KeyScheme.None, 0, _account().x, 0), bySecp256k1));
    }

    function test_GasOfSecp256k1() external {
        ReadingVector[] memory vectors = _vectors();
        ReadingProof memory proof = _proof(0, vectors.length);
        this.isAttested(_reading(vectors[0]), proof, _account());
        vm.snapshotGasLastCall("secp256k1, a tree of 7");
    }

    function test_GasOfP256() external {
        ReadingVector[] memory vectors = _vectors();
        ReadingProof memory proof = _proof(0, vectors.length);
        proof.signature = vm.parseJsonBytes(_json, ".p256.signature");
        this.isAttested(_reading(vectors[0]), proof, _device());
        vm.snapshotGasLastCall("P-256 without its precompile, a tree of 7");
    }

    function readingHash(MeterReading calldata reading) external pure returns (bytes32) {
        return MeterAttestation.readingHash(reading);
    }

    function isAttested(MeterReading calldata reading, ReadingProof calldata proof, SigningKey calldata key)
        external
        view
        returns (bool)
    {
        return this.isAtPlace(reading, _placeOf(reading.salt, proof))
            && this.isSignedBy(_market, _signatureOf(proof), key);
    }

    function isAtPlace(MeterReading calldata reading, bytes calldata shown) external pure returns (bool) {
        return MeterAttestation.isAtPlace(reading, shown);
    }

    function isSignedBy(bytes32 market, bytes calldata shown, SigningKey calldata key) external view returns (bool) {
        return MeterAttestation.isSignedBy(market, shown, key);
    }

    function digestByPlace(bytes calldata shown) external pure returns (bytes32) {
        return MeterAttestation.digestByPlace(shown);
    }

    function digestBySignature(bytes calldata shown) external pure returns (bytes32) {
        return MeterAttestation.digestBySignature(shown);
    }

    function isSigned(bytes32 digest, SigningKey calldata key, bytes calldata signature) external view returns (bool) {
        return MeterAttestation.isSigned(digest, key, signature);
    }

    function _vectors() private view returns (ReadingVector[] memory) {
        return abi.decode(vm.parseJson(_json, ".readings"), (ReadingVector[]));
    }

    function _reading(ReadingVector memory v) private pure returns (MeterReading memory) {
        return MeterReading(v.meteringPoint, v.deliveryStart, v.mtuSeconds, v.energyWh, v.revision, v.salt);
    }

    function _proof(uint256 position, uint256 count) private view returns (ReadingProof memory) {
        bytes32[] memory path = vm.parseJsonBytes32Array(_json, string.concat(".paths[", vm.toString(position), "]"));
        bytes memory signature = vm.parseJsonBytes(_json, ".secp256k1.signature");
        // forge-lint: disable-next-line(unsafe-typecast)
        return ReadingProof(uint32(count), uint32(position), path, signature);
    }

    function _placeOf(bytes32 salt, ReadingProof memory proof) private view returns (bytes memory) {
        bytes32 signatureHash = keccak256(proof.signature);
        return abi.encodePacked(_root, proof.readingCount, signatureHash, salt, proof.position, proof.path);
    }

    function _signatureOf(ReadingProof memory proof) private view returns (bytes memory) {
        return abi.encodePacked(_root, proof.readingCount, keccak256("place"), proof.signature);
    }

    /// @dev What is shown with a second part of this length, less than it has.
    function _cut(bytes memory shown, uint256 length) private pure returns (bytes memory) {
        length = bound(length, 68, shown.length - 1);
        assembly ("memory-safe") {
            mstore(shown, length)
        }
        return shown;
    }

    function _account() private view returns (SigningKey memory) {
        address signer = vm.parseJsonAddress(_json, ".secp256k1.publicKey");
        return SigningKey(KeyScheme.Secp256k1, 0, bytes32(uint256(uint160(signer))), 0);
    }

    function _device() private view returns (SigningKey memory) {
        return
            SigningKey(KeyScheme.P256, 0, vm.parseJsonBytes32(_json, ".p256.x"), vm.parseJsonBytes32(_json, ".p256.y"));
    }
}
