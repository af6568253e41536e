import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test, vi } from 'vitest';

import { readPdf } from '../paper/support/pdf-text.ts';
import { barriers } from '../support/barriers.ts';
import { acceptedCase } from '../support/cases-in-program.ts';
import { clerkAt } from '../support/clerk.ts';
import { temporaryFolder } from '../support/office.ts';
import { launchProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 150_000 });

test('an acknowledgement is written from a case and printed as a PDF, without a mouse', async () => {
  const to = join(temporaryFolder(), 'letter.pdf');
  const program = await launchProgram({ locale: 'zh-TW', dialogs: { save: [to] }, printers: ['LQ-690'] });
  const { page, call } = program;
  const { id, number } = await acceptedCase(program);
  await page.getByRole('navigation').first().waitFor();
  const clerk = await clerkAt(page);
  await clerk.press('Control+3');
  await page.locator('[role=grid] [role=row][aria-selected=true]').first().waitFor();
  await page.getByRole('grid').first().focus();
  await clerk.press('Enter');
  await page.locator('.case-sheet').waitFor();
  await clerk.press('Alt+Shift+L');
  await page.getByRole('heading', { level: 1, name: `給客戶的信函　${number}` }).waitFor();
  const sheet = page.getByRole('region', { name: '信函的樣子' });
  await sheet.getByText(`案號 ${number}`).first().waitFor();

  // What is typed stands on the sheet beside it.
  const body = page.getByRole('textbox', { name: '內文' });
  await body.focus();
  await clerk.press('Control+End', 'Enter');
  await page.keyboard.insertText('聯絡窗口：客服組。');
  await sheet.getByText('聯絡窗口：客服組。').waitFor();

  // A field that does not exist is said by its name; nothing is lost.
  await page.keyboard.insertText('{{grade}}');
  await clerk.press('F9');
  await page.getByText('沒有「grade」這個欄位。').waitFor();
  for (let key = 0; key < '{{grade}}'.length; key += 1) await clerk.press('Backspace');
  await clerk.press('F9');
  await page.getByText(`已存檔，編號 ${number}-L1。`).waitFor();
  await page.locator('.print-preview[aria-busy=false]').waitFor();
  await clerk.press('Alt+p');
  await page.getByText('已存成「letter.pdf」，共 1 頁。').waitFor();
  const [first, ...others] = await readPdf(readFileSync(to));
  expect(others).toEqual([]);
  expect(first?.text).toContain(`編號${number}-L1`);
  expect(first?.text).toContain('聯絡窗口：客服組。');
  expect(first?.text).not.toContain('grade');

  // The second printing needs a reason.
  await clerk.press('F8');
  await page.getByText('補印請填寫理由').first().waitFor();
  expect(await barriers(page, { colours: true })).toEqual([]);
  const { letters } = await call('letters.ofCase', { caseId: id });
  expect(letters).toMatchObject([{ number: `${number}-L1`, printings: 1 }]);
  await page.getByRole('button', { name: '信函範本與信頭…' }).press('Enter');
  await page.getByRole('textbox', { name: '範本名稱' }).waitFor();
  expect(await barriers(page, { colours: true })).toEqual([]);
  await clerk.press('Escape');
  await clerk.press('Escape');
  await page.locator('.case-sheet').waitFor();
});
