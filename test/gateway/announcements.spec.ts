import type { Announcement } from '../../src/protocol/announcements.js';
import { channels as allChannels, type Channel } from '../../src/protocol/commands.js';
import { everybody, playOneRound } from './play-one-round.js';
import { type ServedMarkets, serveMarkets } from './served-markets.js';
import { NOON } from './two-markets.js';

/** Those that are told from the journal, so that they can be resumed. */
const channels = allChannels.filter((channel) => channel !== 'indicative');
const MARKETS = ['alder-street', 'birch-lane'];

let served: ServedMarkets;
/** What everybody heard live, on every channel, by market and participant. */
const heard = new Map<string, Announcement[]>();

beforeAll(async () => {
  served = await serveMarkets();
  for (const market of MARKETS)
    await playOneRound(served, market, async (id, client) => {
      const told: Announcement[] = [];
      heard.set(`${market}/${id}`, told);
      await client.subscribe(channels, undefined, (announcement) => told.push(announcement));
    });
});

afterAll(() => served.stop());

type Body<C extends Channel> = Extract<Announcement, { channel: C }>['body'];

function on<C extends Channel>(market: string, id: string, channel: C): Body<C>[] {
  const announcements = heard.get(`${market}/${id}`)!.filter((announcement) => announcement.channel === channel);
  return announcements.map(({ body }) => body as Body<C>);
}

function whoHears(market: string, channel: Channel): string[] {
  return everybody.filter((id) => on(market, id, channel).length > 0);
}

describe('who hears what', () => {
  test.each([
    ['rounds', everybody],
    ['flows', everybody],
    ['requests', everybody],
    ['settlements', everybody],
    ['nominations', ['operator', 'gridco', 'lumen', 'volta', 'carla']],
    ['orders', ['lumen', 'volta', 'carla']],
    ['awards', ['operator', 'gridco', 'lumen', 'volta']],
    ['activations', ['operator', 'gridco', 'lumen', 'volta', 'ada', 'bob', 'metron']],
  ] as const)('%s', (channel, hearers) => {
    for (const market of MARKETS) expect(whoHears(market, channel)).toEqual(hearers);
  });

  test('an open book is everybody’s, a sealed one the operator’s alone, and neither names anybody', () => {
    expect(whoHears('alder-street', 'book')).toEqual(everybody);
    expect(whoHears('birch-lane', 'book')).toEqual(['operator']);
    const said = JSON.stringify(on('alder-street', 'gridco', 'book'));
    for (const secret of ['offer-ada', 'mp-ada', 'lumen']) expect(said).not.toContain(secret);
  });

  test('nobody hears of another’s nominations, orders, awards or money', () => {
    for (const market of MARKETS) {
      expect(on(market, 'lumen', 'nominations').map(({ participant }) => participant)).toEqual(['lumen']);
      expect(on(market, 'gridco', 'nominations').map(({ participant }) => participant)).toEqual([
        'lumen',
        'volta',
        'carla',
      ]);
      expect(on(market, 'lumen', 'orders').map(({ change }) => change)).toEqual([
        ...['submitted', 'submitted', 'submitted', 'cancelled'],
      ]);
      expect(on(market, 'lumen', 'awards')[0]!.awards.map(({ participant }) => participant)).toEqual([
        'lumen',
        'lumen',
      ]);
      expect(on(market, 'ada', 'activations')[0]!.activations.map(({ meteringPoint }) => meteringPoint)).toEqual([
        'mp-ada',
      ]);
      for (const id of ['lumen', 'volta', 'ada', 'bob', 'carla', 'metron'])
        for (const body of on(market, id, 'settlements'))
          if (body.change === 'settled')
            for (const { payer, payee } of body.records) expect([payer, payee]).toContain(id);
          else if (body.change === 'paid') for (const { participant } of body.payouts) expect(participant).toBe(id);
    }
  });

  test('the welfare of an open book is everybody’s, that of a sealed one the operator’s alone, and nobody’s over HTTP', async () => {
    const hearing = (market: string) =>
      everybody.filter((id) =>
        on(market, id, 'rounds').some((body) => body.change === 'cleared' && body.welfareTickW !== undefined),
      );
    expect([hearing('alder-street'), hearing('birch-lane')]).toEqual([everybody, ['operator']]);
    const overHttp = async (market: string) => {
      await served.projected();
      return (await fetch(`${served.url}/api/markets/${market}/rounds/0`)).json();
    };
    expect(await overHttp('alder-street')).toMatchObject({ orderCount: 5, welfare: expect.any(String) });
    expect(await overHttp('birch-lane')).toMatchObject({ orderCount: 5, welfare: null, welfareBound: null });
  });

  test('a market says nothing of another', () => {
    const names = (market: string) =>
      new Set(heard.get(`${market}/operator`)!.map(({ sequence, channel }) => `${sequence} ${channel}`));
    expect(names('birch-lane')).toEqual(names('alder-street'));
    for (const id of everybody)
      for (const market of MARKETS)
        expect(
          heard
            .get(`${market}/${id}`)!
            .filter(({ sequence }) => sequence > served.markets.get(market)!.durableSequence),
        ).toEqual([]);
  });
});

describe('resuming from the journal', () => {
  test.each(everybody)('%s is told the same as live, on every channel', async (id) => {
    for (const market of MARKETS) {
      const again = await collected(market, id, channels, 0);
      expect(again).toEqual(heard.get(`${market}/${id}`));
    }
  });

  test('from any sequence, on any channels', async () => {
    const live = heard.get('alder-street/operator')!;
    for (const after of [live[3]!.sequence, live.at(-2)!.sequence - 1, live.at(-1)!.sequence]) {
      const wanted = live.filter(({ sequence, channel }) => sequence > after && ['book', 'rounds'].includes(channel));
      expect(await collected('alder-street', 'operator', ['book', 'rounds'], after)).toEqual(wanted);
    }
  });

  test('after unsubscribing nothing more is told', async () => {
    const client = await served.participant('alder-street', 'lumen');
    const told: Announcement[] = [];
    await client.subscribe(['rounds'], undefined, (announcement) => told.push(announcement));
    expect(await client.send('unsubscribe', { channels: ['rounds'] })).toEqual({ ok: true });
    const operator = await served.participant('alder-street', 'operator');
    await operator.send('open-round', { deliveryStart: NOON + 7_200 });
    await client.send('cancel-orders', { orders: [0] });
    expect(told).toEqual([]);
  });
});

/** What a fresh connection is told of the journal as it is now. */
async function collected(market: string, id: string, from: readonly Channel[], after: number): Promise<Announcement[]> {
  const client = await served.participant(market, id);
  const told: Announcement[] = [];
  const expected = heard
    .get(`${market}/${id}`)!
    .filter(({ channel, sequence }) => from.includes(channel) && sequence > after).length;
  await client.subscribe(from, after, (announcement) => told.push(announcement));
  for (let tries = 0; tries < 300 && told.length < expected; tries++) await pause(10);
  await pause(20);
  await client.close();
  return told;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
