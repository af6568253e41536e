import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';

import { addDays } from '../../db/rules/dates.ts';
import { plainView } from '../../renderer/features/ledger/view.ts';
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
  expect(lists).toEqual(expect.arrayContaining(['待送下一站', '單據與回訪', '待列印']));
  for (const empty of ['逾期', '今日到期', '三日內到期', '待核決', '待客戶', '效果確認'])
    expect(lists).not.toContain(empty);
});

test('a call-back is recorded from its line: Esc comes back to it, saving to the next one', async () => {
  const { page, call } = await officeWithCases(3, 2, 1);
  const { rows } = await call('ledger.page', { view: plainView(null), offset: 0, limit: 10 });
  for (const { id } of rows) await call('followUps.add', { caseId: id, dueOn: '+1', note: '' });
  const [first = '', second = '', third = ''] = (await call('today.get', {})).callBacks.lines.map(
    ({ number }) => number,
  );
  const clerk = await clerkAt(page);
  const list = page.getByRole('list', { name: '待回訪' });
  await list.getByRole('button').nth(2).waitFor();
  await list.getByRole('button').first().focus();
  await clerk.press('Enter');
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${first}.*回訪`) });
  await dialog.waitFor();
  await clerk.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => lineInHand(page), patient).toMatch(new RegExp(`^${first} `));

  await clerk.press('Enter');
  await dialog.waitFor();
  await page.keyboard.insertText('客戶表示已改善。');
  await clerk.press('F10');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => lineInHand(page), patient).toMatch(new RegExp(`^${second} `));
  const done = await call('followUps.list', { show: 'done', offset: 0, limit: 10 });
  expect(done.rows.map(({ caseNumber, note }) => [caseNumber, note])).toEqual([[first, '客戶表示已改善。']]);

  // The last of the list: what was before it is in hand.
  await clerk.press('ArrowDown', 'Enter');
  await page.getByRole('dialog', { name: new RegExp(`^${third}.*回訪`) }).waitFor();
  await clerk.press('F10');
  await expect.poll(() => lineInHand(page), patient).toMatch(new RegExp(`^${second} `));
});

test('a reminder is made and its answer recorded from Today, by the door that opens exactly what it counts', async () => {
  const { page, call } = await officeWithCases(...Array.from({ length: 7 }, (_, at) => 20 + at));
  const clerk = await clerkAt(page);
  await page.getByRole('list', { name: '逾期', exact: true }).waitFor();
  await page.getByRole('button', { name: /^待催辦.*7 項$/ }).focus();
  await clerk.press('Enter');
  const grid = page.getByRole('grid', { name: '待催辦' });
  await expect.poll(() => grid.getAttribute('aria-rowcount'), patient).toBe('8');
  const [, first = ''] = /^(\d+)/.exec(await grid.getByRole('row').nth(1).innerText()) ?? [];
  await clerk.press('Enter');
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${first}.*催辦單`) });
  await dialog.waitFor();
  await dialog.getByLabel('限期答覆').fill('+2');
  await clerk.press('F10');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => grid.getAttribute('aria-rowcount'), patient).toBe('7');
  expect(await grid.evaluate((table) => table === document.activeElement)).toBe(true);

  await clerk.press('Escape');
  await expect.poll(() => lineInHand(page), patient).toMatch(/^待催辦.*6 項$/);
  await page.getByRole('list', { name: '單據待答覆' }).getByRole('button').focus();
  expect(await lineInHand(page)).toMatch(new RegExp(`^${first}-R1 .*催辦單`));
  await clerk.press('Enter');
  await page.getByRole('dialog', { name: `${first}-R1　答覆` }).waitFor();
  await page.keyboard.insertText('已送回。');
  await clerk.press('F10');
  await page.getByRole('list', { name: '單據待答覆' }).waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('[data-door]:focus').count(), patient).toBe(1);
  expect((await call('slips.list', { openOnly: true, offset: 0, limit: 10 })).total).toBe(0);

  // The late ones and the cases to send on are more than the page shows: their doors open all of them.
  await page.getByRole('button', { name: '全部 7 件' }).first().click();
  const all = page.getByRole('grid', { name: '待送下一站' });
  await expect.poll(() => all.getAttribute('aria-rowcount'), patient).toBe('8');
});
