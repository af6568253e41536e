import { readFileSync } from 'node:fs';

import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { unzip } from '@cj-tech-master/excelts/archive';

/** An XLSX file as a spreadsheet program reads it, and its parts as they are written. */
export interface ReadWorkbook {
  readonly parts: ReadonlyMap<string, string>;
  sheet(name: string): Worksheet;
  readonly names: readonly string[];
}

export async function readWorkbook(path: string): Promise<ReadWorkbook> {
  const bytes = readFileSync(path);
  const parts = new Map<string, string>();
  for await (const entry of unzip(bytes).entries()) parts.set(entry.path, await entry.text());
  installChartSupport();
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  return {
    parts,
    names: workbook.worksheets.map(({ name }) => name),
    sheet(name) {
      const found = workbook.getWorksheet(name);
      if (!found)
        throw new Error(`no sheet ${name}; there are ${workbook.worksheets.map((one) => one.name).join(', ')}`);
      return found;
    },
  };
}

/** A line of a sheet by its headings in the first line. */
export function lineOf(sheet: Worksheet, row: number): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  sheet.getRow(1).eachCell((heading, column) => {
    line[heading.text] = sheet.getCell(row, column).value;
  });
  return line;
}
