import type { BaselineFacts } from './flexibility/baseline-rule.js';
import type { PowerW } from './quantity.js';

export type ParticipantRole = 'dso' | 'aggregator' | 'prosumer' | 'meter-operator' | 'operator';

export const participantRoles: readonly ParticipantRole[] = [
  'dso',
  'aggregator',
  'prosumer',
  'meter-operator',
  'operator',
];

export interface Participant {
  /** Short name, unique in the market. */
  readonly id: string;
  /** Dense from 1, the order of registration; the number of the registry contract. */
  readonly number: number;
  readonly role: ParticipantRole;
  /** Lower-case 0x address of the key that signs for the participant. */
  readonly account: string;
}

/** A prosumer lets an aggregator act for it and keeps a share of what its devices earn, in 1/10000. */
export interface Mandate {
  readonly prosumer: string;
  readonly aggregator: string;
  readonly shareBps: number;
}

/** A measured connection or device: where flexibility is delivered and read. */
export interface MeteringPoint extends BaselineFacts {
  readonly id: string;
  readonly node: string;
  readonly prosumer: string;
  readonly meterOperator: string;
  /** Largest power the connection carries in either direction, in watts. */
  readonly capacityW: PowerW;
}
