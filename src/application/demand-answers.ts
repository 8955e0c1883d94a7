import { isSameBytes } from '../domain/bytes.js';
import { answerOf } from '../domain/evidence/evidence-proof.js';
import type { MarketState } from '../domain/market-state.js';
import { assertInvariant } from '../domain/rejection.js';
import type { Digest } from '../domain/settlement/merkle-tree.js';
import type { OpeningDemand } from '../domain/settlement/opening-demand.js';
import { postedBatchOf } from '../domain/settlement/salted-flow.js';
import { settlementBatch } from './chain-record.js';
import { periodEvidence } from './evidence.js';
import type { Market } from './market.js';
import type { Log, OpenDemand, SettlementChain } from './ports.js';

export interface DemandAnswersParts {
  readonly market: Market;
  readonly chain: SettlementChain;
  readonly log: Log;
  /** What the salts of evidence follow from; without it there is none. */
  readonly evidenceSeed?: Digest | undefined;
}

/**
 * Shows on the chain what parties demand of a posting: an operator that has nothing to hide does not lose its stake because nobody looks. What was
 * answered says the chain, so that nothing is kept between two looks.
 */
export class DemandAnswers {
  constructor(private readonly parts: DemandAnswersParts) {}

  /** Answers everything that is demanded of the posting of a period. What cannot be shown is logged each time, and keeps nothing else waiting. */
  async answer(period: number): Promise<void> {
    const { market, chain } = this.parts;
    const demands = await chain.postings.openDemands(market.name, period);
    const answers = demands.map((demand) =>
      this.answerOne(demand).catch((error: unknown) =>
        this.parts.log.error({ ...named(demand), error }, 'an opening that is demanded was not shown'),
      ),
    );
    await Promise.all(answers);
  }

  private async answerOne(demand: OpenDemand): Promise<void> {
    const { market, chain, log, evidenceSeed } = this.parts;
    const shown = openingsFor(market.state, demand, evidenceSeed);
    if (shown === undefined) {
      log.error(named(demand), CANNOT_SHOW);
      return;
    }
    const [receipt] = await chain.postings.show(demand, shown);
    if (receipt !== undefined) log.info({ ...named(demand), ...receipt }, 'showed an opening that was demanded');
  }
}

const CANNOT_SHOW =
  'an opening is demanded that this server does not have: if nobody shows it in time, the posting is refuted and the stake is lost';

/** What answers a demand by journal and seed; undefined where they have nothing of the kind. */
export function openingsFor(
  state: MarketState,
  { period, root, position, terms }: OpeningDemand,
  evidenceSeed: Digest | undefined,
): readonly Uint8Array[] | undefined {
  if (terms === 0n) {
    const { records, salting } = settlementBatch(state, period);
    const flow = postedBatchOf(records, salting).salted.find((salted) => isSameBytes(salted.root, root));
    return flow?.openings().slice(position, position + 1);
  }
  assertInvariant(evidenceSeed !== undefined, 'evidence that was posted has salts');
  const { tree } = periodEvidence(state, period, evidenceSeed);
  const place = isSameBytes(tree.root, root) ? tree.positionOf(terms) : undefined;
  return place === undefined ? undefined : answerOf(tree.open(place));
}

function named({ market, period, position, terms, answerableUntil }: OpenDemand) {
  return { market, period, what: terms === 0n ? 'records' : 'evidence', position, answerableUntil };
}
