import { bytesToHex, concat, keccak256, type PublicClient } from 'viem';
import type { ChainFact, FactOrigin } from '../../application/chain-ledger.js';
import type { Hex, PublishedData } from '../../application/ports.js';
import type { PeriodPosted, PublishedBytes } from '../../application/posting-facts.js';
import { dataOfBlobs } from '../../domain/settlement/blob-data.js';
import { postedSettlementAbi } from './artifacts/posted-settlement.js';
import { BeaconBlobs, type BlobBlock } from './beacon-blobs.js';
import type { ChainIndex } from './chain-index.js';
import { PublishedFolder, PublishedUrl } from './published-data.js';

/** Where blobs are looked for that the index does not have yet. */
export interface BlobSources {
  /** A folder or an address with blobs by their names. */
  readonly archive?: PublishedData;
  readonly beacon: BeaconBlobs;
}

/** @param published Folder or address of an archive. @param beaconUrl A beacon node; anvil is one at its RPC endpoint. */
export function blobSources(published: string | undefined, beaconUrl: string): BlobSources {
  const beacon = new BeaconBlobs(beaconUrl);
  if (published === undefined) return { beacon };
  const isUrl = /^https?:\/\//.test(published);
  return { beacon, archive: isUrl ? new PublishedUrl(published) : new PublishedFolder(published) };
}

/** What the published data of postings are read from. */
export interface PostingReading {
  readonly index: ChainIndex;
  readonly client: PublicClient;
  /** The contract of the postings. */
  readonly postings: Hex;
  readonly sources: BlobSources;
  /** What is known of salted flows, by period. */
  readonly openings: (period: number) => readonly Uint8Array[];
}

/** The facts with the data of postings, wherever they are found, what is known of their salted flows, and until when each posting can be challenged. */
export async function withPublishedData(facts: readonly ChainFact[], reading: PostingReading): Promise<ChainFact[]> {
  const posted = facts.filter((fact) => fact.type === 'period-posted');
  if (posted.length === 0) return [...facts];
  const { index, client, postings: address, openings } = reading;
  const window = await client.readContract({ address, abi: postedSettlementAbi, functionName: 'challengeWindow' });
  const inclusions = await index.inclusionsOf(
    client,
    posted.map(({ transactionHash }) => transactionHash),
  );
  const complete = new Map<ChainFact, ChainFact>();
  for (const fact of posted) {
    const { at } = inclusions.get(fact.transactionHash)!;
    const published = await publishedBytes(fact, { number: fact.blockNumber, at }, reading);
    complete.set(fact, { ...fact, published, openings: openings(fact.period), challengeableUntil: at + window });
  }
  return facts.map((fact) => complete.get(fact) ?? fact);
}

async function publishedBytes(
  { blobs: names, published, dataHash, claim }: PeriodPosted & FactOrigin,
  block: BlobBlock,
  reading: PostingReading,
): Promise<PublishedBytes> {
  const named = names.length === 0 ? published.is === 'here' && keccak256(published.bytes) : keccak256(concat(names));
  if (named === false) return published;
  if (named !== bytesToHex(dataHash)) return missing('its transaction holds other data than it names');
  if (names.length === 0) return published;
  const blobs: Uint8Array[] = [];
  for (const name of names) {
    const found = await blobOf(name, block, reading);
    if (typeof found === 'string') return missing(found);
    blobs.push(found);
  }
  const bytes = dataOfBlobs(blobs, claim.dataBytes);
  return bytes === undefined ? { is: 'spoilt', blobs } : { is: 'here', bytes };
}

/** A blob, or why there is none. What is found is kept. */
async function blobOf(name: Hex, block: BlobBlock, { index, sources }: PostingReading): Promise<Uint8Array | string> {
  const kept = index.blob(name);
  if (kept !== undefined) return kept;
  const reasons: string[] = [];
  const { archive, beacon } = sources;
  for (const look of [() => archive?.blob(name), () => beacon.blob(name, block)])
    try {
      const found = await look();
      if (found === undefined) continue;
      index.keepBlob(name, found);
      return found;
    } catch (error) {
      reasons.push((error as Error).message);
    }
  return [`blob ${name} is neither with the node nor in an archive that was named`, ...reasons].join('; ');
}

function missing(reason: string): PublishedBytes {
  return { is: 'missing', reason };
}
