/**
 * Plays scenarios of the sender on real chains of their own and prints one JSON line for each. Arguments: seed, number of the first
 * scenario, and the number after the last; without that, one is played alone, and its story told on standard error as it happens.
 * Fails when a scenario does.
 */
import { rmSync } from 'node:fs';
import { inspect } from 'node:util';
import { folderInMemory } from './folder-in-memory.js';
import { HostileChain } from './hostile-chain.js';
import { ScenarioStory } from './scenario-story.js';
import { type SenderScenario, senderScenario } from './sender-scenario.js';
import { SenderStage } from './sender-stage.js';

/** An anvil gets slower with all it remembers. */
const PER_CHAIN = 50;
/** Some take seconds; what takes that long does nothing any more. */
const HANGS_AFTER_MS = 120_000;

/** What became of a scenario. */
export interface PlayedScenario {
  readonly scenario: number;
  /** How often each thing that was to be done was done. */
  readonly effects: readonly number[];
  /** What is wrong with it. */
  readonly failure?: string;
  readonly counted: Readonly<Record<string, number>>;
  /** The end of the story of one that went wrong. */
  readonly story?: readonly string[];
}

const [seed, first, end] = process.argv.slice(2).map(Number) as [number, number, number | undefined];
const tellLive = end === undefined ? (line: string) => console.error(line) : undefined;
const folder = folderInMemory('gridclear-sender-');
process.once('exit', () => rmSync(folder, { recursive: true }));
for (let from = first; from < (end ?? first + 1); from += PER_CHAIN)
  await playOnOneChain(from, Math.min(from + PER_CHAIN, end ?? first + 1));

async function playOnOneChain(from: number, to: number): Promise<void> {
  const scenarios = Array.from({ length: to - from }, (_, index) => senderScenario(from + index, seed));
  const chain = await HostileChain.start(scenarios.map(({ account }) => account));
  const stage = new SenderStage(chain, folder);
  for (const scenario of scenarios) await play(stage, scenario);
  await chain.stop();
}

async function play(stage: SenderStage, scenario: SenderScenario): Promise<void> {
  const story = new ScenarioStory(tellLive);
  const told = { scenario: scenario.number, counted: story.counted };
  const wrong = (effects: readonly number[], failure: string) => {
    process.exitCode = 1;
    console.log(JSON.stringify({ ...told, effects, failure, story: story.end } satisfies PlayedScenario));
  };
  const watchdog = setTimeout(() => {
    wrong([], 'nothing happens any more');
    // The sender that hangs would disturb all that comes after it.
    process.exit();
  }, HANGS_AFTER_MS);
  try {
    const effects = await stage.play(scenario, story);
    if (effects.every((count) => count === 1))
      console.log(JSON.stringify({ ...told, effects } satisfies PlayedScenario));
    else wrong(effects, `each slot has its effect so often: ${effects}`);
  } catch (error) {
    wrong([], inspect(error));
  } finally {
    clearTimeout(watchdog);
  }
}
