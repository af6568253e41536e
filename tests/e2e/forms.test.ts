import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';

import { caseInLife, decided } from '../../build/screens/living.ts';
import { barriers } from '../support/barriers.ts';
import { complaint } from '../support/cases.ts';
import { clerkAt, fieldInHand, type Clerk } from '../support/clerk.ts';
import { contactForm, customerForm } from '../support/customers.ts';
import { launchProgram, type RunningProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 180_000 });

/** A case whose decision is to take back 300 pieces, opened from the ledger. */
async function decidedCase(): Promise<{
  readonly program: RunningProgram;
  readonly clerk: Clerk;
  readonly id: number;
  readonly number: string;
}> {
  const program = await launchProgram({ locale: 'zh-TW', printers: ['LQ-690'] });
  const { call, page } = program;
  const contacts = [contactForm({ name: '林小姐', mobile: '0900-000-118' })];
  const customer = await call('customers.save', {
    form: customerForm({ name: '甲乙電子工業股份有限公司', contacts }),
  });
  const { id: draftId } = await call('drafts.save', { form: complaint(customer.id) });
  const { today } = await call('office.status', {});
  const { id, number } = await call('cases.accept', { draftId, acceptedOn: today, reason: '', clockConfirmed: false });
  await decided(caseInLife({ call }, id), id, { call });
  await page.reload();
  await page.getByRole('navigation').first().waitFor();
  const clerk = await clerkAt(page);
  await clerk.press('Control+3');
  // A line that is still on its way is not opened by Enter.
  await page.locator('[role=grid]:focus [role=row][aria-selected=true]', { hasText: number }).waitFor();
  await clerk.press('Enter');
  await page.locator('.case-next').waitFor();
  return { program, clerk, id, number };
}

/** Tab leads to the field of that name. */
async function goTo(page: Page, clerk: Clerk, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    if ((await fieldInHand(page)).name === name) return;
    await clerk.press('Tab');
  }
  throw new Error(`no key led to ${name}; the focus is at ${(await fieldInHand(page)).name}`);
}

async function fill(page: Page, clerk: Clerk, name: string, text: string): Promise<void> {
  await goTo(page, clerk, name);
  await clerk.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Makes the return slip that the decision asks for: 300 pieces at 60, of which the order lets in 2 % more. */
async function makeReturnSlip(page: Page, clerk: Clerk, number: string): Promise<void> {
  await clerk.press('Alt+p');
  await page.getByRole('dialog', { name: '開立表單' }).waitFor();
  await clerk.press('F10');
  const dialog = page.getByRole('dialog', { name: '成品退貨單' });
  await dialog.waitFor();
  expect(await dialog.getByRole('textbox', { name: '第 1 行核定退貨量' }).inputValue()).toMatch(/^300/);
  await fill(page, clerk, '第 1 行單價', '60');
  await fill(page, clerk, '第 1 行金額', '');
  await fill(page, clerk, '第 1 行超量允收（%）', '2');
  await dialog.getByText('壹萬捌仟元整').waitFor();
  await clerk.press('F10');
  await page.getByText(`已開 成品退貨單 ${number}-T1。`).waitFor();
  await dialog.waitFor({ state: 'detached' });
}

async function openFirstPaper(page: Page, clerk: Clerk): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await clerk.press('Alt+Shift+p', 'Enter');
  await page.getByRole('dialog', { name: /成品退貨單/ }).waitFor();
}

test('300 are decided, 303 come back within 2 %: booked as they came, and the stamped proof closes the slip', async () => {
  const { program, clerk, number } = await decidedCase();
  const { page, call } = program;
  await makeReturnSlip(page, clerk, number);
  await page.getByText('核定退貨 300 PCS，入帳 0 PCS').waitFor();

  await openFirstPaper(page, clerk);
  await page.getByText('待收貨，訂單允收 2 %').waitFor();
  expect(await barriers(page)).toEqual([]);
  await clerk.press('Alt+r');
  await page.getByRole('dialog', { name: /收貨/ }).waitFor();
  expect((await fieldInHand(page)).name).toBe('實退量');
  await clerk.type('296');
  await page.getByText('少於核定，以實退量入帳 296 PCS。').waitFor();
  await fill(page, clerk, '實退量', '303');
  await page.getByText('多於核定，在允收比率內，以實退量入帳 303 PCS。').waitFor();
  await clerk.press('F10');
  await page.getByText(`${number}-T1 的收貨已記下。`).waitFor();

  // Back at the paper: goods are in, the proof is still awaited.
  await page.getByRole('dialog', { name: `成品退貨單　${number}-T1` }).waitFor();
  await page.getByRole('dialog').getByText('待證明').waitFor();
  await clerk.press('Alt+f');
  await page.getByRole('dialog', { name: /證明/ }).waitFor();
  // An invoice is known by its number: without it the proof is not taken, and nothing that was typed goes.
  await clerk.press('F10');
  await page.getByText('請填寫。').waitFor();
  await page.keyboard.insertText('AB-12345678');
  await clerk.press('F10');
  await page.getByText(`${number}-T1 的證明已記下。`).waitFor();
  await page.getByRole('dialog').getByText('完成', { exact: true }).waitFor();

  // From the paper to its preview, to the printer, and back to the case.
  await clerk.press('F8');
  await page.getByRole('heading', { level: 1, name: `成品退貨單 ${number}-T1` }).waitFor();
  await page.locator('.print-preview[aria-busy=false]').waitFor();
  expect(await page.locator('.print-preview').textContent()).toContain('壹萬捌仟元整');
  await clerk.press('F8');
  await page.getByText(/已送印/).waitFor();
  const { entries } = await call('papers.log', { offset: 0, limit: 10 });
  expect(entries).toMatchObject([{ paper: 'form', form: 'return', number: `${number}-T1`, printing: 1 }]);
  await clerk.press('Escape');
  await page.getByText('核定退貨 300 PCS，入帳 303 PCS').waitFor();
  await page.getByText(/印過 1 次/).waitFor();

  const { rows: forms } = await call('forms.list', { offset: 0, limit: 10 });
  expect(forms).toMatchObject([{ number: `${number}-T1`, state: 'done', net: 1_800_000, total: 1_800_000 }]);
  const { goods, proofs } = await call('forms.get', { id: forms[0]?.id ?? 0 });
  expect(goods[0]?.received).toMatchObject({ actual: 303_000, ending: 'within-ratio', booked: 303_000 });
  expect(proofs).toMatchObject([{ proof: 'invoice-recovered', stamped: true, invoiceNo: 'AB-12345678' }]);
});

test('340 come back where 306 may: nothing is booked until somebody has said what to do', async () => {
  const { program, clerk, number } = await decidedCase();
  const { page, call } = program;
  await makeReturnSlip(page, clerk, number);
  await openFirstPaper(page, clerk);
  await clerk.press('Alt+r');
  await page.getByRole('dialog', { name: /收貨/ }).waitFor();
  await clerk.type('340');
  await page.getByText('超出允收比率 2 %（最多 306 PCS），須先請示').waitFor();
  expect(await barriers(page)).toEqual([]);
  await clerk.press('F10');
  await page.getByText(`${number}-T1 已記下；1 行超出允收比率，待指示後才入帳。`).waitFor();
  await page.getByRole('dialog').getByText('待指示', { exact: true }).waitFor();
  await clerk.press('Escape');
  await page.getByText('核定退貨 300 PCS，入帳 0 PCS　1 行待指示').waitFor();

  // From the list of all papers: those that wait for instructions, and on.
  await clerk.press('Control+Shift+8');
  await page.getByRole('row', { name: new RegExp(`${number}-T1.*待指示`) }).waitFor();
  await clerk.press('Alt+r');
  await page.getByRole('dialog', { name: /收貨/ }).waitFor();
  await fill(page, clerk, '指示', '超出部分退還客戶');
  await fill(page, clerk, '指示人', '吳業務');
  await fill(page, clerk, '指示入帳量', '306');
  await clerk.press('F10');
  await page.getByText(`${number}-T1 的收貨已記下。`).waitFor();
  await clerk.press('Escape');
  await page.getByRole('row', { name: new RegExp(`${number}-T1.*待證明`) }).waitFor();
  const { rows: forms } = await call('forms.list', { offset: 0, limit: 10 });
  const { goods } = await call('forms.get', { id: forms[0]?.id ?? 0 });
  expect(goods[0]?.received).toMatchObject({ actual: 340_000, ending: 'above-ratio', booked: 306_000 });

  await clerk.press('Alt+g');
  await page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor();
  await page.getByText('核定退貨 300 PCS，入帳 306 PCS').waitFor();
});

test('an allowance is reckoned with its tax while it is typed, refused at its field, and voided with a reason', async () => {
  const { program, clerk, number } = await decidedCase();
  const { page, call } = program;
  await clerk.press('Alt+p');
  await page.getByRole('dialog', { name: '開立表單' }).waitFor();
  await clerk.press('ArrowDown', 'F10');
  const dialog = page.getByRole('dialog', { name: '銷貨折讓證明單' });
  await dialog.waitFor();
  await fill(page, clerk, '第 1 行品名', '風扇葉輪 80 mm');
  await fill(page, clerk, '第 1 行折讓單價', '');
  await fill(page, clerk, '第 1 行折讓金額', '-12345');
  await clerk.press('F10');
  await dialog.getByText('不能是負數。').waitFor();
  expect((await fieldInHand(page)).value).toBe('-12345');
  await clerk.press('Control+a');
  await page.keyboard.insertText('12345');
  // The tax comes on top: 617.25 is rounded to the whole unit.
  await dialog.getByRole('button', { name: /稅額計算/ }).focus();
  await clerk.press('ArrowDown', 'Home', 'Enter');
  await fill(page, clerk, '稅率（%）', '5');
  await dialog.getByText('稅額 617', { exact: true }).waitFor();
  await dialog.getByText('壹萬貳仟玖佰陸拾貳元整').waitFor();
  expect(await barriers(page)).toEqual([]);
  await clerk.press('F10');
  await page.getByText(`已開 銷貨折讓證明單 ${number}-A1。`).waitFor();

  await clerk.press('Control+Shift+8');
  await page.getByRole('row', { name: new RegExp(`${number}-A1`) }).waitFor();
  await clerk.press('Alt+Delete');
  await page.getByRole('dialog', { name: /作廢/ }).waitFor();
  await clerk.press('F10');
  await page.getByText('請填寫理由。').waitFor();
  await page.keyboard.insertText('金額有誤');
  await clerk.press('F10');
  await page.getByText(`${number}-A1 已作廢。`).waitFor();
  const { rows: forms } = await call('forms.list', { offset: 0, limit: 10 });
  expect(forms).toMatchObject([{ state: 'voided', net: 1_234_500, tax: 61_700, total: 1_296_200 }]);
});
