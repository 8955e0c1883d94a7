export interface Timing {
  readonly medianMs: number;
  readonly fastestMs: number;
  readonly runs: number;
}

export interface Repetition {
  readonly warmUps: number;
  readonly runs: number;
}

/** Times `work` on the one thread it runs on: first to warm up, then `runs` times. `prepare` is not timed. */
export function measure<T>(repetition: Repetition, prepare: () => T, work: (prepared: T) => unknown): Timing {
  const times: number[] = [];
  for (let run = -repetition.warmUps; run < repetition.runs; run++) {
    const prepared = prepare();
    const started = performance.now();
    work(prepared);
    const took = performance.now() - started;
    if (run >= 0) times.push(took);
  }
  times.sort((a, b) => a - b);
  return { medianMs: times[times.length >> 1]!, fastestMs: times[0]!, runs: repetition.runs };
}
