import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { z } from 'zod';
import { canonicalJson, keccakText } from '../../domain/canonical.js';
import type { MarketNetwork } from '../../domain/events.js';
import { MOST_AWARDS } from '../../domain/evidence/delivery-facts.js';
import { sameDayMtus } from '../../domain/flexibility/baseline-rule.js';
import {
  areAuthorised,
  type MarketRules,
  POSTING_CHALLENGE_SECONDS,
  settlementWayOf,
} from '../../domain/market-rules.js';
import { Network, singleNode } from '../../domain/network.js';
import { isVerifiable } from '../../domain/proofs/round-proof.js';
import { accepted, type Outcome, rejected } from '../../domain/rejection.js';
import { isTimeZone } from '../../domain/settlement-calendar.js';
import { CONTINUOUS_TICK_BOUND, limitRange } from '../../domain/trading-floor.js';
import { parseMessage } from '../../protocol/parse-message.js';
import { networkFileSchema, rulesFileSchema } from './rules-schema.js';

/** The rules of a market with its network, admitted, and the digest that binds both to every round. */
export interface AdmittedRules {
  readonly file: string;
  readonly rules: MarketRules;
  readonly network: MarketNetwork;
  readonly rulesHash: `0x${string}`;
}

/** The file itself, or every rules file of a folder, by name: `*.json` but not `*.schema.json`. */
export function rulesFilesAt(path: string): string[] {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? rulesFilesIn(path) : [path];
}

function rulesFilesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .sort()
    .map((name) => join(folder, name));
}

/** Reads and admits one rules file and the network it names. Refusals carry the path of the field. */
export function readRules(file: string): Outcome<AdmittedRules> {
  const content = readJson(file);
  if (!content.ok) return content;
  const parsed = parseMessage(rulesFileSchema, content.value);
  if (!parsed.ok) return parsed;
  const fault = faultOfRules(parsed.value);
  if (fault !== undefined) return fault;
  const network = readNetwork(parsed.value.network, file);
  if (!network.ok) return network;
  const { $schema: _, network: __, horizonMtus, blockOrders, activation, settlement, ...rules } = parsed.value;
  const horizon = horizonMtus === undefined ? {} : { horizonMtus };
  const blocks = blockOrders === undefined ? {} : { blockOrders };
  const limits = activation === undefined ? {} : { activation };
  const chain = settlement === undefined ? {} : { settlement: withProsumerRecords(settlement) };
  const admitted = { ...rules, ...horizon, ...blocks, ...limits, ...chain };
  const unjudged = faultOfAuthorisation(admitted);
  if (unjudged !== undefined) return unjudged;
  return accepted(admit(file, admitted, network.value));
}

/** Who posts all periods salts the records of prosumers, unless the file says otherwise. Public ones are not named, as in rules from before. */
function withProsumerRecords({ onChain, prosumerRecords }: NonNullable<RulesFile['settlement']>) {
  const records = prosumerRecords ?? (onChain === 'posted' ? 'salted' : 'public');
  return records === 'salted' ? { onChain, prosumerRecords: records } : { onChain };
}

function admit(file: string, rules: MarketRules, network: MarketNetwork): AdmittedRules {
  return { file: resolve(file), rules, network, rulesHash: keccakText(canonicalJson({ rules, network })) };
}

function readNetwork(name: string | undefined, rulesFile: string): Outcome<MarketNetwork> {
  if (name === undefined) return accepted({ root: singleNode.root, branches: [] });
  const content = readJson(resolve(dirname(rulesFile), name));
  if (!content.ok) return rejected(content.rejection.code, 'network', content.rejection.message);
  const parsed = parseMessage(networkFileSchema, content.value);
  if (!parsed.ok) {
    const { code, field, message } = parsed.rejection;
    return rejected(code, field === '' ? 'network' : `network.${field}`, message);
  }
  const branches = parsed.value.branches.map((branch) => ({ ...branch, baselineFlowW: 0 }));
  const built = Network.build({ root: parsed.value.root, branches }, 1);
  return built.ok ? accepted(parsed.value) : built;
}

type RulesFile = z.output<typeof rulesFileSchema>;

function faultOfRules(rules: RulesFile) {
  const { products, order, gate, upstream, settlementPeriodMtus, horizonMtus = 1, blockOrders } = rules;
  const repeated = products.findIndex((product, index) => products.indexOf(product) < index);
  if (repeated >= 0) return rejected('duplicate-id', `products[${repeated}]`, 'named twice');
  if (order.minQuantityW > order.maxQuantityW)
    return rejected('quantity-out-of-bounds', 'order.minQuantityW', 'the smallest order is larger than the largest');
  if (order.minQuantityW % order.quantityStepW !== 0)
    return rejected('quantity-off-step', 'order.minQuantityW', 'the smallest order is not a multiple of the step');
  if (order.minLimit > order.maxLimit)
    return rejected('price-out-of-bounds', 'order.minLimit', 'the lowest limit is above the highest');
  if (order.maxOrdersPerParticipant > order.maxOrdersPerRound)
    return rejected('malformed-message', 'order.maxOrdersPerParticipant', 'more than a round takes');
  if ((settlementPeriodMtus ?? horizonMtus) % horizonMtus !== 0)
    return rejected('malformed-message', 'settlementPeriodMtus', `not a multiple of the ${horizonMtus} of a round`);
  if (blockOrders !== undefined && blockOrders.maxBlocksPerParticipant > blockOrders.maxBlocksPerRound)
    return rejected('malformed-message', 'blockOrders.maxBlocksPerParticipant', 'more than a round takes');
  if (gate.closesBeforeDeliverySeconds >= gate.opensBeforeDeliverySeconds)
    return rejected('malformed-message', 'gate', 'the gate opens before it closes');
  if (upstream.kind === 'priced' && upstream.buyPrice > upstream.sellPrice)
    return rejected('price-out-of-bounds', 'upstream.buyPrice', 'upstream must not buy dearer than it sells');
  return (
    faultOfCeiling(rules) ??
    faultOfTrading(rules) ??
    faultOfPeriod(rules) ??
    faultOfSettlement(rules) ??
    faultOfMetering(rules) ??
    faultOfPenalty(rules) ??
    faultOfBaseline(rules)
  );
}

function faultOfPeriod({ settlementPeriodMtus, settlementPeriod }: RulesFile) {
  if ((settlementPeriodMtus === undefined) === (settlementPeriod === undefined))
    return rejected('malformed-message', 'settlementPeriodMtus', 'state either this or settlementPeriod');
  if (settlementPeriod !== undefined && !isTimeZone(settlementPeriod.timeZone))
    return rejected('malformed-message', 'settlementPeriod.timeZone', 'no time zone of this name is known');
  return undefined;
}

/**
 * A posting builds on one that nobody can challenge any more, so that a market posts once in the time for challenges at most, and it has
 * evidence of every delivery.
 */
function faultOfSettlement(rules: RulesFile) {
  const { settlementPeriodMtus, mtuSeconds, settlement } = rules;
  if (settlement?.prosumerRecords === 'salted' && settlement.onChain !== 'posted')
    return rejected('unsupported', 'settlement.prosumerRecords', 'what the contract executes everybody can read');
  if (settlementWayOf(rules) === 'executed') return undefined;
  if ((rules.trading ?? 'auction') !== 'auction' && rules.products.includes('flexibility')) {
    const why = `evidence names at most ${MOST_AWARDS} awards of a delivery, and an offer may trade more often before the gate`;
    return rejected('unsupported', 'settlement.onChain', why);
  }
  if (settlementPeriodMtus === undefined) return undefined;
  if (settlementPeriodMtus * mtuSeconds >= POSTING_CHALLENGE_SECONDS) return undefined;
  const why = `a posting can be challenged for ${POSTING_CHALLENGE_SECONDS} s, and the next waits for it: shorter periods would pile up`;
  return rejected('unsupported', 'settlement.onChain', why);
}

function faultOfMetering({ metering }: RulesFile) {
  const { substitute, capacityW } = metering ?? {};
  if (substitute?.method === 'comparable-days' && substitute.least > substitute.days)
    return rejected('malformed-message', 'metering.substitute.least', 'more days than are looked at');
  if (substitute?.method === 'comparable-days' && !isTimeZone(substitute.timeZone ?? 'UTC'))
    return rejected('malformed-message', 'metering.substitute.timeZone', 'no time zone of this name is known');
  if (capacityW !== undefined && capacityW.least > capacityW.most)
    return rejected('quantity-out-of-bounds', 'metering.capacityW.least', 'the least is more than the most');
  return undefined;
}

/** What a method looks at on the same day must be over, and read, when baselines are frozen; and that is before the gate. */
function faultOfBaseline({ baseline, gate, mtuSeconds }: RulesFile) {
  if (baseline === 'nominated') return undefined;
  const { method, frozenBeforeDeliverySeconds: frozen, gapMtus = 0, timeZone } = baseline;
  const { opensBeforeDeliverySeconds: opens, closesBeforeDeliverySeconds: closes } = gate;
  if (frozen <= closes || frozen > opens)
    return rejected(
      'malformed-message',
      'baseline.frozenBeforeDeliverySeconds',
      'baselines are frozen while the gate is open: offers are taken from then on',
    );
  if (sameDayMtus(method) > 0 && gapMtus * mtuSeconds < frozen)
    return rejected(
      'malformed-message',
      'baseline.gapMtus',
      `what is looked at on the same day must be over ${frozen} s before delivery`,
    );
  if (typeof method !== 'string' && method.kind === 'x-of-y' && method.x > method.y)
    return rejected('malformed-message', 'baseline.method.x', 'more days than are looked at');
  if (!isTimeZone(timeZone))
    return rejected('malformed-message', 'baseline.timeZone', 'no time zone of this name is known');
  return undefined;
}

function faultOfPenalty({ paymentRule, penalty }: RulesFile) {
  if ((paymentRule === 'usef') !== (penalty !== undefined))
    return rejected('malformed-message', 'penalty', 'the payment rule usef has one, and no other has');
  for (const name of ['price', 'collateral'] as const)
    if ((penalty?.[name] ?? 0) < 0) return rejected('price-out-of-bounds', `penalty.${name}`, 'it is not negative');
  return undefined;
}

function faultOfAuthorisation(rules: MarketRules) {
  const { signedOrders, sealedBids, book, gate } = rules;
  const field = signedOrders ? 'signedOrders' : 'sealedBids';
  if (areAuthorised(rules) && !isVerifiable(rules))
    return rejected('unsupported', field, 'only an auction that checks rounds can judge who wanted an order');
  if (sealedBids === undefined) return undefined;
  if (signedOrders) return rejected('unsupported', 'signedOrders', 'sealed orders are authorised by their seal');
  if (book !== 'sealed') return rejected('malformed-message', 'book', 'sealed bids are for a sealed book');
  if (sealedBids.revealSeconds < gate.closesBeforeDeliverySeconds) return undefined;
  return rejected('malformed-message', 'sealedBids.revealSeconds', 'orders are revealed before delivery begins');
}

/** The ceiling counts the providers of limit orders in an auction, and caps what is worth something. */
function faultOfCeiling({ order, trading, blockOrders, singleProviderCeiling: ceiling }: RulesFile) {
  if (ceiling === undefined) return undefined;
  const at = 'singleProviderCeiling';
  if (trading === 'continuous') return rejected('unsupported', at, 'this market has no auction that serves requests');
  if (blockOrders !== undefined) return rejected('unsupported', at, 'providers of blocks are not counted');
  if (ceiling < Math.max(order.minLimit, 0) || ceiling > order.maxLimit)
    return rejected('price-out-of-bounds', at, 'not negative, and within the limits of orders');
  return undefined;
}

function faultOfTrading({ order, trading, horizonMtus = 1, blockOrders }: RulesFile) {
  if (trading === undefined || trading === 'auction') return undefined;
  if (horizonMtus !== 1)
    return rejected('unsupported', 'trading', 'only rounds of one market time unit are traded continuously');
  if (blockOrders !== undefined) return rejected('unsupported', 'blockOrders', 'blocks are cleared in auctions only');
  const { lowestTicks, highestTicks } = limitRange(order);
  if (highestTicks - lowestTicks < CONTINUOUS_TICK_BOUND) return undefined;
  const range = `within ${CONTINUOUS_TICK_BOUND} ticks, those of downward offers negated`;
  return rejected('price-out-of-bounds', 'order.maxLimit', `where orders trade as they come, limits lie ${range}`);
}

function readJson(file: string): Outcome<unknown> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return rejected('malformed-message', '', `cannot read ${file}: ${(error as Error).message}`);
  }
  try {
    return accepted(JSON.parse(text));
  } catch (error) {
    return rejected('malformed-message', '', `${file} is not JSON: ${(error as Error).message}`);
  }
}
