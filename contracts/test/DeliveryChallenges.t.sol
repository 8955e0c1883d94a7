// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IDeliveryChallenges, PostingParts} from "../src/interfaces/IDeliveryChallenges.sol";
import {DeliveryCheck, IDeliveryVerifier} from "../src/interfaces/IDeliveryVerifier.sol";
import {IPostedSettlement} from "../src/interfaces/IPostedSettlement.sol";
import {DeliveryTest} from "./DeliveryTest.sol";
import {BatchWriter} from "./reference/BatchWriter.sol";
import {EvidenceWriter, PlainFacts} from "./reference/EvidenceWriter.sol";
import {PostingWriter} from "./reference/PostingWriter.sol";

/// @notice Postings that rest on evidence, and what refutes them.
contract DeliveryChallengesTest is DeliveryTest {
    function test_RevertWhen_NothingIsWrong() external {
        _post();
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        for (uint256 i = 0; i < slots.length; ++i) {
            _refused(DeliveryCheck.Record, _record(i, slots[i]));
            _refused(DeliveryCheck.Record, _record(i, slots[(i + 1) % slots.length]));
            _refused(DeliveryCheck.Energy, _energy(slots[i]));
            _refused(DeliveryCheck.Reading, _reading(slots[i]));
            _refused(DeliveryCheck.Signature, _signature(slots[i]));
            _refused(DeliveryCheck.Key, _signature(slots[i]));
            for (uint256 j = 0; j < slots.length; ++j) {
                _refused(DeliveryCheck.Pair, _pair(slots[i], slots[j]));
            }
        }
        assertFalse(isRefuted());
    }

    /// @notice Sound: an honest posting is not refuted by anything that is made of honest evidence, or of anything else.
    function testFuzz_AnHonestPostingStands(uint8 check, uint8 kind, uint256 at, uint8 bits, bytes memory junk)
        external
    {
        _post();
        uint256 slot = EvidenceWriter.slotsOf(_records)[at % _records.length];
        bytes memory shown = kind % 6 == 0 ? _record(at % _records.length, slot) : _energy(slot);
        if (kind % 6 == 1) shown = _reading(slot);
        if (kind % 6 == 2) shown = _signature(slot);
        if (kind % 6 == 3) shown = _pair(slot, 0);
        if (kind % 6 == 4) shown = junk;
        if (shown.length != 0) shown[at % shown.length] ^= bytes1(bits);
        _challenge(DeliveryCheck(check % 6), shown);
        assertFalse(isRefuted());
    }

    function test_AWrongEnergyIsRefuted() external {
        _records[0].energyWh += 1;
        _leaves[0].settlement += 1 << 64;
        _post();
        _expectRefuted(IDeliveryVerifier.DeliveryVerifier_WrongEnergy.selector);
        _mustChallenge(DeliveryCheck.Energy, _energy(0));
        _checkRefuted();
    }

    function test_AnotherReadingThanWasSignedIsRefuted() external {
        PlainFacts memory facts = _facts();
        facts.meteredWh -= 1;
        _write(facts);
        _post();
        _expectRefuted(IDeliveryVerifier.DeliveryVerifier_OtherReading.selector);
        _mustChallenge(DeliveryCheck.Reading, _reading(0));
        _checkRefuted();
    }

    function test_AForgedSignatureIsRefuted() external {
        PlainFacts memory facts = _facts();
        _attestation.keyedSignature[84] ^= 0x07;
        facts.attestation = EvidenceWriter.digestOf(_attestation);
        _write(facts);
        _post();
        _expectRefuted(IDeliveryVerifier.DeliveryVerifier_WrongSignature.selector);
        _mustChallenge(DeliveryCheck.Signature, _signature(0));
        _checkRefuted();
    }

    function test_AnotherKeyIsRefuted() external {
        PlainFacts memory facts = _facts();
        _attestation = _signedByP256(facts);
        facts.attestation = EvidenceWriter.digestOf(_attestation);
        _write(facts);
        _post();
        _refused(DeliveryCheck.Signature, _signature(0));
        _expectRefuted(IDeliveryVerifier.DeliveryVerifier_WrongKey.selector);
        _mustChallenge(DeliveryCheck.Key, _signature(0));
        _checkRefuted();
    }

    function test_AnAbsentSignatureIsRefuted() external {
        PlainFacts memory facts = _facts();
        facts.attestation = 0;
        _write(facts);
        _post();
        _expectRefuted(IDeliveryVerifier.DeliveryVerifier_Unsigned.selector);
        _mustChallenge(DeliveryCheck.Energy, _energy(0));
        _checkRefuted();
    }

    function test_ARecordWithoutEvidenceIsRefuted() external {
        _leaves[0].settlement = 0;
        _post();
        _expectRefuted(IDeliveryVerifier.DeliveryVerifier_MissingEvidence.selector);
        _mustChallenge(DeliveryCheck.Record, _record(0, 0));
        _checkRefuted();
    }

    function test_APostingWithoutEvidenceIsRefuted() external {
        delete _leaves;
        _post();
        _expectRefuted(IDeliveryVerifier.DeliveryVerifier_MissingEvidence.selector);
        _mustChallenge(DeliveryCheck.Record, _recordAlone(0));
        _checkRefuted();
    }

    function test_AnAwardThatIsPaidTwiceIsRefuted() external {
        uint256[] memory slots = EvidenceWriter.slotsOf(_records);
        _leaves[slots[1]].settlement |= 3;
        _post();
        _expectRefuted(IDeliveryVerifier.DeliveryVerifier_PaidTwice.selector);
        _mustChallenge(DeliveryCheck.Pair, _pair(slots[0], slots[1]));
        _checkRefuted();
    }

    function test_RevertWhen_ThePostingIsAnotherOrFinal() external {
        _leaves[0].settlement = 0;
        _post();
        bytes memory shown = _record(0, 0);
        PostingParts memory parts = _parts();
        parts.ledgerHash = bytes32(uint256(parts.ledgerHash) ^ 1);
        bytes memory refusal =
            abi.encodeWithSelector(IPostedSettlement.PostedSettlement_NotPosted.selector, MARKET, period);
        vm.expectRevert(refusal);
        deliveries.challengeDelivery(MARKET, period, parts, DeliveryCheck.Record, shown, stranger);
        parts = _parts();
        vm.warp(until + 1);
        vm.expectRevert(abi.encodeWithSelector(IPostedSettlement.PostedSettlement_WindowClosed.selector, until));
        deliveries.challengeDelivery(MARKET, period, parts, DeliveryCheck.Record, shown, stranger);
    }

    /// @dev Posts the records with the evidence that there is.
    function _post() private {
        prepareBatch(BatchWriter.write(_records));
        draft.roots.evidenceRoot = EvidenceWriter.rootOf(_leaves);
        fund(AGGREGATOR, 100);
        fund(OTHER_AGGREGATOR, 100_000);
        postDraft();
    }

    function _parts() private view returns (PostingParts memory) {
        return PostingParts({
            batchRoot: posting.roots.batchRoot,
            balancesHash: PostingWriter.balancesHashOf(posting.roots),
            ledgerHash: posting.ledgerHash
        });
    }

    function _mustChallenge(DeliveryCheck check, bytes memory shown) private {
        deliveries.challengeDelivery(MARKET, period, _parts(), check, shown, stranger);
    }

    function _challenge(DeliveryCheck check, bytes memory shown) private returns (bool) {
        PostingParts memory parts = _parts();
        bytes memory call =
            abi.encodeCall(deliveries.challengeDelivery, (MARKET, period, parts, check, shown, stranger));
        (bool isDone,) = address(deliveries).call(call);
        return isDone;
    }

    function _refused(DeliveryCheck check, bytes memory shown) private {
        vm.expectRevert(IDeliveryChallenges.DeliveryChallenges_NoFault.selector);
        _mustChallenge(check, shown);
    }

    function _expectRefuted(bytes4 fault) private {
        vm.expectEmit(address(postings));
        emit IPostedSettlement.PostingRefuted(MARKET, period, stranger, fault);
    }

    /// @dev What was taken is given back, and half of the stake is the challenger's.
    function _checkRefuted() private {
        assertTrue(isRefuted());
        restore();
        assertEq(freeOf(DSO), DSO_FUNDS);
        assertEq(escrow.rewardOf(stranger), BOND / 2);
    }
}
