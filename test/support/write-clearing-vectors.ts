/**
 * Writes contracts/test/vectors/clearings.txt, one a line: rounds cleared by the engine, each with a few of its numbers changed too, as the contract
 * is told of them, with the verdict of the TypeScript check; and feeder-clearing.txt, a round of 1,000 orders on 33 nodes:
 *
 *     node --import ./test/support/typescript.mjs test/support/write-clearing-vectors.ts
 */
import { writeFileSync } from 'node:fs';
import { encodeAbiParameters, toHex } from 'viem';
import { clearingArguments, upstreamArgument } from '../../src/adapters/chain/clearing-arguments.js';
import { certify } from '../../src/domain/clearing/certificate.js';
import { isCertified, resultAtPrices } from '../../src/domain/proofs/executed-clearing.js';
import type { RoundResult } from '../../src/domain/proofs/round-result.js';
import { changedClearings, feederRound, type ProvenRound, provenRounds } from '../reference/proven-rounds.js';
import { clearingParameter, upstreamParameter } from './clearing-parameters.js';

const ROUNDS = Number(process.argv[2] ?? 60);
const shape = { seed: 1, nodes: 7, orders: 24, requests: 4, highestPrice: 20, highestQuantityW: 12, highestLimitW: 30 };

const parameters = [
  clearingParameter,
  upstreamParameter,
  {
    type: 'tuple',
    components: [
      { name: 'bookRoot', type: 'bytes32' },
      { name: 'gridRoot', type: 'bytes32' },
      { name: 'fillsRoot', type: 'bytes32' },
      { name: 'nodesRoot', type: 'bytes32' },
    ],
  },
  { name: 'isCertified', type: 'bool' },
] as const;

function encoded({ book, problem }: ProvenRound, result: RoundResult, verdict: boolean) {
  const roots = {
    bookRoot: toHex(book.orderTree.root),
    gridRoot: toHex(book.gridTree.root),
    fillsRoot: toHex(result.fillTree.root),
    nodesRoot: toHex(result.nodeTree.root),
  };
  const call = clearingArguments(book, result);
  return encodeAbiParameters(parameters, [call, upstreamArgument(problem.upstream), roots, verdict]);
}

const rounds: string[] = [];
for (const round of provenRounds(shape, ROUNDS)) {
  rounds.push(encoded(round, round.result, true));
  for (const { priceTicks, marginalFillsW } of changedClearings(round, 2)) {
    const result = resultAtPrices(round.book, priceTicks, marginalFillsW);
    if (result === undefined) continue;
    const verdict = isCertified(round.book, result);
    const fillW = new Int32Array(result.orders.length);
    for (const [position, order] of result.orders.entries()) fillW[round.book.problemIndex[position]!] = order.fillW;
    if (verdict && certify(round.problem, fillW).kind !== 'certified') throw new Error('the two checks disagree');
    rounds.push(encoded(round, result, verdict));
  }
}
const feeder = feederRound(1_000, 33);
writeFileSync('contracts/test/vectors/clearings.txt', `${rounds.join('\n')}\n`);
writeFileSync('contracts/test/vectors/feeder-clearing.txt', `${encoded(feeder, feeder.result, true)}\n`);
