import type { Micros, PowerW } from '../quantity.js';
import type { HomeSchedule, Household } from './home-model.js';

/** Net power at the connection per market time unit, import positive. */
export function netImport(home: Household, schedule: HomeSchedule): PowerW[] {
  const net = home.baseLoadW.map((baseW, mtu) => baseW - schedule.solarW[mtu]!);
  const add = (power: readonly PowerW[], sign: 1 | -1, from = 0) => {
    for (const [at, powerW] of power.entries()) net[from + at]! += sign * powerW;
  };
  for (const [index, { profileW }] of home.appliances.entries()) add(profileW, 1, schedule.starts[index]);
  for (const powerW of [...schedule.cars, ...schedule.heatPumps]) add(powerW, 1);
  for (const { chargeW, dischargeW } of schedule.batteries) {
    add(chargeW, 1);
    add(dischargeW, -1);
  }
  return net;
}

/** What a schedule costs at the tariff, and in wear of batteries. */
export interface HomeCost {
  readonly energy: Micros;
  readonly wear: Micros;
  readonly total: Micros;
}

/** Costs are rounded up to whole micro-units, each once for the whole horizon; an income is a negative cost. */
export function scheduleCost(home: Household, schedule: HomeSchedule): HomeCost {
  let energyTickW = 0n;
  for (const [mtu, netW] of netImport(home, schedule).entries())
    energyTickW += BigInt(netW) * BigInt(netW > 0 ? home.buy[mtu]! : home.sell[mtu]!);
  let wearTickW = 0n;
  for (const [index, { wear }] of home.batteries.entries())
    for (const powerW of schedule.batteries[index]!.dischargeW) wearTickW += BigInt(powerW) * BigInt(wear);
  const energy = microsUp(energyTickW, home.mtuSeconds);
  const wear = microsUp(wearTickW, home.mtuSeconds);
  return { energy, wear, total: energy + wear };
}

/** Ticks x watts over a market time unit as micro-units: 3600 seconds an hour, 100 tick-watt-hours a micro-unit. */
function microsUp(tickW: bigint, mtuSeconds: number): Micros {
  const numerator = tickW * BigInt(mtuSeconds);
  const quotient = numerator / 360_000n;
  return numerator > 0n && quotient * 360_000n !== numerator ? quotient + 1n : quotient;
}
