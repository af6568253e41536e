import { join } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';
import { expect, test, vi } from 'vitest';

import { writeCopyCode } from '../../db/rules/copy-code.ts';
import { barriers } from '../support/barriers.ts';
import { complaint } from '../support/cases.ts';
import { clerkAt, fieldInHand } from '../support/clerk.ts';
import { customerForm } from '../support/customers.ts';
import { launchProgram, type RunningProgram } from '../support/program.ts';
import { scannerAt } from '../support/scanner.ts';

vi.setConfig({ testTimeout: 180_000 });

interface Printed {
  readonly id: number;
  readonly number: string;
}

/** An office with so many cases, whose forms were printed. */
async function officeWithPapers(count: number): Promise<RunningProgram & { readonly cases: readonly Printed[] }> {
  const program = await launchProgram({ locale: 'zh-TW', printers: ['LQ-690'] });
  const { call } = program;
  const customer = await call('customers.save', { form: customerForm({ name: '甲乙電子工業股份有限公司' }) });
  const { today } = await call('office.status', {});
  const cases: Printed[] = [];
  for (let index = 0; index < count; index += 1) {
    const { id: draftId } = await call('drafts.save', { form: complaint(customer.id, { goods: [] }) });
    const { id, number } = await call('cases.accept', {
      draftId,
      acceptedOn: today,
      reason: '',
      clockConfirmed: true,
    });
    await call('papers.print', {
      caseId: id,
      size: 'a4',
      locale: 'zh-TW',
      reprintReason: '',
      device: 'LQ-690',
      allowMissing: true,
    });
    cases.push({ id, number });
  }
  await program.page.getByRole('navigation').first().waitFor();
  return { ...program, cases };
}

const codeOf = ({ number }: Printed, copy: number): string =>
  writeCopyCode({ paper: 'complaint', number, copy, printing: 1 });

async function states({ call }: RunningProgram, { id }: Printed): Promise<readonly string[]> {
  const { papers } = await call('copies.ofCase', { caseId: id });
  return papers[0]?.copies.map(({ state }) => state) ?? [];
}

test('twenty copies that are scanned in one go, from a field that is being typed in, mark the right twenty', async () => {
  const program = await officeWithPapers(5);
  const { page, cases } = program;
  const clerk = await clerkAt(page);
  const scanner = await scannerAt(page);
  // The clerk is typing into the search box when the pile comes.
  await clerk.press('F3');
  await page.keyboard.type('葉輪', { delay: 60 });
  const chosen = [1, 3, 4, 5];
  await scanner.scan(cases.flatMap((one) => chosen.map((copy) => codeOf(one, copy))));
  await page.getByRole('grid', { name: '已掃描，共 20 次' }).waitFor();
  await page.getByText('已登記 20 聯，其餘 0 次').waitFor();
  for (const one of cases) {
    expect(await states(program, one)).toEqual(['returned', 'printed', 'returned', 'returned', 'returned']);
  }
  // The field has what the clerk typed, and nothing of the scans.
  expect(await page.locator('#kesu-search').inputValue()).toBe('葉輪');
  // The last one is seen from afar.
  await page.locator('.scan-last.is-done', { hasText: `${cases[4]?.number} 第 5 聯`.replace(' 第', '　第') }).waitFor();

  // All of them chosen and taken back by keyboard.
  await page.getByRole('grid').focus();
  await clerk.press('Control+a', 'Alt+Backspace');
  await page.getByText('已收回 20 聯的登記。').waitFor();
  for (const one of cases) expect(new Set(await states(program, one))).toEqual(new Set(['printed']));
});

test('a form keeps what was typed when a scan comes in the middle, also in an input method and over a dialog', async () => {
  const program = await officeWithPapers(1);
  const { page, cases } = program;
  const [first] = cases;
  if (!first) throw new Error('no case');
  const clerk = await clerkAt(page);
  const scanner = await scannerAt(page);
  await clerk.press('Control+8');
  await page.getByRole('grid').first().waitFor();
  await page.getByRole('button', { name: /^新異常處理單/ }).click();
  const dialog = page.getByRole('dialog', { name: '異常處理單' });
  await dialog.waitFor();
  const product = dialog.getByRole('textbox', { name: '品名' });
  await product.focus();
  await clerk.compose('ㄧㄝˋ', '葉');
  await page.keyboard.type('AB', { delay: 80 });
  await scanner.scan([codeOf(first, 2)]);
  await page.getByText(/第 2 聯：已記為「已交回」/).waitFor();
  expect(await product.inputValue()).toBe('葉AB');
  expect(await dialog.count()).toBe(1);
  await scanner.scanIntoInputMethod(codeOf(first, 3));
  await page.getByText(/第 3 聯：已記為「已交回」/).waitFor();
  await expect.poll(() => product.inputValue()).toBe('葉AB');
  // A composition of a person is left alone.
  await clerk.compose('ㄌㄨㄣˊ', '輪');
  await expect.poll(() => product.inputValue()).toBe('葉AB輪');
  expect((await fieldInHand(page)).value).toBe('葉AB輪');
  // A barcode of goods is the field's.
  await scanner.scan(['4710088412345']);
  expect(await product.inputValue()).toContain('葉AB輪4710088412345');
  expect(await states(program, first)).toEqual(['printed', 'returned', 'returned', 'printed', 'printed']);
});

test('somebody who types a code, however fast, is not taken for a scanner', async () => {
  const program = await officeWithPapers(1);
  const { page, cases } = program;
  const [first] = cases;
  if (!first) throw new Error('no case');
  const clerk = await clerkAt(page);
  const scanner = await scannerAt(page);
  await clerk.press('F3');
  await scanner.scan([codeOf(first, 2)], 40);
  expect(await page.locator('#kesu-search').inputValue()).toBe(codeOf(first, 2));
  expect(new Set(await states(program, first))).toEqual(new Set(['printed']));
});

test('after closing the copies go to their keepers with one key, and the history says so', async () => {
  const program = await officeWithPapers(1);
  const { page, cases, call } = program;
  const [first] = cases;
  if (!first) throw new Error('no case');
  const { version } = await call('cases.get', { id: first.id });
  const { today } = await call('office.status', {});
  await call('cases.close', {
    id: first.id,
    version,
    closedOn: today,
    outcomes: ['explanation'],
    responsibleUnit: 'manufacturing',
    established: true,
    note: '',
  });
  const clerk = await clerkAt(page);
  await clerk.press('F3');
  await page.keyboard.type(first.number, { delay: 40 });
  await page.locator('.k-search-panel [role=option]', { hasText: first.number }).first().click();
  await page.getByText('已結案：各聯可以分送保管單位存查。').waitFor();
  await clerk.press('F5');
  await page.getByText(`${first.number} 的各聯已分送 5 聯。`).waitFor();
  await expect.poll(() => states(program, first)).toEqual(['kept', 'kept', 'kept', 'kept', 'kept']);
  await page.getByRole('listitem').filter({ hasText: '分送各聯' }).first().waitFor();
  // Taken back and done by hand: one copy to a person.
  await clerk.press('Alt+z');
  await expect.poll(() => states(program, first)).toEqual(['printed', 'printed', 'printed', 'printed', 'printed']);
  await clerk.press('Alt+c');
  const dialog = page.getByRole('dialog', { name: /登記各聯/ });
  await dialog.getByRole('checkbox', { name: /第 2 聯/ }).press('Space');
  await dialog.getByLabel('交給').fill('李組長');
  await clerk.press('F10');
  await page.getByText('1 聯已記為「交付」。').waitFor();
  await page.getByRole('listitem').filter({ hasText: '已交付　李組長' }).waitFor();
  expect(await states(program, first)).toEqual(['printed', 'handed', 'printed', 'printed', 'printed']);
});

test('the pages of copies and scans have no barrier, with lines in them', async () => {
  const program = await officeWithPapers(2);
  const { page, cases, call, dataFolder } = program;
  const [first, second] = cases;
  if (!first || !second) throw new Error('no case');
  const { papers } = await call('copies.ofCase', { caseId: first.id });
  const ids = papers[0]?.copies.flatMap(({ id }) => (id === null ? [] : [id])) ?? [];
  await call('copies.mark', { copies: ids.slice(0, 3), mark: 'handed', on: '', to: '', note: '' });
  // As if that had been two weeks ago.
  const file = new BetterSqlite3(join(dataFolder, 'kesu.db'));
  file.exec(`UPDATE paper_copies SET on_date = date(on_date, '-14 days')`);
  file.close();
  await page.reload();
  const clerk = await clerkAt(page);
  await page.getByRole('heading', { name: /各聯未回/ }).waitFor();
  expect(await barriers(page, { colours: true })).toEqual([]);

  await clerk.press('Control+Shift+9');
  await page.getByRole('grid', { name: '交出未回，共 3 聯' }).waitFor();
  expect(await barriers(page, { colours: true })).toEqual([]);
  // All that is out comes back, by keyboard.
  await clerk.press('Control+a', 'Alt+r');
  await page.getByRole('dialog', { name: '登記 3 聯' }).waitFor();
  expect(await barriers(page, { colours: true })).toEqual([]);
  await clerk.press('F10');
  await page.getByText('3 聯已記為「交回」。').waitFor();
  await page.getByRole('grid', { name: '交出未回，共 0 聯' }).waitFor();

  const scanner = await scannerAt(page);
  await scanner.scan([codeOf(second, 1), codeOf(second, 1), codeOf(second, 0)]);
  await page.getByRole('grid', { name: '已掃描，共 3 次' }).waitFor();
  await page.locator('.scan-last.is-asks').waitFor();
  expect(await barriers(page, { colours: true })).toEqual([]);
  await page.getByRole('button', { name: /第 4 聯/ }).press('Enter');
  await page.locator('.scan-last.is-done').waitFor();
  expect(await states(program, second)).toEqual(['returned', 'printed', 'printed', 'returned', 'printed']);
});
