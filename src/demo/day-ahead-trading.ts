import type { PowerW } from '../domain/quantity.js';
import type { Announcement, AnnouncementBody } from '../protocol/announcements.js';
import type { DayAheadAgent } from './agents/day-ahead-agent.js';
import type { DsoAgent } from './agents/dso.js';
import type { MarketOperatorAgent } from './agents/market-operator.js';
import type { DayAheadRecord } from './day-record.js';
import { type Approach, iterate, TURNS } from './iterations.js';
import { MTUS_PER_DAY } from './scenario/calendar.js';

/** Position of the transformer's busbar in lists by node: the root is first, its only child second. */
const BUSBAR = 1;

type Cleared = Extract<AnnouncementBody<'rounds'>, { change: 'cleared' }>;

/** Writes down what the day-ahead market announces to its operator. */
export class DayAheadRecorder {
  private readonly expectedW = new Array<number>(MTUS_PER_DAY).fill(0);
  private readonly requestedW = new Array<PowerW>(MTUS_PER_DAY).fill(0);
  private requestCount = 0;
  private awards: DayAheadRecord['awards'] = [];
  private cleared: Cleared | undefined;

  constructor(private readonly transformer: string) {}

  readonly hear = ({ channel, body }: Announcement): void => {
    if (channel === 'flows') {
      for (const { node, mtu = 0, baselineFlowW } of body.flows)
        if (node === this.transformer) this.expectedW[mtu] = baselineFlowW;
    } else if (channel === 'requests') {
      this.requestCount += 1;
      if (body.congestionPoint === this.transformer)
        this.requestedW[body.mtu ?? 0] = (body.steps ?? []).reduce((sum, { quantityW }) => sum + quantityW, 0);
    } else if (channel === 'awards') this.awards = body.awards;
    else if (channel === 'rounds' && body.change === 'cleared') this.cleared = body;
  };

  /** Load that is expected at the transformer, import positive. */
  expectedLoadW(mtu: number): number {
    return 0 - this.expectedW[mtu]!;
  }

  record(approach: Approach): DayAheadRecord {
    if (this.cleared?.welfareTickW === undefined)
      throw new Error('the day-ahead market is recorded by the operator, after it was cleared');
    const { nodePrices, welfareTickW, welfareBoundTickW = welfareTickW } = this.cleared;
    const nodes = nodePrices.length / MTUS_PER_DAY;
    const sumOf = (side: 'up' | 'down') => {
      const sums = new Array<PowerW>(MTUS_PER_DAY).fill(0);
      for (const award of this.awards) if (award.side === side) sums[award.mtu ?? 0]! += award.awardedW;
      return sums;
    };
    return {
      ...{ approach, requestCount: this.requestCount, awards: this.awards, welfareTickW, welfareBoundTickW },
      expectedTransformerW: this.expectedW,
      requestedAtTransformerW: this.requestedW,
      blocks: {
        offered: approach.iterations.at(-1)?.offers ?? 0,
        accepted: new Set(this.awards.map(({ order }) => order)).size,
      },
      ...{ lessW: sumOf('up'), moreW: sumOf('down') },
      busbarPrices: this.expectedW.map((_, mtu) => nodePrices[mtu * nodes + BUSBAR]!),
    };
  }
}

/**
 * The round for the day ahead: everybody nominates what devices do when nobody asks for anything else, the grid operator publishes what it
 * expects and needs, and providers plan and offer, see indicative prices, and plan and offer again, until prices settle or the gate closes.
 */
export class DayAheadTrading {
  constructor(
    private readonly operator: MarketOperatorAgent,
    private readonly dso: DsoAgent,
    private readonly providers: readonly DayAheadAgent[],
    private readonly recorder: DayAheadRecorder,
  ) {}

  /** Trades until the devices know what they sold; `closeAt` moves the clock to the gate. */
  async run(deliveryStart: number, closeAt: () => Promise<void>): Promise<DayAheadRecord> {
    const round = await this.operator.openRound(deliveryStart);
    for (const provider of this.providers) await provider.nominate(round);
    const requests = await this.dso.publishDayAheadNeeds(round);
    for (const provider of this.providers) await provider.observe(requests);
    const offer = async (iteration: number) => {
      if (iteration > 0) for (const provider of this.providers) await provider.look(round);
      let [offers, sequence] = [0, 0];
      for (const provider of this.providers) {
        sequence = Math.max(sequence, await provider.offer(round, iteration, iteration === 0 ? 1 : TURNS));
        offers += provider.offered;
      }
      return { offers, sequence };
    };
    const approach = await iterate(
      { offer, groups: TURNS },
      (sequence) => this.operator.indication(round, sequence),
      ({ soldW, boughtW }) =>
        Math.max(...soldW.map((watts, mtu) => this.recorder.expectedLoadW(mtu) - watts + boughtW[mtu]!)),
    );
    await closeAt();
    await this.operator.closeGate(round);
    for (const provider of this.providers) await provider.takeAwards();
    return this.recorder.record(approach);
  }
}
