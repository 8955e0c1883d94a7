// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {EscrowAccount} from "../src/libraries/EscrowAccount.sol";
import {PostingBook, PostingBookWord} from "../src/libraries/PostingBookWord.sol";
import {PostingState, PostingStateWord, PostingStateWords} from "../src/libraries/PostingStateWord.sol";

/// @notice Words that contracts keep, held against the structs that the compiler would pack into the same slots.
contract StorageWordsTest is Test {
    struct Funds {
        uint64 free;
        uint56 locked;
        uint56 bonded;
        uint56 forfeited;
        bool isOpen;
    }

    PostingState private _state;
    PostingBook private _book;
    Funds private _account;

    function testFuzz_APostingStateLiesAsItsStruct(PostingState memory state) external {
        _state = state;
        PostingStateWord word = PostingStateWords.pack(state.challengeableUntil, state.lap, state.digest);
        bytes32 slot;
        assembly ("memory-safe") {
            slot := _state.slot
        }
        assertEq(bytes32(PostingStateWord.unwrap(word)), vm.load(address(this), slot));
        assertEq(abi.encode(word.unpacked()), abi.encode(state));
    }

    function testFuzz_APostingBookLiesAsItsStruct(PostingBook memory book) external {
        PostingBookWord word = _wordOf(book);
        assertEq(abi.encode(word.unpacked()), abi.encode(book));
        assertEq(word.isStaked(), book.bonder != 0 && book.releasableAt == 0);
        book.releasableAt = 0;
        word = word.withStake(book.bonder, 0);
        assertEq(word.isStaked(), book.bonder != 0);
        assertFalse(word.withStake(0, 0).isStaked());
    }

    function testFuzz_ThePartsOfABookAreWrittenAnew(PostingBook memory book, PostingBook memory other) external {
        PostingBookWord word = _wordOf(book).withStake(other.bonder, other.releasableAt);
        (book.bonder, book.releasableAt) = (other.bonder, other.releasableAt);
        assertEq(abi.encode(word.unpacked()), abi.encode(book));
        word = word.withPostings(other.last, other.former, other.undrawn);
        assertEq(abi.encode(word.unpacked()), abi.encode(other));
    }

    function testFuzz_AnAccountLiesAsItsStruct(Funds memory account) external {
        _check(_wordOf(account), account);
    }

    function testFuzz_TheFieldsOfAnAccountAreWrittenAnew(Funds memory account, Funds memory other) external {
        EscrowAccount word = _wordOf(account).withFree(other.free);
        account.free = other.free;
        _check(word, account);
        word = word.withLocked(other.locked);
        account.locked = other.locked;
        _check(word, account);
        word = word.withBonded(other.bonded);
        account.bonded = other.bonded;
        _check(word, account);
        word = word.withForfeited(other.forfeited);
        account.forfeited = other.forfeited;
        _check(word, account);
        account.isOpen = true;
        _check(word.opened(), account);
    }

    function testFuzz_FreeAndLockedFundsAreTaken(Funds memory account, uint64 ofFree, uint56 ofLocked) external {
        // forge-lint: disable-next-line(unsafe-typecast) -- no more than there is
        (ofFree, ofLocked) = (uint64(bound(ofFree, 0, account.free)), uint56(bound(ofLocked, 0, account.locked)));
        EscrowAccount word = _wordOf(account).less(ofFree, ofLocked);
        (account.free, account.locked) = (account.free - ofFree, account.locked - ofLocked);
        _check(word, account);
    }

    function _wordOf(PostingBook memory book) private returns (PostingBookWord) {
        _book = book;
        bytes32 slot;
        assembly ("memory-safe") {
            slot := _book.slot
        }
        return PostingBookWord.wrap(uint256(vm.load(address(this), slot)));
    }

    function _wordOf(Funds memory account) private returns (EscrowAccount) {
        _account = account;
        bytes32 slot;
        assembly ("memory-safe") {
            slot := _account.slot
        }
        return EscrowAccount.wrap(uint256(vm.load(address(this), slot)));
    }

    function _check(EscrowAccount word, Funds memory account) private pure {
        Funds memory read = Funds(word.free(), word.locked(), word.bonded(), word.forfeited(), word.isOpen());
        assertEq(abi.encode(read), abi.encode(account));
    }
}
