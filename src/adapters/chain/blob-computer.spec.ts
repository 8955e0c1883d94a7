import { blobsOf } from '../../domain/settlement/blob-data.js';
import { BlobThread, computingBlobsInPlace } from './blob-computer.js';

const typescript = new URL('../../../test/support/typescript.mjs', import.meta.url).href;
const blobs = blobsOf(Uint8Array.from({ length: 2_000 }, (_, i) => i % 251));

let thread: BlobThread;
beforeEach(() => {
  thread = new BlobThread(['--import', typescript]);
});
afterEach(() => thread.close());

/** How often the event loop came round before an answer, which is how often others could have been answered. */
async function turnsUntil<T>(answer: Promise<T>): Promise<{ readonly turns: number; readonly answer: T }> {
  let turns = 0;
  let isOver = false;
  const turn = () => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  try {
    return { answer: await answer, turns };
  } finally {
    isOver = true;
  }
}

test('a thread commits to blobs as it is done in place, while others are answered', async () => {
  const loaded = await computingBlobsInPlace.sidecarsOf(blobs, 'blob');
  const inPlace = await turnsUntil(computingBlobsInPlace.sidecarsOf(blobs, 'blob'));
  const beside = await turnsUntil(thread.sidecarsOf(blobs, 'blob'));
  expect(inPlace.answer).toEqual(loaded);
  expect(beside.answer).toEqual(loaded);
  expect(inPlace.turns).toBeLessThan(5);
  expect(beside.turns).toBeGreaterThan(100);
});

test('what cannot be committed to fails alone, and a closed thread takes nothing', async () => {
  const outside = new Uint8Array(blobs[0]!.length).fill(0xff);
  const asked = [thread.sidecarsOf([outside], 'blob'), thread.sidecarsOf(blobs, 'blob')];
  expect(await Promise.allSettled(asked)).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled' }]);
  const unfinished = thread.sidecarsOf(blobs, 'blob');
  const refused = expect(unfinished).rejects.toThrow('the thread that commits to blobs was lost');
  await new Promise((resolve) => setImmediate(resolve));
  await thread.close();
  await refused;
  await expect(thread.sidecarsOf(blobs, 'blob')).rejects.toThrow('is closed');
});
