import type { OrderTerms } from '../domain/order.js';
import { extentOf } from '../domain/order-curve.js';
import type { Participant, ParticipantRole } from '../domain/participant.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { type CommandMessage, type CommandName, type CommandReply, commands } from '../protocol/commands.js';
import { freezeDueBaselines } from './baseline-freezing.js';
import { submitBlock } from './block-trading.js';
import { decideEach } from './decide-each.js';
import type { LackOfCover } from './escrow-cover.js';
import { nominateBaselines, publishFlows, publishRequest, withdrawRequest } from './grid-needs.js';
import { indicationView } from './indication-view.js';
import type { Session } from './login.js';
import type { MarketOperation } from './market-operation.js';
import type { Hex, ReadingVerifier } from './ports.js';
import { type PostingClaim, postingClaim } from './posting-claim.js';
import { registerMeteringPoint } from './registration.js';
import { recordSigned, recordUnsigned } from './reported-readings.js';
import { openRound } from './round-closing.js';
import { submitOrders } from './signed-orders.js';
import { signingView } from './signing-view.js';
import { amendOrder, cancelOrder } from './trading.js';

/** Commands that act on a market; the others concern the connection and are the gateway's. */
export type DeskCommand = Exclude<CommandName, 'login-challenge' | 'login' | 'subscribe' | 'unsubscribe'>;

type Handler<N extends DeskCommand> = (
  to: MarketOperation,
  by: Participant,
  message: CommandMessage<N>,
  verifier: ReadingVerifier,
) => Promise<Outcome<CommandReply<N>>>;

/** Where every command of a participant is decided: checks the role, then hands it to its use case. */
export class CommandDesk {
  constructor(
    private readonly operations: ReadonlyMap<string, MarketOperation>,
    private readonly verifier: ReadingVerifier,
  ) {}

  /** Settlement periods of a market that wait for somebody's money, and for whose. */
  waitingPeriods(market: string): ReadonlyMap<number, readonly LackOfCover[]> {
    return this.operations.get(market)?.settlement.waiting ?? new Map();
  }

  /** What a participant can claim of what was posted; `recipient` is paid. */
  async claim({ market, participant }: Session, recipient: Hex): Promise<Outcome<PostingClaim>> {
    const operation = this.operations.get(market.name);
    if (operation === undefined) return rejected('unknown-market');
    return postingClaim(market.state, operation.chain, participant, recipient);
  }

  async handle<N extends DeskCommand>(
    session: Session,
    name: N,
    message: CommandMessage<N>,
  ): Promise<Outcome<CommandReply<N>>> {
    const roles: readonly ParticipantRole[] | 'participant' = commands[name].roles;
    const { participant, market } = session;
    if (roles !== 'participant' && !roles.includes(participant.role))
      return rejected('not-permitted', '', `${name} is for ${roles.join(', ')}; you are ${participant.role}`);
    const operation = this.operations.get(market.name);
    if (operation === undefined) return rejected('unknown-market');
    return (handlers[name] as Handler<N>)(operation, participant, message, this.verifier);
  }
}

const handlers: { readonly [N in DeskCommand]: Handler<N> } = {
  'submit-orders': ({ market, chain }, by, { round, orders, signed }) =>
    submitOrders(market, chain, by, round, orders.map(orderTerms), signed && withoutUndefined(signed)),

  'show-signing': async ({ market, chain }) => signingView(market.state, chain),

  'submit-blocks': ({ market }, by, { round, blocks: stated }) => {
    const blocks = stated.map(withoutUndefined);
    return decideEach(market, blocks, (terms, path) => submitBlock(by, round, terms, path, blocks), 'blocks');
  },

  'amend-order': ({ market }, by, { order, quantityW, limit }) =>
    market.execute(amendOrder(by, order, quantityW, limit)),

  'cancel-orders': ({ market }, by, { orders }) =>
    decideEach(market, orders, (order, path) => cancelOrder(by, order, path.slice(0, -1)), 'orders'),

  'nominate-baselines': ({ market }, by, { round, nominations }) =>
    market.execute(nominateBaselines(by, round, nominations.map(withoutUndefined))),

  'publish-flows': ({ market }, by, { round, flows }) =>
    market.execute(publishFlows(by, round, flows.map(withoutUndefined))),

  'publish-requests': ({ market }, by, { round, requests }) =>
    decideEach(market, requests, (terms, path) => publishRequest(by, round, withoutUndefined(terms), path), 'requests'),

  'withdraw-requests': ({ market }, by, { requests }) =>
    decideEach(market, requests, (request, path) => withdrawRequest(by, request, path.slice(0, -1)), 'requests'),

  'show-indication': async ({ market, indications }, by, { round }) => {
    const indicated = await indications.ask(by, round);
    return indicated.ok ? accepted(indicationView(indicated.value, by, market.state)) : indicated;
  },

  'explain-order': ({ explanations }, by, { order }) => explanations.explain(by, order),

  'report-readings': ({ market, clock }, by, { readings, signature }, verifier) => {
    const reported = readings.map(withoutUndefined);
    return signature === undefined
      ? recordUnsigned(market, by, reported, clock.now())
      : recordSigned(market, verifier, by, reported, signature, clock.now());
  },

  'register-participants': (operation, _, { participants }) =>
    operation.registerParticipants(participants.map((entry) => ({ ...entry, role: entry.role as ParticipantRole }))),

  'register-mandates': (operation, _, { mandates }) => operation.registerMandates(mandates),

  'register-reading-keys': (operation, _, { keys }) => operation.registerReadingKeys(keys),

  'register-metering-points': ({ market }, _, { meteringPoints }) =>
    decideEach(market, meteringPoints.map(withoutUndefined), registerMeteringPoint, 'meteringPoints'),

  'fund-escrow': (operation, _, { participant, amount }) => operation.fundEscrow(participant, BigInt(amount)),

  'post-collateral': ({ collateral }, by, { participant, amount }) => collateral.post(by, participant, BigInt(amount)),

  'open-round': async ({ market, clock }, _, { deliveryStart }) => {
    const opened = await market.execute(openRound(deliveryStart));
    await freezeDueBaselines(market, clock.now());
    return opened;
  },

  'close-gate': ({ closing }, _, { round }) => closing.close(round),

  'settle-period': ({ settlement }, _, { period }) => settlement.settle(period),

  'advance-clock': (operation, _, { to }) => operation.advanceClock(to),
};

/** Quantity and limit of a curve follow from it. */
function orderTerms(stated: CommandMessage<'submit-orders'>['orders'][number]): OrderTerms {
  const { quantityW = 0, limit = 0, curve, ...rest } = withoutUndefined(stated);
  return curve === undefined ? { ...rest, quantityW, limit } : { ...rest, ...extentOf(curve), curve };
}

/** An optional field that is absent in the message is absent in the journal, too. */
function withoutUndefined<T extends object>(value: T): T & OptionalFieldsPresent<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T &
    OptionalFieldsPresent<T>;
}

type OptionalFieldsPresent<T> = { [K in keyof T]: Exclude<T[K], undefined> };
