import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test, vi } from 'vitest';

import { setUpOffice } from '../../build/screens/office.ts';
import { fillIn } from '../../build/screens/walk.ts';
import { clerkAt } from '../support/clerk.ts';
import { acceptByKeyboard, Desk } from '../support/desk.ts';
import { readBoxes } from '../support/form-boxes.ts';
import { temporaryFolder } from '../support/office.ts';
import { launchProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 300_000 });

/** Headings of the parts of the printed form, row by row (002§2 Art.9(4)–(6)). */
const parts = [
  ['原因分析及責任歸屬'],
  ['原因分析與處理對策'],
  ['經理室意見', '研發部意見'],
  ['擬定處理意見', '與客戶交涉結果'],
  ['綜合意見'],
  ['業務部經理', '副總經理', '總經理'],
  ['第一聯'],
] as const;

test('a case is walked along the whole route of P1 by the keyboard: inspected together, decided by the level of its amount, called back, in ledger and statistics', async () => {
  const folder = temporaryFolder();
  const [slip, form] = [join(folder, 'slip.pdf'), join(folder, 'form.pdf')];
  const program = await launchProgram({ systemLocale: 'zh-TW', dialogs: { save: [slip, form] } });
  const { page, call } = program;
  await setUpOffice({ call }, 'zh-TW', 'p1');
  const { today, policy } = await call('office.status', {});
  await fillIn({ call }, policy);
  await page.reload();
  const clerk = await clerkAt(page);
  const desk = new Desk(program, clerk);

  // Sales, quality and manufacturing went there together before the form was written (002§2 Art.9(2)).
  const id = await acceptByKeyboard(program, clerk, [
    ['第 1 項訂單編號', 'SO-2611'],
    ['第 1 項料號', 'EX-8813-B2'],
    ['第 1 項批號', 'L2611-03'],
    ['第 1 項品名', '馬達外殼'],
    ['第 1 項交運日期', today.replaceAll('-', '/')],
    ['第 1 項數量', '500 PCS'],
    ['第 1 項不良數量', '13'],
    ['異常狀況', '外觀刮傷。'],
    ['業務意見', '屬實，建議退貨。'],
    ['會勘日期', today.replaceAll('-', '/')],
    ['會勘人員', '業務部王小明、質量管理部陳品管、製造部張課長'],
    ['會勘結果', '現場三箱皆有刮痕。'],
  ]);
  const number = `${today.slice(2, 4)}${today.slice(5, 7)}01`;
  await page.getByRole('heading', { level: 1, name: `客戶意見處理表 ${number}` }).waitFor();

  // Printed, five labelled pages.
  await clerk.press('F8');
  await page.locator('.print-preview[aria-busy=false]').waitFor();
  await clerk.press('Alt+p');
  await expect.poll(() => existsSync(slip), { timeout: 30_000 }).toBe(true);
  await page.getByText('slip.pdf').waitFor();
  await clerk.press('Escape');
  await page.locator('.case-next').waitFor();

  // The inspection has its own limit, at once; its two moments are recorded by hand.
  for (const moment of ['需要會勘', '會勘完成']) {
    await desk.open('Alt+m');
    await desk.choose('進度', moment);
    await desk.carryOut();
  }
  const inspected = (await call('life.get', { id })).deadlines.find(({ code }) => code === 'inspection');
  expect(inspected).toMatchObject({ standing: 'met' });

  await desk.pass('質量管理部', '包裝不當所致。');
  await desk.carryOut();
  await page.getByRole('heading', { level: 2, name: /^調查結果/ }).waitFor();
  await desk.fill('原因說明', '內襯厚度不足');
  await desk.fill('生產單位', '裝配一課');
  await desk.fill('生產人員', '陳大文');
  await desk.share([
    ['製造部', '66.67'],
    ['質量管理部', '33.34'],
  ]);
  await desk.fill('損失金額', '48,600');
  await desk.fill('懲處', '申誡一次');
  // 100.01 %: refused at its place.
  await clerk.press('F10');
  await page.getByRole('dialog').locator('.k-error', { hasText: '100.01' }).waitFor();
  await desk.retype('第 2 項比率', '33.33');
  await page.getByText('合計 100 %').waitFor();
  await desk.carryOut();

  await desk.pass('製造部', '內襯加厚並全檢庫存。');
  await desk.carryOut();
  await desk.pass('經理室', '同意所擬對策。');
  await desk.carryOut();
  await desk.pass('研發部', '內襯材料改用發泡聚乙烯。');
  await desk.carryOut();
  await desk.pass('總經理室', '查核無誤。');
  await desk.carryOut();

  // Proposal and negotiation, each a visit of its own.
  await desk.pass('業務部', '退貨五十件，其餘折讓。');
  await desk.carryOut();
  await desk.begin('送業務部');
  await desk.carryOut();
  await desk.begin('記錄業務部送回');
  await desk.fill('說明與交涉內容', '林小姐電話同意。');
  await desk.goTo('尚無結論');
  await clerk.press('ArrowLeft', 'ArrowLeft');
  await desk.carryOut();

  await desk.pass('總經理室生產管理室', '列案追蹤。');
  await desk.carryOut();
  await page.getByRole('heading', { level: 2, name: /^改善對策/ }).waitFor();
  await desk.fill('改善措施', '內襯厚度改為 5 mm');
  await desk.fill('負責人', '張課長');
  await desk.fill('完成期限', '+10');
  await desk.fill('效果確認日', '+40');
  await desk.carryOut();

  // 48,600 is beyond the sales manager, who decides up to 20,000.
  await desk.begin('核決');
  await desk.tick('退貨');
  await desk.tick('折讓');
  await desk.fill('退貨數量', '50 PCS');
  await desk.fill('退貨金額', '36,000');
  await desk.fill('折讓金額', '12,600');
  await page.getByText('48,600 須由「副總經理」以上核決。').waitFor();
  await desk.choose('核決層級', '業務部經理');
  await desk.fill('核決人', '周副總');
  await desk.fill('相關應收帳款', '240,000');
  await desk.fill('批示', '照擬辦理。');
  await clerk.press('F10');
  await page.getByRole('dialog').locator('.k-error').waitFor();
  expect((await call('cases.get', { id })).state).toBe('accepted');
  await desk.choose('核決層級', '副總經理');
  await desk.carryOut();
  await page.locator('.case-state.is-decided').waitFor();

  await desk.begin('答覆客戶');
  await desk.fill('答覆內容', '同意退貨及折讓，謝謝指正。');
  await desk.carryOut();
  await desk.begin('結案');
  await desk.carryOut();
  await page.locator('.case-state.is-closed').waitFor();

  // Every part of the form says at its own place what was recorded, on each of the five copies.
  const pages = await desk.pages(id, form);
  expect(pages).toHaveLength(5);
  const keepers = ['質量管理部', '製造部', '業務部', '財務部', '總經理室'];
  for (const [at, sheet] of pages.entries()) {
    expect(sheet.text).toContain('客戶意見處理表');
    expect(sheet.text).toContain(`${keepers[at]}存`);
    expect(sheet.text).toContain('會勘');
    expect(sheet.text).toContain('業務部王小明、質量管理部陳品管、製造部張課長：現場三箱皆有刮痕。');
    expect(sheet.text).not.toContain('謝謝指正');
    const last = sheet.texts.find(({ text }) => /^第.聯/.test(text))?.text ?? '';
    const box = readBoxes(sheet, [...parts.slice(0, -1), [last]]);
    const says = Object.fromEntries(box);
    expect(says).toMatchObject({
      原因分析及責任歸屬: expect.stringMatching(
        /包裝不當所致。.*內襯厚度不足.*製造部66\.67%、質量管理部33\.33%/,
      ) as string,
      原因分析與處理對策: expect.stringMatching(
        /裝配一課.*陳大文.*內襯加厚並全檢庫存。.*內襯厚度改為5mm.*張課長/,
      ) as string,
      經理室意見: expect.stringContaining('同意所擬對策。') as string,
      研發部意見: expect.stringContaining('內襯材料改用發泡聚乙烯。') as string,
      擬定處理意見: expect.stringContaining('退貨五十件，其餘折讓。') as string,
      與客戶交涉結果: expect.stringMatching(/林小姐電話同意。/) as string,
      綜合意見: expect.stringMatching(/48,600.*申誡一次.*列案追蹤。/) as string,
      副總經理: expect.stringMatching(/周副總.*退貨50PCS36,000折讓12,600照擬辦理。/) as string,
    });
    // The other two levels did not decide.
    expect(says['業務部經理']).not.toMatch(/照擬|周副總/);
    expect(says['總經理']).not.toMatch(/照擬|周副總/);
  }

  // Drawn to be called back within three days; the clerk calls.
  const drawn = await call('followUps.list', { caseId: id, show: 'open', offset: 0, limit: 5 });
  expect(drawn.rows).toMatchObject([{ drawn: true, dueOn: expect.any(String) as string, doneAt: null }]);
  await clerk.press('Control+9');
  await page.getByRole('row', { name: new RegExp(number) }).waitFor();
  await clerk.press('Alt+r');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.insertText('客戶滿意，無其他意見。');
  await clerk.press('F10');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const done = await call('followUps.list', { caseId: id, show: 'done', offset: 0, limit: 5 });
  expect(done.rows).toMatchObject([{ note: '客戶滿意，無其他意見。', satisfaction: 'satisfied' }]);

  // The line of the ledger, and the statistics of the month.
  await clerk.press('Control+3');
  const line = page.getByRole('row', { name: new RegExp(number) });
  await line.waitFor();
  const written = (await line.textContent()) ?? '';
  for (const cell of ['甲乙電子工業股份有限公司', '馬達外殼', '結案', '12345']) {
    expect(written, cell).toContain(cell);
  }
  const { rows } = await call('ledger.search', { text: number, limit: 1 });
  expect(rows).toMatchObject([
    { number, responsibleUnit: 'manufacturing', closedOn: today, copies: Array.from({ length: 5 }, () => 'printed') },
  ]);
  expect([...(rows[0]?.outcomes ?? [])].toSorted()).toEqual(['allowance', 'return']);
  await clerk.press('Control+5');
  await page.locator('.k-statistics-figures').waitFor();
  const month = await call('statistics.month', { month: today.slice(0, 7), locale: 'zh-TW' });
  expect(month).toMatchObject({ accepted: 1, closed: 1, closedInTime: 1, openAtEnd: 0, first: number });
  const shown = (await page.locator('.k-statistics-figures').textContent()) ?? '';
  expect(shown).toContain('1結案');
  const units = month.tables.find(({ dimension }) => dimension === 'unit');
  expect(units?.lines).toMatchObject([{ label: '製造部', closed: 1 }]);
});
