import { AFTERWARDS, DecidedMarket } from '../../test/support/decided-market.js';
import { JournalFolder } from '../../test/support/journaled-market.js';
import { energy, offer, request, villageOpens } from '../../test/support/village.js';
import type { MarketEvent } from '../domain/events.js';
import type { MarketRules } from '../domain/market-rules.js';
import { InvariantViolation } from '../domain/rejection.js';
import { resultHash } from '../domain/round-clearing.js';
import { HashChain } from './journal-entry.js';
import { replayMarket } from './replay.js';

let folder: JournalFolder;
beforeEach(async () => {
  folder = await JournalFolder.create();
});
afterEach(() => folder.remove());

/** Two rounds with orders, amendments, a request, awards and readings, both settled. */
function marketDay(rules: Partial<MarketRules> = {}): DecidedMarket {
  const market = DecidedMarket.village({ rules });
  for (const round of [market.opensRound(), market.opensRound()]) {
    market.nominate('lumen', round, { meteringPoint: 'mp-ada', powerW: -6_000 });
    market.expectFlows('gridco', round, { node: 'north', baselineFlowW: -20_000 });
    const order = market.submit('lumen', round, offer(`a-${round}`, { quantityW: 4_000 })) as number;
    market.amend('lumen', order, 3_000, 8_500);
    market.cancel('carla', market.submit('carla', round, energy(`c-${round}`)) as number);
    market.publish('gridco', round, request(`r-${round}`));
    market.clears(round);
    market.read('metron', { meteringPoint: 'mp-ada', round, energyWh: -1_000 });
  }
  market.settles(0);
  market.settles(1);
  return market;
}

type EventOf<T extends MarketEvent['type']> = Extract<MarketEvent, { type: T }>;

/** Writes a journal whose hashes are all in order, whatever its events say. */
async function journalOf(events: readonly MarketEvent[], rules: Partial<MarketRules> = {}): Promise<void> {
  const chain = new HashChain();
  const entries = [villageOpens({ rules }), ...events].map((event) => chain.extend(AFTERWARDS, event));
  await folder.journal.append('village', entries);
}

/** The day with its `nth` event of a type told differently, and every hash after it made anew. */
async function tampered<T extends MarketEvent['type']>(type: T, tell: (event: EventOf<T>) => EventOf<T>, nth = 0) {
  const { events } = marketDay();
  const at = events.flatMap((event, index) => (event.type === type ? [index] : []))[nth]!;
  await journalOf(events.with(at, tell(events[at] as EventOf<T>)));
  return at + 2;
}

test('a journal replays to the state of the market, everything decided again', async () => {
  const market = marketDay();
  await journalOf(market.events);
  const replay = (await replayMarket('village', folder.journal))!;
  expect(replay).toMatchObject({
    market: 'village',
    sequence: market.sequence,
    stateHash: market.state.hash(),
    roundsCleared: 2,
    periodsSettled: 2,
    refutedPostings: [],
  });
  expect((await folder.market()).headHash).toBe(replay.headHash);
});

test('so does one whose only provider is under a ceiling', async () => {
  const rules = { singleProviderCeiling: 9_000 };
  const market = marketDay(rules);
  await journalOf(market.events, rules);
  const cleared = market.events.flatMap((event) => (event.type === 'round-cleared' ? [event.outcome] : []));
  expect(cleared.map(({ ceilings }) => ceilings)).toMatchObject([
    [{ participant: 'lumen', ceiling: 9_000 }],
    [{ participant: 'lumen', ceiling: 9_000 }],
  ]);
  expect(await replayMarket('village', folder.journal)).toMatchObject({ stateHash: market.state.hash() });
});

test('a market without a journal has no replay', async () => {
  expect(await replayMarket('nowhere', folder.journal)).toBeUndefined();
});

describe('a tamperer who made every hash anew is found', () => {
  const richer = (event: EventOf<'round-cleared'>) => {
    const awards = event.outcome.awards.map((award) => ({ ...award, awardedW: award.awardedW + 100 }));
    return { ...event.outcome, awards };
  };

  test('in an award', async () => {
    const entry = await tampered('round-cleared', (event) => ({ ...event, outcome: richer(event) }));
    await expect(replayMarket('village', folder.journal)).rejects.toThrow(
      `journal entry ${entry} (round-cleared): its clearing says ...`,
    );
  });

  test('in an award, also where its result hash was made to fit', async () => {
    const entry = await tampered('round-cleared', (event) => {
      const outcome = richer(event);
      return { ...event, outcome, resultHash: resultHash(event.round, outcome) };
    });
    await expect(replayMarket('village', folder.journal)).rejects.toThrow(`journal entry ${entry} (round-cleared)`);
  });

  test.each<[string, () => Promise<number>]>([
    ['the book root', () => tampered('book-committed', (event) => ({ ...event, bookRoot: `0x${'0'.repeat(64)}` }))],
    ['the number of orders', () => tampered('gate-closed', (event) => ({ ...event, orderCount: 7 }), 1)],
    [
      'a node price',
      () =>
        tampered('round-cleared', (event) => {
          return { ...event, outcome: { ...event.outcome, nodePrices: event.outcome.nodePrices.map((p) => p + 1) } };
        }),
    ],
    [
      'a settled amount',
      () =>
        tampered('period-settled', (event) => {
          return { ...event, records: event.records.map((record) => ({ ...record, amount: '1' })) };
        }),
    ],
    [
      'a position',
      () =>
        tampered('period-settled', (event) => {
          return { ...event, positions: event.positions.map((position) => ({ ...position, credit: '1' })) };
        }),
    ],
    [
      'a missing reading',
      () => tampered('period-settled', (event) => ({ ...event, missingReadings: [], period: 1 }), 0),
    ],
  ])('in %s', async (_, tamper) => {
    const entry = await tamper();
    await expect(replayMarket('village', folder.journal)).rejects.toThrow(`journal entry ${entry} (`);
  });

  test.each<[string, string, () => Promise<number>]>([
    [
      'an order',
      'book-committed',
      () => tampered('order-submitted', (event) => ({ ...event, terms: { ...event.terms, node: 'north' } })),
    ],
    ['an amendment', 'book-committed', () => tampered('order-amended', (event) => ({ ...event, quantityW: 100 }))],
    [
      'a request',
      'book-committed',
      () =>
        tampered('request-published', (event) => ({
          ...event,
          terms: { ...event.terms, steps: event.terms.steps.slice(1) },
        })),
    ],
    [
      'an expected flow',
      'book-committed',
      () => tampered('flows-published', (event) => ({ ...event, flows: [{ node: 'north', baselineFlowW: 29_000 }] })),
    ],
    [
      'a baseline',
      'period-settled',
      () =>
        tampered('baselines-nominated', (event) => ({
          ...event,
          nominations: [{ meteringPoint: 'mp-ada', powerW: 0 }],
        })),
    ],
    [
      'a reading',
      'period-settled',
      () =>
        tampered('readings-recorded', (event) => ({ ...event, readings: [{ ...event.readings[0]!, energyWh: -750 }] })),
    ],
    [
      'a mandate',
      'period-settled',
      () => tampered('mandate-registered', (event) => ({ ...event, mandate: { ...event.mandate, shareBps: 1 } })),
    ],
  ])('in %s, by what the market decided from it: %s', async (_, decision, tamper) => {
    await tamper();
    await expect(replayMarket('village', folder.journal)).rejects.toThrow(`(${decision}): its`);
  });

  test.each<[string, (events: readonly MarketEvent[]) => MarketEvent[]]>([
    ['a settlement told twice', (events) => [...events, events.at(-1)!]],
    ['a clearing without a gate closure', (events) => events.filter(({ type }) => type !== 'gate-closed')],
    [
      'an order that nobody may give',
      (events) =>
        events.map((event) => (event.type === 'order-submitted' ? { ...event, participant: 'nobody' } : event)),
    ],
    ['a market opened again', (events) => [...events, villageOpens()]],
    ['an event of no kind', (events) => [...events, { type: 'money-printed' } as unknown as MarketEvent]],
  ])('in %s', async (_, tamper) => {
    await journalOf(tamper(marketDay().events));
    await expect(replayMarket('village', folder.journal)).rejects.toThrow(InvariantViolation);
  });
});
