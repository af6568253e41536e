import { expect, test, vi } from 'vitest';

import { launchProgram } from '../support/program.ts';

// Building, starting and examining takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

test('the first-run page is answered by keys alone, the name typed through an input method', async () => {
  const { page, call } = await launchProgram();
  const name = page.getByRole('textbox').first();
  await name.focus();
  const keys = await page.context().newCDPSession(page);

  // Zhuyin: the sounds stand in the field while the candidate is chosen; Enter picks it and does nothing else.
  await keys.send('Input.imeSetComposition', { text: 'ㄈㄢˋ', selectionStart: 3, selectionEnd: 3 });
  await keys.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await keys.send('Input.insertText', { text: '範例公司' });
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 });
  expect(await name.inputValue()).toBe('範例公司');
  expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);

  // The next Enter is the clerk's own: on through the form to its button.
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Enter');
    if (await page.getByRole('navigation').isVisible()) break;
    if (await page.evaluate(() => document.activeElement?.getAttribute('type') !== 'submit'))
      await page.keyboard.press('Tab');
  }
  await page.getByRole('navigation').waitFor();

  expect((await call('office.status', {})).settings.officeName).toBe('範例公司');
});

test('the list of keys is longer than its dialog and scrolls by the keys at once', async () => {
  const { page } = await launchProgram({ locale: 'zh-TW' });
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('F1');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('End');
  await page.waitForFunction(() => (document.activeElement?.scrollTop ?? 0) > 0);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('the palette finds a command by part of its name and runs it on the page below', async () => {
  const { page } = await launchProgram({ locale: 'zh-TW' });
  await page.getByRole('navigation').waitFor();

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await page.keyboard.insertText('設定');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: '設定' }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('the page asks for nothing outside of the program and breaks none of its own rules', async () => {
  const program = await launchProgram({ locale: 'zh-TW' });
  const complaints: string[] = [];
  program.page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await program.page.reload();
  await program.page.getByRole('navigation').waitFor();
  for (const key of ['Control+1', 'Control+7', 'F1']) await program.page.keyboard.press(key);
  await program.page.getByRole('dialog').waitFor();

  expect(complaints).toEqual([]);
  expect(program.requests.stopped).toEqual([]);
});
