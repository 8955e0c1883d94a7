import type { PublicClient } from 'viem';
import type { Hex, OpenDemand } from '../../application/ports.js';
import type { OpeningDemand } from '../../domain/settlement/opening-demand.js';
import { openingDemandsAbi as abi } from './artifacts/opening-demands.js';
import { postedSettlementAbi } from './artifacts/posted-settlement.js';
import { type DemandStruct, demandId, demandIn } from './demand-calls.js';
import { marketId } from './market-reader.js';
import type { PeriodOf } from './posting-calls.js';

/** Blocks asked for at once: providers limit it, mostly to 2,000 or more. */
const BLOCKS_AT_ONCE = 2_000n;
/** Blocks that are read again each time: what is this far back is not reorganised away. */
const READ_AGAIN = 64n;

const NOBODY: Hex = `0x${'0'.repeat(40)}`;

/** What is demanded of the postings of a market on its chain. */
export class DemandedOpenings {
  /** Of the posting that was asked for last, by what the chain knows them by. */
  private readonly known = new Map<Hex, OpeningDemand>();
  private about: Hex | undefined;
  private postedAt = 0n;
  private readTo = 0n;

  constructor(
    private readonly client: PublicClient,
    /** Where openings are demanded, and where they are posted. */
    private readonly addresses: { readonly demands: Hex; readonly postings: Hex },
  ) {}

  /** The demands of a posted period that nobody has answered, in the order in which they were made. */
  async open({ market, period }: PeriodOf): Promise<OpenDemand[]> {
    await this.read(market, period);
    const quarter = Math.floor((await this.window()) / 4);
    const open: OpenDemand[] = [];
    for (const [id, demand] of this.known) {
      const { demander, demandedAt } = await this.held(id);
      if (demander === NOBODY) continue;
      open.push({ ...demand, demander: demander.toLowerCase() as Hex, answerableUntil: demandedAt + quarter });
    }
    return open;
  }

  /** Whether a demand was answered, or is none. */
  async isAnswered(demand: OpeningDemand): Promise<boolean> {
    return (await this.held(demandId(demand))).demander === NOBODY;
  }

  private held(id: Hex) {
    const contract = { address: this.addresses.demands, abi } as const;
    return this.client.readContract({ ...contract, functionName: 'demandOf', args: [id] });
  }

  private window(): Promise<number> {
    const { postings: address } = this.addresses;
    return this.client.readContract({ address, abi: postedSettlementAbi, functionName: 'challengeWindow' });
  }

  /** Begins anew where the period was posted again. */
  private async begin(market: string, period: number): Promise<void> {
    const { postings: address } = this.addresses;
    const args = [marketId(market), BigInt(period)] as const;
    const contract = { address, abi: postedSettlementAbi } as const;
    const { digest, challengeableUntil } = await this.client.readContract({
      ...{ ...contract, functionName: 'postingOf', args },
    });
    const about: Hex = `${digest}${challengeableUntil}`;
    if (this.about === about) return;
    const posted = await this.client.getContractEvents({
      ...{ ...contract, eventName: 'PeriodPosted', fromBlock: 0n },
      args: { market: args[0], period: args[1] },
    });
    this.known.clear();
    [this.about, this.postedAt, this.readTo] = [about, posted.at(-1)?.blockNumber ?? 0n, 0n];
  }

  private async read(market: string, period: number): Promise<void> {
    await this.begin(market, period);
    const head = await this.client.getBlockNumber({ cacheTime: 0 });
    const again = this.readTo - READ_AGAIN;
    for (let from = again > this.postedAt ? again : this.postedAt; from <= head; from += BLOCKS_AT_ONCE) {
      const last = from + BLOCKS_AT_ONCE - 1n;
      const events = await this.client.getContractEvents({
        ...{ address: this.addresses.demands, abi, eventName: 'OpeningDemanded', strict: true },
        ...{ args: { market: marketId(market), period: BigInt(period) } },
        ...{ fromBlock: from, toBlock: last < head ? last : head },
      } as const);
      for (const { args } of events) {
        const demand = demandIn(market, args.demand as DemandStruct);
        this.known.set(demandId(demand), demand);
      }
    }
    this.readTo = head;
  }
}
