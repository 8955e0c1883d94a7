import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import { SettableClock } from '../../src/adapters/clock/clocks.js';
import { verifyAgainstChain } from '../../src/application/chain-verification.js';
import { decideEach } from '../../src/application/decide-each.js';
import { nominateBaselines, publishRequest } from '../../src/application/grid-needs.js';
import type { Market } from '../../src/application/market.js';
import { MarketOperation } from '../../src/application/market-operation.js';
import { recordReading } from '../../src/application/metering.js';
import type { SettlementChain } from '../../src/application/ports.js';
import { registerMeteringPoint } from '../../src/application/registration.js';
import { openRound } from '../../src/application/round-closing.js';
import { computingInPlace } from '../../src/application/round-computation.js';
import { submitOrder } from '../../src/application/trading.js';
import type { MarketRules } from '../../src/domain/market-rules.js';
import { JournalFolder } from './journaled-market.js';
import { mandates, meteringPoints, NOON, offer, QUARTER, request, villagers } from './village.js';

/** What DSO and aggregator have in escrow at first, in micro-units. */
export const FUNDS = 1_000_000n;
/** What a round of {@link TradedVillage.deliver} takes from the DSO, gives the aggregator, and Ada. */
export const PER_ROUND = { gridco: -200_000n, lumen: 40_000n, ada: 160_000n };

/** A village in which round after round Ada delivers, for an aggregator, what the DSO asked for: a settlement period each. */
export class TradedVillage {
  operation!: MarketOperation;

  private constructor(
    readonly folder: JournalFolder,
    public market: Market,
    private readonly drawAfter: number,
  ) {}

  static async create(rules: Partial<MarketRules>, drawAfter = 1): Promise<TradedVillage> {
    const folder = await JournalFolder.create();
    return new TradedVillage(folder, await folder.market({ rules }), drawAfter);
  }

  /** Everybody is registered, and has the money that it needs. */
  async settleIn(chain: SettlementChain): Promise<void> {
    this.operate(chain);
    const people = villagers.map(({ id, role }) => ({ id, role, account: this.accountOf(id) }));
    expect(await this.operation.registerParticipants(people)).toMatchObject({ ok: true });
    expect(await this.operation.registerMandates(mandates)).toMatchObject({ ok: true });
    await decideEach(this.market, meteringPoints, registerMeteringPoint, 'meteringPoints');
    for (const id of ['gridco', 'lumen'])
      expect(await this.operation.fundEscrow(id, FUNDS)).toMatchObject({ ok: true });
  }

  operate(chain: SettlementChain): void {
    const { clock, log } = this.folder;
    const parts = { market: this.market, chain, clock, manualClock: clock, faucet: true, log };
    const computing = { computer: computingInPlace, stopwatch: () => 0, drawAfter: this.drawAfter };
    this.operation = new MarketOperation({ ...parts, ...computing });
  }

  /** The server is killed and started again. */
  async restart(chain: SettlementChain): Promise<void> {
    await this.folder.reopen();
    this.market = await this.folder.market(
      { rules: this.market.state.rules },
      new SettableClock(this.folder.clock.now()),
    );
    this.operate(chain);
    await this.operation.resume();
  }

  /** A round is traded, cleared and delivered. */
  async deliver(round: number): Promise<void> {
    const { market, folder } = this;
    const start = NOON + round * QUARTER;
    expect(await market.execute(openRound(start))).toMatchObject({ ok: true });
    const nominated = [{ meteringPoint: 'mp-ada', powerW: -6_000 }];
    await market.execute(nominateBaselines(this.by('lumen'), round, nominated));
    await market.execute(submitOrder(this.by('lumen'), round, offer(`a${round}`, { quantityW: 4_000 }), ''));
    await market.execute(publishRequest(this.by('gridco'), round, request(`r${round}`), ''));
    expect(await this.operation.closing.close(round)).toMatchObject({ ok: true });
    folder.clock.advance(start + QUARTER);
    const reading = { meteringPoint: 'mp-ada', round, energyWh: -500 };
    expect(await market.execute(recordReading(this.by('metron'), reading, folder.clock.now(), ''))).toMatchObject({
      ok: true,
    });
  }

  by(id: string) {
    return this.market.state.participants.get(id)!;
  }

  accountOf(id: string): `0x${string}` {
    return keyOfSeed(`${id} of ${this.market.name}`).account.toLowerCase() as `0x${string}`;
  }

  /** Phases of the settlement periods, by number. */
  phases(): string[] {
    return [...this.market.state.periods].sort(([a], [b]) => a - b).map(([, { phase }]) => phase);
  }

  /** What the chain holds otherwise than the journal says. */
  async faultsOn(chain: SettlementChain): Promise<string[]> {
    const checks = await verifyAgainstChain(this.market.state, chain);
    return checks.filter(({ ok }) => !ok).map(({ check, detail }) => `${check}: ${detail}`);
  }

  /** Tokens of somebody, in the escrow and in its account. */
  async wealthOf(id: string, chain: SettlementChain): Promise<{ escrow: bigint; account: bigint }> {
    const { number } = this.by(id);
    const [balance] = await chain.balances([number]);
    const { free, claimable, locked, bonded } = balance!;
    return { escrow: free + claimable + locked + bonded, account: await chain.accountBalance(number) };
  }

  remove(): Promise<void> {
    return this.folder.remove();
  }
}
