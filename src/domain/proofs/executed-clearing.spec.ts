import { feederRound, provenRounds } from '../../../test/reference/proven-rounds.js';
import { certify } from '../clearing/certificate.js';
import { isCertified, resultAtPrices } from './executed-clearing.js';
import { findChallenge } from './find-challenge.js';

const shape = {
  seed: 50,
  nodes: 6,
  orders: 20,
  requests: 3,
  highestPrice: 20,
  highestQuantityW: 12,
  highestLimitW: 30,
};

test('prices and marginal fills make the result of the engine again, and it is certified', () => {
  for (const { book, result } of provenRounds(shape, 300)) {
    const prices = result.nodes.map(({ priceTicks }) => priceTicks);
    expect(resultAtPrices(book, prices, result.marginalFillsW())).toEqual(result);
    expect(isCertified(book, result)).toBe(true);
    expect(findChallenge(book, result)).toBeUndefined();
  }
});

test('what is certified at some prices, the certificate of the engine certifies too', () => {
  let certified = 0;
  for (const { book, problem, result } of provenRounds(shape, 300)) {
    const prices = result.nodes.map(({ priceTicks }, node) => priceTicks + (node === result.nodes.length - 1 ? 1 : 0));
    const changed = resultAtPrices(book, prices, result.marginalFillsW());
    if (changed === undefined) continue;
    expect(findChallenge(book, changed) === undefined).toBe(isCertified(book, changed));
    if (!isCertified(book, changed)) continue;
    const fillW = new Int32Array(changed.orders.length);
    for (const [position, order] of changed.orders.entries()) fillW[book.problemIndex[position]!] = order.fillW;
    expect(certify(problem, fillW).kind).toBe('certified');
    certified++;
  }
  expect(certified).toBeGreaterThan(5);
});

test('a fill too few or too many is no result', () => {
  const { book, result } = feederRound(200, 3);
  const prices = result.nodes.map(({ priceTicks }) => priceTicks);
  const marginal = result.marginalFillsW();
  expect(resultAtPrices(book, prices, [...marginal, 1])).toBeUndefined();
  if (marginal.length > 0) expect(resultAtPrices(book, prices, marginal.slice(1))).toBeUndefined();
});

test('the flow of a branch is the difference of the sums around its subtree', () => {
  const { book, problem, result } = feederRound(300, 4);
  const fillW = new Int32Array(result.orders.length);
  for (const [position, order] of result.orders.entries()) fillW[book.problemIndex[position]!] = order.fillW;
  const certificate = certify(problem, fillW);
  if (certificate.kind !== 'certified') throw new Error(certificate.reason);
  const flows = result.nodes.slice(1).map(({ sumAfterW, sumBeforeW }) => sumAfterW - sumBeforeW);
  expect(flows).toEqual(Array.from(certificate.flowW.slice(1)));
});
