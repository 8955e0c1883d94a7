import type { BasicPoint } from './basic-point.js';
import { PIVOT_TOLERANCE } from './condensed-tableau.js';
import type { PiecewiseCost } from './piecewise-cost.js';

/** A violation that remains is called infeasible beyond this size relative to the value. */
const INFEASIBILITY_CLAIM = 1e-5;

/** How a walk ended: `moved` without and `exchanged` with a change of the basis; `stuck` where no price is enough. */
export type WalkEnd = 'moved' | 'exchanged' | 'stuck';

/**
 * The exact line search along one edge of the dual: the price of a row's basic variable moves until its value fits. On the way
 * the variable itself goes over to neighbouring segments of its curve, and others, outside the basis, cross theirs.
 */
export class DualWalk {
  /** Of each variable outside the basis: how far it moves, and at which length of the walk it crosses its next slope. */
  private readonly shift: Float64Array;
  private readonly ratio: Float64Array;
  /** What was crossed last: a place and at which length of the walk, or -1 for a slope of the row's own variable. */
  private lastPlace = -1;
  private lastRatio = 0;

  constructor(private readonly point: BasicPoint) {
    this.shift = new Float64Array(point.tableau.placeCount);
    this.ratio = new Float64Array(point.tableau.placeCount);
  }

  along(row: number): WalkEnd {
    const { point } = this;
    const { stand, value } = point;
    const leaving = point.tableau.basic[row]!;
    const own = point.costs[leaving]!;
    const startPrice = own.slope[stand[leaving]!]!;
    const rises = value[row]! > own.end[stand[leaving]! + 1]!;
    const sign = rises ? 1 : -1;
    const from = row * point.tableau.placeCount;
    let missing = sign * (value[row]! - own.end[stand[leaving]! + (rises ? 1 : 0)]!);
    this.start(from, sign);
    let ownRatio = ratioOfOwn(own, stand[leaving]!, sign, startPrice);
    this.lastPlace = -1;
    for (;;) {
      const place = this.nextCrossing(from, ownRatio);
      if (place >= 0) {
        const segment = this.segmentAhead(from, place, sign);
        missing -= this.gain(from, place, segment);
        if (missing <= 0) {
          this.exchange(row, place, segment, rises, startPrice, sign * this.ratio[place]!);
          return 'exchanged';
        }
        this.cross(place, segment, sign * point.tableau.elements[from + place]!);
      } else if (ownRatio === Number.POSITIVE_INFINITY) return this.endWithout(row, missing, rises, startPrice);
      else {
        this.lastPlace = -1;
        stand[leaving]! += sign;
        const segment = stand[leaving]!;
        missing -= own.end[segment + 1]! - own.end[segment]!;
        if (missing <= 0) {
          this.applyShifts();
          point.movePrices(row, own.slope[segment]! - startPrice);
          return 'moved';
        }
        ownRatio = ratioOfOwn(own, segment, sign, startPrice);
      }
    }
  }

  private start(from: number, sign: number): void {
    const { shift, ratio } = this;
    const { placeCount, elements, outside } = this.point.tableau;
    for (let place = 0; place < placeCount; place++) {
      shift[place] = 0;
      ratio[place] = this.firstRatio(outside[place]!, this.point.price[place]!, sign * elements[from + place]!);
    }
  }

  /** How far the walk goes until a variable outside the basis crosses its next slope. */
  private firstRatio(variable: number, price: number, change: number): number {
    if (Math.abs(change) < PIVOT_TOLERANCE) return Number.POSITIVE_INFINITY;
    const { slope, end } = this.point.costs[variable]!;
    if (end[0] === end[end.length - 1]) return Number.POSITIVE_INFINITY;
    const at = this.point.stand[variable]!;
    const ahead = change > 0 ? slope[at] : slope[at - 1];
    return ahead === undefined ? Number.POSITIVE_INFINITY : Math.max(0, (ahead - price) / change);
  }

  /** Place of the variable that crosses a slope first, of several the one with the largest pivot; -1 if the own one does. */
  private nextCrossing(from: number, ownRatio: number): number {
    const { ratio } = this;
    const { placeCount, elements } = this.point.tableau;
    let next = -1;
    let least = ownRatio;
    for (let place = 0; place < placeCount; place++) {
      const candidate = ratio[place]!;
      if (
        candidate < least ||
        (candidate === least && next >= 0 && Math.abs(elements[from + place]!) > Math.abs(elements[from + next]!))
      ) {
        least = candidate;
        next = place;
      }
    }
    return next;
  }

  private segmentAhead(from: number, place: number, sign: number): number {
    const { tableau, stand } = this.point;
    const climbs = sign * tableau.elements[from + place]! > 0;
    return stand[tableau.outside[place]!]! - (climbs ? 0 : 1);
  }

  /** By how much the row's value changes when the variable at a place crosses a segment. */
  private gain(from: number, place: number, segment: number): number {
    const { tableau, costs } = this.point;
    const { end } = costs[tableau.outside[place]!]!;
    return Math.abs(tableau.elements[from + place]!) * (end[segment + 1]! - end[segment]!);
  }

  /** A variable outside the basis goes over to the other end of a segment; `change` is what the walk makes of its price. */
  private cross(place: number, segment: number, change: number): void {
    const { tableau, costs, stand, price } = this.point;
    const variable = tableau.outside[place]!;
    const { end, slope } = costs[variable]!;
    const climbs = change > 0;
    const length = end[segment + 1]! - end[segment]!;
    stand[variable] = climbs ? segment + 1 : segment;
    this.shift[place]! += climbs ? length : -length;
    this.lastPlace = place;
    this.lastRatio = this.ratio[place]!;
    const ahead = climbs ? slope[segment + 1] : slope[segment - 1];
    this.ratio[place] = ahead === undefined ? Number.POSITIVE_INFINITY : (ahead - price[place]!) / change;
  }

  /** The row's variable leaves the basis at the end that it has come to; the one at a place enters on a segment. */
  private exchange(row: number, place: number, segment: number, rises: boolean, startPrice: number, by: number): void {
    const { point } = this;
    const leaving = point.tableau.basic[row]!;
    this.applyShifts();
    point.movePrices(row, by);
    point.enter(row, place, segment, point.stand[leaving]! + (rises ? 1 : 0));
    point.price[place] = startPrice + by;
  }

  /** Nothing is left to cross. A violation within rounding is taken as met, at the prices that the walk has come to. */
  private endWithout(row: number, missing: number, rises: boolean, startPrice: number): WalkEnd {
    const { point, lastPlace } = this;
    const { stand, value, costs, tableau } = point;
    if (missing > INFEASIBILITY_CLAIM * (1 + Math.abs(value[row]!))) {
      this.applyShifts();
      point.isStale = true;
      return 'stuck';
    }
    if (lastPlace >= 0) {
      const by = (rises ? 1 : -1) * this.lastRatio;
      const variable = tableau.outside[lastPlace]!;
      const reached = stand[variable]!;
      this.exchange(row, lastPlace, this.crossBack(lastPlace), rises, startPrice, by);
      value[row] = costs[variable]!.end[reached]!;
      return 'exchanged';
    }
    const own = costs[tableau.basic[row]!]!;
    const segment = stand[tableau.basic[row]!]!;
    this.applyShifts();
    point.movePrices(row, own.slope[segment]! - startPrice);
    value[row] = own.end[segment + (rises ? 1 : 0)]!;
    return 'moved';
  }

  /** Takes the last crossing at a place back. Returns the segment that was crossed. */
  private crossBack(place: number): number {
    const { tableau, costs, stand } = this.point;
    const variable = tableau.outside[place]!;
    const { end } = costs[variable]!;
    const climbed = this.shift[place]! > 0;
    const segment = stand[variable]! - (climbed ? 1 : 0);
    const length = end[segment + 1]! - end[segment]!;
    this.shift[place]! -= climbed ? length : -length;
    stand[variable] = climbed ? segment : segment + 1;
    return segment;
  }

  private applyShifts(): void {
    for (let place = 0; place < this.shift.length; place++)
      if (this.shift[place] !== 0) this.point.moveOutside(place, this.shift[place]!);
  }
}

function ratioOfOwn({ slope }: PiecewiseCost, segment: number, sign: number, startPrice: number): number {
  const ahead = slope[segment + sign];
  return ahead === undefined ? Number.POSITIVE_INFINITY : sign * (ahead - startPrice);
}
