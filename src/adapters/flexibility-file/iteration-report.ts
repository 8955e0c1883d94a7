import type { IterationStep, MarketIteration } from '../../application/iterate-market.js';
import { formatInstant } from '../../domain/market-time.js';
import { type OverloadedBranch } from '../../domain/portfolio/branch-loads.js';
import { tickWattMoney } from '../../domain/portfolio/tick-watt-money.js';
import { formatMoney, formatPrice } from '../../domain/quantity.js';
import { htmlPage, type Panel, panelSvg } from '../../pages/html-page.js';
import type { PortfolioFile } from './portfolio-file.js';

/** `gridclear-iteration/1`: how the market came to its prices, and what follows. Money and prices as decimal text. */
export function iterationContent(file: PortfolioFile, iteration: MarketIteration): object {
  const { portfolio, currency, horizon } = file;
  const { network, homes, devices } = portfolio;
  const { offers, awards, dispatch, rewards, requests, clearing } = iteration;
  const branch = (overload: OverloadedBranch) => ({ ...overload, node: network.names[overload.node]! });
  return {
    format: 'gridclear-iteration/1',
    portfolio: portfolio.id,
    currency,
    start: formatInstant(horizon.instantOf(0)),
    ended: iteration.ended,
    counts: iteration.counts,
    iterations: iteration.steps.map((step) => stepContent(file, step)),
    requests: requests.flatMap((ofMtu, mtu) =>
      ofMtu.map(({ node, direction, steps }) => ({
        ...{ mtu, congestionPoint: network.names[node]!, direction },
        steps: steps.map(({ quantityW, priceTicks }) => ({ quantityW, price: formatPrice(priceTicks) })),
      })),
    ),
    offers: offers.map(({ node, lot, lots, lotTickW }, offer) => ({
      ...{ node: network.names[node]!, lot, lots },
      lotCost: formatMoney(tickWattMoney(BigInt(lotTickW), portfolio.mtuSeconds)),
      awardedLots: awards.find((award) => award.offer === offer)?.lots ?? 0,
    })),
    prices: clearing.periods.map(({ nodePriceTicks }) => Array.from(nodePriceTicks, formatPrice)),
    before: iteration.before.map(branch),
    unsolved: iteration.unsolved.map(branch),
    setPoints: dispatch.setPoints().map((point) => ({ ...point, device: devices[point.device]!.device.id })),
    income: formatMoney(iteration.income),
    rewards: Object.fromEntries(homes.map(({ id }, home) => [id, formatMoney(rewards.homes[home]!)])),
    aggregatorKeeps: formatMoney(rewards.aggregator),
  };
}

function stepContent({ portfolio }: PortfolioFile, step: IterationStep) {
  const { peak, highestPriceTicks, largestMoveTicks, welfareTickW, ...rest } = step;
  return {
    ...rest,
    highestPrice: formatPrice(highestPriceTicks),
    largestMove: formatPrice(largestMoveTicks),
    peak: { ...peak, node: portfolio.network.names[peak.node]! },
    welfare: formatMoney(tickWattMoney(welfareTickW, portfolio.mtuSeconds)),
  };
}

/** Tells people how prices settled, and what is left to the DSO. */
export function describeIteration(file: PortfolioFile, iteration: MarketIteration): string[] {
  const { portfolio, currency, title, horizon } = file;
  const { network, mtuSeconds } = portfolio;
  const kilowattHours = (wattUnits: number) => ((wattUnits * mtuSeconds) / 3_600_000).toFixed(1).padStart(10);
  const excess = (overloads: readonly OverloadedBranch[]) => overloads.reduce((sum, { excessW }) => sum + excessW, 0);
  const endings = {
    settled: 'prices have settled',
    'gate-closed': 'the gate closed before prices settled',
    oscillating: 'prices went on oscillating',
  };
  return [
    title,
    'iteration  groups  offers  highest price   moved by  sold kWh  unsolved kWh  peak',
    ...iteration.steps.map(({ iteration: number, groups, offers, highestPriceTicks, largestMoveTicks, ...step }) => {
      const { node, mtu, loadW, limitW } = step.peak;
      const at = `${network.names[node]} ${(loadW / 1000).toFixed(1)} of ${(limitW / 1000).toFixed(1)} kW, ${horizon.timeOf(mtu)}`;
      return `${String(number).padStart(9)}${String(groups).padStart(8)}${String(offers).padStart(8)}${formatPrice(highestPriceTicks).padStart(15)}${formatPrice(largestMoveTicks).padStart(11)}${kilowattHours(step.volumeW)}${kilowattHours(step.unsolvedW).padStart(14)}  ${at}`;
    }),
    '',
    `${endings[iteration.ended]}; the clearing of iteration ${iteration.counts} counts`,
    `beyond limits before: ${kilowattHours(excess(iteration.before)).trim()} kWh, after: ${kilowattHours(excess(iteration.unsolved)).trim()} kWh${iteration.unsolved.length === 0 ? '' : ' (unsolved, left to the alternatives of the operator)'}`,
    `the DSO pays ${(Number(iteration.income) / 1e6).toFixed(2)} ${currency}, of which the aggregator keeps ${(Number(iteration.rewards.aggregator) / 1e6).toFixed(2)} ${currency} for energy, wear and itself`,
  ];
}

/** The convergence as one HTML page. Its axis counts iterations. */
export function iterationPage({ title, currency, portfolio }: PortfolioFile, { steps }: MarketIteration): string {
  const kilowattHours = (wattUnits: number) => (wattUnits * portfolio.mtuSeconds) / 3_600_000;
  const panel = (name: string, unit: string, valueOfStep: (step: IterationStep) => number): Panel => ({
    title: name,
    height: 180,
    unit,
    lines: [{ name, style: 'after', values: steps.map(valueOfStep) }],
  });
  const count = { timeOf: (iteration: number) => String(iteration) };
  return htmlPage(
    title,
    [
      panel('Highest price', `${currency}/MWh`, ({ highestPriceTicks }) => highestPriceTicks / 100),
      panel('Sold', 'kWh', ({ volumeW }) => kilowattHours(volumeW)),
      panel('Peak as part of its limit', '%', ({ peak }) => (100 * peak.loadW) / Math.max(1, peak.limitW)),
      panel('Beyond limits', 'kWh', ({ unsolvedW }) => kilowattHours(unsolvedW)),
    ].map((one) => panelSvg(count, one)),
  );
}
