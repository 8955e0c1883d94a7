import { statedMtu } from '../horizon.js';
import { type MarketState, readingKey } from '../market-state.js';
import type { EpochSeconds } from '../market-time.js';
import { roundDeliveringAt } from '../metering/substitute-reading.js';
import type { EnergyWh } from '../quantity.js';

/** What meters said, by the beginning of each market time unit. */
export interface MeterReadings {
  readonly mtuSeconds: number;
  /** Nothing was read of a time before; infinite where nothing was read at all. */
  readonly firstStart: EpochSeconds;
  /** Feed-in negative; undefined where it was not read. */
  consumedAt(meteringPoint: string, start: EpochSeconds): EnergyWh | undefined;
  /** Beginnings of the market time units that flexibility of the metering point was awarded for. */
  activationsOf(meteringPoint: string): readonly EpochSeconds[];
}

/** The readings in the journal of a market. */
export function marketReadings(state: MarketState): MeterReadings {
  const { rules } = state;
  return {
    mtuSeconds: rules.mtuSeconds,
    firstStart: state.rounds.get(0)?.times.deliveryStart ?? Number.POSITIVE_INFINITY,
    consumedAt: (meteringPoint, start) => {
      const round = roundDeliveringAt(state, start);
      if (round === undefined) return undefined;
      const mtu = (start - round.times.deliveryStart) / rules.mtuSeconds;
      const read = state.readings.get(readingKey({ ...statedMtu(rules, mtu), round: round.number, meteringPoint }));
      return read === undefined ? undefined : 0 - read.energyWh;
    },
    activationsOf: (meteringPoint) => state.activatedAt.get(meteringPoint) ?? [],
  };
}
