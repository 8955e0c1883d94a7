/** A variable's convex cost: slopes between rising ends. One slope is an ordinary bounded variable. */
export interface PiecewiseCost {
  readonly end: Float64Array;
  readonly slope: Float64Array;
}

/** One column of the equations: rows and coefficients of a variable. */
export interface Column {
  readonly rows: readonly number[];
  readonly coefficients: readonly number[];
}

export type SimplexStatus = 'optimal' | 'infeasible' | 'stopped';

const PIVOT_TOLERANCE = 1e-9;
const FEASIBILITY_TOLERANCE = 1e-9;
const INFEASIBILITY_CLAIM = 1e-5;
const PIVOTS_BETWEEN_REBUILDS = 120;

/**
 * Minimises a sum of convex piecewise-linear costs subject to equations, by the dual simplex method for bounded variables. Each
 * equation has one variable of its own, with coefficient one; the others are *structural*. A long step of the dual walks along
 * the slopes of all curves at once, so that the size of the programme is the number of equations, however many slopes there are.
 *
 * Every variable has a price, the sum of row price x coefficient; a variable outside the basis stands at the end of its curve
 * that is best at its price. So every basis is dual feasible, and bounds may be changed freely between two solutions.
 * Floating point: what it finds is a direction to look in, never a proof.
 */
export class PiecewiseSimplex {
  readonly rowCount: number;
  readonly structuralCount: number;
  pivots = 0;
  /** Variables: rows' own first, then structural ones. Basic ones by row, the others by place. */
  private readonly basic: Int32Array;
  private readonly outside: Int32Array;
  /** Where each variable is: its row if basic, else -1 - place. */
  private readonly where: Int32Array;
  /** Segment of a basic variable, or end at which another one stands. */
  private readonly stand: Int32Array;
  private readonly tableau: Float64Array;
  private readonly right: Float64Array;
  private readonly value: Float64Array;
  private readonly price: Float64Array;
  /** Values of the variables outside the basis that the basic values belong to. */
  private readonly outsideValue: Float64Array;
  private readonly shift: Float64Array;
  private readonly ratio: Float64Array;
  private sinceRebuild = 0;
  /** Whether prices and basic values have to be computed anew; otherwise they follow what has moved. */
  private isStale = true;

  constructor(
    private readonly costs: PiecewiseCost[],
    private readonly columns: readonly Column[],
    private readonly rightHandSide: Float64Array,
  ) {
    const rows = rightHandSide.length;
    const places = columns.length;
    this.rowCount = rows;
    this.structuralCount = places;
    this.basic = new Int32Array(rows);
    this.outside = new Int32Array(places);
    this.where = new Int32Array(rows + places);
    this.stand = new Int32Array(rows + places);
    this.tableau = new Float64Array(rows * places);
    this.right = new Float64Array(rows);
    this.value = new Float64Array(rows);
    this.price = new Float64Array(places);
    this.outsideValue = new Float64Array(places);
    this.shift = new Float64Array(places);
    this.ratio = new Float64Array(places);
    this.startFromOwnVariables();
  }

  /** Finds the optimum for the present bounds, from the last basis. `stopAt` is asked now and then whether to go on. */
  solve(stop: () => boolean): SimplexStatus {
    this.settle();
    const patience = 200 * (this.rowCount + 20);
    for (let step = 0; step < patience; step++) {
      const row = this.mostViolatedRow();
      if (row < 0) return 'optimal';
      if (!this.walk(row)) return 'infeasible';
      if (this.sinceRebuild >= PIVOTS_BETWEEN_REBUILDS) this.rebuild();
      if (step % 8 === 7 && stop()) return 'stopped';
    }
    return 'stopped';
  }

  /** Replaces the cost of a variable by a part of its curve, of which `dropped` segments fewer come before than in the present one. */
  restrict(variable: number, cost: PiecewiseCost, dropped: number): void {
    const before = this.costs[variable]!.slope[this.stand[variable]!];
    this.costs[variable] = cost;
    this.stand[variable] = Math.min(Math.max(0, this.stand[variable]! - dropped), cost.slope.length - 1);
    if (this.where[variable]! >= 0 && cost.slope[this.stand[variable]!] !== before) this.isStale = true;
  }

  valueOf(variable: number): number {
    const at = this.where[variable]!;
    return at >= 0 ? this.value[at]! : this.costs[variable]!.end[this.stand[variable]!]!;
  }

  /** Dual price of an equation. */
  rowPrice(row: number): number {
    const at = this.where[row]!;
    return at >= 0 ? this.costs[row]!.slope[this.stand[row]!]! : this.price[-1 - at]!;
  }

  private startFromOwnVariables(): void {
    const { rowCount, structuralCount, tableau } = this;
    tableau.fill(0);
    for (let row = 0; row < rowCount; row++) {
      this.basic[row] = row;
      this.where[row] = row;
    }
    this.right.set(this.rightHandSide);
    for (const [place, { rows, coefficients }] of this.columns.entries()) {
      this.outside[place] = rowCount + place;
      this.where[rowCount + place] = -1 - place;
      for (const [index, row] of rows.entries()) tableau[row * structuralCount + place]! += coefficients[index]!;
    }
    this.sinceRebuild = 0;
    this.isStale = true;
  }

  /** Eliminates the basis anew from the original equations, which takes away what rounding has gathered. */
  private rebuild(): void {
    const { rowCount, structuralCount, tableau } = this;
    const structural = Array.from(this.basic).filter((variable) => variable >= rowCount);
    const leaving = new Set(Array.from(this.outside).filter((variable) => variable < rowCount));
    this.startFromOwnVariables();
    for (const variable of structural) {
      const place = -1 - this.where[variable]!;
      let best = -1;
      for (const row of leaving)
        if (
          best < 0 ||
          Math.abs(tableau[row * structuralCount + place]!) > Math.abs(tableau[best * structuralCount + place]!)
        )
          best = row;
      if (best < 0 || Math.abs(tableau[best * structuralCount + place]!) < PIVOT_TOLERANCE) continue;
      leaving.delete(best);
      this.exchange(best, place);
    }
    this.sinceRebuild = 0;
    this.settle();
  }

  /** Lets every variable outside the basis stand where its price is best, and the basic values follow. */
  private settle(): void {
    if (this.isStale) this.computePrices();
    const { rowCount, structuralCount, tableau, price, value, outside, outsideValue, stand, costs } = this;
    for (let place = 0; place < structuralCount; place++) {
      const variable = outside[place]!;
      this.standWhereBest(variable, price[place]!);
      const now = costs[variable]!.end[stand[variable]!]!;
      const moved = now - outsideValue[place]!;
      if (moved === 0) continue;
      outsideValue[place] = now;
      if (this.isStale) continue;
      for (let row = 0; row < rowCount; row++) value[row]! -= moved * tableau[row * structuralCount + place]!;
    }
    if (this.isStale) this.computeValues();
    this.isStale = false;
  }

  private computePrices(): void {
    const { rowCount, structuralCount, tableau, price, basic, stand, costs } = this;
    price.fill(0);
    for (let row = 0; row < rowCount; row++) {
      const variable = basic[row]!;
      const { slope } = costs[variable]!;
      if (stand[variable]! >= slope.length) stand[variable] = slope.length - 1;
      const dual = slope[stand[variable]!]!;
      if (dual === 0) continue;
      const from = row * structuralCount;
      for (let place = 0; place < structuralCount; place++) price[place]! += dual * tableau[from + place]!;
    }
  }

  private computeValues(): void {
    const { rowCount, structuralCount, tableau, value, outsideValue } = this;
    for (let row = 0; row < rowCount; row++) {
      const from = row * structuralCount;
      let sum = this.right[row]!;
      for (let place = 0; place < structuralCount; place++) sum -= tableau[from + place]! * outsideValue[place]!;
      value[row] = sum;
    }
  }

  private standWhereBest(variable: number, price: number): void {
    const { slope } = this.costs[variable]!;
    let at = Math.min(this.stand[variable]!, slope.length);
    if ((at > 0 && slope[at - 1]! > price) || (at < slope.length && slope[at]! < price)) {
      let low = 0;
      let high = slope.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (slope[middle]! < price) low = middle + 1;
        else high = middle;
      }
      at = low;
    }
    this.stand[variable] = at;
  }

  private mostViolatedRow(): number {
    let worst = -1;
    let most = 0;
    for (let row = 0; row < this.rowCount; row++) {
      const variable = this.basic[row]!;
      const { end } = this.costs[variable]!;
      const segment = this.stand[variable]!;
      const value = this.value[row]!;
      const violation = Math.max(value - end[segment + 1]!, end[segment]! - value);
      if (violation > most && violation > FEASIBILITY_TOLERANCE * (1 + Math.abs(value))) {
        most = violation;
        worst = row;
      }
    }
    return worst;
  }

  /**
   * Moves the price of a row's basic variable until its value fits: the exact line search along one edge of the dual. False if
   * no price is enough.
   */
  private walk(row: number): boolean {
    const { structuralCount, tableau, stand, costs, ratio } = this;
    const leaving = this.basic[row]!;
    const own = costs[leaving]!;
    const from = row * structuralCount;
    const startPrice = own.slope[stand[leaving]!]!;
    const rises = this.value[row]! > own.end[stand[leaving]! + 1]!;
    const sign = rises ? 1 : -1;
    let missing = sign * (this.value[row]! - own.end[stand[leaving]! + (rises ? 1 : 0)]!);
    this.startWalk(from, sign);
    let ownRatio = this.ownRatio(own, stand[leaving]!, sign, startPrice);
    for (;;) {
      const place = this.nextCrossing(from, ownRatio);
      if (place < 0 && ownRatio === Number.POSITIVE_INFINITY) return this.endWithout(row, missing, rises);
      if (place < 0) {
        stand[leaving]! += sign;
        const segment = stand[leaving]!;
        missing -= own.end[segment + 1]! - own.end[segment]!;
        if (missing <= 0) {
          this.applyShifts();
          this.movePrices(row, own.slope[segment]! - startPrice);
          return true;
        }
        ownRatio = this.ownRatio(own, segment, sign, startPrice);
        continue;
      }
      const climbs = sign * tableau[from + place]! > 0;
      const segment = stand[this.outside[place]!]! - (climbs ? 0 : 1);
      const { end } = costs[this.outside[place]!]!;
      missing -= Math.abs(tableau[from + place]!) * (end[segment + 1]! - end[segment]!);
      if (missing <= 0) {
        const by = sign * ratio[place]!;
        this.applyShifts();
        this.movePrices(row, by);
        this.enter(row, place, segment, stand[leaving]! + (rises ? 1 : 0));
        this.price[place] = startPrice + by;
        return true;
      }
      this.cross(place, segment, climbs, sign * tableau[from + place]!);
    }
  }

  private startWalk(from: number, sign: number): void {
    const { structuralCount, tableau, outside, price, shift, ratio } = this;
    for (let place = 0; place < structuralCount; place++) {
      shift[place] = 0;
      ratio[place] = this.ratioOf(outside[place]!, price[place]!, sign * tableau[from + place]!);
    }
  }

  /** Place of the variable that crosses a slope first, of several the one with the largest pivot; -1 if the own one does. */
  private nextCrossing(from: number, ownRatio: number): number {
    const { structuralCount, tableau, ratio } = this;
    let next = -1;
    let least = ownRatio;
    for (let place = 0; place < structuralCount; place++) {
      const candidate = ratio[place]!;
      if (
        candidate < least ||
        (candidate === least && next >= 0 && Math.abs(tableau[from + place]!) > Math.abs(tableau[from + next]!))
      ) {
        least = candidate;
        next = place;
      }
    }
    return next;
  }

  /** A variable outside the basis goes over to the other end of a segment. */
  private cross(place: number, segment: number, climbs: boolean, change: number): void {
    const variable = this.outside[place]!;
    const { end, slope } = this.costs[variable]!;
    const length = end[segment + 1]! - end[segment]!;
    this.stand[variable] = climbs ? segment + 1 : segment;
    this.shift[place]! += climbs ? length : -length;
    const ahead = climbs ? slope[segment + 1] : slope[segment - 1];
    this.ratio[place] = ahead === undefined ? Number.POSITIVE_INFINITY : (ahead - this.price[place]!) / change;
  }

  /** Nothing is left to cross. A violation within rounding is taken as met; false if it is larger. */
  private endWithout(row: number, missing: number, rises: boolean): boolean {
    const leaving = this.basic[row]!;
    this.applyShifts();
    this.isStale = true;
    if (missing > INFEASIBILITY_CLAIM * (1 + Math.abs(this.value[row]!))) return false;
    this.value[row] = this.costs[leaving]!.end[this.stand[leaving]! + (rises ? 1 : 0)]!;
    return true;
  }

  /** How far the walk goes until a variable outside the basis crosses its next slope. */
  private ratioOf(variable: number, price: number, change: number): number {
    if (Math.abs(change) < PIVOT_TOLERANCE) return Number.POSITIVE_INFINITY;
    const { slope, end } = this.costs[variable]!;
    if (end[0] === end[end.length - 1]) return Number.POSITIVE_INFINITY;
    const at = this.stand[variable]!;
    const ahead = change > 0 ? slope[at] : slope[at - 1];
    return ahead === undefined ? Number.POSITIVE_INFINITY : Math.max(0, (ahead - price) / change);
  }

  private ownRatio({ slope }: PiecewiseCost, segment: number, sign: number, startPrice: number): number {
    const ahead = slope[segment + sign];
    return ahead === undefined ? Number.POSITIVE_INFINITY : sign * (ahead - startPrice);
  }

  /** The basic values follow what has moved outside the basis. */
  private applyShifts(): void {
    const { structuralCount, rowCount, tableau, shift, value } = this;
    for (let place = 0; place < structuralCount; place++) {
      const by = shift[place]!;
      if (by === 0) continue;
      this.outsideValue[place]! += by;
      for (let row = 0; row < rowCount; row++) value[row]! -= by * tableau[row * structuralCount + place]!;
    }
  }

  private movePrices(row: number, by: number): void {
    if (by === 0) return;
    const from = row * this.structuralCount;
    for (let place = 0; place < this.structuralCount; place++) this.price[place]! += by * this.tableau[from + place]!;
  }

  /** Exchanges a row's basic variable, which leaves at one of its ends, for the one at a place. */
  private enter(row: number, place: number, segment: number, leavesAt: number): void {
    const { structuralCount, rowCount, tableau, value, costs, stand } = this;
    const leaving = this.basic[row]!;
    const entering = this.outside[place]!;
    const target = costs[leaving]!.end[leavesAt]!;
    const moved = (value[row]! - target) / tableau[row * structuralCount + place]!;
    for (let other = 0; other < rowCount; other++) value[other]! -= moved * tableau[other * structuralCount + place]!;
    value[row] = costs[entering]!.end[stand[entering]!]! + moved;
    stand[entering] = segment;
    stand[leaving] = leavesAt;
    this.outsideValue[place] = target;
    this.exchange(row, place);
    this.pivots++;
    this.sinceRebuild++;
  }

  /** Gaussian elimination of the condensed tableau around one of its elements. */
  private exchange(row: number, place: number): void {
    const { structuralCount, rowCount, tableau, right } = this;
    const from = row * structuralCount;
    const inverse = 1 / tableau[from + place]!;
    const touched: number[] = [];
    for (let other = 0; other < structuralCount; other++) {
      if (other === place || tableau[from + other] === 0) continue;
      tableau[from + other]! *= inverse;
      touched.push(other);
    }
    right[row]! *= inverse;
    tableau[from + place] = inverse;
    for (let other = 0; other < rowCount; other++) {
      if (other === row) continue;
      const at = other * structuralCount;
      const factor = tableau[at + place]!;
      if (factor === 0) continue;
      for (const column of touched) tableau[at + column]! -= factor * tableau[from + column]!;
      right[other]! -= factor * right[row]!;
      tableau[at + place] = -factor * inverse;
    }
    const leaving = this.basic[row]!;
    const entering = this.outside[place]!;
    this.basic[row] = entering;
    this.outside[place] = leaving;
    this.where[entering] = row;
    this.where[leaving] = -1 - place;
  }
}
