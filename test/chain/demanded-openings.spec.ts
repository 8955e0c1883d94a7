import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { settlementBatch } from '../../src/application/chain-record.js';
import { inPostingOrder } from '../../src/domain/settlement/settlement-batch.js';
import { PostedMarket, withMoreEnergy } from '../support/posted-market.js';

const QUARTER_OF_THE_WINDOW = 21_600;
const OTHER_SEED = new Uint8Array(32).fill(9);

let posted: PostedMarket;
afterEach(() => posted.stop(), 60_000);

function postSalted(): Promise<PostedMarket> {
  return PostedMarket.post((honest) => ({ ...honest, saltSeed: '7'.repeat(64) }));
}

/** Place in the posting of a salted settlement of carla's. */
function placeOfOwn(): number {
  const { state } = posted.operation.market;
  const { number } = state.participants.get('carla')!;
  const { records } = settlementBatch(state, 0);
  return inPostingOrder(records).findIndex(({ kind, payer, payee }) => {
    return kind === 'flexibility' && (payer === number || payee === number);
  });
}

/** Place in the posting of the settlement that pays lumen for more than was delivered. */
function placeOfMoreEnergy(): number {
  const { state } = posted.operation.market;
  const { records } = settlementBatch(state, 0);
  const wrong =
    records[posted.settled.records.findIndex(({ kind, payee }) => kind === 'flexibility' && payee === 'lumen')];
  return inPostingOrder(records).indexOf(wrong!);
}

test('a server shows what a party demands of its posting, which stands', async () => {
  posted = await postSalted();
  const { name } = posted.operation.market;
  const could = await posted.demandedBy('carla', 'records', '0');
  expect(could).toMatchObject({ code: 0, out: expect.stringContaining('CAN BE READ BY EVERYBODY') });
  const flows = could.out.match(/leaf 0 of/g)!.length;
  expect(await posted.operation.chain.postings.openDemands(name, 0)).toEqual([]);

  const demanded = await posted.demandedBy('carla', 'records', '0', '--publish');
  expect(demanded).toMatchObject({ code: 0, out: expect.stringContaining('leaf 0 of') });
  expect(await posted.operation.chain.postings.openDemands(name, 0)).toHaveLength(flows);
  const unread = await posted.demandedBy('carla', 'evidence', '0/999');
  expect(unread).toMatchObject({ code: 1, out: expect.stringContaining('no settlement 999') });

  await posted.restarted().settlement.advance();
  expect(await posted.operation.chain.postings.openDemands(name, 0)).toEqual([]);
  expect(posted.logged.filter(({ message }) => message === 'showed an opening that was demanded')).toHaveLength(flows);
  // What was shown on the chain is known to everybody, whoever demands the rest.
  const again = await posted.demandedBy('carla', 'records', '0');
  expect(again).toMatchObject({ code: 1, out: expect.stringContaining('nothing is missing') });

  const evidence = await posted.demandedBy('carla', 'evidence', `0/${placeOfOwn()}`, '--publish');
  expect(evidence).toMatchObject({ code: 0, out: expect.stringContaining('the evidence of settlement') });
  const others = await posted.demandedBy('lumen', 'evidence', `0/${placeOfOwn()}`, '--publish');
  expect(others).toMatchObject({ code: 1, out: expect.stringContaining('OpeningDemands_NotParty') });
  await posted.operation.settlement.advance();
  expect(await posted.operation.chain.postings.openDemands(name, 0)).toEqual([]);

  await posted.pass(QUARTER_OF_THE_WINDOW + 1);
  // Of what was shown, and of what was posted.
  const right = `${name} period 0: right\n`;
  expect(await posted.watched()).toEqual({ code: 0, out: right + right });
  expect(await posted.operation.chain.postings.standing(name, 0)).toMatchObject({ state: 'posted' });
}, 180_000);

test('a server that cannot show what is demanded says so, and loses posting and stake', async () => {
  posted = await postSalted();
  const { name, state } = posted.operation.market;
  const carla = keyOfSeed('carla');
  await posted.demandedBy('carla', 'records', '0', '--publish');
  await posted.operation.settlement.advance();
  const before = await posted.etherOf(carla.account);
  await posted.demandedBy('carla', 'evidence', `0/${placeOfOwn()}`, '--publish');
  const withoutSecret = posted.restarted(OTHER_SEED);
  await withoutSecret.settlement.advance();
  const refusals = posted.logged.filter(({ message }) => message.startsWith('an opening is demanded that this server'));
  expect(refusals).toHaveLength(1);
  const early = await posted.watched();
  const right = `${name} period 0: right\n`;
  expect(early).toEqual({ code: 0, out: right + right });

  await posted.pass(QUARTER_OF_THE_WINDOW + 1);
  const { code, out } = await posted.watched();
  expect([code, out]).toEqual([1, expect.stringContaining('WRONG: challenged (unanswered, what evidence')]);
  expect(await posted.operation.chain.postings.refutation(name, 0)).toMatchObject({
    fault: 'DeliveryChallenges_Unanswered',
  });
  await posted.operation.settlement.advance();
  expect(state.periods.get(0)!.refuted).toEqual(expect.objectContaining({ isRestored: true }));
  const { lost } = (await posted.operation.chain.postings.refutation(name, 0))!;
  expect(lost).toMatchObject({ participant: state.participants.get('operator')!.number, amount: 1_000n });

  const reclaimed = await posted.demandedBy('carla', 'reclaim');
  expect(reclaimed).toMatchObject({ code: 0, out: expect.stringContaining('1 fees came back') });
  // All but what gas has cost.
  const spent = before - (await posted.etherOf(carla.account));
  expect(spent).toBeLessThan(10n ** 15n);
}, 180_000);

test('what is wrong with evidence that a party demanded, everybody can show who watches', async () => {
  posted = await PostedMarket.post((honest, market) => withMoreEnergy(honest, market));
  const { name } = posted.operation.market;
  const place = placeOfMoreEnergy();
  expect(await posted.watched()).toEqual({ code: 0, out: `${name} period 0: right\n` });
  const demanded = await posted.demandedBy('lumen', 'evidence', `0/${place}`, '--publish');
  expect(demanded.code).toBe(0);
  await posted.operation.settlement.advance();
  const { code, out } = await posted.watched();
  expect([code, out]).toEqual([1, expect.stringContaining('challenged (delivery, check energy, fault WrongEnergy)')]);
  expect(await posted.operation.chain.postings.refutation(name, 0)).toMatchObject({
    fault: 'DeliveryVerifier_WrongEnergy',
  });
});
