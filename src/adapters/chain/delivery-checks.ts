import { bytesToHex, type Hex, keccak256, type PublicClient, stringToBytes } from 'viem';
import { type EvidenceOpening, recordProof } from '../../domain/evidence/evidence-tree.js';
import { paymentRules } from '../../domain/flexibility/payment-rule.js';
import type { MarketRules } from '../../domain/market-rules.js';
import type { Digest } from '../../domain/settlement/merkle-tree.js';
import { deliveryVerifierAbi as abi } from './artifacts/delivery-verifier.js';
import { marketId } from './market-reader.js';

/** Checks of `IDeliveryVerifier.sol`, in the order of its enumeration. */
export const deliveryChecks = ['record', 'energy', 'reading', 'pair'] as const;
export type DeliveryCheck = (typeof deliveryChecks)[number];

/** What is shown to a check. */
export interface ShownEvidence {
  readonly check: DeliveryCheck;
  readonly parts: readonly Uint8Array[];
}

/** What of a market's rules the contract judges deliveries by. */
export function deliveryTerms({ mtuSeconds, paymentRule, metering, penalty, products }: MarketRules) {
  return {
    mtuSeconds,
    rule: paymentRules.indexOf(paymentRule),
    demandsSignatures: metering?.signatures === 'required',
    substitutesBaseline: metering === undefined || metering.substitute.method === 'baseline',
    tradesEnergy: products.includes('energy'),
    penaltyPrice: penalty?.price ?? 0,
    collateralPrice: penalty?.collateral ?? 0,
  };
}

/** Everything that can be shown of one settlement by its opening alone. */
export function checksOf({ slot, leaf, facts, attestation }: EvidenceOpening, chunkProof: Uint8Array): ShownEvidence[] {
  const ofRecord: ShownEvidence = { check: 'record', parts: [leaf, recordProof(slot, chunkProof)] };
  if (facts === undefined) return [ofRecord];
  const energy: ShownEvidence = { check: 'energy', parts: [leaf, facts] };
  const reading: ShownEvidence = { check: 'reading', parts: [leaf, facts, attestation ?? new Uint8Array(0)] };
  return [ofRecord, energy, reading];
}

/** What two settlements show together; undefined where one of them rests on nothing. */
export function pairOf(one: EvidenceOpening, other: EvidenceOpening): ShownEvidence | undefined {
  if (one.facts === undefined || other.facts === undefined || one.slot === other.slot) return undefined;
  return { check: 'pair', parts: [one.leaf, one.facts, other.leaf, other.facts] };
}

/** A settlement that rests on nothing, beside one that names its order among the awards it rests on; undefined where both or none do. */
export function lackOf(
  one: EvidenceOpening,
  chunkProof: Uint8Array,
  other: EvidenceOpening,
): ShownEvidence | undefined {
  if (one.facts !== undefined || other.facts === undefined) return undefined;
  return { check: 'record', parts: [one.leaf, recordProof(one.slot, chunkProof), other.leaf, other.facts] };
}

/** What is posted of a period that evidence is held against. */
export interface PostedEvidence {
  readonly market: string;
  readonly batchRoot: Digest;
  readonly evidenceRoot: Digest;
}

/**
 * Asks the contract, for free, what is wrong with what is shown: the name of the fault, `not-posted` where it is not of the posting,
 * undefined where nothing is wrong.
 */
export async function faultOfDelivery(
  client: PublicClient,
  verifier: Hex,
  { market, batchRoot, evidenceRoot }: PostedEvidence,
  { check, parts }: ShownEvidence,
): Promise<string | undefined> {
  const [isPosted, fault] = await client.readContract({
    ...{ address: verifier, abi, functionName: 'faultOf' },
    args: [
      ...([marketId(market), bytesToHex(batchRoot), bytesToHex(evidenceRoot)] as const),
      ...([deliveryChecks.indexOf(check), parts.map((part) => bytesToHex(part))] as const),
    ],
  });
  return isPosted ? faultNames.get(fault) : 'not-posted';
}

/** Names of the faults by their selectors, without that of the contract. */
const faultNames: ReadonlyMap<string, string> = new Map(
  abi.flatMap((item) =>
    item.type === 'error' && item.inputs.length === 0
      ? [[keccak256(stringToBytes(`${item.name}()`)).slice(0, 10), item.name.replace('DeliveryVerifier_', '')] as const]
      : [],
  ),
);
