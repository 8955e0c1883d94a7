import { DecidedMarket } from '../../test/support/decided-market.js';
import { JournalFolder } from '../../test/support/journaled-market.js';
import { energy, request, shift } from '../../test/support/village.js';
import type { MarketRules } from '../domain/market-rules.js';
import { submitBlock } from './block-trading.js';
import { publishRequest } from './grid-needs.js';
import { type Indicated, Indications } from './indications.js';
import type { Market } from './market.js';
import { closeGate } from './round-closing.js';
import { ComputationRefused, computingInPlace, type RoundComputer } from './round-computation.js';
import { cancelOrder, submitOrder } from './trading.js';

let folder: JournalFolder;
beforeEach(async () => {
  folder = await JournalFolder.create();
});
afterEach(() => folder.remove());

async function opened(rules: Partial<MarketRules> = {}) {
  const decided = DecidedMarket.village({ rules });
  decided.opensRound();
  const market = await folder.village({ rules }, decided);
  const watch = { now: 0 };
  return { market, watch, indications: new Indications(market, () => watch.now, computingInPlace) };
}

const by = (market: Market, id: string) => market.state.participants.get(id)!;
const submit = (market: Market, id: string, terms: Parameters<typeof energy>[1] = {}) =>
  market.execute(submitOrder(by(market, 'carla'), 0, energy(id, { limit: -1_000, ...terms }), ''));

function fillsOf(indicated: { ok: boolean; value?: Indicated }) {
  const outcome = indicated.value?.outcome;
  return outcome?.ok ? outcome.value.fills.get('carla')?.map(({ filledW }) => filledW) : undefined;
}

test('asked again within a second, the same is told; afterwards what has changed, once it is durable', async () => {
  const { market, watch, indications } = await opened();
  await submit(market, 'first');
  expect(fillsOf(await indications.ask(by(market, 'carla'), 0))).toEqual([2_000]);
  await submit(market, 'second');
  watch.now = 999;
  expect(fillsOf(await indications.ask(by(market, 'carla'), 0))).toEqual([2_000]);
  watch.now = 1_000;
  const undurable = submit(market, 'third');
  const asked = await indications.ask(by(market, 'carla'), 0);
  expect(fillsOf(asked)).toEqual([2_000, 2_000, 2_000]);
  expect(asked).toMatchObject({ value: { sequence: market.durableSequence } });
  await undurable;
});

test('where it takes long, the next waits twenty times as long', async () => {
  const { market, watch } = await opened();
  let reads = 0;
  const slow = new Indications(market, () => watch.now + 500 * reads++, computingInPlace);
  await submit(market, 'first');
  await slow.ask(by(market, 'carla'), 0);
  await submit(market, 'second');
  watch.now += 9_000;
  expect(fillsOf(await slow.ask(by(market, 'carla'), 0))).toEqual([2_000]);
  watch.now += 9_000;
  expect(fillsOf(await slow.ask(by(market, 'carla'), 0))).toEqual([2_000, 2_000]);
});

test('listeners are told when the book has changed, and only while somebody listens', async () => {
  const { market, watch, indications } = await opened();
  const told: Indicated[][] = [];
  let listening = false;
  indications.listen(
    (indicated) => told.push([...indicated]),
    () => listening,
  );
  await submit(market, 'unheard');
  await pause();
  expect(told).toEqual([]);
  listening = true;
  await submit(market, 'heard');
  await until(() => told.length === 1);
  expect(told[0]).toMatchObject([{ round: 0, sequence: market.durableSequence }]);
  watch.now += 1_000;
  await market.execute(closeGate(0));
  await pause();
  expect(told).toHaveLength(1);
  indications.close();
});

test('what somebody asked for in between is told to listeners as well, once', async () => {
  const { market, indications } = await opened();
  const told: number[] = [];
  indications.listen(
    (indicated) => told.push(...indicated.map(({ sequence }) => sequence)),
    () => true,
  );
  await submit(market, 'heard');
  const asked = await indications.ask(by(market, 'carla'), 0);
  await until(() => told.length === 1);
  expect(told).toEqual([asked.ok ? asked.value.sequence : undefined]);
  await pause();
  expect(told).toHaveLength(1);
  indications.close();
});

test('cancelled and new orders are followed', async () => {
  const { market, watch, indications } = await opened();
  const first = await submit(market, 'first');
  await indications.ask(by(market, 'carla'), 0);
  await market.execute(cancelOrder(by(market, 'carla'), first.ok ? first.value.sequence : 0, 'order'));
  await submit(market, 'second', { quantityW: 700 });
  watch.now += 1_000;
  expect(fillsOf(await indications.ask(by(market, 'carla'), 0))).toEqual([700]);
});

test('with a second provider the ceiling for single ones is gone from the indication', async () => {
  const { market, watch, indications } = await opened({ singleProviderCeiling: 6_000, pricePoint: 'highest' });
  await market.execute(publishRequest(by(market, 'gridco'), 0, request('r', { congestionPoint: 'south' }), ''));
  const price = async () => {
    watch.now += 60_000;
    const asked = await indications.ask(by(market, 'carla'), 0);
    return asked.ok && asked.value.outcome.ok ? Math.max(...asked.value.outcome.value.nodePrices) : undefined;
  };
  await submit(market, 'alone');
  expect(await price()).toBe(6_000);
  await market.execute(submitOrder(by(market, 'volta'), 0, energy('second'), ''));
  expect(await price()).toBe(20_000);
});

test.each(['continuous', 'continuous-then-auction'] as const)(
  'of a %s market quotes are told, and the auction if any',
  async (trading) => {
    const { market, indications } = await opened({ trading });
    await submit(market, 'sale');
    const asked = await indications.ask(by(market, 'carla'), 0);
    expect(asked).toMatchObject({ ok: true, value: { quotes: { lastTrade: undefined } } });
    expect(asked.ok && asked.value.quotes?.nodes[0]).toEqual({
      node: 'transformer',
      bidTicks: undefined,
      askTicks: -1_000,
    });
    expect(fillsOf(asked)).toEqual(trading === 'continuous' ? undefined : [2_000]);
  },
);

describe('with blocks', () => {
  const withBlocks: Partial<MarketRules> = {
    ...{ horizonMtus: 4, settlementPeriodMtus: 4, upstream: { kind: 'priced', sellPrice: 30_000, buyPrice: 1_000 } },
    blockOrders: { maxBlocksPerRound: 10, maxBlocksPerParticipant: 10, searchNodeLimit: 100 },
  };
  const block = (market: Market, id: string) =>
    market.execute(submitBlock(by(market, 'carla'), 0, shift(id, { limit: -5_000 }), ''));

  test('who asks while a search is under way is told what it finds, and the next change is told later', async () => {
    const { market, watch, indications } = await opened(withBlocks);
    await block(market, 'first');
    const both = [indications.ask(by(market, 'carla'), 0), indications.ask(by(market, 'volta'), 0)];
    const [one, other] = await Promise.all(both);
    expect(one!.ok && other!.ok && one!.value === other!.value).toBe(true);
    await block(market, 'second');
    watch.now += 1_000;
    const asked = await indications.ask(by(market, 'carla'), 0);
    const outcome = asked.ok ? asked.value.outcome : undefined;
    expect(outcome?.ok && outcome.value.blocks?.acceptances.get('carla')).toHaveLength(2);
  });

  test('a search sees the book as it was when it was asked for', async () => {
    const { market } = await opened(withBlocks);
    let start: () => void = () => undefined;
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    const late: RoundComputer = {
      compute: async (name, input) => {
        await started;
        return computingInPlace.compute(name, input);
      },
    };
    const indications = new Indications(market, () => 0, late);
    await block(market, 'first');
    const asked = indications.ask(by(market, 'carla'), 0);
    await block(market, 'second');
    start();
    const answer = await asked;
    const outcome = answer.ok ? answer.value.outcome : undefined;
    expect(outcome?.ok && outcome.value.blocks?.acceptances.get('carla')).toHaveLength(1);
  });

  test('where what computes is busy, it is said', async () => {
    const { market } = await opened(withBlocks);
    const busy: RoundComputer = { compute: () => Promise.reject(new ComputationRefused('busy')) };
    await block(market, 'first');
    const asked = await new Indications(market, () => 0, busy).ask(by(market, 'carla'), 0);
    expect(asked).toMatchObject({ ok: false, rejection: { code: 'too-many-messages' } });
  });
});

describe('refusals', () => {
  test.each([
    ['to all but the operator where the book is sealed', { book: 'sealed' }, 'not-permitted'],
    ['where the rules say so', { indication: { prices: 'operator', everySeconds: 5 } }, 'not-permitted'],
  ] as const)('%s', async (_, rules, code) => {
    const { market, indications } = await opened(rules);
    expect(await indications.ask(by(market, 'carla'), 0)).toMatchObject({ ok: false, rejection: { code } });
    expect(await indications.ask(by(market, 'operator'), 0)).toMatchObject({ ok: true, value: { round: 0 } });
  });

  test('of a sealed book the rules may open the prices', async () => {
    const { market, indications } = await opened({
      book: 'sealed',
      indication: { prices: 'everybody', everySeconds: 60 },
    });
    expect(await indications.ask(by(market, 'carla'), 0)).toMatchObject({ ok: true });
  });

  test('of rounds that are not there, or not open any more', async () => {
    const { market, indications } = await opened();
    expect(await indications.ask(by(market, 'carla'), 7)).toMatchObject({ rejection: { code: 'unknown-round' } });
    await market.execute(closeGate(0));
    expect(await indications.ask(by(market, 'carla'), 0)).toMatchObject({ rejection: { code: 'gate-closed' } });
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !condition(); tries++) await pause();
  expect(condition()).toBe(true);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
