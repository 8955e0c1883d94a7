import { z } from 'zod';
import type { OpeningsOf } from '../adapters/chain/market-index.js';
import { readSaved, savedFiles } from './saved-files.js';

const opening = z
  .string()
  .regex(/^0x([0-9a-f]{2})*$/, 'must be 0x and an even number of hexadecimal digits')
  .transform((text) => new Uint8Array(Buffer.from(text.slice(2), 'hex')));

/** What the server answers to whoever asks for its openings of a period; the rest of it is not needed. */
const savedSchema = z.object({
  period: z.number().int().nonnegative(),
  flows: z.array(z.object({ openings: z.array(opening) })),
});

/**
 * Openings as the server tells them, saved in a file, or in the `.json` files of a folder. Each is looked at again whenever it is asked for a
 * period, so that a folder may grow. Throws with the name of a file that holds none.
 */
export function savedOpenings(path: string): OpeningsOf {
  readAll(path);
  return (period) =>
    readAll(path)
      .filter((saved) => saved.period === period)
      .flatMap(({ flows }) => flows.flatMap(({ openings }) => openings));
}

function readAll(path: string): z.output<typeof savedSchema>[] {
  return savedFiles(path, 'openings').map((file) =>
    readSaved(file, 'openings', (text) => savedSchema.parse(JSON.parse(text))),
  );
}
