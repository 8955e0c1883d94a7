import { ChainLedger } from '../../application/chain-ledger.js';
import { type PostedPeriod, postingIn, soundData, stateOfPosting } from '../../application/ledger-postings.js';
import type { ChainReceipt, Hex } from '../../application/ports.js';
import { joined, proveChunk } from '../../domain/settlement/chunks.js';
import type { OpeningDemand } from '../../domain/settlement/opening-demand.js';
import { missingLeaves } from '../../domain/settlement/salted-opening.js';
import { provePosted } from '../../domain/settlement/settlement-proof.js';
import { openingDemandsAbi as abi } from './artifacts/opening-demands.js';
import { type Deployment, openSender } from './connect.js';
import { ContractRefusal } from './contract-refusal.js';
import {
  type DemandStruct,
  demandEvidenceCall,
  demandFee,
  demandIn,
  demandRecordsCall,
  reclaimCall,
} from './demand-calls.js';
import { DemandedOpenings } from './demanded-openings.js';
import { type MarketIndexOptions, withMarketIndex } from './market-index.js';
import { marketId } from './market-reader.js';
import { participantOfAccount } from './participant-of-account.js';
import { openingIn } from './posted-proof.js';
import type { TransactionSender } from './transaction-sender.js';

const NOTHING = new Uint8Array(0);

/** Something that a party can demand to be shown. */
export interface Demandable {
  /** For people. */
  readonly what: string;
  readonly call: Hex;
}

/** A party of settlements, with the key of its account and what the chain says of them. */
export class DemandingParty {
  private constructor(
    private readonly deployment: Deployment,
    private readonly sender: TransactionSender,
    private readonly ledger: ChainLedger,
    /** Its number, and the time of the chain. */
    readonly participant: number,
    private readonly at: number,
  ) {}

  /** Throws where the endpoint does not answer, or knows no participant of the account. */
  static async open(deployment: Deployment, reading: MarketIndexOptions, key: Hex): Promise<DemandingParty> {
    const sender = await openSender(deployment, key);
    const participant = await participantOfAccount(sender.client, deployment.addresses.registry, sender.address);
    return withMarketIndex(deployment, reading, async ({ client, facts }) => {
      const { timestamp } = await client.getBlock();
      return new DemandingParty(deployment, sender, ChainLedger.of(facts), participant, Number(timestamp));
    });
  }

  /** The leaves of its salted flows in a posted period that nobody has told it. Throws where the period cannot be demanded of. */
  records(period: number): Demandable[] {
    const posted = this.posted(period);
    const { chunks } = soundData(posted)!;
    return posted.salted.flatMap(({ flow: { kind, payer, payee }, chunk, root }) => {
      if (payer !== this.participant && payee !== this.participant) return [];
      const { positions, any } = missingLeaves(root, posted.fact.openings ?? []);
      return positions.map((position) => ({
        what: `leaf ${position} of what ${payer} owes ${payee}, kind ${kind}`,
        call: demandRecordsCall(this.about(period), postingIn(posted), proveChunk(chunks, chunk), position, any),
      }));
    });
  }

  /** The evidence of a settlement, by its place in the period. Throws where there is none of the party's that can be read. */
  evidence(period: number, position: number): Demandable {
    const posted = this.posted(period);
    const record = posted.records?.[position];
    if (record === undefined) throw new Error(`period ${period} has no settlement ${position} that can be read`);
    if (record.isSalted) throw new Error('its records are salted: demand them first, or name what opens them');
    const { batch } = soundData(posted)!;
    const openingOf: Parameters<typeof provePosted>[2] = (own, leaf) => openingIn(posted, own, leaf);
    const { chunk, place, opening = NOTHING } = provePosted(posted.records!, batch, openingOf, position);
    const call = demandEvidenceCall(
      ...([this.about(period), postingIn(posted), joined(Uint8Array.of(place), chunk), opening] as const),
    );
    return { what: `the evidence of settlement ${period}/${position}`, call };
  }

  /** What a demand is paid with now, in wei. */
  async fee(): Promise<bigint> {
    const { client } = this.sender;
    const contract = { address: this.deployment.addresses.demands, abi } as const;
    const answerGas = await client.readContract({ ...contract, functionName: 'ANSWER_GAS' });
    const { baseFeePerGas } = await client.getBlock();
    return demandFee(answerGas, baseFeePerGas ?? 0n);
  }

  /** Demands it, for a fee. Throws a ContractRefusal where the contract does not take it. */
  send({ call }: Demandable, fee: bigint): Promise<ChainReceipt> {
    return this.sender.sendPaying(this.deployment.addresses.demands, call, fee);
  }

  /** Has the fees of its demands given back that nobody can answer any more, because the posting fell or is final. */
  async reclaim(): Promise<ChainReceipt[]> {
    const { client, address } = this.sender;
    const { demands } = this.deployment.addresses;
    const demanded = new DemandedOpenings(client, this.deployment.addresses);
    const receipts: ChainReceipt[] = [];
    for (const demand of await this.ownDemands(address)) {
      if (await demanded.isAnswered(demand)) continue;
      try {
        receipts.push(await this.sender.send(demands, reclaimCall(demand)));
      } catch (error) {
        // The posting can still be refuted by it.
        if (!(error instanceof ContractRefusal) || error.errorName !== 'OpeningDemands_TooEarly') throw error;
      }
    }
    return receipts;
  }

  async close(): Promise<void> {
    await this.sender.close();
  }

  private async ownDemands(demander: Hex): Promise<OpeningDemand[]> {
    const { market, addresses } = this.deployment;
    const events = await this.sender.client.getContractEvents({
      ...{ address: addresses.demands, abi, eventName: 'OpeningDemanded', fromBlock: 0n, strict: true },
      args: { market: marketId(market), demander },
    } as const);
    return events.map(({ args }) => demandIn(market, args.demand as DemandStruct));
  }

  /** A posting that can still be challenged, whose data were read. */
  private posted(period: number): PostedPeriod {
    const posted = this.ledger.postings.byPeriod.get(period);
    if (posted === undefined) throw new Error(`period ${period} is not posted`);
    const state = stateOfPosting(posted, this.at);
    if (state !== 'posted') throw new Error(`the posting of period ${period} is ${state}: nothing is demanded of it`);
    if (soundData(posted) === undefined) throw new Error('its data cannot be read, or are wrong: see verify period');
    return posted;
  }

  private about(period: number) {
    return { market: this.deployment.market, period };
  }
}
