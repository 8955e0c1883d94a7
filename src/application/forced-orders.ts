import { keccakText } from '../domain/canonical.js';
import type { MarketEvent, Nomination } from '../domain/events.js';
import { mtuKey } from '../domain/horizon.js';
import type { MarketState } from '../domain/market-state.js';
import { type OrderTerms, productOf } from '../domain/order.js';
import { admitTerms } from '../domain/order-admission.js';
import type { Participant } from '../domain/participant.js';
import { isVerifiable } from '../domain/proofs/round-proof.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import type { RoundBook, UncommittedRound } from '../domain/round.js';
import { networkOfRound } from '../domain/round-network.js';
import { changed, type Done, unchanged } from './decision.js';
import { nominateBaselines } from './grid-needs.js';
import type { Decide, Market } from './market.js';
import type { ForcedOrder, Log, SettlementChain } from './ports.js';
import { faultOfOrderProvision } from './provision.js';
import { announcementOf, answerOf } from './round-submission.js';

/**
 * Takes into the book what participants force into it on the chain, because they think that the market does not hear them. The rules
 * admit such orders like others, but for how many there may be; what they do not admit is journaled as refused, for its participant to see.
 */
export class ForcedOrders {
  private looking: Promise<void> | undefined;

  constructor(
    private readonly market: Market,
    private readonly chain: SettlementChain,
    private readonly log: Log,
  ) {}

  /** Takes what was forced into open rounds so far; a look that is under way is not begun twice. A failure is logged and left to the next. */
  look(): Promise<void> {
    this.looking ??= this.takeOpen()
      .catch((error: unknown) => this.log.warn({ market: this.market.name, error }, 'forced orders were not read'))
      .finally(() => {
        this.looking = undefined;
      });
    return this.looking;
  }

  /** Takes the last of a round, once the chain takes no more. Throws a ChainRefusal where the chain does not answer. */
  async takeLast(round: number): Promise<void> {
    const { state } = this.market;
    if (!isVerifiable(state.rules)) return;
    await answerOf(this.chain.forcingOver(announcementOf(state, state.rounds.get(round)!)));
    await this.take(round);
  }

  private async takeOpen(): Promise<void> {
    const { rules, rounds } = this.market.state;
    if (!isVerifiable(rules)) return;
    for (const { number, phase } of rounds.values()) if (phase === 'open') await this.take(number);
  }

  private async take(round: number): Promise<void> {
    for (const order of await answerOf(this.chain.forcedOrders(this.market.name, round)))
      await this.market.execute(takeForcedOrder(round, order));
  }
}

/** Admits an order that was forced in, or journals why not. Again, it changes nothing. */
export function takeForcedOrder(number: number, order: ForcedOrder): Decide<Done> {
  return (state, sequence) => {
    const round = state.rounds.get(number);
    if (round?.phase !== 'open' && round?.phase !== 'closed') return rejected('gate-closed', 'round');
    const { forced } = order;
    if (round.forced.has(forced)) return unchanged(sequence - 1);
    const admitted = admit(state, round, order);
    if (admitted.ok)
      return accepted({ events: admitted.value, reply: { sequence: sequence + admitted.value.length - 1 } });
    const participant = participantOf(state, order)?.id ?? `${order.participant}`;
    const { rejection } = admitted;
    return changed(sequence, { type: 'forced-order-refused', round: number, participant, forced, rejection });
  };
}

/** The order, after the baseline that it nominates for itself. */
function admit(state: MarketState, round: UncommittedRound, order: ForcedOrder): Outcome<MarketEvent[]> {
  const by = participantOf(state, order);
  if (by === undefined) return rejected('unknown-participant', 'participant');
  const terms = termsOf(state, round, order);
  if (!terms.ok) return terms;
  const admissible = admitTerms(terms.value, state.rules, '');
  if (!admissible.ok) return admissible;
  const nomination = nominationOf(state, round, by, terms.value, order);
  const nominations = new Map(round.nominations);
  for (const { meteringPoint, powerW } of nomination) nominations.set(mtuKey(0, meteringPoint), powerW);
  const fault = faultOfOrderProvision(state, { ...round, nominations }, by, terms.value, '');
  if (fault !== undefined) return fault;
  const events: MarketEvent[] = [];
  if (nomination.length > 0)
    events.push({ type: 'baselines-nominated', round: round.number, participant: by.id, nominations: nomination });
  const { forced } = order;
  return accepted([
    ...events,
    { type: 'order-submitted', round: round.number, participant: by.id, terms: terms.value, forced },
  ]);
}

function participantOf({ participants }: MarketState, order: ForcedOrder): Participant | undefined {
  for (const known of participants.values()) if (known.number === order.participant) return known;
  return undefined;
}

/** Its client id begins as none can that comes in a message. An energy order is its participant's own, at no metering point. */
function termsOf(state: MarketState, round: RoundBook, order: ForcedOrder): Outcome<OrderTerms> {
  const node = networkOfRound(state.network, round.flows, 0).names[order.node];
  if (node === undefined) return rejected('unknown-node', 'node');
  const { side, quantityW, limitTicks: limit } = order;
  const terms = { clientOrderId: `:forced:${round.number}:${order.forced}`, side, node, quantityW, limit };
  if (productOf(side) === 'energy') return accepted(terms);
  for (const { id } of state.meteringPoints.values())
    if (keccakText(id) === order.meteringPoint) return accepted({ ...terms, meteringPoint: id });
  return rejected('unknown-meter', 'meteringPoint');
}

/** Nominations are frozen at the gate, and one that was made before it counts. */
function nominationOf(
  state: MarketState,
  round: UncommittedRound,
  by: Participant,
  { meteringPoint }: OrderTerms,
  { baselineW }: ForcedOrder,
): Nomination[] {
  if (round.phase === 'closed' || meteringPoint === undefined) return [];
  if (round.nominations.has(mtuKey(0, meteringPoint))) return [];
  const nominations = [{ meteringPoint, powerW: baselineW }];
  return nominateBaselines(by, round.number, nominations)(state, 0, 0).ok ? nominations : [];
}
