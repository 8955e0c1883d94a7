import { bytesToHex, encodeAbiParameters, encodeFunctionData, type Hex, hexToBytes, keccak256 } from 'viem';
import type { OpeningDemand } from '../../domain/settlement/opening-demand.js';
import { balancesHash, type Posting } from '../../domain/settlement/posting.js';
import { deliveryChallengesAbi } from './artifacts/delivery-challenges.js';
import { openingDemandsAbi as abi } from './artifacts/opening-demands.js';
import { marketId } from './market-reader.js';
import type { PeriodOf } from './posting-calls.js';

/** How many times the gas of an answer the contract wants paid. */
const FEE_FACTOR = 2n;
/** The price of gas may rise until a demand is in a block: by an eighth from one to the next. */
const [RISEN, FROM] = [3n, 2n];

/** A demand as the contract takes and tells it. */
export interface DemandStruct {
  readonly market: Hex;
  readonly period: bigint;
  readonly until: number;
  readonly digest: Hex;
  readonly root: Hex;
  readonly position: number;
  readonly terms: bigint;
}

/**
 * Demands a leaf of the records of a salted flow.
 * @param proof The flow as it was posted: see `proveChunk`.
 * @param opening Of any leaf of it; empty where the first one is demanded.
 */
export function demandRecordsCall(
  { market, period }: PeriodOf,
  posting: Posting,
  proof: Uint8Array,
  position: number,
  opening: Uint8Array,
): Hex {
  const about = [marketId(market), BigInt(period), partsStruct(posting)] as const;
  const args = [...about, bytesToHex(proof), position, bytesToHex(opening)] as const;
  return encodeFunctionData({ abi, functionName: 'demandRecords', args });
}

/**
 * Demands the evidence of a record.
 * @param record Its place in its chunk, a byte, and the proof of the chunk; of a salted flow that of the flow.
 * @param opening Of a salted flow the leaf in which it stands; empty where it is in the clear.
 */
export function demandEvidenceCall(
  { market, period }: PeriodOf,
  posting: Posting,
  record: Uint8Array,
  opening: Uint8Array,
): Hex {
  const about = [marketId(market), BigInt(period), partsStruct(posting)] as const;
  const args = [...about, bytesToHex(record), bytesToHex(opening)] as const;
  return encodeFunctionData({ abi, functionName: 'demandEvidence', args });
}

/** Shows what was demanded. */
export function answerCall(demand: OpeningDemand, shown: readonly Uint8Array[]): Hex {
  const args = [demandStruct(demand), shown.map((bytes) => bytesToHex(bytes))] as const;
  return encodeFunctionData({ abi, functionName: 'answer', args });
}

/** Refutes a posting of which something was not shown. The call is one of the contract that judges evidence. */
export function refuteUnansweredCall(demand: OpeningDemand): Hex {
  const args = [demandStruct(demand)] as const;
  return encodeFunctionData({ abi: deliveryChallengesAbi, functionName: 'refuteUnanswered', args });
}

/** Gives the fee of a demand back that nobody answered. */
export function reclaimCall(demand: OpeningDemand): Hex {
  return encodeFunctionData({ abi, functionName: 'reclaim', args: [demandStruct(demand)] });
}

/** What the chain knows a demand by. */
export function demandId(demand: OpeningDemand): Hex {
  const components = abi.find((item) => item.type === 'function' && item.name === 'answer')!.inputs[0]!;
  return keccak256(encodeAbiParameters([components], [demandStruct(demand)] as never));
}

/** A demand that an event tells of. */
export function demandIn(market: string, struct: DemandStruct): OpeningDemand {
  const { period, until, digest, root, position, terms } = struct;
  const digests = { digest: hexToBytes(digest), root: hexToBytes(root) };
  return { market, period: Number(period), until, ...digests, position, terms };
}

/** What to pay with a demand, in wei, so that it is enough in the next blocks, too. */
export function demandFee(answerGas: bigint, baseFee: bigint): bigint {
  return (FEE_FACTOR * answerGas * baseFee * RISEN) / FROM;
}

function demandStruct({ market, period, until, digest, root, position, terms }: OpeningDemand): DemandStruct {
  const digests = { digest: bytesToHex(digest), root: bytesToHex(root) };
  return { market: marketId(market), period: BigInt(period), until, ...digests, position, terms };
}

function partsStruct(posting: Posting) {
  return {
    balancesHash: bytesToHex(balancesHash(posting)),
    evidenceRoot: bytesToHex(posting.evidenceRoot),
    ledgerHash: bytesToHex(posting.ledgerHash),
  };
}
