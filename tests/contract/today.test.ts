import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { CallOutput } from '../../electron/contract/calls.ts';
import type { LedgerView } from '../../electron/contract/ledger.ts';
import { todayListName, type TodayLine } from '../../electron/contract/today.ts';
import { addCustomer, complaint } from '../support/cases.ts';
import { wholeView } from '../support/ledger-view.ts';
import { caseOnDesk, closing, decision, finding, improvement, lifeDesk, p2Stations } from '../support/life.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

type Today = CallOutput<'today.get'>;
type ListName = { [Name in keyof Today]: Today[Name] extends { total: number } ? Name : never }[keyof Today];

const lateView: LedgerView = { ...wholeView, lateOnly: true, openOnly: true, sort: 'dueOn' };

const caseIds = (today: Today, name: ListName): readonly (number | null)[] =>
  today[name].lines.map(({ caseId }) => caseId);
const send = { person: '', at: '', agreedDue: '', note: '' };

async function reachDecision(desk: Awaited<ReturnType<typeof caseOnDesk>>): Promise<void> {
  for (const station of p2Stations) {
    if (station === 'check') await desk.do('life.skip', { station: 'rd', reason: '非特殊異常' });
    await desk.pass(station);
  }
  await desk.do('life.find', { finding: finding({ established: 'yes' }) });
}

describe('the next step of each case', () => {
  test('a new case waits to be sent; out, it waits nowhere; back, for its next station; then for decision, answer, closing', async () => {
    const { test: office, one } = await lifeDesk();
    const where = async (): Promise<string[]> => {
      const today = await office.do('today.get', {});
      const names = ['toSend', 'toDecide', 'toReply', 'toClose', 'waiting'] as const;
      return names.filter((name) => caseIds(today, name).includes(one.id));
    };

    const fresh = await office.do('today.get', {});
    expect(fresh.toSend.lines).toEqual([
      {
        subject: { what: 'case' },
        caseId: one.id,
        number: one.number,
        customerName: '甲乙電子工業股份有限公司',
        product: expect.any(String) as string,
        label: '追查原因、判定責任部門',
        unit: '質量管理部',
        due: '2026-12-06',
        days: 0,
        since: '2026-11-21',
      },
    ]);
    await one.do('life.send', { station: 'quality', ...send });
    expect(await where()).toEqual([]);
    const visit = (await one.life()).visits[0]?.id ?? 0;
    await one.do('life.return', { visit, by: '', at: '', opinion: '模具磨耗' });
    expect((await office.do('today.get', {})).toSend.lines[0]?.unit).toBe('製造部');

    for (const station of p2Stations.slice(1)) {
      if (station === 'check') await one.do('life.skip', { station: 'rd', reason: '非特殊異常' });
      await one.pass(station);
    }
    expect(await where()).toEqual(['toDecide']);
    await one.do('life.pause', { at: '', reason: '客戶提供不良樣品中' });
    expect(await where()).toEqual(['waiting']);
    expect((await office.do('today.get', {})).waiting.lines[0]).toMatchObject({
      label: '客戶提供不良樣品中',
      since: '2026-11-21',
    });
    await one.do('life.resume', { at: '' });
    await one.do('life.find', { finding: finding({ established: 'yes' }) });
    await one.do('life.decide', { decision: decision() });
    expect(await where()).toEqual(['toReply']);
    await one.do('life.reply', { at: '', way: 'telephone', by: '', text: '退貨並折讓。' });
    expect(await where()).toEqual(['toClose']);
    await one.do('cases.close', closing);
    expect(await where()).toEqual([]);
  });

  test('a complaint that was found not to be one is not sent on but answered', async () => {
    const { test: office, one } = await lifeDesk();
    await one.do('life.find', { finding: finding({ established: 'no', judgedReason: '使用不當' }) });
    const today = await office.do('today.get', {});
    expect([caseIds(today, 'toSend'), caseIds(today, 'toReply')]).toEqual([[], [one.id]]);
  });

  test('a reopened case waits again for what is next, though it was answered before', async () => {
    const { test: office, one } = await lifeDesk();
    await reachDecision(one);
    await one.do('life.decide', { decision: decision() });
    await one.do('life.reply', { at: '', way: 'telephone', by: '', text: '退貨並折讓。' });
    await one.do('cases.close', closing);
    await one.do('life.reopen', { reason: '客戶再次反映' });
    const today = await office.do('today.get', {});
    expect(caseIds(today, 'toDecide')).toEqual([one.id]);
  });
});

describe('what presses', () => {
  test('a case stands in one list only, by its most pressing limit: due soon, due today, late; a stopped clock in none', async () => {
    const office = await testOffice({ now: '2026-11-01T09:05' });
    const customer = addCustomer(office.folder);
    const form = complaint(customer, { goods: [] });
    const late = await caseOnDesk(office, form); // due 11/16
    office.clock.set('2026-11-04T09:05');
    const stopped = await caseOnDesk(office, form);
    const station = await caseOnDesk(office, form);
    office.clock.set('2026-11-06T09:05');
    const today = await caseOnDesk(office, form); // due 11/21
    office.clock.set('2026-11-09T09:05');
    const soon = await caseOnDesk(office, form); // due 11/24
    office.clock.set('2026-11-10T09:05');
    await caseOnDesk(office, form); // due 11/25
    await stopped.do('life.pause', { at: '', reason: '等樣品' });
    await station.do('life.send', { station: 'quality', ...send, agreedDue: '2026-11-13' });
    office.clock.set('2026-11-21T09:05');

    const answer = await office.do('today.get', {});
    expect(caseIds(answer, 'late')).toEqual([station.id, late.id]);
    expect(answer.late.lines).toMatchObject([
      { label: '追查原因、判定責任部門', unit: '質量管理部', due: '2026-11-13', days: 8 },
      { label: '結案', unit: '總經理室', due: '2026-11-16', days: 5 },
    ]);
    expect(answer.lateByUnit).toEqual([
      { unit: '質量管理部', cases: 1, days: 8 },
      { unit: '總經理室', cases: 1, days: 5 },
    ]);
    expect(answer.dueToday.lines).toMatchObject([{ caseId: today.id, due: '2026-11-21', days: 0 }]);
    expect(answer.dueSoon.lines).toMatchObject([{ caseId: soon.id, due: '2026-11-24', days: 0 }]);
    expect(caseIds(answer, 'waiting')).toEqual([stopped.id]);
  });

  test('a limit of minutes is late from the minute on', async () => {
    const { test: office, one } = await lifeDesk();
    await one.do('life.send', { station: 'quality', ...send, agreedDue: '2026-11-21 10:00' });
    office.clock.set('2026-11-21T10:00');
    expect(caseIds(await office.do('today.get', {}), 'dueToday')).toEqual([one.id]);
    office.clock.set('2026-11-21T10:01');
    const answer = await office.do('today.get', {});
    expect(answer.late.lines).toMatchObject([{ caseId: one.id, due: '2026-11-21T10:00', days: 0 }]);
  });

  test('the late ones are those of the ledger and more; the reminders those of the slips that nobody was sent', async () => {
    const office = await testOffice({ now: '2026-10-20T09:05' });
    const customer = addCustomer(office.folder);
    const desks = [];
    for (let day = 20; day < 30; day += 1) {
      office.clock.set(`2026-10-${day}T09:05`);
      const desk = await caseOnDesk(office, complaint(customer, { goods: [] }));
      if (day % 3 === 0) await desk.do('life.send', { station: 'quality', ...send, agreedDue: '2026-10-31' });
      if (day % 4 === 0) await desk.do('life.pause', { at: '', reason: '等樣品' });
      desks.push(desk);
    }
    office.clock.set('2026-11-10T09:05');
    const overruns = async () =>
      (await office.do('slips.overruns', { offset: 0, limit: 100 })).rows.filter(({ kind }) => kind === 'reminder');
    const before = await overruns();
    const [first] = before;
    if (!first) throw new Error('nothing is late');
    const { caseId, code, unit } = first;
    await office.do('slips.make', { caseId, code, unit, person: '', text: '', answerDue: '' });

    const answer = await office.do('today.get', {});
    const ledger = await office.do('ledger.page', { view: lateView, offset: 0, limit: 100 });
    expect(ledger.rows.length).toBeGreaterThan(2);
    expect(caseIds(answer, 'late')).toEqual(expect.arrayContaining(ledger.rows.map(({ id }) => id)));
    const after = await overruns();
    expect(new Set(caseIds(answer, 'late'))).toEqual(new Set(after.map(({ caseId }) => caseId)));
    expect(answer.late.total).toBe(new Set(after.map(({ caseId }) => caseId)).size);
    expect(answer.reminders.total).toBe(after.filter(({ made }) => made === 0).length);
    expect(answer.reminders.total).toBe(before.length - 1);
    expect(answer.answers.total).toBe(1);
    expect(answer.lateByUnit.reduce((sum, { cases }) => sum + cases, 0)).toBe(answer.late.total);
  });
});

describe('what comes back by itself', () => {
  test('an effect check is there three days before, stays until it was looked at, and comes back on its next day', async () => {
    const { test: office, one } = await lifeDesk();
    await one.do('life.improve', { improvement: improvement({ dueOn: '2026-11-25', checkOn: '2026-12-10' }) });
    const checks = async (now: string) => {
      office.clock.set(now);
      return (await office.do('today.get', {})).effectChecks.lines.map(({ caseId, due, days }) => [caseId, due, days]);
    };
    expect(await checks('2026-12-06T09:00')).toEqual([]);
    expect(await checks('2026-12-07T09:00')).toEqual([[one.id, '2026-12-10', 0]]);
    expect(await checks('2026-12-12T09:00')).toEqual([[one.id, '2026-12-10', 2]]);
    const verify = { line: 1, verifiedOn: '', note: '', checkAgainOn: '' };
    await one.do('life.verify', { ...verify, effective: false, checkAgainOn: '2026-12-20' });
    expect(await checks('2026-12-12T09:00')).toEqual([]);
    expect(await checks('2026-12-20T09:00')).toEqual([[one.id, '2026-12-20', 0]]);
    await one.do('life.verify', { ...verify, effective: true });
    expect(await checks('2026-12-31T09:00')).toEqual([]);
  });

  test('a call back is there until the customer was called; of a voided case nobody is called', async () => {
    const { test: office, one, customer } = await lifeDesk();
    const other = await caseOnDesk(office, complaint(customer, { receivedAt: '09:00' }));
    for (const { id } of [one, other]) await office.do('followUps.add', { caseId: id, dueOn: '11/23', note: '' });
    const calls = async () => (await office.do('today.get', {})).callBacks.lines;
    expect((await calls())[0]?.label).toBe('自行回訪');
    expect((await one.life()).deadlines.map(({ label }) => label)).toContain('自行回訪');
    expect((await calls()).map(({ caseId, due }) => [caseId, due])).toEqual([
      [one.id, '2026-11-23'],
      [other.id, '2026-11-23'],
    ]);
    await other.do('cases.void', { reason: '重複登記' });
    const { rows: followUps } = await office.do('followUps.list', { show: 'open', offset: 0, limit: 10 });
    expect((await calls()).map(({ caseId }) => caseId)).toEqual(followUps.map(({ caseId }) => caseId));
    await office.do('followUps.record', {
      id: followUps[0]?.id ?? 0,
      at: '',
      by: '',
      method: 'telephone',
      signed: false,
      satisfaction: 'satisfied',
      note: '',
      againOn: '',
      newMatter: false,
    });
    expect(await calls()).toEqual([]);
  });
});

describe('slips that wait for an answer', () => {
  test('an inquiry stands there with its day until it is answered, before what has no day; an abnormality slip by its own customer', async () => {
    const office = await testOffice({ now: '2026-11-02T09:00' });
    const desk = await caseOnDesk(office, complaint(addCustomer(office.folder), { goods: [] }));
    await desk.do('life.send', { station: 'quality', ...send, agreedDue: '2026/11/04' });
    office.clock.set('2026-11-06T09:00');
    await desk.do('life.return', {
      visit: (await desk.life()).visits[0]?.id ?? 0,
      by: '',
      at: '',
      opinion: '模具磨耗',
    });
    await desk.do('cases.close', { ...closing, closedOn: '2026-11-06', outcomes: ['explanation'] });
    await office.do('slips.abnormality', {
      customerId: null,
      customerName: '山城五金行',
      product: '端子座',
      lotNo: '',
      unit: '質量管理部',
      person: '',
      text: '外箱標示錯誤',
      answerDue: '',
    });
    const { rows } = await office.do('slips.overruns', { kind: 'inquiry', offset: 0, limit: 10 });
    const inquiry = await office.do('slips.make', {
      caseId: desk.id,
      code: rows[0]?.code ?? '',
      unit: '質量管理部',
      person: '',
      text: '請說明。',
      answerDue: '11/08',
    });
    office.clock.set('2026-11-10T09:00');
    const { answers } = await office.do('today.get', {});
    expect(answers).toEqual({
      total: 2,
      lines: [
        expect.objectContaining({
          subject: { what: 'slip', id: inquiry.id },
          number: '261101-Q1',
          customerName: '甲乙電子工業股份有限公司',
          label: '洽辦單',
          unit: '質量管理部',
          due: '2026-11-08',
          days: 2,
        }),
        expect.objectContaining({
          caseId: null,
          number: 'A26-001',
          customerName: '山城五金行',
          label: '異常處理單',
          due: null,
        }),
      ],
    });
    await office.do('slips.answer', { id: inquiry.id, answeredOn: '', answer: '人手不足。' });
    expect((await office.do('today.get', {})).answers.lines.map(({ number }) => number)).toEqual(['A26-001']);
  });
});

describe('reports (002§3 Art.9(9))', () => {
  const reports = async (office: TestOffice) =>
    (await office.do('today.get', {})).reports.map(({ code, of, due, days }) => [code, of, due, days]);

  test('last month is to be reported on by the tenth until its statistics went out; a month that is not over was only looked at', async () => {
    const office = await testOffice({ now: '2026-10-31T09:05' });
    const customer = addCustomer(office.folder);
    await caseOnDesk(office, complaint(customer, { goods: [] }));
    const exported = async (month: string, format: 'xlsx' | 'csv'): Promise<void> => {
      const file = office.file(join(office.folder, `${month}.${format}`));
      await office.do('statistics.export', { month, format, locale: 'zh-TW', file, job: `${month} ${format}` });
    };
    expect(await reports(office)).toEqual([]);
    await exported('2026-10', 'xlsx');

    office.clock.set('2026-11-03T09:05');
    const due = [
      ['statistics', '2026-10', '2026-11-10', 7],
      ['discipline', '2026-10', '2026-11-10', 7],
    ];
    expect(await reports(office)).toEqual(due);
    await exported('2026-09', 'xlsx');
    await exported('2026-10', 'csv');
    expect(await reports(office)).toEqual(due);
    office.clock.set('2026-11-12T09:05');
    expect((await reports(office))[0]).toEqual(['statistics', '2026-10', '2026-11-10', -2]);
    await exported('2026-10', 'xlsx');
    expect(office.events.at(-1)).toEqual({ name: 'office.changed', payload: { areas: ['papers'] } });
    expect(await reports(office)).toEqual([['discipline', '2026-10', '2026-11-10', -2]]);

    await office.do('today.reportMade', { code: 'discipline', of: '2026-10', made: true });
    expect(await reports(office)).toEqual([]);
    await office.do('today.reportMade', { code: 'discipline', of: '2026-10', made: false });
    expect(await reports(office)).toEqual([['discipline', '2026-10', '2026-11-10', -2]]);
    office.clock.set('2026-12-01T09:05');
    expect((await reports(office)).map(([code, of]) => [code, of])).toEqual([
      ['statistics', '2026-11'],
      ['discipline', '2026-11'],
    ]);
  });

  test('an office without any case has nothing to report on', async () => {
    const office = await testOffice({ now: '2026-11-03T09:05' });
    expect(await reports(office)).toEqual([]);
  });
});

test('a list tells how many there are and the first twenty', async () => {
  const office = await testOffice({ now: '2026-11-01T09:05' });
  const customer = addCustomer(office.folder);
  for (let made = 0; made < 22; made += 1) await caseOnDesk(office, complaint(customer, { goods: [] }));
  office.clock.set('2026-11-21T09:05');
  const { late, toSend } = await office.do('today.get', {});
  expect([late.total, late.lines.length, toSend.total, toSend.lines.length]).toEqual([22, 20, 22, 20]);
});

test('behind the door of each list is the same list: as many lines, and the first of them those of the page', async () => {
  const office = await richOffice();
  const today = await office.do('today.get', {});
  const counted: Record<string, number> = {};
  for (const list of todayListName.options) {
    const rows: TodayLine[] = [];
    for (;;) {
      const slice = await office.do('today.list', { list, offset: rows.length, limit: 7 });
      expect(slice.total, list).toBe(today[list].total);
      if (slice.rows.length === 0) break;
      rows.push(...slice.rows);
    }
    expect(rows.slice(0, 20), list).toEqual(today[list].lines);
    expect(new Set(rows.map((row) => JSON.stringify([row.caseId, row.subject]))).size, list).toBe(today[list].total);
    counted[list] = rows.length;
  }
  // Every list has something, and one of them more than the page shows.
  expect(Object.entries(counted).filter(([, count]) => count === 0)).toEqual([]);
  expect(Math.max(...Object.values(counted))).toBeGreaterThan(20);
  // What the doors lead to is what the other pages say of the same.
  const overruns = await office.do('slips.overruns', { kind: 'reminder', offset: 0, limit: 500 });
  expect(overruns.rows.filter(({ made }) => made === 0).length).toBe(counted['reminders']);
  const slips = await office.do('slips.list', { openOnly: true, offset: 0, limit: 500 });
  expect(slips.total).toBe(counted['answers']);
});

/** An office in which every list of Today has something. */
async function richOffice(): Promise<TestOffice> {
  const office = await testOffice({ now: '2026-10-20T09:05' });
  const customer = addCustomer(office.folder);
  const form = complaint(customer, { goods: [] });
  for (let made = 0; made < 24; made += 1) {
    const desk = await caseOnDesk(office, form);
    if (made % 3 === 0) await desk.do('life.send', { station: 'quality', ...send, agreedDue: '2026-10-31' });
  }
  const made = [];
  for (const now of ['2026-11-06T09:05', '2026-11-08T09:05', '2026-11-10T09:05', '2026-11-15T09:05']) {
    office.clock.set(now);
    for (let times = 0; times < 3; times += 1) made.push(await caseOnDesk(office, form));
  }
  const [decide, tell, close, , , , wait, check, call, ended] = made;
  if (!decide || !tell || !close || !wait || !check || !call || !ended) throw new Error('too few cases');
  for (const desk of [decide, tell, close]) await reachDecision(desk);
  for (const desk of [tell, close]) await desk.do('life.decide', { decision: decision() });
  await close.do('life.reply', { at: '', way: 'telephone', by: '', text: '退貨並折讓。' });
  await wait.do('life.pause', { at: '', reason: '等樣品' });
  await check.do('life.improve', { improvement: improvement({ dueOn: '2026-11-20', checkOn: '2026-11-22' }) });
  await ended.do('cases.close', { ...closing, closedOn: '2026-11-15', outcomes: ['explanation'] });
  for (const desk of [call, ended]) await office.do('followUps.add', { caseId: desk.id, dueOn: '11/23', note: '' });
  office.clock.set('2026-11-21T09:05');
  const { rows } = await office.do('slips.overruns', { kind: 'reminder', offset: 0, limit: 5 });
  for (const { caseId, code, unit } of rows)
    await office.do('slips.make', { caseId, code, unit, person: '', text: '', answerDue: '11/24' });
  return office;
}
