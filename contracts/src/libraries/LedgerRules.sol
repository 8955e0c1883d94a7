// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IPostedSettlement} from "../interfaces/IPostedSettlement.sol";
import {Leaf, LedgerLeaf} from "./LedgerLeaf.sol";

/// @title LedgerRules
/// @notice What the totals and debits of a posting must keep to, one participant at a time. Each function gives the error by which a posting is
/// refuted, 0 where nothing is wrong.
library LedgerRules {
    /// @notice A total is the one before and what the batch adds to it.
    /// @param before The participant's total before: 0 where it had none.
    function faultOfTotal(Leaf memory net, Leaf memory total, uint256 before) internal pure returns (bytes4) {
        int256 added = LedgerLeaf.netOf(net.value);
        // forge-lint: disable-next-line(unsafe-typecast) -- the sign is known
        uint256 due = added > 0 ? uint256(added) : 0;
        unchecked {
            // Whatever 256 bits hold: a total that is too large for an amount is wrong where the one before was right.
            return total.value - before == due ? bytes4(0) : IPostedSettlement.PostedSettlement_WrongTotal.selector;
        }
    }

    /// @notice Whoever owes is debited that, and nobody else is debited. Where the debits do not show the one at the participant's rank,
    /// nor one of the participant itself, there is nothing wrong.
    /// @param debit Any leaf of the debits.
    function faultOfDebit(Leaf memory net, Leaf memory debit) internal pure returns (bytes4) {
        int256 owed = -LedgerLeaf.netOf(net.value);
        uint256 rank = LedgerLeaf.rankOf(net.value);
        bool isWrong;
        if (owed <= 0) {
            isWrong = debit.count != 0 && debit.value >> 64 == net.position;
        } else {
            // forge-lint: disable-next-line(unsafe-typecast) -- the sign is known
            uint256 due = LedgerLeaf.debitLeaf(net.position, uint256(owed));
            isWrong = rank >= debit.count || (debit.position == rank && debit.value != due);
        }
        return isWrong ? IPostedSettlement.PostedSettlement_WrongDebit.selector : bytes4(0);
    }
}
