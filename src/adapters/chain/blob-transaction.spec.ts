import type { PublicClient } from 'viem';
import { blobsOf } from '../../domain/settlement/blob-data.js';
import { BeaconBlobs } from './beacon-blobs.js';
import { proofsAskedFor } from './blob-proofs.js';
import { CELLS, versionedHash } from './blob-sidecars.js';
import { carriedBlobs, withBlobs } from './blob-transaction.js';
import { EmbeddedChain } from './embedded-chain.js';
import { connect } from './rpc.js';
import { TransactionBook } from './transaction-book.js';
import { EMBEDDED_FEES, TransactionSender } from './transaction-sender.js';

const blobs = blobsOf(Uint8Array.from({ length: 3_000 }, (_, i) => i % 241));

async function onChain(hardfork: string, work: (chain: EmbeddedChain, client: PublicClient) => Promise<void>) {
  const mnemonic = 'test test test test test test test test test test test junk';
  const chain = await EmbeddedChain.start({ mnemonic, genesisAt: 1_760_000_000, hardfork });
  try {
    await work(chain, connect(chain.rpcUrl));
  } finally {
    await chain.stop();
  }
}

/** A transaction with blobs, whose proofs anvil checks, as it was put in the book and told the chain, and what became of it there. */
async function sent(chain: EmbeddedChain, client: PublicClient) {
  const book = TransactionBook.inMemory();
  const sender = await TransactionSender.open(client, {
    ...{ privateKey: chain.operatorKey, fees: EMBEDDED_FEES, pollingMs: 5, book },
  });
  const sidecars = await sender.sidecarsOf(blobs);
  const send = () => sender.sendWithBlobs(sender.address, '0x', sidecars, 'blobs');
  const { transactionHash } = await send();
  // Asked for again, it is not sent again.
  expect(await send()).toMatchObject({ transactionHash });
  await sender.close();
  const { hash: genesis } = await client.getBlock({ blockNumber: 0n });
  const pages = book.pagesOf({ chainId: sender.chainId, genesis, account: sender.address });
  const { raw, hash } = pages.ofIntent(`${sender.address} blobs`)!.versions.at(-1)!;
  expect(transactionHash).toBe(hash);
  const transaction = await client.getTransaction({ hash });
  const { blobGasUsed } = await client.getTransactionReceipt({ hash });
  return { raw, sidecars, transaction, blobGasUsed };
}

describe.each([
  ['prague', 'blob', 1],
  ['osaka', 'cells', CELLS],
] as const)('on a chain of %s', (hardfork, proofs, count) => {
  test(`blobs are sent with ${count} proofs of each`, async () => {
    await onChain(hardfork, async (chain, client) => {
      expect(await proofsAskedFor(client)).toBe(proofs);
      const { raw, sidecars, transaction, blobGasUsed } = await sent(chain, client);
      const { commitment } = sidecars[0]!;
      expect([blobGasUsed, transaction.blobVersionedHashes]).toEqual([131_072n, [versionedHash(commitment)]]);
      const carried = carriedBlobs(raw);
      expect(carried.sidecars).toEqual(sidecars);
      expect(withBlobs(carried.signed, sidecars)).toBe(raw);
      expect(sidecars.map((sidecar) => sidecar.proofs.length)).toEqual([count]);
      const block = { number: Number(transaction.blockNumber), at: 1_760_000_001 };
      expect(await new BeaconBlobs(chain.rpcUrl).blob(versionedHash(commitment), block)).toEqual(blobs[0]);
    });
  });
});

test('a chain that does not answer asks for nothing', async () => {
  await expect(proofsAskedFor(connect('http://127.0.0.1:1', { retryCount: 0 }))).rejects.toThrow();
});
