import type { PublicClient } from 'viem';
import { refusalIn } from '../../src/adapters/chain/contract-refusal.js';
import type { Hex } from '../../src/application/ports.js';

/** Sends a call on anvil from an account whose key nobody needs, and waits until it is in a block. Rejects where the contract refuses it. */
export async function sendAs(client: PublicClient, account: Hex, to: Hex, data: Hex): Promise<void> {
  const request = (method: string, params: readonly unknown[]) => client.request({ method, params } as never);
  await request('anvil_setBalance', [account, '0xde0b6b3a7640000']);
  await request('anvil_impersonateAccount', [account]);
  await client.call({ account, to, data }).catch((error: unknown) => {
    throw refusalIn(error);
  });
  const hash = (await request('eth_sendTransaction', [{ from: account, to, data, gas: '0xf4240' }])) as Hex;
  const { status } = await client.waitForTransactionReceipt({ hash, pollingInterval: 5 });
  if (status !== 'success') throw new Error(`the chain took a call to ${to} that failed: ${hash}`);
}
