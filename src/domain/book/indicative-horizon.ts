import { clearHorizon } from '../clearing/blocks/clear-horizon.js';
import type { Clearing } from '../clearing/clearing.js';
import { BUY, SELL } from '../clearing/clearing-problem.js';
import type { MarketNetwork } from '../events.js';
import type { MarketRules } from '../market-rules.js';
import { accepted, type Outcome } from '../rejection.js';
import { liveBlocks, type Round } from '../round.js';
import { horizonOfRound } from '../round-blocks.js';
import { mtusOfRound, type RoundMtu } from '../round-problem.js';
import {
  bindingBranches,
  type IndicativeAcceptance,
  type IndicativeFill,
  type RoundIndication,
} from './round-indication.js';

/** Nodes that an indication may visit: the next change of the book makes it stale. */
export const INDICATED_SEARCH_NODES = 200;

/**
 * Indicates a round whose book has blocks: what its gate would clear to if its search were cut short, with prices that support every
 * accepted block, and how far it may be from the best. The only refusal is `limits-infeasible`.
 */
export function indicateHorizonOfRound(
  rules: MarketRules,
  network: MarketNetwork,
  round: Round,
): Outcome<RoundIndication> {
  const mtus = mtusOfRound(rules, network, round);
  const blocks = liveBlocks(round);
  const horizon = horizonOfRound(mtus, blocks);
  const nodes = Math.min(rules.blockOrders?.searchNodeLimit ?? INDICATED_SEARCH_NODES, INDICATED_SEARCH_NODES);
  const cleared = clearHorizon(horizon, nodes);
  if (!cleared.ok) return cleared;
  const { periods, parts, welfareTickW, boundTickW } = cleared.value;
  const acceptances = new Map<string, IndicativeAcceptance[]>();
  const moved = { soldW: filledW(mtus, periods, SELL), boughtW: filledW(mtus, periods, BUY) };
  for (const [position, { sequence, participant, profile }] of blocks.entries()) {
    const [acceptedParts, ofParts] = [parts[position]!, horizon.blocks[position]!.parts];
    for (const { mtu, powerW } of profile)
      moved[powerW > 0 ? 'soldW' : 'boughtW'][mtu]! += (Math.abs(powerW) / ofParts) * acceptedParts;
    const own = acceptances.get(participant) ?? [];
    acceptances.set(participant, [...own, { order: sequence, acceptedParts, parts: ofParts }]);
  }
  return accepted({
    ...{ nodePrices: periods.flatMap(({ nodePriceTicks }) => Array.from(nodePriceTicks)), ...moved },
    binding: mtus.flatMap((mtu) => bindingBranches(mtu, periods[mtu.mtu]!.flowW)),
    fills: fillsOf(mtus, periods),
    blocks: { welfareTickW, boundTickW, acceptances },
  });
}

function filledW(mtus: readonly RoundMtu[], periods: readonly Clearing[], side: number): number[] {
  return mtus.map(({ mtu, problem }) => {
    const sides = problem.orders.side;
    return periods[mtu]!.fillW.reduce((sum, watts, entry) => sum + (sides[entry] === side ? watts : 0), 0);
  });
}

/** All steps of a curve together. */
function fillsOf(mtus: readonly RoundMtu[], periods: readonly Clearing[]): Map<string, IndicativeFill[]> {
  const fills = new Map<string, IndicativeFill[]>();
  for (const { mtu, orders, orderPositions } of mtus) {
    const watts = new Float64Array(orders.length);
    for (const [entry, position] of orderPositions.entries()) watts[position]! += periods[mtu]!.fillW[entry]!;
    for (const [position, { participant, sequence }] of orders.entries()) {
      const own = fills.get(participant) ?? [];
      own.push({ order: sequence, filledW: watts[position]! });
      fills.set(participant, own);
    }
  }
  return fills;
}
