import { bytesToHex, encodeFunctionData, keccak256, toHex } from 'viem';
import { sign } from 'viem/accounts';
import { flexibilityOrdersAbi } from '../../src/adapters/chain/artifacts/flexibility-orders.js';
import { bookChallengeCall } from '../../src/adapters/chain/book-challenge-calls.js';
import type { CommittedBook } from '../../src/adapters/chain/challenge-calls.js';
import { refusalIn } from '../../src/adapters/chain/contract-refusal.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { marketId } from '../../src/adapters/chain/market-reader.js';
import { forceOrderCall } from '../../src/adapters/chain/orders-on-chain.js';
import { readingVerifier } from '../../src/adapters/chain/reading-signature.js';
import { CommandDesk } from '../../src/application/command-desk.js';
import type { Market } from '../../src/application/market.js';
import { MarketOperation } from '../../src/application/market-operation.js';
import { replayMarket } from '../../src/application/replay.js';
import { closeGate, openRound } from '../../src/application/round-closing.js';
import { computingInPlace } from '../../src/application/round-computation.js';
import { announcementOf, proofTask } from '../../src/application/round-submission.js';
import { type SignDigest, signOrders } from '../../src/client/sign-orders.js';
import { orderToSign } from '../../src/domain/proofs/authorisation.js';
import type { BookChallenge } from '../../src/domain/proofs/find-book-challenge.js';
import { ordersDigest, ordersTree } from '../../src/domain/proofs/order-hash.js';
import {
  authorisedOrdersOf,
  bookHash,
  bookOfRound,
  closedBook,
  type ProofTask,
} from '../../src/domain/proofs/round-proof.js';
import { numberedNodes } from '../../src/domain/round-network.js';
import type { CommandInput, CommandMessage, CommandReply } from '../../src/protocol/commands.js';
import { commands } from '../../src/protocol/commands.js';
import { JournalFolder } from '../support/journaled-market.js';
import { OutsideChain } from '../support/outside-chain.js';
import { NOON, QUARTER, villagers } from '../support/village.js';

type Submission = CommandInput<'submit-orders'>;

let folder: JournalFolder;
let chain: OutsideChain;
let market: Market;
let operation: MarketOperation;
let signing: CommandReply<'show-signing'>;

const keyOf = (id: string) => keyOfSeed(`signing ${id}`);
const signerOf =
  (id: string): SignDigest =>
  (hash) =>
    sign({ hash, privateKey: keyOf(id).privateKey, to: 'hex' });

beforeAll(async () => {
  folder = await JournalFolder.create();
  chain = await OutsideChain.start(NOON - 7_000, 3_600);
  market = await folder.market({ rules: { upstream: { kind: 'neutral' }, signedOrders: true } });
  operation = new MarketOperation({
    ...{ market, chain: chain.market, clock: folder.clock, manualClock: folder.clock, faucet: true },
    ...{ computer: computingInPlace, log: folder.log, stopwatch: () => 0 },
  });
  await operation.resume();
  const people = villagers.map(({ id, role }) => ({ id, role, account: keyOf(id).account }));
  await operation.registerParticipants(people);
  for (const number of [0, 1, 2]) {
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

/** Carla sells two kilowatts and volta buys them, unless said otherwise, under one signature each. */
function trades(round: number, clientOrderIds = ['first', 'second']): Submission {
  const [one, other] = clientOrderIds.map((id) => `${id}-${round}`) as [string, string];
  const order = { side: 'sell', node: 'south', quantityW: 1_000, limit: '50.00' } as const;
  return {
    round,
    orders: [
      { ...order, clientOrderId: one },
      { ...order, clientOrderId: other, quantityW: 1_500, limit: '60.00' },
    ],
  };
}

function bids({ round, orders }: Submission): Submission {
  return { round, orders: orders.map((order) => ({ ...order, side: 'buy', node: 'transformer', limit: '90.00' })) };
}

async function submitted(id: string, message: Submission, signer = id) {
  const who = { market: market.name, number: by(id).number };
  return asked(id, 'submit-orders', await signOrders(message, who, signing, signerOf(signer)));
}

/** Which authorisations of the round's book a challenge disproves. */
async function disproved(committed: CommittedBook, task: ProofTask): Promise<BookChallenge[]> {
  const authorised = authorisedOrdersOf(task);
  const faults: BookChallenge[] = [];
  for (const position of authorised.keys()) {
    for (const kind of ['signature', 'membership', 'authorised-order'] as const) {
      const data = bookChallengeCall(committed, authorised, { kind, position });
      const call = { account: keyOf('watcher').account, to: chain.addresses.auction, data };
      const taken = await chain.sender.client.call(call).then(
        () => true,
        (error: unknown) => {
          expect(refusalIn(error)).toMatchObject({ errorName: 'FlexibilityAuction_NothingWrong' });
          return false;
        },
      );
      if (taken) faults.push({ kind, position });
    }
  }
  return faults;
}

function committedBook(task: ProofTask): CommittedBook {
  const { authorisationsRoot } = closedBook(task).digests;
  const [id, round] = [marketId(market.name), BigInt(task.round.number)];
  return { market: id, round, book: bookOfRound(task), authorisationsRoot: bytesToHex(authorisationsRoot) };
}

function closedTask(number: number): ProofTask {
  const round = market.state.rounds.get(number)!;
  if (round.phase === 'open') throw new Error(`round ${number} is open`);
  return proofTask(market.state, round);
}

async function closeRound(number: number) {
  const closed = operation.closing.close(number);
  await chain.reach(market.state.rounds.get(number)!.times.gateClosesAt);
  return closed;
}

test('orders without a signature, or with another’s, are refused', async () => {
  expect(await asked('carla', 'submit-orders', trades(0))).toMatchObject({
    rejection: { code: 'signature-invalid', field: 'signed' },
  });
  expect(await submitted('carla', trades(0), 'volta')).toMatchObject({
    rejection: { code: 'signature-invalid', field: 'signed.signature' },
  });
  const signed = await signOrders(
    trades(0),
    { market: 'village', number: by('carla').number },
    signing,
    signerOf('carla'),
  );
  const changed = { ...signed, orders: signed.orders.map((order) => ({ ...order, limit: '40.00' })) };
  expect(await asked('carla', 'submit-orders', changed)).toMatchObject({
    rejection: { code: 'signature-invalid', field: 'signed.signature' },
  });
  expect(market.state.rounds.get(0)!.orders.size).toBe(0);
});

test('signed and forced orders stand in the committed book, and no challenge of who wanted them succeeds', async () => {
  expect(await submitted('carla', trades(0))).toMatchObject({ value: { results: [{ ok: true }, { ok: true }] } });
  expect(await submitted('volta', bids(trades(0)))).toMatchObject({ value: { results: [{ ok: true }, { ok: true }] } });
  const forced = {
    forced: 0,
    participant: by('lumen').number,
    node: 0,
    side: 'sell',
    quantityW: 300,
    limitTicks: 100,
  } as const;
  const call = forceOrderCall('village', 0, { ...forced, meteringPoint: toHex(0n, { size: 32 }), baselineW: 0 });
  await chain.sendAs(keyOf('lumen').account, chain.addresses.orders!, call);

  expect(await closeRound(0)).toMatchObject({ ok: true, value: { status: 'cleared' } });
  const task = closedTask(0);
  expect(bookOfRound(task).orders).toHaveLength(5);
  expect(closedBook(task).digests.authorisationsRoot).not.toEqual(new Uint8Array(32));
  expect(await disproved(committedBook(task), task)).toEqual([]);
  expect(await replayMarket(market.name, folder.journal)).toMatchObject({ stateHash: market.state.hash() });
});

test('one signature covers a tree of orders of several rounds, by the key that is valid in them', async () => {
  await chain.sendAs(
    keyOf('carla').account,
    chain.addresses.orders!,
    encodeFunctionData({
      abi: flexibilityOrdersAbi,
      functionName: 'registerKey',
      args: [marketId('village'), by('carla').number, keyOf('device').account, 3n],
    }),
  );
  await market.execute(openRound(NOON + 3 * QUARTER));
  const nodes = numberedNodes(market.state.network);
  const day = [1, 3].map((round) => {
    const terms = { clientOrderId: `day-${round}`, side: 'sell', node: 'south', quantityW: 700, limit: 4_000 } as const;
    return { round, terms, signed: orderToSign('village', round, by('carla').number, nodes.numberOf('south')!, terms) };
  });
  const tree = ordersTree(day.map(({ signed }) => signed));
  const domain = { chainId: signing.chainId, contract: Buffer.from(signing.verifyingContract.slice(2), 'hex') };
  const digest = bytesToHex(
    ordersDigest(domain, Buffer.from(signing.market.slice(2), 'hex'), by('carla').number, tree.root, 2),
  );
  const submit = async (at: number, signer: string) => {
    const { round, terms } = day[at]!;
    const places = [{ position: at, path: tree.proof(at).map((node) => bytesToHex(node)) }];
    const signed = {
      signature: await signerOf(signer)(digest),
      tree: { root: bytesToHex(tree.root), orderCount: 2, places },
    };
    const orders = [{ ...terms, limit: '40.00' }];
    return asked('carla', 'submit-orders', { round, orders, signed });
  };
  expect(await submit(0, 'carla')).toMatchObject({ value: { results: [{ ok: true }] } });
  expect(await submit(1, 'carla')).toMatchObject({ rejection: { field: 'signed.signature' } });
  expect(await submit(1, 'device')).toMatchObject({ value: { results: [{ ok: true }] } });
  expect(await closeRound(1)).toMatchObject({ ok: true });
  expect(await disproved(committedBook(closedTask(1)), closedTask(1))).toEqual([]);
});

test('an order that its participant did not sign is shown, and the book is void', async () => {
  expect(await submitted('carla', trades(2))).toMatchObject({ ok: true });
  await market.execute(closeGate(2));
  await chain.reach(market.state.rounds.get(2)!.times.gateClosesAt);
  // The operator raises what Carla offers, and signs for her with another key.
  const honest = closedTask(2);
  const [sequence, order] = [...honest.round.orders][0]!;
  const signature = await signerOf('operator')(keccak256('0x01'));
  const forged = { ...order, quantityW: 9_000, authorisation: { ...order.authorisation!, signature } };
  const round = { ...honest.round, orders: new Map(honest.round.orders).set(sequence, forged) };
  const task: ProofTask = { ...honest, round };
  const announcement = announcementOf(market.state, round);
  const book = closedBook(task);
  const commitment = { market: 'village', round: 2, orderCount: 2, rulesHash: announcement.rulesHash };
  const bookRoot = bytesToHex(bookHash(book.digests));
  await chain.market.commitBook({ ...commitment, bookRoot, verified: { announcement, ...book, locks: [] } });

  const faults = await disproved(committedBook(task), task);
  const [position] = faults.map((fault) => 'position' in fault && fault.position);
  expect(faults).toEqual(['signature', 'membership'].map((kind) => ({ kind, position })));
  const call = bookChallengeCall(committedBook(task), authorisedOrdersOf(task), faults[0]!);
  await chain.sendAs(keyOf('watcher').account, chain.addresses.auction, call);
  expect(await chain.market.verifiedRound('village', 2)).toMatchObject({ state: 'void' });
});
