import { bytesToHex, encodeFunctionData, hexToBytes } from 'viem';
import type { Hex } from '../../application/ports.js';
import { type PublishedPiece, sections } from '../../domain/proofs/round-publication.js';
import { roundPublicationsAbi as abi } from './artifacts/round-publications.js';

/** What fits a transaction by far, at 40 gas a byte. */
const CALL_BYTES = 96_000;

/** The calls that publish pieces of a round, as many of them in one as fit. */
export function publishCalls(market: Hex, round: number, pieces: readonly PublishedPiece[]): Hex[] {
  const calls: PublishedPiece[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    size += piece.data.length;
    if (size > CALL_BYTES) {
      calls.push([]);
      size = piece.data.length;
    }
    calls.at(-1)!.push(piece);
  }
  return calls.map((call) => {
    const argument = call.map(({ section, from, data }) => ({
      ...{ section: sections.indexOf(section), from, data: bytesToHex(data) },
    }));
    return encodeFunctionData({ abi, functionName: 'publish', args: [market, BigInt(round), argument] });
  });
}

/** A piece as the event tells of it. */
export function pieceIn(args: { readonly section: number; readonly from: bigint; readonly data: Hex }): PublishedPiece {
  return { section: sections[args.section]!, from: Number(args.from), data: hexToBytes(args.data) };
}
