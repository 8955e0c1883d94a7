/** The thread that commits to blobs: it answers once. */
import { parentPort, workerData } from 'node:worker_threads';
import type { BlobQuestion } from './blob-computer.js';
import { sidecarsOf } from './blob-sidecars.js';

const { blobs, proofs } = workerData as BlobQuestion;
parentPort!.postMessage(await sidecarsOf(blobs, proofs));
