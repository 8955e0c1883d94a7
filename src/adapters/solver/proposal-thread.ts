/** The thread that a solver proposes values in: it answers once. */
import { parentPort, workerData } from 'node:worker_threads';
import { HighsSolver } from './highs-solver.js';
import type { ProposalQuestion } from './proposal-threads.js';

const { programme, nodeLimit } = workerData as ProposalQuestion;
parentPort!.postMessage(await new HighsSolver().propose(programme, nodeLimit));
