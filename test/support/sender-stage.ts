import { once } from 'node:events';
import { join } from 'node:path';
import { TransactionBook } from '../../src/adapters/chain/transaction-book.js';
import { TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import type { Hex, Log } from '../../src/application/ports.js';
import type { Death, HostileChain } from './hostile-chain.js';
import type { ScenarioStory } from './scenario-story.js';
import type { SenderScenario } from './sender-scenario.js';

const MANY_ATTEMPTS = 200;

/** A hostile chain, and the processes that live on it one after the other. */
export class SenderStage {
  /** `folder` takes the transaction books. */
  constructor(
    private readonly chain: HostileChain,
    private readonly folder: string,
  ) {}

  /**
   * Plays a scenario to its end. Returns how often each thing that was to be done was done. Throws where a sender gives up or throws
   * what is no mishap; where it does nothing any more, it does not return.
   */
  async play(scenario: SenderScenario, story: ScenarioStory): Promise<readonly number[]> {
    const done = new Set<Hex>();
    this.chain.forget();
    for (const death of [...scenario.deaths, undefined]) await this.live(scenario, story, done, death);
    // What is final outlives that.
    await this.chain.reorganiseUnconfirmed(scenario.confirmations);
    await this.chain.mine(scenario.confirmations);
    return Promise.all(scenario.slots.map((slot) => this.chain.effects(slot)));
  }

  /** One process from start to end, or to its death: what it leaves behind is what is in the book's file. */
  private async live(
    scenario: SenderScenario,
    story: ScenarioStory,
    done: Set<Hex>,
    death: Death | undefined,
  ): Promise<void> {
    story.tell('a process starts');
    const book = TransactionBook.open(join(this.folder, `${scenario.number}.sqlite`));
    const life = new AbortController();
    const died = once(life.signal, 'abort');
    const client = this.chain.connect({ ...scenario, story }, death, life);
    const { key: privateKey, confirmations } = scenario;
    const options = { privateKey, confirmations, feeCapGwei: 20, book, log: logOf(story) };
    const lived = async () => {
      const sender = await openPatiently(() =>
        TransactionSender.open(client, { ...options, pollingMs: 0, stuckAfterMs: 0, patienceMs: 3_000 }),
      );
      await work(sender, this.chain.counter, scenario, done, life.signal);
      await sender.close();
    };
    await Promise.race([lived(), died]);
    book.close();
  }
}

/** Does what is to be done as the application would: asks again under the same intent until it is told that it is final. */
async function work(
  sender: TransactionSender,
  counter: Hex,
  scenario: SenderScenario,
  done: Set<Hex>,
  life: AbortSignal,
): Promise<void> {
  const insist = async (slot: Hex) => {
    for (let attempt = 1; ; attempt++)
      try {
        await sender.send(counter, slot, `slot/${slot}`);
        done.add(slot);
        return;
      } catch (cause) {
        // The dead ask for nothing.
        if (life.aborted || attempt === MANY_ATTEMPTS) throw new Error(`slot ${BigInt(slot)} was not done`, { cause });
      }
  };
  const open = scenario.slots.filter((slot) => !done.has(slot));
  if (scenario.isAllAtOnce) await Promise.all(open.map(insist));
  else for (const slot of open) await insist(slot);
  await sender.caughtUp();
}

async function openPatiently(open: () => Promise<TransactionSender>): Promise<TransactionSender> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await open();
    } catch (error) {
      if (attempt === MANY_ATTEMPTS) throw error;
    }
  }
}

/** What a sender says when it has to do something about a mishap is part of the story. */
function logOf(story: ScenarioStory): Log {
  const note = (_: object, message: string) => story.count(message);
  return { info: () => undefined, warn: note, error: note };
}
