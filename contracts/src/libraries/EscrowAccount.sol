// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice What the escrow holds for a participant, but for what it has earned, in one word, which is read and written as a whole. The fields
/// are those of {Balance}. From the highest bit down:
///
///     0 16 | isOpen 8 | forfeited 56 | bonded 56 | locked 56 | free 64
///
/// `isOpen` is set with the first deposit, so that the slot is written anew, and never created again, after it was emptied.
type EscrowAccount is uint256;

using EscrowAccounts for EscrowAccount global;

/// @title EscrowAccounts
/// @notice Reads the fields of an account and writes them anew.
library EscrowAccounts {
    uint256 private constant LOCKED_AT = 64;
    uint256 private constant BONDED_AT = 120;
    uint256 private constant FORFEITED_AT = 176;
    uint256 private constant OPEN = 1 << 232;

    // forge-lint: disable-start(unsafe-typecast) -- the bits from the place of the field are meant
    function free(EscrowAccount account) internal pure returns (uint64) {
        return uint64(EscrowAccount.unwrap(account));
    }

    function locked(EscrowAccount account) internal pure returns (uint56) {
        return uint56(EscrowAccount.unwrap(account) >> LOCKED_AT);
    }

    function bonded(EscrowAccount account) internal pure returns (uint56) {
        return uint56(EscrowAccount.unwrap(account) >> BONDED_AT);
    }

    function forfeited(EscrowAccount account) internal pure returns (uint56) {
        return uint56(EscrowAccount.unwrap(account) >> FORFEITED_AT);
    }
    // forge-lint: disable-end(unsafe-typecast)

    function isOpen(EscrowAccount account) internal pure returns (bool) {
        return EscrowAccount.unwrap(account) & OPEN != 0;
    }

    function opened(EscrowAccount account) internal pure returns (EscrowAccount) {
        return EscrowAccount.wrap(EscrowAccount.unwrap(account) | OPEN);
    }

    function withFree(EscrowAccount account, uint64 amount) internal pure returns (EscrowAccount) {
        return _with(account, 0, type(uint64).max, amount);
    }

    function withLocked(EscrowAccount account, uint56 amount) internal pure returns (EscrowAccount) {
        return _with(account, LOCKED_AT, type(uint56).max, amount);
    }

    function withBonded(EscrowAccount account, uint56 amount) internal pure returns (EscrowAccount) {
        return _with(account, BONDED_AT, type(uint56).max, amount);
    }

    function withForfeited(EscrowAccount account, uint56 amount) internal pure returns (EscrowAccount) {
        return _with(account, FORFEITED_AT, type(uint56).max, amount);
    }

    /// @notice The account without so much of what is free and so much of what is locked, neither of which is more than there is.
    function less(EscrowAccount account, uint256 ofFree, uint256 ofLocked) internal pure returns (EscrowAccount) {
        unchecked {
            return EscrowAccount.wrap(EscrowAccount.unwrap(account) - (ofLocked << LOCKED_AT | ofFree));
        }
    }

    function _with(EscrowAccount account, uint256 at, uint256 mask, uint256 amount)
        private
        pure
        returns (EscrowAccount)
    {
        return EscrowAccount.wrap(EscrowAccount.unwrap(account) & ~(mask << at) | amount << at);
    }
}
