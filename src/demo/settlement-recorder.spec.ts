import type { Announcement } from '../protocol/announcements.js';
import { SettlementRecorder } from './settlement-recorder.js';

const transaction = { transactionHash: '0x1', blockNumber: 1, gasUsed: 7 };
type Body = Extract<Announcement, { channel: 'settlements' }>['body'];

function recorded(...told: Body[]): SettlementRecorder {
  const recorder = new SettlementRecorder();
  recorder.hear({
    ...{ sequence: 1, at: 0, channel: 'rounds' },
    body: { change: 'book-committed', round: 0, bookRoot: '0xb', transaction },
  } as Announcement);
  for (const body of told) recorder.hear({ sequence: 2, at: 0, channel: 'settlements', body } as Announcement);
  return recorder;
}

test('a day has a settlement once it was settled and paid', () => {
  const settled: Body = {
    ...{ change: 'settled', period: 0, recordsRoot: '0xs', records: [], credit: '0', debit: '0' },
  } as Body;
  const posted: Body = { change: 'posted', period: 0, transactions: [transaction, transaction] };
  const payouts = [{ participant: 'a', amount: '9' }];
  const paid: Body = { change: 'paid', period: 0, payouts, transactions: [transaction] };
  const halfway = recorded(settled, posted);
  expect(halfway.isPaid).toBe(false);
  expect(() => halfway.settlement()).toThrow('before it was settled and paid');
  const recorder = recorded(settled, posted, paid);
  expect(recorder.isPaid).toBe(true);
  const gas = { books: [transaction], results: [], settlement: [transaction, transaction], payouts: [transaction] };
  expect(recorder.settlement()).toEqual({ recordsRoot: '0xs', records: [], payouts, gas });
});
