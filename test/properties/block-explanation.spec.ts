import { clearingTogether, explainBlock } from '../../src/domain/clearing/blocks/block-explanation.js';
import { atOtherCost } from '../../src/domain/clearing/blocks/block-order.js';
import { clearHorizon, type HorizonClearing } from '../../src/domain/clearing/blocks/clear-horizon.js';
import { HorizonProblem } from '../../src/domain/clearing/blocks/horizon-problem.js';
import { SELL } from '../../src/domain/clearing/clearing-problem.js';
import { explain } from '../../src/domain/clearing/explanation.js';
import { largerHorizons, randomHorizon } from '../reference/random-horizons.js';
import { admitted } from '../reference/round-builder.js';

/** Random horizons; `EXPLAINED_HORIZONS=200 npx jest test/properties/block-explanation` for a longer search. */
const horizons = Number(process.env.EXPLAINED_HORIZONS ?? 6);
const seed = Number(process.env.PROPERTY_SEED ?? 20_260_401);
const BEST_TICKS = 3_000;

const again = (problem: HorizonProblem): HorizonClearing | undefined => {
  const cleared = clearHorizon(problem);
  return cleared.ok ? cleared.value : undefined;
};

/** Every horizon that can be cleared, small enough to be cleared often. */
function clearedHorizons() {
  return largerHorizons(horizons, seed).flatMap((shape) => {
    const problem = admitted(HorizonProblem.admit(randomHorizon({ ...shape, periods: 3, orders: 12, blocks: 6 })));
    const cleared = again(problem);
    return cleared === undefined ? [] : [{ problem, cleared }];
  });
}

test('the cost that an explanation names gets the block accepted, and a tick per MWh more does not', () => {
  let borders = 0;
  for (const { problem, cleared } of clearedHorizons())
    for (const [index, block] of problem.blocks.entries()) {
      const { accepting, standing, periods, rivals } = explainBlock({ problem, ...cleared }, index, again, -BEST_TICKS);
      const isEnoughAt = (ticks: number) => {
        const taken = again(problem.withBlock(index, atOtherCost(block, ticks)))!.parts[index]!;
        return standing.parts === 0 ? taken > 0 : taken === block.parts;
      };
      expect(periods.every(({ powerW, acceptedW }) => acceptedW * block.parts === powerW * standing.parts)).toBe(true);
      expect(rivals.every((rival) => cleared.parts[rival]! > 0)).toBe(true);
      expect(accepting.kind === 'filled').toBe(standing.parts === block.parts);
      expect(accepting.kind).not.toBe('unfinished');
      if (accepting.kind === 'none') expect(isEnoughAt(-BEST_TICKS)).toBe(false);
      if (accepting.kind !== 'border') continue;
      borders++;
      expect(isEnoughAt(accepting.limitTicks)).toBe(true);
      expect(isEnoughAt(accepting.limitTicks + 1)).toBe(false);
    }
  expect(borders).toBeGreaterThan(0);
});

test('the limit that an explanation names fills an order beside blocks that may change, and a tick worse does not', () => {
  let borders = 0;
  for (const { problem, cleared } of clearedHorizons()) {
    const alone = problem.periods[0]!;
    for (const entry of [0, 5]) {
      const { side, quantityW, limitTicks: stated } = alone.orders;
      const worse = side[entry] === SELL ? 1 : -1;
      const filledAt = (limit: number) => {
        const limitTicks = stated.with(entry, limit);
        return again(problem.withPeriod(0, alone.withOrders({ ...alone.orders, limitTicks })))!.periods[0]!.fillW[
          entry
        ];
      };
      const second = clearingTogether(problem, 0, again, -worse * BEST_TICKS);
      const { filling } = explain(alone, cleared.periods[0]!, [entry], second);
      expect(filling.kind).not.toBe('unfinished');
      if (filling.kind === 'none') expect(filledAt(-worse * BEST_TICKS)).toBeLessThan(quantityW[entry]!);
      if (filling.kind !== 'border') continue;
      borders++;
      expect(filledAt(filling.limitTicks)).toBe(quantityW[entry]);
      expect(filledAt(filling.limitTicks + worse)).toBeLessThan(quantityW[entry]!);
    }
  }
  expect(borders).toBeGreaterThan(0);
});
