import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { addCustomer, complaint } from '../support/cases.ts';
import { temporaryFolder } from '../support/office.ts';
import { launchProgram } from '../support/program.ts';
import { readPdf } from './support/pdf-text.ts';

test('the whole program prints an accepted case: a PDF of five copies, and a job for the dot-matrix printer', async () => {
  const file = join(temporaryFolder(), '客訴 261101.pdf');
  const program = await launchProgram({ locale: 'zh-TW', dialogs: { save: [file] }, printers: ['EPSON LQ-690C'] });
  const customerId = addCustomer(program.dataFolder);
  const { id: draftId } = await program.call('drafts.save', { form: complaint(customerId) });
  const { today } = await program.call('office.status', {});
  const { id, number } = await program.call('cases.accept', {
    draftId,
    acceptedOn: today,
    reason: '',
    clockConfirmed: true,
  });

  const { file: chosen } = await program.call('files.chooseToSave', { suggestedName: 'x', extension: 'pdf' });
  const request = { caseId: id, locale: 'zh-TW', allowMissing: false } as const;
  expect(await program.call('papers.pdf', { ...request, size: 'a4', reprintReason: '', file: chosen ?? '' })).toEqual({
    pages: 5,
    printing: 1,
  });
  const pages = await readPdf(readFileSync(file));
  expect(pages).toHaveLength(5);
  for (const [index, page] of pages.entries()) {
    expect(page.text).toContain(number);
    expect(page.text).toContain(`第${'一二三四五'[index]}聯`);
  }

  const { printers } = await program.call('papers.printers', {});
  expect(printers.map(({ device }) => device)).toEqual(['EPSON LQ-690C']);
  await program.call('papers.print', { ...request, size: 'half', reprintReason: '撕破', device: 'EPSON LQ-690C' });
  // Micrometres, as printing takes them: 9.5 × 5.5 in, no margins but the form's own, one job of one copy.
  expect(program.printedJobs.map(({ options }) => options)).toMatchObject([
    {
      deviceName: 'EPSON LQ-690C',
      pageSize: { width: 241_300, height: 139_700 },
      margins: { marginType: 'none' },
      copies: 1,
      landscape: false,
    },
  ]);
  expect(
    (await program.call('papers.log', { offset: 0, limit: 5 })).entries.map(({ to, printing, result }) => [
      to,
      printing,
      result,
    ]),
  ).toEqual([
    ['printer', 2, 'spooled'],
    ['pdf', 1, 'written'],
  ]);
}, 120_000);
