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

  @Serve('health')
  health(@Res({ passthrough: true }) response: ServerResponse): Outcome<RouteAnswer<'health'>> {
    const markets = [...this.parts.markets.values()].map((market) => ({
      market: market.name,
      status: market.stopped === undefined ? ('ok' as const) : ('stopped' as const),
      sequence: market.durableSequence,
    }));
    const status = markets.every((market) => market.status === 'ok') ? 'ok' : 'stopped';
    response.statusCode = status === 'ok' ? 200 : 503;
    return accepted({ status, markets });
  }

  @Serve('readiness')
  readiness(@Res({ passthrough: true }) response: ServerResponse): Outcome<RouteAnswer<'readiness'>> {
    return this.health(response);
  }
}
