import type { IncomingMessage } from 'node:http';
import { Body, Controller, Inject, Param, Query, Req } from '@nestjs/common';
import { baselinesView } from '../../application/baseline-view.js';
import { collateralOf } from '../../application/collateral.js';
import { gamingView } from '../../application/gaming-view.js';
import type { Session } from '../../application/login.js';
import type { Hex } from '../../application/ports.js';
import { proveOwnSettlement } from '../../application/settlement-proof.js';
import { accepted, type Outcome, rejected } from '../../domain/rejection.js';
import { parseMessage } from '../../protocol/parse-message.js';
import { type RouteAnswer, routes } from '../../protocol/routes.js';
import { HTTP_PARTS, type HttpParts } from './http-parts.js';
import { LongReports } from './long-reports.js';
import { Serve } from './serve.js';
import {
  awardView,
  blockView,
  claimView,
  collateralView,
  evidenceView,
  orderView,
  ownFlowView,
  pageOf,
  settlementView,
} from './views.js';
import { marketOf, sessionOf } from './visitor.js';

/** What belongs to the bearer of a session: the operator's is everybody's. */
@Controller()
export class OwnController {
  constructor(
    @Inject(HTTP_PARTS) private readonly parts: HttpParts,
    @Inject(LongReports) private readonly reports: LongReports,
  ) {}

  @Serve('orders')
  async orders(
    @Param() parameters: unknown,
    @Query() query: unknown,
    @Req() request: IncomingMessage,
  ): Promise<Outcome<RouteAnswer<'orders'>>> {
    const session = this.session(parameters, request);
    if (!session.ok) return session;
    const asked = parseMessage(routes.orders.query, query);
    if (!asked.ok) return asked;
    const { market } = session.value;
    const of = { participant: whose(session.value), round: asked.value.round };
    const found = await this.parts.readModel.orders(market.name, of, asked.value);
    return accepted(pageOf(found, asked.value, orderView, ({ sequence }) => sequence));
  }

  @Serve('blocks')
  async blocks(
    @Param() parameters: unknown,
    @Query() query: unknown,
    @Req() request: IncomingMessage,
  ): Promise<Outcome<RouteAnswer<'blocks'>>> {
    const session = this.session(parameters, request);
    if (!session.ok) return session;
    const asked = parseMessage(routes.blocks.query, query);
    if (!asked.ok) return asked;
    const { market } = session.value;
    const of = { participant: whose(session.value), round: asked.value.round };
    const found = await this.parts.readModel.blocks(market.name, of, asked.value);
    const { mtuSeconds } = market.state.rules;
    return accepted(
      pageOf(
        found,
        asked.value,
        (block) => blockView(block, mtuSeconds),
        ({ sequence }) => sequence,
      ),
    );
  }

  @Serve('indication')
  async indication(
    @Param() parameters: unknown,
    @Req() request: IncomingMessage,
  ): Promise<Outcome<RouteAnswer<'indication'>>> {
    const path = parseMessage(routes.indication.parameters, parameters);
    if (!path.ok) return path;
    const { round, ...inMarket } = path.value;
    const session = this.session(inMarket, request);
    return session.ok ? this.parts.desk.handle(session.value, 'show-indication', { round }) : session;
  }

  @Serve('gaming')
  async gaming(@Param() parameters: unknown, @Req() request: IncomingMessage): Promise<Outcome<RouteAnswer<'gaming'>>> {
    const session = this.session(parameters, request);
    if (!session.ok) return session;
    const { market, participant } = session.value;
    if (participant.role !== 'operator')
      return rejected('not-permitted', '', 'the monitor of gaming is for the operator');
    const view = await this.reports.compute(() => gamingView(market.state));
    return view.ok ? accepted(view.value as RouteAnswer<'gaming'>) : view;
  }

  @Serve('baselines')
  baselines(@Param() parameters: unknown, @Req() request: IncomingMessage): Outcome<RouteAnswer<'baselines'>> {
    const path = parseMessage(routes.baselines.parameters, parameters);
    if (!path.ok) return path;
    const session = this.session({ market: path.value.market }, request);
    if (!session.ok) return session;
    const { market, participant } = session.value;
    const round = market.state.rounds.get(path.value.round);
    if (round === undefined) return rejected('unknown-round', 'round');
    return accepted(baselinesView(market.state, round, participant));
  }

  @Serve('explanation')
  async explanation(
    @Param() parameters: unknown,
    @Req() request: IncomingMessage,
  ): Promise<Outcome<RouteAnswer<'explanation'>>> {
    const path = parseMessage(routes.explanation.parameters, parameters);
    if (!path.ok) return path;
    const { round, order, ...inMarket } = path.value;
    const session = this.session(inMarket, request);
    if (!session.ok) return session;
    const { market } = session.value;
    if (market.state.rounds.get(round) === undefined) return rejected('unknown-round', 'round');
    if (market.state.roundOfSequence.get(order) !== round) return rejected('unknown-order', 'order');
    return this.parts.desk.handle(session.value, 'explain-order', { order });
  }

  @Serve('awards')
  async awards(
    @Param() parameters: unknown,
    @Query() query: unknown,
    @Req() request: IncomingMessage,
  ): Promise<Outcome<RouteAnswer<'awards'>>> {
    const session = this.session(parameters, request);
    if (!session.ok) return session;
    const asked = parseMessage(routes.awards.query, query);
    if (!asked.ok) return asked;
    const { market } = session.value;
    const of = { participant: whose(session.value), round: asked.value.round };
    const found = await this.parts.readModel.awards(market.name, of, asked.value);
    return accepted(pageOf(found, asked.value, awardView, ({ number }) => number));
  }

  @Serve('settlements')
  async settlements(
    @Param() parameters: unknown,
    @Query() query: unknown,
    @Req() request: IncomingMessage,
  ): Promise<Outcome<RouteAnswer<'settlements'>>> {
    const session = this.session(parameters, request);
    if (!session.ok) return session;
    const asked = parseMessage(routes.settlements.query, query);
    if (!asked.ok) return asked;
    const { market } = session.value;
    const of = { participant: whose(session.value), period: asked.value.period };
    const found = await this.parts.readModel.settlements(market.name, of, asked.value);
    return accepted(pageOf(found, asked.value, settlementView, ({ number }) => number));
  }

  @Serve('settlementProof')
  settlementProof(
    @Param() parameters: unknown,
    @Req() request: IncomingMessage,
  ): Outcome<RouteAnswer<'settlementProof'>> {
    const path = parseMessage(routes.settlementProof.parameters, parameters);
    if (!path.ok) return path;
    const session = this.session({ market: path.value.market }, request);
    if (!session.ok) return session;
    const { state } = session.value.market;
    return proveOwnSettlement(state, path.value, whose(session.value), this.parts.proveSettlement);
  }

  @Serve('openings')
  openings(@Param() parameters: unknown, @Req() request: IncomingMessage): Outcome<RouteAnswer<'openings'>> {
    const path = parseMessage(routes.openings.parameters, parameters);
    if (!path.ok) return path;
    const { market, period } = path.value;
    const session = this.session({ market }, request);
    if (!session.ok) return session;
    const own = this.parts.openings.of(session.value.market.state, period, whose(session.value));
    return own.ok ? accepted({ period, flows: own.value.map(ownFlowView) }) : own;
  }

  @Serve('evidence')
  evidence(@Param() parameters: unknown, @Req() request: IncomingMessage): Outcome<RouteAnswer<'evidence'>> {
    const path = parseMessage(routes.evidence.parameters, parameters);
    if (!path.ok) return path;
    const session = this.session({ market: path.value.market }, request);
    if (!session.ok) return session;
    const opened = this.parts.evidence.open(session.value.market.state, path.value, whose(session.value));
    return opened.ok ? accepted(evidenceView(opened.value)) : opened;
  }

  @Serve('claim')
  async claim(
    @Param() parameters: unknown,
    @Query() query: unknown,
    @Req() request: IncomingMessage,
  ): Promise<Outcome<RouteAnswer<'claim'>>> {
    const session = this.session(parameters, request);
    if (!session.ok) return session;
    const asked = parseMessage(routes.claim.query, query);
    if (!asked.ok) return asked;
    const { account } = session.value.participant;
    const { recipient = account } = asked.value;
    const claimed = await this.parts.desk.claim(session.value, recipient as Hex);
    return claimed.ok ? accepted(claimView(claimed.value, account, recipient)) : claimed;
  }

  @Serve('collateral')
  collateral(
    @Param() parameters: unknown,
    @Query() query: unknown,
    @Req() request: IncomingMessage,
  ): Outcome<RouteAnswer<'collateral'>> {
    const session = this.session(parameters, request);
    if (!session.ok) return session;
    const asked = parseMessage(routes.collateral.query, query);
    if (!asked.ok) return asked;
    const { market, participant: by } = session.value;
    const { participant = by.id } = asked.value;
    if (participant !== by.id && by.role !== 'operator') return rejected('not-permitted', 'participant');
    if (!market.state.participants.has(participant)) return rejected('unknown-participant', 'participant');
    return accepted(collateralView(participant, collateralOf(market.state, participant)));
  }

  @Serve('readings')
  async readings(
    @Param() parameters: unknown,
    @Body() body: unknown,
    @Req() request: IncomingMessage,
  ): Promise<Outcome<RouteAnswer<'readings'>>> {
    const session = this.session(parameters, request);
    if (!session.ok) return session;
    const message = parseMessage(routes.readings.body, body);
    return message.ok ? this.parts.desk.handle(session.value, 'report-readings', message.value) : message;
  }

  private session(parameters: unknown, request: IncomingMessage): Outcome<Session> {
    const path = parseMessage(routes.market.parameters, parameters);
    if (!path.ok) return path;
    const market = marketOf(this.parts.markets, path.value.market);
    return market.ok ? sessionOf(this.parts.login, request, market.value.name) : market;
  }
}

/** Restricts to one's own, but for the operator. */
function whose({ participant }: Session): string | undefined {
  return participant.role === 'operator' ? undefined : participant.id;
}
