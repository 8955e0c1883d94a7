import { USD_PER_EUR } from '../../src/demo/scenario/prices.js';
import { gasPrices } from './prices.js';
import { tableOfYear } from './year.js';

export interface GasRow {
  readonly work: string;
  readonly unit: string;
  /** Gas per unit. */
  readonly gas: number;
  /** At most this much gas per unit. */
  readonly goal?: number;
}

/** The table as text: gas per unit, and what it costs in euro at three gas prices of the last year in the data. */
export function tableOf(rows: readonly GasRow[]): string {
  const prices = gasPrices();
  const head = ['work', 'gas', 'goal', 'reached', ...prices.map(({ name }) => `EUR at ${name}`)];
  const lines = rows.map(({ work, unit, gas, goal }) => [
    work,
    `${gas.toLocaleString('en-US', { maximumFractionDigits: 1 })} per ${unit}`,
    goal === undefined ? '-' : `at most ${goal.toLocaleString('en-US')}`,
    goal === undefined ? '-' : gas <= goal ? 'yes' : '**no**',
    ...prices.map(({ eurPerGas }) => (gas * eurPerGas).toPrecision(3)),
  ]);
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Writes the table as text and as JSON. */
export function writeTables(rows: readonly GasRow[], write: (name: string, text: string) => void): void {
  const note = `Receipts of anvil with mainnet's gas limit per transaction, every balance and place of the ring used before. Gas prices: daily
averages of mainnet over the last 365 days of \`data/eth_costs_daily\` at that day's ether price, ${USD_PER_EUR} USD per EUR.`;
  write('gas.md', `# Gas\n\n${note}\n\n${tableOf(rows)}\n\n## A year\n\n${tableOfYear(rows)}\n`);
  write('gas.json', `${JSON.stringify({ gasPrices: gasPrices(), rows }, null, 2)}\n`);
}
