import type { MarketNetwork } from '../domain/events.js';
import { Network } from '../domain/network.js';
import { formatPrice } from '../domain/quantity.js';
import { assertInvariant } from '../domain/rejection.js';
import type { AnnouncementBody } from '../protocol/announcements.js';
import type { RouteAnswer } from '../protocol/routes.js';
import type { Indicated } from './indications.js';

type IndicatedBody = AnnouncementBody<'indicative'>['rounds'][number];

/** What everybody is told of an indicated round; prices in ticks. */
export function indicatedBody({ round, outcome }: Indicated): IndicatedBody {
  if (!outcome.ok) return { round, status: 'limits-infeasible', nodePrices: [], soldW: [], boughtW: [], binding: [] };
  const { nodePrices, soldW, boughtW, binding } = outcome.value;
  return {
    ...{ round, status: 'indicated' },
    nodePrices: [...nodePrices],
    soldW: [...soldW],
    boughtW: [...boughtW],
    binding: [...binding],
  };
}

/** What a participant is answered: the same with prices by name, as decimal text, and its own fills. */
export function indicationView(
  indicated: Indicated,
  participant: string,
  network: MarketNetwork,
): RouteAnswer<'indication'> {
  const { nodePrices, ...told } = indicatedBody(indicated);
  const names = nodeNames(network);
  const { sequence, outcome } = indicated;
  return {
    ...told,
    sequence,
    prices: nodePrices.map((price, index) => ({
      ...{ mtu: Math.floor(index / names.length), node: names[index % names.length]! },
      price: formatPrice(price),
    })),
    fills: outcome.ok ? [...(outcome.value.fills.get(participant) ?? [])] : [],
  };
}

/** Names in the order of the network's nodes. */
function nodeNames({ root, branches }: MarketNetwork): readonly string[] {
  const network = Network.build({ root, branches: branches.map((branch) => ({ ...branch, baselineFlowW: 0 })) }, 1);
  assertInvariant(network.ok, 'the network of an open market is a tree');
  return network.value.names;
}
