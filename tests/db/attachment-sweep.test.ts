import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';

import { backupTo } from '../../db/backup.ts';
import { openDatabase } from '../../db/open.ts';
import { sweepAttachments } from '../../db/attachment-sweep.ts';
import { accept, complaint } from '../support/cases.ts';
import { customerForm } from '../support/customers.ts';
import { temporaryFolder, testOffice, type TestOffice } from '../support/office.ts';

const text = (content: string) => new TextEncoder().encode(content);
const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');
const pathIn = (folder: string, content: string): string => {
  const hash = hashOf(content);
  return join(folder, 'attachments', hash.slice(0, 2), hash);
};
const asideIn = (folder: string, content: string): string => join(folder, 'attachments', 'unnamed', hashOf(content));

/** Hashes in their places. */
function inPlace(folder: string): string[] {
  const root = join(folder, 'attachments');
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => name.length === 2)
    .flatMap((name) => readdirSync(join(root, name)))
    .toSorted();
}

function aside(folder: string): string[] {
  const path = join(folder, 'attachments', 'unnamed');
  return existsSync(path) ? readdirSync(path).toSorted() : [];
}

type Desk = TestOffice & { readonly caseId: number; readonly other: number };

async function desk(): Promise<Desk> {
  const test = await testOffice();
  const { id: customer } = await test.do('customers.save', { form: customerForm() });
  const { id: caseId } = await accept(test, complaint(customer));
  const { id: other } = await accept(test, complaint(customer));
  return { ...test, caseId, other };
}

const add = (test: TestOffice, caseId: number, content: string) =>
  test.do('attachments.addBytes', { caseId, name: `${content}.txt`, bytes: text(content) });

describe('an attachment that was removed', () => {
  test('can be brought back for thirty days; then its row goes, and thirty days later its bytes', async () => {
    const test = await desk();
    const { id } = await add(test, test.caseId, '甲');
    await test.do('attachments.remove', { id });
    test.clock.set('2026-12-21T09:04');
    expect(await sweepAttachments(test.db, test.clock.now())).toMatchObject({ dropped: 0, setAside: 0 });
    expect((await test.do('attachments.removed', { caseId: test.caseId })).removed).toMatchObject([
      { attachment: { id }, until: new Date('2026-12-21T09:05').toISOString() },
    ]);
    expect((await test.do('attachments.restore', { id })).name).toBe('甲.txt');
    expect((await test.do('attachments.removed', { caseId: test.caseId })).removed).toEqual([]);
    await test.do('attachments.remove', { id });

    test.clock.set('2027-01-20T09:05');
    expect(await sweepAttachments(test.db, test.clock.now())).toMatchObject({ dropped: 1, setAside: 1, deleted: 0 });
    expect((await test.refused('attachments.restore', { id })).code).toBe('not-found');
    expect(inPlace(test.folder)).toEqual([]);
    expect(aside(test.folder)).toEqual([hashOf('甲')]);
    expect((await test.do('attachments.check', {})).unnamed).toEqual({ files: 1, bytes: 3 });

    test.clock.set('2027-02-19T09:06');
    expect(await sweepAttachments(test.db, test.clock.now())).toMatchObject({ deleted: 1, bytes: 3 });
    expect(aside(test.folder)).toEqual([]);
    expect(await test.do('attachments.check', {})).toEqual({
      files: 0,
      lacking: [],
      unnamed: { files: 0, bytes: 0 },
    });
  });

  test('keeps its bytes while the same picture is attached anywhere else', async () => {
    const test = await desk();
    const { id } = await add(test, test.caseId, '甲');
    const second = await add(test, test.other, '甲');
    await test.do('attachments.remove', { id });
    test.clock.set('2027-03-01T09:00');
    expect(await sweepAttachments(test.db, test.clock.now())).toMatchObject({ dropped: 1, setAside: 0 });
    expect(Buffer.from((await test.do('attachments.read', { id: second.id })).bytes).toString()).toBe('甲');
  });

  test('attached anew while its bytes lie aside, is whole', async () => {
    const test = await desk();
    const { id } = await add(test, test.caseId, '甲');
    await test.do('attachments.remove', { id });
    test.clock.set('2027-03-01T09:00');
    await sweepAttachments(test.db, test.clock.now());
    const again = await add(test, test.caseId, '甲');
    test.clock.set('2027-06-01T09:00');
    await sweepAttachments(test.db, test.clock.now());
    expect(inPlace(test.folder)).toEqual([hashOf('甲')]);
    expect(aside(test.folder)).toEqual([]);
    expect(Buffer.from((await test.do('attachments.read', { id: again.id })).bytes).toString()).toBe('甲');
  });
});

describe('a sweep', () => {
  test('sets aside what nobody names, and touches nothing that is not ours', async () => {
    const test = await desk();
    await add(test, test.caseId, '乙');
    const left = pathIn(test.folder, '丙');
    mkdirSync(join(left, '..'), { recursive: true });
    writeFileSync(left, '丙');
    const strange = join(test.folder, 'attachments', 'notes.txt');
    writeFileSync(strange, 'mine');
    expect((await test.do('attachments.check', {})).unnamed).toEqual({ files: 1, bytes: 3 });
    await sweepAttachments(test.db, test.clock.now());
    expect(inPlace(test.folder)).toEqual([hashOf('乙')]);
    expect(aside(test.folder)).toEqual([hashOf('丙')]);
    expect(readFileSync(strange, 'utf8')).toBe('mine');
  });

  test('under an earlier copy of the database loses nothing of the later one', async () => {
    const test = await desk();
    const earlier = join(temporaryFolder(), 'earlier.db');
    await backupTo(test.db.writer, earlier);
    const { id } = await add(test, test.caseId, '甲');
    const copy = await openDatabase(earlier);
    onTestFinished(() => copy.close());
    // The earlier copy, as if it stood in the place of the later one.
    await sweepAttachments({ ...copy, attachments: test.db.attachments }, test.clock.now());
    expect(inPlace(test.folder)).toEqual([]);
    // Found where it lies now, and brought back by the next sweep.
    expect(Buffer.from((await test.do('attachments.read', { id })).bytes).toString()).toBe('甲');
    expect((await test.do('attachments.check', {})).lacking).toEqual([]);
    expect(await sweepAttachments(test.db, test.clock.now())).toMatchObject({ broughtBack: 1 });
    expect(inPlace(test.folder)).toEqual([hashOf('甲')]);
  });

  test('does nothing while a backup runs, and a backup of another program still finds what is set aside', async () => {
    const test = await desk();
    const { id } = await add(test, test.caseId, '甲');
    await test.do('attachments.remove', { id });
    test.clock.set('2027-03-01T09:00');
    const path = join(temporaryFolder(), 'backup.db');
    let swept: Promise<unknown> | undefined;
    const backup = await backupTo(test.db.writer, path, {
      attachments: test.db.attachments,
      progress: () => {
        swept ??= sweepAttachments(test.db, test.clock.now());
      },
    });
    expect(await swept).toMatchObject({ dropped: 0, setAside: 0, deleted: 0 });
    expect(backup.attachments).toMatchObject({ files: 1, lacking: [] });

    // The copy of the other program is made; then the window sweeps; then the other program takes the bytes in.
    const beside = await openDatabase(test.db.path, { owner: false });
    onTestFinished(() => beside.close());
    swept = undefined;
    const second = await backupTo(beside.writer, path, {
      attachments: {
        ...beside.attachments,
        read: async (file) => {
          swept ??= sweepAttachments(test.db, test.clock.now());
          await swept;
          return beside.attachments.read(file);
        },
      },
    });
    expect(await swept).toMatchObject({ dropped: 1, setAside: 1 });
    expect(second.attachments).toMatchObject({ files: 1, lacking: [] });
  });

  test('comes by itself with the tidying of an office, and says nothing when there is nothing', async () => {
    const test = await desk();
    const { id } = await add(test, test.caseId, '甲');
    await test.do('attachments.remove', { id });
    test.clock.set('2027-03-01T09:00');
    await test.office.tidy();
    expect(aside(test.folder)).toEqual([hashOf('甲')]);
    expect(test.bugs).toEqual([]);
  });

  test('that is closed in the middle is no bug', async () => {
    const test = await desk();
    for (let index = 0; index < 20; index += 1) {
      const { id } = await add(test, test.caseId, `檔 ${index}`);
      await test.do('attachments.remove', { id });
    }
    test.clock.set('2027-03-01T09:00');
    const tidying = test.office.tidy();
    await test.office.close();
    await tidying;
    expect(test.bugs).toEqual([]);
    const again = await testOffice({ folder: test.folder, setUp: false, now: '2027-03-01T09:00' });
    await again.office.tidy();
    expect(inPlace(test.folder)).toEqual([]);
  });
});

test('killed in the middle of sweeping and attaching, every row has its file, and the next sweep ends the work', async () => {
  const { folder, caseId, office } = await desk();
  await office.close();
  const script = join(import.meta.dirname, '../support/sweep-until-killed.ts');
  let rounds = 0;
  for (let life = 0; life < 8; life += 1) {
    const child = spawn(process.execPath, [script, folder, String(caseId), String(life)], { stdio: 'pipe' });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.stdout.on('data', () => {
      rounds += 1;
      // Each line is the beginning of a sweep.
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 60);
    });
    const signal = await new Promise<NodeJS.Signals | null>((resolve) => {
      child.on('exit', (_code, by) => {
        resolve(by);
      });
    });
    expect(signal, complaint).toBe('SIGKILL');
  }
  expect(rounds).toBeGreaterThanOrEqual(8);
  const again = await testOffice({ folder, setUp: false });
  const named = again.db.reader.prepare<[], string>('SELECT DISTINCT hash FROM attachments').pluck().all();
  expect((await again.do('attachments.check', {})).lacking).toEqual([]);
  const years = (count: number): Date => new Date(Date.UTC(2040 + count, 0));
  await sweepAttachments(again.db, years(0));
  await sweepAttachments(again.db, years(1));
  const still = again.db.reader.prepare<[], string>('SELECT DISTINCT hash FROM attachments').pluck().all();
  expect(named.length).toBeGreaterThan(0);
  expect(inPlace(folder)).toEqual(still.toSorted());
  expect(aside(folder)).toEqual([]);
  expect((await again.do('attachments.check', {})).lacking).toEqual([]);
}, 120_000);

/* The same few contents on two cases, added, removed, brought back and swept in any order, against a plain model. */

type Step =
  | { readonly do: 'add'; readonly content: number; readonly first: boolean }
  | { readonly do: 'remove' | 'restore'; readonly which: number }
  | { readonly do: 'sweep'; readonly days: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add'), content: fc.nat(2), first: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('remove', 'restore'), which: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sweep'), days: fc.constantFrom(0, 1, 20, 31, 70) }) },
);

interface ModelRow {
  readonly id: number;
  readonly caseId: number;
  readonly content: string;
  /** Day of the removal; undefined in sight. */
  removed: number | undefined;
}

test('whatever is added, removed, brought back and swept: what a row names is there, and what none names goes', async () => {
  const test = await desk();
  const start = new Date('2026-11-21T09:05').getTime();
  let day = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
      test.db.writer.exec('DELETE FROM attachments');
      let rows: ModelRow[] = [];
      /** Contents that no row names, with the day of the sweep that set them aside. */
      const setAside = new Map<string, number>();
      const named = (content: string): boolean => rows.some((row) => row.content === content);
      // What the run before left behind goes first.
      for (const later of [0, 40]) {
        day += later;
        await sweepAttachments(test.db, new Date(start + day * 86_400_000));
      }

      for (const one of steps) {
        const now = new Date(start + day * 86_400_000);
        test.clock.set(now.toISOString());
        if (one.do === 'add') {
          const content = `內容 ${one.content}`;
          const caseId = one.first ? test.caseId : test.other;
          const { id } = await add(test, caseId, content);
          const twin = rows.find(
            (row) => row.caseId === caseId && row.content === content && row.removed === undefined,
          );
          if (twin) expect(id).toBe(twin.id);
          else rows.push({ id, caseId, content, removed: undefined });
        } else if (one.do === 'sweep') {
          day += one.days;
          await sweepAttachments(test.db, new Date(start + day * 86_400_000));
          rows = rows.filter(({ removed }) => removed === undefined || day - removed <= 30);
          for (const [content, since] of setAside) {
            if (named(content) || day - since > 30) setAside.delete(content);
          }
          for (const content of [0, 1, 2].map((index) => `內容 ${index}`)) {
            if (!named(content) && existsSync(asideIn(test.folder, content)) && !setAside.has(content)) {
              setAside.set(content, day);
            }
          }
        } else if (rows.length > 0) {
          const row = rows[one.which % rows.length];
          if (!row) continue;
          const inSight = (each: ModelRow): boolean =>
            each.caseId === row.caseId && each.content === row.content && each.removed === undefined;
          if (one.do === 'remove') {
            if (row.removed !== undefined) {
              expect((await test.refused('attachments.remove', { id: row.id })).code).toBe('not-found');
            } else {
              await test.do('attachments.remove', { id: row.id });
              row.removed = day;
            }
          } else {
            const { id } = await test.do('attachments.restore', { id: row.id });
            const twin = rows.find(inSight);
            expect(id).toBe(twin?.id ?? row.id);
            if (!twin) row.removed = undefined;
          }
        }

        for (const caseId of [test.caseId, test.other]) {
          const { attachments } = await test.do('attachments.list', { caseId });
          const expected = rows.filter((row) => row.caseId === caseId && row.removed === undefined);
          expect(attachments.map(({ id }) => id)).toEqual(expected.map(({ id }) => id).toSorted((a, b) => a - b));
          for (const { id, name } of attachments) {
            const { bytes } = await test.do('attachments.read', { id });
            expect(`${Buffer.from(bytes).toString()}.txt`).toBe(name);
          }
        }
        expect((await test.do('attachments.check', {})).lacking).toEqual([]);
        if (one.do === 'sweep') {
          expect(inPlace(test.folder)).toEqual([...new Set(rows.map(({ content }) => hashOf(content)))].toSorted());
          for (const content of setAside.keys()) expect(existsSync(asideIn(test.folder, content))).toBe(true);
          // A second copy of what is named again may lie there; of what nobody names, only what was just set aside.
          const hashes = new Set(rows.map(({ content }) => hashOf(content)));
          const nobodys = aside(test.folder).filter((hash) => !hashes.has(hash));
          expect(nobodys).toEqual([...setAside.keys()].map(hashOf).toSorted());
        }
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('a file set aside tells since when, so that a sweep at the wrong hour deletes nothing early', async () => {
  const test = await desk();
  const left = pathIn(test.folder, '丙');
  mkdirSync(join(left, '..'), { recursive: true });
  writeFileSync(left, '丙');
  // Old bytes, but nobody knew until now that they are nobody's.
  utimesSync(left, new Date('2020-01-01'), new Date('2020-01-01'));
  await sweepAttachments(test.db, test.clock.now());
  expect(statSync(asideIn(test.folder, '丙')).mtime).toEqual(test.clock.now());
  expect(await sweepAttachments(test.db, test.clock.now())).toMatchObject({ deleted: 0 });
});
