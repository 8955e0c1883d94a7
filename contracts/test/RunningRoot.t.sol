// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";
import {RunningRoot} from "../src/libraries/RunningRoot.sol";

contract RunningRootTest is Test {
    bytes32[32] private _peaks;

    function test_NothingHasTheRootOfATreeWithoutLeaves() external view {
        assertEq(RunningRoot.root(_peaks, 0), PositionalMerkle.EMPTY_ROOT);
    }

    /// @dev Whatever stands in the places before, and however many leaves come at once.
    function testFuzz_RootIsThatOfTheTree(uint8[6] calldata runs, bytes32 seed) external {
        for (uint256 level = 0; level < 32; ++level) {
            _peaks[level] = keccak256(abi.encode(seed, "before", level));
        }
        uint256 count = 0;
        for (uint256 run = 0; run < runs.length; ++run) {
            bytes32[] memory leaves = _leaves(seed, count, runs[run] % 40);
            RunningRoot.append(_peaks, count, leaves);
            count += leaves.length;
            assertEq(RunningRoot.root(_peaks, count), PositionalMerkle.foldInPlace(_leaves(seed, 0, count)));
        }
    }

    function _leaves(bytes32 seed, uint256 from, uint256 count) private pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            leaves[i] = keccak256(abi.encode(seed, from + i));
        }
    }
}
