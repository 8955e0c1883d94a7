import type { MarketRules } from '../market-rules.js';
import type { MeteringPoint } from '../participant.js';
import type { EnergyWh, PowerW } from '../quantity.js';
import { rejected } from '../rejection.js';

type Refusal = ReturnType<typeof rejected>;

/** Refuses an energy beyond what the connection of a metering point carries in a market time unit, and says what it looks like. */
export function faultOfEnergy(
  { capacityW }: MeteringPoint,
  energyWh: EnergyWh,
  mtuSeconds: number,
  field: string,
): Refusal | undefined {
  const carriesWh = Math.ceil((capacityW * mtuSeconds) / 3600);
  if (Math.abs(energyWh) <= carriesWh) return undefined;
  const limit = `the connection carries at most ${carriesWh} Wh`;
  const asPowerWh = Math.round((energyWh * mtuSeconds) / 3600);
  const asThousandthsWh = Math.round(energyWh / 1_000);
  if (Math.abs(asPowerWh) <= carriesWh)
    return rejected(
      'reading-implausible',
      field,
      `${limit}; if ${energyWh} is power in watts, the energy of the market time unit is ${asPowerWh} Wh`,
    );
  if (Math.abs(asThousandthsWh) <= carriesWh)
    return rejected(
      'reading-implausible',
      field,
      `${limit}; 1000 times less would be ${asThousandthsWh} Wh: mixed up kilo?`,
    );
  return rejected('reading-implausible', field, limit);
}

/** Refuses a capacity beyond the rules' bounds, and says so where a factor of 1000 would make it one that fits. */
export function faultOfCapacity({ metering }: MarketRules, capacityW: PowerW, field: string): Refusal | undefined {
  const { capacityW: bounds } = metering ?? {};
  if (bounds === undefined || (capacityW >= bounds.least && capacityW <= bounds.most)) return undefined;
  const between = `a connection carries ${bounds.least} to ${bounds.most} W here`;
  const fits = [capacityW * 1_000, Math.round(capacityW / 1_000)].find((w) => w >= bounds.least && w <= bounds.most);
  const meant =
    fits === undefined ? '' : `; ${capacityW} looks like ${fits} W in ${capacityW < fits ? 'kilowatts' : 'milliwatts'}`;
  return rejected('capacity-implausible', field, `${between}${meant}`);
}
