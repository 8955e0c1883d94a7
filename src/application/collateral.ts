import { collateralFor, type MtuWatts } from '../domain/flexibility/collateral.js';
import type { MarketState } from '../domain/market-state.js';
import type { Participant } from '../domain/participant.js';
import { formatMoney, type Micros } from '../domain/quantity.js';
import { type Outcome, type Rejection, rejected } from '../domain/rejection.js';
import { changed, type Done, unchanged } from './decision.js';
import type { Decide, Market } from './market.js';
import type { Log, SettlementChain } from './ports.js';

/** Collateral of one provider, in micro-units. */
export interface CollateralStanding {
  /** Locked on the chain. */
  readonly posted: Micros;
  /** What its live offers, and its awards that are not settled, demand of it. */
  readonly demanded: Micros;
}

/** What a provider has posted, and what of it its offers and awards demand; nothing where the rules demand none. */
export function collateralOf({ rules, collateral, commitments }: MarketState, provider: string): CollateralStanding {
  const posted = collateral.get(provider) ?? 0n;
  if (rules.penalty === undefined) return { posted, demanded: 0n };
  return { posted, demanded: collateralFor(rules.penalty, commitments.of(provider), rules.mtuSeconds) };
}

/** Refuses an offer, or more of one, that the free collateral of its provider does not cover. */
export function faultOfCollateral(
  { rules, collateral, commitments }: MarketState,
  by: Participant,
  more: MtuWatts,
  field: string,
) {
  if (rules.penalty === undefined || more <= 0) return undefined;
  const posted = collateral.get(by.id) ?? 0n;
  const demanded = collateralFor(rules.penalty, commitments.of(by.id) + more, rules.mtuSeconds);
  if (demanded <= posted) return undefined;
  const detail = `all offers and awards with it demand ${formatMoney(demanded)} of collateral, ${formatMoney(posted)} is posted`;
  return rejected('escrow-insufficient', field, detail);
}

/** Collateral of a market's providers: locked on the chain, noted in the journal, the same in both. */
export class CollateralKeeping {
  /** One posting after the other: each is decided on what the one before has left. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly market: Market,
    private readonly chain: SettlementChain,
    private readonly log: Log,
  ) {}

  /**
   * Has `amount`, in micro-units, stand as all of a provider's collateral from now on. Less than its offers and awards demand is refused, and
   * so is more than its escrow has free. The same again is harmless.
   */
  post(by: Participant, participant: string, amount: Micros): Promise<Outcome<Done>> {
    const posted = this.queue.then(() => this.postNext(by, participant, amount));
    this.queue = posted.catch(() => undefined);
    return posted;
  }

  /** Locks on the chain what the journal says, after a settlement has debited it or where the chain is new; notes where it has less. */
  async restore(): Promise<void> {
    for (const [id, posted] of this.market.state.collateral) {
      const { number } = this.market.state.participants.get(id)!;
      const locked = await this.lockUpTo(number, posted);
      if (locked === posted) continue;
      this.log.warn({ market: this.market.name, participant: id, locked: `${locked}` }, 'collateral is not covered');
      await this.market.execute((_, sequence) => noted(sequence, id, locked));
    }
  }

  private async postNext(by: Participant, participant: string, amount: Micros): Promise<Outcome<Done>> {
    const fault = this.faultOfPosting(by, participant, amount);
    if (fault !== undefined) return { ok: false, rejection: fault };
    const { number } = this.market.state.participants.get(participant)!;
    try {
      const isMore = amount > collateralOf(this.market.state, participant).posted;
      // What is more is locked before anybody may rely on it; what is less is given back once nobody may.
      if (isMore) {
        const fault = await this.faultOfFunds(number, amount);
        if (fault !== undefined) return fault;
        await this.chain.holdCollateral(number, amount);
      }
      const done = await this.market.execute(postCollateral(participant, amount));
      if (done.ok && !isMore) await this.chain.holdCollateral(number, amount);
      return done;
    } catch (error) {
      this.log.error({ market: this.market.name, participant, error }, 'the chain did not take collateral');
      return rejected('chain-unavailable', '', error instanceof Error ? error.message.split('\n')[0] : undefined);
    }
  }

  private faultOfPosting(by: Participant, id: string, amount: Micros): Rejection | undefined {
    const { rules, participants } = this.market.state;
    const participant = participants.get(id);
    if (rules.penalty === undefined)
      return rejected('unsupported', '', 'the rules of this market demand no collateral').rejection;
    if (participant === undefined) return rejected('unknown-participant', 'participant').rejection;
    if (by.role !== 'operator' && by.id !== id)
      return rejected('not-permitted', 'participant', 'everybody posts collateral of their own').rejection;
    if (participant.role !== 'aggregator' && participant.role !== 'prosumer')
      return rejected('not-permitted', 'participant', 'only providers post collateral').rejection;
    return amount < 0n ? rejected('quantity-not-positive', 'amount').rejection : undefined;
  }

  /** Locks exactly this much, or what there is where that is less; answers what is locked then. */
  private async lockUpTo(number: number, amount: Micros): Promise<Micros> {
    const { free, locked } = await this.escrowOf(number);
    const most = free + locked < amount ? free + locked : amount;
    if (most === locked) return locked;
    try {
      await this.chain.holdCollateral(number, most);
      return most;
    } catch (error) {
      // The contract locks nothing more of who has asked for its money back: then what is locked is all there is.
      this.log.warn({ market: this.market.name, number, error }, 'the chain did not lock collateral');
      return (await this.escrowOf(number)).locked;
    }
  }

  private async escrowOf(number: number) {
    const [balance] = await this.chain.balances([number]);
    return balance!;
  }

  private async faultOfFunds(number: number, amount: Micros) {
    const { free, locked } = await this.escrowOf(number);
    const has = free + locked;
    if (has >= amount) return undefined;
    return rejected('escrow-insufficient', 'amount', `its escrow has ${formatMoney(has)}, deposit more first`);
  }
}

/** Notes what is posted now; not less than what is demanded. */
function postCollateral(participant: string, amount: Micros): Decide<Done> {
  return (state, sequence) => {
    const { posted, demanded } = collateralOf(state, participant);
    if (posted === amount) return unchanged(sequence - 1);
    if (amount < posted && amount < demanded)
      return rejected('escrow-insufficient', 'amount', `offers and awards demand ${formatMoney(demanded)}`);
    return noted(sequence, participant, amount);
  };
}

function noted(sequence: number, participant: string, amount: Micros) {
  return changed(sequence, { type: 'collateral-posted', participant, amount: amount.toString() });
}
