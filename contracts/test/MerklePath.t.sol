// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {MerklePath} from "../src/libraries/MerklePath.sol";
import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";

contract MerklePathTest is Test {
    function testFuzz_ProvesWhatItsTwinProves(uint16 countSeed, uint16 positionSeed, bytes32 value) external view {
        uint256 count = bound(countSeed, 1, 200);
        uint256 position = bound(positionSeed, 0, count - 1);
        bytes32[] memory leaves = _leaves(count, position, value);
        bytes32[] memory proof = _proof(leaves, position);
        bytes32 root = PositionalMerkle.foldInPlace(leaves);
        assertTrue(this.isProven(root, count, position, value, proof));
        assertTrue(this.isProvenByTwin(root, count, position, value, proof));
    }

    function testFuzz_RefusesWhatItsTwinRefuses(
        bytes32 root,
        uint16 count,
        uint16 position,
        bytes32 value,
        bytes32[] calldata proof
    ) external view {
        assertEq(
            this.isProven(root, count, position, value, proof), this.isProvenByTwin(root, count, position, value, proof)
        );
    }

    function testFuzz_RefusesADamagedProof(uint16 countSeed, uint16 positionSeed, bytes32 value, uint8 damage)
        external
        view
    {
        uint256 count = bound(countSeed, 2, 200);
        uint256 position = bound(positionSeed, 0, count - 1);
        bytes32[] memory leaves = _leaves(count, position, value);
        bytes32[] memory proof = _proof(leaves, position);
        bytes32 root = PositionalMerkle.foldInPlace(leaves);
        bytes32[] memory damaged = proof;
        if (damage % 4 == 0) damaged = new bytes32[](proof.length + 1);
        if (damage % 4 == 1) damaged = new bytes32[](proof.length - 1);
        for (uint256 i = 0; i < damaged.length && i < proof.length; ++i) {
            damaged[i] = proof[i];
        }
        if (damage % 4 == 2) damaged[damage % damaged.length] ^= bytes32(uint256(1));
        if (damage % 4 == 3) value ^= bytes32(uint256(1));
        assertFalse(this.isProven(root, count, position, value, damaged));
        assertFalse(this.isProvenByTwin(root, count, position, value, damaged));
    }

    function isProven(bytes32 root, uint256 count, uint256 position, bytes32 value, bytes32[] calldata proof)
        external
        pure
        returns (bool)
    {
        return MerklePath.isProven(root, count, position, value, proof);
    }

    function isProvenByTwin(bytes32 root, uint256 count, uint256 position, bytes32 value, bytes32[] calldata proof)
        external
        pure
        returns (bool)
    {
        return PositionalMerkle.isProven(root, count, position, value, proof);
    }

    function _leaves(uint256 count, uint256 position, bytes32 value) private pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            leaves[i] = PositionalMerkle.leafNode(i, i == position ? value : keccak256(abi.encode(i)));
        }
    }

    /// @dev The siblings on the way up, from whole levels.
    function _proof(bytes32[] memory leaves, uint256 position) private pure returns (bytes32[] memory proof) {
        bytes32[] memory level = abi.decode(abi.encode(leaves), (bytes32[]));
        proof = new bytes32[](16);
        uint256 used = 0;
        for (uint256 count = level.length; count > 1; count = (count + 1) / 2) {
            uint256 sibling = position ^ 1;
            if (sibling < count) proof[used++] = level[sibling];
            for (uint256 i = 0; 2 * i < count; ++i) {
                bool isPair = 2 * i + 1 < count;
                level[i] = isPair ? PositionalMerkle.innerNode(level[2 * i], level[2 * i + 1]) : level[2 * i];
            }
            position /= 2;
        }
        assembly ("memory-safe") {
            mstore(proof, used)
        }
    }
}
