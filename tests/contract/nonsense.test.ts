import { writeFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { calls, type CallName } from '../../electron/contract/calls.ts';
import type { CallSpec } from '../../electron/contract/define.ts';
import { commonErrors, errorCodes, type ErrorCode } from '../../electron/contract/errors.ts';
import type { Answer } from '../../electron/core/dispatch.ts';
import { accept, complaint } from '../support/cases.ts';
import { customerForm } from '../support/customers.ts';
import { nonsenseFor } from '../support/nonsense.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

/** `KESU_SEED=… vitest …` looks elsewhere; the same seed finds the same. */
const seed = Number(process.env['KESU_SEED'] ?? 20261121);

/** Inputs for each call. Those that fit are carried out, which costs more. */
const ANYTHING = 600;
const SPOILT = 1600;
const FITTING = 250;

/** Refusals of calls that enter what went wrong in the print log. */
const leavesTrace: ReadonlySet<ErrorCode> = new Set(['printer-failed', 'pdf-failed']);

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
  'C-000001',
  '甲乙',
  'job',
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
  const { id: filed } = await test.do('drafts.save', { form: complaint(customer) });
  await test.do('cases.file', { draftId: filed });
  await test.do('drafts.save', { form: complaint(customer, { description: '' }) });
  await test.do('drafts.save', { caseId: 1, form: complaint(customer, { description: '改一半' }) });
}

/** Rises whenever something was committed: a transaction that was taken back does not count. */
function committed(desk: TestOffice): number {
  return Number(desk.db.reader.pragma('data_version', { simple: true }));
}

async function complain(desk: TestOffice, name: CallName, spec: CallSpec, input: unknown): Promise<string | undefined> {
  const before = committed(desk);
  let answer: Answer;
  try {
    answer = await desk.office.dispatch(name, input);
  } catch (error) {
    return `threw ${String(error)}`;
  }
  const changed = committed(desk) !== before;
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
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return true;
  return Object.values(value).some((part) => part !== undefined && unsafe(part));
}

/** Each call has an office of its own: what one leaves behind cannot hide or cause what another does. */
async function office(): Promise<TestOffice> {
  const test = await testOffice({
    host: {
      makePdf(documents, path) {
        writeFileSync(path, '%PDF-1.7');
        return Promise.resolve({ pages: documents.length });
      },
    },
  });
  // Nothing here is about power cuts, and waiting for the disk would take most of the time.
  test.db.writer.pragma('synchronous = OFF');
  await fill(test);
  return test;
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

/** The office still works, its numbers have no gap and no double, and the file is sound. */
async function expectWhole(desk: TestOffice): Promise<void> {
  expect((await desk.do('ledger.proof', {})).ok).toBe(true);
  expect(desk.db.reader.pragma('quick_check', { simple: true })).toBe('ok');
  expect(desk.db.reader.pragma('foreign_key_check')).toEqual([]);
}
