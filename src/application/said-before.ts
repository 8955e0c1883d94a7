import { canonicalJson } from '../domain/canonical.js';
import type { Said } from '../domain/market-state.js';
import { type Outcome, rejected } from '../domain/rejection.js';
import { type Done, unchanged } from './decision.js';
import type { Decision } from './market.js';

/**
 * The answer to what was said before under the same client id: the same content is answered as then, other content is
 * `client-id-reused` at `field`. Undefined where nothing was said.
 */
export function answerGivenBefore(
  said: Said | undefined,
  round: number,
  content: object,
  field: string,
): Outcome<Decision<Done>> | undefined {
  if (said === undefined) return undefined;
  return said.content === canonicalJson(content) && said.round === round
    ? unchanged(said.sequence)
    : rejected('client-id-reused', field);
}
