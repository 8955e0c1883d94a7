import { capSingleProviders, type MonitoredRound } from './clearing/market-monitor.js';
import type { FlexibilityRequest } from './clearing/relief-value.js';
import type { CeilingRecord } from './events.js';
import { statedMtu } from './horizon.js';
import type { MarketRules } from './market-rules.js';
import type { RoundOrder } from './round.js';

/** What a market time unit has before its requests are worth what the rules let them be. */
export interface UncappedMtu extends Omit<MonitoredRound, 'participant'> {
  readonly mtu: number;
  readonly roundOrders: readonly RoundOrder[];
  /** Of each limit order, the position of its order. */
  readonly orderPositions: Int32Array;
}

export interface CeiledRequests {
  readonly requests: readonly FlexibilityRequest[];
  readonly ceilings: readonly CeilingRecord[];
}

/**
 * The requests as they count under the ceiling of the rules, and where it changed them. It caps what is paid, never what is asked: an
 * offer above it keeps its limit and is then too dear for the request.
 */
export function ceiledRequests(rules: MarketRules, uncapped: UncappedMtu): CeiledRequests {
  const { singleProviderCeiling: ceiling } = rules;
  const { mtu, network, roundOrders, orderPositions } = uncapped;
  if (ceiling === undefined) return { requests: uncapped.requests, ceilings: [] };
  const numbers = new Map<string, number>();
  for (const { participant } of roundOrders) if (!numbers.has(participant)) numbers.set(participant, numbers.size);
  const participant = Array.from(orderPositions, (position) => numbers.get(roundOrders[position]!.participant)!);
  const { requests, points } = capSingleProviders({ ...uncapped, participant }, ceiling);
  const ceilings = points.map(({ congestionPoint, direction, orders }) => {
    const offered = [...new Set(orders.map((order) => orderPositions[order]!))].map((at) => roundOrders[at]!);
    return {
      ...statedMtu(rules, mtu),
      ...{ congestionPoint: network.names[congestionPoint]!, direction, ceiling },
      participant: offered[0]!.participant,
      orders: offered.map(({ sequence }) => sequence),
    };
  });
  return { requests, ceilings };
}
