import type { JournaledRecord, MeteredMtu } from '../events.js';
import { mtuEnd, mtuOf } from '../horizon.js';
import { type MarketState, readingKey } from '../market-state.js';
import type { EpochSeconds } from '../market-time.js';
import type { Micros } from '../quantity.js';
import { assertInvariant } from '../rejection.js';
import { recordsOfDelivery, withOneOfAKind } from './period-records.js';
import type { SettlementKind } from './record.js';

const DAY_SECONDS = 86_400;

export interface Corrections {
  readonly records: readonly JournaledRecord[];
  /** Those that wait until the prosumers they take money from have earned it. */
  readonly deferred: readonly MeteredMtu[];
  /** Those that have waited as long as the rules let them. */
  readonly lapsed: readonly MeteredMtu[];
}

interface Correction {
  readonly metered: MeteredMtu;
  readonly records: readonly JournaledRecord[];
}

/**
 * What a settlement corrects of earlier ones, beside its `own` records. A delivery that was read, or read otherwise, since it was settled is
 * taken back as it was booked and booked anew as it is due: two records, whose difference is exact however the amounts were rounded.
 *
 * Prosumers are paid out at once and keep nothing in escrow. A correction that would leave one of them owing more than it earns in this
 * settlement waits for a later one, so that nobody's settlement waits for a few cents of a household.
 */
export function correctionsDue(state: MarketState, own: readonly JournaledRecord[], now: EpochSeconds): Corrections {
  const due = [...state.dueCorrections.values()].sort(byPlace).map((metered) => correctionOf(state, metered));
  const earned = new ProsumerEarnings(state, own);
  // What gives comes before what takes: it may be what the others take from.
  const gives = due.filter(({ records }) => earned.gives(records));
  for (const { records } of gives) earned.add(records);
  const takes = due.filter((correction) => !gives.includes(correction));
  const uncovered = takes.filter(({ records }) => !earned.addIfCovered(records));
  const settled = due.filter((correction) => !uncovered.includes(correction));
  const waiting = uncovered.map(({ metered }) => metered);
  return {
    records: withOneOfAKind(settled.flatMap(({ records }) => records)),
    deferred: waiting.filter((metered) => now <= correctableUntil(state, metered)),
    lapsed: waiting.filter((metered) => now > correctableUntil(state, metered)),
  };
}

/** Until when a settled delivery can be corrected; infinite where the rules do not say. */
export function correctableUntil({ rules, rounds }: MarketState, metered: MeteredMtu): EpochSeconds {
  const { correctionsUntilDays = Number.POSITIVE_INFINITY } = rules.metering ?? {};
  return mtuEnd(rounds.get(metered.round)!.times, mtuOf(metered), rules) + correctionsUntilDays * DAY_SECONDS;
}

function correctionOf(state: MarketState, metered: MeteredMtu): Correction {
  const corrects = state.calendar.periodOf(metered.round);
  const booked = bookedFor(state, metered);
  const due = recordsOfDelivery(state, metered);
  const mark = (record: JournaledRecord, sides: Partial<JournaledRecord>): JournaledRecord => {
    const { substitute: _, ...terms } = { ...record, ...sides };
    return { ...terms, kind: correctionKind(state, record), corrects };
  };
  const taken = booked.filter((record) => !due.some((other) => isSame(record, other)));
  const anew = due.filter((record) => !booked.some((other) => isSame(record, other)));
  return {
    metered,
    records: [
      ...taken.map((record) => mark(record, { payer: record.payee, payee: record.payer })),
      ...anew.map((record) => mark(record, {})),
    ],
  };
}

/** What is booked of a delivery now: by its last correction, or as its period was settled. */
function bookedFor(state: MarketState, metered: MeteredMtu): readonly JournaledRecord[] {
  const corrected = state.correctedBookings.get(readingKey(metered));
  if (corrected !== undefined) return corrected;
  const { settled } = state.periods.get(state.calendar.periodOf(metered.round))!;
  const { orders, blocks } = state.rounds.get(metered.round)!;
  return settled.records.filter(
    ({ round, order, corrects, ...within }) =>
      corrects === undefined &&
      round === metered.round &&
      mtuOf(within) === mtuOf(metered) &&
      (orders.get(order) ?? blocks.get(order))?.meteringPoint === metered.meteringPoint,
  );
}

/** The kind under which the parties of a record correct it; a penalty has no way back of its own. */
function correctionKind(state: MarketState, { kind, payer, payee }: JournaledRecord): SettlementKind {
  if (kind !== 'penalty') {
    assertInvariant(kind === 'flexibility' || kind === 'reward' || kind === 'energy', `${kind} is not corrected`);
    return `${kind}-correction`;
  }
  const isDsos = [payer, payee].includes(state.dso()?.id ?? '');
  return isDsos ? 'flexibility-correction' : 'energy-correction';
}

function isSame(a: JournaledRecord, b: JournaledRecord): boolean {
  return (
    a.kind === b.kind &&
    a.payer === b.payer &&
    a.payee === b.payee &&
    a.order === b.order &&
    a.energyWh === b.energyWh &&
    a.price === b.price &&
    a.shareBps === b.shareBps
  );
}

function byPlace(a: MeteredMtu, b: MeteredMtu): number {
  return a.round - b.round || mtuOf(a) - mtuOf(b) || (a.meteringPoint < b.meteringPoint ? -1 : 1);
}

/** What each prosumer earns in a settlement, less what it owes. */
class ProsumerEarnings {
  private readonly net = new Map<string, Micros>();

  constructor(
    private readonly state: MarketState,
    own: readonly JournaledRecord[],
  ) {
    this.add(own);
  }

  /** Whether no prosumer has less by these records than without. */
  gives(records: readonly JournaledRecord[]): boolean {
    return [...this.changes(records).values()].every((change) => change >= 0n);
  }

  add(records: readonly JournaledRecord[]): void {
    for (const [prosumer, change] of this.changes(records)) this.net.set(prosumer, this.netOf(prosumer) + change);
  }

  addIfCovered(records: readonly JournaledRecord[]): boolean {
    const isCovered = [...this.changes(records)].every(
      ([prosumer, change]) => change >= 0n || this.netOf(prosumer) + change >= 0n,
    );
    if (isCovered) this.add(records);
    return isCovered;
  }

  private netOf(prosumer: string): Micros {
    return this.net.get(prosumer) ?? 0n;
  }

  private changes(records: readonly JournaledRecord[]): Map<string, Micros> {
    const changes = new Map<string, Micros>();
    for (const { payer, payee, amount } of records)
      for (const [party, change] of [
        [payer, -BigInt(amount)],
        [payee, BigInt(amount)],
      ] as const)
        if (this.state.participants.get(party)?.role === 'prosumer')
          changes.set(party, (changes.get(party) ?? 0n) + change);
    return changes;
  }
}
