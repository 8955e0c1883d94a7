// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {RoundBook, RoundResult} from "../src/interfaces/IFlexibilityAuctionRounds.sol";
import {IRoundPublications, Piece, Section} from "../src/interfaces/IRoundPublications.sol";
import {PositionalMerkle} from "../src/libraries/PositionalMerkle.sol";
import {RoundPublications} from "../src/RoundPublications.sol";

contract RoundPublicationsTest is Test {
    bytes32 private constant MARKET = keccak256("market");
    uint64 private constant ROUND = 3;

    RoundPublications private _publications = new RoundPublications();
    uint256 private _seed;

    function testFuzz_RevertWhen_ThePieceBeginsElsewhere(uint32 from) external {
        _publish(Section.Nodes, 0, _words(3));
        vm.assume(from != 0 && from != 3);
        vm.expectRevert(
            abi.encodeWithSelector(
                IRoundPublications.RoundPublications_WrongPlace.selector, Section.Nodes, uint256(from), uint256(3)
            )
        );
        _publish(Section.Nodes, from, _words(1));
    }

    function test_RevertWhen_TheDataIsTorn() external {
        bytes memory word = _words(1);
        _expectTorn(Section.Orders, "");
        _expectTorn(Section.Orders, bytes.concat(word, hex"00"));
        _expectTorn(Section.Nodes, bytes.concat(word, hex"00"));
        _expectTorn(Section.Grid, hex"00");
        // A node and a part of the next, which has no steps: the bytes that say so are there.
        _expectTorn(Section.Grid, bytes.concat(new bytes(32), new bytes(31)));
        _expectTorn(Section.Grid, bytes.concat(new bytes(32), new bytes(1)));
        // A node with a step that does not follow.
        _expectTorn(Section.Grid, abi.encode(uint256(1) << 192));
        // Two trees of which one is there, one too short for a tree, an entry too short, one of a tree that is not there.
        _expectTorn(Section.Authorisations, hex"00");
        _expectTorn(Section.Authorisations, abi.encodePacked(uint16(2), uint8(39), new bytes(39)));
        _expectTorn(Section.Authorisations, abi.encodePacked(uint16(1), uint8(38), new bytes(38)));
        _expectTorn(Section.Authorisations, abi.encodePacked(uint16(1), uint8(40), new bytes(39)));
        _expectTorn(Section.Authorisations, abi.encodePacked(uint16(1), uint8(39), new bytes(39), new bytes(90)));
        bytes memory entry = abi.encodePacked(new bytes(52), uint16(1), uint8(0), new bytes(36));
        _expectTorn(Section.Authorisations, abi.encodePacked(uint16(1), uint8(39), new bytes(39), entry));
        entry = abi.encodePacked(new bytes(52), uint16(0), uint8(1), new bytes(36));
        _expectTorn(Section.Authorisations, abi.encodePacked(uint16(1), uint8(39), new bytes(39), entry));
        // A whole entry, of a tree that is too short; trees without an entry; of two trees the second is not there.
        entry = abi.encodePacked(new bytes(52), uint16(0), uint8(0), new bytes(36));
        for (uint8 length = 0; length < 39; ++length) {
            _expectTorn(Section.Authorisations, abi.encodePacked(uint16(1), length, new bytes(length), entry));
        }
        _expectTorn(Section.Authorisations, abi.encodePacked(uint16(1), uint8(39), new bytes(39)));
        _expectTorn(Section.Authorisations, abi.encodePacked(uint16(2), uint8(39), new bytes(39), uint8(39)));
        _expectTorn(Section.Authorisations, abi.encodePacked(uint16(2), uint8(39), new bytes(39), entry));
    }

    /// @notice The least that can be published of who wanted an order: a tree without a signature, and an entry without a path.
    function test_HoldsTheShortestAuthorisation() external {
        (bytes memory tree, bytes memory stated, bytes memory place) =
            (_bytesOf("tree", 39), _bytesOf("stated", 52), _bytesOf("place", 36));
        _publish(
            Section.Authorisations, 0, abi.encodePacked(uint16(1), uint8(39), tree, stated, uint16(0), uint8(0), place)
        );
        RoundBook memory book;
        book.orderCount = 1;
        bytes memory value = abi.encodePacked(stated, keccak256(tree), keccak256(place));
        book.authorisationsRoot = PositionalMerkle.leafNode(0, keccak256(value));
        assertTrue(_publications.holdsAuthorisations(MARKET, ROUND, address(this), book));
    }

    function test_RevertWhen_APageIsContinued() external {
        _publish(Section.Orders, 0, _words(9));
        vm.expectRevert(
            abi.encodeWithSelector(IRoundPublications.RoundPublications_TornData.selector, Section.Orders, uint256(9))
        );
        _publish(Section.Orders, 9, _words(1));
    }

    function test_TheDataIsInTheLogs() external {
        bytes memory words = _words(2);
        vm.expectEmit(address(_publications));
        emit IRoundPublications.RoundDataPublished(MARKET, ROUND, address(this), Section.Nodes, 0, words);
        _publish(Section.Nodes, 0, words);
        assertEq(_publications.publishedOf(MARKET, ROUND, address(this))[uint256(Section.Nodes)], 2);
        assertEq(_publications.publishedOf(MARKET, ROUND, address(1))[uint256(Section.Nodes)], 0);
    }

    /// @dev In any pieces, the roots are those over what was published, and no others.
    function testFuzz_HoldsWhatWasPublished(uint8 pages, uint8 rest, uint8 cut, uint8 nodes, uint8 steps) external {
        uint256 orderCount = bound(pages, 1, 20) * 8 + rest % 8;
        uint256 nodeCount = bound(nodes, 1, 20);
        (bytes memory orders, bytes memory results) = (_words(orderCount), _words(nodeCount));
        bytes32[] memory leaves = new bytes32[](nodeCount);
        uint256 firstOrders = (cut % (orderCount / 8) + 1) * 8;
        for (uint256 i = 0; i < nodeCount; ++i) {
            uint256 count = (uint256(steps) + i) % 3;
            bytes memory node = bytes.concat(abi.encode(count << 192), _words(count));
            leaves[i] = PositionalMerkle.leafNode(i, keccak256(node));
            // forge-lint: disable-next-line(unsafe-typecast)
            _publish(Section.Grid, uint32(i), node);
        }
        _publish(Section.Orders, 0, _slice(orders, 0, firstOrders * 32));
        if (firstOrders < orderCount) {
            // forge-lint: disable-next-line(unsafe-typecast)
            _publish(Section.Orders, uint32(firstOrders), _slice(orders, firstOrders * 32, orders.length));
        }
        _publish(Section.Nodes, 0, results);

        RoundBook memory book;
        // forge-lint: disable-next-line(unsafe-typecast)
        (book.orderCount, book.nodeCount) = (uint32(orderCount), uint16(nodeCount));
        (book.bookRoot, book.gridRoot) = (_pagesRoot(orders, 20), PositionalMerkle.foldInPlace(leaves));
        RoundResult memory result = RoundResult(_pagesRoot(orders, 32), _nodesRoot(results));
        assertTrue(_publications.holds(MARKET, ROUND, address(this), book, result));
        assertFalse(_publications.holds(MARKET, ROUND + 1, address(this), book, result));
        assertFalse(_publications.holds(MARKET, ROUND, address(1), book, result));
        result.nodesRoot = ~result.nodesRoot;
        assertFalse(_publications.holds(MARKET, ROUND, address(this), book, result));

        // Another round takes the place of the one so many before it.
        result.nodesRoot = ~result.nodesRoot;
        uint64 later = ROUND + _publications.PLACES();
        Piece[] memory pieces = new Piece[](1);
        pieces[0] = Piece(Section.Nodes, 0, results);
        _publications.publish(MARKET, later, pieces);
        assertFalse(_publications.holds(MARKET, ROUND, address(this), book, result));
        assertEq(_publications.publishedOf(MARKET, later, address(this))[uint256(Section.Orders)], 0);
    }

    function testFuzz_HoldsAuthorisations(uint8 entries, uint8 cut, uint8 pathNodes, bytes32 seed) external {
        uint256 count = bound(entries, 1, 30);
        uint256 first = bound(cut, 1, count);
        bytes[2] memory trees = [_bytesOf(seed, 39), _bytesOf(~seed, 104)];
        bytes32[] memory leaves = new bytes32[](count);
        bytes[2] memory pieces;
        for (uint256 i = 0; i < count; ++i) {
            bytes memory stated = _bytesOf(keccak256(abi.encode(seed, i)), 52);
            uint256 nodes = (uint256(pathNodes) + i) % 9;
            bytes memory place = _bytesOf(keccak256(abi.encode(seed, "place", i)), 36 + 32 * nodes);
            bytes memory value = abi.encodePacked(stated, keccak256(trees[i % 2]), keccak256(place));
            leaves[i] = PositionalMerkle.leafNode(i, keccak256(value));
            uint256 piece = i < first ? 0 : 1;
            // forge-lint: disable-next-line(unsafe-typecast)
            pieces[piece] = abi.encodePacked(pieces[piece], stated, uint16(i % 2), uint8(nodes), place);
        }
        bytes memory table = abi.encodePacked(uint16(2), uint8(39), trees[0], uint8(104), trees[1]);
        _publish(Section.Authorisations, 0, bytes.concat(table, pieces[0]));
        // forge-lint: disable-next-line(unsafe-typecast)
        if (first < count) _publish(Section.Authorisations, uint32(first), bytes.concat(table, pieces[1]));

        RoundBook memory book;
        // forge-lint: disable-next-line(unsafe-typecast)
        (book.orderCount, book.authorisationsRoot) = (uint32(count), PositionalMerkle.foldInPlace(leaves));
        assertTrue(_publications.holdsAuthorisations(MARKET, ROUND, address(this), book));
        assertFalse(_publications.holdsAuthorisations(MARKET, ROUND, address(1), book));
        book.orderCount += 1;
        assertFalse(_publications.holdsAuthorisations(MARKET, ROUND, address(this), book));
    }

    function test_ABookWithoutOrdersHasNobodysAuthorisation() external view {
        RoundBook memory book;
        assertFalse(_publications.holdsAuthorisations(MARKET, ROUND, address(this), book));
        book.authorisationsRoot = PositionalMerkle.EMPTY_ROOT;
        assertTrue(_publications.holdsAuthorisations(MARKET, ROUND, address(this), book));
    }

    function _publish(Section section, uint32 from, bytes memory data) private {
        Piece[] memory pieces = new Piece[](1);
        pieces[0] = Piece(section, from, data);
        _publications.publish(MARKET, ROUND, pieces);
    }

    function _expectTorn(Section section, bytes memory data) private {
        vm.expectRevert(
            abi.encodeWithSelector(IRoundPublications.RoundPublications_TornData.selector, section, uint256(0))
        );
        _publish(section, 0, data);
    }

    function _words(uint256 count) private returns (bytes memory) {
        return _bytesOf(bytes32(++_seed), count * 32);
    }

    function _bytesOf(bytes32 seed, uint256 length) private pure returns (bytes memory data) {
        while (data.length < length) {
            data = bytes.concat(data, keccak256(abi.encode(seed, data.length)));
        }
        return _slice(data, 0, length);
    }

    function _slice(bytes memory data, uint256 start, uint256 end) private pure returns (bytes memory slice) {
        slice = new bytes(end - start);
        for (uint256 i = 0; i < slice.length; ++i) {
            slice[i] = data[start + i];
        }
    }

    /// @dev The readable twin: the root over pages of eight words, of each the last bytes.
    function _pagesRoot(bytes memory words, uint256 bytesOfEach) private pure returns (bytes32) {
        uint256 count = words.length / 32;
        bytes32[] memory leaves = new bytes32[]((count + 7) / 8);
        for (uint256 page = 0; page < leaves.length; ++page) {
            bytes memory packed;
            for (uint256 i = 8 * page; i < count && i < 8 * page + 8; ++i) {
                packed = bytes.concat(packed, _slice(words, 32 * (i + 1) - bytesOfEach, 32 * (i + 1)));
            }
            leaves[page] = PositionalMerkle.leafNode(page, keccak256(packed));
        }
        return PositionalMerkle.foldInPlace(leaves);
    }

    function _nodesRoot(bytes memory words) private pure returns (bytes32) {
        bytes32[] memory leaves = new bytes32[](words.length / 32);
        for (uint256 i = 0; i < leaves.length; ++i) {
            leaves[i] = PositionalMerkle.leafNode(i, bytes32(_slice(words, 32 * i, 32 * (i + 1))));
        }
        return PositionalMerkle.foldInPlace(leaves);
    }
}
