import { bytesToHex, concatHex, decodeAbiParameters, encodeAbiParameters, hexToBytes, size, sliceHex } from 'viem';
import type { Hex } from '../../application/ports.js';
import type { RoundData } from '../../domain/proofs/round-proof.js';

/** What is published of a round whose result is not executed on the chain: the words of `round-words.ts`, encoded like arguments. */
const parameters = [
  { name: 'orders', type: 'bytes' },
  { name: 'grid', type: 'uint256[]' },
  { name: 'steps', type: 'uint256[]' },
  { name: 'filled', type: 'bytes' },
  { name: 'nodes', type: 'uint256[]' },
] as const;

/** What fits a transaction by far, at 40 gas a byte. */
const PART_BYTES = 96_000;

/** The data of a round in parts, each for the calldata of one transaction. */
export function publishedParts({ orders, grid, steps, filled, nodes }: RoundData): Hex[] {
  const encoded = encodeAbiParameters(parameters, [bytesToHex(orders), grid, steps, bytesToHex(filled), nodes]);
  const parts: Hex[] = [];
  for (let start = 0; start < size(encoded); start += PART_BYTES)
    parts.push(sliceHex(encoded, start, Math.min(start + PART_BYTES, size(encoded))));
  return parts;
}

/** The data that parts were made of; throws where they are not such parts. */
export function publishedData(parts: readonly Hex[]): RoundData {
  const [orders, grid, steps, filled, nodes] = decodeAbiParameters(parameters, concatHex(parts));
  return { orders: hexToBytes(orders), grid, steps, filled: hexToBytes(filled), nodes };
}
