import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { printDocument, type PrintDocument, type TableDocument } from '../../electron/contract/paper.ts';
import type { LedgerView } from '../../electron/contract/ledger.ts';
import type { Host } from '../../electron/core/host.ts';
import { wholeLedger } from '../../renderer/app/ledger-views.ts';
import { accept, addCustomer, complaint } from '../support/cases.ts';
import { customerForm } from '../support/customers.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

function desk(changes: Partial<Host> = {}) {
  const drawn: TableDocument[] = [];
  const options: Parameters<Host['print']>[1][] = [];
  const keep = (documents: readonly PrintDocument[]): void => {
    for (const one of documents) drawn.push(printDocument.parse(one) as TableDocument);
  };
  const host: Partial<Host> = {
    makePdf: (documents, path) => {
      keep(documents);
      writeFileSync(path, '%PDF');
      return Promise.resolve({ pages: 3 });
    },
    print: (documents, how) => {
      keep(documents);
      options.push(how);
      return Promise.resolve({ ok: true });
    },
    listPrinters: () => Promise.resolve([{ device: 'LQ', name: '點陣' }]),
    ...changes,
  };
  return { host, drawn, options };
}

const request = { size: 'a4', locale: 'zh-TW', allowMissing: false, job: 'list-1' } as const;
const customers = { list: 'customers', text: '', sort: 'number', descending: false } as const;
const overdue = (view: Partial<LedgerView> = {}) => ({ list: 'overdue', view: { ...wholeLedger, ...view } }) as const;

async function withCustomers(office: TestOffice): Promise<void> {
  for (const name of ['甲乙電子工業股份有限公司', '丙丁貿易有限公司', '戊己商行']) {
    await office.do('customers.save', { form: customerForm({ name }) });
  }
}

test('the customer list on paper has the customers that the page shows, in its order, and its filter in words', async () => {
  const { host, drawn } = desk();
  const office = await testOffice({ host });
  await withCustomers(office);
  const path = join(office.folder, 'customers.pdf');
  const file = office.file(path);
  expect(await office.do('lists.pdf', { ...request, of: { ...customers, descending: true }, file })).toEqual({
    lines: 3,
    pages: 3,
  });
  const [list] = drawn;
  expect(list).toMatchObject({ kind: 'customer-list', title: '客戶一覽表', landscape: true, subtitle: '共 3 筆' });
  const names = list?.sections[0]?.rows.map(([, name]) => name);
  const page = await office.do('customers.list', { text: '', sort: 'number', descending: true, offset: 0, limit: 10 });
  expect(names).toEqual(page.rows.map(({ name }) => name));
  for (const { columns, rows } of list?.sections ?? [])
    for (const row of rows) expect(row).toHaveLength(columns.length);

  await office.do('lists.pdf', { ...request, of: { ...customers, text: '貿易' }, file });
  expect(drawn[1]?.subtitle).toBe('查詢「貿易」　共 1 筆');
  expect(drawn[1]?.sections[0]?.rows.map(([, name]) => name)).toEqual(['丙丁貿易有限公司']);
});

test('the overdue list has the open cases past their due date, with the days, whatever the view shows beside', async () => {
  const { host, drawn, options } = desk();
  const office = await testOffice({ host });
  const customer = addCustomer(office.folder);
  await accept(office, complaint(customer));
  await accept(office, complaint(customer));
  office.clock.set('2026-12-05T09:00');
  await accept(office, complaint(customer));
  office.clock.set('2026-12-10T09:00');
  expect(await office.do('lists.print', { ...request, of: overdue({ sort: 'number' }), device: 'LQ' })).toEqual({
    lines: 2,
  });
  expect(options).toEqual([{ device: 'LQ', size: 'a4', landscape: true }]);
  const [list] = drawn;
  expect(list).toMatchObject({ kind: 'overdue-list', title: '逾期案件一覽表' });
  expect(list?.sections[0]?.rows.map((row) => [row[0], row[1], row.at(-2), row.at(-1)])).toEqual([
    ['261102', '2026/11/21', '2026/12/06', '4'],
    ['261101', '2026/11/21', '2026/12/06', '4'],
  ]);

  const english = { ...request, locale: 'en' as const, of: overdue({ month: '2026-11', text: '261101' }), device: '' };
  await office.do('lists.print', english);
  expect(drawn[1]).toMatchObject({ title: 'List of Overdue Cases', locale: 'en' });
  expect(drawn[1]?.subtitle).toContain('261101');
  expect(drawn[1]?.sections[0]?.rows).toHaveLength(1);
});

test('the print log says what came out and what did not', async () => {
  let works = true;
  const { host } = desk({
    print: () => Promise.resolve(works ? { ok: true } : { ok: false, reason: 'no paper' }),
  });
  const office = await testOffice({ host });
  await withCustomers(office);
  await office.do('lists.print', { ...request, of: customers, device: 'LQ' });
  works = false;
  expect((await office.refused('lists.print', { ...request, of: customers, device: 'LQ' })).code).toBe(
    'printer-failed',
  );
  const { entries } = await office.do('papers.log', { offset: 0, limit: 10 });
  expect(entries.map(({ paper, result, failure, caseId }) => [paper, result, failure, caseId])).toEqual([
    ['customer-list', 'failed', 'no paper', null],
    ['customer-list', 'spooled', '', null],
  ]);
});

test('an empty list, and a name whose character no font has, get a sentence and print nothing', async () => {
  const { host, drawn } = desk();
  const office = await testOffice({ host });
  expect((await office.refused('lists.print', { ...request, of: overdue(), device: '' })).code).toBe('list-empty');
  await office.do('customers.save', { form: customerForm({ name: '王\u{16fe0}商行' }) });
  const refusal = await office.refused('lists.print', { ...request, of: customers, device: '' });
  expect(refusal).toMatchObject({ code: 'glyphs-missing', params: { characters: expect.stringContaining('U+16FE0') } });
  expect(drawn).toEqual([]);
  await office.do('lists.print', { ...request, of: customers, device: '', allowMissing: true });
  expect(drawn).toHaveLength(1);
});

test('the form of a case is refused on a third of a page, and nothing is logged', async () => {
  const { host, drawn } = desk();
  const office = await testOffice({ host });
  const { id } = await accept(office, complaint(addCustomer(office.folder)));
  const small = { caseId: id, size: 'third', locale: 'zh-TW' } as const;
  expect(await office.refused('papers.preview', small)).toMatchObject({ code: 'size-unfit', field: 'size' });
  const refusal = await office.refused('papers.print', {
    ...small,
    reprintReason: '',
    allowMissing: false,
    device: '',
  });
  expect(refusal.code).toBe('size-unfit');
  expect(drawn).toEqual([]);
  expect((await office.do('papers.log', { offset: 0, limit: 10 })).total).toBe(0);
  const { document } = await office.do('papers.preview', { caseId: id, size: 'full', locale: 'zh-TW' });
  expect(document.arrangement).toBe('impression');
});
