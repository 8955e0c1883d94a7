import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { numberToHex } from 'viem';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { TransactionBook } from '../../src/adapters/chain/transaction-book.js';
import { TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import type { Hex, Log } from '../../src/application/ports.js';
import { SeededRandom } from '../../src/demo/scenario/random.js';
import { folderInMemory } from '../support/folder-in-memory.js';
import { type Death, HostileChain, type Hostility } from '../support/hostile-chain.js';

const SCENARIOS = Number(process.env.SENDER_SCENARIOS ?? 2_100);
const SEED = Number(process.env.SENDER_SEED ?? 20_261_121);
/** Scenarios in which a process dies at one request after the other: first before the chain gets it, then before it gets the answer. */
const SYSTEMATIC = 120;
const MANY_ATTEMPTS = 200;
const PER_CHAIN = 50;

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

/** What the sender says when it has to do something about a mishap; all of it must have come up. */
const expectedWarnings = [
  'a transaction stayed pending; it is replaced for a higher fee',
  'a transaction stays pending: more than it offers exceeds the fee cap',
  'a transaction was reorganised away; it is sent again',
  'a nonce was used by a transaction from elsewhere: a key has one sender',
  'filled nonces that nothing used',
];

interface Scenario {
  readonly number: number;
  readonly key: Hex;
  readonly account: Hex;
  readonly random: SeededRandom;
  readonly hostility: Hostility;
  readonly confirmations: number;
  readonly deaths: Death[];
  /** What is to be done, each exactly once. */
  readonly slots: readonly Hex[];
  readonly isAllAtOnce: boolean;
}

function scenarioOf(number: number): Scenario {
  const random = SeededRandom.for(`scenario ${number}`, SEED);
  const { privateKey: key, account } = keyOfSeed(`sender ${number}`);
  const isSystematic = number < SYSTEMATIC;
  const deaths = isSystematic
    ? [{ atRequest: Math.floor(number / 2), isBefore: number % 2 === 0 }]
    : Array.from({ length: random.below(4) }, () => ({ atRequest: random.below(40), isBefore: random.below(2) === 0 }));
  return {
    ...{ number, key, account, random, deaths },
    hostility: isSystematic ? quiet : random.pick(profiles),
    confirmations: 1 + random.below(3),
    slots: Array.from({ length: 1 + random.below(3) }, (_, i) => numberToHex(number * 10 + i + 1, { size: 32 })),
    isAllAtOnce: random.below(2) === 0,
  };
}

/** Does what is to be done as the application would: asks again under the same intent until it is told that it is final. */
async function work(sender: TransactionSender, counter: Hex, scenario: Scenario, done: Set<Hex>): Promise<void> {
  const insist = async (slot: Hex) => {
    let failure: unknown;
    for (let attempt = 0; attempt < MANY_ATTEMPTS; attempt++) {
      try {
        await sender.send(counter, slot, `slot/${slot}`);
        done.add(slot);
        return;
      } catch (error) {
        failure = error;
      }
    }
    throw new Error(`scenario ${scenario.number}: ${slot} was not done`, { cause: failure });
  };
  const open = scenario.slots.filter((slot) => !done.has(slot));
  if (scenario.isAllAtOnce) await Promise.all(open.map(insist));
  else for (const slot of open) await insist(slot);
  await sender.caughtUp();
}

async function openPatiently(open: () => Promise<TransactionSender>): Promise<TransactionSender> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await open();
    } catch (error) {
      if (attempt === MANY_ATTEMPTS) throw error;
    }
  }
}

/** What happened, over all scenarios: a proof in which nothing goes wrong proves nothing. */
interface Mishaps {
  deaths: number;
  readonly warnings: Map<string, number>;
}

/** A hostile chain, and the processes that live on it one after the other. */
class Stage {
  constructor(
    private readonly chain: HostileChain,
    private readonly folder: string,
    private readonly mishaps: Mishaps,
  ) {}

  /** Plays a scenario to its end. Returns how often each thing that was to be done was done. */
  async play(scenario: Scenario): Promise<readonly number[]> {
    const file = join(this.folder, `${scenario.number}.sqlite`);
    const done = new Set<Hex>();
    for (const death of [...scenario.deaths, undefined]) await this.live(scenario, file, done, death);
    await this.chain.mine(scenario.confirmations);
    return Promise.all(scenario.slots.map((slot) => this.chain.effects(slot)));
  }

  /** One process from start to end, or to its death: what it leaves behind is what is in the book's file. */
  private async live(scenario: Scenario, file: string, done: Set<Hex>, death: Death | undefined): Promise<void> {
    const book = TransactionBook.open(file);
    await new Promise<void>((resolve, reject) => {
      const died = () => {
        this.mishaps.deaths += 1;
        resolve();
      };
      const client = this.chain.connect(scenario, death, died);
      const options = {
        privateKey: scenario.key,
        confirmations: scenario.confirmations,
        feeCapGwei: 20,
        log: this.log,
      };
      const life = async () => {
        const sender = await openPatiently(() =>
          TransactionSender.open(client, { ...options, book, pollingMs: 0, stuckAfterMs: 0, patienceMs: 3_000 }),
        );
        await work(sender, this.chain.counter, scenario, done);
        await sender.close();
      };
      life().then(resolve, reject);
    });
    book.close();
  }

  private readonly note = (_: object, message: string): void => {
    const { warnings } = this.mishaps;
    warnings.set(message, (warnings.get(message) ?? 0) + 1);
  };

  private readonly log: Log = { info: () => undefined, warn: this.note, error: this.note };
}

describe('the sender on a hostile chain', () => {
  const folder = folderInMemory('gridclear-sender-');
  const mishaps: Mishaps = { deaths: 0, warnings: new Map() };

  afterAll(() => rmSync(folder, { recursive: true }));

  /** Plays scenarios on an anvil of their own: it gets slower with all it remembers. Returns those that went wrong. */
  async function playOnOneChain(scenarios: readonly Scenario[]) {
    const chain = await HostileChain.start(scenarios.map(({ account }) => account));
    const stage = new Stage(chain, folder, mishaps);
    const wrong: { scenario: number; effects: readonly number[] }[] = [];
    try {
      for (const scenario of scenarios) {
        const effects = await stage.play(scenario);
        if (effects.some((count) => count !== 1)) wrong.push({ scenario: scenario.number, effects });
      }
    } finally {
      await chain.stop();
    }
    return wrong;
  }

  it(
    `does everything once in ${SCENARIOS} scenarios of crashes, losses, drops, replacements and reorganisations`,
    async () => {
      const scenarios = Array.from({ length: SCENARIOS }, (_, number) => scenarioOf(number));
      const wrong = [];
      while (scenarios.length > 0) {
        const together = [scenarios.splice(0, PER_CHAIN), scenarios.splice(0, PER_CHAIN)];
        wrong.push(...(await Promise.all(together.map(playOnOneChain))).flat());
      }
      expect(wrong).toEqual([]);
      // Of the rarest, the filled nonce, one in a few hundred scenarios is enough; fewer scenarios may have none.
      if (SCENARIOS < 2_000) return;
      expect(mishaps.deaths).toBeGreaterThan(SCENARIOS / 4);
      for (const warning of expectedWarnings)
        expect({ warning, count: mishaps.warnings.get(warning) ?? 0 }).not.toEqual({ warning, count: 0 });
    },
    SCENARIOS * 1_000,
  );
});
