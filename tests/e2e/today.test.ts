import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';

import { addDays } from '../../db/rules/dates.ts';
import { barriers } from '../support/barriers.ts';
import { complaint } from '../support/cases.ts';
import { clerkAt } from '../support/clerk.ts';
import { customerForm } from '../support/customers.ts';
import { launchProgram, type RunningProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 120_000 });

/** The machine may be busy; the clerk would wait too. */
const patient = { timeout: 15_000 };

/** An office with one customer; cases are accepted so many days ago, and due on the fifteenth day after. */
async function officeWithCases(
  ...daysAgo: readonly number[]
): Promise<RunningProgram & { readonly numbers: readonly string[] }> {
  const program = await launchProgram({ locale: 'zh-TW' });
  const customer = await program.call('customers.save', { form: customerForm({ name: '甲乙電子工業股份有限公司' }) });
  const { today } = await program.call('office.status', {});
  const numbers: string[] = [];
  for (const days of daysAgo) {
    const { id: draftId } = await program.call('drafts.save', {
      form: { ...complaint(customer.id, { goods: [] }), receivedAt: addDays(today, -days) },
    });
    const { number } = await program.call('cases.accept', {
      draftId,
      acceptedOn: addDays(today, -days),
      reason: '補登',
      clockConfirmed: true,
    });
    numbers.push(number);
  }
  await program.page.getByRole('list', { name: '待送下一站' }).waitFor();
  return { ...program, numbers };
}

/** The line that has the focus, as it is read. */
async function lineInHand(page: Page): Promise<string> {
  return (await page.locator('[data-door]:focus').innerText()).replace(/\s+/g, ' ').trim();
}

test('the morning is gone through by the arrows: late first, each line opens its case and is found again', async () => {
  const { page, numbers } = await officeWithCases(40, 20, 15, 13);
  const [oldest = '', late = '', today = '', soon = ''] = numbers;
  const clerk = await clerkAt(page);
  await clerk.press('Control+2', 'Control+1');
  await page.getByRole('list', { name: '逾期', exact: true }).waitFor();

  await expect.poll(() => lineInHand(page), patient).toMatch(new RegExp(`^${oldest} .*結案.*總經理室 逾 25 日$`));
  await page.getByText(new RegExp(`^${oldest}「結案」.* 到期：自 .* 起 15 日`)).waitFor();
  expect(await page.getByRole('navigation').getByRole('button', { name: /今日/ }).innerText()).toMatch(/3$/);

  await clerk.press('ArrowDown');
  expect(await lineInHand(page)).toMatch(new RegExp(`^${late} .*逾 5 日$`));
  await clerk.press('ArrowDown');
  expect(await lineInHand(page)).toMatch(new RegExp(`^${today} .*今日到期$`));
  await clerk.press('PageDown');
  expect(await lineInHand(page)).toMatch(new RegExp(`^${soon} `));
  await clerk.press('PageUp', 'PageUp', 'ArrowDown', 'Enter');
  await page.getByRole('heading', { level: 1, name: late }).waitFor();
  // F7 goes on in the list from which the case was opened.
  await clerk.press('F6');
  await page.getByRole('heading', { level: 1, name: oldest }).waitFor();
  await clerk.press('Escape');
  await expect.poll(() => lineInHand(page), patient).toMatch(new RegExp(`^${late} `));

  // Tab goes from section to section.
  await clerk.press('Tab');
  expect(await lineInHand(page)).toMatch(new RegExp(`^${today} `));
  expect(await barriers(page)).toEqual([]);
});

test('a report that was handed in is marked by a key, and the mark can be taken back', async () => {
  const { page, call } = await officeWithCases(40);
  const clerk = await clerkAt(page);
  const reports = page.getByRole('list', { name: '應交報表' });
  await reports.getByText('行政處分檢討').waitFor();
  await reports.getByRole('button', { name: '「行政處分檢討」已交' }).focus();
  await clerk.press('Enter');
  await reports.getByText('行政處分檢討').waitFor({ state: 'detached' });
  expect((await call('today.get', {})).reports.map(({ code }) => code)).toEqual(['statistics']);
  await clerk.press('Alt+z');
  await reports.getByText('行政處分檢討').waitFor();

  // The statistics are made on their own page, of the month that is asked for.
  await reports.getByRole('button', { name: /^客訴案件統計表/ }).focus();
  await clerk.press('Enter');
  await page.getByRole('heading', { level: 1, name: '統計' }).waitFor();
});

test('where nothing presses one line says so, and lists that are empty take no room', async () => {
  const { page } = await officeWithCases(1);
  await page.getByText('沒有逾期，今日也沒有到期的案件。').waitFor();
  const lists = await page
    .getByRole('main')
    .getByRole('list')
    .evaluateAll((all) => all.map((list) => list.getAttribute('aria-label')));
  expect(lists).toEqual(expect.arrayContaining(['待送下一站', '單據與回訪', '已受理未列印']));
  for (const empty of ['逾期', '今日到期', '三日內到期', '待核決', '待客戶', '效果確認'])
    expect(lists).not.toContain(empty);
});
