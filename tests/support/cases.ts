import { join } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';

import { emptyCaseForm, emptyGoods } from '../../db/rules/case-form-text.ts';
import type { CaseForm, GoodsForm } from '../../electron/contract/cases.ts';
import type { CallInput, CallOutput } from '../../electron/contract/calls.ts';
import type { TestOffice } from './office.ts';

/** Runs SQL on the file of a test office through a connection of its own, as another program would. */
export function withFile<Result>(folder: string, work: (file: BetterSqlite3.Database) => Result): Result {
  const file = new BetterSqlite3(join(folder, 'kesu.db'));
  try {
    file.pragma('foreign_keys = ON');
    return work(file);
  } finally {
    file.close();
  }
}

/** Puts a customer into the files; answers the id. */
export function addCustomer(folder: string, name = '甲乙電子工業股份有限公司'): number {
  return withFile(folder, (file) => {
    const next = file.prepare('SELECT count(*) + 1 FROM customers').pluck().get() as number;
    const { lastInsertRowid } = file
      .prepare(
        `INSERT INTO customers (version, number, kind, name, short_name, tax_number, region, industry, responsible_person,
           address, invoice_address, telephone, fax, email, website, note, created_at, updated_at)
         VALUES (1, ?, 'company', ?, '', '', 'domestic', '', '', '', '', '', '', '', '', '', '2026-01-01', '2026-01-01')`,
      )
      .run(`C-${String(next).padStart(6, '0')}`, name);
    return Number(lastInsertRowid);
  });
}

/** Closes a month (月結) in the file. */
export function freezeMonth(folder: string, month: string): void {
  withFile(folder, (file) => {
    file
      .prepare(
        `INSERT INTO months (year, month, last_serial, frozen_at) VALUES (?, ?, 0, '2026-12-03T01:00:00.000Z')
         ON CONFLICT DO UPDATE SET frozen_at = excluded.frozen_at`,
      )
      .run(Number(month.slice(0, 4)), Number(month.slice(5)));
  });
}

/** A goods line as a clerk fills it. */
export function goods(changes: Partial<GoodsForm> = {}): GoodsForm {
  return {
    ...emptyGoods(),
    orderNo: 'SO-261004-118',
    materialNo: 'EX-8813-B2',
    product: '風扇葉輪 80 mm',
    shippedOn: '2026/11/03',
    quantity: '12,000 PCS',
    defectiveQuantity: '312',
    ...changes,
  };
}

/** A complaint that can be accepted; the customer has to be there. */
export function complaint(customerId: number, changes: Partial<CaseForm> = {}): CaseForm {
  return {
    ...emptyCaseForm(),
    channel: 'phone',
    customerId,
    contactName: '林小姐',
    contactTelephone: '03-000-6107 #2231',
    goods: [goods()],
    type: 'quality',
    severity: 'general',
    description: '進料檢驗發現葉片根部毛邊，批號 L2610-07，抽驗 500 件中 13 件。',
    demands: ['return', 'allowance'],
    demandUndetermined: true,
    salesOpinion: '屬實，建議先退回未加工品。',
    ...changes,
  };
}

type Accepted = CallOutput<'cases.accept'>;

/** Types a complaint and accepts it. */
export async function accept(
  test: TestOffice,
  form: CaseForm,
  input: Partial<CallInput<'cases.accept'>> = {},
): Promise<Accepted> {
  const { id: draftId } = await test.do('drafts.save', { form });
  const { today } = await test.do('office.status', {});
  return test.do('cases.accept', { draftId, acceptedOn: today, reason: '', clockConfirmed: false, ...input });
}
