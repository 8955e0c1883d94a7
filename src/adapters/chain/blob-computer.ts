import { Worker } from 'node:worker_threads';
import { type BlobProofs, type BlobSidecar, sidecarsOf } from './blob-sidecars.js';
import { SerialQueue } from './serial-queue.js';

/** Commits to blobs and proves them: seconds of computing each. */
export interface BlobComputer {
  sidecarsOf(blobs: readonly Uint8Array[], proofs: BlobProofs): Promise<readonly BlobSidecar[]>;
}

/** Where nothing else has to be answered meanwhile. */
export const computingBlobsInPlace: BlobComputer = { sidecarsOf };

/** What a thread is asked. */
export interface BlobQuestion {
  readonly blobs: readonly Uint8Array[];
  readonly proofs: BlobProofs;
}

/**
 * A thread beside the event loop, so that a market goes on answering while it posts. Each question has a new one, which takes its 100 MB of tables
 * with it when it ends: a market posts once a period.
 */
export class BlobThread implements BlobComputer {
  private readonly queue = new SerialQueue();
  private running: Worker | undefined;
  private closed = false;

  /** @param nodeOptions Options of Node for the thread; without them those of the process. */
  constructor(private readonly nodeOptions?: readonly string[]) {}

  sidecarsOf(blobs: readonly Uint8Array[], proofs: BlobProofs): Promise<readonly BlobSidecar[]> {
    return this.queue.run(() => this.ask({ blobs, proofs }));
  }

  /** Ends the thread; what was asked is refused, and asked again after a restart. */
  async close(): Promise<void> {
    this.closed = true;
    await this.running?.terminate();
  }

  private async ask(question: BlobQuestion): Promise<readonly BlobSidecar[]> {
    if (this.closed) throw new Error('the thread that commits to blobs is closed');
    const { nodeOptions } = this;
    const thread = new Worker(new URL('./blob-thread.js', import.meta.url), {
      workerData: question,
      ...(nodeOptions === undefined ? {} : { execArgv: [...nodeOptions] }),
    });
    this.running = thread;
    try {
      return await answerOf(thread);
    } finally {
      this.running = undefined;
      await thread.terminate();
    }
  }
}

function answerOf(thread: Worker): Promise<readonly BlobSidecar[]> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread that commits to blobs was lost')));
  });
}
