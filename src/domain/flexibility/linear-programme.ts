/** A decision of a linear programme, with what a unit of it costs. */
export interface Column {
  readonly name: string;
  readonly lowest: number;
  /** `Infinity` where nothing bounds it. */
  readonly highest: number;
  readonly cost: number;
  /** Whole numbers only. */
  readonly integral: boolean;
}

/** `lowest <= sum of coefficient x column <= highest`. */
export interface Row {
  readonly name: string;
  readonly lowest: number;
  readonly highest: number;
  readonly terms: readonly Term[];
}

export type Term = readonly [coefficient: number, column: ColumnNumber];

/** Position of a column in its programme. */
export type ColumnNumber = number;

/** Minimise the cost of the columns within their bounds and rows. Plain data: any solver can be given it. */
export interface LinearProgramme {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** What a solver says: a value per column, or that no values satisfy all rows. */
export type Solution =
  | {
      readonly status: 'optimal';
      readonly values: readonly number[];
      readonly cost: number;
      /** By how much the cost would rise with the bounds of each row. All zero where a column is a whole number. */
      readonly rowPrices: readonly number[];
    }
  | { readonly status: 'infeasible' };

/** Collects columns and rows. */
export class ProgrammeBuilder {
  private readonly columns: Column[] = [];
  private readonly rows: Row[] = [];

  column(name: string, lowest: number, highest: number, more: Partial<Pick<Column, 'cost' | 'integral'>> = {}) {
    this.columns.push({ name, lowest, highest, cost: 0, integral: false, ...more });
    return this.columns.length - 1;
  }

  /** Yes or no. */
  choice(name: string): ColumnNumber {
    return this.column(name, 0, 1, { integral: true });
  }

  row(name: string, lowest: number, highest: number, terms: readonly Term[]): void {
    this.rows.push({ name, lowest, highest, terms });
  }

  build(): LinearProgramme {
    return { columns: this.columns, rows: this.rows };
  }
}
