import { DecidedMarket } from '../../test/support/decided-market.js';
import { JournalFolder } from '../../test/support/journaled-market.js';
import { readingVerifier } from '../adapters/chain/reading-signature.js';
import { type ParticipantRole, participantRoles } from '../domain/participant.js';
import { commands } from '../protocol/commands.js';
import { CommandDesk, type DeskCommand } from './command-desk.js';
import type { Session } from './login.js';
import type { Market } from './market.js';
import { MarketOperation } from './market-operation.js';
import { computingInPlace } from './round-computation.js';

const representative: Readonly<Record<ParticipantRole, string>> = {
  dso: 'gridco',
  aggregator: 'lumen',
  prosumer: 'carla',
  'meter-operator': 'metron',
  operator: 'operator',
};

/** A message that each command takes, and refuses or accepts for reasons of its own. */
const messages: Readonly<Record<DeskCommand, unknown>> = {
  'submit-orders': { round: 7, orders: [] },
  'submit-blocks': { round: 7, blocks: [] },
  'amend-order': { order: 999, quantityW: 100, limit: 1 },
  'cancel-orders': { orders: [999] },
  'nominate-baselines': { round: 7, nominations: [] },
  'publish-flows': { round: 7, flows: [] },
  'publish-requests': { round: 7, requests: [] },
  'withdraw-requests': { requests: [999] },
  'show-signing': {},
  'show-indication': { round: 7 },
  'explain-order': { order: 999 },
  'report-readings': { readings: [] },
  'register-participants': { participants: [] },
  'register-mandates': { mandates: [] },
  'register-reading-keys': { keys: [] },
  'register-metering-points': { meteringPoints: [] },
  'fund-escrow': { participant: 'nobody', amount: '1' },
  'post-collateral': { participant: 'nobody', amount: '1' },
  'open-round': { deliveryStart: 1 },
  'close-gate': { round: 7 },
  'settle-period': { period: 7 },
  'advance-clock': { to: 0 },
};

const permitted: Readonly<Record<DeskCommand, string>> = {
  'submit-orders': 'aggregator prosumer',
  'submit-blocks': 'aggregator prosumer',
  'amend-order': 'aggregator prosumer',
  'cancel-orders': 'aggregator prosumer',
  'nominate-baselines': 'aggregator prosumer',
  'publish-flows': 'dso',
  'publish-requests': 'dso',
  'withdraw-requests': 'dso',
  'show-signing': 'dso aggregator prosumer meter-operator operator',
  'show-indication': 'dso aggregator prosumer meter-operator operator',
  'explain-order': 'aggregator prosumer operator',
  'report-readings': 'meter-operator',
  'register-participants': 'operator',
  'register-mandates': 'operator',
  'register-reading-keys': 'operator',
  'register-metering-points': 'operator',
  'fund-escrow': 'operator',
  'post-collateral': 'aggregator prosumer operator',
  'open-round': 'operator',
  'close-gate': 'operator',
  'settle-period': 'operator',
  'advance-clock': 'operator',
};

let folder: JournalFolder;
let market: Market;
let desk: CommandDesk;
beforeAll(async () => {
  folder = await JournalFolder.create();
  market = await folder.village({}, DecidedMarket.village());
  desk = new CommandDesk(new Map([['village', operationOf(market)]]), readingVerifier);
});
afterAll(() => folder.remove());

function operationOf(of: Market): MarketOperation {
  const { clock, log } = folder;
  const chain = new Proxy({} as never, { get: () => () => Promise.reject(new Error('this market has no chain')) });
  return new MarketOperation({
    market: of,
    chain,
    clock,
    manualClock: clock,
    faucet: true,
    log,
    computer: computingInPlace,
    stopwatch: () => 0,
  });
}

function sessionOf(role: ParticipantRole): Session {
  const participant = market.state.participants.get(representative[role])!;
  return { market, participant, token: '', expiresAt: 0 };
}

test.each(Object.keys(messages) as DeskCommand[])('%s is for its roles alone', async (name) => {
  const before = market.durableSequence;
  const allowed: string[] = [];
  for (const role of participantRoles) {
    const outcome = await desk.handle(sessionOf(role), name, messages[name] as never);
    if (outcome.ok || outcome.rejection.code !== 'not-permitted') allowed.push(role);
    else
      expect(outcome.rejection.message).toBe(`${name} is for ${[...commands[name].roles].join(', ')}; you are ${role}`);
  }
  expect(allowed.join(' ')).toBe(permitted[name]);
  expect(market.durableSequence).toBe(before);
});

test('a market that nobody operates is unknown', async () => {
  const nowhere = new CommandDesk(new Map(), readingVerifier);
  expect(await nowhere.handle(sessionOf('aggregator'), 'cancel-orders', { orders: [1] })).toMatchObject({
    ok: false,
    rejection: { code: 'unknown-market' },
  });
});

test('each entry of a list has its own answer, with its own path', async () => {
  const answer = await desk.handle(sessionOf('aggregator'), 'cancel-orders', { orders: [998, 999] });
  expect(answer).toMatchObject({
    ok: true,
    value: {
      results: [0, 1].map((index) => ({ ok: false, rejection: { code: 'unknown-order', field: `orders[${index}]` } })),
    },
  });
});
