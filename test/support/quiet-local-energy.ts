import type { LocalEnergyRecord } from '../../src/demo/day-record.js';
import type { Approach } from '../../src/demo/iterations.js';
import type { DayScenario } from '../../src/demo/scenario/day-scenario.js';
import { HOURS_PER_DAY } from '../../src/demo/scenario/hours.js';
import { energyDealers, energyHomes, HOME_TARIFF, SUPPLIER_ID } from '../../src/demo/scenario/local-energy.js';

/** Nothing moved before a gate. */
export const quietApproach: Approach = {
  iterations: [0, 1, 2].map((iteration) => {
    return { iteration, offers: 0, highestPrice: 0, largestMove: 0, soldW: 0, peakW: 0 };
  }),
  ended: 'settled',
};

/** Local energy of a day on which every home dealt with the supplier, by its tariffs; each trade is two awards. */
export function quietLocalEnergy(scenario: DayScenario): LocalEnergyRecord {
  const nothing = new Array<number>(HOURS_PER_DAY * (scenario.feeder.network.branches.length + 1)).fill(0);
  const homes = energyHomes(scenario).map((home) => ({ home, offered: new Map() }));
  const trades = homes.flatMap(({ home: { prosumer, node, aloneW } }, index) =>
    aloneW.flatMap((powerW, mtu) => {
      const [side, other] = powerW > 0 ? (['buy', 'sell'] as const) : (['sell', 'buy'] as const);
      const price = powerW > 0 ? HOME_TARIFF.retail : HOME_TARIFF.buyBack;
      const award = { round: 0, order: 10 + index, mtu, node, awardedW: Math.abs(powerW), price };
      return [
        { ...award, participant: prosumer, side },
        { ...award, participant: SUPPLIER_ID, side: other },
      ];
    }),
  );
  const awards = trades.filter(({ awardedW }) => awardedW > 0);
  return {
    approach: quietApproach,
    homes,
    dealers: energyDealers(scenario.dayAhead),
    awards,
    limits: [],
    nodePrices: nothing,
    flowsW: nothing,
  };
}
