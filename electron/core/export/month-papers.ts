import type { FileLine } from '../../../db/repositories/ledger-lines.ts';
import { formatDate, type YearStyle } from '../../../db/rules/dates.ts';
import { formatQuantity } from '../../../db/rules/quantity.ts';
import type { TableDocument } from '../../contract/paper.ts';
import type { PaperSize } from '../../contract/print-options.ts';
import type { Locale } from '../../contract/shapes.ts';
import { ledgerColumns, returnedText, type LedgerColumnKey, type LedgerWords } from './ledger-sheet.ts';
import type { MonthTable } from './month-tables.ts';
import type { Cell } from './sheet.ts';

interface PaperHead {
  readonly size: PaperSize;
  readonly locale: Locale;
  readonly officeName: string;
  readonly subtitle: string;
  readonly printedAt: string;
}

/** Columns of the ledger on A4 landscape: what one reads at a meeting; the rest is in the spreadsheet. Widths are shares. */
const paperColumns: readonly { readonly key: LedgerColumnKey; readonly width: number; readonly align?: 'end' }[] = [
  { key: 'number', width: 8 },
  { key: 'acceptedOn', width: 10 },
  { key: 'customer', width: 14 },
  { key: 'product', width: 11 },
  { key: 'description', width: 15 },
  { key: 'type', width: 9 },
  { key: 'responsibleUnit', width: 11 },
  { key: 'outcomes', width: 9 },
  { key: 'returnApproved', width: 10, align: 'end' },
  { key: 'returnActual', width: 10, align: 'end' },
  { key: 'allowance', width: 11, align: 'end' },
  { key: 'dueOn', width: 9 },
  { key: 'closedOn', width: 9 },
  { key: 'lateDays', width: 6, align: 'end' },
  { key: 'state', width: 8 },
];

/** On paper the unit stands beside its quantity, and needs no column of its own. */
const withUnit: Partial<Readonly<Record<LedgerColumnKey, (line: FileLine, words: LedgerWords) => Cell>>> = {
  returnApproved: ({ settlement }, { separator }) =>
    returnedText(settlement.returned, ({ approved }) => approved, separator),
  returnActual: ({ settlement }, { separator }) => returnedText(settlement.returned, ({ actual }) => actual, separator),
};

/** A description goes on for pages; on the list its beginning says which case it is. */
const LONGEST_TEXT = 80;

export function statisticsPaper(tables: readonly MonthTable[], title: string, head: PaperHead): TableDocument {
  return {
    kind: 'month-statistics',
    landscape: false,
    title,
    ...head,
    sections: tables.map(({ heading, note, headings, rows, total }) => ({
      heading: note === undefined ? heading : `${heading}　${note}`,
      columns: headings.map((label, index) => ({
        label,
        align: index === 0 ? ('start' as const) : ('end' as const),
        width: index === 0 ? 40 : 20,
      })),
      rows: rows.map((cells) => cells.map(figure)),
      total: total ? total.map(figure) : null,
    })),
  };
}

export function ledgerPaper(
  lines: Iterable<FileLine>,
  title: string,
  head: PaperHead,
  words: LedgerWords,
  style: YearStyle,
): TableDocument {
  const columns = paperColumns.flatMap((shown) => {
    const column = ledgerColumns.find(({ key }) => key === shown.key);
    return column ? [{ ...shown, cell: withUnit[shown.key] ?? column.cell }] : [];
  });
  return {
    kind: 'month-ledger',
    landscape: true,
    title,
    ...head,
    sections: [
      {
        heading: '',
        columns: columns.map(({ key, width, align }) => ({
          label: words.headings[key],
          align: align ?? 'start',
          width,
        })),
        rows: Array.from(lines, (line) => columns.map(({ cell }) => paperText(cell(line, words), style))),
        total: null,
      },
    ],
  };
}

function paperText(cell: Cell, style: YearStyle): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return figure(cell);
  if (typeof cell === 'object') return formatDate(cell.day, style);
  const characters = [...cell.replace(/\s+/g, ' ')];
  return characters.length > LONGEST_TEXT ? `${characters.slice(0, LONGEST_TEXT - 1).join('')}…` : characters.join('');
}

function figure(cell: Cell): string {
  if (typeof cell === 'number') return formatQuantity(Math.round(cell * 1000));
  return typeof cell === 'string' ? cell : '';
}
