import type { PowerW } from '../domain/quantity.js';
import { numberedNodes } from '../domain/round-network.js';
import type { DevicePoint } from './agents/device-point.js';
import type { DayCheck, LocalEnergyRecord } from './day-record.js';
import { energyAccounts } from './local-energy-accounts.js';
import type { DayScenario } from './scenario/day-scenario.js';
import { HOURS_PER_DAY, heldForTheHour } from './scenario/hours.js';
import type { EnergyHome } from './scenario/local-energy.js';

/** What must hold of local energy at the end of the day. */
export function localEnergyChecks(
  { feeder: { network } }: DayScenario,
  record: LocalEnergyRecord,
  points: readonly DevicePoint[],
): DayCheck[] {
  const accounts = energyAccounts(record);
  return [
    {
      what: `local-energy: none of ${accounts.length} homes is worse off with what it ordered than by its tariffs alone`,
      holds: accounts.every(({ aloneTickW, marketTickW }) => marketTickW <= aloneTickW),
    },
    {
      what: 'local-energy: what buyers pay is what sellers and scarce branches earn, exactly',
      holds: paidByAll(record) === earnedByBranches(network, record),
    },
    {
      what: 'local-energy: no branch carries more than the grid operator published: its limit, or what homes alone would',
      holds: isWithinLimits(network, record),
    },
    {
      what: 'local-energy: every home gets and gives all that it needs and has left: no battery is served in its place',
      holds: record.homes.every(({ home, offered }) => isServed(home, offered, record.awards)),
    },
    {
      what: 'local-energy: what a battery sold is what it is announced to do in the markets that follow, and nothing else changed',
      holds: isAnnounced(record, points),
    },
  ];
}

type Network = DayScenario['feeder']['network'];

function paidByAll({ awards }: LocalEnergyRecord): bigint {
  return awards.reduce(
    (paid, { side, awardedW, price }) => paid + BigInt(side === 'buy' ? awardedW : -awardedW) * BigInt(price),
    0n,
  );
}

/** A branch earns what its flow is worth more where it goes. */
function earnedByBranches(network: Network, { nodePrices, flowsW }: LocalEnergyRecord): bigint {
  const { numberOf, nodeCount } = numbersOf(network);
  let earned = 0n;
  for (let hour = 0; hour < HOURS_PER_DAY; hour++)
    for (const { node, parent } of network.branches) {
      const [at, above] = [hour * nodeCount + numberOf(node), hour * nodeCount + numberOf(parent)];
      earned += BigInt(nodePrices[above]! - nodePrices[at]!) * BigInt(flowsW[at]!);
    }
  return earned;
}

function isWithinLimits(network: Network, { flowsW, limits }: LocalEnergyRecord): boolean {
  const { numberOf, nodeCount } = numbersOf(network);
  const published = new Map(limits.map((limit) => [`${limit.mtu ?? 0}/${limit.node}`, limit]));
  return network.branches.every((branch) =>
    Array.from({ length: HOURS_PER_DAY }, (_, hour) => hour).every((hour) => {
      const { exportLimitW, importLimitW } = published.get(`${hour}/${branch.node}`) ?? branch;
      const flowW = flowsW[hour * nodeCount + numberOf(branch.node)]!;
      return flowW <= (exportLimitW ?? branch.exportLimitW) && -flowW <= (importLimitW ?? branch.importLimitW);
    }),
  );
}

function numbersOf(network: Network) {
  const numbered = numberedNodes(network);
  return { nodeCount: numbered.nodeCount, numberOf: (node: string) => numbered.numberOf(node)! };
}

function isServed(
  { prosumer, aloneW }: EnergyHome,
  offered: ReadonlyMap<number, unknown>,
  awards: LocalEnergyRecord['awards'],
): boolean {
  const gotW = new Array<PowerW>(HOURS_PER_DAY).fill(0);
  for (const { participant, order, mtu = 0, side, awardedW } of awards)
    if (participant === prosumer && !offered.has(order)) gotW[mtu]! += side === 'buy' ? awardedW : -awardedW;
  return aloneW.every((powerW, hour) => gotW[hour] === powerW);
}

function isAnnounced({ homes, awards }: LocalEnergyRecord, points: readonly DevicePoint[]): boolean {
  const offeredBy = new Map(homes.map(({ home, offered }) => [home.home, offered]));
  return points.every(({ provided: { home, device, preferredW }, announced }) => {
    const soldW = new Array<PowerW>(HOURS_PER_DAY).fill(0);
    if (device.kind === 'battery')
      for (const { order, mtu = 0, side, awardedW } of awards)
        if (offeredBy.get(home)!.has(order)) soldW[mtu]! += side === 'sell' ? awardedW : -awardedW;
    return heldForTheHour(soldW).every((powerW, mtu) => announced[mtu] === preferredW[mtu]! - powerW);
  });
}
