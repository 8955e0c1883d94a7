import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hex } from '../../application/ports.js';
import { BLOB_BYTES, blobsOf } from '../../domain/settlement/blob-data.js';
import { PublishedFolder, PublishedUrl } from './published-data.js';

const [blob] = blobsOf(Uint8Array.from({ length: 100 }, (_, i) => i + 1));
const unknown: Hex = `0x01${'ab'.repeat(31)}`;

let folder: string;
let server: Server;
let name: Hex;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gridclear-published-'));
  name = await new PublishedFolder(folder).keep(blob!);
  // What a web server does with the folder, and nothing of our own.
  server = createServer((request, response) => {
    if (request.url!.startsWith('/busy/')) return void response.writeHead(503).end();
    readFile(join(folder, request.url!)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
}, 30_000);

afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  await rm(folder, { recursive: true, force: true });
});

function sources() {
  const { port } = server.address() as AddressInfo;
  return [new PublishedFolder(folder), new PublishedUrl(`http://127.0.0.1:${port}/`)];
}

test('a blob is kept whole, as one file of its name, once', async () => {
  expect(name).toMatch(/^0x01[0-9a-f]{62}$/);
  await new PublishedFolder(folder).keep(blob!);
  expect(await readdir(folder)).toEqual([name]);
  expect((await readFile(join(folder, name))).length).toBe(BLOB_BYTES);
}, 30_000);

test('folder and address give the same blob, and none where there is none', async () => {
  for (const source of sources()) {
    expect(await source.blob(name)).toEqual(blob);
    expect(await source.blob(unknown)).toBeUndefined();
    expect(await source.blob('0x../secret' as Hex)).toBeUndefined();
  }
}, 30_000);

test('a name under which something else is kept is told from one that is missing', async () => {
  const spoilt = Uint8Array.from(blob!);
  spoilt[1]! ^= 1;
  await writeFile(join(folder, unknown), spoilt);
  for (const source of sources()) await expect(source.blob(unknown)).rejects.toThrow('keeps something else');
  await writeFile(join(folder, unknown), blob!.subarray(0, 64));
  for (const source of sources()) await expect(source.blob(unknown)).rejects.toThrow('keeps something else');
}, 30_000);

test('a server that refuses is not one that has nothing', async () => {
  const { port } = server.address() as AddressInfo;
  const busy = new PublishedUrl(`http://127.0.0.1:${port}/busy`);
  await expect(busy.blob(name)).rejects.toThrow('answers 503');
}, 30_000);
