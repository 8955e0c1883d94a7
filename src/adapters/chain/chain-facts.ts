import { decodeEventLog, decodeFunctionData, hexToBytes } from 'viem';
import type { ChainFact, EscrowMovement } from '../../application/chain-ledger.js';
import type { Hex } from '../../application/ports.js';
import { participantRoles } from '../../domain/participant.js';
import { flexibilityAuctionAbi } from './artifacts/flexibility-auction.js';
import { flexibilityEscrowAbi } from './artifacts/flexibility-escrow.js';
import { flexibilitySettlementAbi } from './artifacts/flexibility-settlement.js';
import { participantRegistryAbi } from './artifacts/participant-registry.js';
import type { IndexedLog } from './chain-index.js';
import { marketId } from './market-reader.js';

const eventsAbi = [
  ...participantRegistryAbi,
  ...flexibilityAuctionAbi,
  ...flexibilityEscrowAbi,
  ...flexibilitySettlementAbi,
].filter((item) => item.type === 'event');

const movements: Readonly<Record<string, EscrowMovement>> = {
  Deposited: 'deposited',
  Withdrawn: 'withdrawn',
  PaidOut: 'paid-out',
  Locked: 'locked',
  Unlocked: 'unlocked',
  Bonded: 'bonded',
  BondReleased: 'released',
  BondSlashed: 'slashed',
};

/** What the logs of a market's contracts say, as far as the ledger needs it. What was said of other markets is left out. */
export function* factsOf(logs: Iterable<IndexedLog>, market: string): Generator<ChainFact> {
  const id = marketId(market);
  for (const log of logs) {
    const fact = factOf(log, id);
    if (fact !== undefined) yield { ...fact, blockNumber: log.blockNumber, transactionHash: log.transactionHash };
  }
}

type Said = ChainFact extends infer F
  ? F extends ChainFact
    ? Omit<F, 'blockNumber' | 'transactionHash'>
    : never
  : never;

function factOf(log: IndexedLog, market: Hex): Said | undefined {
  const event = eventIn(log);
  if (event === undefined) return undefined;
  const args = event.args as Record<string, unknown>;
  const number = (name: string) => Number(args[name]);
  if ('market' in args && args.market !== market) return undefined;
  const movement = movements[event.eventName];
  if (movement !== undefined)
    return { type: 'escrow-moved', movement, participant: number('participant'), amount: args.amount as bigint };
  switch (event.eventName) {
    case 'ParticipantRegistered': {
      const role = participantRoles[number('role') - 1]!;
      const account = (args.account as Hex).toLowerCase() as Hex;
      return { type: 'participant-registered', participant: { number: number('number'), role, account } };
    }
    case 'MandateRegistered': {
      const mandate = { prosumer: number('prosumer'), aggregator: number('aggregator'), shareBps: number('shareBps') };
      return { type: 'mandate-registered', mandate };
    }
    case 'BookCommitted': {
      const { bookRoot } = args as { bookRoot: Hex };
      return { type: 'book-committed', round: number('round'), bookRoot, orderCount: number('orderCount') };
    }
    case 'ResultPosted':
      return { type: 'result-posted', round: number('round'), resultHash: args.resultHash as Hex };
    case 'BatchSettled': {
      const { batchRoot } = args as { batchRoot: Hex };
      const bytes = batchBytes(log.input);
      return { type: 'batch-settled', period: number('period'), recordCount: number('recordCount'), batchRoot, bytes };
    }
    case 'PeriodSettled': {
      const { recordsRoot } = args as { recordsRoot: Hex };
      return { type: 'period-settled', period: number('period'), recordsRoot, recordCount: number('recordCount') };
    }
    default:
      return undefined;
  }
}

function eventIn({ topics, data }: IndexedLog) {
  try {
    return decodeEventLog({ abi: eventsAbi, topics: [...topics], data });
  } catch {
    // An event of something else, such as the token.
    return undefined;
  }
}

/** The bytes of a batch out of the call that settled it, directly; undefined where another contract made the call. */
function batchBytes(input: Hex): Uint8Array | undefined {
  try {
    const call = decodeFunctionData({ abi: flexibilitySettlementAbi, data: input });
    if (call.functionName === 'settle' || call.functionName === 'escalate') return hexToBytes(call.args[3]);
    return undefined;
  } catch {
    return undefined;
  }
}
