import { Teardown } from './teardown.js';

test('lets go in reverse, once, of what fails and of what hangs, too', async () => {
  const done: string[] = [];
  const said: string[] = [];
  const log = {
    info: () => undefined,
    warn: (_: object, message: string) => void said.push(message),
    error: (_: object, message: string) => void said.push(message),
  };
  const teardown = new Teardown(log);
  teardown.add('journal', async () => void done.push('journal'));
  teardown.add('chain', () => new Promise(() => undefined), 0.05);
  teardown.add('feed', () => Promise.reject(new Error('gone')));
  teardown.add('server', async () => void done.push('server'));

  await Promise.all([teardown.run(), teardown.run()]);

  expect(done).toEqual(['server', 'journal']);
  expect(said).toEqual(['could not let go of the feed', 'left the chain behind: it did not end within 0.05 s']);
});
