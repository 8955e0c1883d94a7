import { concentrationOf } from '../clearing/market-monitor.js';
import type { ParticipantRole } from '../participant.js';
import type { Micros } from '../quantity.js';
import { type SettlementKind, type SettlementRecord, settlementKinds } from '../settlement/record.js';
import { type PriceDistribution, priceDistribution } from './price-distribution.js';

/** What was settled of one kind. */
export interface KindStatistics {
  readonly kind: SettlementKind;
  readonly settlements: number;
  readonly energyWh: bigint;
  readonly amount: Micros;
  /** Undefined where no energy was settled. */
  readonly prices?: PriceDistribution;
  /** Prosumers among payers and payees: how many homes a figure is about. */
  readonly prosumers: number;
}

/** What a provider of flexibility was paid by grid operators, net of what it owed them. */
export interface ProviderStatistics {
  readonly participant: number;
  readonly paidEnergyWh: bigint;
  readonly net: Micros;
}

/** What the settlements of some periods come to. */
export interface SettlementStatistics {
  readonly settlements: number;
  readonly byKind: readonly KindStatistics[];
  /** Whom grid operators paid for flexibility, most energy first. */
  readonly providers: readonly ProviderStatistics[];
  /** Herfindahl-Hirschman index of the energy that grid operators paid for: 0 (nobody) to 10,000 (one provider), rounded down. */
  readonly concentration: number;
  /** What grid operators paid, net of what they were paid. */
  readonly gridOperatorsPaid: Micros;
}

/** @param roleOf Role of a participant by its number; undefined where nobody is registered under it. */
export function settlementStatistics(
  records: readonly SettlementRecord[],
  roleOf: (participant: number) => ParticipantRole | undefined,
): SettlementStatistics {
  const isDso = (participant: number) => roleOf(participant) === 'dso';
  const providers = providersIn(records, isDso);
  return {
    settlements: records.length,
    byKind: settlementKinds.flatMap((kind) => {
      const ofKind = records.filter((record) => record.kind === kind);
      return ofKind.length === 0 ? [] : [kindStatistics(kind, ofKind, roleOf)];
    }),
    providers,
    concentration: concentrationOf(providers.map(({ paidEnergyWh }) => Number(paidEnergyWh))),
    gridOperatorsPaid: records.reduce(
      (sum, { payer, payee, amount }) => sum + (isDso(payer) ? amount : 0n) - (isDso(payee) ? amount : 0n),
      0n,
    ),
  };
}

function kindStatistics(
  kind: SettlementKind,
  records: readonly SettlementRecord[],
  roleOf: (participant: number) => ParticipantRole | undefined,
): KindStatistics {
  const parties = new Set(records.flatMap(({ payer, payee }) => [payer, payee]));
  const prices = priceDistribution(records);
  return {
    kind,
    settlements: records.length,
    energyWh: records.reduce((sum, { energyWh }) => sum + BigInt(energyWh), 0n),
    amount: records.reduce((sum, { amount }) => sum + amount, 0n),
    ...(prices === undefined ? {} : { prices }),
    prosumers: [...parties].filter((party) => roleOf(party) === 'prosumer').length,
  };
}

function providersIn(
  records: readonly SettlementRecord[],
  isDso: (participant: number) => boolean,
): ProviderStatistics[] {
  const found = new Map<number, { paidEnergyWh: bigint; net: Micros }>();
  const add = (participant: number, energyWh: number, net: Micros) => {
    const before = found.get(participant) ?? { paidEnergyWh: 0n, net: 0n };
    found.set(participant, { paidEnergyWh: before.paidEnergyWh + BigInt(energyWh), net: before.net + net });
  };
  for (const { kind, payer, payee, energyWh, amount } of records) {
    if (isDso(payer) && !isDso(payee)) add(payee, kind === 'flexibility' ? energyWh : 0, amount);
    else if (isDso(payee) && !isDso(payer)) add(payer, 0, -amount);
  }
  return [...found]
    .map(([participant, provider]) => ({ participant, ...provider }))
    .sort((a, b) => Number(b.paidEnergyWh - a.paidEnergyWh) || a.participant - b.participant);
}
