import { gasPrices, medianUsdPerEther } from './prices.js';
import type { GasRow } from './table.js';

const PARTICIPANTS = 200;
const SETTLEMENTS_PER_DAY = PARTICIPANTS * 96;
const DAYS = 365;
const CHEAP_GWEI = 0.1;
const GOAL_USD = 10;
const TOTAL = 'posted and paid out';

interface YearRow {
  readonly work: string;
  readonly gas: number;
}

/** What a blob holds of such settlements, at 6.5 bytes each, with flows and totals. */
const SETTLEMENTS_PER_POSTING = 18_500;
const PAYOUTS = 1;

/** What a year of settling 200 participants in each quarter-hour costs, computed from the measured rows. */
export function tableOfYear(rows: readonly GasRow[]): string {
  const measured = (start: string) => {
    const row = rows.findLast(({ work }) => work.startsWith(start));
    if (row === undefined) throw new Error(`no row begins with: ${start}`);
    return row.gas;
  };
  const settlements = SETTLEMENTS_PER_DAY * DAYS;
  const executed = settlements * measured('executed, 10,000') + 12 * PARTICIPANTS * measured('paying out, 10,000');
  const posted = Math.ceil(settlements / SETTLEMENTS_PER_POSTING) * measured('posting in 1 blob');
  const paid = PAYOUTS * PARTICIPANTS * (measured('making totals claimable') + measured('paying posted totals out'));
  const years: YearRow[] = [
    { work: 'every settlement executed, two batches a day, everybody paid out every month', gas: executed },
    { work: `posted, ${SETTLEMENTS_PER_POSTING.toLocaleString('en-US')} settlements to a blob`, gas: posted },
    { work: 'and everybody paid out at the end of it', gas: paid },
    { work: TOTAL, gas: posted + paid },
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
