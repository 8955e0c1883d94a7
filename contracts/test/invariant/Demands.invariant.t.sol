// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {DemandsHandler} from "./DemandsHandler.sol";

/// @notice What holds whatever is demanded, answered, refuted and posted again, in any order. That what is not answered always refutes, and what is
/// answered never, the handler asserts with each call.
contract DemandsInvariantTest is Test {
    DemandsHandler private _handler;

    function setUp() external {
        _handler = new DemandsHandler();
        _handler.setUp();
        targetContract(address(_handler));
        bytes4[] memory selectors = new bytes4[](7);
        selectors[0] = DemandsHandler.demandRecordsOf.selector;
        selectors[1] = DemandsHandler.demandEvidenceOf.selector;
        selectors[2] = DemandsHandler.answer.selector;
        selectors[3] = DemandsHandler.refute.selector;
        selectors[4] = DemandsHandler.reclaim.selector;
        selectors[5] = DemandsHandler.pass.selector;
        selectors[6] = DemandsHandler.postOn.selector;
        targetSelector(FuzzSelector({addr: address(_handler), selectors: selectors}));
    }

    /// @notice The contract holds the fees of what is open, and nothing else.
    /// forge-config: default.invariant.runs = 12
    /// forge-config: default.invariant.depth = 40
    function invariant_TheBalanceIsThatOfOpenFees() external view {
        assertEq(_handler.heldFees(), _handler.openFees());
        assertEq(_handler.operatorEarned(), _handler.earned());
        assertTrue(_handler.areStatesRight());
    }
}
