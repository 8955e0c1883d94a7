import { DecidedMarket } from '../../test/support/decided-market.js';
import { energy } from '../../test/support/village.js';
import { NO_EVIDENCE } from '../domain/settlement/posting.js';
import { EvidenceOpenings } from './evidence.js';

test('a settlement is opened out of the evidence of its own period, though postings of two state the same root', () => {
  const market = DecidedMarket.village({ rules: { upstream: { kind: 'neutral' } } });
  for (const round of [0, 1]) {
    market.opensRound();
    market.submit('carla', round, energy(`sale ${round}`, { limit: 1_000 }));
    market.submit('ada', round, energy(`demand ${round}`, { side: 'buy', node: 'number-1', limit: 50_000 }));
    market.closesGate(round);
    market.clears(round);
    market.settles(round);
    const zeros = `0x${Buffer.from(NO_EVIDENCE).toString('hex')}`;
    const roots = {
      batchRoot: zeros,
      totalsRoot: zeros,
      netsRoot: zeros,
      formerTotalsRoot: zeros,
      evidenceRoot: zeros,
    };
    const held = market.state.periods.get(round)!;
    const posting = { participants: 1, ...roots, ledgerHash: zeros, dataHash: zeros, blobs: [], challengeableUntil: 0 };
    market.state.periods.set(round, { ...held, phase: 'posted', posting });
  }
  const openings = new EvidenceOpenings(new Uint8Array(32).fill(5));
  const ordersOpened = [0, 1].map((period) => {
    const opened = openings.open(market.state, { period, index: 0 }, 'carla');
    return opened.ok ? Number((opened.value.opening.settlement >> 96n) & 0xffffffffffffn) : opened.rejection.code;
  });
  expect(ordersOpened).toEqual([0, 1].map((period) => market.state.periods.get(period)!.settled.records[0]!.order));
  expect(openings.open(market.state, { period: 0, index: 0 }, 'volta')).toMatchObject({ ok: false });
});
