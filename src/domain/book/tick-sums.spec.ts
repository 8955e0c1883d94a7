import { TickSums, tickAtPower } from './tick-sums.js';

/** Watts at ticks of a range that spans more than one coarse sum. */
function sums(...watts: readonly (readonly [number, number])[]) {
  const ticks = new TickSums(9_000);
  for (const [tick, powerW] of watts) ticks.add(tick, powerW);
  return ticks;
}

test.each([0, 1, 63, 64, 65, 4_095, 4_096, 4_097, 8_999])('watts at tick %i are found from both sides', (tick) => {
  const ticks = sums([tick, 7]);
  expect([ticks.firstFrom(0), ticks.firstFrom(tick), ticks.firstFrom(tick + 1)]).toEqual([tick, tick, 9_000]);
  expect([ticks.lastFrom(8_999), ticks.lastFrom(tick), ticks.lastFrom(tick - 1)]).toEqual([tick, tick, -1]);
  expect([ticks.beforeW(tick), ticks.beforeW(tick + 1), ticks.beforeW(99_999)]).toEqual([0, 7, 7]);
  expect(tickAtPower(ticks, sums(), 6)).toEqual({ tick, beforeW: 0 });
});

test('watts that left are not found any more', () => {
  const ticks = sums([5_000, 7], [5_000, -7], [100, 3]);
  expect([ticks.firstFrom(101), ticks.lastFrom(8_999), ticks.totalW]).toEqual([9_000, 100, 3]);
});

test('searches beyond the range end at its ends', () => {
  const ticks = sums([0, 1], [8_999, 1]);
  expect([ticks.firstFrom(-5), ticks.firstFrom(9_500), ticks.lastFrom(9_500), ticks.lastFrom(-5)]).toEqual([
    0, 9_000, 8_999, -1,
  ]);
  expect([ticks.beforeW(-1), ticks.beforeW(0)]).toEqual([0, 0]);
});

test('two sides are walked over together', () => {
  const [one, other] = [sums([10, 4], [5_000, 4]), sums([70, 5])];
  const at = (powerW: number) => tickAtPower(one, other, powerW);
  expect([at(0), at(3), at(4), at(8), at(9), at(12)]).toEqual([
    { tick: 10, beforeW: 0 },
    { tick: 10, beforeW: 0 },
    { tick: 70, beforeW: 4 },
    { tick: 70, beforeW: 4 },
    { tick: 5_000, beforeW: 9 },
    { tick: 5_000, beforeW: 9 },
  ]);
  expect([at(13), at(99)]).toEqual([
    { tick: 9_000, beforeW: 13 },
    { tick: 9_000, beforeW: 13 },
  ]);
});
