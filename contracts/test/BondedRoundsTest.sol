// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {BondedRounds} from "../src/BondedRounds.sol";
import {FlexibilityEscrow} from "../src/FlexibilityEscrow.sol";
import {IBondedRounds, Round, RoundState, RoundTerms} from "../src/interfaces/IBondedRounds.sol";
import {Upstream} from "../src/libraries/CertificateCheck.sol";
import {MarketTest} from "./MarketTest.sol";

/// @notice An auction with bonds over an escrow of its own, and its round.
abstract contract BondedRoundsTest is MarketTest {
    uint64 internal constant ROUND = 42;
    uint56 internal constant BOND = 1_000_000;
    uint40 internal constant CHALLENGE_SECONDS = 1 hours;
    uint40 internal constant OPENS_AT = 1000;
    uint40 internal constant GATE_CLOSURE_AT = 2000;
    uint40 internal constant COMMIT_BY = 3000;
    uint40 internal constant CLEAR_BY = 4000;

    FlexibilityEscrow internal funds;

    function setUp() public virtual override {
        super.setUp();
        vm.warp(500);
    }

    /// @notice The auction that the tests are about.
    function bonded() internal view virtual returns (IBondedRounds);

    /// @notice The call by which the operator commits the book of the round.
    function committing() internal view virtual returns (bytes memory);

    /// @notice The calls by which it then clears it.
    function clearing() internal view virtual returns (bytes[] memory);

    /// @notice Opens the escrow of an auction that is to be deployed at this address, with money of the operator and of the DSO.
    function openFunds(address auctionAddress) internal {
        funds = new FlexibilityEscrow(token, registry, auctionAddress, address(settlement), address(postings), 1 days);
        depositIn(funds, OPERATOR, 10 * BOND);
        depositIn(funds, DSO, 10 * BOND);
    }

    function guarantee() internal pure returns (BondedRounds.Guarantee memory) {
        return BondedRounds.Guarantee({operatorNumber: OPERATOR, bond: BOND, challengeSeconds: CHALLENGE_SECONDS});
    }

    function roundTerms() internal pure returns (RoundTerms memory) {
        return RoundTerms({
            rulesHash: keccak256("rules"),
            upstream: Upstream({isPriced: false, sellTicks: 0, buyTicks: 0}),
            opensAt: OPENS_AT,
            gateClosureAt: GATE_CLOSURE_AT,
            commitBy: COMMIT_BY,
            clearBy: CLEAR_BY,
            isAuthorised: false,
            isSealed: false
        });
    }

    function announceRound() internal {
        vm.prank(operator);
        bonded().announce(MARKET, ROUND, roundTerms());
        vm.warp(OPENS_AT);
    }

    function roundNow() internal view returns (Round memory) {
        return bonded().roundOf(MARKET, ROUND);
    }

    function assertState(RoundState expected) internal view {
        assertEq(uint256(roundNow().state), uint256(expected));
    }

    function expectNotOperator(address caller) internal {
        vm.expectRevert(abi.encodeWithSelector(IBondedRounds.BondedRounds_NotOperator.selector, caller));
    }

    function expectWrongState(RoundState state) internal {
        vm.expectRevert(abi.encodeWithSelector(IBondedRounds.BondedRounds_WrongState.selector, MARKET, ROUND, state));
    }

    /// @dev The time is told, since the compiler takes `block.timestamp` for one that does not change in a test.
    function expectNotDue(uint256 from, uint256 until) internal {
        uint256 time = vm.getBlockTimestamp();
        vm.expectRevert(
            abi.encodeWithSelector(IBondedRounds.BondedRounds_NotDue.selector, MARKET, ROUND, time, from, until)
        );
    }

    function expectWrongCommitment(bytes32 given, bytes32 held) internal {
        vm.expectRevert(
            abi.encodeWithSelector(IBondedRounds.BondedRounds_WrongCommitment.selector, MARKET, ROUND, given, held)
        );
    }
}
