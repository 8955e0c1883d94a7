// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {P256} from "@openzeppelin/contracts/utils/cryptography/P256.sol";

import {KeyScheme, RegisteredKey, SigningKey} from "../interfaces/IParticipantRegistry.sol";
import {KeyAddress} from "./KeyAddress.sol";
import {MerklePath} from "./MerklePath.sol";
import {P256Precompile} from "./P256Precompile.sol";

/// @notice Metered energy of one market time unit.
struct MeterReading {
    /// keccak-256 of the metering point's name.
    bytes32 meteringPoint;
    /// First second of the market time unit, since 1970, and how many it has.
    uint64 deliveryStart;
    uint32 mtuSeconds;
    /// Feed-in positive.
    int64 energyWh;
    /// From 1; a higher one corrects a lower one.
    uint32 revision;
    /// Random, so that a sibling in a path tells nothing of another home's energy.
    bytes32 salt;
}

/// @title MeterAttestation
/// @notice Readings as a meter operator signs them: one signature over the root of a positional tree of readings.
///
/// The EIP-712 domain is `gridclear readings`, version 1, without chain and contract: a measurement is a statement about the world, signed
/// before anybody knows on which chain it will be shown. A secp256k1 key signs the EIP-712 digest; a P-256 key signs it as a message with
/// SHA-256 (ES256), since few devices with such a key sign a digest that is given to them.
///
/// What shows that a reading was signed is an attestation: where the reading stands among those that were signed together, and the signature over
/// all of them with the key that made it. It is known by `keccak256(readingsRoot || readingCount || keccak256(keyedSignature) ||
/// keccak256(place))`, so that the path of a reading, a signature and its key are judged one at a time: the signature by the key that stands before
/// it, and that key by the registry.
///
/// A keyed signature is `key | signature`. Its length tells the scheme: 85 bytes are `address 160 | r 256 | s 256 | v 8` of a secp256k1 key, 128
/// are `x 256 | y 256 | r 256 | s 256` of a P-256 key. In both `s` is in the lower half. Bytes of another length name no key, and none signed them.
library MeterAttestation {
    bytes32 internal constant READING_TYPEHASH = keccak256(
        "Reading(bytes32 meteringPoint,uint64 deliveryStart,uint32 mtuSeconds,int64 energyWh,uint32 revision,bytes32 salt)"
    );
    bytes32 internal constant BATCH_TYPEHASH =
        keccak256("ReadingBatch(bytes32 market,bytes32 readingsRoot,uint32 readingCount)");
    bytes32 internal constant DOMAIN_SEPARATOR = keccak256(
        abi.encode(
            keccak256("EIP712Domain(string name,string version)"), keccak256("gridclear readings"), keccak256("1")
        )
    );

    uint256 private constant COUNT_AT = 32;
    uint256 private constant PARTS_AT = 36;
    uint256 private constant SECOND_PART_AT = 68;
    /// @dev In a place: `salt 256 | position 32 | siblings`.
    uint256 private constant POSITION_AT = 32;
    uint256 private constant SIBLINGS_AT = 36;
    /// @dev Of keyed signatures by scheme, and of the key in them.
    uint256 private constant SECP256K1_BYTES = 85;
    uint256 private constant P256_BYTES = 128;
    uint256 private constant ADDRESS_BYTES = 20;
    uint256 private constant POINT_BYTES = 64;

    /// @notice Hash of a reading as a struct: its value in the tree that is signed.
    function readingHash(MeterReading memory reading) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(
                READING_TYPEHASH,
                reading.meteringPoint,
                reading.deliveryStart,
                reading.mtuSeconds,
                reading.energyWh,
                reading.revision,
                reading.salt
            )
        );
    }

    /// @notice The EIP-712 digest of a batch of readings of a market.
    function batchDigest(bytes32 market, bytes32 readingsRoot, uint32 readingCount) internal pure returns (bytes32) {
        bytes32 batch = keccak256(abi.encode(BATCH_TYPEHASH, market, readingsRoot, readingCount));
        return MessageHashUtils.toTypedDataHash(DOMAIN_SEPARATOR, batch);
    }

    /// @notice Whether this reading, its salt aside, stands where the shown place says among those that were signed together.
    /// @param shown See {digestByPlace}.
    function isAtPlace(MeterReading memory reading, bytes calldata shown) internal pure returns (bool) {
        bytes calldata place = shown[SECOND_PART_AT:];
        if (place.length < SIBLINGS_AT || (place.length - SIBLINGS_AT) % 32 != 0) return false;
        bytes32[] calldata siblings;
        assembly ("memory-safe") {
            siblings.offset := add(place.offset, SIBLINGS_AT)
            siblings.length := shr(5, sub(place.length, SIBLINGS_AT))
        }
        reading.salt = bytes32(place[:POSITION_AT]);
        uint256 position = uint32(bytes4(place[POSITION_AT:SIBLINGS_AT]));
        bytes32 root = MerklePath.rootFrom(_countIn(shown), position, readingHash(reading), siblings);
        return root != 0 && root == bytes32(shown[:COUNT_AT]);
    }

    /// @notice Whether the key that is named in what is shown signed the readings for the market.
    /// @param shown See {digestBySignature}.
    /// @param hasPrecompile See {P256Precompile-exists}.
    function isSignedByItsKey(bytes32 market, bytes calldata shown, bool hasPrecompile) internal view returns (bool) {
        (SigningKey memory key, bytes calldata signature) = _keyIn(shown[SECOND_PART_AT:]);
        bytes32 digest = batchDigest(market, bytes32(shown[:COUNT_AT]), _countIn(shown));
        return isSigned(digest, key, signature, hasPrecompile);
    }

    /// @notice Whether what is shown names this key.
    /// @param shown See {digestBySignature}.
    function namesKey(bytes calldata shown, RegisteredKey memory key) internal pure returns (bool) {
        (SigningKey memory named,) = _keyIn(shown[SECOND_PART_AT:]);
        if (named.scheme == KeyScheme.None) return false;
        return named.scheme == key.scheme && KeyAddress.addressOf(named) == key.keyAddress;
    }

    /// @notice The digest of an attestation, of which the place is shown: `readingsRoot 256 | readingCount 32 | digest of the keyed signature 256 |
    /// salt 256 | position 32 | siblings`. 0 where that is too short.
    function digestByPlace(bytes calldata shown) internal pure returns (bytes32) {
        if (shown.length < SECOND_PART_AT) return 0;
        bytes32 signatureHash = bytes32(shown[PARTS_AT:SECOND_PART_AT]);
        return _digestOf(shown, signatureHash, keccak256(shown[SECOND_PART_AT:]));
    }

    /// @notice The same where the keyed signature is shown: `readingsRoot 256 | readingCount 32 | digest of the place 256 | keyed
    /// signature`.
    function digestBySignature(bytes calldata shown) internal pure returns (bytes32) {
        if (shown.length < SECOND_PART_AT) return 0;
        bytes32 placeHash = bytes32(shown[PARTS_AT:SECOND_PART_AT]);
        return _digestOf(shown, keccak256(shown[SECOND_PART_AT:]), placeHash);
    }

    /// @notice Whether a digest was signed with a key.
    /// @dev P-256 is verified by the precompile of EIP-7951 where the chain has it, in Solidity where it has not.
    /// @param hasPrecompile Where false, the chain is asked whether it has it.
    function isSigned(bytes32 digest, SigningKey memory key, bytes calldata signature, bool hasPrecompile)
        internal
        view
        returns (bool)
    {
        if (key.scheme == KeyScheme.Secp256k1) {
            (address signer, ECDSA.RecoverError fault,) = ECDSA.tryRecoverCalldata(digest, signature);
            return fault == ECDSA.RecoverError.NoError && bytes32(uint256(uint160(signer))) == key.x;
        }
        if (key.scheme != KeyScheme.P256 || signature.length != 64) return false;
        bytes32 hashed = sha256(abi.encodePacked(digest));
        (bytes32 r, bytes32 s) = (bytes32(signature[:32]), bytes32(signature[32:]));
        return
            hasPrecompile ? P256Precompile.verify(hashed, r, s, key.x, key.y) : P256.verify(hashed, r, s, key.x, key.y);
    }

    /// @dev The key in a keyed signature, and the signature behind it: none where the length is that of no scheme.
    function _keyIn(bytes calldata keyed) private pure returns (SigningKey memory key, bytes calldata signature) {
        signature = keyed[:0];
        if (keyed.length == SECP256K1_BYTES) {
            key.scheme = KeyScheme.Secp256k1;
            key.x = bytes32(uint256(uint160(bytes20(keyed[:ADDRESS_BYTES]))));
            signature = keyed[ADDRESS_BYTES:];
        } else if (keyed.length == P256_BYTES) {
            key.scheme = KeyScheme.P256;
            (key.x, key.y) = (bytes32(keyed[:32]), bytes32(keyed[32:POINT_BYTES]));
            signature = keyed[POINT_BYTES:];
        }
    }

    /// @dev Of what is shown, the root and the number of the readings.
    function _digestOf(bytes calldata shown, bytes32 signatureHash, bytes32 placeHash)
        private
        pure
        returns (bytes32 digest)
    {
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            calldatacopy(buffer, shown.offset, PARTS_AT)
            mstore(add(buffer, PARTS_AT), signatureHash)
            mstore(add(buffer, SECOND_PART_AT), placeHash)
            digest := keccak256(buffer, add(SECOND_PART_AT, 0x20))
        }
    }

    function _countIn(bytes calldata shown) private pure returns (uint32) {
        return uint32(bytes4(shown[COUNT_AT:PARTS_AT]));
    }
}
