import type { AwardRecord, JournaledRecord } from '../events.js';
import { mtuOf } from '../horizon.js';
import type { MarketState } from '../market-state.js';
import { type Network, ROOT } from '../network.js';
import type { PowerW } from '../quantity.js';
import type { DecidedRound } from '../round.js';
import { networkOfRound } from '../round-network.js';

/** Relief of one congestion point over some rounds, and what it cost. */
export interface ReliefStatistics {
  /** Lower node of the branch. */
  readonly congestionPoint: string;
  /** Market time units with a request there. */
  readonly requestedMtus: number;
  /** The most that the flow of the branch was changed in the wanted direction. */
  readonly peakReliefW: PowerW;
  /** Relief over time, in watt-seconds. */
  readonly reliefWs: bigint;
  /**
   * What grid operators paid for it, net, in ticks times watt-hours, before single settlements are rounded down: / 10^8 = currency. A record
   * pays for each branch on the way from its node to the root what the price below it is higher than above it.
   */
  readonly paidTickWh: bigint;
}

/** Every congestion point that relief was asked for, or paid for, by name. */
export function reliefStatistics(
  state: MarketState,
  rounds: readonly DecidedRound[],
  records: readonly JournaledRecord[],
): ReliefStatistics[] {
  const relief = new Map<string, { requestedMtus: number; peakReliefW: PowerW; reliefWs: bigint }>();
  for (const round of rounds)
    for (const [congestionPoint, byMtu] of reliefByMtu(round)) {
      const { requestedMtus, peakReliefW, reliefWs } = relief.get(congestionPoint) ?? none;
      const watts = [...byMtu.values()];
      relief.set(congestionPoint, {
        requestedMtus: requestedMtus + watts.length,
        peakReliefW: Math.max(peakReliefW, ...watts),
        reliefWs: reliefWs + watts.reduce((sum, power) => sum + BigInt(power) * BigInt(state.rules.mtuSeconds), 0n),
      });
    }
  const paid = paidByBranch(state, rounds, records);
  const names = [...new Set([...relief.keys(), ...paid.keys()])].sort();
  return names.map((congestionPoint) => ({
    congestionPoint,
    ...(relief.get(congestionPoint) ?? none),
    paidTickWh: paid.get(congestionPoint) ?? 0n,
  }));
}

const none = { requestedMtus: 0, peakReliefW: 0, reliefWs: 0n };

/** Relief of each congestion point with a request, by market time unit; several requests of one share it. */
function reliefByMtu({ outcome }: DecidedRound): Map<string, Map<number, PowerW>> {
  const found = new Map<string, Map<number, PowerW>>();
  for (const relief of outcome.reliefs) {
    const byMtu = found.get(relief.congestionPoint) ?? new Map<number, PowerW>();
    byMtu.set(mtuOf(relief), (byMtu.get(mtuOf(relief)) ?? 0) + relief.reliefW);
    found.set(relief.congestionPoint, byMtu);
  }
  return found;
}

/** What grid operators paid, by branch, in ticks times watt-hours; branches for which the sum is nothing are left out. */
function paidByBranch(
  state: MarketState,
  rounds: readonly DecidedRound[],
  records: readonly JournaledRecord[],
): Map<string, bigint> {
  const paid = new Map<string, bigint>();
  const branches = new RoundBranches(state, rounds);
  for (const record of records) {
    const isPaying = isDso(state, record.payer);
    if (isPaying === isDso(state, record.payee)) continue;
    const ticks = BigInt(isPaying ? record.price : -record.price);
    for (const [branch, share] of branches.sharesOf(record, ticks))
      paid.set(branch, (paid.get(branch) ?? 0n) + share * BigInt(record.energyWh));
  }
  return new Map([...paid].filter(([, tickWh]) => tickWh !== 0n));
}

function isDso(state: MarketState, participant: string): boolean {
  return state.participants.get(participant)?.role === 'dso';
}

/** The ways from the places of awards to the root, and the prices along them. */
class RoundBranches {
  private readonly awards = new Map<string, AwardRecord>();
  private readonly rounds: ReadonlyMap<number, DecidedRound>;
  private readonly network: Network;

  constructor(state: MarketState, rounds: readonly DecidedRound[]) {
    // Expected flows change from round to round, the tree does not.
    this.network = networkOfRound(state.network, new Map(), 0);
    this.rounds = new Map(rounds.map((round) => [round.number, round]));
    for (const { number, outcome } of rounds)
      for (const award of [...(outcome.traded ?? []), ...outcome.awards])
        this.awards.set(`${number}/${mtuOf(award)}/${award.order}`, award);
  }

  /**
   * How the price of a record between a grid operator and a participant is made up of branches: of what each adds to the price of the node, where
   * that is what is paid. Elsewhere all of it is for the nearest branch above the node that relief was requested for, or for its own.
   */
  sharesOf(record: JournaledRecord, ticks: bigint): (readonly [string, bigint])[] {
    const award = this.awards.get(`${record.round}/${mtuOf(record)}/${record.order}`);
    const round = this.rounds.get(record.round);
    // A correction may be of a round outside the range.
    if (award === undefined || round === undefined) return [];
    const { names, parent } = this.network;
    const nodeCount = names.length;
    const price = (node: number) => round.outcome.nodePrices[mtuOf(record) * nodeCount + node] ?? 0;
    const steps: (readonly [string, bigint])[] = [];
    const isSale = award.side === 'sell' || award.side === 'up';
    for (let node = this.network.numberOf(award.node)!; node > ROOT; node = parent[node]!) {
      const added = BigInt(price(node) - price(parent[node]!));
      steps.push([names[node]!, isSale ? added : -added]);
    }
    if (steps.reduce((sum, [, added]) => sum + added, 0n) === ticks) return steps;
    const requested = new Set(round.outcome.reliefs.map(({ congestionPoint }) => congestionPoint));
    const nearest = steps.find(([branch]) => requested.has(branch)) ?? steps[0];
    return nearest === undefined ? [] : [[nearest[0], ticks]];
  }
}
