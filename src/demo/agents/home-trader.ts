import type { MarketNetwork } from '../../domain/events.js';
import { DeviceOptimiser } from '../../domain/portfolio/device-optimiser.js';
import { type DeviceTask, deviceTask } from '../../domain/portfolio/device-task.js';
import { arbitrageAt, type StorageShift } from '../../domain/portfolio/storage-arbitrage.js';
import { formatPrice, type PowerW, type PriceTicks } from '../../domain/quantity.js';
import { numberedNodes } from '../../domain/round-network.js';
import type { Announcement, AnnouncementBody } from '../../protocol/announcements.js';
import type { CommandInput } from '../../protocol/commands.js';
import { HOURS_PER_DAY, heldForTheHour, MTUS_PER_HOUR, SECONDS_PER_HOUR } from '../scenario/hours.js';
import { type EnergyHome, HOME_TARIFF } from '../scenario/local-energy.js';
import type { DevicePoint } from './device-point.js';
import { ticksOf } from './price-text.js';
import { Seat, type Venue } from './seat.js';

type BlockMessage = CommandInput<'submit-blocks'>['blocks'][number];
type Award = AnnouncementBody<'awards'>['awards'][number];

/**
 * A home in the market for local energy: it orders what it needs or has left, at limits no worse than its tariffs, and offers to use its battery
 * otherwise where prices make that pay.
 */
export class HomeTrader {
  private seat!: Seat;
  private readonly optimiser = new DeviceOptimiser(HOURS_PER_DAY);
  /** Its battery's changes by the sequences of their blocks. */
  private readonly shifts = new Map<number, StorageShift>();
  private awards: readonly Award[] = [];
  private isDecided = false;
  private prices: readonly PriceTicks[] = [];

  constructor(
    readonly home: EnergyHome,
    readonly battery: DevicePoint | undefined,
    private readonly network: MarketNetwork,
  ) {}

  async enter(venue: Venue): Promise<void> {
    const channels = this.battery === undefined ? [] : (['rounds', 'awards'] as const);
    this.seat = await Seat.take(venue, this.home.prosumer, channels, (announcement) => this.hear(announcement));
  }

  async nominate(round: number): Promise<void> {
    const { meteringPoint, aloneW } = this.home;
    const nominations = aloneW.map((powerW, mtu) => ({ meteringPoint, mtu, powerW: 0 - powerW }));
    await this.seat.trade('nominate-baselines', { round, nominations });
  }

  /** Orders what it needs or has left when its battery serves it alone. Returns the sequence of its last order. */
  async order(round: number): Promise<number> {
    const { node, aloneW } = this.home;
    const orders = aloneW.flatMap((powerW, mtu) => {
      if (powerW === 0) return [];
      const [side, limit] =
        powerW > 0 ? (['buy', HOME_TARIFF.retail] as const) : (['sell', HOME_TARIFF.buyBack] as const);
      const order = {
        clientOrderId: `${mtu}`,
        side,
        mtu,
        node,
        quantityW: Math.abs(powerW),
        limit: formatPrice(limit),
      };
      return [order];
    });
    return orders.length === 0 ? 0 : lastOf((await this.seat.trade('submit-orders', { round, orders })).results);
  }

  /** Looks at the prices: every owner does before any offers, so that all see the same. */
  async look(round: number): Promise<void> {
    this.prices = await this.pricesSeen(round);
  }

  /**
   * At the prices that it saw it offers what would pay more than serving the home: in any part, for at least its wear. What it offered before it takes back
   * only for what would earn strictly more at these prices. Returns the sequence of what it said last, 0 where it leaves everything as it is.
   */
  async offerBattery(round: number, iteration: number): Promise<number> {
    if (this.battery === undefined) return 0;
    const own = Int32Array.from({ length: HOURS_PER_DAY }, (_, hour) => this.battery!.announced[hour * MTUS_PER_HOUR]!);
    const { prices } = this;
    const shifts = arbitrageAt(hourlyTask(this.battery), own, prices, this.optimiser);
    if (worthOf(shifts, prices) <= worthOf([...this.shifts.values()], prices)) return 0;
    if (this.shifts.size > 0) await this.seat.trade('cancel-orders', { orders: [...this.shifts.keys()] });
    this.shifts.clear();
    const blocks = shifts.map((shift, index) => this.blockOf(shift, `battery:${iteration}:${index}`));
    const { results } = await this.seat.trade('submit-blocks', { round, blocks });
    for (const [index, result] of results.entries()) if (result.ok) this.shifts.set(result.sequence, shifts[index]!);
    return lastOf(results);
  }

  /** What its battery sold is what it does from now on: its plan, and its baseline in the markets that follow. */
  async takeAwards(): Promise<void> {
    const { battery } = this;
    if (battery === undefined) return;
    await this.seat.until(() => this.isDecided, 'the result for local energy');
    const soldW = new Array<PowerW>(HOURS_PER_DAY).fill(0);
    for (const { order, mtu = 0, side, awardedW } of this.awards)
      if (this.shifts.has(order)) soldW[mtu]! += side === 'sell' ? awardedW : -awardedW;
    battery.announce(heldForTheHour(soldW).map((powerW, mtu) => battery.announced[mtu]! - powerW));
  }

  /** What its battery was offered for, by the sequences of the blocks. */
  get offered(): ReadonlyMap<number, StorageShift> {
    return this.shifts;
  }

  close(): Promise<void> {
    return this.seat.close();
  }

  private async pricesSeen(round: number): Promise<PriceTicks[]> {
    const { prices } = await this.seat.send('show-indication', { round });
    const numbered = numberedNodes(this.network);
    const [place, nodes] = [numbered.numberOf(this.home.node)!, numbered.nodeCount];
    return Array.from({ length: HOURS_PER_DAY }, (_, mtu) => ticksOf(prices[mtu * nodes + place]!.price));
  }

  private blockOf({ profile, wearTickW }: StorageShift, clientOrderId: string): BlockMessage {
    const movedW = profile.reduce((sum, { powerW }) => sum + Math.abs(powerW), 0);
    return {
      ...{ clientOrderId, product: 'energy', node: this.home.node },
      profile: profile.map(({ period, powerW }) => ({ mtu: period, powerW })),
      ...{ limit: formatPrice(Math.ceil(wearTickW / movedW)), minAcceptanceBps: 0 },
    };
  }

  private hear({ channel, body }: Announcement): void {
    if (channel === 'awards') this.awards = body.awards;
    // The result is posted after awards were announced, so that by now they are here.
    else if (channel === 'rounds' && body.change === 'result-posted') this.isDecided = true;
  }
}

/** What changes earn at prices, taken as they are: each is left out where it would lose. */
function worthOf(shifts: readonly StorageShift[], prices: readonly PriceTicks[]): number {
  return shifts.reduce((sum, { profile, wearTickW }) => {
    const earned = profile.reduce((total, { period, powerW }) => total + powerW * prices[period]!, 0);
    return sum + Math.max(0, earned - wearTickW);
  }, 0);
}

/** The battery by the hour. */
function hourlyTask({ meteringPoint, provided: { device } }: DevicePoint): DeviceTask {
  const mandate = { id: meteringPoint, fromMtu: 0, untilMtu: HOURS_PER_DAY, rewardPercent: 0 };
  return deviceTask({ home: 0, device, mandates: [mandate] }, HOURS_PER_DAY, SECONDS_PER_HOUR);
}

function lastOf(results: readonly { readonly ok: boolean; readonly sequence?: number }[]): number {
  return results.at(-1)?.sequence ?? 0;
}
