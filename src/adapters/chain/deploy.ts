import { getContractAddress } from 'viem';
import type { Hex } from '../../application/ports.js';
import { flexibilityAuctionAbi, flexibilityAuctionBytecode } from './artifacts/flexibility-auction.js';
import { flexibilityEscrowAbi, flexibilityEscrowBytecode } from './artifacts/flexibility-escrow.js';
import { flexibilitySettlementAbi, flexibilitySettlementBytecode } from './artifacts/flexibility-settlement.js';
import { participantRegistryAbi, participantRegistryBytecode } from './artifacts/participant-registry.js';
import { settlementTokenAbi, settlementTokenBytecode } from './artifacts/settlement-token.js';
import type { TransactionSender } from './transaction-sender.js';

/** Where the contracts of one market are. */
export interface MarketAddresses {
  readonly token: Hex;
  readonly registry: Hex;
  readonly auction: Hex;
  readonly escrow: Hex;
  readonly settlement: Hex;
}

/** Deploys the settlement token of the embedded chain; the sender may mint it. */
export async function deployToken(sender: TransactionSender): Promise<Hex> {
  return (await sender.deploy(settlementTokenAbi, settlementTokenBytecode, [sender.address])).contractAddress;
}

/** Seconds between asking free funds back and taking them. */
const WITHDRAWAL_DELAY = 86_400n;
/** Settlement periods that have a place of their own on the chain: more than a year of days. */
const RING_PERIODS = 512n;
/** Seconds during which a settlement that was posted without being executed can be challenged, and what is staked on it. */
const CHALLENGE_WINDOW = 86_400;
const POSTING_BOND = 1_000_000_000n;

/**
 * Deploys the contracts of one market over a settlement token; the sender becomes its operator. The escrow names auction and settlement,
 * and they the escrow, so the sender must not be used for anything else meanwhile: the contracts refuse to be created otherwise.
 */
export async function deployMarket(sender: TransactionSender, token: Hex): Promise<MarketAddresses> {
  const { contractAddress: registry } = await sender.deploy(participantRegistryAbi, participantRegistryBytecode, [
    sender.address,
  ]);
  const nonce = BigInt(await sender.nextNonce());
  const auction = contractOf(sender.address, nonce + 1n);
  const settlement = contractOf(sender.address, nonce + 2n);
  const { contractAddress: escrow } = await sender.deploy(flexibilityEscrowAbi, flexibilityEscrowBytecode, [
    ...[token, registry, auction, settlement],
    WITHDRAWAL_DELAY,
  ]);
  await sender.deploy(flexibilityAuctionAbi, flexibilityAuctionBytecode, [registry]);
  await sender.deploy(flexibilitySettlementAbi, flexibilitySettlementBytecode, [
    ...[registry, escrow, RING_PERIODS],
    ...[CHALLENGE_WINDOW, POSTING_BOND],
  ]);
  return { token, registry, auction, escrow, settlement };
}

function contractOf(from: Hex, nonce: bigint): Hex {
  return getContractAddress({ from, nonce }).toLowerCase() as Hex;
}
