import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { writeCopyCode } from '../../db/rules/copy-code.ts';
import type { PrintDocument } from '../../electron/contract/paper.ts';
import type { CaseForm } from '../../electron/contract/cases.ts';
import type { Host } from '../../electron/core/host.ts';
import { accept, addCustomer, complaint, goods } from '../support/cases.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

const codeOf = (copy: number, printing = 1): string =>
  writeCopyCode({ paper: 'complaint', number: '261101', copy, printing });

/** A desktop whose PDFs are text files and whose printer keeps what it was given. */
function desk(changes: Partial<Host> = {}) {
  const written: (readonly PrintDocument[])[] = [];
  const printed: { readonly documents: readonly PrintDocument[]; readonly options: Parameters<Host['print']>[1] }[] =
    [];
  const host: Partial<Host> = {
    makePdf: (documents, path) => {
      written.push(documents);
      writeFileSync(path, '%PDF');
      return Promise.resolve({ pages: 5 });
    },
    print: (documents, options) => {
      printed.push({ documents, options });
      return Promise.resolve({ ok: true });
    },
    listPrinters: () => Promise.resolve([{ device: 'EPSON LQ-690C', name: '點陣印表機' }]),
    ...changes,
  };
  return { host, written, printed };
}

async function accepted(office: TestOffice, changes: Partial<CaseForm> = {}): Promise<number> {
  const { id } = await accept(office, complaint(addCustomer(office.folder), changes));
  return id;
}

const request = { size: 'a4', locale: 'zh-TW', reprintReason: '', allowMissing: false } as const;

describe('the form of a case', () => {
  test('is filled from the case, the policy it was accepted under and the office', async () => {
    const office = await testOffice();
    const id = await accepted(office);
    const { document, missing, printings } = await office.do('papers.preview', {
      caseId: id,
      size: 'a4',
      locale: 'zh-TW',
    });
    expect({ missing, printings }).toEqual({ missing: [], printings: 0 });
    expect(document).toMatchObject({
      title: '客戶抱怨處理表',
      officeName: '範例精密工業股份有限公司',
      arrangement: 'pages',
      printing: 1,
      reprintReason: '',
      warning: '本表不得影印送客戶',
      approvers: ['業務部經理', '副總經理', '總經理'],
      printedAt: '2026/11/21 09:05',
    });
    expect(document.fields).toMatchObject({
      number: '261101',
      acceptedOn: '2026/11/21',
      dueOn: '2026/12/06',
      limit: '國內 15 日',
      customerName: '甲乙電子工業股份有限公司',
      contact: '林小姐 03-000-6107 #2231',
      type: '質量異常',
      severity: '一般',
      channel: '電話',
      demandQuantity: '客戶加工中未確定',
      salesOpinion: '屬實，建議先退回未加工品。',
      voided: false,
    });
    expect(document.fields.goods).toEqual([
      {
        orderNo: 'SO-261004-118',
        materialNo: 'EX-8813-B2',
        shippedOn: '2026/11/03',
        product: '風扇葉輪 80 mm',
        lotNo: '',
        quantity: '12,000 PCS',
        defectiveQuantity: '312 PCS（2.6 %）',
      },
    ]);
    expect(document.fields.demands.filter(({ chosen }) => chosen).map(({ label }) => label)).toEqual(['退貨', '折讓']);
  });

  test('goes to the five keepers of the policy, one labelled page each', async () => {
    const office = await testOffice();
    const { document } = await office.do('papers.preview', {
      caseId: await accepted(office),
      size: 'a5',
      locale: 'zh-TW',
    });
    expect(document.copies.map(({ name, keeper }) => `${name} ${keeper}`)).toEqual([
      '第一聯 質量管理部',
      '第二聯 製造部',
      '第三聯 業務部',
      '第四聯 會計科',
      '第五聯 總經理室',
    ]);
    expect(document.barcode).toEqual([1, 2, 3, 4, 5].map((copy) => codeOf(copy)));
  });

  test('on 9.5 × 5.5 in is one impression of all five', async () => {
    const office = await testOffice();
    const { document } = await office.do('papers.preview', {
      caseId: await accepted(office),
      size: 'half',
      locale: 'zh-TW',
    });
    expect(document.arrangement).toBe('impression');
    expect(document.copies).toHaveLength(5);
    expect(document.barcode).toEqual([codeOf(0)]);
  });

  test('speaks the language of the paper, not of the screen, and leaves what was typed as it is', async () => {
    const office = await testOffice();
    const id = await accepted(office);
    const { document } = await office.do('papers.preview', { caseId: id, size: 'a4', locale: 'en' });
    expect(document.title).toBe('Customer Complaint Form');
    expect(document.fields.limit).toBe('domestic, 15 days');
    expect(document.copies[3]).toMatchObject({ name: 'Copy 4', keeper: 'Accounting' });
    expect(document.fields.customerName).toBe('甲乙電子工業股份有限公司');
  });

  test('writes dates as the office does and gives overseas customers 20 days', async () => {
    const office = await testOffice();
    const id = await accepted(office, { region: 'overseas' });
    await office.do('settings.change', { dateStyle: 'roc' });
    const { document } = await office.do('papers.preview', { caseId: id, size: 'a4', locale: 'zh-TW' });
    expect(document.fields).toMatchObject({ acceptedOn: '115/11/21', dueOn: '115/12/11', limit: '國外 20 日' });
    expect(document.printedAt).toBe('115/11/21 09:05');
  });

  test('says that the case is void, and why', async () => {
    const office = await testOffice();
    const id = await accepted(office);
    const { version } = await office.do('cases.get', { id });
    await office.do('cases.void', { id, version, reason: '重複登錄' });
    const { document } = await office.do('papers.preview', { caseId: id, size: 'a4', locale: 'zh-TW' });
    expect(document.fields).toMatchObject({ voided: true, voidReason: '重複登錄' });
  });

  test('is not drawn before the case has its number', async () => {
    const office = await testOffice();
    const customerId = addCustomer(office.folder);
    const { id: draftId } = await office.do('drafts.save', { form: complaint(customerId) });
    const { id } = await office.do('cases.file', { draftId });
    expect(await office.refused('papers.preview', { caseId: id, size: 'a4', locale: 'zh-TW' })).toMatchObject({
      code: 'not-numbered',
    });
    expect(await office.refused('papers.print', { ...request, caseId: id, device: '' })).toMatchObject({
      code: 'not-numbered',
    });
    expect(await office.refused('papers.preview', { caseId: 999, size: 'a4', locale: 'zh-TW' })).toMatchObject({
      code: 'not-found',
    });
  });

  test.each([
    ['1,000', '1', '1 PCS（0.1 %）'],
    ['100,000', '1', '1 PCS（0.001 %）'],
    ['1,000,000', '1', '1 PCS（< 0.001 %）'],
    ['3', '1', '1 PCS（33.3 %）'],
    ['', '5', '5 PCS'],
    ['10', '', ''],
  ])('of %s delivered, %s defective: %s', async (quantity, defectiveQuantity, expected) => {
    const office = await testOffice();
    const id = await accepted(office, { goods: [goods({ quantity, unit: 'PCS', defectiveQuantity })] });
    const { document } = await office.do('papers.preview', { caseId: id, size: 'a4', locale: 'zh-TW' });
    expect(document.fields.goods[0]?.defectiveQuantity).toBe(expected);
  });
});

describe('a printing', () => {
  test('stands in the log, on the five copies and in the history of the case', async () => {
    const { host, printed } = desk();
    const office = await testOffice({ host });
    const id = await accepted(office);
    expect(await office.do('papers.desk', { limit: 10 })).toEqual({
      total: 1,
      more: false,
      papers: [
        {
          subject: { caseId: id },
          paper: 'complaint',
          assigned: 'complaint',
          number: '261101',
          kind: '',
          date: '2026-11-21',
          customerName: '甲乙電子工業股份有限公司',
        },
      ],
    });
    expect(await office.do('papers.print', { ...request, caseId: id, size: 'half', device: 'EPSON LQ-690C' })).toEqual({
      printing: 1,
    });

    expect(printed.map(({ options, documents }) => ({ options, documents: documents.length }))).toEqual([
      { options: { device: 'EPSON LQ-690C', size: 'half', landscape: false }, documents: 1 },
    ]);
    const { total, entries } = await office.do('papers.log', { caseId: id, offset: 0, limit: 10 });
    expect(total).toBe(1);
    expect(entries[0]).toMatchObject({
      paper: 'complaint',
      caseId: id,
      number: '261101',
      month: '2026-11',
      printing: 1,
      copies: 5,
      to: 'printer',
      device: 'EPSON LQ-690C',
      size: 'half',
      operator: '王小明',
      reason: '',
      result: 'spooled',
      failure: '',
    });
    const { events } = await office.do('cases.get', { id });
    expect(events.map(({ kind }) => kind)).toContain('printed');
    expect((await office.do('papers.desk', { limit: 10 })).papers).toEqual([]);
    expect(office.events.findLast(({ name }) => name === 'office.changed')?.payload).toEqual({
      areas: ['papers', 'cases'],
    });
  });

  test('after the first needs a reason and says that it is one', async () => {
    const { host, written } = desk();
    const office = await testOffice({ host });
    const id = await accepted(office);
    const file = (name: string) => office.file(join(office.folder, name));
    expect(
      await office.do('papers.pdf', { ...request, caseId: id, file: file('1.pdf'), reprintReason: '沒有人問' }),
    ).toEqual({ pages: 5, printing: 1 });
    expect(
      await office.refused('papers.pdf', { ...request, caseId: id, file: file('2.pdf'), reprintReason: '　' }),
    ).toMatchObject({
      code: 'reprint-reason-required',
      field: 'reprintReason',
    });
    expect(
      await office.do('papers.pdf', { ...request, caseId: id, file: file('2.pdf'), reprintReason: ' 原單遺失 ' }),
    ).toEqual({ pages: 5, printing: 2 });
    expect(
      written.map(
        ([document]) =>
          document?.kind === 'complaint' && [document.printing, document.reprintReason, document.barcode[0]],
      ),
    ).toEqual([
      [1, '', codeOf(1)],
      [2, '原單遺失', codeOf(1, 2)],
    ]);
    const { entries } = await office.do('papers.log', { offset: 0, limit: 10 });
    expect(entries.map(({ printing, reason, result }) => [printing, reason, result])).toEqual([
      [2, '原單遺失', 'written'],
      [1, '', 'written'],
    ]);
  });

  test('that failed is in the log and does not count', async () => {
    const { host } = desk({ print: () => Promise.resolve({ ok: false, reason: '印表機離線' }) });
    const office = await testOffice({ host });
    const id = await accepted(office);
    expect(await office.refused('papers.print', { ...request, caseId: id, device: 'EPSON LQ-690C' })).toEqual({
      code: 'printer-failed',
      params: { reason: '印表機離線' },
    });
    const { entries } = await office.do('papers.log', { caseId: id, offset: 0, limit: 10 });
    expect(entries).toMatchObject([{ result: 'failed', failure: '印表機離線', printing: 1 }]);
    expect((await office.do('papers.preview', { caseId: id, size: 'a4', locale: 'zh-TW' })).printings).toBe(0);
    expect((await office.do('papers.desk', { limit: 0 })).total).toBe(1);
    expect((await office.do('cases.get', { id })).events.map(({ kind }) => kind)).not.toContain('printed');
  });

  test.each([
    ['a stick that was pulled out', 'ENOENT', { code: 'file-not-writable', params: { name: 'slip.pdf' } }],
    ['a file open elsewhere', 'EBUSY', { code: 'file-not-writable', params: { name: 'slip.pdf' } }],
    ['a full disk', 'ENOSPC', { code: 'disk-full' }],
    ['a page that would not draw', '', { code: 'pdf-failed', params: { reason: 'could not open …' } }],
  ])('to %s is a sentence without a path', async (_, code, expected) => {
    const office = await testOffice({
      host: {
        makePdf: () =>
          Promise.reject(
            Object.assign(new Error('could not open /home/clerk/secret/slip.pdf\n at x'), code === '' ? {} : { code }),
          ),
      },
    });
    const id = await accepted(office);
    mkdirSync(join(office.folder, 'secret'));
    expect(
      await office.refused('papers.pdf', {
        ...request,
        caseId: id,
        file: office.file(join(office.folder, 'secret/slip.pdf')),
      }),
    ).toEqual(expected);
    expect(readdirSync(join(office.folder, 'secret'))).toEqual([]);
    const { entries } = await office.do('papers.log', { caseId: id, offset: 0, limit: 10 });
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain('secret');
    expect(entries[0]?.result).toBe('failed');
  });

  test.each([
    ['a folder that is not there', (folder: string) => join(folder, 'none', 'slip.pdf')],
    ['a folder in the place of the file', (folder: string) => folder],
    ['a file that is taken for a folder', (folder: string) => join(folder, 'kesu.db', 'slip.pdf')],
    ["the office's own data", (folder: string) => join(folder, 'kesu.db')],
  ])('to %s is refused before anything is drawn', async (_, target) => {
    const { host, written } = desk();
    const office = await testOffice({ host });
    const id = await accepted(office);
    const path = target(office.folder);
    expect(await office.refused('papers.pdf', { ...request, caseId: id, file: office.file(path) })).toEqual({
      code: 'file-not-writable',
      params: { name: basename(path) },
    });
    expect(written).toEqual([]);
    expect((await office.do('papers.log', { offset: 0, limit: 10 })).total).toBe(0);
  });

  test('leaves the PDF that was there as it was when the new one fails', async () => {
    const { host } = desk({
      makePdf: (_, path) => {
        writeFileSync(path, 'half a p');
        return Promise.reject(new Error('the page crashed'));
      },
    });
    const office = await testOffice({ host });
    const id = await accepted(office);
    const path = join(office.folder, 'slip.pdf');
    writeFileSync(path, 'the first one');
    await office.refused('papers.pdf', { ...request, caseId: id, file: office.file(path) });
    expect(readFileSync(path, 'utf8')).toBe('the first one');
    expect(readdirSync(office.folder).filter((name) => name.includes('slip'))).toEqual(['slip.pdf']);
  });

  test('to a file that nobody chose is refused before anything is drawn', async () => {
    const { host, written } = desk();
    const office = await testOffice({ host });
    const id = await accepted(office);
    expect(await office.refused('papers.pdf', { ...request, caseId: id, file: '/etc/passwd' })).toMatchObject({
      code: 'file-unknown',
    });
    expect(written).toEqual([]);
    expect((await office.do('papers.log', { offset: 0, limit: 10 })).total).toBe(0);
  });

  test('with a character that the fonts lack is refused by name, and goes out when the clerk says so', async () => {
    const { host, printed } = desk();
    const office = await testOffice({ host });
    const id = await accepted(office, { description: '𠮷野先生說：毛邊' });
    expect(await office.refused('papers.print', { ...request, caseId: id, device: '' })).toEqual({
      code: 'glyphs-missing',
      field: 'description',
      params: { characters: '𠮷 (U+20BB7)' },
    });
    expect(printed).toEqual([]);
    expect((await office.do('papers.log', { offset: 0, limit: 10 })).total).toBe(0);
    expect(await office.do('papers.print', { ...request, caseId: id, device: '', allowMissing: true })).toEqual({
      printing: 1,
    });
  });
});

test('the printers are those of the desktop', async () => {
  const office = await testOffice({ host: desk().host });
  expect(await office.do('papers.printers', {})).toEqual({
    printers: [{ device: 'EPSON LQ-690C', name: '點陣印表機' }],
  });
});

test('the log is read in slices, newest first, over all cases', async () => {
  const office = await testOffice({ host: desk().host });
  for (let count = 0; count < 3; count += 1)
    await office.do('papers.print', { ...request, caseId: await accepted(office), device: '' });
  const { total, entries } = await office.do('papers.log', { offset: 1, limit: 1 });
  expect(total).toBe(3);
  expect(entries.map(({ number }) => number)).toEqual(['261102']);
});
