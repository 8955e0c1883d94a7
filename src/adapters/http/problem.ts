import { type Rejection, type RejectionCode, rejectionCodes } from '../../domain/rejection.js';

/** RFC 7807 problem details of a rejection. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: RejectionCode;
  readonly field: string;
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

export function problemOf({ code, field, message }: Rejection): Problem {
  const title = rejectionCodes[code];
  return { type: `urn:gridclear:rejection:${code}`, title, status: statusOf[code], detail: message, code, field };
}

/** The HTTP status of every rejection: 400 unreadable, 409 against what is journaled, 422 against the rules. */
const statusOf: Readonly<Record<RejectionCode, number>> = {
  'malformed-message': 400,
  'unknown-field': 400,
  'unknown-command': 404,
  'unknown-resource': 404,
  'message-too-large': 413,
  'too-many-messages': 429,
  'too-many-connections': 503,
  'subscriber-too-slow': 503,
  'answers-not-taken': 503,
  'not-authenticated': 401,
  'challenge-expired': 401,
  'signature-missing': 401,
  'signature-invalid': 401,
  'not-permitted': 403,
  'unknown-participant': 404,
  'unknown-market': 404,
  'unknown-round': 404,
  'unknown-node': 422,
  'unknown-congestion-point': 422,
  'unknown-order': 404,
  'unknown-request': 404,
  'unknown-meter': 422,
  'unknown-device': 422,
  'mandates-overlap': 422,
  'unknown-period': 404,
  'unknown-channel': 422,
  'duplicate-id': 409,
  'client-id-reused': 409,
  'gate-closed': 409,
  'round-already-exists': 409,
  'out-of-order': 409,
  'quantity-not-integral': 422,
  'quantity-not-positive': 422,
  'quantity-out-of-bounds': 422,
  'quantity-off-step': 422,
  'price-off-tick': 422,
  'price-out-of-bounds': 422,
  'steps-not-falling': 422,
  'time-in-force-not-offered': 422,
  'expiry-outside-gate': 422,
  'order-not-live': 409,
  'side-not-offered': 422,
  'too-many-orders': 409,
  'curve-not-monotone': 422,
  'endurance-exceeded': 409,
  'cooldown-not-over': 409,
  'participant-order-limit': 409,
  'baseline-missing': 409,
  'not-a-tree': 422,
  'limits-infeasible': 422,
  unsupported: 501,
  'profile-outside-horizon': 422,
  'link-cycle': 422,
  'empty-group': 422,
  'reading-conflicts': 409,
  'reading-implausible': 422,
  'reading-in-future': 409,
  'reading-too-late': 409,
  'local-time-ambiguous': 422,
  'local-time-nonexistent': 422,
  'reason-missing': 422,
  'capacity-implausible': 422,
  'period-already-settled': 409,
  'readings-missing': 409,
  'chain-unavailable': 503,
  'escrow-insufficient': 409,
  'market-stopped': 503,
  'shutting-down': 503,
  'internal-fault': 500,
};
