import { formatPrice } from '../../domain/quantity.js';
import { FAILURES_PER_THOUSAND } from '../agents/charge-point.js';
import { ARRIVAL_FROM_MINUTES, ARRIVAL_UNTIL_MINUTES, CAR_SHARE_PERCENT } from '../scenario/cars.js';
import type { DayScenario } from '../scenario/day-scenario.js';
import { POWER_FACTOR } from '../scenario/feeder.js';
import { DSO_PRICE_PERCENTILES } from '../scenario/prices.js';
import { aggregators, HIGHEST_COMFORT, HOMES_PER_OWN_BIDDER, LOWEST_COMFORT } from '../scenario/providers.js';

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
    `Each of the ${homes.length} household connections has the measured load of one Swiss home on ${choice.day}; homes with heat pumps stand where the feeder has heat pumps.`,
    `The grid operator expects the mean of the same quarter-hour over ${referenceDays.length} working days before (${referenceDays[0]} to ${referenceDays.at(-1)}), and the charging that is nominated.`,
    `${CAR_SHARE_PERCENT} % of the homes, chosen by the seed, have a car with one measured session that began between ${hours(ARRIVAL_FROM_MINUTES)} and ${hours(ARRIVAL_UNTIL_MINUTES)} of a working day: a cold evening on which all cars come home. Charging powers are the data authors' estimates, rounded to 100 W.`,
    'The same session is taken to have happened the evening before, without a market; stays are cut to less than 24 hours. What is delayed past midnight is charged before departure on the next day, which is not simulated.',
    `Day-ahead prices are those of ${pricedDay}, the nearest same weekday of 2025.`,
    `The grid operator pays up to ${dsoPrices.map(formatPrice).join(', ')} EUR/MWh: the percentiles ${DSO_PRICE_PERCENTILES.join(', ')} of what UK Power Networks paid per MWh utilised, with one pound taken as one euro.`,
    `Chain costs are gas used on the local chain at the average gas price (${gasCost.gasPriceWei} wei) and ether price (${gasCost.etherUsd} USD) of ${gasCost.day} on the Ethereum main network; ${gasCost.usdPerEur} USD per EUR is an assumption.`,
    `Bids: each home wants a margin for waiting, drawn between ${formatPrice(LOWEST_COMFORT)} and ${formatPrice(HIGHEST_COMFORT)} EUR/MWh, and what its energy costs more where it moves; aggregators divide that by the share they pass on (${aggregatorShares}). One car home in ${HOMES_PER_OWN_BIDDER} bids for itself. All of this is assumed.`,
    `${FAILURES_PER_THOUSAND / 10} % of the activations, drawn by the seed, are not followed by the device, and not paid.`,
    'Charging is measured at the charge point. Its baseline is the charging nominated before the gate. Chargers can be set to any whole watt.',
  ];
}

export const sources: readonly string[] = [
  'Feeder: pandapower, low-voltage network of Schutterwald (doi 10.3390/en13164052), BSD-3-Clause.',
  'Homes: Weigert, Hopf, Weinig, Staake, University of Bamberg, CRAN package ResidentialEnergyConsumption 1.1.0, CC BY-SA 4.0.',
  'Cars: Sørensen et al., Data in Brief 57 (2024) 110883, CC BY 4.0.',
  'Day-ahead prices: Bundesnetzagentur | SMARD.de, CC BY 4.0.',
  'Prices paid for flexibility: UK Power Networks Open Data, CC BY 4.0.',
  'Gas and ether prices: Etherscan chart exports, repository under MIT.',
  'Charts: uPlot, MIT.',
];
