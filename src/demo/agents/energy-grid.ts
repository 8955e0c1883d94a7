import type { MarketNetwork } from '../../domain/events.js';
import { branchFlows } from '../../domain/flexibility/expected-flow.js';
import { HOURS_PER_DAY } from '../scenario/hours.js';
import type { EnergyHome } from '../scenario/local-energy.js';
import { DSO_ID } from './dso.js';
import { limitsToPublish } from './grid-needs.js';
import { HeardNominations } from './heard-nominations.js';
import { Seat, type Venue } from './seat.js';

const FLOWS_PER_MESSAGE = 4_000;

/**
 * The grid operator in the market for local energy. There orders are all that flows, so it publishes limits only: what it would admit for the day
 * ahead, but nowhere less than what homes take and give anyway, so that batteries cannot make it worse and nobody is cut off.
 */
export class EnergyGridAgent {
  private seat!: Seat;
  private readonly nominations = new HeardNominations();
  private readonly nodeOfPoint: ReadonlyMap<string, string>;

  constructor(
    private readonly network: MarketNetwork,
    homes: readonly EnergyHome[],
  ) {
    this.nodeOfPoint = new Map(homes.map(({ meteringPoint, node }) => [meteringPoint, node]));
  }

  async enter(venue: Venue): Promise<void> {
    this.seat = await Seat.take(venue, DSO_ID, ['nominations'], this.nominations.hear);
  }

  /** Waits for what all homes nominate for a round. */
  async publishLimits(round: number): Promise<void> {
    const points = this.nodeOfPoint.size;
    const isNominated = () => this.nominations.isComplete(round, HOURS_PER_DAY, points);
    await this.seat.until(isNominated, 'the nominations of homes');
    const flows = Array.from({ length: HOURS_PER_DAY }, (_, mtu) =>
      limitsToPublish(this.network, branchFlows(this.network, this.injected(mtu))).map((published) => ({
        ...published,
        ...{ mtu, baselineFlowW: 0 },
      })),
    ).flat();
    for (let first = 0; first < flows.length; first += FLOWS_PER_MESSAGE)
      await this.seat.trade('publish-flows', { round, flows: flows.slice(first, first + FLOWS_PER_MESSAGE) });
  }

  close(): Promise<void> {
    return this.seat.close();
  }

  /** Feed-in by node. */
  private injected(mtu: number): ReadonlyMap<string, number> {
    const injected = new Map<string, number>();
    for (const [meteringPoint, powerW] of this.nominations.ofMtu(mtu)) {
      const node = this.nodeOfPoint.get(meteringPoint)!;
      injected.set(node, (injected.get(node) ?? 0) + powerW);
    }
    return injected;
  }
}
