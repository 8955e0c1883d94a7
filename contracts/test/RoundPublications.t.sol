// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {IRoundPublications} from "../src/interfaces/IRoundPublications.sol";
import {RoundPublications} from "../src/RoundPublications.sol";

contract RoundPublicationsTest is Test {
    bytes32 private constant MARKET = keccak256("market");

    RoundPublications private publications = new RoundPublications();

    function testFuzz_RevertWhen_ThePartIsNotOneOfTheParts(uint32 part, uint32 parts) external {
        parts = uint32(bound(parts, 0, part));
        vm.expectRevert(abi.encodeWithSelector(IRoundPublications.RoundPublications_NoSuchPart.selector, part, parts));
        publications.publish(MARKET, 1, part, parts, "data");
    }

    function test_SaysWhoseDataIsInTheCalldata() external {
        vm.expectEmit();
        emit IRoundPublications.RoundDataPublished(MARKET, 1, address(this), 2, 3);
        publications.publish(MARKET, 1, 2, 3, "data");
    }
}
