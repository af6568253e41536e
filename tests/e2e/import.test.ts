import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { plainView } from '../../renderer/features/ledger/view.ts';
import { barriers } from '../support/barriers.ts';
import { temporaryFolder } from '../support/office.ts';
import { launchProgram } from '../support/program.ts';

/** Starting the whole program takes its time on a busy machine. */
const SLOW = { timeout: 120_000 };

const customers = [
  '客戶代號,公司名稱,統一編號,電話,類型,設立,承辦,備忘',
  'A-1,臺灣水泥股份有限公司,11913502,(02)2531-7099,公司,民國39年12月29日,林小姐,老客戶',
  'A-2,亞洲水泥股份有限公司,03244509,02-2733-8000,公司,46/3/21,陳先生,',
  'A-3,嘉新水泥股份有限公司,12345678,02-2551-5211,公司,43/13/45,,',
  ',,,,,,,只有備忘',
].join('\r\n');

const cases = [
  'Day,Who,What,Via',
  '7/29/2013,Wells Fargo,Deposits and withdrawals,Phone',
  '7/31/2013,Citibank,=1+1,Web',
  ...Array.from({ length: 30 }, () => '13/45/2013,Citibank,Billing statement,Web'),
  '13/45/2013,Citibank,Billing statement,Postal mail',
].join('\n');

function fileOf(name: string, content: Buffer): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await page.keyboard.insertText(name);
  await page.keyboard.press('Enter');
}

/** Chooses what a column becomes, by keys. */
async function become(page: Page, heading: string, field: string): Promise<void> {
  await page.getByRole('button', { name: `「${heading}」匯入為` }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: field, exact: true }).focus();
  await page.keyboard.press('Enter');
}

test(
  'customers from a Big5 file, by keys: every step can be gone back to, doubtful rows say why, the result has doors',
  SLOW,
  async () => {
    const file = fileOf('客戶.csv', iconv.encode(customers, 'big5'));
    const { page, call } = await launchProgram({ locale: 'zh-TW', dialogs: { open: [file] } });
    await page.getByRole('navigation').first().waitFor();
    await command(page, '匯入客戶');
    await page.getByRole('button', { name: '選擇檔案' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Enter');

    // The encodings side by side: the one that reads well is chosen already.
    await page.getByRole('radio', { name: /Big5/ }).waitFor();
    expect(await page.getByRole('radio', { name: /Big5/ }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: /GB18030/ }).count()).toBe(1);
    expect(await page.getByRole('cell', { name: '臺灣水泥股份有限公司' }).count()).toBe(1);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('F10');

    await page.getByText('每一欄是什麼？').waitFor();
    await become(page, '設立', '成立日期');
    await become(page, '承辦', '聯絡人');
    await become(page, '備忘', '備註');
    expect(await barriers(page)).toEqual([]);
    // Back to the file and forth again: the clerk's columns are as they were.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByText('已選「客戶.csv」').waitFor();
    await page.keyboard.press('F10');
    await page.keyboard.press('F10');
    await page.getByRole('button', { name: '「備忘」匯入為' }).waitFor();
    expect(await page.getByRole('button', { name: '「備忘」匯入為' }).innerText()).toContain('備註');
    await page.keyboard.press('F10');

    await page.getByText('試跑的結果').waitFor();
    const told = await page.getByRole('grid').innerText();
    expect(told).toContain('沒有「43/13/45」這一天。');
    expect(told).toContain('「12345678」的檢查碼不符。');
    expect(await barriers(page)).toEqual([]);
    expect((await call('customers.count', {})).total).toBe(0);
    await page.getByRole('button', { name: /不匯入/ }).click();
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('2');

    await page.keyboard.press('F10');
    await page.getByText('匯入完成').waitFor();
    expect((await call('customers.count', {})).total).toBe(3);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '到客戶' }).press('Enter');
    await page.getByText('臺灣水泥股份有限公司').waitFor();

    // The same file once more: its columns are remembered.
    await command(page, '匯入客戶');
    await page.getByText('最近的匯入').waitFor();
    const again = await call('imports.history', {});
    expect(again.imports).toMatchObject([{ fileName: '客戶.csv', created: 3 }]);
  },
);

test(
  'past cases: what is missing is said, dates as the file means them, one value for all rows, numbers proved',
  SLOW,
  async () => {
    const file = fileOf('cases.csv', Buffer.from(cases));
    const { page, call } = await launchProgram({ locale: 'zh-TW', dialogs: { open: [file] } });
    await page.getByRole('navigation').first().waitFor();
    await command(page, '匯入案件');
    await page.getByRole('button', { name: '選擇檔案' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: /UTF-8/ }).waitFor();
    await page.keyboard.press('F10');

    await page.getByText('還缺：').waitFor();
    expect(await page.locator('[data-command="import.next"]').count()).toBe(0);
    await become(page, 'Day', '收件日期');
    await become(page, 'Who', '客戶名稱');
    await become(page, 'What', '內容');
    await become(page, 'Via', '管道');
    await page.getByRole('radio', { name: /月日年/ }).focus();
    await page.keyboard.press('Space');
    // Also a word that no row of the beginning has; what Kesu does not know comes first.
    await page.getByRole('button', { name: '「Postal mail」改為' }).waitFor();
    const words = page.getByRole('group', { name: '管道' }).locator('.import-value > span:first-child');
    expect(await words.allInnerTexts()).toEqual(['Postal mail', 'Web', 'Phone']);
    await page.getByRole('button', { name: '「Phone」改為' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: '電話' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '加一個欄位' }).press('Enter');
    await page.getByRole('menuitem', { name: '國內或國外' }).press('Enter');
    await page
      .getByRole('button', { name: /^(?!移除).*國內或國外/ })
      .last()
      .focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: '國外' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('F10');
    await page.getByText('試跑的結果').waitFor();
    expect(await page.getByRole('grid').innerText()).toContain('13/45/2013');
    await page.keyboard.press('F10');
    await page.getByText('匯入完成').waitFor();

    await page.getByRole('button', { name: '到台帳' }).press('Enter');
    await page.getByText('130701', { exact: true }).waitFor();
    const { rows } = await call('ledger.page', { view: plainView(null), offset: 0, limit: 10 });
    expect(rows.map(({ number, region, channel, description }) => [number, region, channel, description])).toEqual([
      ['130701', 'overseas', 'phone', 'Deposits and withdrawals'],
      ['130702', 'overseas', 'web', '=1+1'],
    ]);
  },
);
