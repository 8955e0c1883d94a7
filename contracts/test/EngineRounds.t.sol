// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {SettlementToken} from "../src/embedded/SettlementToken.sol";
import {BondedRounds} from "../src/BondedRounds.sol";
import {FlexibilityAuctionChallenges} from "../src/FlexibilityAuctionChallenges.sol";
import {FlexibilityAuctionVerifier} from "../src/FlexibilityAuctionVerifier.sol";
import {FlexibilityEscrow} from "../src/FlexibilityEscrow.sol";
import {FlexibilityOrders} from "../src/FlexibilityOrders.sol";
import {IBondedRounds, Round, RoundState, RoundTerms} from "../src/interfaces/IBondedRounds.sol";
import {IFlexibilityAuctionChallenges} from "../src/interfaces/IFlexibilityAuctionChallenges.sol";
import {RoundBook, RoundResult} from "../src/interfaces/IFlexibilityAuctionRounds.sol";
import {Registration, Role} from "../src/interfaces/IParticipantRegistry.sol";
import {Upstream} from "../src/libraries/CertificateCheck.sol";
import {Clearing} from "../src/libraries/ClearingExecution.sol";
import {ParticipantRegistry} from "../src/ParticipantRegistry.sol";
import {RoundPublications} from "../src/RoundPublications.sol";

/// @notice A round as `test/support/write-round-vectors.ts` writes it.
struct EngineRound {
    RoundBook book;
    Upstream upstream;
    Clearing clearing;
    RoundResult result;
    /// Calls that challenge book and result, which are right.
    bytes[] challenges;
    /// Calls that show something which is not of the round.
    bytes[] forgeries;
    RoundResult broken;
    /// The call that publishes the broken result.
    bytes publication;
    /// The call that shows what is wrong with the broken result; empty where the round has no place for a fault.
    bytes catchingChallenge;
}

/// @notice Takes rounds of the engine through the auction: first as they are, then with a fault in the result.
contract EngineRoundsTest is Test {
    bytes32 private constant MARKET = keccak256("engine");
    uint24 private constant OPERATOR = 1;
    /// @dev Orders are of participants 2 to 41.
    uint24 private constant PARTICIPANTS = 41;
    uint56 private constant BOND = 1;
    uint64 private constant FUNDS = 1e12;
    string private constant VECTORS = "test/vectors/rounds.txt";

    FlexibilityAuctionChallenges private _rounds;
    RoundPublications private _publications;

    function setUp() external {
        // forge-lint: disable-next-line(unsafe-cheatcode)
        assertTrue(vm.exists(VECTORS), "npm run vectors writes the rounds");
        SettlementToken token = new SettlementToken(address(this));
        ParticipantRegistry registry = new ParticipantRegistry(address(this));
        FlexibilityAuctionVerifier verifier = new FlexibilityAuctionVerifier();
        _publications = new RoundPublications();
        address auction = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 2);
        FlexibilityOrders orders = new FlexibilityOrders(registry, IBondedRounds(auction));
        FlexibilityEscrow escrow = new FlexibilityEscrow(token, registry, auction, address(this), address(this), 1);
        _rounds = new FlexibilityAuctionChallenges(
            registry,
            orders,
            escrow,
            verifier,
            _publications,
            BondedRounds.Guarantee({operatorNumber: OPERATOR, bond: BOND, challengeSeconds: 1 hours})
        );

        Registration[] memory registrations = new Registration[](PARTICIPANTS);
        for (uint24 i = 0; i < PARTICIPANTS; ++i) {
            Role role = i == 0 ? Role.Operator : Role.Aggregator;
            address account = i == 0 ? address(this) : address(uint160(0xACC0000000) + i);
            registrations[i] = Registration({number: i + 1, role: role, account: account});
        }
        registry.register(registrations);
        token.mint(address(this), FUNDS);
        token.approve(address(escrow), FUNDS);
        escrow.deposit(OPERATOR, FUNDS);
    }

    function test_ExecutedAsTheEngineClearedThem_NothingToChallenge_EveryFaultCaught() external {
        vm.pauseGasMetering();
        uint64 rounds = 0;
        uint256 challenges = 0;
        uint256 caught = 0;
        for (bool isRead = true; isRead;) {
            uint256 made;
            bool isCaught;
            (isRead, made, isCaught) = this.playNext(2 * rounds);
            if (!isRead) break;
            challenges += made;
            if (isCaught) ++caught;
            ++rounds;
        }
        assertGe(rounds, 1000);
        assertGt(challenges, 15 * uint256(rounds));
        assertGt(caught, uint256(rounds) * 9 / 10);
    }

    /// @notice Plays the next round of the vectors as two rounds of the market: whether there was one, the challenges made, and whether it had a
    /// fault, which was caught. Its memory is gone afterwards.
    function playNext(uint64 round) external returns (bool isRead, uint256 challenges, bool isCaught) {
        // forge-lint: disable-next-line(unsafe-cheatcode)
        string memory line = vm.readLine(VECTORS);
        if (bytes(line).length == 0) return (false, 0, false);
        EngineRound memory r = abi.decode(vm.parseBytes(line), (EngineRound));
        _playHonest(round, r);
        return (true, r.challenges.length, r.catchingChallenge.length > 0 && _playBroken(round + 1, r));
    }

    /// @dev Executes a round and challenges what comes out.
    function _playHonest(uint64 round, EngineRound memory r) private {
        _commit(round, r);
        _rounds.verifyClearing(MARKET, round, r.book, r.clearing);
        bytes32 engines = keccak256(abi.encode(keccak256(abi.encode(r.book)), r.result));
        assertEq(_rounds.roundOf(MARKET, round).resultHash, engines);

        _expectRefused(r.challenges, IFlexibilityAuctionChallenges.FlexibilityAuction_NothingWrong.selector);
        _expectRefused(r.forgeries, IFlexibilityAuctionChallenges.FlexibilityAuction_NotProven.selector);
    }

    function _expectRefused(bytes[] memory calls, bytes4 reason) private {
        for (uint256 i = 0; i < calls.length; ++i) {
            (bool isTaken, bytes memory refusal) = address(_rounds).call(calls[i]);
            assertFalse(isTaken);
            // forge-lint: disable-next-line(unsafe-typecast) -- the selector of the error
            assertEq(bytes4(refusal), reason);
        }
    }

    /// @dev Posts the result with its fault, has it disproved and executes what is right.
    function _playBroken(uint64 round, EngineRound memory r) private returns (bool isCaught) {
        _commit(round, r);
        (bool isPublished,) = address(_publications).call(r.publication);
        assertTrue(isPublished);
        _rounds.postClearing(MARKET, round, r.book, r.broken);
        (isCaught,) = address(_rounds).call(r.catchingChallenge);
        assertTrue(isCaught);
        Round memory disproved = _rounds.roundOf(MARKET, round);
        assertEq(uint256(disproved.state), uint256(RoundState.Committed));
        assertEq(disproved.challenger, address(this));

        _rounds.verifyClearing(MARKET, round, r.book, r.clearing);
        assertEq(uint256(_rounds.roundOf(MARKET, round).state), uint256(RoundState.Cleared));
    }

    function _commit(uint64 round, EngineRound memory r) private {
        uint40 opensAt = uint40(vm.getBlockTimestamp());
        _rounds.announce(
            MARKET,
            round,
            RoundTerms({
                rulesHash: keccak256("rules"),
                upstream: r.upstream,
                opensAt: opensAt,
                gateClosureAt: opensAt + 1,
                commitBy: opensAt + 2,
                clearBy: opensAt + 3,
                isAuthorised: false,
                isSealed: false
            })
        );
        vm.warp(opensAt + 1);
        _rounds.commitRound(MARKET, round, r.book, new uint32[](0));
        vm.roll(vm.getBlockNumber() + 1);
    }
}
