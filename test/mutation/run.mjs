/**
 * `npm run test:mutation -- [folder or file...] [--fresh]`: changes the clearing in every way that Stryker knows, one at a time, and asks
 * the specs whether they see it. Prints what they did not see and a table; fails where less is seen than of the whole scope so far. What
 * has not changed since the last run is not run again, unless `--fresh`: Stryker does not see changes of what specs import.
 */
import { readdirSync, statSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { results } from '../../stryker.config.mjs';

// A mutant that units do not see is judged by so many random rounds of each property.
process.env.PROPERTY_ROUNDS ??= '25';
process.env.BLOCK_ROUNDS ??= '20';

/** What is changed, and the specs that have to see it: those beside it, then the properties. */
const scopes = [
  {
    name: 'clearing',
    leastPercent: 94,
    folder: 'src/domain/clearing',
    specs: [...specsOf('src/domain/clearing'), 'test/properties/clearing.spec.ts'],
  },
  {
    name: 'blocks',
    leastPercent: 87,
    folder: 'src/domain/clearing/blocks',
    // Judged with a solver, by a spec that waits for it and so is none of these.
    without: 'src/domain/clearing/blocks/block-programme.ts',
    specs: [...specsOf('src/domain/clearing/blocks'), 'test/properties/blocks.spec.ts'],
  },
];

const isFresh = process.argv.includes('--fresh');
const paths = process.argv.slice(2).filter((argument) => argument !== '--fresh');
const wanted = new Set((paths.length > 0 ? paths : ['src/domain/clearing']).flatMap(sourcesAt));
for (const scope of scopes) {
  const mutate = sourcesIn(scope.folder).filter((file) => wanted.has(file) && file !== scope.without);
  if (mutate.length === 0) continue;
  const mutants = await mutantsOf(scope.name, mutate, scope.specs);
  const percent = report(mutants.filter(({ status }) => status !== 'Ignored'));
  if (percent < scope.leastPercent) process.exitCode = 1;
}

function mutantsOf(name, mutate, specs) {
  return new Stryker({
    mutate,
    specs,
    force: isFresh,
    incrementalFile: join(results, `${name}-incremental.json`),
    jsonReporter: { fileName: join(results, `${name}.json`) },
    htmlReporter: { fileName: join(results, `${name}.html`) },
  }).runMutationTest();
}

/** The share that was seen, in percent. */
function report(asked) {
  const files = new Map();
  for (const mutant of asked) {
    const { location, mutatorName, replacement, status } = mutant;
    const fileName = relative('.', mutant.fileName);
    const file = files.get(fileName) ?? { mutants: 0, killed: 0 };
    files.set(fileName, file);
    file.mutants += 1;
    if (isKilled(mutant)) file.killed += 1;
    else
      console.log(
        `${fileName}:${location.start.line}:${location.start.column} ${status} ${mutatorName}: ${replacement}`,
      );
  }
  const total = { mutants: asked.length, killed: asked.filter(isKilled).length };
  console.log('\n| file | mutants | killed | % |\n| --- | --- | --- | --- |');
  for (const [name, file] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`| ${name} | ${file.mutants} | ${file.killed} | ${percentOf(file)} |`);
  console.log(`| all | ${total.mutants} | ${total.killed} | ${percentOf(total)} |`);
  return percentOf(total);
}

function isKilled({ status }) {
  return status === 'Killed' || status === 'Timeout';
}

function percentOf({ mutants: count, killed }) {
  return Math.floor((1_000 * killed) / count) / 10;
}

function sourcesAt(path) {
  return statSync(path).isDirectory()
    ? [
        ...sourcesIn(path),
        ...readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
          entry.isDirectory() ? sourcesAt(join(path, entry.name)) : [],
        ),
      ]
    : [normalize(path)];
}

/** The sources of a folder, without those below it. */
function sourcesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => join(folder, name));
}

function specsOf(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => join(folder, name));
}
