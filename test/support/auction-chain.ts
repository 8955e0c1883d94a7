import { type Abi, bytesToHex, encodeFunctionData, getContractAddress, keccak256, maxUint256, toHex } from 'viem';
import {
  flexibilityAuctionChallengesAbi,
  flexibilityAuctionChallengesBytecode,
} from '../../src/adapters/chain/artifacts/flexibility-auction-challenges.js';
import {
  flexibilityAuctionVerifierAbi,
  flexibilityAuctionVerifierBytecode,
} from '../../src/adapters/chain/artifacts/flexibility-auction-verifier.js';
import {
  flexibilityEscrowAbi,
  flexibilityEscrowBytecode,
} from '../../src/adapters/chain/artifacts/flexibility-escrow.js';
import {
  flexibilityOrdersAbi,
  flexibilityOrdersBytecode,
} from '../../src/adapters/chain/artifacts/flexibility-orders.js';
import {
  participantRegistryAbi,
  participantRegistryBytecode,
} from '../../src/adapters/chain/artifacts/participant-registry.js';
import {
  roundPublicationsAbi,
  roundPublicationsBytecode,
} from '../../src/adapters/chain/artifacts/round-publications.js';
import { settlementTokenAbi } from '../../src/adapters/chain/artifacts/settlement-token.js';
import { bookArgument, type CommittedBook, resultArgument } from '../../src/adapters/chain/challenge-calls.js';
import type { WatchedContracts } from '../../src/adapters/chain/cleared-rounds.js';
import { clearingArguments, upstreamArgument } from '../../src/adapters/chain/clearing-arguments.js';
import { deployToken } from '../../src/adapters/chain/deploy.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { publishCalls } from '../../src/adapters/chain/publication-calls.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import type { ChainReceipt, Hex } from '../../src/application/ports.js';
import { type AuthorisedOrder, authorisationsTree } from '../../src/domain/proofs/authorisation.js';
import type { ProvenBook } from '../../src/domain/proofs/round-book.js';
import { dataOf } from '../../src/domain/proofs/round-proof.js';
import { authorisationPieces, dataPieces, type PublishedPiece } from '../../src/domain/proofs/round-publication.js';
import type { RoundResult } from '../../src/domain/proofs/round-result.js';
import type { ProvenRound } from '../reference/proven-rounds.js';

export const MARKET = keccak256(toHex('feeder'));
export const CHALLENGE_SECONDS = 3_600;
const OPERATOR = 1;
const AGGREGATOR_ROLE = 2;
const OPERATOR_ROLE = 5;
const PARTICIPANTS = 41;
const BOND = 1_000_000n;
const NO_ROOT = toHex(0n, { size: 32 });

/** An auction of its own on a real anvil, with an operator that has bonds and participants that have keys. */
export class AuctionChain {
  private rounds = 0n;

  private constructor(
    readonly chain: EmbeddedChain,
    readonly sender: TransactionSender,
    readonly auction: Hex,
    readonly orders: Hex,
    readonly verifier: Hex,
    readonly escrow: Hex,
    readonly registry: Hex,
    readonly publications: Hex,
  ) {}

  static async start(): Promise<AuctionChain> {
    const chain = await EmbeddedChain.start({
      mnemonic: 'test test test test test test test test test test test junk',
      genesisAt: 1_760_000_000,
    });
    const sender = await TransactionSender.open(connect(chain.rpcUrl), {
      privateKey: chain.operatorKey,
      fees: EMBEDDED_FEES,
      pollingMs: 1,
    });
    const deploy = async (abi: Abi, bytecode: Hex, args: readonly unknown[]) =>
      (await sender.deploy(abi, bytecode, args)).contractAddress;
    const token = await deployToken(sender);
    const registry = await deploy(participantRegistryAbi, participantRegistryBytecode, [sender.address]);
    const publications = await deploy(roundPublicationsAbi, roundPublicationsBytecode, []);
    const verifier = await deploy(flexibilityAuctionVerifierAbi, flexibilityAuctionVerifierBytecode, []);
    const auction = getContractAddress({ from: sender.address, nonce: BigInt(await sender.nextNonce()) + 2n });
    const orders = await deploy(flexibilityOrdersAbi, flexibilityOrdersBytecode, [registry, auction]);
    const escrow = await deploy(flexibilityEscrowAbi, flexibilityEscrowBytecode, [
      ...[token, registry, auction, sender.address, sender.address],
      1n,
    ]);
    const guarantee = { operatorNumber: OPERATOR, bond: BOND, challengeSeconds: CHALLENGE_SECONDS };
    await deploy(flexibilityAuctionChallengesAbi, flexibilityAuctionChallengesBytecode, [
      ...[registry, orders, escrow, verifier, publications],
      guarantee,
    ]);
    const registrations = Array.from({ length: PARTICIPANTS }, (_, index) => ({
      number: index + 1,
      role: index === 0 ? OPERATOR_ROLE : AGGREGATOR_ROLE,
      account: index === 0 ? sender.address : keyOfSeed(`participant ${index + 1}`).account,
    }));
    await sender.send(
      registry,
      encodeFunctionData({ abi: participantRegistryAbi, functionName: 'register', args: [registrations] }),
    );
    const funds = 10_000n * BOND;
    await sender.send(
      token,
      encodeFunctionData({ abi: settlementTokenAbi, functionName: 'mint', args: [sender.address, funds] }),
    );
    await sender.send(
      token,
      encodeFunctionData({ abi: settlementTokenAbi, functionName: 'approve', args: [escrow, maxUint256] }),
    );
    await sender.send(
      escrow,
      encodeFunctionData({ abi: flexibilityEscrowAbi, functionName: 'deposit', args: [BigInt(OPERATOR), funds] }),
    );
    return new AuctionChain(
      chain,
      sender,
      auction.toLowerCase() as Hex,
      orders,
      verifier,
      escrow,
      registry,
      publications,
    );
  }

  /** What a watcher looks at. */
  get watched(): WatchedContracts {
    const { registry, auction, orders, publications } = this;
    return { market: 'feeder', registry, auction, orders, publications };
  }

  async stop(): Promise<void> {
    await this.sender.close();
    await this.chain.stop();
  }

  /** The number of the round that is committed next. */
  get nextRound(): number {
    return Number(this.rounds);
  }

  /**
   * Announces a round, waits for its gate to close and commits its book. `force` is called while the gate is open, and says where in the
   * book the orders stand that it forced in.
   */
  async commit(
    { book, problem }: Pick<ProvenRound, 'problem'> & { readonly book: ProvenBook },
    authorised?: readonly AuthorisedOrder[],
    force: () => Promise<readonly number[]> = async () => [],
  ): Promise<CommittedBook> {
    const round = this.rounds++;
    const now = await this.now();
    const terms = {
      rulesHash: keccak256('0x02'),
      upstream: upstreamArgument(problem.upstream),
      opensAt: now,
      gateClosureAt: now + 100,
      commitBy: now + 1_000,
      clearBy: now + 2_000,
      isAuthorised: authorised !== undefined,
      isSealed: false,
    };
    const authorisationsRoot = authorised ? bytesToHex(authorisationsTree(authorised).root) : NO_ROOT;
    const committed: CommittedBook = { market: MARKET, round, book, authorisationsRoot };
    await this.send('announce', [MARKET, round, terms]);
    const forced = await force();
    await this.advanceTo(now + 100);
    await this.send('commitRound', [MARKET, round, bookArgument(committed), forced]);
    return committed;
  }

  /** Publishes pieces as the operator; the gas of all calls. */
  async publish({ market, round }: CommittedBook, pieces: readonly PublishedPiece[]): Promise<number> {
    let gas = 0;
    for (const call of publishCalls(market, Number(round), pieces))
      gas += (await this.sender.send(this.publications, call)).gasUsed;
    return gas;
  }

  /** Publishes what there is to know of a result, right or wrong, and posts it. */
  async post(
    committed: CommittedBook,
    result: RoundResult,
    authorised: readonly AuthorisedOrder[] = [],
  ): Promise<ChainReceipt> {
    await this.publish(committed, [...dataPieces(dataOf(committed.book, result)), ...authorisationPieces(authorised)]);
    return this.postOnly(committed, result);
  }

  postOnly(committed: CommittedBook, result: RoundResult): Promise<ChainReceipt> {
    const { market, round } = committed;
    return this.send('postClearing', [market, round, bookArgument(committed), resultArgument(result)]);
  }

  verify(committed: CommittedBook, result: RoundResult): Promise<ChainReceipt> {
    const { market, round, book } = committed;
    return this.send('verifyClearing', [market, round, bookArgument(committed), clearingArguments(book, result)]);
  }

  /** Sends a call of the auction. */
  send(functionName: string, args: readonly unknown[]): Promise<ChainReceipt> {
    return this.sender.send(
      this.auction,
      encodeFunctionData({ abi: flexibilityAuctionChallengesAbi as Abi, functionName, args }),
    );
  }

  async roundOf(round: bigint) {
    return this.sender.client.readContract({
      address: this.auction,
      abi: flexibilityAuctionChallengesAbi,
      functionName: 'roundOf',
      args: [MARKET, round],
    });
  }

  /** The roots of an executed clearing; rejects where it is refused. */
  execute({ book, problem }: ProvenRound, result: RoundResult) {
    return this.sender.client.readContract({
      address: this.verifier,
      abi: flexibilityAuctionVerifierAbi,
      functionName: 'execute',
      args: [clearingArguments(book, result), upstreamArgument(problem.upstream)],
    });
  }

  async now(): Promise<number> {
    return Number((await this.sender.client.getBlock()).timestamp);
  }

  async advanceTo(timestamp: number): Promise<void> {
    const request = (method: string, params: readonly unknown[]) =>
      this.sender.client.request({ method, params } as never);
    await request('evm_setNextBlockTimestamp', [timestamp]);
    await request('evm_mine', []);
  }
}
