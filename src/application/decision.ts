import type { MarketEvent } from '../domain/events.js';
import { accepted, type Outcome } from '../domain/rejection.js';
import type { Decision } from './market.js';

/** Where in the journal a command took effect. */
export interface Done {
  readonly sequence: number;
}

/** Accepts with one event, at the sequence it will get. */
export function changed(sequence: number, event: MarketEvent): Outcome<Decision<Done>> {
  return accepted({ events: [event], reply: { sequence } });
}

/** Accepts without an event: the same was said before, at `sequence`. */
export function unchanged(sequence: number): Outcome<Decision<Done>> {
  return accepted({ events: [], reply: { sequence } });
}
