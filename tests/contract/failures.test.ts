import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';

import { commonErrors } from '../../electron/contract/errors.ts';
import { translator } from '../../renderer/locales/translate.ts';
import { complaint } from '../support/cases.ts';
import { customerForm } from '../support/customers.ts';
import { testOffice, type TestOffice } from '../support/office.ts';
import { canMount, smallDisk } from '../support/small-disk.ts';

const acceptance = { acceptedOn: '2026-11-21', reason: '', clockConfirmed: false } as const;

async function deskWithDraft(folder?: string): Promise<{ desk: TestOffice; draftId: number }> {
  const desk = await testOffice(folder === undefined ? {} : { folder });
  const { id: customer } = await desk.do('customers.save', {
    form: customerForm({ name: '甲乙電子工業股份有限公司' }),
  });
  const { id: draftId } = await desk.do('drafts.save', { form: complaint(customer) });
  return { desk, draftId };
}

/** Saves drafts until one is refused; answers the refusal and how many were kept. */
async function saveUntilRefused(desk: TestOffice, customerId: number): Promise<{ code: string; kept: number }> {
  for (let kept = 0; kept < 5000; kept += 1) {
    const form = complaint(customerId, { description: `第 ${kept} 件 ${'毛邊'.repeat(4000)}` });
    const answer = await desk.office.call('drafts.save', { form });
    if (!answer.ok) return { code: answer.error.code, kept };
  }
  throw new Error('the disk never became full');
}

describe('a full disk', () => {
  test('is said in a sentence, keeps the draft, gives no number, and all goes on when there is room', async () => {
    const { desk, draftId } = await deskWithDraft();
    const { writer } = desk.db;
    const limit = (pages: number): void => {
      writer.pragma(`max_page_count = ${pages}`);
    };
    // As many pages as there are: whatever grows is refused, as on a full disk.
    limit(Number(writer.pragma('page_count', { simple: true })));
    const { code, kept } = await saveUntilRefused(desk, 1);
    expect(code).toBe('disk-full');
    const before = await desk.do('drafts.list', {});
    expect(before.drafts.length).toBe(kept + 1);

    // An acceptance may still fit into what is free; when it does not, nothing of it may be there.
    const answers: string[] = [];
    for (let round = 0; round < 40; round += 1) {
      const { office } = desk;
      const answer = await office.call('cases.accept', { draftId: before.drafts[round]?.id ?? draftId, ...acceptance });
      answers.push(answer.ok ? answer.value.number : answer.error.code);
      if (!answer.ok) break;
    }
    expect((await desk.office.call('office.status', {})).ok).toBe(true);

    limit(1_000_000);
    const left = (await desk.do('drafts.list', {})).drafts;
    const given = answers.filter((answer) => /^\d+$/.test(answer)).length;
    expect(left.length).toBe(before.drafts.length - given);
    for (const { id } of left.slice(0, 3)) await desk.do('cases.accept', { draftId: id, ...acceptance });
    const months = desk.db.reader.prepare('SELECT last_serial FROM months').pluck().all();
    const cases = desk.db.reader.prepare('SELECT count(*) FROM cases').pluck().get();
    expect(months).toEqual([cases]);
  });

  test.skipIf(!canMount())('a real one of four megabytes, the same', async () => {
    const folder = smallDisk({ megabytes: 4, filled: 2 });
    const { desk } = await deskWithDraft(folder);
    const { code, kept } = await saveUntilRefused(desk, 1);
    expect(code).toBe('disk-full');
    expect(kept).toBeGreaterThan(3);
    expect((await desk.do('drafts.list', {})).drafts.length).toBe(kept + 1);
    expect(statfsSync(folder).bfree).toBeLessThan(64);

    rmSync(join(folder, 'filler'));
    const [first] = (await desk.do('drafts.list', {})).drafts;
    const accepted = await desk.do('cases.accept', { draftId: first?.id ?? 0, ...acceptance });
    expect(accepted.number).toBe('261101');
  });
});

describe('another program that writes', () => {
  test('for too long: the clerk is asked to try again, and can', async () => {
    const { desk, draftId } = await deskWithDraft();
    const other = new BetterSqlite3(desk.db.path);
    onTestFinished(() => {
      other.close();
    });
    desk.db.writer.pragma('busy_timeout = 50');
    other.exec('BEGIN IMMEDIATE');
    expect(await desk.refused('cases.accept', { draftId, ...acceptance })).toEqual({ code: 'busy' });
    // Reading does not wait.
    expect((await desk.do('drafts.get', { id: draftId })).id).toBe(draftId);
    other.exec('ROLLBACK');
    expect((await desk.do('cases.accept', { draftId, ...acceptance })).number).toBe('261101');
  });
});

describe('a disk that goes bad while the office is open', () => {
  test('is said to be damaged, without a word of SQL', async () => {
    const { desk } = await deskWithDraft();
    const { writer, reader, path } = desk.db;
    writer.pragma('wal_checkpoint(TRUNCATE)');
    const pages = reader
      .prepare(`SELECT pageno FROM dbstat WHERE name IN ('drafts', 'customers')`)
      .pluck()
      .all() as number[];
    const file = openSync(path, 'r+');
    for (const page of pages) writeSync(file, new Uint8Array(4096).fill(0xa5), 0, 4096, (page - 1) * 4096);
    closeSync(file);
    // What was read before is still remembered; a new day would read it again.
    for (const connection of [writer, reader]) connection.pragma('shrink_memory');
    expect(await desk.refused('drafts.list', {})).toEqual({ code: 'data-damaged' });
    expect(desk.bugs).toEqual([]);
  });
});

test('every refusal of the machine has its sentence in the three languages', () => {
  for (const locale of ['zh-TW', 'zh-CN', 'en'] as const) {
    for (const code of commonErrors) expect(translator(locale)(`errors.${code}`)).not.toContain('errors.');
  }
});
