import { type DynamicModule, Module } from '@nestjs/common';
import { GatewayModule } from './adapters/gateway/gateway.module.js';
import type { GatewayParts } from './adapters/gateway/gateway-parts.js';
import { HttpModule } from './adapters/http/http.module.js';
import type { HttpParts } from './adapters/http/http-parts.js';

/** The application as the outside meets it: the live gateway and the HTTP interface over the same markets. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a Nest module is a class.
export class AppModule {
  static register(parts: GatewayParts & HttpParts): DynamicModule {
    return { module: AppModule, imports: [GatewayModule.register(parts), HttpModule.register(parts)] };
  }
}
