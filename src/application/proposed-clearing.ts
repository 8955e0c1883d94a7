import { selectionOf } from '../domain/clearing/blocks/block-programme.js';
import type { ClearingOutcome, RoundCleared } from '../domain/events.js';
import { liveBlocks } from '../domain/round.js';
import type { Log } from './ports.js';
import { PROPOSAL_NODE_LIMIT, type ProgrammeProposer } from './programme-solver.js';
import { type ClearingTask, ComputationRefused, type RoundComputer } from './round-computation.js';

/** What is journaled of a cleared round, and what computing it took. */
export interface ClearedByProposal extends Pick<RoundCleared, 'outcome' | 'resultHash' | 'proposedParts'> {
  readonly milliseconds: number;
}

/**
 * Clears rounds by the domain's own search; where that leaves a gap between the blocks that it chose and the best there could be, a
 * solver is asked for a selection. What it proposes is journaled where it is better, so that a replay needs no solver. A solver that
 * fails, or does not come back, costs its patience and nothing else: the round is cleared by what the search found.
 */
export class ProposedClearing {
  constructor(
    private readonly market: string,
    private readonly computer: RoundComputer,
    private readonly log: Log,
    private readonly proposer: ProgrammeProposer | undefined,
  ) {}

  async clear(task: ClearingTask): Promise<ClearedByProposal> {
    const { result, milliseconds } = await this.computer.compute('clear-round', task);
    const searched = { ...result, milliseconds };
    if (this.proposer === undefined || !isOpen(result.outcome, task)) return searched;
    const proposedParts = await this.proposalFor(task, this.proposer);
    if (proposedParts === undefined) return searched;
    const improved = await this.computer.compute('clear-round', { ...task, proposedParts });
    const took = milliseconds + improved.milliseconds;
    if (!isBetter(improved.result.outcome, result.outcome)) return { ...result, milliseconds: took };
    this.tell('a solver proposed a better selection of blocks', task);
    return { ...improved.result, proposedParts, milliseconds: took };
  }

  private async proposalFor(task: ClearingTask, proposer: ProgrammeProposer): Promise<readonly number[] | undefined> {
    const { result: written } = await this.computer.compute('write-programme', task);
    if (written === undefined) {
      this.tell('the search left a gap, and the round is too large to ask a solver', task);
      return undefined;
    }
    try {
      const values = await proposer.propose(written.programme, PROPOSAL_NODE_LIMIT);
      return values && Array.from(selectionOf(written, values));
    } catch (error) {
      if (error instanceof ComputationRefused) throw error;
      const { market, log } = this;
      log.warn({ market, round: task.round.number, error }, 'the solver failed: the search alone clears the round');
      return undefined;
    }
  }

  private tell(message: string, { round }: ClearingTask): void {
    this.log.info({ market: this.market, round: round.number }, message);
  }
}

/** Whether another selection of blocks could be better, or meet limits that none was found to meet. */
function isOpen(
  { status, blocks, welfareTickW, welfareBoundTickW }: ClearingOutcome,
  { round }: ClearingTask,
): boolean {
  if (status === 'limits-infeasible') return liveBlocks(round).length > 0;
  return blocks !== undefined && welfareTickW !== welfareBoundTickW;
}

function isBetter(improved: ClearingOutcome, searched: ClearingOutcome): boolean {
  if (searched.status === 'limits-infeasible') return improved.status === 'cleared';
  return BigInt(improved.welfareTickW) > BigInt(searched.welfareTickW);
}
