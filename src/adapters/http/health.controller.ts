import type { ServerResponse } from 'node:http';
import { Controller, Inject, Res } from '@nestjs/common';
import { accepted, type Outcome } from '../../domain/rejection.js';
import type { RouteAnswer } from '../../protocol/routes.js';
import { HTTP_PARTS, type HttpParts } from './http-parts.js';
import { Serve } from './serve.js';

/** For whoever watches the process: alive, and whether every market takes commands. */
@Controller()
export class HealthController {
  constructor(@Inject(HTTP_PARTS) private readonly parts: HttpParts) {}

  @Serve('live')
  live(): Outcome<RouteAnswer<'live'>> {
    return accepted({ status: 'ok' });
  }

  /** Everything: also the chain, without which orders are taken but rounds wait. */
  @Serve('health')
  async health(@Res({ passthrough: true }) response: ServerResponse): Promise<Outcome<RouteAnswer<'health'>>> {
    const health = await this.look();
    response.statusCode = health.status === 'ok' ? 200 : 503;
    return accepted(health);
  }

  /** Whether commands are taken. */
  @Serve('readiness')
  async readiness(@Res({ passthrough: true }) response: ServerResponse): Promise<Outcome<RouteAnswer<'readiness'>>> {
    const health = await this.look();
    response.statusCode = health.status === 'stopped' ? 503 : 200;
    return accepted(health);
  }

  private async look(): Promise<RouteAnswer<'health'>> {
    const markets = [...this.parts.markets.values()].map((market) => ({
      market: market.name,
      status: market.stopped === undefined ? ('ok' as const) : ('stopped' as const),
      sequence: market.durableSequence,
    }));
    const chain = await this.parts.chainHealth();
    const isStopped = markets.some(({ status }) => status === 'stopped');
    const status = isStopped ? 'stopped' : chain.status === 'ok' ? 'ok' : 'chain-unreachable';
    return { status, chain, markets };
  }
}
