import type { BlockOrder } from '../clearing/blocks/block-order.js';
import type { CurveStep } from '../clearing/curves.js';
import type { PriceTicks } from '../quantity.js';
import type { DeviceShift } from './device-shift.js';
import { nodeOf, type Portfolio } from './portfolio.js';
import type { PowerChange } from './shift-pairs.js';

/** What a device adds to an offer. */
export interface OfferPart {
  readonly device: number;
  readonly lots: number;
}

/**
 * An offer of a portfolio at a node: so many equal lots of a change, its rebound inside. Offers of one portfolio can be accepted together,
 * wholly or in part: no watt of a device is in two of them.
 */
export interface FlexibilityOffer {
  readonly node: number;
  /** Net import per lot, by rising time. */
  readonly lot: readonly PowerChange[];
  readonly lots: number;
  /** What a lot has to earn at least, in ticks times watts over one market time unit. */
  readonly lotTickW: number;
  readonly parts: readonly OfferPart[];
}

/**
 * Offers from the shifts of devices, each at its opportunity cost and a margin per MWh of its decrease. Lots that can be divided at will are
 * put together per node where they are the same; indivisible ones are offers of their own, all or none.
 */
export function offersFrom(
  portfolio: Portfolio,
  shifts: readonly DeviceShift[],
  margin: PriceTicks,
): FlexibilityOffer[] {
  const groups = new Map<string, FlexibilityOffer & { lots: number; parts: OfferPart[] }>();
  for (const { device, lot, lots, lotTickW } of shifts) {
    const node = nodeOf(portfolio, device);
    const cost = lotTickW + margin * decreaseW(lot);
    const same = lot.map(({ mtu, changeW }) => `${mtu}:${changeW}`).join(' ');
    const key = `${node} ${cost} ${same}${isDivisible(lot, cost) ? '' : ` of ${device}`}`;
    const group = groups.get(key);
    if (group) {
      group.lots += lots;
      group.parts.push({ device, lots });
    } else groups.set(key, { node, lot, lots, lotTickW: cost, parts: [{ device, lots }] });
  }
  return [...groups.values()];
}

/** Less load, or more feed-in, in all units of a lot. */
export function decreaseW(lot: readonly PowerChange[]): number {
  return lot.reduce((sum, { changeW }) => sum + Math.max(0, -changeW), 0);
}

/** Whether a share of equal lots is a whole number of them whenever its watts and its cost are whole. */
function isDivisible(lot: readonly PowerChange[], lotTickW: number): boolean {
  return lot.reduce((divisor, { changeW }) => gcd(divisor, Math.abs(changeW)), Math.abs(lotTickW)) === 1;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** An offer as a block order: the market accepts whole lots of it, or an indivisible one wholly or not at all. */
export function blockOrderOf({ node, lot, lots, lotTickW }: FlexibilityOffer): BlockOrder {
  return {
    node,
    profile: lot.map(({ mtu, changeW }) => ({ period: mtu, powerW: -changeW * lots })),
    costTickW: BigInt(lotTickW) * BigInt(lots),
    minAcceptance: { numerator: lots === 1 ? 1 : 0, denominator: 1 },
  };
}

/** Less load at a node in one market time unit, by rising price: for markets without block orders. */
export interface OfferCurve {
  readonly node: number;
  readonly mtu: number;
  readonly steps: readonly CurveStep[];
  /** Position of the offer behind each step. */
  readonly offers: readonly number[];
}

/**
 * Offers as curves of limit orders, one per node and market time unit. The rebound is not part of them: it is in the price, and the room for it
 * is kept. Offers that change more than one unit at once downwards are left out: a market of single units cannot join them.
 */
export function offerCurves(offers: readonly FlexibilityOffer[]): OfferCurve[] {
  const byPlace = new Map<string, { node: number; mtu: number; steps: (CurveStep & { offer: number })[] }>();
  for (const [offer, { node, lot, lots, lotTickW }] of offers.entries()) {
    const decreases = lot.filter(({ changeW }) => changeW < 0);
    const [decrease] = decreases;
    if (decrease === undefined || decreases.length > 1) continue;
    const place = byPlace.get(`${node} ${decrease.mtu}`) ?? { node, mtu: decrease.mtu, steps: [] };
    const priceTicks = Math.max(0, Math.ceil(lotTickW / -decrease.changeW));
    place.steps.push({ quantityW: -decrease.changeW * lots, priceTicks, offer });
    byPlace.set(`${node} ${decrease.mtu}`, place);
  }
  return [...byPlace.values()].map(({ node, mtu, steps }) => {
    steps.sort((a, b) => a.priceTicks - b.priceTicks || a.offer - b.offer);
    return {
      node,
      mtu,
      steps: steps.map(({ quantityW, priceTicks }) => ({ quantityW, priceTicks })),
      offers: steps.map(({ offer }) => offer),
    };
  });
}
