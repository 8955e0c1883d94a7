import fc from 'fast-check';
import { type Certificate, certify } from '../../src/domain/clearing/certificate.js';
import { clear } from '../../src/domain/clearing/clearing.js';
import { BUY, type ClearingInput, ClearingProblem, SELL } from '../../src/domain/clearing/clearing-problem.js';
import { explain } from '../../src/domain/clearing/explanation.js';
import { clearRadially } from '../../src/domain/clearing/radial-clearing.js';
import { clearOnTicks } from '../../src/domain/clearing/tick-clearing.js';
import { welfareTickW } from '../../src/domain/clearing/welfare.js';
import { PRICE_BOUND_TICKS } from '../../src/domain/quantity.js';
import { clearByWalking } from '../reference/merit-walk.js';
import { type RoundShape, randomIntegers, randomRound } from '../reference/random-rounds.js';
import { admitted } from '../reference/round-builder.js';
import { smallRounds } from '../reference/round-shapes.js';

/** Random rounds of each property; `PROPERTY_ROUNDS=10000 npx jest test/properties` for a longer search. */
const rounds = Number(process.env.PROPERTY_ROUNDS ?? 2_000);
const seed = Number(process.env.PROPERTY_SEED ?? 20_260_401);
/** Every property draws rounds of its own. */
let nextSeed = seed;

function holds(property: (input: ClearingInput, shape: RoundShape) => void, numRuns = rounds): void {
  fc.assert(
    fc.property(smallRounds, (shape) => property(randomRound(shape), shape)),
    { numRuns, seed: nextSeed++ },
  );
}

/** Runs `check` on rounds whose limits can be met. */
function holdsWhereFeasible(
  check: (
    problem: ClearingProblem,
    clearing: ReturnType<typeof cleared>,
    input: ClearingInput,
    shape: RoundShape,
  ) => void,
): void {
  holds((input, shape) => {
    const problem = admitted(ClearingProblem.admit(input));
    const outcome = clear(problem);
    if (outcome.ok) check(problem, outcome.value, input, shape);
    else expect(outcome.rejection.code).toBe('limits-infeasible');
  });
}

function cleared(input: ClearingInput) {
  return admitted(clear(admitted(ClearingProblem.admit(input))));
}

test('most random rounds can be cleared, some cannot', () => {
  let feasible = 0;
  holds((input) => {
    if (clear(admitted(ClearingProblem.admit(input))).ok) feasible++;
  });
  expect(feasible / rounds).toBeGreaterThan(0.6);
  expect(feasible / rounds).toBeLessThan(0.95);
});

test('fills are those of the literal walk over sorted merit orders, and certified', () => {
  holds((input) => {
    const problem = admitted(ClearingProblem.admit(input));
    const outcome = clearRadially(problem);
    expect(outcome.ok ? Array.from(outcome.value) : undefined).toEqual(clearByWalking(input));
    if (outcome.ok) expect(certify(problem, outcome.value).kind).toBe('certified');
  }, 5 * rounds);
});

test('so they are in larger rounds', () => {
  const count = Math.ceil(rounds / 200);
  let feasible = 0;
  for (let round = 0; round < count; round++) {
    const input = randomRound({
      seed: seed + round,
      nodes: 40,
      orders: 3_000,
      requests: 30,
      highestPrice: round % 2 === 0 ? 500 : 10_000_000,
      highestQuantityW: 1_000,
      highestLimitW: 40_000,
    });
    const outcome = clearRadially(admitted(ClearingProblem.admit(input)));
    expect(outcome.ok ? Array.from(outcome.value) : undefined).toEqual(clearByWalking(input));
    if (outcome.ok) feasible++;
  }
  expect(feasible / count).toBeGreaterThan(0.5);
});

test('at one node the sums by tick find the same fills as the selection in merit order', () => {
  let suited = 0;
  holds((_, shape) => {
    const problem = admitted(ClearingProblem.admit(randomRound({ ...shape, nodes: 1 })));
    const onTicks = clearOnTicks(problem);
    if (!onTicks) return;
    suited++;
    expect(onTicks).toEqual(admitted(clearRadially(problem)));
  });
  expect(suited / rounds).toBeGreaterThan(0.4);
});

test('energy is conserved, limits hold, and what flows is what was filled', () => {
  holdsWhereFeasible((_, { fillW, flowW, upstreamExportW }, { network, limits, orders, upstream }) => {
    const flow = new Array<number>(network.nodeCount).fill(0);
    for (const [order, filled] of fillW.entries())
      for (let node = orders.node[order]!; node >= 0; node = network.parent[node]!)
        flow[node]! += orders.side[order] === SELL ? filled : -filled;
    expect(upstreamExportW).toBe(flow[0]);
    if (upstream.kind === 'neutral') expect(upstreamExportW).toBe(0);
    for (let node = 1; node < network.nodeCount; node++) {
      expect(flowW[node]).toBe(flow[node]);
      expect(flow[node]).toBeGreaterThanOrEqual(limits.lowestChangeW[node]!);
      expect(flow[node]).toBeLessThanOrEqual(limits.highestChangeW[node]!);
    }
  });
});

test('nobody trades at a loss, nobody is left out at a gain, and all accounts sum to zero', () => {
  holdsWhereFeasible((_, { fillW, nodePriceTicks, flowW, upstreamExportW }, { network, orders }) => {
    let sum = -BigInt(nodePriceTicks[0]!) * BigInt(upstreamExportW);
    for (const [order, filled] of fillW.entries()) {
      const price = nodePriceTicks[orders.node[order]!]!;
      const sells = orders.side[order] === SELL;
      const gain = sells ? price - orders.limitTicks[order]! : orders.limitTicks[order]! - price;
      if (filled > 0) expect(gain).toBeGreaterThanOrEqual(0);
      if (filled < orders.quantityW[order]!) expect(gain).toBeLessThanOrEqual(0);
      sum += BigInt(sells ? price : -price) * BigInt(filled);
    }
    for (let node = 1; node < network.nodeCount; node++)
      sum += BigInt(nodePriceTicks[network.parent[node]!]! - nodePriceTicks[node]!) * BigInt(flowW[node]!);
    expect(sum).toBe(0n);
  });
});

test('the certificate accepts a change of an optimum exactly if it is feasible and as good', () => {
  holdsWhereFeasible((problem, clearing, input, shape) => {
    const { fillW } = clearing;
    if (fillW.length === 0) return;
    const below = randomIntegers(shape.seed + 1);
    for (let attempt = 0; attempt < 10; attempt++) {
      const changed = fillW.slice();
      changed[below(fillW.length)]! += 1 - 2 * below(2);
      if (below(4) > 0) changed[below(fillW.length)]! += 1 - 2 * below(2);
      const welfare = welfareIfFeasible(problem, input, changed);
      const verdict = certify(problem, changed);
      expect(verdict.kind).toBe(welfare === clearing.welfareTickW ? 'certified' : 'refuted');
      if (verdict.kind === 'refuted' && verdict.reason === 'no-price') {
        expect(verdict.atLeast.ticks).toBeGreaterThan(verdict.atMost.ticks);
        if (input.upstream.kind === 'neutral')
          expect([verdict.atLeast.by, verdict.atMost.by]).not.toContain('upstream');
      }
    }
  });
});

/** Exact welfare of fills, or undefined if they are not a clearing at all. */
function welfareIfFeasible(
  problem: ClearingProblem,
  { network, limits, orders, upstream }: ClearingInput,
  fillW: Int32Array,
) {
  const flow = new Int32Array(network.nodeCount);
  for (const [order, filled] of fillW.entries()) {
    if (filled < 0 || filled > orders.quantityW[order]!) return undefined;
    for (let node = orders.node[order]!; node >= 0; node = network.parent[node]!)
      flow[node]! += orders.side[order] === SELL ? filled : -filled;
  }
  if (upstream.kind === 'neutral' && flow[0] !== 0) return undefined;
  for (let node = 1; node < network.nodeCount; node++)
    if (flow[node]! < limits.lowestChangeW[node]! || flow[node]! > limits.highestChangeW[node]!) return undefined;
  return welfareTickW(problem, fillW, flow, flow[0]!);
}

test('the sequence of orders changes nothing but who wins a tie', () => {
  holdsWhereFeasible((_, clearing, input, shape) => {
    const count = input.orders.node.length;
    const below = randomIntegers(shape.seed + 2);
    const places = Array.from({ length: count }, (_, place) => ({ place, key: below(2 ** 31) }))
      .sort((a, b) => a.key - b.key)
      .map(({ place }) => place);
    const permuted = {
      node: input.orders.node.map((_, order) => input.orders.node[places[order]!]!),
      side: input.orders.side.map((_, order) => input.orders.side[places[order]!]!),
      quantityW: input.orders.quantityW.map((_, order) => input.orders.quantityW[places[order]!]!),
      limitTicks: input.orders.limitTicks.map((_, order) => input.orders.limitTicks[places[order]!]!),
    };
    const again = cleared({ ...input, orders: permuted });
    expect(again.welfareTickW).toBe(clearing.welfareTickW);
    expect(again.nodePriceTicks[0]).toBe(clearing.nodePriceTicks[0]);
    if (new Set(permuted.limitTicks).size < count || input.requests.length > 0) return;
    expect(Array.from(again.fillW)).toEqual(places.map((place) => clearing.fillW[place]));
  });
});

test('at one node a better limit, or the same limit earlier, is filled first', () => {
  holdsWhereFeasible((_, { fillW }, { orders, marginalAllocation }) => {
    for (const [other, filled] of fillW.entries())
      for (let order = 0; order < fillW.length; order++) {
        if (orders.node[order] !== orders.node[other] || orders.side[order] !== orders.side[other]) continue;
        const ahead = (orders.limitTicks[other]! - orders.limitTicks[order]!) * (orders.side[order] === SELL ? 1 : -1);
        if (ahead > 0 || (ahead === 0 && order < other && marginalAllocation === 'time'))
          if (filled > 0) expect(fillW[order]).toBe(orders.quantityW[order]);
      }
  });
});

test('improving a limit never loses a fill', () => {
  holdsWhereFeasible((_, __, input, shape) => {
    const count = input.orders.node.length;
    if (count === 0) return;
    const below = randomIntegers(shape.seed + 3);
    const order = below(count);
    const limitTicks = input.orders.limitTicks.slice();
    const by = 1 + below(shape.highestPrice);
    limitTicks[order]! += input.orders.side[order] === SELL ? -by : by;
    const before = cleared({ ...input, marginalAllocation: 'time' });
    const after = cleared({ ...input, marginalAllocation: 'time', orders: { ...input.orders, limitTicks } });
    expect(after.fillW[order]).toBeGreaterThanOrEqual(before.fillW[order]!);
  });
});

test('pro-rata keeps flows, prices and welfare, and shares within a watt of proportion', () => {
  holdsWhereFeasible((problem, __, input) => {
    const byTime = cleared({ ...input, marginalAllocation: 'time' });
    const proRata = cleared({ ...input, marginalAllocation: 'pro-rata' });
    expect(proRata).toEqual({ ...byTime, fillW: proRata.fillW });
    const { node, side, limitTicks, quantityW } = problem.orders;
    for (let a = 0; a < node.length; a++)
      for (let b = 0; b < a; b++)
        if (node[a] === node[b] && side[a] === side[b] && limitTicks[a] === limitTicks[b]) {
          const share = (order: number) => proRata.fillW[order]! / quantityW[order]!;
          const step = 1 / quantityW[a]! + 1 / quantityW[b]!;
          expect(Math.abs(share(a) - share(b))).toBeLessThan(step + 1e-9);
        }
  });
});

test('pay-as-bid changes neither fills nor prices, pays limits, and leaves what remains to the branches', () => {
  holdsWhereFeasible((_, __, input) => {
    const asClear = cleared(input);
    const { accounts, ...rest } = cleared({ ...input, pricing: 'pay-as-bid' });
    expect({ ...rest, accounts: asClear.accounts }).toEqual(asClear);
    const atLimits = (side: number) =>
      rest.fillW.reduce(
        (sum, filled, order) =>
          input.orders.side[order] === side ? sum + BigInt(input.orders.limitTicks[order]!) * BigInt(filled) : sum,
        0n,
      );
    expect(accounts.sellersTickW).toBe(atLimits(SELL));
    expect(accounts.buyersTickW).toBe(-atLimits(BUY));
    expect(accounts.upstreamTickW).toBe(asClear.accounts.upstreamTickW);
    for (const [node, credit] of accounts.branchTickW.entries())
      expect(credit >= asClear.accounts.branchTickW[node]!).toBe(true);
  });
});

/** The fills of some entries where none of them asks for more than a limit. */
function filledAt(input: ClearingInput, entries: readonly number[], limit: number): number {
  const { side, limitTicks: stated } = input.orders;
  const limitTicks = stated.slice();
  for (const entry of entries) limitTicks[entry] = (side[entry] === SELL ? Math.min : Math.max)(stated[entry]!, limit);
  const { fillW } = cleared({ ...input, orders: { ...input.orders, limitTicks } });
  return entries.reduce((sum, entry) => sum + fillW[entry]!, 0);
}

/** An order, and all orders of its node and side as if they were the steps of one curve. */
function orderAndCurve({ orders }: ClearingInput, order: number): number[][] {
  const { node, side, limitTicks } = orders;
  const alike = [...node.keys()].filter((other) => node[other] === node[order] && side[other] === side[order]);
  const sign = side[order] === SELL ? 1 : -1;
  return [[order], alike.sort((a, b) => sign * (limitTicks[a]! - limitTicks[b]!) || a - b)];
}

test('the limit that an explanation names fills the order or the curve, and no worse one does', () => {
  holdsWhereFeasible((problem, clearing, input) => {
    for (const order of [0, Math.floor(problem.orderCount / 2)]) {
      if (order >= problem.orderCount) continue;
      for (const entries of orderAndCurve(input, order)) {
        const quantity = entries.reduce((sum, entry) => sum + problem.orders.quantityW[entry]!, 0);
        const { filling, reachableW, filledW } = explain(problem, clearing, entries);
        const worse = problem.orders.side[order] === SELL ? 1 : -1;
        expect(filledAt(input, entries, -worse * PRICE_BOUND_TICKS)).toBe(reachableW);
        expect(filling.kind).toBe(filledW === quantity ? 'filled' : reachableW === quantity ? 'border' : 'none');
        if (filling.kind !== 'border') continue;
        expect(filledAt(input, entries, filling.limitTicks)).toBe(quantity);
        expect(filledAt(input, entries, filling.limitTicks + worse)).toBeLessThan(quantity);
      }
    }
  });
});

test('the price point chooses within the same interval of root prices', () => {
  holdsWhereFeasible((problem, clearing, input) => {
    const rootPrice = (pricePoint: ClearingInput['pricePoint']) => {
      const found = certify(admitted(ClearingProblem.admit({ ...input, pricePoint })), clearing.fillW);
      expect(found.kind).toBe('certified');
      return (found as Certificate).nodePriceTicks[0]!;
    };
    const [lowest, middle, highest] = [rootPrice('lowest'), rootPrice('middle'), rootPrice('highest')];
    expect(middle).toBe(Math.floor((lowest + highest) / 2));
    expect(problem.orderCount === 0 || lowest <= highest).toBe(true);
  });
});
