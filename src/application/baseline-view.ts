import { freezesAt } from '../domain/flexibility/baseline-rule.js';
import { mtuKey, mtusPerRound } from '../domain/horizon.js';
import type { MarketState } from '../domain/market-state.js';
import type { MeteringPoint, Participant } from '../domain/participant.js';
import type { Round } from '../domain/round.js';
import type { RouteAnswer } from '../protocol/routes.js';

type BaselinesAnswer = RouteAnswer<'baselines'>;

/**
 * The baselines of a round as one participant may see them: of metering points that it provides, owns or reads; operator and DSO see all. Where there
 * is none, why.
 */
export function baselinesView(state: MarketState, round: Round, viewer: Participant): BaselinesAnswer {
  const { baseline: rule } = state.rules;
  const points = [...state.meteringPoints.values()].filter((point) => maySee(state, point, viewer));
  const mtus = Array.from({ length: mtusPerRound(state.rules) }, (_, mtu) => mtu);
  return {
    round: round.number,
    frozenAt: rule === 'nominated' ? round.times.gateClosesAt : freezesAt(rule, round.times),
    isFrozen: rule === 'nominated' ? round.phase !== 'open' : round.missingBaselines !== undefined,
    baselines: points.flatMap(({ id }) => mtus.map((mtu) => baselineOf(state, round, id, mtu))),
  };
}

function baselineOf(state: MarketState, round: Round, meteringPoint: string, mtu: number) {
  const key = mtuKey(mtu, meteringPoint);
  const powerW = round.nominations.get(key) ?? null;
  const missing = round.missingBaselines?.get(key);
  const within = mtusPerRound(state.rules) === 1 ? {} : { mtu };
  if (powerW !== null) return { meteringPoint, ...within, powerW, missing: null };
  const why = missing === undefined ? notYet(state, round) : { field: missing.field, message: missing.reason };
  return { meteringPoint, ...within, powerW, missing: why };
}

function notYet({ rules }: MarketState, { missingBaselines }: Round): { field: string; message: string } {
  if (rules.baseline === 'nominated') return { field: 'nominations', message: 'its provider has not nominated it' };
  return missingBaselines === undefined
    ? { field: 'frozenAt', message: 'the baselines of the round are not frozen yet' }
    : { field: 'meteringPoint', message: 'it was registered after the baselines of the round were frozen' };
}

function maySee(state: MarketState, point: MeteringPoint, { id, role }: Participant): boolean {
  if (role === 'operator' || role === 'dso') return true;
  return [state.providerOf(point), point.prosumer, point.meterOperator].includes(id);
}
