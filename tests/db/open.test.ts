import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';

import type { Database } from '../../db/database.ts';
import { APPLICATION_ID } from '../../db/file-header.ts';
import { migrations } from '../../db/migrations/index.ts';
import { OpenFailure } from '../../db/open-failure.ts';
import { openDatabase } from '../../db/open.ts';
import { asOrdinaryUser, databaseAtVersion, fingerprint, insertCustomer } from '../support/database.ts';
import { temporaryFolder } from '../support/office.ts';

function newPath(): string {
  return join(temporaryFolder(), 'kesu.db');
}

async function opened(path: string, options?: Parameters<typeof openDatabase>[1]): Promise<Database> {
  const database = await openDatabase(path, options);
  onTestFinished(() => database.close());
  return database;
}

async function failure(path: string, options?: Parameters<typeof openDatabase>[1]): Promise<OpenFailure> {
  try {
    await (await openDatabase(path, options)).close();
  } catch (error) {
    if (error instanceof OpenFailure) return error;
    throw error;
  }
  throw new Error('the file was opened');
}

/** A file with a hundred customers, closed. */
async function usedFile(path = newPath()): Promise<string> {
  const database = await openDatabase(path, { programVersion: '0.1.0' });
  for (let index = 1; index <= 100; index += 1) insertCustomer(database.writer, `C-${index}`, `台灣精密工業 ${index}`);
  await database.close();
  return path;
}

function customers(database: Database): number {
  return Number(database.reader.prepare('SELECT count(*) FROM customers').pluck().get());
}

function overwrite(path: string, at: number, bytes: Uint8Array): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}

describe('a file that can be opened', () => {
  test('a new one is marked as ours from its first page on, before the log exists', async () => {
    const path = newPath();
    const database = await opened(path);
    expect(readFileSync(path).readUInt32BE(68)).toBe(APPLICATION_ID);
    expect(customers(database)).toBe(0);
  });

  test('an empty file and a missing folder become a new office', async () => {
    const folder = temporaryFolder();
    const empty = join(folder, 'empty.db');
    writeFileSync(empty, '');
    expect(customers(await opened(empty))).toBe(0);
    expect(customers(await opened(join(folder, '資料 夾/裡面/kesu.db')))).toBe(0);
  });

  test('works with the settings that keep what was saved', async () => {
    const { writer } = await opened(newPath());
    const setting = (name: string): unknown => writer.pragma(name, { simple: true });
    expect(setting('journal_mode')).toBe('wal');
    expect(setting('synchronous')).toBe(2);
    expect(setting('foreign_keys')).toBe(1);
    expect(setting('trusted_schema')).toBe(0);
    expect(setting('busy_timeout')).toBe(5000);
    expect(setting('user_version')).toBe(migrations.length);
  });

  test('closing folds everything into the one file', async () => {
    const path = await usedFile();
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['kesu.db', 'kesu.lock']);
    expect(customers(await opened(path))).toBe(100);
  });

  test('after a kill, what was committed is there', async () => {
    const path = newPath();
    const program = `
      const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, '../../db/open.ts'))});
      const { insertCustomer } = await import(${JSON.stringify(join(import.meta.dirname, '../support/database.ts'))});
      const { writer } = await openDatabase(${JSON.stringify(path)});
      for (let index = 1; index <= 50; index += 1) insertCustomer(writer, 'C-' + index, '台積電');
      process.stdout.write('saved');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect((await failure(path)).problem).toBe('locked');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
    expect(customers(await opened(path))).toBe(50);
  });

  test('a first page that was not finished before the power went is taken back', async () => {
    const path = newPath();
    await databaseAtVersion(path, 1, (connection) => {
      connection.pragma('journal_mode = DELETE');
    });
    const program = `
      const { default: BetterSqlite3 } = await import(${JSON.stringify(import.meta.resolve('better-sqlite3'))});
      const { insertCustomer } = await import(${JSON.stringify(join(import.meta.dirname, '../support/database.ts'))});
      const database = new BetterSqlite3(${JSON.stringify(path)});
      database.pragma('cache_size = 1');
      database.exec('BEGIN');
      for (let index = 1; index <= 2000; index += 1) insertCustomer(database, 'C-' + index, '未完成');
      process.stdout.write('half');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(statSync(`${path}-journal`).size).toBeGreaterThan(0);
    expect(customers(await opened(path))).toBe(0);
  });
});

describe('a file that is not ours', () => {
  test.each([
    ['a text file', (path: string) => writeFileSync(path, '客戶名單\n台積電\n聯發科\n'.repeat(20))],
    ['a short text file', (path: string) => writeFileSync(path, 'x')],
    ['a picture', (path: string) => writeFileSync(path, Buffer.from('89504e470d0a1a0a'.repeat(40), 'hex'))],
    [
      "another program's SQLite file",
      (path: string) => {
        const other = new BetterSqlite3(path);
        other.exec("CREATE TABLE customers (name TEXT); INSERT INTO customers VALUES ('不是我們的')");
        other.close();
      },
    ],
    [
      "another program's SQLite file with a mark of its own and a log",
      (path: string) => {
        const other = new BetterSqlite3(path);
        other.pragma('application_id = 1234');
        other.pragma('journal_mode = WAL');
        other.exec('CREATE TABLE notes (text TEXT)');
        other.close();
      },
    ],
  ])('%s is left exactly as it is', async (_, make) => {
    const path = newPath();
    make(path);
    const before = fingerprint(path);
    expect((await failure(path)).problem).toBe('not-ours');
    expect(fingerprint(path)).toBe(before);
    expect(readdirSync(dirname(path))).toEqual(['kesu.db']);
  });

  test('a folder of that name is not ours', async () => {
    const path = newPath();
    mkdirSync(path);
    expect((await failure(path)).problem).toBe('not-ours');
  });
});

describe('a file that a later program wrote', () => {
  test('is left as it is, and the program that wrote it is named', async () => {
    const path = await usedFile();
    const future = new BetterSqlite3(path);
    future.pragma('user_version = 999');
    future.exec(`UPDATE settings SET value = '"9.4.0"' WHERE key = 'writtenBy'`);
    future.close();
    const before = fingerprint(path);
    const found = await failure(path);
    expect([found.problem, found.detail]).toEqual(['from-future', '9.4.0']);
    expect(fingerprint(path)).toBe(before);
  });

  test('also when its schema was still in the log, because it was killed', async () => {
    const path = await usedFile();
    const future = new BetterSqlite3(path);
    onTestFinished(() => {
      future.close();
    });
    future.pragma('wal_autocheckpoint = 0');
    future.pragma('user_version = 999');
    expect(readFileSync(path).readUInt32BE(60)).toBe(migrations.length);
    const before = [fingerprint(path), fingerprint(`${path}-wal`)];
    const found = await failure(path);
    expect([found.problem, found.detail]).toEqual(['from-future', '0.1.0']);
    expect([fingerprint(path), fingerprint(`${path}-wal`)]).toEqual(before);
  });

  test('also when it keeps its settings elsewhere: then nobody is named', async () => {
    const path = await usedFile();
    const future = new BetterSqlite3(path);
    future.pragma('user_version = 2000000000');
    future.exec('DROP TABLE settings');
    future.close();
    const found = await failure(path);
    expect([found.problem, found.detail]).toEqual(['from-future', '']);
  });
});

describe('a damaged file', () => {
  test.each([
    ['cut off in the middle', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2 / 4096) * 4096)],
    ['cut off in a page', (path: string) => truncateSync(path, 4096 * 3 + 100)],
    ['cut off in the header', (path: string) => truncateSync(path, 60)],
    ['with zeros where it began', (path: string) => overwrite(path, 0, new Uint8Array(4096))],
    ['with an overwritten beginning', (path: string) => overwrite(path, 0, Buffer.from('garbage garbage'))],
    ['all zeros', (path: string) => writeFileSync(path, new Uint8Array(65_536))],
    [
      'with one page of the customers overwritten',
      (path: string) => {
        const connection = new BetterSqlite3(path, { readonly: true });
        const page = connection
          .prepare(`SELECT pageno FROM dbstat WHERE name = 'customers' AND pagetype = 'leaf' ORDER BY pageno DESC`)
          .pluck()
          .get() as number;
        connection.close();
        for (const ending of ['-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
        overwrite(path, (page - 1) * 4096, new Uint8Array(4096).fill(0xa5));
      },
    ],
    [
      "with its tables' names overwritten",
      (path: string) => {
        const content = readFileSync(path);
        // Also in the pages that SQLite no longer uses.
        for (
          let at = content.indexOf('CREATE TABLE customers');
          at >= 0;
          at = content.indexOf('CREATE TABLE customers', at + 1)
        ) {
          overwrite(path, at, Buffer.from('CREATE TABLE (((((('));
        }
      },
    ],
    ['with an impossible version', (path: string) => overwrite(path, 60, Uint8Array.of(0xff, 0xff, 0xff, 0xfe))],
    [
      'gone, with its log still there',
      (path: string) => {
        rmSync(path);
        writeFileSync(`${path}-wal`, 'the only copy of the last cases');
      },
    ],
  ])('%s is said to be damaged and stays for whoever repairs it', async (_, damage) => {
    const path = await usedFile();
    damage(path);
    const before = existsSync(path) ? fingerprint(path) : 'gone';
    const log = existsSync(`${path}-wal`) ? fingerprint(`${path}-wal`) : 'none';
    expect((await failure(path)).problem).toBe('damaged');
    expect(existsSync(path) ? fingerprint(path) : 'gone').toBe(before);
    if (log !== 'none') expect(fingerprint(`${path}-wal`)).toBe(log);
    // The lock was given back: after a repair the same window can open it.
    rmSync(path, { force: true });
    rmSync(`${path}-wal`, { force: true });
    rmSync(`${path}-shm`, { force: true });
    expect(customers(await opened(path))).toBe(0);
  });
});

describe('a place that cannot be written', () => {
  test('a read-only file', async () => {
    const path = await usedFile();
    chmodSync(dirname(path), 0o777);
    chmodSync(path, 0o444);
    onTestFinished(() => chmodSync(path, 0o644));
    const before = fingerprint(path);
    expect((await asOrdinaryUser(() => failure(path))).problem).toBe('read-only');
    expect(fingerprint(path)).toBe(before);
  });

  test.skipIf(process.platform === 'win32')(
    'a folder without the right to write, with and without a file',
    async () => {
      const path = await usedFile();
      const folder = dirname(path);
      chmodSync(path, 0o666);
      chmodSync(folder, 0o555);
      onTestFinished(() => chmodSync(folder, 0o755));
      expect((await asOrdinaryUser(() => failure(path))).problem).toBe('unwritable-folder');
      expect((await asOrdinaryUser(() => failure(join(folder, 'other.db')))).problem).toBe('unwritable-folder');
      expect((await asOrdinaryUser(() => failure(join(folder, 'deeper/other.db')))).problem).toBe('unwritable-folder');
    },
  );

  test('a file where a folder should be', async () => {
    const path = await usedFile();
    expect((await failure(join(path, 'kesu.db'))).problem).toBe('unwritable-folder');
  });
});

describe('one window at a time', () => {
  test('a second one is refused, and let in when the first has closed', async () => {
    const path = newPath();
    const first = await openDatabase(path);
    expect((await failure(path)).problem).toBe('locked');
    await first.close();
    const second = await opened(path);
    insertCustomer(second.writer, 'C-1', '第二個視窗');
    expect(customers(second)).toBe(1);
  });

  test('the command line works beside the window, and sees what it saved', async () => {
    const path = await usedFile();
    const window = await opened(path);
    const command = await opened(path, { owner: false });
    insertCustomer(command.writer, 'C-900', '命令列');
    expect(customers(window)).toBe(101);
    insertCustomer(window.writer, 'C-901', '視窗');
    expect(customers(command)).toBe(102);
  });

  test('the command line waits while the window writes', async () => {
    const path = await usedFile();
    const window = await opened(path);
    const program = `
      const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, '../../db/open.ts'))});
      const { insertCustomer } = await import(${JSON.stringify(join(import.meta.dirname, '../support/database.ts'))});
      const database = await openDatabase(${JSON.stringify(path)}, { owner: false });
      process.stdout.write('ready');
      insertCustomer(database.writer, 'C-900', '等到了');
      await database.close();`;
    window.writer.exec('BEGIN IMMEDIATE');
    insertCustomer(window.writer, 'C-901', '先寫');
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await new Promise((resume) => setTimeout(resume, 300));
    window.writer.exec('COMMIT');
    expect((await once(child, 'exit'))[0]).toBe(0);
    expect(customers(window)).toBe(102);
  });

  test('a file that another program has for itself is locked, not damaged', async () => {
    const path = await usedFile();
    const other = new BetterSqlite3(path);
    onTestFinished(() => {
      other.close();
    });
    other.pragma('journal_mode = DELETE');
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE');
    expect((await failure(path)).problem).toBe('locked');
  });
});
