import { Decimal } from 'decimal.js';
import { formatPrice } from '../../domain/quantity.js';
import type { Approach } from '../iterations.js';
import type { DaySummary } from '../summary.js';

/** What was indicated before each gate, iteration by iteration. */
export function approachTable({ result }: DaySummary): string {
  const { dayAhead, approaches } = result.market;
  const [energy, ahead] = [result.localEnergy.approach, dayAhead.approach];
  const rows = [{ at: 'local energy', ...energy }, { at: 'day ahead', ...ahead }, ...approaches].map(approachRows);
  const head = ['iteration', 'offers', 'highest price, EUR/MWh', 'largest move', 'kW sold', 'peak, kW'].map(
    (text) => `<th class="value">${text}</th>`,
  );
  return `<section><details><summary>How prices settled before ${rows.length} gates</summary><div class="scroll"><table>
<tr><th>gate</th>${head.join('')}</tr>${rows.join('')}</table></div>
<p class="note">Power sold is summed over the hours or quarter-hours of a gate. Of local energy offers of batteries are counted. A quarter-hour in which nothing was requested has no iterations.</p></details></section>`;
}

function approachRows({ at, iterations }: { readonly at: string } & Approach): string {
  return iterations
    .map(({ iteration, offers, highestPrice, largestMove, soldW, peakW }) => {
      const cells = [
        iteration + 1,
        offers,
        formatPrice(highestPrice),
        formatPrice(largestMove),
        kilo(soldW),
        kilo(peakW),
      ];
      return `<tr><td>${at}</td>${cells.map((cell) => `<td class="value">${cell}</td>`).join('')}</tr>`;
    })
    .join('');
}

function kilo(powerW: number): string {
  return new Decimal(powerW).dividedBy(1000).toFixed(1);
}
