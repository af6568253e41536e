import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { openDatabase } from '../../db/open.ts';
import { enlarge, fingerprint } from '../support/database.ts';
import { testOffice } from '../support/office.ts';

describe('backup.write', () => {
  test('writes a copy that opens, and says what is in it', async () => {
    const { folder, office, file, do: call } = await testOffice();
    const path = join(folder, 'backup.db');
    const first = await call('backup.write', { file: file(path), job: 'backup' });
    expect(first).toMatchObject({ cases: 0, customers: 0 });
    expect(first.bytes).toBeGreaterThan(10_000);
    const copy = await openDatabase(path);
    expect(copy.reader.prepare(`SELECT value FROM settings WHERE key = 'operator'`).pluck().get()).toBe('"王小明"');
    await copy.close();
    expect((await office.call('office.status', {})).ok).toBe(true);
  });

  test('refuses the open file itself, its log and its lock', async () => {
    const { folder, file, refused } = await testOffice();
    const before = fingerprint(join(folder, 'kesu.db'));
    for (const name of [
      'kesu.db',
      'kesu.db-wal',
      'kesu.db-shm',
      'kesu.lock',
      '../' + folder.split('/').at(-1) + '/kesu.db',
    ]) {
      const error = await refused('backup.write', { file: file(join(folder, name)), job: 'backup' });
      expect(error.code).toBe('file-not-writable');
    }
    expect(fingerprint(join(folder, 'kesu.db'))).toBe(before);
  });

  test.each([
    ['a folder that is not there', 'no/such/folder/backup.db'],
    ['a folder', 'a-folder'],
    ['a place below a file', 'kesu.db/backup.db'],
    ['a name that is too long', `${'很'.repeat(200)}.db`],
  ])('%s gets a sentence that names the file', async (_, name) => {
    const { folder, file, refused } = await testOffice();
    mkdirSync(join(folder, 'a-folder'));
    const before = readdirSync(folder).toSorted();
    const error = await refused('backup.write', { file: file(join(folder, name)), job: 'backup' });
    expect(error).toEqual({ code: 'file-not-writable', params: { name: name.split('/').at(-1) } });
    expect(readdirSync(folder).toSorted()).toEqual(before);
  });

  test('an unknown file is asked for again', async () => {
    const { refused } = await testOffice();
    expect((await refused('backup.write', { file: 'never-given', job: 'backup' })).code).toBe('file-unknown');
  });

  test('can be stopped, and leaves nothing behind', async () => {
    const { folder, db, file, office } = await testOffice();
    enlarge(db.writer, 60);
    const running = office.call('backup.write', { file: file(join(folder, 'backup.db')), job: 'stopped' });
    const cancel = async (): Promise<void> => {
      const answer = await office.call('jobs.cancel', { job: 'stopped' });
      if (answer.ok && !answer.value.found) {
        await new Promise((resume) => setImmediate(resume));
        await cancel();
      }
    };
    await cancel();
    expect(await running).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(readdirSync(folder).filter((name) => name.includes('backup'))).toEqual([]);
  });
});
