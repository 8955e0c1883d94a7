import { formatPrice } from '../../domain/quantity.js';
import { DROPOUTS_PER_THOUSAND, FAILURES_PER_THOUSAND } from '../agents/device-point.js';
import { ARRIVAL_FROM_MINUTES, ARRIVAL_UNTIL_MINUTES, CAR_SHARE_PERCENT } from '../scenario/cars.js';
import type { DayScenario } from '../scenario/day-scenario.js';
import {
  BATTERY_EFFICIENCY_PERCENT,
  BATTERY_WEAR,
  LARGEST_BATTERY_WH,
  SMALLEST_BATTERY_WH,
} from '../scenario/devices.js';
import { POWER_FACTOR } from '../scenario/feeder.js';
import { CAPACITY_WH_PER_K, COMFORT_C, HEAT_PER_ELECTRICITY, LOSS_W_PER_K } from '../scenario/heat-pumps.js';
import { POINTS_PER_MODELLED_HEAT_PUMP } from '../scenario/homes.js';
import { HOME_TARIFF } from '../scenario/local-energy.js';
import { DSO_PRICE_PERCENTILES } from '../scenario/prices.js';
import { aggregators, HIGHEST_COMFORT, HOMES_PER_OWN_BIDDER, LOWEST_COMFORT } from '../scenario/providers.js';
import { HOMES_PER_ROOF } from '../scenario/sun.js';

/** What the report says about how the data were put together. */
export function modellingChoices(scenario: DayScenario): string[] {
  const { feeder, choice, referenceDays, pricedDay, dsoPrices, gasCost, homes } = scenario;
  const rating = `${feeder.ratingVA / 1000} kVA`;
  const replaced =
    feeder.ratingVA === feeder.dataRatingVA ? '' : ` instead of the ${feeder.dataRatingVA / 1000} kVA of the data`;
  const aggregatorShares = aggregators.map(({ shareBps }) => `${shareBps / 100} %`).join(', ');
  const hours = (minutes: number) => `${minutes / 60}:00`;
  return [
    `Limits are apparent power x ${POWER_FACTOR} (transformer ${rating}${replaced}) and sqrt(3) x 400 V x rated current x ${POWER_FACTOR} (lines). Losses and voltages are not modelled.`,
    `Each of the ${homes.length} household connections has the measured load of one Swiss home on ${choice.day}; homes with measured heat pumps stand where the feeder has heat pumps.`,
    `The grid operator expects the mean of the same quarter-hour over ${referenceDays.length} working days before (${referenceDays[0]} to ${referenceDays.at(-1)}), and the charging that is nominated.`,
    `${CAR_SHARE_PERCENT} % of the homes, chosen by the seed, have a car with one measured session that began between ${hours(ARRIVAL_FROM_MINUTES)} and ${hours(ARRIVAL_UNTIL_MINUTES)} of a working day: a cold evening on which all cars come home. Charging powers are the data authors' estimates, rounded to 100 W.`,
    'The day goes from noon to noon: stays are cut at its end. Measured heat pumps are part of the load of their homes and are not taken apart from it.',
    `At one in ${POINTS_PER_MODELLED_HEAT_PUMP} of the points at which the feeder has a heat pump one is modelled, beside a home of those without a stated heating that draw least, so that it is not counted twice as far as the data tell. Left to itself it draws what a measured heat pump of Konstanz drew on ${scenario.konstanzDay}. The house is assumed: ${HEAT_PER_ELECTRICITY} kWh of heat per kWh, ${CAPACITY_WH_PER_K / 1000} kWh/K of mass, ${LOSS_W_PER_K} W/K of loss, ${COMFORT_C.lowest} to ${COMFORT_C.highest} °C.`,
    `One home in ${HOMES_PER_ROOF}, chosen by the seed, has a roof of Konstanz with its measured yield of ${scenario.konstanzDay}, the last such weekday in the data, hourly values held for four quarter-hours and known beforehand, and a battery of ${SMALLEST_BATTERY_WH / 1000} to ${LARGEST_BATTERY_WH / 1000} kWh: no data set has batteries, so size, ${BATTERY_EFFICIENCY_PERCENT} % efficiency each way and ${formatPrice(BATTERY_WEAR)} EUR/MWh of wear are assumed.`,
    `Day-ahead prices are those of ${pricedDay}, the nearest same weekday of 2025.`,
    `The grid operator pays up to ${dsoPrices.map(formatPrice).join(', ')} EUR/MWh: the percentiles ${DSO_PRICE_PERCENTILES.join(', ')} of what UK Power Networks paid per MWh utilised, with one pound taken as one euro.`,
    `Chain costs are gas used on the local chain at the average gas price (${gasCost.gasPriceWei} wei) and ether price (${gasCost.etherUsd} USD) of ${gasCost.day} on the Ethereum main network; ${gasCost.usdPerEur} USD per EUR is an assumption.`,
    `Bids: each home wants a margin for what is moved, drawn between ${formatPrice(LOWEST_COMFORT)} and ${formatPrice(HIGHEST_COMFORT)} EUR/MWh, and what its energy costs more where it moves; aggregators divide that by the share they pass on (${aggregatorShares}). One home with devices in ${HOMES_PER_OWN_BIDDER} bids for itself. All of this is assumed.`,
    `${FAILURES_PER_THOUSAND / 10} % of the activations of a quarter-hour, drawn by the seed, are not followed by the device, and ${DROPOUTS_PER_THOUSAND / 10} % of the devices with set points for the day ahead drop out when the first begins: their cars charge at once again. What is not delivered is not paid; other cars of the same provider charge later in their place, which is not paid either, since a metering point delivers what it sold itself.`,
    `Local energy is traded by the hour for what homes are expected to need and have left, between a retail tariff of ${formatPrice(HOME_TARIFF.retail)} and a buy-back tariff of ${formatPrice(HOME_TARIFF.buyBack)} EUR/MWh. The supplier sells at the first; the aggregator sells at the day-ahead price plus what keeps it below the first in the dearest hour, and buys at the second. Tariffs are assumed, and so is that taxes, levies and grid fees are inside and the same whoever sells: where neighbours owe others than suppliers, gains are others.`,
    'Local energy is firm. What homes take beside what they ordered is settled outside of this market; the table says what the gain is with the measured load, once with differences at the local price and once by tariff.',
    'Devices are measured by meters of their own. The baseline is what was nominated before the gate: for the quarter-hours with everything that was sold for the day ahead. Chargers can be set to any whole watt.',
  ];
}

export const sources: readonly string[] = [
  'Feeder: pandapower, low-voltage network of Schutterwald (doi 10.3390/en13164052), BSD-3-Clause.',
  'Homes: Weigert, Hopf, Weinig, Staake, University of Bamberg, CRAN package ResidentialEnergyConsumption 1.1.0, CC BY-SA 4.0.',
  'Sun: Open Power System Data, Household Data (CoSSMic, Konstanz), CC BY 4.0.',
  'Cars: Sørensen et al., Data in Brief 57 (2024) 110883, CC BY 4.0.',
  'Day-ahead prices: Bundesnetzagentur | SMARD.de, CC BY 4.0.',
  'Prices paid for flexibility: UK Power Networks Open Data, CC BY 4.0.',
  'Gas and ether prices: Etherscan chart exports, repository under MIT.',
  'Charts: uPlot, MIT.',
];
