import { freezesAt } from '../domain/flexibility/baseline-rule.js';
import { frozenBaselines } from '../domain/flexibility/frozen-baselines.js';
import { formatInstant } from '../domain/market-time.js';
import { rejected } from '../domain/rejection.js';
import { changed, type Done, unchanged } from './decision.js';
import type { Decide, Market } from './market.js';
import { openRound } from './open-round.js';

/** Computes the baselines of a round from the readings that are there, from the time on that the rules state. Freezing them again is harmless. */
export function freezeBaselines(number: number): Decide<Done> {
  return (state, sequence, now) => {
    const { baseline } = state.rules;
    const round = openRound(state, number, 'round');
    if (!round.ok) return round;
    if (baseline === 'nominated')
      return rejected('unsupported', 'round', 'in this market providers nominate baselines');
    if (round.value.missingBaselines !== undefined) return unchanged(sequence - 1);
    const at = freezesAt(baseline, round.value.times);
    if (now < at) return rejected('out-of-order', 'round', `its baselines are frozen at ${formatInstant(at)}`);
    return changed(sequence, {
      ...{ type: 'baselines-frozen', round: number },
      ...frozenBaselines(state, baseline, round.value),
    });
  };
}

/** Freezes the baselines of all open rounds that are due. */
export async function freezeDueBaselines(market: Market, now: number): Promise<void> {
  const { baseline } = market.state.rules;
  if (baseline === 'nominated') return;
  const due = [...market.state.rounds.values()].filter(
    ({ phase, missingBaselines, times }) =>
      phase === 'open' && missingBaselines === undefined && freezesAt(baseline, times) <= now,
  );
  for (const { number } of due) await market.execute(freezeBaselines(number));
}
