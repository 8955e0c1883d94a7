// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {P256} from "@openzeppelin/contracts/utils/cryptography/P256.sol";

import {KeyScheme, SigningKey} from "../interfaces/IParticipantRegistry.sol";
import {MerklePath} from "./MerklePath.sol";

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

    uint256 private constant SIGNATURE_AT = 41;

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

    /// @notice Whether the owner of `key` signed this reading for the market.
    /// @param attestation `salt 256 | position 32 | count 32 | length of the signature 8 | signature | siblings`: where the reading stands among
    /// those that were signed together, and the signature over all of them: of a secp256k1 key `r, s, v`, of a P-256 key `r, s` with `s` in the
    /// lower half.
    function isAttestedBy(
        bytes32 market,
        MeterReading memory reading,
        bytes calldata attestation,
        SigningKey memory key
    ) internal view returns (bool) {
        if (attestation.length < SIGNATURE_AT) return false;
        uint256 head = uint256(bytes32(attestation[SIGNATURE_AT - 32:]));
        uint256 siblingsAt = SIGNATURE_AT + (head & 0xff);
        if (attestation.length < siblingsAt || (attestation.length - siblingsAt) % 32 != 0) return false;
        bytes32[] calldata siblings;
        assembly ("memory-safe") {
            siblings.offset := add(attestation.offset, siblingsAt)
            siblings.length := shr(5, sub(attestation.length, siblingsAt))
        }
        uint256 count = (head >> 8) & 0xffffffff;
        bytes32 root = MerklePath.rootFrom(count, (head >> 40) & 0xffffffff, readingHash(reading), siblings);
        // forge-lint: disable-next-line(unsafe-typecast) -- cut to 32 bits
        bytes32 digest = batchDigest(market, root, uint32(count));
        return root != 0 && isSigned(digest, key, attestation[SIGNATURE_AT:siblingsAt]);
    }

    /// @notice The salt of a reading, out of what shows that it was signed; 0 where that is malformed.
    function saltIn(bytes calldata attestation) internal pure returns (bytes32) {
        return attestation.length < SIGNATURE_AT ? bytes32(0) : bytes32(attestation[:32]);
    }

    /// @notice Whether a digest was signed with a key.
    /// @dev P-256 is verified by the precompile of EIP-7951 where the chain has it, in Solidity where it has not.
    function isSigned(bytes32 digest, SigningKey memory key, bytes calldata signature) internal view returns (bool) {
        if (key.scheme == KeyScheme.Secp256k1) {
            (address signer, ECDSA.RecoverError fault,) = ECDSA.tryRecoverCalldata(digest, signature);
            return fault == ECDSA.RecoverError.NoError && bytes32(uint256(uint160(signer))) == key.x;
        }
        if (key.scheme != KeyScheme.P256 || signature.length != 64) return false;
        bytes32 hashed = sha256(abi.encodePacked(digest));
        return P256.verify(hashed, bytes32(signature[:32]), bytes32(signature[32:]), key.x, key.y);
    }
}
