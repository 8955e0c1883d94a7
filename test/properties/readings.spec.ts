import { foldEvent } from '../../src/application/market.js';
import { recordReading } from '../../src/application/metering.js';
import type { Reading } from '../../src/domain/events.js';
import { randomIntegers } from '../reference/random-rounds.js';
import { AFTERWARDS, DecidedMarket } from '../support/decided-market.js';
import { offer, request, villageOpens } from '../support/village.js';

/**
 * Readings as they come in life: late, twice, corrected, out of order, before and after their period is settled. In the end everybody
 * has what it would have had if the last revision of each reading had been known from the beginning.
 */
const STREAMS = Number(process.env.PROPERTY_STREAMS ?? 20);
const SEED = Number(process.env.PROPERTY_SEED ?? 1);
const ROUNDS = 6;
/** Rounds after that, in which everybody delivers in full: what waited for prosumers to earn it is settled there. */
const LATER = 14;

const rules = {
  metering: { acceptedForSeconds: 86_400, substitute: { method: 'baseline' } },
} as const;

const penalty = { price: 700, collateral: 30_000 };

const offers = [
  { by: 'lumen', meteringPoint: 'mp-ada', node: 'number-1' },
  { by: 'volta', meteringPoint: 'mp-bob', node: 'number-3' },
  { by: 'carla', meteringPoint: 'mp-carla', node: 'south' },
] as const;

function cleared(seed: number): DecidedMarket {
  const draw = randomIntegers(seed);
  const paymentRule = (['proportional', 'cliff-75', 'sliding-50-100', 'usef', 'dfs'] as const)[draw(5)]!;
  const market = DecidedMarket.village({
    rules: { ...rules, paymentRule, ...(paymentRule === 'usef' ? { penalty } : {}) },
  });
  for (let round = 0; round < ROUNDS + LATER; round++) {
    market.opensRound();
    for (const { by, meteringPoint, node } of offers) {
      market.nominate(by, round, { meteringPoint, powerW: draw(3) * 100 });
      const limit = -2_000 + draw(12) * 1_000;
      market.submit(
        by,
        round,
        offer(`${meteringPoint}-${round}`, { meteringPoint, node, limit, quantityW: 1_000 + draw(20) * 100 }),
      );
    }
    market.publish('gridco', round, request(`n${round}`));
    market.publish('gridco', round, request(`s${round}`, { congestionPoint: 'south' }));
    market.clears(round);
  }
  return market;
}

/** All revisions of every reading of the first rounds; of some there are none. */
function revisionsOf(draw: (below: number) => number): Reading[][] {
  return offers.flatMap(({ meteringPoint }) =>
    Array.from({ length: ROUNDS }, (_, round) =>
      Array.from({ length: draw(4) }, (_, index): Reading => {
        const reading = { meteringPoint, round, energyWh: draw(900) - 100 };
        return index === 0 ? reading : { ...reading, revision: index + 1, reason: 'meter-fault' };
      }),
    ),
  );
}

function settlesWith(market: DecidedMarket, stages: ReadonlyMap<number, readonly Reading[]>): Map<string, bigint> {
  const nets = new Map<string, bigint>();
  let deferred = 0;
  for (let period = 0; period < ROUNDS + LATER; period++) {
    for (const reading of stages.get(period) ?? [])
      market.accept(recordReading(market.participant('metron'), reading, AFTERWARDS, ''));
    const { positions, deferredCorrections = [] } = market.settles(period);
    deferred = deferredCorrections.length;
    for (const { participant, credit, debit } of positions)
      nets.set(participant, (nets.get(participant) ?? 0n) + BigInt(credit) - BigInt(debit));
  }
  expect(deferred).toBe(0);
  return nets;
}

test(`${STREAMS} streams of readings end where the last revisions would have led`, () => {
  let corrections = 0;
  let waited = 0;
  for (let stream = 0; stream < STREAMS; stream++) {
    const seed = SEED * 10_007 + stream;
    const draw = randomIntegers(seed + 1);
    const revisions = revisionsOf(draw);
    const inFull = offers.flatMap(({ meteringPoint }) =>
      Array.from({ length: LATER }, (_, later): Reading => ({ meteringPoint, round: ROUNDS + later, energyWh: 1_250 })),
    );
    const staged = new Map<number, Reading[]>();
    // Every revision comes once or twice, at any time before the last settlements.
    for (const reading of revisions.flat().flatMap((each) => (draw(3) === 0 ? [each, each] : [each]))) {
      const stage = draw(ROUNDS + 2);
      const others = staged.get(stage) ?? [];
      others.splice(draw(others.length + 1), 0, reading);
      staged.set(stage, others);
    }
    staged.set(0, [...(staged.get(0) ?? []), ...inFull]);

    const market = cleared(seed);
    const lived = settlesWith(market, staged);
    const known = cleared(seed);
    const last = revisions.flatMap((all) => all.slice(-1));
    expect(lived).toEqual(settlesWith(known, new Map([[0, [...last, ...inFull]]])));

    let again = foldEvent(undefined, villageOpens({ rules: market.state.rules }), 1);
    for (const [index, event] of market.events.entries()) again = foldEvent(again, event, index + 2);
    expect(again.hash()).toBe(market.state.hash());
    for (const event of market.events) {
      if (event.type !== 'period-settled') continue;
      corrections += event.records.filter(({ corrects }) => corrects !== undefined).length;
      waited += event.deferredCorrections?.length ?? 0;
    }
  }
  expect([corrections > 4 * STREAMS, waited > 0]).toEqual([true, true]);
});
