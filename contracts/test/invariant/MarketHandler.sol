// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Test} from "forge-std/Test.sol";

import {SettlementToken} from "../../src/embedded/SettlementToken.sol";
import {FlexibilityEscrow} from "../../src/FlexibilityEscrow.sol";
import {FlexibilitySettlement} from "../../src/FlexibilitySettlement.sol";
import {PeriodProgress} from "../../src/interfaces/IFlexibilitySettlement.sol";
import {PostedLedger, Posting} from "../../src/interfaces/IPostedSettlement.sol";
import {PostingBook} from "../../src/libraries/PostingBookWord.sol";
import {SettlementKind} from "../../src/libraries/SettlementFlow.sol";
import {ParticipantRegistry} from "../../src/ParticipantRegistry.sol";
import {PostedSettlement} from "../../src/PostedSettlement.sol";
import {BatchWriter, PlainRecord} from "../reference/BatchWriter.sol";
import {Draft, PostingWriter} from "../reference/PostingWriter.sol";

/// @notice Does at random what can be done with a market, and keeps the books of it in the plainest way.
contract MarketHandler is Test {
    using SafeCast for uint256;

    bytes32 public constant MARKET = keccak256("invariant");
    uint64 public constant PERIODS = 4;
    uint256 private constant BATCH_RECORDS = 5;
    uint24 private constant PARTICIPANTS = 6;
    uint24 private constant OPERATOR = 8;
    /// @dev Behind those that are executed.
    uint64 private constant FIRST_POSTED = 10;

    ParticipantRegistry private immutable _registry;
    FlexibilityEscrow private immutable _escrow;
    FlexibilitySettlement private immutable _settlement;
    PostedSettlement private immutable _postings;
    SettlementToken private immutable _token;
    address private immutable _operator;

    uint256 public deposited;
    uint256 public withdrawn;
    uint256 public paidOut;
    /// @notice What a participant should hold in the escrow: free, claimable and undrawn together.
    mapping(uint256 participant => uint256) public holding;
    /// @notice The root under which a period became final, as it was then.
    mapping(uint64 period => bytes32) public finalRoot;
    /// @notice How often a period became final.
    mapping(uint64 period => uint256) public timesFinal;
    /// @notice What this handler has earned by showing faults, and not taken.
    uint256 public rewards;
    /// @notice Periods that were posted and are final.
    uint256 public posted;
    /// @notice How often one of them was settled again.
    uint256 public timesPostedAgain;
    Posting private _former;
    uint256[] private _formerTotals;
    uint64 private _formerPeriod;
    uint256 private _price;

    constructor(
        ParticipantRegistry registry,
        FlexibilityEscrow escrow,
        FlexibilitySettlement settlement,
        PostedSettlement postings,
        SettlementToken token
    ) {
        (_registry, _escrow, _settlement, _postings, _token) = (registry, escrow, settlement, postings, token);
        _operator = registry.operator();
    }

    function deposit(uint24 seed, uint48 amount) external {
        _deposit(_participant(seed), amount);
    }

    function withdraw(uint24 seed, uint64 amount) external {
        uint24 participant = _participant(seed);
        amount = bound(amount, 1, uint256(_escrow.balanceOf(participant).free) + 1).toUint64();
        if (amount > _escrow.balanceOf(participant).free) return;
        address account = _registry.participant(participant).account;
        vm.startPrank(account);
        _escrow.requestWithdrawal(participant, amount);
        vm.warp(vm.getBlockTimestamp() + _escrow.withdrawalDelay());
        _escrow.withdraw(participant, account);
        vm.stopPrank();
        withdrawn += amount;
        holding[participant] -= amount;
    }

    /// @notice The auction locks funds of a participant and unlocks some.
    function lock(uint24 seed, uint56 amount, uint56 unlocked) external {
        uint24 participant = _participant(seed);
        uint256 free = _escrow.balanceOf(participant).free;
        amount = bound(amount, 0, free < type(uint56).max ? free : type(uint56).max).toUint56();
        if (uint256(_escrow.balanceOf(participant).locked) + amount > type(uint56).max) return;
        vm.startPrank(_escrow.auction());
        _escrow.lock(participant, amount);
        _escrow.unlock(participant, unlocked);
        vm.stopPrank();
    }

    /// @notice A stake is taken, and released or lost.
    function stake(uint24 seed, uint56 amount, bool isLost) external {
        uint24 participant = _participant(seed);
        uint256 free = _escrow.balanceOf(participant).free;
        amount = bound(amount, 0, free < type(uint56).max ? free : type(uint56).max).toUint56();
        vm.startPrank(address(_postings));
        _escrow.bond(participant, amount);
        if (isLost) {
            _escrow.slashBond(participant, amount, address(this));
            rewards += amount / 2;
            holding[participant] -= amount / 2;
        } else {
            _escrow.releaseBond(participant, amount / 2);
        }
        vm.stopPrank();
    }

    function payOut(uint24 first, uint24 second) external {
        uint256[] memory participants = new uint256[](2);
        (participants[0], participants[1]) = (_participant(first), _participant(second));
        for (uint256 i = 0; i < 2; ++i) {
            if (i == 1 && participants[1] == participants[0]) break;
            uint256 claimable = _escrow.balanceOf(participants[i]).claimable;
            paidOut += claimable;
            holding[participants[i]] -= claimable;
        }
        _escrow.payOut(participants);
    }

    function claim(uint24 seed, address recipient) external {
        uint24 participant = _participant(seed);
        uint256 claimable = _escrow.balanceOf(participant).claimable;
        if (claimable == 0 || recipient == address(0) || recipient == address(_escrow)) return;
        vm.prank(_registry.participant(participant).account);
        _escrow.claim(participant, recipient);
        paidOut += claimable;
        holding[participant] -= claimable;
    }

    /// @notice Posts the next batch of a period, the last one now and then; a period that is final refuses.
    function settle(uint64 period, uint256 seed, bool isLast) external {
        period = uint64(bound(period, 0, PERIODS - 1));
        PeriodProgress memory progress = _settlement.periodProgress(MARKET, period);
        if (progress.isFinal) return _settleAgain(period, seed);

        uint256 count = seed % BATCH_RECORDS;
        PlainRecord[] memory records = new PlainRecord[](count);
        for (uint256 i = 0; i < count; ++i) {
            records[i] = _fundedRecord(uint256(keccak256(abi.encode(seed, i))), period, progress.batchCount);
        }
        bytes memory batch = BatchWriter.write(records);
        bytes32 digest = keccak256(abi.encodePacked(progress.recordsRoot, BatchWriter.rootOf(batch)));
        vm.prank(_operator);
        _settlement.settle(MARKET, period, progress.batchCount, batch, isLast ? digest : bytes32(0));
        if (isLast) {
            finalRoot[period] = digest;
            timesFinal[period]++;
        }
    }

    /// @notice Posts the next period, which becomes final or, where the totals are wrong, is refuted and given back.
    function postAndConclude(uint256 seed) external {
        uint64 period = FIRST_POSTED + posted.toUint64();
        bool isWrong = seed % 3 == 0;
        Draft memory draft = _drafted(seed, period, isWrong);
        PostedLedger memory ledger = PostingWriter.ledgerOf(draft, _formerDigest());
        Posting memory posting = PostingWriter.postingOf(draft, ledger);
        _stake();
        _post(period, draft);
        if (isWrong) return _refute(period, draft, ledger, posting);
        vm.warp(vm.getBlockTimestamp() + _postings.challengeWindow() + 1);
        (_former, _formerTotals, _formerPeriod) = (posting, draft.totals, period);
        ++posted;
    }

    /// @notice Somebody claims what it has not drawn of the last posting.
    function claimTotal(uint24 seed, address recipient) external {
        uint24 participant = _participant(seed);
        if (_formerTotals.length == 0 || recipient == address(0) || recipient == address(_escrow)) return;
        uint256 due = _formerTotals[participant] - _postings.drawnOf(MARKET, participant);
        if (due == 0) return;
        bytes memory total = PostingWriter.proofOf(_formerTotals, participant);
        vm.prank(_registry.participant(participant).account);
        _postings.claim(MARKET, _formerPeriod, _former, total, recipient);
        paidOut += due;
        holding[participant] -= due;
    }

    /// @notice What nobody has drawn becomes claimable.
    function drawAll() external {
        if (_formerTotals.length == 0) return;
        _postings.drawAll(MARKET, _formerPeriod, _former, PostingWriter.tableOf(_formerTotals));
    }

    /// @notice A period that was posted and is final is posted or executed no more, and nobody draws twice.
    function settlePostedAgain(uint256 seed) external {
        if (posted == 0) return;
        uint64 period = FIRST_POSTED + (seed % posted).toUint64();
        uint24 participant = _participant(seed);
        _stake();
        Draft memory draft = PostingWriter.draft("", _formerTotals, OPERATOR + 1);
        bytes memory data = PostingWriter.dataOf(draft);
        bytes32 rootsHash = PostingWriter.rootsHashOf(draft.roots);
        vm.prank(_operator, _operator);
        try _postings.post(MARKET, period, rootsHash, PostingWriter.extentOf(draft), draft.debits, data) {
            ++timesPostedAgain;
        } catch {}
        if (period == _formerPeriod) {
            bytes32 digest = keccak256(abi.encodePacked(bytes32(0), BatchWriter.rootOf("")));
            vm.prank(_operator);
            try _settlement.settle(MARKET, period, 0, "", digest) {
                ++timesPostedAgain;
            } catch {}
        }
        if (_formerTotals[participant] != _postings.drawnOf(MARKET, participant)) return;
        bytes memory total = PostingWriter.proofOf(_formerTotals, participant);
        vm.prank(_registry.participant(participant).account);
        try _postings.claim(MARKET, _formerPeriod, _former, total, address(this)) {
            ++timesPostedAgain;
        } catch {}
    }

    /// @notice The operator is dead: whatever is locked ends, strangers draw and pay out, and everybody takes what is free.
    function everybodyExits() external {
        this.drawAll();
        for (uint24 participant = 1; participant <= OPERATOR; ++participant) {
            vm.prank(_escrow.auction());
            _escrow.unlock(participant, type(uint56).max);
            uint256[] memory only = new uint256[](1);
            only[0] = participant;
            _escrow.payOut(only);
            uint64 free = _escrow.balanceOf(participant).free;
            if (free == 0) continue;
            address account = _registry.participant(participant).account;
            vm.startPrank(account);
            _escrow.requestWithdrawal(participant, free);
            vm.warp(vm.getBlockTimestamp() + _escrow.withdrawalDelay());
            _escrow.withdraw(participant, account);
            vm.stopPrank();
        }
        if (rewards != 0) _escrow.claimReward(address(this));
    }

    /// @notice What postings have credited to a participant and it has not drawn.
    function undrawnOf(uint256 participant) external view returns (uint256) {
        if (participant >= _formerTotals.length) return 0;
        return _formerTotals[participant] - _postings.drawnOf(MARKET, participant);
    }

    function claimReward() external {
        if (rewards == 0) return;
        _escrow.claimReward(address(this));
        withdrawn += rewards;
        rewards = 0;
    }

    /// @dev A posting of one record, or one in which somebody is credited a unit too much.
    function _drafted(uint256 seed, uint64 period, bool isWrong) private returns (Draft memory draft) {
        PlainRecord[] memory records = new PlainRecord[](1);
        records[0] = _fundedRecord(seed, period, 0);
        draft = PostingWriter.draft(BatchWriter.write(records), _formerTotals, OPERATOR + 1);
        if (!isWrong) return draft;
        draft.totals[1] += 1;
        PostingWriter.claim(draft);
        // What the record would pay is not paid.
        holding[records[0].payer] += BatchWriter.amountOf(records[0]);
        holding[records[0].payee] -= BatchWriter.amountOf(records[0]);
    }

    function _stake() private {
        PostingBook memory book = _postings.bookOf(MARKET);
        if (book.bonder != 0) return;
        _deposit(OPERATOR, _postings.postingBond());
        vm.prank(_operator);
        _postings.stake(MARKET, OPERATOR);
    }

    /// @dev The bond is lost, half of it to this handler.
    function _refute(uint64 period, Draft memory draft, PostedLedger memory ledger, Posting memory posting) private {
        bytes memory before = _formerTotals.length == 0 ? bytes("") : PostingWriter.proofOf(_formerTotals, 1);
        bytes memory net = PostingWriter.proofOf(draft.nets, 1);
        bytes memory total = PostingWriter.proofOf(draft.totals, 1);
        _postings.challengeTotal(MARKET, period, posting.roots, ledger, net, total, before, address(this));
        bytes32 rootsHash = PostingWriter.rootsHashOf(posting.roots);
        _postings.restore(MARKET, period, rootsHash, ledger, draft.debits, address(this));
        uint56 bond = _postings.postingBond();
        rewards += bond / 2;
        holding[OPERATOR] -= bond / 2;
    }

    function _post(uint64 period, Draft memory draft) private {
        bytes memory data = PostingWriter.dataOf(draft);
        bytes32 rootsHash = PostingWriter.rootsHashOf(draft.roots);
        vm.prank(_operator, _operator);
        _postings.post(MARKET, period, rootsHash, PostingWriter.extentOf(draft), draft.debits, data);
    }

    function _formerDigest() private view returns (bytes25) {
        return _formerTotals.length == 0 ? bytes25(0) : PostingWriter.digestOf(MARKET, _formerPeriod, _former);
    }

    function _deposit(uint24 participant, uint64 amount) private {
        vm.prank(_operator);
        _token.mint(address(this), amount);
        _token.approve(address(_escrow), amount);
        _escrow.deposit(participant, amount);
        deposited += amount;
        holding[participant] += amount;
    }

    /// @dev All but that the period is final is right.
    function _settleAgain(uint64 period, uint256 seed) private {
        PeriodProgress memory progress = _settlement.periodProgress(MARKET, period);
        bytes32 digest = keccak256(abi.encodePacked(progress.recordsRoot, BatchWriter.rootOf("")));
        vm.prank(_operator);
        try _settlement.settle(MARKET, period, progress.batchCount, "", seed % 2 == 0 ? digest : bytes32(0)) {
            timesFinal[period]++;
        } catch {}
    }

    /// @dev A record that is right, whose payer was given what it owes before. Records ascend in the order in which they are made, within a
    /// period too: each batch has a pair of parties behind that of the batch before, and prices rise.
    function _fundedRecord(uint256 seed, uint64 period, uint256 batch) private returns (PlainRecord memory r) {
        uint256 pair = 5 * uint256(period) + batch;
        r = PlainRecord({
            kind: uint8(SettlementKind.Energy),
            payer: _participant(pair / PARTICIPANTS),
            payee: _participant(pair),
            shareBps: 10_000,
            mtu: 0,
            priceTicks: (++_price).toUint32(),
            order: 0,
            energyWh: uint32((seed >> 64) & 0xffff)
        });
        uint256 amount = BatchWriter.amountOf(r);
        _deposit(r.payer, amount.toUint64());
        holding[r.payer] -= amount;
        holding[r.payee] += amount;
    }

    /// @dev One of those who trade: numbers 1 to 6.
    function _participant(uint256 seed) private pure returns (uint24) {
        return (seed % PARTICIPANTS + 1).toUint24();
    }
}
