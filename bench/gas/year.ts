import { gasPrices, medianUsdPerEther } from './prices.js';
import type { GasRow } from './table.js';

const PARTICIPANTS = 200;
const SETTLEMENTS_PER_DAY = PARTICIPANTS * 96;
const DAYS = 365;
const CHEAP_GWEI = 0.1;
const GOAL_USD = 10;
const TOTAL = 'both';

interface YearRow {
  readonly work: string;
  readonly gas: number;
}

/** What a year of settling 200 participants in each quarter-hour costs, computed from the measured rows. */
export function tableOfYear(rows: readonly GasRow[]): string {
  const measured = (start: string) => {
    const row = rows.find(({ work }) => work.startsWith(start));
    if (row === undefined) throw new Error(`no row begins with: ${start}`);
    return row.gas;
  };
  const settlements = SETTLEMENTS_PER_DAY * DAYS;
  const executed = settlements * measured('executed, 10,000');
  const payouts = 12 * PARTICIPANTS * measured('paying out, 10,000');
  const years: YearRow[] = [
    { work: 'every settlement executed, two batches a day', gas: executed },
    { work: 'everybody paid out every month', gas: payouts },
    { work: TOTAL, gas: executed + payouts },
  ];
  const usdPerGas = CHEAP_GWEI * 1e-9 * medianUsdPerEther();
  const head = [
    `a year, ${PARTICIPANTS} participants, ${SETTLEMENTS_PER_DAY.toLocaleString('en-US')} settlements a day`,
    'million gas',
    `USD at ${CHEAP_GWEI} gwei`,
    ...gasPrices().map(({ name }) => `EUR at ${name}`),
  ];
  const lines = years.map(({ work, gas }) => [
    work,
    (gas / 1e6).toFixed(0),
    `${(gas * usdPerGas).toFixed(0)}${work === TOTAL ? verdict(gas * usdPerGas) : ''}`,
    ...gasPrices().map(({ eurPerGas }) => (gas * eurPerGas).toFixed(0)),
  ]);
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function verdict(usd: number): string {
  return ` (goal: under ${GOAL_USD}, reached: ${usd < GOAL_USD ? 'yes' : '**no**'})`;
}
