import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { ServerOptions } from 'socket.io';
import type { GatewayLimits } from './gateway-parts.js';

/**
 * The socket.io server with the gateway's limits. Foreign origins are refused at the handshake, since `cors` alone does not stop a
 * WebSocket. Connection state recovery stays off: it skips authentication, and clients resume by sequence.
 */
export class GatewaySocketAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly limits: Pick<GatewayLimits, 'allowedOrigins' | 'maxMessageBytes'>,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions) {
    const { allowedOrigins, maxMessageBytes } = this.limits;
    const own = {
      maxHttpBufferSize: maxMessageBytes,
      cors: { origin: [...allowedOrigins] },
      allowRequest: (request: IncomingMessage, decide: (refusal: string | null, allowed: boolean) => void) => {
        const allowed = isAllowedOrigin(request, allowedOrigins);
        decide(allowed ? null : 'origin not allowed', allowed);
      },
      serveClient: false,
    };
    return super.createIOServer(port, Object.assign({}, options, own));
  }
}

/** No origin: not a browser. The server's own origin and the configured ones may connect, no other. */
function isAllowedOrigin(request: IncomingMessage, allowedOrigins: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || allowedOrigins.includes(origin)) return true;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host;
}
