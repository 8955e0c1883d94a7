import type { AwardView, OrderView, ReadModel, RoundView, SettlementView } from '../../src/application/read-model.js';
import { mtuOf } from '../../src/domain/horizon.js';
import { type MarketState, readingKey } from '../../src/domain/market-state.js';
import { isDecided, liveOrderCount, liveRequests, type Round } from '../../src/domain/round.js';

const EVERYTHING = { limit: 1_000_000 };

/** All that the read model shows to the operator, collected query by query. */
export async function viewsOf(readModel: ReadModel, market: string, rounds: readonly number[]) {
  const byRound = <T>(query: (round: number) => Promise<T>) => Promise.all(rounds.map(query));
  return {
    rounds: await readModel.rounds(market, EVERYTHING),
    results: await byRound((round) => readModel.result(market, round)),
    orders: await readModel.orders(market, {}, EVERYTHING),
    requests: await byRound((round) => readModel.requests(market, round)),
    awards: await readModel.awards(market, {}, EVERYTHING),
    readings: await byRound((round) => readModel.readings(market, { round })),
    settlements: await readModel.settlements(market, {}, EVERYTHING),
  };
}

export type Views = Awaited<ReturnType<typeof viewsOf>>;

/** The same, straight from the state: what the read model must show, however it keeps it. `nodes` are in network order. */
export function viewsOfState(state: MarketState, nodes: readonly string[]): Views {
  const rounds = [...state.rounds.values()];
  return {
    rounds: rounds.map(roundView),
    results: rounds.map((round) => resultView(round, nodes)),
    orders: rounds.flatMap(orderViews).sort((a, b) => a.sequence - b.sequence),
    requests: rounds.map(({ requests }) =>
      [...requests.values()].map(({ changedAt: _, ...request }) => ({ ...request, mtu: mtuOf(request) })),
    ),
    awards: rounds.flatMap(awardViews).map((view, position) => ({ ...view, number: position + 1 })),
    readings: rounds.map(({ number }) => readingsOf(state, number)),
    settlements: settlementViews(state),
  };
}

function roundView(round: Round): RoundView {
  const { deliveryStart, gateClosesAt } = round.times;
  const decided = isDecided(round) ? round : undefined;
  return {
    round: round.number,
    phase: round.phase,
    deliveryStart,
    gateClosesAt,
    orderCount: liveOrderCount(round),
    requestCount: liveRequests(round).length,
    bookRoot: round.phase === 'open' || round.phase === 'closed' ? null : round.bookRoot,
    resultHash: decided?.resultHash ?? null,
    welfareTickW: decided?.outcome.welfareTickW ?? null,
    welfareBoundTickW: decided?.outcome.welfareBoundTickW ?? null,
    status: decided?.outcome.status ?? null,
  };
}

function resultView(round: Round, nodes: readonly string[]): Views['results'][number] {
  if (!isDecided(round)) return undefined;
  const { nodePrices, flowsW, reliefs } = round.outcome;
  const prices = nodePrices.map((price, index) => ({
    ...{ mtu: Math.floor(index / nodes.length), node: nodes[index % nodes.length]! },
    ...{ price, flowW: flowsW[index]! },
  }));
  return { round: round.number, prices, reliefs: reliefs.map((relief) => ({ ...relief, mtu: mtuOf(relief) })) };
}

function orderViews(round: Round): OrderView[] {
  const awards = isDecided(round) ? round.outcome.awards : [];
  const awardsOf = (order: number) => awards.filter((award) => award.order === order);
  return [...round.orders.values()].map(({ cancelled, changedAt: _, reason = null, ...order }) => ({
    ...order,
    reason,
    mtu: mtuOf(order),
    round: round.number,
    state: cancelled ? 'cancelled' : 'live',
    awardedW:
      isDecided(round) && !cancelled ? awardsOf(order.sequence).reduce((sum, { awardedW }) => sum + awardedW, 0) : null,
    price: awardsOf(order.sequence).length === 1 ? awardsOf(order.sequence)[0]!.price : null,
  }));
}

function awardViews(round: Round): Omit<AwardView, 'number'>[] {
  if (!isDecided(round)) return [];
  const within = { round: round.number, madeBy: 'auction' as const };
  return round.outcome.awards.map((award) => ({ ...award, mtu: mtuOf(award), ...within }));
}

function readingsOf(state: MarketState, round: number): Views['readings'][number] {
  return [...state.meteringPoints.keys()].sort().flatMap((meteringPoint) => {
    const reading = state.readings.get(readingKey({ round, meteringPoint }));
    return reading === undefined ? [] : [{ meteringPoint, round, mtu: 0, ...reading }];
  });
}

function settlementViews(state: MarketState): SettlementView[] {
  return [...state.periods.values()]
    .flatMap(({ settled, phase }) =>
      settled.records.map((record, index) => ({
        ...record,
        mtu: mtuOf(record),
        period: settled.period,
        index,
        state: phase,
      })),
    )
    .map((view, position) => ({ ...view, number: position + 1 }));
}
