import { bytesToHex, concatHex, numberToHex } from 'viem';
import type { Hex } from '../../application/ports.js';
import type { Upstream } from '../../domain/clearing/clearing-problem.js';
import type { ProvenBook } from '../../domain/proofs/round-book.js';
import type { RoundProof } from '../../domain/proofs/round-proof.js';
import type { RoundResult } from '../../domain/proofs/round-result.js';
import { gridWord, ORDER_BYTES, orderWord, stepWord } from '../../domain/proofs/round-words.js';

/** A whole round and its certificate, as the contract's struct `Clearing`. */
export interface ClearingArguments {
  readonly orders: Hex;
  readonly grid: readonly bigint[];
  readonly steps: readonly bigint[];
  readonly priceTicks: readonly number[];
  readonly marginalFills: readonly number[];
}

/** What the contract needs to execute the certificate check of a round. */
export function clearingArguments(book: ProvenBook, result: RoundResult): ClearingArguments {
  return {
    orders: concatHex(book.orders.map((order) => numberToHex(orderWord(order), { size: ORDER_BYTES }))),
    grid: book.grid.map(gridWord),
    steps: book.grid.flatMap(({ steps }) => steps.map(stepWord)),
    priceTicks: result.nodes.map(({ priceTicks }) => priceTicks),
    marginalFills: result.marginalFillsW(),
  };
}

/** The same of a round that was proven elsewhere. */
export function provenClearing({ data, nodePriceTicks, marginalFillsW }: RoundProof): ClearingArguments {
  const { orders, grid, steps } = data;
  return { orders: bytesToHex(orders), grid, steps, priceTicks: nodePriceTicks, marginalFills: marginalFillsW };
}

/** What the root can trade with, as the contract's struct `Upstream`. */
export interface UpstreamStruct {
  readonly isPriced: boolean;
  readonly sellTicks: number;
  readonly buyTicks: number;
}

export function upstreamOfStruct({ isPriced, sellTicks, buyTicks }: UpstreamStruct): Upstream {
  return isPriced ? { kind: 'priced', sellTicks, buyTicks } : { kind: 'neutral' };
}

export function upstreamArgument(upstream: Upstream): UpstreamStruct {
  if (upstream.kind === 'neutral') return { isPriced: false, sellTicks: 0, buyTicks: 0 };
  return { isPriced: true, sellTicks: upstream.sellTicks, buyTicks: upstream.buyTicks };
}
