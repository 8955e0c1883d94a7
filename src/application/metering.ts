import type { Reading } from '../domain/events.js';
import { admitMtu, mtuEnd } from '../domain/horizon.js';
import type { MarketRules } from '../domain/market-rules.js';
import { type MarketState, type RecordedReading, readingKey } from '../domain/market-state.js';
import { type EpochSeconds, formatInstant } from '../domain/market-time.js';
import { faultOfEnergy } from '../domain/metering/plausible-energy.js';
import type { Participant } from '../domain/participant.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { correctableUntil } from '../domain/settlement/corrections.js';
import { changed, type Done, unchanged } from './decision.js';
import type { Decide } from './market.js';

/**
 * Records a reading of a market time unit that is over. What is known already, or was corrected since, is harmless; another energy needs a
 * higher revision and a reason. After its period is settled a reading leads to a correction in the next settlement.
 */
export function recordReading(by: Participant, reading: Reading, now: EpochSeconds, path: string): Decide<Done> {
  return (state, nextSequence) => {
    const admitted = admitReading(state, by, reading, now, path);
    if (!admitted.ok) return admitted;
    return admitted.value === 'known'
      ? unchanged(nextSequence - 1)
      : changed(nextSequence, { type: 'readings-recorded', participant: by.id, readings: [reading] });
  };
}

/** Whether a reading is to be recorded, or says nothing new. */
export function admitReading(
  state: MarketState,
  by: Participant,
  reading: Reading,
  now: EpochSeconds,
  path: string,
): Outcome<'new' | 'known'> {
  const point = state.meteringPoints.get(reading.meteringPoint);
  if (point === undefined) return rejected('unknown-meter', `${path}meteringPoint`);
  if (point.meterOperator !== by.id) return rejected('not-permitted', `${path}meteringPoint`);
  const over = admitTime(state, reading, now, path);
  if (!over.ok) return over;
  const implausible = faultOfEnergy(point, reading.energyWh, state.rules.mtuSeconds, `${path}energyWh`);
  if (implausible !== undefined) return implausible;
  const known = state.readings.get(readingKey(reading));
  if (known !== undefined && isSuperseded(reading, known)) return accepted('known');
  return (
    faultOfRevision(reading, known, path) ?? faultOfLateness(state, reading, over.value, now, path) ?? accepted('new')
  );
}

/** When the market time unit of a reading was over. */
function admitTime(state: MarketState, reading: Reading, now: EpochSeconds, path: string): Outcome<EpochSeconds> {
  const round = state.rounds.get(reading.round);
  if (round === undefined) return rejected('unknown-round', `${path}round`);
  const mtu = admitMtu(state.rules, reading, path);
  if (!mtu.ok) return mtu;
  const endedAt = mtuEnd(round.times, mtu.value, state.rules);
  if (endedAt > now) return rejected('reading-in-future', `${path}${reading.mtu === undefined ? 'round' : 'mtu'}`);
  return accepted(endedAt);
}

/** Whether it says the same as what is known, or less. */
function isSuperseded({ energyWh, revision = 1 }: Reading, known: RecordedReading): boolean {
  return revision < known.revision || (revision === known.revision && energyWh === known.energyWh);
}

function faultOfRevision({ revision = 1, reason }: Reading, known: RecordedReading | undefined, path: string) {
  if (known?.revision === revision)
    return rejected(
      'reading-conflicts',
      `${path}energyWh`,
      `${known.energyWh} Wh was recorded before; correct it with revision ${revision + 1} and a reason`,
    );
  if (revision > 1 && reason === undefined)
    return rejected('reason-missing', `${path}reason`, `revision ${revision} corrects what was read: say why`);
  if (revision === 1 && reason !== undefined)
    return rejected('reason-missing', `${path}revision`, 'a first reading corrects nothing: leave out the reason');
  return undefined;
}

function faultOfLateness(state: MarketState, reading: Reading, endedAt: EpochSeconds, now: EpochSeconds, path: string) {
  const { metering }: MarketRules = state.rules;
  if (metering === undefined)
    return state.periods.has(state.calendar.periodOf(reading.round))
      ? rejected('period-already-settled', `${path}round`)
      : undefined;
  const until = endedAt + metering.acceptedForSeconds;
  if (now > until) return rejected('reading-too-late', `${path}round`, `it was taken until ${formatInstant(until)}`);
  const correctable = correctableUntil(state, reading);
  if (now <= correctable || !state.periods.has(state.calendar.periodOf(reading.round))) return undefined;
  const detail = `its period is settled, and what is settled was corrected until ${formatInstant(correctable)}`;
  return rejected('reading-too-late', `${path}round`, detail);
}
