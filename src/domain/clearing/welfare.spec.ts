import { formatWelfare } from './welfare.js';

describe('tick-watts as currency', () => {
  test.each([
    [0n, 3_600, '0.0000000000'],
    // A megawatt for an hour at one currency unit per MWh: 100 ticks times 10^6 watts.
    [100_000_000n, 3_600, '1.0000000000'],
    [100_000_000n, 900, '0.2500000000'],
    [-150_000_000n, 3_600, '-1.5000000000'],
    [-1n, 3_600, '-0.0000000100'],
    [1n, 900, '0.0000000025'],
    [123_456_789_012_345n, 1_800, '617283.9450617250'],
  ])('%i over %i seconds are %s', (tickW, mtuSeconds, text) => {
    expect(formatWelfare(tickW, mtuSeconds)).toBe(text);
  });
});
