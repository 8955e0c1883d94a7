import type { AwardRecord, JournaledRecord } from '../events.js';
import { deliveredEnergy, shareDelivery } from '../flexibility/delivery.js';
import { type MarketState, readingKey } from '../market-state.js';
import { type EnergyWh, energyOverMtuDown } from '../quantity.js';
import { assertInvariant } from '../rejection.js';
import { type DecidedRound, isDecided } from '../round.js';
import { recordAmount, SHARE_DENOMINATOR } from './record.js';

export interface PeriodRecords {
  readonly records: readonly JournaledRecord[];
  /** Activated metering points without a reading: their delivery counts as zero. */
  readonly missingReadings: readonly { readonly meteringPoint: string; readonly round: number }[];
}

/** The settlement records of a range of decided rounds. */
export function recordsOfRounds(state: MarketState, firstRound: number, rounds: number): PeriodRecords {
  const records: JournaledRecord[] = [];
  const missingReadings: { meteringPoint: string; round: number }[] = [];
  for (let number = firstRound; number < firstRound + rounds; number++) {
    const round = state.rounds.get(number);
    assertInvariant(round !== undefined && isDecided(round), `round ${number} is decided before it is settled`);
    for (const [meteringPoint, awards] of flexibilityAwards(round)) {
      if (!state.readings.has(readingKey(number, meteringPoint)))
        missingReadings.push({ meteringPoint, round: number });
      records.push(...recordsOfDelivery(state, round, meteringPoint, awards));
    }
    for (const award of round.outcome.awards)
      if (award.side === 'sell' || award.side === 'buy') records.push(...recordOfEnergy(state, round, award));
  }
  return { records: records.filter((record) => record.energyWh > 0), missingReadings };
}

/** Awards of flexibility by metering point; a metering point is awarded one direction only in a round. */
function flexibilityAwards(round: DecidedRound): Map<string, AwardRecord[]> {
  const byPoint = new Map<string, AwardRecord[]>();
  for (const award of round.outcome.awards) {
    if (award.meteringPoint === undefined || award.side === 'sell' || award.side === 'buy') continue;
    const awards = byPoint.get(award.meteringPoint) ?? [];
    awards.push(award);
    byPoint.set(award.meteringPoint, awards);
  }
  return byPoint;
}

function recordsOfDelivery(
  state: MarketState,
  round: DecidedRound,
  meteringPoint: string,
  awards: readonly AwardRecord[],
): JournaledRecord[] {
  const { mtuSeconds } = state.rules;
  const meteredWh = state.readings.get(readingKey(round.number, meteringPoint));
  if (meteredWh === undefined) return [];
  const direction = awards[0]!.side as 'up' | 'down';
  assertInvariant(
    awards.every((award) => award.side === direction),
    `metering point ${meteringPoint} is awarded one direction only`,
  );
  const baselineW = round.nominations.get(meteringPoint);
  assertInvariant(baselineW !== undefined, `metering point ${meteringPoint} was nominated before it was offered`);
  const awardedW = awards.reduce((watts, award) => watts + award.awardedW, 0);
  const delivered = deliveredEnergy({ direction, baselineW, meteredWh, awardedW, mtuSeconds });
  const watts = awards.map((award) => award.awardedW);
  const shares = shareDelivery(delivered, watts, mtuSeconds);
  return awards.flatMap((award, index) => [
    flexibilityRecord(state, round.number, award, shares[index]!),
    ...rewardRecord(state, round.number, award, shares[index]!),
  ]);
}

/** What the DSO owes the provider; the provider owes where it pays for what it takes. */
function flexibilityRecord(state: MarketState, round: number, award: AwardRecord, energyWh: EnergyWh): JournaledRecord {
  const dso = state.dso();
  assertInvariant(dso !== undefined, 'a market that awards flexibility has a DSO');
  const earned = earnedPrice(award);
  const [payer, payee] = earned >= 0 ? [dso.id, award.participant] : [award.participant, dso.id];
  return record(round, 'flexibility', payer, payee, award.order, energyWh, Math.abs(earned), SHARE_DENOMINATOR);
}

/** What the aggregator passes on to the prosumer under its mandate; nothing where the prosumer bid by itself. */
function rewardRecord(state: MarketState, round: number, award: AwardRecord, energyWh: EnergyWh): JournaledRecord[] {
  const point = state.meteringPoints.get(award.meteringPoint ?? '');
  assertInvariant(point !== undefined, 'a flexibility award names a registered metering point');
  const mandate = state.mandates.get(point.prosumer);
  const earned = earnedPrice(award);
  if (mandate === undefined || mandate.aggregator !== award.participant || earned <= 0) return [];
  return [record(round, 'reward', award.participant, point.prosumer, award.order, energyWh, earned, mandate.shareBps)];
}

/** Local energy is firm: bought from and sold to the operator's clearing account, which nets with the grid above. */
function recordOfEnergy(state: MarketState, round: DecidedRound, award: AwardRecord): JournaledRecord[] {
  const energyWh = energyOverMtuDown(award.awardedW, state.rules.mtuSeconds);
  const sellerIsParticipant = (award.side === 'sell') === award.price >= 0;
  const [payer, payee] = sellerIsParticipant ? ['operator', award.participant] : [award.participant, 'operator'];
  const price = Math.abs(award.price);
  return [record(round.number, 'energy', payer, payee, award.order, energyWh, price, SHARE_DENOMINATOR)];
}

/** What a watt-hour of the award earns its provider: `down` cleared as a buy, so it earns the negated node price. */
function earnedPrice(award: AwardRecord): number {
  return award.side === 'up' ? award.price : 0 - award.price;
}

function record(
  round: number,
  kind: JournaledRecord['kind'],
  payer: string,
  payee: string,
  order: number,
  energyWh: EnergyWh,
  price: number,
  shareBps: number,
): JournaledRecord {
  const amount = recordAmount(energyWh, price, shareBps).toString();
  return { round, kind, payer, payee, order, energyWh, price, shareBps, amount };
}
