import { DecidedMarket } from '../../test/support/decided-market.js';
import { NOON, QUARTER, villageRules } from '../../test/support/village.js';
import { openRound } from './round-closing.js';
import { dueSteps } from './schedule.js';

const { opensBeforeDeliverySeconds: OPENS, closesBeforeDeliverySeconds: CLOSES } = villageRules.gate;
const transaction = { transactionHash: '0x', blockNumber: 1, gasUsed: 1 };

/** Does what is due, every `step` seconds of a time; tells when which delivery period opened and closed. */
function run(market: DecidedMarket, from: number, to: number, step: number) {
  const opened: [deliveryStart: number, at: number][] = [];
  const closed: [deliveryStart: number, at: number][] = [];
  for (let now = from; now <= to; now += step) {
    const due = dueSteps(market.state, now);
    for (const deliveryStart of due.open) {
      market.accept(openRound(deliveryStart));
      opened.push([deliveryStart, now]);
    }
    for (const round of due.close) {
      market.clears(round);
      market.happens({ type: 'result-posted', round, transaction });
      closed.push([market.state.rounds.get(round)!.times.deliveryStart, now]);
    }
  }
  return { opened, closed };
}

test('over a day every gate opens and closes once, to the second', () => {
  const market = new DecidedMarket();
  const { opened, closed } = run(market, NOON - OPENS, NOON + 96 * QUARTER, 60);
  const known = closed.map(([start]) => start);
  expect(known).toEqual(
    Array.from({ length: known.length }, (_, index) => NOON - OPENS + CLOSES + (index + 1) * QUARTER),
  );
  expect(closed.filter(([start, at]) => at !== start - CLOSES)).toEqual([]);
  const afterTheFirst = opened.filter(([, at]) => at > NOON - OPENS);
  expect(afterTheFirst.filter(([start, at]) => at !== start - OPENS)).toEqual([]);
  expect(afterTheFirst).toHaveLength(96 + OPENS / QUARTER);
});

test.each([
  ['on the quarter-hour', NOON, NOON + 2 * QUARTER, NOON + OPENS],
  ['one second before a gate closes', NOON - 1, NOON + QUARTER, NOON - 900 + OPENS],
  ['just after it closed', NOON + 1, NOON + 2 * QUARTER, NOON + OPENS],
])('a late start opens only what can still be traded: %s', (_, now, first, last) => {
  const { open, close } = dueSteps(new DecidedMarket().state, now);
  expect([open.at(0), open.at(-1), close]).toEqual([first, last, []]);
  expect(open).toHaveLength((last - first) / QUARTER + 1);
  expect(first - CLOSES).toBeGreaterThan(now);
});

test('after an interruption, gates that are overdue close and only periods to come are opened', () => {
  const market = new DecidedMarket();
  run(market, NOON - OPENS, NOON - OPENS, 1);
  const before = market.state.rounds.size;
  const due = dueSteps(market.state, NOON + 10 * QUARTER);
  expect(due.close).toEqual(Array.from({ length: before }, (_, index) => index));
  expect(due.open[0]).toBe(NOON + 12 * QUARTER);
});

test('a round whose closing did not finish is due whatever the time', () => {
  const market = new DecidedMarket();
  run(market, NOON - OPENS, NOON - OPENS, 1);
  market.closesGate(2);
  expect(dueSteps(market.state, NOON - OPENS).close).toEqual([2]);
});

test('a gate that opens when the one before closes opens one round at a time', () => {
  const gate = { opensBeforeDeliverySeconds: 1_800, closesBeforeDeliverySeconds: 900 };
  const market = new DecidedMarket({ rules: { gate } });
  const { opened } = run(market, NOON, NOON + 4 * QUARTER, 1);
  expect(opened).toEqual([0, 1, 2, 3, 4].map((n) => [NOON + (n + 2) * QUARTER, NOON + n * QUARTER]));
});
