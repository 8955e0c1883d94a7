import { Temporal } from 'temporal-polyfill';
import type { EpochSeconds } from '../market-time.js';
import type { EnergyWh } from '../quantity.js';
import { DayClock, type MeteredDay } from './baseline-day.js';
import type { MeterReadings } from './meter-readings.js';

/** Days further back say nothing about today. */
const LOOK_BACK_DAYS = 60;
const SATURDAY = 6;

/** A local day of a market. */
export interface LocalDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly workingDay: boolean;
  readonly publicHoliday: boolean;
  readonly startsAt: EpochSeconds;
  /** Market time units: 92, 96 or 100 quarter-hours. */
  readonly mtus: number;
}

/** Part of a local day that is looked at, as local market time units of a day of 24 hours. */
export interface LocalWindow {
  readonly from: number;
  readonly until: number;
}

export interface CalendarOfDays {
  readonly timeZone: string;
  readonly holidays?: readonly string[];
}

/** What meters said, by local days; consumption positive. */
export class MeterHistory {
  private readonly days = new Map<string, LocalDay>();
  private readonly daysBefore = new Map<string, LocalDay>();
  private readonly holidays: ReadonlySet<string>;

  constructor(
    private readonly readings: MeterReadings,
    private readonly calendar: CalendarOfDays,
  ) {
    this.holidays = new Set(calendar.holidays);
  }

  dayAt(at: EpochSeconds): LocalDay {
    const zoned = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(this.calendar.timeZone);
    return this.localDay(zoned.toPlainDate());
  }

  /**
   * Up to `count` earlier days on which the metering point was not activated and was measured in the whole window, latest first; of one kind where
   * `workingDay` says which. Outside the windows they need not be measured.
   */
  pastDays(
    meteringPoint: string,
    target: LocalDay,
    { window, around, count, workingDay }: PastDays,
  ): readonly MeteredDay[] {
    const past: MeteredDay[] = [];
    let day = target;
    for (let back = 1; back <= LOOK_BACK_DAYS && past.length < count; back++) {
      day = this.dayBefore(day);
      if (day.startsAt + day.mtus * this.readings.mtuSeconds <= this.readings.firstStart) break;
      if (workingDay !== undefined && day.workingDay !== workingDay) continue;
      if (this.wasActivated(meteringPoint, day)) continue;
      const metered = this.measured(meteringPoint, day, around);
      if (metered !== undefined && this.isMeasured(day, metered, window)) past.push(metered);
    }
    return past;
  }

  /** Consumption at the positions of a day up to a time, as far as it was read. */
  measuredUntil(meteringPoint: string, day: LocalDay, position: number): readonly (EnergyWh | undefined)[] {
    return Array.from({ length: position }, (_, at) => this.consumedAt(meteringPoint, day, at));
  }

  /** Whether flexibility of the metering point was awarded for any time of the day. */
  wasActivated(meteringPoint: string, { startsAt, mtus }: LocalDay): boolean {
    const until = startsAt + mtus * this.readings.mtuSeconds;
    return this.readings.activationsOf(meteringPoint).some((at) => at >= startsAt && at < until);
  }

  private dayBefore({ day }: LocalDay): LocalDay {
    const known = this.daysBefore.get(day);
    if (known !== undefined) return known;
    const before = this.localDay(Temporal.PlainDate.from(day).subtract({ days: 1 }));
    this.daysBefore.set(day, before);
    return before;
  }

  private localDay(date: Temporal.PlainDate): LocalDay {
    const day = date.toString();
    const known = this.days.get(day);
    if (known !== undefined) return known;
    const { timeZone } = this.calendar;
    const startsAt = date.toZonedDateTime(timeZone).epochMilliseconds / 1000;
    const endsAt = date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds / 1000;
    const publicHoliday = this.holidays.has(day);
    const workingDay = date.dayOfWeek < SATURDAY && !publicHoliday;
    const mtus = (endsAt - startsAt) / this.readings.mtuSeconds;
    const local = { day, workingDay, publicHoliday, startsAt, mtus };
    this.days.set(day, local);
    return local;
  }

  /** The day as far as it is looked at; undefined where nothing of that was read. */
  private measured(meteringPoint: string, day: LocalDay, { from, until }: LocalWindow): MeteredDay | undefined {
    const energyWh: (EnergyWh | undefined)[] = new Array(day.mtus).fill(undefined);
    const clock = new DayClock(day.mtus, this.readings.mtuSeconds);
    let known = 0;
    for (let local = from; local < until; local++)
      for (const position of clock.positionsOf(local)) {
        energyWh[position] = this.consumedAt(meteringPoint, day, position);
        if (energyWh[position] !== undefined) known += 1;
      }
    return known === 0 ? undefined : { day: day.day, workingDay: day.workingDay, activated: false, energyWh };
  }

  private isMeasured({ mtus }: LocalDay, { energyWh }: MeteredDay, { from, until }: LocalWindow): boolean {
    const clock = new DayClock(mtus, this.readings.mtuSeconds);
    for (let local = from; local < until; local++)
      if (clock.positionsOf(local).some((position) => energyWh[position] === undefined)) return false;
    return true;
  }

  private consumedAt(meteringPoint: string, { startsAt }: LocalDay, position: number): EnergyWh | undefined {
    return this.readings.consumedAt(meteringPoint, startsAt + position * this.readings.mtuSeconds);
  }
}

/** Which earlier days are wanted. */
export interface PastDays {
  /** Measured in full. */
  readonly window: LocalWindow;
  /** All that is looked at of a day, the window included. */
  readonly around: LocalWindow;
  readonly count: number;
  readonly workingDay?: boolean;
}
