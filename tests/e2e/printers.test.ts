import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';

import { settle } from '../../build/screens/settle.ts';
import { readPdf } from '../paper/support/pdf-text.ts';
import { barriers } from '../support/barriers.ts';
import { launchProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 180_000 });

/** Tab, as often as a clerk would press it, until a control of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = page.locator(':focus');
    const found = page.getByRole('button', { name }).or(page.getByLabel(name)).and(focused);
    if ((await found.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${String(name)}`);
}

test('a printer is set up and calibrated by keyboard alone, and the second page proves it', async () => {
  const program = await launchProgram({ locale: 'zh-TW', printers: ['EPSON LQ-690C'] });
  const { page } = program;
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('[role=dialog] [role=combobox]:focus').waitFor();
  await page.keyboard.insertText('印表機與校正');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '印表機設定' }).waitFor();
  await settle(page);
  expect(await barriers(page, { colours: true })).toEqual([]);

  await tabTo(page, '新增設定');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.insertText('點陣五聯');
  await tabTo(page, '紙寬（mm）');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('七十');
  await page.keyboard.press('F9');
  await page.getByText('請填數字，例如 -1.5。').waitFor();
  await settle(page);
  expect(await barriers(page, { colours: true })).toEqual([]);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('241.3');
  await tabTo(page, '紙長（mm）');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('297');
  await page.keyboard.press('F9');
  await page.locator('.k-printer-table').waitFor();

  await tabTo(page, /^校正/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('F9');
  await page.getByLabel('偏右多少（mm）').waitFor();
  await settle(page);
  expect(await barriers(page, { colours: true })).toEqual([]);
  await tabTo(page, '偏右多少（mm）');
  await page.keyboard.insertText('２．０');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('−1.5');
  await page.keyboard.press('F9');
  await page.getByText('位置改為：右 -2 mm，下 1.5 mm。').waitFor();
  await page.keyboard.press('F9');
  await vi.waitFor(() => {
    expect(program.printedJobs).toHaveLength(2);
  }, 20_000);
  await tabTo(page, '準了');
  await page.keyboard.press('Enter');
  await tabTo(page, '十張實際長度（mm）');
  await page.keyboard.insertText('2973');
  await page.keyboard.press('F9');
  await page.getByText('每張長度修正為 -0.3 mm。').waitFor();

  const [before, after] = await Promise.all(
    program.printedJobs.map(async ({ pdf }) => (await readPdf(pdf))[0]?.texts.find(({ text }) => text === '校正頁')),
  );
  const moved = [(after?.x ?? 0) - (before?.x ?? 0), (after?.y ?? 0) - (before?.y ?? 0)];
  expect(moved.map((length) => Math.round(length * 10) / 10)).toEqual([-2, 1.5]);
  const { profiles } = await program.call('printers.profiles', {});
  expect(profiles).toMatchObject([{ offsetX: -2, offsetY: 1.5, trim: -0.3 }]);
  // The job asks for the paper as it is corrected, and for nothing else.
  await program.call('printers.testPage', {
    profile: profiles[0]?.id ?? '',
    page: 'rulers',
    locale: 'zh-TW',
    file: null,
  });
  expect(program.printedJobs[2]?.options).toMatchObject({
    pageSize: { width: 241_300, height: 296_700 },
    margins: { marginType: 'none' },
    scaleFactor: 100,
  });
});

test('a broken file of profiles is told on the page', async () => {
  const program = await launchProgram({ locale: 'en' });
  writeFileSync(join(program.userData, 'printers.json'), '{"version":');
  await program.page.getByRole('navigation').waitFor();
  await program.page.keyboard.press('Control+7');
  await program.page.getByRole('button', { name: 'Printers and calibration' }).click();
  await program.page.getByText('printers.unreadable-1.json').waitFor();
});
