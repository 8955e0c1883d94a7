import type { PlannedPortfolio, PortfolioPlan } from '../../application/plan-portfolio.js';
import { formatInstant } from '../../domain/market-time.js';
import { ROOT } from '../../domain/network.js';
import { BranchLoads } from '../../domain/portfolio/branch-loads.js';
import { nodeOf, type Portfolio } from '../../domain/portfolio/portfolio.js';
import { tickWattMoney } from '../../domain/portfolio/tick-watt-money.js';
import { formatMoney, formatPrice } from '../../domain/quantity.js';
import { htmlPage, type Panel, panelSvg } from '../../pages/html-page.js';
import type { PortfolioFile } from './portfolio-file.js';

/** Branches that a table for people shows: those that come closest to their limits. */
const MOST_BRANCHES = 12;

/** `gridclear-portfolio-plan/1`: a plan as a file. Powers in whole watts, import positive; money and prices as decimal text. */
export function portfolioPlanContent(file: PortfolioFile, plan: PortfolioPlan): object {
  const { portfolio, horizon, currency } = file;
  const { network, devices, homes } = portfolio;
  return {
    format: 'gridclear-portfolio-plan/1',
    portfolio: portfolio.id,
    currency,
    start: formatInstant(horizon.instantOf(0)),
    mtuSeconds: portfolio.mtuSeconds,
    planned: toldContent(file, plan.planned),
    preferred: toldContent(file, plan.preferred),
    gap: gapOf(portfolio, plan),
    rounds: plan.rounds,
    branches: branchRows(portfolio, plan),
    scarcity: network.names.flatMap((node, number) => {
      const prices = Array.from(plan.nodePrices[number]!, (price, mtu) => price - portfolio.price[mtu]!);
      return prices.some((price) => Math.abs(price) > 0.5)
        ? [{ node, price: prices.map((price) => formatPrice(Math.round(price))) }]
        : [];
    }),
    devices: devices.map(({ home, device }, index) => ({
      id: device.id,
      home: homes[home]!.id,
      node: network.names[nodeOf(portfolio, index)]!,
      powerW: Array.from(plan.planned.schedule[index]!),
    })),
  };
}

function toldContent({ portfolio }: PortfolioFile, { costTickW, overloads }: PlannedPortfolio) {
  return {
    cost: formatMoney(tickWattMoney(costTickW, portfolio.mtuSeconds)),
    overloads: overloads.map(({ node, ...overload }) => ({ branch: portfolio.network.names[node]!, ...overload })),
  };
}

/** By how much the plan can cost more than the best one at most: in currency, and as part of the bound. */
function gapOf({ mtuSeconds }: Portfolio, { penalisedTickW, boundTickW }: PortfolioPlan) {
  const gap = Math.max(0, penalisedTickW - boundTickW);
  return {
    money: formatMoney(tickWattMoney(BigInt(Math.round(gap)), mtuSeconds)),
    relative: Number((gap / Math.max(1, Math.abs(boundTickW))).toPrecision(3)),
  };
}

/** Every branch above devices or beyond a limit: its limit and its highest load in both schedules. */
function branchRows(portfolio: Portfolio, plan: PortfolioPlan) {
  const { network } = portfolio;
  const before = BranchLoads.of(portfolio, plan.preferred.schedule);
  const after = BranchLoads.of(portfolio, plan.planned.schedule);
  return network.names.flatMap((branch, node) =>
    node === ROOT
      ? []
      : [
          {
            branch,
            importLimitW: network.importLimitW[node]!,
            preferredPeakW: before.peak(node).loadW,
            plannedPeakW: after.peak(node).loadW,
          },
        ],
  );
}

/** Tells a plan to people, line by line. */
export function describePortfolioPlan(file: PortfolioFile, plan: PortfolioPlan): string[] {
  const { portfolio, currency, title } = file;
  const { planned, preferred } = plan;
  const money = (tickW: bigint) =>
    `${(Number(tickWattMoney(tickW, portfolio.mtuSeconds)) / 1e6).toFixed(2).padStart(12)} ${currency}`;
  const gap = gapOf(portfolio, plan);
  return [
    title,
    `${portfolio.homes.length} homes, ${portfolio.devices.length} devices, ${portfolio.mtus} market time units`,
    `${'preferred'.padEnd(12)}${money(preferred.costTickW)}${overloadText(preferred)}`,
    `${'planned'.padEnd(12)}${money(planned.costTickW)}${overloadText(planned)}`,
    `${'difference'.padEnd(12)}${money(preferred.costTickW - planned.costTickW)}`,
    `no plan costs less by more than ${Number(gap.money).toFixed(2)} ${currency} (${(gap.relative * 100).toFixed(3)} %, proven in ${plan.rounds} rounds)`,
    '',
    ...branchTable(portfolio, plan),
    '',
    ...hourTable(file, plan),
  ];
}

function overloadText({ overloads }: PlannedPortfolio): string {
  if (overloads.length === 0) return '  within all limits';
  const worst = overloads.reduce((most, { excessW }) => Math.max(most, excessW), 0);
  return `  ${overloads.length} branch quarters overloaded, by ${(worst / 1000).toFixed(1)} kW at most`;
}

function branchTable(portfolio: Portfolio, plan: PortfolioPlan): string[] {
  const rows = branchRows(portfolio, plan)
    .sort((a, b) => b.preferredPeakW / Math.max(1, b.importLimitW) - a.preferredPeakW / Math.max(1, a.importLimitW))
    .slice(0, MOST_BRANCHES);
  const cell = (watts: number) => (watts / 1000).toFixed(1).padStart(14);
  return [
    `${'branch'.padEnd(20)}${'limit kW'.padStart(14)}${'preferred peak'.padStart(16)}${'planned peak'.padStart(14)}`,
    ...rows.map(
      ({ branch, importLimitW, preferredPeakW, plannedPeakW }) =>
        `${branch.padEnd(20)}${cell(importLimitW)}  ${cell(preferredPeakW)}${cell(plannedPeakW)}`,
    ),
  ];
}

/** Total power of all devices by hour in both schedules, beside the price. */
function hourTable({ portfolio, horizon }: PortfolioFile, plan: PortfolioPlan): string[] {
  const perHour = 3600 / portfolio.mtuSeconds;
  const before = totalPower(portfolio, plan.preferred);
  const after = totalPower(portfolio, plan.planned);
  const lines = [
    `${'hour'.padEnd(10)}${'preferred kW'.padStart(14)}${'planned kW'.padStart(14)}${'price'.padStart(10)}`,
  ];
  for (let mtu = 0; mtu < portfolio.mtus; mtu += perHour) {
    const mean = (series: readonly number[]) =>
      (series.slice(mtu, mtu + perHour).reduce((sum, value) => sum + value, 0) / perHour / 1000).toFixed(1);
    const price = formatPrice(portfolio.price[mtu]!).padStart(10);
    lines.push(`${horizon.timeOf(mtu).padEnd(10)}${mean(before).padStart(14)}${mean(after).padStart(14)}${price}`);
  }
  return lines;
}

function totalPower({ mtus }: Portfolio, { schedule }: PlannedPortfolio): number[] {
  const total = new Array<number>(mtus).fill(0);
  for (const powerW of schedule) for (let mtu = 0; mtu < mtus; mtu++) total[mtu]! += powerW[mtu]!;
  return total;
}

/** A plan as one HTML page: power of all devices, the branch closest to its limit, and the price. */
export function portfolioPlanPage(file: PortfolioFile, plan: PortfolioPlan): string {
  const { portfolio, currency, title, horizon } = file;
  const { network } = portfolio;
  const before = BranchLoads.of(portfolio, plan.preferred.schedule);
  const after = BranchLoads.of(portfolio, plan.planned.schedule);
  const kilo = (values: readonly number[]) => values.map((watts) => watts / 1000);
  const tightest = branchRows(portfolio, plan).reduce((a, b) =>
    b.preferredPeakW / Math.max(1, b.importLimitW) > a.preferredPeakW / Math.max(1, a.importLimitW) ? b : a,
  );
  const node = network.numberOf(tightest.branch)!;
  const along = (loads: BranchLoads) => Array.from({ length: portfolio.mtus }, (_, mtu) => loads.at(node, mtu));
  const panels: Panel[] = [
    {
      title: 'All devices',
      height: 240,
      unit: 'kW',
      lines: [
        { name: 'preferred', style: 'before', values: kilo(totalPower(portfolio, plan.preferred)) },
        { name: 'planned', style: 'after', values: kilo(totalPower(portfolio, plan.planned)) },
      ],
    },
    {
      title: `Branch of ${tightest.branch}, limit ${tightest.importLimitW / 1000} kW`,
      height: 240,
      unit: 'kW',
      lines: [
        { name: 'preferred', style: 'before', values: kilo(along(before)) },
        { name: 'planned', style: 'after', values: kilo(along(after)) },
      ],
    },
    {
      title: 'Price of energy, and with what the branch adds',
      height: 180,
      unit: `${currency}/MWh`,
      lines: [
        { name: 'energy', style: 'before', values: portfolio.price.map((ticks) => ticks / 100) },
        {
          name: 'below the branch',
          style: 'after',
          values: Array.from(plan.nodePrices[node]!, (ticks) => ticks / 100),
        },
      ],
    },
  ];
  return htmlPage(
    title,
    panels.map((panel) => panelSvg(horizon, panel)),
  );
}
