import type { IncomingMessage } from 'node:http';
import { Controller, Inject, Param, Query, Req } from '@nestjs/common';
import type { Market } from '../../application/market.js';
import { accepted, type Outcome, rejected } from '../../domain/rejection.js';
import { monitorRound } from '../../domain/round-monitor.js';
import { parseMessage } from '../../protocol/parse-message.js';
import { type RouteAnswer, routes } from '../../protocol/routes.js';
import { HTTP_PARTS, type HttpParts } from './http-parts.js';
import { Serve } from './serve.js';
import { marketDetail, marketSummary, monitorView, pageOf, requestView, resultView, roundView } from './views.js';
import { marketOf, sessionOf } from './visitor.js';

/** What everybody may know of a market, and its requests for those who trade in it. */
@Controller()
export class MarketsController {
  constructor(@Inject(HTTP_PARTS) private readonly parts: HttpParts) {}

  @Serve('markets')
  markets(): Outcome<RouteAnswer<'markets'>> {
    return accepted({ markets: [...this.parts.markets.values()].map(marketSummary) });
  }

  @Serve('market')
  market(@Param() parameters: unknown): Outcome<RouteAnswer<'market'>> {
    const path = parseMessage(routes.market.parameters, parameters);
    if (!path.ok) return path;
    const market = marketOf(this.parts.markets, path.value.market);
    return market.ok ? accepted(marketDetail(market.value)) : market;
  }

  @Serve('state')
  state(@Param() parameters: unknown, @Req() request: IncomingMessage): Outcome<RouteAnswer<'state'>> {
    const path = parseMessage(routes.state.parameters, parameters);
    if (!path.ok) return path;
    const session = sessionOf(this.parts.login, request, path.value.market);
    if (!session.ok) return session;
    const { market, participant } = session.value;
    if (participant.role !== 'operator') return rejected('not-permitted', '', 'the digest is for the operator');
    return accepted(market.digest());
  }

  @Serve('rounds')
  async rounds(@Param() parameters: unknown, @Query() query: unknown): Promise<Outcome<RouteAnswer<'rounds'>>> {
    const path = parseMessage(routes.rounds.parameters, parameters);
    if (!path.ok) return path;
    const page = parseMessage(routes.rounds.query, query);
    if (!page.ok) return page;
    const market = marketOf(this.parts.markets, path.value.market);
    if (!market.ok) return market;
    const found = await this.parts.readModel.rounds(market.value.name, page.value);
    const { rules } = market.value.state;
    return accepted(
      pageOf(
        found,
        page.value,
        (round) => roundView(round, rules),
        ({ round }) => round,
      ),
    );
  }

  @Serve('round')
  async round(@Param() parameters: unknown): Promise<Outcome<RouteAnswer<'round'>>> {
    const at = this.roundAt(parameters);
    if (!at.ok) return at;
    const { market, round } = at.value;
    const found = await this.parts.readModel.round(market.name, round);
    return found === undefined ? rejected('unknown-round', 'round') : accepted(roundView(found, market.state.rules));
  }

  @Serve('result')
  async result(@Param() parameters: unknown): Promise<Outcome<RouteAnswer<'result'>>> {
    const at = this.roundAt(parameters);
    if (!at.ok) return at;
    const { market, round } = at.value;
    const found = await this.parts.readModel.result(market.name, round);
    if (found !== undefined) return accepted(resultView(found));
    const known = await this.parts.readModel.round(market.name, round);
    return known === undefined
      ? rejected('unknown-round', 'round')
      : rejected('unknown-resource', '', `round ${round} is ${known.phase}: it has no result yet`);
  }

  @Serve('requests')
  async requests(
    @Param() parameters: unknown,
    @Req() request: IncomingMessage,
  ): Promise<Outcome<RouteAnswer<'requests'>>> {
    const at = this.roundAt(parameters);
    if (!at.ok) return at;
    const { market, round } = at.value;
    const session = sessionOf(this.parts.login, request, market.name);
    if (!session.ok) return session;
    const known = await this.parts.readModel.round(market.name, round);
    if (known === undefined) return rejected('unknown-round', 'round');
    const found = await this.parts.readModel.requests(market.name, round);
    return accepted({ requests: found.map(requestView) });
  }

  @Serve('monitor')
  monitor(@Param() parameters: unknown, @Req() request: IncomingMessage): Outcome<RouteAnswer<'monitor'>> {
    const at = this.roundAt(parameters);
    if (!at.ok) return at;
    const { market, round } = at.value;
    const session = sessionOf(this.parts.login, request, market.name);
    if (!session.ok) return session;
    const { role } = session.value.participant;
    if (role !== 'operator' && role !== 'dso')
      return rejected('not-permitted', '', 'the monitor is for operator and DSO');
    const { rules, network, rounds } = market.state;
    const known = rounds.get(round);
    if (known === undefined) return rejected('unknown-round', 'round');
    // The phase after `cleared` is entered only once the clearing is durable.
    if (known.phase !== 'posted')
      return rejected('unknown-resource', '', `round ${round} is ${known.phase}: it has no result yet`);
    const monitored = monitorRound(rules, network, known);
    return monitored.ok ? accepted(monitorView(round, monitored.value, role === 'operator')) : monitored;
  }

  private roundAt(parameters: unknown): Outcome<{ readonly market: Market; readonly round: number }> {
    const path = parseMessage(routes.round.parameters, parameters);
    if (!path.ok) return path;
    const market = marketOf(this.parts.markets, path.value.market);
    return market.ok ? accepted({ market: market.value, round: path.value.round }) : market;
  }
}
