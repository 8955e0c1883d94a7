import { branchFlows } from '../../domain/flexibility/expected-flow.js';
import type { PowerW } from '../../domain/quantity.js';
import { MTUS_PER_DAY } from '../scenario/calendar.js';
import { type DayScenario, injections } from '../scenario/day-scenario.js';
import type { Provider } from '../scenario/providers.js';
import { flowsToPublish, limitsToPublish, requestsToPublish } from './grid-needs.js';
import { HeardNominations } from './heard-nominations.js';
import { Seat, type Venue } from './seat.js';

export const DSO_ID = 'dso';
/** Flows are published in messages of so many entries. */
const FLOWS_PER_MESSAGE = 4_000;

/**
 * The grid operator in one market: from what homes usually draw, what the sun promises and what is nominated for devices, it knows where it
 * needs relief.
 */
export class DsoAgent {
  private seat!: Seat;
  private readonly homeOfPoint: ReadonlyMap<string, string>;
  private readonly nominations = new HeardNominations();

  constructor(
    private readonly scenario: DayScenario,
    providers: readonly Provider[],
  ) {
    this.homeOfPoint = new Map(
      providers.flatMap(({ devices }) => devices.map(({ meteringPoint, home }) => [meteringPoint, home])),
    );
  }

  async enter(venue: Venue): Promise<void> {
    this.seat = await Seat.take(venue, DSO_ID, ['nominations'], this.nominations.hear);
  }

  /** Waits for all nominations of a round of one quarter-hour, then publishes flows and requests; returns the number of requests. */
  async publishNeeds(mtu: number, round: number): Promise<number> {
    await this.isNominated(round, 1);
    const expected = this.expectedFlows(0, mtu);
    const { feeder, dsoPrices } = this.scenario;
    await this.seat.trade('publish-flows', { round, flows: flowsToPublish(feeder.network, expected) });
    const requests = requestsToPublish(feeder.network, expected, dsoPrices, round);
    if (requests.length > 0) await this.seat.trade('publish-requests', { round, requests });
    return requests.length;
  }

  /** The same for a round of all quarter-hours of the day; returns the number of requests. */
  async publishDayAheadNeeds(round: number): Promise<number> {
    await this.isNominated(round, MTUS_PER_DAY);
    const { feeder, dsoPrices } = this.scenario;
    const expected = Array.from({ length: MTUS_PER_DAY }, (_, mtu) => this.expectedFlows(mtu, mtu));
    const flows = expected.flatMap((flow, mtu) =>
      limitsToPublish(feeder.network, flow).map((published) => ({ ...published, mtu })),
    );
    for (let first = 0; first < flows.length; first += FLOWS_PER_MESSAGE)
      await this.seat.trade('publish-flows', { round, flows: flows.slice(first, first + FLOWS_PER_MESSAGE) });
    const requests = expected.flatMap((flow, mtu) =>
      requestsToPublish(feeder.network, flow, dsoPrices, mtu).map((request) => ({ ...request, mtu })),
    );
    if (requests.length > 0) await this.seat.trade('publish-requests', { round, requests });
    return requests.length;
  }

  close(): Promise<void> {
    return this.seat.close();
  }

  private isNominated(round: number, mtus: number): Promise<void> {
    const complete = () => this.nominations.isComplete(round, mtus, this.homeOfPoint.size);
    return this.seat.until(complete, `the nominations of round ${round}`);
  }

  /** What is nominated for a market time unit of the round is what devices do in a quarter-hour of the day. */
  private expectedFlows(mtuOfRound: number, mtu: number): ReadonlyMap<string, number> {
    const drawn = new Map<string, { [mtu: number]: PowerW }>();
    for (const [meteringPoint, powerW] of this.nominations.ofMtu(mtuOfRound)) {
      const home = this.homeOfPoint.get(meteringPoint)!;
      drawn.set(home, { [mtu]: (drawn.get(home)?.[mtu] ?? 0) - powerW });
    }
    return branchFlows(this.scenario.feeder.network, injections(this.scenario.homes, drawn, mtu, 'expectedLoadW'));
  }
}
