import fc from 'fast-check';
import {
  type ChargingSession,
  chargeAtOnce,
  delayableW,
  delayOffer,
  energyOf,
  largestEnergyWh,
  placeDelay,
  replan,
} from './charging.js';

const MTU = 900;
/** Three quarter-hours of charging in a window of six: 2000 + 2000 + 1000 W. */
const session: ChargingSession = { plugInMtu: 1, plugOutMtu: 7, energyWh: 1250, maxPowerW: 2000 };
const atOnce = [0, 2000, 2000, 1000, 0, 0, 0, 0];

describe('charging', () => {
  it('without coordination begins at plug-in with full power', () => {
    expect(chargeAtOnce(session, 8, MTU)).toEqual(atOnce);
  });

  it('does not accept energy that the window cannot hold', () => {
    expect(largestEnergyWh(session, MTU)).toBe(3000);
    expect(() => chargeAtOnce({ ...session, energyWh: 3001 }, 8, MTU)).toThrow('before it is unplugged');
  });

  it.each([
    // mtu, delayable
    [0, 0], // not plugged in yet
    [1, 2000],
    [2, 2000],
    [3, 1000],
    [4, 0], // nothing planned
    [7, 0], // unplugged
  ])('in quarter-hour %i can be delayed by %i W', (mtu, watts) => {
    expect(delayableW(session, atOnce, mtu)).toBe(watts);
  });

  it('is not delayable where the rest of the window is needed', () => {
    const tight = { ...session, plugOutMtu: 4 };
    expect([1, 2, 3].map((mtu) => delayableW(tight, atOnce, mtu))).toEqual([1000, 1000, 0]);
  });

  it('moves to the cheapest later quarter-hours, earlier ones first', () => {
    const cost = [0, 0, 0, 50, 90, 40, 50, 0];
    const shifted = placeDelay(session, atOnce, 1, 2000, cost);
    expect(shifted).toEqual([{ mtu: 5, powerW: 2000 }]);
    expect(placeDelay(session, atOnce, 1, 2000, [0, 0, 0, 50, 90, 95, 50, 0])).toEqual([
      { mtu: 3, powerW: 1000 },
      { mtu: 6, powerW: 1000 },
    ]);
    expect(replan(atOnce, 1, shifted!)).toEqual([0, 0, 2000, 1000, 0, 2000, 0, 0]);
  });

  it('has no place for more than is delayable', () => {
    expect(placeDelay(session, atOnce, 3, 1001, new Array(8).fill(0))).toBeUndefined();
  });

  it.each([
    // prices of quarter-hours 0..7, quantity step, limit = mean later price - price now + margin
    [[0, 100, 0, 130, 130, 130, 130, 0], 1, 2000, 30 + 5],
    [[0, 100, 0, 140, 200, 200, 131, 0], 1, 2000, 31 + 5],
    [[0, 100, 0, 60, 60, 60, 60, 0], 1, 2000, 0 + 5], // a saving is not passed on
    [[0, 100, 0, 130, 130, 130, 130, 0], 1500, 1500, 30 + 5],
  ])('at prices %j in steps of %i W offers %i W at %i ticks', (prices, stepW, quantityW, limit) => {
    expect(delayOffer(session, atOnce, 1, prices, prices, { margin: 5, stepW })).toEqual({ quantityW, limit });
  });

  it.each([
    // at most, step, quantity, limit: the first 1000 W go to quarter-hour 3, dearer by 10, the others to 6, dearer by 50
    [1_000, 100, 1_000, 10 + 5],
    [950, 100, 1_000, 10 + 5],
    [1_001, 100, 1_100, 14 + 5],
    [9_999, 100, 2_000, 30 + 5],
  ])('asked for %i W in steps of %i W offers %i W at %i ticks', (mostW, stepW, quantityW, limit) => {
    const prices = [0, 100, 0, 110, 200, 200, 150, 0];
    expect(delayOffer(session, atOnce, 1, prices, prices, { margin: 5, stepW, mostW })).toEqual({ quantityW, limit });
  });

  it('offers nothing where nothing is delayable', () => {
    const zeros = new Array(8).fill(0);
    expect(delayOffer(session, atOnce, 5, zeros, zeros, { margin: 5, stepW: 1 })).toBeUndefined();
    expect(delayOffer(session, atOnce, 3, zeros, zeros, { margin: 5, stepW: 1001 })).toBeUndefined();
  });

  it('keeps energy, window and power whatever is delayed, and whenever', () => {
    const cases = fc.record({
      plugInMtu: fc.integer({ min: 0, max: 20 }),
      mtus: fc.integer({ min: 1, max: 20 }),
      maxPowerW: fc.integer({ min: 1, max: 11_000 }),
      fullness: fc.double({ min: 0, max: 1, noNaN: true }),
      cost: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 40, maxLength: 40 }),
      delays: fc.array(fc.tuple(fc.nat(39), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 10 }),
    });
    fc.assert(
      fc.property(cases, ({ plugInMtu, mtus, maxPowerW, fullness, cost, delays }) => {
        const window = { plugInMtu, plugOutMtu: plugInMtu + mtus, maxPowerW };
        const any = { ...window, energyWh: Math.floor(largestEnergyWh(window, MTU) * fullness) };
        let plan = chargeAtOnce(any, 40, MTU);
        for (const [mtu, part] of delays.toSorted(([a], [b]) => a - b)) {
          const reduction = Math.floor(delayableW(any, plan, mtu) * part);
          plan = replan(plan, mtu, placeDelay(any, plan, mtu, reduction, cost)!);
          expect(energyOf(plan, MTU)).toBe(any.energyWh);
          for (const [at, power] of plan.entries()) {
            const plugged = at >= any.plugInMtu && at < any.plugOutMtu;
            expect(power >= 0 && power <= (plugged ? maxPowerW : 0)).toBe(true);
          }
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
