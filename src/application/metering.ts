import type { Reading } from '../domain/events.js';
import { admitMtu, mtuEnd, roundsPerPeriod } from '../domain/horizon.js';
import { readingKey } from '../domain/market-state.js';
import type { EpochSeconds } from '../domain/market-time.js';
import type { Participant } from '../domain/participant.js';
import { rejected } from '../domain/rejection.js';
import { changed, type Done, unchanged } from './decision.js';
import type { Decide } from './market.js';

/** Records a reading of a market time unit that is over. The same reading again is harmless; another value is refused. */
export function recordReading(by: Participant, reading: Reading, now: EpochSeconds, path: string): Decide<Done> {
  return (state, nextSequence) => {
    const point = state.meteringPoints.get(reading.meteringPoint);
    if (point === undefined) return rejected('unknown-meter', `${path}meteringPoint`);
    if (point.meterOperator !== by.id) return rejected('not-permitted', `${path}meteringPoint`);
    const round = state.rounds.get(reading.round);
    if (round === undefined) return rejected('unknown-round', `${path}round`);
    const mtu = admitMtu(state.rules, reading, path);
    if (!mtu.ok) return mtu;
    if (mtuEnd(round.times, mtu.value, state.rules) > now)
      return rejected('reading-in-future', `${path}${reading.mtu === undefined ? 'round' : 'mtu'}`);
    const known = state.readings.get(readingKey(reading));
    if (known === reading.energyWh) return unchanged(nextSequence - 1);
    if (known !== undefined) return rejected('reading-conflicts', `${path}energyWh`, `${known} Wh was recorded before`);
    const carriesWh = Math.ceil((point.capacityW * state.rules.mtuSeconds) / 3600);
    if (Math.abs(reading.energyWh) > carriesWh)
      return rejected('reading-implausible', `${path}energyWh`, `the connection carries at most ${carriesWh} Wh`);
    const period = Math.floor(reading.round / roundsPerPeriod(state.rules));
    if (state.periods.has(period)) return rejected('period-already-settled', `${path}round`);
    return changed(nextSequence, { type: 'readings-recorded', participant: by.id, readings: [reading] });
  };
}
