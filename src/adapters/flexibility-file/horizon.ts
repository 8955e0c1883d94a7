import { formatInstant } from '../../domain/market-time.js';
import { accepted, type Outcome, rejected } from '../../domain/rejection.js';
import { LONGEST_HORIZON_MTUS } from './household-schema.js';

/** The market time units of a household file, between instants and positions. */
export class Horizon {
  private constructor(
    private readonly startAt: number,
    readonly mtus: number,
    readonly mtuSeconds: number,
    private readonly clock: Intl.DateTimeFormat,
  ) {}

  static of(file: {
    readonly start: string;
    readonly end: string;
    readonly mtuSeconds: number;
    readonly timeZone: string;
  }): Outcome<Horizon> {
    const [startAt, endAt] = [epochSeconds(file.start), epochSeconds(file.end)];
    if (Number.isNaN(startAt)) return rejected('malformed-message', 'start', `${file.start} is no instant`);
    if (Number.isNaN(endAt)) return rejected('malformed-message', 'end', `${file.end} is no instant`);
    if (startAt % file.mtuSeconds !== 0) return rejected('malformed-message', 'start', OFF_UNIT);
    const mtus = (endAt - startAt) / file.mtuSeconds;
    if (!Number.isInteger(mtus)) return rejected('malformed-message', 'end', OFF_UNIT);
    if (mtus < 1) return rejected('malformed-message', 'end', 'it ends before it starts');
    if (mtus > LONGEST_HORIZON_MTUS)
      return rejected('message-too-large', 'end', `at most ${LONGEST_HORIZON_MTUS} market time units are planned`);
    try {
      return accepted(new Horizon(startAt, mtus, file.mtuSeconds, clockIn(file.timeZone)));
    } catch {
      return rejected('malformed-message', 'timeZone', `no time zone is called "${file.timeZone}"`);
    }
  }

  /** The market time unit that begins at an instant; the end of the horizon is one past the last. */
  mtuOf(instant: string, field: string): Outcome<number> {
    const at = epochSeconds(instant);
    if (Number.isNaN(at)) return rejected('malformed-message', field, `${instant} is no instant`);
    const mtu = (at - this.startAt) / this.mtuSeconds;
    if (!Number.isInteger(mtu)) return rejected('malformed-message', field, OFF_UNIT);
    if (mtu < 0 || mtu > this.mtus) {
      const [from, until] = [0, this.mtus].map((edge) => formatInstant(this.instantOf(edge)));
      return rejected('profile-outside-horizon', field, `${instant} is not within the plan, ${from} to ${until}`);
    }
    return accepted(mtu);
  }

  /** One value per market time unit, from one value, one per hour or one per unit. */
  series(values: number | readonly number[], field: string): Outcome<readonly number[]> {
    if (typeof values === 'number') return accepted(new Array<number>(this.mtus).fill(values));
    if (values.length === this.mtus) return accepted(values);
    const perHour = 3600 / this.mtuSeconds;
    if (values.length * perHour === this.mtus)
      return accepted(values.flatMap((value) => new Array(perHour).fill(value)));
    return rejected(
      'malformed-message',
      field,
      `${values.length} values; the plan has ${this.mtus} market time units (${this.mtus / perHour} hours)`,
    );
  }

  instantOf(mtu: number): number {
    return this.startAt + mtu * this.mtuSeconds;
  }

  /** Local time at the start of a market time unit, such as "Thu 18:15". */
  timeOf(mtu: number): string {
    return this.clock.format(new Date(this.instantOf(mtu) * 1000)).replace(',', '');
  }
}

const OFF_UNIT = 'it is not at the start of a market time unit';

function epochSeconds(instant: string): number {
  return Date.parse(instant) / 1000;
}

function clockIn(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' });
}
