import { applyEvent } from '../domain/apply-event.js';
import type { AwardRecord, JournaledRecord, MarketEvent } from '../domain/events.js';
import { MarketState } from '../domain/market-state.js';
import type { Participant, ParticipantRole } from '../domain/participant.js';
import { channels } from '../protocol/commands.js';
import { announcementsFor } from './announce.js';
import { Audience } from './audience.js';
import type { JournaledEvent } from './journal-entry.js';

const roles: Record<string, ParticipantRole> = {
  ...{ gridco: 'dso', lumen: 'aggregator', volta: 'aggregator', ada: 'prosumer', bob: 'prosumer', carla: 'prosumer' },
  ...{ metron: 'meter-operator', idle: 'aggregator' },
};

const award = (order: number, participant: string, prosumer: string): AwardRecord => ({
  ...{ order, participant, node: 'street', side: 'up', meteringPoint: `mp-${prosumer}`, awardedW: 1_000, price: 5_000 },
});

const record = (payer: string, payee: string): JournaledRecord => ({
  ...{ round: 0, kind: 'flexibility', payer, payee, order: 20, energyWh: 250, price: 5_000, shareBps: 10_000 },
  amount: '12500',
});

const terms = { clientOrderId: 'o', side: 'up', node: 'street', quantityW: 1_000, limit: 100 } as const;
const transactions = [{ transactionHash: '0x1', blockNumber: 1, gasUsed: 21_000 }];

/** One event of every kind that says something different to different viewers, and some that do not. */
const told: MarketEvent[] = [
  { type: 'order-submitted', round: 0, participant: 'lumen', terms: { ...terms, meteringPoint: 'mp-ada' } },
  { type: 'order-amended', round: 0, participant: 'lumen', order: 20, quantityW: 900, limit: 100 },
  { type: 'order-cancelled', round: 0, participant: 'carla', order: 21 },
  {
    type: 'baselines-nominated',
    round: 0,
    participant: 'volta',
    nominations: [{ meteringPoint: 'mp-bob', powerW: 0 }],
  },
  { type: 'gate-closed', round: 0, orderCount: 2, requestCount: 1 },
  {
    type: 'round-cleared',
    round: 0,
    resultHash: '0x2',
    outcome: {
      ...{ status: 'cleared', welfareTickW: '1', nodePrices: [1], flowsW: [0] },
      awards: [award(20, 'lumen', 'ada'), award(21, 'volta', 'bob'), award(22, 'carla', 'carla')],
      reliefs: [{ request: 30, participant: 'gridco', congestionPoint: 'street', reliefW: 3_000 }],
    },
  },
  {
    type: 'period-settled',
    ...{ period: 0, firstRound: 0, rounds: 1, recordsRoot: '0x3', missingReadings: [] },
    records: [record('gridco', 'lumen'), record('lumen', 'ada'), record('gridco', 'carla')],
    positions: [{ participant: 'ada', credit: '1', debit: '0' }],
  },
  { type: 'settlement-posted', period: 0, transactions },
  { type: 'payouts-made', period: 0, payouts: [{ participant: 'ada', amount: '1' }], transactions },
];

describe.each(['open', 'sealed'] as const)('in a market with an %s book', (book) => {
  const state = stateWith(book);
  const batch: JournaledEvent[] = told.map((event, index) => ({ sequence: 100 + index, at: 1_000, event }));
  const viewers = [...state.participants.values()];

  test.each(viewers)('$id is told of a batch what it is told of each event', (viewer) => {
    const audience = new Audience(batch, state);
    for (const subscribed of [new Set(channels), new Set(['orders'] as const), new Set(['book', 'awards'] as const)])
      expect(audience.announcements(viewer, subscribed)).toEqual(
        batch.flatMap((journaled) => announcementsFor(viewer, subscribed, journaled, state)),
      );
  });

  test('viewers of one group are told the same', () => {
    const audience = new Audience(batch, state);
    const lone: Participant = { id: 'newcomer', number: 99, role: 'aggregator', account: '0x99' };
    const idle = state.participants.get('idle')!;
    expect(audience.groupOf(lone)).toBe(audience.groupOf(idle));
    expect(audience.announcements(lone, new Set(channels))).toEqual(audience.announcements(idle, new Set(channels)));
    expect(audience.groupOf(state.participants.get('lumen')!)).not.toBe(audience.groupOf(idle));
  });
});

function stateWith(book: 'open' | 'sealed'): MarketState {
  const state = new MarketState(
    {
      ...{ market: 'alder-street', version: 1, title: 'Alder Street', currency: 'EUR', mtuSeconds: 900 },
      ...{ products: ['flexibility'], upstream: { kind: 'elsewhere' }, pricing: 'pay-as-clear', pricePoint: 'middle' },
      order: {
        ...{ minQuantityW: 1, maxQuantityW: 1_000_000, quantityStepW: 1 },
        ...{ minLimit: -1_000, maxLimit: 1_000, maxOrdersPerRound: 10, maxOrdersPerParticipant: 10 },
      },
      gate: { opensBeforeDeliverySeconds: 7_200, closesBeforeDeliverySeconds: 900 },
      ...{ marginalAllocation: 'time', book, baseline: 'nominated', paymentRule: 'proportional' },
      settlementPeriodMtus: 1,
    },
    '0x0',
    { root: 'transformer', branches: [{ node: 'street', parent: 'transformer', exportLimitW: 1, importLimitW: 1 }] },
    '0xoperator',
  );
  const events: MarketEvent[] = [
    ...Object.entries(roles).map(([id, role], index): MarketEvent => {
      return { type: 'participant-registered', participant: { id, number: index + 2, role, account: `0x${id}` } };
    }),
    ...['ada', 'bob', 'carla'].map((prosumer): MarketEvent => {
      const meteringPoint = {
        id: `mp-${prosumer}`,
        node: 'street',
        prosumer,
        meterOperator: 'metron',
        capacityW: 5_000,
      };
      return { type: 'metering-point-registered', meteringPoint };
    }),
    { type: 'round-opened', round: 0, deliveryStart: 9_000 },
  ];
  for (const [index, event] of events.entries()) applyEvent(state, event, index + 2);
  return state;
}
