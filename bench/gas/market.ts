import { keyOfSeed } from '../../src/adapters/chain/login-signature.js';
import type { Hex, SettlementChain } from '../../src/application/ports.js';
import type { ParticipantRole } from '../../src/domain/participant.js';
import { recordAmount, type SettlementKind, type SettlementRecord } from '../../src/domain/settlement/record.js';

const DSO = 1;
const SHARE_BPS = 8_000;
const FIRST_ORDER = 1_000_000;

/** A market of one DSO, an aggregator for every twenty participants, and prosumers with a mandate to one of them. */
export class BenchMarket {
  readonly aggregators: readonly number[];
  readonly prosumers: readonly number[];

  constructor(parties: number) {
    const aggregators = Math.max(1, Math.floor(parties / 20));
    this.aggregators = Array.from({ length: aggregators }, (_, i) => DSO + 1 + i);
    this.prosumers = Array.from({ length: parties - 1 - aggregators }, (_, i) => DSO + 1 + aggregators + i);
  }

  /** Number of the market operator, who is the last one. */
  get operator(): number {
    return this.prosumers.at(-1)! + 1;
  }

  async register(chain: SettlementChain, operatorAccount: Hex): Promise<void> {
    const participant = (number: number, role: ParticipantRole) => {
      const { account } = keyOfSeed(`${role} ${number}`);
      return { number, role, account };
    };
    await chain.register(
      [
        participant(DSO, 'dso'),
        ...this.aggregators.map((number) => participant(number, 'aggregator')),
        ...this.prosumers.map((number) => participant(number, 'prosumer')),
        { number: this.operator, role: 'operator', account: operatorAccount },
      ],
      this.prosumers.map((prosumer) => ({ prosumer, aggregator: this.aggregatorOf(prosumer), shareBps: SHARE_BPS })),
    );
    await chain.fundEscrow(DSO, 10n ** 13n);
  }

  /** A day of awards in both layers: half of the records pay an aggregator, half pass the reward on to a prosumer. */
  records(count: number): SettlementRecord[] {
    return Array.from({ length: count / 2 }, (_, i) => {
      const prosumer = this.prosumers[i % this.prosumers.length]!;
      const aggregator = this.aggregatorOf(prosumer);
      return [
        this.record(i, 'flexibility', DSO, aggregator, 10_000),
        this.record(i, 'reward', aggregator, prosumer, SHARE_BPS),
      ];
    }).flat();
  }

  private record(i: number, kind: SettlementKind, payer: number, payee: number, shareBps: number): SettlementRecord {
    const energyWh = 100 + ((i * 7919) % 2_400);
    const priceTicks = 5_000 + ((i * 104_729) % 20_000);
    const amount = recordAmount(energyWh, priceTicks, shareBps);
    return { mtu: i % 96, kind, payer, payee, orderSequence: FIRST_ORDER + i, energyWh, priceTicks, shareBps, amount };
  }

  private aggregatorOf(prosumer: number): number {
    return this.aggregators[prosumer % this.aggregators.length]!;
  }
}
