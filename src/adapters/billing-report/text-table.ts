import { escapeHtml } from '../../pages/html-page.js';

/** A column of a table: what it says of each item; numbers stand to the right. */
export interface Column<T> {
  readonly title: string;
  readonly isNumber?: boolean;
  readonly textOf: (item: T) => string;
}

/** A table for a terminal: titles, then one line an item, each column as wide as it has to be. */
export function textTable<T>(items: readonly T[], columns: readonly Column<T>[]): string[] {
  const rows = [columns.map(({ title }) => title), ...items.map((item) => columns.map(({ textOf }) => textOf(item)))];
  const widths = columns.map((_, at) => rows.reduce((most, row) => Math.max(most, row[at]!.length), 0));
  return rows.map((row) =>
    row
      .map((text, at) => (columns[at]!.isNumber === true ? text.padStart(widths[at]!) : text.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
}

/** The same table as HTML. */
export function htmlTable<T>(items: readonly T[], columns: readonly Column<T>[]): string {
  const cell = (tag: 'td' | 'th', { isNumber }: Column<T>, text: string) =>
    `<${tag}${isNumber === true ? ' class="value"' : ''}>${escapeHtml(text)}</${tag}>`;
  const head = columns.map((column) => cell('th', column, column.title)).join('');
  const rows = items.map(
    (item) => `<tr>${columns.map((column) => cell('td', column, column.textOf(item))).join('')}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}
