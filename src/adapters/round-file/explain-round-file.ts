import type { ProgrammeSolver } from '../../application/programme-solver.js';
import { accepted, type Outcome, rejected } from '../../domain/rejection.js';
import { type ClearedRound, clearedRoundOf } from './clear-round-file.js';
import { describeExplainedBlock, type ExplainedBlock, explainedBlock } from './explained-block.js';
import { describeExplainedOrder, type ExplainedOrder, explainedOrder } from './explained-order.js';
import type { RoundFile } from './round-file.js';

/** Each order that is not filled is cleared again up to a hundred times; beyond this many it has to be said which ones to explain. */
export const EXPLAINED_UNASKED = 1_000;
/** The same of a round with blocks, where clearing again is a search. */
export const EXPLAINED_UNASKED_WITH_BLOCKS = 100;

export interface RoundExplanation {
  /** Orders in the sequence of the file, then blocks. */
  readonly orders: readonly (ExplainedOrder | ExplainedBlock)[];
  /** For people, a line for each order and block, and lines for the steps of curves and the periods of blocks. */
  readonly lines: readonly string[];
}

/** Orders and blocks of a file, by their positions in it. */
interface Chosen {
  readonly orders: ReadonlySet<number>;
  readonly blocks: ReadonlySet<number>;
}

/**
 * Clears a `gridclear-round/1` file and explains the orders and blocks of these ids, or all of them. Refuses unknown ids, and to explain
 * all of more than {@link EXPLAINED_UNASKED}, with blocks {@link EXPLAINED_UNASKED_WITH_BLOCKS}.
 */
export async function explainRoundFile(
  roundText: string,
  ids: readonly string[],
  solver: ProgrammeSolver,
): Promise<Outcome<RoundExplanation>> {
  const cleared = await clearedRoundOf(roundText, solver);
  if (!cleared.ok) return cleared;
  const { round } = cleared.value;
  const chosen = chosenOf(round, ids);
  if (!chosen.ok) return chosen;
  const orders = explainedOrders(round, cleared.value, chosen.value);
  const blocks = [...chosen.value.blocks].map((block) => explainedBlock(round, cleared.value, block));
  return accepted({
    orders: [...orders, ...blocks],
    lines: [
      ...orders.flatMap((order) => describeExplainedOrder(order, round.periods.length)),
      ...blocks.flatMap(describeExplainedBlock),
    ],
  });
}

function chosenOf({ orderIds, blockIds, periods }: RoundFile, ids: readonly string[]): Outcome<Chosen> {
  if (ids.length > 0) {
    const orders = positionsOf(orderIds, ids);
    const blocks = positionsOf(blockIds, ids);
    const unknown = ids.find((id) => !orders.has(id) && !blocks.has(id));
    if (unknown !== undefined) return rejected('unknown-order', '', `the round has no order or block "${unknown}"`);
    return accepted({ orders: new Set(orders.values()), blocks: new Set([...blocks.values()].sort((a, b) => a - b)) });
  }
  const limitOrders = periods.reduce((sum, { orderPositions }) => sum + orderPositions.length, 0);
  const count = limitOrders + blockIds.length;
  if (count > (blockIds.length === 0 ? EXPLAINED_UNASKED : EXPLAINED_UNASKED_WITH_BLOCKS))
    return rejected('unsupported', 'orders', `${count} orders are too many to explain at once; name those to explain`);
  return accepted({ orders: new Set(orderIds.keys()), blocks: new Set(blockIds.keys()) });
}

/** Positions of those of the ids that are among the names. */
function positionsOf(names: readonly string[], ids: readonly string[]): Map<string, number> {
  const wanted = new Set(ids);
  return new Map(names.flatMap((name, position) => (wanted.has(name) ? [[name, position] as const] : [])));
}

function explainedOrders(round: RoundFile, cleared: ClearedRound, chosen: Chosen): ExplainedOrder[] {
  const explained: { readonly position: number; readonly order: ExplainedOrder }[] = [];
  for (const [period, { orderPositions }] of round.periods.entries())
    for (const position of new Set(orderPositions))
      if (chosen.orders.has(position))
        explained.push({ position, order: explainedOrder(round, cleared, period, position) });
  return explained.sort((a, b) => a.position - b.position).map(({ order }) => order);
}
