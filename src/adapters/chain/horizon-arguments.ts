import { bytesToHex, concatHex, decodeFunctionData, encodeFunctionData, hexToBytes, numberToHex } from 'viem';
import type { Hex } from '../../application/ports.js';
import type { HorizonDigests } from '../../domain/proofs/horizon-book.js';
import type { HorizonProof, MtuProof, SelectionProof } from '../../domain/proofs/horizon-proof.js';
import { inTransactions } from '../../domain/proofs/horizon-size.js';
import type { ExecutedRound } from '../../domain/proofs/round-audit.js';
import { ORDER_BYTES } from '../../domain/proofs/round-words.js';
import { horizonAuctionAbi as abi } from './artifacts/horizon-auction.js';
import { marketId } from './market-reader.js';

/** The digests of a book as the contract's struct `HorizonBook`. */
export function horizonBookStruct({ mtusRoot, blocksRoot, ...counts }: HorizonDigests) {
  return { mtusRoot: bytesToHex(mtusRoot), blocksRoot: bytesToHex(blocksRoot), ...counts };
}

/** One market time unit of an allocation as the contract's struct `MtuClearing`; blocks stand at these nodes. */
export function mtuArgument(
  { orders, grid, steps, nodePriceTicks, marginalFillsW, feedInW, path }: MtuProof,
  nodes: readonly number[],
) {
  const clearing = { orders: bytesToHex(orders), grid, steps, priceTicks: nodePriceTicks };
  return {
    clearing: { ...clearing, marginalFills: marginalFillsW },
    feedIn: nodes.map((node) => (BigInt(node) << 64n) | BigInt.asUintN(64, BigInt(feedInW[node]!))),
    proof: path.map((node) => bytesToHex(node)),
  };
}

/** What completes an allocation as the contract's struct `Conclusion`. */
export function conclusionArgument({ mtus, nodes, resultLeaves, selection, result }: HorizonProof) {
  const { blocks, profiles, parts } = selection;
  return {
    selection: { blocks, profiles: bytesToHex(profiles), parts },
    ...{ nodes, prices: concatHex(mtus.flatMap((mtu) => nodes.map((node) => priceHex(mtu.nodePriceTicks[node]!)))) },
    resultLeaves: resultLeaves.map((leaf) => bytesToHex(leaf)),
    boundTickW: result.boundTickW,
  };
}

/** A call that executes a part of an allocation, and which part that is. */
export interface ExecutionCall {
  readonly part: string;
  readonly data: Hex;
}

/** The calls that execute an allocation, each of which fits a transaction; the last one concludes it. */
export function executionCalls(market: string, round: number, proof: HorizonProof): ExecutionCall[] {
  const about = [marketId(market), BigInt(round), horizonBookStruct(proof.book)] as const;
  const mtus = inTransactions(proof.mtus.map(countsOf)).map(({ first, end }) => {
    const args = [...about, first, proof.mtus.slice(first, end).map((mtu) => mtuArgument(mtu, proof.nodes))] as const;
    return { part: `execute/${first}`, data: encodeFunctionData({ abi, functionName: 'executeMtus', args }) };
  });
  const args = [...about, conclusionArgument(proof)] as const;
  return [...mtus, { part: 'conclude', data: encodeFunctionData({ abi, functionName: 'concludeHorizon', args }) }];
}

function countsOf({ orders, grid, steps }: MtuProof) {
  return { orders: orders.length / ORDER_BYTES, nodes: grid.length, steps: steps.length };
}

/** The market time units out of the call that executed them, and the first of them; undefined where another contract made the call. */
export function executedMtus(input: Hex): { readonly first: number; readonly mtus: ExecutedRound[] } | undefined {
  const call = auctionCall(input);
  if (call?.functionName !== 'executeMtus') return undefined;
  const [, , , first, mtus] = call.args;
  return {
    first,
    mtus: mtus.map(({ clearing: { orders, grid, steps, priceTicks, marginalFills }, feedIn }) => ({
      ...{ orders: hexToBytes(orders), grid, steps, nodePriceTicks: priceTicks, marginalFillsW: marginalFills },
      feedInW: feedInByNode(feedIn, grid.length),
    })),
  };
}

function feedInByNode(feedIn: readonly bigint[], nodeCount: number): number[] {
  const feedInW = Array.from({ length: nodeCount }, () => 0);
  for (const word of feedIn) feedInW[Number(BigInt.asUintN(16, word >> 64n))]! += Number(BigInt.asIntN(64, word));
  return feedInW;
}

/** A price in ticks as four bytes. */
function priceHex(ticks: number): Hex {
  return numberToHex(ticks, { size: 4, signed: true });
}

/** The blocks with their accepted parts out of the call that concluded an allocation. */
export function concludedBlocks(input: Hex): SelectionProof | undefined {
  const call = auctionCall(input);
  if (call?.functionName !== 'concludeHorizon') return undefined;
  const { blocks, profiles, parts } = call.args[3].selection;
  return { blocks, profiles: hexToBytes(profiles), parts };
}

function auctionCall(input: Hex) {
  try {
    return decodeFunctionData({ abi, data: input });
  } catch {
    return undefined;
  }
}
