import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PDFDocument } from 'pdf-lib';
import { describe, expect, test, vi } from 'vitest';

import { acceptedCase } from '../support/cases-in-program.ts';
import { fillMonth } from '../support/ledger-sample.ts';
import { temporaryFolder } from '../support/office.ts';
import { launchProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('the complaint form leaves the program', () => {
  // Points: 1/72 in. 9.5 × 5.5 in is 684 × 396 exactly.
  test('as a PDF of every size: its pages, its points', async () => {
    const to = join(temporaryFolder(), 'slip.pdf');
    const program = await launchProgram({ locale: 'zh-TW', dialogs: { save: [to] } });
    const { id } = await acceptedCase(program);
    const { file } = await program.call('files.chooseToSave', { suggestedName: 'slip', extension: 'pdf' });

    for (const [size, pages, width, height] of [
      ['a4', 5, 595.28, 841.89],
      ['a5', 5, 419.53, 595.28],
      ['half', 1, 684, 396],
    ] as const) {
      const made = await program.call('papers.pdf', {
        caseId: id,
        size,
        locale: 'zh-TW',
        reprintReason: '另一種紙',
        file: file ?? '',
        allowMissing: false,
      });
      const pdf = await PDFDocument.load(readFileSync(to));
      expect([size, made.pages, pdf.getPageCount()]).toEqual([size, pages, pages]);
      for (const page of pdf.getPages()) {
        expect(page.getWidth()).toBeCloseTo(width, 0);
        expect(page.getHeight()).toBeCloseTo(height, 0);
      }
    }
  });

  test('a month given up while it is drawn is not written, and the next paper is made on a new page', async () => {
    const folder = temporaryFolder();
    const [month, slip] = [join(folder, 'month.pdf'), join(folder, 'slip.pdf')];
    const program = await launchProgram({ locale: 'zh-TW', dialogs: { save: [month, slip] } });
    const { id } = await acceptedCase(program);
    const { today } = await program.call('office.status', {});
    // A month that Chromium draws for seconds.
    fillMonth(program.dataFolder, today.slice(0, 7), 3000);
    const choose = () => program.call('files.chooseToSave', { suggestedName: 'x', extension: 'pdf' });
    const { file } = await choose();
    const drawing = program.refused('statistics.export', {
      month: today.slice(0, 7),
      format: 'pdf',
      locale: 'zh-TW',
      file: file ?? '',
      job: 'month',
    });
    // Laid out on the hidden page: Chromium is at it.
    const hidden = () =>
      program.page
        .context()
        .pages()
        .find((page) => page.url().includes('paper'));
    await expect.poll(() => hidden()?.locator('.paper-table-sheet').count(), { timeout: 30_000 }).toBeGreaterThan(0);
    expect(readdirSync(folder)).toHaveLength(1);
    const asked = performance.now();
    expect(await program.call('jobs.cancel', { job: 'month' })).toEqual({ found: true });
    expect(await drawing).toMatchObject({ code: 'cancelled' });
    expect(performance.now() - asked, 'milliseconds until the clerk goes on').toBeLessThan(1500);
    expect(readdirSync(folder)).toEqual([]);

    const { file: next } = await choose();
    const made = await program.call('papers.pdf', {
      caseId: id,
      size: 'a4',
      locale: 'zh-TW',
      reprintReason: '',
      file: next ?? '',
      allowMissing: false,
    });
    expect(made.pages).toBe(5);
    expect(readdirSync(folder)).toEqual(['slip.pdf']);
  });

  test('as one job for the printer, at exactly the size of the paper', async () => {
    const program = await launchProgram({ locale: 'zh-TW', printers: ['LQ-690C'] });
    const { id } = await acceptedCase(program);
    expect(await program.call('papers.printers', {})).toEqual({ printers: [{ device: 'LQ-690C', name: 'LQ-690C' }] });

    await program.call('papers.print', {
      caseId: id,
      size: 'half',
      locale: 'zh-TW',
      reprintReason: '',
      device: 'LQ-690C',
      allowMissing: false,
    });

    expect(program.printedJobs.map(({ options }) => options)).toEqual([
      expect.objectContaining({
        silent: true,
        deviceName: 'LQ-690C',
        pageSize: { width: 241_300, height: 139_700 },
        margins: { marginType: 'none' },
        copies: 1,
      }),
    ]);
  });

  test('a printer that is not there is told, and logged as failed', async () => {
    const program = await launchProgram({ locale: 'zh-TW', printers: ['LQ-690C'] });
    const { id } = await acceptedCase(program);
    const input = { caseId: id, size: 'a4', locale: 'zh-TW', reprintReason: '', device: 'gone', allowMissing: false };
    expect(await program.refused('papers.print', input)).toMatchObject({ code: 'printer-gone', params: { name: 'gone' } });
    const { entries } = await program.call('papers.log', { offset: 0, limit: 10 });
    expect(entries.map(({ result }) => result)).toEqual(['failed']);
  });
});
