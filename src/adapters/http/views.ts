import type { CollateralStanding } from '../../application/collateral.js';
import type { OpenedEvidence } from '../../application/evidence.js';
import type { Market } from '../../application/market.js';
import type { OwnFlow } from '../../application/own-openings.js';
import type { PostingClaim } from '../../application/posting-claim.js';
import type {
  AwardView,
  BlockView,
  OrderView,
  Page,
  ReadModel,
  ResultView,
  RoundView,
  SettlementView,
} from '../../application/read-model.js';
import { WHOLE_BPS } from '../../domain/block.js';
import { formatWelfare } from '../../domain/clearing/welfare.js';
import type { BlockOutcome } from '../../domain/events.js';
import { mtuOf, mtusPerRound } from '../../domain/horizon.js';
import { type MarketRules, tradingOf } from '../../domain/market-rules.js';
import type { CurveEntry, OrderCurve } from '../../domain/order-curve.js';
import { formatMoney, formatPrice } from '../../domain/quantity.js';
import type { MonitoredMtu } from '../../domain/round-monitor.js';
import { balancesHash } from '../../domain/settlement/posting.js';
import { openingView } from '../../protocol/evidence.js';
import type { RouteAnswer } from '../../protocol/routes.js';

function hex(bytes: Uint8Array): string {
  return `0x${Buffer.from(bytes).toString('hex')}`;
}

type ItemOf<P extends { readonly items: readonly unknown[] }> = P['items'][number];

/** A page of a list; a full page may have a next one. */
export function pageOf<T, V>(found: readonly T[], { limit }: Page, view: (item: T) => V, keyOf: (item: T) => number) {
  const last = found.at(-1);
  return { items: found.map(view), after: found.length < limit || last === undefined ? null : keyOf(last) };
}

export function marketSummary(market: Market): RouteAnswer<'markets'>['markets'][number] {
  const { rules, rulesHash } = market.state;
  const { title, version, currency } = rules;
  const { name, durableSequence: sequence, headHash } = market;
  return { market: name, title, version, currency, rulesHash, sequence, headHash };
}

export function marketDetail(market: Market): RouteAnswer<'market'> {
  const {
    market: _,
    title: __,
    version: ___,
    currency: ____,
    order,
    upstream,
    products,
    ...rules
  } = market.state.rules;
  const { minLimit, maxLimit, ...bounds } = order;
  const { root, branches } = market.state.network;
  return {
    ...marketSummary(market),
    rules: {
      ...rules,
      horizonMtus: mtusPerRound(market.state.rules),
      trading: tradingOf(market.state.rules),
      blockOrders: rules.blockOrders ?? null,
      signedOrders: rules.signedOrders ?? false,
      sealedBids: rules.sealedBids ?? null,
      singleProviderCeiling:
        rules.singleProviderCeiling === undefined ? null : formatPrice(rules.singleProviderCeiling),
      penalty: penaltyView(rules.penalty),
      leastNominationW: rules.leastNominationW ?? null,
      baseline: rules.baseline === 'nominated' ? rules.baseline : { ...rules.baseline },
      activation: rules.activation ?? null,
      settlementPeriodMtus: rules.settlementPeriodMtus ?? null,
      settlementPeriod: rules.settlementPeriod ?? null,
      metering: rules.metering ?? null,
      settlement: rules.settlement ?? null,
      products: [...products],
      upstream: upstreamView(upstream),
      order: { ...bounds, minLimit: formatPrice(minLimit), maxLimit: formatPrice(maxLimit) },
    },
    network: { root, branches: [...branches] },
  };
}

function penaltyView(penalty: MarketRules['penalty']): RouteAnswer<'market'>['rules']['penalty'] {
  if (penalty === undefined) return null;
  return { price: formatPrice(penalty.price), collateral: formatPrice(penalty.collateral) };
}

function upstreamView(upstream: MarketRules['upstream']): RouteAnswer<'market'>['rules']['upstream'] {
  if (upstream.kind !== 'priced') return { kind: upstream.kind };
  return { kind: 'priced', sellPrice: formatPrice(upstream.sellPrice), buyPrice: formatPrice(upstream.buyPrice) };
}

/** A round as everybody may know it: of a sealed book not how many orders are in while it takes some, and never what tells their limits. */
export function roundView(
  { welfareTickW, welfareBoundTickW, ...round }: RoundView,
  { mtuSeconds, book, sealedBids }: Pick<MarketRules, 'mtuSeconds' | 'book' | 'sealedBids'>,
): RouteAnswer<'round'> {
  if (book === 'sealed') {
    const takesOrders = round.phase === 'open' || (round.phase === 'closed' && sealedBids !== undefined);
    return { ...round, ...(takesOrders && { orderCount: null }), welfare: null, welfareBound: null };
  }
  const inCurrency = (tickW: string | null) => (tickW === null ? null : formatWelfare(BigInt(tickW), mtuSeconds));
  return { ...round, welfare: inCurrency(welfareTickW), welfareBound: inCurrency(welfareBoundTickW) };
}

/** The DSO buys: it is told how many are pivotal, not who. */
export function monitorView(round: number, mtus: readonly MonitoredMtu[], isOperator: boolean): RouteAnswer<'monitor'> {
  const counted = <T extends { readonly pivotal: readonly string[] }>(competition: T) => ({
    ...competition,
    pivotalCount: competition.pivotal.length,
    pivotal: isOperator ? [...competition.pivotal] : null,
  });
  return {
    round,
    mtus: mtus.map(({ mtu, requested, full, sold }) => ({
      ...{ mtu, requested: requested.map(counted), full: full.map(counted), sold: counted(sold) },
    })),
  };
}

export function resultView({ round, prices, reliefs }: ResultView): RouteAnswer<'result'> {
  return {
    round,
    prices: prices.map((at) => ({ ...at, price: formatPrice(at.price) })),
    reliefs: reliefs.map((relief) => ({ ...relief, mtu: mtuOf(relief) })),
  };
}

export function requestView(
  request: Awaited<ReturnType<ReadModel['requests']>>[number],
): RouteAnswer<'requests'>['requests'][number] {
  const { sequence, participant, congestionPoint, direction, steps, withdrawn } = request;
  const priced = steps.map(({ quantityW, price }) => ({ quantityW, price: formatPrice(price) }));
  return { request: sequence, mtu: mtuOf(request), participant, congestionPoint, direction, steps: priced, withdrawn };
}

export function orderView(order: OrderView): ItemOf<RouteAnswer<'orders'>> {
  const { sequence, round, participant, clientOrderId, side, node, quantityW, priority, state, awardedW } = order;
  return {
    ...{ order: sequence, round, mtu: mtuOf(order), participant, clientOrderId, side, node },
    meteringPoint: order.meteringPoint ?? null,
    ...{ quantityW, limit: formatPrice(order.limit), curve: curveView(order.curve), priority, state, awardedW },
    ...{ timeInForce: order.timeInForce ?? 'good-till-gate', validUntil: order.validUntil ?? null },
    ...{ reason: order.reason, tradedW: order.tradedW },
    price: order.price === null ? null : formatPrice(order.price),
  };
}

export function blockView(block: BlockView, mtuSeconds: number): ItemOf<RouteAnswer<'blocks'>> {
  const { sequence, round, participant, clientOrderId, product, node, limit, profile, state, outcome } = block;
  return {
    ...{
      block: sequence,
      round,
      participant,
      clientOrderId,
      product,
      node,
      meteringPoint: block.meteringPoint ?? null,
    },
    ...{ profile: [...profile], limit: formatPrice(limit), minAcceptanceBps: block.minAcceptanceBps ?? WHOLE_BPS },
    ...{ parent: block.parent ?? null, exclusiveGroup: block.exclusiveGroup ?? null, state },
    outcome: outcome === null ? null : standingView(outcome, mtuSeconds),
  };
}

function standingView({ acceptedParts, parts, surplusTickW, reason }: BlockOutcome, mtuSeconds: number) {
  return { acceptedParts, parts, surplus: formatWelfare(BigInt(surplusTickW), mtuSeconds), reason: reason ?? null };
}

function curveView(curve: OrderCurve | undefined): ItemOf<RouteAnswer<'orders'>>['curve'] {
  const priced = (entries: readonly CurveEntry[]) =>
    entries.map(({ quantityW, price }) => ({ quantityW, price: formatPrice(price) }));
  if (curve === undefined) return null;
  return curve.kind === 'steps'
    ? { kind: curve.kind, steps: priced(curve.steps) }
    : { kind: curve.kind, points: priced(curve.points) };
}

export function awardView(award: AwardView): ItemOf<RouteAnswer<'awards'>> {
  const { order, round, participant, node, side, awardedW } = award;
  const meteringPoint = award.meteringPoint ?? null;
  const price = formatPrice(award.price);
  const { madeBy } = award;
  return { order, round, mtu: mtuOf(award), participant, node, side, meteringPoint, madeBy, awardedW, price };
}

export function claimView(
  { period, total, drawn, leaf, call }: PostingClaim,
  from: string,
  recipient: string,
): RouteAnswer<'claim'> {
  const amounts = { total: formatMoney(total), drawn: formatMoney(drawn), claimable: formatMoney(total - drawn) };
  return { period, ...amounts, leaf: hex(leaf), from, recipient, ...call };
}

export function ownFlowView({ kind, payer, payee, amount, flow, chunk, openings }: OwnFlow) {
  const told = { kind, payer, payee, amount: formatMoney(amount), flow: hex(flow), chunk };
  return { ...told, openings: openings.map(hex) };
}

export function evidenceView({ market, period, posting, opening, chunk }: OpenedEvidence): RouteAnswer<'evidence'> {
  const text = (bytes: Uint8Array) => `0x${Buffer.from(bytes).toString('hex')}`;
  const roots = {
    batchRoot: text(posting.batchRoot),
    balancesHash: text(balancesHash(posting)),
    evidenceRoot: text(posting.evidenceRoot),
    ledgerHash: text(posting.ledgerHash),
  };
  return { market, period, posting: roots, opening: openingView(opening), ...(chunk && { chunk: text(chunk) }) };
}

export function collateralView(
  participant: string,
  { posted, demanded }: CollateralStanding,
): RouteAnswer<'collateral'> {
  const [all, bound] = [formatMoney(posted), formatMoney(demanded)];
  return { participant, posted: all, demanded: bound, free: formatMoney(posted > demanded ? posted - demanded : 0n) };
}

export function settlementView(settlement: SettlementView): ItemOf<RouteAnswer<'settlements'>> {
  const { period, index, state, round, kind, payer, payee, order, energyWh, shareBps } = settlement;
  const price = formatPrice(settlement.price);
  const amount = formatMoney(BigInt(settlement.amount));
  const within = { round, mtu: mtuOf(settlement) };
  const { substitute = false, corrects = null } = settlement;
  const marks = { substitute, corrects };
  return { period, index, state, ...within, kind, payer, payee, order, energyWh, price, shareBps, amount, ...marks };
}
