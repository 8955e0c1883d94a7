// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DemandedPosting, OpeningDemand} from "../src/interfaces/IOpeningDemands.sol";
import {SettlementKind} from "../src/libraries/SettlementFlow.sol";
import {DeliveryTest} from "./DeliveryTest.sol";
import {BatchWriter, PlainRecord} from "./reference/BatchWriter.sol";
import {EvidenceWriter, PlainLeaf} from "./reference/EvidenceWriter.sol";
import {PostingWriter} from "./reference/PostingWriter.sol";
import {SaltedDraft, SaltedWriter} from "./reference/SaltedWriter.sol";

/// @notice A posting of flexibility, of 20 salted rewards to PROSUMER, of energy, a penalty and a correction, each a flow.
abstract contract DemandTest is DeliveryTest {
    uint256 internal constant REWARDS = 20;
    /// @dev Chunks of the batch: one for each flow.
    uint256 internal constant FLEXIBILITY_AT = 0;
    uint256 internal constant SALTED_AT = 1;
    uint256 internal constant ENERGY_AT = 2;
    uint256 internal constant PENALTY_AT = 3;
    uint256 internal constant CORRECTION_AT = 4;
    uint256 internal constant CHUNKS = 5;
    uint32 internal constant ANYWHERE = type(uint32).max;
    uint256 internal constant BASE_FEE = 10 gwei;

    SaltedDraft internal _salted;
    PlainRecord[] internal _rewards;

    function setUp() public virtual override {
        super.setUp();
        vm.fee(BASE_FEE);
        vm.deal(accountOf(PROSUMER), 100 ether);
        vm.deal(accountOf(AGGREGATOR), 100 ether);
        vm.deal(accountOf(DSO), 100 ether);
        vm.deal(accountOf(OTHER_PROSUMER), 100 ether);
        fund(AGGREGATOR, 1_000_000);
        fund(OTHER_AGGREGATOR, 1_000_000);
        delete _leaves[16];
        for (uint256 i = 0; i < REWARDS; ++i) {
            _rewards.push(reward(17 + i, 500));
        }
        _salted = SaltedWriter.salt(BatchWriter.write(_rewards), 1);
        _extendEvidence();
    }

    /// @dev The evidence of salted records stands behind that of all chunks.
    function _extendEvidence() private {
        while (_leaves.length < 16 * CHUNKS) _leaves.push();
        for (uint256 i = 0; i < REWARDS; ++i) {
            PlainLeaf storage leaf = _leaves.push();
            (leaf.salt, leaf.facts) = (keccak256(abi.encode("reward", i)), _leaves[0].facts);
            leaf.settlement = EvidenceWriter.settlementOf(_rewards[i], 3);
        }
    }

    /// @dev Posts what was drafted, with the evidence that there is.
    function _post() internal {
        _post(EvidenceWriter.rootOf(_leaves));
    }

    function _post(bytes32 evidenceRoot) internal {
        prepareBatch(
            bytes.concat(
                BatchWriter.write(_flow(_records[0], _records[1])),
                _salted.flow,
                BatchWriter.write(_flow(_records[3], _records[4])),
                BatchWriter.write(single(record(19, SettlementKind.EnergyCorrection, AGGREGATOR, DSO, 1, 5_000)))
            )
        );
        draft.roots.evidenceRoot = evidenceRoot;
        postDraft();
    }

    function _flow(PlainRecord memory one, PlainRecord memory other)
        private
        pure
        returns (PlainRecord[] memory records)
    {
        records = new PlainRecord[](2);
        (records[0], records[1]) = (one, other);
    }

    function _parts() internal view returns (DemandedPosting memory) {
        return DemandedPosting({
            balancesHash: PostingWriter.balancesHashOf(posting.roots),
            evidenceRoot: posting.roots.evidenceRoot,
            ledgerHash: posting.ledgerHash
        });
    }

    function _leastFee() internal view returns (uint256) {
        return 2 * demands.ANSWER_GAS() * block.basefee;
    }

    function _proof(uint256 chunk) internal view returns (bytes memory) {
        return BatchWriter.proofOf(draft.batch, chunk);
    }

    function _place(uint256 chunk, uint256 place) internal view returns (bytes memory) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return bytes.concat(bytes1(uint8(place)), _proof(chunk));
    }

    /// @dev What shows how many leaves the salted flow has; nothing where its first one is demanded.
    function _hint(uint256 position) internal view returns (bytes memory) {
        return position == 0 ? bytes("") : SaltedWriter.open(_salted, 0);
    }

    function _demandRecords(uint24 party, uint32 position) internal {
        bytes memory call = _recordsCall(SALTED_AT, position, _hint(position));
        _demandAs(accountOf(party), _leastFee(), call);
    }

    function _demandEvidence(uint24 party, uint256 chunk, uint256 place, bytes memory opening) internal {
        _demandAs(accountOf(party), _leastFee(), _evidenceCall(_place(chunk, place), opening));
    }

    /// @dev The evidence of a salted reward.
    function _demandEvidenceOf(uint256 index) internal {
        _demandEvidence(PROSUMER, SALTED_AT, index % 16, SaltedWriter.open(_salted, index / 16));
    }

    function _recordsCall(uint256 chunk, uint32 position, bytes memory opening) internal view returns (bytes memory) {
        DemandedPosting memory parts = _parts();
        return abi.encodeCall(demands.demandRecords, (MARKET, period, parts, _proof(chunk), position, opening));
    }

    function _evidenceCall(bytes memory place, bytes memory opening) internal view returns (bytes memory) {
        return abi.encodeCall(demands.demandEvidence, (MARKET, period, _parts(), place, opening));
    }

    function _demandAs(address caller, uint256 fee, bytes memory call) internal {
        vm.prank(caller);
        (bool isDone, bytes memory reason) = address(demands).call{value: fee}(call);
        if (!isDone) {
            assembly ("memory-safe") {
                revert(add(reason, 0x20), mload(reason))
            }
        }
    }

    function _recordsDemand(uint32 position) internal view returns (OpeningDemand memory) {
        return _demandOf(SaltedWriter.rootOf(_salted), position, 0);
    }

    /// @dev The demand of the evidence of a record in the clear.
    function _clearDemand(PlainRecord memory r, uint32 slot) internal view returns (OpeningDemand memory) {
        return _demandOf(posting.roots.evidenceRoot, slot, _termsOf(r));
    }

    function _saltedDemand(uint256 index) internal view returns (OpeningDemand memory) {
        return _demandOf(posting.roots.evidenceRoot, ANYWHERE, _termsOf(_rewards[index]));
    }

    function _termsOf(PlainRecord memory r) internal pure returns (uint192) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint192(EvidenceWriter.settlementOf(r, 0) >> 64);
    }

    function _demandOf(bytes32 root, uint32 position, uint192 terms) internal view returns (OpeningDemand memory) {
        return OpeningDemand({
            market: MARKET,
            period: period,
            // forge-lint: disable-next-line(unsafe-typecast)
            until: uint32(until),
            digest: PostingWriter.digestOf(MARKET, period, posting),
            root: root,
            position: position,
            terms: terms
        });
    }

    function _idOf(OpeningDemand memory demand) internal pure returns (bytes32) {
        return keccak256(abi.encode(demand));
    }

    function _opened(uint256 position) internal view returns (bytes[] memory shown) {
        shown = new bytes[](1);
        shown[0] = SaltedWriter.open(_salted, position);
    }

    /// @dev What shows the evidence in a slot: with its attestation where it has facts.
    function _evidence(uint256 slot) internal view returns (bytes[] memory shown) {
        bool isFirm = _leaves[slot].facts.length == 0;
        shown = new bytes[](isFirm ? 1 : 3);
        shown[0] = bytes.concat(EvidenceWriter.leafOf(_leaves, slot), EvidenceWriter.pathOf(_leaves, slot));
        if (isFirm) return shown;
        shown[1] = EvidenceWriter.placeOf(_attestation);
        shown[2] = EvidenceWriter.signatureOf(_attestation);
    }
}
