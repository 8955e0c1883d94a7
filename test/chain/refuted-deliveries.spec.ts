import type { ReadingKey } from '../../src/domain/metering/reading-key.js';
import { meterKeys } from '../support/evidenced-period.js';
import { challenger, PostedMarket, withMoreEnergy } from '../support/posted-market.js';

let posted: PostedMarket;
afterEach(() => posted.stop(), 60_000);

test.each([{}, { saltSeed: '7'.repeat(64) }])(
  'what participants are told of an honest posting refutes nothing: %j',
  async (salted) => {
    posted = await PostedMarket.post(({ saltSeed: _, ...honest }) => ({ ...honest, ...salted }));
    expect(posted.operation.market.state.periods.get(0)!.phase).toBe('posted');
    const schemes = posted.settled.records.filter(({ kind }) => kind === 'flexibility').map(({ round }) => round < 2);
    expect([schemes.includes(true), schemes.includes(false)]).toEqual([true, true]);
    expect(await posted.challengedBy('lumen')).toEqual({
      ...{ code: 1, out: 'there is nothing to challenge: the contract finds nothing wrong with what was opened\n' },
    });
    const right = `${posted.operation.market.name} period 0: right\n`;
    expect(await posted.watchedBy('lumen')).toEqual({ code: 0, out: right + right });
    expect(await posted.operation.chain.postings.standing(posted.operation.market.name, 0)).toMatchObject({
      ...{ state: 'posted', isPassed: false },
    });
  },
  180_000,
);

test('a posting of more energy than was delivered is refuted by whoever takes part in it', async () => {
  posted = await PostedMarket.post(withMoreEnergy);
  const { code, out } = await posted.challengedBy('lumen');
  expect([code, out]).toEqual([0, expect.stringContaining(': WrongEnergy')]);
  expect(await posted.operation.chain.postings.refutation(posted.operation.market.name, 0)).toMatchObject({
    fault: 'DeliveryVerifier_WrongEnergy',
  });
  await posted.operation.settlement.advance();
  const { phase, refuted } = posted.operation.market.state.periods.get(0)!;
  expect([phase, refuted?.isRestored]).toEqual(['settled', true]);
  expect(posted.operation.market.state.postingBook.isEnded).toBe(true);
}, 180_000);

test('a posting whose readings were signed with another key than the chain has is refuted, though the signatures are right', async () => {
  const [account] = meterKeys;
  const stranger: ReadingKey = { scheme: 'secp256k1', publicKey: challenger.account };
  posted = await PostedMarket.post((honest) => honest, [account.key, stranger]);
  const { code, out } = await posted.challengedBy('lumen');
  expect([code, out]).toEqual([0, expect.stringContaining(': WrongKey')]);
  expect(await posted.operation.chain.postings.refutation(posted.operation.market.name, 0)).toMatchObject({
    fault: 'DeliveryVerifier_WrongKey',
  });
}, 180_000);

test('what is told of no posting keeps nothing else from being judged, and what it says the posting is known by is read from the chain', async () => {
  posted = await PostedMarket.post(withMoreEnergy);
  const { name } = posted.operation.market;
  const balancesHash = `0x${'7'.repeat(64)}`;
  const { code, out } = await posted.watchedBy('lumen', ([first, ...others]) => [
    { ...first!, opening: { ...first!.opening, siblings: [] } },
    { ...first!, opening: { ...first!.opening, slot: -1 } },
    ...[first!, ...others].map((one) => ({ ...one, posting: { ...one.posting, balancesHash } })),
  ]);
  expect([code, out]).toEqual([
    1,
    expect.stringMatching(`${name} period 0: WRONG: challenged \\(delivery, check energy, fault WrongEnergy\\) in 0x`),
  ]);
}, 180_000);

test('whoever watches with the evidence of its settlements has the posting refuted, and what it took given back', async () => {
  posted = await PostedMarket.post(withMoreEnergy);
  const { name } = posted.operation.market;
  const { code, out } = await posted.watchedBy('lumen');
  expect([code, out]).toEqual([
    1,
    expect.stringMatching(`${name} period 0: WRONG: challenged \\(delivery, check energy, fault WrongEnergy\\) in 0x`),
  ]);
  await posted.operation.settlement.advance();
  const { phase, refuted } = posted.operation.market.state.periods.get(0)!;
  expect([phase, refuted?.isRestored]).toEqual(['settled', true]);
}, 180_000);
