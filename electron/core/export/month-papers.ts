import type { FileLine } from '../../../db/repositories/ledger-lines.ts';
import { formatDate, type YearStyle } from '../../../db/rules/dates.ts';
import { formatQuantity } from '../../../db/rules/quantity.ts';
import type { TableDocument } from '../../contract/paper.ts';
import type { PaperSize } from '../../contract/print-options.ts';
import type { Locale } from '../../contract/shapes.ts';
import { ledgerColumns, type LedgerColumnKey, type LedgerWords } from './ledger-sheet.ts';
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
  { key: 'number', width: 7 },
  { key: 'acceptedOn', width: 8 },
  { key: 'customer', width: 16 },
  { key: 'product', width: 12 },
  { key: 'description', width: 22 },
  { key: 'type', width: 8 },
  { key: 'responsibleUnit', width: 9 },
  { key: 'outcomes', width: 9 },
  { key: 'dueOn', width: 8 },
  { key: 'closedOn', width: 8 },
  { key: 'lateDays', width: 8, align: 'end' },
  { key: 'state', width: 7 },
];

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
    return column ? [{ ...shown, cell: column.cell }] : [];
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
  if (typeof cell === 'number') return formatQuantity(cell * 1000);
  return typeof cell === 'string' ? cell : '';
}
