import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { emptyForms } from '../../db/rules/form-texts.ts';
import { caseImportFields, customerImportFields } from '../../db/rules/import-fields.ts';
import { calls, type CallName } from '../../electron/contract/calls.ts';
import type { CallSpec } from '../../electron/contract/define.ts';
import { commonErrors, errorCodes, type ErrorCode } from '../../electron/contract/errors.ts';
import type { Answer } from '../../electron/core/dispatch.ts';
import { accept, complaint } from '../support/cases.ts';
import { customerForm } from '../support/customers.ts';
import { came, madeForm, receive, returnEntries, returnLine } from '../support/forms.ts';
import { awkwardTexts, nonsenseFor } from '../support/nonsense.ts';
import { temporaryFolder, testOffice, type TestOffice } from '../support/office.ts';

/** `KESU_SEED=… vitest …` looks elsewhere; the same seed finds the same. */
const seed = Number(process.env['KESU_SEED'] ?? 20261121);

/** Inputs for each call. Those that fit are carried out, which costs more. */
const ANYTHING = 200;
const SPOILT = 1000;
const FITTING = 200;

/** Refusals of calls that enter what went wrong in the print log. */
const leavesTrace: ReadonlySet<ErrorCode> = new Set(['printer-failed', 'printer-gone', 'pdf-failed']);

/** Texts that mean something in the office of this test. */
const names = [
  'phone',
  'quality',
  'general',
  'return',
  'gm-office',
  'p2',
  '261101',
  '261102',
  'T26-001',
  '261103-T1',
  'C-000001',
  '甲乙',
  'job',
  // Tokens of files that are there: a table to import, and a place to write to.
  'file-1',
  'file-2',
  '編號',
  '名稱',
  // Codes on copies: of a form that was printed, and an older one.
  'K-261101-2-1',
  'K-261104-0-1',
];

/** A small office in which the small ids of the inputs meet something in every state. */
async function fill(test: TestOffice): Promise<void> {
  const { id: customer } = await test.do('customers.save', {
    form: customerForm({ name: '甲乙電子工業股份有限公司' }),
  });
  await test.do('customers.save', {
    form: customerForm({ name: '台灣積體電路製造股份有限公司', telephone: '03-5636688' }),
  });
  for (let index = 0; index < 6; index += 1) await accept(test, complaint(customer));
  for (const caseId of [1, 3, 4]) {
    await test.do('papers.print', {
      caseId,
      size: 'a4',
      locale: 'zh-TW',
      reprintReason: '',
      device: '',
      allowMissing: true,
    });
  }
  await test.do('copies.mark', { copies: [2, 3], mark: 'handed', on: '', to: '', note: '' });
  await test.do('cases.void', { id: 2, version: 1, reason: '重複' });
  await test.do('cases.close', {
    id: 3,
    version: 1,
    closedOn: '2026-11-21',
    outcomes: ['return'],
    responsibleUnit: 'manufacturing',
    established: true,
    note: '',
  });
  const slip = await madeForm(test, returnEntries({ lines: [returnLine(), returnLine({ product: '外框' })] }));
  await receive(test, slip, came('296'), came('999', { line: 2 }));
  await test.do('forms.create', { caseId: 3, customerId: null, on: '', entries: returnEntries() });
  const notice = await madeForm(test, { ...emptyForms.penalty(), unit: '製造部', reason: '漏檢' });
  await test.do('forms.void', { id: notice.id, version: notice.version, reason: '開錯' });
  const { id: filed } = await test.do('drafts.save', { form: complaint(customer) });
  await test.do('cases.file', { draftId: filed });
  await test.do('drafts.save', { form: complaint(customer, { description: '' }) });
  await test.do('drafts.save', { caseId: 1, form: complaint(customer, { description: '改一半' }) });
  await test.do('customerDrafts.save', { form: customerForm({ name: '丙丁' }) });
  await test.do('paperDrafts.save', {
    kind: 'return',
    formId: null,
    caseId: 1,
    customerId: null,
    version: null,
    variant: '',
    typed: { fields: { reason: '打了一半' }, lines: [{ approved: '？' }] },
  });
  await test.do('customerDrafts.save', { customerId: 2, version: 1, form: customerForm({ name: '台積' }) });
}

/** An office with a number that rises whenever something was committed: a transaction that was taken back does not count. */
interface Watched extends TestOffice {
  readonly committed: () => number;
}

async function complain(desk: Watched, name: CallName, spec: CallSpec, input: unknown): Promise<string | undefined> {
  const before = desk.committed();
  let answer: Answer;
  try {
    answer = await desk.office.dispatch(name, input);
  } catch (error) {
    return `threw ${String(error)}`;
  }
  const changed = desk.committed() !== before;
  if (answer.ok) {
    if (changed && spec.kind === 'query') return 'is a query and changed something';
    return unsafe(answer.value) ? 'answered something that is not plain data' : undefined;
  }
  const { code } = answer.error;
  if (code === 'internal') return `met a bug: ${describeBug(desk.bugs.at(-1))}`;
  if (!errorCodes.includes(code)) return `answered the unknown code ${code}`;
  if (!([...commonErrors, ...spec.errors] as readonly ErrorCode[]).includes(code))
    return `answered ${code}, which it does not declare`;
  if (changed && !leavesTrace.has(code)) return `refused as ${code} and changed something all the same`;
  if (JSON.stringify(answer.error).length > 20_000) return `sent ${code} with the whole input`;
  return undefined;
}

function describeBug(bug: Error | undefined): string {
  const cause = bug?.cause;
  return cause instanceof Error ? (cause.stack ?? cause.message).slice(0, 1500) : String(cause);
}

/** What would not survive the way to the window: dates, functions, `undefined` in lists, numbers that are none. */
function unsafe(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return false;
  if (typeof value === 'number') return !Number.isFinite(value);
  if (Array.isArray(value)) return value.some(unsafe);
  if (value instanceof Uint8Array) return false;
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return true;
  return Object.values(value).some((part) => part !== undefined && unsafe(part));
}

/** The filled office as a file, made once: filling one for every call would take most of the time. */
let filled: Buffer | undefined;

async function filledFile(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'kesu-nonsense-'));
  try {
    const test = await testOffice({ folder });
    await fill(test);
    await test.office.close();
    return readFileSync(join(folder, 'kesu.db'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each call has an office of its own: what one leaves behind cannot hide or cause what another does. */
async function office(): Promise<Watched> {
  filled ??= await filledFile();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'kesu.db'), filled);
  const test = await testOffice({
    folder,
    setUp: false,
    host: {
      makePdf(documents, path) {
        writeFileSync(path, '%PDF-1.7');
        return Promise.resolve({ pages: documents.length });
      },
    },
  });
  // Nothing here is about power cuts, and waiting for the disk would take most of the time.
  test.db.writer.pragma('synchronous = OFF');
  const table = join(folder, 'table.csv');
  writeFileSync(table, '編號,名稱\r\nA1,新客戶\r\nA2,"=1+1"\r\n,,多\r\n');
  expect([test.file(table), test.file(join(folder, 'written'))]).toEqual(['file-1', 'file-2']);
  const version = test.db.reader.prepare<[], number>('PRAGMA data_version').pluck();
  return { ...test, committed: () => version.get() ?? 0 };
}

describe('any call with nonsense answers with a coded refusal and changes nothing', () => {
  const entries = Object.entries(calls) as [CallName, CallSpec][];

  test.each(entries)('%s', async (name, spec) => {
    const desk = await office();
    const { anything, spoilt, fitting } = nonsenseFor(spec.input, names);
    const inputs = [
      [anything, ANYTHING],
      [spoilt, SPOILT],
      [fitting, FITTING],
    ] as const;
    for (const [arbitrary, numRuns] of inputs) {
      await fc.assert(
        fc.asyncProperty(arbitrary, async (input) => {
          const complaintText = await complain(desk, name, spec, input);
          if (complaintText !== undefined) throw new Error(`${name} ${complaintText}`);
        }),
        { seed, numRuns, endOnFailure: false, interruptAfterTimeLimit: 20_000 },
      );
    }
    if (spec.kind === 'command') await expectWhole(desk);
  });
});

describe('a table of awkward texts under any map is imported, or refused as a whole', () => {
  test.each([
    ['customers', customerImportFields],
    ['cases', caseImportFields],
  ] as const)('%s', async (kind, fields) => {
    const desk = await office();
    const names = fields.map(({ field }) => field);
    const cell = fc.oneof(
      fc.constantFrom('2026/11/20', '1151119', '甲公司', '乙公司', '261109', '結案', '作廢', '12'),
      fc.constantFrom(...awkwardTexts),
      fc.string({ maxLength: 12 }),
    );
    const drawn = fc.record({
      // A map in which much is right: each field has a column of its own, in which anything may stand.
      mapped: fc.subarray([...names], { minLength: Math.ceil(names.length / 2) }),
      rows: fc.array(fc.array(cell, { minLength: names.length - 1, maxLength: names.length + 1 }), {
        minLength: 1,
        maxLength: 5,
      }),
      dateOrder: fc.constantFrom('ymd', 'mdy', 'dmy'),
      numbers: fc.constantFrom('given', 'file'),
    });
    const path = join(desk.folder, 'awkward.csv');
    const file = desk.file(path);
    let created = 0;
    await fc.assert(
      fc.asyncProperty(drawn, async ({ mapped, rows, dateOrder, numbers }) => {
        writeFileSync(path, stringify([names, ...rows]));
        const columns = Object.fromEntries(mapped.map((name) => [name, [name]]));
        const input = { kind, file, map: { kind, encoding: 'utf-8', columns, dateOrder, numbers }, job: 'job' };
        for (const name of ['imports.trial', 'imports.run'] as const) {
          const wrong = await complain(desk, name, calls[name], input);
          if (wrong !== undefined) throw new Error(`${name} ${wrong}`);
        }
        created = Number(desk.db.reader.prepare(`SELECT count(*) FROM ${kind}`).pluck().get());
      }),
      { seed, numRuns: 200, endOnFailure: false, interruptAfterTimeLimit: 20_000 },
    );
    expect(created, 'some rows were good enough').toBeGreaterThan(30);
    await expectWhole(desk);
  });
});

/** The office still works, its numbers have no gap and no double, and the file is sound. */
async function expectWhole(desk: TestOffice): Promise<void> {
  expect((await desk.do('ledger.proof', {})).ok).toBe(true);
  expect(desk.db.reader.pragma('quick_check', { simple: true })).toBe('ok');
  expect(desk.db.reader.pragma('foreign_key_check')).toEqual([]);
}
