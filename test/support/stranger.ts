import { generatePrivateKey } from 'viem/accounts';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import type { Hex } from '../../src/application/ports.js';

/** Somebody who has an ether on an anvil, and nothing else. */
export async function openStranger(rpcUrl: string, privateKey: Hex = generatePrivateKey()): Promise<TransactionSender> {
  const client = connect(rpcUrl);
  const stranger = await TransactionSender.open(client, { privateKey, fees: EMBEDDED_FEES, pollingMs: 1 });
  await client.request({ method: 'anvil_setBalance', params: [stranger.address, '0xde0b6b3a7640000'] } as never);
  return stranger;
}
