import fc from 'fast-check';
import { collateralOf } from '../../src/application/collateral.js';
import { collateralFor } from '../../src/domain/flexibility/collateral.js';
import { mostPaidWh } from '../../src/domain/flexibility/payment-rule.js';
import { energyOverMtuDown } from '../../src/domain/quantity.js';
import { DecidedMarket } from '../support/decided-market.js';
import { offer, QUARTER, request } from '../support/village.js';

/** Two quarter-hours in one settlement period, ada's and carla's flexibility, each with as many orders as there are quantities. */
const periods = fc.record({
  paymentRule: fc.constantFrom('usef' as const, 'dfs' as const, 'proportional' as const),
  price: fc.integer({ min: 0, max: 60_000 }),
  collateral: fc.integer({ min: 0, max: 60_000 }),
  offersW: fc.array(fc.array(fc.constantFrom(100, 700, 1_300, 2_000), { maxLength: 2 }), {
    minLength: 4,
    maxLength: 4,
  }),
  meteredWh: fc.array(fc.integer({ min: -1_200, max: 700 }), { minLength: 4, maxLength: 4 }),
  posted: fc.integer({ min: 0, max: 2_000_000 }),
});
type Period = typeof periods extends fc.Arbitrary<infer T> ? T : never;

const places = [
  { round: 0, provider: 'lumen', meteringPoint: 'mp-ada', node: 'number-1', congestionPoint: 'north' },
  { round: 0, provider: 'carla', meteringPoint: 'mp-carla', node: 'south', congestionPoint: 'south' },
  { round: 1, provider: 'lumen', meteringPoint: 'mp-ada', node: 'number-1', congestionPoint: 'north' },
  { round: 1, provider: 'carla', meteringPoint: 'mp-carla', node: 'south', congestionPoint: 'south' },
];

function settled({ paymentRule, price, collateral, offersW, meteredWh, posted }: Period) {
  const penalty = paymentRule === 'usef' ? { penalty: { price, collateral } } : {};
  const market = DecidedMarket.village({ rules: { paymentRule, ...penalty, settlementPeriodMtus: 2 } });
  for (const participant of ['lumen', 'carla'])
    market.happens({ type: 'collateral-posted', participant, amount: `${posted}` });
  for (const round of [market.opensRound(), market.opensRound()])
    for (const congestionPoint of ['north', 'south'])
      market.publish('gridco', round, request(`${congestionPoint}-${round}`, { congestionPoint }));
  const offered = new Map<string, number>();
  for (const [index, { round, provider, meteringPoint, node }] of places.entries()) {
    market.nominate(provider, round, { meteringPoint, powerW: -3_000 });
    for (const [at, quantityW] of offersW[index]!.entries()) {
      const answer = market.submit(provider, round, offer(`${index}-${at}`, { node, meteringPoint, quantityW }));
      if (typeof answer === 'number') offered.set(provider, (offered.get(provider) ?? 0) + quantityW);
      else expect(answer).toBe('escrow-insufficient quantityW');
    }
  }
  for (const provider of ['lumen', 'carla']) {
    const { posted: has, demanded } = collateralOf(market.state, provider);
    if (paymentRule === 'usef')
      expect(demanded).toBe(collateralFor({ price, collateral }, offered.get(provider) ?? 0, QUARTER));
    expect(demanded <= has).toBe(true);
  }
  const awards = [0, 1].flatMap((round) => market.clears(round).awards.map((award) => ({ ...award, round })));
  for (const [index, { round, meteringPoint }] of places.entries())
    market.read('metron', { meteringPoint, round, energyWh: meteredWh[index]! });
  const demanded = new Map(['lumen', 'carla'].map((id) => [id, collateralOf(market.state, id).demanded]));
  const event = market.settles(0);
  market.happens({ type: 'settlement-posted', period: 0, transactions: [] });
  return { market, awards, event, demanded };
}

const bounds = { seed: 11, numRuns: Number(process.env.DELIVERY_PERIODS ?? 150) };

test('no more is paid than was contracted, no more owed than was posted, and what one owes the other is owed', () => {
  fc.assert(
    fc.property(periods, (period) => {
      const { market, awards, event, demanded } = settled(period);
      const { paymentRule } = period;
      const owed = new Map<string, bigint>();
      for (const { kind, payer, payee, amount, order, round, energyWh } of event.records) {
        expect(BigInt(amount) >= 0n).toBe(true);
        if (kind === 'penalty') {
          expect([payee, paymentRule]).toEqual(['gridco', 'usef']);
          owed.set(payer, (owed.get(payer) ?? 0n) + BigInt(amount));
        } else {
          const { awardedW } = awards.find((award) => award.order === order && award.round === round)!;
          expect(energyWh).toBeLessThanOrEqual(mostPaidWh(paymentRule, energyOverMtuDown(awardedW, QUARTER)));
        }
      }
      for (const [provider, penalties] of owed) expect(penalties <= demanded.get(provider)!).toBe(true);
      const net = event.positions.reduce((sum, { credit, debit }) => sum + BigInt(credit) - BigInt(debit), 0n);
      expect(net).toBe(0n);
      for (const provider of ['lumen', 'carla']) {
        const left = collateralOf(market.state, provider);
        expect(left.demanded).toBe(0n);
        expect(left.posted >= 0n && left.posted <= BigInt(period.posted)).toBe(true);
      }
    }),
    bounds,
  );
});

test('who delivers more is never worse off, and under a continuous rule a watt-hour changes no more than its price', () => {
  fc.assert(
    fc.property(periods, fc.nat(3), fc.integer({ min: 1, max: 500 }), (period, at, moreWh) => {
      const more = period.meteredWh.map((energyWh, index) => energyWh + (index === at ? moreWh : 0));
      const netOf = (meteredWh: number[]) => {
        const { event, awards } = settled({ ...period, meteredWh });
        const position = event.positions.find(({ participant }) => participant === places[at]!.provider);
        return { net: Number(position?.credit ?? 0) - Number(position?.debit ?? 0), awards };
      };
      const [before, after] = [netOf(period.meteredWh), netOf(more)];
      // Each record is rounded down for itself: a micro-unit for each of at most eight.
      expect(after.net - before.net).toBeGreaterThanOrEqual(-8);
      if (period.paymentRule === 'dfs') return;
      const highest = Math.max(0, ...before.awards.map(({ price }) => price));
      expect(after.net - before.net).toBeLessThanOrEqual(Math.ceil((moreWh * (highest + period.price)) / 100) + 8);
    }),
    bounds,
  );
});
