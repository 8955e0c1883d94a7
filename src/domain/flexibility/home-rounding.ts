import type { PowerW } from '../quantity.js';
import { batteryUnits } from './home-dynamics.js';
import type { Battery, BatterySchedule, HomeSchedule, Household } from './home-model.js';
import type { HomeColumns } from './home-programme.js';

/** Solvers keep whole numbers and bounds to about a millionth; times a large device this is what counts as nothing. */
const NOTHING_W = 0.05;

/**
 * A solver's values as whole watts. Every series is rounded by its running sum, so that each value is the next whole number below or
 * above and the sum, a car's energy, stays what it is. Whether all constraints are still kept is for the caller to check.
 */
export function wholeSchedule(home: Household, columns: HomeColumns, values: readonly number[]): HomeSchedule {
  return {
    solarW: columns.solar.map((column, mtu) => Math.min(Math.max(Math.round(values[column]!), 0), home.solarW[mtu]!)),
    starts: columns.starts.map((starts) => starts.find(({ column }) => values[column]! > 0.5)?.start ?? 0),
    cars: columns.cars.map((byMtu) =>
      wholeWatts(
        Array.from({ length: home.mtus }, (_, mtu) => {
          const column = byMtu.get(mtu);
          return column === undefined ? 0 : values[column]!;
        }),
      ),
    ),
    heatPumps: columns.heatPumps.map((pump) => wholeWatts(pump.map((column) => values[column]!))),
    batteries: columns.batteries.map(({ charge, discharge }, index) =>
      withinContent(
        home.batteries[index]!,
        wholeWatts(charge.map((column) => values[column]!)),
        wholeWatts(discharge.map((column) => values[column]!)),
        home.mtuSeconds,
      ),
    ),
  };
}

function wholeWatts(values: readonly number[]): PowerW[] {
  let exact = 0;
  let given = 0;
  return values.map((value) => {
    const whole = Math.round(value);
    exact += Math.abs(value - whole) < NOTHING_W ? whole : value;
    const watts = Math.round(exact) - given;
    given += watts;
    return watts;
  });
}

/** Takes away the watts by which rounding fills a battery above its capacity or empties it below nothing, or drives it both ways. */
function withinContent(
  battery: Battery,
  chargeW: readonly PowerW[],
  dischargeW: readonly PowerW[],
  mtuSeconds: number,
): BatterySchedule {
  const { charged, discharged, capacity, initial } = batteryUnits(battery, mtuSeconds);
  let content = initial;
  const pairs = chargeW.map((charge, mtu) => {
    const both = Math.min(charge, dischargeW[mtu]!);
    const wanted =
      both <= 1 ? { in: charge - both, out: dischargeW[mtu]! - both } : { in: charge, out: dischargeW[mtu]! };
    const into = Math.min(wanted.in, Math.floor((capacity - content + wanted.out * discharged) / charged));
    const out = Math.min(wanted.out, Math.floor((content + into * charged) / discharged));
    content += into * charged - out * discharged;
    return { into, out };
  });
  return { chargeW: pairs.map(({ into }) => into), dischargeW: pairs.map(({ out }) => out) };
}
