import { Turns } from './turns.js';

test('runs as many as there are places, in the order they came, also when one fails', async () => {
  const turns = new Turns(2);
  const started: number[] = [];
  const finish: (() => void)[] = [];
  const runs = [0, 1, 2, 3].map((task) =>
    turns.run(async () => {
      started.push(task);
      await new Promise<void>((resolve) => finish.push(resolve));
      if (task === 0) throw new Error('failed');
      return task;
    }),
  );
  expect(started).toEqual([0, 1]);
  finish[0]!();
  await expect(runs[0]).rejects.toThrow('failed');
  await settled();
  expect(started).toEqual([0, 1, 2]);
  finish[1]!();
  finish[2]!();
  expect(await Promise.all([runs[1], runs[2]])).toEqual([1, 2]);
  await settled();
  finish[3]!();
  expect(await runs[3]).toBe(3);
});

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
