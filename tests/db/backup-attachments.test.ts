import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { backupTo } from '../../db/backup.ts';
import { openDatabase } from '../../db/open.ts';
import { accept, complaint } from '../support/cases.ts';
import { customerForm } from '../support/customers.ts';
import { temporaryFolder, testOffice } from '../support/office.ts';
import { canMount, smallDisk } from '../support/small-disk.ts';

const content = (index: number): Buffer => Buffer.alloc(300_000 + index, `附件 ${index} `);
const pathOf = (folder: string, bytes: Buffer): string => {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return join(folder, 'attachments', hash.slice(0, 2), hash);
};

async function officeWith(files: number) {
  const test = await testOffice();
  const { id: customer } = await test.do('customers.save', { form: customerForm() });
  const { id: caseId, number } = await accept(test, complaint(customer));
  for (let index = 0; index < files; index += 1) {
    await test.do('attachments.addBytes', { caseId, name: `${index}.txt`, bytes: Uint8Array.from(content(index)) });
  }
  return { ...test, caseId, number };
}

describe('a backup with attachments', () => {
  test('is one file, and what is opened from it has them all beside it', async () => {
    const { folder, caseId, file, do: call } = await officeWith(5);
    const target = temporaryFolder();
    const path = join(target, 'backup.db');
    const written = await call('backup.write', { file: file(path), job: 'b' });
    expect(written).toMatchObject({ cases: 1, attachments: 5, lacking: [] });
    expect(readdirSync(target)).toEqual(['backup.db']);
    expect(written.bytes).toBeGreaterThan(5 * 300_000);

    const elsewhere = join(temporaryFolder(), 'data');
    mkdirSync(elsewhere);
    copyFileSync(path, join(elsewhere, 'kesu.db'));
    const again = await testOffice({ folder: elsewhere, setUp: false });
    const { attachments } = await again.do('attachments.list', { caseId });
    expect(attachments.map(({ name }) => name)).toEqual(['0.txt', '1.txt', '2.txt', '3.txt', '4.txt']);
    expect(await again.do('attachments.check', {})).toMatchObject({ files: 5, lacking: [] });
    const read = await again.do('attachments.read', { id: attachments[3]?.id ?? 0 });
    expect(Buffer.from(read.bytes).equals(content(3))).toBe(true);
    // The bytes lie beside the database now, and no longer in it.
    expect(again.db.reader.prepare(`SELECT name FROM sqlite_schema WHERE name LIKE 'packed%'`).all()).toEqual([]);
    await again.office.close();
    expect(statSync(join(elsewhere, 'kesu.db')).size).toBeLessThan(1_200_000);
    expect(statSync(join(folder, 'kesu.db')).size).toBeLessThan(1_200_000);
  });

  test('names what was gone or damaged before, and takes everything else along', async () => {
    const { folder, caseId, number, file, do: call } = await officeWith(3);
    rmSync(pathOf(folder, content(0)));
    writeFileSync(pathOf(folder, content(1)), 'something else');
    const written = await call('backup.write', { file: file(join(temporaryFolder(), 'backup.db')), job: 'b' });
    expect(written.attachments).toBe(1);
    expect(written.lacking).toEqual([
      { caseId, number, name: '0.txt', fault: 'missing' },
      { caseId, number, name: '1.txt', fault: 'damaged' },
    ]);
  });

  test('takes those along that were removed: the removal can still be undone there', async () => {
    const { caseId, file, do: call } = await officeWith(1);
    const id = (await call('attachments.list', { caseId })).attachments[0]?.id ?? 0;
    await call('attachments.remove', { id });
    const folder = temporaryFolder();
    await call('backup.write', { file: file(join(folder, 'kesu.db')), job: 'b' });
    const again = await testOffice({ folder, setUp: false });
    expect((await again.do('attachments.restore', { id })).name).toBe('0.txt');
  });

  test('whose unpacking was stopped half way goes on when it is opened next', async () => {
    const { file, do: call } = await officeWith(3);
    const folder = temporaryFolder();
    const path = join(folder, 'kesu.db');
    await call('backup.write', { file: file(path), job: 'b' });
    const packed = readFileSync(path);
    // A disk without room for the folder: a file stands in its place.
    writeFileSync(join(folder, 'attachments'), '');
    await expect(openDatabase(path)).rejects.toThrow('unwritable-folder');
    rmSync(join(folder, 'attachments'));
    const again = await testOffice({ folder, setUp: false });
    expect(await again.do('attachments.check', {})).toMatchObject({ files: 3, lacking: [] });
    expect(packed.length).toBeGreaterThan(900_000);
  });

  test('stopped while the attachments are taken in, leaves nothing behind', async () => {
    const { file, office } = await officeWith(40);
    const target = temporaryFolder();
    const running = office.call('backup.write', { file: file(join(target, 'backup.db')), job: 'stopped' });
    const cancel = async (): Promise<void> => {
      const answer = await office.call('jobs.cancel', { job: 'stopped' });
      if (answer.ok && !answer.value.found) {
        await new Promise((resume) => setImmediate(resume));
        await cancel();
      }
    };
    await cancel();
    expect(await running).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(readdirSync(target)).toEqual([]);
  });

  test('never lands on an attachment of the office', async () => {
    const { folder, file, refused } = await officeWith(1);
    const own = pathOf(folder, content(0));
    expect((await refused('backup.write', { file: file(own), job: 'b' })).code).toBe('file-not-writable');
    expect(readFileSync(own).equals(content(0))).toBe(true);
  });

  test('stopped while they are read back, leaves the earlier backup', async () => {
    const { db } = await officeWith(4);
    const target = temporaryFolder();
    const path = join(target, 'backup.db');
    writeFileSync(path, 'earlier');
    const told: number[] = [];
    const stopped = backupTo(db.writer, path, {
      attachments: db.attachments,
      progress(done, total) {
        told.push(done / total);
        if (done / total > 0.7) throw new Error('stopped');
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(readdirSync(target)).toEqual(['backup.db']);
    expect(readFileSync(path, 'utf8')).toBe('earlier');
    expect(db.attachments.isStill()).toBe(false);
  });

  test('takes in what grew on the disk behind its back as damaged, without reading it', async () => {
    const { folder, file, do: call } = await officeWith(1);
    truncateSync(pathOf(folder, content(0)), 4 * 1024 ** 3);
    const before = performance.now();
    const written = await call('backup.write', { file: file(join(temporaryFolder(), 'backup.db')), job: 'b' });
    expect(written.lacking).toMatchObject([{ name: '0.txt', fault: 'damaged' }]);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

describe.skipIf(!canMount())('on a full disk', () => {
  test('a backup says so, and the earlier one is still there', async () => {
    const { folder, file, do: call, refused } = await officeWith(10);
    const disk = smallDisk({ megabytes: 6, filled: 1 });
    rmSync(join(disk, 'filler'));
    const path = join(disk, 'backup.db');
    const first = await testOffice();
    await first.do('backup.write', { file: first.file(path), job: 'b' });
    const before = readFileSync(path);
    // Room for the database, not for the attachments.
    writeFileSync(join(disk, 'filler'), new Uint8Array(3 * 1024 * 1024));
    expect(await refused('backup.write', { file: file(path), job: 'b' })).toEqual({ code: 'disk-full' });
    expect(readdirSync(disk).toSorted()).toEqual(['backup.db', 'filler']);
    expect(readFileSync(path).equals(before)).toBe(true);

    const large = smallDisk({ megabytes: 12, filled: 1 });
    const again = await call('backup.write', { file: file(join(large, 'backup.db')), job: 'b' });
    expect(again).toMatchObject({ attachments: 10, lacking: [] });
    expect(existsSync(pathOf(folder, content(9)))).toBe(true);
  });

  test('what is opened from a backup waits for room, loses nothing, and goes on', async () => {
    const { file, do: call } = await officeWith(10);
    const disk = smallDisk({ megabytes: 10, filled: 4 });
    const path = join(disk, 'kesu.db');
    await call('backup.write', { file: file(path), job: 'b' });
    await expect(openDatabase(path)).rejects.toMatchObject({ problem: 'disk-full' });
    await expect(openDatabase(path)).rejects.toMatchObject({ problem: 'disk-full' });
    rmSync(join(disk, 'filler'));
    const again = await testOffice({ folder: disk, setUp: false });
    expect(await again.do('attachments.check', {})).toMatchObject({ files: 10, lacking: [] });
    expect(readdirSync(join(disk, 'attachments', 'incoming'))).toEqual([]);
  });
});
