import type { Steps } from '../../domain/steps.js';
import { LongReports } from './long-reports.js';

/** A report of some steps of about a millisecond each. */
function* report(name: string, steps: number, log: string[] = []): Steps<string> {
  for (let step = 0; step < steps; step++) {
    for (const until = performance.now() + 1; performance.now() < until; );
    yield;
  }
  log.push(name);
  return name;
}

test('what else is to be done comes between the steps of a report', async () => {
  let others = 0;
  const timer = setInterval(() => (others += 1), 1);
  const told = await new LongReports().compute(() => report('a', 100));
  clearInterval(timer);
  expect(told).toEqual({ ok: true, value: 'a' });
  expect(others).toBeGreaterThan(2);
});

test('reports are computed in the order in which they were asked for; too many are refused', async () => {
  const reports = new LongReports();
  const log: string[] = [];
  const names = Array.from({ length: 32 }, (_, index) => `${index}`);
  const asked = names.map((name, index) => reports.compute(() => report(name, index % 2 === 0 ? 3 : 0, log)));
  expect(await reports.compute(() => report('one more', 0, log))).toMatchObject({
    ok: false,
    rejection: { code: 'too-many-messages' },
  });
  await Promise.all(asked);
  expect(log).toEqual(names);
  expect(await reports.compute(() => report('later', 0))).toEqual({ ok: true, value: 'later' });
});

test('a report that fails does not keep others from being computed', async () => {
  const reports = new LongReports();
  const failing = reports.compute(function* (): Steps<string> {
    yield;
    throw new Error('impossible');
  });
  await expect(failing).rejects.toThrow('impossible');
  expect(await reports.compute(() => report('next', 1))).toEqual({ ok: true, value: 'next' });
});
