import { bytesToHex, keccak256 } from 'viem';
import { bookChallengeCall } from '../../src/adapters/chain/book-challenge-calls.js';
import { marketId } from '../../src/adapters/chain/market-reader.js';
import { sealOrdersCall } from '../../src/adapters/chain/orders-on-chain.js';
import { readingVerifier } from '../../src/adapters/chain/reading-signature.js';
import { CommandDesk } from '../../src/application/command-desk.js';
import type { Market } from '../../src/application/market.js';
import { MarketOperation } from '../../src/application/market-operation.js';
import { replayMarket } from '../../src/application/replay.js';
import { closeGate, openRound } from '../../src/application/round-closing.js';
import { computingInPlace } from '../../src/application/round-computation.js';
import { announcementOf, proofTask } from '../../src/application/round-submission.js';
import { dueSteps } from '../../src/application/schedule.js';
import { sealOrders } from '../../src/client/sign-orders.js';
import {
  authorisedOrdersOf,
  bookHash,
  bookOfRound,
  closedBook,
  type ProofTask,
} from '../../src/domain/proofs/round-proof.js';
import { type CommandInput, type CommandMessage, type CommandReply, commands } from '../../src/protocol/commands.js';
import { JournalFolder } from '../support/journaled-market.js';
import { OutsideChain } from '../support/outside-chain.js';
import { accountOf, NOON, QUARTER } from '../support/village.js';

const REVEAL_SECONDS = 300;
const stranger = accountOf(99);

let folder: JournalFolder;
let chain: OutsideChain;
let market: Market;
let operation: MarketOperation;
let signing: CommandReply<'show-signing'>;

beforeAll(async () => {
  folder = await JournalFolder.create();
  chain = await OutsideChain.start(NOON - 7_000, 3_600);
  const rules = {
    upstream: { kind: 'neutral' },
    book: 'sealed',
    sealedBids: { revealSeconds: REVEAL_SECONDS },
  } as const;
  market = await folder.village({ rules });
  operation = new MarketOperation({
    ...{ market, chain: chain.market, clock: folder.clock, manualClock: folder.clock, faucet: true },
    ...{ computer: computingInPlace, log: folder.log, stopwatch: () => 0 },
  });
  await operation.resume();
  for (const number of [0, 1]) {
    await market.execute(openRound(NOON + number * QUARTER));
    await chain.market.announceRound(announcementOf(market.state, market.state.rounds.get(number)!));
  }
  const shown = await asked('carla', 'show-signing', {});
  if (!shown.ok) throw new Error(shown.rejection.message);
  signing = shown.value;
});

afterAll(async () => {
  await chain.stop();
  await folder.remove();
});

function by(id: string) {
  return market.state.participants.get(id)!;
}

function asked<N extends 'submit-orders' | 'show-signing'>(id: string, name: N, message: CommandInput<N>) {
  const desk = new CommandDesk(new Map([[market.name, operation]]), readingVerifier);
  const session = { market, participant: by(id), token: '', expiresAt: Number.POSITIVE_INFINITY };
  return desk.handle(session, name, commands[name].message.parse(message) as CommandMessage<N>);
}

/** One order of a participant, under an id that nobody guesses, its seal and what reveals it. */
function bid(id: string, round: number, side: 'sell' | 'buy', limit = '50.00') {
  const clientOrderId = keccak256(`0x${Buffer.from(`${id} ${round} ${limit}`).toString('hex')}`).slice(2);
  const orders = [{ clientOrderId, side, node: 'south', quantityW: 1_000, limit }];
  return sealOrders({ round, orders }, { market: market.name, number: by(id).number }, signing);
}

function seals(id: string, round: number, root: `0x${string}`): Promise<void> {
  const { number, account } = by(id);
  const call = sealOrdersCall(market.name, round, number, root);
  return chain.sendAs(account as `0x${string}`, chain.addresses.orders!, call);
}

/** The market's gate closes, and the chain's. */
async function gateCloses(number: number): Promise<void> {
  const { gateClosesAt } = market.state.rounds.get(number)!.times;
  folder.clock.advance(gateClosesAt);
  await market.execute(closeGate(number));
  await chain.reach(gateClosesAt);
}

/** A round's authorisation at a position, shown to the contract. */
function shown(task: ProofTask, position: number): Promise<void> {
  const book = bookOfRound(task);
  const authorisationsRoot = bytesToHex(closedBook(task).digests.authorisationsRoot);
  const committed = { market: marketId(market.name), round: BigInt(task.round.number), book, authorisationsRoot };
  const call = bookChallengeCall(committed, authorisedOrdersOf(task), { kind: 'signature', position });
  return chain.sendAs(stranger, chain.addresses.auction, call);
}

function closedTask(number: number): ProofTask {
  const round = market.state.rounds.get(number)!;
  if (round.phase === 'open') throw new Error(`round ${number} is open`);
  return proofTask(market.state, round);
}

test('sealed orders are revealed after the gate, and those that are not do not count', async () => {
  const [carla, volta, lumen] = [
    bid('carla', 0, 'sell'),
    bid('volta', 0, 'buy', '90.00'),
    bid('lumen', 0, 'sell', '45.00'),
  ];
  for (const [id, { root }] of Object.entries({ carla, volta, lumen })) await seals(id, 0, root);
  await expect(seals('carla', 0, volta.root)).rejects.toThrow('FlexibilityOrders_AlreadySealed');
  // Nothing is told before the gate, nor while the chain still takes seals.
  const early = { rejection: { code: 'out-of-order', field: 'round' } };
  expect(await asked('carla', 'submit-orders', carla.reveal)).toMatchObject(early);
  folder.clock.advance(NOON - 900);
  await market.execute(closeGate(0));
  expect(await asked('carla', 'submit-orders', carla.reveal)).toMatchObject(early);
  await chain.reach(NOON - 900);
  await expect(seals('ada', 0, carla.root)).rejects.toThrow('FlexibilityOrders_GateClosed');

  // A bidder that has thought better of it, and one that sealed nothing.
  const better = bid('carla', 0, 'sell', '89.00').reveal;
  const notSealed = { rejection: { code: 'signature-invalid', field: 'signed' } };
  expect(await asked('carla', 'submit-orders', better)).toMatchObject(notSealed);
  expect(await asked('ada', 'submit-orders', bid('ada', 0, 'sell').reveal)).toMatchObject(notSealed);

  expect(await operation.closing.close(0)).toMatchObject({ rejection: { code: 'out-of-order' } });
  expect(dueSteps(market.state, NOON - 900).close).toEqual([]);
  for (const [id, { reveal }] of Object.entries({ carla, volta }))
    expect(await asked(id, 'submit-orders', reveal)).toMatchObject({ value: { results: [{ ok: true }] } });
  folder.clock.advance(NOON - 900 + REVEAL_SECONDS);
  expect(dueSteps(market.state, NOON - 900 + REVEAL_SECONDS).close).toContain(0);
  expect(await asked('lumen', 'submit-orders', lumen.reveal)).toMatchObject({
    value: { results: [{ ok: false, rejection: { code: 'gate-closed' } }] },
  });

  expect(await operation.closing.close(0)).toMatchObject({ ok: true, value: { status: 'cleared' } });
  const round = market.state.rounds.get(0)!;
  expect(round.phase === 'posted' && round.outcome.awards.map(({ participant }) => participant).sort()).toEqual([
    'carla',
    'volta',
  ]);
  for (const position of [0, 1])
    await expect(shown(closedTask(0), position)).rejects.toThrow('FlexibilityAuction_NothingWrong');
  expect(await replayMarket(market.name, folder.journal)).toMatchObject({ stateHash: market.state.hash() });
});

test('an operator that brings in an order nobody sealed has its book disproved', async () => {
  const carla = bid('carla', 1, 'sell');
  await seals('carla', 1, carla.root);
  await gateCloses(1);
  expect(await asked('carla', 'submit-orders', carla.reveal)).toMatchObject({ ok: true });
  // Once it has seen what Carla asks, a friend of the operator asks a little less.
  const honest = closedTask(1);
  const [sequence, order] = [...honest.round.orders][0]!;
  const friendly = { ...order, participant: 'lumen', limit: order.limit - 1, clientOrderId: 'late' };
  const task: ProofTask = {
    ...honest,
    round: { ...honest.round, orders: new Map(honest.round.orders).set(sequence, friendly) },
  };
  const announcement = announcementOf(market.state, honest.round);
  const book = closedBook(task);
  await chain.market.commitBook({
    ...{ market: market.name, round: 1, orderCount: 1, rulesHash: announcement.rulesHash },
    ...{ bookRoot: bytesToHex(bookHash(book.digests)), verified: { announcement, ...book, locks: [] } },
  });
  await shown(task, 0);
  expect(await chain.market.verifiedRound(market.name, 1)).toMatchObject({ state: 'void' });
});
