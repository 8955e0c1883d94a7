// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

import {FlexibilityEscrow} from "../src/FlexibilityEscrow.sol";
import {IFlexibilityEscrow, Permit, PositionPage} from "../src/interfaces/IFlexibilityEscrow.sol";
import {PositionLanes} from "../src/libraries/PositionLanes.sol";
import {MarketTest} from "./MarketTest.sol";
import {ToyTokenWithFee} from "./ToyTokens.sol";

contract FlexibilityEscrowTest is MarketTest {
    uint64 private constant DELAY = 1 days;

    function test_RevertWhen_DepositParticipantIsUnknown() external {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_UnknownParticipant.selector, UNKNOWN)
        );
        escrow.deposit(UNKNOWN, 1);
    }

    function test_RevertWhen_DepositTokenKeepsPart() external {
        ToyTokenWithFee feeToken = new ToyTokenWithFee();
        FlexibilityEscrow feeEscrow =
            new FlexibilityEscrow(feeToken, registry, address(auction), address(settlement), address(postings), DELAY);
        feeToken.mint(address(this), 100);
        feeToken.approve(address(feeEscrow), 100);
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_WrongAmountReceived.selector, 100, 99)
        );
        feeEscrow.deposit(DSO, 100);
    }

    function test_RevertWhen_DepositAllowanceIsTooSmall() external {
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(escrow), 0, 100)
        );
        escrow.deposit(DSO, 100);
    }

    function testFuzz_DepositAddsToFree(uint64 first, uint64 second, address payer) external {
        vm.assume(payer != address(0) && payer != address(escrow));
        second = uint64(bound(second, 0, type(uint64).max - first));
        fund(DSO, first);

        vm.prank(operator);
        token.mint(payer, second);
        vm.startPrank(payer);
        token.approve(address(escrow), second);
        vm.expectEmit(address(escrow));
        emit IFlexibilityEscrow.Deposited(DSO, payer, second);
        escrow.deposit(DSO, second);
        vm.stopPrank();

        assertEq(freeOf(DSO), uint256(first) + second);
        assertEq(claimableOf(DSO), 0);
        assertEq(token.balanceOf(address(escrow)), uint256(first) + second);
    }

    function test_DepositWithPermitTakesOneTransaction() external {
        (address payer, uint256 key) = makeAddrAndKey("payer");
        vm.prank(operator);
        token.mint(payer, 100);
        Permit memory permit = _permit(payer, key, 100);
        vm.prank(payer);
        escrow.depositWithPermit(DSO, 100, permit);
        assertEq(freeOf(DSO), 100);
    }

    function test_DepositWithPermitThatWasUsedBefore() external {
        (address payer, uint256 key) = makeAddrAndKey("payer");
        vm.prank(operator);
        token.mint(payer, 100);
        Permit memory p = _permit(payer, key, 100);
        vm.prank(stranger);
        token.permit(payer, address(escrow), 100, p.deadline, p.v, p.r, p.s);
        vm.prank(payer);
        escrow.depositWithPermit(DSO, 100, p);
        assertEq(freeOf(DSO), 100);
    }

    function test_RevertWhen_PermitIsOfAnother() external {
        (, uint256 key) = makeAddrAndKey("payer");
        Permit memory permit = _permit(stranger, key, 100);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(escrow), 0, 100)
        );
        vm.prank(stranger);
        escrow.depositWithPermit(DSO, 100, permit);
    }

    function testFuzz_RevertWhen_WithdrawalCallerIsNotTheAccount(address caller) external {
        vm.assume(caller != accountOf(DSO));
        fund(DSO, 100);
        _expectNotAccount(DSO, caller);
        escrow.requestWithdrawal(DSO, 100);
        _expectNotAccount(DSO, caller);
        escrow.withdraw(DSO, caller);
    }

    function test_RevertWhen_WithdrawalExceedsFree() external {
        fund(DSO, 100);
        _settle(DSO, AGGREGATOR, 30);
        _expectInsufficientFree(70, 71);
        vm.prank(accountOf(DSO));
        escrow.requestWithdrawal(DSO, 71);
    }

    function test_RevertWhen_NothingWasAskedBack() external {
        fund(DSO, 100);
        _expectNoWithdrawalRequested();
        escrow.withdraw(DSO, stranger);

        _ask(100);
        _ask(0);
        vm.warp(vm.getBlockTimestamp() + DELAY);
        _expectNoWithdrawalRequested();
        escrow.withdraw(DSO, stranger);
    }

    function testFuzz_RevertWhen_WithdrawalIsTooEarly(uint64 early) external {
        fund(DSO, 100);
        _ask(100);
        uint256 availableAt = block.timestamp + DELAY;
        vm.warp(availableAt - bound(early, 1, DELAY));
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_WithdrawalNotYet.selector, DSO, availableAt)
        );
        vm.prank(accountOf(DSO));
        escrow.withdraw(DSO, stranger);
    }

    function test_RevertWhen_ASettlementTookWhatWasAskedBack() external {
        fund(DSO, 100);
        _ask(100);
        vm.warp(vm.getBlockTimestamp() + DELAY);
        _settle(DSO, AGGREGATOR, 1);
        _expectInsufficientFree(99, 100);
        vm.prank(accountOf(DSO));
        escrow.withdraw(DSO, stranger);
    }

    function testFuzz_WithdrawSendsFreeOnce(uint64 deposited, uint64 amount) external {
        deposited = uint64(bound(deposited, 1, type(uint64).max));
        amount = uint64(bound(amount, 1, deposited));
        fund(DSO, deposited);
        vm.expectEmit(address(escrow));
        emit IFlexibilityEscrow.WithdrawalRequested(DSO, amount, block.timestamp + DELAY);
        _ask(amount);
        assertEq(escrow.withdrawalOf(DSO).amount, amount);
        vm.warp(vm.getBlockTimestamp() + DELAY);

        vm.expectEmit(address(escrow));
        emit IFlexibilityEscrow.Withdrawn(DSO, stranger, amount);
        vm.prank(accountOf(DSO));
        escrow.withdraw(DSO, stranger);

        assertEq(freeOf(DSO), deposited - amount);
        assertEq(token.balanceOf(stranger), amount);
        _expectNoWithdrawalRequested();
        escrow.withdraw(DSO, stranger);
    }

    function testFuzz_RevertWhen_LockCallerIsNoMarketContract(address caller) external {
        vm.assume(caller != address(auction) && caller != address(settlement));
        bytes memory refusal =
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_NotMarketContract.selector, caller);
        vm.startPrank(caller);
        vm.expectRevert(refusal);
        escrow.lock(DSO, 1);
        vm.expectRevert(refusal);
        escrow.unlock(DSO, 1);
        vm.stopPrank();
    }

    function test_RevertWhen_LockExceedsFree() external {
        fund(DSO, 100);
        _expectInsufficientFree(100, 101);
        vm.prank(address(auction));
        escrow.lock(DSO, 101);
    }

    function testFuzz_UnlockGivesBackWhatASettlementLeft(uint56 locked, uint56 owed, uint56 upTo) external {
        owed = uint56(bound(owed, 0, locked));
        fund(DSO, locked);
        vm.startPrank(address(auction));
        vm.expectEmit(address(escrow));
        emit IFlexibilityEscrow.Locked(DSO, locked);
        escrow.lock(DSO, locked);
        vm.stopPrank();
        _settle(DSO, AGGREGATOR, int256(uint256(owed)));
        assertEq(freeOf(DSO), 0);

        uint256 left = locked - owed;
        uint256 expected = left < upTo ? left : upTo;
        vm.expectEmit(address(escrow));
        emit IFlexibilityEscrow.Unlocked(DSO, expected);
        vm.prank(address(auction));
        assertEq(escrow.unlock(DSO, upTo), expected);
        assertEq(freeOf(DSO), expected);
        assertEq(escrow.balanceOf(DSO).locked, left - expected);
    }

    function testFuzz_RevertWhen_BondCallerIsNoContractOfTheMarket(address caller) external {
        vm.assume(caller != address(auction) && caller != address(settlement) && caller != address(postings));
        bytes memory refusal =
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_NotMarketContract.selector, caller);
        vm.startPrank(caller);
        vm.expectRevert(refusal);
        escrow.bond(OPERATOR, 1);
        vm.expectRevert(refusal);
        escrow.releaseBond(OPERATOR, 1);
        vm.expectRevert(refusal);
        escrow.slashBond(OPERATOR, 1, caller);
        vm.stopPrank();
    }

    function test_RevertWhen_BondExceedsFree() external {
        fund(DSO, 100);
        _expectInsufficientFree(100, 101);
        vm.prank(address(postings));
        escrow.bond(DSO, 101);
    }

    function test_RevertWhen_BondIsSmallerThanWhatIsTaken() external {
        fund(OPERATOR, 100);
        bytes memory refusal =
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_InsufficientBond.selector, OPERATOR, 60, 61);
        vm.startPrank(address(postings));
        escrow.bond(OPERATOR, 60);
        vm.expectRevert(refusal);
        escrow.releaseBond(OPERATOR, 61);
        vm.expectRevert(refusal);
        escrow.slashBond(OPERATOR, 61, stranger);
        vm.stopPrank();
    }

    function testFuzz_ABondIsReleasedOrLost(uint56 amount, uint56 lost) external {
        lost = uint56(bound(lost, 0, amount));
        fund(OPERATOR, amount);
        vm.startPrank(address(auction));
        vm.expectEmit(address(escrow));
        emit IFlexibilityEscrow.Bonded(OPERATOR, amount);
        escrow.bond(OPERATOR, amount);
        vm.expectEmit(address(escrow));
        emit IFlexibilityEscrow.BondSlashed(OPERATOR, stranger, lost, lost / 2);
        escrow.slashBond(OPERATOR, lost, stranger);
        vm.expectEmit(address(escrow));
        emit IFlexibilityEscrow.BondReleased(OPERATOR, amount - lost);
        escrow.releaseBond(OPERATOR, amount - lost);
        vm.stopPrank();

        assertEq(escrow.rewardOf(stranger), lost / 2);
        assertEq(escrow.balanceOf(OPERATOR).forfeited, lost - lost / 2);
        assertEq(freeOf(OPERATOR), amount - lost);
        assertEq(token.balanceOf(address(escrow)), amount);
    }

    function testFuzz_RevertWhen_ThereIsNoReward(address owner) external {
        vm.expectRevert(abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_NoReward.selector, owner));
        vm.prank(owner);
        escrow.claimReward(owner);
    }

    function test_RewardsAddUpAndAreTakenOnce() external {
        fund(OPERATOR, 100);
        vm.startPrank(address(postings));
        escrow.bond(OPERATOR, 100);
        escrow.slashBond(OPERATOR, 40, stranger);
        escrow.slashBond(OPERATOR, 60, stranger);
        vm.stopPrank();

        vm.startPrank(stranger);
        vm.expectEmit(address(escrow));
        emit IFlexibilityEscrow.RewardClaimed(stranger, accountOf(DSO), 50);
        escrow.claimReward(accountOf(DSO));
        vm.expectRevert(abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_NoReward.selector, stranger));
        escrow.claimReward(accountOf(DSO));
        vm.stopPrank();
        assertEq(token.balanceOf(accountOf(DSO)), 50);
        assertEq(token.balanceOf(address(escrow)), 50);
        assertEq(escrow.balanceOf(OPERATOR).forfeited, 50);
    }

    function testFuzz_RevertWhen_SettleCallerIsNotSettlement(address caller) external {
        vm.assume(caller != address(settlement));
        vm.expectRevert(abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_NotSettlement.selector, caller));
        vm.prank(caller);
        escrow.settlePositions(new PositionPage[](0));
    }

    function test_RevertWhen_SettleCallerIsOperator() external {
        vm.expectRevert(abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_NotSettlement.selector, operator));
        vm.prank(operator);
        escrow.settlePositions(new PositionPage[](0));
    }

    function testFuzz_RevertWhen_PositionsAreUnbalanced(uint56 debit, uint56 credit) external {
        vm.assume(debit != credit);
        fund(DSO, debit);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityEscrow.FlexibilityEscrow_PositionsUnbalanced.selector,
                int256(uint256(credit)) - int256(uint256(debit))
            )
        );
        vm.prank(address(settlement));
        escrow.settlePositions(_positions(DSO, -int256(uint256(debit)), AGGREGATOR, int256(uint256(credit))));
    }

    function test_RevertWhen_DebitIsNotCovered() external {
        fund(DSO, 100);
        fund(AGGREGATOR, 5);
        _settle(DSO, AGGREGATOR, 30);
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_InsufficientFunds.selector, AGGREGATOR, 35, 36)
        );
        vm.prank(address(settlement));
        escrow.settlePositions(_positions(AGGREGATOR, -36, PROSUMER, 36));
    }

    function testFuzz_DebitTakesFreeFirstThenEarned(uint56 free, uint56 earned, uint64 owed) external {
        owed = uint64(bound(owed, 1, uint256(free) + earned + 1));
        vm.assume(owed <= uint256(free) + earned);
        fund(DSO, earned);
        fund(AGGREGATOR, free);
        _settle(DSO, AGGREGATOR, int256(uint256(earned)));

        int256 net = int256(uint256(owed));
        vm.expectEmit(address(escrow));
        emit IFlexibilityEscrow.PositionsSettled(_positions(AGGREGATOR, -net, PROSUMER, net));
        _settle(AGGREGATOR, PROSUMER, int256(uint256(owed)));

        assertEq(freeOf(AGGREGATOR), owed < free ? free - owed : 0);
        assertEq(claimableOf(AGGREGATOR), owed < free ? earned : uint256(free) + earned - owed);
        assertEq(claimableOf(PROSUMER), owed);
    }

    /// @notice What a refuted posting took is given back to where it came from: to what was earned where nothing was ever deposited.
    function test_DebitsAreGivenBackToWhereTheyCameFrom() external {
        fund(DSO, 100);
        _settle(DSO, AGGREGATOR, 30);
        uint256[] memory debits = new uint256[](2);
        (debits[0], debits[1]) = (uint256(DSO) << 64 | 70, uint256(AGGREGATOR) << 64 | 20);
        vm.prank(address(postings));
        escrow.takeDebits(debits);
        assertEq(freeOf(DSO), 0);
        assertEq(claimableOf(AGGREGATOR), 10);

        vm.prank(address(postings));
        escrow.restoreDebits(debits);
        assertEq(freeOf(DSO), 70);
        assertEq(claimableOf(DSO), 0);
        assertEq(freeOf(AGGREGATOR), 0);
        assertEq(claimableOf(AGGREGATOR), 30);
    }

    /// @notice What is kept for four participants in one slot stays apart, whoever is debited and credited.
    function testFuzz_FourParticipantsOfOnePageStayApart(uint48[4] calldata earned, uint8 seed) external {
        uint256 first = 4 * bound(seed, 0, 1);
        for (uint256 i = 0; i < 4; ++i) {
            if (first + i <= DSO) continue;
            fund(DSO, earned[i]);
            _settle(DSO, first + i, int256(uint256(earned[i])));
        }
        for (uint256 i = 0; i < 4; ++i) {
            if (first + i <= DSO) continue;
            assertEq(claimableOf(first + i), earned[i]);
        }
        if (first == 0) return;
        escrow.payOut(_numbers(first + 1, first + 3));
        assertEq(claimableOf(first), earned[0]);
        assertEq(claimableOf(first + 1), 0);
        assertEq(claimableOf(first + 2), earned[2]);
        assertEq(claimableOf(first + 3), 0);
    }

    function test_RevertWhen_CreditsExceedTheirLane() external {
        int64 most = type(int64).max;
        // forge-lint: disable-next-line(unsafe-typecast)
        fund(DSO, uint64(most));
        _settle(DSO, PROSUMER, most);
        fund(DSO, 1);
        vm.expectRevert(abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_CreditTooLarge.selector, 1));
        vm.prank(address(settlement));
        escrow.settlePositions(_positions(DSO, -1, PROSUMER, 1));
    }

    function testFuzz_PayOutPaysAccountsWhoeverCalls(address caller) external {
        fund(DSO, 100);
        _settle(DSO, AGGREGATOR, 30);
        _settle(DSO, PROSUMER, 20);

        vm.expectEmit(address(escrow));
        emit IFlexibilityEscrow.PaidOut(AGGREGATOR, accountOf(AGGREGATOR), 30);
        vm.expectEmit(address(escrow));
        emit IFlexibilityEscrow.PaidOut(PROSUMER, accountOf(PROSUMER), 20);
        vm.prank(caller);
        escrow.payOut(_numbers(AGGREGATOR, PROSUMER));

        assertEq(token.balanceOf(accountOf(AGGREGATOR)), 30);
        assertEq(token.balanceOf(accountOf(PROSUMER)), 20);
        assertEq(token.balanceOf(address(escrow)), 50);
        assertEq(claimableOf(AGGREGATOR), 0);
    }

    function test_PayOutSkipsWhoHasEarnedNothing() external {
        fund(DSO, 100);
        _settle(DSO, AGGREGATOR, 30);
        escrow.payOut(_numbers(DSO, UNKNOWN));
        escrow.payOut(_numbers(AGGREGATOR, AGGREGATOR));

        assertEq(token.balanceOf(accountOf(DSO)), 0);
        assertEq(token.balanceOf(accountOf(AGGREGATOR)), 30);
        assertEq(freeOf(DSO), 70);
    }

    function testFuzz_RevertWhen_ClaimCallerIsNotTheAccount(address caller) external {
        vm.assume(caller != accountOf(AGGREGATOR));
        fund(DSO, 100);
        _settle(DSO, AGGREGATOR, 30);
        _expectNotAccount(AGGREGATOR, caller);
        escrow.claim(AGGREGATOR, caller);
    }

    function test_RevertWhen_NothingToClaim() external {
        fund(AGGREGATOR, 100);
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_NothingToClaim.selector, AGGREGATOR)
        );
        vm.prank(accountOf(AGGREGATOR));
        escrow.claim(AGGREGATOR, stranger);
    }

    function test_ClaimPaysTheRecipient() external {
        fund(DSO, 100);
        _settle(DSO, AGGREGATOR, 30);

        vm.expectEmit(address(escrow));
        emit IFlexibilityEscrow.PaidOut(AGGREGATOR, stranger, 30);
        vm.prank(accountOf(AGGREGATOR));
        escrow.claim(AGGREGATOR, stranger);

        assertEq(token.balanceOf(stranger), 30);
        assertEq(claimableOf(AGGREGATOR), 0);
    }

    function _ask(uint64 amount) private {
        vm.prank(accountOf(DSO));
        escrow.requestWithdrawal(DSO, amount);
    }

    function _permit(address owner, uint256 key, uint256 amount) private view returns (Permit memory) {
        bytes32 typeHash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        bytes32 permit = keccak256(abi.encode(typeHash, owner, escrow, amount, 0, block.timestamp));
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", token.DOMAIN_SEPARATOR(), permit));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return Permit({deadline: block.timestamp, v: v, r: r, s: s});
    }

    function _expectInsufficientFree(uint256 free, uint256 asked) private {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_InsufficientFree.selector, DSO, free, asked)
        );
    }

    function _expectNoWithdrawalRequested() private {
        vm.expectRevert(
            abi.encodeWithSelector(IFlexibilityEscrow.FlexibilityEscrow_NoWithdrawalRequested.selector, DSO)
        );
        vm.prank(accountOf(DSO));
    }

    function _settle(uint256 debtor, uint256 creditor, int256 amount) private {
        vm.prank(address(settlement));
        escrow.settlePositions(_positions(debtor, -amount, creditor, amount));
    }

    function _positions(uint256 first, int256 firstNet, uint256 second, int256 secondNet)
        private
        pure
        returns (PositionPage[] memory positions)
    {
        (uint256 firstPage, uint256 secondPage) = (first / 4, second / 4);
        bool isOne = firstPage == secondPage;
        positions = new PositionPage[](isOne ? 1 : 2);
        (uint256 firstNets, uint256 secondNets) =
            (PositionLanes.lane(first, firstNet), PositionLanes.lane(second, secondNet));
        positions[0] = PositionPage(firstPage, isOne ? firstNets | secondNets : firstNets);
        if (!isOne) positions[1] = PositionPage(secondPage, secondNets);
    }

    function _numbers(uint256 first, uint256 second) private pure returns (uint256[] memory numbers) {
        numbers = new uint256[](2);
        (numbers[0], numbers[1]) = (first, second);
    }

    function _expectNotAccount(uint256 participant, address caller) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IFlexibilityEscrow.FlexibilityEscrow_NotParticipantsAccount.selector, participant, caller
            )
        );
        vm.prank(caller);
    }
}
