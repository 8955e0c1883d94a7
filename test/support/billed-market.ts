import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyOfSeed, type SigningKey, signText } from '../../src/adapters/chain/login-signature.js';
import { MarketClient } from '../../src/client/market-client.js';
import { freePort, KillableServer } from './killable-server.js';

/** 2026-01-15 12:00 UTC. */
export const NOON = 1_768_478_400;
const QUARTER = 900;
export const MARKET = 'hill';
export const PERIODS = 3;
export const ROUNDS_PER_PERIOD = 2;

const DAY = 86_400;

const rules = {
  ...{ market: MARKET, version: 1, title: 'The hill', currency: 'EUR', mtuSeconds: QUARTER },
  ...{ network: 'hill-network.json', products: ['flexibility', 'energy'] },
  upstream: { kind: 'priced', sellPrice: '120.00', buyPrice: '40.00' },
  ...{ pricing: 'pay-as-clear', pricePoint: 'lowest', marginalAllocation: 'time' },
  order: {
    ...{ minQuantityW: 100, maxQuantityW: 20_000, quantityStepW: 100, minLimit: '-500.00', maxLimit: '3000.00' },
    ...{ maxOrdersPerRound: 1_000, maxOrdersPerParticipant: 1_000 },
  },
  gate: { opensBeforeDeliverySeconds: 7_200, closesBeforeDeliverySeconds: 900 },
  ...{ book: 'open', baseline: 'nominated', paymentRule: 'proportional', settlementPeriodMtus: ROUNDS_PER_PERIOD },
};

/** Periods are days, as long as a posting can be challenged; the auction records rounds, so that the time of the chain is free. */
const postedRules = {
  ...rules,
  ...{ settlementPeriodMtus: undefined, settlementPeriod: { unit: 'day', timeZone: 'UTC' } },
  ...{ settlement: { onChain: 'posted' }, pricing: 'pay-as-bid' },
};

const branch = (node: string, parent: string, limitW: number) => ({
  ...{ node, parent, exportLimitW: limitW, importLimitW: limitW },
});
const network = {
  root: 'transformer',
  branches: [
    branch('street', 'transformer', 60_000),
    branch('number-7', 'street', 20_000),
    branch('number-9', 'street', 20_000),
  ],
};

/** Everybody but the operator, who is number 1, in the order of registration. */
export const people = {
  ...{ gridco: 'dso', lumen: 'aggregator', volta: 'aggregator', ada: 'prosumer', bob: 'prosumer', carla: 'prosumer' },
  metron: 'meter-operator',
} as const;

export const operatorKey = keyOfSeed(`${MARKET}/operator`);

const points = { 'mp-ada': 'lumen', 'mp-bob': 'volta', 'mp-carla': 'carla' } as const;

/**
 * A real server with a chain of its own, on which several participants traded and were settled for three periods of two rounds, with
 * flexibility under mandates, energy bought and sold, and homes that delivered only a part.
 */
export class BilledMarket {
  private clients: MarketClient[] = [];
  private readonly seats = new Map<string, MarketClient>();

  private constructor(
    readonly folder: string,
    readonly server: KillableServer,
    private readonly isPosted: boolean,
  ) {}

  /** All periods, executed on the server's own chain. */
  static async play(): Promise<BilledMarket> {
    const billed = await BilledMarket.open();
    for (const participant of ['operator', 'gridco', 'lumen', 'volta'])
      await billed.command('fund-escrow', { participant, amount: '50000001' });
    for (let period = 0; period < PERIODS; period++) await billed.playPeriod(period);
    for (let period = 0; period < PERIODS; period++) await billed.settle(period);
    return billed;
  }

  /** Everybody is registered; nothing is traded, and nobody has money. */
  static async open({
    isPosted = false,
    flags: more = [],
    environment = {},
  }: BilledOptions = {}): Promise<BilledMarket> {
    const folder = mkdtempSync(join(tmpdir(), 'gridclear-billing-'));
    const rulesFolder = join(folder, 'rules');
    mkdirSync(rulesFolder);
    writeFileSync(join(rulesFolder, 'hill.json'), JSON.stringify(isPosted ? postedRules : rules));
    writeFileSync(join(rulesFolder, 'hill-network.json'), JSON.stringify(network));
    const flags = [
      '--operator-account',
      operatorKey.account,
      '--clock',
      'manual',
      '--start-time',
      `${NOON - 7_200}`,
      '--rules',
      join(rulesFolder, 'hill.json'),
      ...more,
    ];
    const server = new KillableServer(folder, flags, await freePort(), environment);
    const billed = new BilledMarket(folder, server, isPosted);
    await server.start();
    await billed.register();
    return billed;
  }

  /** The server ends as in a power cut, and is started again; `between` happens while it is gone. */
  async restart(between: () => Promise<void> = async () => undefined): Promise<void> {
    await this.server.kill();
    await Promise.all(this.clients.map((client) => client.close()));
    this.clients = [];
    await between();
    await this.server.start();
    await this.takeSeats();
  }

  /** What the operator has the market do; fails where it is refused. */
  command(name: 'fund-escrow' | 'settle-period', message: object): Promise<void> {
    return accepted(this.seats.get('operator')!.send(name, message as never));
  }

  /** Trades, clears and delivers the rounds of a period. */
  async playPeriod(period: number): Promise<void> {
    const first = this.isPosted ? NOON + period * DAY : NOON + period * ROUNDS_PER_PERIOD * QUARTER;
    for (let at = 0; at < ROUNDS_PER_PERIOD; at++)
      await playRound(this.seats, period * ROUNDS_PER_PERIOD + at, first + at * QUARTER);
  }

  get dataDir(): string {
    return this.server.dataDir;
  }

  /** A connection that has logged in, and its token for HTTP. */
  async enter(id: string): Promise<{ readonly client: MarketClient; readonly token: string }> {
    const client = await MarketClient.connect(this.server.url);
    this.clients.push(client);
    const entered = await client.login(MARKET, id, (text) => signText(this.keyOf(id), text));
    if (!entered.ok) throw new Error(`${id}: ${entered.rejection.code}`);
    return { client, token: entered.sessionToken };
  }

  async stop(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.close()));
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private keyOf(id: string): SigningKey {
    return id === 'operator' ? operatorKey : keyOfSeed(`${MARKET}/${id}`);
  }

  /** Settles a period, once it is over; fails where that is refused. */
  async settle(period: number): Promise<void> {
    if (this.isPosted) await this.advance(NOON - (NOON % DAY) + (period + 1) * DAY);
    await this.command('settle-period', { period });
  }

  private advance(to: number): Promise<void> {
    return accepted(this.seats.get('operator')!.send('advance-clock', { to }));
  }

  private async register(): Promise<void> {
    const { client: operator } = await this.enter('operator');
    const participants = Object.entries(people).map(([id, role]) => ({ id, role, account: this.keyOf(id).account }));
    await accepted(operator.send('register-participants', { participants }));
    const mandates = [
      { prosumer: 'ada', aggregator: 'lumen', shareBps: 8_000 },
      { prosumer: 'bob', aggregator: 'volta', shareBps: 3_333 },
    ];
    await accepted(operator.send('register-mandates', { mandates }));
    const meteringPoints = [
      { id: 'mp-ada', node: 'number-7', prosumer: 'ada' },
      { id: 'mp-bob', node: 'number-9', prosumer: 'bob' },
      { id: 'mp-carla', node: 'street', prosumer: 'carla' },
    ].map((point) => ({ ...point, meterOperator: 'metron', capacityW: 10_000 }));
    await accepted(operator.send('register-metering-points', { meteringPoints }));
    await this.takeSeats();
  }

  private async takeSeats(): Promise<void> {
    for (const id of ['operator', ...Object.keys(people)]) this.seats.set(id, (await this.enter(id)).client);
  }
}

export interface BilledOptions {
  /** Periods are days, and posted to be challenged instead of executed. */
  readonly isPosted?: boolean;
  /** Further options of the server. */
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** The DSO asks for relief in a street; three offer it, two trade energy with each other and with the grid above. */
async function playRound(
  seats: ReadonlyMap<string, MarketClient>,
  round: number,
  deliveryStart: number,
): Promise<void> {
  const as = (id: string) => seats.get(id)!;
  await accepted(as('operator').send('open-round', { deliveryStart }));
  for (const [meteringPoint, provider] of Object.entries(points))
    await accepted(
      as(provider).send('nominate-baselines', { round, nominations: [{ meteringPoint, powerW: -4_000 }] }),
    );
  const offer = (clientOrderId: string, node: string, meteringPoint: string, limit: string) => ({
    ...{ clientOrderId, side: 'up' as const, node, meteringPoint, quantityW: 1_500 + 100 * round, limit },
  });
  const traded = (clientOrderId: string, side: 'sell' | 'buy', limit: string) => ({
    ...{ clientOrderId, side, node: 'number-9', quantityW: 700 + 300 * round, limit },
  });
  const submit = (id: string, ...orders: (ReturnType<typeof offer> | ReturnType<typeof traded>)[]) =>
    accepted(as(id).send('submit-orders', { round, orders }));
  await submit('lumen', offer(`a-${round}`, 'number-7', 'mp-ada', '150.00'), traded(`s-${round}`, 'sell', '39.00'));
  await submit('volta', offer(`b-${round}`, 'number-9', 'mp-bob', '160.37'), traded(`d-${round}`, 'buy', '121.00'));
  await submit('carla', offer(`c-${round}`, 'street', 'mp-carla', '170.03'));
  const steps = [{ quantityW: 5_000, price: '300.00' }];
  const request = { clientRequestId: `r-${round}`, congestionPoint: 'street', direction: 'up' as const, steps };
  await accepted(as('gridco').send('publish-requests', { round, requests: [request] }));
  await accepted(as('operator').send('close-gate', { round }));
  await accepted(as('operator').send('advance-clock', { to: deliveryStart + QUARTER }));
  const readings = Object.keys(points).map((meteringPoint, at) => ({
    ...{ meteringPoint, round, energyWh: -1_000 + 331 * ((at + round) % 3) },
  }));
  await accepted(as('metron').send('report-readings', { readings }));
}

/** Fails where a command, or an entry of its list, was refused. */
async function accepted(acknowledged: Promise<{ readonly ok: boolean }>): Promise<void> {
  const answer = (await acknowledged) as { ok: boolean; results?: { ok: boolean }[] };
  if (!answer.ok || answer.results?.some(({ ok }) => !ok)) throw new Error(`refused: ${JSON.stringify(answer)}`);
}
