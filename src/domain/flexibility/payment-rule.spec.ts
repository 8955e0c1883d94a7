import fc from 'fast-check';
import { formatMoney } from '../quantity.js';
import { dueEnergy, mostPaidWh, netPayment, type PaymentRule, paymentRules } from './payment-rule.js';

const MWH = 1_000_000;

describe('the worked example that USEF publishes: price 7, penalty 11 per MW, baseline 10, sold 2', () => {
  test.each([
    // allocation, net payment
    [7, '14.000000'],
    [8, '14.000000'],
    [9, '-4.000000'],
    [10, '-22.000000'],
    [11, '-33.000000'],
  ])('an allocation of %i nets %s', (allocation, net) => {
    const delivery = { orderedWh: 2 * MWH, deliveredWh: (10 - allocation) * MWH };
    expect(formatMoney(netPayment('usef', delivery, { price: 700, penaltyPrice: 1_100 }))).toBe(net);
  });
});

/** Paid watt-hours of an order of 1,000 Wh, worked out by hand. */
const delivered = [-200, 0, 249, 250, 499, 500, 616, 617, 749, 750, 799, 800, 949, 950, 1_000, 1_199, 1_201];
const examples: readonly [PaymentRule, readonly number[]][] = [
  ['proportional', [0, 0, 249, 250, 499, 500, 616, 617, 749, 750, 799, 800, 949, 950, 1_000, 1_000, 1_000]],
  ['usef', [0, 0, 249, 250, 499, 500, 616, 617, 749, 750, 799, 800, 949, 950, 1_000, 1_000, 1_000]],
  ['cliff-75', [0, 0, 0, 0, 0, 0, 0, 0, 0, 750, 799, 800, 949, 950, 1_000, 1_000, 1_000]],
  ['cliff-80', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 800, 949, 950, 1_000, 1_000, 1_000]],
  ['sliding-50-100', [0, 0, 0, 0, 0, 0, 232, 234, 498, 500, 598, 600, 898, 900, 1_000, 1_000, 1_000]],
  ['dfs', [0, 0, 0, 125, 249, 500, 616, 617, 749, 750, 799, 800, 949, 950, 1_000, 1_199, 1_200]],
  ['flexible-power', [0, 0, 0, 0, 0, 0, 0, 1, 397, 400, 547, 550, 997, 1_000, 1_000, 1_000, 1_000]],
];

test.each(examples)('%s pays of an order of 1,000 Wh', (rule, paid) => {
  expect(delivered.map((deliveredWh) => dueEnergy(rule, { orderedWh: 1_000, deliveredWh }).paidWh)).toEqual(paid);
});

test('an order of nothing is due nothing under every rule', () => {
  for (const rule of paymentRules)
    expect(dueEnergy(rule, { orderedWh: 0, deliveredWh: 5 })).toEqual({ paidWh: 0, penalisedWh: 0 });
});

const deliveries = fc.record({
  orderedWh: fc.integer({ min: 1, max: 1_000_000_000 }),
  percent: fc.double({ min: -50, max: 150, noNaN: true }),
});
const deliveredOf = ({ orderedWh, percent }: { orderedWh: number; percent: number }) =>
  Math.round((orderedWh * percent) / 100);
const bounds = { seed: 5, numRuns: 500 };

describe.each(paymentRules)('%s', (rule) => {
  const paid = (orderedWh: number, deliveredWh: number) => dueEnergy(rule, { orderedWh, deliveredWh }).paidWh;

  test('pays for whole watt-hours, not less than nothing and never more than the rule admits', () => {
    fc.assert(
      fc.property(deliveries, (delivery) => {
        const paidWh = paid(delivery.orderedWh, deliveredOf(delivery));
        expect(Number.isSafeInteger(paidWh)).toBe(true);
        expect(paidWh).toBeGreaterThanOrEqual(0);
        expect(paidWh).toBeLessThanOrEqual(mostPaidWh(rule, delivery.orderedWh));
        if (rule !== 'dfs') expect(paidWh).toBeLessThanOrEqual(delivery.orderedWh);
      }),
      bounds,
    );
  });

  test('pays all of an order that was delivered in full', () => {
    fc.assert(
      fc.property(deliveries, ({ orderedWh }) => {
        expect(dueEnergy(rule, { orderedWh, deliveredWh: orderedWh })).toEqual({ paidWh: orderedWh, penalisedWh: 0 });
      }),
      bounds,
    );
  });

  test('never pays less for delivering more', () => {
    fc.assert(
      fc.property(deliveries, fc.nat(1_000_000), (delivery, more) => {
        const deliveredWh = deliveredOf(delivery);
        const [less, same] = [deliveredWh, deliveredWh + more].map((wh) =>
          netPayment(rule, { orderedWh: delivery.orderedWh, deliveredWh: wh }, { price: 700, penaltyPrice: 1_100 }),
        );
        expect(same! >= less!).toBe(true);
      }),
      bounds,
    );
  });
});

/** The most that one more delivered watt-hour may change what is paid, where the rule is continuous. */
const slopes: readonly [PaymentRule, number][] = [
  ['proportional', 1],
  ['usef', 1],
  ['sliding-50-100', 2],
  ['flexible-power', 3],
];

test.each(slopes)('%s is continuous: one watt-hour changes at most %i', (rule, slope) => {
  fc.assert(
    fc.property(deliveries, (delivery) => {
      const { orderedWh } = delivery;
      const deliveredWh = deliveredOf(delivery);
      const [before, after] = [deliveredWh, deliveredWh + 1].map(
        (wh) => dueEnergy(rule, { orderedWh, deliveredWh: wh }).paidWh,
      );
      expect(after! - before!).toBeLessThanOrEqual(slope);
    }),
    bounds,
  );
});
