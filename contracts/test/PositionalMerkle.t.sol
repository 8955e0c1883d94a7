// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";

/// @notice On the vectors that `src/domain/settlement/merkle-tree.spec.ts` reads too.
contract PositionalMerkleTest is Test {
    struct TreeVector {
        uint256 count;
        bytes32 root;
    }

    struct ProofVector {
        uint256 count;
        uint256 position;
        bytes32[] siblings;
    }

    bytes32[] private _values;
    string private _json;

    function setUp() external {
        // forge-lint: disable-next-line(unsafe-cheatcode)
        _json = vm.readFile("test/vectors/merkle.json");
        _values = vm.parseJsonBytes32Array(_json, ".values");
    }

    function testFuzz_LeafNodeEqualsItsTwin(uint64 position, bytes32 value) external pure {
        bytes32 twin = keccak256(abi.encodePacked(uint8(0), position, value));
        assertEq(PositionalMerkle.leafNode(position, value), twin);
    }

    function testFuzz_InnerNodeEqualsItsTwin(bytes32 left, bytes32 right) external pure {
        assertEq(PositionalMerkle.innerNode(left, right), keccak256(abi.encodePacked(uint8(1), left, right)));
    }

    function testFuzz_FoldEqualsItsTwin(bytes32[] memory nodes) external pure {
        bytes32 twin = _foldTwin(nodes);
        assertEq(PositionalMerkle.foldInPlace(nodes), twin);
    }

    function test_RootsOfTheSharedVectors() external view {
        TreeVector[] memory trees = abi.decode(vm.parseJson(_json, ".trees"), (TreeVector[]));
        assertGt(trees.length, 0);
        for (uint256 i = 0; i < trees.length; ++i) {
            assertEq(_root(trees[i].count), trees[i].root);
        }
    }

    function test_ProofsOfTheSharedVectors() external view {
        ProofVector[] memory proofs = abi.decode(vm.parseJson(_json, ".proofs"), (ProofVector[]));
        assertGt(proofs.length, 0);
        for (uint256 i = 0; i < proofs.length; ++i) {
            ProofVector memory p = proofs[i];
            assertTrue(this.isProven(_root(p.count), p.count, p.position, _values[p.position], p.siblings));
        }
    }

    function testFuzz_FoldsAlignedChunks(uint8 count, uint8 chunkLog) external view {
        uint256 total = bound(count, 1, _values.length);
        uint256 size = 2 ** bound(chunkLog, 0, 6);
        bytes32[] memory roots = new bytes32[]((total + size - 1) / size);
        for (uint256 chunk = 0; chunk < roots.length; ++chunk) {
            uint256 end = chunk * size + size < total ? chunk * size + size : total;
            roots[chunk] = PositionalMerkle.foldInPlace(_leaves(chunk * size, end));
        }
        assertEq(PositionalMerkle.foldInPlace(roots), _root(total));
    }

    function testFuzz_ProvesNothingElse(uint8 position, bytes32 value) external view {
        bytes32[] memory proof = _proofOfTwo();
        assertEq(this.isProven(_root(2), 2, position, _values[0], proof), position == 0);
        assertEq(this.isProven(_root(2), 2, 0, value, proof), value == _values[0]);
    }

    function test_RefusesAProofOfWrongLength() external view {
        assertFalse(this.isProven(_root(2), 2, 0, _values[0], new bytes32[](0)));
        bytes32[] memory longer = new bytes32[](2);
        longer[0] = _proofOfTwo()[0];
        assertFalse(this.isProven(_root(2), 2, 0, _values[0], longer));
    }

    function test_RefusesAPositionBeyondTheLeaves() external view {
        assertFalse(this.isProven(_root(1), 1, 1, _values[0], new bytes32[](0)));
        assertFalse(this.isProven(PositionalMerkle.EMPTY_ROOT, 0, 0, _values[0], new bytes32[](0)));
    }

    /// @notice The library function takes its proof from calldata.
    function isProven(bytes32 root, uint256 count, uint256 position, bytes32 value, bytes32[] calldata proof)
        external
        pure
        returns (bool)
    {
        return PositionalMerkle.isProven(root, count, position, value, proof);
    }

    /// @dev Level by level, in checked Solidity.
    function _foldTwin(bytes32[] memory nodes) private pure returns (bytes32) {
        if (nodes.length == 0) return PositionalMerkle.EMPTY_ROOT;
        while (nodes.length > 1) {
            bytes32[] memory above = new bytes32[]((nodes.length + 1) / 2);
            for (uint256 i = 0; i < above.length; ++i) {
                bool hasSibling = 2 * i + 1 < nodes.length;
                above[i] = hasSibling ? PositionalMerkle.innerNode(nodes[2 * i], nodes[2 * i + 1]) : nodes[2 * i];
            }
            nodes = above;
        }
        return nodes[0];
    }

    function _proofOfTwo() private view returns (bytes32[] memory proof) {
        proof = new bytes32[](1);
        proof[0] = PositionalMerkle.leafNode(1, _values[1]);
    }

    function _root(uint256 count) private view returns (bytes32) {
        return PositionalMerkle.foldInPlace(_leaves(0, count));
    }

    function _leaves(uint256 from, uint256 to) private view returns (bytes32[] memory nodes) {
        nodes = new bytes32[](to - from);
        for (uint256 i = from; i < to; ++i) {
            nodes[i - from] = PositionalMerkle.leafNode(i, _values[i]);
        }
    }
}
