import { watchHorizons } from '../adapters/chain/cleared-horizons.js';
import { watchRounds } from '../adapters/chain/cleared-rounds.js';
import { type Deployment, openSender, readDeployments } from '../adapters/chain/connect.js';
import { readOpenedEvidence } from '../adapters/chain/delivery-challenge.js';
import type { TransactionSender } from '../adapters/chain/transaction-sender.js';
import { WatchedMarketDemands } from '../adapters/chain/watched-market-demands.js';
import { WatchedMarketEvidence } from '../adapters/chain/watched-market-evidence.js';
import { WatchedMarketPostings } from '../adapters/chain/watched-market-postings.js';
import { WatchedShownEvidence } from '../adapters/chain/watched-shown-evidence.js';
import { DemandWatcher, type WatchedDemand } from '../application/demand-watcher.js';
import { EvidenceWatcher, type WatchedOpenings } from '../application/evidence-watcher.js';
import { PostingWatcher, type WatchedPosting } from '../application/posting-watcher.js';
import {
  type ChallengeableHorizon,
  judgeHorizon,
  judgeRound,
  RoundWatcher,
  type WatchedRound,
} from '../application/round-watcher.js';
import { createLog } from '../log.js';
import { readingOf } from './chain-options.js';
import { savedEvidence } from './saved-evidence.js';

/** What is watched, and what it is held against. */
export interface WatchedChains {
  /** The only market that is watched, where not all are. */
  readonly market?: string;
  /** How long to search a round with blocks for a better allocation. */
  readonly searchNodes: string;
  readonly published?: string;
  readonly beacon?: string;
  readonly openings?: string;
  readonly evidence?: string;
}

export type Seen = WatchedRound | WatchedPosting | WatchedOpenings | WatchedDemand;

/** One of the things that are watched in a market. */
export interface Watching {
  readonly market: string;
  readonly watch: () => Promise<readonly Seen[]>;
}

type Watch = Watching['watch'];

/** Watchers of each market in the file, and of the chains they are on, where challenges are sent with one account. */
export class MarketWatchers {
  readonly watching: Watching[] = [];
  private readonly log = createLog('warn');
  private readonly senders = new Map<string, TransactionSender>();
  private readonly contracts: WatchedMarketPostings[] = [];

  private constructor(private readonly chains: WatchedChains) {}

  /** Throws with a message for people where something that is named cannot be read. */
  static async open(file: string, key: `0x${string}`, chains: WatchedChains): Promise<MarketWatchers> {
    const watchers = new MarketWatchers(chains);
    for (const deployment of readDeployments(file)) {
      const { market } = deployment;
      if (chains.market !== undefined && market !== chains.market) continue;
      const sender = await watchers.senderOn(deployment, key);
      const watches = [...watchers.ofRounds(deployment, sender), ...watchers.ofPostings(deployment, sender)];
      watchers.watching.push(...watches.map((watch) => ({ market, watch })));
    }
    return watchers;
  }

  async close(): Promise<void> {
    for (const contract of this.contracts) contract.close();
    for (const sender of this.senders.values()) await sender.close();
  }

  /** An account counts its transactions itself, so there is one of it on each chain. */
  private async senderOn(deployment: Deployment, key: `0x${string}`): Promise<TransactionSender> {
    const sender = this.senders.get(deployment.rpcUrl) ?? (await openSender(deployment, key));
    this.senders.set(deployment.rpcUrl, sender);
    return sender;
  }

  /** None where the auction of the market only records its rounds. */
  private ofRounds(deployment: Deployment, sender: TransactionSender): Watch[] {
    const auction = watchRounds(deployment, sender);
    const rounds = auction && new RoundWatcher(auction, judgeRound, this.log);
    const executed = watchHorizons(deployment, sender);
    const judge = (round: ChallengeableHorizon) => judgeHorizon(round, Number(this.chains.searchNodes));
    const horizons = executed && new RoundWatcher(executed, judge, this.log);
    return [rounds, horizons].flatMap((watcher) => (watcher === undefined ? [] : [() => watcher.look()]));
  }

  /** Evidence comes first: what is refuted by it is given back when postings are looked at. */
  private ofPostings(deployment: Deployment, sender: TransactionSender): Watch[] {
    const contract = new WatchedMarketPostings(sender, deployment, readingOf({ confirmations: 1, ...this.chains }));
    this.contracts.push(contract);
    const postings = new PostingWatcher(contract, this.log);
    const demands = new DemandWatcher(new WatchedMarketDemands(sender, deployment, contract), this.log);
    const shown = new EvidenceWatcher(new WatchedShownEvidence(sender, deployment, contract), this.log);
    // What the others refute is given back when postings are looked at.
    const watchPostings: Watch = async () => {
      const seen: Seen[] = [...(await demands.look()), ...(await shown.look())];
      return [...seen, ...(await postings.look())];
    };
    if (this.chains.evidence === undefined) return [watchPostings];
    const saved = savedEvidence(this.chains.evidence, readOpenedEvidence);
    const evidence = new EvidenceWatcher(new WatchedMarketEvidence(sender, deployment, contract, saved), this.log);
    return [() => evidence.look(), watchPostings];
  }
}
