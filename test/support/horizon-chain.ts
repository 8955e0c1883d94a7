import { type Abi, bytesToHex, encodeFunctionData, maxUint256 } from 'viem';
import { flexibilityEscrowAbi } from '../../src/adapters/chain/artifacts/flexibility-escrow.js';
import { horizonAuctionAbi } from '../../src/adapters/chain/artifacts/horizon-auction.js';
import { participantRegistryAbi } from '../../src/adapters/chain/artifacts/participant-registry.js';
import { settlementTokenAbi } from '../../src/adapters/chain/artifacts/settlement-token.js';
import { upstreamArgument } from '../../src/adapters/chain/clearing-arguments.js';
import { deployMarket, deployToken, type MarketAddresses } from '../../src/adapters/chain/deploy.js';
import { EmbeddedChain } from '../../src/adapters/chain/embedded-chain.js';
import { executionCalls, horizonBookStruct } from '../../src/adapters/chain/horizon-arguments.js';
import { marketId } from '../../src/adapters/chain/market-reader.js';
import { connect } from '../../src/adapters/chain/rpc.js';
import { EMBEDDED_FEES, TransactionSender } from '../../src/adapters/chain/transaction-sender.js';
import type { Hex } from '../../src/application/ports.js';
import type { HorizonProof } from '../../src/domain/proofs/horizon-proof.js';
import type { ProvenHorizon } from '../reference/proven-horizons.js';

export const MARKET = 'day';
export const BOND = 1_000_000n;
export const CHALLENGE_SECONDS = 3_600;
const OPERATOR_ROLE = 5;

/** A market of a real anvil whose auction executes rounds, with an operator that has bonds. */
export class HorizonChain {
  private rounds = 0n;

  private constructor(
    private readonly anvil: EmbeddedChain,
    readonly operator: TransactionSender,
    readonly contracts: MarketAddresses,
  ) {}

  static async start(): Promise<HorizonChain> {
    const anvil = await EmbeddedChain.start({
      mnemonic: 'test test test test test test test test test test test junk',
      genesisAt: 1_760_000_000,
    });
    const terms = { fees: EMBEDDED_FEES, pollingMs: 1, privateKey: anvil.operatorKey };
    const operator = await TransactionSender.open(connect(anvil.rpcUrl), terms);
    const token = await deployToken(operator);
    const guarantee = { auction: 'executes', bond: BOND, challengeSeconds: CHALLENGE_SECONDS } as const;
    const contracts = await deployMarket(operator, token, guarantee);
    const chain = new HorizonChain(anvil, operator, contracts);
    const registration = { number: 1, role: OPERATOR_ROLE, account: operator.address };
    await chain.call(contracts.registry, participantRegistryAbi, 'register', [[registration]]);
    const funds = 1_000n * BOND;
    await chain.call(token, settlementTokenAbi, 'mint', [operator.address, funds]);
    await chain.call(token, settlementTokenAbi, 'approve', [contracts.escrow, maxUint256]);
    await chain.call(contracts.escrow, flexibilityEscrowAbi, 'deposit', [1n, funds]);
    return chain;
  }

  get rpcUrl(): string {
    return this.anvil.rpcUrl;
  }

  async stop(): Promise<void> {
    await this.operator.close();
    await this.anvil.stop();
  }

  /** Announces a round, waits for its gate to close and commits its book. */
  async commit({ problem, book }: ProvenHorizon): Promise<number> {
    const round = this.rounds++;
    const now = Number((await this.operator.client.getBlock()).timestamp);
    const upstream = upstreamArgument(problem.periods[0]!.upstream);
    const times = { opensAt: now, gateClosureAt: now + 100, commitBy: now + 1_000, clearBy: now + 2_000 };
    const kind = { rulesHash: bytesToHex(new Uint8Array(32)), isAuthorised: false, isSealed: false };
    await this.auction('announce', [marketId(MARKET), round, { ...kind, upstream, ...times }]);
    await this.pass(100);
    await this.auction('commitHorizon', [marketId(MARKET), round, horizonBookStruct(book.digests)]);
    return Number(round);
  }

  /** Executes an allocation; the gas of each transaction, the last of which concludes it. */
  async execute(round: number, proof: HorizonProof, by = this.operator): Promise<number[]> {
    const gas: number[] = [];
    for (const { data } of executionCalls(MARKET, round, proof))
      gas.push((await by.send(this.contracts.auction, data)).gasUsed);
    return gas;
  }

  async heldOf(round: number) {
    const args = [marketId(MARKET), BigInt(round)] as const;
    const about = { address: this.contracts.auction, abi: horizonAuctionAbi, args } as const;
    const { client } = this.operator;
    const { state, isBonded, resultHash, challenger } = await client.readContract({
      ...about,
      functionName: 'roundOf',
    });
    const { welfareTickW } = await client.readContract({ ...about, functionName: 'allocationOf' });
    return { state, isBonded, resultHash, challenger: challenger.toLowerCase(), welfareTickW };
  }

  rewardOf(account: Hex): Promise<bigint> {
    return this.operator.client.readContract({
      ...{ address: this.contracts.escrow, abi: flexibilityEscrowAbi, functionName: 'rewardOf', args: [account] },
    } as const);
  }

  auction(functionName: string, args: readonly unknown[]) {
    return this.call(this.contracts.auction, horizonAuctionAbi, functionName, args);
  }

  async pass(seconds: number): Promise<void> {
    const { timestamp } = await this.operator.client.getBlock();
    const params = [Number(timestamp) + seconds];
    await this.operator.client.request({ method: 'evm_setNextBlockTimestamp', params } as never);
    await this.operator.client.request({ method: 'evm_mine', params: [] } as never);
  }

  private call(to: Hex, abi: readonly unknown[], functionName: string, args: readonly unknown[]) {
    return this.operator.send(to, encodeFunctionData({ abi: abi as Abi, functionName, args }));
  }
}
