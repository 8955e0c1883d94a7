import type { Announcement } from '../protocol/announcements.js';
import { DayRecorder } from './day-recorder.js';

const transaction = { transactionHash: '0x1', blockNumber: 1, gasUsed: 7 };
const award = { round: 0, order: 5, participant: 'a', node: 'n', side: 'up' as const, awardedW: 400, price: 900 };

type Told = {
  [C in Announcement['channel']]: [C, Extract<Announcement, { channel: C }>['body']];
}[Announcement['channel']];

function recorded(...told: Told[]): DayRecorder {
  const recorder = new DayRecorder('busbar');
  for (const [index, [channel, body]] of told.entries())
    recorder.hear({ sequence: index, at: 0, channel, body } as Announcement);
  return recorder;
}

describe('the recorder of the day', () => {
  it('writes down a round as it was announced', () => {
    const recorder = recorded(
      ['rounds', { change: 'opened', round: 0, deliveryStart: 0, gateClosesAt: 0 }],
      [
        'flows',
        {
          round: 0,
          flows: [
            { node: 'line', baselineFlowW: -1 },
            { node: 'busbar', baselineFlowW: -900 },
          ],
        },
      ],
      [
        'requests',
        {
          round: 0,
          request: 3,
          change: 'published',
          congestionPoint: 'busbar',
          steps: [
            { quantityW: 300, price: 2 },
            { quantityW: 100, price: 1 },
          ],
        },
      ],
      [
        'requests',
        { round: 0, request: 4, change: 'published', congestionPoint: 'line', steps: [{ quantityW: 50, price: 1 }] },
      ],
      ['rounds', { change: 'gate-closed', round: 0, orderCount: 8, requestCount: 2 }],
      ['rounds', { change: 'book-committed', round: 0, bookRoot: '0xb', transaction }],
      [
        'rounds',
        {
          change: 'cleared',
          round: 0,
          status: 'cleared',
          welfareTickW: '1',
          resultHash: '0xr',
          nodePrices: [0, 900, 950],
          flowsW: [0, 400, 0],
        },
      ],
      [
        'awards',
        {
          round: 0,
          awards: [award],
          reliefs: [
            { request: 3, participant: 'dso', congestionPoint: 'busbar', reliefW: 400 },
            { request: 4, participant: 'dso', congestionPoint: 'line', reliefW: 10 },
          ],
        },
      ],
      ['rounds', { change: 'result-posted', round: 0, transaction }],
    );
    recorder.notFollowed(0, 1);
    const approach = { iterations: [], ended: 'settled' } as const;
    recorder.approached(0, approach);
    expect(recorder.expectedLoadW(0)).toBe(900);
    expect(recorder.recordedRounds()).toEqual([
      {
        round: 0,
        approach,
        orderCount: 8,
        requestCount: 2,
        expectedTransformerW: -900,
        requestedAtTransformerW: 400,
        requestedW: 450,
        awards: [award],
        reliefAtTransformerW: 400,
        unsolved: [],
        busbarPrice: 900,
        notFollowed: 1,
        bookRoot: '0xb',
        resultHash: '0xr',
      },
    ]);
  });
});
