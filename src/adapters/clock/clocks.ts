import type { ManualClock } from '../../application/market-operation.js';
import type { Clock } from '../../application/ports.js';
import type { EpochSeconds } from '../../domain/market-time.js';

/** Market time is the time of day, in UTC. */
export const wallClock: Clock = { now: () => Math.floor(Date.now() / 1000) };

/** Market time moves only when the operator moves it, and never back. */
export class SettableClock implements ManualClock {
  constructor(private time: EpochSeconds) {}

  now(): EpochSeconds {
    return this.time;
  }

  advance(to: EpochSeconds): boolean {
    if (to < this.time) return false;
    this.time = to;
    return true;
  }
}
