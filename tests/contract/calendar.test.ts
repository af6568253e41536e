import { describe, expect, it } from 'vitest';

import { always, limit } from '../../db/policies/parts.ts';
import { p2ManufacturingComplaint } from '../../db/policies/p2-manufacturing-complaint.ts';
import { savePolicyVersion } from '../../db/repositories/policies.ts';
import { CLOSING_LIMIT, type Policy, type PolicyLimit } from '../../db/rules/policy.ts';
import { deadlineViews } from '../../electron/core/deadlines.ts';
import type { CallInput } from '../../electron/contract/calls.ts';
import type { CaseForm } from '../../electron/contract/cases.ts';
import { accept, addCustomer, complaint as complaintToday, goods, withFile } from '../support/cases.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

/** Goods that had left before October. */
function complaint(customer: number, changes: Partial<CaseForm> = {}): CaseForm {
  return complaintToday(customer, { goods: [goods({ shippedOn: '2026/09/01' })], ...changes });
}

const words = { 'zh-TW': '結案', 'zh-CN': '结案', en: 'Closing' };

function closing(hard: PolicyLimit['hard'], changes: Partial<PolicyLimit> = {}): PolicyLimit {
  return limit({
    code: CLOSING_LIMIT,
    label: words,
    who: words,
    from: 'accepted',
    until: 'closed',
    source: '003§5',
    hard,
    ...changes,
  });
}

/** An office whose policy counts working days and office hours. */
async function desk(
  limits: readonly PolicyLimit[] = [closing({ unit: 'working-days', amount: 3 })],
  now = '2026-10-07T14:20',
) {
  const test = await testOffice({ now });
  const policy: Policy = { ...p2ManufacturingComplaint, limits };
  await savePolicyVersion(test.db.kysely, policy, '2026-01-01T00:00:00.000Z');
  return { test, customer: addCustomer(test.folder) };
}

interface Row {
  readonly code: string;
  readonly started: string;
  readonly target: string | null;
  readonly due: string | null;
  readonly met: string | null;
  readonly stopped: number;
}

function rows(test: TestOffice, caseId: number): readonly Row[] {
  return withFile(
    test.folder,
    (file) =>
      file
        .prepare('SELECT code, started, target, due, met, stopped FROM deadlines WHERE case_id = ? ORDER BY code')
        .all(caseId) as Row[],
  );
}

const dueOn = async (test: TestOffice, id: number) => (await test.do('cases.get', { id })).dueOn;

const typhoon = (date: string) => ({ date, change: { kind: 'holiday', name: '颱風停班' } as const });

describe('the calendar', () => {
  it('says of every day of a month whether the office works, and why', async () => {
    const { test } = await desk();
    const { days, publishedFrom, publishedUntil } = await test.do('calendar.month', { month: '2026-10' });
    expect(days).toHaveLength(31);
    expect([publishedFrom, publishedUntil]).toEqual([2024, 2027]);
    expect(days.filter(({ name }) => name !== '')).toEqual([
      { date: '2026-10-09', works: false, name: '國慶日補假', from: 'shipped' },
      { date: '2026-10-10', works: false, name: '國慶日', from: 'shipped' },
      { date: '2026-10-25', works: false, name: '臺灣光復暨金門古寧頭大捷紀念日', from: 'shipped' },
      { date: '2026-10-26', works: false, name: '臺灣光復暨金門古寧頭大捷紀念日補假', from: 'shipped' },
    ]);
  });

  it('keeps own days, and gives them up again', async () => {
    const { test } = await desk();
    await test.do('calendar.change', { changes: [typhoon('2026-10-08')] });
    await test.do('calendar.change', {
      changes: [{ date: '2026-10-10', change: { kind: 'workday', name: ' 盤點 ' } }],
    });
    expect((await test.do('calendar.own', {})).days).toEqual([
      { date: '2026-10-08', kind: 'holiday', name: '颱風停班' },
      { date: '2026-10-10', kind: 'workday', name: '盤點' },
    ]);
    await test.do('calendar.change', { changes: [{ date: '2026-10-08', change: null }] });
    const { days } = await test.do('calendar.month', { month: '2026-10' });
    expect(days[7]).toEqual({ date: '2026-10-08', works: true, name: '', from: 'week' });
    expect(days[9]).toEqual({ date: '2026-10-10', works: true, name: '盤點', from: 'office' });
  });

  it('can be another country’s, or plain weeks', async () => {
    const { test } = await desk();
    await test.do('calendar.change', { changes: [], workCalendar: 'mainland' });
    expect((await test.do('calendar.month', { month: '2026-10' })).days[9]).toMatchObject({
      works: true,
      name: '國慶節調休上班',
    });
    await test.do('calendar.change', { changes: [], workCalendar: 'none' });
    const { days, publishedUntil } = await test.do('calendar.month', { month: '2026-10' });
    expect(days.every(({ name }) => name === '')).toBe(true);
    expect(publishedUntil).toBe(0);
  });

  it.each<[string, CallInput<'calendar.change'>, string]>([
    [
      'a day without a name',
      { changes: [{ date: '2026-10-08', change: { kind: 'holiday', name: '  ' } }] },
      'changes.0.change.name',
    ],
    ['a day twice', { changes: [typhoon('2026-10-08'), { date: '2026-10-08', change: null }] }, 'changes.1.date'],
    [
      'hours that end before they begin',
      { changes: [], officeHours: [{ from: '17:00', until: '08:00' }] },
      'officeHours',
    ],
  ])('refuses %s at its place, and keeps nothing', async (_, change, field) => {
    const { test } = await desk();
    for (const call of ['calendar.preview', 'calendar.change'] as const) {
      expect(await test.refused(call, change)).toMatchObject({ code: 'invalid-form', issues: [{ field }] });
    }
    expect((await test.do('calendar.own', {})).days).toEqual([]);
  });

  it('a day that does not exist is refused', async () => {
    const { test } = await desk();
    const change = { changes: [typhoon('2026-02-30')] };
    expect(await test.refused('calendar.change', change)).toMatchObject({ code: 'invalid-input' });
  });
});

describe('a typhoon day', () => {
  it('first says what moves and keeps nothing, then moves exactly that', async () => {
    const { test, customer } = await desk();
    const { id, number } = await accept(test, complaint(customer));
    expect(await dueOn(test, id)).toBe('2026-10-13');

    const change = { changes: [typhoon('2026-10-08')] };
    const moved = [
      {
        caseId: id,
        number,
        customerName: '甲乙電子工業股份有限公司',
        label: '結案',
        before: '2026-10-13',
        after: '2026-10-14',
      },
    ];
    expect(await test.do('calendar.preview', change)).toEqual({ moved });
    expect(await dueOn(test, id)).toBe('2026-10-13');

    expect(await test.do('calendar.change', change)).toEqual({ moved });
    expect(await dueOn(test, id)).toBe('2026-10-14');
    expect(rows(test, id)).toMatchObject([{ code: 'closing', due: '2026-10-14' }]);
    expect(test.events.at(-1)).toEqual({
      name: 'office.changed',
      payload: { areas: ['calendar', 'cases', 'settings'] },
    });

    await test.do('calendar.change', { changes: [{ date: '2026-10-08', change: null }] });
    expect(await dueOn(test, id)).toBe('2026-10-13');
  });

  it('moves no closed case, and no limit in calendar days', async () => {
    const { test, customer } = await desk([
      closing({ unit: 'calendar-days', amount: 15 }, { when: { ...always, regions: ['overseas'] } }),
      closing({ unit: 'working-days', amount: 3 }),
    ]);
    const closed = await accept(test, complaint(customer));
    await accept(test, complaint(customer, { region: 'overseas' }));
    await test.do('cases.close', {
      id: closed.id,
      version: closed.version,
      closedOn: '2026-10-07',
      outcomes: ['none'],
      responsibleUnit: '',
      established: true,
      note: '',
    });
    expect(await test.do('calendar.change', { changes: [typhoon('2026-10-08')] })).toEqual({ moved: [] });
    expect(await dueOn(test, closed.id)).toBe('2026-10-13');
    expect(rows(test, closed.id)).toMatchObject([{ due: '2026-10-13', met: '2026-10-07' }]);
  });

  it('moves minutes too, and other hours move them again', async () => {
    const { test, customer } = await desk(
      [closing({ unit: 'minutes', amount: 30, clock: 'office' })],
      '2026-11-20T17:15',
    );
    const { id } = await accept(test, complaint(customer));
    expect(rows(test, id)).toMatchObject([{ started: '2026-11-20T17:15', due: '2026-11-23T08:45' }]);
    const { moved } = await test.do('calendar.change', { changes: [typhoon('2026-11-23')] });
    expect(moved).toMatchObject([{ before: '2026-11-23T08:45', after: '2026-11-24T08:45' }]);
    const hours = { changes: [], officeHours: [{ from: '09:00', until: '18:00' }] };
    expect((await test.do('calendar.change', hours)).moved).toMatchObject([
      { before: '2026-11-24T08:45', after: '2026-11-20T17:45' },
    ]);
    expect((await test.do('office.status', {})).settings.officeHours).toEqual([{ from: '09:00', until: '18:00' }]);
    expect(await dueOn(test, id)).toBe('2026-11-20');
  });

  it('the hours cannot be changed past the list of what moves', async () => {
    const { test } = await desk();
    const behind: object = { officeHours: [{ from: '09:00', until: '18:00' }] };
    expect(await test.refused('settings.change', behind)).toMatchObject({ code: 'invalid-input' });
  });
});

describe('before acceptance', () => {
  const asked = {
    acceptedOn: '2026-10-07',
    kind: 'customer-complaint',
    region: 'domestic',
    type: 'quality',
    severity: 'general',
    major: false,
  } as const;

  it('says when such a case would be due, and why', async () => {
    const { test } = await desk();
    const due = await test.do('life.due', asked);
    expect(due).toMatchObject({ target: null, due: '2026-10-13', source: '003§5' });
    expect(due.dueSteps.map(({ kind }) => kind)).toEqual([
      'from',
      'workday',
      'holiday',
      'holiday',
      'weekend',
      'workday',
      'ends',
    ]);
  });

  it('goes by the region under the default policy', async () => {
    const test = await testOffice();
    expect(await test.do('life.due', { ...asked, acceptedOn: '2026-11-21' })).toMatchObject({ due: '2026-12-06' });
    expect(await test.do('life.due', { ...asked, acceptedOn: '2026-11-21', region: 'overseas' })).toMatchObject({
      due: '2026-12-11',
    });
  });

  it('says that nothing is due where the policy has no limit', async () => {
    const { test } = await desk([]);
    expect(await test.do('life.due', asked)).toEqual({
      target: null,
      due: null,
      targetSteps: [],
      dueSteps: [],
      source: '',
    });
  });
});

describe('the deadlines of a case', () => {
  it('are there with the acceptance, follow a correction, and end with void and closing', async () => {
    const test = await testOffice();
    const customer = addCustomer(test.folder);
    const { id } = await accept(test, complaint(customer));
    const closingRow = { code: 'closing', started: '2026-11-21T09:05', target: null, met: null, stopped: 0 };
    expect(rows(test, id)).toEqual([{ ...closingRow, due: '2026-12-06' }]);

    await test.do('cases.change', { id, version: 1, form: complaint(customer, { region: 'overseas' }) });
    expect(rows(test, id)).toEqual([{ ...closingRow, due: '2026-12-11' }]);
    expect(await dueOn(test, id)).toBe('2026-12-11');

    await test.do('cases.void', { id, version: 2, reason: '重複' });
    expect(rows(test, id)).toEqual([]);
    await test.do('cases.unvoid', { id, version: 3 });
    expect(rows(test, id)).toEqual([{ ...closingRow, due: '2026-12-11' }]);
  });

  it('stand still while the customer is waited for', async () => {
    const test = await testOffice();
    const customer = addCustomer(test.folder);
    const { id } = await accept(test, complaint(customer));
    withFile(test.folder, (file) =>
      file
        .prepare(
          "INSERT INTO pauses (case_id, from_at, until_at, reason) VALUES (?, '2026-11-22T02:00:00.000Z', NULL, '待樣品')",
        )
        .run(id),
    );
    await test.do('cases.change', { id, version: 1, form: complaint(customer, { salesOpinion: '待樣品' }) });
    expect(rows(test, id)).toMatchObject([{ due: null, stopped: 1 }]);
    expect(await dueOn(test, id)).toBe(null);
    expect(deadlineViews(test.db.reader, id, { locale: 'zh-TW', now: '2026-11-23T01:00:00.000Z' })).toMatchObject([
      { code: 'closing', label: '結案', due: null, standing: 'stopped' },
    ]);
  });

  it('of a closed case keep their times, and give no reason that was not theirs', async () => {
    const { test, customer } = await desk();
    const { id, version } = await accept(test, complaint(customer));
    const close = { closedOn: '2026-10-07', outcomes: ['none'], responsibleUnit: '', established: true, note: '' };
    await test.do('cases.close', { id, version, ...close });
    await test.do('calendar.change', { changes: [typhoon('2026-10-08')] });
    await test.do('cases.change', { id, version: 2, form: complaint(customer, { salesOpinion: '補充' }) });
    expect(rows(test, id)).toMatchObject([{ due: '2026-10-13', met: '2026-10-07' }]);
    const [view] = deadlineViews(test.db.reader, id, { locale: 'en', now: '2026-12-01T00:00:00.000Z' });
    expect(view).toMatchObject({ label: 'Closing', due: '2026-10-13', standing: 'met', dueSteps: [] });
  });
});
