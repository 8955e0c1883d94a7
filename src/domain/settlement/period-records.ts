import type { AwardRecord, JournaledRecord, MeteredMtu, MissingReading } from '../events.js';
import { cappedShortfall } from '../flexibility/collateral.js';
import { deliveredEnergy, shareDelivery } from '../flexibility/delivery.js';
import { dueEnergy } from '../flexibility/payment-rule.js';
import { mtuKey, mtuOf, statedMtu } from '../horizon.js';
import { type MarketState, readingKey } from '../market-state.js';
import { substituteFor } from '../metering/substitute-reading.js';
import { productOf } from '../order.js';
import type { Mandate } from '../participant.js';
import { type EnergyWh, energyOverMtuDown, type PriceTicks } from '../quantity.js';
import { assertInvariant } from '../rejection.js';
import { type DecidedRound, isDecided } from '../round.js';
import { penaltyRecords } from './penalties.js';
import { recordAmount, type SettlementKind, SHARE_DENOMINATOR } from './record.js';

export interface PeriodRecords {
  readonly records: readonly JournaledRecord[];
  /** Activated metering points without a reading, with what stands in for it. */
  readonly missingReadings: readonly MissingReading[];
}

/**
 * The settlement records of a range of decided rounds. What an award earns has two parts: the price at the root, owed by the operator's
 * clearing account, which nets with the grid above; and what its place adds to that, owed by the DSO, whose branches are relieved or
 * used. Where a part is negative, it is owed the other way; without a DSO the operator's account has both. Local energy is firm. What
 * flexibility earns it earns by delivery; what it owes it owes for the whole award: an offer that pays to be activated moves the
 * prices of others, so one that is never delivered must not be free. What was traded before the gate is owed by and to the operator's
 * account at the price agreed: both sides of a trade have the same, and its place adds nothing to it.
 */
export function recordsOfRounds(state: MarketState, firstRound: number, rounds: number): PeriodRecords {
  const records: JournaledRecord[] = [];
  const missingReadings: MissingReading[] = [];
  for (let number = firstRound; number < firstRound + rounds; number++) {
    const round = state.rounds.get(number);
    assertInvariant(round !== undefined && isDecided(round), `round ${number} is decided before it is settled`);
    const due = dueAwards(state, round);
    for (const awards of byDelivery(due).values()) {
      const metered = {
        ...statedMtu(state.rules, mtuOf(awards[0]!)),
        meteringPoint: awards[0]!.meteringPoint!,
        round: number,
      };
      const reading = state.readings.get(readingKey(metered));
      const substitute = reading === undefined ? { ...metered, ...substituteFor(state, metered) } : undefined;
      if (substitute !== undefined) missingReadings.push(substitute);
      const delivery = recordsOfAwards(state, round, awards, reading?.energyWh ?? substitute?.substituteWh);
      records.push(...(substitute === undefined ? delivery : delivery.map(markedAsSubstitute)));
    }
    for (const award of due)
      if (productOf(award.side) === 'energy')
        records.push(...recordsOfAward(state, round, award, energyOfAward(state, award)));
  }
  return { records: withOneOfAKind(records), missingReadings };
}

/** What is due, by its last reading, for what one metering point was awarded in one market time unit of a decided round. */
export function recordsOfDelivery(state: MarketState, metered: MeteredMtu): readonly JournaledRecord[] {
  const round = state.rounds.get(metered.round);
  assertInvariant(round !== undefined && isDecided(round), `round ${metered.round} is decided before it is settled`);
  const key = mtuKey(mtuOf(metered), metered.meteringPoint);
  const awards = deliveriesOf(state, round).get(key);
  const reading = state.readings.get(readingKey(metered));
  return awards === undefined ? [] : withOneOfAKind(recordsOfAwards(state, round, awards, reading?.energyWh));
}

function markedAsSubstitute(record: JournaledRecord): JournaledRecord {
  return { ...record, substitute: true };
}

/** Awards of flexibility of a round, those of one metering point in one market time unit together, by {@link mtuKey}. */
export function deliveriesOf(state: MarketState, round: DecidedRound): Map<string, readonly DueAward[]> {
  return byDelivery(dueAwards(state, round));
}

/** An award with the part of its price that its place does not add. */
export interface DueAward extends AwardRecord {
  readonly energyPrice: PriceTicks;
}

/** What was traded and what the auction awarded. */
function dueAwards({ network }: MarketState, { outcome }: DecidedRound): DueAward[] {
  const { traded = [], awards, nodePrices } = outcome;
  const nodeCount = network.branches.length + 1;
  return [
    ...traded.map((award) => ({ ...award, energyPrice: award.price })),
    ...awards.map((award) => ({ ...award, energyPrice: nodePrices[mtuOf(award) * nodeCount]! })),
  ];
}

function byDelivery(due: readonly DueAward[]): Map<string, readonly DueAward[]> {
  const byPoint = new Map<string, DueAward[]>();
  for (const award of due) {
    if (award.meteringPoint === undefined || productOf(award.side) !== 'flexibility') continue;
    const key = mtuKey(mtuOf(award), award.meteringPoint);
    byPoint.set(key, [...(byPoint.get(key) ?? []), award]);
  }
  return byPoint;
}

function recordsOfAwards(
  state: MarketState,
  round: DecidedRound,
  awards: readonly DueAward[],
  meteredWh: number | undefined,
): JournaledRecord[] {
  const byAward = recordsByAward(state, round, awards, meteredWh);
  return [...byAward.flatMap(({ payments }) => payments), ...byAward.flatMap(({ penalties }) => penalties)];
}

/** What each award of a delivery is due, before records that have one key are made one. */
export function recordsByAward(
  state: MarketState,
  round: DecidedRound,
  awards: readonly DueAward[],
  meteredWh: number | undefined,
): { readonly payments: readonly JournaledRecord[]; readonly penalties: readonly JournaledRecord[] }[] {
  const { mtuSeconds, paymentRule, penalty } = state.rules;
  const { meteringPoint = '', side: direction } = awards[0]!;
  const oneWay = awards.every((award) => award.side === direction);
  assertInvariant(
    oneWay && (direction === 'up' || direction === 'down'),
    `metering point ${meteringPoint} is offered in one direction only`,
  );
  const baselineW = round.nominations.get(mtuKey(mtuOf(awards[0]!), meteringPoint));
  assertInvariant(baselineW !== undefined, `metering point ${meteringPoint} was nominated before it was offered`);
  const watts = awards.map((award) => award.awardedW);
  const awardedW = watts.reduce((total, awarded) => total + awarded, 0);
  const deliveredWh = meteredWh === undefined ? 0 : deliveredEnergy({ direction, baselineW, meteredWh, mtuSeconds });
  // The rule judges the metering point as a whole: an award cut into several orders is paid as one.
  const orderedWh = energyOverMtuDown(awardedW, mtuSeconds);
  const { paidWh, penalisedWh } = dueEnergy(paymentRule, { orderedWh, deliveredWh });
  const due = { paidWh, penalisedWh: penalty === undefined ? 0 : cappedShortfall(penalty, penalisedWh, orderedWh) };
  const shares = shareDelivery(due, watts, paymentRule, mtuSeconds);
  return awards.map((award, index) => ({
    payments: recordsOfAward(state, round, award, shares[index]!.paidWh),
    penalties: penaltyRecords(state, round.number, award, shares[index]!.penalisedWh),
  }));
}

/** An award's records with the clearing account and the DSO, and what its provider passes on to the prosumer it acts for. */
function recordsOfAward(
  state: MarketState,
  round: DecidedRound,
  award: DueAward,
  deliveredWh: EnergyWh,
): JournaledRecord[] {
  const within = statedMtu(state.rules, mtuOf(award));
  const isSale = award.side === 'sell' || award.side === 'up';
  const earned = (price: number) => (isSale ? price : 0 - price);
  const owed = (kind: SettlementKind, payer: string, payee: string, price: number, shareBps = SHARE_DENOMINATOR) => {
    const energyWh = price < 0 ? energyOfAward(state, award) : deliveredWh;
    return price === 0 || energyWh === 0
      ? []
      : [
          recordOf({
            ...within,
            round: round.number,
            order: award.order,
            kind,
            payer,
            payee,
            energyWh,
            price,
            shareBps,
          }),
        ];
  };
  const dso = state.dso()?.id;
  const pricedByOperator = dso === undefined ? award.price : award.energyPrice;
  const mandate = mandateOf(state, award);
  return [
    ...owed('energy', 'operator', award.participant, earned(pricedByOperator)),
    ...(dso === undefined ? [] : owed('flexibility', dso, award.participant, earned(award.price - award.energyPrice))),
    ...(mandate === undefined || earned(award.price) < 0
      ? []
      : owed('reward', mandate.aggregator, mandate.prosumer, earned(award.price), mandate.shareBps)),
  ];
}

function energyOfAward({ rules }: MarketState, { awardedW }: AwardRecord): EnergyWh {
  return energyOverMtuDown(awardedW, rules.mtuSeconds);
}

/** A record never states a negative price: whoever owes is the payer. */
function recordOf(terms: Omit<JournaledRecord, 'amount'>): JournaledRecord {
  const price = Math.abs(terms.price);
  const [payer, payee] = terms.price < 0 ? [terms.payee, terms.payer] : [terms.payer, terms.payee];
  return { ...terms, payer, payee, price, amount: recordAmount(terms.energyWh, price, terms.shareBps).toString() };
}

/**
 * The steps of a curve that is paid its own limits share the price at the root, and an order may trade several times at one price: what is owed between the same parties for the same order
 * and time at the same price is one record.
 */
export function withOneOfAKind(records: readonly JournaledRecord[]): JournaledRecord[] {
  const merged = new Map<string, JournaledRecord>();
  for (const record of records) {
    const { price, shareBps } = record;
    const key = keyOfRecord(record);
    const before = merged.get(key);
    const energyWh = record.energyWh + (before?.energyWh ?? 0);
    merged.set(key, { ...record, energyWh, amount: recordAmount(energyWh, price, shareBps).toString() });
  }
  return [...merged.values()];
}

/** Records that have it in common are one. */
export function keyOfRecord({ round, mtu, kind, payer, payee, order, price, shareBps }: JournaledRecord): string {
  return [round, mtu, kind, payer, payee, order, price, shareBps].join('/');
}

/** The mandate under which an aggregator was awarded this; none where a prosumer acted for itself. */
function mandateOf(state: MarketState, award: AwardRecord): Mandate | undefined {
  const point = state.meteringPoints.get(award.meteringPoint ?? '');
  const mandate = point === undefined ? undefined : state.mandates.get(point.prosumer);
  return mandate?.aggregator === award.participant ? mandate : undefined;
}
