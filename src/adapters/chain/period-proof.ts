import type { ChainLedger } from '../../application/chain-ledger.js';
import type { ProvingCall } from '../../application/ports.js';
import type { Deployment } from './connect.js';
import { provingPostedCall } from './posted-proof.js';
import { makeProvingCall, provingCall } from './settlement-proof.js';

/** The call that proves a settlement, whether its period was executed or posted, and the amount that the contract answers. */
export async function proveInPeriod(
  deployment: Deployment,
  ledger: ChainLedger,
  period: number,
  position: number,
): Promise<{ readonly call: ProvingCall; readonly amount: bigint | undefined }> {
  const posted = ledger.postings.byPeriod.get(period);
  const call =
    posted?.fate === 'standing'
      ? provingPostedCall(deployment, posted, position)
      : provingCall(deployment, { period, records: ledger.recordsOf(period)! }, position);
  return { call, amount: await makeProvingCall(deployment.rpcUrl, call) };
}
