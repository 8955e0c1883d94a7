import { SolverGaveUp } from '../../application/programme-solver.js';
import { type LinearProgramme, ProgrammeBuilder } from '../../domain/flexibility/linear-programme.js';
import { HighsSolver } from './highs-solver.js';
import { lpText } from './lp-text.js';

/** As much as possible of three goods in a sack of 10, the last one whole or not at all. */
function sack(size = 10): LinearProgramme {
  const builder = new ProgrammeBuilder();
  const loose = builder.column('loose', 0, 4, { cost: -3 });
  const whole = builder.column('whole', -1, 9, { cost: -2, integral: true });
  const extra = builder.choice('extra');
  builder.row('size', Number.NEGATIVE_INFINITY, size, [
    [1, loose],
    [1.5, whole],
    [5, extra],
  ]);
  builder.row('extra is there', 1, 1, [[1, extra]]);
  builder.row('some whole', 0, Number.POSITIVE_INFINITY, [[1, whole]]);
  return builder.build();
}

test('a programme is written in the LP format', () => {
  expect(lpText(sack()).split('\n')).toEqual([
    'Minimize',
    ' cost: - 3 x0 - 2 x1',
    'Subject To',
    ' r0h: + 1 x0 + 1.5 x1 + 5 x2 <= 10',
    ' r1: + 1 x2 = 1',
    ' r2l: + 1 x1 >= 0',
    'Bounds',
    ' 0 <= x0 <= 4',
    ' -1 <= x1 <= 9',
    'General',
    ' x1',
    'Binary',
    ' x2',
    'End',
    '',
  ]);
});

test('a programme without cost and without whole numbers is one too', () => {
  const builder = new ProgrammeBuilder();
  const free = builder.column('free', Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  builder.row('fixed', 3, 3, [[-1, free]]);
  expect(lpText(builder.build())).toContain(' cost: + 0 x0\n');
  return expect(new HighsSolver().solve(builder.build())).resolves.toEqual({
    status: 'optimal',
    values: [-3],
    cost: 0,
    rowPrices: [0],
  });
});

test('it is solved to its optimum, the same every time', async () => {
  const solver = new HighsSolver();
  // 4 loose leave room for less than one whole; 3.5 and one whole are worth 12.5, 4 and none 12.
  const first = await solver.solve(sack());
  expect(first).toEqual({ status: 'optimal', values: [3.5, 1, 1], cost: -12.5, rowPrices: [0, 0, 0] });
  for (let again = 0; again < 3; again++) expect(await solver.solve(sack())).toEqual(first);
});

test('what cannot be is told', async () => {
  expect(await new HighsSolver().solve(sack(4))).toEqual({ status: 'infeasible' });
});

test('rows have prices: by how much the cost rises with their bounds', async () => {
  const builder = new ProgrammeBuilder();
  const cheap = builder.column('cheap', 0, Number.POSITIVE_INFINITY, { cost: 1 });
  const dear = builder.column('dear', 0, Number.POSITIVE_INFINITY, { cost: 3 });
  builder.row('demand', 2, 2, [
    [1, cheap],
    [1, dear],
  ]);
  builder.row('at most one of the cheap', 0, 1, [[1, cheap]]);
  const solution = await new HighsSolver().solve(builder.build());
  expect(solution).toEqual({ status: 'optimal', values: [1, 1], cost: 4, rowPrices: [3, -2] });
});

test('within a limit of nodes it proposes values, or none where there are none', async () => {
  const solver = new HighsSolver();
  expect(await solver.propose(sack(), 10)).toEqual([3.5, 1, 1]);
  expect(await solver.propose(sack(4), 10)).toBeUndefined();
});

/** Fifty goods of different weight shared out over two carts, both full to the kilogram: what is left over costs. */
function carts(): LinearProgramme {
  const builder = new ProgrammeBuilder();
  const goods = Array.from({ length: 50 }, (_, good) => builder.choice(`good ${good}`));
  for (const [cart, modulus] of [97, 89].entries()) {
    const weights = goods.map((_, good) => 1 + ((good * good * 31 + good * 17 + cart * 7) % modulus));
    const half = Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / 2) + 0.5;
    const tooMuch = builder.column(`too much ${cart}`, 0, 1e6, { cost: 1 });
    const tooLittle = builder.column(`too little ${cart}`, 0, 1e6, { cost: 1 });
    builder.row(`cart ${cart}`, half, half, [
      ...goods.map((good, index): [number, number] => [weights[index]!, good]),
      [-1, tooMuch],
      [1, tooLittle],
    ]);
  }
  return builder.build();
}

test('a programme beyond the bound of nodes is given up, and says so: it may have an answer', async () => {
  await expect(new HighsSolver(1).solve(carts())).rejects.toThrow(SolverGaveUp);
  await expect(new HighsSolver(1).solve(carts())).rejects.toThrow('within 1 nodes');
});
