import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { BillingController } from './billing.controller.js';
import { DocumentsController } from './documents.controller.js';
import { HealthController } from './health.controller.js';
import { HTTP_PARTS, type HttpParts } from './http-parts.js';
import { LoginController } from './login.controller.js';
import { LongReports } from './long-reports.js';
import { MarketsController } from './markets.controller.js';
import { OwnController } from './own.controller.js';
import { PendingRequests } from './pending-requests.js';
import { ProblemFilter } from './problem.filter.js';
import { PublishedController } from './published.controller.js';

/** The HTTP interface: reading, logging in, reporting readings; every refusal as problem details. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a Nest module is a class.
export class HttpModule {
  static register(parts: HttpParts): DynamicModule {
    return {
      module: HttpModule,
      controllers: [
        HealthController,
        LoginController,
        MarketsController,
        OwnController,
        BillingController,
        PublishedController,
        DocumentsController,
      ],
      providers: [
        { provide: HTTP_PARTS, useValue: parts },
        PendingRequests,
        LongReports,
        { provide: APP_FILTER, useValue: new ProblemFilter(parts.log) },
      ],
    };
  }
}

/** Lets bodies be as long as the longest list of readings; the application is to be created with `bodyParser: false`. */
export function acceptBodies(app: NestExpressApplication, maxBytes: number): void {
  app.disable('x-powered-by');
  app.useBodyParser('json', { limit: maxBytes });
}
