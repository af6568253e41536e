// @vitest-environment jsdom
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { createCache, followOffice } from '../../../renderer/api/cache.ts';
import { App } from '../../../renderer/app/App.tsx';
import { keepLocale } from '../../../renderer/app/texts.tsx';
import { SettingsPage } from '../../../renderer/features/settings/SettingsPage.tsx';
import { NoticeRegion } from '../../../renderer/ui/NoticeRegion.tsx';
import { temporaryFolder, testOffice } from '../../support/office.ts';
import { afterDrawing, bridgeTo, drawInWindow } from './support/window.tsx';

function drawApp(): void {
  const cache = createCache();
  const stop = followOffice(cache);
  afterDrawing(stop);
  keepLocale('zh-TW');
  render(<App cache={cache} />);
}

test('first run: the language changes at once, a missing name is told at its field, and then the program begins', async () => {
  const test = await testOffice({ setUp: false });
  bridgeTo(test);
  drawApp();
  await screen.findByText('歡迎使用 Kesu');

  fireEvent.click(screen.getByLabelText('English'));
  await screen.findByText('Welcome to Kesu');
  expect(document.documentElement.lang).toBe('en');

  fireEvent.click(screen.getByText('Begin'));
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: /Name of the office/ });
  expect(name.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(name);

  fireEvent.input(name, { target: { value: 'Sample Works' } });
  fireEvent.click(screen.getByLabelText(/Republic of China/));
  fireEvent.click(screen.getByText('Begin'));

  await screen.findByRole('navigation', { name: 'Places' });
  const status = await test.do('office.status', {});
  expect(status.firstRun).toBe(false);
  expect(status.settings).toMatchObject({ officeName: 'Sample Works', screenLocale: 'en', dateStyle: 'roc' });
  expect(status.yearStyle).toBe('roc');
});

test('a damaged file: what it means, what can be done, and no way to delete it', async () => {
  const test = await testOffice();
  let problem: 'damaged' | null = 'damaged';
  bridgeTo(test, () => ({ problem, folder: 'C:\\Kesu', detail: '', changeable: true }));
  drawApp();
  await screen.findByText('資料檔已損壞。');

  const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
  expect(buttons).toEqual(['再試一次', '打開資料夾', '改用其他資料夾']);

  fireEvent.click(screen.getByText('再試一次'));
  await screen.findByText('還是打不開，情形相同。');

  problem = null;
  fireEvent.click(screen.getByText('再試一次'));
  await screen.findByRole('navigation', { name: '各頁' });
});

test('a folder named on the command line cannot be changed from the recovery page', async () => {
  bridgeTo(await testOffice(), () => ({ problem: 'locked', folder: '/data', detail: '', changeable: false }));
  drawApp();
  await screen.findByText('資料檔正由另一個程式使用。');
  expect(screen.queryByText('改用其他資料夾')).toBeNull();
});

test('today: an office without a name is told so, with a door to where it is filled in', async () => {
  const office = await testOffice();
  await office.do('settings.change', { officeName: '' });
  bridgeTo(office);
  drawApp();
  fireEvent.click(await screen.findByText('單位名稱尚未填寫'));
  const name = await screen.findByRole<HTMLInputElement>('textbox', { name: /單位名稱/ });

  fireEvent.input(name, { target: { value: '範例公司' } });
  fireEvent.blur(name);
  await screen.findByText('已儲存');
  fireEvent.click(screen.getByRole('button', { name: /今日/ }));
  await screen.findByRole('heading', { level: 1, name: '今日' });
  expect(screen.queryByText('單位名稱尚未填寫')).toBeNull();
});

test('settings: a name is kept when its field is left, and undo brings the old one back', async () => {
  const { test } = await drawInWindow(
    <>
      <SettingsPage />
      <NoticeRegion />
    </>,
  );
  const operator = screen.getByRole<HTMLInputElement>('textbox', { name: '操作人' });
  fireEvent.input(operator, { target: { value: '李大華' } });
  fireEvent.blur(operator);

  await waitFor(async () => {
    expect((await test.do('office.status', {})).settings.operator).toBe('李大華');
  });
  fireEvent.click(await screen.findByText('復原'));
  await waitFor(async () => {
    expect((await test.do('office.status', {})).settings.operator).toBe('王小明');
  });
});

test('settings: a backup is written where the clerk says, and the notice tells what is in the copy', async () => {
  const folder = temporaryFolder();
  const copy = join(folder, 'copy.db');
  const test = await testOffice({
    folder,
    host: {
      chooseFileToSave: () => Promise.resolve({ token: 'chosen', name: 'copy.db' }),
      resolveFile: (token) => Promise.resolve(token === 'chosen' ? copy : undefined),
    },
  });
  await drawInWindow(
    <>
      <SettingsPage />
      <NoticeRegion />
    </>,
    { test },
  );
  fireEvent.click(screen.getByText('立即備份…'));
  await screen.findByText(/^copy\.db 已寫好並驗證：案件 0 件，客戶 0 筆，附件 0 個（\d+ KB）。$/);
  expect(existsSync(copy)).toBe(true);
});

test('settings: what was typed is kept also when the page is left by a key', async () => {
  const drawn = await drawInWindow(<SettingsPage />);
  const operator = screen.getByRole<HTMLInputElement>('textbox', { name: '操作人' });
  fireEvent.input(operator, { target: { value: '陳小姐' } });

  drawn.unmount();

  await waitFor(async () => {
    expect((await drawn.test.do('office.status', {})).settings.operator).toBe('陳小姐');
  });
});

test('settings: the name of the office cannot be emptied', async () => {
  const { test } = await drawInWindow(<SettingsPage />);
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: /單位名稱/ });
  fireEvent.input(name, { target: { value: '  ' } });
  fireEvent.blur(name);
  expect(name.value).toBe('範例精密工業股份有限公司');
  expect((await test.do('office.status', {})).settings.officeName).toBe('範例精密工業股份有限公司');
});
