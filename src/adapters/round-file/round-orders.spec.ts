import { certifyResultFile } from './certify-result-file.js';
import { clearRoundFile, writeResultFile } from './clear-round-file.js';

/** A producer with a rising curve, against one buyer; upstream does not exist. */
function roundText(curve: object, buyW = 25): string {
  return JSON.stringify({
    format: 'gridclear-round/1',
    mtuSeconds: 900,
    periods: 1,
    pricePoint: 'lowest',
    marginalAllocation: 'time',
    orders: [
      { id: 'curve', node: 'root', side: 'sell', ...curve },
      { id: 'buy', node: 'root', side: 'buy', quantityW: buyW, limit: '0.50' },
    ],
    requests: [],
    blocks: [],
  });
}

const step = (quantityW: number, price: string) => ({ quantityW, price });

function clearedResult(text: string) {
  const outcome = clearRoundFile(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.rejection));
  return outcome.value.result;
}

test('the steps of a curve are filled under its id', () => {
  const result = clearedResult(roundText({ steps: [step(10, '0.10'), step(10, '0.20'), step(10, '0.30')] }));
  expect(result.orders).toEqual([
    { id: 'curve', filledW: 25 },
    { id: 'buy', filledW: 25 },
  ]);
  expect(result.prices).toEqual([{ node: 'root', period: 0, price: '0.30' }]);
});

test('the points of a linear curve become a step for each tick', () => {
  const result = clearedResult(roundText({ points: [step(0, '0.00'), step(30, '0.30')] }, 12));
  expect(result.prices).toEqual([{ node: 'root', period: 0, price: '0.12' }]);
  expect(result.orders).toMatchObject([{ filledW: 12 }, { filledW: 12 }]);
});

test('a result with a curve is certified by the watts of the whole order, and refuted with others', () => {
  const text = roundText({ steps: [step(10, '0.10'), step(10, '0.20'), step(10, '0.30')] });
  const result = clearedResult(text);
  const verdict = (stated: typeof result) => certifyResultFile(text, writeResultFile(stated));
  expect(verdict(result)).toMatchObject({ ok: true, value: { certified: true } });
  const [curve, buy] = result.orders;
  for (const filledW of [24, 31, -1]) {
    const stated = { ...result, orders: [{ ...curve!, filledW }, buy!] };
    expect(verdict(stated)).toMatchObject({ ok: true, value: { certified: false } });
  }
});

test.each([
  ['crossing steps', { steps: [step(1, '0.2'), step(1, '0.1')] }, 'curve-not-monotone', 'orders[0].steps[1].price'],
  [
    'points that turn round',
    { points: [step(0, '0.2'), step(1, '0.1')] },
    'curve-not-monotone',
    'orders[0].points[1].price',
  ],
  ['a limit beside steps', { limit: '0.1', steps: [step(1, '0.1')] }, 'malformed-message', 'orders[0]'],
  ['steps beside points', { steps: [step(1, '0.1')], points: [] }, 'malformed-message', 'orders[0]'],
  ['neither quantity nor curve', { limit: '0.1' }, 'malformed-message', 'orders[0].quantityW'],
  ['no step', { steps: [] }, 'malformed-message', 'orders[0].steps'],
])('an order with %s is refused', (_, curve, code, field) => {
  expect(clearRoundFile(roundText(curve))).toMatchObject({ ok: false, rejection: { code, field } });
});
