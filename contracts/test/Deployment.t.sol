// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SettlementToken} from "../src/embedded/SettlementToken.sol";
import {MarketTest} from "./MarketTest.sol";

/// @notice What the deployment script wires together, and the token of the embedded chain.
contract DeploymentTest is MarketTest {
    function test_ContractsNameEachOther() external view {
        assertEq(registry.operator(), operator);
        assertEq(address(escrow.token()), address(token));
        assertEq(escrow.settlement(), address(settlement));
        assertEq(escrow.postings(), address(postings));
        assertEq(postings.deliveries(), address(deliveries));
        assertEq(address(deliveries.postings()), address(postings));
        assertEq(address(deliveries.demands()), address(demands));
    }

    function test_TokenHasSixDecimals() external view {
        assertEq(token.decimals(), 6);
        assertEq(token.minter(), operator);
    }

    function testFuzz_RevertWhen_MintCallerIsNotMinter(address caller) external {
        vm.assume(caller != operator);
        vm.expectRevert(abi.encodeWithSelector(SettlementToken.SettlementToken_NotMinter.selector, caller));
        vm.prank(caller);
        token.mint(caller, 1);
    }

    function test_TokenTakesPermits() external {
        (address owner, uint256 key) = makeAddrAndKey("owner");
        bytes32 typeHash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        bytes32 permit = keccak256(abi.encode(typeHash, owner, escrow, 100, 0, block.timestamp));
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", token.DOMAIN_SEPARATOR(), permit));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);

        token.permit(owner, address(escrow), 100, block.timestamp, v, r, s);
        assertEq(token.allowance(owner, address(escrow)), 100);
    }
}
