import type { RoundQuotes } from '../domain/book/quotes.js';
import { type BlocksIndication, gapBps } from '../domain/book/round-indication.js';
import { formatWelfare } from '../domain/clearing/welfare.js';
import type { MarketNetwork } from '../domain/events.js';
import type { MarketRules } from '../domain/market-rules.js';
import type { MarketState } from '../domain/market-state.js';
import { Network } from '../domain/network.js';
import type { Participant } from '../domain/participant.js';
import { formatPrice } from '../domain/quantity.js';
import { assertInvariant } from '../domain/rejection.js';
import type { AnnouncementBody } from '../protocol/announcements.js';
import type { RouteAnswer } from '../protocol/routes.js';
import type { Indicated } from './indications.js';

type IndicatedBody = AnnouncementBody<'indicative'>['rounds'][number];

/**
 * What everybody is told of an indicated round; prices in ticks. Limits of single orders are told where the book is open, and so is the
 * welfare: by how much it changes with an order tells the order's limit.
 */
export function indicatedBody(
  { round, outcome, quotes }: Indicated,
  { book }: Pick<MarketRules, 'book'>,
): IndicatedBody {
  const trading = quotes === undefined ? {} : tradingBody(quotes, book === 'open');
  if (!outcome.ok)
    return { round, status: 'limits-infeasible', nodePrices: [], soldW: [], boughtW: [], binding: [], ...trading };
  const { nodePrices, soldW, boughtW, binding, blocks } = outcome.value;
  return {
    ...{ round, status: 'indicated' },
    nodePrices: [...nodePrices],
    soldW: [...soldW],
    boughtW: [...boughtW],
    binding: [...binding],
    ...(blocks && { blocks: blocksBody(blocks, book === 'open') }),
    ...trading,
  };
}

function blocksBody(blocks: BlocksIndication, seesBook: boolean) {
  const { welfareTickW, boundTickW } = blocks;
  const exactly = seesBook ? { welfareTickW: welfareTickW.toString(), boundTickW: boundTickW.toString() } : {};
  return { gapBps: gapBps(blocks), ...exactly };
}

function tradingBody({ nodes, lastTrade }: RoundQuotes, seesBook: boolean) {
  const quotes = nodes.map(({ node, bidTicks, askTicks }) => ({ node, bid: bidTicks ?? null, ask: askTicks ?? null }));
  const last = lastTrade && { sequence: lastTrade.sequence, tradedW: lastTrade.tradedW, price: lastTrade.price };
  return { ...(seesBook ? { quotes } : {}), ...(last && { lastTrade: last }) };
}

/** What a participant is answered: the same with prices by name, as decimal text, and what would become of its own orders. */
export function indicationView(
  indicated: Indicated,
  by: Pick<Participant, 'id' | 'role'>,
  { network, rules }: Pick<MarketState, 'network' | 'rules'>,
): RouteAnswer<'indication'> {
  const seesBook = rules.book === 'open' || by.role === 'operator';
  const {
    nodePrices,
    quotes = [],
    lastTrade,
    blocks: _,
    ...told
  } = indicatedBody(indicated, {
    book: seesBook ? 'open' : 'sealed',
  });
  const names = nodeNames(network);
  const { sequence, outcome } = indicated;
  const inWords = (ticks: number | null) => (ticks === null ? null : formatPrice(ticks));
  return {
    ...told,
    sequence,
    prices: nodePrices.map((price, index) => ({
      ...{ mtu: Math.floor(index / names.length), node: names[index % names.length]! },
      price: formatPrice(price),
    })),
    fills: outcome.ok ? [...(outcome.value.fills.get(by.id) ?? [])] : [],
    blocks: outcome.ok ? blocksView(outcome.value.blocks, by.id, seesBook, rules.mtuSeconds) : null,
    quotes: quotes.map(({ node, bid, ask }) => ({ node, bid: inWords(bid), ask: inWords(ask) })),
    lastTrade: lastTrade === undefined ? null : { ...lastTrade, price: formatPrice(lastTrade.price) },
  };
}

function blocksView(blocks: BlocksIndication | undefined, participant: string, seesBook: boolean, mtuSeconds: number) {
  if (blocks === undefined) return null;
  const { welfareTickW, boundTickW, acceptances } = blocks;
  return {
    proven: welfareTickW === boundTickW,
    gapBps: gapBps(blocks),
    welfare: seesBook ? formatWelfare(welfareTickW, mtuSeconds) : null,
    welfareBound: seesBook ? formatWelfare(boundTickW, mtuSeconds) : null,
    own: [...(acceptances.get(participant) ?? [])],
  };
}

/** Names in the order of the network's nodes. */
function nodeNames({ root, branches }: MarketNetwork): readonly string[] {
  const network = Network.build({ root, branches: branches.map((branch) => ({ ...branch, baselineFlowW: 0 })) }, 1);
  assertInvariant(network.ok, 'the network of an open market is a tree');
  return network.value.names;
}
