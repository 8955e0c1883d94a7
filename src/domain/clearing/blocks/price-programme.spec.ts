import { type Demand, PriceProgramme, ZonePrices } from './price-programme.js';
import { type PriceZones, singleZone } from './price-zones.js';

/** Two zones, the second at least as dear as the first. */
const twoZones: PriceZones = {
  zoneOf: Int32Array.of(0, 1),
  offsetTicks: Int32Array.of(0, 0),
  least: Float64Array.of(10, 12),
  most: Float64Array.of(20, 30),
  link: [undefined, { parent: 0, least: 0, most: 10 }],
};
/** Numbers of prices: 0; 1 and 2; 3, which is fixed. */
const prices = () => new ZonePrices([singleZone(5, 9), twoZones, singleZone(7, 7)]);

const demand = (...wanted: (readonly [price: number, watts: number])[]): Demand => ({
  block: 0,
  unknowns: wanted.map(([price]) => price),
  watts: wanted.map(([, watts]) => watts),
  neededTickW: 0n,
});

test('prices are numbered through', () => {
  const { first, least, most } = prices();
  expect({ first, least, most }).toEqual({
    first: Int32Array.of(0, 1, 3, 4),
    least: Float64Array.of(5, 10, 12, 7),
    most: Float64Array.of(9, 20, 30, 7),
  });
});

test.each([
  ['nobody wants anything', [], [5, 10, 12, 7]],
  ['a sale wants it dear', [demand([0, 3])], [9, 10, 12, 7]],
  ['a purchase wants it cheap', [demand([0, -3])], [5, 10, 12, 7]],
  ['at one node of a period, so at all', [demand([2, 3])], [5, 20, 30, 7]],
  ['more watts want it dear', [demand([0, 3], [1, 4]), demand([0, -2], [2, -5])], [9, 10, 12, 7]],
  ['as many watts as want it cheap', [demand([0, 3]), demand([0, -3])], [5, 10, 12, 7]],
  ["a fixed price is nobody's matter", [demand([3, 9], [0, 1])], [9, 10, 12, 7]],
])('the corner where %s', (_, demands, expected) => {
  const all = prices();
  expect(Array.from(all.cornerFor(demands))).toEqual(expected);
  expect(all.least).toEqual(prices().least);
});

test('only open prices become unknowns, each once', () => {
  const programme = new PriceProgramme(prices());
  programme.include([3, 2]);
  programme.include([2, 0]);
  expect(programme.bounds).toEqual([
    { least: 12n, most: 30n },
    { least: 5n, most: 9n },
  ]);
  expect([[3], [1], [1, 0], [2]].map((numbers) => programme.isAnyOpen(numbers))).toEqual([false, false, true, true]);
});

test('what is required counts fixed prices in', () => {
  const programme = new PriceProgramme(prices());
  programme.include([0, 2]);
  programme.require([2, 3, 0], [4, 2, -1], { least: 50n, most: undefined });
  programme.require([0, 1], [1, -1], { least: Number.NEGATIVE_INFINITY, most: 3 });
  programme.require([0], [1], { least: 1, most: Number.POSITIVE_INFINITY });
  expect(programme.sums).toEqual([
    {
      terms: [
        [1, 4n],
        [0, -1n],
      ],
      least: 36n,
      most: undefined,
    },
    { terms: [[0, 1n]], least: undefined, most: 13n },
    { terms: [[0, 1n]], least: 1n, most: undefined },
  ]);
});

test('what was found takes its place among all prices', () => {
  const all = prices();
  const programme = new PriceProgramme(all);
  programme.include([2, 0]);
  expect(Array.from(programme.prices([25n, 6n]))).toEqual([6, 10, 25, 7]);
  expect(all.least).toEqual(prices().least);
});
