import { join } from 'node:path';

import { expect, test, vi } from 'vitest';

import { clerkAt } from '../support/clerk.ts';
import { acceptByKeyboard, Desk } from '../support/desk.ts';
import { temporaryFolder } from '../support/office.ts';
import { launchProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 180_000 });

test('a case is walked along the whole route of P2 by the keyboard, and each part of its paper says what was recorded', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'form.pdf');
  const program = await launchProgram({ locale: 'zh-TW', dialogs: { save: [file, file] } });
  const clerk = await clerkAt(program.page);
  const id = await acceptByKeyboard(program, clerk);
  const desk = new Desk(program, clerk);

  // Quality finds the cause; the finding follows in the same breath.
  await desk.pass('質量管理部', '模仁第三穴合模面磨耗。');
  await desk.carryOut();
  await program.page.getByRole('heading', { level: 2, name: /^調查結果/ }).waitFor();
  await desk.goTo('原因說明');
  await program.page.keyboard.insertText('模具未及時研磨');
  await desk.fill('生產單位', '射出二課');
  await desk.fill('生產人員', '陳大文');
  const dialog = program.page.getByRole('dialog');
  await desk.share([
    ['製造部', '70'],
    ['質量管理部', '29.9'],
  ]);
  await desk.fill('損失金額', '48,600');

  // 99.9 %: refused at its place, and nothing typed is gone.
  await clerk.press('F10');
  await dialog.locator('.k-error', { hasText: '99.9' }).waitFor();
  expect(await dialog.getByRole('textbox', { name: '原因說明' }).inputValue()).toBe('模具未及時研磨');
  await desk.retype('第 2 項比率', '30');
  await dialog.getByText('合計 100 %').waitFor();
  await desk.carryOut();

  await desk.pass('製造部', '更換模仁，每二萬模次研磨。');
  await desk.carryOut();
  await desk.pass('經理室', '同意所擬對策。');
  await desk.carryOut();

  // R&D only when needed: left out with its reason.
  await expect.poll(() => desk.next).toBe('F10送研發部');
  await desk.open('Alt+k');
  await desk.fill('理由', '非特殊異常');
  await desk.carryOut();
  await desk.pass('總經理室', '查核無誤。');
  await desk.carryOut();

  // Sales proposes and negotiates in one visit.
  await desk.pass('業務部', '退貨三百件，其餘折讓。');
  await desk.tick('同一趟也記錄與客戶交涉的結果');
  await desk.fill('說明與交涉內容', '林小姐電話同意退貨及折讓。');
  await desk.goTo('尚無結論');
  await clerk.press('ArrowLeft', 'ArrowLeft');
  await desk.carryOut();

  await desk.pass('總經理室生產管理組', '列案追蹤，餘照業務意見。');
  await desk.carryOut();
  await program.page.getByRole('heading', { level: 2, name: /^改善對策/ }).waitFor();
  await desk.fill('改善措施', '模具保養週期改為二萬模次');
  await desk.fill('負責人', '張課長');
  await desk.fill('完成期限', '+10');
  await desk.carryOut();

  await desk.begin('核決');
  await desk.tick('退貨');
  await desk.tick('折讓');
  await desk.fill('退貨數量', '300 PCS');
  await desk.fill('折讓金額', '12,600');
  await desk.fill('核決人', '林總經理');
  await desk.fill('批示', '照擬辦理。');
  await desk.carryOut();
  await program.page.locator('.case-state.is-decided').waitFor();

  await desk.begin('答覆客戶');
  await desk.fill('答覆內容', '同意退貨及折讓，謝謝指正。');
  await desk.carryOut();
  await desk.begin('結案');
  await desk.carryOut();
  await program.page.locator('.case-state.is-closed').waitFor();

  const record = await program.call('cases.get', { id });
  expect(record).toMatchObject({ state: 'closed', responsibleUnit: 'manufacturing' });
  expect([...record.outcomes].toSorted()).toEqual(['allowance', 'return']);

  const text = await desk.paper(id, file);
  for (const written of [
    '模仁第三穴合模面磨耗。',
    '模具未及時研磨',
    '責任：製造部70%、質量管理部30%',
    '射出二課',
    '陳大文',
    '更換模仁，每二萬模次研磨。',
    '模具保養週期改為二萬模次',
    '同意所擬對策。',
    '退貨三百件，其餘折讓。',
    '林小姐電話同意退貨及折讓。',
    '列案追蹤，餘照業務意見。',
    '48,600',
    '退貨300PCS',
    '折讓12,600',
    '照擬辦理。',
    '林總經理',
  ]) {
    expect(text, written).toContain(written);
  }
  // What the customer was told is no part of the form, and the form fits on one page a copy.
  expect(text).not.toContain('謝謝指正');
  expect(text.split('\n')).toHaveLength(5);
});
