import type { BlockTerms } from '../domain/block.js';
import { gapBps } from '../domain/book/round-indication.js';
import type { AwardRecord, ClearingOutcome, MarketEvent, OrderAmended, OrderSubmitted } from '../domain/events.js';
import { mtuKey, mtuOf } from '../domain/horizon.js';
import type { MarketState } from '../domain/market-state.js';
import type { Participant } from '../domain/participant.js';
import type { Announcement } from '../protocol/announcements.js';
import type { Channel } from '../protocol/commands.js';
import type { JournaledEvent } from './journal-entry.js';

/** Event kinds each channel is made of, so that most events are passed over without building anything. */
const channelsOfEvent: Partial<Record<MarketEvent['type'], readonly Channel[]>> = {
  'round-opened': ['rounds'],
  'gate-closed': ['rounds'],
  'book-committed': ['rounds'],
  'round-cleared': ['rounds', 'awards', 'activations'],
  'result-posted': ['rounds'],
  'flows-published': ['flows'],
  'baselines-nominated': ['nominations'],
  'order-submitted': ['book', 'orders', 'trades'],
  'forced-order-refused': ['orders'],
  'order-amended': ['book', 'orders', 'trades'],
  'order-cancelled': ['book', 'orders'],
  'block-submitted': ['book', 'orders'],
  'block-cancelled': ['book', 'orders'],
  'request-published': ['requests'],
  'request-withdrawn': ['requests'],
  'period-settled': ['settlements'],
  'settlement-posted': ['settlements'],
  'posting-final': ['settlements'],
  'posting-refuted': ['settlements'],
  'posting-restored': ['settlements'],
  'payouts-made': ['settlements'],
};

/**
 * What one participant is told of one event, on the channels it subscribed to. The same function serves live announcements and
 * resumption from the journal, so both say the same; who may not see something is not told.
 */
export function announcementsFor(
  viewer: Participant,
  subscribed: ReadonlySet<Channel>,
  journaled: JournaledEvent,
  state: MarketState,
): Announcement[] {
  const announcements: Announcement[] = [];
  for (const channel of channelsOfEvent[journaled.event.type] ?? []) {
    if (!subscribed.has(channel)) continue;
    const body = bodyOf(channel, viewer, journaled, state);
    if (body !== undefined)
      announcements.push({ sequence: journaled.sequence, at: journaled.at, channel, body } as Announcement);
  }
  return announcements;
}

function bodyOf(channel: Channel, viewer: Participant, journaled: JournaledEvent, state: MarketState): unknown {
  const { event, sequence } = journaled;
  switch (channel) {
    case 'rounds':
      return roundBody(event, viewer, state);
    case 'book':
      return seesOrders(viewer, state) ? orderBody(event, sequence, false) : undefined;
    case 'orders':
      return 'participant' in event && event.participant === viewer.id ? orderBody(event, sequence, true) : undefined;
    case 'trades':
      return tradesBody(event, sequence, viewer, state);
    case 'indicative':
      // Told beside the journal: see Indications.
      return undefined;
    case 'flows':
      return event.type === 'flows-published' ? { round: event.round, flows: event.flows } : undefined;
    case 'nominations':
      return nominationsBody(event, viewer);
    case 'requests':
      return requestBody(event, sequence);
    case 'awards':
      return awardsBody(event, viewer);
    case 'activations':
      return activationsBody(event, viewer, state);
    case 'settlements':
      return settlementBody(event, viewer);
  }
}

function roundBody(event: MarketEvent, viewer: Participant, state: MarketState): unknown {
  switch (event.type) {
    case 'round-opened': {
      const gateClosesAt = event.deliveryStart - state.rules.gate.closesBeforeDeliverySeconds;
      return { change: 'opened', round: event.round, deliveryStart: event.deliveryStart, gateClosesAt };
    }
    case 'gate-closed': {
      const { round, orderCount, requestCount } = event;
      return { change: 'gate-closed', round, orderCount, requestCount };
    }
    case 'book-committed':
      return {
        ...{ change: 'book-committed', round: event.round, bookRoot: event.bookRoot },
        transaction: event.transaction,
      };
    case 'round-cleared': {
      const { status, nodePrices, flowsW } = event.outcome;
      const { round, resultHash } = event;
      const gap = gapOf(event.outcome);
      const welfare = seesOrders(viewer, state) ? welfareOf(event.outcome) : {};
      return { change: 'cleared', round, status, ...welfare, ...gap, resultHash, nodePrices, flowsW };
    }
    case 'result-posted':
      return { change: 'result-posted', round: event.round, transaction: event.transaction };
    default:
      return undefined;
  }
}

/** Whose orders stand in the book is nobody's business, but where the book is open everybody sees what they say. */
function seesOrders(viewer: Participant, { rules }: MarketState): boolean {
  return rules.book === 'open' || viewer.role === 'operator';
}

/** It tells limits: beside prices and one's own awards it leaves one unknown where there are two orders. */
function welfareOf({ welfareTickW, welfareBoundTickW }: ClearingOutcome): object {
  return welfareBoundTickW === undefined ? { welfareTickW } : { welfareTickW, welfareBoundTickW };
}

/** How far a selection of blocks may be from the best is everybody's. */
function gapOf({ welfareTickW, welfareBoundTickW }: ClearingOutcome): object {
  if (welfareBoundTickW === undefined) return {};
  return { gapBps: gapBps({ welfareTickW: BigInt(welfareTickW), boundTickW: BigInt(welfareBoundTickW) }) };
}

function orderBody(event: MarketEvent, sequence: number, own: boolean): unknown {
  switch (event.type) {
    case 'order-submitted': {
      const { clientOrderId, meteringPoint, ...anonymous } = event.terms;
      const mine = own ? { clientOrderId, meteringPoint } : {};
      const forced = event.forced === undefined ? {} : { forced: event.forced };
      const said = { ...anonymous, ...mine, ...forced, ...leftOf(event) };
      return { round: event.round, order: sequence, change: 'submitted', ...said };
    }
    case 'forced-order-refused': {
      const { round, forced, rejection } = event;
      return { round, order: sequence, change: 'refused', forced, rejection };
    }
    case 'order-amended': {
      const { round, order, quantityW, limit } = event;
      return { round, order, change: 'amended', quantityW, limit, ...leftOf(event) };
    }
    case 'order-cancelled':
      return { round: event.round, order: event.order, change: event.reason ?? 'cancelled' };
    case 'block-submitted':
      return { round: event.round, order: sequence, change: 'submitted', ...blockBody(event.terms, own) };
    case 'block-cancelled':
      return { round: event.round, order: event.block, change: 'cancelled' };
    default:
      return undefined;
  }
}

/** What left the market of an order as it arrived. */
function leftOf({ execution }: OrderSubmitted | OrderAmended): object {
  const { cancelledW, reason } = execution ?? {};
  return cancelledW === undefined ? {} : { cancelledW, reason };
}

/** Of a sealed book, prices and watts are everybody's, and orders with their nodes only those of their participant and the operator. */
function tradesBody(event: MarketEvent, sequence: number, viewer: Participant, state: MarketState): unknown {
  if (event.type !== 'order-submitted' && event.type !== 'order-amended') return undefined;
  const executed = event.execution?.trades ?? [];
  if (executed.length === 0) return undefined;
  const { orders } = state.rounds.get(event.round)!;
  const incoming = event.type === 'order-submitted' ? sequence : event.order;
  const seesAll = seesOrders(viewer, state);
  const shown = (number: number) => {
    const order = orders.get(number)!;
    const own = order.participant === viewer.id;
    const { clientOrderId } = order;
    return seesAll || own ? { order: number, node: order.node, ...(own ? { clientOrderId } : {}) } : undefined;
  };
  const isSale = ['sell', 'up'].includes(orders.get(incoming)!.side);
  const trades = executed.map(({ counterOrder, tradedW, price }) => {
    const [sell, buy] = (isSale ? [incoming, counterOrder] : [counterOrder, incoming]).map(shown);
    return { tradedW, price, ...(sell === undefined ? {} : { sell }), ...(buy === undefined ? {} : { buy }) };
  });
  return { round: event.round, trades };
}

function blockBody({ clientOrderId, meteringPoint, parent, exclusiveGroup, ...terms }: BlockTerms, own: boolean) {
  const { node, limit, ...block } = terms;
  const mine = own ? { clientOrderId, meteringPoint, parent, exclusiveGroup } : {};
  return { node, limit, block, ...mine };
}

function requestBody(event: MarketEvent, sequence: number): unknown {
  switch (event.type) {
    case 'request-published': {
      const { clientRequestId: _, ...request } = event.terms;
      return { round: event.round, request: sequence, change: 'published', ...request };
    }
    case 'request-withdrawn':
      return { round: event.round, request: event.request, change: 'withdrawn' };
    default:
      return undefined;
  }
}

function nominationsBody(event: MarketEvent, viewer: Participant): unknown {
  if (event.type !== 'baselines-nominated') return undefined;
  const permitted = viewer.role === 'dso' || viewer.role === 'operator' || viewer.id === event.participant;
  if (!permitted) return undefined;
  return { round: event.round, participant: event.participant, nominations: event.nominations };
}

function awardsBody(event: MarketEvent, viewer: Participant): unknown {
  if (event.type !== 'round-cleared') return undefined;
  const sees = (of: string) => viewer.role === 'operator' || viewer.id === of;
  const awards = event.outcome.awards.filter((award) => sees(award.participant));
  const reliefs = event.outcome.reliefs.filter((relief) => sees(relief.participant));
  const blocks = event.outcome.blocks?.filter((block) => sees(block.participant)) ?? [];
  const ceilings = event.outcome.ceilings?.filter((ceiling) => sees(ceiling.participant)) ?? [];
  if ([awards, reliefs, blocks, ceilings].every(({ length }) => length === 0)) return undefined;
  return {
    ...{ round: event.round, awards: awards.map((award) => ({ round: event.round, ...award })) },
    ...(blocks.length === 0 ? {} : { blocks }),
    reliefs,
    ...(ceilings.length === 0 ? {} : { ceilings }),
  };
}

/** Provider, prosumer and meter operator of a metering point, the DSO and the operator see its activation. */
function activationsBody(event: MarketEvent, viewer: Participant, state: MarketState): unknown {
  if (event.type !== 'round-cleared') return undefined;
  const seesAll = viewer.role === 'operator' || viewer.role === 'dso';
  const activations = [];
  for (const award of activatedAwards(event.outcome)) {
    if (award.meteringPoint === undefined || (award.side !== 'up' && award.side !== 'down')) continue;
    const point = state.meteringPoints.get(award.meteringPoint);
    const concerned = [award.participant, point?.prosumer, point?.meterOperator];
    if (!seesAll && !concerned.includes(viewer.id)) continue;
    const { mtu, order, participant: provider, meteringPoint, side: direction, awardedW: powerW } = award;
    activations.push({ ...(mtu === undefined ? {} : { mtu }), order, provider, meteringPoint, direction, powerW });
  }
  if (activations.length === 0) return undefined;
  const deliveryStart = state.rounds.get(event.round)?.times.deliveryStart;
  return { round: event.round, deliveryStart, mtuSeconds: state.rules.mtuSeconds, activations };
}

/** What each order is activated with in a market time unit: its trades and its awards together. */
function activatedAwards({ traded = [], awards }: ClearingOutcome): Iterable<AwardRecord> {
  const byOrder = new Map<string, AwardRecord>();
  for (const award of [...traded, ...awards]) {
    const key = mtuKey(mtuOf(award), `${award.order}`);
    const known = byOrder.get(key);
    byOrder.set(key, { ...award, awardedW: award.awardedW + (known?.awardedW ?? 0) });
  }
  return byOrder.values();
}

function settlementBody(event: MarketEvent, viewer: Participant): unknown {
  switch (event.type) {
    case 'period-settled': {
      const all = viewer.role === 'operator';
      const records = event.records.filter((r) => all || r.payer === viewer.id || r.payee === viewer.id);
      const position = event.positions.find((p) => p.participant === viewer.id);
      if (!all && records.length === 0 && position === undefined) return undefined;
      const { credit = '0', debit = '0' } = position ?? {};
      return { change: 'settled', period: event.period, recordsRoot: event.recordsRoot, records, credit, debit };
    }
    case 'settlement-posted':
      return {
        ...{ change: 'posted', period: event.period, transactions: event.transactions },
        ...(event.posting && { posting: event.posting }),
      };
    case 'posting-final':
      return { change: 'final', period: event.period };
    case 'posting-refuted':
      return { change: 'refuted', period: event.period, fault: event.fault };
    case 'posting-restored':
      return { change: 'restored', period: event.period };
    case 'payouts-made': {
      const payouts = event.payouts.filter((p) => viewer.role === 'operator' || p.participant === viewer.id);
      return { change: 'paid', period: event.period, payouts, transactions: event.transactions };
    }
    default:
      return undefined;
  }
}
