import type { IncomingMessage } from 'node:http';
import type { Login, Session } from '../../application/login.js';
import type { Market } from '../../application/market.js';
import { accepted, type Outcome, rejected } from '../../domain/rejection.js';

const bearer = /^Bearer ([0-9a-f]{1,128})$/i;

/** The market of a path. */
export function marketOf(markets: ReadonlyMap<string, Market>, name: string): Outcome<Market> {
  const market = markets.get(name);
  return market === undefined ? rejected('unknown-market', 'market') : accepted(market);
}

/** The session of the request's bearer token, if it is for this market. */
export function sessionOf(login: Login, request: IncomingMessage, market: string): Outcome<Session> {
  const token = bearer.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return rejected('not-authenticated');
  const session = login.session(token, Math.floor(Date.now() / 1000));
  if (!session.ok || session.value.market.name === market) return session;
  return rejected('not-permitted', 'market', `this session is for ${session.value.market.name}`);
}
