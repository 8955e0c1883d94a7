import { problemOf, type RoundTable } from '../../../test/reference/round-builder.js';
import { creditAccounts } from './accounts.js';
import { type Certificate, certify } from './certificate.js';

/** A sale below a full branch, one at the root, and what a block feeds in below the branch. */
const table: RoundTable = {
  branches: [['n1', 'root', 30, 100]],
  orders: [
    ['sell', 'n1', 100, 10],
    ['buy', 'root', 50, 60],
    ['sell', 'root', 100, 40],
  ],
};

function accountsOf(rules: Partial<RoundTable>, feedInW: readonly number[], fills: readonly number[]) {
  const problem = problemOf({ ...table, ...rules }).withFixedFeedIn(Float64Array.from(feedInW));
  const fillW = Int32Array.from(fills);
  return creditAccounts(problem, fillW, certify(problem, fillW) as Certificate);
}

test('blocks are paid the price of their node for what they feed in', () => {
  expect(accountsOf({}, [0, 12], [18, 50, 20])).toEqual({
    sellersTickW: 18n * 10n + 20n * 40n,
    buyersTickW: -50n * 40n,
    branchTickW: [0n, 30n * 30n],
    upstreamTickW: 0n,
    blocksTickW: 12n * 10n,
  });
});

test('and pay it for what they withdraw, whatever orders are paid by', () => {
  expect(accountsOf({ pricing: 'pay-as-bid' }, [0, -5], [35, 50, 20])).toEqual({
    sellersTickW: 35n * 10n + 20n * 40n,
    buyersTickW: -50n * 60n,
    branchTickW: [50n * 20n, 30n * 30n],
    upstreamTickW: 0n,
    blocksTickW: -5n * 10n,
  });
});

test('upstream pays the price of the root for what it takes', () => {
  const upstream = { kind: 'priced', sellTicks: 90, buyTicks: 65 } as const;
  expect(accountsOf({ upstream }, [0, 0], [30, 0, 100])).toMatchObject({
    upstreamTickW: -130n * 65n,
    branchTickW: [0n, 55n * 30n],
  });
});

test.each([
  ['a sale', 9, 40],
  ['a purchase', 10, 61],
])('%s that loses at its price is impossible', (_, below, root) => {
  const problem = problemOf(table);
  const fillW = Int32Array.of(30, 50, 20);
  const certificate = certify(problem, fillW) as Certificate;
  const wrong = { ...certificate, nodePriceTicks: Int32Array.of(root, below) };
  expect(() => creditAccounts(problem, fillW, wrong)).toThrow('an order loses by its fill');
});

test('an order that is not filled may have any limit', () => {
  const problem = problemOf({ orders: [['sell', 'root', 5, 90]] });
  const certificate: Certificate = {
    kind: 'certified',
    nodePriceTicks: Int32Array.of(10),
    flowW: Int32Array.of(0),
    upstreamExportW: 0,
  };
  expect(creditAccounts(problem, Int32Array.of(0), certificate)).toMatchObject({ sellersTickW: 0n });
});

test('flows that do not belong to the fills would leave money over, which is impossible', () => {
  const problem = problemOf(table);
  const fillW = Int32Array.of(30, 50, 20);
  const certificate = certify(problem, fillW) as Certificate;
  const wrong = { ...certificate, flowW: Int32Array.of(0, 29) };
  expect(() => creditAccounts(problem, fillW, wrong)).toThrow('sum to -30 tick-watts, not to zero');
});
