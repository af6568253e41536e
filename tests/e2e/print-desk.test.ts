import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';

import { barriers } from '../support/barriers.ts';
import { complaint } from '../support/cases.ts';
import { customerForm } from '../support/customers.ts';
import { returnEntries } from '../support/forms.ts';
import { temporaryFolder } from '../support/office.ts';
import { sampleProfile } from '../support/profiles.ts';
import { launchProgram, type RunningProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 180_000 });

/** Accepted complaints that nobody printed yet; the numbers they got. */
async function acceptMany(program: RunningProgram, descriptions: readonly string[]): Promise<string[]> {
  const customer = await program.call('customers.save', { form: customerForm() });
  const { today } = await program.call('office.status', {});
  const numbers: string[] = [];
  for (const description of descriptions) {
    const { id: draftId } = await program.call('drafts.save', { form: complaint(customer.id, { description }) });
    const { number } = await program.call('cases.accept', {
      draftId,
      acceptedOn: today,
      reason: '',
      clockConfirmed: false,
    });
    numbers.push(number);
  }
  return numbers;
}

async function toDesk(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('Control+6');
  await page.locator('.print-table.is-chosen-from tbody tr').first().waitFor();
}

test('by keyboard alone: ten papers to one PDF; the one that fails is named and opened', async () => {
  const to = join(temporaryFolder(), 'ten.pdf');
  const program = await launchProgram({ locale: 'zh-TW', dialogs: { save: [to] } });
  const { page } = program;
  // A character that no font of the paper has.
  const texts = Array.from({ length: 10 }, (_, index) => (index === 4 ? '外殼 \u{2A6D6} 裂開' : `外觀刮傷 ${index}`));
  const numbers = await acceptMany(program, texts);
  await toDesk(page);
  expect(await page.locator('.print-table.is-chosen-from tbody tr').count()).toBe(10);
  await page.keyboard.press('Alt+P');
  const failures = page.locator('.batch-failures li');
  await failures.first().waitFor();

  expect(await failures.count()).toBe(1);
  expect(await failures.first().innerText()).toContain(numbers[4]);
  expect(await failures.first().innerText()).toContain('U+2A6D6');
  const pdf = await PDFDocument.load(readFileSync(to));
  expect(pdf.getPageCount()).toBe(45);
  // Only it waits still.
  await page.locator('.print-table.is-chosen-from tbody tr').nth(1).waitFor({ state: 'detached' });
  expect(await page.locator('.print-table.is-chosen-from tbody tr').innerText()).toContain(numbers[4]);
  expect(await barriers(page, { colours: true })).toEqual([]);

  // The door to it, from the keyboard: the report names the character, its code point and the field.
  await failures.first().getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.locator('.print-preview[aria-busy=false]').waitFor();
  const report = await page.locator('.print-glyphs tbody tr').innerText();
  expect(report).toContain('\u{2A6D6}');
  expect(report).toContain('U+2A6D6');
  expect(report).toContain('異常狀況');
  expect(await barriers(page, { colours: true })).toEqual([]);
});

test('cancelled by keyboard, nothing is written and all of it still waits', async () => {
  const to = join(temporaryFolder(), 'many.pdf');
  const program = await launchProgram({ locale: 'zh-TW', dialogs: { save: [to] } });
  const { page } = program;
  await acceptMany(
    program,
    Array.from({ length: 30 }, (_, index) => `外觀刮傷 ${index}`),
  );
  await toDesk(page);
  await page.keyboard.press('Alt+P');
  const cancel = page.locator('.k-progress button');
  await cancel.focus();
  await page.keyboard.press('Enter');
  await page.locator('.batch-outcome').waitFor();
  expect(await page.locator('.batch-outcome').innerText()).toContain('已取消');
  expect(existsSync(to)).toBe(false);
  expect(await page.locator('.print-table.is-chosen-from tbody tr').count()).toBe(30);
  expect((await program.call('papers.searchLog', { text: '', offset: 0, limit: 1 })).total).toBe(0);
});

test('to a printer only what is ticked; the log finds it, and it can be printed again with a reason', async () => {
  const program = await launchProgram({
    locale: 'zh-TW',
    printers: ['EPSON LQ-690C'],
  });
  const { page } = program;
  const numbers = await acceptMany(program, ['一', '二', '三']);
  await toDesk(page);
  // The newest stands first.
  const box = page.locator('.print-table.is-chosen-from tbody tr').first().getByRole('checkbox');
  await box.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('F8');
  await page.locator('.batch-outcome').waitFor();
  const { entries } = await program.call('papers.searchLog', { text: '', offset: 0, limit: 9 });
  expect(entries.map(({ number, result }) => [number, result])).toEqual([
    [numbers[1], 'spooled'],
    [numbers[0], 'spooled'],
  ]);
  await page
    .getByRole('search')
    .getByRole('textbox')
    .first()
    .fill(numbers[0] ?? '');
  const found = page.locator('.print-table:not(.is-chosen-from) tbody tr');
  await found.nth(1).waitFor({ state: 'detached' });
  await found.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.locator('.print-preview[aria-busy=false]').waitFor();
  await page.keyboard.press('Control++');
  await page.keyboard.press('Control+-');
  expect(await page.locator('.print-ruler').count()).toBe(10);
});

test('a return slip and a letter wait beside the complaint form; each goes by its own profile, and the log finds them', async () => {
  const program = await launchProgram({ locale: 'zh-TW', printers: ['EPSON LQ-690C', 'HP LaserJet'] });
  const { page } = program;
  const [number = ''] = await acceptMany(program, ['外觀刮傷']);
  const [waiting] = (await program.call('papers.desk', { limit: 1 })).papers;
  const caseId = waiting?.subject.caseId ?? 0;
  const entriesOfSlip = returnEntries();
  const slip = await program.call('forms.create', { caseId: null, customerId: null, on: '', entries: entriesOfSlip });
  const { entries } = await program.call('letters.suggest', {
    caseId,
    template: 'acknowledgement',
    locale: 'zh-TW',
    newDue: '',
  });
  const finished = { ...entries, body: '已受理，另函通知結果。' };
  const letter = await program.call('letters.create', {
    caseId,
    on: '',
    entries: finished,
    agree: null,
    recordReply: false,
  });
  const { id: _id, ...dotMatrix } = sampleProfile;
  const { id } = await program.call('printers.save', { profile: dotMatrix });
  await program.call('printers.assign', { paper: 'return', profile: id });
  await toDesk(page);

  const rows = page.locator('.print-table.is-chosen-from tbody tr');
  await rows.nth(2).waitFor();
  const lines = await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).innerText.split(/\s*\t\s*/)));
  expect(lines.map((cells) => [cells[1], cells[2], cells.at(-1)])).toEqual([
    [number, '客戶抱怨處理表', '系統預設印表機'],
    [letter.number, expect.any(String), '系統預設印表機'],
    [slip.number, expect.stringContaining('退貨'), '點陣五聯'],
  ]);
  expect(await barriers(page, { colours: true })).toEqual([]);
  await page.keyboard.press('F8');
  await page.locator('.batch-outcome').waitFor();
  expect(await page.locator('.batch-failures li').count()).toBe(0);
  const { entries: log } = await program.call('papers.searchLog', { text: '', offset: 0, limit: 9 });
  expect(log.map((entry) => [entry.number, entry.device, entry.size, entry.result])).toEqual([
    [number, '', 'a4', 'spooled'],
    [letter.number, '', 'a4', 'spooled'],
    [slip.number, 'EPSON LQ-690C', 'half', 'spooled'],
  ]);

  await page.getByRole('search').getByRole('textbox').first().fill(slip.number);
  const found = page.locator('.print-table:not(.is-chosen-from) tbody tr');
  await found.nth(1).waitFor({ state: 'detached' });
  expect(await found.innerText()).toContain(slip.number);

  // On stock that has the form already it is shown pale, and said.
  await program.call('printers.save', { profile: { ...dotMatrix, id, layers: { form: false, data: true } } });
  await found.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.locator('.print-preview[aria-busy=false] .is-on-stock .paper-sheet').waitFor();
  await page.getByText('淡色的是紙上已經印好的，這次不印。').waitFor();
  const colours = await page.locator('.is-on-stock .paper-sheet').evaluate((sheet) =>
    ['.paper-layer-form.paper-title', '[data-paper-inline=number]'].map((part) => {
      const found = sheet.querySelector(part);
      return found && getComputedStyle(found).color;
    }),
  );
  expect(colours[1]).toBe('rgb(0, 0, 0)');
  expect(colours[0]).not.toBe(colours[1]);
});

test.each([
  ['a case', '異常狀況', 'description', 'F9'],
  ['a return slip', '退貨原因', 'reason', 'F10'],
] as const)(
  'from a missing character of %s the cursor goes into the field where it is typed',
  async (what, label, name, keep) => {
    const program = await launchProgram({ locale: 'zh-TW' });
    const { page } = program;
    const rare = '外殼 \u{2A6D6} 裂開';
    if (what === 'a case') await acceptMany(program, [rare]);
    else {
      const entries = returnEntries({ reason: rare });
      await program.call('forms.create', { caseId: null, customerId: null, on: '', entries });
    }
    await toDesk(page);
    await page.locator('.print-table.is-chosen-from tbody tr').getByRole('button').focus();
    await page.keyboard.press('Enter');
    const door = page.locator('.print-glyphs').getByRole('button');
    await door.first().waitFor();
    expect(await door.allInnerTexts()).toEqual([label]);
    await door.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((field) => document.activeElement?.getAttribute('name') === field, name);
    // What is typed replaces it, and the paper can be printed.
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('外殼裂開');
    await page.keyboard.press(keep);
    await expect
      .poll(async () => {
        const { subject } = (await program.call('papers.desk', { limit: 1 })).papers[0] ?? {};
        const ask = { size: 'a4', locale: 'zh-TW' } as const;
        return subject?.caseId === undefined
          ? (await program.call('papers.previewForm', { formId: subject?.formId ?? 0, ...ask })).missing
          : (await program.call('papers.preview', { caseId: subject.caseId, ...ask })).missing;
      })
      .toEqual([]);
  },
);

test('a file of many papers through a profile has the pages that its printer gets', async () => {
  const to = join(temporaryFolder(), 'through.pdf');
  const program = await launchProgram({ locale: 'zh-TW', printers: ['EPSON LQ-690C'], dialogs: { save: [to] } });
  await acceptMany(program, ['一', '二']);
  const { papers } = await program.call('papers.desk', { limit: 9 });
  const { id: _id, ...dotMatrix } = sampleProfile;
  const { id } = await program.call('printers.save', { profile: { ...dotMatrix, trim: 0.3 } });
  const { file } = await program.call('files.chooseToSave', { suggestedName: 'through.pdf', extension: 'pdf' });
  const answer = await program.call('papers.batch', {
    subjects: papers.map(({ subject }) => subject),
    size: 'a4',
    locale: 'zh-TW',
    reprintReason: '',
    allowMissing: false,
    target: { to: 'pdf', file: String(file), profile: id },
    job: 'through',
  });
  // One impression of each, as long as the calibrated form.
  expect(answer).toMatchObject({ printed: 2, pages: 2, failed: [] });
  const pdf = await PDFDocument.load(readFileSync(to));
  const millimetres = pdf.getPages().map((page) => {
    const { width, height } = page.getSize();
    return [(width / 72) * 25.4, (height / 72) * 25.4];
  });
  for (const [width = 0, height = 0] of millimetres) {
    expect(width).toBeCloseTo(241.3, 0);
    expect(height).toBeCloseTo(140, 0);
  }
});
