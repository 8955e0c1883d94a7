// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Script} from "forge-std/Script.sol";

import {DeliveryChallenges} from "../src/DeliveryChallenges.sol";
import {SettlementToken} from "../src/embedded/SettlementToken.sol";
import {BondedRounds} from "../src/BondedRounds.sol";
import {FlexibilityAuction} from "../src/FlexibilityAuction.sol";
import {FlexibilityAuctionChallenges} from "../src/FlexibilityAuctionChallenges.sol";
import {FlexibilityAuctionVerifier} from "../src/FlexibilityAuctionVerifier.sol";
import {FlexibilityEscrow} from "../src/FlexibilityEscrow.sol";
import {FlexibilityOrders} from "../src/FlexibilityOrders.sol";
import {FlexibilitySettlement} from "../src/FlexibilitySettlement.sol";
import {HorizonAuction} from "../src/HorizonAuction.sol";
import {HorizonVerifier} from "../src/HorizonVerifier.sol";
import {IBondedRounds} from "../src/interfaces/IBondedRounds.sol";
import {IPostedSettlement} from "../src/interfaces/IPostedSettlement.sol";
import {OpeningDemands} from "../src/OpeningDemands.sol";
import {ParticipantRegistry} from "../src/ParticipantRegistry.sol";
import {PostedSettlement} from "../src/PostedSettlement.sol";
import {PublicationVerifier} from "../src/PublicationVerifier.sol";
import {RoundPublications} from "../src/RoundPublications.sol";
import {SaltedFlowVerifier} from "../src/SaltedFlowVerifier.sol";

/// @title Deploy
/// @notice Deploys the contracts of markets on any network and records where they are, for a server to find them:
///
///     OPERATOR=0x... TOKEN=0x... CHECKED_MARKETS=village EXECUTED_MARKETS=day RECORDED_MARKETS=exchange \
///       node contracts/forge.mjs script script/Deploy.s.sol --rpc-url ... --broadcast
///
/// - `OPERATOR`: the account that registers participants, commits books and settles.
/// - `TOKEN`: the ERC-20 with 6 decimals that settles; without it a token is made, which the operator may mint.
/// - `CHECKED_MARKETS`, `EXECUTED_MARKETS`, `RECORDED_MARKETS`: names of markets, separated by commas, whose auction checks rounds, executes
///   rounds with blocks, or only records them; `gridclear rules check` says which of these a market needs.
/// - `BOND`, `CHALLENGE_SECONDS`: what the operator stakes on each round, in 10^-6 units, and how long it can be challenged.
/// - `RECORD`: the file that is written, `deployments/<chain id>.json` without it. A file that is there already is not overwritten.
contract Deploy is Script {
    using SafeCast for uint256;

    /// @notice Seconds between asking free funds back and taking them.
    uint64 public constant WITHDRAWAL_DELAY = 1 days;

    /// @notice Settlement periods that have a place of their own on the chain: more than a year of days.
    uint256 public constant RING_PERIODS = 512;

    /// @notice Seconds during which what was posted without being executed can be challenged.
    uint32 public constant CHALLENGE_WINDOW = 1 days;

    /// @notice What the operator stakes on a settlement: 1,000 currency units.
    uint56 public constant POSTING_BOND = 1_000_000_000;

    /// @notice What the operator stakes on a round: 100 currency units.
    uint56 public constant ROUND_BOND = 100_000_000;

    /// @notice The operator's number in every registry.
    uint24 public constant OPERATOR_NUMBER = 1;

    /// @notice The record is there already: move it away, or name another with `RECORD`.
    error Deploy_RecordExists(string file);

    /// @notice Neither `CHECKED_MARKETS` nor `EXECUTED_MARKETS` nor `RECORDED_MARKETS` names a market.
    error Deploy_NoMarkets();

    /// @dev The markets deployed so far, as JSON.
    string private _markets;

    /// @notice The contracts of one market, as the record names them.
    struct Deployment {
        ParticipantRegistry registry;
        address auction;
        FlexibilityEscrow escrow;
        FlexibilitySettlement settlement;
        PostedSettlement postings;
        DeliveryChallenges deliveries;
        OpeningDemands demands;
        /// None where the auction only records, nor publications.
        FlexibilityOrders orders;
        RoundPublications publications;
        /// None but where the auction executes rounds with blocks.
        HorizonVerifier horizonVerifier;
    }

    function run() external {
        string memory file = vm.envOr("RECORD", _defaultRecord());
        require(!vm.exists(file), Deploy_RecordExists(file));
        address operator = vm.envAddress("OPERATOR");
        string[] memory checkedMarkets = vm.envOr("CHECKED_MARKETS", ",", new string[](0));
        string[] memory recordedMarkets = vm.envOr("RECORDED_MARKETS", ",", new string[](0));
        string[] memory executedMarkets = vm.envOr("EXECUTED_MARKETS", ",", new string[](0));
        require(checkedMarkets.length + executedMarkets.length + recordedMarkets.length > 0, Deploy_NoMarkets());
        BondedRounds.Guarantee memory guarantee = BondedRounds.Guarantee({
            operatorNumber: OPERATOR_NUMBER,
            bond: vm.envOr("BOND", uint256(ROUND_BOND)).toUint56(),
            challengeSeconds: vm.envOr("CHALLENGE_SECONDS", uint256(CHALLENGE_WINDOW)).toUint40()
        });

        vm.startBroadcast();
        (,, address deployer) = vm.readCallers();
        IERC20 token = IERC20(vm.envOr("TOKEN", address(0)));
        if (address(token) == address(0)) token = new SettlementToken(operator);
        for (uint256 i = 0; i < checkedMarkets.length; ++i) {
            _record(checkedMarkets[i], deployChecked(operator, token, deployer, guarantee));
        }
        for (uint256 i = 0; i < executedMarkets.length; ++i) {
            _record(executedMarkets[i], deployExecuted(operator, token, deployer, guarantee));
        }
        for (uint256 i = 0; i < recordedMarkets.length; ++i) {
            _record(recordedMarkets[i], deploy(operator, token, deployer));
        }
        vm.stopBroadcast();

        vm.writeJson(_recordOf(operator, token, guarantee), file);
    }

    /// @notice Deploys a market whose auction records rounds.
    function deploy(address operator, IERC20 token, address deployer) public returns (Deployment memory d) {
        d.registry = new ParticipantRegistry(operator);
        d.escrow = _escrow(d.registry, token, deployer);
        d.auction = address(new FlexibilityAuction(d.registry));
        _deploySettlement(d);
    }

    /// @notice Deploys a market whose auction checks rounds.
    function deployChecked(address operator, IERC20 token, address deployer, BondedRounds.Guarantee memory guarantee)
        public
        returns (Deployment memory d)
    {
        d.registry = new ParticipantRegistry(operator);
        d.publications = new RoundPublications();
        FlexibilityAuctionVerifier verifier = new FlexibilityAuctionVerifier();
        // The auction is the third from here.
        address auction = vm.computeCreateAddress(deployer, vm.getNonce(deployer) + 2);
        d.orders = new FlexibilityOrders(d.registry, IBondedRounds(auction));
        d.escrow = _escrow(d.registry, token, deployer);
        d.auction = address(
            new FlexibilityAuctionChallenges(d.registry, d.orders, d.escrow, verifier, d.publications, guarantee)
        );
        _deploySettlement(d);
    }

    /// @notice Deploys a market whose auction executes rounds with blocks.
    function deployExecuted(address operator, IERC20 token, address deployer, BondedRounds.Guarantee memory guarantee)
        public
        returns (Deployment memory d)
    {
        d.registry = new ParticipantRegistry(operator);
        d.horizonVerifier = new HorizonVerifier();
        d.escrow = _escrow(d.registry, token, deployer);
        d.auction = address(new HorizonAuction(d.registry, d.escrow, d.horizonVerifier, guarantee));
        _deploySettlement(d);
    }

    /// @dev The escrow names auction, settlement and postings, and they the escrow: their addresses are those of what is deployed next.
    function _escrow(ParticipantRegistry registry, IERC20 token, address deployer) private returns (FlexibilityEscrow) {
        uint256 nonce = vm.getNonce(deployer);
        address auction = vm.computeCreateAddress(deployer, nonce + 1);
        address settlement = vm.computeCreateAddress(deployer, nonce + 2);
        address postings = vm.computeCreateAddress(deployer, nonce + 7);
        return new FlexibilityEscrow(token, registry, auction, settlement, postings, WITHDRAWAL_DELAY);
    }

    function _deploySettlement(Deployment memory d) private {
        d.settlement = new FlexibilitySettlement(d.registry, d.escrow, RING_PERIODS);
        PublicationVerifier verifier = new PublicationVerifier();
        SaltedFlowVerifier saltedVerifier = new SaltedFlowVerifier();
        IPostedSettlement postings = IPostedSettlement(d.escrow.postings());
        d.demands = new OpeningDemands(d.registry, postings);
        d.deliveries = new DeliveryChallenges(d.registry, postings, d.demands);
        d.postings = new PostedSettlement(
            d.registry, d.escrow, verifier, saltedVerifier, d.deliveries, RING_PERIODS, CHALLENGE_WINDOW, POSTING_BOND
        );
    }

    function _defaultRecord() private view returns (string memory) {
        return string.concat(vm.projectRoot(), "/deployments/", vm.toString(block.chainid), ".json");
    }

    /// @dev Adds a market to those that were deployed.
    function _record(string memory market, Deployment memory d) private {
        vm.serializeAddress(market, "registry", address(d.registry));
        vm.serializeAddress(market, "auction", d.auction);
        vm.serializeAddress(market, "escrow", address(d.escrow));
        if (address(d.publications) != address(0)) {
            vm.serializeAddress(market, "orders", address(d.orders));
            vm.serializeAddress(market, "publications", address(d.publications));
        }
        if (address(d.horizonVerifier) != address(0)) {
            vm.serializeAddress(market, "horizonVerifier", address(d.horizonVerifier));
        }
        vm.serializeAddress(market, "postings", address(d.postings));
        vm.serializeAddress(market, "deliveries", address(d.deliveries));
        vm.serializeAddress(market, "demands", address(d.demands));
        _markets =
            vm.serializeString("markets", market, vm.serializeAddress(market, "settlement", address(d.settlement)));
    }

    /// @dev What was deployed, from which code, and on what terms.
    function _recordOf(address operator, IERC20 token, BondedRounds.Guarantee memory guarantee)
        private
        returns (string memory)
    {
        string memory terms = "guarantee";
        vm.serializeUint(terms, "bond", guarantee.bond);
        terms = vm.serializeUint(terms, "challengeSeconds", guarantee.challengeSeconds);

        string memory record = "record";
        vm.serializeUint(record, "chainId", block.chainid);
        vm.serializeAddress(record, "operator", operator);
        vm.serializeAddress(record, "token", address(token));
        vm.serializeString(record, "guarantee", terms);
        vm.serializeString(record, "creationCode", _creationCode());
        return vm.serializeString(record, "markets", _markets);
    }

    /// @dev keccak-256 of the creation code of each contract, which stands for its ABI, too.
    function _creationCode() private returns (string memory) {
        string memory code = "creationCode";
        vm.serializeBytes32(code, "ParticipantRegistry", keccak256(type(ParticipantRegistry).creationCode));
        vm.serializeBytes32(code, "FlexibilityAuction", keccak256(type(FlexibilityAuction).creationCode));
        vm.serializeBytes32(
            code, "FlexibilityAuctionChallenges", keccak256(type(FlexibilityAuctionChallenges).creationCode)
        );
        vm.serializeBytes32(
            code, "FlexibilityAuctionVerifier", keccak256(type(FlexibilityAuctionVerifier).creationCode)
        );
        vm.serializeBytes32(code, "HorizonAuction", keccak256(type(HorizonAuction).creationCode));
        vm.serializeBytes32(code, "HorizonVerifier", keccak256(type(HorizonVerifier).creationCode));
        vm.serializeBytes32(code, "FlexibilityOrders", keccak256(type(FlexibilityOrders).creationCode));
        vm.serializeBytes32(code, "RoundPublications", keccak256(type(RoundPublications).creationCode));
        vm.serializeBytes32(code, "FlexibilityEscrow", keccak256(type(FlexibilityEscrow).creationCode));
        vm.serializeBytes32(code, "OpeningDemands", keccak256(type(OpeningDemands).creationCode));
        vm.serializeBytes32(code, "DeliveryChallenges", keccak256(type(DeliveryChallenges).creationCode));
        vm.serializeBytes32(code, "PublicationVerifier", keccak256(type(PublicationVerifier).creationCode));
        vm.serializeBytes32(code, "SaltedFlowVerifier", keccak256(type(SaltedFlowVerifier).creationCode));
        vm.serializeBytes32(code, "PostedSettlement", keccak256(type(PostedSettlement).creationCode));
        return vm.serializeBytes32(code, "FlexibilitySettlement", keccak256(type(FlexibilitySettlement).creationCode));
    }
}
