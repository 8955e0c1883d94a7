import { Worker } from 'node:worker_threads';
import type { ProgrammeProposer } from '../../application/programme-solver.js';
import { ComputationRefused } from '../../application/round-computation.js';
import type { LinearProgramme } from '../../domain/flexibility/linear-programme.js';

export interface ProposalQuestion {
  readonly programme: LinearProgramme;
  readonly nodeLimit: number;
}

export interface ProposalThreadOptions {
  /** How long a question may take, waiting included. */
  readonly patienceSeconds: number;
  /** Options of Node for the threads; without them those of the process. */
  readonly nodeOptions?: readonly string[];
}

/** Long enough for every programme seen that ended at all; a round waits no longer. */
export const PATIENCE_SECONDS = 30;

interface Question {
  readonly question: ProposalQuestion;
  readonly answer: (values: readonly number[] | undefined) => void;
  readonly fail: (error: Error) => void;
}

/**
 * HiGHS in a thread of its own, one question after the other: one that does not come back is given up and its thread ended, which is
 * the only way to stop it. Every question has a new thread, so that none knows anything of the one before.
 */
export class ProposalThreads implements ProgrammeProposer {
  private readonly waiting: Question[] = [];
  private running: { readonly question: Question; readonly thread: Worker } | undefined;
  private closed = false;

  constructor(private readonly options: ProposalThreadOptions = { patienceSeconds: PATIENCE_SECONDS }) {}

  propose(programme: LinearProgramme, nodeLimit: number): Promise<readonly number[] | undefined> {
    if (this.closed) return Promise.reject(new ComputationRefused('closed'));
    const { patienceSeconds } = this.options;
    return new Promise<readonly number[] | undefined>((resolve, reject) => {
      const late = () => this.drop(asked, new Error(`no answer within ${patienceSeconds} s`));
      const timer = setTimeout(late, patienceSeconds * 1_000);
      const settled = () => clearTimeout(timer);
      const asked: Question = {
        question: { programme, nodeLimit },
        answer: (values) => {
          settled();
          resolve(values);
        },
        fail: (error) => {
          settled();
          reject(error);
        },
      };
      this.waiting.push(asked);
      this.startNext();
    });
  }

  /** Ends the thread; what was asked is refused. */
  async close(): Promise<void> {
    this.closed = true;
    const thread = this.running?.thread;
    const unanswered = [...this.waiting.splice(0), ...(this.running === undefined ? [] : [this.running.question])];
    this.running = undefined;
    for (const { fail } of unanswered) fail(new ComputationRefused('closed'));
    await thread?.terminate();
  }

  private startNext(): void {
    if (this.running !== undefined) return;
    const next = this.waiting.shift();
    if (next === undefined) return;
    const { nodeOptions } = this.options;
    const thread = new Worker(new URL('./proposal-thread.js', import.meta.url), {
      workerData: next.question,
      ...(nodeOptions === undefined ? {} : { execArgv: [...nodeOptions] }),
    });
    this.running = { question: next, thread };
    thread.once('message', (values: readonly number[] | undefined) => {
      next.answer(values);
      void thread.terminate();
    });
    thread.once('error', (error: Error) => next.fail(error));
    thread.once('exit', () => {
      next.fail(new Error('the thread of the solver was lost'));
      if (this.running?.thread !== thread) return;
      this.running = undefined;
      this.startNext();
    });
  }

  /** Gives a question up, whether it is being answered or waits. */
  private drop(question: Question, error: Error): void {
    question.fail(error);
    const at = this.waiting.indexOf(question);
    if (at >= 0) this.waiting.splice(at, 1);
    if (this.running?.question === question) void this.running.thread.terminate();
  }
}
