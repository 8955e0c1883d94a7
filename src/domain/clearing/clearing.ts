import type { PowerW, PriceTicks } from '../quantity.js';
import { accepted, assertInvariant, type Outcome } from '../rejection.js';
import { type Accounts, creditAccounts } from './accounts.js';
import { type Certificate, certify } from './certificate.js';
import type { ClearingProblem } from './clearing-problem.js';
import { allocateProRata } from './pro-rata.js';
import { clearRadially } from './radial-clearing.js';
import { clearOnTicks } from './tick-clearing.js';
import { welfareTickW } from './welfare.js';

/** The proven optimum of one period: no other fills have a higher welfare. Columns are indexed like those of the problem. */
export interface Clearing {
  /** Filled watts of each order. */
  readonly fillW: Int32Array;
  /** Price at each node, in ticks. */
  readonly nodePriceTicks: Int32Array;
  /** Change of each branch's flow, export positive; 0 at the root. */
  readonly flowW: Int32Array;
  /** What the root sells to upstream; negative where it buys. */
  readonly upstreamExportW: PowerW;
  /** Relief of each request; negative where the flow moved against it. */
  readonly reliefW: Int32Array;
  readonly welfareTickW: bigint;
  readonly accounts: Accounts;
}

/**
 * Clears one period: fills by radial clearing, shared pro-rata if the rules say so, then certified and checked to the unit.
 * The only refusal is `limits-infeasible`, with the branch. A clearing that cannot be certified is impossible.
 */
export function clear(problem: ClearingProblem): Outcome<Clearing> {
  const fills = awardedFills(problem);
  if (!fills.ok) return fills;
  const fillW = fills.value;
  const certificate = certify(problem, fillW);
  assertInvariant(
    certificate.kind === 'certified',
    `a clearing was refuted: ${certificate.kind === 'refuted' ? JSON.stringify(certificate) : ''}`,
  );
  return accepted(clearingOf(problem, fillW, certificate));
}

/** The fills that the rules of the problem choose among the optimal ones. */
export function awardedFills(problem: ClearingProblem): Outcome<Int32Array> {
  const byTime = optimalFills(problem);
  if (!byTime.ok || problem.marginalAllocation === 'time') return byTime;
  return accepted(allocateProRata(problem, byTime.value));
}

/** The optimal fills by time priority, in the way that is faster for the shape of the problem. Both find the same, to the watt. */
export function optimalFills(problem: ClearingProblem): Outcome<Int32Array> {
  const onTicks = clearOnTicks(problem);
  return onTicks ? accepted(onTicks) : clearRadially(problem);
}

/** What one watt of an order's fill is paid, or costs, by the rule of the problem: the price of its node, or its own limit. */
export function paidTicks(
  { orders, pricing }: ClearingProblem,
  { nodePriceTicks }: Clearing,
  order: number,
): PriceTicks {
  return pricing === 'pay-as-bid' ? orders.limitTicks[order]! : nodePriceTicks[orders.node[order]!]!;
}

/** What follows from certified fills, whoever found them. */
export function clearingOf(problem: ClearingProblem, fillW: Int32Array, certificate: Certificate): Clearing {
  const { nodePriceTicks, flowW, upstreamExportW } = certificate;
  return {
    fillW,
    nodePriceTicks,
    flowW,
    upstreamExportW,
    reliefW: problem.reliefValues.reliefW(flowW),
    welfareTickW: welfareTickW(problem, fillW, flowW, upstreamExportW),
    accounts: creditAccounts(problem, fillW, certificate),
  };
}
