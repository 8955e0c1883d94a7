import type { HomePlan } from '../../application/plan-home.js';
import { netImport } from '../../domain/flexibility/home-balance.js';
import { formatPrice } from '../../domain/quantity.js';
import { escapeHtml, htmlPage, type Panel, panelSvg } from '../../pages/html-page.js';
import type { HouseholdFile } from './household-file.js';

type Planned = Extract<HomePlan, { kind: 'planned' }>;

/** A plan as one HTML page that needs nothing else: both schedules, the tariff, and what is left to offer. */
export function planPage(file: HouseholdFile, plan: Planned): string {
  const { home, title, currency } = file;
  const net = (schedule: Planned['optimal']) => netImport(home, schedule.schedule).map((netW) => netW / 1000);
  const panels: Panel[] = [
    {
      title: 'Net import',
      height: 260,
      unit: 'kW',
      lines: [
        { name: 'preferred', style: 'before', values: net(plan.preferred) },
        { name: 'optimal', style: 'after', values: net(plan.optimal) },
      ],
    },
    {
      title: 'Tariff',
      height: 160,
      unit: `${currency}/MWh`,
      lines: [
        { name: 'buy', style: 'after', values: home.buy.map((ticks) => ticks / 100) },
        { name: 'sell', style: 'before', values: home.sell.map((ticks) => ticks / 100) },
      ],
    },
    {
      title: 'Flexibility left to offer (up is less load)',
      height: 200,
      unit: 'kW',
      lines: (['up', 'down'] as const).map((direction) => ({
        name: direction,
        style: direction === 'up' ? 'after' : 'before',
        values: offered(plan, direction, home.mtus),
      })),
    },
  ];
  const saved = Number(plan.preferred.cost.total - plan.optimal.cost.total) / 1e6;
  return htmlPage(title, [
    `<p>Preferred ${money(plan.preferred.cost.total)}, optimal ${money(plan.optimal.cost.total)}: ${saved.toFixed(2)} ${currency} less.</p>`,
    ...panels.map((panel) => panelSvg(file.horizon, panel)),
    offerTable(file, plan),
  ]);
}

function money(micros: bigint): string {
  return (Number(micros) / 1e6).toFixed(2);
}

function offered(plan: Planned, direction: 'up' | 'down', mtus: number): number[] {
  const values = new Array<number>(mtus).fill(0);
  for (const offer of plan.flexibility)
    if (offer.direction === direction)
      values.fill(((direction === 'up' ? 1 : -1) * offer.powerW) / 1000, offer.fromMtu, offer.untilMtu);
  return values;
}

function offerTable({ horizon, currency }: HouseholdFile, { flexibility }: Planned): string {
  const rows = flexibility.map(
    ({ direction, fromMtu, untilMtu, powerW, price }) =>
      `<tr><td>${direction}</td><td>${escapeHtml(horizon.timeOf(fromMtu))}</td><td>${escapeHtml(horizon.timeOf(untilMtu))}</td><td>${powerW}</td><td>${formatPrice(price)}</td></tr>`,
  );
  return `<section><h2>Offers</h2><p>Each stands on its own.</p><table><tr><th>direction</th><th>from</th><th>until</th><th>W</th><th>${currency}/MWh</th></tr>${rows.join('')}</table></section>`;
}
