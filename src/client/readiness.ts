/** Whether something can be used now, and a way to wait until it can. */
export class Readiness {
  private ready = true;
  private ended: Error | undefined;
  private waiting: { readonly resolve: () => void; readonly reject: (why: Error) => void }[] = [];

  get isReady(): boolean {
    return this.ready && this.ended === undefined;
  }

  /** Resolves when ready; rejects once it never will be again. */
  wait(): Promise<void> {
    if (this.ended !== undefined) return Promise.reject(this.ended);
    if (this.ready) return Promise.resolve();
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  lose(): void {
    this.ready = false;
  }

  gain(): void {
    this.ready = true;
    for (const { resolve } of this.takeWaiting()) resolve();
  }

  end(why: Error): void {
    this.ended = why;
    for (const { reject } of this.takeWaiting()) reject(why);
  }

  private takeWaiting() {
    const waiting = this.waiting;
    this.waiting = [];
    return waiting;
  }
}
