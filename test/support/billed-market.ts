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

const operatorKey = keyOfSeed(`${MARKET}/operator`);

const points = { 'mp-ada': 'lumen', 'mp-bob': 'volta', 'mp-carla': 'carla' } as const;

/**
 * A real server with a chain of its own, on which several participants traded and were settled for three periods of two rounds, with
 * flexibility under mandates, energy bought and sold, and homes that delivered only a part.
 */
export class BilledMarket {
  private readonly clients: MarketClient[] = [];

  private constructor(
    readonly folder: string,
    readonly server: KillableServer,
  ) {}

  static async play(): Promise<BilledMarket> {
    const folder = mkdtempSync(join(tmpdir(), 'gridclear-billing-'));
    const rulesFolder = join(folder, 'rules');
    mkdirSync(rulesFolder);
    writeFileSync(join(rulesFolder, 'hill.json'), JSON.stringify(rules));
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
    ];
    const billed = new BilledMarket(folder, new KillableServer(folder, flags, await freePort()));
    await billed.server.start();
    await billed.playPeriods();
    return billed;
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

  private async playPeriods(): Promise<void> {
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
    for (const participant of ['operator', 'gridco', 'lumen', 'volta'])
      await accepted(operator.send('fund-escrow', { participant, amount: '50000001' }));
    const seats = new Map<string, MarketClient>([['operator', operator]]);
    for (const id of Object.keys(people)) seats.set(id, (await this.enter(id)).client);
    for (let round = 0; round < PERIODS * ROUNDS_PER_PERIOD; round++) await playRound(seats, round);
    for (let period = 0; period < PERIODS; period++) await accepted(operator.send('settle-period', { period }));
  }
}

/** The DSO asks for relief in a street; three offer it, two trade energy with each other and with the grid above. */
async function playRound(seats: ReadonlyMap<string, MarketClient>, round: number): Promise<void> {
  const as = (id: string) => seats.get(id)!;
  await accepted(as('operator').send('open-round', { deliveryStart: NOON + round * QUARTER }));
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
  await accepted(as('operator').send('advance-clock', { to: NOON + (round + 1) * QUARTER }));
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
