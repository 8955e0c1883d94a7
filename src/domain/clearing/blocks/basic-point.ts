import type { CondensedTableau } from './condensed-tableau.js';
import { bestEnd, type PiecewiseCost } from './piecewise-cost.js';

/**
 * Prices and values that belong to a basis. Every variable has a price, the sum of row price x coefficient. A basic variable lies
 * on a segment of its curve, whose slope is its price; one outside the basis stands at an end that is best at its price. So every
 * point is dual feasible, and costs may be changed freely between two solutions.
 */
export class BasicPoint {
  /** Segment of a basic variable, or end at which another one stands. */
  readonly stand: Int32Array;
  /** Of the basic variables, by row. */
  readonly value: Float64Array;
  /** Of the variables outside the basis, by place. */
  readonly price: Float64Array;
  /** Values of the variables outside the basis that the basic values belong to, by place. */
  readonly outsideValue: Float64Array;
  /** Whether prices and basic values have to be computed anew; otherwise they follow what has moved. */
  isStale = true;

  constructor(
    readonly tableau: CondensedTableau,
    readonly costs: PiecewiseCost[],
  ) {
    this.stand = new Int32Array(tableau.rowCount + tableau.placeCount);
    this.value = new Float64Array(tableau.rowCount);
    this.price = new Float64Array(tableau.placeCount);
    this.outsideValue = new Float64Array(tableau.placeCount);
  }

  valueOf(variable: number): number {
    const at = this.tableau.where[variable]!;
    return at >= 0 ? this.value[at]! : this.costs[variable]!.end[this.stand[variable]!]!;
  }

  /** Price of an equation. */
  rowPrice(row: number): number {
    const at = this.tableau.where[row]!;
    return at >= 0 ? this.costs[row]!.slope[this.stand[row]!]! : this.price[-1 - at]!;
  }

  /** Gives a variable another curve, of which `dropped` segments fewer come before than in the present one. */
  replaceCost(variable: number, cost: PiecewiseCost, dropped: number): void {
    const before = this.costs[variable]!.slope[this.stand[variable]!];
    this.costs[variable] = cost;
    this.stand[variable] = Math.min(Math.max(0, this.stand[variable]! - dropped), cost.slope.length - 1);
    if (this.tableau.where[variable]! >= 0 && cost.slope[this.stand[variable]!] !== before) this.isStale = true;
  }

  /** Lets every variable outside the basis stand where its price is best, and the basic values follow. */
  settle(): void {
    if (this.isStale) this.computePrices();
    const { price, stand, costs } = this;
    const { placeCount, outside } = this.tableau;
    for (let place = 0; place < placeCount; place++) {
      const variable = outside[place]!;
      stand[variable] = bestEnd(costs[variable]!, price[place]!, stand[variable]!);
      const now = costs[variable]!.end[stand[variable]!]!;
      const by = now - this.outsideValue[place]!;
      if (by === 0) continue;
      if (!this.isStale) this.moveOutside(place, by);
      this.outsideValue[place] = now;
    }
    if (this.isStale) this.computeValues();
    this.isStale = false;
  }

  /** Moves a variable outside the basis; the basic values follow. */
  moveOutside(place: number, by: number): void {
    const { value } = this;
    const { rowCount, placeCount, elements } = this.tableau;
    this.outsideValue[place]! += by;
    for (let row = 0; row < rowCount; row++) value[row]! -= by * elements[row * placeCount + place]!;
  }

  /** Moves the price of a row's basic variable; the prices outside the basis follow. */
  movePrices(row: number, by: number): void {
    if (by === 0) return;
    const { price } = this;
    const { placeCount, elements } = this.tableau;
    const from = row * placeCount;
    for (let place = 0; place < placeCount; place++) price[place]! += by * elements[from + place]!;
  }

  /** Exchanges a row's basic variable, which leaves at one of its ends, for the one at a place, which enters on a segment. */
  enter(row: number, place: number, segment: number, leavesAt: number): void {
    const { tableau, value, costs, stand } = this;
    const { rowCount, placeCount, elements } = tableau;
    const leaving = tableau.basic[row]!;
    const entering = tableau.outside[place]!;
    const target = costs[leaving]!.end[leavesAt]!;
    const moved = (value[row]! - target) / elements[row * placeCount + place]!;
    for (let other = 0; other < rowCount; other++) value[other]! -= moved * elements[other * placeCount + place]!;
    value[row] = costs[entering]!.end[stand[entering]!]! + moved;
    stand[entering] = segment;
    stand[leaving] = leavesAt;
    this.outsideValue[place] = target;
    tableau.exchange(row, place);
  }

  private computePrices(): void {
    const { price, stand, costs } = this;
    const { rowCount, placeCount, elements, basic } = this.tableau;
    price.fill(0);
    for (let row = 0; row < rowCount; row++) {
      const variable = basic[row]!;
      const { slope } = costs[variable]!;
      if (stand[variable]! >= slope.length) stand[variable] = slope.length - 1;
      const dual = slope[stand[variable]!]!;
      if (dual === 0) continue;
      const from = row * placeCount;
      for (let place = 0; place < placeCount; place++) price[place]! += dual * elements[from + place]!;
    }
  }

  private computeValues(): void {
    const { value, outsideValue } = this;
    const { rowCount, placeCount, elements, right } = this.tableau;
    for (let row = 0; row < rowCount; row++) {
      const from = row * placeCount;
      let sum = right[row]!;
      for (let place = 0; place < placeCount; place++) sum -= elements[from + place]! * outsideValue[place]!;
      value[row] = sum;
    }
  }
}
