import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { Hex } from '../../application/ports.js';
import { TransactionBook } from './transaction-book.js';

const identity = { chainId: 31_337, genesis: '0x01', account: '0xaa' } as const;
const signed = (digit: string) => ({ hash: `0x${digit}${digit}` as Hex, raw: `0x02${digit}${digit}` as Hex });

describe('the book of transactions', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gridclear-book-'));
    file = join(folder, 'transactions.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps what was planned, by nonce and by intent, across reopening', () => {
    const before = TransactionBook.open(file);
    const pages = before.pagesOf(identity);
    expect(pages.nextNonce()).toBe(0);
    const first = pages.plan(3, 'village/1/commit', signed('1'));
    pages.plan(4, undefined, signed('2'));
    const raised = pages.addVersion(first, signed('3'));
    before.close();

    const book = TransactionBook.open(file);
    const reopened = book.pagesOf(identity);
    expect(reopened.nextNonce()).toBe(5);
    expect(reopened.outstanding()).toEqual([
      { nonce: 3, intent: 'village/1/commit', fate: 'outstanding', versions: [signed('1'), signed('3')] },
      { nonce: 4, intent: undefined, fate: 'outstanding', versions: [signed('2')] },
    ]);
    expect(reopened.ofIntent('village/1/commit')).toEqual(raised);
    expect(book.pagesOf({ ...identity, account: '0xbb' }).outstanding()).toEqual([]);
    book.close();
  });

  it('has one transaction for an intent, until that is reverted or displaced', () => {
    const pages = TransactionBook.inMemory().pagesOf(identity);
    const first = pages.plan(0, 'a', signed('1'));
    expect(() => pages.plan(1, 'a', signed('2'))).toThrow('UNIQUE');
    expect(() => pages.plan(0, 'b', signed('2'))).toThrow('UNIQUE');
    expect(pages.nextNonce()).toBe(1);

    const again = pages.displace(first, 2, signed('2'));
    expect(pages.ofIntent('a')).toEqual(again);
    pages.settle(2, 'reverted');
    expect(pages.ofIntent('a')).toBeUndefined();
    pages.settle(pages.plan(3, 'a', signed('3')).nonce, 'final');
    expect(pages.ofIntent('a')).toMatchObject({ nonce: 3, fate: 'final' });
    expect(pages.outstanding()).toEqual([]);
  });

  it('takes up again what the chain has forgotten, the reverted without the intent it no longer stands for', () => {
    const pages = TransactionBook.inMemory().pagesOf(identity);
    for (const [nonce, intent] of [...'abc'].entries()) pages.plan(nonce, intent, signed(`${nonce}`));
    pages.settle(0, 'final');
    pages.settle(1, 'reverted');
    pages.settle(2, 'final');
    expect(pages.reopen(3)).toEqual([]);
    expect(pages.reopen(1).map(({ nonce, intent }) => [nonce, intent])).toEqual([
      [1, undefined],
      [2, 'c'],
    ]);
    expect(pages.outstanding().map(({ nonce }) => nonce)).toEqual([1, 2]);
  });

  it('fills a nonce that nothing uses, and one that somebody else used no more', () => {
    const pages = TransactionBook.inMemory().pagesOf(identity);
    pages.displace(pages.plan(5, 'a', signed('1')), 6, signed('2'));
    pages.fill(4, signed('3'));
    pages.fill(5, signed('4'));
    expect(pages.outstanding()).toEqual([
      { nonce: 4, intent: undefined, fate: 'outstanding', versions: [signed('3')] },
      { nonce: 5, intent: undefined, fate: 'outstanding', versions: [signed('1'), signed('4')] },
      { nonce: 6, intent: 'a', fate: 'outstanding', versions: [signed('2')] },
    ]);
  });

  it('has one sender for an account: in this process, and among processes', () => {
    const book = TransactionBook.open(file);
    const pages = book.pagesOf(identity);
    expect(() => book.pagesOf(identity)).toThrow('account 0xaa has a sender on chain 31337 already');
    pages.release();
    book.pagesOf(identity);
    expect(() => TransactionBook.open(file)).toThrow(/transactions.sqlite is in use: another process sends/);
    book.close();
    TransactionBook.open(file).close();
  });

  it('is free again when the process that held it was killed', () => {
    const holder = `
      const { DatabaseSync } = require('@photostructure/sqlite');
      new DatabaseSync(process.argv[1] + '.lock').exec('BEGIN EXCLUSIVE');
      process.kill(process.pid, 'SIGKILL');`;
    expect(spawnSync(process.execPath, ['-e', holder, file]).signal).toBe('SIGKILL');
    TransactionBook.open(file).close();
  });

  it.each([
    ['a text', () => writeFileSync(file, 'Dear diary, nothing was sent today.\n'.repeat(20)), 'file is not a database'],
    ['another SQLite file', () => execute('CREATE TABLE notes (text)'), 'but not a gridclear transaction book'],
    [
      'a newer book',
      () => {
        TransactionBook.open(file).close();
        execute('PRAGMA user_version = 2');
      },
      'is a transaction book of version 2; this gridclear knows up to 1',
    ],
  ])('refuses %s, and again', (_, write, message) => {
    write();
    expect(() => TransactionBook.open(file)).toThrow(message);
    expect(() => TransactionBook.open(file)).toThrow(message);
  });

  function execute(sql: string): void {
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
  }
});
