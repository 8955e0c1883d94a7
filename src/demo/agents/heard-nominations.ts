import type { PowerW } from '../../domain/quantity.js';
import type { Announcement } from '../../protocol/announcements.js';

/** What was nominated for the coming round, feed-in positive, as the grid operator hears it. */
export class HeardNominations {
  /** By market time unit and metering point. */
  private readonly nominatedW = new Map<number, Map<string, PowerW>>();
  private round = -1;

  readonly hear = (announcement: Announcement): void => {
    if (announcement.channel !== 'nominations') return;
    const { round, nominations } = announcement.body;
    if (round !== this.round) {
      this.round = round;
      this.nominatedW.clear();
    }
    for (const { meteringPoint, mtu = 0, powerW } of nominations) {
      const ofMtu = this.nominatedW.get(mtu) ?? new Map<string, PowerW>();
      this.nominatedW.set(mtu, ofMtu.set(meteringPoint, powerW));
    }
  };

  /** Whether so many metering points are nominated for every market time unit of a round. */
  isComplete(round: number, mtus: number, points: number): boolean {
    const { nominatedW } = this;
    return (
      this.round === round && nominatedW.size === mtus && [...nominatedW.values()].every(({ size }) => size === points)
    );
  }

  /** By metering point. */
  ofMtu(mtu: number): ReadonlyMap<string, PowerW> {
    return this.nominatedW.get(mtu) ?? new Map();
  }
}
