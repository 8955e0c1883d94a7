import { bytesToHex, encodeFunctionData, type Hex, keccak256, type PublicClient, stringToBytes } from 'viem';
import { deliveryChecks, type ShownEvidence } from '../../domain/evidence/evidence-proof.js';
import { paymentRules } from '../../domain/flexibility/payment-rule.js';
import type { MarketRules } from '../../domain/market-rules.js';
import type { Digest } from '../../domain/settlement/merkle-tree.js';
import { deliveryChallengesAbi as abi } from './artifacts/delivery-challenges.js';
import { marketId } from './market-reader.js';
import type { PeriodOf } from './posting-calls.js';

/** What of a market's rules the contract judges deliveries by. */
function deliveryTerms({ mtuSeconds, paymentRule, metering, penalty, products }: MarketRules) {
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

/** The call by which the operator registers them, once for a market. */
export function registerTermsCall(rules: MarketRules, market = rules.market): Hex {
  const args = [marketId(market), deliveryTerms(rules)] as const;
  return encodeFunctionData({ abi, functionName: 'registerTerms', args });
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
  deliveries: Hex,
  { market, batchRoot, evidenceRoot }: PostedEvidence,
  { check, bytes }: ShownEvidence,
): Promise<string | undefined> {
  const found = await client.readContract({
    ...{ address: deliveries, abi, functionName: 'faultOf' },
    args: [marketId(market), deliveryChecks.indexOf(check), bytesToHex(bytes)],
  });
  const isPosted =
    found.evidenceRoot === bytesToHex(evidenceRoot) &&
    (check !== 'record' || found.batchRoot === bytesToHex(batchRoot));
  return isPosted ? faultNames.get(found.fault) : 'not-posted';
}

/** What a posting is known by beside the root of its evidence. */
export interface PostingParts extends PeriodOf {
  readonly batchRoot: Digest;
  readonly balancesHash: Digest;
  readonly ledgerHash: Digest;
}

/** The call that refutes a posting by what is shown of its evidence, for a reward. */
export function challengeDeliveryCall(
  { market, period, ...parts }: PostingParts,
  { check, bytes }: ShownEvidence,
  recipient: Hex,
): Hex {
  const known = {
    batchRoot: check === 'record' ? NO_ROOT : bytesToHex(parts.batchRoot),
    balancesHash: bytesToHex(parts.balancesHash),
    ledgerHash: bytesToHex(parts.ledgerHash),
  };
  const shown = [deliveryChecks.indexOf(check), bytesToHex(bytes), recipient] as const;
  return encodeFunctionData({
    ...{ abi, functionName: 'challengeDelivery' },
    args: [marketId(market), BigInt(period), known, ...shown],
  });
}

const NO_ROOT: Hex = `0x${'0'.repeat(64)}`;

/**
 * Whether the operator has said what deliveries of a market are judged by. Throws where it has said something else than the rules do: what is
 * posted by those would be refuted.
 */
export async function areTermsRegistered(client: PublicClient, deliveries: Hex, rules: MarketRules): Promise<boolean> {
  const { market } = rules;
  const held = await client.readContract({
    ...{ address: deliveries, abi, functionName: 'termsOf' },
    args: [marketId(market)],
  });
  if (held.mtuSeconds === 0) return false;
  const own = deliveryTerms(rules);
  const other = (Object.keys(own) as (keyof typeof own)[]).find((name) => held[name] !== own[name]);
  if (other === undefined) return true;
  throw new Error(
    `the contract judges deliveries of ${market} by ${other} ${held[other]}, its rules say ${own[other]}`,
  );
}

/** Names of the faults by their selectors, without that of the contract. */
const faultNames: ReadonlyMap<string, string> = new Map(
  abi.flatMap((item) =>
    item.type === 'error' && item.inputs.length === 0
      ? [[keccak256(stringToBytes(`${item.name}()`)).slice(0, 10), item.name.replace('DeliveryVerifier_', '')] as const]
      : [],
  ),
);
