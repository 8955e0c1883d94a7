import { Worker } from 'node:worker_threads';
import type { Log } from '../../application/ports.js';
import {
  type ComputationInput,
  type ComputationName,
  ComputationRefused,
  type Computed,
  type RoundComputer,
} from '../../application/round-computation.js';
import { InvariantViolation } from '../../domain/rejection.js';
import type { ComputationReply, ComputationRequest } from './computation-messages.js';

export interface ThreadOptions {
  /** At least two: one is always left to the rounds that are closing. */
  readonly threads: number;
  readonly log: Log;
  /** Options of Node for the threads; without them those of the process. */
  readonly nodeOptions?: readonly string[];
}

interface Task {
  readonly request: ComputationRequest;
  readonly resolve: (computed: Computed<ComputationName>) => void;
  readonly reject: (error: Error) => void;
}

/** Explanations and indications that may wait; whoever asks for more is told to come back. */
export const LONGEST_QUEUE = 32;

/**
 * A few threads shared by all rounds of all markets, started when they are first needed. Rounds that are closing come first, in the
 * order they were asked for; explanations and indications take what is left.
 */
export class ComputationThreads implements RoundComputer {
  private readonly closings: Task[] = [];
  private readonly questions: Task[] = [];
  private readonly idle: Worker[] = [];
  private readonly running = new Map<Worker, Task>();
  private closed = false;

  constructor(private readonly options: ThreadOptions) {}

  compute<N extends ComputationName>(name: N, input: ComputationInput<N>): Promise<Computed<N>> {
    if (this.closed) return Promise.reject(new ComputationRefused('closed'));
    const queue = isQuestion(name) ? this.questions : this.closings;
    if (queue === this.questions && queue.length === LONGEST_QUEUE)
      return Promise.reject(new ComputationRefused('busy'));
    return new Promise<Computed<ComputationName>>((resolve, reject) => {
      queue.push({ request: { name, input }, resolve, reject });
      this.startNext();
    }) as Promise<Computed<N>>;
  }

  /** Lets go of the threads. What was not finished is refused: whoever asked computes it again after a restart. */
  async close(): Promise<void> {
    this.closed = true;
    const unfinished = [...this.running.values(), ...this.closings.splice(0), ...this.questions.splice(0)];
    const threads = [...this.running.keys(), ...this.idle.splice(0)];
    this.running.clear();
    for (const { reject } of unfinished) reject(new ComputationRefused('closed'));
    await Promise.all(threads.map((thread) => thread.terminate()));
  }

  private startNext(): void {
    while (this.running.size < this.options.threads) {
      const task = this.closings.shift() ?? this.nextQuestion();
      if (task === undefined) return;
      this.start(task);
    }
  }

  private nextQuestion(): Task | undefined {
    const underWay = [...this.running.values()].filter(({ request }) => isQuestion(request.name)).length;
    return underWay < this.options.threads - 1 ? this.questions.shift() : undefined;
  }

  private start(task: Task): void {
    const thread = this.idle.pop() ?? this.spawn();
    try {
      thread.postMessage(task.request);
    } catch (error) {
      this.idle.push(thread);
      task.reject(error as Error);
      return;
    }
    this.running.set(thread, task);
    thread.ref();
  }

  private spawn(): Worker {
    const { nodeOptions, log } = this.options;
    const execArgv = nodeOptions === undefined ? {} : { execArgv: [...nodeOptions] };
    const thread = new Worker(new URL('./computation-thread.js', import.meta.url), execArgv);
    thread.on('message', (reply: ComputationReply) => this.finish(thread, reply));
    thread.on('error', (error) => log.error({ error }, `a thread that computes rounds died: ${error.message}`));
    thread.on('exit', () => this.lose(thread));
    thread.unref();
    return thread;
  }

  private finish(thread: Worker, reply: ComputationReply): void {
    const task = this.running.get(thread);
    if (task === undefined) return;
    this.running.delete(thread);
    this.idle.push(thread);
    // An idle thread keeps no process alive.
    thread.unref();
    if (!('failure' in reply)) task.resolve(reply);
    else task.reject(reply.impossible ? new InvariantViolation(reply.failure) : new Error(reply.failure));
    this.startNext();
  }

  private lose(thread: Worker): void {
    const task = this.running.get(thread);
    this.running.delete(thread);
    const at = this.idle.indexOf(thread);
    if (at >= 0) this.idle.splice(at, 1);
    task?.reject(new Error(`the thread that computed ${task.request.name} was lost`));
    if (!this.closed) this.startNext();
  }
}

/** What somebody asks for, which no round waits for. */
function isQuestion(name: ComputationName): boolean {
  return name === 'explain-order' || name === 'indicate-round';
}
