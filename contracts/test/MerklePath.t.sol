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

    /// @notice Any two leaves of any tree that is not large, by the nodes beside both ways up; a node more or fewer shows nothing.
    function test_TwoLeavesStandInTheirTree() external view {
        for (uint256 count = 2; count <= 13; ++count) {
            bytes32[] memory leaves = _leaves(count, 0, _value(0));
            bytes32 root = PositionalMerkle.foldInPlace(_leaves(count, 0, _value(0)));
            for (uint256 right = 1; right < count; ++right) {
                for (uint256 left = 0; left < right; ++left) {
                    bytes32[] memory proof = _proofOfTwo(leaves, left, right);
                    assertEq(this.rootFromTwo(count, left, right, proof), root);
                    assertEq(this.rootFromTwo(count, left, right, _resized(proof, proof.length + 1)), 0);
                    if (proof.length == 0) continue;
                    assertEq(this.rootFromTwo(count, left, right, _resized(proof, proof.length - 1)), 0);
                    proof[(left + right) % proof.length] ^= bytes32(uint256(1));
                    assertNotEq(this.rootFromTwo(count, left, right, proof), root);
                }
            }
        }
    }

    function testFuzz_NoPairWhereTheLeftIsNotLeftOrTheRightBeyondTheTree(uint8 count, uint8 left, uint8 right)
        external
        view
    {
        vm.assume(left >= right || right >= count);
        for (uint256 nodes = 0; nodes < 12; ++nodes) {
            assertEq(this.rootFromTwo(count, left, right, new bytes32[](nodes)), 0);
        }
    }

    function rootFromTwo(uint256 count, uint256 left, uint256 right, bytes32[] calldata proof)
        external
        pure
        returns (bytes32)
    {
        return MerklePath.rootFromTwo(count, left, _value(left), right, _value(right), proof);
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
            leaves[i] = PositionalMerkle.leafNode(i, i == position ? value : _value(i));
        }
    }

    function _value(uint256 position) private pure returns (bytes32) {
        return keccak256(abi.encode(position));
    }

    function _resized(bytes32[] memory proof, uint256 length) private pure returns (bytes32[] memory resized) {
        resized = new bytes32[](length);
        for (uint256 i = 0; i < length && i < proof.length; ++i) {
            resized[i] = proof[i];
        }
    }

    /// @dev The siblings on both ways up, from whole levels: the left one's first.
    function _proofOfTwo(bytes32[] memory leaves, uint256 left, uint256 right)
        private
        pure
        returns (bytes32[] memory proof)
    {
        bytes32[] memory level = _resized(leaves, leaves.length);
        proof = new bytes32[](16);
        uint256 used = 0;
        for (uint256 count = level.length; count > 1; count = _fold(level, count)) {
            if (left ^ 1 != right && left ^ 1 < count) proof[used++] = level[left ^ 1];
            if (left != right && left ^ 1 != right && right ^ 1 < count) proof[used++] = level[right ^ 1];
            (left, right) = (left / 2, right / 2);
        }
        return _resized(proof, used);
    }

    /// @dev Folds the first nodes, those of a level, into those of the next; how many these are.
    function _fold(bytes32[] memory level, uint256 count) private pure returns (uint256) {
        for (uint256 i = 0; 2 * i < count; ++i) {
            bool isPair = 2 * i + 1 < count;
            level[i] = isPair ? PositionalMerkle.innerNode(level[2 * i], level[2 * i + 1]) : level[2 * i];
        }
        return (count + 1) / 2;
    }

    /// @dev The siblings on the way up, from whole levels.
    function _proof(bytes32[] memory leaves, uint256 position) private pure returns (bytes32[] memory proof) {
        bytes32[] memory level = _resized(leaves, leaves.length);
        proof = new bytes32[](16);
        uint256 used = 0;
        for (uint256 count = level.length; count > 1; count = _fold(level, count)) {
            uint256 sibling = position ^ 1;
            if (sibling < count) proof[used++] = level[sibling];
            position /= 2;
        }
        return _resized(proof, used);
    }
}
