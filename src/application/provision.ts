import { type BlockTerms, movedW } from '../domain/block.js';
import { MOST_AWARDS } from '../domain/evidence/delivery-facts.js';
import { freezesAt } from '../domain/flexibility/baseline-rule.js';
import { mtuKey, mtuOf } from '../domain/horizon.js';
import type { MarketState } from '../domain/market-state.js';
import { formatInstant } from '../domain/market-time.js';
import { type OrderTerms, productOf } from '../domain/order.js';
import type { MeteringPoint, Participant } from '../domain/participant.js';
import { admitActivation, type OfferedMtus } from '../domain/point-activations.js';
import { groupOf, mostAwardsOf, offerCount, offeredWith, type PointOffer } from '../domain/point-offers.js';
import { accepted, type Outcome, rejected } from '../domain/rejection.js';
import type { RoundOrder, UncommittedRound } from '../domain/round.js';
import { faultOfCollateral } from './collateral.js';

type Refusal = Extract<Outcome<never>, { ok: false }>;

/**
 * An order names only a metering point that its participant acts for, at its node. A flexibility offer is for one that was nominated
 * before, in one direction, and all offers together are within its capacity and
 * covered by the participant's collateral; `replaced` is the order that an amendment is about.
 */
export function faultOfOrderProvision(
  state: MarketState,
  round: UncommittedRound,
  by: Participant,
  terms: OrderTerms,
  path: string,
  replaced?: RoundOrder,
): Refusal | undefined {
  if (terms.meteringPoint === undefined) return undefined;
  const point = pointOf(state, by, { ...terms, meteringPoint: terms.meteringPoint }, path);
  if (!point.ok) return point;
  if (productOf(terms.side) === 'energy') return undefined;
  const { side, quantityW } = terms;
  const powerW = quantityW - (replaced?.quantityW ?? 0);
  const mtu = mtuOf(terms);
  const offer = { meteringPoint: point.value.id, mtu, side: side === 'up' ? 'up' : 'down', powerW } as const;
  const fault = faultOfActivation(state, round, { meteringPoint: point.value.id, mtus: [mtu] }, path);
  if (fault !== undefined) return fault;
  return (
    faultOfOffer(state, round, point.value, offer, path, { side: `${path}side`, quantity: `${path}quantityW` }) ??
    faultOfCount(
      state,
      round,
      offer,
      replaced === undefined ? mostAwardsOf(state.rules, terms) : 0,
      `${path}meteringPoint`,
    ) ??
    faultOfCollateral(state, by, powerW, `${path}quantityW`)
  );
}

/** The same for a block, in each market time unit of its profile. */
export function faultOfBlockProvision(
  state: MarketState,
  round: UncommittedRound,
  by: Participant,
  terms: BlockTerms,
  path: string,
): Refusal | undefined {
  if (terms.meteringPoint === undefined) return undefined;
  const point = pointOf(state, by, { ...terms, meteringPoint: terms.meteringPoint }, path);
  if (!point.ok) return point;
  if (terms.product === 'energy') return undefined;
  const group = groupOf({ ...terms, participant: by.id });
  const mtus = terms.profile.map(({ mtu }) => mtu);
  const long = faultOfActivation(state, round, { meteringPoint: point.value.id, mtus, group }, path);
  if (long !== undefined) return long;
  for (const [index, entry] of terms.profile.entries()) {
    const field = `${path}profile[${index}].powerW`;
    const offer: PointOffer = {
      meteringPoint: point.value.id,
      mtu: entry.mtu,
      side: entry.powerW > 0 ? 'up' : 'down',
      powerW: Math.abs(entry.powerW),
      group,
    };
    const fault =
      faultOfOffer(state, round, point.value, offer, path, { side: field, quantity: field }) ??
      faultOfCount(state, round, offer, 1, field);
    if (fault !== undefined) return fault;
  }
  return faultOfCollateral(state, by, movedW(terms), `${path}profile`);
}

function faultOfActivation(
  state: MarketState,
  round: UncommittedRound,
  offered: OfferedMtus,
  path: string,
): Refusal | undefined {
  const admitted = admitActivation(state, round, offered);
  if (admitted.ok) return undefined;
  return rejected(admitted.rejection.code, `${path}meteringPoint`, admitted.rejection.message);
}

function pointOf(
  state: MarketState,
  by: Participant,
  { meteringPoint, node }: { readonly meteringPoint: string; readonly node: string },
  path: string,
): Outcome<MeteringPoint> {
  const field = `${path}meteringPoint`;
  const point = state.meteringPoints.get(meteringPoint);
  if (point === undefined) return rejected('unknown-meter', field);
  if (state.providerOf(point) !== by.id) return rejected('not-permitted', field, 'its prosumer has not mandated you');
  if (point.node !== node) return rejected('unknown-node', `${path}node`, `${point.id} is at ${point.node}`);
  return accepted(point);
}

function whyNoBaseline({ rules }: MarketState, round: UncommittedRound, meteringPoint: string, mtu: number): string {
  const { baseline } = rules;
  if (baseline === 'nominated') return 'nominate the baseline of the metering point before offering it';
  if (round.missingBaselines === undefined)
    return `the baselines of this round are frozen at ${formatInstant(freezesAt(baseline, round.times))}`;
  const missing = round.missingBaselines.get(mtuKey(mtu, meteringPoint));
  return missing === undefined
    ? 'it was registered after the baselines of the round were frozen'
    : `${missing.field}: ${missing.reason}`;
}

function faultOfOffer(
  state: MarketState,
  round: UncommittedRound,
  { id, capacityW }: MeteringPoint,
  offer: PointOffer,
  path: string,
  fields: { readonly side: string; readonly quantity: string },
): Refusal | undefined {
  if (!round.nominations.has(mtuKey(offer.mtu, id)))
    return rejected('baseline-missing', `${path}meteringPoint`, whyNoBaseline(state, round, id, offer.mtu));
  const offeredW = offeredWith(state, round, offer);
  if (offeredW === undefined)
    return rejected('not-permitted', fields.side, `${id} is offered in the other direction already`);
  return offeredW > capacityW
    ? rejected('quantity-out-of-bounds', fields.quantity, `${id} carries ${capacityW} W`)
    : undefined;
}

/** Evidence of a delivery names so many awards and no more: what more were awarded of one metering point could not be settled. */
function faultOfCount(state: MarketState, round: UncommittedRound, offer: PointOffer, more: number, field: string) {
  if (offerCount(state, round, offer) + more <= MOST_AWARDS) return undefined;
  const most = `${offer.meteringPoint} is offered by at most ${MOST_AWARDS} orders in a market time unit`;
  return rejected('too-many-orders', field, most);
}
