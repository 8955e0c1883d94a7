import type { MarketNetwork } from '../../domain/events.js';
import type { Announcement, AnnouncementBody } from '../../protocol/announcements.js';
import type { Portfolio } from './portfolio.js';
import { ticksOf } from './price-text.js';
import { Seat, type Venue } from './seat.js';

/** Entries of one message. */
const ENTRIES_PER_MESSAGE = 4_000;

/** Position of the transformer's branch in lists by node: the root is first, its only child second. */
const TRANSFORMER = 1;

/** A provider in the market for the day ahead: nominates, plans and offers, again and again at indicative prices, and takes what is awarded. */
export class DayAheadAgent {
  private seat!: Seat;
  private flows: AnnouncementBody<'flows'>['flows'] = [];
  private readonly requests: AnnouncementBody<'requests'>[] = [];
  private awards: AnnouncementBody<'awards'>['awards'] = [];
  /** The blocks that wait in the book. */
  private waiting: readonly number[] = [];
  private isDecided = false;
  /** Changes of flows, by market time unit and then by node. */
  private clearedFlowsW: readonly number[] = [];

  constructor(
    private readonly portfolio: Portfolio,
    private readonly network: MarketNetwork,
  ) {}

  async enter(venue: Venue): Promise<void> {
    const channels = ['rounds', 'flows', 'requests', 'awards'] as const;
    this.seat = await Seat.take(venue, this.portfolio.provider.id, channels, (announcement) => this.hear(announcement));
  }

  async nominate(round: number): Promise<void> {
    const nominations = this.portfolio.dayAheadNominations();
    for (let first = 0; first < nominations.length; first += ENTRIES_PER_MESSAGE)
      await this.seat.trade('nominate-baselines', {
        round,
        nominations: nominations.slice(first, first + ENTRIES_PER_MESSAGE),
      });
  }

  /** Once the grid operator has said what it expects and asks for. */
  async observe(requests: number): Promise<void> {
    await this.seat.until(() => this.requests.length === requests, 'the requests for the day ahead');
    this.portfolio.dayAheadOffers.observe(this.network, this.flows, this.requests);
  }

  /** Looks at the prices: everybody does before anybody offers again, so that all see the same. */
  async look(round: number): Promise<void> {
    this.portfolio.dayAheadOffers.observePrices(await this.indicativePrices(round));
  }

  /** Takes back what was offered, plans anew at the prices seen, and offers that. Returns the sequence of what it said last. */
  async offer(round: number, iteration: number, groups: number): Promise<number> {
    if (this.waiting.length > 0) await this.seat.trade('cancel-orders', { orders: [...this.waiting] });
    this.portfolio.dayAheadOffers.planAnew(groups, iteration);
    const blocks = this.portfolio.dayAheadOffers.blocks(iteration);
    this.waiting = [];
    if (blocks.length === 0) return 0;
    const { results } = await this.seat.trade('submit-blocks', { round, blocks });
    this.waiting = results.flatMap((result) => (result.ok ? [result.sequence] : []));
    return Math.max(...this.waiting);
  }

  /** Blocks that wait in the book. */
  get offered(): number {
    return this.waiting.length;
  }

  /** Plans what was awarded. */
  async takeAwards(): Promise<void> {
    await this.seat.until(() => this.isDecided, 'the result for the day ahead');
    this.portfolio.dayAheadOffers.take(this.awards);
    this.observeLoading();
  }

  /** What the transformer is expected to carry with all that was sold: everybody is told the flows. */
  private observeLoading(): void {
    const transformer = this.network.branches.find(({ parent }) => parent === this.network.root)!;
    const nodes = this.network.branches.length + 1;
    for (const { node, mtu = 0, baselineFlowW } of this.flows) {
      if (node !== transformer.node) continue;
      const flowW = baselineFlowW + this.clearedFlowsW[mtu * nodes + TRANSFORMER]!;
      this.portfolio.observeLoading(mtu, Math.round((-flowW * 1000) / transformer.importLimitW));
    }
  }

  close(): Promise<void> {
    return this.seat.close();
  }

  private async indicativePrices(round: number): Promise<number[]> {
    const { prices } = await this.seat.send('show-indication', { round });
    return prices.map(({ price }) => ticksOf(price));
  }

  private hear({ channel, body }: Announcement): void {
    if (channel === 'flows') this.flows = [...this.flows, ...body.flows];
    else if (channel === 'requests') this.requests.push(body);
    else if (channel === 'awards') this.awards = body.awards;
    // The result is posted after awards were announced, so that by now they are here.
    else if (channel === 'rounds' && body.change === 'result-posted') this.isDecided = true;
    else if (channel === 'rounds' && body.change === 'cleared') this.clearedFlowsW = body.flowsW;
  }
}
