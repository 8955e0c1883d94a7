import { branchFlows } from '../../domain/flexibility/expected-flow.js';
import type { Announcement } from '../../protocol/announcements.js';
import { type DayScenario, injections } from '../scenario/day-scenario.js';
import type { Provider } from '../scenario/providers.js';
import { flowsToPublish, requestsToPublish } from './grid-needs.js';
import { Seat, type Venue } from './seat.js';

export const DSO_ID = 'dso';

/** The grid operator: from what homes usually draw and what charging is nominated, it knows where it needs relief. */
export class DsoAgent {
  private seat!: Seat;
  private readonly homeOfPoint: ReadonlyMap<string, string>;
  /** Charging that was nominated for the coming round, by home. */
  private readonly nominatedW = new Map<string, number>();
  private nominatedRound = -1;

  constructor(
    private readonly scenario: DayScenario,
    providers: readonly Provider[],
  ) {
    this.homeOfPoint = new Map(
      providers.flatMap(({ cars }) => cars.map(({ meteringPoint, car }) => [meteringPoint, car.home])),
    );
  }

  async enter(venue: Venue): Promise<void> {
    this.seat = await Seat.take(venue, DSO_ID, ['nominations'], (announcement) => this.hear(announcement));
  }

  /** Waits for all nominations of the round, then publishes flows and requests. */
  async publishNeeds(mtu: number, round: number): Promise<void> {
    const complete = () => this.nominatedRound === round && this.nominatedW.size === this.homeOfPoint.size;
    await this.seat.until(complete, `the nominations of round ${round}`);
    const charging = new Map([...this.nominatedW].map(([home, powerW]) => [home, { [mtu]: 0 - powerW }]));
    const { network } = this.scenario.feeder;
    const expected = branchFlows(network, injections(this.scenario.homes, charging, mtu, 'expectedLoadW'));
    await this.seat.trade('publish-flows', { round, flows: flowsToPublish(network, expected) });
    const requests = requestsToPublish(network, expected, this.scenario.dsoPrices, round);
    if (requests.length > 0) await this.seat.trade('publish-requests', { round, requests });
  }

  close(): Promise<void> {
    return this.seat.close();
  }

  private hear(announcement: Announcement): void {
    if (announcement.channel !== 'nominations') return;
    const { round, nominations } = announcement.body;
    if (round !== this.nominatedRound) {
      this.nominatedRound = round;
      this.nominatedW.clear();
    }
    for (const { meteringPoint, powerW } of nominations)
      this.nominatedW.set(this.homeOfPoint.get(meteringPoint)!, powerW);
  }
}
