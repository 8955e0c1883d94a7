/** The thread that computes rounds: the same functions that a replay runs, on copies of what they need. */
import { parentPort } from 'node:worker_threads';
import { runComputation } from '../../application/round-computation.js';
import { InvariantViolation } from '../../domain/rejection.js';
import type { ComputationReply, ComputationRequest } from './computation-messages.js';

parentPort!.on('message', (request: ComputationRequest) => parentPort!.postMessage(replyTo(request)));

function replyTo({ name, input }: ComputationRequest): ComputationReply {
  const started = performance.now();
  try {
    const result = runComputation(name, input);
    return { result, milliseconds: performance.now() - started };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { failure, impossible: error instanceof InvariantViolation };
  }
}
