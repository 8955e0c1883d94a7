import type { z } from 'zod';
import { accepted, type Outcome, type Rejection, rejected } from '../../domain/rejection.js';
import { parseMessage } from '../../protocol/parse-message.js';

/** A refusal found while a file is read part by part. */
class Refusal extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.message);
  }
}

export function refuseWhere(condition: boolean, ...refusal: Parameters<typeof rejected>): void {
  if (condition) throw new Refusal(rejected(...refusal).rejection);
}

export function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refusal(outcome.rejection);
  return outcome.value;
}

/** Reads a JSON file of a schema; `admit` refuses what the schema cannot see. */
export function readFile<S extends z.ZodType, T>(
  text: string,
  schema: S,
  admit: (content: z.output<S>) => T,
): Outcome<T> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    return rejected('malformed-message', '', `not JSON: ${(cause as Error).message}`);
  }
  const parsed = parseMessage(schema, content);
  if (!parsed.ok) return parsed;
  try {
    return accepted(admit(parsed.value));
  } catch (cause) {
    if (cause instanceof Refusal) return { ok: false, rejection: cause.rejection };
    throw cause;
  }
}
