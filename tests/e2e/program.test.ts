import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import { temporaryFolder } from '../support/office.ts';
import { launchProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('start and end', () => {
  test('what was saved is there at the next start, in one file without a log beside it', async () => {
    const dataFolder = join(temporaryFolder(), 'data');
    const first = await launchProgram({ dataFolder, locale: 'en' });
    await first.call('settings.change', { officeName: '第二辦公室' });
    await first.close();
    expect(existsSync(join(dataFolder, 'kesu.db'))).toBe(true);
    expect(existsSync(join(dataFolder, 'kesu.db-wal'))).toBe(false);

    const second = await launchProgram({ dataFolder });
    expect((await second.call('office.status', {})).settings.officeName).toBe('第二辦公室');
  });

  test('the window remembers where it stood', async () => {
    const program = await launchProgram({ size: { width: 1920, height: 1080 } });
    await program.close();
    const state: unknown = JSON.parse(readFileSync(join(program.userData, 'window.json'), 'utf8'));
    expect(state).toMatchObject({ bounds: { width: 1440, height: 900 }, maximized: false });
  });

  test('a second start does not open a second program', async () => {
    const first = await launchProgram();
    await expect(launchProgram({ userData: first.userData, dataFolder: first.dataFolder })).rejects.toThrow(
      'ended with 0',
    );
    expect(await first.call('office.status', {})).toMatchObject({ firstRun: true });
  });
});

describe('data that cannot be opened', () => {
  test('is named, the office is closed, and the file stays as it was', async () => {
    const dataFolder = join(temporaryFolder(), 'data');
    const file = join(dataFolder, 'kesu.db');
    mkdirSync(dataFolder);
    writeFileSync(file, 'this is somebody else’s file, with enough text in it to be looked at');
    const before = readFileSync(file);

    const program = await launchProgram({ dataFolder });
    const status = await program.call('place.status', {});
    expect(status).toMatchObject({ problem: 'not-ours', folder: dataFolder, changeable: false });
    expect(await program.refused('office.status', {})).toEqual({
      code: 'office-closed',
      params: { problem: 'not-ours' },
    });
    expect(await program.call('place.retry', {})).toEqual({ open: false });
    expect(readFileSync(file)).toEqual(before);
  });

  test('opens again when the trouble is gone', async () => {
    const dataFolder = join(temporaryFolder(), 'data');
    writeFileSync(dataFolder, 'a file where the folder should be');
    const program = await launchProgram({ dataFolder });
    expect((await program.call('place.status', {})).problem).toBe('unwritable-folder');

    rmSync(dataFolder);
    expect(await program.call('place.retry', {})).toEqual({ open: true });
    expect(await program.call('office.status', {})).toMatchObject({ firstRun: true });
  });
});

describe('a folder of the clerk’s choice', () => {
  test('is used at once and at the next start', async () => {
    const folder = temporaryFolder();
    const chosen = join(folder, '客訴資料');
    const userData = join(folder, 'user');
    const first = await launchProgram({ userData, dataFolder: null, dialogs: { open: [chosen] } });
    expect(await first.call('place.choose', {})).toEqual({ changed: true, open: true });
    await first.call('settings.change', { officeName: '新地方' });
    await first.close();
    expect(existsSync(join(chosen, 'kesu.db'))).toBe(true);

    const second = await launchProgram({ userData, dataFolder: null });
    expect((await second.call('office.status', {})).settings.officeName).toBe('新地方');
  });

  test('cancelling the dialog changes nothing', async () => {
    const program = await launchProgram({ dataFolder: null });
    expect(await program.call('place.choose', {})).toEqual({ changed: false, open: true });
  });

  test('a folder that does not work is not kept for the next start', async () => {
    const folder = temporaryFolder();
    const blocked = join(folder, 'blocked');
    writeFileSync(blocked, 'no folder');
    const userData = join(folder, 'user');
    const first = await launchProgram({ userData, dataFolder: null, dialogs: { open: [blocked] } });
    expect(await first.call('place.choose', {})).toEqual({ changed: true, open: false });
    expect((await first.call('place.status', {})).problem).toBe('unwritable-folder');
    await first.close();

    const second = await launchProgram({ userData, dataFolder: null });
    expect((await second.call('place.status', {})).problem).toBeNull();
  });
});
