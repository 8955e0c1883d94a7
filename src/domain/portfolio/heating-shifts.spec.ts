import { randomIntegers } from '../../../test/reference/random-rounds.js';
import { type DeviceTask, deviceBreaches } from './device-task.js';
import { heatingShifts } from './heating-shifts.js';
import type { Device } from './portfolio.js';

type HeatPump = Extract<Device, { kind: 'heat-pump' }>;

const MTUS = 8;
const MICRO = 1_000_000;

/** By the hour, with 1 kWh/K; 1 kWh of electricity warms by 3 K. The house loses nothing unless it is said. */
function taskOf(different: Partial<HeatPump> = {}): DeviceTask & { readonly device: HeatPump } {
  const all = (value: number) => new Array<number>(MTUS).fill(value);
  const device: HeatPump = {
    ...{
      kind: 'heat-pump',
      id: 'pump',
      minPowerW: 0,
      maxPowerW: 2_000,
      capacityWhPerK: 1_000,
      lossWPerK: 0,
      copPercent: all(300),
    },
    ...{ gainsW: all(-3_000), outdoor: all(0), lowest: all(19 * MICRO), highest: all(23 * MICRO) },
    ...{ preferred: 21 * MICRO, initial: 21 * MICRO, finalLowest: 20.9 * MICRO },
    ...different,
  };
  const preferred = new Int32Array(MTUS).fill(1_000);
  return { device, mtus: MTUS, mtuSeconds: 3600, isMandated: new Uint8Array(MTUS).fill(1), preferred };
}

/** 1 kW all the time, but for what is changed. */
const powersWith = (changes: Record<number, number>) =>
  Int32Array.from({ length: MTUS }, (_, mtu) => 1_000 + (changes[mtu] ?? 0));

/** Each shift as a whole: what changes when. */
const wholes = (shifts: ReturnType<typeof heatingShifts>) =>
  shifts?.map(({ lot, lots }) => lot.map(({ mtu, changeW }) => [mtu, changeW * lots]));

describe('what a heat pump can shift', () => {
  it('is less here and as much more there where the house loses nothing', () => {
    const shifts = heatingShifts(taskOf(), powersWith({}), powersWith({ 2: 300, 4: -300 }));
    expect(shifts).toEqual([
      {
        lot: [
          { mtu: 2, changeW: 1 },
          { mtu: 4, changeW: -1 },
        ],
        lots: 300,
      },
    ]);
  });

  it('is more earlier than it is less later, since the house loses of what it was warmed by', () => {
    const leaking = taskOf({ lossWPerK: 100, gainsW: new Array(MTUS).fill(-900) });
    // A tenth is lost in each hour: 1 W less is 1.2346 W more two hours before (in lots: 21 for 17), and 0.81 W more two hours after (13 for 16).
    expect(wholes(heatingShifts(leaking, powersWith({}), powersWith({ 2: 600, 4: -480 })))).toEqual([
      [
        [2, 588],
        [4, -476],
      ],
    ]);
    expect(wholes(heatingShifts(leaking, powersWith({}), powersWith({ 4: -500, 6: 405 })))).toEqual([
      [
        [4, -496],
        [6, 403],
      ],
    ]);
  });

  it('is bounded by the comfort band, whatever lots are taken', () => {
    // 2 K below and above are 666 Wh of electricity, one way and the other.
    const shifts = heatingShifts(taskOf(), powersWith({}), powersWith({ 1: -900, 2: 900, 5: 900, 6: -900 }));
    expect(wholes(shifts)).toEqual([
      [
        [1, -666],
        [2, 666],
      ],
      [
        [5, 666],
        [6, -666],
      ],
    ]);
  });

  it('is not divided where the schedule is at an edge of the band anyway', () => {
    const cold = taskOf({ lowest: new Array(MTUS).fill(21 * MICRO) });
    expect(heatingShifts(cold, powersWith({}), powersWith({ 2: 300, 4: -300 }))).toBeUndefined();
  });

  it('keeps every constraint in any part: random houses, schedules and parts', () => {
    const below = randomIntegers(20_181_206);
    let shifted = 0;
    for (let house = 0; house < 200; house++) {
      const lossWPerK = below(300);
      const copPercent = Array.from({ length: MTUS }, () => 200 + below(300));
      const gainsW = copPercent.map((percent) => lossWPerK * 21 - percent * 10);
      const task = taskOf({ lossWPerK, copPercent, gainsW });
      const to = Int32Array.from({ length: MTUS }, () => below(2_001));
      for (const part of [1, 0.5, below(100) / 100]) {
        const powerW = powersWith({});
        for (const { lot, lots } of heatingShifts(task, powersWith({}), to) ?? []) {
          const taken = part === 0.5 ? lots * below(2) : Math.floor(lots * part);
          for (const { mtu, changeW } of lot) powerW[mtu]! += changeW * taken;
          shifted += taken;
        }
        expect(deviceBreaches(task, powerW)).toEqual([]);
      }
    }
    expect(shifted).toBeGreaterThan(10_000);
  });
});
