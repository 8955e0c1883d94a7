import { createPublicClient, http, type PublicClient } from 'viem';

/** A connection to the RPC endpoint of a chain. Nothing is sent before the first request. */
export function connect(
  rpcUrl: string,
  options: { readonly retryCount?: number; readonly timeout?: number } = {},
): PublicClient {
  return createPublicClient({ transport: http(rpcUrl, { timeout: 30_000, ...options }) });
}
