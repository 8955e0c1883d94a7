/**
 * Writes deliveries and what is due for them, by the engine, for Foundry to compute again:
 *
 *     node --import ./test/support/typescript.mjs test/support/write-due-energy-vectors.ts
 */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { paymentRules } from '../../src/domain/flexibility/payment-rule.js';
import { MTU_SECONDS } from '../../src/domain/market-time.js';
import { type DeliveryCase, dueInCase } from '../reference/due-energy.js';

const CASES = 1_000;

const mtuSeconds = fc.constantFrom(...MTU_SECONDS);
const deliveryCase: fc.Arbitrary<DeliveryCase> = fc
  .record({
    rule: fc.constantFrom(...paymentRules),
    mtuSeconds,
    direction: fc.constantFrom('up' as const, 'down' as const),
    awardsW: fc.array(fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 40_000 })), {
      minLength: 1,
      maxLength: 5,
    }),
    baselineW: fc.integer({ min: -50_000, max: 50_000 }),
    /** Of the award, in percent; negative the other way. */
    delivered: fc.integer({ min: -40, max: 160 }),
    remainderWh: fc.integer({ min: -2, max: 2 }),
    penalty: fc.option(
      fc.record({ price: fc.integer({ min: 0, max: 20_000 }), collateral: fc.integer({ min: 0, max: 20_000 }) }),
      { nil: undefined },
    ),
    parts: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ delivered, remainderWh, penalty, parts, ...terms }) => {
    const awardedWh = (terms.awardsW.reduce((sum, watts) => sum + watts, 0) * terms.mtuSeconds) / 3600;
    const change = Math.round((awardedWh * delivered) / 100) + remainderWh;
    const baselineWh = Math.round((terms.baselineW * terms.mtuSeconds) / 3600);
    return {
      ...terms,
      meteredWh: baselineWh + (terms.direction === 'up' ? change : -change),
      ...(penalty !== undefined && terms.rule === 'usef' ? { penalty } : {}),
      parts: terms.awardsW.flatMap((_, award) => ((parts >> award) & 1 ? [award] : [])),
    };
  })
  .filter(({ parts }) => parts.length > 0);

const cases = fc.sample(deliveryCase, { numRuns: CASES, seed: 20_260_715 });
const numbers = cases.flatMap((one) => {
  const { paidWh, awardedWh, penalisedWh } = dueInCase(one);
  const { penalty = { price: 0, collateral: 0 } } = one;
  const parts = one.parts.reduce((bits, award) => bits | (1 << award), 0);
  return [
    ...[paymentRules.indexOf(one.rule), one.mtuSeconds, one.direction === 'up' ? 1 : 0, one.baselineW, one.meteredWh],
    ...[penalty.price, penalty.collateral, parts, paidWh, awardedWh, penalisedWh, one.awardsW.length, ...one.awardsW],
  ];
});
const lines = numbers.join(' ').replace(/(.{1,150})(?: |$)/g, '$1\n');
writeFileSync(new URL('../../contracts/test/vectors/due-energy.txt', import.meta.url), lines);
