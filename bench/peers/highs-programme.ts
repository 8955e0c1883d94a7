import type { ClearingInput } from '../../src/domain/clearing/clearing-problem.js';
import { welfareByLinearProgramme } from '../../test/reference/linear-programme.js';

/**
 * Milliseconds that HiGHS (WebAssembly) takes for the same round as a linear programme, writing and reading its text included, once: it
 * is far slower than we can repeat. Throws if its optimum is not ours.
 */
export async function timeHighs(input: ClearingInput, welfareTickW: bigint): Promise<number> {
  await welfareByLinearProgramme({ ...input, orders: firstOrders(input, 2), requests: [] });
  const started = performance.now();
  const optimum = await welfareByLinearProgramme(input);
  const took = performance.now() - started;
  if (optimum === undefined || Math.abs(optimum - Number(welfareTickW)) > 1e-9 * Math.abs(optimum))
    throw new Error(`HiGHS finds ${optimum}, the clearing ${welfareTickW}`);
  return took;
}

function firstOrders({ orders }: ClearingInput, count: number): ClearingInput['orders'] {
  return {
    node: orders.node.slice(0, count),
    side: orders.side.slice(0, count),
    quantityW: orders.quantityW.slice(0, count),
    limitTicks: orders.limitTicks.slice(0, count),
  };
}
