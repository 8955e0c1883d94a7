import { movedW } from './block.js';
import { BlockBook } from './block-book.js';
import { ExpiryQueue } from './book/expiry-queue.js';
import { canonicalJson } from './canonical.js';
import { arrive, floorOf, limitsAfterPublication, openingLimits } from './continuous-round.js';
import type { ClearingOutcome, MarketEvent } from './events.js';
import { awardedFlexibility } from './flexibility/collateral.js';
import { mtuKey, mtuOf, mtusPerRound, statedMtu } from './horizon.js';
import { type MarketState, type PeriodPhase, readingKey, type SettledPeriod } from './market-state.js';
import { type RoundTimes, roundTimes } from './market-time.js';
import { isReduction, productOf } from './order.js';
import { tranchesOf } from './order-curve.js';
import { mostAwardsOf } from './point-offers.js';
import { assertInvariant } from './rejection.js';
import {
  isDecided,
  type OpenRound,
  type RoundBook,
  type RoundOrder,
  type UncommittedRound,
  waitingW,
} from './round.js';
import { paidFromCollateral } from './settlement/penalties.js';
import { deliveriesOf, recordsOfDelivery } from './settlement/period-records.js';
import { posted, refuted } from './settlement/posted-totals.js';

type Applier<T extends MarketEvent['type']> = (
  state: MarketState,
  event: Extract<MarketEvent, { type: T }>,
  sequence: number,
) => void;

/** Changes the state by one event that was decided against it. Nothing else ever changes a state. */
export function applyEvent(state: MarketState, event: MarketEvent, sequence: number): void {
  const apply = appliers[event.type] as Applier<typeof event.type>;
  apply(state, event, sequence);
}

const appliers: { readonly [T in MarketEvent['type']]: Applier<T> } = {
  'market-opened': () => assertInvariant(false, 'a market is opened once'),

  'participant-registered': (state, { participant }) => {
    state.participants.set(participant.id, participant);
    state.participantOfAccount.set(participant.account, participant.id);
  },

  'escrow-funded': (state, { participant, amount }) => {
    state.funded.set(participant, (state.funded.get(participant) ?? 0n) + BigInt(amount));
  },

  'collateral-posted': (state, { participant, amount }) => {
    state.collateral.set(participant, BigInt(amount));
  },

  'mandate-registered': (state, { mandate }) => {
    state.mandates.set(mandate.prosumer, mandate);
  },

  'metering-point-registered': (state, { meteringPoint }) => {
    state.meteringPoints.set(meteringPoint.id, meteringPoint);
  },

  'reading-key-registered': (state, { participant, key }) => {
    state.readingKeys.set(participant, [...(state.readingKeys.get(participant) ?? []), key]);
  },

  'round-opened': (state, { round, deliveryStart }, sequence) => {
    state.openedAt.set(round, sequence);
    state.calendar.open(round, deliveryStart);
    state.rounds.set(round, {
      phase: 'open',
      number: round,
      times: roundTimes(deliveryStart, state.rules.mtuSeconds * mtusPerRound(state.rules), state.rules.gate),
      orders: new Map(),
      size: { orders: 0, byParticipant: new Map(), blocksByParticipant: new Map() },
      blocks: new Map(),
      offersAtPoint: new Map(),
      requests: new Map(),
      forced: new Map(),
      nominations: new Map(),
      flows: new Map(),
      trades: [],
      ...openingLimits(state.rules, state.network),
    });
  },

  'flows-published': (state, event) => {
    const open = openRound(state, event.round);
    for (const flow of event.flows) open.flows.set(mtuKey(mtuOf(flow), flow.node), flow);
    const tradingLimits = limitsAfterPublication(state, open);
    if (tradingLimits === undefined) return;
    state.rounds.set(event.round, { ...open, tradingLimits });
    state.floors.get(event.round)?.limitTo(tradingLimits);
  },

  'baselines-nominated': (state, event) => {
    const { nominations } = openRound(state, event.round);
    for (const nomination of event.nominations)
      nominations.set(mtuKey(mtuOf(nomination), nomination.meteringPoint), nomination.powerW);
  },

  'baselines-frozen': (state, { round, baselines, missing }) => {
    const open = openRound(state, round);
    for (const baseline of baselines)
      open.nominations.set(mtuKey(mtuOf(baseline), baseline.meteringPoint), baseline.powerW);
    const missingBaselines = new Map(missing.map((each) => [mtuKey(mtuOf(each), each.meteringPoint), each]));
    state.rounds.set(round, { ...open, missingBaselines });
  },

  'order-submitted': (state, { participant, round, terms, execution, forced, authorisation }, sequence) => {
    const admitted = { sequence, priority: sequence, tradedW: 0, cancelled: false, changedAt: sequence };
    const byChain = forced === undefined ? {} : { forced };
    const bySignature = authorisation === undefined ? {} : { authorisation };
    const order = { ...terms, participant, ...admitted, ...byChain, ...bySignature };
    const isLate = forced !== undefined || state.rules.sealedBids !== undefined;
    const taking = isLate ? uncommittedRound(state, round) : openRound(state, round);
    taking.orders.set(sequence, order);
    growBook(taking, participant, tranchesOf(order).length);
    if (taking.phase === 'open') arrive(state, taking, order, sequence, execution);
    changeOffers(state, taking, undefined, taking.orders.get(sequence)!);
    if (forced !== undefined) taking.forced.set(forced, sequence);
    if (terms.validUntil !== undefined) expiriesOf(state, round).add(sequence, terms.validUntil);
    state.roundOfSequence.set(sequence, round);
    state.saidOrders.set(`${participant}/${terms.clientOrderId}`, { sequence, round, content: canonicalJson(terms) });
  },

  'forced-order-refused': (state, { round, forced }) => {
    uncommittedRound(state, round).forced.set(forced, 'refused');
  },

  'order-amended': (state, { round, order, quantityW, limit, execution }, sequence) => {
    const open = openRound(state, round);
    const before = waitingOrder(open, order);
    const keepsPlace = isReduction(before, { ...before, quantityW, limit });
    const priority = keepsPlace ? before.priority : sequence;
    const after = { ...before, quantityW, limit, priority, changedAt: sequence };
    open.orders.set(order, after);
    floorOf(state, open)?.reduce(before, keepsPlace ? before.quantityW - quantityW : waitingW(before));
    if (!keepsPlace) arrive(state, open, after, sequence, execution);
    changeOffers(state, open, before, open.orders.get(order)!);
  },

  'order-cancelled': (state, { round, order, reason }, sequence) => {
    const open = openRound(state, round);
    const before = waitingOrder(open, order);
    const after = { ...before, cancelled: true, ...(reason === undefined ? {} : { reason }), changedAt: sequence };
    floorOf(state, open)?.reduce(before, waitingW(before));
    open.orders.set(order, after);
    changeOffers(state, open, before, after);
  },

  'block-submitted': (state, { participant, round, terms }, sequence) => {
    const open = openRound(state, round);
    const block = { ...terms, participant, sequence, cancelled: false, changedAt: sequence };
    open.blocks.set(sequence, block);
    const { blocksByParticipant } = open.size;
    blocksByParticipant.set(participant, (blocksByParticipant.get(participant) ?? 0) + 1);
    const { parent } = terms;
    const said = parent === undefined ? undefined : state.saidOrders.get(`${participant}/${parent}`);
    blockBookOf(state, round).add(block, said?.sequence);
    if (terms.product === 'flexibility') state.commitments.change(round, participant, movedW(terms));
    state.roundOfSequence.set(sequence, round);
    state.saidOrders.set(`${participant}/${terms.clientOrderId}`, { sequence, round, content: canonicalJson(terms) });
  },

  'block-cancelled': (state, { round, block }, sequence) => {
    const open = openRound(state, round);
    const before = open.blocks.get(block);
    assertInvariant(before !== undefined && !before.cancelled, `cancelled block ${block} is live`);
    open.blocks.set(block, { ...before, cancelled: true, changedAt: sequence });
    blockBookOf(state, round).cancel(before);
    if (before.product === 'flexibility') state.commitments.change(round, before.participant, 0 - movedW(before));
  },

  'request-published': (state, { participant, round, terms }, sequence) => {
    const request = { ...terms, participant, sequence, withdrawn: false, changedAt: sequence };
    openRound(state, round).requests.set(sequence, request);
    state.roundOfSequence.set(sequence, round);
    const content = canonicalJson(terms);
    state.saidRequests.set(`${participant}/${terms.clientRequestId}`, { sequence, round, content });
  },

  'request-withdrawn': (state, { round, request }, sequence) => {
    const { requests } = openRound(state, round);
    const before = requests.get(request);
    assertInvariant(before !== undefined, `withdrawn request ${request} exists`);
    requests.set(request, { ...before, withdrawn: true, changedAt: sequence });
  },

  'gate-closed': (state, { round }) => {
    state.floors.delete(round);
    state.expiries.delete(round);
    state.rounds.set(round, { ...openRound(state, round), phase: 'closed' });
  },

  'book-committed': (state, event) => {
    const round = state.rounds.get(event.round);
    assertInvariant(round?.phase === 'closed', `round ${event.round} is closed when its book is committed`);
    state.rounds.set(event.round, { ...round, phase: 'committed', bookRoot: event.bookRoot });
  },

  'round-cleared': (state, { round: number, outcome, resultHash }) => {
    const round = state.rounds.get(number);
    assertInvariant(round?.phase === 'committed', `round ${number} is committed when it is cleared`);
    state.blockBooks.delete(number);
    state.rounds.set(number, { ...round, phase: 'cleared', outcome, resultHash });
    state.commitments.replace(number, awardedFlexibility(outcome));
    noteActivations(state, round.times, outcome);
  },

  'result-posted': (state, event) => {
    const round = state.rounds.get(event.round);
    assertInvariant(round?.phase === 'cleared', `round ${event.round} is cleared when its result is posted`);
    state.rounds.set(event.round, { ...round, phase: 'posted' });
  },

  'readings-recorded': (state, { readings, attestation: batch }) => {
    for (const { meteringPoint, round, mtu, energyWh, revision = 1, position, salt } of readings) {
      const metered = mtu === undefined ? { meteringPoint, round } : { meteringPoint, round, mtu };
      const key = readingKey(metered);
      state.readings.set(key, { energyWh, revision });
      const isSigned = batch !== undefined && position !== undefined && salt !== undefined;
      const signed = isSigned ? { signed: { batch, position, salt } } : {};
      if (state.periods.has(state.calendar.periodOf(round))) state.dueCorrections.set(key, metered);
      else state.settledReadings.note(key, metered, { energyWh, revision, ...signed });
    }
  },

  'period-settled': (state, event) => {
    const deferred = new Map((event.deferredCorrections ?? []).map((metered) => [readingKey(metered), metered]));
    const lapsed = new Set((event.lapsedCorrections ?? []).map(readingKey));
    for (const [key, metered] of state.dueCorrections) {
      if (deferred.has(key)) continue;
      state.dueCorrections.delete(key);
      if (!lapsed.has(key)) state.correctedBookings.set(key, recordsOfDelivery(state, metered));
    }
    state.periods.set(event.period, { settled: event, phase: 'settled' });
    for (let round = event.firstRound; round < event.firstRound + event.rounds; round++)
      state.settledReadings.settle(round, deliveredIn(state, round));
  },

  'settlement-posted': (state, { period, posting }) => {
    const { settled, refuted } = periodIn(state, period, 'settled');
    state.periods.set(period, { settled, phase: 'posted', ...(posting && { posting }), ...(refuted && { refuted }) });
    if (posting !== undefined) {
      const numberOf = (id: string) => state.participants.get(id)!.number;
      state.postingBook = posted(state.postingBook, period, posting, settled.positions, numberOf);
    }
    // A period that was refuted ended the demand for collateral when it was posted first.
    if (refuted !== undefined) return;
    for (let round = settled.firstRound; round < settled.firstRound + settled.rounds; round++)
      state.commitments.drop(round);
    for (const [provider, paid] of paidFromCollateral(settled))
      state.collateral.set(provider, (state.collateral.get(provider) ?? 0n) - paid);
  },

  'posting-final': (state, { period }) => {
    const at = periodIn(state, period, 'posted');
    assertInvariant(at.posting !== undefined, 'what was executed is not challenged');
    state.periods.set(period, { ...at, phase: 'final' });
  },

  'posting-refuted': (state, { period }) => {
    const { settled, posting } = periodIn(state, period, 'posted');
    assertInvariant(posting !== undefined, 'what was executed is not refuted');
    state.postingBook = refuted(state.postingBook, period);
    state.periods.set(period, { settled, phase: 'settled', refuted: { posting, isRestored: false } });
  },

  'posting-restored': (state, { period }) => {
    const { refuted, ...at } = periodIn(state, period, 'settled');
    assertInvariant(refuted !== undefined, 'what is given back was refuted');
    state.periods.set(period, { ...at, refuted: { ...refuted, isRestored: true } });
  },

  'payouts-made': (state, { period }) => {
    const at = state.periods.get(period);
    const from = at?.posting === undefined ? 'posted' : 'final';
    state.periods.set(period, { ...periodIn(state, period, from), phase: 'paid' });
  },
};

/** Keys of the readings that a decided round was settled by. */
function deliveredIn(state: MarketState, number: number): Set<string> {
  const round = state.rounds.get(number);
  assertInvariant(round !== undefined && isDecided(round), `round ${number} is decided when it is settled`);
  const deliveries = [...deliveriesOf(state, round).values()];
  return new Set(
    deliveries.map((awards) => {
      const { meteringPoint = '' } = awards[0]!;
      return readingKey({ ...statedMtu(state.rules, mtuOf(awards[0]!)), meteringPoint, round: number });
    }),
  );
}

function openRound(state: MarketState, number: number): OpenRound {
  const round = state.rounds.get(number);
  assertInvariant(round?.phase === 'open', `round ${number} is open`);
  return round;
}

/** What was forced in on the chain counts until its gate closes, what was sealed is revealed after the market's. */
function uncommittedRound(state: MarketState, number: number): UncommittedRound {
  const round = state.rounds.get(number);
  assertInvariant(
    round?.phase === 'open' || round?.phase === 'closed',
    `the book of round ${number} is not committed when an order is forced in or revealed`,
  );
  return round;
}

/** Days of activation say nothing about what would have been used. */
function noteActivations(
  { rules, activatedAt }: MarketState,
  { deliveryStart }: RoundTimes,
  { awards, traded = [] }: ClearingOutcome,
): void {
  for (const award of [...awards, ...traded]) {
    if (award.meteringPoint === undefined || productOf(award.side) !== 'flexibility') continue;
    const known = activatedAt.get(award.meteringPoint) ?? [];
    known.push(deliveryStart + mtuOf(award) * rules.mtuSeconds);
    activatedAt.set(award.meteringPoint, known);
  }
}

function growBook({ size }: RoundBook, participant: string, orders: number): void {
  size.orders += orders;
  size.byParticipant.set(participant, (size.byParticipant.get(participant) ?? 0) + orders);
}

function waitingOrder({ orders }: OpenRound, number: number): RoundOrder {
  const order = orders.get(number);
  assertInvariant(order !== undefined && waitingW(order) > 0, `order ${number} waits when it is changed`);
  return order;
}

function expiriesOf(state: MarketState, round: number): ExpiryQueue {
  const expiries = state.expiries.get(round) ?? new ExpiryQueue();
  state.expiries.set(round, expiries);
  return expiries;
}

function blockBookOf(state: MarketState, round: number): BlockBook {
  const book = state.blockBooks.get(round) ?? new BlockBook();
  state.blockBooks.set(round, book);
  return book;
}

/**
 * Keeps the sum of what a metering point's offers wait with and have traded, so that admitting one costs the same however many there are.
 * `before` is undefined for an order that is new.
 */
function changeOffers(
  { commitments, rules }: MarketState,
  { number, offersAtPoint }: RoundBook,
  before: RoundOrder | undefined,
  after: RoundOrder,
): void {
  const { meteringPoint, side } = after;
  if (meteringPoint === undefined || productOf(side) !== 'flexibility') return;
  const key = mtuKey(mtuOf(after), meteringPoint);
  const offeredW = (order: RoundOrder) => order.tradedW + waitingW(order);
  const [wasW, isW] = [before === undefined ? 0 : offeredW(before), offeredW(after)];
  commitments.change(number, after.participant, isW - wasW);
  const known = offersAtPoint.get(key) ?? { side, orders: 0, mostAwards: 0, powerW: 0 };
  const more = Number(isW > 0) - Number(wasW > 0);
  const [orders, mostAwards] = [known.orders + more, known.mostAwards + more * mostAwardsOf(rules, after)];
  if (orders === 0) offersAtPoint.delete(key);
  else offersAtPoint.set(key, { side, orders, mostAwards, powerW: known.powerW + isW - wasW });
}

function periodIn({ periods }: MarketState, period: number, phase: PeriodPhase): SettledPeriod {
  const at = periods.get(period);
  assertInvariant(at?.phase === phase, `period ${period} is ${phase}`);
  return at;
}
