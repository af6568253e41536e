import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';

import { clerkAt, fieldInHand, type Clerk } from '../support/clerk.ts';
import { contactForm, customerForm } from '../support/customers.ts';
import { temporaryFolder } from '../support/office.ts';
import { launchProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Keys for one complaint from the ringing telephone to the number, its printing and back; every struck sound counts. */
const MOST_KEYS = 90;

/** Enter goes on through the fields until the wanted one has the focus. */
async function enterTo(clerk: Clerk, page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 12; steps += 1) {
    if ((await fieldInHand(page)).name === name) return;
    await clerk.press('Enter');
  }
  throw new Error(`Enter never came to ${name}; it is at ${(await fieldInHand(page)).name}`);
}

test(`a complaint is typed, accepted, printed and found again without a mouse, in at most ${MOST_KEYS} keys`, async ({
  annotate,
}) => {
  const pdf = join(temporaryFolder(), 'slip.pdf');
  const { page, call } = await launchProgram({ locale: 'zh-TW', dialogs: { save: [pdf] } });
  const contacts = [contactForm({ name: '林小姐', mobile: '0900-000-118' })];
  await call('customers.save', { form: customerForm({ name: '甲乙電子工業股份有限公司', contacts }) });
  await call('customers.save', { form: customerForm({ name: '甲辰貿易有限公司' }) });
  await page.getByRole('navigation').waitFor();
  const clerk = await clerkAt(page);

  // Who calls: two characters through the input method; the Enter that picks the candidate does nothing else.
  await clerk.press('F2');
  await page.locator('.case-sheet').waitFor();
  expect(await fieldInHand(page)).toEqual({ name: '客戶名稱', value: '' });
  await clerk.compose('ㄐㄧㄚˇㄧˇ', '甲乙');
  expect(await fieldInHand(page)).toEqual({ name: '客戶名稱', value: '甲乙' });
  await page.getByRole('option', { name: /甲乙電子工業/ }).waitFor();
  await clerk.press('ArrowDown', 'Enter');
  await page.locator('.side-card-name').waitFor();
  expect((await fieldInHand(page)).value).toBe('甲乙電子工業股份有限公司');
  // The contact came with the file.
  await expect.poll(() => page.getByRole('textbox', { name: '聯絡人' }).inputValue()).toBe('林小姐');

  // What it is about.
  await enterTo(clerk, page, '第 1 項訂單編號');
  await clerk.type('SO-118');
  await clerk.press('Enter');
  await clerk.type('EX-8813');
  await enterTo(clerk, page, '第 1 項品名');
  await clerk.compose('ㄈㄥㄕㄢˋ', '風扇');
  expect(await fieldInHand(page)).toEqual({ name: '第 1 項品名', value: '風扇' });
  await enterTo(clerk, page, '第 1 項數量');
  await clerk.type('500 PCS');
  await enterTo(clerk, page, '第 1 項不良數量');
  await clerk.type('13');
  await enterTo(clerk, page, '異常狀況');
  await clerk.compose('ㄇㄠˊㄅㄧㄢ', '毛邊');
  expect(await fieldInHand(page)).toEqual({ name: '異常狀況', value: '毛邊' });

  // What the customer wants: Space ticks the box.
  await clerk.press('Control+Enter');
  expect((await fieldInHand(page)).name).toBe('退貨');
  await clerk.press('Space');
  expect(await page.getByRole('checkbox', { name: '退貨' }).isChecked()).toBe(true);

  // The number.
  const { today } = await call('office.status', {});
  const number = `${today.slice(2, 4)}${today.slice(5, 7)}01`;
  await clerk.press('F10');
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
  const keysToNumber = clerk.keys;

  // The slip: five labelled pages.
  await clerk.press('F8');
  await page.locator('.print-preview[aria-busy=false]').waitFor();
  await clerk.press('Alt+p');
  await expect.poll(() => existsSync(pdf), { timeout: 30_000 }).toBe(true);
  await page.getByText('slip.pdf').waitFor();
  expect((await PDFDocument.load(readFileSync(pdf))).getPageCount()).toBe(5);
  await clerk.press('Escape');
  await page.locator('.case-sheet').waitFor();

  // In the ledger it is found by a word of its text, and Esc comes back to its line.
  await clerk.press('Control+3');
  await page.getByRole('grid').waitFor();
  await clerk.press('Control+f');
  await clerk.compose('ㄇㄠˊㄅㄧㄢ', '毛邊');
  const line = page.getByRole('row', { name: new RegExp(number) });
  await page.getByRole('grid', { name: /1 件/ }).waitFor();
  await clerk.press('Enter');
  await clerk.press('Enter');
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
  await clerk.press('Escape');
  await line.waitFor();
  expect(await line.getAttribute('aria-selected')).toBe('true');
  expect(await page.getByRole('searchbox', { name: '在台帳中篩選' }).inputValue()).toBe('毛邊');

  const { rows } = await call('ledger.search', { text: number, limit: 5 });
  expect(rows).toMatchObject([
    { number, customerName: '甲乙電子工業股份有限公司', product: '風扇', description: '毛邊' },
  ]);
  await annotate(`${keysToNumber} keys to the number, ${clerk.keys} in all`);
  expect(clerk.keys).toBeLessThanOrEqual(MOST_KEYS);
});
