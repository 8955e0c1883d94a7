import { admitActivation } from '../../src/domain/point-activations.js';
import { groupOf, offeredWith, type PointOffer } from '../../src/domain/point-offers.js';
import { randomIntegers } from '../reference/random-rounds.js';
import { slowActivationFault, slowlyOfferedWith } from '../reference/slow-block-offers.js';
import { DecidedMarket } from '../support/decided-market.js';
import { offer, shift } from '../support/village.js';

const seed = Number(process.env.PROPERTY_SEED ?? 20_260_401);
const MTUS = 12;
const POINT = 'mp-ada';

const rules = {
  horizonMtus: MTUS,
  settlementPeriodMtus: MTUS,
  activation: { enduranceMtus: 4, cooldownMtus: 3 },
  blockOrders: { maxBlocksPerRound: 1_000, maxBlocksPerParticipant: 1_000, searchNodeLimit: 1 },
};

/** Two open rounds of a village in which one metering point is offered by blocks, alone and in groups, and by orders, which come and go. */
class BusyPoint {
  readonly market = DecidedMarket.village({ rules });
  private readonly below: (n: number) => number;
  private readonly live: number[] = [];
  private said = 0;

  constructor(seed: number) {
    this.below = randomIntegers(seed);
    for (const round of [this.market.opensRound(), this.market.opensRound()])
      for (let mtu = 0; mtu < MTUS; mtu++)
        this.market.nominate('lumen', round, { meteringPoint: POINT, mtu, powerW: -1_000 });
  }

  round() {
    return this.market.state.rounds.get(this.below(2))!;
  }

  /** Submits or cancels something; whether it was admitted is of no interest. */
  happens(): void {
    const { below, market, live } = this;
    if (live.length > 0 && below(4) === 0) {
      market.cancel('lumen', live.splice(below(live.length), 1)[0]!);
      return;
    }
    const round = below(2);
    const id = `offer ${this.said++}`;
    const answer =
      below(4) === 0
        ? market.submit('lumen', round, offer(id, { mtu: below(MTUS), side: this.side(), quantityW: this.watts() }))
        : market.submitBlock('lumen', round, {
            ...shift(id, { product: 'flexibility', node: 'number-1', meteringPoint: POINT }),
            ...{ profile: this.profile(), ...this.group() },
          });
    if (typeof answer === 'number') live.push(answer);
  }

  pointOffer(): PointOffer {
    const group = groupOf({ participant: 'lumen', ...this.group() });
    return { meteringPoint: POINT, mtu: this.below(MTUS), side: this.side(), powerW: this.watts(), group };
  }

  profile() {
    const first = this.below(MTUS);
    const mtus = [first, first + 1, first + 2, first + 6, first + 7].slice(0, 1 + this.below(5));
    return mtus.filter((mtu) => mtu < MTUS).map((mtu) => ({ mtu, powerW: this.side() === 'up' ? 300 : -this.watts() }));
  }

  private side() {
    return this.below(3) === 0 ? ('down' as const) : ('up' as const);
  }

  private watts(): number {
    return 100 * (1 + this.below(20));
  }

  private group(): { exclusiveGroup?: string } {
    const named = this.below(4);
    return named === 0 ? {} : { exclusiveGroup: `group ${named}` };
  }
}

test('what is kept of the blocks at a metering point tells what looking at every block tells', () => {
  const told = new Map<string, number>();
  const count = (what: string) => told.set(what, (told.get(what) ?? 0) + 1);
  for (let village = 0; village < 12; village++) {
    const busy = new BusyPoint(seed + village);
    const { state } = busy.market;
    for (let step = 0; step < 60; step++) {
      busy.happens();
      for (let question = 0; question < 4; question++) {
        const round = busy.round();
        const asked = busy.pointOffer();
        const mostW = slowlyOfferedWith(round, asked);
        expect(offeredWith(state, round, asked)).toBe(mostW);
        count(mostW === undefined ? 'both directions' : mostW > asked.powerW ? 'together' : 'alone');
        const mtus = busy.profile().map(({ mtu }) => mtu);
        const offered = { meteringPoint: POINT, mtus, group: asked.group };
        const fault = slowActivationFault(state, round, offered);
        const admitted = admitActivation(state, round, offered);
        expect(admitted.ok ? undefined : admitted.rejection.code).toBe(fault);
        count(fault ?? 'admitted');
      }
    }
  }
  for (const what of ['both directions', 'together', 'alone', 'endurance-exceeded', 'cooldown-not-over', 'admitted'])
    expect([what, told.get(what)! > 50]).toEqual([what, true]);
});
