import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';

import { settle } from '../../build/screens/settle.ts';
import type { OverlayField } from '../../db/rules/overlay.ts';
import { readPdf, type PdfPage } from '../paper/support/pdf-text.ts';
import { barriers } from '../support/barriers.ts';
import { acceptedCase } from '../support/cases-in-program.ts';
import { temporaryFolder } from '../support/office.ts';
import { launchProgram, type RunningProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 180_000 });

/** Tab, as often as a clerk would press it, until a control of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp, role?: 'listbox' | 'application'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const named = role
      ? page.getByRole(role, { name })
      : page.getByRole('button', { name }).or(page.getByRole('textbox', { name }));
    if ((await named.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${String(name)}`);
}

async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
}

async function openTab(page: Page): Promise<void> {
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('Control+7');
  await tabTo(page, '檢視與修改…');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '套打' }).waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await page.getByRole('tab').and(page.locator(':focus')).count()) > 0) break;
    await page.keyboard.press('Tab');
  }
  for (let presses = 0; presses < 12; presses += 1) {
    if ((await page.getByRole('tab', { name: '套打' }).and(page.locator(':focus')).count()) > 0) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await page.locator('.overlay-list').waitFor();
}

/** The overlay as the policy in force has it. */
async function savedFields(program: RunningProgram): Promise<readonly OverlayField[]> {
  const { policy } = await program.call('office.status', {});
  return policy.overlays?.[0]?.fields ?? [];
}

async function savedField(program: RunningProgram, value: string): Promise<OverlayField> {
  const field = (await savedFields(program)).find((one) => one.value === value);
  if (!field) throw new Error(`no field ${value}`);
  return field;
}

async function printedOn(program: RunningProgram, caseId: number, to: string): Promise<PdfPage> {
  const { file } = await program.call('files.chooseToSave', { suggestedName: 'stock', extension: 'pdf' });
  await program.call('papers.pdf', {
    caseId,
    size: 'a4',
    overlay: 'overlay-1',
    locale: 'zh-TW',
    reprintReason: '',
    file: file ?? '',
    allowMissing: false,
  });
  const [page] = await readPdf(readFileSync(to));
  if (!page) throw new Error('no page');
  return page;
}

/** Where a text stands: its left edge, and the middle of its signs; millimetres. */
function placeOf(page: PdfPage, text: string): { x: number; y: number } {
  const found = page.texts.find((one) => text.startsWith(one.text.trim()) || one.text.startsWith(text));
  if (!found) throw new Error(`${text} is not on the paper`);
  return { x: found.x, y: found.y - 0.38 * found.size * (25.4 / 72) };
}

function expectAt(place: { x: number; y: number }, field: OverlayField): void {
  expect(Math.abs(place.x - field.x / 10), 'millimetres from the left').toBeLessThan(0.5);
  const middle = (field.y + field.height / field.lines / 2) / 10;
  expect(Math.abs(place.y - middle), 'millimetres from above').toBeLessThan(0.5);
}

test('by keyboard alone: begun from our form, a field moved, sized and taken back, saved, and printed where it was put', async () => {
  const to = join(temporaryFolder(), 'stock.pdf');
  const program = await launchProgram({ locale: 'zh-TW', dialogs: { save: [to] } });
  const { page } = program;
  const { id } = await acceptedCase(program);
  const { number, form } = await program.call('cases.get', { id });
  await openTab(page);
  expect(await barriers(page, { colours: true })).toEqual([]);

  await tabTo(page, '新增');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await settle(page);
  expect(await barriers(page, { colours: true })).toEqual([]);
  await page.keyboard.press('F9');
  await page.locator('.overlay-box').first().waitFor();
  await settle(page);
  expect(await barriers(page, { colours: true })).toEqual([]);

  // The list chooses, Enter leads to the layout, the arrows move.
  await tabTo(page, '欄位', 'listbox');
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 60; steps += 1) {
    if ((await page.getByRole('option', { name: '客戶名稱', selected: true }).count()) > 0) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  const at = page.getByRole('application').getByRole('status');
  const before = await at.textContent();
  await press(page, 'ArrowRight', 3);
  await press(page, 'Shift+ArrowDown', 2);
  await press(page, 'Control+ArrowLeft', 5);
  const after = await at.textContent();
  const numbers = (text: string | null): number[] => [...(text ?? '').matchAll(/-?\d+\.\d/g)].map(Number);
  const moved = numbers(after).map((value, index) => Math.round((value - (numbers(before)[index] ?? 0)) * 10) / 10);
  expect(moved).toEqual([0.3, 2, -0.5, 0]);

  // Taken back step by step to where it began, and not beyond; what was taken back is made again.
  let steps = 0;
  for (; steps < 10 && (await at.textContent()) !== before; steps += 1) await page.keyboard.press('Control+z');
  expect(await at.textContent()).toBe(before);
  await press(page, 'Control+z', 2);
  expect(await at.textContent()).toBe(before);
  await press(page, 'Control+y', steps);
  expect(await at.textContent()).toBe(after);

  // Properties are typed as well; a field beyond the stock gets a sentence.
  await tabTo(page, '左（mm）');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('900');
  await page.getByText(/欄位超出紙張/).waitFor();
  expect(await barriers(page, { colours: true })).toEqual([]);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('61.7');
  await page.keyboard.press('F9');
  await page.getByText('已儲存第 2 版').or(page.locator('.k-notice')).first().waitFor();

  const field = await savedField(program, 'customerName');
  expect(field.x).toBe(617);
  const begun = new Set((await savedFields(program)).map(({ value }) => value));
  for (const value of ['part.cause', 'part.cause.quality', 'part.cause.sign.handler', 'part.composite.lossAmount']) {
    expect(begun, 'what stands in the parts of our form').toContain(value);
  }
  const paper = await printedOn(program, id, to);
  const { values } = await program.call('overlays.sample', {
    paper: 'complaint',
    locale: 'zh-TW',
    sample: 'newest',
    size: 'a4',
  });
  const name = values.find((value) => value.name === 'customerName')?.text ?? form.customerName;
  expectAt(placeOf(paper, name), field);
  expect(paper.text).toContain(number ?? '-');
  expect(paper.text).not.toContain('客戶名稱');
  const { entries } = await program.call('papers.log', { offset: 0, limit: 1 });
  expect(entries[0]).toMatchObject({ overlay: '客訴處理表', result: 'written' });

  // Two that wait go onto the same stock in one go.
  const pile = join(temporaryFolder(), 'pile.pdf');
  program.dialogs.save.push(pile);
  for (let cases = 0; cases < 2; cases += 1) await acceptedCase(program);
  await page.keyboard.press('Control+6');
  await page
    .getByRole('group', { name: '列印選項' })
    .getByRole('button', { name: /^紙張|紙張$/ })
    .click();
  await page.getByRole('option', { name: '套打：客訴處理表' }).click();
  await page.keyboard.press('Alt+p');
  await page.getByText('沒有待列印的案件。').waitFor();
  const pages = await readPdf(readFileSync(pile));
  for (const each of pages) {
    expect(each.text).not.toContain('客戶名稱');
    expectAt(placeOf(each, name), field);
  }
  const log = await program.call('papers.log', { offset: 0, limit: 2 });
  expect(log.entries.map(({ overlay }) => overlay)).toEqual(['客訴處理表', '客訴處理表']);
  expect(pages.length, 'sheets of the stock, each with its copies under it').toBe(2);
});

test('by mouse: a field dragged and drawn larger over a scan, which is on the screen and not on the paper', async () => {
  const folder = temporaryFolder();
  const to = join(folder, 'stock.pdf');
  const scan = join(folder, 'scan.png');
  const program = await launchProgram({ locale: 'zh-TW', dialogs: { save: [to], open: [scan] } });
  const { page } = program;
  const { id } = await acceptedCase(program);
  await openTab(page);
  await page.screenshot({ path: scan });
  await page.getByRole('button', { name: '新增' }).click();
  await page.keyboard.press('F9');
  await page.locator('.overlay-box').first().waitFor();
  await page.getByRole('button', { name: '選擇掃描圖' }).click();
  await page.locator('.overlay-scan').waitFor();
  await settle(page);

  const box = page.locator('[data-overlay-box=customerName]');
  const start = await box.boundingBox();
  if (!start) throw new Error('the field is not on the screen');
  await page.mouse.move(start.x + 12, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + 40, start.y + start.height / 2 + 10, { steps: 4 });
  await page.mouse.move(start.x + 72, start.y + start.height / 2 + 24, { steps: 4 });
  await page.mouse.up();
  const dropped = await box.boundingBox();
  expect(Math.abs((dropped?.x ?? 0) - start.x - 60)).toBeLessThan(1.5);
  expect(Math.abs((dropped?.y ?? 0) - start.y - 24)).toBeLessThan(1.5);

  const handle = await page.locator('.overlay-handle.is-corner').boundingBox();
  if (!handle || !dropped) throw new Error('the field has no corner');
  await page.mouse.move(handle.x + 3, handle.y + 3);
  await page.mouse.down();
  await page.mouse.move(handle.x - 57, handle.y + 13, { steps: 5 });
  await page.mouse.up();
  const sized = await box.boundingBox();
  expect(Math.abs((sized?.width ?? 0) - dropped.width + 60)).toBeLessThan(1.5);
  expect(Math.abs((sized?.height ?? 0) - dropped.height - 10)).toBeLessThan(1.5);

  await page.getByRole('button', { name: /儲存為新版/ }).click();
  await page.locator('.k-notice').first().waitFor();
  const field = await savedField(program, 'customerName');
  const paper = await printedOn(program, id, to);
  const { values } = await program.call('overlays.sample', {
    paper: 'complaint',
    locale: 'zh-TW',
    sample: 'newest',
    size: 'a4',
  });
  expectAt(placeOf(paper, values.find((value) => value.name === 'customerName')?.text ?? '-'), field);
  expect(/\/Subtype\s*\/Image\b/.test(readFileSync(to, 'latin1'))).toBe(false);

  // A letter begins with a place for each of its pieces, one below the other.
  await page.getByRole('button', { name: '新增' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /單據/ }).click();
  await page.getByRole('option', { name: '回覆函' }).click();
  await page.keyboard.press('F9');
  await dialog.waitFor({ state: 'detached' });
  const tops: number[] = [];
  for (const piece of ['date', 'recipient', 'subject', 'body', 'closing', 'signature', 'enclosures']) {
    const place = await page.locator(`[data-overlay-box=${piece}]`).boundingBox();
    tops.push(place?.y ?? Number.NaN);
  }
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});
