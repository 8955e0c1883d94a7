/** A long computation that others may come between: it stops after parts that take moments, and returns its result. */
export type Steps<T> = Generator<void, T, void>;

/** Runs a computation to its end at once. */
export function completed<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
