import { floorOf } from '../domain/continuous-round.js';
import type { Execution } from '../domain/execution.js';
import type { OrderBounds } from '../domain/market-rules.js';
import type { MarketState } from '../domain/market-state.js';
import type { EpochSeconds } from '../domain/market-time.js';
import { isReduction, type OrderTerms } from '../domain/order.js';
import { admitTerms } from '../domain/order-admission.js';
import type { OrderAuthorisation } from '../domain/order-authorisation.js';
import { tranchesOf } from '../domain/order-curve.js';
import type { Participant } from '../domain/participant.js';
import type { PowerW, PriceTicks } from '../domain/quantity.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { type OpenRound, type RoundBook, type RoundOrder, waitingW } from '../domain/round.js';
import { cancelBlock, ownBlock } from './block-trading.js';
import { changed, type Done, unchanged } from './decision.js';
import type { Decide } from './market.js';
import { openRound, roundTakingOrders } from './open-round.js';
import { faultOfOrderProvision } from './provision.js';
import { answerGivenBefore } from './said-before.js';

/** Submits an order. The same content under the same client id is answered as before; other content is refused. */
export function submitOrder(
  by: Participant,
  roundNumber: number,
  terms: OrderTerms,
  path: string,
  authorisation?: OrderAuthorisation,
): Decide<Done> {
  return (state, nextSequence, now) => {
    const said = state.saidOrders.get(`${by.id}/${terms.clientOrderId}`);
    const answer = answerGivenBefore(said, roundNumber, terms, `${path}clientOrderId`);
    if (answer !== undefined) return answer;
    const round = roundTakingOrders(state, roundNumber, now);
    if (!round.ok) return round;
    const admitted = admitTerms(terms, state.rules, path);
    if (!admitted.ok) return admitted;
    if (!state.nodeNames.has(terms.node)) return rejected('unknown-node', `${path}node`);
    const full = faultOfSize(round.value, state.rules.order, by, tranchesOf(terms).length, path.slice(0, -1));
    if (full !== undefined) return full;
    const fault = faultOfOrderProvision(state, round.value, by, terms, path);
    if (fault !== undefined) return fault;
    const late = faultOfExpiry(round.value, terms, now, path);
    if (late !== undefined) return late;
    const isOpen = round.value.phase === 'open';
    const arriving = { ...terms, sequence: nextSequence };
    const execution = isOpen ? executionOnArrival(state, round.value, by, arriving, now) : {};
    return changed(nextSequence, {
      ...{ type: 'order-submitted', round: roundNumber, participant: by.id, terms },
      ...execution,
      ...(authorisation === undefined ? {} : { authorisation }),
    });
  };
}

/** Changes quantity and limit of a live order. Repeating the last amendment is answered as before. */
export function amendOrder(by: Participant, order: number, quantityW: PowerW, limit: PriceTicks): Decide<Done> {
  return (state, nextSequence, now) => {
    const found = ownOrder(state, by, order, 'order');
    if (!found.ok) return found;
    const before = found.value;
    const hasExpired = before.validUntil !== undefined && before.validUntil <= now;
    if (waitingW(before) === 0 || hasExpired) return rejected('order-not-live', 'order');
    if (before.forced !== undefined) return forcedStands('order');
    if (before.authorisation !== undefined)
      return rejected('unsupported', 'order', 'what was signed cannot be amended: cancel it and sign another');
    if (before.curve !== undefined) return rejected('unsupported', 'order', 'cancel a curve and submit another');
    if (before.quantityW === quantityW && before.limit === limit) return unchanged(before.changedAt);
    const round = openRound(state, state.roundOfSequence.get(order)!, 'order');
    if (!round.ok) return round;
    const after = { ...before, quantityW, limit };
    const admitted = admitTerms(after, state.rules, '');
    if (!admitted.ok) return admitted;
    if (quantityW <= before.tradedW)
      return rejected('quantity-out-of-bounds', 'quantityW', `${before.tradedW} W have traded: cancel what is left`);
    const fault = faultOfOrderProvision(state, round.value, by, after, '', before);
    if (fault !== undefined) return fault;
    const execution = isReduction(before, after)
      ? {}
      : executionOnArrival(state, round.value, by, { ...after, priority: nextSequence }, now);
    return changed(nextSequence, {
      ...{ type: 'order-amended', round: round.value.number, participant: by.id, order, quantityW, limit },
      ...execution,
    });
  };
}

/** Cancels an order or a block. Cancelling it again is answered as before. */
export function cancelOrder(by: Participant, order: number, path: string): Decide<Done> {
  return (state, nextSequence) => {
    const block = ownBlock(state, by, order);
    if (block !== undefined) return cancelBlock(state, nextSequence, block, path);
    const found = ownOrder(state, by, order, path);
    if (!found.ok) return found;
    if (found.value.cancelled) return unchanged(found.value.changedAt);
    if (found.value.forced !== undefined) return forcedStands(path);
    if (waitingW(found.value) === 0) return rejected('order-not-live', path, 'all of it has traded');
    const round = openRound(state, state.roundOfSequence.get(order)!, path);
    if (!round.ok) return round;
    return changed(nextSequence, { type: 'order-cancelled', round: round.value.number, participant: by.id, order });
  };
}

function forcedStands(field: string) {
  return rejected('not-permitted', field, 'it was forced in on the chain, which holds the market to it');
}

/** What comes of an order that arrives, where orders trade as they come; nothing where all of it comes to rest. */
export function executionOnArrival(
  state: MarketState,
  round: OpenRound,
  by: Participant,
  order: OrderTerms & Pick<RoundOrder, 'sequence'> & Partial<RoundOrder>,
  now: EpochSeconds,
): { readonly execution?: Execution } {
  const floor = floorOf(state, round);
  if (floor === undefined) return {};
  const { sequence } = order;
  const fresh = { participant: by.id, priority: sequence, tradedW: 0, cancelled: false, changedAt: sequence };
  const execution = floor.executionOf({ ...fresh, ...order }, by.number, now);
  return execution === undefined ? {} : { execution };
}

function faultOfExpiry({ times }: RoundBook, { validUntil }: OrderTerms, now: EpochSeconds, path: string) {
  if (validUntil === undefined || (validUntil > now && validUntil < times.gateClosesAt)) return undefined;
  const gate = `it is ${now}, and the gate closes at ${times.gateClosesAt}`;
  return rejected('expiry-outside-gate', `${path}validUntil`, gate);
}

function faultOfSize({ size }: RoundBook, bounds: OrderBounds, by: Participant, more: number, field: string) {
  if (size.orders + more > bounds.maxOrdersPerRound) return rejected('too-many-orders', field);
  if ((size.byParticipant.get(by.id) ?? 0) + more <= bounds.maxOrdersPerParticipant) return undefined;
  return rejected('participant-order-limit', field, `one participant has at most ${bounds.maxOrdersPerParticipant}`);
}

function ownOrder(state: MarketState, by: Participant, order: number, field: string): Outcome<RoundOrder> {
  const round = state.roundOfSequence.get(order);
  const found = round === undefined ? undefined : state.rounds.get(round)?.orders.get(order);
  if (found === undefined || found.participant !== by.id) return rejected('unknown-order', field);
  return accepted(found);
}
