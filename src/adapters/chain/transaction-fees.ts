import type { PublicClient } from 'viem';

/** Fee offered per gas, in wei. */
export interface Fees {
  readonly maxFeePerGas: bigint;
  readonly maxPriorityFeePerGas: bigint;
  /** Of a transaction with blobs; what is offered per gas where it is not there. */
  readonly maxFeePerBlobGas?: bigint | undefined;
}

/** What decides the fee of a transaction. */
export interface FeePolicy {
  /** Fixed fees; without them the chain is asked before each transaction. */
  readonly fixed: Fees | undefined;
  /** The most that is ever offered per gas, in wei. */
  readonly cap: bigint;
}

/** What a first version offers: what the chain asks for, never more than the cap. */
export async function firstFees(client: PublicClient, { fixed, cap }: FeePolicy): Promise<Fees> {
  return capped(fixed ?? (await client.estimateFeesPerGas()), cap);
}

/**
 * What a further version under the same nonce offers: what the chain asks for by now, and so much more than before that nodes take it
 * instead, for each of its fees: a tenth more, or twice as much where it carries blobs. Undefined where that would exceed the cap.
 */
export async function raisedFees(client: PublicClient, { cap }: FeePolicy, before: Fees): Promise<Fees | undefined> {
  const asked = await client.estimateFeesPerGas();
  const { maxFeePerBlobGas } = before;
  const raise = maxFeePerBlobGas === undefined ? anEighthMore : twice;
  const taken = maxFeePerBlobGas === undefined ? aTenthMore : twice;
  const raised = {
    maxFeePerGas: most(raise(before.maxFeePerGas), asked.maxFeePerGas),
    maxPriorityFeePerGas: most(raise(before.maxPriorityFeePerGas), asked.maxPriorityFeePerGas),
  };
  const offered = capped(raised, cap);
  const isTaken =
    offered.maxFeePerGas >= taken(before.maxFeePerGas) &&
    offered.maxPriorityFeePerGas >= taken(before.maxPriorityFeePerGas);
  if (!isTaken) return undefined;
  if (maxFeePerBlobGas === undefined) return offered;
  const blobFee = most(twice(maxFeePerBlobGas), await client.getBlobBaseFee());
  return blobFee > cap ? undefined : { ...offered, maxFeePerBlobGas: blobFee };
}

function capped({ maxFeePerGas, maxPriorityFeePerGas }: Fees, cap: bigint): Fees {
  const most = maxFeePerGas < cap ? maxFeePerGas : cap;
  return { maxFeePerGas: most, maxPriorityFeePerGas: maxPriorityFeePerGas < most ? maxPriorityFeePerGas : most };
}

function anEighthMore(fee: bigint): bigint {
  return fee + (fee + 7n) / 8n;
}

function aTenthMore(fee: bigint): bigint {
  return fee + (fee + 9n) / 10n;
}

/** Geth's pool of blob transactions takes nothing less, since replacing one throws away what was spent on its blobs. */
function twice(fee: bigint): bigint {
  return 2n * fee;
}

function most(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
