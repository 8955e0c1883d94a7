import type { LinearProgramme, Row, Term } from '../../domain/flexibility/linear-programme.js';

/** Terms of one line; readers of the format may have a bound on the length of a line. */
const TERMS_PER_LINE = 8;

/** A programme in CPLEX's LP format. Columns are called x0, x1, ... by their number, rows r0, r1, ... */
export function lpText({ columns, rows }: LinearProgramme): string {
  const objective = columns.flatMap(({ cost }, number): Term[] => (cost === 0 ? [] : [[cost, number]]));
  const bounds = columns.flatMap(({ lowest, highest, integral }, number) =>
    integral && lowest === 0 && highest === 1 ? [] : [` ${bound(lowest)} <= x${number} <= ${bound(highest)}`],
  );
  const named = (wanted: (index: number) => boolean) =>
    columns.flatMap((_, number) => (wanted(number) ? [` x${number}`] : []));
  const isChoice = (number: number) => {
    const { integral, lowest, highest } = columns[number]!;
    return integral && lowest === 0 && highest === 1;
  };
  return [
    'Minimize',
    // An objective has to name a column.
    ` cost: ${sum(objective.length === 0 ? [[0, 0]] : objective)}`,
    'Subject To',
    ...rows.flatMap(rowLines),
    'Bounds',
    ...bounds,
    'General',
    ...named((number) => columns[number]!.integral && !isChoice(number)),
    'Binary',
    ...named(isChoice),
    'End',
    '',
  ].join('\n');
}

function rowLines({ lowest, highest, terms }: Row, number: number): string[] {
  if (lowest === highest) return [` r${number}: ${sum(terms)} = ${lowest}`];
  return [
    ...(lowest === Number.NEGATIVE_INFINITY ? [] : [` r${number}l: ${sum(terms)} >= ${lowest}`]),
    ...(highest === Number.POSITIVE_INFINITY ? [] : [` r${number}h: ${sum(terms)} <= ${highest}`]),
  ];
}

function sum(terms: readonly Term[]): string {
  const texts = terms.map(
    ([coefficient, column]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} x${column}`,
  );
  const lines: string[] = [];
  for (let from = 0; from < texts.length; from += TERMS_PER_LINE)
    lines.push(texts.slice(from, from + TERMS_PER_LINE).join(' '));
  return lines.join('\n  ');
}

function bound(value: number): string {
  return Number.isFinite(value) ? String(value) : value < 0 ? '-inf' : '+inf';
}
