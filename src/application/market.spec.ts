import { happens, JournalFolder } from '../../test/support/journaled-market.js';
import { energy, villageOpens, villageRules } from '../../test/support/village.js';
import { SettableClock } from '../adapters/clock/clocks.js';
import { assertInvariant, type Outcome } from '../domain/rejection.js';
import type { JournaledEvent } from './journal-entry.js';
import { Market } from './market.js';
import { openRound } from './round-closing.js';
import { submitOrder } from './trading.js';

const stopped = { ok: false, rejection: expect.objectContaining({ code: 'market-stopped', field: '' }) };

let folder: JournalFolder;
beforeEach(async () => {
  folder = await JournalFolder.create();
});
afterEach(() => folder.remove());

/** A market with an open round. */
async function openMarket(name = 'village', mostOrders = 100_000): Promise<Market> {
  const bounds = { maxOrdersPerRound: mostOrders, maxOrdersPerParticipant: mostOrders };
  const rules = { market: name, order: { ...villageRules.order, ...bounds } };
  const market = await folder.village({ rules });
  expect(await market.execute(openRound(villageRules.mtuSeconds * 2_000_000))).toMatchObject({ ok: true });
  return market;
}

function submit(market: Market, clientOrderId: string, quantityW = 100) {
  const carla = market.state.participants.get('carla')!;
  return market.execute(submitOrder(carla, 0, energy(clientOrderId, { quantityW }), ''));
}

/** What happened, in the order in which it became known: batches of events told, and answers given. */
function watch(market: Market) {
  const known: string[] = [];
  market.onCommitted((committed) => known.push(`told ${committed.map(({ sequence }) => sequence).join(' ')}`));
  return {
    known,
    answered: (name: string, outcome: Promise<Outcome<{ sequence: number }>>) =>
      outcome.then((answer) => known.push(`${name}: ${answer.ok ? answer.value.sequence : answer.rejection.code}`)),
  };
}

describe('group commit', () => {
  test('10,000 commands at once: acknowledged in the order of the journal, never before they are durable', async () => {
    const market = await openMarket();
    const first = market.durableSequence + 1;
    const batches: (readonly JournaledEvent[])[] = [];
    market.onCommitted((committed) => batches.push(committed));
    const acknowledged: number[] = [];
    const early: number[] = [];
    await Promise.all(
      Array.from({ length: 10_000 }, async (_, index) => {
        const outcome = await submit(market, `order-${index}`);
        if (!outcome.ok) throw new Error(outcome.rejection.message);
        acknowledged.push(outcome.value.sequence);
        if (outcome.value.sequence > market.durableSequence) early.push(outcome.value.sequence);
      }),
    );
    const sequences = Array.from({ length: 10_000 }, (_, index) => first + index);
    expect(acknowledged).toEqual(sequences);
    expect(early).toEqual([]);
    expect(batches.flatMap((batch) => batch.map(({ sequence }) => sequence))).toEqual(sequences);
    expect(batches.length).toBeLessThan(20);
    const journaled = await folder.journal.read('village', first - 1, 20_000);
    expect(journaled.map(({ sequence }) => sequence)).toEqual(sequences);
  });

  test('what is announced can be read from the journal by whoever is told', async () => {
    const market = await openMarket();
    const seen: Promise<number>[] = [];
    market.onCommitted((committed) => {
      const { sequence } = committed.at(-1)!;
      seen.push(folder.journal.read('village', sequence - 1, 10).then((entries) => entries.length));
    });
    await Promise.all(['a', 'b', 'c'].map((id) => submit(market, id)));
    expect((await Promise.all(seen)).every((entries) => entries > 0)).toBe(true);
  });

  test('a refusal, and an answer as before, wait for what they rest on', async () => {
    const market = await openMarket();
    const next = market.durableSequence + 1;
    const { known, answered } = watch(market);
    await Promise.all([
      answered('order', submit(market, 'o')),
      answered('again', submit(market, 'o')),
      answered('other content', submit(market, 'o', 200)),
    ]);
    expect(known).toEqual([`told ${next}`, `order: ${next}`, `again: ${next}`, 'other content: client-id-reused']);
  });

  test('everything decided is durable once the market is drained', async () => {
    const market = await openMarket();
    const before = market.durableSequence;
    for (let n = 0; n < 3_000; n++) void submit(market, `o-${n}`);
    expect(market.durableSequence).toBe(before);
    await market.drained();
    expect(market.durableSequence).toBe(before + 3_000);
  });

  test('a listener that fails, or has left, does not keep the others from being told', async () => {
    const market = await openMarket();
    const told: number[] = [];
    const leave = market.onCommitted(() => told.push(-1));
    market.onCommitted(() => {
      throw new Error('no memory left');
    });
    market.onCommitted((committed) => told.push(committed.length));
    leave();
    expect(await submit(market, 'o')).toMatchObject({ ok: true });
    expect(told).toEqual([1]);
    expect(folder.logged).toEqual([{ level: 'error', message: 'a listener failed on committed events' }]);
  });
});

describe('a market stops', () => {
  test('when its journal fails: everything waiting is refused, nothing is announced', async () => {
    const market = await openMarket();
    const { known, answered } = watch(market);
    await folder.journal.close();
    await Promise.all([
      answered('order', submit(market, 'o')),
      answered('again', submit(market, 'o')),
      answered('refused', submit(market, 'nothing', 0)),
    ]);
    expect(known).toEqual(['order: market-stopped', 'again: market-stopped', 'refused: market-stopped']);
    expect(market.stopped).toMatch(/is closed/);
    expect(await submit(market, 'later')).toEqual(stopped);
    await market.drained();
  });

  test('alone: an impossible state in one market does not touch the others', async () => {
    const [north, south] = [await openMarket('north'), await openMarket('south')];
    expect(await north.execute(() => assertInvariant(false, 'water flows uphill') as never)).toEqual(stopped);
    expect([north.stopped, south.stopped]).toEqual(['water flows uphill', undefined]);
    expect(await submit(north, 'o')).toEqual(stopped);
    expect(await submit(south, 'o')).toMatchObject({ ok: true });
    expect(folder.logged).toEqual([{ level: 'error', message: 'market north stopped: water flows uphill' }]);
  });

  test('what was on its way to the journal then is durable and acknowledged; what waited is neither', async () => {
    const market = await openMarket();
    const next = market.durableSequence + 1;
    const { known, answered } = watch(market);
    const first = answered('on its way', submit(market, 'a'));
    await Promise.resolve();
    await Promise.resolve();
    const second = answered('waiting', submit(market, 'b'));
    const third = answered(
      'impossible',
      market.execute(() => assertInvariant(false, 'impossible') as never),
    );
    await Promise.all([first, second, third]);
    expect(known).toEqual([
      'impossible: market-stopped',
      `told ${next}`,
      `on its way: ${next}`,
      'waiting: market-stopped',
    ]);
    const entries = await folder.journal.read('village', next - 1, 10);
    expect(entries.map(({ sequence }) => sequence)).toEqual([next]);
  });

  test('after an event that does not fit its state, and is whole again when loaded anew', async () => {
    const market = await openMarket();
    await submit(market, 'o');
    const sound = market.state.hash();
    expect(
      await happens(market, { type: 'book-committed', round: 0, bookRoot: '0x', transaction: noTransaction }),
    ).toEqual(stopped);
    expect(market.stopped).toBe('round 0 is closed when its book is committed');
    await folder.reopen();
    const again = await folder.market();
    expect([again.stopped, again.state.hash()]).toEqual([undefined, sound]);
    expect(await submit(again, 'p')).toMatchObject({ ok: true });
  });
});

const noTransaction = { transactionHash: '0x', blockNumber: 1, gasUsed: 1 };

describe('a market loaded from its journal', () => {
  test('is the same, to the hash, and goes on where it was', async () => {
    const market = await openMarket();
    const answers = await Promise.all(Array.from({ length: 2_500 }, (_, index) => submit(market, `o-${index}`)));
    const { durableSequence, headHash, lastEventAt } = market;
    const hash = market.state.hash();
    await folder.reopen();
    const again = await folder.market();
    expect(again).toMatchObject({ name: 'village', durableSequence, headHash, lastEventAt });
    expect(again.state.hash()).toBe(hash);
    expect(await submit(again, 'o-7')).toEqual(answers[7]);
    expect(await submit(again, 'o-2500')).toEqual({ ok: true, value: { sequence: durableSequence + 1 } });
  });

  test('keeps the rules it was opened with', async () => {
    await openMarket();
    await folder.reopen();
    const again = await folder.market({ rules: { title: 'Another title' } });
    expect(again.state.rules.title).toBe(villageRules.title);
  });

  test('has a time that never goes back, even where the clock does', async () => {
    const market = await openMarket();
    await folder.reopen();
    const setBack = new SettableClock(folder.clock.now() - 60);
    const again = await Market.load(villageOpens(), folder.journal, setBack, folder.log);
    await submit(again, 'o');
    expect(again.lastEventAt).toBe(market.lastEventAt);
    setBack.advance(market.lastEventAt + 5);
    await submit(again, 'p');
    expect(again.lastEventAt).toBe(market.lastEventAt + 5);
  });
});
