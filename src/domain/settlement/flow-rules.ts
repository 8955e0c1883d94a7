import type { ParticipantRole } from '../participant.js';
import { type SettlementKind, SHARE_DENOMINATOR, settlementKinds } from './record.js';
import { isSalted, type SettlementFlow } from './settlement-flow.js';

/** What a settlement has to know of a participant. */
export interface PartyTerms {
  readonly role: ParticipantRole;
  /** Of a prosumer whose flexibility somebody sells: that aggregator, and the prosumer's share in 1/10000. */
  readonly mandate?: { readonly aggregator: number; readonly shareBps: number };
}

/** The terms of a participant by its number; undefined for one that is not registered. */
export type TermsOf = (number: number) => PartyTerms | undefined;

/** Whether its parties may settle a flow, and at this share: what `contracts/src/libraries/SettlementRules.sol` decides. */
export function isFlowAllowed(flow: SettlementFlow, termsOf: TermsOf) {
  const kind = settlementKinds[flow.kind];
  const [payer, payee] = [termsOf(flow.payer), termsOf(flow.payee)];
  if (kind === undefined || payer === undefined || payee === undefined) return false;
  if (!rolesFit(kind, payer.role, payee.role)) return false;
  if (isSalted(flow) && !isSaltable(payer, payee)) return false;
  if (kind !== 'reward' && kind !== 'reward-correction') return flow.shareBps === SHARE_DENOMINATOR;
  const [prosumer, aggregator] = payee.role === 'prosumer' ? [payee, flow.payer] : [payer, flow.payee];
  return prosumer.mandate?.aggregator === aggregator && prosumer.mandate.shareBps === flow.shareBps;
}

/** Whether the records between these parties may be kept from everybody else. */
export function isSaltable(payer: Pick<PartyTerms, 'role'>, payee: Pick<PartyTerms, 'role'>): boolean {
  return payer.role === 'prosumer' || payee.role === 'prosumer';
}

/** Whether a payer and a payee in these roles may settle this kind of record. */
function rolesFit(kind: SettlementKind, payer: ParticipantRole, payee: ParticipantRole): boolean {
  switch (kind) {
    case 'flexibility':
    case 'flexibility-correction':
      return (payer === 'dso' && provides(payee)) || (provides(payer) && payee === 'dso');
    case 'energy':
    case 'energy-correction':
      return payer !== 'meter-operator' && payee !== 'meter-operator';
    case 'penalty':
      return provides(payer) && (payee === 'dso' || payee === 'operator');
    case 'reward':
      return payer === 'aggregator' && payee === 'prosumer';
    case 'reward-correction':
      return (payer === 'aggregator' && payee === 'prosumer') || (payer === 'prosumer' && payee === 'aggregator');
  }
}

function provides(role: ParticipantRole): boolean {
  return role === 'aggregator' || role === 'prosumer';
}
