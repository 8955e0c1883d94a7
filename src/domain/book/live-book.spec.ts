import { BUY, SELL } from '../clearing/clearing-problem.js';
import { LiveBook } from './live-book.js';

function emptyBook() {
  return new LiveBook({
    lowestTicks: 0,
    highestTicks: 20_000,
    capacity: 3,
    upstream: { kind: 'neutral' },
    pricePoint: 'lowest',
  });
}

test('price and volume follow orders as they come and go', () => {
  const book = emptyBook();
  expect(book.indication()).toEqual({ priceTicks: 0, soldW: 0, boughtW: 0 });
  const cheap = book.insert(SELL, 4_000, 10)!;
  book.insert(SELL, 9_000, 10);
  const buy = book.insert(BUY, 12_000, 15)!;
  expect(book.indication()).toEqual({ priceTicks: 9_000, soldW: 15, boughtW: 15 });
  book.cancel(cheap);
  expect(book.indication()).toEqual({ priceTicks: 12_000, soldW: 10, boughtW: 10 });
  expect(book.indicativeFillW(buy)).toBe(10);
  expect(book.indicativeFillW(cheap)).toBeUndefined();
});

test('an order that came earlier is filled first', () => {
  const book = emptyBook();
  const first = book.insert(SELL, 5_000, 10)!;
  const second = book.insert(SELL, 5_000, 10)!;
  book.insert(BUY, 5_000, 14);
  expect([first, second].map((slot) => book.indicativeFillW(slot))).toEqual([10, 4]);
});

test('a full book and a limit outside its range take nothing', () => {
  const book = emptyBook();
  expect(book.insert(SELL, 20_001, 1)).toBeUndefined();
  expect(book.insert(BUY, -1, 1)).toBeUndefined();
  for (let order = 0; order < 3; order++) expect(book.insert(SELL, 20_000, 1)).toBe(order);
  expect(book.insert(SELL, 20_000, 1)).toBeUndefined();
  expect(book.cancel(1)).toBe(true);
  expect(book.insert(BUY, 0, 1)).toBe(1);
  expect([book.cancel(-1), book.cancel(3)]).toEqual([false, false]);
});
