import type { MarketEvent } from '../domain/events.js';
import { tradingOf } from '../domain/market-rules.js';
import type { Participant } from '../domain/participant.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { isDecided } from '../domain/round.js';
import type { SessionEvent } from '../domain/trading-session.js';
import type { RouteAnswer } from '../protocol/routes.js';
import { explanationView } from './explanation-view.js';
import type { Market } from './market.js';
import { ComputationRefused, type ExplanationTask, type RoundComputer } from './round-computation.js';

/** Explanations that one participant may wait for: nobody fills the queue of those that all share. */
export const MOST_EXPLANATIONS_AT_ONCE = 4;

/** Why orders and blocks of a market were filled as they were, for whoever asks. */
export class OrderExplanations {
  /** How many each participant waits for. */
  private readonly awaited = new Map<string, number>();

  constructor(
    private readonly market: Market,
    private readonly computer: RoundComputer,
  ) {}

  /**
   * Explains an order or a block to its participant or the operator, once its round is cleared and that is durable. The round is cleared
   * again elsewhere, so nobody waits for it but who asked. Refuses `too-many-messages` where one participant asks for too much at once.
   */
  async explain(by: Participant, order: number): Promise<Outcome<RouteAnswer<'explanation'>>> {
    const awaited = this.awaited.get(by.id) ?? 0;
    if (awaited === MOST_EXPLANATIONS_AT_ONCE)
      return rejected('too-many-messages', '', `you wait for ${awaited} explanations: ask again when one has come`);
    this.awaited.set(by.id, awaited + 1);
    try {
      return await explainMarketOrder(this.market, this.computer, by, order);
    } finally {
      const others = this.awaited.get(by.id)! - 1;
      if (others > 0) this.awaited.set(by.id, others);
      else this.awaited.delete(by.id);
    }
  }
}

async function explainMarketOrder(
  market: Market,
  computer: RoundComputer,
  by: Participant,
  order: number,
): Promise<Outcome<RouteAnswer<'explanation'>>> {
  const { rules, network, rounds, roundOfSequence } = market.state;
  const round = rounds.get(roundOfSequence.get(order) ?? -1);
  const found = round?.orders.get(order) ?? round?.blocks.get(order);
  const participant = by.role === 'operator' ? undefined : by.id;
  if (round === undefined || found === undefined || found.participant !== (participant ?? found.participant))
    return rejected('unknown-order', 'order');
  if (!isDecided(round))
    return rejected('unknown-resource', '', `round ${round.number} is ${round.phase}: it has no result yet`);
  await market.drained();
  if (market.stopped !== undefined) return rejected('market-stopped');
  const isContinuous = tradingOf(rules) !== 'auction';
  const session = isContinuous ? await sessionOf(market, round.number) : [];
  const explained = await computed(computer, { rules, network, round, order, participant, session });
  const isOpen = rules.book === 'open' || by.role === 'operator';
  const asks = { seesBook: isOpen, seesOwners: by.role === 'operator', mtuSeconds: rules.mtuSeconds };
  return explained.ok ? accepted(explanationView(round.number, explained.value, asks)) : explained;
}

/** What happened in a round from its opening to its gate. */
async function sessionOf(market: Market, round: number): Promise<SessionEvent[]> {
  const isGate = (event: MarketEvent) => event.type === 'gate-closed' && event.round === round;
  const events = await market.journaledFrom(market.state.openedAt.get(round)!, isGate);
  return events.filter(({ event }) => 'round' in event && event.round === round);
}

async function computed(computer: RoundComputer, task: ExplanationTask) {
  try {
    return (await computer.compute('explain-order', task)).result;
  } catch (error) {
    if (!(error instanceof ComputationRefused)) throw error;
    if (error.reason === 'closed') return rejected('shutting-down');
    return rejected('too-many-messages', '', 'as many explanations as may wait are waiting: ask again later');
  }
}
