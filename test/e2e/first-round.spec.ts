import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort, KillableServer } from '../support/killable-server.js';

const example = fileURLToPath(new URL('../../docs/examples/first-round.mjs', import.meta.url));

test('the example of the protocol page trades a round on a server of its own, and another one after it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gridclear-first-round-'));
  const server = new KillableServer(folder, ['--clock', 'manual'], await freePort());
  try {
    await server.start();
    for (const round of [0, 1]) {
      const parameters = [example, server.url, join(server.dataDir, 'operator.key')];
      const { stdout } = await promisify(execFile)(process.execPath, parameters);
      const printed = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(printed).toEqual([
        { results: [{ ok: true, sequence: expect.any(Number) }] },
        expect.objectContaining({
          channel: 'awards',
          body: { round, awards: [expect.objectContaining({ awardedW: 2_500, price: 8_000 })], reliefs: [] },
        }),
        expect.objectContaining({ status: 'cleared' }),
      ]);
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
