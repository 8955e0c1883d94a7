import type { HomePlan, PlannedSchedule } from '../../application/plan-home.js';
import { type HomeCost, netImport } from '../../domain/flexibility/home-balance.js';
import type { Breach } from '../../domain/flexibility/home-constraints.js';
import { temperatures } from '../../domain/flexibility/home-dynamics.js';
import type { FlexibilityLeft } from '../../domain/flexibility/home-flexibility.js';
import type { MissedWish } from '../../domain/flexibility/home-infeasibility.js';
import { formatInstant } from '../../domain/market-time.js';
import { formatMoney, formatPrice } from '../../domain/quantity.js';
import type { HouseholdFile } from './household-file.js';

/** `gridclear-home-plan/1`: a plan as a file. Instants in UTC, powers in whole watts, money and prices as decimal text. */
export function planContent(file: HouseholdFile, plan: HomePlan): object {
  const { home, horizon, currency } = file;
  const head = { format: 'gridclear-home-plan/1', home: home.id, currency, start: formatInstant(horizon.instantOf(0)) };
  if (plan.kind === 'infeasible')
    return {
      ...head,
      feasible: false,
      missed: plan.missed.map((wish) => ({ ...wish, says: describeMissed(file, wish) })),
    };
  const { optimal, preferred, flexibility } = plan;
  return {
    ...head,
    feasible: true,
    mtuSeconds: home.mtuSeconds,
    optimal: scheduleContent(file, optimal),
    preferred: scheduleContent(file, preferred),
    saved: formatMoney(preferred.cost.total - optimal.cost.total),
    flexibility: flexibility.map(({ fromMtu, untilMtu, price, ...offer }) => ({
      from: formatInstant(horizon.instantOf(fromMtu)),
      until: formatInstant(horizon.instantOf(untilMtu)),
      ...offer,
      price: formatPrice(price),
    })),
  };
}

function scheduleContent({ home, horizon }: HouseholdFile, { schedule, cost, breaches }: PlannedSchedule) {
  const byId = <T>(devices: readonly { readonly id: string }[], tell: (index: number) => T) =>
    Object.fromEntries(devices.map(({ id }, index) => [id, tell(index)]));
  return {
    cost: costContent(cost),
    breaches,
    netImportW: netImport(home, schedule),
    solarW: schedule.solarW,
    devices: {
      ...byId(home.appliances, (index) => ({ start: formatInstant(horizon.instantOf(schedule.starts[index]!)) })),
      ...byId(home.cars, (index) => ({ powerW: schedule.cars[index] })),
      ...byId(home.heatPumps, (index) => ({
        powerW: schedule.heatPumps[index],
        temperatureC: temperatures(home.heatPumps[index]!, schedule.heatPumps[index]!, home.mtuSeconds).map(
          (micro) => Math.round(micro / 1_000) / 1_000,
        ),
      })),
      ...byId(home.batteries, (index) => schedule.batteries[index]),
    },
  };
}

function costContent({ energy, wear, total }: HomeCost) {
  return { energy: formatMoney(energy), wear: formatMoney(wear), total: formatMoney(total) };
}

/** Tells a plan to people, line by line. */
export function describePlan(file: HouseholdFile, plan: HomePlan): string[] {
  if (plan.kind === 'infeasible') {
    if (plan.missed.length === 0) return ['no schedule in whole watts keeps every constraint'];
    return [
      'the wishes contradict each other; together these would have to give way:',
      ...plan.missed.map((wish) => `  ${describeMissed(file, wish)}`),
    ];
  }
  const { optimal, preferred, flexibility } = plan;
  const money = (micros: bigint) => `${cents(micros).padStart(9)} ${file.currency}`;
  return [
    file.title,
    `${'preferred'.padEnd(12)}${money(preferred.cost.total)}`,
    `${'optimal'.padEnd(12)}${money(optimal.cost.total)}`,
    `${'difference'.padEnd(12)}${money(preferred.cost.total - optimal.cost.total)}`,
    ...preferred.breaches
      .slice(0, 5)
      .map((breach) => `the preferred schedule does not keep: ${describeBreach(file, breach)}`),
    '',
    ...scheduleTable(file, preferred, optimal),
    '',
    ...flexibilityTable(file, flexibility),
  ];
}

/** Six decimals are exact; people read cents. */
function cents(micros: bigint): string {
  return (Number(micros) / 1_000_000).toFixed(2);
}

/** One line per hour: mean net import of both schedules, and which devices run in the optimal one. */
function scheduleTable(
  { home, horizon }: HouseholdFile,
  preferred: PlannedSchedule,
  optimal: PlannedSchedule,
): string[] {
  const perHour = 3600 / home.mtuSeconds;
  const [was, is] = [preferred, optimal].map(({ schedule }) => netImport(home, schedule));
  const lines = [
    `${'hour'.padEnd(10)}${'preferred W'.padStart(12)}${'optimal W'.padStart(12)}  ${'buy'.padStart(8)}  running`,
  ];
  for (let mtu = 0; mtu < home.mtus; mtu += perHour) {
    const mean = (series: readonly number[]) => {
      const hour = series.slice(mtu, mtu + perHour);
      return String(Math.round(hour.reduce((sum, value) => sum + value, 0) / hour.length)).padStart(12);
    };
    const running = runningDevices(home, optimal.schedule, mtu, Math.min(mtu + perHour, home.mtus)).join(', ');
    const price = formatPrice(home.buy[mtu]!).padStart(8);
    lines.push(`${horizon.timeOf(mtu).padEnd(10)}${mean(was!)}${mean(is!)}  ${price}  ${running}`.trimEnd());
  }
  return lines;
}

function runningDevices(
  home: HouseholdFile['home'],
  schedule: PlannedSchedule['schedule'],
  from: number,
  until: number,
): string[] {
  const runs = (powerW: readonly number[]) => powerW.slice(from, until).some((power) => power > 0);
  const named = (devices: readonly { readonly id: string }[], test: (index: number) => boolean, what = '') =>
    devices.flatMap(({ id }, index) => (test(index) ? [`${id}${what}`] : []));
  return [
    ...named(home.appliances, (index) => {
      const start = schedule.starts[index]!;
      return start < until && start + home.appliances[index]!.profileW.length > from;
    }),
    ...named(home.cars, (index) => runs(schedule.cars[index]!)),
    ...named(home.heatPumps, (index) => runs(schedule.heatPumps[index]!)),
    ...named(home.batteries, (index) => runs(schedule.batteries[index]!.chargeW), ' charging'),
    ...named(home.batteries, (index) => runs(schedule.batteries[index]!.dischargeW), ' discharging'),
  ];
}

function flexibilityTable(
  { home, horizon, currency }: HouseholdFile,
  flexibility: readonly FlexibilityLeft[],
): string[] {
  if (flexibility.length === 0) return ['no flexibility is left to offer, or none was asked for'];
  return [
    `flexibility left to offer, each on its own, at ${currency} per MWh or more:`,
    ...flexibility.map(({ direction, fromMtu, untilMtu, powerW, price, rebound }) => {
      const hours = ((untilMtu - fromMtu) * home.mtuSeconds) / 3600;
      const when = `${horizon.timeOf(fromMtu)} +${hours} h`;
      const reboundWh = (rebound.reduce((sum, { changeW }) => sum + changeW, 0) * home.mtuSeconds) / 3600;
      const moved = `  rebound ${Math.round(reboundWh)} Wh`;
      return `  ${direction.padEnd(5)}${when.padEnd(18)}${String(powerW).padStart(7)} W  ${formatPrice(price).padStart(9)}${moved}`;
    }),
  ];
}

function describeMissed({ horizon }: HouseholdFile, wish: MissedWish): string {
  const { device, constraint, sense, by, unit, fromMtu, untilMtu } = wish;
  const when = fromMtu === undefined ? '' : `, ${horizon.timeOf(fromMtu)} to ${horizon.timeOf(untilMtu!)}`;
  return `${device}: ${constraint} by ${by} ${unit} ${sense}${when}`;
}

function describeBreach({ horizon }: HouseholdFile, { device, constraint, by, unit, mtu }: Breach): string {
  return `${device}: ${constraint} by ${by} ${unit}${mtu === undefined ? '' : `, ${horizon.timeOf(mtu)}`}`;
}
