import { EmbeddedChain } from './embedded-chain.js';
import { connect } from './rpc.js';
import { raisedFees } from './transaction-fees.js';

const GWEI = 10n ** 9n;
const before = { maxFeePerGas: 10n * GWEI, maxPriorityFeePerGas: 5n * GWEI };
const policy = (capGwei: bigint) => ({ fixed: undefined, cap: capGwei * GWEI });

let chain: EmbeddedChain;
beforeAll(async () => {
  const mnemonic = 'test test test test test test test test test test test junk';
  chain = await EmbeddedChain.start({ mnemonic, genesisAt: 1_760_000_000 });
});
afterAll(() => chain.stop());

test('a replacement offers an eighth more, as far as the cap lets nodes take it', async () => {
  const client = connect(chain.rpcUrl);
  const raised = { maxFeePerGas: (10n * GWEI * 9n) / 8n, maxPriorityFeePerGas: (5n * GWEI * 9n) / 8n };
  expect(await raisedFees(client, policy(100n), before)).toEqual(raised);
  expect(await raisedFees(client, policy(11n), before)).toMatchObject({ maxFeePerGas: 11n * GWEI });
  expect(await raisedFees(client, policy(10n), before)).toBeUndefined();
});

test('a replacement that carries blobs offers twice as much of every fee, or nothing', async () => {
  const client = connect(chain.rpcUrl);
  const blobs = { ...before, maxFeePerBlobGas: 3n * GWEI };
  expect(await raisedFees(client, policy(100n), blobs)).toEqual({
    ...{ maxFeePerGas: 20n * GWEI, maxPriorityFeePerGas: 10n * GWEI, maxFeePerBlobGas: 6n * GWEI },
  });
  expect(await raisedFees(client, policy(20n), blobs)).toMatchObject({ maxFeePerGas: 20n * GWEI });
  expect(await raisedFees(client, policy(19n), blobs)).toBeUndefined();
  expect(await raisedFees(client, policy(20n), { ...blobs, maxFeePerBlobGas: 11n * GWEI })).toBeUndefined();
});
