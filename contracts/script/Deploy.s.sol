// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {console} from "forge-std/console.sol";
import {Script} from "forge-std/Script.sol";

import {FlexibilityAuction} from "../src/FlexibilityAuction.sol";
import {FlexibilityEscrow} from "../src/FlexibilityEscrow.sol";
import {FlexibilitySettlement} from "../src/FlexibilitySettlement.sol";
import {ParticipantRegistry} from "../src/ParticipantRegistry.sol";

/// @title Deploy
/// @notice Deploys a market over an existing settlement token, on any network:
///
///     OPERATOR=0x... TOKEN=0x... forge script script/Deploy.s.sol --rpc-url ... --broadcast
///
/// `OPERATOR` is the account that will register participants, commit books and settle; `TOKEN` an ERC-20 with 6 decimals.
contract Deploy is Script {
    /// @notice The contracts of one market.
    struct Deployment {
        ParticipantRegistry registry;
        FlexibilityAuction auction;
        FlexibilityEscrow escrow;
        FlexibilitySettlement settlement;
    }

    /// @notice Seconds between asking free funds back and taking them.
    uint64 public constant WITHDRAWAL_DELAY = 1 days;

    /// @notice Settlement periods that have a place of their own on the chain: more than a year of days.
    uint256 public constant RING_PERIODS = 512;

    /// @notice Seconds during which a settlement that was posted without being executed can be challenged.
    uint40 public constant CHALLENGE_WINDOW = 1 days;

    /// @notice What the operator stakes on it: 1,000 currency units.
    uint56 public constant POSTING_BOND = 1_000_000_000;

    function run() external returns (Deployment memory deployment) {
        vm.startBroadcast();
        deployment = deploy(vm.envAddress("OPERATOR"), IERC20(vm.envAddress("TOKEN")), msg.sender);
        vm.stopBroadcast();

        console.log("registry  ", address(deployment.registry));
        console.log("auction   ", address(deployment.auction));
        console.log("escrow    ", address(deployment.escrow));
        console.log("settlement", address(deployment.settlement));
    }

    /// @notice The escrow names auction and settlement, and they the escrow, so their addresses are computed before it is deployed.
    function deploy(address operator, IERC20 token, address deployer) public returns (Deployment memory d) {
        d.registry = new ParticipantRegistry(operator);
        uint256 nonce = vm.getNonce(deployer);
        address auction = vm.computeCreateAddress(deployer, nonce + 1);
        address settlement = vm.computeCreateAddress(deployer, nonce + 2);
        d.escrow = new FlexibilityEscrow(token, d.registry, auction, settlement, WITHDRAWAL_DELAY);
        d.auction = new FlexibilityAuction(d.registry);
        d.settlement = new FlexibilitySettlement(d.registry, d.escrow, RING_PERIODS, CHALLENGE_WINDOW, POSTING_BOND);
    }
}
