/** The rules of CONTRIBUTING.md that a machine can see, kept by one. Each names every place that breaks it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rejectionCodes } from '../src/domain/rejection.js';
import { channels, commands } from '../src/protocol/commands.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const LONGEST_FILE = 400;

/** Folders of what is written by hand; `contracts` holds tool output beside its sources. */
const writtenFolders = [
  ...['.ci', 'bench', 'bin', 'docs', 'market-rules', 'src', 'test'],
  ...['contracts/script', 'contracts/src', 'contracts/test'],
];
const generated = /^src\/adapters\/chain\/artifacts\/|^contracts\/test\/vectors\//;

const files = [...filesOf('.', false), ...writtenFolders.flatMap((folder) => filesOf(folder, true))].sort();
const texts = new Map(files.filter((file) => !generated.test(file)).map((file) => [file, read(file)]));
const pages = files.filter((file) => file.endsWith('.md'));

function filesOf(folder: string, deep: boolean): string[] {
  return (
    readdirSync(join(root, folder), { recursive: deep, withFileTypes: true })
      // In a second checkout of a repository, .git is a file that names the first one.
      .filter((entry) => entry.isFile() && entry.name !== '.git')
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
  );
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** `file:line: text` of every line that matches. */
function linesWith(pattern: RegExp, names = /./): string[] {
  return [...texts]
    .filter(([file]) => names.test(file))
    .flatMap(([file, text]) =>
      text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
    );
}

/** Where the links of a page lead inside the repository, without anchors. */
function linksOf(page: string): string[] {
  return [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => normalize(join(dirname(page), target)));
}

/** What each layer may import besides itself; every adapter is one. Files that are in none of them put the parts together. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  protocol: ['domain'],
  application: ['protocol', 'domain'],
  pages: [],
  client: ['protocol', 'domain'],
  adapters: ['application', 'protocol', 'domain', 'pages'],
};

function layerOf(file: string): string {
  return file.match(/^src\/(adapters\/[^/]+|[^/]+)\//)?.[1] ?? '';
}

test('imports go from the outside in, and from no adapter to another', () => {
  const backwards = [...texts].flatMap(([file, text]) => {
    const layer = layerOf(file);
    const allowed = mayImport[layer.split('/')[0]!];
    if (allowed === undefined || file.endsWith('.spec.ts')) return [];
    return [...text.matchAll(/(?:\bfrom|\bimport\()\s*'(\.[^']+)'/g)]
      .map(([, target]) => normalize(join(dirname(file), target!)))
      .filter((target) => layerOf(target) !== layer && !allowed.includes(layerOf(target)))
      .map((target) => `${file} imports ${target}`);
  });
  expect(backwards).toEqual([]);
});

test('a source file has one concept: at most 400 lines', () => {
  const long = [...texts]
    .filter(([file]) => /^(src|contracts\/src)\//.test(file))
    .map(([file, text]) => ({ file, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST_FILE);
  expect(long).toEqual([]);
});

test('nothing is left for later', () => {
  expect(linesWith(/\b(?:T[O]DO|F[I]XME|X[X]X)\b/)).toEqual([]);
});

test('no test is left out, and none leaves the others out', () => {
  const held =
    /\b(?:describe|it|test)(?:\.\w+)*\.(?:only|skip|todo|failing)\b|\b[fx](?:describe|it|test)\(|\bvm\.skip\(/;
  expect(linesWith(held, /\.spec\.ts$|\.t\.sol$/)).toEqual([]);
});

test('no path and no registry of the machine it was written on', () => {
  expect(linesWith(/(?:^|[\s"'`(=])\/(?:home|root|tmp|Users|work)\/\w|[A-Z]:\\\\?Users/)).toEqual([]);
  const addresses = read('package-lock.json').match(/"resolved"|https?:\/\/[^"]*(?:registry|npmjs)[^"]*/g) ?? [];
  expect(addresses).toEqual([]);
});

test('a file has the name of its concept: no barrels, no folders for whatever is left over', () => {
  expect(files.filter((file) => /(?:^|\/)index\.[mc]?[jt]s$/.test(file))).toEqual([]);
  expect(files.filter((file) => /(?:^|\/)(?:common|helpers?|misc|shared|utils?)(?:\/|\.[a-z]+$)/.test(file))).toEqual(
    [],
  );
});

test('every rejection code is produced by somebody', () => {
  const describers = ['src/domain/rejection.ts', 'src/adapters/http/problem.ts'];
  const producers = [...texts].filter(
    ([file]) => file.startsWith('src/') && !file.endsWith('.spec.ts') && !describers.includes(file),
  );
  const idle = Object.keys(rejectionCodes).filter((code) => !producers.some(([, text]) => text.includes(`'${code}'`)));
  expect(idle).toEqual([]);
});

test('every link leads somewhere, and so does every path that a page or a comment names', () => {
  const broken = pages.flatMap((page) =>
    linksOf(page)
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${page}: ${target}`),
  );
  const inCode = /`((?:bench|contracts|data|docs|market-rules|src|test)\/[\w./-]*)`/g;
  const named = pages
    .filter((page) => !/^(?:data|test)\//.test(page))
    .flatMap((page) => [...read(page).matchAll(inCode)].map(([, path]) => ({ page, path: path! })))
    .filter(({ path }) => !existsSync(join(root, path)));
  const pageNames = [...texts]
    .filter(([file]) => file.startsWith('src/') || file.startsWith('contracts/'))
    .flatMap(([file, text]) => [...text.matchAll(/\bdocs\/[\w/-]+\.md\b/g)].map(([path]) => ({ file, path })))
    .filter(({ path }) => !existsSync(join(root, path)));
  expect({ broken, named, pageNames }).toEqual({ broken: [], named: [], pageNames: [] });
});

test('every page can be reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const page of reached)
    for (const target of linksOf(page).filter((path) => existsSync(join(root, path))))
      for (const next of statSync(join(root, target)).isDirectory() ? filesOf(target, false) : [target])
        if (next.endsWith('.md')) reached.add(next);
  expect(pages.filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([]);
});

test('the protocol page names every command and every channel', () => {
  const page = read('docs/protocol.md');
  expect([...Object.keys(commands), ...channels].filter((name) => !page.includes(`\`${name}`))).toEqual([]);
});
