import { readFileSync } from 'node:fs';
import { keccak256 } from 'viem';
import { z } from 'zod';
import type { Hex } from '../../application/ports.js';
import type { AuctionKind } from '../../domain/proofs/round-proof.js';
import { deliveryChallengesBytecode } from './artifacts/delivery-challenges.js';
import { flexibilityAuctionBytecode } from './artifacts/flexibility-auction.js';
import { flexibilityAuctionChallengesBytecode } from './artifacts/flexibility-auction-challenges.js';
import { flexibilityAuctionVerifierBytecode } from './artifacts/flexibility-auction-verifier.js';
import { flexibilityEscrowBytecode } from './artifacts/flexibility-escrow.js';
import { flexibilityOrdersBytecode } from './artifacts/flexibility-orders.js';
import { flexibilitySettlementBytecode } from './artifacts/flexibility-settlement.js';
import { horizonAuctionBytecode } from './artifacts/horizon-auction.js';
import { horizonVerifierBytecode } from './artifacts/horizon-verifier.js';
import { openingDemandsBytecode } from './artifacts/opening-demands.js';
import { participantRegistryBytecode } from './artifacts/participant-registry.js';
import { postedSettlementBytecode } from './artifacts/posted-settlement.js';
import { publicationVerifierBytecode } from './artifacts/publication-verifier.js';
import { roundPublicationsBytecode } from './artifacts/round-publications.js';
import { saltedFlowVerifierBytecode } from './artifacts/salted-flow-verifier.js';
import type { MarketAddresses } from './deploy.js';
import type { TransactionSender } from './transaction-sender.js';

const account = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, 'an address is 0x and 40 hexadecimal digits')
  .transform((text) => text.toLowerCase() as Hex);
const digest = z.string().regex(/^0x[0-9a-f]{64}$/, 'a digest is 0x and 64 hexadecimal digits');

/** The creation code that this version would deploy, by the name of its contract. */
const creationCode = {
  ParticipantRegistry: participantRegistryBytecode,
  FlexibilityAuction: flexibilityAuctionBytecode,
  FlexibilityAuctionChallenges: flexibilityAuctionChallengesBytecode,
  FlexibilityAuctionVerifier: flexibilityAuctionVerifierBytecode,
  HorizonAuction: horizonAuctionBytecode,
  HorizonVerifier: horizonVerifierBytecode,
  FlexibilityOrders: flexibilityOrdersBytecode,
  RoundPublications: roundPublicationsBytecode,
  FlexibilityEscrow: flexibilityEscrowBytecode,
  FlexibilitySettlement: flexibilitySettlementBytecode,
  PostedSettlement: postedSettlementBytecode,
  PublicationVerifier: publicationVerifierBytecode,
  SaltedFlowVerifier: saltedFlowVerifierBytecode,
  OpeningDemands: openingDemandsBytecode,
  DeliveryChallenges: deliveryChallengesBytecode,
} as const;

const recordSchema = z.strictObject({
  chainId: z.number().int(),
  operator: account,
  token: account,
  guarantee: z.strictObject({ bond: z.number().int(), challengeSeconds: z.number().int() }),
  /** Keccak-256 of the creation code of each contract: of the same digest, the same ABI and the same behaviour. */
  creationCode: z.record(z.string(), digest),
  markets: z.record(
    z.string(),
    z.strictObject({
      registry: account,
      auction: account,
      escrow: account,
      settlement: account,
      postings: account,
      deliveries: account,
      demands: account,
      orders: account.exactOptional(),
      publications: account.exactOptional(),
      horizonVerifier: account.exactOptional(),
    }),
  ),
});

/** Where `contracts/script/Deploy.s.sol` deployed contracts on a chain, of which code, for which operator. */
export type DeploymentRecord = z.output<typeof recordSchema>;

/** Throws with the file's name when it is no such record, or one of other contracts than this version works with. */
export function readDeploymentRecord(file: string): DeploymentRecord {
  try {
    const record = recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const [name, code] of Object.entries(creationCode))
      if (record.creationCode[name] !== keccak256(code))
        throw new Error(`its ${name} is not that of this version: deploy the contracts of this version`);
    return record;
  } catch (cause) {
    throw new Error(`${file} is no record of contracts to use: ${(cause as Error).message}`, { cause });
  }
}

/** What the auction among the contracts of a market does with rounds. */
export function kindOf(contracts: Pick<MarketAddresses, 'publications' | 'horizonVerifier'>): AuctionKind {
  if (contracts.publications !== undefined) return 'checks';
  return contracts.horizonVerifier === undefined ? 'records' : 'executes';
}

/** Whether an auction serves rounds of which another kind is wanted: those that could be executed can be recorded. */
export function serves(kind: AuctionKind, wanted: AuctionKind): boolean {
  return kind === wanted || (wanted === 'executes' && kind === 'records');
}

/**
 * The contracts of a market. Throws where the record names none, or an auction of the other kind, where the chain is another or does
 * not have them, or where they obey another operator than the sender.
 */
export async function recordedMarket(
  { chainId, operator, token, markets }: DeploymentRecord,
  sender: TransactionSender,
  market: string,
  auction: AuctionKind,
): Promise<MarketAddresses> {
  const contracts = markets[market];
  if (contracts === undefined) throw new Error(`the record of contracts names none for market ${market}`);
  const kind = kindOf(contracts);
  if (!serves(kind, auction)) throw new Error(`the recorded auction of ${market} ${kind} rounds`);
  if (chainId !== sender.chainId) throw new Error(`the record is about chain ${chainId}, not ${sender.chainId}`);
  if (operator !== sender.address) throw new Error(`the recorded contracts obey ${operator}, not ${sender.address}`);
  for (const [name, address] of Object.entries({ token, ...contracts }))
    if ((await sender.client.getCode({ address })) === undefined)
      throw new Error(`the chain has no ${name} of ${market} at ${address}: was the script broadcast?`);
  return { token, ...contracts };
}
