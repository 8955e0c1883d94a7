import { createReadStream } from 'node:fs';
import { createInterface, type Interface } from 'node:readline';
import type { Command } from 'commander';
import type { ReadingSigner } from '../adapters/chain/reading-signature.js';
import type { Progress } from '../client/metering/meter-agent.js';
import type { ReadingBuffer } from '../client/metering/reading-buffer.js';
import type { MeterReading } from '../client/metering/reading-lines.js';
import type { Rejection } from '../domain/rejection.js';
import { isTimeZone } from '../domain/settlement-calendar.js';
import { LONGEST_LIST } from '../protocol/fields.js';
import { EXIT_FAULT, EXIT_OK, EXIT_USAGE, misused, type OutputOptions, print } from './output.js';
import { type PrivateKey, readSigningKey } from './signing-key.js';

interface SendOptions extends OutputOptions {
  readonly url: string;
  readonly market: string;
  readonly participant: string;
  readonly buffer: string;
  readonly over: string;
  readonly timeZone?: string;
  readonly keystore?: string;
  readonly readingKey?: string;
  readonly giveUpAfter?: string;
  readonly batch: string;
}

/** Readings are in the buffer that the market has not answered yet. */
const EXIT_WAITING = 3;
const VARIABLES = { key: 'GRIDCLEAR_METER_KEY', password: 'GRIDCLEAR_METER_PASSWORD' };
const READING_PASSWORD_VARIABLE = 'GRIDCLEAR_READING_PASSWORD';
/** 24 days: a timer of the runtime takes no more, and ends at once where it is given more. */
const LONGEST_TIMER_SECONDS = Math.floor((2 ** 31 - 1) / 1_000);
/** Lines that go into the buffer together, with one write to the disk. */
const LINES_AT_ONCE = 1_000;

export function addMeterCommand(program: Command): void {
  const meter = program.command('meter').description('Send meter readings to a market.');
  meter
    .command('send [file]')
    .description(
      'Sign readings from a file, or from standard input as they come, and send them until each is answered.',
    )
    .requiredOption('--market <name>', 'the market')
    .requiredOption('--participant <id>', 'the meter operator')
    .option('--url <url>', 'the server', 'http://127.0.0.1:8080')
    .option('--buffer <folder>', 'where readings wait until they are answered', 'meter-buffer')
    .option('--over <way>', 'socket or http', 'socket')
    .option('--time-zone <name>', 'of times that state none, e.g. Europe/Berlin')
    .option('--keystore <file>', `encrypted key file; its password is in ${VARIABLES.password}`)
    .option('--reading-key <file>', 'PEM of a P-256 or secp256k1 key that signs readings instead of the account')
    .option('--batch <readings>', 'how many are sent under one signature', '500')
    .option('--give-up-after <seconds>', 'end then, with what waits left in the buffer')
    .option('--json', 'print progress and the summary as JSON, one value a line')
    .addHelpText(
      'after',
      `\nThe key is in ${VARIABLES.key} (0x and 64 digits) or in the keystore.
It logs in; unless --reading-key names another, it signs the readings, too. A --reading-key is registered with the market before it is used
("gridclear meter key" prints what to register); the password of an encrypted one is in ${READING_PASSWORD_VARIABLE}.
Readings are JSON, an object a line, or CSV with a first line of column names: meteringPoint, start, energyWh, revision, reason.
Run it again after it was killed, with the same input or none (an empty file): nothing is lost, and nothing counts twice.
Exits with 0 where all readings were taken, 1 where some were refused, 2 for a wrong call, 3 where some still wait.`,
    )
    .action(send);
  meter
    .command('key <file>')
    .description('Show what to register of a key that signs readings: its scheme and its public key.')
    .option('--json', 'print it as JSON')
    .addHelpText('after', `\nThe password of an encrypted file is in ${READING_PASSWORD_VARIABLE}.`)
    .action(showKey);
}

async function showKey(file: string, options: OutputOptions): Promise<void> {
  try {
    const { key } = await readSigner(file);
    print(options, key, [`${key.scheme} ${key.publicKey}`]);
  } catch (error) {
    misused((error as Error).message);
  }
}

async function readSigner(file: string): Promise<ReadingSigner> {
  const { readReadingKey } = await import('../adapters/chain/reading-key-file.js');
  return readReadingKey(file, process.env[READING_PASSWORD_VARIABLE]);
}

async function send(file: string | undefined, options: SendOptions): Promise<void> {
  const key = await readSigningKey(VARIABLES, options.keystore);
  const seconds = options.giveUpAfter === undefined ? undefined : Number(options.giveUpAfter);
  if (typeof key !== 'string') return misused(key.fault);
  if (options.over !== 'socket' && options.over !== 'http')
    return misused(`--over ${options.over} is neither socket nor http`);
  if (seconds !== undefined && !(seconds > 0 && seconds <= LONGEST_TIMER_SECONDS))
    return misused(`--give-up-after ${options.giveUpAfter} is no time of up to ${LONGEST_TIMER_SECONDS} seconds`);
  if (options.timeZone !== undefined && !isTimeZone(options.timeZone))
    return misused(`no time zone is called ${options.timeZone}`);
  if (!(Number.isInteger(Number(options.batch)) && Number(options.batch) >= 1 && Number(options.batch) <= LONGEST_LIST))
    return misused(`--batch ${options.batch} is no number from 1 to ${LONGEST_LIST}`);
  const { ReadingBuffer: Buffered } = await import('../client/metering/reading-buffer.js');
  let buffer: ReadingBuffer;
  let signer: ReadingSigner | undefined;
  try {
    signer = options.readingKey === undefined ? undefined : await readSigner(options.readingKey);
    buffer = Buffered.open(options.buffer);
  } catch (error) {
    return misused((error as Error).message);
  }
  try {
    const run = new MeterRun(options, buffer);
    const agent = await run.agent(key, signer);
    const late = seconds === undefined ? undefined : setTimeout(() => agent.stop(), seconds * 1_000);
    const reading = run
      .readAll(file, () => agent.nudge())
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    try {
      await agent.run(() => run.isRead);
    } finally {
      clearTimeout(late);
      run.stopStream();
    }
    const fault = await reading;
    if (fault !== undefined) throw fault;
    run.finish();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = EXIT_USAGE;
  } finally {
    buffer.close();
  }
}

/** One run of the agent: what it read, what came of it, and what is said of it. */
class MeterRun {
  isRead = false;
  private read = 0;
  private readonly faults: Rejection[] = [];
  private progress: Progress = { sent: 0, refused: 0, waiting: 0 };
  private trouble: string | undefined;
  private stream: Interface | undefined;

  constructor(
    private readonly options: SendOptions,
    private readonly buffer: ReadingBuffer,
  ) {}

  /** @param signer Signs the readings; the account's key where there is none. */
  async agent(key: PrivateKey, signer: ReadingSigner | undefined) {
    const [{ MeterAgent }, { linkByHttp, linkBySocket }, { accountOf, signText }, { secp256k1Signer }] =
      await Promise.all([
        import('../client/metering/meter-agent.js'),
        import('../client/metering/reading-link.js'),
        import('../adapters/chain/login-signature.js'),
        import('../adapters/chain/reading-signature.js'),
      ]);
    const { url, market, participant, over } = this.options;
    const signing = { privateKey: key, account: accountOf(key) };
    const identity = {
      url: url.replace(/\/$/, ''),
      market,
      participant,
      sign: (text: string) => signText(signing, text),
    };
    const { sign } = signer ?? secp256k1Signer(key, signing.account);
    return new MeterAgent({
      ...{ market, buffer: this.buffer, readingsPerBatch: Number(this.options.batch) },
      connect: () => (over === 'http' ? linkByHttp(identity) : linkBySocket(identity)),
      sign,
      onProgress: (progress) => this.told(progress),
    });
  }

  /** Reads lines into the buffer as they come. Returns when there are no more. */
  async readAll(file: string | undefined, onTaken: () => void): Promise<void> {
    const { ReadingLines } = await import('../client/metering/reading-lines.js');
    const lines = new ReadingLines(this.options.timeZone);
    const input = file === undefined || file === '-' ? process.stdin : createReadStream(file);
    let waiting: MeterReading[] = [];
    const take = () => {
      this.read += waiting.length;
      if (this.buffer.add(waiting) > 0) onTaken();
      waiting = [];
    };
    try {
      const stream = createInterface({ input });
      if (input === process.stdin) this.stream = stream;
      for await (const text of stream) {
        const read = lines.read(text);
        if (read === undefined) continue;
        if (read.ok) waiting.push(read.value);
        else this.refuseLine(read.rejection);
        // A stream is taken reading by reading, a file by the thousand.
        if (input === process.stdin || waiting.length >= LINES_AT_ONCE) take();
      }
      take();
    } finally {
      this.isRead = true;
      onTaken();
    }
  }

  /** Ends a stream that may never end; a file is read to its end. */
  stopStream(): void {
    if (this.stream === undefined) return;
    this.stream.close();
    process.stdin.destroy();
  }

  finish(): void {
    const refused = this.buffer.refused();
    const waiting = this.buffer.size;
    const { read, faults } = this;
    const { sent } = this.progress;
    const lines = [
      `${read} readings read, ${sent} taken by the market, ${refused.length} refused, ${waiting} waiting`,
      ...refused.map(
        ({ reading, rejection }) =>
          `${reading.meteringPoint} at ${reading.start}: refused (${rejection.code}): ${rejection.message}`,
      ),
    ];
    if (this.options.json === true)
      process.stdout.write(`${JSON.stringify({ read, sent, refused, waiting, faults })}\n`);
    else print(this.options, undefined, lines);
    this.buffer.forgetRefused();
    process.exitCode = waiting > 0 ? EXIT_WAITING : refused.length + faults.length > 0 ? EXIT_FAULT : EXIT_OK;
  }

  private refuseLine(rejection: Rejection): void {
    this.faults.push(rejection);
    const { code, field, message } = rejection;
    process.stderr.write(`${field}: refused (${code}): ${message}\n`);
  }

  private told(progress: Progress): void {
    this.progress = progress;
    if (this.options.json === true) process.stdout.write(`${JSON.stringify({ progress })}\n`);
    // The same trouble is told once, however often it is met.
    if (progress.trouble !== undefined && progress.trouble !== this.trouble)
      process.stderr.write(`${progress.waiting} readings wait in ${this.options.buffer}: ${progress.trouble}\n`);
    this.trouble = progress.trouble;
  }
}
