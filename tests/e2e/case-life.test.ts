import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';

import { p1ManufacturingOpinion as p1 } from '../../db/policies/p1-manufacturing-opinion.ts';
import { readPdf } from '../paper/support/pdf-text.ts';
import { clerkAt, fieldInHand, type Clerk } from '../support/clerk.ts';
import { contactForm, customerForm } from '../support/customers.ts';
import { temporaryFolder } from '../support/office.ts';
import { launchProgram, type RunningProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 180_000 });

/** The window of a clerk who walks a case along its route with the keyboard alone. */
class Desk {
  readonly #program: RunningProgram;
  readonly #page: Page;
  readonly #clerk: Clerk;

  constructor(program: RunningProgram, clerk: Clerk) {
    this.#program = program;
    this.#page = program.page;
    this.#clerk = clerk;
  }

  /** What F10 says it will do. */
  get next(): Promise<string | null> {
    return this.#page.locator('.k-foot-key[data-command="case.accept"]').textContent();
  }

  /** F10 opens what is next; it must be `step`. */
  async begin(step: string): Promise<void> {
    await expect.poll(() => this.next, { timeout: 15_000 }).toBe(`F10${step}`);
    await this.#clerk.press('F10');
    await this.#page.getByRole('dialog').waitFor();
  }

  async open(keys: string): Promise<void> {
    await this.#page.getByRole('dialog').waitFor({ state: 'detached' });
    await this.#clerk.press(keys);
    await this.#page.getByRole('dialog').waitFor();
  }

  /** F10 carries it out. */
  async carryOut(): Promise<void> {
    const dialog = this.#page.getByRole('dialog');
    const title = await dialog.getByRole('heading', { level: 2 }).textContent();
    await this.#clerk.press('F10');
    await dialog.getByRole('heading', { level: 2, name: title ?? '', exact: true }).waitFor({ state: 'detached' });
  }

  /** Enter goes on to the field of that name, which is then typed into. */
  async fill(name: string, text: string): Promise<void> {
    await this.goTo(name);
    await this.#page.keyboard.insertText(text);
  }

  async goTo(name: string): Promise<void> {
    for (let steps = 0; steps < 60; steps += 1) {
      if ((await this.#field()) === name) return;
      await this.#clerk.press('Tab');
    }
    throw new Error(`no key led to ${name}; the focus is at ${await this.#field()}`);
  }

  async tick(name: string): Promise<void> {
    await this.goTo(name);
    await this.#clerk.press('Space');
  }

  /** Sends to the next station and takes the answer, both by F10. */
  async pass(unit: string, opinion: string): Promise<void> {
    await this.begin(`送${unit}`);
    await this.carryOut();
    await this.begin(`記錄${unit}送回`);
    await this.fill('意見', opinion);
  }

  async #field(): Promise<string> {
    const { name } = await fieldInHand(this.#page);
    if (name !== '') return name.replace(/\*$/, '');
    return this.#page.evaluate(() => {
      const field = document.activeElement;
      const label = field?.id ? document.querySelector(`label[for="${CSS.escape(field.id)}"]`) : null;
      return (label?.textContent ?? field?.textContent ?? '').replace(/\*$/, '');
    });
  }

  /** The text of every page of the form as it would print now, blanks left out. */
  async paper(caseId: number, file: string): Promise<string> {
    const { file: token } = await this.#program.call('files.chooseToSave', { suggestedName: 'form', extension: 'pdf' });
    await this.#program.call('papers.pdf', {
      caseId,
      size: 'a4',
      locale: 'zh-TW',
      reprintReason: '查核',
      file: token ?? '',
      allowMissing: false,
    });
    const pages = await readPdf(readFileSync(file));
    return pages.map(({ text }) => text).join('\n');
  }
}

/** A customer in the files, and a complaint of theirs typed and accepted. */
async function acceptByKeyboard(program: RunningProgram, clerk: Clerk): Promise<number> {
  const { page, call } = program;
  const contacts = [contactForm({ name: '林小姐', mobile: '0900-000-118' })];
  await call('customers.save', { form: customerForm({ name: '甲乙電子工業股份有限公司', contacts }) });
  await page.getByRole('navigation').waitFor();
  await clerk.press('F2');
  await page.locator('.case-sheet').waitFor();
  await clerk.compose('ㄐㄧㄚˇㄧˇ', '甲乙');
  await page.getByRole('option', { name: /甲乙電子工業/ }).waitFor();
  await clerk.press('ArrowDown', 'Enter');
  await page.locator('.side-card-name').waitFor();
  for (const [name, text] of [
    ['第 1 項品名', '風扇葉輪 80 mm'],
    ['第 1 項數量', '12,000 PCS'],
    ['異常狀況', '葉片根部毛邊，抽驗 500 件中 13 件。'],
  ] as const) {
    for (let steps = 0; steps < 40 && (await fieldInHand(page)).name !== name; steps += 1) await clerk.press('Tab');
    await page.keyboard.insertText(text);
  }
  await clerk.press('F10');
  await page.locator('.case-next').waitFor();
  const { rows } = await call('ledger.search', { text: '毛邊', limit: 1 });
  return rows[0]?.id ?? 0;
}

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
  await desk.goTo('加一個責任單位');
  await clerk.press('Space');
  await desk.goTo('加一個責任單位');
  await clerk.press('Space');
  const dialog = program.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '第 1 項比率' }).fill('70');
  await dialog.getByRole('textbox', { name: '第 2 項比率' }).fill('29.9');
  for (const [line, letter] of [
    [1, '製'],
    [2, '質'],
  ] as const) {
    await dialog.getByRole('button', { name: new RegExp(`第 ${line} 項責任單位`) }).focus();
    await clerk.press('ArrowDown');
    await program.page.getByRole('option', { name: new RegExp(`^${letter}`) }).click();
  }
  await desk.fill('損失金額', '48,600');

  // 99.9 %: refused at its place, and nothing typed is gone.
  await clerk.press('F10');
  await dialog.locator('.k-error', { hasText: '99.9' }).waitFor();
  expect(await dialog.getByRole('textbox', { name: '原因說明' }).inputValue()).toBe('模具未及時研磨');
  await dialog.getByRole('textbox', { name: '第 2 項比率' }).fill('30');
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

test('under P1 the joint inspection stands on the form before the case travels', async () => {
  const file = join(temporaryFolder(), 'form.pdf');
  const program = await launchProgram({ systemLocale: 'zh-TW', dialogs: { save: [file] } });
  const { page, call } = program;
  await call('office.setUp', {
    officeName: '範例精密工業股份有限公司',
    operator: '王小明',
    locale: 'zh-TW',
    policy: 'p1',
    yearStyle: 'western',
  });
  await page.reload();
  const clerk = await clerkAt(page);
  const { today } = await call('office.status', {});
  const contacts = [contactForm({ name: '林小姐', mobile: '0900-000-118' })];
  await call('customers.save', { form: customerForm({ name: '甲乙電子工業股份有限公司', contacts }) });
  await page.getByRole('navigation').waitFor();
  await clerk.press('F2');
  await page.locator('.case-sheet').waitFor();
  await clerk.compose('ㄐㄧㄚˇㄧˇ', '甲乙');
  await page.getByRole('option', { name: /甲乙電子工業/ }).waitFor();
  await clerk.press('ArrowDown', 'Enter');
  await page.locator('.side-card-name').waitFor();
  const desk = new Desk(program, clerk);
  await desk.fill('第 1 項品名', '馬達外殼');
  await desk.fill('第 1 項數量', '500 PCS');
  await desk.fill('異常狀況', '外觀刮傷。');
  await desk.fill('會勘日期', today.replaceAll('-', '/'));
  await desk.fill('會勘人員', '王小明、陳品管');
  await desk.fill('會勘結果', '現場三箱皆有刮痕。');
  await clerk.press('F10');
  await page.locator('.case-next').waitFor();

  const { rows } = await call('ledger.search', { text: '刮傷', limit: 1 });
  const id = rows[0]?.id ?? 0;
  const first = p1.route[0];
  const unit = p1.units.find(({ code }) => code === first?.unit)?.label['zh-TW'] ?? '';
  await desk.pass(unit, '包裝不當所致。');
  await desk.carryOut();
  await clerk.press('Escape');

  const text = await desk.paper(id, file);
  expect(text).toContain('客戶意見處理表');
  expect(text).toContain('王小明、陳品管：現場三箱皆有刮痕。');
  expect(text).toContain('包裝不當所致。');
});
