import fc from 'fast-check';
import { DecidedMarket } from '../support/decided-market.js';
import { energy, request, villageNetwork } from '../support/village.js';

/** Random rounds of firm energy; `PROPERTY_DAYS=5000 npx jest test/properties/market` for a longer search. */
const numRuns = Number(process.env.PROPERTY_DAYS ?? 300);
const seed = Number(process.env.PROPERTY_SEED ?? 20_260_401);

const node = fc.constantFrom('transformer', ...villageNetwork.branches.map((branch) => branch.node));
const orders = fc.array(
  fc.record({
    side: fc.constantFrom('sell' as const, 'buy' as const),
    node,
    quantityW: fc.integer({ min: 1, max: 200 }).map((hundreds) => hundreds * 100),
    limit: fc.integer({ min: -3_000, max: 12_000 }),
  }),
  { minLength: 1, maxLength: 25, size: 'max' },
);
const upstream = fc.constantFrom(
  { kind: 'neutral' } as const,
  { kind: 'elsewhere' } as const,
  { kind: 'priced', sellPrice: 6_007, buyPrice: 4_003 } as const,
);

const pricing = fc.constantFrom('pay-as-clear' as const, 'pay-as-bid' as const);
/** In the order of the network. */
const nodes = ['transformer', ...villageNetwork.branches.map((branch) => branch.node)];

/** Parents in the order of the network's nodes, which is the order of prices and flows. */
const parents = [-1, 0, 1, 1, 0];

test('for firm energy the operator and the DSO have what the clearing credits upstream and branches, and what pay-as-bid leaves, but for rounding down', () => {
  let traded = 0;
  const property = fc.property(orders, upstream, pricing, fc.boolean(), (terms, upstream, pricing, asks) => {
    const market = DecidedMarket.village({ rules: { upstream, pricing } });
    const round = market.opensRound();
    for (const [index, order] of terms.entries()) market.submit('carla', round, energy(`e-${index}`, order));
    if (asks) market.publish('gridco', round, request('r'));
    const { nodePrices, flowsW, awards } = market.clears(round);
    const { records, positions } = market.settles(0);
    traded += records.length;
    const netOf = (id: string) => {
      const position = positions.find(({ participant }) => participant === id);
      return position === undefined ? 0 : Number(position.credit) - Number(position.debit);
    };
    const rootExportW = [1, 4].reduce((sum, branch) => sum + flowsW[branch]!, 0) + ownExportW(market, 'transformer');
    const upstreamTickW = -nodePrices[0]! * rootExportW;
    const branchesTickW = parents.reduce(
      (sum, parent, child) => (parent < 0 ? sum : sum + (nodePrices[parent]! - nodePrices[child]!) * flowsW[child]!),
      0,
    );
    const remainderTickW = awards.reduce((sum, { node, side, awardedW, price }) => {
      const forOneW = nodePrices[nodes.indexOf(node)]! - price;
      return sum + (side === 'sell' ? forOneW : -forOneW) * awardedW;
    }, 0);
    expect(remainderTickW).toBeGreaterThanOrEqual(0);
    // A tick-watt over a quarter-hour is 1/400 micro-unit; each record is rounded down by less than one.
    expect(Math.abs(netOf('operator') - upstreamTickW / 400)).toBeLessThanOrEqual(records.length);
    expect(Math.abs(netOf('gridco') - (branchesTickW + remainderTickW) / 400)).toBeLessThanOrEqual(records.length);
    expect(positions.reduce((sum, { credit, debit }) => sum + BigInt(credit) - BigInt(debit), 0n)).toBe(0n);
  });
  fc.assert(property, { numRuns, seed });
  expect(traded / numRuns).toBeGreaterThan(3);
});

function ownExportW(market: DecidedMarket, node: string): number {
  const round = market.state.rounds.get(0)!;
  if (round.phase !== 'cleared') throw new Error('the round is not cleared');
  const there = round.outcome.awards.filter((award) => award.node === node);
  return there.reduce((sum, { side, awardedW }) => sum + (side === 'sell' ? awardedW : -awardedW), 0);
}
