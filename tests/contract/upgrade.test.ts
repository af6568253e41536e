import { join } from 'node:path';

import type BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

import { openDatabase } from '../../db/open.ts';
import { shippedPolicies } from '../../db/policies/index.ts';
import { bringUpToDate } from '../../electron/core/upgrade.ts';
import { databaseAtVersion } from '../support/database.ts';
import { temporaryFolder, testOffice } from '../support/office.ts';

const columns = `version, state, year, month, serial, number, policy_id, kind, source, received_at, received_by, channel,
  customer_name, contact_name, contact_telephone, region, accused, type, severity, major, major_reason, description,
  sample_attached, sample_note, demand_unit, demand_undetermined, demand_note, sales_opinion, accepted_on, accepted_at,
  backdated_reason, due_on, closed_on, unit, responsible_unit, closing_note, void_reason, material_no, product,
  created_at, updated_at`;

interface Given {
  readonly serial: number;
  readonly state: 'filed' | 'accepted' | 'closed';
  readonly policyId?: number;
  readonly dueOn?: string | null;
}

/** A row of a case, as the program before this one kept it. */
function addCase(file: BetterSqlite3.Database, { serial, state, policyId = 1, dueOn = '2026-11-16' }: Given): void {
  const numbered = state !== 'filed';
  const given = {
    state,
    year: numbered ? 2026 : null,
    month: numbered ? 11 : null,
    serial: numbered ? serial : null,
    number: numbered ? `2611${String(serial).padStart(2, '0')}` : null,
    policyId,
    on: numbered ? '2026-11-01' : null,
    at: numbered ? '2026-11-01T01:00:00.000Z' : null,
    dueOn: numbered ? dueOn : null,
    closedOn: state === 'closed' ? '2026-11-10' : null,
  };
  file
    .prepare(
      `INSERT INTO cases (${columns}) VALUES (1, @state, @year, @month, @serial, @number, @policyId,
         'customer-complaint', 'external', '2026-11-01T01:00:00.000Z', '', '', '甲乙電子', '', '', 'domestic', '', '', '',
         0, '', '毛邊', 0, '', '', 0, '', '', @on, @at, '', @dueOn, @closedOn, 'gm-office', '', '', '', '', '',
         '2026-11-01T01:00:00.000Z', '2026-11-01T01:00:00.000Z')`,
    )
    .run(given);
}

/** The file of the program before this one, with a policy that has limits beside that of closing. */
async function fileBefore(fill: (file: BetterSqlite3.Database) => void): Promise<string> {
  const folder = temporaryFolder();
  const shipped = shippedPolicies.find(({ code }) => code === 'v11');
  if (!shipped) throw new Error('no such policy');
  // In the first shape: what it lacks comes from the shipped one, its limits too.
  const { limits: _, route: __, labels, ...first } = shipped;
  const { complaint, complaintForm, ledger, statistics } = labels;
  const body = JSON.stringify({ ...first, labels: { complaint, complaintForm, ledger, statistics } });
  await databaseAtVersion(join(folder, 'kesu.db'), 2, (file) => {
    file
      .prepare(
        `INSERT INTO policies (id, code, version, body, created_at, in_force) VALUES (1, 'v11', 1, ?, '2026-01-01', 1)`,
      )
      .run(body);
    file.prepare(`INSERT INTO settings (key, value) VALUES ('operator', '"王小明"')`).run();
    fill(file);
  });
  return folder;
}

const left = `SELECT count(*) FROM settings WHERE key = 'deadlinesToReckon'`;

describe('a file from before deadlines were kept', () => {
  it('shows every limit of its open cases at once, on the page of a case, as overdue, and on Today', async () => {
    const folder = await fileBefore((file) => {
      addCase(file, { serial: 1, state: 'accepted' });
      addCase(file, { serial: 2, state: 'closed' });
      addCase(file, { serial: 3, state: 'filed' });
    });
    const office = await testOffice({ folder, setUp: false, now: '2026-11-21T09:05' });
    const kept = office.db.reader.prepare('SELECT code FROM deadlines WHERE case_id = ? ORDER BY code').pluck();
    const { deadlines, possible } = await office.do('life.get', { id: 1 });
    const codes = deadlines.map(({ code }) => code).toSorted();
    expect(codes.length).toBeGreaterThan(1);
    expect(kept.all(1)).toEqual(codes);
    expect(kept.all(2)).toEqual([]);
    const late = deadlines.filter(({ standing }) => standing === 'late').length;
    expect(late).toBeGreaterThan(0);
    expect((await office.do('slips.overruns', { caseId: 1, offset: 0, limit: 20 })).total).toBe(late);
    expect(possible.find(({ action }) => action === 'remind')).toMatchObject({ allowed: true });
    expect((await office.do('today.get', {})).late.total).toBe(1);
    // The case is as it was: nobody has changed it.
    expect(await office.do('cases.get', { id: 1 })).toMatchObject({ version: 1, events: [] });
    expect(office.db.reader.prepare(left).pluck().get()).toBe(0);
  });

  it('opens though one of its cases cannot be reckoned, and reckons the others', async () => {
    const folder = await fileBefore((file) => {
      const broken = shippedPolicies[0]?.limits.map((limit) => ({ ...limit, hard: { unit: 'fortnight' } }));
      file
        .prepare(
          `INSERT INTO policies (id, code, version, body, created_at, in_force) VALUES (2, 'own', 1, ?, '2026-01-01', 0)`,
        )
        .run(JSON.stringify({ ...shippedPolicies[0], code: 'own', limits: broken }));
      addCase(file, { serial: 1, state: 'accepted', policyId: 2 });
      addCase(file, { serial: 2, state: 'accepted' });
    });
    const office = await testOffice({ folder, setUp: false, now: '2026-11-21T09:05' });
    expect(office.bugs.map(({ message }) => message)).toEqual(['bug in bringUpToDate of case 1']);
    expect((await office.do('cases.get', { id: 1 })).number).toBe('261101');
    expect((await office.do('life.get', { id: 2 })).possible).toContainEqual(
      expect.objectContaining({ action: 'remind', allowed: true }),
    );
    expect(office.db.reader.prepare(left).pluck().get()).toBe(0);
  });

  it('is not asked of a new file, nor of one without open cases', async () => {
    const folder = await fileBefore((file) => {
      addCase(file, { serial: 1, state: 'closed' });
    });
    for (const office of [await testOffice(), await testOffice({ folder, setUp: false })]) {
      expect(office.db.reader.prepare(left).pluck().get()).toBe(0);
    }
  });

  it('has the limits of 2,000 open cases in a few seconds at most', async () => {
    const folder = await fileBefore((file) => {
      file.transaction(() => {
        for (let serial = 1; serial <= 2000; serial += 1) addCase(file, { serial, state: 'accepted' });
      })();
    });
    const db = await openDatabase(join(folder, 'kesu.db'));
    const begun = performance.now();
    bringUpToDate(db, { bug: (_, error) => String(error), info: () => undefined });
    const took = performance.now() - begun;
    const { cases } = db.reader.prepare('SELECT count(DISTINCT case_id) AS cases FROM deadlines').get() as {
      cases: number;
    };
    await db.close();
    expect(cases).toBe(2000);
    expect(took).toBeLessThan(5000);
  });
});
