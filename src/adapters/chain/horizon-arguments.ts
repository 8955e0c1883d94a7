import { bytesToHex, concatHex, decodeFunctionData, hexToBytes, numberToHex } from 'viem';
import type { Hex } from '../../application/ports.js';
import type { HorizonDigests } from '../../domain/proofs/horizon-book.js';
import type { HorizonProof, MtuProof, SelectionProof } from '../../domain/proofs/horizon-proof.js';
import type { ExecutedRound } from '../../domain/proofs/round-audit.js';
import { horizonAuctionAbi as abi } from './artifacts/horizon-auction.js';

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
