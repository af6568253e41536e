import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { stringify } from 'csv-stringify/sync';

import type { ImportMap } from '../../../electron/contract/exchange.ts';
import { createCustomers } from '../companies.ts';
import type { Desk } from '../desk.ts';
import { measure } from '../measure.ts';
import { createRandom } from '../random.ts';
import { medianAtMost, type Report } from '../report.ts';

const headings = {
  number: '客戶編號',
  name: '公司名稱',
  shortName: '簡稱',
  taxNumber: '統一編號',
  telephone: '電話',
  fax: '傳真',
  address: '地址',
  email: '電子郵件',
  responsiblePerson: '負責人',
} as const;

export async function benchImport(report: Report, desk: Desk, folder: string, rows: number): Promise<void> {
  report.section(`import of ${rows} customers`);
  let round = 0;
  const request = () => {
    round += 1;
    const path = join(folder, `customers-${round}.csv`);
    writeFileSync(path, table(rows, round));
    return { kind: 'customers' as const, file: desk.file(path), map, job: 'import' };
  };

  let given = request();
  await report.row(async () => {
    let created = 0;
    const figure = await measure(
      async () => {
        ({ created } = await desk.do('imports.trial', given));
      },
      {
        runs: 3,
        warmUp: 0,
        // Another file each time: nothing is remembered from the one before.
        before: () => {
          given = request();
        },
      },
    );
    return { what: 'trial', figure, also: `${created} would be created`, bars: [medianAtMost(figure, 3000)] };
  });
  await report.row(async () => {
    let created = 0;
    const figure = await measure(
      async () => {
        ({ created } = await desk.do('imports.run', given));
      },
      {
        runs: 3,
        warmUp: 0,
        before: () => {
          given = request();
        },
      },
    );
    return { what: 'real', figure, also: `${created} created`, bars: [medianAtMost(figure, 3000)] };
  });
}

const map: ImportMap = {
  kind: 'customers',
  encoding: 'utf-8',
  delimiter: ',',
  columns: Object.fromEntries(Object.entries(headings).map(([field, heading]) => [field, [heading]])),
};

/** Customers that are not there yet; every hundredth is, by its name. */
function table(rows: number, round: number): string {
  const random = createRandom(1000 + round);
  const make = createCustomers(random);
  const lines = Array.from({ length: rows }, (_, index) => {
    const customer = make(index % 100 === 99 ? 1 + index : 1_000_000 + index);
    return { ...customer, number: `I${round}-${index}` };
  });
  return stringify(
    lines.map((line) => Object.keys(headings).map((field) => line[field as keyof typeof headings])),
    { header: true, columns: Object.values(headings) },
  );
}
