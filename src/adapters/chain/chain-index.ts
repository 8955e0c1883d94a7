import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import type { PublicClient } from 'viem';
import type { Inclusion } from '../../application/chain-books.js';
import type { Hex } from '../../application/ports.js';
import { BLOB_BYTES, trimmedBlobs } from '../../domain/settlement/blob-data.js';
import { atomically } from './atomically.js';
import type { Deployment } from './connect.js';

const SCHEMA = `
  CREATE TABLE about (chain_id INTEGER NOT NULL, settlement TEXT NOT NULL) STRICT;
  CREATE TABLE block (number INTEGER PRIMARY KEY, hash TEXT NOT NULL) STRICT;
  CREATE TABLE log (
    block INTEGER NOT NULL,
    position INTEGER NOT NULL,
    address TEXT NOT NULL,
    topics TEXT NOT NULL,
    data TEXT NOT NULL,
    transaction_hash TEXT NOT NULL,
    PRIMARY KEY (block, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE input (transaction_hash TEXT PRIMARY KEY, data TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
/** Read when somebody asks for it; files of before have none. */
const INCLUSION_SCHEMA = `
  CREATE TABLE IF NOT EXISTS inclusion (
    transaction_hash TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    gas_used INTEGER NOT NULL,
    gas_price_wei TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

/** The blobs that a transaction carried, by name, and what is in those that somebody asked for: nodes forget them after some weeks. */
const BLOB_SCHEMA = `
  CREATE TABLE IF NOT EXISTS carried (transaction_hash TEXT PRIMARY KEY, blobs TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS blob (name TEXT PRIMARY KEY, elements BLOB NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Blocks asked for at once: providers limit it, mostly to 2,000 or more. */
const BLOCKS_AT_ONCE = 2_000;
const MOST_ATTEMPTS = 10;
/** Transactions asked for at once. */
const INCLUSIONS_AT_ONCE = 16;

/** What a contract said, and in which transaction; its input is known where the contract says less than it was told. */
export interface IndexedLog {
  readonly blockNumber: number;
  readonly position: number;
  readonly address: Hex;
  readonly topics: readonly [Hex, ...Hex[]];
  readonly data: Hex;
  readonly transactionHash: Hex;
  readonly input: Hex;
  /** The versioned hashes of the blobs that its transaction carried. */
  readonly blobs: readonly Hex[];
}

export interface IndexerOptions {
  /** Blocks that must hold a log, its own included. */
  readonly confirmations: number;
  readonly blocksAtOnce?: number;
}

/** Thrown where an index file is about other contracts, or another chain. */
export class ForeignIndex extends Error {
  override readonly name = 'ForeignIndex';
}

/**
 * Everything that the contracts of a market ever said, with the inputs of the transactions, taken from the chain and from nothing else. It
 * goes on where it stopped; blocks that are no longer part of the chain are forgotten and read again.
 */
export class ChainIndex {
  private constructor(
    private readonly database: DatabaseSyncInstance,
    private readonly addresses: readonly Hex[],
  ) {}

  /** Opens the index at `path`, or one in memory. Throws where the file is about other contracts. */
  static open({ chainId, addresses }: Deployment, path = ':memory:'): ChainIndex {
    const database = new DatabaseSync(path);
    try {
      if (database.prepare('SELECT count(*) AS tables FROM sqlite_master').get()?.tables === 0) {
        database.exec(`BEGIN; ${SCHEMA} COMMIT`);
        database.prepare('INSERT INTO about VALUES (?, ?)').run(chainId, addresses.settlement);
      }
      database.exec(INCLUSION_SCHEMA);
      database.exec(BLOB_SCHEMA);
      const about = database.prepare('SELECT chain_id, settlement FROM about').get();
      if (about?.chain_id !== chainId || about?.settlement !== addresses.settlement)
        throw new ForeignIndex(
          `${path} is not an index of the contracts around ${addresses.settlement} on chain ${chainId}`,
        );
      return new ChainIndex(database, Object.values(addresses) as Hex[]);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** Reads on to the head of the chain, less the confirmations. Returns the last block that is read; -1 where there is none. */
  async follow(
    client: PublicClient,
    { confirmations, blocksAtOnce = BLOCKS_AT_ONCE }: IndexerOptions,
  ): Promise<number> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; ) {
      const next = (await this.forgetReorganised(client)) + 1;
      const last = Number(await client.getBlockNumber({ cacheTime: 0 })) - (confirmations - 1);
      if (next > last) return next - 1;
      const isRead = await this.read(client, next, Math.min(last, next + blocksAtOnce - 1));
      attempt = isRead ? 0 : attempt + 1;
    }
    throw new Error(`the chain changed ${MOST_ATTEMPTS} times while it was read: ask for more confirmations`);
  }

  /** All logs, in the order of the chain. */
  *logs(): Generator<IndexedLog> {
    const query = `SELECT log.*, input.data AS input, carried.blobs AS blobs FROM log JOIN input USING (transaction_hash)
      LEFT JOIN carried USING (transaction_hash) ORDER BY block, position`;
    for (const row of this.database.prepare(query).iterate()) {
      const { block, position, address, topics, data, transaction_hash, input, blobs } = row as Record<
        string,
        string | number | null
      >;
      yield {
        ...{ blockNumber: Number(block), position: Number(position), address: address as Hex, data: data as Hex },
        ...{ topics: JSON.parse(String(topics)), transactionHash: transaction_hash as Hex, input: input as Hex },
        blobs: blobs === null ? [] : JSON.parse(String(blobs)),
      };
    }
  }

  /** A blob that was kept; undefined where there is none of that name. */
  blob(name: Hex): Uint8Array | undefined {
    const row = this.database.prepare('SELECT elements FROM blob WHERE name = ?').get(name);
    if (row === undefined) return undefined;
    const bytes = new Uint8Array(BLOB_BYTES);
    bytes.set(row.elements as Uint8Array);
    return bytes;
  }

  /** Keeps a blob that was found to have this name. */
  keepBlob(name: Hex, blob: Uint8Array): void {
    this.database.prepare('INSERT OR REPLACE INTO blob VALUES (?, ?)').run(name, trimmedBlobs([blob]));
  }

  /**
   * When and at what cost these transactions, of logs that are indexed, were included. Throws where the chain has another block by now
   * than the one that was read.
   */
  async inclusionsOf(client: PublicClient, transactions: Iterable<Hex>): Promise<Map<Hex, Inclusion>> {
    const known = this.database.prepare('SELECT * FROM inclusion WHERE transaction_hash = ?');
    const found = new Map<Hex, Inclusion>();
    const missing: Hex[] = [];
    for (const hash of new Set(transactions)) {
      const row = known.get(hash);
      if (row === undefined) missing.push(hash);
      else
        found.set(hash, {
          ...{ at: Number(row.at), gasUsed: Number(row.gas_used) },
          gasPriceWei: BigInt(String(row.gas_price_wei)),
        });
    }
    for (let first = 0; first < missing.length; first += INCLUSIONS_AT_ONCE) {
      const hashes = missing.slice(first, first + INCLUSIONS_AT_ONCE);
      const read = await Promise.all(hashes.map((hash) => this.readInclusion(client, hash)));
      atomically(this.database, () => {
        const insert = this.database.prepare('INSERT INTO inclusion VALUES (?, ?, ?, ?)');
        for (const [i, { at, gasUsed, gasPriceWei }] of read.entries())
          insert.run(hashes[i]!, at, gasUsed, `${gasPriceWei}`);
      });
      for (const [i, inclusion] of read.entries()) found.set(hashes[i]!, inclusion);
    }
    return found;
  }

  close(): void {
    this.database.close();
  }

  private async readInclusion(client: PublicClient, hash: Hex): Promise<Inclusion> {
    const { blockHash, blockNumber, gasUsed, effectiveGasPrice } = await client.getTransactionReceipt({ hash });
    const indexed = this.database.prepare('SELECT block FROM log WHERE transaction_hash = ? LIMIT 1').get(hash);
    if (Number(indexed?.block) !== Number(blockNumber))
      throw new Error(`the chain changed while it was read: transaction ${hash} moved; ask for more confirmations`);
    const { timestamp } = await client.getBlock({ blockHash });
    return { at: Number(timestamp), gasUsed: Number(gasUsed), gasPriceWei: effectiveGasPrice };
  }

  /** The last block that was read and is still part of the chain; what was read after it is forgotten. */
  private async forgetReorganised(client: PublicClient): Promise<number> {
    const newest = this.database.prepare('SELECT number, hash FROM block ORDER BY number DESC LIMIT 1');
    for (;;) {
      const known = newest.get();
      if (known === undefined) return -1;
      const number = Number(known.number);
      if ((await hashOf(client, number)) === known.hash) return number;
      const before = this.database
        .prepare('SELECT max(number) AS number FROM block WHERE number < ?')
        .get(number)?.number;
      atomically(this.database, () => {
        this.database.prepare('DELETE FROM log WHERE block > ?').run(Number(before ?? -1));
        this.database.prepare('DELETE FROM block WHERE number = ?').run(number);
        this.database.exec('DELETE FROM inclusion WHERE transaction_hash NOT IN (SELECT transaction_hash FROM log)');
      });
    }
  }

  /** Reads a range of blocks. False where the chain changed meanwhile: the hash of the last block stands for all before it. */
  private async read(client: PublicClient, from: number, to: number): Promise<boolean> {
    const hash = await hashOf(client, to);
    const logs = await client.getLogs({
      address: [...this.addresses],
      fromBlock: BigInt(from),
      toBlock: BigInt(to),
    });
    const transactions = new Map<
      Hex,
      { readonly input: Hex; readonly blobVersionedHashes?: readonly Hex[] | undefined }
    >();
    for (const hash of new Set(logs.map(({ transactionHash }) => transactionHash)))
      transactions.set(hash, await client.getTransaction({ hash }));
    if (hash === undefined || (await hashOf(client, to)) !== hash) return false;

    atomically(this.database, () => {
      const insertLog = this.database.prepare('INSERT INTO log VALUES (?, ?, ?, ?, ?, ?)');
      const insertInput = this.database.prepare('INSERT OR REPLACE INTO input VALUES (?, ?)');
      for (const { blockNumber, logIndex, address, topics, data, transactionHash } of logs)
        insertLog.run(Number(blockNumber), logIndex, address, JSON.stringify(topics), data, transactionHash);
      const insertCarried = this.database.prepare('INSERT OR REPLACE INTO carried VALUES (?, ?)');
      for (const [transaction, { input, blobVersionedHashes: blobs = [] }] of transactions) {
        insertInput.run(transaction, input);
        if (blobs.length > 0) insertCarried.run(transaction, JSON.stringify(blobs));
      }
      this.database.prepare('INSERT INTO block VALUES (?, ?)').run(to, hash);
    });
    return true;
  }
}

/** Hash of a block of the chain; undefined where it has none of that number. */
async function hashOf(client: PublicClient, number: number): Promise<Hex | undefined> {
  const block = await client.request({ method: 'eth_getBlockByNumber', params: [`0x${number.toString(16)}`, false] });
  return block?.hash ?? undefined;
}
