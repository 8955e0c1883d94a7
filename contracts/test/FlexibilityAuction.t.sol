// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFlexibilityAuction, RoundCommitment} from "../src/interfaces/IFlexibilityAuction.sol";
import {MarketTest} from "./MarketTest.sol";

contract FlexibilityAuctionTest is MarketTest {
    uint64 private constant ROUND = 42;
    bytes32 private constant BOOK = keccak256("book");
    bytes32 private constant RULES = keccak256("rules");
    bytes32 private constant RESULT = keccak256("result");

    function test_RevertWhen_CommitCallerIsNotOperator() external {
        vm.expectRevert(abi.encodeWithSelector(IFlexibilityAuction.FlexibilityAuction_NotOperator.selector, stranger));
        vm.prank(stranger);
        auction.commitBook(MARKET, ROUND, BOOK, 3, RULES);
    }

    function test_RevertWhen_CommitBookRootIsZero() external {
        _expectDigestMissing();
        auction.commitBook(MARKET, ROUND, 0, 3, RULES);
    }

    function test_RevertWhen_CommitRulesHashIsZero() external {
        _expectDigestMissing();
        auction.commitBook(MARKET, ROUND, BOOK, 3, 0);
    }

    function testFuzz_RevertWhen_CommittedBefore(bytes32 bookRoot, uint64 blocks) external {
        vm.assume(bookRoot != 0);
        _commit();
        vm.roll(block.number + bound(blocks, 0, 1000));
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityAuction.FlexibilityAuction_BookAlreadyCommitted.selector, MARKET, ROUND, BOOK
            )
        );
        vm.prank(operator);
        auction.commitBook(MARKET, ROUND, bookRoot, 3, RULES);
    }

    function testFuzz_CommitRecords(bytes32 bookRoot, uint32 orderCount, bytes32 rulesHash) external {
        vm.assume(bookRoot != 0 && rulesHash != 0);
        vm.roll(1234);

        vm.expectEmit(address(auction));
        emit IFlexibilityAuction.BookCommitted(MARKET, ROUND, bookRoot, orderCount, rulesHash);
        vm.prank(operator);
        auction.commitBook(MARKET, ROUND, bookRoot, orderCount, rulesHash);

        RoundCommitment memory r = auction.roundCommitment(MARKET, ROUND);
        assertEq(r.bookRoot, bookRoot);
        assertEq(r.orderCount, orderCount);
        assertEq(r.rulesHash, rulesHash);
        assertEq(r.committedAtBlock, 1234);
        assertEq(r.resultHash, 0);
        assertEq(auction.roundCommitment(MARKET, ROUND + 1).committedAtBlock, 0);
        assertEq(auction.roundCommitment(keccak256("elsewhere"), ROUND).committedAtBlock, 0);
    }

    function test_RevertWhen_PostCallerIsNotOperator() external {
        _commit();
        vm.roll(block.number + 1);
        vm.expectRevert(abi.encodeWithSelector(IFlexibilityAuction.FlexibilityAuction_NotOperator.selector, stranger));
        vm.prank(stranger);
        auction.postResult(MARKET, ROUND, RESULT);
    }

    function test_RevertWhen_PostResultHashIsZero() external {
        _commit();
        vm.roll(block.number + 1);
        _expectDigestMissing();
        auction.postResult(MARKET, ROUND, 0);
    }

    function test_RevertWhen_PostBookIsNotCommitted() external {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityAuction.FlexibilityAuction_BookNotCommitted.selector, MARKET, ROUND)
        );
        vm.prank(operator);
        auction.postResult(MARKET, ROUND, RESULT);
    }

    function test_RevertWhen_PostInTheBlockOfTheCommitment() external {
        _commit();
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityAuction.FlexibilityAuction_BookCommittedInThisBlock.selector, MARKET, ROUND, block.number
            )
        );
        vm.prank(operator);
        auction.postResult(MARKET, ROUND, RESULT);
    }

    function test_RevertWhen_PostedBefore() external {
        _commit();
        vm.roll(block.number + 1);
        vm.startPrank(operator);
        auction.postResult(MARKET, ROUND, RESULT);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityAuction.FlexibilityAuction_ResultAlreadyPosted.selector, MARKET, ROUND, RESULT
            )
        );
        auction.postResult(MARKET, ROUND, keccak256("another result"));
        vm.stopPrank();
    }

    function testFuzz_PostRecords(bytes32 resultHash, uint64 blocks) external {
        vm.assume(resultHash != 0);
        _commit();
        uint256 postedAt = block.number + bound(blocks, 1, 1_000_000);
        vm.roll(postedAt);

        vm.expectEmit(address(auction));
        emit IFlexibilityAuction.ResultPosted(MARKET, ROUND, resultHash);
        vm.prank(operator);
        auction.postResult(MARKET, ROUND, resultHash);

        RoundCommitment memory r = auction.roundCommitment(MARKET, ROUND);
        assertEq(r.resultHash, resultHash);
        assertEq(r.postedAtBlock, postedAt);
        assertEq(r.bookRoot, BOOK);
        assertEq(r.rulesHash, RULES);
    }

    function _commit() private {
        vm.prank(operator);
        auction.commitBook(MARKET, ROUND, BOOK, 3, RULES);
    }

    function _expectDigestMissing() private {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityAuction.FlexibilityAuction_DigestMissing.selector, MARKET, ROUND)
        );
        vm.prank(operator);
    }
}
