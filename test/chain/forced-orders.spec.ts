import { keccak256, toHex, zeroHash } from 'viem';
import { forceOrderCall } from '../../src/adapters/chain/orders-on-chain.js';
import { publishRequest } from '../../src/application/grid-needs.js';
import type { Market } from '../../src/application/market.js';
import { MarketOperation } from '../../src/application/market-operation.js';
import { recordReading } from '../../src/application/metering.js';
import type { ForcedOrder } from '../../src/application/ports.js';
import { replayMarket } from '../../src/application/replay.js';
import { openRound } from '../../src/application/round-closing.js';
import { computingInPlace } from '../../src/application/round-computation.js';
import { announcementOf } from '../../src/application/round-submission.js';
import { cancelOrder, submitOrder } from '../../src/application/trading.js';
import { JournalFolder } from '../support/journaled-market.js';
import { OutsideChain } from '../support/outside-chain.js';
import { accountOf, energy, NOON, QUARTER, request } from '../support/village.js';

const FUNDS = 1_000_000_000n;
/** Of the village's network, depth first. */
const SOUTH = 4;
const CARLA = 7;
const GATE_CLOSES_AT = NOON - 900;

let folder: JournalFolder;
let chain: OutsideChain;
let market: Market;
let operation: MarketOperation;

/** Carla's sale of 2 kW in the southern street for at least 50.00 per MWh, unless said otherwise. */
const sale: ForcedOrder = {
  ...{ forced: 0, participant: CARLA, node: SOUTH, side: 'sell', quantityW: 2_000, limitTicks: 5_000 },
  ...{ meteringPoint: zeroHash, baselineW: 0 },
};

beforeAll(async () => {
  folder = await JournalFolder.create();
  chain = await OutsideChain.start(NOON - 7_000);
  market = await folder.village({ rules: { upstream: { kind: 'neutral' } } });
  operation = new MarketOperation({
    ...{ market, chain: chain.market, clock: folder.clock, manualClock: folder.clock, faucet: true },
    ...{ computer: computingInPlace, log: folder.log, stopwatch: () => 0 },
  });
  await operation.resume();
  for (const participant of ['gridco', 'volta']) await operation.fundEscrow(participant, FUNDS);
});

afterAll(async () => {
  await chain.stop();
  await folder.remove();
});

function by(id: string) {
  return market.state.participants.get(id)!;
}

function force(order: Partial<ForcedOrder>, account = accountOf(CARLA)): Promise<void> {
  return chain.sendAs(account, chain.addresses.orders!, forceOrderCall(market.name, 0, { ...sale, ...order }));
}

function orderOf(forced: number) {
  return [...market.state.rounds.get(0)!.orders.values()].find((order) => order.forced === forced);
}

test('an order the operator did not hear is forced into the book, gets its award, and is settled and paid', async () => {
  await market.execute(openRound(NOON));
  await chain.market.announceRound(announcementOf(market.state, market.state.rounds.get(0)!));
  const bid = energy('bid', { side: 'buy', node: 'transformer', quantityW: 3_000, limit: 9_000 });
  expect(await market.execute(submitOrder(by('volta'), 0, bid, ''))).toMatchObject({ ok: true });
  await market.execute(publishRequest(by('gridco'), 0, request('r', { congestionPoint: 'south' }), ''));

  await force({});
  await operation.closing.forcedOrders.look();
  await operation.closing.forcedOrders.look();
  expect(orderOf(0)).toMatchObject({
    participant: 'carla',
    side: 'sell',
    node: 'south',
    quantityW: 2_000,
    limit: 5_000,
  });
  expect(market.state.rounds.get(0)!.orders.size).toBe(2);
  // What the chain holds the market to cannot be taken back in a message.
  expect(await market.execute(cancelOrder(by('carla'), orderOf(0)!.sequence, 'order'))).toMatchObject({
    rejection: { code: 'not-permitted' },
  });

  // At a metering point that nobody knows, and at her own, whose baseline she nominates with it.
  await force({ side: 'up', limitTicks: 1_000, meteringPoint: keccak256(toHex('mp-nowhere')) });
  await force({ side: 'up', limitTicks: 1_000, meteringPoint: keccak256(toHex('mp-carla')), baselineW: -3_000 });
  await operation.closing.forcedOrders.look();
  // After the market's gate, before the chain's.
  const closed = operation.closing.close(0);
  await force({ quantityW: 500, limitTicks: 6_000 });
  await chain.reach(GATE_CLOSES_AT);
  expect(await closed).toMatchObject({ ok: true, value: { status: 'cleared' } });

  const round = market.state.rounds.get(0)!;
  expect([...round.forced]).toEqual([
    [0, orderOf(0)!.sequence],
    [1, 'refused'],
    [2, orderOf(2)!.sequence],
    [3, orderOf(3)!.sequence],
  ]);
  expect(orderOf(2)).toMatchObject({ meteringPoint: 'mp-carla' });
  expect(round.nominations.get('0/mp-carla') ?? round.nominations.get('mp-carla')).toBe(-3_000);
  expect(round).toMatchObject({ phase: 'posted' });
  const awards = round.phase === 'posted' ? round.outcome.awards : [];
  expect(awards).toContainEqual(expect.objectContaining({ order: orderOf(0)!.sequence, participant: 'carla' }));
  expect(await chain.market.verifiedRound(market.name, 0)).toMatchObject({ result: { isExecuted: true } });

  folder.clock.advance(NOON + QUARTER);
  const reading = { meteringPoint: 'mp-carla', round: 0, energyWh: -250 };
  await market.execute(recordReading(by('metron'), reading, folder.clock.now(), ''));
  expect(await operation.settlement.settle(0)).toMatchObject({ ok: true });
  expect(await chain.market.accountBalance(CARLA)).toBeGreaterThan(0n);
  expect(await replayMarket(market.name, folder.journal)).toMatchObject({ stateHash: market.state.hash() });
});

test('what the rules never admit cannot be forced, nor by another, nor after the gate', async () => {
  await expect(force({ quantityW: 150 })).rejects.toThrow('FlexibilityOrders_GateClosed');
  await expect(force({}, accountOf(3))).rejects.toThrow('FlexibilityOrders_NotParticipantsAccount');
});
