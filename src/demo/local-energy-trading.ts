import type { Dealer } from '../domain/portfolio/internal-market.js';
import type { Announcement, AnnouncementBody } from '../protocol/announcements.js';
import type { EnergyDealerAgent } from './agents/energy-dealer.js';
import type { EnergyGridAgent } from './agents/energy-grid.js';
import type { HomeTrader } from './agents/home-trader.js';
import type { MarketOperatorAgent } from './agents/market-operator.js';
import type { LocalEnergyRecord } from './day-record.js';

type Cleared = Extract<AnnouncementBody<'rounds'>, { change: 'cleared' }>;

/** Writes down what the market for local energy announces to its operator. */
export class LocalEnergyRecorder {
  private awards: LocalEnergyRecord['awards'] = [];
  private limits: LocalEnergyRecord['limits'] = [];
  private cleared: Cleared | undefined;

  readonly hear = ({ channel, body }: Announcement): void => {
    if (channel === 'flows') this.limits = [...this.limits, ...body.flows];
    else if (channel === 'awards') this.awards = body.awards;
    else if (channel === 'rounds' && body.change === 'cleared') this.cleared = body;
  };

  record(traders: readonly HomeTrader[], dealers: readonly Dealer[]): LocalEnergyRecord {
    if (this.cleared === undefined) throw new Error('local energy is recorded before it was cleared');
    const { nodePrices, flowsW } = this.cleared;
    const { awards, limits } = this;
    return {
      homes: traders.map(({ home, offered }) => ({ home, offered })),
      dealers,
      awards,
      nodePrices,
      flowsW,
      limits,
    };
  }
}

/**
 * The round of local energy for the day: homes say what they need and have left, the grid operator what it can carry, homes and dealers order, and
 * owners of batteries look at the prices and offer to use them otherwise.
 */
export class LocalEnergyTrading {
  constructor(
    private readonly operator: MarketOperatorAgent,
    private readonly grid: EnergyGridAgent,
    private readonly traders: readonly HomeTrader[],
    private readonly dealers: readonly EnergyDealerAgent[],
  ) {}

  /** Trades until batteries know what they sold; `closeAt` moves the clock to the gate. */
  async run(deliveryStart: number, closeAt: () => Promise<void>): Promise<void> {
    const round = await this.operator.openRound(deliveryStart);
    for (const trader of this.traders) await trader.nominate(round);
    await this.grid.publishLimits(round);
    for (const dealer of this.dealers) await dealer.order(round);
    let sequence = 0;
    for (const trader of this.traders) sequence = Math.max(sequence, await trader.order(round));
    // Everybody is told prices that count every order.
    await this.operator.indication(round, sequence);
    for (const trader of this.traders) await trader.offerBattery(round);
    await closeAt();
    await this.operator.closeGate(round);
    for (const trader of this.traders) await trader.takeAwards();
  }
}
