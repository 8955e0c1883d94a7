import { hexToBytes } from 'viem';
import type { Hex } from '../../application/ports.js';
import { BLOB_BYTES } from '../../domain/settlement/blob-data.js';
import { versionedHashOf } from './blob-sidecars.js';

const ANSWER_WITHIN_MS = 30_000;

/** A block whose blobs are asked for. */
export interface BlobBlock {
  readonly number: number;
  /** Seconds since 1970. */
  readonly at: number;
}

/**
 * Blobs out of a beacon node, as the Beacon API serves them for some weeks (`GET /eth/v1/beacon/blobs/{block_id}`); anvil serves them beside its RPC.
 * It need not be trusted: what it gives is checked by name.
 */
export class BeaconBlobs {
  private slots: Promise<SlotClock | undefined> | undefined;

  constructor(private readonly url: string) {}

  /** A blob of a block; undefined where the node has none of that name, or none at all. Rejects where it does not answer. */
  async blob(name: Hex, block: BlobBlock): Promise<Uint8Array | undefined> {
    this.slots ??= this.slotClock();
    const slot = slotOf(block, await this.slots);
    const answer = await this.ask(`/eth/v1/beacon/blobs/${slot}?versioned_hashes=${name}`);
    for (const blob of blobsIn(answer)) if ((await versionedHashOf(blob).catch(() => undefined)) === name) return blob;
    return undefined;
  }

  /** Undefined of a node that has no slots but numbers of blocks, as anvil. */
  private async slotClock(): Promise<SlotClock | undefined> {
    const spec = await this.ask('/eth/v1/config/spec');
    const secondsPerSlot = Number((spec as { data?: { SECONDS_PER_SLOT?: string } })?.data?.SECONDS_PER_SLOT);
    if (!(secondsPerSlot > 0)) return undefined;
    const genesis = await this.ask('/eth/v1/beacon/genesis');
    return { secondsPerSlot, genesisAt: Number((genesis as { data: { genesis_time: string } }).data.genesis_time) };
  }

  /** The answer to a request; undefined where the node has none. */
  private async ask(path: string): Promise<unknown> {
    const response = await fetch(`${this.url.replace(/\/+$/, '')}${path}`, {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return response.ok ? response.json().catch(() => undefined) : undefined;
  }
}

interface SlotClock {
  readonly genesisAt: number;
  readonly secondsPerSlot: number;
}

function slotOf({ number, at }: BlobBlock, clock: SlotClock | undefined): number {
  return clock === undefined ? number : Math.floor((at - clock.genesisAt) / clock.secondsPerSlot);
}

function blobsIn(answer: unknown): Uint8Array[] {
  const { data } = (answer ?? {}) as { data?: unknown };
  if (!Array.isArray(data)) return [];
  return data
    .filter((blob): blob is Hex => typeof blob === 'string' && blob.length === 2 + 2 * BLOB_BYTES)
    .map((blob) => hexToBytes(blob));
}
