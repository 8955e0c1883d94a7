import { stringify } from 'csv-stringify/sync';
import { Decimal } from 'decimal.js';
import { formatInstant } from '../../domain/market-time.js';
import { formatPrice } from '../../domain/quantity.js';
import type { Dispatch } from '../../domain/statistics/delivery-statistics.js';

/** Those of the open data set "ukpn-flexibility-dispatches" of UK Power Networks, in its order. */
const COLUMNS = [
  ...['company_name', 'fu_id', 'zone', 'product', 'start_time_local', 'end_time_local', 'availability_mw_req'],
  ...['utilisation_mw_req', 'availability_price', 'utilisation_price', 'availability_mwh_req', 'utilisation_mwh_req'],
  ...['technology', 'dispatch_type', 'hours_requested'],
] as const;

type Row = Record<(typeof COLUMNS)[number], string>;

/**
 * Activations under the names that analysts' scripts know from UK Power Networks: a row for each metering point and market time unit, powers in
 * MW, energy in MWh, prices per MWh. Nothing is paid for availability, and the market does not know what technology is behind a meter.
 */
export function dispatchesCsv(market: string, dispatches: readonly Dispatch[]): string {
  return stringify(
    dispatches.map((dispatch) => rowOf(market, dispatch)),
    { header: true, columns: [...COLUMNS] },
  );
}

function rowOf(market: string, dispatch: Dispatch): Row {
  const { provider, meteringPoint, node, start, durationSeconds, awardedW, awardedWh, priceTicks } = dispatch;
  const mega = (value: number) => new Decimal(value).dividedBy(1_000_000).toFixed();
  return {
    company_name: provider,
    fu_id: meteringPoint,
    zone: node,
    product: market,
    start_time_local: formatInstant(start),
    end_time_local: formatInstant(start + durationSeconds),
    availability_mw_req: '0',
    utilisation_mw_req: mega(awardedW),
    availability_price: '0',
    utilisation_price: formatPrice(priceTicks),
    availability_mwh_req: '0',
    utilisation_mwh_req: mega(awardedWh),
    technology: '',
    dispatch_type: dispatchType(dispatch),
    hours_requested: new Decimal(durationSeconds).dividedBy(3600).toFixed(),
  };
}

/** What fed in by its baseline turns its generation, what drew turns its demand. */
function dispatchType({ direction, baselineW = 0 }: Dispatch): string {
  if (direction === 'up') return baselineW < 0 ? 'demand_turn_down' : 'generation_turn_up';
  return baselineW > 0 ? 'generation_turn_down' : 'demand_turn_up';
}
