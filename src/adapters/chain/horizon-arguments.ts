import { bytesToHex } from 'viem';
import type { HorizonDigests } from '../../domain/proofs/horizon-book.js';
import type { HorizonProof, MtuProof } from '../../domain/proofs/horizon-proof.js';

/** The digests of a book as the contract's struct `HorizonBook`. */
export function horizonBookStruct({ mtusRoot, blocksRoot, ...counts }: HorizonDigests) {
  return { mtusRoot: bytesToHex(mtusRoot), blocksRoot: bytesToHex(blocksRoot), ...counts };
}

/** One market time unit of an allocation as the contract's struct `MtuClearing`. */
export function mtuArgument({ orders, grid, steps, nodePriceTicks, marginalFillsW, feedInW, path }: MtuProof) {
  const clearing = { orders: bytesToHex(orders), grid, steps, priceTicks: nodePriceTicks };
  return {
    clearing: { ...clearing, marginalFills: marginalFillsW },
    feedInW: feedInW.map(BigInt),
    proof: path.map((node) => bytesToHex(node)),
  };
}

/** What completes an allocation as the contract's struct `Conclusion`. */
export function conclusionArgument({ mtus, resultLeaves, selection, result }: HorizonProof) {
  const { blocks, profiles, parts } = selection;
  return {
    selection: { blocks, profiles: bytesToHex(profiles), parts },
    priceTicks: mtus.flatMap(({ nodePriceTicks }) => nodePriceTicks),
    resultLeaves: resultLeaves.map((leaf) => bytesToHex(leaf)),
    boundTickW: result.boundTickW,
  };
}
