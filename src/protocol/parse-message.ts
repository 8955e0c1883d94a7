import type { z } from 'zod';
import { accepted, type Outcome, type RejectionCode, rejected, rejectionCodes } from '../domain/rejection.js';

/** Validates a message; the first problem becomes a rejection with the path of its field. */
export function parseMessage<T extends z.ZodType>(schema: T, message: unknown): Outcome<z.output<T>> {
  const parsed = schema.safeParse(message, { reportInput: false });
  if (parsed.success) return accepted(parsed.data);
  const issue = parsed.error.issues[0]!;
  const path = fieldPath(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return rejected('unknown-field', fieldPath([...issue.path, issue.keys[0] ?? '']));
    case 'too_big':
      if (issue.origin === 'array') return rejected('message-too-large', path, `at most ${issue.maximum} entries`);
      return rejected(isQuantity(path) ? 'quantity-out-of-bounds' : 'malformed-message', path, issue.message);
    case 'too_small':
      return rejected(isQuantity(path) ? 'quantity-out-of-bounds' : 'malformed-message', path, issue.message);
    case 'invalid_type':
      if (isQuantity(path) && isFractionIssue(issue)) return rejected('quantity-not-integral', path);
      return rejected('malformed-message', path, issue.message);
    case 'invalid_value':
      return rejected(path.startsWith('channels[') ? 'unknown-channel' : 'malformed-message', path, issue.message);
    case 'custom': {
      const code = issue.params?.code as RejectionCode | undefined;
      return rejected(code !== undefined && code in rejectionCodes ? code : 'malformed-message', path, issue.message);
    }
    default:
      return rejected('malformed-message', path, issue.message);
  }
}

/** `['orders', 3, 'limit']` as `orders[3].limit`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');
}

function isQuantity(path: string): boolean {
  return /(W|Wh)$/.test(path);
}

function isFractionIssue(issue: { readonly expected?: string | undefined }): boolean {
  return issue.expected === 'int';
}
