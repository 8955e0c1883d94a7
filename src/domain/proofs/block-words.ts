import { keccak_256 } from '@noble/hashes/sha3.js';
import { concatBytes } from '@noble/hashes/utils.js';
import type { PowerW, PriceTicks } from '../quantity.js';
import type { Digest } from '../settlement/merkle-tree.js';
import { pack, wordBytes } from './round-words.js';

/** Feed-in (positive) or withdrawal of a block in one market time unit of its round. */
export interface BookEntry {
  readonly mtu: number;
  readonly powerW: PowerW;
}

/** A block order as the chain knows it; its node by number, its participant by registry number. */
export interface BookBlock {
  readonly sequence: number;
  readonly participant: number;
  readonly node: number;
  /** What it earns at least for each MWh that it moves. */
  readonly limitTicks: PriceTicks;
  /** It is accepted by whole parts, at least `minParts` of them, or not at all. */
  readonly parts: number;
  readonly minParts: number;
  /** Place of the block beyond whose accepted share it is not accepted. */
  readonly parent: number | undefined;
  /** Of the blocks of one group at most one is accepted; groups are numbered from 1, 0 is none. */
  readonly group: number;
  /** By rising market time unit. */
  readonly profile: readonly BookEntry[];
}

/** Bytes of an entry of a profile. */
export const ENTRY_BYTES = 6;

/**
 * The words of a block, from the highest bit down; `contracts/src/libraries/BlockWord.sol` reads the same:
 *
 *     block   sequence 48 | participant 24 | node 16 | limitTicks 32 | parts 32 | minParts 32 | parent 16 | group 16 | entryCount 16
 *     entry   mtu 16 | powerW 32
 */
export function blockWord(block: BookBlock): bigint {
  return pack([
    ['sequence', block.sequence, 48],
    ['participant', block.participant, 24],
    ['node', block.node, 16],
    ['limitTicks', block.limitTicks, -32],
    ['parts', block.parts, 32],
    ['minParts', block.minParts, 32],
    ['parent', block.parent === undefined ? 0 : block.parent + 1, 16],
    ['group', block.group, 16],
    ['entryCount', block.profile.length, 16],
  ]);
}

/** The profile of a block, six bytes for each entry. */
export function profileBytes({ profile }: Pick<BookBlock, 'profile'>): Uint8Array {
  const bytes = new Uint8Array(ENTRY_BYTES * profile.length);
  const view = new DataView(bytes.buffer);
  for (const [index, { mtu, powerW }] of profile.entries()) {
    view.setUint16(ENTRY_BYTES * index, mtu);
    view.setInt32(ENTRY_BYTES * index + 2, powerW);
  }
  return bytes;
}

/** Value of a block's leaf in the tree of the blocks: Keccak-256 of its word and its profile. */
export function blockLeaf(block: BookBlock): Digest {
  return keccak_256(concatBytes(wordBytes(blockWord(block)), profileBytes(block)));
}

/** The blocks that words and the profiles of all of them, one after the other, state; undefined where entries are missing or left. */
export function readBlocks(words: readonly bigint[], profiles: Uint8Array): BookBlock[] | undefined {
  const view = new DataView(profiles.buffer, profiles.byteOffset, profiles.byteLength);
  let at = 0;
  const blocks = words.map((word) => {
    const header = new DataView(wordBytes(word).buffer);
    const entries = header.getUint16(30);
    const from = at;
    at += entries * ENTRY_BYTES;
    const isThere = at <= profiles.length;
    return {
      sequence: header.getUint16(3) * 2 ** 32 + header.getUint32(5),
      participant: header.getUint8(9) * 2 ** 16 + header.getUint16(10),
      ...{ node: header.getUint16(12), limitTicks: header.getInt32(14), parts: header.getUint32(18) },
      minParts: header.getUint32(22),
      parent: header.getUint16(26) === 0 ? undefined : header.getUint16(26) - 1,
      group: header.getUint16(28),
      profile: Array.from({ length: isThere ? entries : 0 }, (_, index) => ({
        mtu: view.getUint16(from + ENTRY_BYTES * index),
        powerW: view.getInt32(from + ENTRY_BYTES * index + 2),
      })),
    };
  });
  return at === profiles.length ? blocks : undefined;
}
