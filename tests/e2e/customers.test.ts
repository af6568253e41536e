import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { barriers } from '../support/barriers.ts';
import { contactForm, customerForm } from '../support/customers.ts';
import { launchProgram, type RunningProgram } from '../support/program.ts';

/** Starting the whole program takes its time on a busy machine. */
const SLOW = { timeout: 120_000 };

async function openCustomers(): Promise<RunningProgram> {
  const program = await launchProgram({ locale: 'zh-TW' });
  for (const [at, name] of ['甲乙電子工業', '丙丁國際貿易', '戊己科技'].entries()) {
    await program.call('customers.save', {
      form: customerForm({
        name: `${name}股份有限公司`,
        telephone: `03-000-610${at}`,
        contacts: [contactForm({ name: '林小姐', mobile: `0900-000-00${at}` })],
      }),
    });
  }
  await program.page.getByRole('navigation').first().waitFor();
  await program.page.keyboard.press('Control+4');
  await program.page.getByText('戊己科技股份有限公司').waitFor();
  return program;
}

function field(page: Page, name: string) {
  return page.getByRole('textbox', { name }).first();
}

test('two characters and Enter open a customer; F2 there begins a complaint of that customer', SLOW, async () => {
  const { page } = await openCustomers();
  // Through an input method: what is being composed finds nothing and changes nothing.
  const keys = await page.context().newCDPSession(page);
  await keys.send('Input.imeSetComposition', { text: 'ㄅㄧㄥˇ', selectionStart: 4, selectionEnd: 4 });
  await page.waitForTimeout(300);
  expect(await page.getByText('共 3 位').count()).toBe(1);
  await keys.send('Input.insertText', { text: '丙丁' });
  await page.getByText('符合 1 位').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '丙丁國際貿易股份有限公司' }).waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.press('F2');
  await page.getByText('客戶抱怨處理表').first().waitFor();
  await expect.poll(() => page.locator('main').innerText(), { timeout: 15_000 }).toContain('丙丁國際貿易');
});

test(
  'a new customer: duplicates are told while typing, what is wrong at its field, and nothing typed is lost',
  SLOW,
  async () => {
    const { page, call } = await openCustomers();
    await page.keyboard.press('Control+n');
    await field(page, '名稱').waitFor();
    await page.keyboard.insertText('甲乙電子工業');
    await page.getByText('名稱相同').waitFor();
    await field(page, '統一編號').fill('12345678');
    await page.keyboard.press('F9');
    await page.getByText('檢查碼不符，請再核對一次。').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('taxNumber');
    expect(await barriers(page)).toEqual([]);

    // Away to the possible duplicate and back: all is still there.
    await page.getByRole('button', { name: '開啟' }).first().click();
    await page.getByText('C-000001').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('還沒有儲存的內容。').waitFor();
    expect(await field(page, '統一編號').inputValue()).toBe('12345678');

    await field(page, '統一編號').fill('');
    await page.getByRole('button', { name: '繼續填寫' }).click();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Alt+a');
    await page.keyboard.insertText('陳先生');
    await page.keyboard.press('F9');
    await page.getByText('甲乙電子工業 已儲存，編號 C-000004。').waitFor();
    const saved = await call('customers.list', {
      text: 'C-000004',
      sort: 'number',
      descending: false,
      offset: 0,
      limit: 1,
    });
    const record = await call('customers.get', { id: saved.rows[0]?.id ?? 0 });
    expect(record.form.contacts.map(({ name }) => name)).toEqual(['陳先生']);

    // Enter goes on through the fields and never sends the form.
    await field(page, '名稱').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('shortName');
  },
);

test('changes left with Esc are kept, marked in the list, and can be discarded and brought back', SLOW, async () => {
  const { page, call } = await openCustomers();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await field(page, '地址').fill('臺中市西屯區');
  await page.keyboard.press('Escape');
  await page.getByText('有未儲存的修改').waitFor();
  expect(await page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true);
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await expect.poll(() => field(page, '地址').inputValue()).toBe('臺中市西屯區');
  await page.getByRole('button', { name: '放棄', exact: true }).click();
  expect(await field(page, '地址').inputValue()).toBe('');
  await page.keyboard.press('Alt+z');
  await expect.poll(() => field(page, '地址').inputValue()).toBe('臺中市西屯區');

  // Changed elsewhere meanwhile: told with what differs, and what was typed is the file only when the clerk says so.
  const { rows } = await call('customers.list', { text: '', sort: 'number', descending: false, offset: 0, limit: 1 });
  const { id, version, form } = await call('customers.get', { id: rows[0]?.id ?? 0 });
  await call('customers.save', { id, version, form: { ...form, industry: '機械' } });
  await page.getByText('這份客戶檔已由別處更動').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('行業、地址');
  await page.keyboard.press('F9');
  expect(await field(page, '地址').inputValue()).toBe('臺中市西屯區');
  expect(await call('customers.get', { id })).toMatchObject({ version: 2, form: { industry: '機械', address: '' } });
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('button', { name: '以我的內容為準' }).click();
  await page.keyboard.press('F9');
  await page.getByText('已儲存，編號 C-000001。').waitFor();
  expect(await call('customers.get', { id })).toMatchObject({
    version: 3,
    form: { industry: '', address: '臺中市西屯區' },
  });
  await expect.poll(() => page.getByText('未儲存', { exact: true }).count()).toBe(0);
  expect((await call('customerDrafts.list', {})).drafts).toEqual([]);
});
