// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ExecutedBlocks, HorizonVerifier} from "../src/HorizonVerifier.sol";
import {BlockRules, BlockSelection} from "../src/libraries/BlockRules.sol";
import {BlockWord} from "../src/libraries/BlockWord.sol";
import {Test} from "forge-std/Test.sol";

/// @notice Two blocks at one node over two market time units, priced at 20 and 40 ticks. Each feeds in 4 W, then 6 W: it earns 320 tick-watts
/// and moves 10 W, so that the highest limit under which it does not lose is 32 ticks. Two parts, of which one is enough.
contract BlockRulesTest is Test {
    HorizonVerifier private _verifier = new HorizonVerifier();
    BlockSelection private _s;
    bytes private _prices = abi.encodePacked(int32(20), int32(40));
    uint16[] private _nodes = [0];

    function setUp() external {
        _s.blocks.push(_word(32, 0, 0));
        _s.blocks.push(_word(31, 0, 0));
        _s.profiles = bytes.concat(_profile(0, 4, 1, 6), _profile(0, 4, 1, 6));
        _s.parts = [uint32(2), 1];
    }

    function test_AcceptedPartsEarnTheirShareOfTheLimit() external view {
        assertEq(_execute().costTickW, 320 + 310 / 2);
    }

    function test_RevertWhen_ListsDoNotFit() external {
        _expectWrongLength(2, 3, 8, 24);
        _s.parts.push(0);
        _execute();
        _s.parts.pop();
        _prices = abi.encodePacked(_prices, int32(0));
        _expectWrongLength(2, 2, 12, 24);
        _execute();
        _prices = abi.encodePacked(int32(20), int32(40));
        _s.profiles = bytes.concat(_s.profiles, hex"00");
        _expectWrongLength(2, 2, 8, 25);
        _execute();
        _s.profiles = _profile(0, 4, 1, 6);
        _expectWrongLength(2, 2, 8, 12);
        _execute();
    }

    function test_RevertWhen_PartsAreOutOfBounds() external {
        _s.parts[1] = 3;
        _expect(abi.encodeWithSelector(BlockRules.BlockRules_PartsOutOfBounds.selector, 1, 3, 1, 2));
        _s.parts[1] = 1;
        _s.blocks[1] = BlockWord.wrap(BlockWord.unwrap(_s.blocks[1]) + (uint256(1) << 48));
        _expect(abi.encodeWithSelector(BlockRules.BlockRules_PartsOutOfBounds.selector, 1, 1, 2, 2));
        _s.parts[1] = 0;
        _execute();
    }

    function test_RevertWhen_TheShareIsBeyondTheParents() external {
        _s.blocks[0] = _word(32, 2, 0);
        _expect(abi.encodeWithSelector(BlockRules.BlockRules_BeyondParent.selector, 0, 1));
        _s.parts[1] = 2;
        _execute();
    }

    function test_RevertWhen_TwoOfAGroupAreAccepted() external {
        (_s.blocks[0], _s.blocks[1]) = (_word(32, 0, 1), _word(31, 0, 1));
        _expect(abi.encodeWithSelector(BlockRules.BlockRules_NotExclusive.selector, 1, 1));
        _s.parts[0] = 0;
        _execute();
    }

    function test_RevertWhen_AnAcceptedBlockLoses() external {
        _s.blocks[0] = _word(33, 0, 0);
        _expect(abi.encodeWithSelector(BlockRules.BlockRules_Loses.selector, 0, 320, 330));
        _s.parts[0] = 0;
        _execute();
    }

    function test_WhatIsBoughtCountsAgainstWhatIsSold() external {
        // It takes 4 W at 20 and feeds in 6 W at 40: 160 tick-watts for 10 W.
        _s.profiles = bytes.concat(_profile(0, -4, 1, 6), _profile(0, 4, 1, 6));
        _s.blocks[0] = _word(17, 0, 0);
        _expect(abi.encodeWithSelector(BlockRules.BlockRules_Loses.selector, 0, 160, 170));
        _s.blocks[0] = _word(16, 0, 0);
        _execute();
    }

    function test_RevertWhen_AnAcceptedBlockIsNone() external {
        // In turn: market time units that do not rise, one that is unknown, powers that are no whole parts.
        bytes[3] memory broken = [_profile(1, 4, 0, 6), _profile(0, 4, 2, 6), _profile(0, 4, 1, 5)];
        for (uint256 i = 0; i < broken.length; ++i) {
            _s.profiles = bytes.concat(broken[i], _profile(0, 4, 1, 6));
            _expect(abi.encodeWithSelector(BlockRules.BlockRules_BlockBroken.selector, 0));
        }
        _s.profiles = bytes.concat(_profile(0, 4, 1, 6), _profile(0, 4, 1, 6));
        // An unknown parent, an unknown group, an unknown node, no parts.
        BlockWord[4] memory words = [
            _word(32, 3, 0),
            _word(32, 0, 3),
            BlockWord.wrap(BlockWord.unwrap(_s.blocks[0]) | uint256(1) << 144),
            BlockWord.wrap(uint256(32) << 112 | uint256(1) << 48 | 2)
        ];
        for (uint256 i = 0; i < words.length; ++i) {
            _s.blocks[0] = words[i];
            _expect(abi.encodeWithSelector(BlockRules.BlockRules_BlockBroken.selector, 0));
        }
        // The prices of another node are told than its own.
        (_s.blocks[0], _nodes[0]) = (_word(32, 0, 0), 7);
        _expect(abi.encodeWithSelector(BlockRules.BlockRules_BlockBroken.selector, 0));
    }

    function _execute() private view returns (ExecutedBlocks memory) {
        return _verifier.executeBlocks(_s, _nodes, _prices, new bytes32[](2));
    }

    function _expect(bytes memory revertData) private {
        vm.expectRevert(revertData);
        _execute();
    }

    function _expectWrongLength(uint256 blocks, uint256 parts, uint256 prices, uint256 profileBytes) private {
        vm.expectRevert(
            abi.encodeWithSelector(BlockRules.BlockRules_WrongLength.selector, blocks, parts, prices, profileBytes)
        );
    }

    /// @dev A block of two parts, one at least, with two entries.
    function _word(uint256 limitTicks, uint256 parent, uint256 group) private pure returns (BlockWord) {
        return BlockWord.wrap(
            limitTicks << 112 | uint256(2) << 80 | uint256(1) << 48 | parent << 32 | group << 16 | uint256(2)
        );
    }

    function _profile(uint16 mtu, int32 powerW, uint16 nextMtu, int32 nextPowerW) private pure returns (bytes memory) {
        return abi.encodePacked(mtu, powerW, nextMtu, nextPowerW);
    }
}
