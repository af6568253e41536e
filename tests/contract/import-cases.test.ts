import { join } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import type { ImportMap } from '../../electron/contract/exchange.ts';
import { customerForm } from '../support/customers.ts';
import { fileWith, importContent, importRefused, problemLines } from '../support/imports.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

const map: ImportMap = {
  kind: 'cases',
  columns: {
    number: ['編號'],
    acceptedOn: ['受理'],
    closedOn: ['結案'],
    customerName: ['客戶'],
    type: ['類別'],
    channel: ['管道'],
    outcomes: ['結果'],
    description: ['內容'],
    responsibleUnit: ['責任'],
    voidReason: ['作廢'],
  },
};
const kept: ImportMap = { ...map, numbers: 'file' };
const headings = '編號,受理,結案,客戶,類別,管道,結果,內容,責任,作廢';
const table = (...rows: readonly string[]): string => [headings, ...rows].join('\n');

/** `260901 甲 closed 2026-09-01`, in the order of the numbers. */
function ledger(office: TestOffice): string[] {
  return onTheFile(office, (db) =>
    db
      .prepare<[], string>(
        `SELECT number || ' ' || customer_name || ' ' || state || ' ' || accepted_on FROM cases ORDER BY year, month, serial`,
      )
      .pluck()
      .all(),
  );
}

/** Beside the office, on the same file. */
function onTheFile<Result>(office: TestOffice, work: (db: BetterSqlite3.Database) => Result): Result {
  const db = new BetterSqlite3(join(office.folder, 'kesu.db'));
  try {
    return work(db);
  } finally {
    db.close();
  }
}

describe('numbers', () => {
  test('are given in date order within each month, whatever the order of the file', async () => {
    const office = await testOffice();
    const report = await importContent(office, {
      content: table(',2026/9/20,,丙,,,,,,', ',115/9/1,,甲,,,,,,', ',2026/10/5,,丁,,,,,,', ',20260901,,乙,,,,,,'),
      map,
    });
    expect(report).toMatchObject({ read: 4, created: 4, skipped: 0, customersCreated: 4, problemCount: 0 });
    expect(ledger(office)).toEqual([
      '260901 甲 accepted 2026-09-01',
      '260902 乙 accepted 2026-09-01',
      '260903 丙 accepted 2026-09-20',
      '261001 丁 accepted 2026-10-05',
    ]);
  });

  test('of the file are kept where they fit; the others take what is free', async () => {
    const office = await testOffice();
    const report = await importContent(office, {
      content: table(
        '260903,2026/9/3,,甲,,,,,,',
        '260901,2026/9/9,,乙,,,,,,',
        ',2026/9/5,,丙,,,,,,',
        '260903,2026/9/8,,丁,,,,,,',
        '260801,2026/9/9,,戊,,,,,,',
        'X-7,2026/9/10,,己,,,,,,',
      ),
      map: kept,
    });
    expect(ledger(office)).toEqual([
      '260901 乙 accepted 2026-09-09',
      '260902 丙 accepted 2026-09-05',
      '260903 甲 accepted 2026-09-03',
      '260904 丁 accepted 2026-09-08',
      '260905 戊 accepted 2026-09-09',
      '260906 己 accepted 2026-09-10',
    ]);
    expect(problemLines(report)).toEqual([
      '4 number number-double taken',
      '5 number number-of-other-month taken',
      '6 number number-unreadable taken',
    ]);
    expect(report.problems[0]?.message).toBe('編號「260903」在檔案中重複，改給 260904。');
  });

  test('that the file leaves out keep a voided line, so that the month has no gap', async () => {
    const office = await testOffice();
    const report = await importContent(office, {
      content: table('260901,2026/9/3,,甲,,,,,,', '260904,2026/9/9,,乙,,,,,,'),
      map: kept,
    });
    expect(report).toMatchObject({ read: 2, created: 2 });
    expect(problemLines(report)).toEqual(['2 number number-missing taken', '2 number number-missing taken']);
    expect(ledger(office)).toEqual([
      '260901 甲 accepted 2026-09-03',
      '260902  voided 2026-09-03',
      '260903  voided 2026-09-03',
      '260904 乙 accepted 2026-09-09',
    ]);
    expect((await office.do('cases.nextNumber', { acceptedOn: '2026-09-30' })).number).toBe('260905');
  });

  test('far off all others are taken for a slip', async () => {
    const office = await testOffice();
    const report = await importContent(office, {
      content: table('260901,2026/9/3,,甲,,,,,,', '26099002,2026/9/9,,乙,,,,,,'),
      map: kept,
    });
    expect(problemLines(report)).toEqual(['2 number number-too-far taken']);
    expect(ledger(office)).toEqual(['260901 甲 accepted 2026-09-03', '260902 乙 accepted 2026-09-09']);
  });

  test('go on after what is there, and a later import neither repeats nor leaves out any', async () => {
    const office = await testOffice();
    await importContent(office, { content: table(',2026/9/3,,甲,,,,,,', ',2026/9/4,,乙,,,,,,'), map });
    const report = await importContent(office, {
      content: table('260902,2026/9/1,,丙,,,,,,', '260903,2026/9/2,,丁,,,,,,'),
      map: kept,
    });
    expect(problemLines(report)).toEqual(['1 number number-taken taken']);
    expect(ledger(office)).toEqual([
      '260901 甲 accepted 2026-09-03',
      '260902 乙 accepted 2026-09-04',
      '260903 丁 accepted 2026-09-02',
      '260904 丙 accepted 2026-09-01',
    ]);
  });

  test('have 民國 years in an office that numbers so', async () => {
    const office = await testOffice({ setUp: false });
    await office.do('office.setUp', {
      officeName: '甲',
      operator: '乙',
      locale: 'zh-TW',
      policy: 'p2',
      yearStyle: 'roc',
    });
    const report = await importContent(office, {
      content: table('150902,115.9.3,,甲,,,,,,', '260901,115.9.4,,乙,,,,,,'),
      map: kept,
    });
    expect(problemLines(report)).toEqual(['2 number number-of-other-month taken']);
    expect(ledger(office)).toEqual(['150901 乙 accepted 2026-09-04', '150902 甲 accepted 2026-09-03']);
  });

  test('a closed month takes no rows', async () => {
    const office = await testOffice();
    onTheFile(office, (db) =>
      db.exec(
        `INSERT INTO months (year, month, last_serial, frozen_at) VALUES (2026, 9, 0, '2026-10-03T01:00:00.000Z')`,
      ),
    );
    const report = await importContent(office, {
      content: table(',2026/9/3,,甲,,,,,,', ',2026/8/3,2026/9/1,乙,,,,,,', ',2026/8/3,2026/8/9,丙,,,,,,'),
      map,
    });
    expect(problemLines(report)).toEqual(['1 acceptedOn month-closed left-out', '2 acceptedOn month-closed left-out']);
    expect(report).toMatchObject({ created: 1, skipped: 2, customersCreated: 1 });
    expect(ledger(office)).toEqual(['260801 丙 closed 2026-08-03']);
  });
});

describe('what a row becomes', () => {
  test('choices of the office are found by name, unknown ones become choices of a new policy version', async () => {
    const office = await testOffice();
    const report = await importContent(office, {
      content: table(
        ',2026/9/3,2026/9/9,甲,質量異常,电话,退貨、折讓,包裝破損,製造部,',
        ',2026/9/4,,甲,運送延誤,LINE,,遲到,外包商,',
        ',2026/9/5,,甲,運送延誤,line,,遲到,外包商,',
      ),
      map,
    });
    expect(problemLines(report)).toEqual([
      '2 channel new-choice taken',
      '2 type new-choice taken',
      '2 responsibleUnit new-choice taken',
    ]);
    const { policy } = await office.do('office.status', {});
    expect(policy.version).toBe(2);
    expect(policy.types.at(-1)).toEqual({
      code: '運送延誤',
      parent: null,
      label: { 'zh-TW': '運送延誤', 'zh-CN': '運送延誤', en: '運送延誤' },
    });
    expect(policy.channels.at(-1)?.code).toBe('line');
    const { ids } = await office.do('cases.find', { number: '260901' });
    const record = await office.do('cases.get', { id: ids[0] ?? 0 });
    expect(record).toMatchObject({
      state: 'closed',
      closedOn: '2026-09-09',
      outcomes: ['allowance', 'return'],
      responsibleUnit: 'manufacturing',
      policyVersion: 2,
      dueOn: '2026-09-18',
    });
    expect(record.form).toMatchObject({ type: 'quality', channel: 'phone', description: '包裝破損' });
    expect(record.events.map(({ kind, on }) => `${kind} ${on}`)).toEqual(['imported 2026-09-03', 'closed 2026-09-09']);
    const again = await office.do('office.status', {});
    expect(again.policy.version).toBe(2);
  });

  test('days that are missing, not there, to come, or in the wrong order', async () => {
    const office = await testOffice();
    const report = await importContent(office, {
      content: table(
        ',,,甲,,,,,,',
        ',2026/2/30,,甲,,,,,,',
        ',2026/12/1,,甲,,,,,,',
        ',1911/12/31,,甲,,,,,,',
        ',2026/9/3,2026/9/1,甲,,,,,,',
        ',2026/9/3,9/8,甲,,,,x,,',
        ',2026/9/3,,,,,,,,',
        ',2026/9/3,,甲,,,,y,,重複',
      ),
      map,
    });
    expect(problemLines(report)).toEqual([
      '1 acceptedOn required left-out',
      '2 acceptedOn no-such-date left-out',
      '3 acceptedOn date-in-future left-out',
      '4 acceptedOn too-early left-out',
      '5 closedOn closed-before-accepted taken',
      '6 closedOn not-a-date field-left-empty',
      '7 customerName required left-out',
    ]);
    expect(report).toMatchObject({ read: 8, created: 3, skipped: 5 });
    expect(ledger(office)).toEqual([
      '260901 甲 closed 2026-09-03',
      '260902 甲 accepted 2026-09-03',
      '260903 甲 voided 2026-09-03',
    ]);
  });

  test('a day without a time is shown and printed as the day alone, and an edit does not move it', async () => {
    const office = await testOffice();
    await importContent(office, { content: table(',2026/9/3,,甲,,,,破損,,', ',2026/11/21,,甲,,,,短少,,'), map });
    const ids = await Promise.all(
      ['260901', '261101'].map(async (number) => (await office.do('cases.find', { number })).ids[0] ?? 0),
    );
    const [earlier, today] = await Promise.all(ids.map((id) => office.do('cases.get', { id })));
    expect([earlier?.form.receivedAt, today?.form.receivedAt]).toEqual(['2026/09/03', '2026/11/21 00:00']);

    for (const before of [earlier, today]) {
      if (!before) throw new Error('no case');
      const { id, version, form } = before;
      await office.do('cases.change', { id, version, form: { ...form, description: '改寫' } });
      const after = await office.do('cases.get', { id });
      expect(after).toMatchObject({ receivedAt: before.receivedAt, form: { receivedAt: form.receivedAt } });
      expect(after.events.at(-1)).toMatchObject({ kind: 'changed', note: 'description' });
      const { document } = await office.do('papers.preview', { caseId: id, size: 'a4', locale: 'zh-TW' });
      expect(document.fields.receivedAt).toBe(id === earlier?.id ? '2026/09/03' : '2026/11/21');
    }
  });

  test('the customer is found by number, tax number or folded name, else made', async () => {
    const office = await testOffice();
    const save = async (form: Parameters<typeof customerForm>[0]) =>
      (await office.do('customers.save', { form: customerForm(form) })).id;
    const cement = await save({ number: 'A1', name: '臺灣水泥股份有限公司', taxNumber: '11913502' });
    const report = await importContent(office, {
      content: [
        '日期,客戶編號,統編,客戶,內容',
        '2026/9/1,A1,,別的名字,1',
        '2026/9/2,,11913502,,2',
        '2026/9/3,,,台灣水泥股份有限公司,3',
        '2026/9/4,,,台湾水泥（股）公司,4',
        '2026/9/5,,,新客戶,5',
        '2026/9/6,,,新 客戶,6',
        '2026/9/7,Z9,,,7',
      ].join('\n'),
      map: {
        kind: 'cases',
        columns: {
          receivedAt: ['日期'],
          customerNumber: ['客戶編號'],
          customerTaxNumber: ['統編'],
          customerName: ['客戶'],
          description: ['內容'],
        },
      },
    });
    expect(report).toMatchObject({ created: 6, skipped: 1, customersCreated: 1 });
    expect(problemLines(report)).toEqual([
      '4 customerName similar-customer merged',
      '7 customerName unknown-customer left-out',
    ]);
    const { row, openCases } = await office.do('customers.summary', { id: cement });
    expect(row.openCases).toBe(4);
    expect(openCases.map(({ description }) => description)).toEqual(['4', '3', '2', '1']);
    const { rows } = await office.do('customers.search', { text: '新客戶', limit: 5 });
    expect(rows).toMatchObject([{ number: 'C-000001', openCases: 2 }]);
  });

  test('two complaints that read the same are two; the file once more brings none', async () => {
    const office = await testOffice();
    const content = table(',2026/9/3,,甲,,,,破損,,', ',2026/9/3,,甲,,,,破損,,', ',2026/9/3,,甲,,,,短少,,');
    expect(await importContent(office, { content, map })).toMatchObject({ created: 3 });
    const again = await importContent(office, { content: `${content}\n,2026/9/3,,甲,,,,破損,,`, map });
    expect(again).toMatchObject({ created: 1, skipped: 3, customersCreated: 0 });
    expect(ledger(office)).toHaveLength(4);
  });
});

describe('what was imported', () => {
  test('is found by its words, each row of a long file', async () => {
    const office = await testOffice();
    const last = 2100;
    const rows = Array.from({ length: last }, (_, at) => `,2026/${(at % 9) + 1}/3,,甲,,,,第${at + 1}件毛邊,,`);
    expect(await importContent(office, { content: table(...rows), map })).toMatchObject({ created: last });
    for (const row of [1, 1999, 2000, 2001, last]) {
      const found = await office.do('ledger.search', { text: `第${row}件`, limit: 5 });
      expect(found.rows.map(({ description }) => description)).toEqual([`第${row}件毛邊`]);
    }
    const all = await office.do('ledger.page', {
      view: {
        month: null, states: [], types: [], units: [], channels: [], outcomes: [], customerId: null, lateOnly: false, openOnly: false,
        text: '毛邊', sort: 'number', descending: false,
      }, // prettier-ignore
      offset: 0,
      limit: 1,
    });
    expect(all.total).toBe(last);
  });
});

describe('files that cannot be imported', () => {
  test('without a column for the day or for the customer', async () => {
    const office = await testOffice();
    const content = table(',2026/9/3,,甲,,,,,,');
    expect(
      await importRefused(office, { content, map: { kind: 'cases', columns: { customerName: ['客戶'] } } }),
    ).toMatchObject({
      code: 'mapping-incomplete',
      field: 'acceptedOn',
    });
    expect(
      await importRefused(office, { content, map: { kind: 'cases', columns: { acceptedOn: ['受理'] } } }),
    ).toMatchObject({
      code: 'mapping-incomplete',
      field: 'customerName',
    });
    expect(
      await importRefused(office, { content, map: { ...map, columns: { ...map.columns, nonsense: ['客戶'] } } }),
    ).toMatchObject({
      code: 'mapping-incomplete',
      field: 'nonsense',
    });
  });

  test('a cancelled import gives no number, makes no customer and no policy', async () => {
    const office = await testOffice();
    const rows = Array.from({ length: 3000 }, (_, at) => `,2026/9/3,,客戶${at},類別${at % 7},,,內容${at},,`);
    const file = fileWith(office, table(...rows));
    const running = office.office.call('imports.run', { kind: 'cases', file, map, job: 'stop me' });
    while (
      !office.events.some(({ name, payload }) => name === 'job.progress' && 'done' in payload && payload.done > 600)
    ) {
      await new Promise((resume) => setImmediate(resume));
    }
    await office.do('jobs.cancel', { job: 'stop me' });
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(ledger(office)).toEqual([]);
    expect((await office.do('customers.count', {})).total).toBe(0);
    expect((await office.do('office.status', {})).policy.version).toBe(1);
    expect((await office.do('cases.nextNumber', { acceptedOn: '2026-09-03' })).number).toBe('260901');
  });
});
