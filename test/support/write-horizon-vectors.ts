/**
 * Writes contracts/test/vectors/horizons.txt, one a line: horizons with blocks that the engine cleared, other selections of their blocks, and results
 * with a number changed, as the auction is told of them, with the verdict, the welfare and the result's digest by TypeScript:
 *
 *     node --import ./test/support/typescript.mjs test/support/write-horizon-vectors.ts
 */
import { writeFileSync } from 'node:fs';
import { type AbiParameter, bytesToHex, encodeAbiParameters } from 'viem';
import { horizonAuctionAbi } from '../../src/adapters/chain/artifacts/horizon-auction.js';
import { upstreamArgument } from '../../src/adapters/chain/clearing-arguments.js';
import { conclusionArgument, horizonBookStruct, mtuArgument } from '../../src/adapters/chain/horizon-arguments.js';
import { auditHorizon } from '../../src/domain/proofs/horizon-audit.js';
import type { HorizonDigests } from '../../src/domain/proofs/horizon-book.js';
import { type HorizonProof, horizonResultHash } from '../../src/domain/proofs/horizon-proof.js';
import { changedNumber, type OtherAllocation, otherSelections } from '../reference/other-allocations.js';
import { type ProvenHorizon, provenHorizons } from '../reference/proven-horizons.js';
import { randomIntegers } from '../reference/random-rounds.js';

const HORIZONS = Number(process.argv[2] ?? 16);
const shape = {
  ...{ seed: 1, periods: 3, nodes: 4, orders: 10, requests: 2, blocks: 5 },
  ...{ highestPrice: 20, highestQuantityW: 12, highestLimitW: 30, blockSize: 1 },
};

const inputOf = (name: string, at: number): AbiParameter =>
  horizonAuctionAbi.find((item) => item.type === 'function' && item.name === name)!.inputs[at]!;
const upstreamOf = inputOf('announce', 2) as { readonly components: readonly AbiParameter[] };
const parameters: readonly AbiParameter[] = [
  inputOf('executeMtus', 2),
  inputOf('executeMtus', 4),
  upstreamOf.components[1]!,
  inputOf('concludeHorizon', 3),
  { name: 'isRight', type: 'bool' },
  { name: 'welfareTickW', type: 'int256' },
  { name: 'resultHash', type: 'bytes32' },
];

function encoded({ problem, book }: ProvenHorizon, proof: HorizonProof): { line: string; isRight: boolean } {
  const { upstream } = problem.periods[0]!;
  const audit = auditHorizon(proof, upstream);
  const isRight = audit !== undefined && audit.faults.length === 0 && isOf(audit.book, book.digests);
  const result = { ...(audit?.result ?? proof.result), boundTickW: proof.result.boundTickW };
  const line = encodeAbiParameters(parameters, [
    horizonBookStruct(book.digests),
    proof.mtus.map((mtu) => mtuArgument(mtu, proof.nodes)),
    upstreamArgument(upstream),
    conclusionArgument(proof),
    isRight && result.boundTickW >= result.welfareTickW,
    result.welfareTickW,
    bytesToHex(horizonResultHash(book.digests, result)),
  ]);
  return { line, isRight };
}

function isOf(found: HorizonDigests, committed: HorizonDigests): boolean {
  return JSON.stringify(horizonBookStruct(found)) === JSON.stringify(horizonBookStruct(committed));
}

const lines: string[] = [];
const counts = { right: 0, wrong: 0 };
for (const horizon of provenHorizons(shape, HORIZONS)) {
  const below = randomIntegers(lines.length);
  const others: OtherAllocation[] = [...otherSelections(horizon, 3, below), changedNumber(horizon, below)];
  for (const proof of [horizon.proof, ...others.map((other) => other.proof)]) {
    const { line, isRight } = encoded(horizon, proof);
    counts[isRight ? 'right' : 'wrong'] += 1;
    lines.push(line);
  }
}
writeFileSync('contracts/test/vectors/horizons.txt', `${lines.join('\n')}\n`);
process.stdout.write(`${counts.right} right, ${counts.wrong} wrong\n`);
