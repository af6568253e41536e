import { spawn } from 'node:child_process';
import { join } from 'node:path';

import type { Locator } from 'playwright-core';
import { expect, onTestFinished, test, vi } from 'vitest';

import { customerForm } from '../support/customers.ts';
import { acceptedCase } from '../support/cases-in-program.ts';
import { nonsense, readBack, typeNonsense } from '../support/nonsense-draft.ts';
import { temporaryFolder } from '../support/office.ts';
import { launchProgram, type RunningProgram } from '../support/program.ts';
import { typedCustomers } from '../support/typed-customers.ts';
import { typedPapers } from '../support/typed-papers.ts';

vi.setConfig({ testTimeout: 120_000 });

/** A busy machine takes its time between a key and the office. */
const PATIENT = { timeout: 20_000 };

/** Runs a script that types in a program of its own, and kills it when it says that all is kept. */
async function killWhileTyping(script: string, dataFolder: string): Promise<void> {
  const path = join(import.meta.dirname, '../support', script);
  const child = spawn(process.execPath, [path, dataFolder, join(temporaryFolder(), 'user-of-child')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('exit', (_code, signal) => {
      resolve(signal);
    });
  });
  const kept = new Promise<void>((resolve) => {
    child.stdout.once('data', () => {
      resolve();
    });
  });
  await Promise.race([kept, ended]);
  child.kill('SIGKILL');
  expect(await ended, 'how the program ended').toBe('SIGKILL');
}

test('what was typed is there as typed, nonsense and all, after the program was closed and started again', async () => {
  const dataFolder = join(temporaryFolder(), 'data');
  const first = await launchProgram({ dataFolder, locale: 'zh-TW' });
  await typeNonsense(first.page);
  await first.close();

  const second = await launchProgram({ dataFolder });
  expect(await readBack(second.page)).toEqual(nonsense);
  // No number was given to it.
  expect((await second.call('ledger.months', {})).months).toEqual([]);
});

test('what was typed is there as typed after the program was killed', async () => {
  const dataFolder = join(temporaryFolder(), 'data');
  const first = await launchProgram({ dataFolder, locale: 'zh-TW' });
  await first.close();

  await killWhileTyping('type-until-killed.ts', dataFolder);

  const second = await launchProgram({ dataFolder });
  expect(await readBack(second.page)).toEqual(nonsense);
});

test('customer files that were typed and not saved are offered again after the program was killed', async () => {
  const { fresh, stored } = typedCustomers;
  const dataFolder = join(temporaryFolder(), 'data');
  const first = await launchProgram({ dataFolder, locale: 'zh-TW' });
  const { id } = await first.call('customers.save', { form: customerForm({ name: stored.name }) });
  await first.close();

  await killWhileTyping('type-customers-until-killed.ts', dataFolder);

  const { page, call } = await launchProgram({ dataFolder });
  const address = page.getByRole('textbox', { name: '地址' }).first();
  // From Today the new one, which is gone on with and saved.
  await page.getByRole('main').getByText(fresh.name).click();
  await page.getByText('還沒有儲存的內容。').waitFor();
  expect(await address.inputValue()).toBe(fresh.address);
  await page.getByRole('button', { name: '繼續填寫' }).click();
  await page.keyboard.press('F9');
  await page.getByText('已儲存，編號 C-000002。').waitFor();
  expect((await call('customerDrafts.list', {})).drafts.map(({ customerId }) => customerId)).toEqual([id]);

  // From the list of customers the change of the other, which is thrown away.
  await page.keyboard.press('Control+4');
  const offered = page.getByRole('region', { name: '尚未儲存的客戶檔' });
  await offered.getByRole('button', { name: stored.name, exact: true }).click();
  await expect.poll(() => address.inputValue(), PATIENT).toBe(stored.address);
  await page.getByRole('button', { name: '放棄', exact: true }).click();
  await expect.poll(() => address.inputValue(), PATIENT).toBe('');
  await expect.poll(async () => (await call('customerDrafts.list', {})).drafts.length, PATIENT).toBe(0);
});

test('a letter and a paper that were typed and not issued are there after the program was killed', async () => {
  const dataFolder = join(temporaryFolder(), 'data');
  const first = await launchProgram({ dataFolder, locale: 'zh-TW' });
  const { id } = await acceptedCase(first);
  await first.close();

  await killWhileTyping('type-papers-until-killed.ts', dataFolder);

  const { page, call } = await launchProgram({ dataFolder });
  await page.getByRole('navigation').first().waitFor();
  await page.keyboard.press('Control+Shift+8');
  const kept = page.getByRole('list', { name: '填了還沒有開立' });
  await kept.getByRole('button', { name: /^訪問報告/ }).click();
  const matter = page.getByRole('textbox', { name: '訪談內容' });
  expect(await matter.inputValue()).toBe(typedPapers.report);
  await page.getByRole('textbox', { name: '客戶名稱' }).fill('甲乙電子');
  await page.keyboard.press('F10');
  await matter.waitFor({ state: 'detached' });
  expect((await call('forms.list', { offset: 0, limit: 10 })).rows).toMatchObject([
    { kind: 'visit-report', caseId: null, about: '甲乙電子' },
  ]);

  await kept.getByRole('button').click();
  const body = page.getByRole('textbox', { name: '內文' });
  await expect.poll(() => body.inputValue(), PATIENT).toBe(typedPapers.letter);
  await page.keyboard.press('F9');
  await expect.poll(async () => (await call('letters.ofCase', { caseId: id })).letters.length, PATIENT).toBe(1);
  expect((await call('paperDrafts.list', {})).drafts).toEqual([]);
});

const description = '外殼有刮傷，共 12 箱；客戶要求週五前回覆。';

function descriptionField({ page }: RunningProgram): Locator {
  return page.locator('.case-sheet').getByLabel('異常狀況', { exact: true }).and(page.locator('textarea'));
}

/** Types the description of a new complaint key by key; nothing is waited for. */
async function typeInHaste(program: RunningProgram): Promise<void> {
  await program.page.getByRole('navigation').waitFor();
  await program.page.keyboard.press('F2');
  await descriptionField(program).focus();
  await program.page.keyboard.type(description);
}

const waysToEnd: readonly (readonly [string, (program: RunningProgram) => Promise<void>])[] = [
  ['its window is closed', (program) => program.close()],
  [
    'it is quit from the menu',
    async (program) => {
      await program.chooseFromMenu('quit');
      await program.ended;
    },
  ],
  ['the system is shut down', (program) => program.endSession()],
];

test.each(waysToEnd)('every key is there again when %s right after the last one', async (_way, end) => {
  const first = await launchProgram({ locale: 'zh-TW' });
  await typeInHaste(first);
  await end(first);

  const second = await launchProgram({ dataFolder: first.dataFolder });
  const { drafts } = await second.call('drafts.list', {});
  expect(drafts.map((draft) => draft.description)).toEqual([description]);
});

test('a name typed into the settings is kept when the window is closed over it', async () => {
  const first = await launchProgram({ locale: 'zh-TW' });
  await first.page.getByRole('navigation').waitFor();
  await first.page.keyboard.press('Control+7');
  await first.page.getByLabel('操作人').first().fill('李小華');
  await first.close();

  const second = await launchProgram({ dataFolder: first.dataFolder });
  expect((await second.call('office.status', {})).settings.operator).toBe('李小華');
});

test('a page that does not answer any more does not keep the program open', async () => {
  const program = await launchProgram({ locale: 'zh-TW' });
  await program.page.getByRole('navigation').waitFor();
  await program.page.evaluate(() => {
    setTimeout(() => {
      const until = Date.now() + 60_000;
      while (Date.now() < until);
    });
  });
  const before = performance.now();
  await program.close();
  expect(performance.now() - before).toBeLessThan(20_000);
});

test('a window that cannot keep the last keys says so and stays; closed once more it goes', async () => {
  const program = await launchProgram({ locale: 'zh-TW' });
  await typeInHaste(program);
  // Gone behind the back of the window, so that what is typed next has no place.
  let drafts: readonly { readonly id: number }[] = [];
  await expect.poll(async () => (drafts = (await program.call('drafts.list', {})).drafts).length, PATIENT).toBe(1);
  await program.call('drafts.discard', { id: drafts[0]?.id ?? 0 });
  await program.page.keyboard.type('再補一句');

  void program.close();
  await program.page.getByText('最後輸入的內容未能存檔').waitFor();
  expect(await descriptionField(program).inputValue()).toBe(`${description}再補一句`);
  await program.close();
});
