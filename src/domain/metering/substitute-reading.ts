import { Temporal } from 'temporal-polyfill';
import type { MeteredMtu, MissingReading } from '../events.js';
import { mtuOf, mtusPerRound, statedMtu } from '../horizon.js';
import { type MarketState, readingKey } from '../market-state.js';
import type { EpochSeconds } from '../market-time.js';
import type { EnergyWh } from '../quantity.js';
import { isDecided, type Round } from '../round.js';

const DAY_SECONDS = 86_400;

/** What stands in for a reading that is missing, by the rules; nothing stated where the baseline does. */
export function substituteFor(state: MarketState, metered: MeteredMtu): Pick<MissingReading, 'substituteWh'> {
  const { substitute } = state.rules.metering ?? {};
  if (substitute?.method !== 'comparable-days') return {};
  const startsAt = startOf(state, state.rounds.get(metered.round)!, metered);
  const comparable: EnergyWh[] = [];
  for (let day = 1; day <= substitute.days; day++) {
    const at = daysBefore(startsAt, day, substitute.timeZone);
    const readWh = at === undefined ? undefined : unactivatedReading(state, metered.meteringPoint, at);
    if (readWh !== undefined) comparable.push(readWh);
  }
  if (comparable.length < substitute.least) return {};
  const sumWh = comparable.reduce((sum, energyWh) => sum + energyWh, 0);
  // Toward zero: half a watt-hour is nobody's.
  return { substituteWh: Math.trunc(sumWh / comparable.length) + 0 };
}

/**
 * The same time some days before. Undefined where clocks skipped it then; where they showed it twice, the first of both.
 */
export function daysBefore(at: EpochSeconds, days: number, timeZone: string | undefined): EpochSeconds | undefined {
  if (timeZone === undefined) return at - days * DAY_SECONDS;
  const local = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(timeZone);
  const before = local.toPlainDateTime().subtract({ days });
  const found = before.toZonedDateTime(timeZone);
  return found.toPlainDateTime().equals(before) ? found.epochMilliseconds / 1000 : undefined;
}

/** What a metering point was read at that time, where it was read and not activated. */
function unactivatedReading(state: MarketState, meteringPoint: string, at: EpochSeconds): EnergyWh | undefined {
  const round = roundDeliveringAt(state, at);
  if (round === undefined || !isDecided(round)) return undefined;
  const mtu = (at - round.times.deliveryStart) / state.rules.mtuSeconds;
  const { awards, traded = [] } = round.outcome;
  if ([...awards, ...traded].some((award) => award.meteringPoint === meteringPoint && mtuOf(award) === mtu))
    return undefined;
  const metered = { ...statedMtu(state.rules, mtu), round: round.number, meteringPoint };
  return state.readings.get(readingKey(metered))?.energyWh;
}

/** The round that delivers in the market time unit beginning then. Rounds deliver in the order of their numbers. */
export function roundDeliveringAt(state: MarketState, at: EpochSeconds): Round | undefined {
  let [low, high] = [0, state.rounds.size];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (state.rounds.get(middle)!.times.deliveryEnd <= at) low = middle + 1;
    else high = middle;
  }
  const round = state.rounds.get(low);
  return round !== undefined && round.times.deliveryStart <= at ? round : undefined;
}

function startOf({ rules }: MarketState, { times }: Round, metered: MeteredMtu): EpochSeconds {
  return times.deliveryStart + Math.min(mtuOf(metered), mtusPerRound(rules) - 1) * rules.mtuSeconds;
}
