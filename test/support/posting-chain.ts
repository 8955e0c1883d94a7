import { keccak256 } from 'viem';
import { generatePrivateKey } from 'viem/accounts';
import { settlementTokenAbi } from '../../src/adapters/chain/artifacts/settlement-token.js';
import { versionedHashOf } from '../../src/adapters/chain/blob-sidecars.js';
import type { Deployment } from '../../src/adapters/chain/connect.js';
import { deployMarket, deployToken, type MarketAddresses } from '../../src/adapters/chain/deploy.js';
import { EMBEDDED_CHAIN_ID, EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { drawAllCall, postCall, stakeCall } from '../../src/adapters/chain/posting-calls.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import { ViemSettlementChain } from '../../src/adapters/chain/viem-settlement-chain.js';
import type { Hex } from '../../src/application/ports.js';
import type { Micros } from '../../src/domain/quantity.js';
import { blobsOf } from '../../src/domain/settlement/blob-data.js';
import {
  ledgerOf,
  NO_FORMER,
  type PostedLedger,
  type Posting,
  type PreparedPosting,
  postingDigest,
  postingWith,
  totalBytes,
} from '../../src/domain/settlement/posting.js';
import { OPERATOR, parties } from '../reference/random-postings.js';

export const MARKET = 'village';
export const WINDOW_SECONDS = 3_600;
const BOND = 1_000n;
/** Proofs of all cells of a blob would take seconds. */
const QUICK = { fees: EMBEDDED_FEES, pollingMs: 5, blobProofs: 'blob' } as const;
export const FUNDS = 10n ** 12n;

/** What was posted, as its poster knows it. */
export interface Posted {
  readonly period: number;
  readonly posting: Posting;
  readonly ledger: PostedLedger;
  readonly prepared: PreparedPosting;
}

/** A market of its own on a real anvil whose operator posts periods, right or wrong. */
export class PostingChain {
  private last: Posted | undefined;
  private nextPeriod = 0;

  private constructor(
    readonly anvil: EmbeddedChain,
    private operator: TransactionSender,
    readonly addresses: MarketAddresses,
  ) {}

  static async start(): Promise<PostingChain> {
    const mnemonic = 'test test test test test test test test test test test junk';
    const anvil = await EmbeddedChain.start({ mnemonic, genesisAt: 1_760_000_000 });
    const { operatorKey: privateKey, rpcUrl } = anvil;
    const sender = await TransactionSender.open(connect(rpcUrl), { privateKey, ...QUICK });
    const token = await deployToken(sender);
    const addresses = await deployMarket(sender, token, undefined, { bond: BOND, challengeSeconds: WINDOW_SECONDS });
    const chain = new ViemSettlementChain({ sender, addresses, mintsToken: true });
    const registrations = parties.map(({ number, role }) => {
      const account = number === OPERATOR ? sender.address : keyOfSeed(`party ${number}`).account;
      return { number, role, account };
    });
    const mandates = parties.flatMap(({ number, mandate }) =>
      mandate === undefined ? [] : [{ prosumer: number, ...mandate }],
    );
    await chain.register(registrations, mandates);
    for (const { number } of parties) await chain.fundEscrow(number, FUNDS);
    const posting = new PostingChain(anvil, sender, addresses);
    await posting.stake();
    return posting;
  }

  /** The operator's account. */
  get sender(): TransactionSender {
    return this.operator;
  }

  get chain(): ViemSettlementChain {
    return new ViemSettlementChain({ sender: this.operator, addresses: this.addresses, mintsToken: true });
  }

  get deployment(): Deployment {
    const { anvil, addresses } = this;
    return { market: MARKET, rpcUrl: anvil.rpcUrl, chainId: EMBEDDED_CHAIN_ID, addresses };
  }

  /** Totals that the next posting builds on. */
  get totals(): readonly Micros[] {
    return this.last?.prepared.totals ?? [];
  }

  async stop(): Promise<void> {
    await this.sender.close();
    await this.anvil.stop();
  }

  async stake(): Promise<void> {
    await this.sender.send(this.addresses.postings, stakeCall(MARKET, OPERATOR));
  }

  /** Posts what was prepared for the next period, or again for the last one, with its data in a blob or in the call. */
  async post(prepared: PreparedPosting, isInBlob: boolean): Promise<Posted> {
    const period = this.nextPeriod;
    const { postings } = this.addresses;
    const call = postCall({ market: MARKET, period }, prepared, isInBlob);
    const blobs = isInBlob ? blobsOf(prepared.data) : [];
    if (isInBlob) await this.sender.sendWithBlobs(postings, call, await this.sender.sidecarsOf(blobs));
    else await this.sender.send(postings, call);
    const dataHash = isInBlob
      ? keccak256(await versionedHashOf(blobs[0]!), 'bytes')
      : keccak256(prepared.data, 'bytes');
    const former = this.last === undefined ? NO_FORMER : postingDigest(MARKET, this.last);
    const ledger = ledgerOf(prepared, former, { dataHash, blobs: blobs.length });
    return { period, prepared, ledger, posting: postingWith(prepared.claim, ledger) };
  }

  /** Lets the challenge window of a posting pass: the next one builds on it. */
  async finish(posted: Posted): Promise<void> {
    await this.advance(WINDOW_SECONDS + 1);
    this.last = posted;
    this.nextPeriod = posted.period + 1;
  }

  async drawAll({ period, posting, prepared }: Posted): Promise<void> {
    const call = drawAllCall({ market: MARKET, period }, posting, totalBytes(prepared.totals));
    await this.sender.send(this.addresses.postings, call);
  }

  /** Settlement tokens of an account. */
  async tokensOf(account: Hex): Promise<bigint> {
    return this.sender.client.readContract({
      ...{ address: this.addresses.token, abi: settlementTokenAbi, functionName: 'balanceOf', args: [account] },
    });
  }

  /** The state to come back to. */
  async snapshot(): Promise<string> {
    return this.sender.client.request({ method: 'evm_snapshot', params: [] } as never) as Promise<string>;
  }

  /** Takes everything after a snapshot out of the chain, and puts other blocks there; the posting that the next one builds on. */
  async revert(snapshot: string, last: Posted): Promise<void> {
    await this.request('evm_revert', [snapshot]);
    for (let block = 0; block < 4; block++) await this.request('evm_mine', []);
    this.last = last;
    this.nextPeriod = last.period + 1;
    // It counts its transactions itself, and some of them never were.
    const { operatorKey: privateKey, rpcUrl } = this.anvil;
    await this.operator.close();
    this.operator = await TransactionSender.open(connect(rpcUrl), { privateKey, ...QUICK });
  }

  /** Sends a call from the account of a participant. */
  async sendAs(participant: number, { to, data }: { readonly to: Hex; readonly data: Hex }): Promise<void> {
    const { account, privateKey } = keyOfSeed(`party ${participant}`);
    await this.give(account as Hex);
    const sender = await TransactionSender.open(connect(this.anvil.rpcUrl), {
      ...{ privateKey: privateKey as Hex, ...QUICK },
    });
    await sender.send(to, data);
    await sender.close();
  }

  /** Gives an account an ether to pay for what it sends. */
  async give(account: Hex): Promise<void> {
    await this.request('anvil_setBalance', [account, '0xde0b6b3a7640000']);
  }

  async advance(seconds: number): Promise<void> {
    const { timestamp } = await this.sender.client.getBlock();
    await this.request('evm_setNextBlockTimestamp', [Number(timestamp) + seconds]);
    await this.request('evm_mine', []);
  }

  /** Somebody else, with an ether to pay for what it sends. */
  async stranger(): Promise<TransactionSender> {
    const stranger = await TransactionSender.open(connect(this.anvil.rpcUrl), {
      ...{ privateKey: generatePrivateKey(), ...QUICK },
    });
    await this.give(stranger.address);
    return stranger;
  }

  private async request(method: string, params: readonly unknown[]): Promise<void> {
    await this.sender.client.request({ method, params } as never);
  }
}
