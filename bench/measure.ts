export interface Timing {
  readonly medianMs: number;
  readonly fastestMs: number;
  readonly runs: number;
}

export interface Repetition {
  readonly warmUps: number;
  readonly runs: number;
}

/** Something to time: `prepare` is not timed. */
export interface Timed<T> {
  readonly prepare: () => T;
  readonly work: (prepared: T) => unknown;
}

/** Times two works in turn, so that whatever else the machine does meets both alike. */
export function measureInTurn<A, B>(repetition: Repetition, one: Timed<A>, other: Timed<B>): [Timing, Timing] {
  const times: [number[], number[]] = [[], []];
  for (let run = -repetition.warmUps; run < repetition.runs; run++) {
    const took = [timeOnce(one), timeOnce(other)] as const;
    if (run < 0) continue;
    times[0].push(took[0]);
    times[1].push(took[1]);
  }
  return [summary(times[0]), summary(times[1])];
}

/** Times `work` on the one thread it runs on: first to warm up, then `runs` times. `prepare` is not timed. */
export function measure<T>(repetition: Repetition, prepare: () => T, work: (prepared: T) => unknown): Timing {
  const times: number[] = [];
  for (let run = -repetition.warmUps; run < repetition.runs; run++) {
    const took = timeOnce({ prepare, work });
    if (run >= 0) times.push(took);
  }
  return summary(times);
}

function timeOnce<T>({ prepare, work }: Timed<T>): number {
  const prepared = prepare();
  const started = performance.now();
  work(prepared);
  return performance.now() - started;
}

function summary(times: number[]): Timing {
  times.sort((a, b) => a - b);
  return { medianMs: times[times.length >> 1]!, fastestMs: times[0]!, runs: times.length };
}
