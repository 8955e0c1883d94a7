import type { SettlementChain } from '../../src/application/ports.js';

export type ChainCall =
  | 'putStake'
  | 'post'
  | 'draw'
  | 'restore'
  | 'register'
  | 'fundEscrow'
  | 'commitBook'
  | 'postResult'
  | 'settle'
  | 'payOut';

/** A chain that can be told to fail once: before it does what it is asked, or after, when only the answer is lost. */
export class FailingChain {
  readonly chain: SettlementChain;
  private next: { readonly call: ChainCall; readonly done: boolean } | undefined;

  constructor(behind: SettlementChain) {
    const postings = this.failing(behind.postings, {});
    this.chain = this.failing(behind, { postings });
  }

  private failing<T extends object>(behind: T, instead: Partial<T>): T {
    return new Proxy(behind, {
      get: (target, name) => {
        const value = Reflect.get(instead, name) ?? Reflect.get(target, name);
        return typeof value !== 'function'
          ? value
          : (...args: unknown[]) => this.call(name, () => value.apply(target, args));
      },
    });
  }

  /** The next such call fails; `done` tells whether the chain did it all the same and only the answer was lost. */
  failOn(call: ChainCall, { done = false } = {}): void {
    this.next = { call, done };
  }

  private async call(name: string | symbol, act: () => Promise<unknown>): Promise<unknown> {
    const failing = this.next?.call === name ? this.next : undefined;
    if (failing === undefined) return act();
    this.next = undefined;
    if (failing.done) await act();
    throw new Error('the line is dead\nand that is the second line');
  }
}
