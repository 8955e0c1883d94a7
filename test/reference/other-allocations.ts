import { clear } from '../../src/domain/clearing/clearing.js';
import { type HorizonAllocation, type HorizonProof, proveAllocation } from '../../src/domain/proofs/horizon-proof.js';
import type { ProvenHorizon } from './proven-horizons.js';

/** What somebody could say of a horizon instead of the engine, right or wrong. */
export interface OtherAllocation {
  readonly what: string;
  readonly proof: HorizonProof;
}

/** A selection of blocks with every market time unit cleared beside it, whether or not it is permitted; undefined beyond the limits. */
export function allocationBeside({ problem, book }: ProvenHorizon, parts: Int32Array): HorizonProof | undefined {
  const feedInW = problem.feedInW(parts);
  const mtus: HorizonAllocation['mtus'][number][] = [];
  let welfareTickW = -problem.costTickW(parts);
  for (const [index, period] of problem.periods.entries()) {
    const cleared = clear(period.withFixedFeedIn(feedInW[index]!));
    if (!cleared.ok) return undefined;
    mtus.push(cleared.value);
    welfareTickW += cleared.value.welfareTickW;
  }
  return proveAllocation(book, { mtus, feedInW, parts, welfareTickW, boundTickW: welfareTickW });
}

/** The selections of the engine and at random, as many as asked for, of which each obeys, loses or breaks what it does. */
export function* otherSelections(
  horizon: ProvenHorizon,
  count: number,
  below: (n: number) => number,
): Generator<OtherAllocation> {
  const { problem, clearing } = horizon;
  for (let index = 0; index < count; index++) {
    const parts = clearing.parts.slice();
    const changes = 1 + below(2);
    for (let change = 0; change < changes; change++) {
      const block = below(parts.length);
      const { parts: all } = problem.blocks[block]!;
      parts[block] = below(8) === 0 ? all + 1 : below(3) === 0 ? below(all + 1) : parts[block]! > 0 ? 0 : all;
    }
    const proof = allocationBeside(horizon, parts);
    if (proof !== undefined) yield { what: `selection ${parts.join(' ')}`, proof };
  }
}

/** The engine's result with one number changed. */
export function changedNumber({ proof }: ProvenHorizon, below: (n: number) => number): OtherAllocation {
  const mtu = below(proof.mtus.length);
  const changed = proof.mtus[mtu]!;
  const by = below(2) === 0 ? 1 : -1;
  const withMtu = (other: Partial<typeof changed>) => ({
    ...proof,
    mtus: proof.mtus.with(mtu, { ...changed, ...other }),
  });
  const moved = (numbers: readonly number[], at = below(numbers.length)) =>
    numbers.with(at, Math.max(numbers[at]! + by, -1_000_000));
  switch (below(4)) {
    case 0:
      return { what: 'a price', proof: withMtu({ nodePriceTicks: moved(changed.nodePriceTicks) }) };
    case 1:
      return {
        what: 'a feed-in',
        proof: withMtu({ feedInW: moved(changed.feedInW, proof.nodes[below(proof.nodes.length)]) }),
      };
    case 2: {
      const { marginalFillsW } = changed;
      if (marginalFillsW.length === 0) return { what: 'a fill too many', proof: withMtu({ marginalFillsW: [0] }) };
      const fills = moved(marginalFillsW).map((fill) => Math.max(fill, 0));
      return { what: 'a fill', proof: withMtu({ marginalFillsW: fills }) };
    }
    default: {
      const { selection } = proof;
      const at = below(selection.parts.length);
      const parts = selection.parts.with(at, Math.max(0, selection.parts[at]! + by));
      return { what: 'accepted parts', proof: { ...proof, selection: { ...selection, parts } } };
    }
  }
}
