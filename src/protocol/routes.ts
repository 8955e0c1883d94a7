import { z } from 'zod';
import { baselines } from './baseline-resources.js';
import * as billing from './billing-resources.js';
import { commands } from './commands.js';
import { openedEvidence } from './evidence.js';
import { explanation } from './explanation.js';
import { idText, roundNumber, signature } from './fields.js';
import { gaming } from './gaming-resources.js';
import { openings } from './opening-resources.js';
import * as resources from './resources.js';

const LARGEST_PAGE = 1_000;
const DEFAULT_PAGE = 100;

/** A whole number in the text of a path or a query. */
const numberText = z
  .string()
  .regex(/^\d{1,15}$/, 'not a whole number')
  .transform(Number)
  .pipe(z.number().int().min(0));

const accountText = z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'an account is 0x and 40 hexadecimal digits');

const inMarket = z.strictObject({ market: idText });
const inRound = z.strictObject({ market: idText, round: numberText.pipe(roundNumber) });
const atOrder = inRound.extend({ order: numberText });
const nothing = z.strictObject({});
/** Both included; the last settled period where neither is given, one period where only one of them is. */
const periodRange = { firstPeriod: numberText.optional(), lastPeriod: numberText.optional() };
const page = {
  after: numberText.optional(),
  limit: numberText.pipe(z.number().int().min(1).max(LARGEST_PAGE)).default(DEFAULT_PAGE),
};

/** What a route is, for the controllers and for the OpenAPI document alike. Path parameters are written `:name`. */
export interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  /** Of an answer that is not JSON. */
  readonly media?: 'application/octet-stream';
  /** `public`, or for the bearer of a session in this market. */
  readonly access: 'public' | 'session';
  readonly parameters: z.ZodType;
  readonly query: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
}

/** Every resource of the HTTP interface. Prices and money are decimal text here. */
export const routes = {
  health: {
    ...{ method: 'get', path: '/health', access: 'public', parameters: nothing, query: nothing },
    summary: 'Whether the server and its markets work; 503 when a market has stopped.',
    answer: resources.health,
  },
  live: {
    ...{ method: 'get', path: '/health/live', access: 'public', parameters: nothing, query: nothing },
    summary: 'Whether the process answers at all.',
    answer: resources.alive,
  },
  readiness: {
    ...{ method: 'get', path: '/health/ready', access: 'public', parameters: nothing, query: nothing },
    summary: 'Whether every market takes commands; 503 otherwise.',
    answer: resources.health,
  },
  challenge: {
    ...{ method: 'post', path: '/api/login/challenge', access: 'public', parameters: nothing, query: nothing },
    summary: 'Ask for the text to sign.',
    body: commands['login-challenge'].message,
    answer: resources.challenge,
  },
  login: {
    ...{ method: 'post', path: '/api/login', access: 'public', parameters: nothing, query: nothing },
    summary: 'Exchange the signed text for a bearer token.',
    body: z.strictObject({ challengeId: z.string().max(64), signature }),
    answer: commands.login.reply,
  },
  markets: {
    ...{ method: 'get', path: '/api/markets', access: 'public', parameters: nothing, query: nothing },
    summary: 'The markets served here.',
    answer: resources.marketList,
  },
  market: {
    ...{ method: 'get', path: '/api/markets/:market', access: 'public', parameters: inMarket, query: nothing },
    summary: 'Rules and network of a market, and how far its journal is.',
    answer: resources.marketDetail,
  },
  state: {
    ...{ method: 'get', path: '/api/markets/:market/state', access: 'session', parameters: inMarket, query: nothing },
    summary: 'Digest of the whole state, for the operator: what a replay of the journal up to here must give.',
    answer: resources.stateDigest,
  },
  rounds: {
    ...{ method: 'get', path: '/api/markets/:market/rounds', access: 'public', parameters: inMarket },
    summary: 'Rounds by number.',
    query: z.strictObject(page),
    answer: resources.roundPage,
  },
  round: {
    ...{ method: 'get', path: '/api/markets/:market/rounds/:round', access: 'public', parameters: inRound },
    summary: 'One round.',
    query: nothing,
    answer: resources.round,
  },
  result: {
    ...{ method: 'get', path: '/api/markets/:market/rounds/:round/result', access: 'public', parameters: inRound },
    summary: 'Prices and flows by node, and relief by request, once the round is cleared.',
    query: nothing,
    answer: resources.result,
  },
  monitor: {
    ...{ method: 'get', path: '/api/markets/:market/rounds/:round/monitor', access: 'session', parameters: inRound },
    summary: 'Who competed in a cleared round, for operator and DSO.',
    query: nothing,
    answer: resources.monitor,
  },
  indication: {
    ...{ method: 'get', path: '/api/markets/:market/rounds/:round/indication', access: 'session', parameters: inRound },
    summary: commands['show-indication'].summary,
    query: nothing,
    answer: resources.indication,
  },
  gaming: {
    ...{ method: 'get', path: '/api/markets/:market/gaming', access: 'session', parameters: inMarket, query: nothing },
    summary: 'Whose meters and nominations look like gaming of baselines, for the operator.',
    answer: gaming,
  },
  baselines: {
    ...{ method: 'get', path: '/api/markets/:market/rounds/:round/baselines', access: 'session', parameters: inRound },
    summary:
      'Baselines of a round for metering points one has to do with, or why there is none; operator and DSO see all.',
    query: nothing,
    answer: baselines,
  },
  requests: {
    ...{ method: 'get', path: '/api/markets/:market/rounds/:round/requests', access: 'session', parameters: inRound },
    summary: 'Flexibility requests of a round.',
    query: nothing,
    answer: resources.requestList,
  },
  orders: {
    ...{ method: 'get', path: '/api/markets/:market/orders', access: 'session', parameters: inMarket },
    summary: "One's own orders; the operator sees all.",
    query: z.strictObject({ ...page, round: numberText.optional() }),
    answer: resources.orderPage,
  },
  blocks: {
    ...{ method: 'get', path: '/api/markets/:market/blocks', access: 'session', parameters: inMarket },
    summary: "One's own blocks, and why each was accepted or not; the operator sees all.",
    query: z.strictObject({ ...page, round: numberText.optional() }),
    answer: resources.blockPage,
  },
  explanation: {
    ...{ method: 'get', path: '/api/markets/:market/rounds/:round/orders/:order/explanation', access: 'session' },
    summary:
      'Why an own order or block was filled as it was, and what limit would have filled it; the operator may ask for any.',
    parameters: atOrder,
    query: nothing,
    answer: explanation,
  },
  awards: {
    ...{ method: 'get', path: '/api/markets/:market/awards', access: 'session', parameters: inMarket },
    summary: "One's own awards; the operator sees all.",
    query: z.strictObject({ ...page, round: numberText.optional() }),
    answer: resources.awardPage,
  },
  settlements: {
    ...{ method: 'get', path: '/api/markets/:market/settlements', access: 'session', parameters: inMarket },
    summary: 'Settlements one pays or receives in a period; the operator sees all.',
    query: z.strictObject({ ...page, period: numberText.optional() }),
    answer: resources.settlementPage,
  },
  settlementProof: {
    ...{ method: 'get', path: '/api/markets/:market/settlements/:period/:index/proof', access: 'session' },
    summary:
      'A call by which anybody has the contract prove one of one’s own settlements; the operator may ask for any.',
    parameters: inMarket.extend({ period: numberText, index: numberText }),
    query: nothing,
    answer: resources.provingCall,
  },
  openings: {
    ...{ method: 'get', path: '/api/markets/:market/settlements/:period/openings', access: 'session' },
    summary:
      'What opens one’s own records of a period, where those of prosumers are salted on the chain; the operator has all.',
    parameters: inMarket.extend({ period: numberText }),
    query: nothing,
    answer: openings,
  },
  evidence: {
    ...{ method: 'get', path: '/api/markets/:market/settlements/:period/:index/evidence', access: 'session' },
    summary:
      'What one of one’s own settlements rests on, once it is posted, and what shows that; the operator may ask for any.',
    parameters: inMarket.extend({ period: numberText, index: numberText }),
    query: nothing,
    answer: openedEvidence,
  },
  claim: {
    ...{ method: 'get', path: '/api/markets/:market/claim', access: 'session', parameters: inMarket },
    summary: 'What postings have credited to oneself, and the call by which one’s own account has it paid.',
    query: z.strictObject({ recipient: accountText.optional() }),
    answer: resources.claim,
  },
  collateral: {
    ...{ method: 'get', path: '/api/markets/:market/collateral', access: 'session', parameters: inMarket },
    summary:
      'What one has posted for penalties, and what of it offers and awards demand; the operator may ask for anybody’s.',
    query: z.strictObject({ participant: idText.optional() }),
    answer: resources.collateral,
  },
  periods: {
    ...{ method: 'get', path: '/api/markets/:market/periods', access: 'session', parameters: inMarket },
    summary:
      'Settlement periods and how far each is; which wait for money, and for whose as far as it is one’s own, the operator: all.',
    query: z.strictObject(page),
    answer: billing.periodPage,
  },
  statement: {
    ...{ method: 'get', path: '/api/markets/:market/statement', access: 'session', parameters: inMarket },
    summary:
      'What one was owed and owed in settlement periods, by the market’s own ledger; the operator may ask for anybody’s.',
    query: z.strictObject({ participant: idText.optional(), ...periodRange }),
    answer: billing.statement,
  },
  statistics: {
    ...{ method: 'get', path: '/api/markets/:market/statistics', access: 'public', parameters: inMarket },
    summary: 'What was settled and relieved in settlement periods; figures about fewer than three homes are withheld.',
    query: z.strictObject(periodRange),
    answer: billing.statistics,
  },
  deliveryStatistics: {
    ...{ method: 'get', path: '/api/markets/:market/statistics/delivery', access: 'session', parameters: inMarket },
    summary: 'What providers delivered of what they were awarded: one’s own; operator and DSO see all.',
    query: z.strictObject(periodRange),
    answer: billing.deliveryStatistics,
  },
  readings: {
    ...{
      method: 'post',
      path: '/api/markets/:market/readings',
      access: 'session',
      parameters: inMarket,
      query: nothing,
    },
    summary: commands['report-readings'].summary,
    body: commands['report-readings'].message,
    answer: commands['report-readings'].reply,
  },
  published: {
    ...{ method: 'get', path: '/published/:versionedHash', access: 'public', query: nothing },
    summary: 'A blob that was sent from here: the data of a posted settlement period.',
    parameters: z.strictObject({ versionedHash: z.string().regex(/^0x01[0-9a-f]{62}$/, 'not a versioned hash') }),
    media: 'application/octet-stream',
    answer: z.instanceof(Uint8Array),
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
export type RouteAnswer<N extends RouteName> = z.output<(typeof routes)[N]['answer']>;
