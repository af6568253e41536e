import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { backupTo } from '../../db/backup.ts';
import type { Database } from '../../db/database.ts';
import { openDatabase } from '../../db/open.ts';
import { enlarge, insertCustomer } from '../support/database.ts';
import { temporaryFolder } from '../support/office.ts';

async function officeWith(customers: number): Promise<{ database: Database; folder: string }> {
  const folder = temporaryFolder();
  const database = await openDatabase(join(folder, 'kesu.db'));
  onTestFinished(() => database.close());
  database.writer.transaction(() => {
    for (let index = 1; index <= customers; index += 1)
      insertCustomer(database.writer, `C-${index}`, `客戶 ${index} `.repeat(20));
  })();
  return { database, folder };
}

async function customersIn(path: string): Promise<number> {
  const copy = await openDatabase(path);
  try {
    return Number(copy.reader.prepare('SELECT count(*) FROM customers').pluck().get());
  } finally {
    await copy.close();
  }
}

describe('a backup', () => {
  test('holds everything that was saved, also what is still in the log, as one single file', async () => {
    const { database, folder } = await officeWith(500);
    const target = join(folder, 'copies');
    mkdirSync(target);
    const path = join(target, '備份 2026-11-21.db');
    const told: number[] = [];
    const backup = await backupTo(database.writer, path, { progress: (done) => told.push(done) });
    expect(backup.content.customers).toBe(500);
    expect(readdirSync(target)).toEqual(['備份 2026-11-21.db']);
    expect(backup.bytes).toBe(readFileSync(path).length);
    expect(told.length).toBeGreaterThan(0);
    expect(await customersIn(path)).toBe(500);
  });

  test('goes on while the office saves, and holds what was there when it began', async () => {
    const { database, folder } = await officeWith(500);
    enlarge(database.writer, 40);
    const path = join(folder, 'copy.db');
    let saved = 0;
    const backup = await backupTo(database.writer, path, {
      progress() {
        saved += 1;
        insertCustomer(database.writer, `D-${saved}`, '備份中新增');
      },
    });
    expect(saved).toBeGreaterThan(1);
    expect(backup.content.customers).toBeGreaterThanOrEqual(500);
    expect(Number(database.reader.prepare('SELECT count(*) FROM customers').pluck().get())).toBe(500 + saved);
  });

  test('stopped half way, the earlier copy is still there and nothing else', async () => {
    const { database, folder } = await officeWith(500);
    const target = join(folder, 'copies');
    mkdirSync(target);
    const path = join(target, 'copy.db');
    enlarge(database.writer, 40);
    await backupTo(database.writer, path);
    const before = readFileSync(path);
    insertCustomer(database.writer, 'D-1', '之後');
    const stopped = backupTo(database.writer, path, {
      progress() {
        throw new Error('stopped');
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(readdirSync(target)).toEqual(['copy.db']);
    expect(readFileSync(path).equals(before)).toBe(true);
    insertCustomer(database.writer, 'D-2', '仍可寫入');
  });

  test('a copy whose pages break on the way is refused', async () => {
    const { database, folder } = await officeWith(2000);
    const target = join(folder, 'copies');
    mkdirSync(target);
    // The last page of the file is broken under SQLite's feet, as a failing disk does.
    database.writer.pragma('wal_checkpoint(TRUNCATE)');
    const page = Number(
      database.reader
        .prepare(`SELECT max(pageno) FROM dbstat WHERE name = 'customers' AND pagetype = 'leaf'`)
        .pluck()
        .get(),
    );
    const bytes = readFileSync(database.path);
    bytes.fill(0x5a, (page - 1) * 4096, page * 4096);
    writeFileSync(database.path, bytes);
    database.writer.pragma('shrink_memory');
    await expect(backupTo(database.writer, join(target, 'copy.db'))).rejects.toThrow(/damaged|malformed/);
    expect(readdirSync(target)).toEqual([]);
  });
});
