import { standings } from '../../domain/clearing/blocks/block-standing.js';
import { clearHorizon, horizonWelfareTickW } from '../../domain/clearing/blocks/clear-horizon.js';
import type { Selection } from '../../domain/clearing/blocks/horizon-problem.js';
import { certifyAtPrices } from '../../domain/clearing/blocks/stated-prices.js';
import { certify } from '../../domain/clearing/certificate.js';
import { type Clearing, clearingOf } from '../../domain/clearing/clearing.js';
import { formatTickW } from '../../domain/clearing/welfare.js';
import { parsePrice } from '../../domain/quantity.js';
import { accepted, type Outcome, rejected } from '../../domain/rejection.js';
import { formatAcceptance } from './block-report.js';
import type { ClearedRound } from './clear-round-file.js';
import { describeCounterExample } from './counter-example-text.js';
import type { RoundFile } from './round-file.js';
import { shareAmongSteps } from './round-orders.js';
import type { ResultContent } from './round-schema.js';

/** Where a result is not what the certificate says. `field` is a path in the result file. */
export interface ResultFault {
  readonly field: string;
  readonly message: string;
}

export interface CertifiedFills {
  /** What follows from the fills; undefined where there are faults. */
  readonly cleared: ClearedRound | undefined;
  readonly faults: readonly ResultFault[];
}

/**
 * Certifies a result with blocks, in three steps:
 * 1. beside the stated acceptances, which must be permitted, fills and prices of every period are proven optimal in linear time;
 *    prices are those of the market's convention if these support every accepted block, otherwise the stated ones;
 * 2. no accepted block loses at these prices, to the unit;
 * 3. that no other acceptances are better by more than the stated gap has no short proof: an own search of at most `searchNodes`
 *    nodes, begun at the stated acceptances, bounds what there could be. One node is a single bound of everything; more prove more.
 *    What the search cannot show counts as a fault.
 */
export function certifyWithBlocks(
  round: RoundFile,
  fills: readonly number[],
  result: ResultContent,
  searchNodes: number,
): Outcome<CertifiedFills> {
  const parts = partsOf(round, result);
  if (!parts.ok) return parts;
  const prices = statedPrices(round, result);
  if (!prices.ok) return prices;
  const { horizon } = round;
  const refuted = (field: string, message: string) => accepted({ cleared: undefined, faults: [{ field, message }] });
  if (!horizon.permits(parts.value))
    return refuted('blocks', 'the acceptances break a minimum acceptance, a link or an exclusive group');

  const feedInW = horizon.feedInW(parts.value);
  const beside = round.periods.map(({ problem }, period) => problem.withFixedFeedIn(feedInW[period]!));
  const byConvention: Clearing[] = [];
  for (const [period, { problem, orderPositions }] of round.periods.entries()) {
    const fillW = shareAmongSteps(fills, orderPositions, problem.orders.quantityW);
    const verdict = certify(beside[period]!, fillW);
    if (verdict.kind === 'refuted')
      return refuted('orders', `period ${period}: ${describeCounterExample(verdict, round, period)}`);
    byConvention.push(clearingOf(beside[period]!, fillW, verdict));
  }
  const losesAt = (clearings: readonly Clearing[]) =>
    standings(horizon, parts.value, clearings).findIndex((block) => block.parts > 0 && block.surplusTickW < 0n);
  let clearings: readonly Clearing[] = byConvention;
  if (losesAt(byConvention) >= 0) {
    const atPrices: Clearing[] = [];
    for (const [period, { fillW }] of byConvention.entries()) {
      const verdict = certifyAtPrices(beside[period]!, fillW, prices.value[period]!);
      if (verdict.kind === 'refuted')
        return refuted(
          'prices',
          `period ${period}: the price at "${round.network.names[verdict.node]}" is not one at which the fills are optimal`,
        );
      atPrices.push(clearingOf(beside[period]!, fillW, verdict));
    }
    clearings = atPrices;
    const loser = losesAt(clearings);
    if (loser >= 0) return refuted('blocks', `the accepted block "${round.blockIds[loser]}" loses money at the prices`);
  }
  return boundedBySearch(round, result, parts.value, clearings, searchNodes);
}

/** Holds the stated gap against the bound of an own search. */
function boundedBySearch(
  round: RoundFile,
  result: ResultContent,
  parts: Selection,
  clearings: readonly Clearing[],
  searchNodes: number,
): Outcome<CertifiedFills> {
  const { horizon, mtuSeconds } = round;
  const found = clearHorizon(horizon, searchNodes, [parts]);
  if (!found.ok) return found;
  const welfareTickW = horizonWelfareTickW(horizon, parts, clearings);
  const { boundTickW, welfareTickW: reachedTickW } = found.value;
  if (reachedTickW > welfareTickW && Number(result.gap) === 0)
    return accepted({
      cleared: undefined,
      faults: [
        {
          field: 'blocks',
          message: `not optimal: other acceptances reach a welfare of ${formatTickW(reachedTickW, mtuSeconds)}`,
        },
      ],
    });
  return accepted({
    cleared: { clearings, standings: standings(horizon, parts, clearings), welfareTickW, boundTickW },
    faults: [],
  });
}

/** The stated acceptances as numbers of parts, in the sequence of the round file. */
function partsOf({ blockIds, horizon }: RoundFile, { blocks }: ResultContent): Outcome<Selection> {
  const positions = new Map(blockIds.map((id, position) => [id, position]));
  const parts = new Int32Array(blockIds.length).fill(-1);
  for (const [index, { id, acceptance }] of blocks.entries()) {
    const position = positions.get(id);
    if (position === undefined)
      return rejected('unknown-order', `blocks[${index}].id`, `the round has no block "${id}"`);
    if (parts[position]! >= 0) return rejected('duplicate-id', `blocks[${index}].id`, `"${id}" is stated twice`);
    const ofParts = horizon.blocks[position]!.parts;
    const taken = Math.round(Number(acceptance) * ofParts);
    if (
      !(taken >= 0 && taken <= ofParts) ||
      Math.abs(Number(formatAcceptance(taken, ofParts)) - Number(acceptance)) > 1e-12
    )
      return rejected(
        'quantity-not-integral',
        `blocks[${index}].acceptance`,
        `"${id}" is accepted by whole parts of 1/${ofParts}`,
      );
    parts[position] = taken;
  }
  const missing = parts.indexOf(-1);
  return missing < 0
    ? accepted(parts)
    : rejected('malformed-message', 'blocks', `the block "${blockIds[missing]}" is missing`);
}

/** The stated prices by period and node; those left out are zero. */
function statedPrices({ network, periods }: RoundFile, { prices }: ResultContent): Outcome<readonly Int32Array[]> {
  const byPeriod = periods.map(() => new Int32Array(network.nodeCount));
  for (const [index, { node, period, price }] of prices.entries()) {
    const number = network.numberOf(node);
    const ticks = parsePrice(price, `prices[${index}].price`);
    if (!ticks.ok) return ticks;
    const column = byPeriod[period];
    if (number !== undefined && column) column[number] = ticks.value;
  }
  return accepted(byPeriod);
}
