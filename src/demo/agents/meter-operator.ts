import type { DevicePoint } from './device-point.js';
import { Seat, type Venue } from './seat.js';

export const METER_OPERATOR_ID = 'meter-operator';

/** Reads every device's meter once a quarter-hour is over, and reports it to the markets that flexibility was sold in. */
export class MeterOperatorAgent {
  private dayAhead!: Seat;
  private intraday!: Seat;
  private reported = 0;

  constructor(private readonly points: readonly DevicePoint[]) {}

  async enter(dayAhead: Venue, intraday: Venue): Promise<void> {
    this.dayAhead = await Seat.take(dayAhead, METER_OPERATOR_ID, [], () => undefined);
    this.intraday = await Seat.take(intraday, METER_OPERATOR_ID, [], () => undefined);
  }

  /** Reports all quarter-hours before `until` that were not reported yet: of the one round for the day ahead, and of as many intraday. */
  async reportBefore(until: number): Promise<void> {
    for (; this.reported < until; this.reported++) {
      const mtu = this.reported;
      const metered = this.points.map((point) => ({
        meteringPoint: point.meteringPoint,
        energyWh: point.meteredWh(mtu),
      }));
      await this.intraday.trade('report-readings', { readings: metered.map((one) => ({ ...one, round: mtu })) });
      await this.dayAhead.trade('report-readings', { readings: metered.map((one) => ({ ...one, round: 0, mtu })) });
    }
  }

  async close(): Promise<void> {
    await this.dayAhead.close();
    await this.intraday.close();
  }
}
