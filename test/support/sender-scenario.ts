import { numberToHex } from 'viem';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import type { Hex } from '../../src/application/ports.js';
import { SeededRandom } from '../../src/demo/scenario/random.js';
import type { Death, Hostility } from './hostile-chain.js';

/** Scenarios in which a process dies at one request after the other: first before the chain gets it, then before it gets the answer. */
export const SYSTEMATIC_SCENARIOS = 80;
const MOST_CONFIRMATIONS = 3;
const MOST_SLOTS = 3;

/** A sender, what it is to do, and what is done to it meanwhile. */
export interface SenderScenario {
  readonly number: number;
  readonly key: Hex;
  readonly account: Hex;
  readonly random: SeededRandom;
  readonly hostility: Hostility;
  readonly confirmations: number;
  /** Of each process but the last, in their order. */
  readonly deaths: readonly Death[];
  /** What is to be done, each exactly once. */
  readonly slots: readonly Hex[];
  readonly isAllAtOnce: boolean;
}

const quiet: Hostility = {
  ...{ mined: 400, dropped: 0, reorganised: 0, rolledBack: 0, displaced: 0, requestLost: 0, replyLost: 0 },
};
const profiles: readonly Hostility[] = [
  { ...quiet, requestLost: 60, replyLost: 100 },
  { ...quiet, mined: 120, dropped: 120 },
  { ...quiet, reorganised: 250, rolledBack: 100 },
  { ...quiet, mined: 150, displaced: 40, dropped: 60 },
  { mined: 250, dropped: 50, reorganised: 50, rolledBack: 30, displaced: 20, requestLost: 30, replyLost: 30 },
];

/** The scenario of that number under a seed; the same whenever it is asked for. */
export function senderScenario(number: number, seed: number): SenderScenario {
  const random = SeededRandom.for(`scenario ${number}`, seed);
  const { privateKey: key, account } = keyOfSeed(`sender ${number}`);
  const isSystematic = number < SYSTEMATIC_SCENARIOS;
  const deaths = isSystematic
    ? [{ atRequest: Math.floor(number / 2), isBefore: number % 2 === 0 }]
    : Array.from({ length: random.below(4) }, () => ({ atRequest: random.below(40), isBefore: random.below(2) === 0 }));
  return {
    ...{ number, key, account, random, deaths },
    hostility: isSystematic ? quiet : random.pick(profiles),
    confirmations: isSystematic ? MOST_CONFIRMATIONS : 1 + random.below(MOST_CONFIRMATIONS),
    slots: Array.from({ length: isSystematic ? MOST_SLOTS : 1 + random.below(MOST_SLOTS) }, (_, i) =>
      numberToHex(number * 10 + i + 1, { size: 32 }),
    ),
    isAllAtOnce: random.below(2) === 0,
  };
}
