import type { MarketState } from '../domain/market-state.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { inPostingOrder } from '../domain/settlement/settlement-batch.js';
import { settlementBatch } from './chain-record.js';
import type { ProvingCall, SettlementProver } from './ports.js';

/**
 * The call by which a participant shows anybody one of its settlements, once it is on the chain; `index` is the settlement's place in its
 * period, `participant` undefined for the operator, who may ask for all.
 */
export function proveOwnSettlement(
  state: MarketState,
  { period, index }: { readonly period: number; readonly index: number },
  participant: string | undefined,
  prove: SettlementProver,
): Outcome<ProvingCall> {
  const { settled, phase, posting } = state.periods.get(period) ?? {};
  const record = settled?.records[index];
  const isOwn = participant === undefined || record?.payer === participant || record?.payee === participant;
  if (settled === undefined || record === undefined || !isOwn)
    return rejected('unknown-resource', 'index', 'there is no such settlement of yours');
  if (phase === 'settled') return rejected('out-of-order', 'period', 'the settlement is not on the chain yet');
  if (posting !== undefined && phase === 'posted')
    return rejected(
      'out-of-order',
      'period',
      'the contract shows settlements of a posting once nobody can challenge it',
    );
  const batch = settlementBatch(state, period);
  const position = inPostingOrder(batch.records).indexOf(batch.records[index]!);
  return accepted(prove(batch, position, posting));
}
