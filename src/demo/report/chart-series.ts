import { Decimal } from 'decimal.js';
import { TICKS_PER_UNIT } from '../../domain/quantity.js';
import type { DayRecord } from '../day-record.js';
import { formatMtu, MTUS_PER_DAY } from '../scenario/calendar.js';
import { chargingAtOnce, measuredFlows } from '../scenario/day-scenario.js';

/** One value per quarter-hour of the day; powers in kW, prices in EUR per MWh. `null` where there is none. */
export interface ChartSeries {
  readonly times: readonly string[];
  readonly limitKw: number;
  readonly loadBeforeKw: readonly number[];
  readonly loadAfterKw: readonly number[];
  readonly loadExpectedKw: readonly number[];
  readonly dayAhead: readonly number[];
  /** What a MWh of relief was worth at the transformer's busbar; null in rounds without a request. */
  readonly reliefPrice: readonly (number | null)[];
  readonly requestedKw: readonly number[];
  readonly awardedKw: readonly number[];
}

/** Everything at the transformer, whose branch all flows of the feeder pass. */
export function chartSeries(record: DayRecord): ChartSeries {
  const { scenario, rounds } = record;
  const { network, transformer } = scenario.feeder;
  const loadsKw = (charging: DayRecord['charging']) =>
    measuredFlows(scenario, charging).map((flow) => kilo(-flow.get(transformer)!));
  return {
    times: Array.from({ length: MTUS_PER_DAY }, (_, mtu) => formatMtu(mtu)),
    limitKw: kilo(network.branches[0]!.importLimitW),
    loadBeforeKw: loadsKw(chargingAtOnce(scenario)),
    loadAfterKw: loadsKw(record.charging),
    loadExpectedKw: rounds.map(({ expectedTransformerW }) => kilo(-expectedTransformerW)),
    dayAhead: scenario.dayAhead.slice(0, MTUS_PER_DAY).map(perMWh),
    reliefPrice: rounds.map(({ requestedAtTransformerW, busbarPrice }) =>
      requestedAtTransformerW > 0 ? perMWh(busbarPrice) : null,
    ),
    requestedKw: rounds.map(({ requestedAtTransformerW }) => kilo(requestedAtTransformerW)),
    awardedKw: rounds.map(({ reliefAtTransformerW }) => kilo(reliefAtTransformerW)),
  };
}

function kilo(powerW: number): number {
  return new Decimal(powerW).dividedBy(1000).toDecimalPlaces(2).toNumber();
}

function perMWh(ticks: number): number {
  return new Decimal(ticks).dividedBy(TICKS_PER_UNIT).toNumber();
}
