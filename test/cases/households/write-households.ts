/**
 * Writes the example homes beside this file from the data sets:
 * `node --import ./test/support/typescript.mjs test/cases/households/write-households.ts`. README.md says what is measured and what is
 * assumed.
 */
import { writeFileSync } from 'node:fs';
import { cell, type DataRow, readTable } from '../../../src/demo/scenario/data-files.js';

const HOUR_MS = 3_600_000;

type Hours = readonly number[];

/** Hourly energy of single meters of the Konstanz homes, from a UTC hour on. */
class KonstanzMeters {
  private readonly rows: readonly DataRow[];

  constructor(
    season: 'summer' | 'winter',
    private readonly start: string,
    private readonly hours: number,
  ) {
    const rows = readTable(`homes_de_konstanz_devices/${season}_2016_cumulative_kwh.csv`);
    const first = rows.findIndex((row) => Date.parse(cell(row, 'utc')) === Date.parse(start));
    if (first < 0) throw new Error(`${start} is not in the data`);
    this.rows = rows.slice(first, first + hours + 1);
  }

  /** Energy per hour in Wh: the mean power in W. */
  energyWh(...meters: readonly string[]): Hours {
    const reading = (hour: number, meter: string) => Number(cell(this.rows[hour]!, meter));
    return Array.from({ length: this.hours }, (_, hour) =>
      Math.round(meters.reduce((sum, meter) => sum + (reading(hour + 1, meter) - reading(hour, meter)) * 1000, 0)),
    );
  }

  /** Day-ahead prices of the same hours of 2025 in EUR per MWh, and what a household pays: 180.00 more. */
  retailPrices(): string[] {
    const prices = new Map(
      readTable('prices_smard_2025_hourly/day_ahead_eur_per_mwh.csv').map((row) => [
        Date.parse(cell(row, 'start_utc')),
        Number(cell(row, 'DE_LU')),
      ]),
    );
    const from = Date.parse(this.start.replace(/^2016/, '2025'));
    return Array.from({ length: this.hours }, (_, hour) => (prices.get(from + hour * HOUR_MS)! + 180).toFixed(2));
  }
}

/** What is left of a home's consumption without the devices that are planned; metering noise below zero counts as zero. */
function less(whole: Hours, ...parts: readonly Hours[]): number[] {
  return whole.map((wh, hour) =>
    Math.max(
      0,
      parts.reduce((rest, part) => rest - part[hour]!, wh),
    ),
  );
}

function plus(a: Hours, b: Hours): number[] {
  return a.map((value, hour) => value + b[hour]!);
}

function sum(hours: Hours): number {
  return hours.reduce((total, value) => total + value, 0);
}

function write(name: string, content: object): void {
  writeFileSync(
    new URL(`${name}.json`, import.meta.url),
    `${JSON.stringify(content, shortSeries, 1)}\n`.replaceAll(
      /"\[([^"]*)\]"/g,
      (_, list: string) => `[${list.replaceAll("'", '"')}]`,
    ),
  );
}

/** Lists of plain values stand on one line. */
function shortSeries(_: string, value: unknown): unknown {
  if (!Array.isArray(value) || value.some((entry) => typeof entry === 'object')) return value;
  return `[${value.map((entry) => (typeof entry === 'string' ? `'${entry}'` : entry)).join(', ')}]`;
}

const format = { format: 'gridclear-home/1' } as const;
const connection = { importLimitW: 14_000, exportLimitW: 10_000 };
const quarter = (at: string) => ({ timeZone: 'Europe/Berlin', mtuSeconds: 900, ...span(at) });

function span(start: string) {
  return { start, end: new Date(Date.parse(start) + 24 * HOUR_MS).toISOString().replace('.000Z', 'Z') };
}

/** White goods: measured energy of a run, as a heating peak and a rest. */
const dishwasher = { kind: 'appliance', id: 'dishwasher', profileW: [2000, 200, 80, 720, 40] } as const;
const washingMachine = { kind: 'appliance', id: 'washing-machine', profileW: [2000, 640, 200, 200, 400] } as const;

function winterWithHeatPump(): void {
  const start = '2016-11-15T23:00:00Z';
  const meters = new KonstanzMeters('winter', start, 24);
  const load = plus(
    less(meters.energyWh('r4_grid_import'), meters.energyWh('r4_grid_export')),
    meters.energyWh('r4_pv'),
  );
  const heat = meters.energyWh('r4_heat_pump');
  const charged = meters.energyWh('r4_ev');
  const others = [heat, charged, meters.energyWh('r4_dishwasher'), meters.energyWh('r4_washing_machine')];
  write('konstanz-r4-winter', {
    ...format,
    home: 'konstanz-r4',
    title: 'Konstanz, residential home 4, 16 November 2016: heat pump, car by day, sun',
    ...quarter(start),
    connection,
    tariff: { currency: 'EUR', buy: meters.retailPrices(), sell: '80.00' },
    baseLoadW: less(load, ...others),
    solarW: meters.energyWh('r4_pv'),
    devices: [
      {
        ...dishwasher,
        earliestStart: '2016-11-16T13:00:00+01:00',
        latestEnd: '2016-11-16T21:00:00+01:00',
        preferredStart: '2016-11-16T15:00:00+01:00',
      },
      {
        ...washingMachine,
        earliestStart: '2016-11-16T08:00:00+01:00',
        latestEnd: '2016-11-16T18:00:00+01:00',
        preferredStart: '2016-11-16T10:00:00+01:00',
      },
      {
        ...{ kind: 'car', id: 'car', plugIn: '2016-11-16T09:00:00+01:00', plugOut: '2016-11-16T18:00:00+01:00' },
        ...{ energyWh: sum(charged), maxPowerW: 2_300, minPowerW: 1_380 },
      },
      {
        ...{ kind: 'heat-pump', id: 'heat-pump', maxPowerW: 2_500, minPowerW: 0, cop: 3 },
        zone: {
          capacityWhPerK: 10_000,
          // What keeps 21 °C against 5 °C with the heat that was used on the day.
          lossWPerK: Math.round((3 * sum(heat)) / 24 / 16),
          ...{ gainsW: 0, outdoorC: 5, initialC: 21 },
        },
        comfort: { lowestC: 20, highestC: 22.5, preferredC: 21 },
      },
    ],
  });
}

function summerWithBattery(): void {
  const start = '2016-06-07T22:00:00Z';
  const meters = new KonstanzMeters('summer', start, 24);
  const load = plus(
    less(meters.energyWh('r3_grid_import'), meters.energyWh('r3_grid_export')),
    meters.energyWh('r3_pv'),
  );
  write('konstanz-r3-summer', {
    ...format,
    home: 'konstanz-r3',
    title: 'Konstanz, residential home 3, 8 June 2016: sun, with a battery that the home does not have',
    ...quarter(start),
    connection,
    tariff: { currency: 'EUR', buy: meters.retailPrices(), sell: '80.00' },
    baseLoadW: less(load, meters.energyWh('r3_dishwasher'), meters.energyWh('r3_washing_machine')),
    solarW: meters.energyWh('r3_pv'),
    devices: [
      {
        ...dishwasher,
        earliestStart: '2016-06-08T09:00:00+02:00',
        latestEnd: '2016-06-08T23:00:00+02:00',
        preferredStart: '2016-06-08T20:00:00+02:00',
      },
      {
        ...washingMachine,
        earliestStart: '2016-06-08T07:00:00+02:00',
        latestEnd: '2016-06-08T20:00:00+02:00',
        preferredStart: '2016-06-08T08:00:00+02:00',
      },
      {
        ...{ kind: 'battery', id: 'battery', capacityWh: 6_400, initialWh: 1_000, finalWh: 1_000 },
        ...{ maxChargeW: 3_300, maxDischargeW: 3_300, chargeEfficiencyPercent: 95, dischargeEfficiencyPercent: 95 },
        wearPrice: '20.00',
      },
    ],
  });
}

/** A Norwegian session of 20.74 kWh, plugged in at 14:30 local time until after noon of the next day, at home 2 in Konstanz. */
function eveningWithCar(name: string, title: string, plugOut: string): void {
  const start = '2016-11-23T11:00:00Z';
  const meters = new KonstanzMeters('winter', start, 24);
  const session = readTable('ev_no_residential_sessions/sessions.csv').find(
    (row) => cell(row, 'session_id') === 'TRO_18531',
  )!;
  const user = readTable('ev_no_residential_sessions/users_predicted.csv').find(
    (row) => cell(row, 'user_id') === cell(session, 'user_id'),
  )!;
  write(name, {
    ...format,
    home: 'konstanz-r2',
    title,
    ...quarter(start),
    connection,
    tariff: { currency: 'EUR', buy: meters.retailPrices(), sell: '0.00' },
    baseLoadW: less(meters.energyWh('r2_grid_import'), meters.energyWh('r2_dishwasher')),
    solarW: 0,
    devices: [
      {
        ...dishwasher,
        earliestStart: '2016-11-23T18:00:00+01:00',
        latestEnd: '2016-11-24T06:00:00+01:00',
        preferredStart: '2016-11-23T19:00:00+01:00',
      },
      {
        ...{ kind: 'car', id: 'car', plugIn: '2016-11-23T14:30:00+01:00', plugOut },
        energyWh: Math.round(Number(cell(session, 'energy_kwh')) * 1000),
        maxPowerW: Math.floor(Number(cell(user, 'charging_power_kw')) * 10) * 100,
        minPowerW: 1_380,
      },
    ],
  });
}

winterWithHeatPump();
summerWithBattery();
eveningWithCar(
  'konstanz-r2-car',
  'Konstanz, residential home 2, noon to noon from 23 November 2016, with a Norwegian car that is full at 07:00',
  '2016-11-24T07:00:00+01:00',
);
eveningWithCar(
  'konstanz-r2-car-too-late',
  'The same home and car, wanted full at 17:00: this cannot be',
  '2016-11-23T17:00:00+01:00',
);
