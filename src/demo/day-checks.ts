import { z } from 'zod';
import { overloads } from '../domain/flexibility/expected-flow.js';
import { deviceBreaches } from '../domain/portfolio/device-task.js';
import { formatMoney, type Micros, type PowerW } from '../domain/quantity.js';
import type { DevicePoint } from './agents/device-point.js';
import type { StateDigest } from './agents/market-operator.js';
import type {
  DayAheadRecord,
  DayCheck,
  LocalEnergyRecord,
  MarketBilling,
  MarketName,
  RoundRecord,
  SettlementRecordOfDay,
} from './day-record.js';
import { hasEnded, TURNS } from './iterations.js';
import { localEnergyChecks } from './local-energy-checks.js';
import { MTUS_PER_DAY } from './scenario/calendar.js';
import { type DayScenario, type DeviceLoads, measuredFlows } from './scenario/day-scenario.js';

/** What `gridclear replay --chain --json` says of the day's markets. */
export const replayReports = z.array(
  z.object({
    market: z.string(),
    headHash: z.string(),
    stateHash: z.string(),
    roundsCleared: z.number(),
    periodsSettled: z.number(),
    chain: z.array(z.object({ check: z.string(), ok: z.boolean(), detail: z.string() })),
  }),
);
export type ReplayReport = z.output<typeof replayReports>[number];

/** A market with what a replay said of it. */
export interface CheckedMarket {
  readonly market: MarketName;
  readonly replay: ReplayReport;
  readonly live: StateDigest;
  readonly settlement: SettlementRecordOfDay;
  readonly billing: MarketBilling;
}

/** What of a day is checked. */
export interface CheckedDay {
  readonly localEnergy: LocalEnergyRecord;
  readonly dayAhead: DayAheadRecord;
  readonly recorder: { recordedRounds(): readonly RoundRecord[] };
  readonly points: () => readonly DevicePoint[];
  readonly alone: () => DeviceLoads;
  readonly drawn: () => DeviceLoads;
}

/** Rounds that each market clears on a day. */
const roundsOfDay: Readonly<Record<MarketName, number>> = {
  'local-energy': 1,
  'day-ahead': 1,
  intraday: MTUS_PER_DAY,
};

/** Everything that must hold at the end of the day. */
export function checksOf(scenario: DayScenario, day: CheckedDay, markets: readonly CheckedMarket[]): DayCheck[] {
  return [
    ...markets.flatMap(marketChecks),
    ...localEnergyChecks(scenario, day.localEnergy, day.points()),
    ...approachChecks(day),
    ...deviceChecks(day),
    ...gridChecks(scenario, day),
  ];
}

function marketChecks({ market, replay, live, settlement, billing }: CheckedMarket): DayCheck[] {
  const rounds = roundsOfDay[market];
  return [
    {
      what: `${market}: replaying the journal ends in the state of the live market, to the hash`,
      holds: replay.stateHash === live.stateHash && replay.headHash === live.headHash,
    },
    {
      what: `${market}: replaying the journal clears ${rounds} rounds and settles 1 period again, with equal results`,
      holds: replay.roundsCleared === rounds && replay.periodsSettled === 1,
    },
    ...replay.chain.map(({ check, ok }) => ({
      what: `${market}: on the chain as in the journal: ${check}`,
      holds: ok,
    })),
    {
      what: `${market}: what was paid is what was received, to the last unit, and it was paid out`,
      holds: isConserved(settlement),
    },
    ...billing.checks.map(({ check, ok }) => ({ what: `${market}: from the chain: ${check}`, holds: ok })),
    {
      what: `${market}: each of ${billing.settled.size} statements comes to what the market announced, to the last unit, and nobody lacks one`,
      holds: isBilled(settlement, billing),
    },
  ];
}

/** The settlement's records make nets that sum to zero, and the payouts are the positive ones. */
export function isConserved({ records, payouts }: SettlementRecordOfDay): boolean {
  const net = netsOf(records);
  const sum = [...net.values()].reduce((total, each) => total + each, 0n);
  const creditors = [...net].filter(([, each]) => each > 0n);
  const paid = new Map(payouts.map(({ participant, amount }) => [participant, BigInt(amount)]));
  return sum === 0n && paid.size === creditors.length && creditors.every(([id, amount]) => paid.get(id) === amount);
}

/** What a statement's settlements come to is what the announced records do, for everybody who is in any. */
function isBilled({ records }: SettlementRecordOfDay, { settled }: MarketBilling): boolean {
  const nets = netsOf(records);
  return (
    [...nets.keys()].every((participant) => settled.has(participant)) &&
    [...settled].every(([participant, amount]) => amount === formatMoney(nets.get(participant) ?? 0n))
  );
}

/** What records come to for each who pays or is paid. */
function netsOf(records: SettlementRecordOfDay['records']): Map<string, Micros> {
  const nets = new Map<string, Micros>();
  const add = (participant: string, amount: Micros) => nets.set(participant, (nets.get(participant) ?? 0n) + amount);
  for (const { payer, payee, amount } of records) {
    add(payer, -BigInt(amount));
    add(payee, BigInt(amount));
  }
  return nets;
}

function approachChecks({ localEnergy, dayAhead, recorder }: CheckedDay): DayCheck[] {
  const requested = recorder.recordedRounds().filter(({ requestCount }) => requestCount > 0);
  return [
    {
      what: 'before the gates of local energy and of the day ahead offers were made until prices settled or the gate closed',
      holds: [localEnergy, dayAhead].every(({ approach }) => hasEnded(approach, TURNS)),
    },
    {
      what: `so they were before each gate of the ${requested.length} quarter-hours with requests, and what was indicated last is what was awarded`,
      holds: requested.every(isApproached),
    },
  ];
}

function isApproached({ approach, awards }: RoundRecord): boolean {
  const awardedW = awards.reduce((sum, award) => sum + award.awardedW, 0);
  return approach !== undefined && hasEnded(approach, 1) && approach.iterations.at(-1)!.soldW === awardedW;
}

function deviceChecks({ dayAhead, recorder, points }: CheckedDay): DayCheck[] {
  const all = points();
  return [
    {
      what: 'every car leaves with the energy it came for, and every battery keeps its bounds',
      holds: all.filter((point) => !heats(point)).every(keepsConstraints),
    },
    {
      what: `every home with one of the ${all.filter(heats).length} modelled heat pumps stays within its comfort band, and ends as warm as it began, to a hundredth of a degree`,
      holds: all.filter(heats).every(keepsConstraints),
    },
    {
      what: 'set points for the day ahead add up to the awards, at every device and quarter-hour',
      holds: isDispatched(dayAhead, all),
    },
    {
      what: 'no device is sold twice: what it sells in a quarter-hour it would draw with all that it sold for the day ahead',
      holds: isSoldOnce(recorder.recordedRounds(), all),
    },
  ];
}

function heats({ provided }: DevicePoint): boolean {
  return provided.device.kind === 'heat-pump';
}

function keepsConstraints({ task, plan }: DevicePoint): boolean {
  return deviceBreaches(task, Int32Array.from(plan)).length === 0;
}

function isDispatched({ awards }: DayAheadRecord, points: readonly DevicePoint[]): boolean {
  const soldW = new Map(points.map(({ meteringPoint }) => [meteringPoint, new Array<PowerW>(MTUS_PER_DAY).fill(0)]));
  for (const { meteringPoint, mtu = 0, side, awardedW } of awards)
    soldW.get(meteringPoint!)![mtu]! += side === 'up' ? awardedW : -awardedW;
  return points.every(
    ({ meteringPoint, task, announced, scheduled }) =>
      deviceBreaches(task, Int32Array.from(scheduled)).length === 0 &&
      scheduled.every((powerW, mtu) => announced[mtu]! - powerW === soldW.get(meteringPoint)![mtu]),
  );
}

function isSoldOnce(rounds: readonly RoundRecord[], points: readonly DevicePoint[]): boolean {
  const pointOf = new Map(points.map((point) => [point.meteringPoint, point]));
  return rounds.every(({ awards }, mtu) =>
    awards.every(({ meteringPoint, side, awardedW }) => {
      const { nominated } = pointOf.get(meteringPoint!)!;
      return side === 'up' && awardedW <= nominated[mtu]!;
    }),
  );
}

function gridChecks(scenario: DayScenario, { recorder, alone, drawn }: CheckedDay): DayCheck[] {
  const { network } = scenario.feeder;
  const [before, after] = [measuredFlows(scenario, alone()), measuredFlows(scenario, drawn())];
  const rounds = recorder.recordedRounds();
  return [
    {
      what: 'no branch carries more than its limit, but where the market reported relief as unsolved',
      holds: after.every((flow, mtu) =>
        overloads(network, flow).every(({ congestionPoint }) => rounds[mtu]!.unsolved.includes(congestionPoint)),
      ),
    },
    {
      what: 'no rebound makes a new peak: over evening, night and morning no branch carries more than without markets beyond its limit',
      holds: network.branches.every(({ node, importLimitW }) => {
        const highest = (flows: typeof before) => Math.max(...flows.map((flow) => -flow.get(node)!));
        return highest(after) <= Math.max(highest(before), importLimitW);
      }),
    },
  ];
}
