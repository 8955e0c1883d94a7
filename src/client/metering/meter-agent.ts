import { hexToBytes } from '@noble/hashes/utils.js';
import { type AttestedReading, readingsDigest, readingsTree } from '../../domain/metering/attestation.js';
import type { Acknowledgement, CommandInput } from '../../protocol/commands.js';
import type { BufferedOutcome, BufferedReading, ReadingBuffer } from './reading-buffer.js';
import { LoginRefused, type ReadingLink } from './reading-link.js';

type Answer = Acknowledgement<'report-readings'>;

export interface MeterAgentParts {
  readonly market: string;
  readonly buffer: ReadingBuffer;
  /** Connects and logs in. */
  readonly connect: () => Promise<ReadingLink>;
  /** Signs the digest of a batch with the meter operator's key. */
  readonly sign: (digest: Uint8Array) => Promise<string>;
  readonly onProgress?: (progress: Progress) => void;
  readonly readingsPerBatch?: number;
  /** The first pause after a failure, and the longest; each is twice the one before. */
  readonly pauseMilliseconds?: { readonly first: number; readonly longest: number };
}

export interface Progress {
  readonly sent: number;
  readonly refused: number;
  readonly waiting: number;
  /** Why nothing can be sent at the moment. */
  readonly trouble?: string;
}

/** Refusals that another time may end: the market's, not the reading's. */
const PASSING: readonly string[] = [
  'not-authenticated',
  'too-many-messages',
  'too-many-connections',
  'answers-not-taken',
  'shutting-down',
  'market-stopped',
  'internal-fault',
  'reading-in-future',
];

const DEFAULT_PAUSE = { first: 250, longest: 30_000 };

/**
 * Sends what waits in a buffer, batch by batch under one signature each, until the market has answered every reading. Where no answer comes it
 * connects again after a pause and sends the same readings again, which the market knows by what they are: nothing is lost, nothing counts twice.
 */
export class MeterAgent {
  private sent = 0;
  private refused = 0;
  private link: ReadingLink | undefined;
  private stopped = false;
  private wake: () => void = () => undefined;

  constructor(private readonly parts: MeterAgentParts) {}

  /** Sends until nothing waits and `isComplete` says that nothing more will come. Rejects with {@link LoginRefused}. */
  async run(isComplete: () => boolean): Promise<void> {
    const { first, longest } = this.parts.pauseMilliseconds ?? DEFAULT_PAUSE;
    let pause = first;
    try {
      while (!this.stopped) {
        if (this.parts.buffer.size === 0) {
          if (isComplete()) return;
          await this.sleep(longest);
          continue;
        }
        const trouble = await this.sendBatch();
        this.report(trouble);
        if (trouble === undefined) {
          pause = first;
          continue;
        }
        await this.disconnect();
        await this.sleep(pause);
        pause = Math.min(2 * pause, longest);
      }
    } finally {
      await this.disconnect();
    }
  }

  /** To be called when something was added to the buffer, or nothing more will come. */
  nudge(): void {
    this.wake();
  }

  /** Gives up; what waits stays in the buffer. */
  stop(): void {
    this.stopped = true;
    this.wake();
  }

  /** Why not all of a batch was answered for good; undefined where it was. */
  private async sendBatch(): Promise<string | undefined> {
    const { buffer, connect, readingsPerBatch = 500 } = this.parts;
    const batch = buffer.next(readingsPerBatch);
    try {
      this.link ??= await connect();
      const answer = await this.link.report(await this.signed(this.link, batch));
      return await this.settle(this.link, batch, answer);
    } catch (error) {
      if (error instanceof LoginRefused) throw error;
      return error instanceof Error ? error.message : String(error);
    }
  }

  private async settle(
    link: ReadingLink,
    batch: readonly BufferedReading[],
    answer: Answer,
  ): Promise<string | undefined> {
    if (!answer.ok) {
      const { code, field, message } = answer.rejection;
      if (PASSING.includes(code)) return message;
      // The batch as a whole: the reading that is named is at fault, or each is asked for by itself.
      const named = /^readings\[(\d+)\]/.exec(field)?.[1];
      const at = Number(named);
      if (code === 'signature-invalid')
        return this.settleByKey(link, batch, named === undefined ? undefined : at, message);
      if (named === undefined && batch.length === 1) return message;
      if (named === undefined) return this.settleOneByOne(link, batch, message);
      this.answered([{ reading: batch[at]!, outcome: { ok: false, rejection: answer.rejection } }]);
      return undefined;
    }
    const answers = batch.map((reading, i) => ({ reading, outcome: answer.results[i] as BufferedOutcome }));
    const passing = answers.filter(({ outcome }) => !outcome.ok && PASSING.includes(outcome.rejection.code));
    this.answered(answers.filter((each) => !passing.includes(each)));
    this.parts.buffer.postpone(passing.map(({ reading }) => reading));
    const [later] = passing;
    // What waits for its time holds up nothing else.
    return later === undefined || later.outcome.ok || passing.length < batch.length
      ? undefined
      : later.outcome.rejection.message;
  }

  /** A signature is no reading's fault: those before the first of another key go by themselves, those not of this key wait behind all others. */
  private async settleByKey(
    link: ReadingLink,
    batch: readonly BufferedReading[],
    firstOfAnotherKey: number | undefined,
    message: string,
  ): Promise<string | undefined> {
    const ofOneKey = batch.slice(0, firstOfAnotherKey);
    if (firstOfAnotherKey !== undefined)
      return this.settle(link, ofOneKey, await link.report(await this.signed(link, ofOneKey)));
    this.parts.buffer.postpone(ofOneKey);
    return message;
  }

  /** A refusal that names no reading is not a reading's fault: nothing is dropped for it. */
  private async settleOneByOne(
    link: ReadingLink,
    batch: readonly BufferedReading[],
    message: string,
  ): Promise<string | undefined> {
    for (const reading of batch) {
      const answer = await link.report(await this.signed(link, [reading]));
      if (!answer.ok) return `${message} (${reading.meteringPoint})`;
      await this.settle(link, [reading], answer);
    }
    return undefined;
  }

  private answered(answers: readonly { reading: BufferedReading; outcome: BufferedOutcome }[]): void {
    this.parts.buffer.answer(answers);
    for (const { outcome } of answers) {
      if (outcome.ok) this.sent += 1;
      else this.refused += 1;
    }
  }

  private async signed(
    { mtuSeconds }: ReadingLink,
    batch: readonly BufferedReading[],
  ): Promise<CommandInput<'report-readings'>> {
    const { market, sign } = this.parts;
    const attested = batch.map(
      ({ start, salt, ...reading }): AttestedReading => ({
        ...reading,
        deliveryStart: start,
        mtuSeconds,
        salt: hexToBytes(salt.slice(2)),
      }),
    );
    const digest = readingsDigest(market, readingsTree(attested).root, batch.length);
    return { readings: [...batch], signature: (await sign(digest)) as `0x${string}` };
  }

  private report(trouble: string | undefined): void {
    const { buffer, onProgress } = this.parts;
    onProgress?.({
      sent: this.sent,
      refused: this.refused,
      waiting: buffer.size,
      ...(trouble === undefined ? {} : { trouble }),
    });
  }

  private async disconnect(): Promise<void> {
    const { link } = this;
    this.link = undefined;
    await link?.close();
  }

  private sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
