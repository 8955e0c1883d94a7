import { keccak_256 } from '@noble/hashes/sha3.js';
import { concatBytes } from '@noble/hashes/utils.js';
import type { Block } from '../clearing/blocks/block-order.js';
import type { HorizonProblem } from '../clearing/blocks/horizon-problem.js';
import { assertInvariant } from '../rejection.js';
import { type Digest, MerkleTree } from '../settlement/merkle-tree.js';
import { type BookBlock, blockLeaf } from './block-words.js';
import type { RoundBook } from './round-book.js';
import { wordBytes } from './round-words.js';

/** What an auction that executes horizons keeps of a book. */
export interface HorizonDigests {
  readonly mtusRoot: Digest;
  readonly blocksRoot: Digest;
  readonly orderCount: number;
  readonly mtuCount: number;
  readonly blockCount: number;
}

/** The closed book of a round of several market time units: that of each, and the blocks that join them. */
export class HorizonBook {
  /** Over the market time units. */
  readonly mtuTree: MerkleTree;
  readonly blockTree: MerkleTree;

  constructor(
    readonly mtus: readonly RoundBook[],
    readonly blocks: readonly BookBlock[],
  ) {
    this.mtuTree = new MerkleTree(mtus.map(({ orderTree, gridTree }) => pairDigest(orderTree.root, gridTree.root)));
    this.blockTree = new MerkleTree(blocks.map(blockLeaf));
  }

  get digests(): HorizonDigests {
    const { mtus, blocks, mtuTree, blockTree } = this;
    return {
      ...{ mtusRoot: mtuTree.root, blocksRoot: blockTree.root },
      orderCount: mtus.reduce((sum, { orders }) => sum + orders.length, 0),
      ...{ mtuCount: mtus.length, blockCount: blocks.length },
    };
  }
}

/** The blocks of a horizon as a book has them; `owners` says whose each is, and when it was admitted. */
export function bookBlocks(
  { blocks, exclusiveGroups, groupsOf }: HorizonProblem,
  owners: readonly Pick<BookBlock, 'participant' | 'sequence'>[],
): BookBlock[] {
  assertInvariant(owners.length === blocks.length, 'each block of a book has an owner');
  assertInvariant(exclusiveGroups.length <= blocks.length, 'a book numbers its groups by its blocks');
  return blocks.map((block, place) => {
    const groups = groupsOf[place]!;
    assertInvariant(groups.length <= 1, 'a block of a book is in one exclusive group at most');
    const { node, parts, minParts, parent } = block;
    return {
      ...{ sequence: owners[place]!.sequence, participant: owners[place]!.participant, node },
      ...{ limitTicks: limitOf(block), parts, minParts, parent, group: groups.length === 0 ? 0 : groups[0]! + 1 },
      profile: block.profile
        .map(({ period, powerW }) => ({ mtu: period, powerW }))
        .sort((first, second) => first.mtu - second.mtu),
    };
  });
}

/** The limit of which a block's cost is made: it holds for all that the block moves. */
function limitOf({ profile, costTickW }: Block): number {
  const movedW = profile.reduce((sum, { powerW }) => sum + BigInt(Math.abs(powerW)), 0n);
  assertInvariant(costTickW % movedW === 0n, 'the cost of a live block is a limit for each watt that it moves');
  return Number(costTickW / movedW);
}

/** What the auction holds of a book: Keccak-256 of the contract's struct `HorizonBook`, encoded. */
export function horizonBookHash(digests: HorizonDigests): Digest {
  const { mtusRoot, blocksRoot, orderCount, mtuCount, blockCount } = digests;
  return keccak_256(concatBytes(mtusRoot, blocksRoot, ...[orderCount, mtuCount, blockCount].map(word)));
}

/** Keccak-256 of two digests, one after the other. */
export function pairDigest(first: Digest, second: Digest): Digest {
  return keccak_256(concatBytes(first, second));
}

function word(value: number): Digest {
  return wordBytes(BigInt(value));
}
