import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isSameBytes } from '../bytes.js';
import { isChunkRight } from './chunk-rules.js';
import { flowOfChunk, INDEX_BYTES, type SettlementChunk } from './chunks.js';
import { type Digest, rootFrom } from './merkle-tree.js';
import { recordAmount, type SettlementRecord, settlementKinds } from './record.js';
import { OPENING_HEAD_BYTES, SALT_BYTES, saltedRoot } from './salted-flow.js';
import {
  FLOW_BYTES,
  isSalted,
  isWellFormed,
  RECORDS_PER_CHUNK,
  readFlow,
  readRecord,
  type SettlementFlow,
  SUM_BYTES,
} from './settlement-flow.js';

/** A leaf of a salted flow, as an opening shows it. */
export interface OpenedLeaf {
  readonly position: number;
  /** Leaves of the tree. */
  readonly leaves: number;
  /** What it holds behind the salt: `index 24 | flow 240 | body` where nothing is wrong. */
  readonly chunk: Uint8Array;
  /** The root of the flow in which it stands there. */
  readonly root: Digest;
}

/** What the openings of a salted flow tell whoever has them. */
export type OpenedFlow =
  /** All records, in posting order: nothing is wrong with them, and they pay the amount that is public. */
  | {
      readonly is: 'right';
      readonly records: readonly SettlementRecord[];
      /** One for each of its chunks, in their order. */
      readonly openings: readonly Uint8Array[];
    }
  /** Something is wrong with this leaf, or with two neighbours together; their openings show it to the contract. */
  | { readonly is: 'wrong'; readonly leaves: readonly number[]; readonly openings: readonly Uint8Array[] }
  /** Not all leaves were opened, and nothing is wrong with those that were. */
  | { readonly is: 'closed' };

/** A salted flow in a batch as it was posted. */
export interface PostedSaltedFlow {
  /** Place of its only chunk in the batch. */
  readonly chunk: number;
  readonly flow: SettlementFlow;
  /** Over its records, as posted. */
  readonly root: Digest;
  readonly opened: OpenedFlow;
}

const BODY_AT = INDEX_BYTES + FLOW_BYTES;
const CHUNK_AT = OPENING_HEAD_BYTES + SALT_BYTES;

/**
 * The salted flows of a posted batch, each with what its openings tell.
 * @param openings Those that are known, of any flows.
 */
export function saltedFlowsIn(chunks: readonly SettlementChunk[], openings: readonly Uint8Array[]): PostedSaltedFlow[] {
  const byRoot = new Map<string, Uint8Array[]>();
  for (const opening of openings) {
    const root = readOpening(opening)?.root;
    if (root === undefined) continue;
    byRoot.set(bytesToHex(root), [...(byRoot.get(bytesToHex(root)) ?? []), opening]);
  }
  return chunks.flatMap((posted, chunk) => {
    const flow = flowOfChunk(posted);
    if (!isSalted(flow)) return [];
    const root = posted.bytes.subarray(BODY_AT);
    return [{ chunk, flow, root, opened: openFlow(flow, root, byRoot.get(bytesToHex(root)) ?? []) }];
  });
}

/** The records of a salted flow as far as they are known: without the right openings one that stands for all. */
export function recordsOfSalted({ flow, opened }: PostedSaltedFlow): readonly SettlementRecord[] {
  if (opened.is === 'right') return opened.records;
  const { kind, payer, payee, shareBps, amount } = flow;
  const unknown = { mtu: 0, orderSequence: 0, energyWh: 0, priceTicks: 0, isSalted: true } as const;
  return [{ kind: settlementKinds[kind]!, payer, payee, shareBps, amount, ...unknown }];
}

/** Reads an opening, see {@link SaltedFlow.opening}; undefined where the bytes are none. */
export function readOpening(opening: Uint8Array): OpenedLeaf | undefined {
  if (opening.length < CHUNK_AT) return undefined;
  const view = new DataView(opening.buffer, opening.byteOffset, opening.length);
  const [position, leaves, end] = [view.getUint32(0), view.getUint32(4), CHUNK_AT + view.getUint16(8)];
  if (opening.length < end || (opening.length - end) % 32 !== 0) return undefined;
  const siblings: Digest[] = [];
  for (let at = end; at < opening.length; at += 32) siblings.push(opening.subarray(at, at + 32));
  const treeRoot = rootFrom(leaves, position, keccak_256(opening.subarray(OPENING_HEAD_BYTES, end)), siblings);
  if (treeRoot === undefined) return undefined;
  return { position, leaves, chunk: opening.subarray(CHUNK_AT, end), root: saltedRoot(leaves, treeRoot) };
}

/**
 * Judges the openings of a salted flow, as `contracts/src/libraries/SaltedRules.sol` does: a leaf that is wrong is wrong whether or not the
 * others are known, of which whoever spoilt it may keep some.
 * @param flow As it was posted.
 * @param root Over its records, as posted.
 * @param openings Of its leaves, in any order; others count for nothing.
 */
export function openFlow(flow: SettlementFlow, root: Digest, openings: readonly Uint8Array[]): OpenedFlow {
  const leaves = leavesOf(root, openings);
  const wrong = (...shown: readonly ShownLeaf[]): OpenedFlow => ({
    ...{ is: 'wrong', leaves: shown.map(({ position }) => position) },
    openings: shown.map(({ opening }) => opening),
  });
  for (const [place, leaf] of leaves.entries()) {
    if (!isLeafRight(flow, leaf)) return wrong(leaf);
    const before = leaves[place - 1];
    if (before?.position === leaf.position - 1 && !fits(before.chunk, leaf.chunk)) return wrong(before, leaf);
  }
  if (leaves.length === 0 || leaves.length !== leaves[0]!.leaves) return { is: 'closed' };
  return {
    is: 'right',
    records: leaves.flatMap(({ chunk }) => recordsIn(chunk)),
    openings: leaves.map(({ opening }) => opening),
  };
}

/** The leaves of a salted flow that are not opened yet, as far as the openings tell: of a flow that nobody opened, the first one. */
export interface MissingLeaves {
  readonly positions: readonly number[];
  /** An opening that tells how many leaves there are; empty where none is known. */
  readonly any: Uint8Array;
}

/** @param root Of the flow, as posted. @param openings Those that are known, of any flows. */
export function missingLeaves(root: Digest, openings: readonly Uint8Array[]): MissingLeaves {
  const known = leavesOf(root, openings);
  const [first] = known;
  if (first === undefined) return { positions: [0], any: new Uint8Array(0) };
  const opened = new Set(known.map(({ position }) => position));
  const all = Array.from({ length: first.leaves }, (_, position) => position);
  return { positions: all.filter((position) => !opened.has(position)), any: first.opening };
}

interface ShownLeaf extends OpenedLeaf {
  readonly opening: Uint8Array;
}

/** The leaves under a root that the openings show, each once, in their order. */
function leavesOf(root: Digest, openings: readonly Uint8Array[]): ShownLeaf[] {
  const byPosition = new Map<number, ShownLeaf>();
  for (const opening of openings) {
    const leaf = readOpening(opening);
    if (leaf !== undefined && isSameBytes(leaf.root, root)) byPosition.set(leaf.position, { ...leaf, opening });
  }
  return [...byPosition.values()].sort((a, b) => a.position - b.position);
}

/** Whether a leaf is the chunk at its place of a flow that is in public what this one is, and nothing is wrong with its records and sums. */
function isLeafRight(flow: SettlementFlow, { position, leaves, chunk }: OpenedLeaf): boolean {
  if (chunk.length < BODY_AT) return false;
  const { index, flow: clear, recordCount } = headOf(chunk);
  const isAtItsPlace =
    index === position && Math.ceil(clear.recordCount / RECORDS_PER_CHUNK) === leaves && recordCount > 0;
  const isLast = index === leaves - 1;
  const sums = (index === 0 ? 0 : SUM_BYTES) + (isLast ? 0 : SUM_BYTES + clear.recordBytes);
  const isWhole = isWellFormed(clear) && chunk.length === BODY_AT + sums + recordCount * clear.recordBytes;
  return isAtItsPlace && isWhole && isOf(clear, flow) && isChunkRight({ bytes: chunk, recordCount });
}

/** Whether neighbours state the same flow, and the same of the sum and the record between them. */
function fits(one: Uint8Array, next: Uint8Array): boolean {
  const seam = SUM_BYTES + headOf(one).flow.recordBytes;
  const isOneFlow = isSameBytes(one.subarray(INDEX_BYTES, BODY_AT), next.subarray(INDEX_BYTES, BODY_AT));
  return isOneFlow && isSameBytes(one.subarray(one.length - seam), next.subarray(BODY_AT, BODY_AT + seam));
}

/** Whether a flow says in the clear what is public of a salted one. */
function isOf(clear: SettlementFlow, salted: SettlementFlow): boolean {
  return (['kind', 'payer', 'payee', 'shareBps', 'amount'] as const).every((name) => clear[name] === salted[name]);
}

function recordsIn(chunk: Uint8Array): SettlementRecord[] {
  const { index, flow, recordCount } = headOf(chunk);
  const { payer, payee, shareBps } = flow;
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
  const start = BODY_AT + (index === 0 ? 0 : SUM_BYTES);
  return Array.from({ length: recordCount }, (_, place) => {
    const terms = readRecord(view, start + place * flow.recordBytes, flow);
    const amount = recordAmount(terms.energyWh, terms.priceTicks, shareBps);
    return { kind: settlementKinds[flow.kind]!, payer, payee, shareBps, ...terms, amount };
  });
}

/** What a chunk says of itself, and how many records of its flow stand in it. */
function headOf(chunk: Uint8Array): { index: number; flow: SettlementFlow; recordCount: number } {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
  const index = view.getUint32(0) >>> 8;
  const flow = readFlow(view, INDEX_BYTES);
  const left = flow.recordCount - index * RECORDS_PER_CHUNK;
  return { index, flow, recordCount: Math.max(0, Math.min(left, RECORDS_PER_CHUNK)) };
}
