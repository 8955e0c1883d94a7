import { isSameBytes } from '../domain/bytes.js';
import { answerOf } from '../domain/evidence/evidence-proof.js';
import type { EvidenceTree } from '../domain/evidence/evidence-tree.js';
import { assertInvariant } from '../domain/rejection.js';
import type { Digest } from '../domain/settlement/merkle-tree.js';
import type { OpeningDemand } from '../domain/settlement/opening-demand.js';
import { postedBatchOf, type SaltedFlow } from '../domain/settlement/salted-flow.js';
import { settlementBatch } from './chain-record.js';
import { periodEvidence } from './evidence.js';
import { LastAsked } from './last-asked.js';
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
  private readonly salted = new LastAsked<readonly SaltedFlow[]>();
  private readonly evidence = new LastAsked<EvidenceTree>();
  /** Demands that cannot be answered, which were logged. */
  private readonly told = new Set<string>();

  constructor(private readonly parts: DemandAnswersParts) {}

  /** Answers everything that is demanded of the posting of a period. What cannot be shown is logged once, and keeps nothing else waiting. */
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
    const { chain, log } = this.parts;
    const shown = this.openingsFor(demand);
    if (shown === undefined) {
      const key = [demand.period, demand.root, demand.position, demand.terms].join();
      if (!this.told.has(key)) log.error(named(demand), CANNOT_SHOW);
      this.told.add(key);
      return;
    }
    const [receipt] = await chain.postings.show(demand, shown);
    if (receipt !== undefined) log.info({ ...named(demand), ...receipt }, 'showed an opening that was demanded');
  }

  /** What answers a demand by journal and seed; undefined where they have nothing of the kind. */
  private openingsFor({ period, root, position, terms }: OpeningDemand): readonly Uint8Array[] | undefined {
    if (terms === 0n) {
      const flow = this.saltedIn(period).find((salted) => isSameBytes(salted.root, root));
      return flow && [flow.opening(position)];
    }
    const tree = this.evidenceOf(period);
    const place = isSameBytes(tree.root, root) ? tree.positionOf(terms) : undefined;
    return place === undefined ? undefined : answerOf(tree.open(place));
  }

  private saltedIn(period: number): readonly SaltedFlow[] {
    const { market } = this.parts;
    return this.salted.of(market.name, `${period}`, () => {
      const { records, salting } = settlementBatch(market.state, period);
      return postedBatchOf(records, salting).salted;
    });
  }

  private evidenceOf(period: number): EvidenceTree {
    const { market, evidenceSeed } = this.parts;
    assertInvariant(evidenceSeed !== undefined, 'evidence that was posted has salts');
    return this.evidence.of(market.name, `${period}`, () => periodEvidence(market.state, period, evidenceSeed).tree);
  }
}

const CANNOT_SHOW =
  'an opening is demanded that this server does not have: if nobody shows it in time, the posting is refuted and the stake is lost';

function named({ market, period, position, terms, answerableUntil }: OpenDemand) {
  return { market, period, what: terms === 0n ? 'records' : 'evidence', position, answerableUntil };
}
