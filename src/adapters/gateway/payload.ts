import type { CommandName } from '../../protocol/commands.js';

/** Entries one login counts as: checking a signature costs the server far more than checking an order. */
const LOGIN_ENTRIES = 250;

/** What an indication counts as: answering it may take an aggregator's whole list of orders. */
const INDICATION_ENTRIES = 100;

export interface LongestList {
  readonly field: string;
  readonly length: number;
}

/** The longest list right below the payload, found before anything in it is validated. */
export function longestList(payload: unknown): LongestList {
  let longest: LongestList = { field: '', length: 0 };
  if (typeof payload !== 'object' || payload === null) return longest;
  for (const [field, value] of Object.entries(payload))
    if (Array.isArray(value) && value.length > longest.length) longest = { field, length: value.length };
  return longest;
}

/** How much of a connection's allowance a message takes. */
export function entriesOf(name: CommandName, { length }: LongestList): number {
  if (name === 'login') return LOGIN_ENTRIES;
  return name === 'show-indication' ? INDICATION_ENTRIES : Math.max(1, length);
}
