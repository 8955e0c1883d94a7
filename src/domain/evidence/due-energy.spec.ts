import { readFileSync } from 'node:fs';
import { type DeliveryCase, dueInCase } from '../../../test/reference/due-energy.js';
import { paymentRules } from '../flexibility/payment-rule.js';

test('the deliveries that contracts are tested on are due what the engine finds', () => {
  const numbers = readFileSync('contracts/test/vectors/due-energy.txt', 'utf8').trim().split(/\s+/).map(Number);
  const rules = new Set<string>();
  let cases = 0;
  for (let at = 0; at < numbers.length; cases++) {
    const take = () => numbers[at++]!;
    const rule = paymentRules[take()]!;
    const [mtuSeconds, isUp, baselineW, meteredWh, price, collateral, bits] = Array.from({ length: 7 }, take);
    const [paidWh, awardedWh, penalisedWh, awards] = Array.from({ length: 4 }, take);
    const one: DeliveryCase = {
      ...{ rule, mtuSeconds: mtuSeconds!, direction: isUp === 1 ? 'up' : 'down' },
      ...{ baselineW: baselineW!, meteredWh: meteredWh!, penalty: { price: price!, collateral: collateral! } },
      awardsW: Array.from({ length: awards! }, take),
      parts: Array.from({ length: 5 }, (_, award) => award).filter((award) => (bits! >> award) & 1),
    };
    rules.add(rule);
    expect([cases, dueInCase(one)]).toEqual([cases, { paidWh, awardedWh, penalisedWh }]);
  }
  expect([cases, rules.size]).toEqual([1_000, paymentRules.length]);
});
