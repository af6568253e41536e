import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { barriers } from '../support/barriers.ts';
import { complaint, goods } from '../support/cases.ts';
import { customerForm } from '../support/customers.ts';
import { temporaryFolder } from '../support/office.ts';
import { launchProgram, type LaunchOptions, type RunningProgram } from '../support/program.ts';

/** Starting the whole program takes its time on a busy machine. */
const SLOW = { timeout: 120_000 };

interface Accepted {
  readonly id: number;
  readonly number: string;
}

/** The program with a month of cases, standing on the ledger; `count` of one customer each day back from today. */
async function openLedger(
  count: number,
  options: LaunchOptions = {},
): Promise<RunningProgram & { readonly accepted: readonly Accepted[] }> {
  const program = await launchProgram({ locale: 'zh-TW', ...options });
  const { id } = await program.call('customers.save', { form: customerForm({ name: '甲乙電子工業股份有限公司' }) });
  const { today } = await program.call('office.status', {});
  const accepted: Accepted[] = [];
  for (let at = 1; at <= count; at += 1) {
    const form = complaint(id, {
      description: `毛邊 ${at}`,
      goods: [goods({ materialNo: `EX-${at}`, product: '葉輪' })],
    });
    const draft = await program.call('drafts.save', { form });
    accepted.push(
      await program.call('cases.accept', { draftId: draft.id, acceptedOn: today, reason: '', clockConfirmed: true }),
    );
  }
  await program.page.getByRole('navigation').first().waitFor();
  await program.page.keyboard.press('Control+3');
  await program.page.getByRole('grid').waitFor();
  if (count > 0) await line(program.page, accepted.at(-1)?.number).waitFor();
  return { ...program, accepted };
}

function line(page: Page, number = '') {
  return page.getByRole('row').filter({ has: page.getByText(number, { exact: true }) });
}

function caseHeading(page: Page, number = '') {
  return page.getByRole('heading', { level: 1, name: number });
}

/** Lines of the table without its headings. */
async function rowCount(page: Page): Promise<number> {
  return Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
}

async function chosenNumbers(page: Page): Promise<readonly string[]> {
  return page.locator('[role=row][aria-selected=true] .k-number').allInnerTexts();
}

test(
  'a case opens over the ledger and Esc returns to its line; Del strikes it through, Alt+Z takes that back',
  SLOW,
  async () => {
    const { page, call, accepted } = await openLedger(5);
    const [, second, third] = accepted;
    expect(await chosenNumbers(page)).toEqual([accepted.at(-1)?.number]);

    // Opened, left with F6 for the case before, and back on the line of that one.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await chosenNumbers(page)).toEqual([third?.number]);
    await page.keyboard.press('Enter');
    await caseHeading(page, third?.number).waitFor();
    await page.keyboard.press('F6');
    await caseHeading(page, second?.number).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('grid').waitFor();
    await expect.poll(() => chosenNumbers(page)).toEqual([second?.number]);
    expect(await page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true);

    await page.keyboard.press('Delete');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('F9');
    await page.getByText('請填寫理由。').waitFor();
    await page.keyboard.insertText('重複登錄');
    await page.keyboard.press('F9');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const record = await call('cases.get', { id: second?.id ?? 0 });
    expect([record.state, record.voidReason, record.number]).toEqual(['voided', '重複登錄', second?.number]);
    await line(page, second?.number).getByText('作廢', { exact: true }).waitFor();
    await line(page, second?.number).getByText('作廢：重複登錄').waitFor();

    await page.keyboard.press('Alt+z');
    await page.getByText(`${second?.number} 已取消作廢。`).waitFor();
    expect((await call('cases.get', { id: second?.id ?? 0 })).state).toBe('accepted');
  },
);

test('chosen lines are copied as a table, and the filter hears only what an input method picked', SLOW, async () => {
  const { page, accepted } = await openLedger(12);
  const last = accepted.at(-1)?.number;
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Control+c');
  await page.getByText('已複製 2 列').waitFor();
  // Into any field of the window: what another program would get.
  await page.keyboard.press('F3');
  await page.keyboard.press('Control+v');
  const pasted = await page.locator('#kesu-search').inputValue();
  expect(pasted).toContain('編號\t受理\t客戶');
  for (const { number } of accepted.slice(-2)) expect(pasted).toContain(`${number}\t`);
  expect(pasted).not.toContain(`${accepted.at(-3)?.number}\t`);

  await line(page, last).click();
  await page.keyboard.press('Control+f');
  const keys = await page.context().newCDPSession(page);
  await keys.send('Input.imeSetComposition', { text: 'ㄇㄠˊ', selectionStart: 3, selectionEnd: 3 });
  await page.waitForTimeout(400);
  expect(await line(page, last).count()).toBe(1);
  await keys.send('Input.insertText', { text: '毛邊 12' });
  await expect.poll(() => rowCount(page)).toBe(1);
  // The chosen case stayed chosen, wherever its line is now.
  await expect.poll(() => chosenNumbers(page)).toEqual([last]);
  await page.getByRole('button', { name: '清除篩選' }).click();
  await expect.poll(() => rowCount(page)).toBe(12);
});

test('columns are chosen and moved by keys and stay so; the view is exported with where it went', SLOW, async () => {
  const file = join(temporaryFolder(), '台帳.csv');
  const { page, call, accepted } = await openLedger(3, { dialogs: { save: [file] } });
  await page.keyboard.press('Control+l');
  await page.getByRole('checkbox', { name: '受理' }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('checkbox', { name: '五聯' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('F9');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const chosen = ['number', 'customer', 'acceptedOn', 'goods', 'description', 'state', 'dueOn'];
  expect((await call('office.status', {})).settings.ledgerColumns).toEqual(chosen);
  await expect
    .poll(() => page.getByRole('columnheader').allInnerTexts())
    .toEqual(['編號', '客戶', '受理', '料號／品名', '異常', '現在何處', '期限']);

  await page.keyboard.press('Control+e');
  await page.getByRole('radio', { name: /Excel/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F9');
  await page.getByText('已匯出 3 件到「台帳.csv」。').waitFor();
  const text = readFileSync(file, 'utf8');
  for (const { number } of accepted) expect(text).toContain(number);
});

test('the proof page says that the numbers are whole, and Enter opens the month in the ledger', SLOW, async () => {
  const { page, call, accepted } = await openLedger(3);
  await page.getByRole('button', { name: '編號 01–03 連續' }).click();
  await page.getByText('編號連續，沒有缺號與重號。').waitFor();
  await page.getByRole('grid').waitFor();
  expect(await page.getByRole('row').nth(1).innerText()).toContain(accepted.at(-1)?.number);
  await page.keyboard.press('Enter');

  const { today } = await call('office.status', {});
  const tab = page.getByRole('tab', { selected: true });
  await tab.waitFor();
  expect(await tab.innerText()).toBe(today.slice(0, 7).replace('-', '/'));
});

test('assistive programs stumble over nothing in the dialog of the export', SLOW, async () => {
  const { page } = await openLedger(1);
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').waitFor();
  expect(await barriers(page)).toEqual([]);
});
