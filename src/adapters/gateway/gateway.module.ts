import { type DynamicModule, Module } from '@nestjs/common';
import { GATEWAY_PARTS, type GatewayParts } from './gateway-parts.js';
import { MarketGateway } from './market.gateway.js';

/** The live interface. The application must use a {@link GatewaySocketAdapter} made from the same limits. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a Nest module is a class.
export class GatewayModule {
  static register(parts: GatewayParts): DynamicModule {
    return { module: GatewayModule, providers: [MarketGateway, { provide: GATEWAY_PARTS, useValue: parts }] };
  }
}
