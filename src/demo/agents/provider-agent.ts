import type { MarketNetwork } from '../../domain/events.js';
import type { PowerW } from '../../domain/quantity.js';
import type { Announcement, AnnouncementBody } from '../../protocol/announcements.js';
import type { Portfolio } from './portfolio.js';
import { Seat, type Venue } from './seat.js';

type Award = AnnouncementBody<'awards'>['awards'][number];

/** An aggregator, or a prosumer that bids for itself: nominates, offers, and follows its awards. */
export class ProviderAgent {
  private seat!: Seat;
  private readonly awards = new Map<number, readonly Award[]>();
  private readonly flowsSeen = new Map<number, number>();
  private decidedRound = -1;

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

  /** Offers once the grid operator's flows are known. */
  async offer(mtu: number, round: number): Promise<void> {
    await this.seat.until(() => this.flowsSeen.has(round), `the flows of round ${round}`);
    this.portfolio.observeLoading(mtu, this.flowsSeen.get(round)!);
    const orders = this.portfolio.offers(mtu, round, this.quantityStepW);
    if (orders.length > 0) await this.seat.trade('submit-orders', { round, orders });
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
