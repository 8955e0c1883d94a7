import { WHOLE_BPS } from '../../domain/block.js';
import type { MarketNetwork } from '../../domain/events.js';
import { Network, ROOT } from '../../domain/network.js';
import { BranchLoads } from '../../domain/portfolio/branch-loads.js';
import { DeviceOptimiser } from '../../domain/portfolio/device-optimiser.js';
import { shiftsToward } from '../../domain/portfolio/device-shift.js';
import { type DeviceTask, deviceBreaches, wearTickW } from '../../domain/portfolio/device-task.js';
import { signalCost } from '../../domain/portfolio/dispatch-signal.js';
import type { PowerSeries } from '../../domain/portfolio/portfolio.js';
import { formatPrice, type PriceTicks } from '../../domain/quantity.js';
import { assertInvariant } from '../../domain/rejection.js';
import type { AnnouncementBody } from '../../protocol/announcements.js';
import type { CommandInput } from '../../protocol/commands.js';
import { MTU_SECONDS, MTUS_PER_DAY } from '../scenario/calendar.js';
import type { Provider } from '../scenario/providers.js';
import { WHOLE_WATT_HOURS_W, wholeWattHours } from '../scenario/whole-watt-hours.js';
import type { DevicePoint } from './device-point.js';
import { withReserve } from './grid-needs.js';

type BlockMessage = CommandInput<'submit-blocks'>['blocks'][number];
type Award = AnnouncementBody<'awards'>['awards'][number];
/** What a round is expected to look like: the load of every branch by market time unit. */
type PublishedFlows = AnnouncementBody<'flows'>['flows'];

/** Power beyond a limit that nobody broke before costs a plan this per MWh: 10,000.00. */
const OVERLOAD_PRICE: PriceTicks = 1_000_000;
/** Changes that nowhere take away so much load where that is worth something are not offered. */
const SMALLEST_CHANGE_W = 200;
/** Heat pumps heat before and after relief is asked for within so many quarter-hours. */
const HEATED_AROUND_MTUS = 12;
const SHARE_DENOMINATOR = 10_000;

/**
 * What a provider offers for the day ahead: it plans its devices at the prices it sees, within the room that the grid operator publishes, and
 * offers what is different from what it announced as load shifts. It knows its own devices, the day-ahead prices, and what is published.
 */
export class DayAheadOffers {
  private readonly optimiser = new DeviceOptimiser(MTUS_PER_DAY);
  private targets: PowerSeries[] = [];
  private network: Network | undefined;
  /** With everybody's announced schedules and one's own targets. */
  private loads: BranchLoads | undefined;
  /** Of a MWh less at each node, the highest that was seen. */
  private seen: Float64Array[] = [];

  constructor(
    private readonly provider: Provider,
    private readonly points: readonly DevicePoint[],
    private readonly dayAhead: readonly PriceTicks[],
  ) {}

  /** Takes note of the grid as it is expected with what everybody announced, and of what relief is asked for. */
  observe(
    marketNetwork: MarketNetwork,
    flows: PublishedFlows,
    requests: readonly AnnouncementBody<'requests'>[],
  ): void {
    this.targets = this.points.map(({ announced }) => Int32Array.from(announced));
    const { root, branches } = withReserve(marketNetwork);
    const series = new Map(branches.map(({ node }) => [node, new Array<number>(MTUS_PER_DAY).fill(0)]));
    for (const { node, mtu = 0, baselineFlowW } of flows) series.get(node)![mtu] = baselineFlowW;
    const described = branches.map((branch) => ({ ...branch, baselineFlowW: series.get(branch.node)! }));
    const network = Network.build({ root, branches: described }, MTUS_PER_DAY);
    assertInvariant(network.ok, 'the network of a market is a tree');
    this.network = network.value;
    this.loads = BranchLoads.withoutDevices({
      ...{ id: this.provider.id, mtuSeconds: MTU_SECONDS, mtus: MTUS_PER_DAY, network: network.value },
      ...{ price: this.dayAhead, tariff: { retail: 0, buyBack: 0 }, homes: [], devices: [] },
    });
    this.seen = network.value.names.map(() => new Float64Array(MTUS_PER_DAY));
    for (const { congestionPoint, mtu = 0, steps = [] } of requests) {
      const worth = Math.min(...steps.map(({ price }) => price));
      for (const node of network.value.names.keys())
        if (this.isBelow(node, network.value.numberOf(congestionPoint!)!)) this.seen[node]![mtu]! += worth;
    }
  }

  /** Takes note of indicative prices, by node within market time unit. */
  observePrices(nodePrices: readonly PriceTicks[]): void {
    const nodes = this.seen.length;
    for (const [index, price] of nodePrices.entries()) {
      const ofNode = this.seen[index % nodes]!;
      const mtu = Math.floor(index / nodes);
      ofNode[mtu] = Math.max(ofNode[mtu]!, price);
    }
  }

  /** Plans one in so many devices anew; a plan changes only where that is strictly cheaper. */
  planAnew(groups: number, turn: number): void {
    const loads = this.loads!;
    for (const [index, point] of this.points.entries()) {
      if (index % groups !== turn % groups) continue;
      const { task, announced } = point;
      const node = this.network!.numberOf(point.provided.node)!;
      const before = this.targets[index]!;
      this.move(loads, node, before, announced, -1);
      const price = this.seen[node]!.map((worth, mtu) => worth + this.dayAhead[mtu]!);
      const room = loads.room(node, new Float64Array(MTUS_PER_DAY).fill(OVERLOAD_PRICE));
      // The room is beside what was announced: that much it may always draw, or feed in.
      const importW = room.importW.map((watts, mtu) => Math.max(watts, 0) + announced[mtu]!);
      const exportW = room.exportW.map((watts, mtu) => Math.max(watts, 0) - announced[mtu]!);
      const signal = { price, room: { ...room, importW, exportW } };
      const planned = wholeWattHours(this.optimiser.cheapestOf(this.taskToPlan(point, node), signal).schedule);
      const costOf = (schedule: PowerSeries) => signalCost(signal, schedule) + wearTickW(task.device, schedule);
      const isBetter = costOf(planned) < costOf(before) && deviceBreaches(task, planned).length === 0;
      if (isBetter) this.targets[index] = planned;
      this.move(loads, node, this.targets[index]!, announced, 1);
    }
  }

  /** The load shifts that lead from the announced schedules to the planned ones. The home's cost is divided by its share of the price. */
  blocks(iteration: number): BlockMessage[] {
    return this.points.flatMap((point, index) => {
      const { task, announced, provided } = point;
      const worth = this.seen[this.network!.numberOf(provided.node)!]!;
      const shifts = shiftsToward(index, task, Int32Array.from(announced), this.targets[index]!, this.dayAhead);
      return shifts.flatMap((shift, number): BlockMessage[] => {
        const isDivisible = task.device.kind !== 'heat-pump' || shift.lots > 1;
        const lots = isDivisible ? shift.lots - (shift.lots % WHOLE_WATT_HOURS_W) : shift.lots;
        const profile = shift.lot.map(({ mtu, changeW }) => ({ mtu, powerW: 0 - changeW * lots }));
        if (!profile.some(({ mtu, powerW }) => powerW >= SMALLEST_CHANGE_W && worth[mtu]! > 0)) return [];
        const lessW = profile.reduce((sum, { powerW }) => sum + Math.max(0, powerW), 0);
        const movedW = profile.reduce((sum, { powerW }) => sum + Math.abs(powerW), 0);
        const cost = Math.max(0, shift.lotTickW * lots) + provided.comfort * lessW;
        const limit = Math.ceil((cost * SHARE_DENOMINATOR) / (this.provider.shareBps * movedW));
        const clientOrderId = `${iteration}:${provided.meteringPoint}:${number}`;
        const { node, meteringPoint } = provided;
        const price = { limit: formatPrice(limit), minAcceptanceBps: isDivisible ? 0 : WHOLE_BPS };
        return [{ clientOrderId, product: 'flexibility', node, profile, ...price, meteringPoint }];
      });
    });
  }

  /** What was awarded becomes the plan of the devices: set points out. */
  take(awards: readonly Award[]): void {
    for (const point of this.points) {
      const plan = [...point.announced];
      for (const { meteringPoint, mtu = 0, side, awardedW } of awards)
        if (meteringPoint === point.meteringPoint) plan[mtu]! += side === 'up' ? -awardedW : awardedW;
      point.schedule(plan);
    }
  }

  /**
   * A heat pump is planned around the time in which relief was seen to be worth something, and does what it announced at other times: its change of a
   * day is one block, and what it does elsewhere would have to be paid for with it.
   */
  private taskToPlan({ plannedTask, announced }: DevicePoint, node: number): DeviceTask {
    if (plannedTask.device.kind !== 'heat-pump') return plannedTask;
    const worth = this.seen[node]!;
    const first = worth.findIndex((ticks) => ticks > 0);
    const isMandated = new Uint8Array(MTUS_PER_DAY);
    if (first >= 0) {
      const last = worth.findLastIndex((ticks) => ticks > 0);
      isMandated.fill(1, Math.max(0, first - HEATED_AROUND_MTUS), last + 1 + HEATED_AROUND_MTUS);
    }
    return { ...plannedTask, preferred: Int32Array.from(announced), isMandated };
  }

  private move(
    loads: BranchLoads,
    node: number,
    schedule: PowerSeries,
    announced: readonly number[],
    sign: 1 | -1,
  ): void {
    loads.add(
      node,
      schedule.map((powerW, mtu) => powerW - announced[mtu]!),
      sign,
    );
  }

  private isBelow(node: number, point: number): boolean {
    let at = node;
    while (at !== point && at !== ROOT) at = this.network!.parent[at]!;
    return at === point;
  }
}
