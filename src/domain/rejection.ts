/**
 * Every expected refusal of the market, as one closed list. A rejection is a value that is returned, never thrown;
 * an impossible state is an {@link assertInvariant} and stops the market it happens in.
 */
export const rejectionCodes = {
  // message
  'malformed-message': 'the message does not have the shape its schema asks for',
  'unknown-field': 'the message has a field the schema does not know',
  'unknown-command': 'no such command exists',
  'unknown-resource': 'nothing is served under this path',
  'message-too-large': 'the message is larger than the market accepts',
  'too-many-messages': 'the connection sends faster than the market accepts',
  'too-many-connections': 'the server holds as many connections as it may; try again later',
  'subscriber-too-slow': 'the connection does not take its announcements in time; resume after the last sequence seen',
  'answers-not-taken': 'the connection sends on but does not take its answers; send again after reconnecting',
  // identity
  'not-authenticated': 'the connection has not signed its challenge',
  'challenge-expired': 'the challenge was not issued to this connection, or is too old',
  'signature-missing': 'the rules of the market demand a signature',
  'signature-invalid': 'the signature is not by the key of this participant',
  'not-permitted': 'the role of this participant does not allow this',
  'unknown-participant': 'no such participant is registered',
  // reference
  'unknown-market': 'no such market is served here',
  'unknown-round': 'no such round exists',
  'unknown-node': 'no such node is in the network',
  'unknown-congestion-point': 'no such branch is in the network',
  'unknown-order': 'the participant has no such order',
  'unknown-request': 'the participant has no such request',
  'unknown-meter': 'no such meter is registered',
  'unknown-device': 'no such device is in the portfolio',
  'unknown-period': 'no such period belongs to the round',
  'unknown-channel': 'no such channel can be subscribed to',
  'duplicate-id': 'the id is used twice',
  'mandates-overlap': 'two mandates cover the same device at the same time',
  'baseline-missing': 'the metering point has no baseline in this round',
  'client-id-reused': 'the client id was used before with other content',
  // time
  'gate-closed': 'the gate of the round was closed before this message was journaled',
  'round-already-exists': 'the round exists already',
  'out-of-order': 'this step of the round or the period is not due now',
  // quantities and prices
  'quantity-not-integral': 'the quantity is not a whole number of its unit',
  'quantity-not-positive': 'the quantity is not greater than zero',
  'quantity-out-of-bounds': 'the quantity is outside the bounds of the rules',
  'quantity-off-step': 'the quantity is not a multiple of the step of the rules',
  'price-off-tick': 'the price is not a whole number of ticks',
  'price-out-of-bounds': 'the price is outside the bounds of the rules',
  'steps-not-falling': 'the prices of the steps do not fall strictly',
  'curve-not-monotone': 'the prices of the curve do not rise throughout for a sale, or fall for a purchase',
  'endurance-exceeded': 'the activation would last longer than its resource can',
  'cooldown-not-over': 'the resource would rest too short between two activations',
  'time-in-force-not-offered': 'the rules of the market do not offer this time in force',
  'expiry-outside-gate': 'the order would expire before it arrives, or not before the gate closes',
  'order-not-live': 'the order is cancelled or its round is over',
  'side-not-offered': 'the rules of the market do not offer this side',
  'too-many-orders': 'the round is full',
  'participant-order-limit': 'the participant has as many orders in the round as the rules allow to one',
  // network
  'not-a-tree': 'the network is not a tree rooted at its root',
  'limits-infeasible': 'no flow can satisfy the limits of this branch',
  // files and features
  unsupported: 'this version of the market does not do this',
  'profile-outside-horizon': 'the profile reaches outside the periods of the round',
  'link-cycle': 'the links between the blocks form a cycle',
  'empty-group': 'the group has no member, or no name',
  // metering and settlement
  'reading-conflicts': 'another reading for this meter and period was recorded before',
  'reading-implausible': 'the reading is outside what the connection can carry',
  'reading-in-future': 'the reading is for a period that is not over',
  'reading-too-late': 'readings of this market time unit are not taken any more',
  'local-time-ambiguous': 'the local time was shown twice when clocks were set back',
  'local-time-nonexistent': 'the local time was skipped when clocks were set forward',
  'reason-missing': 'a corrected reading, and only that, says why it was corrected',
  'capacity-implausible': 'the capacity of the connection is outside the bounds of the rules',
  'period-already-settled': 'the settlement period was settled before',
  'readings-missing': 'readings of activated meters are missing',
  'escrow-insufficient': 'the escrow of the payer does not cover the commitment',
  // market
  'market-stopped': 'the market has stopped; its operator must look at the log',
  'chain-unavailable': 'the chain did not take a transaction; what was decided stands and is sent again',
  'shutting-down': 'the server is shutting down; send the message again after reconnecting',
  'internal-fault': 'the server failed on this message; the fault is logged',
} as const satisfies Record<string, string>;

export type RejectionCode = keyof typeof rejectionCodes;

/** A named refusal. `field` is the path of the offending field, `""` for the message as a whole. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly field: string;
  readonly message: string;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly rejection: Rejection };

export function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Refuses. `detail` says what was seen and what to do; without it the general meaning of the code is the message. */
export function rejected(code: RejectionCode, field = '', detail?: string): { ok: false; rejection: Rejection } {
  return { ok: false, rejection: { code, field, message: detail ?? rejectionCodes[code] } };
}

/** Thrown when something impossible was seen. Nobody catches it to carry on: the market concerned stops. */
export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation';
}

export function assertInvariant(condition: boolean, what: string): asserts condition {
  if (!condition) throw new InvariantViolation(what);
}
