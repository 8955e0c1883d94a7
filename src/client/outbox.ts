import type { Acknowledgement, CommandInput, CommandName } from '../protocol/commands.js';

/** No acknowledgement came: it is not known whether the command was carried out. */
export class NoAcknowledgement extends Error {
  override readonly name = 'NoAcknowledgement';

  constructor(
    readonly command: CommandName,
    why: string,
  ) {
    super(`no acknowledgement of ${command}: ${why}`);
  }
}

/** Commands that do no harm when they are carried out twice: client ids or equal content make the second a repetition. */
const resendable: ReadonlySet<CommandName> = new Set<CommandName>([
  'submit-orders',
  'submit-blocks',
  'cancel-orders',
  'publish-requests',
  'withdraw-requests',
  'publish-flows',
  'nominate-baselines',
  'report-readings',
  'register-participants',
  'register-mandates',
  'register-metering-points',
  'close-gate',
]);

export function isResendable(name: CommandName): boolean {
  return resendable.has(name);
}

interface Waiting {
  readonly name: CommandName;
  readonly message: unknown;
  readonly settle: (result: Acknowledgement<CommandName> | NoAcknowledgement) => void;
}

/** Messages whose acknowledgement is awaited, in the order they were sent. */
export class Outbox {
  private readonly messages = new Map<number, Waiting>();
  private next = 0;

  /** Keeps a message until it is acknowledged or fails; `transmit` sends it now. */
  add<N extends CommandName>(
    name: N,
    message: CommandInput<N>,
    timeoutMilliseconds: number,
    transmit: (id: number) => void,
  ): Promise<Acknowledgement<N>> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.fail(id, 'none came in time'), timeoutMilliseconds);
      const settle: Waiting['settle'] = (result) => {
        clearTimeout(late);
        this.messages.delete(id);
        if (result instanceof NoAcknowledgement) reject(result);
        else resolve(result as Acknowledgement<N>);
      };
      this.messages.set(id, { name, message, settle });
      transmit(id);
    });
  }

  get(id: number): { readonly name: CommandName; readonly message: unknown } | undefined {
    return this.messages.get(id);
  }

  waiting(): number[] {
    return [...this.messages.keys()];
  }

  acknowledge(id: number, acknowledgement: Acknowledgement<CommandName>): void {
    this.messages.get(id)?.settle(acknowledgement);
  }

  fail(id: number, why: string): void {
    const waiting = this.messages.get(id);
    waiting?.settle(new NoAcknowledgement(waiting.name, why));
  }

  failAll(why: string): void {
    for (const id of this.waiting()) this.fail(id, why);
  }

  failWhere(concerns: (name: CommandName) => boolean, why: string): void {
    for (const [id, { name }] of this.messages) if (concerns(name)) this.fail(id, why);
  }
}
