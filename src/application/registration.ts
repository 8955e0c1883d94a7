import { canonicalJson } from '../domain/canonical.js';
import { formatInstant } from '../domain/market-time.js';
import { faultOfCapacity } from '../domain/metering/plausible-energy.js';
import { isPublicKey, type RegisteredKey } from '../domain/metering/reading-key.js';
import type { Mandate, MeteringPoint, ParticipantRole } from '../domain/participant.js';
import { rejected } from '../domain/rejection.js';
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
    return changed(nextSequence, { type: 'mandate-registered', mandate });
  };
}

/** Registers a key with which a meter operator signs readings, valid from later than the one before it. */
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
    return changed(nextSequence, { type: 'reading-key-registered', participant, key });
  };
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
