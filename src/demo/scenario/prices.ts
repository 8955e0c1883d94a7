import { Decimal } from 'decimal.js';
import { type PriceTicks, TICKS_PER_UNIT } from '../../domain/quantity.js';
import { addDays, type Day, MTUS_PER_DAY, startOfMarketDay, weekday } from './calendar.js';
import { cell, readTable } from './data-files.js';
import { MTUS_PER_HOUR, SECONDS_PER_HOUR } from './hours.js';

const PRICE_YEAR = 2025;

/**
 * The day of 2025 whose prices go with a day of another year: the same weekday, nearest to the same date; the earlier of two
 * equally near ones cannot occur, as the dates are at most three days apart.
 */
export function pricedDay(day: Day): Day {
  const sameDate = `${PRICE_YEAR}${day.slice(4)}`;
  const near = [0, -1, 1, -2, 2, -3, 3].map((days) => addDays(sameDate, days));
  return near.find((candidate) => weekday(candidate) === weekday(day))!;
}

/** Day-ahead price of the DE-LU zone for each quarter-hour of the market day; an hour's price holds for its four. */
export function dayAheadPrices(day: Day): PriceTicks[] {
  const byHour = new Map(
    readTable('prices_smard_2025_hourly/day_ahead_eur_per_mwh.csv').map((row) => [
      Date.parse(cell(row, 'start_utc')) / 1000,
      ticks(cell(row, 'DE_LU')),
    ]),
  );
  const noon = startOfMarketDay(day);
  return Array.from({ length: MTUS_PER_DAY }, (_, mtu) => {
    const price = byHour.get(noon + Math.floor(mtu / MTUS_PER_HOUR) * SECONDS_PER_HOUR);
    if (price === undefined) throw new Error(`the day-ahead prices do not reach ${day} and the day after`);
    return price;
  });
}

/** Percentiles of the utilisation prices paid by UK Power Networks that the grid operator pays, dearest first. */
export const DSO_PRICE_PERCENTILES = [90, 75, 50] as const;

/** What the grid operator pays per MWh for its first, second and third step; GBP are taken as EUR, one for one. */
export function dsoStepPrices(): PriceTicks[] {
  const table = readTable('flex_gb_ukpn_dispatches/utilisation_price_percentiles.csv');
  const byPercentile = new Map(
    table.map((row) => [Number(cell(row, 'percentile')), ticks(cell(row, 'utilisation_gbp_per_mwh'))]),
  );
  return DSO_PRICE_PERCENTILES.map((percentile) => {
    const price = byPercentile.get(percentile);
    if (price === undefined) throw new Error(`percentile ${percentile} is not in the table`);
    return price;
  });
}

/** What a unit of gas costs on the Ethereum main network. */
export interface GasCost {
  /** The last day in the data. */
  readonly day: Day;
  readonly gasPriceWei: string;
  readonly etherUsd: string;
  readonly usdPerEur: string;
  /** Euro per unit of gas, decimal text of 20 digits. */
  readonly eurPerGas: string;
}

/** An assumption, for want of a rate in the data: it lies within the range of the years 2025 and 2026. */
export const USD_PER_EUR = '1.17';

export function gasCost(): GasCost {
  const last = readTable('eth_costs_daily/eth_daily.csv').at(-1);
  if (last === undefined) throw new Error('the gas prices are empty');
  const gasPriceWei = cell(last, 'avg_gas_price_wei');
  const etherUsd = cell(last, 'eth_usd');
  const eurPerGas = new Decimal(gasPriceWei).times('1e-18').times(etherUsd).dividedBy(USD_PER_EUR);
  return { day: cell(last, 'date_utc'), gasPriceWei, etherUsd, usdPerEur: USD_PER_EUR, eurPerGas: eurPerGas.toFixed() };
}

/** Currency per MWh as text into ticks, to the nearest tick: the tables have up to four decimals. */
function ticks(text: string): PriceTicks {
  return new Decimal(text).times(TICKS_PER_UNIT).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}
