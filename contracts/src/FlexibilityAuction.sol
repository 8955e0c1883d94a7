// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFlexibilityAuction, RoundCommitment} from "./interfaces/IFlexibilityAuction.sol";
import {IParticipantRegistry} from "./interfaces/IParticipantRegistry.sol";

/// @title FlexibilityAuction
/// @notice What it does and refuses is documented in {IFlexibilityAuction}.
contract FlexibilityAuction is IFlexibilityAuction {
    address private immutable _operator;

    mapping(bytes32 market => mapping(uint64 round => RoundCommitment)) private _rounds;

    constructor(IParticipantRegistry registry) {
        _operator = registry.operator();
    }

    /// @inheritdoc IFlexibilityAuction
    function commitBook(bytes32 market, uint64 round, bytes32 bookRoot, uint32 orderCount, bytes32 rulesHash) external {
        _requireOperator();
        require(bookRoot != 0 && rulesHash != 0, FlexibilityAuction_DigestMissing(market, round));
        RoundCommitment storage r = _rounds[market][round];
        require(r.committedAtBlock == 0, FlexibilityAuction_BookAlreadyCommitted(market, round, r.bookRoot));

        r.bookRoot = bookRoot;
        r.rulesHash = rulesHash;
        r.orderCount = orderCount;
        r.committedAtBlock = uint64(block.number);

        emit BookCommitted(market, round, bookRoot, orderCount, rulesHash);
    }

    /// @inheritdoc IFlexibilityAuction
    function postResult(bytes32 market, uint64 round, bytes32 resultHash) external {
        _requireOperator();
        require(resultHash != 0, FlexibilityAuction_DigestMissing(market, round));
        RoundCommitment storage r = _rounds[market][round];
        uint256 committedAtBlock = r.committedAtBlock;
        require(committedAtBlock != 0, FlexibilityAuction_BookNotCommitted(market, round));
        require(
            committedAtBlock < block.number,
            FlexibilityAuction_BookCommittedInThisBlock(market, round, committedAtBlock)
        );
        require(r.postedAtBlock == 0, FlexibilityAuction_ResultAlreadyPosted(market, round, r.resultHash));

        r.resultHash = resultHash;
        r.postedAtBlock = uint64(block.number);

        emit ResultPosted(market, round, resultHash);
    }

    /// @inheritdoc IFlexibilityAuction
    function roundCommitment(bytes32 market, uint64 round) external view returns (RoundCommitment memory) {
        return _rounds[market][round];
    }

    function _requireOperator() private view {
        require(msg.sender == _operator, FlexibilityAuction_NotOperator(msg.sender));
    }
}
