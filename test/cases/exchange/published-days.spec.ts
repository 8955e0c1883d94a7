import { clearHorizon } from '../../../src/domain/clearing/blocks/clear-horizon.js';
import { HorizonProblem } from '../../../src/domain/clearing/blocks/horizon-problem.js';
import { type Certificate, certify } from '../../../src/domain/clearing/certificate.js';
import { clear } from '../../../src/domain/clearing/clearing.js';
import { ClearingProblem } from '../../../src/domain/clearing/clearing-problem.js';
import { Network, singleNode } from '../../../src/domain/network.js';
import { admitted } from '../../reference/round-builder.js';
import { apemDay, PARTS_PER_CURRENCY, publishedOptimum } from './apem-day.js';
import { HOURS, italianDay } from './italian-day.js';

describe('the day with 266 blocks', () => {
  const day = apemDay();
  const clearing = admitted(clearHorizon(admitted(HorizonProblem.admit(day))));

  test('reaches the published optimum with the no-loss rule, proven', () => {
    const welfare = Math.round(publishedOptimum.no_pab_optimum * PARTS_PER_CURRENCY);
    expect(Number(clearing.welfareTickW)).toBe(welfare);
    expect(clearing.boundTickW).toBe(clearing.welfareTickW);
    expect(clearing.isTieProven).toBe(true);
  });

  test('accepts the published blocks', () => {
    const accepted = day.blockIds.filter((_, block) => clearing.parts[block]! > 0);
    expect(accepted).toEqual(publishedOptimum.accepted_block_ids);
  });

  test('lets no accepted block lose, and says of every other why', () => {
    for (const { parts, surplusTickW, reason } of clearing.standings) {
      if (parts > 0) expect(surplusTickW >= 0n).toBe(true);
      else expect(reason).toBe(surplusTickW > 0n ? 'paradoxical' : 'out-of-the-money');
    }
  });
});

describe('the Italian day', () => {
  const day = italianDay();

  test('has the published price in all 168 zone-hours, at either end of every interval', () => {
    let equal = 0;
    for (const pricePoint of ['lowest', 'highest'] as const)
      for (const { input, priceTicks } of day) {
        const { nodePriceTicks } = admitted(clear(admitted(ClearingProblem.admit({ ...input, pricePoint }))));
        expect(Array.from(nodePriceTicks)).toEqual(priceTicks);
        equal += nodePriceTicks.length;
      }
    expect(equal).toBe(2 * 168);
  });

  test('has the published flows where the exchanges over the borders are the published ones', () => {
    let equal = 0;
    for (const [hour, { withPublishedExchanges, flow }] of day.entries()) {
      if (hour === 0) continue;
      expect(Array.from(admitted(clear(withPublishedExchanges)).flowW)).toEqual(flow);
      equal += flow.length - 1;
    }
    expect(equal).toBe(6 * (HOURS - 1));
  });

  test('in its first hour shares the marginal price of all zones in proportion, which is optimal too', () => {
    const { withPublishedExchanges, flow } = day[0]!;
    const shared = inProportionAcrossZones(withPublishedExchanges);
    const verdict = certify(withPublishedExchanges, shared) as Certificate;
    expect(verdict.kind).toBe('certified');
    for (const [node, published] of flow.entries())
      expect(Math.abs(verdict.flowW[node]! - published)).toBeLessThanOrEqual(2);
  });
});

/** Fills of an hour without grid constraints, with pro-rata over all zones as if they were one. */
function inProportionAcrossZones(hour: ClearingProblem): Int32Array {
  const network = admitted(Network.build(singleNode, 1));
  const { orders, upstream, pricePoint, fixedFeedInW } = hour;
  const together = admitted(
    ClearingProblem.admit({
      network,
      limits: network.branchLimits(0),
      orders: { ...orders, node: new Int32Array(orders.node.length) },
      requests: [],
      upstream,
      pricePoint,
      marginalAllocation: 'pro-rata',
    }),
  );
  const feedIn = fixedFeedInW!.reduce((sum, watts) => sum + watts, 0);
  return admitted(clear(together.withFixedFeedIn(Float64Array.of(feedIn)))).fillW;
}
