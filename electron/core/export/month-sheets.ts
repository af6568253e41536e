import type { MonthTable } from './month-tables.ts';
import type { SheetTable, TablesSheet } from './sheet.ts';

/** Statistics and trend of a month as two sheets, with charts beside the table by type and the trend. */
export function monthSheets(
  tables: readonly MonthTable[],
  names: { readonly statistics: string; readonly trend: string; readonly title: string },
): readonly TablesSheet[] {
  return [
    {
      kind: 'tables',
      name: names.statistics,
      title: names.title,
      tables: tables.filter(({ key }) => key !== 'trend').map(sheetTable),
    },
    {
      kind: 'tables',
      name: names.trend,
      title: names.title,
      tables: tables.filter(({ key }) => key === 'trend').map(sheetTable),
    },
  ];
}

function sheetTable({ key, heading, note, headings, kinds, rows, total }: MonthTable): SheetTable {
  return {
    heading,
    ...(note === undefined ? {} : { note }),
    // Case numbers stand among the figures of the summary: each cell there goes by what it is.
    columns: headings.map((text, index) => ({
      heading: text,
      kind: index === 0 ? 'text' : (kinds?.[index - 1] ?? 'count'),
      width: index === 0 ? 24 : 14,
    })),
    rows,
    ...(total ? { total } : {}),
    ...(key === 'type' ? { chart: { type: 'column', series: [1, 2] } } : {}),
    ...(key === 'trend' ? { chart: { type: 'line', series: [1, 2] } } : {}),
  };
}
