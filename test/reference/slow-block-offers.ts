import { sideOfEntry } from '../../src/domain/block.js';
import { checkActivation } from '../../src/domain/flexibility/activation-limits.js';
import { mtuKey, mtusPerRound } from '../../src/domain/horizon.js';
import type { MarketState } from '../../src/domain/market-state.js';
import type { OfferedMtus } from '../../src/domain/point-activations.js';
import { groupOf, type PointOffer } from '../../src/domain/point-offers.js';
import { liveBlocks, type Round, type RoundBlock } from '../../src/domain/round.js';

/** What can be awarded with an offer, by looking at every block of its metering point. */
export function slowlyOfferedWith(round: Round, { meteringPoint, mtu, side, powerW, group }: PointOffer) {
  const orders = round.offersAtPoint.get(mtuKey(mtu, meteringPoint));
  if (orders !== undefined && orders.side !== side) return undefined;
  let sumW = (orders?.powerW ?? 0) + (group === undefined ? powerW : 0);
  const largestW = new Map<string, number>(group === undefined ? [] : [[group, powerW]]);
  for (const block of blocksAt(round, meteringPoint)) {
    const entry = block.profile.find((there) => there.mtu === mtu);
    if (entry === undefined) continue;
    const theirs = groupOf(block);
    if (sideOfEntry(block, entry) !== side) {
      if (theirs === undefined || theirs !== group) return undefined;
    } else if (theirs === undefined) sumW += Math.abs(entry.powerW);
    else largestW.set(theirs, Math.max(Math.abs(entry.powerW), largestW.get(theirs) ?? 0));
  }
  return [...largestW.values()].reduce((sum, largest) => sum + largest, sumW);
}

/** Why an offer activates its metering point too long or too soon, trying it with every other offer of undecided rounds in turn. */
export function slowActivationFault(state: MarketState, round: Round, offer: OfferedMtus): string | undefined {
  const limits = state.rules.activation!;
  const firstOf = ({ times }: Round) => times.deliveryStart / state.rules.mtuSeconds;
  const own = offer.mtus.map((mtu) => firstOf(round) + mtu);
  const offered = [...state.rounds.values()].flatMap((other) => {
    const rivals = blocksAt(other, offer.meteringPoint).filter(
      (block) => other !== round || offer.group === undefined || groupOf(block) !== offer.group,
    );
    const byOrders = Array.from({ length: mtusPerRound(state.rules) }, (_, mtu) => [mtu]).filter(([mtu]) =>
      other.offersAtPoint.has(mtuKey(mtu!, offer.meteringPoint)),
    );
    const all = [...byOrders, ...rivals.map(({ profile }) => profile.map(({ mtu }) => mtu))];
    return all.map((mtus) => mtus.map((mtu) => firstOf(other) + mtu));
  });
  const begins = own.filter((period) => !own.includes(period - 1));
  const tried = [
    { limits: { ...limits, cooldownMtus: 0 }, periods: new Set([...own, ...offered.flat()]) },
    ...[[], ...offered].map((one) => ({ limits, periods: new Set([...own, ...one]) })),
  ];
  for (const { limits: some, periods } of tried)
    for (const period of begins) {
      const checked = checkActivation(some, periods, period);
      if (!checked.ok) return checked.rejection.code;
    }
  return undefined;
}

function blocksAt(round: Round, meteringPoint: string): RoundBlock[] {
  return liveBlocks(round).filter((block) => block.product === 'flexibility' && block.meteringPoint === meteringPoint);
}
