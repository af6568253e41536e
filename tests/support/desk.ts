import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { readPdf, type PdfPage } from '../paper/support/pdf-text.ts';
import { fieldInHand, type Clerk } from './clerk.ts';
import { contactForm, customerForm } from './customers.ts';
import type { RunningProgram } from './program.ts';

/** The window of a clerk who walks a case along its route with the keyboard alone. */
export class Desk {
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

  /** Chooses in the list of that name the line that begins so: the arrows open it, typing jumps, Enter takes. */
  async choose(name: string, line: string): Promise<void> {
    for (let steps = 0; steps < 60 && !(await this.#isAtList(name)); steps += 1) await this.#clerk.press('Tab');
    await this.#clerk.press('ArrowDown');
    const options = this.#page.getByRole('listbox');
    await options.waitFor();
    const names = await options.getByRole('option').allTextContents();
    const wanted = names.findIndex((each) => each.startsWith(line));
    if (wanted === -1) throw new Error(`${name} does not offer ${line}, but ${names.join(', ')}`);
    await this.#clerk.press('Home');
    for (let down = 0; down < wanted; down += 1) await this.#clerk.press('ArrowDown');
    await this.#clerk.press('Enter');
    await options.waitFor({ state: 'detached' });
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

  /** Whether the focus is at the list of that name; its button is labelled by what was chosen and by its name. */
  #isAtList(name: string): Promise<boolean> {
    return this.#page.evaluate((wanted) => {
      const field = document.activeElement;
      const labels = field?.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const texts = labels.map((id) => (document.getElementById(id)?.textContent ?? '').replace(/\*$/, ''));
      return field?.getAttribute('aria-haspopup') === 'listbox' && texts.includes(wanted);
    }, name);
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

  /** Units share the responsibility: a line for each, with its percent. */
  async share(lines: readonly (readonly [unit: string, percent: string])[]): Promise<void> {
    for (const [at, [unit, percent]] of lines.entries()) {
      await this.goTo('加一個責任單位');
      await this.#clerk.press('Space');
      await this.choose(`第 ${at + 1} 項責任單位`, unit);
      await this.retype(`第 ${at + 1} 項比率`, percent);
    }
  }

  /** Types over what stands in the field. */
  async retype(name: string, text: string): Promise<void> {
    await this.goTo(name);
    await this.#clerk.press('Control+a');
    await this.#page.keyboard.insertText(text);
  }

  /** The form of a case as it prints now, page by page. */
  async pages(caseId: number, file: string): Promise<readonly PdfPage[]> {
    const { file: token } = await this.#program.call('files.chooseToSave', { suggestedName: 'form', extension: 'pdf' });
    await this.#program.call('papers.pdf', {
      caseId,
      size: 'a4',
      locale: 'zh-TW',
      reprintReason: '查核',
      file: token ?? '',
      allowMissing: false,
    });
    return readPdf(readFileSync(file));
  }

  /** The text of every page of the form as it would print now, blanks left out. */
  async paper(caseId: number, file: string): Promise<string> {
    return (await this.pages(caseId, file)).map(({ text }) => text).join('\n');
  }
}

/** What is typed on the form, field by field, in the order in which Tab comes to them. */
export type Typed = readonly (readonly [field: string, text: string])[];

const usual: Typed = [
  ['第 1 項品名', '風扇葉輪 80 mm'],
  ['第 1 項數量', '12,000 PCS'],
  ['異常狀況', '葉片根部毛邊，抽驗 500 件中 13 件。'],
];

/** A customer in the files, and a complaint of theirs typed and accepted; answers its id. */
export async function acceptByKeyboard(program: RunningProgram, clerk: Clerk, typed: Typed = usual): Promise<number> {
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
  const desk = new Desk(program, clerk);
  for (const [field, text] of typed) await desk.fill(field, text);
  await clerk.press('F10');
  await page.locator('.case-next').waitFor();
  const { rows } = await call('ledger.search', { text: '甲乙', limit: 50 });
  return Math.max(...rows.map(({ id }) => id));
}
