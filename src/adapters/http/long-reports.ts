import { setImmediate as othersFirst } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { accepted, type Outcome, rejected } from '../../domain/rejection.js';
import type { Steps } from '../../domain/steps.js';

/** Longest time that a report holds up everything else, as far as its steps are short. */
const SLICE_MS = 10;
/** Reports that may wait for others; more are refused. */
const LONGEST_QUEUE = 32;

/**
 * Computes reports over what markets remember, one after the other, between whatever else the process has to do. What is recorded while a report is
 * computed may be in it or not.
 */
@Injectable()
export class LongReports {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  async compute<T>(steps: () => Steps<T>): Promise<Outcome<T>> {
    if (this.waiting === LONGEST_QUEUE)
      return rejected('too-many-messages', '', 'too many reports are being computed; ask again later');
    this.waiting += 1;
    const computed = this.last.then(() => inSlices(steps()));
    this.last = computed.catch(() => undefined);
    try {
      return accepted(await computed);
    } finally {
      this.waiting -= 1;
    }
  }
}

async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await othersFirst();
  }
}
