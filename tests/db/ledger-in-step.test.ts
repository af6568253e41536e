import { join } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';

import { createDatabase, type Database } from '../../db/database.ts';
import { ledgerIndex } from '../../db/ledger-index.ts';
import { countMonths } from '../../db/ledger-months.ts';
import type { ChoiceOrders, LedgerSortColumn } from '../../db/ledger-orders.ts';
import { selectCases, type LedgerQuery } from '../../db/ledger-view.ts';
import { caseStore } from '../../db/repositories/cases.ts';
import { withFile } from '../support/cases.ts';
import { dice, fillLedger, insertCase } from '../support/ledger-sample.ts';
import { wholeView } from '../support/ledger-view.ts';
import { testOffice } from '../support/office.ts';

const TODAY = '2026-11-21';
const everything: LedgerQuery = wholeView;
const sorts = [
  'number',
  'acceptedOn',
  'customer',
  'product',
  'type',
  'state',
  'unit',
  'dueOn',
  'closedOn',
  'channel',
  'severity',
] as const satisfies readonly LedgerSortColumn[];
const choices: ChoiceOrders = {
  type: ['non-quality', 'quality'],
  unit: ['rd', 'quality'],
  channel: ['phone'],
  severity: ['severe', 'general'],
};

const filters: readonly Partial<LedgerQuery>[] = [
  {},
  { month: '2026-11' },
  { openOnly: true },
  { lateOnly: true, types: ['quality', 'own-type'] },
  { states: ['closed', 'voided'] },
  { units: ['rd', 'new-unit-1'] },
  { channels: ['email', 'fax'] },
  { outcomes: ['refund'] },
  { text: '毛' },
  { text: '毛邊', month: '2026-10' },
  { text: '數量短少' },
  { text: '異音 exx' },
];
const someView: fc.Arbitrary<LedgerQuery> = fc
  .record({
    filter: fc.constantFrom(...filters),
    sort: fc.constantFrom(...sorts),
    descending: fc.boolean(),
  })
  .map(({ filter, ...order }) => ({ ...everything, ...filter, ...order }));

async function ids(db: Database, query: LedgerQuery): Promise<number[]> {
  const { columns, slots } = await selectCases(db, query, TODAY, choices);
  return Array.from(slots, (slot) => columns.id[slot] as number);
}

/** The same file, opened by somebody who knows nothing of it yet. */
async function withStranger<Result>(folder: string, work: (db: Database) => Promise<Result>): Promise<Result> {
  const path = join(folder, 'kesu.db');
  const db = createDatabase(new BetterSqlite3(path), new BetterSqlite3(path, { readonly: true }));
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

/** 𠮷 and  sort one way as characters and the other way as the halves of them that JavaScript compares. */
const names = ['甲乙電子工業', '𠮷野產業', '\u{f8ff}社', '', 'Acme', '臺灣水泥', '甲乙'];

type Step =
  | { readonly kind: 'name' | 'product' | 'description'; readonly which: number; readonly name: string }
  | { readonly kind: 'choice'; readonly which: number; readonly column: string; readonly code: string }
  | { readonly kind: 'dates'; readonly which: number; readonly due: number; readonly close: boolean }
  | { readonly kind: 'void' | 'outcomes'; readonly which: number }
  | { readonly kind: 'insert'; readonly count: number; readonly seed: number }
  | { readonly kind: 'many' | 'foreign' | 'delete' | 'rolled-back'; readonly which: number };

const which = fc.nat(10_000);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('name', 'product', 'description'),
    which,
    name: fc.constantFrom(...names, '毛邊', '數量短少'),
  }),
  fc.record({
    kind: fc.constant('choice'),
    which,
    column: fc.constantFrom('type', 'unit', 'channel', 'severity'),
    code: fc.constantFrom('', 'quality', 'rd', 'email', 'new-unit-1', 'new-2', 'severe', 'aaa'),
  }),
  fc.record({ kind: fc.constant('dates'), which, due: fc.integer({ min: 1, max: 28 }), close: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('void', 'outcomes'), which }),
  fc.record({ kind: fc.constant('insert'), count: fc.constantFrom(1, 2, 20), seed: fc.nat(1000) }),
  fc.record({ kind: fc.constantFrom('many', 'foreign', 'delete', 'rolled-back'), which }),
);

function carryOut(folder: string, writer: BetterSqlite3.Database, step_: Step): void {
  const caseOf = (place: number): number =>
    writer
      .prepare<[number], number>('SELECT id FROM cases ORDER BY id LIMIT 1 OFFSET ? % (SELECT count(*) FROM cases)')
      .pluck()
      .get(place) as number;
  switch (step_.kind) {
    case 'name':
    case 'product':
    case 'description': {
      const column = step_.kind === 'name' ? 'customer_name' : step_.kind;
      const id = caseOf(step_.which);
      writer.prepare(`UPDATE cases SET ${column} = ? WHERE id = ?`).run(step_.name, id);
      caseStore(writer).index(id);
      return;
    }
    case 'choice':
      writer.prepare(`UPDATE cases SET ${step_.column} = ? WHERE id = ?`).run(step_.code, caseOf(step_.which));
      return;
    case 'dates':
      writer
        .prepare(
          `UPDATE cases SET due_on = @due, closed_on = iif(@close, '2026-11-20', NULL),
             state = iif(@close, 'closed', 'accepted'), void_reason = '' WHERE id = @id AND state <> 'filed'`,
        )
        .run({
          due: `2026-11-${String(step_.due).padStart(2, '0')}`,
          close: step_.close ? 1 : 0,
          id: caseOf(step_.which),
        });
      return;
    case 'void':
      writer
        .prepare(`UPDATE cases SET state = 'voided', void_reason = '重複' WHERE id = ? AND state <> 'filed'`)
        .run(caseOf(step_.which));
      return;
    case 'outcomes':
      caseStore(writer).replaceOutcomes(caseOf(step_.which), ['refund', 'new-outcome'].slice(step_.which % 3));
      return;
    case 'insert':
      for (let count = 0; count < step_.count; count += 1) insertCase(writer, dice(step_.seed + count));
      return;
    case 'many':
      writer.prepare('UPDATE cases SET product = product || ? WHERE id % 2 = 0').run(String(step_.which % 10));
      return;
    case 'foreign':
      withFile(folder, (file) => file.prepare(`UPDATE cases SET unit = 'rd' WHERE id = ?`).run(caseOf(step_.which)));
      return;
    case 'delete':
      writer.prepare(`DELETE FROM cases WHERE id = ? AND state = 'filed'`).run(caseOf(step_.which));
      return;
    case 'rolled-back':
      writer.exec('BEGIN');
      writer.prepare(`UPDATE cases SET type = 'never', customer_name = 'never' WHERE id = ?`).run(caseOf(step_.which));
      writer.exec('ROLLBACK');
  }
}

describe('the ledger in memory', () => {
  it('shows after any changes what a program that has just started shows', { timeout: 120_000 }, async () => {
    const rounds = fc.array(fc.record({ steps: fc.array(step, { maxLength: 4 }), look: fc.nat(7) }), {
      minLength: 4,
      maxLength: 16,
    });
    await fc.assert(
      fc.asyncProperty(rounds, fc.array(someView, { minLength: 8, maxLength: 8 }), async (all, views) => {
        const test = await testOffice();
        fillLedger(test.folder, 150);
        for (const view of views) await ids(test.db, view);
        for (const { steps, look } of all) {
          for (const one of steps) carryOut(test.folder, test.db.writer, one);
          // Only some are looked at each time: the others have more to catch up with.
          const looked = [views[look], views[(look + 3) % 8]] as LedgerQuery[];
          const shown: number[][] = [];
          for (const view of looked) shown.push(await ids(test.db, view));
          await withStranger(test.folder, async (stranger) => {
            ledgerIndex(stranger).whole();
            for (const [at, view] of looked.entries())
              expect(shown[at], JSON.stringify(view)).toEqual(await ids(stranger, view));
            expect(countMonths(test.db, TODAY)).toEqual(countMonths(stranger, TODAY));
          });
        }
        await test.office.close();
      }),
      { numRuns: 12 },
    );
  });

  it('keeps all orders right when one case after another changes', { timeout: 60_000 }, async () => {
    const test = await testOffice();
    fillLedger(test.folder, 150);
    const views = sorts.flatMap((sort) => [
      { ...everything, sort },
      { ...everything, sort, descending: true, openOnly: true },
    ]);
    for (const [at, view] of views.entries()) {
      await ids(test.db, view);
      // New views of orders that were made before the changes.
      carryOut(test.folder, test.db.writer, { kind: 'name', which: at * 7, name: names[at % names.length] ?? '' });
      carryOut(test.folder, test.db.writer, { kind: 'insert', count: 1, seed: at });
      carryOut(test.folder, test.db.writer, { kind: 'dates', which: at * 11, due: 3, close: at % 2 === 0 });
    }
    await withStranger(test.folder, async (stranger) => {
      for (const view of views) {
        const narrowed = { ...view, units: ['quality', 'rd', ''] };
        expect(await ids(test.db, narrowed), view.sort).toEqual(await ids(stranger, narrowed));
        expect(await ids(test.db, view), view.sort).toEqual(await ids(stranger, view));
      }
    });
  });

  it('answers in the middle of somebody’s transaction with what was there before, and is right afterwards', async () => {
    const test = await testOffice();
    fillLedger(test.folder, 60);
    const views: LedgerQuery[] = [
      { ...everything, sort: 'customer' },
      { ...everything, text: '毛邊' },
    ];
    const before = await Promise.all(views.map((view) => ids(test.db, view)));
    const { writer } = test.db;
    writer.exec('BEGIN');
    for (let at = 0; at < 9; at += 1) carryOut(test.folder, writer, { kind: 'name', which: at * 5, name: '毛邊' });
    expect(await Promise.all(views.map((view) => ids(test.db, view)))).toEqual(before);
    writer.exec('COMMIT');
    await withStranger(test.folder, async (stranger) => {
      for (const view of views) expect(await ids(test.db, view)).toEqual(await ids(stranger, view));
    });
  });
});

describe('the ledger that is still being read', () => {
  it('shows of a month, of a customer, of open cases and in the tabs what it shows afterwards', async () => {
    const test = await testOffice();
    fillLedger(test.folder, 400);
    withFile(test.folder, (file) => {
      const { lastInsertRowid } = file
        .prepare(
          `INSERT INTO customers (version, number, kind, name, short_name, tax_number, region, industry, responsible_person,
             address, invoice_address, telephone, fax, email, website, note, created_at, updated_at)
           VALUES (1, 'C-9', 'company', '甲', '', '', 'domestic', '', '', '', '', '', '', '', '', '', '2026-01-01', '2026-01-01')`,
        )
        .run();
      file.prepare('UPDATE cases SET customer_id = ? WHERE id % 3 = 0').run(lastInsertRowid);
    });
    await withStranger(test.folder, async (stranger) => {
      const customerId = stranger.reader.prepare('SELECT max(id) FROM customers').pluck().get() as number;
      const parts: readonly Partial<LedgerQuery>[] = [
        { month: '2026-11' },
        { month: '2026-11', customerId, openOnly: true },
        { month: '2031-01' },
        { customerId },
        { customerId, text: '毛邊', channels: ['phone'] },
        { openOnly: true },
        { lateOnly: true, openOnly: true, types: ['quality'] },
        { lateOnly: true, text: '數量 40pcs' },
      ];
      const views = parts.flatMap((part) =>
        sorts.flatMap((sort) => [true, false].map((descending) => ({ ...everything, ...part, sort, descending }))),
      );
      const index = ledgerIndex(stranger);
      const months = countMonths(stranger, TODAY);
      const shown: number[][] = [];
      for (const view of views) shown.push(await ids(stranger, view));
      expect(index.refresh(), 'nothing of this may have waited for the whole').toBe(false);
      expect(shown.flat().length).toBeGreaterThan(1000);

      // What is written meanwhile is shown too.
      const month = { ...everything, month: '2026-11' };
      const id = (await ids(stranger, month))[0] as number;
      const setUnit = stranger.writer.prepare<[unknown, number]>('UPDATE cases SET unit = ? WHERE id = ?');
      const unit = stranger.reader.prepare('SELECT unit FROM cases WHERE id = ?').pluck().get(id);
      setUnit.run('just-now', id);
      expect(await ids(stranger, { ...month, units: ['just-now'] })).toEqual([id]);
      setUnit.run(unit, id);

      await index.readOn();
      expect(index.refresh()).toBe(true);
      expect(countMonths(stranger, TODAY)).toEqual(months);
      expect(months.length).toBe(8);
      const after: number[][] = [];
      for (const view of views) after.push(await ids(stranger, view));
      expect(after).toEqual(shown);
    });
  });

  it('waits for the whole where it is needed, and lets others in meanwhile', async () => {
    const test = await testOffice();
    fillLedger(test.folder, 300);
    await withStranger(test.folder, async (stranger) => {
      let others = 0;
      const timer = setInterval(() => {
        others += 1;
      }, 0);
      onTestFinished(() => {
        clearInterval(timer);
      });
      expect(await ids(stranger, everything)).toHaveLength(300);
      expect(await ids(stranger, { ...everything, outcomes: ['refund'] })).not.toHaveLength(0);
      expect(others).toBeGreaterThan(0);
    });
  });
});
