import type { Workbook, Worksheet } from '@cj-tech-master/excelts';

import {
  displayWidth,
  sheetName,
  type Cell,
  type ColumnKind,
  type DayFormat,
  type Sheet,
  type SheetColumn,
  type SheetTable,
} from './sheet.ts';
import { daySerial } from './sheet-xml.ts';

interface ShellOptions {
  readonly days: DayFormat;
  readonly author: string;
  readonly title: string;
  readonly createdAt: Date;
}

const INK = 'FF2B2723';
const RULE = 'FFCFC8BD';
const HEADING_GROUND = 'FFF1EDE6';
const NOTE = 'FF6F685E';
/** Light and dark enough to be told apart when printed black and white. */
const SERIES_COLOURS = ['BDB5A8', 'B3261E'];
const GRID = 'E3DDD2';
/** Named, because a bold style without a face gets one that nobody chose. */
const FACE = { name: 'Calibri', family: 2 } as const;
/** Rows a chart is high. */
const CHART_ROWS = 16;
/** Room for the filter's arrow. */
const ARROW = 3;

/** Draws the workbook, its lists without their lines, and answers it packed. */
export async function drawSheets(sheets: readonly Sheet[], options: ShellOptions): Promise<Uint8Array> {
  const [{ Workbook: NewWorkbook }, { installChartSupport }] = await Promise.all([
    import('@cj-tech-master/excelts'),
    import('@cj-tech-master/excelts/chart'),
  ]);
  installChartSupport();
  const workbook = new NewWorkbook();
  workbook.creator = options.author;
  workbook.lastModifiedBy = options.author;
  workbook.title = options.title;
  workbook.created = options.createdAt;
  workbook.modified = options.createdAt;

  const names = new Set<string>();
  for (const sheet of sheets) {
    const worksheet = addSheet(workbook, freeName(sheetName(sheet.name), names), sheet);
    if (sheet.kind === 'list') drawList(worksheet, sheet.columns, options.days);
    else drawTables(worksheet, sheet.tables, options.days);
  }
  return workbook.xlsx.writeBuffer();
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${name.slice(0, 27)} ${count}`;
  taken.add(free.toLowerCase());
  return free;
}

function addSheet(workbook: Workbook, name: string, sheet: Sheet): Worksheet {
  const title = sheet.title.replaceAll('&', '&&');
  return workbook.addWorksheet(name, {
    views: sheet.kind === 'list' ? [{ state: 'frozen', xSplit: 1, ySplit: 1 }] : [{ showGridLines: false }],
    pageSetup: {
      paperSize: 9, // A4
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(sheet.kind === 'list' ? { printTitlesRow: '1:1' } : {}),
    },
    headerFooter: { oddHeader: `&C&B${title}`, oddFooter: '&C&P / &N' },
  });
}

function drawList(worksheet: Worksheet, columns: readonly SheetColumn[], days: DayFormat): void {
  worksheet.columns = columns.map(({ heading, kind, width }) => ({
    width: Math.max(width, displayWidth(heading) + ARROW),
    style: {
      numFmt: numberFormat(kind, days),
      alignment: { vertical: 'top', horizontal: side(kind) },
    },
  }));
  const row = worksheet.getRow(1);
  for (const [index, column] of columns.entries()) headingCell(worksheet, 1, index + 1, column);
  row.height = 22;
  worksheet.autoFilter = { from: { row: 1, col: 1 }, to: { row: 1, col: columns.length } };
}

function drawTables(worksheet: Worksheet, tables: readonly SheetTable[], days: DayFormat): void {
  setWidths(worksheet, tables);
  const widest = Math.max(...tables.map(({ columns }) => columns.length));
  let line = 1;
  for (const table of tables) {
    const first = line;
    const title = worksheet.getCell(line, 1);
    title.value = table.heading;
    title.font = { ...FACE, bold: true, size: 13, color: { argb: INK } };
    line += 1;
    if (table.note !== undefined) {
      worksheet.getCell(line, 1).value = table.note;
      worksheet.getCell(line, 1).font = { ...FACE, size: 9, color: { argb: NOTE } };
      line += 1;
    }
    for (const [index, column] of table.columns.entries()) headingCell(worksheet, line, index + 1, column);
    const headings = line;
    for (const cells of table.rows) writeLine(worksheet, (line += 1), cells, table.columns, days, false);
    const lastData = line;
    if (table.total) writeLine(worksheet, (line += 1), table.total, table.columns, days, true);
    if (table.chart && lastData > headings) {
      drawChart(worksheet, table, { headings, lastData, top: first - 1, left: widest + 1 });
    }
    line += 2;
  }
}

/** As wide as the widest text, within reason; headings of tables wrap nothing. */
function setWidths(worksheet: Worksheet, tables: readonly SheetTable[]): void {
  const widths: number[] = [];
  for (const { columns, rows, total } of tables) {
    for (const [index, { heading, width }] of columns.entries()) {
      const texts = [heading, ...rows.map((cells) => shownText(cells[index])), shownText(total?.[index])];
      widths[index] = Math.max(widths[index] ?? 0, width, Math.min(60, Math.max(...texts.map(displayWidth)) + 2));
    }
  }
  for (const [index, width] of widths.entries()) worksheet.getColumn(index + 1).width = width;
}

function shownText(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}

function headingCell(worksheet: Worksheet, line: number, position: number, { heading, kind }: SheetColumn): void {
  const cell = worksheet.getCell(line, position);
  cell.value = heading;
  cell.numFmt = '@';
  cell.font = { ...FACE, size: 11, bold: true, color: { argb: INK } };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADING_GROUND } };
  cell.border = { bottom: { style: 'thin', color: { argb: INK } } };
  cell.alignment = { vertical: 'middle', horizontal: side(kind) };
}

function writeLine(
  worksheet: Worksheet,
  line: number,
  cells: readonly Cell[],
  columns: readonly SheetColumn[],
  days: DayFormat,
  total: boolean,
): void {
  for (const [index, { kind }] of columns.entries()) {
    const cell = worksheet.getCell(line, index + 1);
    const value = cells[index] ?? null;
    cell.value = typeof value === 'object' && value !== null ? (daySerial(value.day) ?? value.day) : value;
    cell.numFmt = numberFormat(typeof value === 'string' ? 'text' : kind, days);
    cell.alignment = { horizontal: side(kind) };
    cell.border = total
      ? { top: { style: 'thin', color: { argb: INK } } }
      : { bottom: { style: 'hair', color: { argb: RULE } } };
    if (total) cell.font = { ...FACE, size: 11, bold: true };
  }
}

interface Place {
  readonly headings: number;
  readonly lastData: number;
  readonly top: number;
  readonly left: number;
}

function drawChart(worksheet: Worksheet, table: SheetTable, place: Place): void {
  const { chart } = table;
  if (!chart) return;
  const quoted = `'${worksheet.name.replaceAll("'", "''")}'`;
  const range = (column: number): string => {
    const letter = worksheet.getColumn(column).letter;
    return `${quoted}!$${letter}$${place.headings + 1}:$${letter}$${place.lastData}`;
  };
  const options = {
    title: table.heading,
    showLegend: true,
    legendPosition: 'b' as const,
    series: chart.series.map((column, index) => ({
      name: table.columns[column]?.heading ?? '',
      categories: range(1),
      values: range(column + 1),
      ...(chart.type === 'line'
        ? {
            line: SERIES_COLOURS[index] ?? GRID,
            lineWidth: 2,
            smooth: false,
            marker: { symbol: index === 0 ? ('circle' as const) : ('square' as const), size: 6 },
          }
        : { fill: SERIES_COLOURS[index] ?? GRID }),
    })),
    categoryAxis: { majorTickMark: 'none' as const, minorTickMark: 'none' as const },
    valueAxis: {
      numFmt: '#,##0',
      min: 0,
      majorGridlines: true,
      majorGridlinesStyle: { border: GRID, borderWidth: 0.75 },
      majorTickMark: 'none' as const,
      minorTickMark: 'none' as const,
    },
  };
  const area = {
    tl: { col: place.left, row: place.top },
    br: { col: place.left + 9, row: place.top + CHART_ROWS - 1 },
  };
  if (chart.type === 'line') worksheet.addLineChart(options, area);
  else worksheet.addColumnChart(options, area);
}

/** Number formats of the columns. `[$-404]e` is the year of the Republic, still a date. */
function numberFormat(kind: ColumnKind, days: DayFormat): string {
  switch (kind) {
    case 'text':
      return '@';
    case 'prose':
      return 'General';
    case 'day':
      return days === 'roc' ? '[$-404]e/mm/dd' : 'yyyy/mm/dd';
    case 'count':
      return '#,##0';
    case 'quantity':
      return '#,##0.###';
    case 'money':
      return '#,##0.##';
  }
}

function side(kind: ColumnKind): 'left' | 'right' {
  return kind === 'count' || kind === 'quantity' || kind === 'money' ? 'right' : 'left';
}
