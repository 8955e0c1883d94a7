import { type BlockEntry, type BlockTerms, WHOLE_BPS } from './block.js';
import { mtusPerRound } from './horizon.js';
import type { MarketRules, OrderBounds } from './market-rules.js';
import { mixedUp } from './plausible-power.js';
import { accepted, type Outcome, rejected } from './rejection.js';

/** Checks what the rules alone decide of a block. `path` is prefixed to field names. */
export function admitBlockTerms(terms: BlockTerms, rules: MarketRules, path: string): Outcome<BlockTerms> {
  const { product, limit, minAcceptanceBps = WHOLE_BPS, meteringPoint } = terms;
  if (rules.blockOrders === undefined)
    return rejected('side-not-offered', path.slice(0, -1), 'this market has no block orders');
  if (!rules.products.includes(product))
    return rejected('side-not-offered', `${path}product`, `this market has no ${product} orders`);
  const profile = admitProfile(terms.profile, rules, path);
  if (!profile.ok) return profile;
  if (!isWithinBounds(limit, rules.order)) return rejected('price-out-of-bounds', `${path}limit`);
  if (minAcceptanceBps < 0 || minAcceptanceBps > WHOLE_BPS)
    return rejected('quantity-out-of-bounds', `${path}minAcceptanceBps`, `not within 0 and ${WHOLE_BPS}`);
  if (terms.exclusiveGroup === '') return rejected('empty-group', `${path}exclusiveGroup`);
  if (product === 'flexibility' && meteringPoint === undefined)
    return rejected('malformed-message', `${path}meteringPoint`, 'a flexibility offer names its metering point');
  return accepted(terms);
}

function admitProfile(profile: readonly BlockEntry[], rules: MarketRules, path: string): Outcome<unknown> {
  if (profile.length === 0)
    return rejected('malformed-message', `${path}profile`, 'a block has power in one market time unit at least');
  const last = mtusPerRound(rules) - 1;
  const seen = new Set<number>();
  for (const [index, { mtu, powerW }] of profile.entries()) {
    const at = `${path}profile[${index}]`;
    if (mtu > last) return rejected('profile-outside-horizon', `${at}.mtu`, `a round covers 0 to ${last}`);
    if (seen.has(mtu)) return rejected('duplicate-id', `${at}.mtu`, `market time unit ${mtu} is stated twice`);
    seen.add(mtu);
    const power = admitPower(Math.abs(powerW), rules.order, `${at}.powerW`);
    if (!power.ok) return power;
  }
  return accepted(profile);
}

function admitPower(
  powerW: number,
  { minQuantityW, maxQuantityW, quantityStepW }: OrderBounds,
  field: string,
): Outcome<number> {
  if (powerW === 0) return rejected('quantity-not-positive', field, 'a block has power where it says so');
  if (powerW < minQuantityW || powerW > maxQuantityW)
    return rejected(
      'quantity-out-of-bounds',
      field,
      `${powerW} W is not between ${minQuantityW} W and ${maxQuantityW} W${mixedUp(powerW, minQuantityW, maxQuantityW)}`,
    );
  if (powerW % quantityStepW !== 0) return rejected('quantity-off-step', field, `not a multiple of ${quantityStepW} W`);
  return accepted(powerW);
}

/** The bounds of orders, and their negatives, since a purchase is stated by what it earns. */
function isWithinBounds(limit: number, { minLimit, maxLimit }: OrderBounds): boolean {
  return limit >= Math.min(minLimit, 0 - maxLimit) && limit <= Math.max(maxLimit, 0 - minLimit);
}
