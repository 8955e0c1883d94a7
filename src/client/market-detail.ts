import type { z } from 'zod';
import { routes } from '../protocol/routes.js';

export type MarketDetail = z.output<typeof routes.market.answer>;

const PATIENCE_MS = 15_000;

/** Rules and network of a market, as its server tells everybody. Throws with a message for people where it does not. */
export async function marketDetail(url: string, market: string): Promise<MarketDetail> {
  const address = `${url.replace(/\/$/, '')}/api/markets/${encodeURIComponent(market)}`;
  let response: Response;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (cause) {
    throw new Error(`${url} does not answer`, { cause });
  }
  const content: unknown = await response.json().catch(() => undefined);
  const read = routes.market.answer.safeParse(content);
  if (read.success) return read.data;
  const { detail } = (content ?? {}) as { readonly detail?: string };
  throw new Error(`${url} does not tell of the market ${market}: ${detail ?? response.statusText}`);
}
