import { Decimal } from 'decimal.js';
import { TICKS_PER_UNIT } from '../../domain/quantity.js';
import type { DayRecord } from '../day-record.js';
import { type EnergyHour, energyHours } from '../local-energy-accounts.js';
import { nodePriceOf } from '../local-energy-prices.js';
import type { LocalEnergySummary } from '../local-energy-summary.js';
import { formatMtu, MTUS_PER_DAY } from '../scenario/calendar.js';
import { type DeviceLoads, measuredFlows } from '../scenario/day-scenario.js';
import { heldForTheHour, MTUS_PER_HOUR } from '../scenario/hours.js';
import { HOME_TARIFF } from '../scenario/local-energy.js';

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
  /** Of local energy: what homes pay and are paid by tariff, what dealers ask and bid at best, and what it is worth at the transformer. */
  readonly retailPrice: readonly number[];
  readonly buyBackPrice: readonly number[];
  readonly dealersPrice: readonly number[];
  readonly energyPrice: readonly number[];
  /** What homes buy of each other, buy from dealers and sell to them. */
  readonly neighboursKw: readonly number[];
  readonly fromDealersKw: readonly number[];
  readonly toDealersKw: readonly number[];
  /** One value per home, by falling gain: its number, and what it gains. */
  readonly homes: readonly number[];
  readonly homeGains: readonly number[];
  readonly dayAhead: readonly number[];
  /** What a MWh of relief was worth at the transformer's busbar; null in rounds without a request. */
  readonly reliefPrice: readonly (number | null)[];
  readonly requestedKw: readonly number[];
  readonly awardedKw: readonly number[];
}

/** Everything at the transformer, whose branch all flows of the feeder pass. */
export function chartSeries(record: DayRecord, { homes }: LocalEnergySummary): ChartSeries {
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
    iterations: dayAhead.approach.iterations.map(({ iteration }) => iteration),
    iterationPrices: dayAhead.approach.iterations.map(({ highestPrice }) => perMWh(highestPrice)),
    iterationMoves: dayAhead.approach.iterations.map(({ largestMove }) => perMWh(largestMove)),
    iterationPeaksKw: dayAhead.approach.iterations.map(({ peakW }) => kilo(peakW)),
    iterationSoldKwh: dayAhead.approach.iterations.map(({ soldW }) => kilo(soldW / MTUS_PER_HOUR)),
    loadExpectedKw: rounds.map(({ expectedTransformerW }) => kilo(-expectedTransformerW)),
    ...localEnergySeries(record),
    homes: homes.map((_, index) => index),
    homeGains: homes.map(({ gain }) => new Decimal(gain).toDecimalPlaces(2).toNumber()),
    dayAhead: scenario.dayAhead.map(perMWh),
    reliefPrice: rounds.map(({ requestedAtTransformerW, busbarPrice }) =>
      requestedAtTransformerW > 0 ? perMWh(busbarPrice) : null,
    ),
    requestedKw: rounds.map(({ requestedAtTransformerW }) => kilo(requestedAtTransformerW)),
    awardedKw: rounds.map(({ reliefAtTransformerW }) => kilo(reliefAtTransformerW)),
  };
}

/** Hours are held for their quarter-hours. */
function localEnergySeries({ scenario, localEnergy }: DayRecord) {
  const { network, transformer } = scenario.feeder;
  const priceAt = nodePriceOf(network, localEnergy.nodePrices);
  const hours = energyHours(localEnergy);
  const prices = (of: (hour: number) => number) => heldForTheHour(hours.map((_, hour) => perMWh(of(hour))));
  const powers = (of: (hour: EnergyHour) => number) => heldForTheHour(hours.map((hour) => kilo(of(hour))));
  return {
    retailPrice: prices(() => HOME_TARIFF.retail),
    buyBackPrice: prices(() => HOME_TARIFF.buyBack),
    dealersPrice: prices((hour) => Math.min(...localEnergy.dealers.map(({ sellTicks }) => sellTicks[hour]!))),
    energyPrice: prices((hour) => priceAt(hour, transformer)),
    neighboursKw: powers(({ neighboursWh }) => neighboursWh),
    fromDealersKw: powers(({ fromDealersWh }) => fromDealersWh),
    toDealersKw: powers(({ toDealersWh }) => toDealersWh),
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
