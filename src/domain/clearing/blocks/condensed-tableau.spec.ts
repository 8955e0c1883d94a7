import { randomIntegers } from '../../../../test/reference/random-rounds.js';
import { type Column, CondensedTableau } from './condensed-tableau.js';

/** `y0 + 2 x0 + x1 = 10` and `y1 + x0 - x1 = 4`. */
const columns: readonly Column[] = [
  { rows: [0, 1], coefficients: [2, 1] },
  { rows: [0, 1], coefficients: [1, -1] },
];
const tableau = () => new CondensedTableau(columns, Float64Array.of(10, 4));

const state = ({ basic, outside, where, elements, right }: CondensedTableau) => ({
  basic: Array.from(basic),
  outside: Array.from(outside),
  where: Array.from(where),
  rows: [0, 1].map((row) => [right[row], elements[2 * row], elements[2 * row + 1]]),
});

test('at first every row is solved for the variable of its own', () => {
  expect(state(tableau())).toEqual({
    basic: [0, 1],
    outside: [2, 3],
    where: [0, 1, -1, -2],
    rows: [
      [10, 2, 1],
      [4, 1, -1],
    ],
  });
});

test('a row is solved for another variable, which goes into all others', () => {
  const exchanged = tableau();
  exchanged.exchange(0, 0);
  // x0 = 5 - y0/2 - x1/2, so that y1 = -1 + y0/2 + 3 x1/2.
  expect(state(exchanged)).toEqual({
    basic: [2, 1],
    outside: [0, 3],
    where: [-1, 1, 0, -2],
    rows: [
      [5, 0.5, 0.5],
      [-1, -0.5, -1.5],
    ],
  });
  exchanged.exchange(0, 0);
  expect(state(exchanged)).toEqual(state(tableau()));
});

/** Both sides of every original equation, if the variables outside the basis have some values. */
function sides(of: CondensedTableau, all: readonly Column[], rightHandSide: Float64Array): number[][] {
  const value = new Float64Array(of.rowCount + of.placeCount);
  for (let place = 0; place < of.placeCount; place++) value[of.outside[place]!] = 3 * place - 1;
  for (let row = 0; row < of.rowCount; row++) {
    let sum = of.right[row]!;
    for (let place = 0; place < of.placeCount; place++)
      sum -= of.elements[row * of.placeCount + place]! * value[of.outside[place]!]!;
    value[of.basic[row]!] = sum;
  }
  return Array.from(rightHandSide, (right, row) => {
    let left = value[row]!;
    for (const [index, { rows, coefficients }] of all.entries())
      for (const [at, other] of rows.entries())
        if (other === row) left += coefficients[at]! * value[of.rowCount + index]!;
    return [left, right];
  });
}

test('however often rows are solved for other variables, the equations are the same; so they are when eliminated anew', () => {
  const below = randomIntegers(7);
  const all = Array.from({ length: 6 }, () => ({
    rows: [0, 1, 2, 3, 4],
    coefficients: [0, 1, 2, 3, 4].map(() => below(7) - 3),
  }));
  const rightHandSide = Float64Array.of(5, -3, 12, 0, 7);
  const many = new CondensedTableau(all, rightHandSide);
  for (let exchange = 0; exchange < 60; exchange++) {
    const [row, place] = [below(5), below(6)];
    if (Math.abs(many.elements[row * 6 + place]!) < 0.2) continue;
    many.exchange(row, place);
    for (const [variable, at] of many.where.entries())
      expect(at >= 0 ? many.basic[at] : many.outside[-1 - at]).toBe(variable);
    for (const [left, right] of sides(many, all, rightHandSide)) expect(left).toBeCloseTo(right!, 6);
  }
  const basis = Array.from(many.basic).sort();
  many.rebuild();
  expect(Array.from(many.basic).sort()).toEqual(basis);
  for (const [left, right] of sides(many, all, rightHandSide)) expect(left).toBeCloseTo(right!, 9);
});

test('variables whose columns depend on each other do not come into a basis together', () => {
  const twice = new CondensedTableau([columns[0]!, columns[0]!], Float64Array.of(10, 4));
  twice.exchange(0, 0);
  expect(twice.elements[3]).toBe(0);
  twice.rebuild();
  expect(Array.from(twice.basic)).toEqual([2, 1]);
});
