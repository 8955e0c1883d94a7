import { getContractAddress } from 'viem';
import type { Hex } from '../../application/ports.js';
import { POSTING_CHALLENGE_SECONDS } from '../../domain/market-rules.js';
import type { AuctionKind } from '../../domain/proofs/round-proof.js';
import { deliveryChallengesAbi, deliveryChallengesBytecode } from './artifacts/delivery-challenges.js';
import { flexibilityAuctionAbi, flexibilityAuctionBytecode } from './artifacts/flexibility-auction.js';
import {
  flexibilityAuctionChallengesAbi,
  flexibilityAuctionChallengesBytecode,
} from './artifacts/flexibility-auction-challenges.js';
import {
  flexibilityAuctionVerifierAbi,
  flexibilityAuctionVerifierBytecode,
} from './artifacts/flexibility-auction-verifier.js';
import { flexibilityEscrowAbi, flexibilityEscrowBytecode } from './artifacts/flexibility-escrow.js';
import { flexibilityOrdersAbi, flexibilityOrdersBytecode } from './artifacts/flexibility-orders.js';
import { flexibilitySettlementAbi, flexibilitySettlementBytecode } from './artifacts/flexibility-settlement.js';
import { horizonAuctionAbi, horizonAuctionBytecode } from './artifacts/horizon-auction.js';
import { horizonVerifierAbi, horizonVerifierBytecode } from './artifacts/horizon-verifier.js';
import { openingDemandsAbi, openingDemandsBytecode } from './artifacts/opening-demands.js';
import { participantRegistryAbi, participantRegistryBytecode } from './artifacts/participant-registry.js';
import { postedSettlementAbi, postedSettlementBytecode } from './artifacts/posted-settlement.js';
import { publicationVerifierAbi, publicationVerifierBytecode } from './artifacts/publication-verifier.js';
import { roundPublicationsAbi, roundPublicationsBytecode } from './artifacts/round-publications.js';
import { saltedFlowVerifierAbi, saltedFlowVerifierBytecode } from './artifacts/salted-flow-verifier.js';
import { settlementTokenAbi, settlementTokenBytecode } from './artifacts/settlement-token.js';
import type { TransactionSender } from './transaction-sender.js';

/** Where the contracts of one market are. */
export interface MarketAddresses {
  readonly token: Hex;
  readonly registry: Hex;
  readonly auction: Hex;
  readonly escrow: Hex;
  /** What executes settlements. */
  readonly settlement: Hex;
  /** What settles by what was posted and can be challenged. */
  readonly postings: Hex;
  /** What refutes such postings by their evidence, and by what was not opened. */
  readonly deliveries: Hex;
  /** What openings of such postings are demanded of. */
  readonly demands: Hex;
  /** Only beside an auction that checks rounds: what participants say of their orders on the chain. */
  readonly orders?: Hex;
  /** Only there: where the data of rounds is published that are too large to be executed. */
  readonly publications?: Hex;
  /** Only beside an auction that executes rounds with blocks: what executes them, which anybody may ask for nothing. */
  readonly horizonVerifier?: Hex;
}

/** What the operator has to lose by what it posts, and how long that can be challenged. */
export interface Guarantee {
  /** Micro-units of the settlement token: for each round that is not final, or for all settlements of a market. */
  readonly bond: bigint;
  readonly challengeSeconds: number;
}

/** Whoever runs an embedded chain runs the market, too: a bond to oneself would protect nobody. */
export const NO_GUARANTEE: Guarantee = { bond: 0n, challengeSeconds: 0 };
/** Of rounds: 100 units of currency for a day. */
export const GUARANTEE: Guarantee = { bond: 100_000_000n, challengeSeconds: 86_400 };
/** Of posted settlements: 1,000 units of currency for a day. */
export const POSTING_GUARANTEE: Guarantee = { bond: 1_000_000_000n, challengeSeconds: POSTING_CHALLENGE_SECONDS };

/** Deploys the settlement token of the embedded chain; the sender may mint it. */
export async function deployToken(sender: TransactionSender): Promise<Hex> {
  return (await sender.deploy(settlementTokenAbi, settlementTokenBytecode, [sender.address])).contractAddress;
}

/** Seconds between asking free funds back and taking them. */
const WITHDRAWAL_DELAY = 86_400n;
/** Settlement periods that have a place of their own on the chain: more than a year of days. */
const RING_PERIODS = 512n;
/** The operator's number in every registry. */
const OPERATOR_NUMBER = 1;

/** What the operator has to lose by its rounds, and whether its auction checks them place by place, as it does if nothing is said. */
export interface RoundsGuarantee extends Guarantee {
  readonly auction?: Exclude<AuctionKind, 'records'>;
}

/**
 * Deploys the contracts of one market over a settlement token; the sender becomes its operator. With a guarantee the auction checks or
 * executes rounds, without one it only records them. The escrow names auction, settlement and postings, and they the escrow, so the sender
 * must not be used for anything else meanwhile: the contracts refuse to be created otherwise.
 */
export async function deployMarket(
  sender: TransactionSender,
  token: Hex,
  rounds?: RoundsGuarantee,
  posting: Guarantee = POSTING_GUARANTEE,
): Promise<MarketAddresses> {
  const { contractAddress: registry } = await sender.deploy(participantRegistryAbi, participantRegistryBytecode, [
    sender.address,
  ]);
  const auctionParts = await deployBesideAuction(sender, registry, rounds);
  const nonce = BigInt(await sender.nextNonce());
  const auction = contractOf(sender.address, nonce + 1n);
  const settlement = contractOf(sender.address, nonce + 2n);
  const { contractAddress: escrow } = await sender.deploy(flexibilityEscrowAbi, flexibilityEscrowBytecode, [
    ...[token, registry, auction, settlement, contractOf(sender.address, nonce + 7n)],
    WITHDRAWAL_DELAY,
  ]);
  await auctionParts.deployAuction(escrow);
  await sender.deploy(flexibilitySettlementAbi, flexibilitySettlementBytecode, [...[registry, escrow, RING_PERIODS]]);
  const posted = await deployPostings(sender, registry, escrow, posting);
  return { token, registry, auction, escrow, settlement, ...posted, ...auctionParts.addresses };
}

/** What stands beside an auction, and how it is deployed once its escrow is there. */
interface AuctionParts {
  readonly addresses: Pick<MarketAddresses, 'orders' | 'publications' | 'horizonVerifier'>;
  deployAuction(escrow: Hex): Promise<unknown>;
}

async function deployBesideAuction(
  sender: TransactionSender,
  registry: Hex,
  rounds: RoundsGuarantee | undefined,
): Promise<AuctionParts> {
  if (rounds === undefined)
    return {
      addresses: {},
      deployAuction: () => sender.deploy(flexibilityAuctionAbi, flexibilityAuctionBytecode, [registry]),
    };
  const { auction = 'checks', bond, challengeSeconds } = rounds;
  const guarantee = { operatorNumber: OPERATOR_NUMBER, bond, challengeSeconds };
  if (auction === 'executes') {
    const verifier = await sender.deploy(horizonVerifierAbi, horizonVerifierBytecode, []);
    const horizonVerifier = verifier.contractAddress;
    return {
      addresses: { horizonVerifier },
      deployAuction: (escrow) =>
        sender.deploy(horizonAuctionAbi, horizonAuctionBytecode, [registry, escrow, horizonVerifier, guarantee]),
    };
  }
  const { verifier, publications, orders } = await deployBesideChallenges(sender, registry);
  return {
    addresses: { orders, publications },
    deployAuction: (escrow) =>
      sender.deploy(flexibilityAuctionChallengesAbi, flexibilityAuctionChallengesBytecode, [
        ...[registry, orders, escrow, verifier, publications],
        guarantee,
      ]),
  };
}

async function deployPostings(sender: TransactionSender, registry: Hex, escrow: Hex, guarantee: Guarantee) {
  const verifier = await sender.deploy(publicationVerifierAbi, publicationVerifierBytecode, []);
  const saltedVerifier = await sender.deploy(saltedFlowVerifierAbi, saltedFlowVerifierBytecode, []);
  const postings = contractOf(sender.address, BigInt(await sender.nextNonce()) + 2n);
  const { contractAddress: demands } = await sender.deploy(openingDemandsAbi, openingDemandsBytecode, [
    ...[registry, postings],
  ]);
  const { contractAddress: deliveries } = await sender.deploy(deliveryChallengesAbi, deliveryChallengesBytecode, [
    ...[registry, postings, demands],
  ]);
  await sender.deploy(postedSettlementAbi, postedSettlementBytecode, [
    ...[registry, escrow, verifier.contractAddress, saltedVerifier.contractAddress, deliveries, RING_PERIODS],
    ...[guarantee.challengeSeconds, guarantee.bond],
  ]);
  return { postings, deliveries, demands };
}

/** What an auction that checks rounds needs beside it. The orders name it: it is the second contract after them. */
async function deployBesideChallenges(sender: TransactionSender, registry: Hex) {
  const verifier = await sender.deploy(flexibilityAuctionVerifierAbi, flexibilityAuctionVerifierBytecode, []);
  const publications = await sender.deploy(roundPublicationsAbi, roundPublicationsBytecode, []);
  const auction = contractOf(sender.address, BigInt(await sender.nextNonce()) + 2n);
  const orders = await sender.deploy(flexibilityOrdersAbi, flexibilityOrdersBytecode, [registry, auction]);
  return {
    verifier: verifier.contractAddress,
    publications: publications.contractAddress,
    orders: orders.contractAddress,
  };
}

function contractOf(from: Hex, nonce: bigint): Hex {
  return getContractAddress({ from, nonce }).toLowerCase() as Hex;
}
