import { keccakText } from '../domain/canonical.js';
import { areAuthorised } from '../domain/market-rules.js';
import type { MarketState } from '../domain/market-state.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import { numberedNodes } from '../domain/round-network.js';
import type { CommandReply } from '../protocol/commands.js';
import type { SettlementChain } from './ports.js';

/** What a participant needs to sign orders for a market. */
export function signingView(
  { rules, network }: MarketState,
  { chainId, signedFor }: Pick<SettlementChain, 'chainId' | 'signedFor'>,
): Outcome<CommandReply<'show-signing'>> {
  if (!areAuthorised(rules) || signedFor === undefined)
    return rejected('unsupported', '', 'this market takes the orders of a session without a signature');
  const nodes = [...numberedNodes(network).names];
  return accepted({ chainId, verifyingContract: signedFor, market: keccakText(rules.market), nodes });
}
