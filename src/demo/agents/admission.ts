import type { Mandate, MeteringPoint, ParticipantRole } from '../../domain/participant.js';
import { type EnergyHome, SUPPLIER_ID } from '../scenario/local-energy.js';
import { aggregators, type Provider, prosumersOf } from '../scenario/providers.js';
import { DSO_ID } from './dso.js';
import { METER_OPERATOR_ID } from './meter-operator.js';

/** Whom the operator of a market lets in, with what, and what it puts into their escrow. */
export interface Admission {
  readonly participants: readonly { readonly id: string; readonly role: ParticipantRole }[];
  readonly mandates: readonly Mandate[];
  readonly meteringPoints: readonly Omit<MeteringPoint, 'referenceProfile'>[];
  readonly escrow: readonly { readonly participant: string; readonly amount: string }[];
}

export const OPERATOR_ID = 'operator';
/** What the grid operator puts into escrow for the day: 1,000 currency units. A home: 100, more than it uses. */
const DSO_ESCROW_MICROS = '1000000000';
const HOME_ESCROW_MICROS = '100000000';
/** Amounts are rounded down, so that what comes in may be a few units of 10^-6 less than what goes out: 1 currency unit covers that. */
const CLEARING_ESCROW_MICROS = '1000000';

const gridAndMeters = [
  { id: DSO_ID, role: 'dso' },
  { id: METER_OPERATOR_ID, role: 'meter-operator' },
] as const;

/** To a market for flexibility: the devices, whoever acts for them. */
export function flexibilityAdmission(providers: readonly Provider[]): Admission {
  const mandating = providers.filter(({ role }) => role === 'aggregator');
  return {
    participants: [
      ...gridAndMeters,
      ...mandating.map(({ id }) => ({ id, role: 'aggregator' as const })),
      ...providers.flatMap(prosumersOf).map((id) => ({ id, role: 'prosumer' as const })),
    ],
    mandates: mandating.flatMap((provider) =>
      prosumersOf(provider).map((prosumer) => ({ prosumer, aggregator: provider.id, shareBps: provider.shareBps })),
    ),
    meteringPoints: providers.flatMap(({ devices }) =>
      devices.map(({ meteringPoint, prosumer, node, capacityW }) => ({
        ...{ id: meteringPoint, node, prosumer, meterOperator: METER_OPERATOR_ID, capacityW },
      })),
    ),
    escrow: [{ participant: DSO_ID, amount: DSO_ESCROW_MICROS }],
  };
}

/** To the market for local energy: the homes, who act for themselves, and those who deal with any amount. */
export function energyAdmission(homes: readonly EnergyHome[]): Admission {
  return {
    participants: [
      ...gridAndMeters,
      ...[SUPPLIER_ID, aggregators[0].id].map((id) => ({ id, role: 'aggregator' as const })),
      ...homes.map(({ prosumer }) => ({ id: prosumer, role: 'prosumer' as const })),
    ],
    mandates: [],
    meteringPoints: homes.map(({ meteringPoint, node, prosumer, capacityW }) => ({
      ...{ id: meteringPoint, node, prosumer, meterOperator: METER_OPERATOR_ID, capacityW },
    })),
    escrow: [
      { participant: DSO_ID, amount: DSO_ESCROW_MICROS },
      { participant: OPERATOR_ID, amount: CLEARING_ESCROW_MICROS },
      ...homes.map(({ prosumer }) => ({ participant: prosumer, amount: HOME_ESCROW_MICROS })),
    ],
  };
}
