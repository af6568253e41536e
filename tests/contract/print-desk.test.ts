import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';

import type { PrintDocument } from '../../electron/contract/paper.ts';
import type { Host } from '../../electron/core/host.ts';
import { accept, addCustomer, complaint } from '../support/cases.ts';
import { madeForm, returnEntries } from '../support/forms.ts';
import { testOffice, type TestOffice } from '../support/office.ts';
import { sampleProfile } from '../support/profiles.ts';

const { id: _id, ...dotMatrix } = sampleProfile;

function numberOf(document: PrintDocument | undefined): string {
  if (document?.kind === 'complaint') return document.fields.number;
  return document && 'number' in document ? document.number : '';
}

/** A printer that keeps what it was given, and takes each paper only when `gate` lets it. */
function desk(gate: (number: string) => Promise<void> = () => Promise.resolve()) {
  const printed: Parameters<Host['print']>[] = [];
  const drawn: Parameters<Host['drawPages']>[] = [];
  const host: Partial<Host> = {
    async print(...given) {
      await gate(numberOf(given[0][0]));
      printed.push(given);
      return { ok: true };
    },
    async drawPages(...given) {
      drawn.push(given);
      await gate('');
      const pdf = await PDFDocument.create();
      for (const _ of given[0]) pdf.addPage([595, 842]).drawText('x');
      return { pdf: await pdf.save(), pages: given[0].map((_, page) => [[page]]) };
    },
    makePdf: (_, path) => {
      writeFileSync(path, '%PDF');
      return Promise.resolve({ pages: 1 });
    },
    listPrinters: () =>
      Promise.resolve([
        { device: 'EPSON LQ-690C', name: '點陣' },
        { device: 'HP', name: '雷射' },
      ]),
  };
  return { host, printed, drawn };
}

const request = { size: 'a4', locale: 'zh-TW', reprintReason: '', allowMissing: false } as const;

async function cases(office: TestOffice, count: number): Promise<{ caseId: number }[]> {
  const customer = addCustomer(office.folder);
  const made: { caseId: number }[] = [];
  for (let index = 0; index < count; index += 1) made.push({ caseId: (await accept(office, complaint(customer))).id });
  return made;
}

/** A case, a return slip without one, and a letter of the case, all of this morning. */
async function officeWithPapers(host: Partial<Host>) {
  const office = await testOffice({ host });
  const [one = { caseId: 0 }] = await cases(office, 1);
  const form = await madeForm(office, returnEntries());
  const { entries } = await office.do('letters.suggest', {
    caseId: one.caseId,
    template: 'acknowledgement',
    locale: 'zh-TW',
    newDue: '',
  });
  const letter = await office.do('letters.create', {
    caseId: one.caseId,
    on: '',
    entries,
    agree: null,
    recordReply: false,
  });
  return { office, one, form, letter };
}

async function profile(office: TestOffice, changes: object): Promise<string> {
  return (await office.do('printers.save', { profile: { ...dotMatrix, ...changes } })).id;
}

describe('forms and letters', () => {
  test('wait with their number, kind and customer; printed in one batch they wait no more, and the log finds them', async () => {
    const { host, printed } = desk();
    const { office, one, form, letter } = await officeWithPapers(host);
    const { total, papers } = await office.do('papers.desk', { limit: 500 });
    expect(total).toBe(3);
    expect(
      papers.map(({ subject, paper, assigned, kind, number, customerName }) => [
        subject,
        paper,
        assigned,
        kind,
        number,
        customerName,
      ]),
    ).toEqual([
      [one, 'complaint', 'complaint', '', '261101', '甲乙電子工業股份有限公司'],
      [{ formId: letter.id }, 'letter', 'letter', 'letter', letter.number, '甲乙電子工業股份有限公司'],
      [{ formId: form.id }, 'form', 'return', 'return', form.number, '甲乙電子工業股份有限公司'],
    ]);
    const answer = await office.do('papers.batch', {
      ...request,
      subjects: papers.map(({ subject }) => subject),
      allowMissing: true,
      target: { to: 'printer', device: 'HP' },
      job: 'b',
    });
    expect(answer).toMatchObject({ printed: 3, failed: [] });
    expect(printed.map(([[document]]) => numberOf(document))).toEqual(['261101', letter.number, form.number]);
    expect(await office.do('papers.desk', { limit: 500 })).toEqual({ total: 0, more: false, papers: [] });

    const find = async (query: object) =>
      (await office.do('papers.searchLog', { text: '', offset: 0, limit: 9, ...query })).entries.map(
        ({ paper, form: kind, number, customerName }) => [paper, kind, number, customerName],
      );
    const ofForm = ['form', 'return', form.number, '甲乙電子工業股份有限公司'];
    const ofLetter = ['letter', 'letter', letter.number, '甲乙電子工業股份有限公司'];
    expect(await find({ text: form.number })).toEqual([ofForm]);
    expect(await find({ text: letter.number.toLowerCase() })).toEqual([ofLetter]);
    expect(await find({ paper: 'form' })).toEqual([ofForm]);
    expect(await find({ paper: 'letter', text: '甲乙電子' })).toEqual([ofLetter]);
    expect(await find({ text: '甲乙電子', from: '2026-11-22' })).toEqual([]);
    expect(await find({ text: '甲乙電子', batch: answer.batch, to: '2026-11-21' })).toHaveLength(3);
  });

  test('one that was voided waits no more; the number alone is told where only it is asked', async () => {
    const { office, form } = await officeWithPapers(desk().host);
    await office.do('forms.void', { id: form.id, version: form.version, reason: '錯' });
    expect(await office.do('papers.desk', { limit: 0 })).toEqual({ total: 2, more: false, papers: [] });
  });

  test('what fails in a batch is named by the number on the paper', async () => {
    const { office, form, letter } = await officeWithPapers(desk().host);
    await office.do('forms.void', { id: form.id, version: form.version, reason: '錯' });
    const { failed } = await office.do('papers.batch', {
      ...request,
      size: 'half',
      subjects: [{ formId: form.id }, { formId: letter.id }],
      allowMissing: true,
      target: { to: 'printer', device: 'HP' },
      job: 'b',
    });
    expect(failed).toMatchObject([
      { number: form.number, code: 'form-voided' },
      { number: letter.number, code: 'size-unfit' },
    ]);
  });

  test('in a file a letter among forms of 9.5 × 5.5 in has pages of its own', async () => {
    const { host, drawn } = desk();
    const { office, one, letter } = await officeWithPapers(host);
    const answer = await office.do('papers.batch', {
      ...request,
      size: 'half',
      subjects: [one, { formId: letter.id }],
      allowMissing: true,
      target: { to: 'pdf', file: office.file(join(office.folder, 'all.pdf')) },
      job: 'b',
    });
    expect(answer).toMatchObject({ printed: 2, failed: [] });
    expect(drawn[0]?.[0].map(({ size }) => size)).toEqual(['half', 'a4']);
  });
});

describe('other work while a batch prints', () => {
  test('a case is accepted between two slips, long before the last is out', async () => {
    const second = Promise.withResolvers<void>();
    const { host, printed } = desk((number) => (number === '261102' ? second.promise : Promise.resolve()));
    const office = await testOffice({ host });
    const subjects = await cases(office, 3);
    const running = office.do('papers.batch', {
      ...request,
      subjects,
      target: { to: 'printer', device: 'HP' },
      job: 'b',
    });
    const accepted = await accept(office, complaint(addCustomer(office.folder)));
    expect((await office.do('cases.get', { id: accepted.id })).number).toBe('261104');
    expect(printed.length).toBeLessThan(3);
    second.resolve();
    expect(await running).toMatchObject({ printed: 3, failed: [] });
  });

  test('the paper that is on its way is not printed a second time with the same number; another one is', async () => {
    const gate = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    const { host } = desk((number) => {
      if (number !== '261101') return Promise.resolve();
      arrived.resolve();
      return gate.promise;
    });
    const office = await testOffice({ host });
    const [first = { caseId: 0 }, other = { caseId: 0 }] = await cases(office, 2);
    const target = { to: 'printer', device: 'HP' } as const;
    const running = office.do('papers.batch', { ...request, subjects: [first], target, job: 'b' });
    await arrived.promise;
    expect(await office.refused('papers.print', { ...request, ...first, device: 'HP' })).toEqual({
      code: 'printing-now',
    });
    const beside = await office.do('papers.batch', { ...request, subjects: [first, other], target, job: 'c' });
    expect(beside).toMatchObject({ printed: 1, failed: [{ number: '261101', code: 'printing-now' }] });
    gate.resolve();
    expect((await running).batch).not.toBe(beside.batch);
    // It is free again.
    await office.do('papers.print', { ...request, ...first, device: 'HP', reprintReason: '卡紙' });
    const { entries } = await office.do('papers.searchLog', { text: '261101', offset: 0, limit: 9 });
    expect(entries.map(({ printing, result }) => [printing, result])).toEqual([
      [2, 'spooled'],
      [1, 'spooled'],
    ]);
  });

  test('cancelled in the middle: what the printer has is in the log, the rest still waits', async () => {
    const { host, printed } = desk(async (number) => {
      if (number === '261102') await office.do('jobs.cancel', { job: 'b' });
    });
    const office = await testOffice({ host });
    const subjects = await cases(office, 5);
    const answer = await office.do('papers.batch', {
      ...request,
      subjects,
      target: { to: 'printer', device: 'HP' },
      job: 'b',
    });
    expect(answer).toMatchObject({ printed: 2, cancelled: true, failed: [] });
    expect(printed).toHaveLength(2);
    expect((await office.do('papers.searchLog', { text: '', offset: 0, limit: 9 })).total).toBe(2);
    expect((await office.do('papers.desk', { limit: 0 })).total).toBe(3);
  });

  test('of a hundred one fails, and ninety-nine come out', async () => {
    const { host, printed } = desk((number) =>
      number === '261150' ? Promise.reject(new Error('the page went away')) : Promise.resolve(),
    );
    const office = await testOffice({ host });
    const answer = await office.do('papers.batch', {
      ...request,
      subjects: await cases(office, 100),
      target: { to: 'printer', device: 'HP' },
      job: 'b',
    });
    expect(printed).toHaveLength(99);
    expect(answer).toMatchObject({
      printed: 99,
      failed: [{ number: '261150', code: 'printer-failed', params: { reason: 'the page went away' } }],
    });
    const { entries } = await office.do('papers.searchLog', { text: '', result: 'failed', offset: 0, limit: 9 });
    expect(entries.map(({ number, failure }) => [number, failure])).toEqual([['261150', 'the page went away']]);
  });

  test('the office closes at once, and nothing is written of a file that was not finished', async () => {
    let dropped = (): void => undefined;
    const { host } = desk(
      () =>
        new Promise((_, reject) => {
          dropped = () => {
            reject(new Error('given up'));
          };
        }),
    );
    const office = await testOffice({ host: { ...host, dropPdf: () => Promise.resolve(dropped()) } });
    const subjects = await cases(office, 2);
    const path = join(office.folder, 'all.pdf');
    const running = office.do('papers.batch', {
      ...request,
      subjects,
      target: { to: 'pdf', file: office.file(path) },
      job: 'b',
    });
    await expect.poll(() => office.events.some(({ name }) => name === 'job.progress')).toBe(true);
    await office.office.close();
    expect(await running).toMatchObject({ printed: 0, cancelled: true });
    expect(existsSync(path)).toBe(false);
    const again = await testOffice({ folder: office.folder, setUp: false });
    expect((await again.do('papers.desk', { limit: 0 })).total).toBe(2);
    expect((await again.do('papers.searchLog', { text: '', offset: 0, limit: 9 })).total).toBe(0);
  });
});

describe('printer profiles', () => {
  test('each paper of a batch goes by its own; one without goes to the usual printer as it is', async () => {
    const { host, printed } = desk();
    const { office, one, form, letter } = await officeWithPapers(host);
    const dot = await profile(office, { offsetX: 1.5 });
    const laser = await profile(office, {
      name: '信紙',
      device: 'HP',
      size: 'a5',
      outcome: 'pages',
      media: { width: 148_000, height: 210_000 },
    });
    await office.do('printers.assign', { paper: 'complaint', profile: dot });
    await office.do('printers.assign', { paper: 'letter', profile: laser });
    await office.do('papers.batch', {
      ...request,
      subjects: [one, { formId: form.id }, { formId: letter.id }],
      allowMissing: true,
      target: { to: 'printer', device: '' },
      job: 'b',
    });
    expect(
      printed.map(([[document], { device, size }, placed]) => [
        document?.size,
        device,
        size,
        placed?.offsetX,
        placed?.media.width,
      ]),
    ).toEqual([
      ['half', 'EPSON LQ-690C', 'half', 1.5, 241_300],
      ['a4', '', 'a4', undefined, undefined],
      ['a5', 'HP', 'a5', 0, 148_000],
    ]);
    expect(await office.do('papers.about', { subject: { formId: letter.id } })).toEqual({
      assigned: 'letter',
      caseId: one.caseId,
    });
  });

  test('a file of many papers has the pages of the profile that was asked for, and of none that was assigned', async () => {
    const { host, drawn } = desk();
    const office = await testOffice({ host });
    const subjects = await cases(office, 2);
    const id = await profile(office, { offsetY: -2, media: { width: 241_300, height: 140_000 } });
    await office.do('printers.assign', { paper: 'complaint', profile: id });
    const path = join(office.folder, 'all.pdf');
    const pdf = { to: 'pdf', file: office.file(path) } as const;
    await office.do('papers.batch', { ...request, subjects, target: pdf, job: 'b' });
    await office.do('papers.batch', {
      ...request,
      subjects,
      reprintReason: '試',
      target: { ...pdf, profile: id },
      job: 'b',
    });
    expect(drawn.map(([documents, , placed]) => [documents[0]?.size, placed?.offsetY, placed?.media.height])).toEqual([
      ['a4', undefined, undefined],
      ['half', -2, 140_000],
    ]);
    expect((await PDFDocument.load(readFileSync(path))).getPageCount()).toBe(2);
  });

  test('a list goes by the profile it was assigned; one for paper that a list is not made for is refused', async () => {
    const { host, printed } = desk();
    const office = await testOffice({ host });
    addCustomer(office.folder);
    const of = { list: 'customers', text: '', sort: 'number', descending: false } as const;
    const list = { of, size: 'a4', locale: 'zh-TW', allowMissing: false, job: 'l' } as const;
    const id = await profile(office, { offsetX: 3, size: 'full', media: { width: 241_300, height: 279_400 } });
    await office.do('printers.assign', { paper: 'customer-list', profile: id });
    await office.do('lists.print', { ...list, device: '' });
    await office.do('lists.print', { ...list, device: 'HP', size: 'half' });
    expect(printed.map(([[document], options, placed]) => [document?.size, options, placed?.offsetX])).toEqual([
      ['full', expect.objectContaining({ device: 'EPSON LQ-690C', size: 'full', landscape: false }), 3],
      // Continuous paper lies in one way only.
      ['half', { device: 'HP', size: 'half', landscape: false }, undefined],
    ]);
    const narrow = await profile(office, {
      name: '三分之一',
      size: 'third',
      media: { width: 241_300, height: 93_133 },
    });
    expect(await office.refused('lists.print', { ...list, device: '', profile: narrow })).toMatchObject({
      code: 'size-unfit',
    });
    expect(await office.refused('lists.print', { ...list, device: 'Canon' })).toMatchObject({ code: 'printer-gone' });
    const { entries } = await office.do('papers.searchLog', { text: '', offset: 0, limit: 9 });
    expect(entries.map(({ paper, device, result, failure }) => [paper, device, result, failure])).toEqual([
      ['customer-list', 'Canon', 'failed', 'printer-gone'],
      ['customer-list', 'HP', 'spooled', ''],
      ['customer-list', 'EPSON LQ-690C', 'spooled', ''],
    ]);
  });

  test('the month goes out as two papers, each by its own, and counts as made', async () => {
    const { host, printed } = desk();
    const office = await testOffice({ host });
    await cases(office, 2);
    office.clock.set('2026-12-02T09:00');
    const id = await profile(office, {
      name: '台帳',
      device: 'HP',
      size: 'a4',
      media: { width: 210_000, height: 297_000 },
      outcome: 'pages',
    });
    await office.do('printers.assign', { paper: 'month-ledger', profile: id });
    const print = { month: '2026-11', locale: 'zh-TW', device: '', allowMissing: false, job: 'm' } as const;
    expect(await office.do('statistics.print', print)).toEqual({ cases: 2 });
    expect(
      printed.map(([[document], { device, size, landscape }, placed]) => [
        document?.kind,
        device,
        size,
        landscape,
        placed !== undefined,
      ]),
    ).toEqual([
      ['month-statistics', '', 'a4', false, false],
      ['month-ledger', 'HP', 'a4', true, true],
    ]);
    const { entries } = await office.do('papers.searchLog', { text: '', offset: 0, limit: 9 });
    expect(entries.map(({ paper, result }) => [paper, result])).toEqual([
      ['month-ledger', 'spooled'],
      ['month-statistics', 'spooled'],
    ]);
  });
});

test('a character that no font has is refused with its field, on every paper', async () => {
  const { host, printed } = desk();
  const office = await testOffice({ host });
  const customer = addCustomer(office.folder);
  await accept(office, complaint(customer, { description: '外殼 \u{2A6D6} 裂開' }));
  const form = await madeForm(office, returnEntries({ reason: '毛邊 \u{2A6D6}' }));
  expect(await office.refused('papers.print', { ...request, formId: form.id, device: 'HP' })).toMatchObject({
    code: 'glyphs-missing',
    field: expect.stringMatching(/^sheets\.0\.blocks\.\d+\.text$/),
  });
  const month = { month: '2026-11', locale: 'zh-TW', device: 'HP', allowMissing: false, job: 'm' } as const;
  expect(await office.refused('statistics.print', month)).toMatchObject({
    code: 'glyphs-missing',
    field: expect.stringMatching(/^sections\.0\.rows\.0\.\d+$/),
    params: { characters: expect.stringContaining('U+2A6D6') },
  });
  expect(printed).toEqual([]);
});
