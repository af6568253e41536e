import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';

import type { PrintDocument } from '../../electron/contract/paper.ts';
import type { Host } from '../../electron/core/host.ts';
import { accept, addCustomer, complaint } from '../support/cases.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

const numberOf = (document: PrintDocument): string => (document.kind === 'complaint' ? document.fields.number : '');

/** A desktop that draws a page for each copy, and a printer that keeps the numbers it was given. */
function desk(changes: { readonly refuses?: string; readonly breaks?: string; readonly slow?: boolean } = {}) {
  const printed: string[] = [];
  let drop: (() => void) | undefined;
  const host: Partial<Host> = {
    async drawPages(documents) {
      if (changes.slow) {
        await new Promise<void>((_, reject) => {
          drop = () => {
            reject(new Error('given up'));
          };
        });
      }
      if (documents.some((each) => numberOf(each) === changes.breaks)) throw new Error('the page went away');
      const pdf = await PDFDocument.create();
      const pages = documents.map((each) => {
        const copies = each.kind === 'complaint' ? each.copies.length : 1;
        return Array.from({ length: copies }, () => {
          // As the browser does: a content stream of its own on each page.
          pdf.addPage([595, 842]).drawText('x');
          return [pdf.getPageCount() - 1];
        });
      });
      return { pdf: await pdf.save(), pages };
    },
    dropPdf: () => {
      drop?.();
      return Promise.resolve();
    },
    listPrinters: () => Promise.resolve([{ device: 'LQ', name: '點陣' }]),
    print: ([document]) => {
      const number = document ? numberOf(document) : '';
      if (number === changes.refuses) return Promise.resolve({ ok: false, reason: 'out of paper' });
      printed.push(number);
      return Promise.resolve({ ok: true });
    },
  };
  return { host, printed };
}

async function cases(office: TestOffice, count: number): Promise<{ caseId: number }[]> {
  const customer = addCustomer(office.folder);
  const made: { caseId: number }[] = [];
  for (let index = 0; index < count; index += 1) made.push({ caseId: (await accept(office, complaint(customer))).id });
  return made;
}

const request = { size: 'a4', locale: 'zh-TW', reprintReason: '', allowMissing: false, job: 'batch' } as const;

async function log(office: TestOffice, text = '') {
  return office.do('papers.searchLog', { text, offset: 0, limit: 100 });
}

describe('a batch into one PDF', () => {
  test('holds every copy of every paper, and each has its own entry in the log', async () => {
    const office = await testOffice({ host: desk().host });
    const subjects = await cases(office, 23);
    const path = join(office.folder, 'all.pdf');
    const answer = await office.do('papers.batch', {
      ...request,
      subjects,
      target: { to: 'pdf', file: office.file(path) },
    });
    expect(answer).toEqual({ batch: 1, printed: 23, pages: 115, cancelled: false, failed: [] });
    expect((await PDFDocument.load(readFileSync(path))).getPageCount()).toBe(115);
    const { total, entries } = await log(office);
    expect(total).toBe(23);
    expect(new Set(entries.map(({ number }) => number)).size).toBe(23);
    expect(entries.every(({ batch, result, copies }) => batch === 1 && result === 'written' && copies === 5)).toBe(
      true,
    );
    expect((await office.do('papers.desk', { limit: 500 })).papers).toEqual([]);
    const told = office.events.filter(({ name }) => name === 'job.progress').map(({ payload }) => payload);
    expect(told.at(-1)).toEqual({ job: 'batch', done: 23, total: 23 });
  });

  test('one that cannot be drawn is listed with number and reason, and the other nine come out', async () => {
    const office = await testOffice({ host: desk({ breaks: '261104' }).host });
    const subjects = await cases(office, 10);
    const answer = await office.do('papers.batch', {
      ...request,
      subjects,
      target: { to: 'pdf', file: office.file(join(office.folder, 'all.pdf')) },
    });
    expect(answer.printed).toBe(9);
    expect(answer.failed).toEqual([
      {
        subject: subjects[3],
        number: '261104',
        code: 'pdf-failed',
        params: { reason: 'the page went away' },
        field: '',
      },
    ]);
    const { entries } = await office.do('papers.searchLog', { text: '', result: 'failed', offset: 0, limit: 9 });
    expect(entries.map(({ number, failure }) => [number, failure])).toEqual([['261104', 'the page went away']]);
    // It still waits, and only it.
    expect((await office.do('papers.desk', { limit: 500 })).papers.map(({ number }) => number)).toEqual(['261104']);
  });

  test('a paper with a character that no font has is named; so is one that is not there', async () => {
    const office = await testOffice({ host: desk().host });
    const [first = { caseId: 0 }] = await cases(office, 1);
    const { id } = await accept(office, complaint(addCustomer(office.folder), { description: '外殼 \u{2A6D6} 裂開' }));
    const answer = await office.do('papers.batch', {
      ...request,
      subjects: [first, { caseId: id }, { caseId: 999 }],
      target: { to: 'pdf', file: office.file(join(office.folder, 'all.pdf')) },
    });
    expect(answer.printed).toBe(1);
    expect(answer.failed).toMatchObject([
      { number: '261102', code: 'glyphs-missing', field: 'description' },
      { number: '', code: 'not-found' },
    ]);
  });

  test('those printed before ask for one reason; it is said of them and not of the others', async () => {
    const office = await testOffice({ host: desk().host });
    const subjects = await cases(office, 2);
    const target = { to: 'printer', device: 'LQ' } as const;
    await office.do('papers.batch', { ...request, subjects: subjects.slice(0, 1), target });
    const without = await office.do('papers.batch', { ...request, subjects, target });
    expect(without.failed.map(({ number, code }) => [number, code])).toEqual([['261101', 'reprint-reason-required']]);
    const again = await office.do('papers.batch', { ...request, subjects, target, reprintReason: '卡紙' });
    expect(again.failed).toEqual([]);
    const { entries } = await log(office, '卡紙');
    expect(entries.map(({ number, printing }) => [number, printing])).toEqual([
      ['261102', 2],
      ['261101', 2],
    ]);
  });

  test('cancelled: at once, no file, nothing logged, and everything still waits', async () => {
    const office = await testOffice({ host: desk({ slow: true }).host });
    const subjects = await cases(office, 3);
    const path = join(office.folder, 'all.pdf');
    const running = office.do('papers.batch', {
      ...request,
      subjects,
      target: { to: 'pdf', file: office.file(path) },
    });
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    expect(await office.do('jobs.cancel', { job: 'batch' })).toEqual({ found: true });
    expect(await running).toMatchObject({ cancelled: true, printed: 0, failed: [] });
    expect(existsSync(path)).toBe(false);
    expect((await log(office)).total).toBe(0);
    expect((await office.do('papers.desk', { limit: 500 })).papers).toHaveLength(3);
  });

  test('a file that cannot be written is said before anything is drawn', async () => {
    const office = await testOffice({ host: desk().host });
    const subjects = await cases(office, 1);
    const error = await office.refused('papers.batch', {
      ...request,
      subjects,
      target: { to: 'pdf', file: office.file(join(office.folder, 'gone', 'all.pdf')) },
    });
    expect(error).toMatchObject({ code: 'file-not-writable', params: { name: 'all.pdf' } });
    expect((await log(office)).total).toBe(0);
  });

  test('a disk that is full in the middle is said, and the log says that nothing came out', async () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const office = await testOffice({ host: { ...desk().host, drawPages: () => Promise.reject(full) } });
    const subjects = await cases(office, 2);
    const path = join(office.folder, 'all.pdf');
    const error = await office.refused('papers.batch', {
      ...request,
      subjects,
      target: { to: 'pdf', file: office.file(path) },
    });
    expect(error.code).toBe('disk-full');
    expect(existsSync(path)).toBe(false);
    expect((await office.do('papers.desk', { limit: 500 })).papers).toHaveLength(2);
  });
});

describe('a batch to a printer', () => {
  test("the printer's refusal leaves the others, and the log tells which", async () => {
    const { host, printed } = desk({ refuses: '261102' });
    const office = await testOffice({ host });
    const subjects = await cases(office, 3);
    const answer = await office.do('papers.batch', { ...request, subjects, target: { to: 'printer', device: 'LQ' } });
    expect(printed).toEqual(['261101', '261103']);
    expect(answer).toMatchObject({ printed: 2, pages: null });
    expect(answer.failed).toMatchObject([
      { number: '261102', code: 'printer-failed', params: { reason: 'out of paper' } },
    ]);
    const { entries } = await log(office);
    expect(entries.map(({ number, result, failure }) => [number, result, failure])).toEqual([
      ['261103', 'spooled', ''],
      ['261102', 'failed', 'out of paper'],
      ['261101', 'spooled', ''],
    ]);
  });

  test('a printer that is gone is named, and nothing is printed', async () => {
    const { host, printed } = desk();
    const office = await testOffice({ host });
    const subjects = await cases(office, 1);
    const target = { to: 'printer', device: 'HP' } as const;
    expect(await office.refused('papers.batch', { ...request, subjects, target })).toMatchObject({
      code: 'printer-gone',
    });
    expect(printed).toEqual([]);
  });
});

test('the log is searched by number, customer, printer, reason, result and day', async () => {
  const office = await testOffice({ host: desk({ refuses: '261103' }).host });
  const subjects = await cases(office, 3);
  await office.do('papers.batch', { ...request, subjects, target: { to: 'printer', device: 'LQ' } });
  office.clock.set('2026-11-23T08:00');
  await office.do('papers.batch', {
    ...request,
    subjects: subjects.slice(0, 1),
    reprintReason: '客戶補簽',
    target: { to: 'printer', device: '' },
  });
  const find = async (query: object) =>
    (await office.do('papers.searchLog', { text: '', offset: 0, limit: 10, ...query })).entries.map(
      ({ number, printing }) => `${number} ${printing}`,
    );
  expect(await find({ text: '261102' })).toEqual(['261102 1']);
  expect(await find({ text: '甲乙電子 lq' })).toEqual(['261103 1', '261102 1', '261101 1']);
  expect(await find({ text: '客户补签' })).toEqual(['261101 2']);
  expect(await find({ result: 'failed' })).toEqual(['261103 1']);
  expect(await find({ from: '2026-11-22' })).toEqual(['261101 2']);
  expect(await find({ to: '2026-11-21', text: '261101' })).toEqual(['261101 1']);
  expect(await find({ paper: 'slip' })).toEqual([]);
  expect((await office.do('papers.searchLog', { text: '', offset: 3, limit: 1 })).entries).toHaveLength(1);
});
