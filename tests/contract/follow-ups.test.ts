import { expect, test } from 'vitest';

import type { CallInput, CallOutput } from '../../electron/contract/calls.ts';
import type { FollowUpRule } from '../../db/rules/policy.ts';
import { followUpStore } from '../../db/repositories/follow-ups.ts';
import { isDrawn } from '../../db/rules/follow-up-draw.ts';
import { createRandom } from '../bench/random.ts';
import { accept, addCustomer, complaint, withFile } from '../support/cases.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

/** 001§14 1.3: half of the settled complaints, within three days. */
const settled: FollowUpRule = {
  code: 'settled',
  label: { 'zh-TW': '投訴辦結回訪', 'zh-CN': '投诉办结回访', en: 'Settled complaint' },
  after: 'closed',
  when: { kinds: [], regions: [], types: [], severities: [], major: null, urgent: null },
  within: { unit: 'calendar-days', amount: 3 },
  percent: 50,
  who: { 'zh-TW': '物業助理', 'zh-CN': '物业助理', en: 'Property assistant' },
  signatureOrTelephone: true,
  untilSatisfied: false,
  every: null,
  exemptAnonymous: true,
  source: '001§14 1.3',
};

/** An office whose policy asks for call-backs. */
async function calling(rules: readonly FollowUpRule[] = [settled], now = '2026-01-02T09:00'): Promise<TestOffice> {
  const office = await testOffice({ now });
  // Before the first case: the office reads each version of a policy once.
  withFile(office.folder, (file) => {
    file.prepare(`UPDATE policies SET body = json_set(body, '$.followUps', json(?))`).run(JSON.stringify(rules));
  });
  return office;
}

async function close(office: TestOffice, id: number, closedOn?: string): Promise<void> {
  const { version } = await office.do('cases.get', { id });
  const { today } = await office.do('office.status', {});
  await office.do('cases.close', {
    id,
    version,
    closedOn: closedOn ?? today,
    outcomes: ['explanation'],
    responsibleUnit: 'quality',
    established: true,
    note: '',
  });
}

async function closedCase(office: TestOffice, customerId: number): Promise<number> {
  const { id } = await accept(office, complaint(customerId, { goods: [] }), { clockConfirmed: true });
  await close(office, id);
  return id;
}

type Show = CallInput<'followUps.list'>['show'];

async function list(office: TestOffice, show: Show, caseId?: number): Promise<CallOutput<'followUps.list'>['rows']> {
  return (await office.do('followUps.list', { show, ...(caseId ? { caseId } : {}), offset: 0, limit: 500 })).rows;
}

function call(id: number, changes: Partial<CallInput<'followUps.record'>> = {}): CallInput<'followUps.record'> {
  return {
    id,
    at: '',
    by: '',
    method: 'telephone',
    signed: false,
    satisfaction: 'satisfied',
    note: '',
    againOn: '',
    newMatter: false,
    ...changes,
  };
}

/** Closes cases until one is drawn; answers its open call. */
async function drawnCall(office: TestOffice, customerId: number) {
  for (let tries = 0; tries < 20; tries += 1) {
    const [open] = await list(office, 'open', await closedCase(office, customerId));
    if (open) return open;
  }
  throw new Error('nobody was drawn');
}

test('over a year half of the settled complaints are called within three days, and who draws again draws the same', async () => {
  const office = await calling();
  const customer = addCustomer(office.folder);
  const random = createRandom(20_260_102);
  let closings = 0;
  for (const day = new Date('2026-01-02T09:00'); day.getFullYear() === 2026; day.setDate(day.getDate() + 1)) {
    office.clock.set(`${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T17:00`);
    // What is due by today is called; the clerk lets some wait until their last day.
    for (const open of await list(office, 'open')) {
      if (open.dueOn !== null && (open.dueOn <= iso(day) || random.chance(0.5))) {
        await office.do('followUps.record', call(open.id));
      }
    }
    for (let count = random.whole(0, 2); count > 0; count -= 1) {
      await closedCase(office, customer);
      closings += 1;
    }
  }
  expect(closings).toBeGreaterThan(300);

  let [eligible, drawn, done, inTime] = [0, 0, 0, 0];
  for (let month = 1; month <= 12; month += 1) {
    const { rules } = await office.do('followUps.ratio', { month: `2026-${two(month)}` });
    const [rule] = rules;
    if (!rule) throw new Error('the rule has no line');
    expect(rule).toMatchObject({ rule: 'settled', label: '投訴辦結回訪', percent: 50 });
    // A month begins and ends inside a block of ten.
    expect(Math.abs(rule.drawn - rule.eligible / 2)).toBeLessThanOrEqual(5);
    expect(rule.satisfied).toBe(rule.done);
    eligible += rule.eligible;
    drawn += rule.drawn;
    done += rule.done;
    inTime += rule.inTime;
  }
  expect(eligible).toBe(closings);
  expect(Math.abs(drawn - closings / 2)).toBeLessThanOrEqual(2.5);
  // Only what was closed in the last three days of the year may still wait.
  expect(drawn - done).toBeLessThanOrEqual(6);
  expect(inTime).toBe(done);

  const seed = followUpStore(office.db.reader).seed();
  const rows = withFile(office.folder, (file) =>
    file.prepare('SELECT place, drawn FROM follow_ups WHERE round = 1 ORDER BY place').all(),
  ) as { place: number; drawn: 0 | 1 }[];
  expect(rows.map(({ place }) => place)).toEqual(Array.from({ length: closings }, (_, index) => index + 1));
  expect(rows.map(({ drawn: was }) => was === 1)).toEqual(
    rows.map(({ place }) => isDrawn({ seed, rule: 'settled', percent: 50, place })),
  );
}, 240_000);

test('a call-back must be signed or by telephone, not before the closing, and is made only once', async () => {
  const office = await calling();
  const open = await drawnCall(office, addCustomer(office.folder));
  expect(open).toMatchObject({ label: '投訴辦結回訪', who: '物業助理', round: 1, dueOn: '2026-01-05', drawn: true });
  const bad = call(open.id, { method: 'visit', at: '1/1 10:00', againOn: '前天' });
  expect((await office.refused('followUps.record', bad)).issues).toMatchObject([
    { field: 'at', code: 'before-moment' },
    { field: 'signed', code: 'signature-needed' },
    { field: 'againOn', code: 'before-date' },
  ]);
  const { followUp, next } = await office.do(
    'followUps.record',
    call(open.id, { method: 'visit', signed: true, note: '無其他意見。' }),
  );
  expect(followUp).toMatchObject({ method: 'visit', signed: true, satisfaction: 'satisfied', by: '王小明' });
  expect(next).toBeNull();
  expect(await office.refused('followUps.record', call(open.id))).toMatchObject({ params: { why: 'called-already' } });
  const record = await office.do('cases.get', { id: open.caseId });
  expect(record.events.at(-1)).toMatchObject({ kind: 'followed-up', note: 'satisfied\n無其他意見。' });
});

test('a dissatisfied customer is called again, a promised day is kept, and a satisfied one ends it', async () => {
  const office = await calling();
  const open = await drawnCall(office, addCustomer(office.folder));
  const first = await office.do('followUps.record', call(open.id, { satisfaction: 'dissatisfied', note: '未改善。' }));
  const [second] = await list(office, 'open', open.caseId);
  expect(second).toMatchObject({ id: first.next, round: 2, dueOn: '2026-01-05' });
  await office.do('followUps.record', call(second?.id ?? 0, { satisfaction: 'not-reached', againOn: '1/20' }));
  const [third] = await list(office, 'open', open.caseId);
  expect(third).toMatchObject({ round: 3, dueOn: '2026-01-20' });
  expect((await office.do('followUps.record', call(third?.id ?? 0))).next).toBeNull();
  expect(await list(office, 'open', open.caseId)).toEqual([]);
  expect((await list(office, 'done', open.caseId)).map(({ round }) => round)).toEqual([3, 2, 1]);
});

test('until satisfied, and every month: the next call comes by itself', async () => {
  const office = await calling([
    { ...settled, percent: 100, untilSatisfied: true, every: { unit: 'months', amount: 1 } },
  ]);
  const open = await drawnCall(office, addCustomer(office.folder));
  await office.do('followUps.record', call(open.id, { satisfaction: 'not-reached' }));
  const [again] = await list(office, 'open', open.caseId);
  expect(again).toMatchObject({ round: 2, dueOn: '2026-01-05' });
  await office.do('followUps.record', call(again?.id ?? 0, { satisfaction: 'acceptable' }));
  expect(await list(office, 'open', open.caseId)).toMatchObject([{ round: 3, dueOn: '2026-02-02' }]);
});

test('who gave no name is not called; an overseas rule leaves domestic cases alone', async () => {
  const office = await calling([
    { ...settled, percent: 100 },
    { ...settled, code: 'overseas', percent: 100, when: { ...settled.when, regions: ['overseas'] } },
  ]);
  const customer = addCustomer(office.folder);
  const { id } = await accept(office, complaint(customer, { goods: [] }));
  withFile(office.folder, (file) => file.prepare('UPDATE cases SET anonymous = 1 WHERE id = ?').run(id));
  await close(office, id);
  expect(await list(office, 'all', id)).toEqual([]);
  const named = await closedCase(office, customer);
  expect((await list(office, 'all', named)).map(({ rule }) => rule)).toEqual(['settled']);
});

test('something new that the customer raises is a draft that knows its case', async () => {
  const office = await calling();
  const customerId = addCustomer(office.folder);
  const open = await drawnCall(office, customerId);
  expect((await office.refused('followUps.record', call(open.id, { newMatter: true }))).issues).toMatchObject([
    { field: 'note', code: 'required' },
  ]);
  const { draftId } = await office.do('followUps.record', call(open.id, { newMatter: true, note: '外箱破損。' }));
  const draft = await office.do('drafts.get', { id: draftId ?? 0 });
  expect(draft.form).toMatchObject({ customerId, contactName: '林小姐', description: '外箱破損。' });
  expect(draft.origin).toEqual({ caseId: open.caseId, kind: 'follow-up', slipId: null });
});

test('a case that the draw passed over, or that no rule asks for, can be called all the same', async () => {
  const office = await testOffice({ now: '2026-01-02T09:00' });
  const caseId = await closedCase(office, addCustomer(office.folder));
  expect(await list(office, 'all', caseId)).toEqual([]);
  expect((await office.refused('followUps.add', { caseId, dueOn: '1/1', note: '' })).issues).toMatchObject([
    { field: 'dueOn', code: 'before-date' },
  ]);
  const added = await office.do('followUps.add', { caseId, dueOn: '1/9', note: '客戶要求' });
  expect(added).toMatchObject({ label: '自行回訪', dueOn: '2026-01-09', round: 1 });
  expect(await office.refused('followUps.add', { caseId, dueOn: '1/9', note: '' })).toMatchObject({
    params: { why: 'called-by-hand' },
  });
  // Nothing says when to call again, so the clerk is asked.
  expect(
    (await office.refused('followUps.record', call(added.id, { satisfaction: 'dissatisfied' }))).issues,
  ).toMatchObject([{ field: 'againOn', code: 'required' }]);
  await office.do('followUps.record', call(added.id));
  expect((await office.do('followUps.ratio', { month: '2026-01' })).rules).toEqual([]);
});

test('a case that is opened again is not called until it is closed again, and keeps its place in the draw', async () => {
  const office = await calling();
  const open = await drawnCall(office, addCustomer(office.folder));
  const id = open.caseId;
  const reopen = async () =>
    office.do('life.reopen', { id, version: (await office.do('life.get', { id })).version, reason: '客戶來電' });
  await reopen();
  expect(await list(office, 'open', id)).toEqual([]);
  expect(await office.refused('followUps.record', call(open.id))).toMatchObject({ params: { why: 'not-called' } });
  office.clock.set('2026-01-10T09:00');
  await close(office, id);
  expect(await list(office, 'open', id)).toMatchObject([{ id: open.id, round: 1, dueOn: '2026-01-13' }]);
  // Called about this result, and then the result becomes another one: the customer is asked about that too.
  await office.do('followUps.record', call(open.id));
  office.clock.set('2026-01-12T09:00');
  await reopen();
  await close(office, id);
  expect(await list(office, 'open', id)).toMatchObject([{ round: 2, dueOn: '2026-01-15' }]);
});

function iso(day: Date): string {
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
