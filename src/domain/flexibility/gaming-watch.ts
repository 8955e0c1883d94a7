import { mtuKey, mtuOf, mtusPerRound } from '../horizon.js';
import type { MarketState } from '../market-state.js';
import { roundDeliveringAt } from '../metering/substitute-reading.js';
import type { MeteringPoint } from '../participant.js';
import type { EnergyWh } from '../quantity.js';
import { liveRequests, type Round } from '../round.js';
import type { Steps } from '../steps.js';
import { DayClock, energyAtLocal } from './baseline-day.js';
import { alarmRules, isInflated, raisesAlarm, raisesWhereRequested } from './gaming.js';
import { type LocalDay, MeterHistory } from './meter-history.js';
import { marketReadings } from './meter-readings.js';

/** What was watched of one metering point. */
export interface WatchedPoint {
  readonly meteringPoint: string;
  readonly provider: string;
  /** Local days that could be told, oldest first, and whether it was seen on them. */
  readonly days: readonly { readonly day: string; readonly seen: boolean }[];
  readonly alarm: boolean;
}

export interface GamingReport {
  /** More used in the hours before a call than on days without one. */
  readonly inflation: readonly WatchedPoint[];
  /** Nominated higher where relief is requested; nothing where baselines are not nominated. */
  readonly increaseDecrease: readonly WatchedPoint[];
}

/** Hours before a call that an adjustment may look at. */
const WINDOW_HOURS = 3;
const REFERENCE_DAYS = 5;
/** Local days that are watched: the latest on which rounds deliver. */
const WATCHED_DAYS = 35;

/**
 * Watches every metering point of a market on the latest {@link WATCHED_DAYS} local days that its rounds deliver on. An alarm is a reason to look,
 * not a proof. A step is one metering point on one day.
 */
export function* watchGaming(state: MarketState): Steps<GamingReport> {
  const { baseline, settlementPeriod } = state.rules;
  const timeZone = baseline === 'nominated' ? (settlementPeriod?.timeZone ?? 'UTC') : baseline.timeZone;
  const holidays = baseline === 'nominated' ? [] : (baseline.holidays ?? []);
  const watch = new GamingWatch(state, new MeterHistory(marketReadings(state), { timeZone, holidays }));
  const inflation = yield* watch.each((point, day) => watch.inflated(point, day), alarmRules.inflation);
  if (baseline !== 'nominated') return { inflation, increaseDecrease: [] };
  const increaseDecrease = yield* watch.each((point, day) => watch.raised(point, day), alarmRules.increaseDecrease);
  return { inflation, increaseDecrease };
}

interface WatchedWindow {
  readonly windowWh: EnergyWh;
  /** On each of the latest like days without a call. */
  readonly referenceWh: readonly EnergyWh[];
}

class GamingWatch {
  private readonly days: readonly LocalDay[];
  /** What was used in a window of a day, by metering point, day and window: every other metering point asks for it. */
  private readonly windows = new Map<string, WatchedWindow | undefined>();
  private readonly parents: ReadonlyMap<string, string>;

  constructor(
    private readonly state: MarketState,
    private readonly history: MeterHistory,
  ) {
    const days = new Map<string, LocalDay>();
    for (const { times } of state.rounds.values())
      for (const at of [times.deliveryStart, times.deliveryEnd - 1]) {
        const day = history.dayAt(at);
        days.set(day.day, day);
      }
    this.days = [...days.values()].sort((a, b) => a.startsAt - b.startsAt).slice(-WATCHED_DAYS);
    this.parents = new Map(state.network.branches.map(({ node, parent }) => [node, parent]));
  }

  *each(
    tell: (point: MeteringPoint, day: LocalDay) => boolean | undefined,
    rule: Parameters<typeof raisesAlarm>[1],
  ): Steps<WatchedPoint[]> {
    const watched: WatchedPoint[] = [];
    for (const point of [...this.state.meteringPoints.values()]) {
      const days: { readonly day: string; readonly seen: boolean }[] = [];
      for (const day of this.days) {
        const seen = tell(point, day);
        if (seen !== undefined) days.push({ day: day.day, seen });
        yield;
      }
      const seenOn = days.map(({ seen }) => seen);
      const provider = this.state.providerOf(point);
      watched.push({ meteringPoint: point.id, provider, days, alarm: raisesAlarm(seenOn, rule) });
    }
    return watched;
  }

  /** Undefined without a call that day, and where meters do not tell. */
  inflated(point: MeteringPoint, day: LocalDay): boolean | undefined {
    const { mtuSeconds } = this.state.rules;
    const until = day.startsAt + day.mtus * mtuSeconds;
    const calls = (this.state.activatedAt.get(point.id) ?? []).filter((at) => at >= day.startsAt && at < until);
    if (calls.length === 0) return undefined;
    const position = (Math.min(...calls) - day.startsAt) / mtuSeconds;
    const from = position - (WINDOW_HOURS * 3600) / mtuSeconds;
    if (from < 0) return undefined;
    const own = this.inWindow(point.id, day, from, position);
    if (own === undefined || own.referenceWh.length < REFERENCE_DAYS) return undefined;
    let [peersWh, peersReferenceWh] = [0, 0];
    for (const peer of this.state.meteringPoints.values()) {
      if (peer.id === point.id || this.history.wasActivated(peer.id, day)) continue;
      const theirs = this.inWindow(peer.id, day, from, position);
      if (theirs === undefined || theirs.referenceWh.length < REFERENCE_DAYS) continue;
      peersWh += theirs.windowWh;
      peersReferenceWh += Math.floor(sum(theirs.referenceWh) / theirs.referenceWh.length);
    }
    // Without others nobody knows what the weather did: it is told as if it had done nothing.
    const peers =
      peersReferenceWh > 0 && peersWh > 0 ? { peersWh, peersReferenceWh } : { peersWh: 1, peersReferenceWh: 1 };
    return isInflated({ ...own, ...peers }, alarmRules.inflation.marginPercent);
  }

  /** Undefined where no relief was requested that day, nothing was nominated, or meters do not tell a reference. */
  raised(point: MeteringPoint, day: LocalDay): boolean | undefined {
    const nominatedWh: EnergyWh[] = [];
    const referenceWh: EnergyWh[] = [];
    const requested: boolean[] = [];
    for (let position = 0; position < day.mtus; position++) {
      const told = this.nominationAt(point, day, position);
      if (told === undefined) continue;
      const reference = this.reference(point.id, day, position);
      if (reference === undefined) continue;
      nominatedWh.push(told.consumedWh);
      referenceWh.push(reference);
      requested.push(told.isRequested);
    }
    if (!requested.includes(true) || !requested.includes(false)) return undefined;
    return raisesWhereRequested({ nominatedWh, referenceWh, requested }, alarmRules.increaseDecrease.marginPercent);
  }

  private nominationAt(point: MeteringPoint, day: LocalDay, position: number) {
    const { rules } = this.state;
    const at = day.startsAt + position * rules.mtuSeconds;
    const round = roundDeliveringAt(this.state, at);
    if (round === undefined) return undefined;
    const mtu = (at - round.times.deliveryStart) / rules.mtuSeconds;
    const powerW = round.nominations.get(mtuKey(mtu, point.id));
    if (powerW === undefined || mtu >= mtusPerRound(rules)) return undefined;
    const consumedWh = Math.floor((0 - powerW * rules.mtuSeconds) / 3600);
    return { consumedWh, isRequested: this.isRequested(round, point.node, mtu) };
  }

  private isRequested(round: Round, node: string, mtu: number): boolean {
    const path = new Set<string>();
    for (let at: string | undefined = node; at !== undefined; at = this.parents.get(at)) path.add(at);
    return liveRequests(round).some((request) => mtuOf(request) === mtu && path.has(request.congestionPoint));
  }

  /** What was used at the same time of earlier days without a call, on average. */
  private reference(meteringPoint: string, day: LocalDay, position: number): EnergyWh | undefined {
    const used = this.sameTime(meteringPoint, day, position, position + 1);
    return used.length < REFERENCE_DAYS ? undefined : Math.floor(sum(used) / used.length);
  }

  private inWindow(meteringPoint: string, day: LocalDay, from: number, until: number): WatchedWindow | undefined {
    const key = `${day.day}/${from}/${until}/${meteringPoint}`;
    if (!this.windows.has(key)) this.windows.set(key, this.windowOf(meteringPoint, day, from, until));
    return this.windows.get(key);
  }

  private windowOf(meteringPoint: string, day: LocalDay, from: number, until: number): WatchedWindow | undefined {
    const measured = this.history.measuredUntil(meteringPoint, day, until).slice(from);
    if (measured.some((wh) => wh === undefined)) return undefined;
    return { windowWh: sum(measured as EnergyWh[]), referenceWh: this.sameTime(meteringPoint, day, from, until) };
  }

  /** Consumption at these positions on each of the latest like days without a call. */
  private sameTime(meteringPoint: string, day: LocalDay, from: number, until: number): EnergyWh[] {
    const { mtuSeconds } = this.state.rules;
    const clock = new DayClock(day.mtus, mtuSeconds);
    const window = { from: clock.localAt(from), until: clock.localAt(until - 1) + 1 };
    const wanted = { window, around: window, count: REFERENCE_DAYS, workingDay: day.workingDay };
    return this.history.pastDays(meteringPoint, day, wanted).map((past) => {
      let used = 0;
      for (let local = window.from; local < window.until; local++) used += energyAtLocal(past, local, mtuSeconds) ?? 0;
      return used;
    });
  }
}

function sum(energies: readonly EnergyWh[]): EnergyWh {
  return energies.reduce((total, energyWh) => total + energyWh, 0);
}
