/**
 * A process that submits orders without pause and prints the sequence and client order id of each acknowledgement, until it is
 * killed. Argument: path of the journal.
 */
import { writeSync } from 'node:fs';
import { openSqliteJournal } from '../../src/adapters/persistence/sqlite-journal.js';
import { Market } from '../../src/application/market.js';
import { accepted } from '../../src/domain/rejection.js';
import { opening, orderSubmitted, roundOpened } from './scripted-day.js';

const AT_ONCE = 32;

const path = process.argv[2]!;
const log = { info: () => undefined, warn: console.error, error: console.error };
const market = await Market.load(opening, await openSqliteJournal(path, log), { now: () => 1_768_470_000 }, log);
if (market.durableSequence === 1) await market.execute(() => accepted({ events: [roundOpened(0)], reply: undefined }));

async function submitForever(): Promise<void> {
  for (;;) {
    const outcome = await market.execute((_, sequence) => {
      const clientOrderId = `${process.pid}-${sequence}`;
      return accepted({ events: [orderSubmitted(0, clientOrderId)], reply: `${sequence} ${clientOrderId}` });
    });
    if (!outcome.ok) throw new Error(outcome.rejection.message);
    writeSync(1, `${outcome.value}\n`);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, submitForever));
