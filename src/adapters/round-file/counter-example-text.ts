import type { CounterExample, PriceClaim } from '../../domain/clearing/counter-example.js';
import { formatPrice } from '../../domain/quantity.js';
import type { RoundFile } from './round-file.js';

/** Tells a counter-example of one period to people, with the ids of the round file. */
export function describeCounterExample(found: CounterExample, round: RoundFile, period: number): string {
  const place = `"${round.network.names[found.node]}"`;
  const orderName = (order: number) => `the order "${round.orderIds[round.periods[period]!.orderPositions[order]!]}"`;
  const claim = ({ ticks, by }: PriceClaim) =>
    `${formatPrice(ticks)} (${by === 'upstream' ? 'upstream' : orderName(by)})`;
  switch (found.reason) {
    case 'fills-incomplete':
      return 'there is not one fill for each order';
    case 'fill-out-of-range':
      return `${orderName(found.order)} at ${place} is filled beyond its quantity or below zero`;
    case 'flow-beyond-limit':
      return `the flow change ${found.flowW} W of the branch ${place} is beyond its limits`;
    case 'market-not-balanced':
      return found.flowW > 0
        ? `${found.flowW} W more are sold than bought`
        : `${-found.flowW} W more are bought than sold`;
    case 'no-price':
      return `not optimal: the price at ${place} would have to be at least ${claim(found.atLeast)} and at most ${claim(found.atMost)}`;
  }
}
