import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readChainBooks } from '../../src/adapters/chain/chain-books.js';
import { EMBEDDED_CHAIN_ID } from '../../src/adapters/chain/embedded-chain.js';
import { PublishedFolder } from '../../src/adapters/chain/published-data.js';
import { NO_END } from '../../src/application/chain-books.js';
import { chainStatement, concernsAnAccount } from '../../src/application/chain-statement.js';
import { pendingPeriods } from '../../src/application/pending-periods.js';
import { checkAmongEachOther, checkStatement } from '../../src/application/statement-check.js';
import { OutsideChain } from '../support/outside-chain.js';
import { FUNDS, PER_ROUND, TradedVillage } from '../support/traded-village.js';

const WINDOW_SECONDS = 1_000;
const BOND = 1_000n;

let archive: string;
let outside: OutsideChain;
let village: TradedVillage;

beforeAll(async () => {
  archive = mkdtempSync(join(tmpdir(), 'gridclear-billed-postings-'));
  const place = { dataPlace: 'blobs', archive: new PublishedFolder(archive) } as const;
  outside = await OutsideChain.posting(1_760_000_000, { bond: BOND, challengeSeconds: WINDOW_SECONDS }, place);
  village = await TradedVillage.create({ settlement: { onChain: 'posted' }, trading: 'continuous-then-auction' });
  await village.settleIn(outside.market);
  expect(await village.operation.fundEscrow('operator', BOND)).toMatchObject({ ok: true });
});

afterAll(async () => {
  await village?.remove();
  await outside?.stop();
  rmSync(archive, { recursive: true });
});

/** Statements of everybody from the chain and the archive, each compared with the journal, and all with each other. */
async function billed() {
  const { rpcUrl, addresses } = outside;
  const deployment = { market: village.market.name, rpcUrl, chainId: EMBEDDED_CHAIN_ID, addresses };
  const reading = { confirmations: 1, published: archive, beacon: 'http://127.0.0.1:9' };
  const books = await readChainBooks(deployment, reading, () => concernsAnAccount);
  const { state } = village.market;
  const told = [...state.participants.values()].map((participant) => {
    const statement = chainStatement(books, participant.number, { kind: 'times', from: 0, until: NO_END });
    if (!statement.ok) throw new Error(statement.rejection.message);
    const checks = checkStatement(statement.value, books.ledger, state, participant);
    expect([participant.id, checks.filter(({ ok }) => !ok)]).toEqual([participant.id, []]);
    return { ...statement.value, id: participant.id };
  });
  expect(checkAmongEachOther(told.map(({ statement }) => statement))).toMatchObject({ ok: true });
  const of = (id: string) => told.find((one) => one.id === id)!;
  return { of, waiting: pendingPeriods(state, books.ledger).map(({ period }) => period) };
}

test('what a server posts is billed to the last unit: while it waits, can be challenged, is final, and is paid', async () => {
  for (const period of [0, 1]) {
    await village.deliver(period);
    expect(await village.operation.settlement.settle(period)).toMatchObject({ ok: true });
  }
  expect(village.phases()).toEqual(['posted', 'settled']);
  const posted = await billed();
  expect(posted.waiting).toEqual([1]);
  expect(posted.of('ada')).toMatchObject({
    ...{ undrawn: PER_ROUND.ada, challengeable: [{ period: 0 }] },
    statement: { closing: PER_ROUND.ada },
  });
  expect(posted.of('gridco').statement.closing).toBe(FUNDS + PER_ROUND.gridco);

  await outside.pass(WINDOW_SECONDS + 10);
  await village.operation.settlement.advance();
  expect(village.phases()).toEqual(['paid', 'posted']);
  const paid = await billed();
  expect(paid.waiting).toEqual([]);
  expect(paid.of('ada')).toMatchObject({
    ...{ undrawn: PER_ROUND.ada, challengeable: [{ period: 1 }], periods: [0, 1] },
    statement: { closing: PER_ROUND.ada, movements: [{ movement: 'paid-out', net: -PER_ROUND.ada }] },
  });

  await outside.pass(WINDOW_SECONDS + 10);
  await village.operation.settlement.advance();
  const all = await billed();
  expect(all.of('ada')).toMatchObject({ undrawn: 0n, challengeable: [], statement: { closing: 0n } });
});
