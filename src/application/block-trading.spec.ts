import { DecidedMarket } from '../../test/support/decided-market.js';
import { shift } from '../../test/support/village.js';
import type { BlockTerms } from '../domain/block.js';
import type { BlockCancelled } from '../domain/events.js';
import { MOST_AWARDS } from '../domain/evidence/delivery-facts.js';
import type { Round, RoundBlock } from '../domain/round.js';

const MTUS = 8;
const rules = {
  horizonMtus: MTUS,
  settlementPeriodMtus: MTUS,
  activation: { enduranceMtus: MTUS, cooldownMtus: 2 },
  blockOrders: { maxBlocksPerRound: 2_000, maxBlocksPerParticipant: 2_000, searchNodeLimit: 1 },
};

/** Feed-in of a watt for each alternative in every market time unit, of one metering point. */
const alternative = (index: number): BlockTerms =>
  shift(`block ${index}`, {
    ...{ product: 'flexibility', node: 'number-1', meteringPoint: 'mp-ada', exclusiveGroup: 'car' },
    profile: Array.from({ length: MTUS }, (_, mtu) => ({ mtu, powerW: 100 * (1 + (index % 50)) })),
  });

function village() {
  const market = DecidedMarket.village({ rules });
  market.opensRound();
  for (let mtu = 0; mtu < MTUS; mtu++) market.nominate('lumen', 0, { meteringPoint: 'mp-ada', mtu, powerW: 0 });
  return market;
}

/** How often something of the blocks that a round has by now is looked at while `act` runs. */
function looksAtBlocks({ blocks }: Round, act: () => void): number {
  let looks = 0;
  const get = (block: RoundBlock, name: string | symbol) => {
    looks += 1;
    return Reflect.get(block, name);
  };
  for (const [sequence, block] of [...blocks]) blocks.set(sequence, new Proxy(block, { get }));
  act();
  return looks;
}

test('admitting a block at a metering point looks at none of the others there, however many they are', () => {
  const market = village();
  for (let index = 0; index < 200; index++)
    expect(market.submitBlock('lumen', 0, alternative(index))).toBe(market.sequence);
  const looks = looksAtBlocks(market.state.rounds.get(0)!, () => {
    expect(market.submitBlock('lumen', 0, alternative(200))).toBe(market.sequence);
    const alone = shift('alone', { ...alternative(0), clientOrderId: 'alone', profile: [{ mtu: 3, powerW: 5_100 }] });
    const { exclusiveGroup: _, ...ungrouped } = alone;
    expect(market.submitBlock('lumen', 0, ungrouped)).toBe('quantity-out-of-bounds profile[0].powerW');
  });
  expect(looks).toBe(0);
});

test('of blocks at a metering point as many are taken as a delivery has evidence for; those of a group are one', () => {
  const market = village();
  const alone = (index: number): BlockTerms => {
    const { exclusiveGroup: _, ...terms } = alternative(0);
    return { ...terms, clientOrderId: `alone ${index}`, profile: [{ mtu: index === 0 ? 2 : 3, powerW: 100 }] };
  };
  for (let index = 0; index < 3; index++) market.submitBlock('lumen', 0, alternative(index));
  for (let index = 0; index < MOST_AWARDS; index++)
    expect(market.submitBlock('lumen', 0, alone(index))).toBe(market.sequence);
  expect(market.submitBlock('lumen', 0, alone(MOST_AWARDS))).toBe('too-many-orders profile[0].powerW');
});

/** A chain of blocks, each linked to the one before, and beside it as many that are linked to nothing. */
function chained(links: number) {
  const market = village();
  for (let index = 0; index < links; index++) {
    const parent = index === 0 ? {} : { parent: `link ${index - 1}` };
    market.submitBlock('carla', 0, shift(`link ${index}`, parent));
    market.submitBlock('carla', 0, shift(`alone ${index}`));
  }
  return market;
}

test('cancelling the head of a chain looks at each link a few times, and at nothing else', () => {
  const looks = [50, 500].map((links) => {
    const market = chained(links);
    const [head] = market.state.rounds.get(0)!.blocks.keys();
    const counted = looksAtBlocks(market.state.rounds.get(0)!, () => market.cancel('carla', head!));
    const live = [...market.state.rounds.get(0)!.blocks.values()].filter(({ cancelled }) => !cancelled);
    expect(live.map(({ clientOrderId }) => clientOrderId)).toEqual(
      Array.from({ length: links }, (_, index) => `alone ${index}`),
    );
    return counted;
  });
  expect(looks[1]! / looks[0]!).toBeLessThanOrEqual(10);
  expect(looks[0]! / 50).toBeLessThan(30);
});

test('a block without a parent hangs on none, whatever others are called', () => {
  const market = village();
  const first = market.submitBlock('carla', 0, shift('undefined')) as number;
  const second = market.submitBlock('carla', 0, shift('other')) as number;
  market.cancel('carla', first);
  expect(market.state.rounds.get(0)!.blocks.get(second)!.cancelled).toBe(false);
});

test('what hangs on a block is cancelled with it, parents first; what was cancelled before is not told again', () => {
  const market = village();
  const sequences = new Map<string, number>();
  for (const [id, parent] of [['a'], ['b', 'a'], ['c', 'a'], ['d', 'b'], ['e', 'c'], ['f']])
    sequences.set(id!, market.submitBlock('carla', 0, shift(id!, parent === undefined ? {} : { parent })) as number);
  market.cancel('carla', sequences.get('c')!);
  const cancelled = () =>
    market.events
      .filter((event): event is BlockCancelled => event.type === 'block-cancelled')
      .map(({ block }) => block);
  const named = (...ids: string[]) => ids.map((id) => sequences.get(id));
  expect(cancelled()).toEqual(named('c', 'e'));
  market.cancel('carla', sequences.get('a')!);
  expect(cancelled()).toEqual(named('c', 'e', 'a', 'b', 'd'));
  expect(market.cancel('carla', sequences.get('a')!)).toEqual(expect.any(Number));
  expect(cancelled()).toHaveLength(5);
});
