// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {IPostedSettlement, PostedLedger} from "../src/interfaces/IPostedSettlement.sol";
import {BlobOpening} from "../src/libraries/BlobOpening.sol";
import {PostingExtent} from "../src/libraries/PostingExtent.sol";
import {PublicationVerifier} from "../src/PublicationVerifier.sol";

contract BlobOpeningTest is Test {
    uint256 private constant MODULUS = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001;
    uint256 private constant GENERATOR = 7;

    /// @notice The sum over the values against the barycentric formula, term by term, at roots of unity too.
    function testFuzz_AValueIsThatOfThePlainFormula(uint8 count, uint256 seed, bool isRoot, uint256 point)
        external
        view
    {
        count = uint8(bound(count, 1, 40));
        uint256 root = _power(GENERATOR, (MODULUS - 1) / 4096);
        point = isRoot ? _power(root, _reversed(seed % count)) : point % MODULUS;
        bytes memory elements;
        uint256 expected = 0;
        for (uint256 i = 0; i < count; ++i) {
            uint256 element = uint256(keccak256(abi.encode(seed, i))) >> 8;
            elements = bytes.concat(elements, bytes32(element));
            uint256 own = _power(root, _reversed(i));
            if (own == point) expected = element % MODULUS;
            if (isRoot) continue;
            uint256 difference = _power(addmod(point, MODULUS - own, MODULUS), MODULUS - 2);
            expected = addmod(expected, mulmod(mulmod(element, own, MODULUS), difference, MODULUS), MODULUS);
        }
        if (!isRoot) {
            uint256 vanishing = addmod(_power(point, 4096), MODULUS - 1, MODULUS);
            expected = mulmod(mulmod(expected, vanishing, MODULUS), _power(4096, MODULUS - 2), MODULUS);
        }
        assertEq(this.valueAt(elements, point), expected);
    }

    function testFuzz_DataComeOutOfElements(bytes calldata data, uint8 zeros) external view {
        uint256 count = (data.length + 30) / 31;
        bytes memory elements;
        for (uint256 i = 0; i < count; ++i) {
            bytes31 part = i * 31 + 31 <= data.length ? bytes31(data[i * 31:]) : bytes31(bytes(data[i * 31:]));
            elements = bytes.concat(elements, bytes1(0), part);
        }
        (bytes memory read, bool isWhole) = this.dataIn(elements, data.length);
        assertTrue(isWhole);
        assertEq(read, data);
        (read, isWhole) = this.dataIn(elements, data.length + zeros);
        assertTrue(isWhole);
        assertEq(read, bytes.concat(data, new bytes(zeros)));
    }

    /// @notice What stands in the call behind the elements is none of them.
    function test_NothingIsReadBehindTheElements() external view {
        bytes memory elements = abi.encodePacked(bytes32(uint256(1)), bytes32(uint256(2)));
        bytes memory behind = abi.encodePacked(type(uint256).max, type(uint256).max, type(uint256).max);
        for (uint256 length = 62; length <= 96; ++length) {
            (bytes memory read, bool isWhole) = this.dataBefore(elements, length, behind);
            assertTrue(isWhole);
            assertEq(read, abi.encodePacked(uint248(1), uint248(2), new bytes(length - 62)));
        }
        assertTrue(this.areInFieldBefore(elements, behind));
    }

    function test_OtherBytesThanTheDataAreNoticed() external view {
        bytes memory elements = abi.encodePacked(bytes32(uint256(1)), bytes32(uint256(2)));
        (, bool isWhole) = this.dataIn(elements, 62);
        assertTrue(isWhole);
        (, isWhole) = this.dataIn(elements, 61);
        assertFalse(isWhole);
        elements[32] = 0x01;
        (, isWhole) = this.dataIn(elements, 62);
        assertFalse(isWhole);
    }

    function test_NothingIsShownWithoutTheBlob() external {
        PublicationVerifier verifier = new PublicationVerifier();
        PostedLedger memory ledger;
        ledger.extent = PostingExtent.wrap(0).withBlobs(1);
        ledger.dataHash = keccak256(abi.encode(bytes32(uint256(1))));
        (bool isPublished,) = verifier.faultOf(0, 0, ledger, new bytes(32), new bytes(128));
        assertFalse(isPublished);
        (isPublished,) = verifier.faultOf(0, 0, ledger, new bytes(31), new bytes(128));
        assertFalse(isPublished);
        (isPublished,) = verifier.faultOf(0, 0, ledger, new bytes(32), new bytes(127));
        assertFalse(isPublished);
    }

    /// @notice An element plus the modulus is the same field element: it opens the blob as well, but it is not what the blob holds.
    function test_NothingIsShownByElementsBeyondTheField() external {
        PublicationVerifier verifier = new PublicationVerifier();
        // The blob of zeros: its commitment and all its proofs are the point at infinity. It holds two totals of nobody who has earned anything, and no root of evidence.
        bytes memory infinity = bytes.concat(hex"c0", new bytes(47));
        bytes32 blob = sha256(infinity) & ~bytes32(uint256(0xff) << 248) | bytes32(uint256(1) << 248);
        bytes memory opening = bytes.concat(blob, infinity, infinity);
        PostedLedger memory ledger;
        ledger.extent = PostingExtent.wrap(uint256(2) << 32 | 48).withBlobs(1);
        ledger.dataHash = keccak256(abi.encode(blob));

        (bool isPublished, bytes4 fault) = verifier.faultOf(0, 0, ledger, "", opening);
        assertTrue(isPublished);
        assertEq(fault, IPostedSettlement.PostedSettlement_WrongRoot.selector);
        (isPublished, fault) = verifier.faultOf(0, 0, ledger, abi.encode(MODULUS), opening);
        assertFalse(isPublished);
        assertEq(fault, bytes4(0));
    }

    /// @notice Of two blobs that are all zeros nothing is sent but their openings; more than the blobs can hold is not theirs.
    function test_BlobsOfZerosAreShownByTheirOpenings() external {
        PublicationVerifier verifier = new PublicationVerifier();
        bytes memory infinity = bytes.concat(hex"c0", new bytes(47));
        bytes32 blob = sha256(infinity) & ~bytes32(uint256(0xff) << 248) | bytes32(uint256(1) << 248);
        bytes memory openings = bytes.concat(blob, infinity, infinity, blob, infinity, infinity);
        PostedLedger memory ledger;
        ledger.extent = PostingExtent.wrap(uint256(2) << 32 | 48).withBlobs(2);
        ledger.dataHash = keccak256(abi.encode(blob, blob));
        (bool isPublished, bytes4 fault) = verifier.faultOf(0, 0, ledger, "", openings);
        assertTrue(isPublished);
        assertEq(fault, IPostedSettlement.PostedSettlement_WrongRoot.selector);

        (isPublished,) = verifier.faultOf(0, 0, ledger, new bytes(2 * BlobOpening.BLOB_BYTES + 32), openings);
        assertFalse(isPublished);
        ledger.dataHash = keccak256(abi.encode(blob));
        (isPublished,) = verifier.faultOf(0, 0, ledger, "", openings);
        assertFalse(isPublished);
    }

    function testFuzz_ElementsAreInTheFieldBelowItsModulus(uint256 element) external view {
        assertEq(this.areInField(abi.encode(0, element)), element < MODULUS);
        assertEq(this.areInField(abi.encode(element, 0)), element < MODULUS);
        assertTrue(this.areInField(abi.encode(MODULUS - 1)));
        assertFalse(this.areInField(abi.encode(MODULUS)));
    }

    /// @notice The most that a blob can hold fits a transaction: its calldata, the opening, and the check of the bytes.
    function test_TheLargestPostingFitsATransaction() external {
        uint256 most = 0;
        for (uint256 participants = 128; participants <= 8192; participants *= 4) {
            uint256 used = _gasOfLargest(participants < 4096 ? participants : 4096);
            if (used > most) most = used;
        }
        assertLt(most, 16_777_216);
    }

    function valueAt(bytes calldata elements, uint256 point) external view returns (uint256) {
        return BlobOpening.valueAt(elements, point);
    }

    function areInField(bytes calldata elements) external pure returns (bool) {
        return BlobOpening.areInField(elements);
    }

    function dataIn(bytes calldata elements, uint256 length) external pure returns (bytes memory, bool) {
        return BlobOpening.dataIn(elements, length);
    }

    /// @dev The length of the elements is in front of them in a call, that of the bytes behind them follows: a word that is not 0.
    function dataBefore(bytes calldata elements, uint256 length, bytes calldata)
        external
        pure
        returns (bytes memory, bool)
    {
        return BlobOpening.dataIn(elements, length);
    }

    function areInFieldBefore(bytes calldata elements, bytes calldata) external pure returns (bool) {
        return BlobOpening.areInField(elements);
    }

    /// @dev Gas of a blob full of the shortest flows there are, between as many participants.
    function _gasOfLargest(uint256 participants) private returns (uint256 used) {
        PublicationVerifier verifier = new PublicationVerifier();
        uint256 flows = (BlobOpening.DATA_BYTES - 8 * participants - 32) / 31;
        bytes memory data = new bytes(31 * flows + 8 * participants + 32);
        for (uint256 i = 0; i < flows; ++i) {
            uint256 pair = i + participants;
            bytes memory flow = abi.encodePacked(
                // forge-lint: disable-next-line(unsafe-typecast)
                uint8(0),
                // forge-lint: disable-next-line(unsafe-typecast)
                uint24(pair / participants),
                // forge-lint: disable-next-line(unsafe-typecast)
                uint24(pair % participants),
                uint16(10_000),
                uint24(1),
                bytes4(0x01080000)
            );
            flow = bytes.concat(flow, bytes14(0), hex"01");
            assembly ("memory-safe") {
                mcopy(add(add(data, 0x20), mul(31, i)), add(flow, 0x20), 31)
            }
        }
        PostingExtent extent = PostingExtent.wrap(flows << 56 | participants << 32);
        bytes32 result;
        (used, result) =
            _gasOf(address(verifier), abi.encodeCall(verifier.faultOfBytes, (bytes32(0), bytes32(0), extent, data)));
        assertEq(result, bytes32(IPostedSettlement.PostedSettlement_WrongRoot.selector));

        bytes memory elements = new bytes(BlobOpening.BLOB_BYTES);
        (uint256 opening,) = _gasOf(address(this), abi.encodeCall(this.valueAt, (elements, 3)));
        // The opening with its precompile; calldata of which every byte counts; copying and what surrounds it.
        used += opening + 60_000 + 16 * BlobOpening.BLOB_BYTES + 700_000;
    }

    /// @dev What a call takes without putting it together, and the word it gives back.
    function _gasOf(address target, bytes memory call_) private returns (uint256 used, bytes32 result) {
        uint256 before = gasleft();
        assembly ("memory-safe") {
            pop(call(gas(), target, 0, add(call_, 0x20), mload(call_), 0x00, 0x20))
            result := mload(0x00)
        }
        used = before - gasleft();
    }

    /// @dev The exponent of the root at an index: its 12 bits in reverse.
    function _reversed(uint256 index) private pure returns (uint256 reversed) {
        for (uint256 i = 0; i < 12; ++i) {
            reversed = reversed << 1 | (index >> i & 1);
        }
    }

    function _power(uint256 base, uint256 exponent) private pure returns (uint256 result) {
        result = 1;
        for (; exponent != 0; exponent >>= 1) {
            if (exponent & 1 == 1) result = mulmod(result, base, MODULUS);
            base = mulmod(base, base, MODULUS);
        }
    }
}
