import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Locator, Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';

import { accept, addCustomer, complaint } from '../support/cases.ts';
import { customerForm } from '../support/customers.ts';
import { temporaryFolder, testOffice } from '../support/office.ts';
import { launchProgram, type RunningProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Desk extends RunningProgram {
  /** How the numbers of this month begin: `2611`. */
  readonly prefix: string;
  readonly today: string;
  readonly customerId: number;
}

/** The program with one customer and so many cases accepted today. */
async function withCases(count: number): Promise<Desk> {
  const program = await launchProgram({ locale: 'zh-TW' });
  const { today } = await program.call('office.status', {});
  await program.page.getByRole('navigation').waitFor();
  const { id: customerId } = await program.call('customers.save', { form: customerForm({ name: '甲乙電子' }) });
  for (let index = 1; index <= count; index += 1) {
    const form = complaint(customerId, { description: `第${index}件，葉片毛邊`, goods: [] });
    const { id: draftId } = await program.call('drafts.save', { form });
    await program.call('cases.accept', { draftId, acceptedOn: today, reason: '', clockConfirmed: false });
  }
  return { ...program, prefix: `${today.slice(2, 4)}${today.slice(5, 7)}`, today, customerId };
}

const chosenLine = (page: Page): Locator => page.locator('[role=grid] [role=row][aria-selected=true]');

/** The case is on the screen when its number stands in the title. */
async function showsCase(page: Page, number: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
  await page.locator('.case-sheet').waitFor();
}

describe('from the ledger and back', () => {
  test('F6 and F7 walk the cases around, and Esc comes back to the line of the last one, the filter as it was', async () => {
    const { page, prefix } = await withCases(5);
    await page.keyboard.press('Control+3');
    await chosenLine(page).waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.insertText('毛邊');
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: /5 件/ }).waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    await showsCase(page, `${prefix}02`);
    await page.keyboard.press('F7');
    await showsCase(page, `${prefix}03`);
    await page.keyboard.press('F7');
    await showsCase(page, `${prefix}04`);
    await page.keyboard.press('F6');
    await showsCase(page, `${prefix}03`);
    await page.keyboard.press('Escape');

    await chosenLine(page).waitFor();
    await expect.poll(() => chosenLine(page).textContent()).toContain(`${prefix}03`);
    expect(await page.getByRole('searchbox', { name: '在台帳中篩選' }).inputValue()).toBe('毛邊');
  });

  test('a void asks its reason, and Alt+Z takes it back', async () => {
    const { page, prefix, call } = await withCases(1);
    const stateOf = async (): Promise<string | undefined> =>
      (await call('ledger.search', { text: `${prefix}01`, limit: 1 })).rows[0]?.state;
    await page.keyboard.press('Control+3');
    await chosenLine(page).waitFor();
    await page.keyboard.press('Delete');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('F9');
    await page.getByRole('dialog').getByText('請填寫理由。').waitFor();
    expect(await stateOf()).toBe('accepted');
    await page.keyboard.insertText('重複登記');
    await page.keyboard.press('F9');
    await page.getByText(`${prefix}01 已作廢。`).waitFor();
    expect(await stateOf()).toBe('voided');

    await page.keyboard.press('Alt+z');
    await page.getByText(`${prefix}01 已取消作廢。`).waitFor();
    expect(await stateOf()).toBe('accepted');
  });

  test('the palette runs a command of the page beneath on the line that is chosen there', async () => {
    const { page, prefix } = await withCases(1);
    await page.keyboard.press('Control+3');
    await chosenLine(page).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.insertText('列印');
    await page.getByRole('option', { name: /F8/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: `${prefix}01` }).waitFor();
    await page.locator('.print-preview').waitFor();
  });

  test('a case never shows what was typed for another complaint', async () => {
    const { page, prefix, call, customerId } = await withCases(1);
    await call('drafts.save', { form: complaint(customerId, { description: '另一件還沒受理的事' }) });
    // Read into the form for a new complaint first, and then the case is opened.
    await page.keyboard.press('Control+1');
    await page.getByRole('main').getByText('另一件還沒受理的事').click();
    await page.locator('.case-sheet').waitFor();
    await page.keyboard.press('Control+3');
    await chosenLine(page).waitFor();
    await page.keyboard.press('Enter');
    await showsCase(page, `${prefix}01`);

    expect(await page.getByRole('textbox', { name: '異常狀況' }).inputValue()).toBe('第1件，葉片毛邊');
    expect(await page.getByText('有修改，尚未儲存').count()).toBe(0);
  });

  test('a change that was typed and left is there again, unsaved, when the case is opened the next time', async () => {
    const { page, prefix } = await withCases(1);
    const description = page.getByRole('textbox', { name: '異常狀況' });
    for (const addition of ['；附照片', '；再附樣品']) {
      await page.keyboard.press('Control+3');
      await chosenLine(page).waitFor();
      await page.keyboard.press('Enter');
      await showsCase(page, `${prefix}01`);
      await description.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.insertText(addition);
      await page.keyboard.press('Escape');
    }
    await chosenLine(page).waitFor();
    await page.keyboard.press('Enter');
    await showsCase(page, `${prefix}01`);

    expect(await description.inputValue()).toBe('第1件，葉片毛邊；附照片；再附樣品');
    await page.getByText('有修改，尚未儲存').waitFor();
  });
});

describe('what is asked before a number is given', () => {
  test('an earlier acceptance date asks why, and the number is the next of its own month', async () => {
    const { page, call, customerId, today } = await withCases(1);
    const earlier = new Date(Date.parse(`${today}T00:00:00Z`) - 40 * 86_400_000).toISOString().slice(0, 10);
    await call('drafts.save', { form: complaint(customerId, { description: '月前的紙本', goods: [] }) });
    await page.keyboard.press('Control+1');
    await page.getByRole('main').getByText('月前的紙本').click();
    await page.getByRole('textbox', { name: '受理日期' }).focus();
    await page.keyboard.insertText(earlier.replaceAll('-', '/'));
    await page.keyboard.press('F10');

    await page.getByRole('dialog', { name: '補登較早的日期' }).waitFor();
    await page.keyboard.press('F10');
    await page.getByRole('dialog').getByText('請填寫理由。').waitFor();
    await page.keyboard.insertText('紙本補登');
    await page.keyboard.press('F10');

    await showsCase(page, `${earlier.slice(2, 4)}${earlier.slice(5, 7)}01`);
    await page.getByText('補登：紙本補登').waitFor();
  });

  test('a PC clock that stands before the last acceptance is questioned; no number is given until the clerk says so', async () => {
    const dataFolder = join(temporaryFolder(), 'data');
    const nextYear = new Date().getFullYear() + 1;
    // Another day of this ledger: the PC believed it was next year.
    mkdirSync(dataFolder);
    const other = await testOffice({ now: `${nextYear}-03-02T09:00`, folder: dataFolder });
    const customerId = addCustomer(other.folder);
    await accept(other, complaint(customerId, { goods: [] }));
    await other.do('drafts.save', { form: complaint(customerId, { description: '時鐘錯了', goods: [] }) });
    await other.office.close();

    const { page, call } = await launchProgram({ dataFolder });
    await page.getByRole('navigation').waitFor();
    await page.getByRole('main').getByText('時鐘錯了').click();
    await page.locator('.case-sheet').waitFor();
    await page.keyboard.press('F10');
    const question = page.getByRole('alertdialog', { name: '請確認電腦日期' });
    await question.waitFor();
    // The safe answer has the focus.
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    expect((await call('drafts.list', {})).drafts).toHaveLength(1);

    await page.keyboard.press('F10');
    await question.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const { today } = await call('office.status', {});
    await showsCase(page, `${today.slice(2, 4)}${today.slice(5, 7)}01`);
  });
});
