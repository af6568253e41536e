import { expect, test, vi } from 'vitest';

import { commands } from '../../renderer/app/commands/table.ts';
import { commands as english } from '../../renderer/locales/en/commands.ts';
import { launchProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The bar is told again after the page was drawn; a busy machine takes its time. */
const PATIENT = { timeout: 20_000 };

test('the menu bar has every command of the table, shows its key and takes none', async () => {
  const program = await launchProgram({ locale: 'en' });
  await program.page.getByRole('navigation').waitFor();
  const item = async (id: string) => (await program.menu()).find((one) => one.id === id);
  await vi.waitFor(async () => {
    expect(await item('complaint.new')).toEqual({
      id: 'complaint.new',
      menu: 'File',
      label: 'New complaint',
      keys: 'F2',
      takesKey: false,
      enabled: true,
    });
  }, PATIENT);
  const lines = await program.menu();
  const wanted = commands.filter(({ keyOnly }) => !keyOnly);
  expect(
    lines
      .filter(({ id }) => wanted.some((one) => one.id === id))
      .map(({ id, label }) => [id, label])
      .sort(),
  ).toEqual(wanted.map(({ id, label }) => [id, english[label]]).sort());
  expect(lines.filter(({ id, takesKey }) => takesKey && wanted.some((one) => one.id === id))).toEqual([]);
});

test('an item does what its key does, and is grey where the page cannot do it', async () => {
  const program = await launchProgram({ locale: 'zh-TW' });
  await program.page.getByRole('navigation').waitFor();
  const enabled = async (id: string) => (await program.menu()).find((one) => one.id === id)?.enabled;
  await vi.waitFor(async () => {
    expect([await enabled('go.settings'), await enabled('form.save')]).toEqual([true, false]);
  }, PATIENT);

  await program.chooseFromMenu('complaint.new');
  await program.page.locator('nav [aria-current=page]', { hasText: '登錄' }).waitFor();
  await vi.waitFor(async () => {
    expect(await enabled('case.accept')).toBe(true);
  }, PATIENT);
  await program.chooseFromMenu('go.settings');
  await program.page.getByRole('heading', { level: 1, name: '設定' }).waitFor();
  await vi.waitFor(async () => {
    expect(await enabled('case.accept')).toBe(false);
  }, PATIENT);
});

test('the menu bar follows the language of the screen', async () => {
  const program = await launchProgram({ locale: 'zh-TW' });
  const line = async () => {
    const found = (await program.menu()).find(({ id }) => id === 'go.ledger');
    return found && [found.menu, found.label];
  };
  await vi.waitFor(async () => {
    expect(await line()).toEqual(['前往', '到台帳']);
  }, PATIENT);
  await program.call('settings.change', { screenLocale: 'en' });
  await vi.waitFor(async () => {
    expect(await line()).toEqual(['Go', english.goLedger]);
  }, PATIENT);
});

test('before the first-run page is answered there is nothing to command', async () => {
  const program = await launchProgram();
  await program.page.getByRole('textbox').first().waitFor();
  const ids = (await program.menu()).map(({ id }) => id);
  expect(ids).toContain('quit');
  expect(ids).not.toContain('complaint.new');
});

test('what is no menu is refused, and the bar stays as it was', async () => {
  const program = await launchProgram({ locale: 'en' });
  const commandsOf = async () => (await program.menu()).map(({ id }) => id);
  await vi.waitFor(async () => {
    expect(await commandsOf()).toContain('complaint.new');
  }, PATIENT);
  const before = await commandsOf();
  const command = { command: 'x', label: 'x', area: 'program', keys: 'F2', enabled: true };
  for (const wrong of [{ keys: 'not a key' }, { label: '' }, { area: 'elsewhere' }, { role: 'quit' }]) {
    const error = await program.refused('menu.set', { commands: [{ ...command, ...wrong }] });
    expect(error.code).toBe('invalid-input');
  }
  expect(await commandsOf()).toEqual(before);
});
