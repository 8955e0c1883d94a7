import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { PlayedScenario } from '../support/play-sender-scenarios.js';
import { SYSTEMATIC_SCENARIOS } from '../support/sender-scenario.js';

const SCENARIOS = Number(process.env.SENDER_SCENARIOS ?? 2_100);
const SEED = Number(process.env.SENDER_SEED ?? 20_261_121);
/** Processes that play at the same time. */
const PLAYERS = 2;

const root = fileURLToPath(new URL('../..', import.meta.url));
const player = ['--import', './test/support/typescript.mjs', 'test/support/play-sender-scenarios.ts'];

/** What chain and network did to the senders, and what those say when they have to do something about it: how often at least in 2,000 drawn scenarios. */
const mishaps: Readonly<Record<string, number>> = {
  'the request was lost': 500,
  'the reply was lost': 500,
  'a transaction was dropped': 300,
  'somebody else used the nonce': 300,
  'blocks were reorganised': 700,
  'the chain was rolled back': 50,
  'a transaction stayed pending; it is replaced for a higher fee': 800,
  'a transaction stays pending: more than it offers exceeds the fee cap': 20,
  'a transaction was reorganised away; it is sent again': 50,
  'a nonce was used by a transaction from elsewhere: a key has one sender': 150,
  'filled nonces that nothing used': 1,
};

/** The steps of a sender: at each of them processes died, some before the chain got the request, some before they got its answer. */
const requests = [
  ...['eth_chainId', 'eth_getBlockByNumber', 'eth_getTransactionCount', 'eth_estimateGas', 'eth_maxPriorityFeePerGas'],
  ...['eth_sendRawTransaction', 'eth_getTransactionReceipt', 'eth_getTransactionByHash', 'eth_blockNumber'],
];
const deaths = requests.flatMap((request) => [`died before ${request}`, `died after ${request}`]);
const DEATHS_AT_A_STEP = 5;

/** Plays the scenarios from one number to another in a process of its own: senders that died there end with it. */
async function playApart(from: number, to: number): Promise<PlayedScenario[]> {
  const child = spawn(process.execPath, [...player, `${SEED}`, `${from}`, `${to}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: root,
  });
  const played: PlayedScenario[] = [];
  const lines = createInterface({ input: child.stdout }).on('line', (line) => played.push(JSON.parse(line)));
  await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return played;
}

/** What happened less often than it has to, given how often in 2,000 drawn scenarios; a proof in which nothing goes wrong proves nothing. */
function tooRare(played: readonly PlayedScenario[], least: Readonly<Record<string, number>>) {
  return Object.entries(least)
    .map(([kind, each]) => ({
      kind,
      least: Math.floor((each * (SCENARIOS - SYSTEMATIC_SCENARIOS)) / 2_000),
      happened: played.reduce((sum, { counted }) => sum + (counted[kind] ?? 0), 0),
    }))
    .filter(({ happened, least }) => happened < least);
}

/** What went wrong, with how to see it again; the first is told at length. */
function told({ scenario, failure, story = [] }: PlayedScenario, index: number): string {
  const command = ['node', ...player, SEED, scenario].join(' ');
  return [`scenario ${scenario}: ${failure}`, `alone: ${command}`, ...(index === 0 ? story : [])].join('\n');
}

describe('the sender on a hostile chain', () => {
  let played: PlayedScenario[];

  beforeAll(async () => {
    const starts = Array.from({ length: PLAYERS + 1 }, (_, index) => Math.floor((SCENARIOS * index) / PLAYERS));
    played = (await Promise.all(starts.slice(1).map((to, index) => playApart(starts[index]!, to)))).flat();
  }, SCENARIOS * 1_000);

  it(`does everything once in ${SCENARIOS} scenarios of crashes, losses, drops, replacements and reorganisations`, () => {
    expect(played.filter(({ failure }) => failure !== undefined).map(told)).toEqual([]);
    expect(played.map(({ scenario }) => scenario)).toEqual(Array.from({ length: SCENARIOS }, (_, number) => number));
  });

  it('has met each mishap', () => {
    expect(tooRare(played, mishaps)).toEqual([]);
  });

  it('has died at each step, before it and after it', () => {
    expect(tooRare(played, Object.fromEntries(deaths.map((death) => [death, DEATHS_AT_A_STEP])))).toEqual([]);
  });
});
