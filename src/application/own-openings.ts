import type { MarketState } from '../domain/market-state.js';
import type { Micros } from '../domain/quantity.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { chunksOf, flowOfChunk } from '../domain/settlement/chunks.js';
import { type SettlementKind, type SettlementRecord, settlementKinds } from '../domain/settlement/record.js';
import { postedBatchOf, type SaltedFlow, type Salting } from '../domain/settlement/salted-flow.js';
import { isOfSameParties, type SettlementFlow } from '../domain/settlement/settlement-flow.js';
import { settlementBatch } from './chain-record.js';
import { LastAsked } from './last-asked.js';

/** A salted flow of a posted period, with all that its parties are told to check it by. */
export interface OwnFlow {
  readonly kind: SettlementKind;
  readonly payer: string;
  readonly payee: string;
  readonly amount: Micros;
  /** As it was posted: see `settlement-flow.ts`; behind it the root over its records. */
  readonly flow: Uint8Array;
  /** Place of its chunk in the posted batch. */
  readonly chunk: number;
  /** Of all its records: see `salted-flow.ts`. */
  readonly openings: readonly Uint8Array[];
}

interface SaltedPeriod {
  readonly salted: readonly SaltedFlow[];
  /** The flow of each chunk of the batch as it was posted. */
  readonly posted: readonly SettlementFlow[];
}

/** Opens salted flows to those who pay or are paid by them. */
export class OwnOpenings {
  private readonly last = new LastAsked<SaltedPeriod>();

  /**
   * The openings of the salted flows that a participant pays or is paid by, and of nobody else's.
   * @param participant Undefined for the operator, who has all.
   */
  of(state: MarketState, period: number, participant: string | undefined): Outcome<OwnFlow[]> {
    const settled = state.periods.get(period);
    if (settled === undefined) return rejected('unknown-period', 'period', 'the period is not settled');
    const { records, salting } = settlementBatch(state, period);
    if (salting === undefined) return rejected('unsupported', 'period', 'no records of the period are salted');
    if (settled.phase === 'settled')
      return rejected('out-of-order', 'period', 'the settlement is not on the chain yet');
    const { salted, posted } = this.last.of(state.rules.market, `${period}`, () => saltedPeriod(records, salting));
    const idOf = new Map([...state.participants.values()].map(({ number, id }) => [number, id]));
    const own = salted.flatMap((one) => {
      const { kind, payer, payee, amount } = one.flow;
      const parties = { payer: idOf.get(payer)!, payee: idOf.get(payee)! };
      if (participant !== undefined && parties.payer !== participant && parties.payee !== participant) return [];
      const chunk = posted.findIndex((flow) => isOfSameParties(flow, one.flow));
      const told = { kind: settlementKinds[kind]!, ...parties, amount };
      return [{ ...told, flow: one.bytes, chunk, openings: one.openings() }];
    });
    return own.length > 0 || participant === undefined
      ? accepted(own)
      : rejected('unknown-resource', 'period', 'no salted records of the period are yours');
  }
}

/** The openings of all salted flows of a period; none where its records are public. */
export function allOpenings(state: MarketState, period: number): Uint8Array[] {
  const flows = new OwnOpenings().of(state, period, undefined);
  return flows.ok ? flows.value.flatMap(({ openings }) => openings) : [];
}

function saltedPeriod(records: readonly SettlementRecord[], salting: Salting): SaltedPeriod {
  const { bytes, salted } = postedBatchOf(records, salting);
  return { salted, posted: chunksOf(bytes).map(flowOfChunk) };
}
