import type { ChargePoint } from './charge-point.js';
import { Seat, type Venue } from './seat.js';

export const METER_OPERATOR_ID = 'meter-operator';

/** Reads every charge point's meter once a delivery period is over, and reports it. */
export class MeterOperatorAgent {
  private seat!: Seat;
  private reported = 0;

  constructor(private readonly points: readonly ChargePoint[]) {}

  async enter(venue: Venue): Promise<void> {
    this.seat = await Seat.take(venue, METER_OPERATOR_ID, [], () => undefined);
  }

  /** Reports all delivery periods before the round `until` that were not reported yet. Rounds are quarter-hours of the day. */
  async reportBefore(until: number): Promise<void> {
    for (; this.reported < until; this.reported++) {
      const round = this.reported;
      const readings = this.points.map((point) => ({
        meteringPoint: point.meteringPoint,
        round,
        energyWh: point.meteredWh(round),
      }));
      await this.seat.trade('report-readings', { readings });
    }
  }

  close(): Promise<void> {
    return this.seat.close();
  }
}
