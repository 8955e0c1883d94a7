import type { AwardRecord, JournaledRecord, MarketEvent } from '../domain/events.js';
import type { MarketState } from '../domain/market-state.js';
import type { Participant } from '../domain/participant.js';
import type { Announcement } from '../protocol/announcements.js';
import type { Channel } from '../protocol/commands.js';
import { announcementsFor } from './announce.js';
import type { JournaledEvent } from './journal-entry.js';

/** An event as seen by those it names, each with its own part, and by those it does not name. */
interface Parts {
  readonly own: ReadonlyMap<string, MarketEvent>;
  readonly rest: MarketEvent;
}

/**
 * Tells one batch of events to many viewers and says to each exactly what {@link announcementsFor} says. Who is not named by an event is
 * told the same as everybody else of its role, so that is made once; who is named is told from its own part of the event, so
 * that ten thousand awards and ten thousand viewers do not multiply.
 */
export class Audience {
  private readonly parts: readonly Parts[];
  private readonly named = new Map<string, Set<number>>();
  private readonly shared = new Map<string, readonly Announcement[][]>();

  constructor(
    private readonly batch: readonly JournaledEvent[],
    private readonly state: MarketState,
  ) {
    this.parts = batch.map(({ event }) => partsOf(event, state));
    for (const [index, { own }] of this.parts.entries())
      for (const participant of own.keys()) {
        const events = this.named.get(participant) ?? new Set();
        this.named.set(participant, events.add(index));
      }
  }

  /** Viewers of one group are told the same on the same channels. */
  groupOf(viewer: Participant): string {
    return this.named.has(viewer.id) ? `participant:${viewer.id}` : `role:${viewer.role}`;
  }

  /** What the viewer is told of the batch, in sequence. */
  announcements(viewer: Participant, channels: ReadonlySet<Channel>): Announcement[] {
    const shared = this.toldToRole(viewer.role, channels);
    const named = this.named.get(viewer.id);
    if (named === undefined) return shared.flat();
    return shared.flatMap((told, index) => (named.has(index) ? this.told(viewer, channels, index) : told));
  }

  private toldToRole(role: Participant['role'], channels: ReadonlySet<Channel>): readonly Announcement[][] {
    const key = [role, ...channels].join();
    const known = this.shared.get(key);
    if (known !== undefined) return known;
    const unnamed: Participant = { id: '', number: 0, role, account: '' };
    const told = this.batch.map((_, index) => this.told(unnamed, channels, index));
    this.shared.set(key, told);
    return told;
  }

  private told(viewer: Participant, channels: ReadonlySet<Channel>, index: number): Announcement[] {
    const journaled = this.batch[index]!;
    const { own, rest } = this.parts[index]!;
    const seesMore = viewer.role === 'operator' || viewer.role === 'dso';
    const event = seesMore ? journaled.event : (own.get(viewer.id) ?? rest);
    return announcementsFor(viewer, channels, { ...journaled, event }, this.state);
  }
}

function partsOf(event: MarketEvent, state: MarketState): Parts {
  switch (event.type) {
    case 'round-cleared': {
      const awards = groupBy(event.outcome.awards, (award) => namedByAward(award, state));
      const traded = groupBy(event.outcome.traded ?? [], (award) => namedByAward(award, state));
      const reliefs = groupBy(event.outcome.reliefs, (relief) => [relief.participant]);
      const blocks = groupBy(event.outcome.blocks ?? [], (block) => [block.participant]);
      const part = (id: string): MarketEvent => {
        const own = { awards: awards.get(id) ?? [], traded: traded.get(id) ?? [], reliefs: reliefs.get(id) ?? [] };
        return { ...event, outcome: { ...event.outcome, ...own, blocks: blocks.get(id) ?? [] } };
      };
      return partition([awards, traded, reliefs, blocks], part, part(''));
    }
    case 'order-submitted':
    case 'order-amended': {
      const counterOrders = event.execution?.trades.map(({ counterOrder }) => counterOrder) ?? [];
      const { orders } = state.rounds.get(event.round) ?? {};
      const parties = [event.participant, ...counterOrders.map((number) => orders!.get(number)!.participant)];
      return { own: new Map(parties.map((id) => [id, event])), rest: event };
    }
    case 'period-settled': {
      const records = groupBy(event.records, ({ payer, payee }) => [payer, payee]);
      const positions = groupBy(event.positions, ({ participant }) => [participant]);
      const part = (records: readonly JournaledRecord[] = [], positions: typeof event.positions = []): MarketEvent => {
        return { ...event, records, positions };
      };
      return partition([records, positions], (id) => part(records.get(id), positions.get(id)), part());
    }
    case 'payouts-made': {
      const payouts = groupBy(event.payouts, ({ participant }) => [participant]);
      const part = (payouts: typeof event.payouts = []): MarketEvent => ({ ...event, payouts });
      return partition([payouts], (id) => part(payouts.get(id)), part());
    }
    default:
      return {
        own:
          'participant' in event && typeof event.participant === 'string'
            ? new Map([[event.participant, event]])
            : new Map(),
        rest: event,
      };
  }
}

/** Whom {@link announcementsFor} tells of an award or its activation. */
function namedByAward(award: AwardRecord, state: MarketState): string[] {
  const point = award.meteringPoint === undefined ? undefined : state.meteringPoints.get(award.meteringPoint);
  return point === undefined ? [award.participant] : [award.participant, point.prosumer, point.meterOperator];
}

function groupBy<T>(items: readonly T[], names: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const name of new Set(names(item))) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [item]);
      else group.push(item);
    }
  return groups;
}

function partition(
  groups: readonly ReadonlyMap<string, unknown>[],
  partFor: (participant: string) => MarketEvent,
  rest: MarketEvent,
): Parts {
  const named = new Set(groups.flatMap((group) => [...group.keys()]));
  return { own: new Map([...named].map((id) => [id, partFor(id)])), rest };
}
