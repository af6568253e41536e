import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { ATTACHMENT_BYTES, CASE_ATTACHMENT_BYTES } from '../../electron/contract/attachments.ts';
import { accept, complaint } from '../support/cases.ts';
import { customerForm } from '../support/customers.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const bytes = (text: string) => new TextEncoder().encode(text);

async function desk(): Promise<TestOffice & { readonly caseId: number; readonly other: number }> {
  const test = await testOffice();
  const { id: customer } = await test.do('customers.save', { form: customerForm() });
  const { id: caseId } = await accept(test, complaint(customer));
  const { id: other } = await accept(test, complaint(customer));
  return { ...test, caseId, other };
}

/** Files under `attachments`, without those on their way. */
function kept(folder: string): string[] {
  const root = join(folder, 'attachments');
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .flatMap((name) => readdirSync(join(root, name)))
    .toSorted();
}

function passing(folder: string): string[] {
  const path = join(folder, 'attachments', 'incoming');
  return existsSync(path) ? readdirSync(path) : [];
}

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const pathIn = (folder: string, hash: string): string => join(folder, 'attachments', hash.slice(0, 2), hash);

describe('an attachment', () => {
  test('lies beside the database under its hash, and comes back byte for byte', async () => {
    const { folder, caseId, events, do: call } = await desk();
    const added = await call('attachments.addBytes', { caseId, name: '瑕疵.png', bytes: png });
    expect(added).toMatchObject({
      caseId,
      name: '瑕疵.png',
      mediaType: 'image/png',
      size: png.length,
      addedBy: '王小明',
      preview: 'image',
    });
    expect(kept(folder)).toEqual([hashOf(png)]);
    expect(passing(folder)).toEqual([]);
    const read = await call('attachments.read', { id: added.id });
    expect(Buffer.from(read.bytes).equals(png)).toBe(true);
    expect(await call('attachments.list', { caseId })).toEqual({ attachments: [added] });
    expect(events.at(-1)).toEqual({ name: 'office.changed', payload: { areas: ['attachments', 'cases'] } });
    const record = await call('cases.get', { id: caseId });
    expect(record.events.at(-1)).toMatchObject({ kind: 'attached', note: '瑕疵.png', actor: '王小明' });
  });

  test('is taken from a file that was chosen, under its own name', async () => {
    const { folder, caseId, file, do: call } = await desk();
    const path = join(folder, '來信 11.eml');
    writeFileSync(path, 'From: a@example.com\r\nMIME-Version: 1.0\r\n\r\n品質不良');
    const added = await call('attachments.addFile', { caseId, file: file(path) });
    expect(added).toMatchObject({ name: '來信 11.eml', mediaType: 'message/rfc822', preview: 'none' });
    expect(readFileSync(path, 'utf8')).toContain('品質不良');
  });

  test('comes to a case once, and its bytes to the disk once for all cases', async () => {
    const { folder, caseId, other, do: call } = await desk();
    const first = await call('attachments.addBytes', { caseId, name: 'a.png', bytes: png });
    expect(await call('attachments.addBytes', { caseId, name: 'b.png', bytes: png })).toEqual(first);
    const second = await call('attachments.addBytes', { caseId: other, name: 'c.png', bytes: png });
    expect(second).toMatchObject({ caseId: other, name: 'c.png' });
    expect(kept(folder)).toHaveLength(1);
    expect((await call('attachments.list', { caseId })).attachments).toHaveLength(1);
    const record = await call('cases.get', { id: caseId });
    expect(record.events.filter(({ kind }) => kind === 'attached')).toHaveLength(1);
  });

  test('is saved elsewhere as it was; never over the office’s own files', async () => {
    const { folder, caseId, file, do: call, refused } = await desk();
    const { id } = await call('attachments.addBytes', { caseId, name: 'a.png', bytes: png });
    const target = join(folder, 'copy.png');
    await call('attachments.save', { id, file: file(target) });
    expect(readFileSync(target).equals(png)).toBe(true);
    for (const own of [join(folder, 'kesu.db'), pathIn(folder, hashOf(png))]) {
      const error = await refused('attachments.save', { id, file: file(own) });
      expect(error.code).toBe('file-not-writable');
    }
    expect((await refused('attachments.save', { id, file: 'never' })).code).toBe('file-unknown');
    expect((await refused('attachments.save', { id, file: file(join(folder, 'no/such/x')) })).code).toBe(
      'file-not-writable',
    );
  });

  test('goes out of sight and comes back', async () => {
    const { folder, caseId, do: call, refused } = await desk();
    const added = await call('attachments.addBytes', { caseId, name: 'a.png', bytes: png });
    await call('attachments.remove', { id: added.id });
    expect((await call('attachments.list', { caseId })).attachments).toEqual([]);
    expect(kept(folder)).toHaveLength(1);
    for (const name of ['attachments.read', 'attachments.remove'] as const) {
      expect((await refused(name, { id: added.id })).code).toBe('not-found');
    }
    expect(await call('attachments.restore', { id: added.id })).toEqual(added);
    expect((await call('attachments.list', { caseId })).attachments).toEqual([added]);
    const record = await call('cases.get', { id: caseId });
    expect(record.events.map(({ kind }) => kind).slice(-3)).toEqual(['attached', 'detached', 'attached']);
  });

  test('taken in anew after it was removed, is there once also after the removal is undone', async () => {
    const { caseId, do: call } = await desk();
    const first = await call('attachments.addBytes', { caseId, name: 'a.png', bytes: png });
    await call('attachments.remove', { id: first.id });
    const second = await call('attachments.addBytes', { caseId, name: 'b.png', bytes: png });
    expect(await call('attachments.restore', { id: first.id })).toEqual(second);
    expect((await call('attachments.list', { caseId })).attachments).toEqual([second]);
  });

  test('whose file is gone or was changed is named, and is whole again once added anew', async () => {
    const { folder, caseId, other, do: call, refused } = await desk();
    const { id } = await call('attachments.addBytes', { caseId, name: 'a.png', bytes: png });
    const path = pathIn(folder, hashOf(png));
    rmSync(path);
    expect(await refused('attachments.read', { id })).toEqual({
      code: 'attachment-missing',
      params: { name: 'a.png' },
    });
    const number = (await call('cases.get', { id: caseId })).number;
    expect(await call('attachments.check', {})).toEqual({
      files: 1,
      lacking: [{ caseId, number, name: 'a.png', fault: 'missing' }],
      unnamed: { files: 0, bytes: 0 },
    });
    writeFileSync(path, png.subarray(1));
    expect((await refused('attachments.read', { id })).code).toBe('attachment-damaged');
    expect((await call('attachments.check', {})).lacking).toMatchObject([{ fault: 'damaged' }]);
    await call('attachments.addBytes', { caseId: other, name: 'again.png', bytes: png });
    expect((await call('attachments.check', {})).lacking).toEqual([]);
    expect(Buffer.from((await call('attachments.read', { id })).bytes).equals(png)).toBe(true);
  });
});

describe('what is refused leaves nothing behind', () => {
  test.each([
    ['attachment-empty', 'empty.txt', ''],
    ['attachment-program', 'photo.jpg', 'MZ\u0090\u0000\u0003'],
    ['attachment-program', 'script.txt', '#!/bin/sh\nrm -rf /'],
    ['attachment-program', 'readme.bat', 'hello'],
    ['attachment-program', 'invoice.pdf.exe', '%PDF-1.7'],
    ['attachment-program', 'letter.pdf.lnk ', 'x'],
    ['attachment-program', '..\\..\\a.vbs', 'x'],
  ])('%s: %s', async (code, name, content) => {
    const { folder, caseId, do: call, refused } = await desk();
    const error = await refused('attachments.addBytes', { caseId, name, bytes: bytes(content) });
    expect(error.code).toBe(code);
    expect(kept(folder)).toEqual([]);
    expect(passing(folder)).toEqual([]);
    expect((await call('attachments.list', { caseId })).attachments).toEqual([]);
  });

  test('a byte more than the limit; the limit itself is taken', async () => {
    const { folder, caseId, do: call, refused } = await desk();
    const large = new Uint8Array(ATTACHMENT_BYTES + 1).fill(65);
    expect(await refused('attachments.addBytes', { caseId, name: 'a.txt', bytes: large })).toEqual({
      code: 'attachment-too-large',
      params: { name: 'a.txt', limit: 25, total: 200 },
    });
    expect(kept(folder)).toEqual([]);
    const added = await call('attachments.addBytes', { caseId, name: 'a.txt', bytes: large.subarray(1) });
    expect(added.size).toBe(ATTACHMENT_BYTES);
  });

  test('a file of 2 GB, before any of it is read', async () => {
    const { folder, caseId, file, refused } = await desk();
    const path = join(folder, 'film.mp4');
    writeFileSync(path, '');
    truncateSync(path, 2 * 1024 ** 3);
    const before = performance.now();
    const error = await refused('attachments.addFile', { caseId, file: file(path) });
    expect(error).toMatchObject({ code: 'attachment-too-large', params: { name: 'film.mp4' } });
    expect(performance.now() - before).toBeLessThan(500);
    expect(passing(folder)).toEqual([]);
  });

  test('what would make a case too large; removing makes room', async () => {
    const { folder, caseId, other, do: call, refused } = await desk();
    const full = CASE_ATTACHMENT_BYTES / ATTACHMENT_BYTES;
    let id = 0;
    for (let index = 0; index < full; index += 1) {
      const content = new Uint8Array(ATTACHMENT_BYTES).fill(65 + index);
      ({ id } = await call('attachments.addBytes', { caseId, name: `${index}.txt`, bytes: content }));
    }
    const one = { name: 'one.txt', bytes: bytes('1') };
    expect((await refused('attachments.addBytes', { caseId, ...one })).code).toBe('attachment-too-large');
    expect(kept(folder)).toHaveLength(full);
    await call('attachments.addBytes', { caseId: other, ...one });
    await call('attachments.remove', { id });
    await call('attachments.addBytes', { caseId, ...one });
    expect((await refused('attachments.restore', { id })).code).toBe('attachment-too-large');
  }, 60_000);

  test.each([
    ['a folder', 'folder', 'file-unreadable'],
    ['a file that is gone', 'gone.txt', 'file-missing'],
  ])('%s', async (_, name, code) => {
    const { folder, caseId, file, refused } = await desk();
    mkdirSync(join(folder, 'folder'));
    const error = await refused('attachments.addFile', { caseId, file: file(join(folder, name)) });
    expect(error).toEqual({ code, params: { name } });
  });

  test('a case that is not there', async () => {
    const { folder, refused } = await desk();
    const error = await refused('attachments.addBytes', { caseId: 999, name: 'a.txt', bytes: bytes('a') });
    expect(error.code).toBe('not-found');
    expect(kept(folder)).toEqual([]);
  });

  test('a name is cleaned; one of nothing but folders gets a word', async () => {
    const { caseId, do: call } = await desk();
    const add = async (name: string) =>
      (await call('attachments.addBytes', { caseId, name, bytes: bytes(`content of ${name}`) })).name;
    expect(await add('C:\\Users\\王\\Desktop\\照片 1.jpg')).toBe('照片 1.jpg');
    expect(await add('../../etc/passwd')).toBe('passwd');
    expect(await add('///')).toBe('附件');
  });
});

test('killed at any moment, every row has its file, and at most files without a row are left', async () => {
  const { folder, caseId, office } = await desk();
  await office.close();
  const script = join(import.meta.dirname, '../support/attach-until-killed.ts');
  let told = 0;
  for (let life = 0; life < 6; life += 1) {
    const child = spawn(process.execPath, [script, folder, String(caseId), String(life)], { stdio: 'pipe' });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    let printed = '';
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      if (printed.split('\n').length > 3 + life) setTimeout(() => child.kill('SIGKILL'), Math.random() * 10);
    });
    const signal = await new Promise<NodeJS.Signals | null>((resolve) => {
      child.on('exit', (_code, by) => {
        resolve(by);
      });
    });
    expect(signal, complaint).toBe('SIGKILL');
    told += printed.split('\n').length - 1;
  }
  const again = await testOffice({ folder, setUp: false });
  const { attachments } = await again.do('attachments.list', { caseId });
  expect(attachments.length).toBeGreaterThanOrEqual(told);
  expect(await again.do('attachments.check', {})).toMatchObject({ files: attachments.length, lacking: [] });
  // One file a life at most was there before its row.
  expect(kept(folder).length - attachments.length).toBeLessThanOrEqual(6);
}, 120_000);
