import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';

import { addDays } from '../../db/rules/dates.ts';
import { complaint } from '../support/cases.ts';
import { clerkAt, fieldInHand } from '../support/clerk.ts';
import { contactForm, customerForm } from '../support/customers.ts';
import { launchProgram, type RunningProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 120_000 });

/** An office with one customer; cases are accepted so many days ago. */
async function officeWithCases(...daysAgo: readonly number[]): Promise<RunningProgram & { readonly ids: number[] }> {
  const program = await launchProgram({ locale: 'zh-TW', printers: ['LQ-690'] });
  const contacts = [contactForm({ name: '林小姐', mobile: '0900-000-118' })];
  const customer = await program.call('customers.save', {
    form: customerForm({ name: '甲乙電子工業股份有限公司', contacts }),
  });
  const { today } = await program.call('office.status', {});
  const ids: number[] = [];
  for (const days of daysAgo) {
    const { id: draftId } = await program.call('drafts.save', {
      form: { ...complaint(customer.id, { goods: [] }), receivedAt: addDays(today, -days) },
    });
    const { id } = await program.call('cases.accept', {
      draftId,
      acceptedOn: addDays(today, -days),
      reason: '補登',
      clockConfirmed: true,
    });
    ids.push(id);
  }
  await program.page.getByRole('navigation').first().waitFor();
  return { ...program, ids };
}

function grid(page: Page, name: RegExp) {
  return page.getByRole('grid', { name });
}

test('late units are chosen, reminded and printed, and their answers recorded, without a mouse', async () => {
  const { page, call } = await officeWithCases(20, 18, 2);
  const clerk = await clerkAt(page);
  await clerk.press('Control+8');
  await grid(page, /逾期的單位，共 2 項/).waitFor();
  await clerk.press('Shift+ArrowDown', 'F9');
  await page.getByRole('dialog', { name: '開單 2 張' }).waitFor();
  expect((await fieldInHand(page)).value).toBe('本件已逾期，請儘速辦理並送回。');

  // What is wrong stands at its field; what was typed stays.
  await clerk.press('Enter');
  await page.getByLabel('限期答覆').fill('昨天');
  await clerk.press('F8');
  await page.getByText(/日期不能早於/).waitFor();
  await page.getByLabel('限期答覆').fill('+3');
  await clerk.press('F8');
  await page.getByText('已開 2 張並送印。').waitFor();
  await grid(page, /催辦單，共 2 張/).waitFor();
  const { rows: slips } = await call('slips.list', { kind: 'reminder', openOnly: true, offset: 0, limit: 10 });
  expect(slips).toHaveLength(2);
  const { entries } = await call('papers.log', { offset: 0, limit: 10 });
  expect(entries.map(({ paper, printing }) => [paper, printing])).toEqual([
    ['slip', 1],
    ['slip', 1],
  ]);

  await grid(page, /催辦單/).focus();
  await clerk.press('Alt+r');
  await page.getByRole('dialog', { name: /答覆/ }).waitFor();
  await page.keyboard.insertText('已送回。');
  await clerk.press('F10');
  await page.getByText(/已記下 .* 的答覆/).waitFor();
  await page.getByRole('row', { name: /已答覆/ }).waitFor();

  // The paper before it is printed again, and back to the list.
  await grid(page, /催辦單/).focus();
  await clerk.press('F8');
  await page.locator('.print-preview[aria-busy=false]').waitFor();
  await page.getByRole('heading', { level: 1, name: /催辦單/ }).waitFor();
  await clerk.press('Escape');
  await grid(page, /催辦單，共 2 張/).waitFor();
});

test('a complaint without loss becomes an abnormality slip while it is typed, and a case after all', async () => {
  const { page, call } = await officeWithCases();
  const clerk = await clerkAt(page);
  await clerk.press('F2');
  await page.locator('.case-sheet').waitFor();
  await clerk.compose('ㄐㄧㄚˇㄧˇ', '甲乙');
  await page.getByRole('option', { name: /甲乙電子工業/ }).waitFor();
  await clerk.press('ArrowDown', 'Enter');
  await page.locator('.side-card-name').waitFor();
  await page.getByRole('textbox', { name: '異常狀況' }).fill('外箱標示錯誤');
  await clerk.press('Alt+x');
  const dialog = page.getByRole('dialog', { name: '異常處理單' });
  await dialog.waitFor();
  await dialog.getByRole('combobox', { name: '受文單位' }).fill('質量管理部');
  await clerk.press('Escape');
  await clerk.press('F10');
  await page.getByText(/已開 A\d\d-001/).waitFor();
  await page.getByRole('row', { name: /A\d\d-001.*外箱標示錯誤/ }).waitFor();
  expect((await call('drafts.list', {})).drafts).toEqual([]);

  // With the list in hand the same key begins a slip by itself.
  await page.getByRole('grid').focus();
  await clerk.press('Alt+x');
  await dialog.waitFor();
  await clerk.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('grid').focus();
  await clerk.press('Alt+j');
  await page.locator('.case-sheet').waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: '異常狀況' }).inputValue()).toBe('外箱標示錯誤');
});

test('an abnormality slip is for a customer of the files, or for anybody by name', async () => {
  const { page, call } = await officeWithCases();
  const clerk = await clerkAt(page);
  const make = async (text: string): Promise<void> => {
    await page.getByRole('combobox', { name: '受文單位' }).fill('質量管理部');
    await clerk.press('Escape');
    await page.getByRole('textbox', { name: '批號' }).fill('L2610-07');
    await page.getByRole('textbox', { name: '內容' }).fill(text);
    await clerk.press('F10');
    await page.getByRole('row', { name: new RegExp(text) }).waitFor();
  };
  await clerk.press('Control+8');
  await page.getByRole('heading', { level: 1, name: '單據' }).waitFor();
  await page.getByRole('tab', { name: /異常處理單/ }).click();
  await clerk.press('Alt+x');
  await page.getByRole('dialog').getByRole('combobox', { name: '客戶' }).waitFor();
  await clerk.compose('ㄐㄧㄚˇㄧˇ', '甲乙');
  await page.getByRole('option', { name: /甲乙電子工業/ }).waitFor();
  await clerk.press('ArrowDown', 'Enter');
  await page.getByText('已連結客戶檔').waitFor();
  await make('外箱標示錯誤');

  await clerk.press('Alt+x');
  await page.getByRole('dialog').getByRole('combobox', { name: '客戶' }).fill('路過的人');
  await page.getByText('不在客戶檔，只記名稱').waitFor();
  await clerk.press('Tab');
  await make('詢問包裝');

  const { rows: slips } = await call('slips.list', { kind: 'abnormality', openOnly: true, offset: 0, limit: 10 });
  expect(slips.map(({ customerId, customerName, lotNo }) => ({ customerId, customerName, lotNo }))).toEqual([
    { customerId: null, customerName: '路過的人', lotNo: 'L2610-07' },
    { customerId: 1, customerName: '甲乙電子工業股份有限公司', lotNo: 'L2610-07' },
  ]);
});

test('a call-back is recorded by keyboard', async () => {
  const { page, call, ids } = await officeWithCases(1);
  await call('followUps.add', { caseId: ids[0] ?? 0, dueOn: '+2', note: '' });
  const clerk = await clerkAt(page);
  await clerk.press('Control+9');
  await grid(page, /待回訪，共 1 件/).waitFor();
  await page.getByRole('row', { name: /林小姐/ }).waitFor();
  await clerk.press('Enter');
  await page.getByRole('dialog', { name: /回訪/ }).waitFor();
  await page.keyboard.insertText('客戶表示已改善。');
  await clerk.press('F10');
  await page.getByText(/已記下 .* 的回訪/).waitFor();
  await grid(page, /待回訪，共 0 件/).waitFor();
  const { rows: followUps } = await call('followUps.list', { show: 'done', offset: 0, limit: 10 });
  expect(followUps).toMatchObject([{ method: 'telephone', satisfaction: 'satisfied', note: '客戶表示已改善。' }]);
});
