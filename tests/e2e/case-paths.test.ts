import { expect, test, vi } from 'vitest';

import { CLOSING_LIMIT } from '../../db/rules/policy.ts';
import { clerkAt, type Clerk } from '../support/clerk.ts';
import { complaint } from '../support/cases.ts';
import { customerForm } from '../support/customers.ts';
import { Desk } from '../support/desk.ts';
import { launchProgram, type RunningProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 240_000 });

interface Case {
  readonly id: number;
  readonly number: string;
}

/** A window with so many accepted cases of one customer. */
async function deskWith(count: number): Promise<{
  readonly program: RunningProgram;
  readonly clerk: Clerk;
  readonly desk: Desk;
  readonly cases: readonly Case[];
  readonly today: string;
}> {
  const program = await launchProgram({ locale: 'zh-TW' });
  const { page, call } = program;
  const { today } = await call('office.status', {});
  const customer = await call('customers.save', { form: customerForm() });
  const cases: Case[] = [];
  for (let made = 0; made < count; made += 1) {
    const { id: draftId } = await call('drafts.save', { form: complaint(customer.id) });
    cases.push(await call('cases.accept', { draftId, acceptedOn: today, reason: '', clockConfirmed: false }));
  }
  await page.getByRole('navigation').waitFor();
  const clerk = await clerkAt(page);
  return { program, clerk, desk: new Desk(program, clerk), cases, today };
}

/** From wherever the window is, by the search of the frame. */
async function open({ page }: RunningProgram, clerk: Clerk, { number }: Case): Promise<void> {
  await clerk.press('Control+1', 'F3');
  await page.keyboard.insertText(number);
  await page
    .locator('.k-search-panel [role=option]', { hasText: new RegExp(`^${number}`) })
    .first()
    .waitFor();
  await clerk.press('Enter');
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
  await page.locator('.case-next').waitFor();
  // The keys are the case's now, not the search box's.
  expect(await page.locator('[role=search] :focus').count()).toBe(0);
}

test('the clock stands still while the customer is waited for, and goes on, by the keyboard', async () => {
  const { program, clerk, desk, cases } = await deskWith(1);
  const [one] = cases;
  if (!one) throw new Error('no case was accepted');
  await open(program, clerk, one);
  const before = (await program.call('cases.get', { id: one.id })).dueOn;
  await desk.open('Alt+w');
  await desk.fill('理由', '等客戶寄回樣品');
  await desk.carryOut();
  await program.page.locator('.case-state.is-waiting').waitFor();
  await program.page.getByText('計時暫停：等客戶寄回樣品').waitFor();
  expect(await program.call('cases.get', { id: one.id })).toMatchObject({ state: 'waiting', dueOn: null });
  await desk.begin('恢復計時');
  await desk.carryOut();
  await program.page.locator('.case-state.is-accepted').waitFor();
  const { events, dueOn } = await program.call('cases.get', { id: one.id });
  expect(events.map(({ kind }) => kind)).toEqual(['accepted', 'paused', 'resumed']);
  expect(dueOn).toBe(before);
});

test('a result that does not stand: a new case with the old one attached, taken up again, appealed, by the keyboard', async () => {
  const { program, clerk, desk, cases, today } = await deskWith(1);
  const { page, call } = program;
  const [one] = cases;
  if (!one) throw new Error('no case was accepted');
  await open(program, clerk, one);
  await desk.open('Alt+e');
  await desk.tick('說明');
  await desk.carryOut();
  await page.locator('.case-state.is-closed').waitFor();

  // The customer does not accept: by P2 another form, with this one attached (002§3 Art.9(8)).
  await desk.open('Alt+x');
  await desk.fill('客戶的意見', '說明不足，要求退貨');
  await desk.carryOut();
  await page.locator('.case-sheet').waitFor();
  await page.getByRole('heading', { level: 1, name: /新客訴/ }).waitFor();
  await clerk.press('F10');
  const second = `${one.number.slice(0, 4)}02`;
  await page.getByRole('heading', { level: 1, name: second }).waitFor();
  await page.getByText('原案').waitFor();
  expect((await call('life.get', { id: one.id })).links).toMatchObject([
    { kind: 'refiled', direction: 'later', other: { number: second } },
  ]);

  // The first one itself is taken up again; its first closing stays in the history.
  await open(program, clerk, one);
  await desk.open('Alt+o');
  await desk.fill('理由', '退回品又發現異常');
  await desk.carryOut();
  await page.locator('.case-state.is-accepted').waitFor();
  const again = await call('cases.get', { id: one.id });
  expect(again).toMatchObject({ number: one.number, closedOn: null });
  expect(again.events.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['accepted', 'closed', 'not-accepted', 'reopened']),
  );
  await desk.open('Alt+e');
  await desk.tick('說明');
  await desk.carryOut();
  await page.locator('.case-state.is-closed').waitFor();

  // An appeal against the result is a case of its own.
  await desk.open('Alt+q');
  await desk.fill('申訴內容', '對處理結果不服');
  await desk.carryOut();
  await page.getByRole('heading', { level: 1, name: /新客訴/ }).waitFor();
  await clerk.press('F10');
  const third = `${one.number.slice(0, 4)}03`;
  await page.getByRole('heading', { level: 1, name: third }).waitFor();
  const links = (await call('life.get', { id: one.id })).links.map(
    ({ kind, other }) => `${kind} ${other.number ?? ''}`,
  );
  expect(links.toSorted()).toEqual([`appeal ${third}`, `refiled ${second}`]);
  const month = await call('statistics.month', { month: today.slice(0, 7), locale: 'zh-TW' });
  expect(month).toMatchObject({ accepted: 3, closed: 1, openAtEnd: 2 });
});

test('the same matter reported twice becomes one record, and is taken apart again, by the keyboard', async () => {
  const { program, clerk, desk, cases } = await deskWith(2);
  const { page, call } = program;
  const [first, second] = cases;
  if (!first || !second) throw new Error('two cases were not accepted');
  await open(program, clerk, second);
  await desk.open('Alt+j');
  await desk.fill('併入哪一件', first.number);
  await page.getByRole('option', { name: new RegExp(first.number) }).waitFor();
  await clerk.press('ArrowDown', 'Enter');
  await page.getByRole('option').first().waitFor({ state: 'detached' });
  await desk.fill('理由', '兩個部門報了同一件');
  await desk.carryOut();
  await page.locator('.case-state.is-merged').waitFor();
  expect((await call('life.get', { id: first.id })).links).toMatchObject([
    { kind: 'merged', direction: 'later', other: { number: second.number } },
  ]);
  await desk.open('Alt+Shift+j');
  await desk.fill('理由', '其實是兩件');
  await desk.carryOut();
  await page.locator('.case-state.is-accepted').waitFor();
  expect((await call('life.get', { id: first.id })).links).toEqual([]);
  expect((await call('cases.get', { id: second.id })).number).toBe(second.number);
});

test('a typhoon day moves what is due, after its list was read, by the keyboard', async () => {
  const { program, clerk, today } = await deskWith(0);
  const { page, call } = program;
  const { policy } = await call('office.status', {});
  const { id: basedOn, version: _version, ...body } = policy;
  const limits = body.limits.map((limit) =>
    limit.code === CLOSING_LIMIT ? { ...limit, hard: { unit: 'working-days' as const, amount: 3 } } : limit,
  );
  await call('policies.save', { basedOn, policy: { ...body, limits } });
  const customer = await call('customers.save', { form: customerForm() });
  const { id: draftId } = await call('drafts.save', { form: complaint(customer.id) });
  const one = await call('cases.accept', { draftId, acceptedOn: today, reason: '', clockConfirmed: false });
  const due = (await call('cases.get', { id: one.id })).dueOn ?? '';

  await clerk.press('Control+7');
  const day = page.locator('[role=gridcell]:focus, [role=gridcell] :focus');
  for (let steps = 0; steps < 60 && (await day.count()) === 0; steps += 1) await clerk.press('Tab');
  const days = (Date.parse(due) - Date.parse(today)) / 86_400_000;
  for (let step = 0; step < days; step += 1) await clerk.press('ArrowRight');
  await clerk.press('Space');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.insertText('颱風停班');
  // The list says what will move before it is kept.
  await dialog.getByText(one.number).waitFor();
  expect((await call('cases.get', { id: one.id })).dueOn).toBe(due);
  await clerk.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const moved = (await call('cases.get', { id: one.id })).dueOn ?? '';
  expect(moved > due).toBe(true);
  const closing = (await call('life.get', { id: one.id })).deadlines.find(({ code }) => code === CLOSING_LIMIT);
  expect(closing?.dueSteps).toContainEqual(expect.objectContaining({ kind: 'holiday', name: '颱風停班', from: due }));
});
