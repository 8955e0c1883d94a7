import fc from 'fast-check';
import type { BlockOrder } from '../../src/domain/clearing/blocks/block-order.js';
import { clearHorizon, type HorizonClearing } from '../../src/domain/clearing/blocks/clear-horizon.js';
import { type HorizonInput, HorizonProblem } from '../../src/domain/clearing/blocks/horizon-problem.js';
import { certifyAtPrices } from '../../src/domain/clearing/blocks/stated-prices.js';
import { certify } from '../../src/domain/clearing/certificate.js';
import type { Clearing } from '../../src/domain/clearing/clearing.js';
import { type ClearingProblem, SELL } from '../../src/domain/clearing/clearing-problem.js';
import { welfareTickW } from '../../src/domain/clearing/welfare.js';
import { bestOfAllSelections } from '../reference/all-selections.js';
import { welfareByBlockProgramme } from '../reference/block-programme.js';
import { type HorizonShape, randomHorizon } from '../reference/random-horizons.js';
import { randomIntegers } from '../reference/random-rounds.js';
import { admitted } from '../reference/round-builder.js';

/** Random horizons; `BLOCK_ROUNDS=2000 npx jest test/properties/block-proofs` for a longer search. */
const rounds = Math.ceil(Number(process.env.BLOCK_ROUNDS ?? 300) / 2);
const seed = Number(process.env.PROPERTY_SEED ?? 20_260_401);

/** Networks whose limits bind, with requests, and blocks that are linked, exclusive, divisible, and of both signs. */
const shapes: fc.Arbitrary<HorizonShape> = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  periods: fc.integer({ min: 1, max: 3 }),
  nodes: fc.integer({ min: 2, max: 5 }),
  orders: fc.integer({ min: 4, max: 20 }),
  requests: fc.integer({ min: 0, max: 3 }),
  blocks: fc.integer({ min: 2, max: 6 }),
  highestPrice: fc.constantFrom(20, 1_000),
  highestQuantityW: fc.constantFrom(12, 100),
  highestLimitW: fc.constantFrom(5, 30, 200),
  blockSize: fc.constantFrom(1, 3),
});

interface Proof {
  readonly problem: HorizonProblem;
  readonly clearing: HorizonClearing;
  /** What is cleared in each period beside the accepted blocks. */
  readonly beside: readonly ClearingProblem[];
}

test('every horizon whose blocks and branches bind together is proven in all that can be proven of it', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(shapes, async (shape) => {
      const input = randomHorizon(shape);
      const problem = admitted(HorizonProblem.admit(input));
      if (problem.blocks.reduce((count, { parts }) => count * (parts + 1), 1) > 3_000) return;
      const outcome = clearHorizon(problem);
      const best = await bestOfAllSelections(problem);
      const welfareTickW = outcome.ok ? outcome.value.welfareTickW : undefined;
      expect(welfareTickW).toBe(best?.welfareTickW);
      if (!outcome.ok) return;
      expect(outcome.value.boundTickW).toBe(welfareTickW);
      expect(Number(welfareTickW)).toBeLessThanOrEqual((await welfareByBlockProgramme(problem, input.rounds))! + 1);
      const feedInW = problem.feedInW(outcome.value.parts);
      const beside = problem.periods.map((period, index) => period.withFixedFeedIn(feedInW[index]!));
      const proof = { problem, clearing: outcome.value, beside };
      isCertified(proof);
      isRefusedWhereChanged(proof, shape);
      isConserved(proof);
      nobodyLoses(proof);
      sumsToZero(proof);
      isTheSameInAnyOrder(proof, input);
      cheaperBlocksStayAccepted(proof, input);
      for (const kind of kindsOf(proof)) seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }),
    { numRuns: rounds, seed },
  );
  for (const kind of ['binding', 'linked', 'exclusive', 'divided', 'request', 'all at once'])
    expect([kind, (seen.get(kind) ?? 0) > rounds / 50]).toEqual([kind, true]);
});

/** What binds or counts in a round: what a comparison with an oracle is worth. */
function kindsOf({ problem, clearing }: Proof): string[] {
  const { blocks, exclusiveGroups } = problem;
  const { parts, periods } = clearing;
  const taken = (block: number) => parts[block]! > 0;
  const binds = (period: number, node: number) => {
    const { lowestChangeW, highestChangeW } = problem.periods[period]!.limits;
    const flow = periods[period]!.flowW[node]!;
    return flow !== 0 && (flow === lowestChangeW[node] || flow === highestChangeW[node]);
  };
  const nodes = [...Array(problem.network.nodeCount).keys()].slice(1);
  const found = {
    binding: periods.some((_, period) => nodes.some((node) => binds(period, node))),
    linked: blocks.some(({ parent }, block) => parent !== undefined && taken(block)),
    exclusive: exclusiveGroups.some((members) => members.length > 1 && members.some(taken)),
    divided: blocks.some(({ parts: whole }, block) => taken(block) && parts[block]! < whole),
    request: periods.some(({ reliefW }) => reliefW.some((watts) => watts > 0)),
  };
  const kinds = Object.entries(found).flatMap(([kind, is]) => (is ? [kind] : []));
  return found.binding && kinds.length >= 3 ? [...kinds, 'all at once'] : kinds;
}

function isCertified({ beside, clearing }: Proof): void {
  for (const [period, { fillW, nodePriceTicks }] of clearing.periods.entries()) {
    expect(certify(beside[period]!, fillW).kind).toBe('certified');
    expect(certifyAtPrices(beside[period]!, fillW, nodePriceTicks).kind).toBe('certified');
  }
}

/** A watt more or less of an order is refused, unless it is as good; a price that is off is refused, or lets nobody lose. */
function isRefusedWhereChanged({ beside, clearing }: Proof, { seed: own }: HorizonShape): void {
  const below = randomIntegers(own + 1);
  for (const [period, { fillW, nodePriceTicks, welfareTickW: best }] of clearing.periods.entries()) {
    if (fillW.length === 0) continue;
    const changed = fillW.slice();
    changed[below(fillW.length)]! += 1 - 2 * below(2);
    if (below(4) > 0) changed[below(fillW.length)]! += 1 - 2 * below(2);
    const reached = welfareIfFeasible(beside[period]!, changed);
    expect(certify(beside[period]!, changed).kind).toBe(reached === best ? 'certified' : 'refuted');
    const prices = nodePriceTicks.slice();
    prices[below(prices.length)]! += 1 - 2 * below(2);
    if (certifyAtPrices(beside[period]!, fillW, prices).kind === 'certified')
      losesNothing(beside[period]!, fillW, prices);
  }
}

/** Exact welfare of fills beside the blocks; undefined if they are no clearing at all. */
function welfareIfFeasible(problem: ClearingProblem, fillW: Int32Array): bigint | undefined {
  const { network, limits, orders, upstream } = problem;
  if (fillW.some((filled, order) => filled < 0 || filled > orders.quantityW[order]!)) return undefined;
  const flow = flowsOf(problem, fillW);
  if (upstream.kind === 'neutral' && flow[0] !== 0) return undefined;
  for (let node = 1; node < network.nodeCount; node++)
    if (flow[node]! < limits.lowestChangeW[node]! || flow[node]! > limits.highestChangeW[node]!) return undefined;
  return welfareTickW(problem, fillW, flow, flow[0]!);
}

/** What leaves each subtree, added up order by order and block by block; at the root what upstream takes. */
function flowsOf({ network, orders, fixedFeedInW }: ClearingProblem, fillW: Int32Array): Int32Array {
  const flow = new Int32Array(network.nodeCount);
  const feedIn = (at: number, watts: number) => {
    for (let node = at; node >= 0; node = network.parent[node]!) flow[node]! += watts;
  };
  for (const [order, filled] of fillW.entries())
    feedIn(orders.node[order]!, orders.side[order] === SELL ? filled : -filled);
  for (const [node, watts] of (fixedFeedInW ?? []).entries()) feedIn(node, watts);
  return flow;
}

function isConserved({ beside, clearing }: Proof): void {
  for (const [period, { fillW, flowW, upstreamExportW }] of clearing.periods.entries()) {
    const { limits, upstream } = beside[period]!;
    const flow = flowsOf(beside[period]!, fillW);
    expect([upstreamExportW, ...flowW.subarray(1)]).toEqual(Array.from(flow));
    if (upstream.kind === 'neutral') expect(upstreamExportW).toBe(0);
    for (let node = 1; node < flow.length; node++) {
      expect(flow[node]).toBeGreaterThanOrEqual(limits.lowestChangeW[node]!);
      expect(flow[node]).toBeLessThanOrEqual(limits.highestChangeW[node]!);
    }
  }
}

/** No order loses or is left out at a gain, a better limit is filled first, and no accepted block loses. */
function nobodyLoses({ problem, beside, clearing }: Proof): void {
  for (const [period, { fillW, nodePriceTicks }] of clearing.periods.entries())
    losesNothing(beside[period]!, fillW, nodePriceTicks);
  for (const [block, { node, profile, costTickW }] of problem.blocks.entries())
    if (clearing.parts[block]! > 0) expect(earnedTickW(clearing.periods, node, profile) >= costTickW).toBe(true);
}

function losesNothing({ orders }: ClearingProblem, fillW: Int32Array, priceTicks: Int32Array): void {
  const gainOf = (order: number) =>
    (priceTicks[orders.node[order]!]! - orders.limitTicks[order]!) * (orders.side[order] === SELL ? 1 : -1);
  for (const [order, filled] of fillW.entries()) {
    if (filled > 0) expect(gainOf(order)).toBeGreaterThanOrEqual(0);
    if (filled < orders.quantityW[order]!) expect(gainOf(order)).toBeLessThanOrEqual(0);
  }
  for (const [order, filled] of fillW.entries())
    for (const [other, others] of fillW.entries()) {
      if (orders.node[order] !== orders.node[other] || orders.side[order] !== orders.side[other]) continue;
      if (gainOf(order) > gainOf(other) && others > 0) expect(filled).toBe(orders.quantityW[order]);
    }
}

function earnedTickW(
  periods: readonly Clearing[],
  node: number,
  profile: readonly { readonly period: number; readonly powerW: number }[],
): bigint {
  return profile.reduce(
    (sum, { period, powerW }) => sum + BigInt(periods[period]!.nodePriceTicks[node]!) * BigInt(powerW),
    0n,
  );
}

function sumsToZero({ problem, beside, clearing }: Proof): void {
  let sum = 0n;
  for (const [period, { fillW, nodePriceTicks, flowW, upstreamExportW }] of clearing.periods.entries()) {
    const { orders, network } = beside[period]!;
    const price = (node: number) => BigInt(nodePriceTicks[node]!);
    for (const [order, filled] of fillW.entries())
      sum += price(orders.node[order]!) * BigInt(orders.side[order] === SELL ? filled : -filled);
    for (let node = 1; node < network.nodeCount; node++)
      sum += (price(network.parent[node]!) - price(node)) * BigInt(flowW[node]!);
    sum -= price(0) * BigInt(upstreamExportW);
  }
  for (const [block, { node, profile, parts }] of problem.blocks.entries())
    sum += (earnedTickW(clearing.periods, node, profile) * BigInt(clearing.parts[block]!)) / BigInt(parts);
  expect(sum).toBe(0n);
}

/** Blocks the other way round: ties may go to others, the welfare does not change. */
function isTheSameInAnyOrder({ clearing }: Proof, input: HorizonInput): void {
  const last = input.blocks.length - 1;
  const permuted = {
    ...input,
    blocks: input.blocks.toReversed().map(({ parent, ...block }) => {
      return { ...block, parent: parent === undefined ? undefined : last - parent };
    }),
    exclusiveGroups: input.exclusiveGroups.map((members) => members.map((member) => last - member)),
  };
  const again = admitted(clearHorizon(admitted(HorizonProblem.admit(permuted))));
  expect(again.welfareTickW).toBe(clearing.welfareTickW);
}

/** A block that is accepted as a whole, or not at all, stays accepted where it asks for less. */
function cheaperBlocksStayAccepted({ clearing }: Proof, input: HorizonInput): void {
  const isWhole = ({ minAcceptance: { numerator, denominator } }: BlockOrder) => numerator === denominator;
  const block = input.blocks.findIndex((order, index) => isWhole(order) && clearing.parts[index] === 1);
  if (block < 0) return;
  const cheaper = { ...input.blocks[block]!, costTickW: input.blocks[block]!.costTickW - 17n };
  const blocks = input.blocks.with(block, cheaper);
  const after = admitted(clearHorizon(admitted(HorizonProblem.admit({ ...input, blocks }))));
  expect(after.parts[block]).toBe(1);
  expect(after.welfareTickW >= clearing.welfareTickW + 17n).toBe(true);
}
