import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hex, PublishedData } from '../../application/ports.js';
import { BLOB_BYTES } from '../../domain/settlement/blob-data.js';
import { versionedHashOf } from './blob-sidecars.js';

const ANSWER_WITHIN_MS = 30_000;
const NAME = /^0x01[0-9a-f]{62}$/;

/** A folder with a file for each blob, of its versioned hash as name and its bytes as content. Any web server can publish it. */
export class PublishedFolder implements PublishedData {
  constructor(private readonly folder: string) {}

  /** Keeps a blob, whose name need not be computed where it is known; resolves when its bytes are on the disk. Harmless when repeated. */
  async keep(blob: Uint8Array, known?: Hex): Promise<Hex> {
    const name = known ?? (await versionedHashOf(blob));
    await mkdir(this.folder, { recursive: true });
    const temporary = join(this.folder, `.${name}`);
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(blob);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, join(this.folder, name));
    return name;
  }

  async blob(versionedHash: Hex): Promise<Uint8Array | undefined> {
    const bytes = await this.kept(versionedHash);
    return bytes && checked(versionedHash, bytes, this.folder);
  }

  /** What is kept under a name, unchecked: a check takes a fifth of a second, and whoever is handed the bytes makes its own. */
  async kept(versionedHash: Hex): Promise<Uint8Array | undefined> {
    if (!NAME.test(versionedHash)) return undefined;
    try {
      return await readFile(join(this.folder, versionedHash));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
}

/** Where blobs are served under their versioned hashes: `<server>/published`, or any copy of such a folder. */
export class PublishedUrl implements PublishedData {
  constructor(private readonly url: string) {}

  async blob(versionedHash: Hex): Promise<Uint8Array | undefined> {
    const response = await fetch(`${this.url.replace(/\/+$/, '')}/${versionedHash}`, {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${this.url} answers ${response.status} when asked for a blob`);
    return checked(versionedHash, new Uint8Array(await response.arrayBuffer()), this.url);
  }
}

/** Whoever keeps blobs need not be trusted: the name commits to the content. */
async function checked(name: Hex, bytes: Uint8Array, source: string): Promise<Uint8Array> {
  if (bytes.length !== BLOB_BYTES || (await versionedHashOf(bytes).catch(() => undefined)) !== name)
    throw new Error(`${source} keeps something else than the blob ${name} under that name`);
  return new Uint8Array(bytes);
}
