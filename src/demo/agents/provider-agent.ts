import type { MarketNetwork } from '../../domain/events.js';
import type { PowerW } from '../../domain/quantity.js';
import type { Announcement, AnnouncementBody } from '../../protocol/announcements.js';
import type { OfferTerms } from './delay-offers.js';
import type { Portfolio } from './portfolio.js';
import { Seat, type Venue } from './seat.js';

type Award = AnnouncementBody<'awards'>['awards'][number];

/** An aggregator, or a prosumer that bids for itself: nominates, offers, and follows its awards. */
export class ProviderAgent {
  private seat!: Seat;
  private readonly awards = new Map<number, readonly Award[]>();
  private readonly flowsSeen = new Map<number, number>();
  private decidedRound = -1;
  private filledW: ReadonlyMap<number, PowerW> = new Map();
  /** Its orders in the book of the round, by what they are for. */
  private readonly waiting = new Map<string, { readonly sequence: number; readonly terms: OfferTerms }>();

  constructor(
    private readonly portfolio: Portfolio,
    private readonly network: MarketNetwork,
    private readonly quantityStepW: PowerW,
  ) {}

  get id(): string {
    return this.portfolio.provider.id;
  }

  async enter(venue: Venue): Promise<void> {
    this.seat = await Seat.take(venue, this.id, ['rounds', 'flows', 'awards'], (announcement) =>
      this.hear(announcement),
    );
  }

  async nominate(mtu: number, round: number): Promise<void> {
    await this.seat.trade('nominate-baselines', { round, nominations: this.portfolio.nominations(mtu) });
  }

  /** Offers once the grid operator's flows are known. Returns the sequence of its last order. */
  async offer(mtu: number, round: number): Promise<number> {
    this.waiting.clear();
    await this.seat.until(() => this.flowsSeen.has(round), `the flows of round ${round}`);
    this.portfolio.observeLoading(mtu, this.flowsSeen.get(round)!);
    return this.submit(round, `${round}`, this.portfolio.delayOffers.offers(mtu, this.quantityStepW, new Map()));
  }

  /** Looks at what it would sell: everybody does before anybody offers again, so that all see the same. */
  async look(round: number): Promise<void> {
    const { fills } = await this.seat.send('show-indication', { round });
    this.filledW = new Map(fills.map((fill) => [fill.order, fill.filledW]));
  }

  /**
   * Prices what it saw that it would sell, and everything else, anew, and takes back and offers again what is different then. Returns the sequence
   * of its last order.
   */
  async offerAgain(mtu: number, round: number, iteration: number): Promise<number> {
    const { filledW } = this;
    const soldW = new Map<string, PowerW>();
    for (const { sequence, terms } of this.waiting.values())
      soldW.set(terms.meteringPoint!, (soldW.get(terms.meteringPoint!) ?? 0) + (filledW.get(sequence) ?? 0));
    const offers = this.portfolio.delayOffers.offers(mtu, this.quantityStepW, soldW);
    const different = [...this.waiting].filter(([part, { terms }]) => !isSame(offers.get(part), terms));
    const takenBack = await this.takeBack(different.map(([part]) => part));
    return Math.max(takenBack, await this.submit(round, `${round}.${iteration}`, offers));
  }

  /** Orders that wait in the book. */
  get offered(): number {
    return this.waiting.size;
  }

  /** Activates what was awarded and plans anew; returns how many devices did not follow. */
  async followAwards(mtu: number, round: number): Promise<number> {
    await this.seat.until(() => this.decidedRound === round, `the result of round ${round}`);
    const awards = this.awards.get(round) ?? [];
    this.awards.delete(round);
    return this.portfolio.activate(mtu, awards);
  }

  close(): Promise<void> {
    return this.seat.close();
  }

  /** Returns the sequence of the last cancellation. */
  private async takeBack(parts: readonly string[]): Promise<number> {
    if (parts.length === 0) return 0;
    const orders = parts.map((part) => this.waiting.get(part)!.sequence);
    for (const part of parts) this.waiting.delete(part);
    return lastOf(await this.seat.trade('cancel-orders', { orders }));
  }

  /** Submits those offers that do not wait in the book. */
  private async submit(round: number, name: string, offers: ReadonlyMap<string, OfferTerms>): Promise<number> {
    const missing = [...offers].filter(([part]) => !this.waiting.has(part));
    if (missing.length === 0) return 0;
    const orders = missing.map(([part, terms]) => ({ clientOrderId: `${name}:${part}`, ...terms }));
    const acknowledged = await this.seat.trade('submit-orders', { round, orders });
    for (const [index, result] of acknowledged.results.entries()) {
      const [part, terms] = missing[index]!;
      if (result.ok) this.waiting.set(part, { sequence: result.sequence, terms });
    }
    return lastOf(acknowledged);
  }

  private hear({ channel, body }: Announcement): void {
    switch (channel) {
      case 'awards':
        this.awards.set(body.round, body.awards);
        return;
      case 'flows':
        this.flowsSeen.clear();
        this.flowsSeen.set(body.round, this.transformerLoading(body.flows));
        return;
      case 'rounds':
        // The result is posted after awards were announced, so that by now they are here.
        if (body.change === 'result-posted') this.decidedRound = body.round;
        return;
    }
  }

  /** Expected load of the branch below the root, in thousandths of its limit. */
  private transformerLoading(flows: AnnouncementBody<'flows'>['flows']): number {
    const transformer = this.network.branches.find(({ parent }) => parent === this.network.root)!;
    const flow = flows.find(({ node }) => node === transformer.node)!;
    return Math.round((-flow.baselineFlowW * 1000) / transformer.importLimitW);
  }
}

function isSame(one: OfferTerms | undefined, other: OfferTerms): boolean {
  return one !== undefined && one.quantityW === other.quantityW && one.limit === other.limit;
}

function lastOf({
  results,
}: {
  readonly results: readonly { readonly ok: boolean; readonly sequence?: number }[];
}): number {
  return results.at(-1)?.sequence ?? 0;
}
