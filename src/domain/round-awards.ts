import { type Clearing, paidTicks } from './clearing/clearing.js';
import type { AwardRecord, RequestRelief } from './events.js';
import { statedMtu } from './horizon.js';
import type { MarketRules } from './market-rules.js';
import type { RoundMtu } from './round-problem.js';

/** A market time unit of a round with what it cleared to. */
export interface ClearedMtu extends RoundMtu {
  readonly clearing: Clearing;
}

/**
 * What the orders of a market time unit are awarded, by time priority. An order has one award, but a curve that is paid its own limits has
 * one for each price of it.
 */
export function awardsOf(
  rules: MarketRules,
  { mtu, problem, orders, orderPositions, clearing }: ClearedMtu,
): AwardRecord[] {
  const awards: AwardRecord[] = [];
  for (const [index, awardedW] of clearing.fillW.entries()) {
    if (awardedW === 0) continue;
    const { sequence, participant, node, side, meteringPoint } = orders[orderPositions[index]!]!;
    const price = paidTicks(problem, clearing, index);
    const last = awards.at(-1);
    if (last?.order === sequence && last.price === price) {
      awards[awards.length - 1] = { ...last, awardedW: last.awardedW + awardedW };
      continue;
    }
    const at = meteringPoint === undefined ? {} : { meteringPoint };
    awards.push({ ...statedMtu(rules, mtu), order: sequence, participant, node, side, ...at, awardedW, price });
  }
  return awards;
}

/** What the requests of a market time unit are relieved by. */
export function reliefsOf(rules: MarketRules, { mtu, requests, clearing }: ClearedMtu): RequestRelief[] {
  return requests.map(({ sequence, participant, congestionPoint }, index) => ({
    ...statedMtu(rules, mtu),
    ...{ request: sequence, participant, congestionPoint, reliefW: clearing.reliefW[index]! },
  }));
}
