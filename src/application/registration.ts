import { canonicalJson } from '../domain/canonical.js';
import { mtusPerRound, statedMtu } from '../domain/horizon.js';
import type { Product } from '../domain/market-rules.js';
import { type MarketState, readingKey } from '../domain/market-state.js';
import { type EpochSeconds, formatInstant } from '../domain/market-time.js';
import { faultOfCapacity } from '../domain/metering/plausible-energy.js';
import { isPublicKey, type RegisteredKey } from '../domain/metering/reading-key.js';
import { productOf } from '../domain/order.js';
import type { Mandate, MeteringPoint, ParticipantRole } from '../domain/participant.js';
import { rejected } from '../domain/rejection.js';
import { isDecided, liveBlocks, liveOrders } from '../domain/round.js';
import { changed, type Done, unchanged } from './decision.js';
import type { Decide } from './market.js';

export interface Registration {
  readonly id: string;
  readonly role: ParticipantRole;
  readonly account: string;
}

export interface KeyRegistration extends RegisteredKey {
  readonly participant: string;
}

/** Nobody has its key, and the registry contract refuses it. */
const NO_ACCOUNT = `0x${'0'.repeat(40)}`;

/** Registering the same participant again is harmless; another content under its id is refused. */
export function registerParticipant(registration: Registration, path: string): Decide<Done> {
  return (state, nextSequence) => {
    const { id, role, account } = registration;
    const known = state.participants.get(id);
    if (known?.role === role && known.account === account) return unchanged(nextSequence - 1);
    if (known !== undefined)
      return rejected('client-id-reused', `${path}id`, `"${id}" is registered with other content`);
    if (account === NO_ACCOUNT) return rejected('malformed-message', `${path}account`, 'nobody has the zero account');
    if (state.participantOfAccount.has(account)) return rejected('duplicate-id', `${path}account`);
    if (role === 'operator')
      return rejected('not-permitted', `${path}role`, 'a market has one operator, named when it opens');
    if (role === 'dso' && state.dso() !== undefined)
      return rejected('not-permitted', `${path}role`, 'a market area has one DSO, and it is registered');
    const participant = { ...registration, number: state.participants.size + 1 };
    return changed(nextSequence, { type: 'participant-registered', participant });
  };
}

export function registerMandate(mandate: Mandate, path: string): Decide<Done> {
  return (state, nextSequence) => {
    const { prosumer, aggregator, shareBps } = mandate;
    if (state.participants.get(prosumer)?.role !== 'prosumer')
      return rejected('unknown-participant', `${path}prosumer`);
    if (state.participants.get(aggregator)?.role !== 'aggregator')
      return rejected('unknown-participant', `${path}aggregator`);
    const known = state.mandates.get(prosumer);
    if (known?.aggregator === aggregator && known.shareBps === shareBps) return unchanged(nextSequence - 1);
    if (known !== undefined)
      return rejected(
        'mandates-overlap',
        `${path}prosumer`,
        `${prosumer} has a mandate with ${known.aggregator} for ${known.shareBps / 100} %, and mandates do not end`,
      );
    const round = ownOfferOf(state, prosumer);
    if (round !== undefined)
      return rejected(
        'not-permitted',
        `${path}prosumer`,
        `${prosumer} offers for itself in round ${round}: its mandate can begin when that is settled`,
      );
    return changed(nextSequence, { type: 'mandate-registered', mandate });
  };
}

/**
 * A round that is not settled for which a prosumer offers flexibility of its own, or was awarded some. Who provides for a metering point
 * does not change within a settlement period: evidence of one with two providers contradicts itself.
 */
function ownOfferOf({ rounds, periods, calendar }: MarketState, prosumer: string): number | undefined {
  const isOwn = (by: { readonly participant: string }, product: Product) =>
    by.participant === prosumer && product === 'flexibility';
  for (const round of rounds.values()) {
    if (periods.has(calendar.periodOf(round.number))) continue;
    const { awards, traded = [] } = isDecided(round) ? round.outcome : { awards: liveOrders(round) };
    const hasOrder = [...awards, ...traded].some((order) => isOwn(order, productOf(order.side)));
    if (hasOrder || (!isDecided(round) && liveBlocks(round).some((block) => isOwn(block, block.product))))
      return round.number;
  }
  return undefined;
}

/**
 * Registers a key with which a meter operator signs readings, valid from later than the one before it, and than what was signed already: that
 * was verified with the key which was valid then, and the contract asks for the one which is.
 */
export function registerReadingKey({ participant, ...key }: KeyRegistration, path: string): Decide<Done> {
  return (state, nextSequence) => {
    if (state.participants.get(participant)?.role !== 'meter-operator')
      return rejected('unknown-participant', `${path}participant`);
    if (!isPublicKey(key))
      return rejected('malformed-message', `${path}publicKey`, `nobody has such a ${key.scheme} key`);
    const last = state.readingKeys.get(participant)?.at(-1);
    if (last !== undefined && canonicalJson(last) === canonicalJson(key)) return unchanged(nextSequence - 1);
    if (last !== undefined && key.validFrom <= last.validFrom)
      return rejected(
        'out-of-order',
        `${path}validFrom`,
        `the last key is valid from ${formatInstant(last.validFrom)}`,
      );
    if (isSignedFrom(state, participant, key.validFrom))
      return rejected('out-of-order', `${path}validFrom`, 'readings from then on were signed with the key before');
    return changed(nextSequence, { type: 'reading-key-registered', participant, key });
  };
}

/** Whether a reading of a market time unit that begins then or later was signed by a meter operator, as far as something can be settled by it. */
function isSignedFrom(state: MarketState, operator: string, from: EpochSeconds): boolean {
  const { rounds, rules, settledReadings } = state;
  const points = [...state.meteringPoints.values()].filter(({ meterOperator }) => meterOperator === operator);
  for (const { number, times } of rounds.values())
    for (let mtu = 0; mtu < mtusPerRound(rules); mtu++) {
      if (times.deliveryStart + mtu * rules.mtuSeconds < from) continue;
      const metered = { ...statedMtu(rules, mtu), round: number };
      const of = (id: string) => settledReadings.of(readingKey({ ...metered, meteringPoint: id }), metered);
      if (points.some(({ id }) => of(id)?.signed !== undefined)) return true;
    }
  return false;
}

export function registerMeteringPoint(point: MeteringPoint, path: string): Decide<Done> {
  return (state, nextSequence) => {
    const { id, node, prosumer, meterOperator, capacityW } = point;
    if (!state.nodeNames.has(node)) return rejected('unknown-node', `${path}node`);
    if (state.participants.get(prosumer)?.role !== 'prosumer')
      return rejected('unknown-participant', `${path}prosumer`);
    if (state.participants.get(meterOperator)?.role !== 'meter-operator')
      return rejected('unknown-participant', `${path}meterOperator`);
    if (capacityW <= 0) return rejected('quantity-not-positive', `${path}capacityW`);
    const implausible = faultOfCapacity(state.rules, capacityW, `${path}capacityW`);
    if (implausible !== undefined) return implausible;
    const known = state.meteringPoints.get(id);
    if (known === undefined) return changed(nextSequence, { type: 'metering-point-registered', meteringPoint: point });
    if (canonicalJson(known) === canonicalJson(point)) return unchanged(nextSequence - 1);
    return rejected('client-id-reused', `${path}id`, `"${id}" is registered with other content`);
  };
}
