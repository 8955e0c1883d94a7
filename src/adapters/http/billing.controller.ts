import type { IncomingMessage } from 'node:http';
import { Controller, Inject, Param, Query, Req } from '@nestjs/common';
import { ledgerStatement } from '../../application/ledger-statement.js';
import type { Session } from '../../application/login.js';
import type { Market } from '../../application/market.js';
import { roundStatistics } from '../../application/network-statistics.js';
import { settledPeriods } from '../../application/period-range.js';
import { publicStatistics } from '../../application/public-statistics.js';
import { accepted, type Outcome, rejected } from '../../domain/rejection.js';
import { parseMessage } from '../../protocol/parse-message.js';
import { type RouteAnswer, routes } from '../../protocol/routes.js';
import { deliveryView, periodView, statementView, statisticsView } from './billing-views.js';
import { HTTP_PARTS, type HttpParts } from './http-parts.js';
import { LongReports } from './long-reports.js';
import { Serve } from './serve.js';
import { pageOf } from './views.js';
import { marketOf, sessionOf } from './visitor.js';

/** Periods of one answer: a leap year of days; a month of days where everything has to be added up. */
const STATEMENT_PERIODS = 366;
const STATISTICS_PERIODS = 31;

/** Settlement periods, statements out of the market's own ledger, and statistics. */
@Controller()
export class BillingController {
  constructor(
    @Inject(HTTP_PARTS) private readonly parts: HttpParts,
    @Inject(LongReports) private readonly reports: LongReports,
  ) {}

  @Serve('periods')
  periods(
    @Param() parameters: unknown,
    @Query() query: unknown,
    @Req() request: IncomingMessage,
  ): Outcome<RouteAnswer<'periods'>> {
    const session = this.session(parameters, request);
    if (!session.ok) return session;
    const page = parseMessage(routes.periods.query, query);
    if (!page.ok) return page;
    const { market, participant } = session.value;
    const { after = -1, limit } = page.value;
    const numbers = [...market.state.periods.keys()].filter((period) => period > after).sort((a, b) => a - b);
    const waiting = this.parts.desk.waitingPeriods(market.name);
    const whose = participant.role === 'operator' ? undefined : participant.id;
    return accepted(
      pageOf(
        numbers.slice(0, limit),
        page.value,
        (period) => periodView(period, market.state.periods.get(period)!, waiting.get(period), whose),
        (period) => period,
      ),
    );
  }

  @Serve('statement')
  statement(
    @Param() parameters: unknown,
    @Query() query: unknown,
    @Req() request: IncomingMessage,
  ): Outcome<RouteAnswer<'statement'>> {
    const session = this.session(parameters, request);
    if (!session.ok) return session;
    const asked = parseMessage(routes.statement.query, query);
    if (!asked.ok) return asked;
    const { market, participant: by } = session.value;
    const { participant: id = by.id } = asked.value;
    if (id !== by.id && by.role !== 'operator')
      return rejected('not-permitted', 'participant', 'a statement is for its participant and the operator');
    const participant = market.state.participants.get(id);
    if (participant === undefined) return rejected('unknown-participant', 'participant');
    const periods = settledPeriods(market.state, asked.value, STATEMENT_PERIODS);
    if (!periods.ok) return periods;
    const waiting = this.parts.desk.waitingPeriods(market.name);
    const told = ledgerStatement(market.state, participant, periods.value);
    return accepted(statementView(market.state, id, periods.value, told, waiting));
  }

  @Serve('statistics')
  async statistics(@Param() parameters: unknown, @Query() query: unknown): Promise<Outcome<RouteAnswer<'statistics'>>> {
    const path = parseMessage(routes.statistics.parameters, parameters);
    if (!path.ok) return path;
    const asked = parseMessage(routes.statistics.query, query);
    if (!asked.ok) return asked;
    const market = marketOf(this.parts.markets, path.value.market);
    if (!market.ok) return market;
    const periods = settledPeriods(market.value.state, asked.value, STATISTICS_PERIODS);
    if (!periods.ok) return periods;
    const told = await this.reports.compute(() => publicStatistics(market.value.state, periods.value));
    return told.ok ? accepted(statisticsView(periods.value, told.value)) : told;
  }

  @Serve('deliveryStatistics')
  async deliveryStatistics(
    @Param() parameters: unknown,
    @Query() query: unknown,
    @Req() request: IncomingMessage,
  ): Promise<Outcome<RouteAnswer<'deliveryStatistics'>>> {
    const session = this.session(parameters, request);
    if (!session.ok) return session;
    const asked = parseMessage(routes.deliveryStatistics.query, query);
    if (!asked.ok) return asked;
    const { market, participant } = session.value;
    const periods = settledPeriods(market.state, asked.value, STATISTICS_PERIODS);
    if (!periods.ok) return periods;
    const seesAll = participant.role === 'operator' || participant.role === 'dso';
    const told = await this.reports.compute(() => roundStatistics(market.state, periods.value));
    if (!told.ok) return told;
    const seen = [...told.value.byProvider].filter(([provider]) => seesAll || provider === participant.id);
    return accepted({
      periods: periods.value,
      providers: seen.map(([provider, quality]) => ({ provider, ...deliveryView(quality) })),
    });
  }

  private session(parameters: unknown, request: IncomingMessage): Outcome<Session> {
    const path = parseMessage(routes.market.parameters, parameters);
    if (!path.ok) return path;
    const market: Outcome<Market> = marketOf(this.parts.markets, path.value.market);
    return market.ok ? sessionOf(this.parts.login, request, market.value.name) : market;
  }
}
