import { PATH_PRICE_BOUND_TICKS, ReliefValues, STEP_COUNT_BOUND } from '../domain/clearing/relief-value.js';
import type { ExpectedFlow, Nomination } from '../domain/events.js';
import { admitMtu, mtuOf } from '../domain/horizon.js';
import { tradingOf } from '../domain/market-rules.js';
import type { MarketState } from '../domain/market-state.js';
import type { Participant } from '../domain/participant.js';
import { mixedUp } from '../domain/plausible-power.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { admitSteps, type FlexibilityRequest, MOST_STEPS, type RequestTerms } from '../domain/request.js';
import type { OpenRound, RoundRequest } from '../domain/round.js';
import { networkOfRound } from '../domain/round-network.js';
import { reliefRequest, reliefRequests } from '../domain/round-problem.js';
import { changed, type Done, unchanged } from './decision.js';
import type { Decide } from './market.js';
import { openRound } from './open-round.js';
import { answerGivenBefore } from './said-before.js';

/** Requests of one round that a clearing takes, however many steps they have. */
const MOST_REQUESTS = STEP_COUNT_BOUND / MOST_STEPS;

/** States the expected power of metering points; the last statement before the gate counts. */
export function nominateBaselines(by: Participant, round: number, nominations: readonly Nomination[]): Decide<Done> {
  return (state, nextSequence) => {
    const open = openRound(state, round, 'round');
    if (!open.ok) return open;
    if (state.rules.baseline !== 'nominated')
      return rejected('unsupported', 'nominations', 'baselines of this market follow from readings');
    for (const [index, nomination] of nominations.entries()) {
      const at = `nominations[${index}]`;
      const { meteringPoint, powerW } = nomination;
      const mtu = admitMtu(state.rules, nomination, `${at}.`);
      if (!mtu.ok) return mtu;
      const point = state.meteringPoints.get(meteringPoint);
      if (point === undefined) return rejected('unknown-meter', `${at}.meteringPoint`);
      if (state.providerOf(point) !== by.id) return rejected('not-permitted', `${at}.meteringPoint`);
      if (Math.abs(powerW) > point.capacityW)
        return rejected('quantity-out-of-bounds', `${at}.powerW`, `${point.id} carries ${point.capacityW} W`);
      const { leastNominationW = 0 } = state.rules;
      if (powerW !== 0 && Math.abs(powerW) < leastNominationW) {
        const looksLike = mixedUp(Math.abs(powerW), leastNominationW, point.capacityW);
        const detail = `${Math.abs(powerW)} W is less than ${leastNominationW} W${looksLike}`;
        return rejected('quantity-out-of-bounds', `${at}.powerW`, detail);
      }
    }
    return changed(nextSequence, { type: 'baselines-nominated', round, participant: by.id, nominations });
  };
}

/** Publishes expected flows and, where they differ from the network's, limits of branches. The last statement counts. */
export function publishFlows(by: Participant, round: number, flows: readonly ExpectedFlow[]): Decide<Done> {
  return (state, nextSequence) => {
    const open = openRound(state, round, 'round');
    if (!open.ok) return open;
    for (const [index, flow] of flows.entries()) {
      const mtu = admitMtu(state.rules, flow, `flows[${index}].`);
      if (!mtu.ok) return mtu;
      if (!isCongestionPoint(state, flow.node)) return rejected('unknown-congestion-point', `flows[${index}].node`);
    }
    return changed(nextSequence, { type: 'flows-published', round, participant: by.id, flows });
  };
}

/** Publishes a request. The same content under the same client id is answered as before; other content is refused. */
export function publishRequest(by: Participant, round: number, terms: RequestTerms, path: string): Decide<Done> {
  return (state, nextSequence) => {
    const said = state.saidRequests.get(`${by.id}/${terms.clientRequestId}`);
    const answer = answerGivenBefore(said, round, terms, `${path}clientRequestId`);
    if (answer !== undefined) return answer;
    const open = openRound(state, round, 'round');
    if (!open.ok) return open;
    const mtu = admitMtu(state.rules, terms, path);
    if (!mtu.ok) return mtu;
    if (tradingOf(state.rules) === 'continuous')
      return rejected('unsupported', path.slice(0, -1), 'this market has no auction that could serve a request');
    if (!isCongestionPoint(state, terms.congestionPoint))
      return rejected('unknown-congestion-point', `${path}congestionPoint`);
    if (open.value.requests.size >= Math.min(state.rules.order.maxOrdersPerRound, MOST_REQUESTS))
      return rejected('too-many-orders', path.slice(0, -1));
    const steps = admitSteps(terms.steps, state.rules.order.maxLimit, path);
    if (!steps.ok) return steps;
    const fault = faultOfPathPrices(state, open.value, { ...terms, participant: by.id }, path);
    if (fault !== undefined) return fault;
    return changed(nextSequence, { type: 'request-published', round, participant: by.id, terms });
  };
}

/**
 * Refuses a request with which prices on some path to the root could sum to more than a clearing holds. Where the rules keep prices so
 * low that no path can, as they usually do, nothing is added up: that would take as long as there are requests already.
 */
function faultOfPathPrices(
  state: MarketState,
  round: OpenRound,
  request: Omit<FlexibilityRequest, 'sequence'>,
  path: string,
) {
  if (state.network.branches.length * state.rules.order.maxLimit <= PATH_PRICE_BOUND_TICKS) return undefined;
  const mtu = mtuOf(request);
  const network = networkOfRound(state.network, round.flows, mtu);
  const values = ReliefValues.admit(network, [...reliefRequests(round, network, mtu), reliefRequest(request, network)]);
  return values.ok ? undefined : rejected(values.rejection.code, `${path}steps`, values.rejection.message);
}

export function withdrawRequest(by: Participant, request: number, path: string): Decide<Done> {
  return (state, nextSequence) => {
    const found = ownRequest(state, by, request, path);
    if (!found.ok) return found;
    if (found.value.withdrawn) return unchanged(found.value.changedAt);
    const open = openRound(state, state.roundOfSequence.get(request)!, path);
    if (!open.ok) return open;
    return changed(nextSequence, { type: 'request-withdrawn', round: open.value.number, participant: by.id, request });
  };
}

function isCongestionPoint(state: MarketState, node: string): boolean {
  return node !== state.network.root && state.nodeNames.has(node);
}

function ownRequest(state: MarketState, by: Participant, request: number, field: string): Outcome<RoundRequest> {
  const round = state.roundOfSequence.get(request);
  const found = round === undefined ? undefined : state.rounds.get(round)?.requests.get(request);
  if (found === undefined || found.participant !== by.id) return rejected('unknown-request', field);
  return accepted(found);
}
