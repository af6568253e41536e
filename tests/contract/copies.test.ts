import { expect, test } from 'vitest';

import { writeCopyCode } from '../../db/rules/copy-code.ts';
import type { CallInput, CallOutput } from '../../electron/contract/calls.ts';
import { accept, addCustomer, complaint, withFile } from '../support/cases.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

const typed = { on: '', to: '', note: '' } as const;

interface Printed {
  readonly id: number;
  readonly number: string;
}

function officeWithPrinter(options: { readonly now?: string } = {}): Promise<TestOffice> {
  return testOffice({
    ...options,
    host: { listPrinters: () => Promise.resolve([{ device: 'LQ-690', name: '點陣' }]) },
  });
}

async function printed(office: TestOffice): Promise<Printed> {
  const { id, number } = await accept(office, complaint(addCustomer(office.folder)));
  await print(office, { caseId: id });
  return { id, number };
}

function print(office: TestOffice, what: Partial<CallInput<'papers.print'>>) {
  return office.do('papers.print', {
    size: 'a4',
    locale: 'zh-TW',
    reprintReason: '',
    device: 'LQ-690',
    allowMissing: true,
    ...what,
  });
}

async function formCopies(office: TestOffice, caseId: number) {
  const { papers } = await office.do('copies.ofCase', { caseId });
  const form = papers.find(({ paper }) => paper === 'complaint');
  return (form?.copies ?? []).map(({ id, state, holder }) => ({ id: id ?? 0, state, holder }));
}

async function states(office: TestOffice, caseId: number): Promise<readonly string[]> {
  return (await formCopies(office, caseId)).map(({ state }) => state);
}

async function mark(office: TestOffice, caseId: number, copy: number, input: Partial<CallInput<'copies.mark'>>) {
  const one = (await formCopies(office, caseId))[copy - 1];
  return office.do('copies.mark', { copies: [one?.id ?? 0], mark: 'handed', ...typed, ...input });
}

async function close(office: TestOffice, id: number): Promise<void> {
  const { version } = await office.do('cases.get', { id });
  const { today } = await office.do('office.status', {});
  await office.do('cases.close', {
    id,
    version,
    closedOn: today,
    outcomes: ['explanation'],
    responsibleUnit: 'manufacturing',
    established: true,
    note: '',
  });
}

function scan(office: TestOffice, texts: readonly string[], asked: CallInput<'copies.scan'>['mark'] = 'returned') {
  return office.do('copies.scan', { texts: [...texts], mark: asked, ...typed });
}

function outcomes({ scans }: CallOutput<'copies.scan'>): readonly string[] {
  return scans.map(({ outcome }) => outcome);
}

const codeOf = (number: string, copy: number, printing = 1): string =>
  writeCopyCode({ paper: 'complaint', number, copy, printing });

test('a copy is handed over, signed for, returned, lost and found, each with its day and who has it', async () => {
  const office = await officeWithPrinter({ now: '2026-11-16T09:00' });
  const { id } = await accept(office, complaint(addCustomer(office.folder)));
  expect((await office.do('copies.ofCase', { caseId: id })).papers).toMatchObject([
    {
      paper: 'complaint',
      title: '客戶抱怨處理表',
      number: '261101',
      copies: [
        { id: null, copy: 1, keeper: '質量管理部', colour: 'white', state: 'none', printing: 0 },
        { copy: 2, state: 'none' },
        { copy: 3, state: 'none' },
        { copy: 4, state: 'none' },
        { copy: 5, keeper: '總經理室', state: 'none' },
      ],
    },
  ]);
  await print(office, { caseId: id });
  office.clock.set('2026-11-20T09:00');
  await mark(office, id, 2, { mark: 'handed', on: '11/17', to: '李組長' });
  await mark(office, id, 2, { mark: 'signed', on: '11/18' });
  await mark(office, id, 3, { mark: 'handed' });
  await mark(office, id, 4, { mark: 'lost', note: '搬家時遺失' });
  expect((await formCopies(office, id)).map(({ state, holder }) => `${state} ${holder}`)).toEqual([
    'printed ',
    'signed 李組長',
    'handed 業務部',
    'lost ',
    'printed ',
  ]);
  await mark(office, id, 2, { mark: 'returned' });
  await mark(office, id, 4, { mark: 'found' });
  expect(await states(office, id)).toEqual(['printed', 'returned', 'handed', 'returned', 'printed']);
  const { events } = await office.do('copies.ofCase', { caseId: id });
  expect(events.slice(5).map(({ kind, on, holder, note, operator }) => [kind, on, holder, note, operator])).toEqual([
    ['handed', '2026-11-17', '李組長', '', '王小明'],
    ['signed', '2026-11-18', '李組長', '', '王小明'],
    ['handed', '2026-11-20', '業務部', '', '王小明'],
    ['lost', '2026-11-20', '', '搬家時遺失', '王小明'],
    ['returned', '2026-11-20', '', '', '王小明'],
    ['found', '2026-11-20', '', '', '王小明'],
  ]);
  // The squares of the ledger are the same.
  const page = await office.do('ledger.search', { text: '261101', limit: 5 });
  expect(page.rows[0]?.copies).toEqual(['printed', 'returned', 'handed', 'returned', 'printed']);
});

test('what cannot be said of a copy says why, and changes nothing', async () => {
  const office = await officeWithPrinter({ now: '2026-11-20T09:00' });
  const { id } = await printed(office);
  const [first, second] = await formCopies(office, id);
  const ask = (input: Partial<CallInput<'copies.mark'>>) =>
    office.refused('copies.mark', { copies: [first?.id ?? 0], mark: 'found', ...typed, ...input });
  expect(await ask({})).toMatchObject({ code: 'copy-refused', params: { why: 'not-lost' } });
  expect(await ask({ mark: 'handed', on: '明天' })).toMatchObject({ code: 'invalid-form' });
  expect(await ask({ mark: 'handed', on: '11/21' })).toMatchObject({
    code: 'invalid-form',
    issues: [{ field: 'on', code: 'date-in-future' }],
  });
  expect(await ask({ mark: 'handed', on: '11/19' })).toMatchObject({
    code: 'invalid-form',
    issues: [{ field: 'on', code: 'before-date', params: { first: '2026-11-20' } }],
  });
  expect(await ask({ copies: [99_999] })).toMatchObject({ code: 'not-found' });
  await mark(office, id, 1, { mark: 'returned' });
  expect(await ask({ mark: 'returned' })).toMatchObject({
    code: 'copy-refused',
    params: { why: 'already', state: 'returned', on: '2026-11-20' },
  });
  // Of several, those that can be marked are, and the others say why.
  const { copies, refused, events } = await office.do('copies.mark', {
    copies: [first?.id ?? 0, second?.id ?? 0],
    mark: 'returned',
    ...typed,
  });
  expect(copies.map(({ copy }) => copy)).toEqual([2]);
  expect(refused).toMatchObject([{ copy: 1, objection: { why: 'already' } }]);
  expect(events).toHaveLength(1);
  expect(await states(office, id)).toEqual(['returned', 'returned', 'printed', 'printed', 'printed']);
});

test('a mark is taken back as long as it is the last, and what was taken back stays in the history', async () => {
  const office = await officeWithPrinter();
  const { id } = await printed(office);
  const handed = await mark(office, id, 1, { mark: 'handed', to: '李組長' });
  const returned = await mark(office, id, 1, { mark: 'returned' });
  expect(await office.refused('copies.undo', { events: handed.events })).toMatchObject({
    code: 'copy-refused',
    params: { why: 'not-last' },
  });
  expect((await office.do('copies.undo', { events: returned.events })).copies).toMatchObject([
    { state: 'handed', holder: '李組長' },
  ]);
  expect(await office.refused('copies.undo', { events: returned.events })).toMatchObject({ params: { why: 'undone' } });
  await office.do('copies.undo', { events: handed.events });
  expect(await states(office, id)).toEqual(['printed', 'printed', 'printed', 'printed', 'printed']);
  const { events } = await office.do('copies.ofCase', { caseId: id });
  expect(events.slice(5).map(({ kind, undone }) => [kind, undone])).toEqual([
    ['handed', true],
    ['returned', true],
  ]);
  expect(await office.refused('copies.undo', { events: [events[0]?.id ?? 0] })).toMatchObject({
    params: { why: 'printed-stays' },
  });
});

test('after closing all copies go to their keepers in one step, and can be taken back', async () => {
  const office = await officeWithPrinter();
  const { id } = await printed(office);
  const refused = (): Promise<unknown> => office.refused('copies.distribute', { caseId: id, on: '', note: '' });
  expect(await refused()).toMatchObject({ code: 'copy-refused', params: { why: 'not-closed' } });
  expect((await office.do('copies.ofCase', { caseId: id })).distribution).toEqual({ why: 'not-closed' });
  await mark(office, id, 4, { mark: 'lost' });
  await close(office, id);
  expect((await office.do('copies.ofCase', { caseId: id })).distribution).toBeNull();
  const done = await office.do('copies.distribute', { caseId: id, on: '', note: '' });
  expect(done.copies.map(({ copy, holder }) => [copy, holder])).toEqual([
    [1, '質量管理部'],
    [2, '製造部'],
    [3, '業務部'],
    [5, '總經理室'],
  ]);
  expect(done.behind).toEqual([4]);
  expect(await states(office, id)).toEqual(['kept', 'kept', 'kept', 'lost', 'kept']);
  const { events } = await office.do('cases.get', { id });
  expect(events.at(-1)).toMatchObject({
    kind: 'copies-distributed',
    actor: '王小明',
    note: '1 質量管理部\n2 製造部\n3 業務部\n5 總經理室',
  });
  expect(await refused()).toMatchObject({ params: { why: 'distributed' } });
  await office.do('copies.undo', { events: done.events });
  expect(await states(office, id)).toEqual(['printed', 'printed', 'printed', 'lost', 'printed']);
  expect((await office.do('cases.get', { id })).events.at(-1)?.kind).toBe('copies-taken-back');
});

test('copies that are out are listed after the workdays of the office, longest first', async () => {
  // 2026-11-13 is a Friday.
  const office = await officeWithPrinter({ now: '2026-11-13T09:00' });
  const { id, number } = await printed(office);
  await mark(office, id, 2, { mark: 'handed', to: '李組長' });
  office.clock.set('2026-11-16T09:00');
  await mark(office, id, 3, { mark: 'handed' });
  const out = (show: 'handed' | 'printed', limit = 50) => office.do('copies.out', { show, offset: 0, limit });
  office.clock.set('2026-11-20T09:00');
  expect(await out('handed')).toMatchObject({ total: 0, after: 5 });
  // Saturday and Sunday do not count; on Monday six workdays have gone by.
  office.clock.set('2026-11-22T09:00');
  expect((await out('handed')).total).toBe(0);
  office.clock.set('2026-11-23T09:00');
  expect(await out('handed')).toMatchObject({
    total: 1,
    rows: [{ caseId: id, number, copy: 2, keeper: '製造部', holder: '李組長', days: 6, state: 'handed' }],
  });
  expect((await out('printed', 2)).rows.map(({ copy, days }) => [copy, days])).toEqual([
    [1, 6],
    [4, 6],
  ]);
  expect((await out('printed', 2)).total).toBe(3);
  await office.do('settings.change', { copiesBackAfter: 4 });
  expect((await out('handed')).rows.map(({ copy, days }) => [copy, days])).toEqual([
    [2, 6],
    [3, 5],
  ]);
  // A day on which the office was shut does not count.
  await office.do('calendar.change', {
    changes: [{ date: '2026-11-18', change: { kind: 'holiday', name: '颱風停班' } }],
  });
  expect((await out('handed')).rows.map(({ copy, days }) => [copy, days])).toEqual([[2, 5]]);
  await mark(office, id, 2, { mark: 'returned' });
  expect((await out('handed')).rows.map(({ copy }) => copy)).not.toContain(2);
  const { version } = await office.do('cases.get', { id });
  await office.do('cases.void', { id, version, reason: '重複' });
  expect((await out('printed')).total).toBe(0);
});

test('twenty codes in one go mark the twenty copies they name', async () => {
  const office = await officeWithPrinter();
  const cases: Printed[] = [];
  for (let index = 0; index < 5; index += 1) cases.push(await printed(office));
  const chosen = [1, 2, 4, 5];
  const codes = cases.flatMap(({ number }) => chosen.map((copy) => codeOf(number, copy)));
  const answer = await scan(office, codes);
  expect(answer.scans.map(({ copy, outcome }) => `${copy?.number} ${copy?.copy} ${outcome}`)).toEqual(
    cases.flatMap(({ number }) => chosen.map((copy) => `${number} ${copy} marked`)),
  );
  for (const { id } of cases) {
    expect(await states(office, id)).toEqual(['returned', 'returned', 'printed', 'returned', 'returned']);
  }
  await office.do('copies.undo', { events: answer.scans.flatMap(({ event }) => (event === null ? [] : [event])) });
  for (const { id } of cases) expect(new Set(await states(office, id))).toEqual(new Set(['printed']));
});

test('a code that cannot be marked says what it is, and leaves the others alone', async () => {
  const office = await officeWithPrinter();
  const { id, number } = await printed(office);
  const answer = await scan(office, [
    codeOf(number, 1),
    codeOf(number, 1),
    `K-${number}-2-1`,
    codeOf(number, 3).replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A')),
    codeOf(number, 3, 2),
    codeOf('261199', 1),
    '4710088412345',
    codeOf(number, 9),
    codeOf(number, 5),
  ]);
  expect(outcomes(answer)).toEqual([
    'marked',
    'refused',
    'marked',
    'misread',
    'not-printed',
    'unknown',
    'no-code',
    'not-printed',
    'marked',
  ]);
  expect(answer.scans[1]?.objection).toMatchObject({ why: 'already', state: 'returned' });
  expect(answer.scans[2]).toMatchObject({ old: true, copy: { copy: 2 } });
  expect(await states(office, id)).toEqual(['returned', 'returned', 'printed', 'printed', 'returned']);
});

test('without a mark a code is only told, with its case', async () => {
  const office = await officeWithPrinter();
  const { id, number } = await printed(office);
  const { scans } = await scan(office, [codeOf(number, 4)], null);
  expect(scans).toMatchObject([{ outcome: 'found', caseId: id, event: null, copy: { copy: 4, keeper: '會計科' } }]);
  expect(new Set(await states(office, id))).toEqual(new Set(['printed']));
});

test('an old sheet says that a reprint stands for it, and marks nothing', async () => {
  const office = await officeWithPrinter({ now: '2026-11-20T09:00' });
  const { id, number } = await printed(office);
  await mark(office, id, 2, { mark: 'handed' });
  office.clock.set('2026-11-23T09:00');
  await print(office, { caseId: id, reprintReason: '第二聯遺失' });
  expect(await states(office, id)).toEqual(['printed', 'printed', 'printed', 'printed', 'printed']);
  const { scans } = await scan(office, [codeOf(number, 2, 1), `K-${number}-3-1`, codeOf(number, 2, 2)]);
  expect(scans).toMatchObject([
    { outcome: 'replaced', printing: 1, copy: { printing: 2 }, objection: { why: 'replaced', on: '2026-11-23' } },
    { outcome: 'replaced', old: true },
    { outcome: 'marked', copy: { copy: 2, printing: 2, state: 'returned' } },
  ]);
  const { events } = await office.do('copies.ofCase', { caseId: id });
  expect(events.find(({ printing }) => printing === 2)).toMatchObject({ kind: 'printed', note: '第二聯遺失' });
});

test('the sheet of one impression asks which of its copies it is', async () => {
  const office = await officeWithPrinter();
  const { id, number } = await accept(office, complaint(addCustomer(office.folder)));
  await print(office, { caseId: id, size: 'half' });
  const { scans } = await scan(office, [codeOf(number, 0)]);
  expect(scans).toMatchObject([{ outcome: 'which', caseId: id, copy: null, event: null }]);
  expect(scans[0]?.choices.map(({ copy }) => copy)).toEqual([1, 2, 3, 4, 5]);
});

test('a lost copy that is scanned has been found', async () => {
  const office = await officeWithPrinter();
  const { id, number } = await printed(office);
  await mark(office, id, 1, { mark: 'lost' });
  expect(outcomes(await scan(office, [codeOf(number, 1)]))).toEqual(['marked']);
  const { events } = await office.do('copies.ofCase', { caseId: id });
  expect(events.at(-1)?.kind).toBe('found');
});

test('two cases with the same digits: the code is of the one that was printed', async () => {
  const office = await officeWithPrinter();
  const { number } = await accept(office, complaint(addCustomer(office.folder)));
  const { id } = await printed(office);
  // As after a change from western to Republic years, by another program.
  withFile(office.folder, (file) => {
    file.exec('DROP TRIGGER cases_number_stays');
    file.prepare('UPDATE cases SET number = ? WHERE id = ?').run(number, id);
  });
  expect((await scan(office, [codeOf(number, 1)], null)).scans).toMatchObject([{ outcome: 'found', caseId: id }]);
});

test('slips have a copy too, known by the code on them', async () => {
  const office = await officeWithPrinter();
  const slip = await office.do('slips.abnormality', {
    customerId: addCustomer(office.folder),
    customerName: '',
    product: '風扇葉輪',
    lotNo: '',
    unit: '製造部',
    person: '',
    text: '外箱標示錯誤',
    answerDue: '',
  });
  await print(office, { slipId: slip.id });
  const code = writeCopyCode({ paper: 'slip', number: slip.number, copy: 1, printing: 1 });
  expect((await scan(office, [code], 'handed')).scans).toMatchObject([
    {
      outcome: 'marked',
      caseId: null,
      copy: { title: '異常處理單', number: slip.number, holder: '製造部', copies: 1 },
    },
  ]);
  const { document } = await office.do('papers.previewSlip', { slipId: slip.id, size: 'a4', locale: 'zh-TW' });
  expect(document.barcode).toBe(writeCopyCode({ paper: 'slip', number: slip.number, copy: 1, printing: 2 }));
  expect((await scan(office, [`S-${slip.number}-1`], null)).scans).toMatchObject([{ outcome: 'found', old: true }]);
});
