import { Decimal } from 'decimal.js';
import { TICKS_PER_UNIT } from '../../domain/quantity.js';
import type { DayRecord } from '../day-record.js';
import { formatMtu, MTUS_PER_DAY } from '../scenario/calendar.js';
import { type DeviceLoads, measuredFlows } from '../scenario/day-scenario.js';

const MTUS_PER_HOUR = 4;

/** One value per quarter-hour of the market day; powers in kW, prices in EUR per MWh. `null` where there is none. */
export interface ChartSeries {
  readonly times: readonly string[];
  readonly limitKw: number;
  readonly loadBeforeKw: readonly number[];
  readonly loadAfterKw: readonly number[];
  readonly loadExpectedKw: readonly number[];
  /** What all devices together were announced to draw, and drew. */
  readonly devicesBeforeKw: readonly number[];
  readonly devicesAfterKw: readonly number[];
  /** Load shifts accepted for the day ahead. */
  readonly shiftedAwayKw: readonly number[];
  readonly shiftedToKw: readonly number[];
  readonly dayAheadReliefPrice: readonly (number | null)[];
  /** One value per iteration before the day-ahead gate. */
  readonly iterations: readonly number[];
  readonly iterationPrices: readonly number[];
  readonly iterationMoves: readonly number[];
  readonly iterationPeaksKw: readonly number[];
  readonly iterationSoldKwh: readonly number[];
  readonly dayAhead: readonly number[];
  /** What a MWh of relief was worth at the transformer's busbar; null in rounds without a request. */
  readonly reliefPrice: readonly (number | null)[];
  readonly requestedKw: readonly number[];
  readonly awardedKw: readonly number[];
}

/** Everything at the transformer, whose branch all flows of the feeder pass. */
export function chartSeries(record: DayRecord): ChartSeries {
  const { scenario, rounds, dayAhead } = record;
  const { network, transformer } = scenario.feeder;
  const loadsKw = (drawn: DeviceLoads) => measuredFlows(scenario, drawn).map((flow) => kilo(-flow.get(transformer)!));
  return {
    times: Array.from({ length: MTUS_PER_DAY }, (_, mtu) => formatMtu(mtu)),
    limitKw: kilo(network.branches[0]!.importLimitW),
    loadBeforeKw: loadsKw(record.announced),
    loadAfterKw: loadsKw(record.drawn),
    devicesBeforeKw: devicesKw(record.announced),
    devicesAfterKw: devicesKw(record.drawn),
    shiftedAwayKw: dayAhead.lessW.map(kilo),
    shiftedToKw: dayAhead.moreW.map(kilo),
    dayAheadReliefPrice: dayAhead.requestedAtTransformerW.map((watts, mtu) =>
      watts > 0 ? perMWh(dayAhead.busbarPrices[mtu]!) : null,
    ),
    iterations: dayAhead.iterations.map(({ iteration }) => iteration),
    iterationPrices: dayAhead.iterations.map(({ highestPrice }) => perMWh(highestPrice)),
    iterationMoves: dayAhead.iterations.map(({ largestMove }) => perMWh(largestMove)),
    iterationPeaksKw: dayAhead.iterations.map(({ peakW }) => kilo(peakW)),
    iterationSoldKwh: dayAhead.iterations.map(({ lessW }) => kilo(lessW / MTUS_PER_HOUR)),
    loadExpectedKw: rounds.map(({ expectedTransformerW }) => kilo(-expectedTransformerW)),
    dayAhead: scenario.dayAhead.map(perMWh),
    reliefPrice: rounds.map(({ requestedAtTransformerW, busbarPrice }) =>
      requestedAtTransformerW > 0 ? perMWh(busbarPrice) : null,
    ),
    requestedKw: rounds.map(({ requestedAtTransformerW }) => kilo(requestedAtTransformerW)),
    awardedKw: rounds.map(({ reliefAtTransformerW }) => kilo(reliefAtTransformerW)),
  };
}

/** Sum over all homes. */
function devicesKw(loads: DeviceLoads): number[] {
  return Array.from({ length: MTUS_PER_DAY }, (_, mtu) =>
    kilo([...loads.values()].reduce((sum, powers) => sum + powers[mtu]!, 0)),
  );
}

function kilo(powerW: number): number {
  return new Decimal(powerW).dividedBy(1000).toDecimalPlaces(2).toNumber();
}

function perMWh(ticks: number): number {
  return new Decimal(ticks).dividedBy(TICKS_PER_UNIT).toNumber();
}
