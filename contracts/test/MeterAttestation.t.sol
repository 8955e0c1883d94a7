// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {P256} from "@openzeppelin/contracts/utils/cryptography/P256.sol";
import {Test, Vm} from "forge-std/Test.sol";

import {KeyScheme, RegisteredKey, SigningKey} from "../src/interfaces/IParticipantRegistry.sol";
import {KeyAddress} from "../src/libraries/KeyAddress.sol";
import {MeterAttestation, MeterReading} from "../src/libraries/MeterAttestation.sol";
import {P256Precompile} from "../src/libraries/P256Precompile.sol";

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
    uint32 private _count;
    bool internal _hasPrecompile;

    function setUp() external {
        _hasPrecompile = P256Precompile.exists();
        // forge-lint: disable-next-line(unsafe-cheatcode)
        _json = vm.readFile("test/vectors/readings.json");
        _market = vm.parseJsonBytes32(_json, ".marketId");
        _digest = vm.parseJsonBytes32(_json, ".digest");
        _root = vm.parseJsonBytes32(_json, ".root");
        // forge-lint: disable-next-line(unsafe-typecast)
        _count = uint32(_vectors().length);
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
        bytes memory shown = _signatureOf(_proof(0, _vectors().length), _account());
        assertTrue(this.isSignedByItsKey(_market, shown));
        assertFalse(this.isSignedByItsKey(keccak256("elsewhere"), shown));
    }

    function testFuzz_PartsOfAnotherLengthAttestNothing(uint256 length) external view {
        ReadingVector[] memory vectors = _vectors();
        MeterReading memory reading = _reading(vectors[0]);
        ReadingProof memory proof = _proof(0, vectors.length);
        assertFalse(this.isAtPlace(reading, _cut(_placeOf(reading.salt, proof, _account()), length)));
        bytes memory shown = _cut(_signatureOf(proof, _account()), length);
        assertFalse(this.isSignedByItsKey(_market, shown));
        assertFalse(this.namesKey(shown, _registered(_account())));
    }

    /// @notice No keyed signature is beyond both checks: one that is signed by its key names it, and another key it does not name.
    function testFuzz_ItsKeyIsTheOneThatIsJudged(uint256 seed, bool isDevice, uint8 bit) external view {
        (SigningKey memory key, bytes memory signature) = _signedWith(seed, isDevice, _digest);
        bytes memory shown = abi.encodePacked(_root, _count, keccak256("place"), _bytesOf(key), signature);
        assertTrue(this.isSignedByItsKey(_market, shown));
        RegisteredKey memory registered = _registered(key);
        assertTrue(this.namesKey(shown, registered));
        registered.keyAddress = address(uint160(registered.keyAddress) ^ uint160(1) << (bit % 160));
        assertFalse(this.namesKey(shown, registered));
        registered = _registered(key);
        registered.scheme = isDevice ? KeyScheme.Secp256k1 : KeyScheme.P256;
        assertFalse(this.namesKey(shown, registered));
    }

    function testFuzz_AnotherBitOfKeyOrSignatureIsFoundByOneOfBoth(uint256 seed, bool isDevice, uint256 at, uint8 bits)
        external
        view
    {
        (SigningKey memory key, bytes memory signature) = _signedWith(seed, isDevice, _digest);
        bytes memory shown = abi.encodePacked(_root, _count, keccak256("place"), _bytesOf(key), signature);
        vm.assume(bits != 0);
        shown[bound(at, 68, shown.length - 1)] ^= bytes1(bits);
        assertFalse(this.isSignedByItsKey(_market, shown) && this.namesKey(shown, _registered(key)));
    }

    function testFuzz_BytesOfNoSchemeNameNoKey(bytes calldata keyed, address keyAddress) external view {
        vm.assume(keyed.length != 85 && keyed.length != 128);
        bytes memory shown = abi.encodePacked(_root, _count, keccak256("place"), keyed);
        assertFalse(this.isSignedByItsKey(_market, shown));
        for (uint8 scheme = 0; scheme < 3; ++scheme) {
            assertFalse(this.namesKey(shown, RegisteredKey(KeyScheme(scheme), 0, keyAddress)));
            assertFalse(this.namesKey(shown, RegisteredKey(KeyScheme(scheme), 0, address(0))));
        }
    }

    function test_TheAddressOfAKeyIsThatOfItsPoint() external {
        Vm.Wallet memory wallet = vm.createWallet(7);
        SigningKey memory point = SigningKey(KeyScheme.P256, 0, bytes32(wallet.publicKeyX), bytes32(wallet.publicKeyY));
        assertEq(KeyAddress.addressOf(point), wallet.addr);
        SigningKey memory account = SigningKey(KeyScheme.Secp256k1, 0, bytes32(uint256(uint160(wallet.addr))), 0);
        assertEq(KeyAddress.addressOf(account), wallet.addr);
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
        (SigningKey memory key, bytes memory signature) = _signedWith(seed, false, digest);
        assertTrue(this.isSigned(digest, key, signature));
        assertFalse(this.isSigned(keccak256(abi.encode(digest)), key, signature));
        key.x = bytes32(uint256(key.x) ^ 1);
        assertFalse(this.isSigned(digest, key, signature));
    }

    function testFuzz_SignedByAnyDevice(uint256 seed, bytes32 digest) external view {
        (SigningKey memory key, bytes memory signature) = _signedWith(seed, true, digest);
        assertTrue(this.isSigned(digest, key, signature));
        (bytes32 r, bytes32 s) = abi.decode(signature, (bytes32, bytes32));
        assertFalse(this.isSigned(digest, key, abi.encodePacked(r, P256.N - uint256(s))));
        assertFalse(this.isSigned(keccak256(abi.encode(digest)), key, signature));
        assertFalse(this.isSigned(digest, key, abi.encodePacked(signature, uint8(0))));
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
        string memory chain = _hasPrecompile ? "P-256 by its precompile" : "P-256 without its precompile";
        vm.snapshotGasLastCall(string.concat(chain, ", a tree of 7"));
    }

    function readingHash(MeterReading calldata reading) external pure returns (bytes32) {
        return MeterAttestation.readingHash(reading);
    }

    function isAttested(MeterReading calldata reading, ReadingProof calldata proof, SigningKey calldata key)
        external
        view
        returns (bool)
    {
        bytes memory shown = _signatureOf(proof, key);
        return this.isAtPlace(reading, _placeOf(reading.salt, proof, key)) && this.isSignedByItsKey(_market, shown)
            && this.namesKey(shown, _registered(key));
    }

    function isAtPlace(MeterReading calldata reading, bytes calldata shown) external pure returns (bool) {
        return MeterAttestation.isAtPlace(reading, shown);
    }

    function isSignedByItsKey(bytes32 market, bytes calldata shown) external view returns (bool) {
        return MeterAttestation.isSignedByItsKey(market, shown, _hasPrecompile);
    }

    function namesKey(bytes calldata shown, RegisteredKey calldata key) external pure returns (bool) {
        return MeterAttestation.namesKey(shown, key);
    }

    function digestByPlace(bytes calldata shown) external pure returns (bytes32) {
        return MeterAttestation.digestByPlace(shown);
    }

    function digestBySignature(bytes calldata shown) external pure returns (bytes32) {
        return MeterAttestation.digestBySignature(shown);
    }

    function isSigned(bytes32 digest, SigningKey calldata key, bytes calldata signature) external view returns (bool) {
        return MeterAttestation.isSigned(digest, key, signature, _hasPrecompile);
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

    function _placeOf(bytes32 salt, ReadingProof memory proof, SigningKey memory key)
        private
        view
        returns (bytes memory)
    {
        bytes32 signatureHash = keccak256(abi.encodePacked(_bytesOf(key), proof.signature));
        return abi.encodePacked(_root, proof.readingCount, signatureHash, salt, proof.position, proof.path);
    }

    function _signatureOf(ReadingProof memory proof, SigningKey memory key) private view returns (bytes memory) {
        return abi.encodePacked(_root, proof.readingCount, keccak256("place"), _bytesOf(key), proof.signature);
    }

    function _bytesOf(SigningKey memory key) private pure returns (bytes memory) {
        if (key.scheme == KeyScheme.P256) return abi.encodePacked(key.x, key.y);
        return abi.encodePacked(address(uint160(uint256(key.x))));
    }

    function _registered(SigningKey memory key) private pure returns (RegisteredKey memory) {
        return RegisteredKey(key.scheme, key.validFrom, KeyAddress.addressOf(key));
    }

    /// @dev A key of either scheme, and what it makes of a digest.
    function _signedWith(uint256 seed, bool isDevice, bytes32 digest)
        private
        pure
        returns (SigningKey memory key, bytes memory signature)
    {
        uint256 privateKey = bound(seed, 1, 1e70);
        if (!isDevice) {
            (uint8 v, bytes32 one, bytes32 other) = vm.sign(privateKey, digest);
            key = SigningKey(KeyScheme.Secp256k1, 0, bytes32(uint256(uint160(vm.addr(privateKey)))), 0);
            return (key, abi.encodePacked(one, other, v));
        }
        (uint256 x, uint256 y) = vm.publicKeyP256(privateKey);
        (bytes32 r, bytes32 s) = vm.signP256(privateKey, sha256(abi.encodePacked(digest)));
        if (uint256(s) > P256.N / 2) s = bytes32(P256.N - uint256(s));
        return (SigningKey(KeyScheme.P256, 0, bytes32(x), bytes32(y)), abi.encodePacked(r, s));
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

/// @notice The same on a chain with the precompile of P-256.
/// forge-config: default.evm_version = "osaka"
/// forge-config: default.fuzz.runs = 64
contract MeterAttestationByPrecompileTest is MeterAttestationTest {
    function test_ThereIsAPrecompile() external view {
        assertTrue(_hasPrecompile);
    }
}
