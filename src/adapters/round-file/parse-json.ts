import type { z } from 'zod';
import { type Outcome, rejected } from '../../domain/rejection.js';
import { parseMessage } from '../../protocol/parse-message.js';

/** Reads JSON of a given schema; refuses with the path of the first offending field. */
export function parseJson<T extends z.ZodType>(schema: T, text: string): Outcome<z.output<T>> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    return rejected('malformed-message', '', `not JSON: ${(cause as Error).message}`);
  }
  return parseMessage(schema, content);
}
