import { decodeEventLog, decodeFunctionData, hexToBytes } from 'viem';
import type { ChainFact, EscrowMovement } from '../../application/chain-ledger.js';
import type { Hex } from '../../application/ports.js';
import { participantRoles } from '../../domain/participant.js';
import type { HorizonDigests } from '../../domain/proofs/horizon-book.js';
import type { HorizonResultDigests } from '../../domain/proofs/horizon-proof.js';
import type { ExecutedRound } from '../../domain/proofs/round-audit.js';
import { flexibilityAuctionAbi } from './artifacts/flexibility-auction.js';
import { flexibilityAuctionChallengesAbi } from './artifacts/flexibility-auction-challenges.js';
import { flexibilityEscrowAbi } from './artifacts/flexibility-escrow.js';
import { flexibilitySettlementAbi } from './artifacts/flexibility-settlement.js';
import { horizonAuctionAbi } from './artifacts/horizon-auction.js';
import { participantRegistryAbi } from './artifacts/participant-registry.js';
import { postedSettlementAbi } from './artifacts/posted-settlement.js';
import { roundPublicationsAbi } from './artifacts/round-publications.js';
import type { IndexedLog } from './chain-index.js';
import { type UpstreamStruct, upstreamOfStruct } from './clearing-arguments.js';
import { concludedBlocks, executedMtus } from './horizon-arguments.js';
import { marketId } from './market-reader.js';
import { creditsIn, postingFact } from './posting-facts.js';
import { pieceIn } from './publication-calls.js';

const eventsAbi = [
  ...participantRegistryAbi,
  ...flexibilityAuctionAbi,
  ...flexibilityAuctionChallengesAbi,
  ...horizonAuctionAbi,
  ...roundPublicationsAbi,
  ...flexibilityEscrowAbi,
  ...flexibilitySettlementAbi,
  ...postedSettlementAbi,
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
  const drawings = new Drawings(id);
  for (const log of logs) {
    const event = eventIn(log);
    if (event === undefined) continue;
    const fact = drawings.factOf(event) ?? factOf(event, log, id);
    if (fact !== undefined) yield { ...fact, blockNumber: log.blockNumber, transactionHash: log.transactionHash };
  }
}

/** Puts two events together: that totals were drawn, and the escrow's next one, by how much whose balances rose. */
class Drawings {
  private drawn: number | undefined;

  constructor(private readonly market: Hex) {}

  factOf({ eventName, args }: ChainEvent): Said | undefined {
    if (eventName === 'TotalsDrawn' && args.market === this.market) this.drawn = Number(args.period);
    if (eventName !== 'PositionsSettled' || this.drawn === undefined) return undefined;
    const period = this.drawn;
    this.drawn = undefined;
    return { type: 'totals-drawn', period, credits: creditsIn(args.positions) };
  }
}

type Said = ChainFact extends infer F
  ? F extends ChainFact
    ? Omit<F, 'blockNumber' | 'transactionHash'>
    : never
  : never;

function factOf(event: ChainEvent, log: IndexedLog, market: Hex): Said | undefined {
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
    case 'RoundAnnounced':
      return {
        type: 'round-announced',
        round: number('round'),
        upstream: upstreamOfStruct((args.terms as { readonly upstream: UpstreamStruct }).upstream),
      };
    case 'RoundDataPublished': {
      const { publisher } = args as { publisher: Hex };
      const piece = { publisher, ...pieceIn(args as Parameters<typeof pieceIn>[0]) };
      return { type: 'round-published', round: number('round'), piece };
    }
    case 'RoundCommitted': {
      const { bookRoot, gridRoot, authorisationsRoot, ...counts } = args.book as BookStruct;
      const roots = { bookRoot: hexToBytes(bookRoot), gridRoot: hexToBytes(gridRoot) };
      const book = { ...roots, authorisationsRoot: hexToBytes(authorisationsRoot), ...counts };
      return { type: 'round-committed', round: number('round'), book };
    }
    case 'RoundCleared': {
      const { fillsRoot, nodesRoot } = args.result as { fillsRoot: Hex; nodesRoot: Hex };
      const result = { fillsRoot: hexToBytes(fillsRoot), nodesRoot: hexToBytes(nodesRoot) };
      return { type: 'round-cleared', round: number('round'), result, executed: executedRound(log.input) };
    }
    case 'HorizonCommitted': {
      const { mtusRoot, blocksRoot, ...counts } = args.book as HorizonBookStruct;
      const book = { mtusRoot: hexToBytes(mtusRoot), blocksRoot: hexToBytes(blocksRoot), ...counts };
      return { type: 'horizon-committed', round: number('round'), book };
    }
    case 'MtusExecuted': {
      const { by } = args as { by: Hex };
      return { type: 'mtus-executed', round: number('round'), by, executed: executedMtus(log.input) };
    }
    case 'HorizonCleared': {
      const { by, result: struct } = args as { by: Hex; result: HorizonResultStruct };
      const { mtusRoot, partsHash, ...amounts } = struct;
      const result = { mtusRoot: hexToBytes(mtusRoot), partsHash: hexToBytes(partsHash), ...amounts };
      return { type: 'horizon-cleared', round: number('round'), by, result, selection: concludedBlocks(log.input) };
    }
    case 'RoundFinalised':
    case 'RoundVoided':
      return { type: 'round-ended', round: number('round'), how: event.eventName === 'RoundVoided' ? 'void' : 'final' };
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
      return postingFact(event.eventName, args, log);
  }
}

type ChainEvent = NonNullable<ReturnType<typeof eventIn>>;

function eventIn({ topics, data }: IndexedLog) {
  try {
    return decodeEventLog({ abi: eventsAbi, topics: [...topics], data });
  } catch {
    // An event of something else, such as the token.
    return undefined;
  }
}

interface BookStruct {
  readonly bookRoot: Hex;
  readonly gridRoot: Hex;
  readonly authorisationsRoot: Hex;
  readonly orderCount: number;
  readonly nodeCount: number;
}

interface HorizonBookStruct extends Omit<HorizonDigests, 'mtusRoot' | 'blocksRoot'> {
  readonly mtusRoot: Hex;
  readonly blocksRoot: Hex;
}

interface HorizonResultStruct extends Omit<HorizonResultDigests, 'mtusRoot' | 'partsHash'> {
  readonly mtusRoot: Hex;
  readonly partsHash: Hex;
}

/** A round out of the call that executed it; undefined where its result was only posted. */
function executedRound(input: Hex): ExecutedRound | undefined {
  try {
    const call = decodeFunctionData({ abi: flexibilityAuctionChallengesAbi, data: input });
    if (call.functionName !== 'verifyClearing') return undefined;
    const { orders, grid, steps, priceTicks, marginalFills } = call.args[3];
    return { orders: hexToBytes(orders), grid, steps, nodePriceTicks: priceTicks, marginalFillsW: marginalFills };
  } catch {
    return undefined;
  }
}

/** The bytes of a batch out of the call that settled it, directly; undefined where another contract made the call. */
function batchBytes(input: Hex): Uint8Array | undefined {
  try {
    const call = decodeFunctionData({ abi: flexibilitySettlementAbi, data: input });
    return call.functionName === 'settle' ? hexToBytes(call.args[3]) : undefined;
  } catch {
    return undefined;
  }
}
