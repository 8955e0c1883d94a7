/** The module hooks that typescript.mjs registers. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import jestConfig from '../../jest.config.mjs';

const [, options] = jestConfig.transform['^.+\\.ts$'];

const sources = new URL('../../src/', import.meta.url).href;

export function resolve(specifier, context, next) {
  // A thread that a source starts has no parent.
  const isSource = specifier.startsWith('.') ? context.parentURL?.endsWith('.ts') : specifier.startsWith(sources);
  return next(isSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...options, filename, swcrc: false });
  return { format: 'module', source: code, shortCircuit: true };
}
