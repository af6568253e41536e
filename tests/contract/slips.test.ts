import { expect, test } from 'vitest';

import type { CallInput, CallOutput } from '../../electron/contract/calls.ts';
import { accept, addCustomer, complaint } from '../support/cases.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

type Slip = CallOutput<'slips.make'>;

async function lateCase(test: TestOffice): Promise<number> {
  const { id } = await accept(test, complaint(addCustomer(test.folder), { goods: [] }));
  return id;
}

async function make(test: TestOffice, input: Partial<CallInput<'slips.make'>> & { caseId: number }): Promise<Slip> {
  return test.do('slips.make', {
    code: 'closing',
    unit: '質量管理部',
    person: '李組長',
    text: '請儘速送回。',
    answerDue: '',
    ...input,
  });
}

async function events(test: TestOffice, id: number): Promise<(readonly [string, string])[]> {
  const record = await test.do('cases.get', { id });
  return record.events.map(({ kind, note }) => [kind, note] as const);
}

async function returnFrom(test: TestOffice, id: number): Promise<void> {
  const { version, visits } = await test.do('life.get', { id });
  const visit = visits.find(({ state }) => state === 'out');
  await test.do('life.return', { id, version, visit: visit?.id ?? 0, at: '', by: '李組長', opinion: '模具磨耗。' });
}

test('a case that is past its limit is reminded of, longest late first, and each slip has the next number', async () => {
  const office = await testOffice({ now: '2026-11-01T09:05' });
  const longest = await lateCase(office);
  office.clock.set('2026-11-03T09:05');
  const later = await lateCase(office);
  expect((await office.do('slips.overruns', { offset: 0, limit: 50 })).total).toBe(0);
  office.clock.set('2026-11-21T10:00');
  const { total, rows: overruns } = await office.do('slips.overruns', { offset: 0, limit: 50 });
  expect(total).toBe(2);
  expect(overruns.map(({ caseId, days, kind, label, unit }) => [caseId, days, kind, label, unit])).toEqual([
    [longest, 5, 'reminder', '結案', '總經理室'],
    [later, 3, 'reminder', '結案', '總經理室'],
  ]);

  const first = await make(office, { caseId: longest, answerDue: '11/24' });
  expect(first).toMatchObject({
    kind: 'reminder',
    number: '261101-R1',
    on: '2026-11-21',
    unit: '質量管理部',
    person: '李組長',
    about: '「結案」應於 2026/11/16 完成，逾 5 日',
    answerDue: '2026-11-24',
    answeredOn: null,
  });
  expect((await make(office, { caseId: longest })).number).toBe('261101-R2');
  expect((await make(office, { caseId: later })).number).toBe('261102-R1');
  expect((await events(office, longest)).slice(-2)).toEqual([
    ['reminded', '261101-R1\n質量管理部 李組長'],
    ['reminded', '261101-R2\n質量管理部 李組長'],
  ]);
  const after = await office.do('slips.overruns', { caseId: longest, offset: 0, limit: 50 });
  expect(after.rows.map(({ made }) => made)).toEqual([2]);
  expect((await office.do('slips.open', {})).counts).toEqual([{ kind: 'reminder', count: 3 }]);
});

test('what the slip says of the delay stays as it was on its day', async () => {
  const office = await testOffice({ now: '2026-11-01T09:05' });
  const caseId = await lateCase(office);
  office.clock.set('2026-11-21T10:00');
  const made = await make(office, { caseId });
  office.clock.set('2026-12-21T10:00');
  const { rows: slips } = await office.do('slips.list', { caseId, openOnly: true, offset: 0, limit: 10 });
  expect(slips).toEqual([made]);
});

test('a closed case in which a unit overran its time is asked about once; nothing is asked where nobody overran', async () => {
  const office = await testOffice({ now: '2026-11-02T09:00' });
  const id = await lateCase(office);
  const other = await lateCase(office);
  const { version } = await office.do('life.get', { id });
  await office.do('life.send', {
    id,
    version,
    station: 'quality',
    person: '李組長',
    at: '',
    agreedDue: '2026/11/04',
    note: '',
  });
  office.clock.set('2026-11-06T09:00');
  await returnFrom(office, id);
  for (const caseId of [id, other]) {
    const record = await office.do('cases.get', { id: caseId });
    await office.do('cases.close', {
      id: caseId,
      version: record.version,
      closedOn: '2026-11-06',
      outcomes: ['explanation'],
      responsibleUnit: 'quality',
      established: true,
      note: '',
    });
  }
  const { rows: overruns } = await office.do('slips.overruns', { offset: 0, limit: 50 });
  expect(overruns).toMatchObject([
    { caseId: id, kind: 'inquiry', unit: '質量管理部', person: '李組長', days: 2, label: '追查原因、判定責任部門' },
  ]);
  const code = overruns[0]?.code ?? '';
  const slip = await make(office, { caseId: id, code });
  expect(slip).toMatchObject({
    kind: 'inquiry',
    number: '261101-Q1',
    about: '「追查原因、判定責任部門」應於 2026/11/04 完成，逾 2 日',
  });
  expect(await events(office, id)).toContainEqual(['inquired', '261101-Q1\n質量管理部 李組長']);
  // Asked once; the case itself still shows it.
  expect((await office.do('slips.overruns', { offset: 0, limit: 50 })).total).toBe(0);
  expect((await office.do('slips.overruns', { caseId: id, offset: 0, limit: 50 })).rows[0]?.made).toBe(1);
  const refused = await office.refused('slips.make', {
    caseId: other,
    code,
    unit: 'quality',
    person: '',
    text: '',
    answerDue: '',
  });
  expect(refused).toMatchObject({ code: 'not-allowed', params: { why: 'nothing-overran' } });
});

test('a slip is refused with a sentence at its field and where nothing is late', async () => {
  const office = await testOffice({ now: '2026-11-01T09:05' });
  const caseId = await lateCase(office);
  const input = { caseId, code: 'closing', unit: ' ', person: '', text: '', answerDue: '11/20' };
  expect(await office.refused('slips.make', input)).toMatchObject({ params: { why: 'nothing-late' } });
  office.clock.set('2026-11-21T10:00');
  expect((await office.refused('slips.make', input)).issues).toMatchObject([
    { field: 'unit', code: 'required' },
    { field: 'answerDue', code: 'before-date' },
  ]);
  expect((await office.refused('slips.make', { ...input, unit: 'x', answerDue: '二月卅日' })).issues).toMatchObject([
    { field: 'answerDue', code: 'not-a-date' },
  ]);
  expect(await office.refused('slips.make', { ...input, caseId: 999 })).toMatchObject({ code: 'not-found' });
  expect((await office.do('slips.list', { openOnly: false, offset: 0, limit: 10 })).total).toBe(0);
});

test('an answer closes the slip, is an event of the case, and comes only once, not before the slip and not after today', async () => {
  const office = await testOffice({ now: '2026-11-01T09:05' });
  const caseId = await lateCase(office);
  office.clock.set('2026-11-21T10:00');
  const { id } = await make(office, { caseId });
  office.clock.set('2026-11-23T10:00');
  expect((await office.refused('slips.answer', { id, answeredOn: '11/20', answer: ' ' })).issues).toMatchObject([
    { field: 'answeredOn', code: 'before-date', params: { first: '2026-11-21' } },
    { field: 'answer', code: 'required' },
  ]);
  expect((await office.refused('slips.answer', { id, answeredOn: '11/24', answer: '好' })).issues).toMatchObject([
    { field: 'answeredOn', code: 'date-in-future' },
  ]);
  const answered = await office.do('slips.answer', { id, answeredOn: '11/22', answer: '已送回。' });
  expect(answered).toMatchObject({ answeredOn: '2026-11-22', answer: '已送回。' });
  expect((await events(office, caseId)).at(-1)).toEqual(['slip-answered', '261101-R1\n已送回。']);
  expect(await office.refused('slips.answer', { id, answeredOn: '', answer: '再答' })).toMatchObject({
    code: 'not-allowed',
    params: { why: 'slip-answered' },
  });
  expect((await office.do('slips.list', { openOnly: true, offset: 0, limit: 10 })).total).toBe(0);
});

test('no loss: a draft becomes an abnormality slip, numbered within the year; a loss after all: the slip becomes a case', async () => {
  const office = await testOffice({ now: '2026-11-21T09:05' });
  const customerId = addCustomer(office.folder);
  const { id: draftId } = await office.do('drafts.save', { form: complaint(customerId, { goods: [] }) });
  const input = {
    draftId,
    customerId,
    customerName: '',
    product: '風扇葉輪 80 mm',
    lotNo: 'L2610-07',
    unit: '質量管理部',
    person: '',
    text: '外箱標示錯誤，客戶未受損失。',
    answerDue: '',
  };
  expect((await office.refused('slips.abnormality', { ...input, text: '', unit: '' })).issues).toMatchObject([
    { field: 'unit', code: 'required' },
    { field: 'text', code: 'required' },
  ]);
  // Nothing is lost by a refusal.
  expect((await office.do('drafts.list', {})).drafts).toHaveLength(1);
  const slip = await office.do('slips.abnormality', input);
  expect(slip).toMatchObject({
    number: 'A26-001',
    caseId: null,
    customerName: '甲乙電子工業股份有限公司',
    becameCase: null,
  });
  expect((await office.do('drafts.list', {})).drafts).toHaveLength(0);
  expect((await office.do('slips.abnormality', { ...input, draftId: undefined })).number).toBe('A26-002');
  office.clock.set('2027-01-04T09:05');
  expect((await office.do('slips.abnormality', { ...input, draftId: undefined })).number).toBe('A27-001');

  const begun = await office.do('slips.toCase', { id: slip.id });
  // Asked twice, it is the same draft.
  expect(await office.do('slips.toCase', { id: slip.id })).toEqual(begun);
  const draft = await office.do('drafts.get', { id: begun.draftId });
  expect(draft.form).toMatchObject({
    customerId,
    description: input.text,
    goods: [{ product: '風扇葉輪 80 mm', lotNo: 'L2610-07' }],
  });
  await office.do('drafts.save', {
    id: begun.draftId,
    form: { ...complaint(customerId), description: draft.form.description },
  });
  const { id: caseId } = await office.do('cases.accept', {
    draftId: begun.draftId,
    acceptedOn: '2027-01-04',
    reason: '',
    clockConfirmed: true,
  });
  const { rows: slips } = await office.do('slips.list', { kind: 'abnormality', openOnly: false, offset: 0, limit: 10 });
  expect(slips.find(({ id }) => id === slip.id)?.becameCase).toBe(caseId);
  expect(await office.refused('slips.toCase', { id: slip.id })).toMatchObject({ params: { why: 'slip-became-case' } });
});

test('an abnormality slip of a filed complaint counts Republic years where the office does', async () => {
  const office = await testOffice({ now: '2026-11-21T09:05', setUp: false });
  await office.do('office.setUp', {
    officeName: '範例',
    operator: '王小明',
    locale: 'zh-TW',
    policy: 'p2',
    yearStyle: 'roc',
  });
  const slip = await office.do('slips.abnormality', {
    customerId: null,
    customerName: '路人',
    product: '',
    lotNo: '',
    unit: '業務部',
    person: '',
    text: '詢價時反映包裝。',
    answerDue: '',
  });
  expect(slip.number).toBe('A115-001');
  const { draftId } = await office.do('slips.toCase', { id: slip.id });
  const draft = await office.do('drafts.get', { id: draftId });
  expect(draft.form.customerName).toBe('路人');
});

test('a unit objects to a result that is there, not to one that is not (002§3 Art.9(11))', async () => {
  const office = await testOffice({ now: '2026-11-02T09:00' });
  const id = await lateCase(office);
  const input = { caseId: id, unit: '製造部', person: '張課長', text: '責任比率與事實不符。' };
  expect(await office.refused('slips.object', input)).toMatchObject({ params: { why: 'not-decided' } });
  const { version } = await office.do('cases.get', { id });
  await office.do('cases.close', {
    id,
    version,
    closedOn: '2026-11-02',
    outcomes: ['explanation'],
    responsibleUnit: 'manufacturing',
    established: true,
    note: '',
  });
  expect((await office.refused('slips.object', { ...input, text: '' })).issues).toMatchObject([
    { field: 'text', code: 'required' },
  ]);
  const slip = await office.do('slips.object', input);
  expect(slip).toMatchObject({ kind: 'objection', number: '261101-S1', unit: '製造部' });
  expect((await events(office, id)).at(-1)).toEqual(['objected', '261101-S1\n製造部\n責任比率與事實不符。']);
});
