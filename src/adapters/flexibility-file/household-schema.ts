import { z } from 'zod';
import { MTU_SECONDS } from '../../domain/market-time.js';
import { idText } from '../../protocol/fields.js';
import { fixedPoint, series as seriesOf, tariffPrice, whole, wholeOrNothing } from './plausible.js';

/** Two days of quarter-hours, the longer of them with the hour that autumn repeats. */
export const LONGEST_HORIZON_MTUS = 196;

export const instant = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/,
    'not an instant such as 2025-11-10T07:00:00+01:00',
  );
export const series = <T extends z.ZodType<number, number | string>>(value: T) => seriesOf(value, LONGEST_HORIZON_MTUS);

export const kilo = { unit: 'W', larger: 'kW' } as const;
const kiloHour = { unit: 'Wh', larger: 'kWh' } as const;
const connectionW = whole({ lowest: 1_000, highest: 200_000, ...kilo });
const devicePowerW = whole({ lowest: 100, highest: 50_000, ...kilo });
const efficiencyPercent = whole({ lowest: 50, highest: 100, unit: '%', larger: 'a fraction' });
const degrees = (lowest: number, highest: number) => fixedPoint(lowest, highest, 3, 'temperature in °C');

const appliance = z.strictObject({
  kind: z.literal('appliance'),
  id: idText,
  /** Power in each market time unit of the programme, which runs through once begun. */
  profileW: z
    .array(wholeOrNothing({ lowest: 5, highest: 12_000, ...kilo }))
    .min(1)
    .max(96),
  earliestStart: instant,
  latestEnd: instant,
  preferredStart: instant,
});

const car = z.strictObject({
  kind: z.literal('car'),
  id: idText,
  plugIn: instant,
  plugOut: instant,
  /** From the charge point, by plug-out. */
  energyWh: whole({ lowest: 100, highest: 200_000, ...kiloHour }),
  maxPowerW: whole({ lowest: 1_000, highest: 50_000, ...kilo }),
  /** It charges with at least this or not at all; 1,380 W is the 6 A of one phase. */
  minPowerW: wholeOrNothing({ lowest: 500, highest: 50_000, ...kilo }),
});

const heatPump = z.strictObject({
  kind: z.literal('heat-pump'),
  id: idText,
  maxPowerW: devicePowerW,
  minPowerW: wholeOrNothing({ lowest: 100, highest: 50_000, ...kilo }),
  /** Heat per electricity. */
  cop: series(fixedPoint(1, 8, 2, 'coefficient of performance')),
  zone: z.strictObject({
    capacityWhPerK: whole({ lowest: 500, highest: 200_000, unit: 'Wh/K', larger: 'kWh/K' }),
    lossWPerK: whole({ lowest: 10, highest: 5_000, unit: 'W/K', larger: 'kW/K' }),
    /** Sun and people, not the heat pump. */
    gainsW: series(wholeOrNothing({ lowest: 1, highest: 20_000, ...kilo })),
    outdoorC: series(degrees(-50, 50)),
    initialC: degrees(5, 35),
  }),
  comfort: z.strictObject({
    lowestC: series(degrees(5, 30)),
    highestC: series(degrees(10, 35)),
    preferredC: degrees(5, 35),
  }),
});

const battery = z.strictObject({
  kind: z.literal('battery'),
  id: idText,
  capacityWh: whole({ lowest: 500, highest: 200_000, ...kiloHour }),
  initialWh: wholeOrNothing({ lowest: 1, highest: 200_000, ...kiloHour }),
  finalWh: wholeOrNothing({ lowest: 1, highest: 200_000, ...kiloHour }),
  maxChargeW: devicePowerW,
  maxDischargeW: devicePowerW,
  chargeEfficiencyPercent: efficiencyPercent,
  dischargeEfficiencyPercent: efficiencyPercent,
  /** Currency per discharged MWh. */
  wearPrice: tariffPrice,
});

export const device = z.discriminatedUnion('kind', [appliance, car, heatPump, battery]);

/** `gridclear-home/1`: a home, its devices and its day. A series is one value, one per hour, or one per market time unit. */
export const householdSchema = z.strictObject({
  format: z.literal('gridclear-home/1'),
  home: idText,
  title: z.string().min(1).max(300),
  /** For showing times; instants carry their own offset. */
  timeZone: z.string().max(60),
  start: instant,
  end: instant,
  mtuSeconds: z.literal(MTU_SECONDS),
  connection: z.strictObject({
    importLimitW: connectionW,
    exportLimitW: wholeOrNothing({ lowest: 500, highest: 200_000, ...kilo }),
  }),
  tariff: z.strictObject({
    currency: z.string().regex(/^[A-Z]{3}$/),
    buy: series(tariffPrice),
    sell: series(tariffPrice),
  }),
  baseLoadW: series(wholeOrNothing({ lowest: 1, highest: 50_000, ...kilo })),
  solarW: series(wholeOrNothing({ lowest: 1, highest: 100_000, ...kilo })),
  devices: z.array(device).max(50),
});

export type HouseholdContent = z.output<typeof householdSchema>;
export type DeviceContent = HouseholdContent['devices'][number];
