import { ComputationRefused } from '../../application/round-computation.js';
import { type LinearProgramme, ProgrammeBuilder } from '../../domain/flexibility/linear-programme.js';
import { HighsSolver } from './highs-solver.js';
import { ProposalThreads } from './proposal-threads.js';

const nodeOptions = ['--import', new URL('../../../test/support/typescript.mjs', import.meta.url).href];
const NODES = 10;

/** As much as possible of some goods in a sack. */
function sack(size: number): LinearProgramme {
  const builder = new ProgrammeBuilder();
  const goods = [7, 5, 4, 3].map(
    (cost) => [cost, builder.column(`${cost}`, 0, 1, { cost: -cost, integral: true })] as const,
  );
  builder.row('size', Number.NEGATIVE_INFINITY, size, goods);
  return builder.build();
}

/** Says more columns than it has, which crashes whoever reads it. */
const broken: LinearProgramme = { ...sack(9), rows: [{ name: '', lowest: 0, highest: 1, terms: 7 as unknown as [] }] };

test('a thread proposes what the solver proposes in place, one question after the other', async () => {
  const threads = new ProposalThreads({ patienceSeconds: 60, nodeOptions });
  const questions = [sack(9), sack(12), sack(-1)];
  const answers = await Promise.all(questions.map((question) => threads.propose(question, NODES)));
  const inPlace = new HighsSolver();
  expect(answers).toEqual(await Promise.all(questions.map((question) => inPlace.propose(question, NODES))));
  expect(answers.map((values) => values === undefined)).toEqual([false, false, true]);
  await threads.close();
});

test('a thread that dies fails its own question and no other', async () => {
  const threads = new ProposalThreads({ patienceSeconds: 60, nodeOptions });
  const asked = [broken, sack(9)].map((question) => threads.propose(question, NODES));
  const [died, next] = await Promise.allSettled(asked);
  expect(died).toMatchObject({ status: 'rejected', reason: { message: 'terms.map is not a function' } });
  expect(next).toMatchObject({ status: 'fulfilled', value: expect.any(Array) });
  await threads.close();
});

test('whoever loses patience is told so, whether the question is being answered or waits', async () => {
  const threads = new ProposalThreads({ patienceSeconds: 0, nodeOptions });
  const asked = [sack(9), sack(12)].map((question) => threads.propose(question, NODES));
  const late = { status: 'rejected', reason: new Error('no answer within 0 s') };
  expect(await Promise.allSettled(asked)).toEqual([late, late]);
  await threads.close();
});

test('closing refuses what is unanswered, and whatever is asked later', async () => {
  const threads = new ProposalThreads({ patienceSeconds: 60, nodeOptions });
  const asked = Promise.allSettled([sack(9), sack(12)].map((question) => threads.propose(question, NODES)));
  await threads.close();
  const refused = { status: 'rejected', reason: new ComputationRefused('closed') };
  expect(await asked).toEqual([refused, refused]);
  await expect(threads.propose(sack(9), NODES)).rejects.toEqual(refused.reason);
});
