import type { ModelData } from 'highs';
import type { LinearProgramme } from '../../domain/flexibility/linear-programme.js';

/** A programme as the columns of numbers that HiGHS takes; its columns and rows keep their numbers. */
export function modelData({ columns, rows }: LinearProgramme): ModelData {
  const starts = new Int32Array(rows.length + 1);
  for (const [row, { terms }] of rows.entries()) starts[row + 1] = starts[row]! + terms.length;
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: Float64Array.from(columns, ({ cost }) => cost),
    colLower: Float64Array.from(columns, ({ lowest }) => lowest),
    colUpper: Float64Array.from(columns, ({ highest }) => highest),
    integrality: Int32Array.from(columns, ({ integral }) => (integral ? 1 : 0)),
    rowLower: Float64Array.from(rows, ({ lowest }) => lowest),
    rowUpper: Float64Array.from(rows, ({ highest }) => highest),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(rows.flatMap(({ terms }) => terms.map(([, column]) => column))),
      values: Float64Array.from(rows.flatMap(({ terms }) => terms.map(([coefficient]) => coefficient))),
    },
  };
}
