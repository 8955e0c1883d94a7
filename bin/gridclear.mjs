#!/usr/bin/env node
import { existsSync } from 'node:fs';

const entry = new URL('../dist/cli.js', import.meta.url);
if (!existsSync(entry)) {
  console.error('gridclear is not built yet. Run `npm ci` (it builds) or `npm run build` in the checkout.');
  process.exit(1);
}
await import(entry.href);
