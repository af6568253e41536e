import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';

import type { ImportMap } from '../../electron/contract/exchange.ts';
import { customerForm } from '../support/customers.ts';
import { fileWith, importContent, importRefused, problemLines } from '../support/imports.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

const map: ImportMap = {
  kind: 'customers',
  columns: {
    number: ['編號'],
    name: ['名稱'],
    taxNumber: ['統編'],
    telephone: ['電話'],
    foundedOn: ['成立'],
    capital: ['資本'],
    note: ['備註'],
  },
};
const headings = '編號,名稱,統編,電話,成立,資本,備註';
const table = (...rows: readonly string[]): string => [headings, ...rows].join('\r\n');

async function stored(office: TestOffice, number: string) {
  const { rows } = await office.do('customers.search', { text: number, limit: 20 });
  const row = rows.find((each) => each.number === number);
  if (!row) throw new Error(`no customer ${number}`);
  return office.do('customers.get', { id: row.id });
}

describe('what a row becomes', () => {
  test('dates of both calendars, full-width digits, dashes for none, blanks at the ends', async () => {
    const office = await testOffice();
    const report = await importContent(office, {
      content: table(
        'A1,甲公司　,－ ,（０２）２５３１－７０９９,1130526,"1,000,000",',
        'A2, 乙公司,１１９１３５０２,----,19501229,５億,-',
        'A3,丙公司,,無,民國39年12月29日,,',
      ),
      map,
    });
    expect(report).toMatchObject({ read: 3, created: 3, problemCount: 0 });
    expect((await stored(office, 'A1')).form).toMatchObject({
      name: '甲公司',
      taxNumber: '',
      telephone: '（０２）２５３１－７０９９',
      foundedOn: '2024-05-26',
      capital: '1000000',
    });
    expect((await stored(office, 'A2')).form).toMatchObject({
      name: '乙公司',
      taxNumber: '11913502',
      telephone: '',
      foundedOn: '1950-12-29',
      capital: '500000000',
      note: '',
    });
    expect((await stored(office, 'A3')).foundedOn).toBe('1950-12-29');
  });

  test('what cannot be read is left empty and told in the language of the screen; the rest of the row is kept', async () => {
    const office = await testOffice();
    const report = await importContent(office, {
      content: table(
        'B1,甲,12345,,2025/2/29,很多,',
        'B2,乙,11913503,,昨天,-5,',
        'B3,,,,,,',
        'B4,丁,00000000,,2030/1/1,,',
        'B5,戊,,,7/8,,',
      ),
      map,
    });
    expect(report).toMatchObject({ read: 5, created: 4, skipped: 1 });
    expect(problemLines(report)).toEqual([
      '1 foundedOn no-such-date field-left-empty',
      '1 taxNumber tax-number-shape field-left-empty',
      '1 capital not-an-amount field-left-empty',
      '2 foundedOn not-a-date field-left-empty',
      '2 taxNumber tax-number-checksum taken',
      '2 capital negative field-left-empty',
      '3 name required left-out',
      '4 foundedOn date-in-future field-left-empty',
      '4 taxNumber tax-number-zeros field-left-empty',
      '5 foundedOn not-a-date field-left-empty',
    ]);
    expect(report.problems.find(({ code }) => code === 'no-such-date')?.message).toBe('沒有「2025/2/29」這一天。');
    expect((await stored(office, 'B2')).form.taxNumber).toBe('11913503');
    expect((await stored(office, 'B1')).form.taxNumber).toBe('');
  });

  test('a file with a wrong check digit can be edited by hand afterwards', async () => {
    const office = await testOffice();
    await importContent(office, { content: table('B2,乙,11913503,,,,'), map });
    const { id, version, form } = await stored(office, 'B2');
    const saved = await office.do('customers.save', { id, version, form: { ...form, name: '乙二' } });
    expect(saved.version).toBe(2);
  });

  test('cells that look like formulas and rare characters stay the text they are', async () => {
    const office = await testOffice();
    const formula = '=HYPERLINK("http://x","y")';
    await importContent(office, {
      content: table(
        `C1,𠮷田𡈽木有限公司,,+886-2-25317099,,,"${formula.replaceAll('"', '""')}"`,
        'C2,@SUM(A1),,,,,-1+2',
      ),
      map,
    });
    expect((await stored(office, 'C1')).form).toMatchObject({
      name: '𠮷田𡈽木有限公司',
      telephone: '+886-2-25317099',
      note: formula,
    });
    expect((await stored(office, 'C2')).form).toMatchObject({ name: '@SUM(A1)', note: '-1+2' });
  });

  test('a field of a million characters is told by its length, and the row is taken without it', async () => {
    const office = await testOffice();
    const report = await importContent(office, {
      content: table(`D1,甲,,${'9'.repeat(1_000_000)},,,`, `D2,${'乙'.repeat(1_000_000)},,,,,`),
      map,
    });
    expect(problemLines(report)).toEqual([
      '1 telephone too-long field-left-empty',
      '2 name too-long field-left-empty',
      '2 name required left-out',
    ]);
    expect(report.problems[0]?.params).toEqual({ max: 400, length: 1_000_000 });
    expect(JSON.stringify(report).length).toBeLessThan(2000);
    expect(report.created).toBe(1);
  });

  test('rows with too many or too few cells are taken and told', async () => {
    const office = await testOffice();
    const report = await importContent(office, {
      content: table('E1,甲', 'E2,乙,,,,,x,surplus', 'E3,丙,,,,,,,,'),
      map,
    });
    expect(report.created).toBe(3);
    expect(problemLines(report)).toEqual(['1  ragged taken', '2  ragged taken']);
    expect(report.problems[1]?.params).toEqual({ found: 8, expected: 7 });
  });
});

describe('who is there already', () => {
  test('the same number or tax number completes what is empty and changes nothing else', async () => {
    const office = await testOffice();
    await office.do('customers.save', { form: customerForm({ number: 'F1', name: '甲公司', telephone: '111-1111' }) });
    await office.do('customers.save', { form: customerForm({ name: '乙公司', taxNumber: '11913502' }) });
    const report = await importContent(office, {
      content: table('F1,甲公司改名,,222-2222,1990/1/1,,', ',乙,11913502,333-3333,,,'),
      map,
    });
    expect(report).toMatchObject({ read: 2, created: 0, updated: 2, skipped: 0 });
    expect(problemLines(report)).toEqual([
      '1 number completed merged',
      '1 name kept-as-it-was merged',
      '2 taxNumber completed merged',
      '2 name kept-as-it-was merged',
    ]);
    expect(report.problems[1]?.message).toContain('名稱、電話');
    const first = await stored(office, 'F1');
    expect(first.form).toMatchObject({ name: '甲公司', telephone: '111-1111', foundedOn: '1990-01-01' });
    expect(first.version).toBe(2);
    expect((await stored(office, 'C-000001')).form).toMatchObject({ name: '乙公司', telephone: '333-3333' });
    expect((await office.do('customers.search', { text: '3333333', limit: 5 })).rows).toHaveLength(1);
  });

  test('the same inside the file is joined too; the same name alone makes a customer of its own', async () => {
    const office = await testOffice();
    const report = await importContent(office, {
      content: table(
        'G1,甲公司,11913502,,,,',
        'G1,甲公司,,02-1,,,',
        ',甲,11913502,,,,x',
        'G2,台灣甲股份有限公司,,,,,',
        'G3,臺湾甲有限公司,,,,,',
      ),
      map,
    });
    expect(report).toMatchObject({ read: 5, created: 3, updated: 2, skipped: 0 });
    expect(problemLines(report)).toEqual([
      '2 number completed merged',
      '3 taxNumber completed merged',
      '3 name kept-as-it-was merged',
      '5 name same-name taken',
    ]);
    expect((await stored(office, 'G1')).form).toMatchObject({ taxNumber: '11913502', telephone: '02-1', note: 'x' });
  });

  test('a list without numbers, imported twice, is there once', async () => {
    const office = await testOffice();
    const content = table(',甲公司,,02-1,,,', ',乙公司,,,,,', ',甲公司,,02-2,,,');
    expect(await importContent(office, { content, map })).toMatchObject({ created: 3, skipped: 0 });
    expect(await importContent(office, { content, map })).toMatchObject({ created: 0, updated: 0, skipped: 3 });
    const { rows } = await office.do('customers.list', {
      text: '',
      sort: 'number',
      descending: false,
      offset: 0,
      limit: 10,
    });
    expect(rows.map(({ number, name }) => `${number} ${name}`)).toEqual([
      'C-000001 甲公司',
      'C-000002 乙公司',
      'C-000003 甲公司',
    ]);
  });

  test('numbers that are given go on after those of the file', async () => {
    const office = await testOffice();
    await importContent(office, { content: table(',甲,,,,,', 'C-000001,乙,,,,,', ',丙,,,,,'), map });
    const { rows } = await office.do('customers.list', {
      text: '',
      sort: 'number',
      descending: false,
      offset: 0,
      limit: 10,
    });
    expect(rows.map(({ number, name }) => `${number} ${name}`)).toEqual(['C-000001 乙', 'C-000002 甲', 'C-000003 丙']);
  });
});

describe('files that cannot be imported', () => {
  test.each([
    ['an empty file', '', 'file-empty'],
    ['headings alone', headings, 'file-empty'],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0]), 'file-not-text'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49]),
      'file-not-text',
    ],
    ['bytes of no encoding', new Uint8Array([0x41, 0x2c, 0xff, 0xff, 0x0a, 0x80, 0x80]), 'encoding-mismatch'],
    ['a quote that is never closed', table('H1,甲,,,,,', 'H2,"乙,,,,,', 'H3,丙,,,,,'), 'csv-broken'],
    ['other columns', '代碼,公司\r\n1,2', 'mapping-incomplete'],
  ])('%s is refused with a sentence', async (_what, content, code) => {
    const office = await testOffice();
    const error = await importRefused(office, { content, map });
    expect(error.code).toBe(code);
    if (code === 'csv-broken') expect(error.params).toEqual({ row: 2 });
    expect((await office.do('customers.count', {})).total).toBe(0);
    expect((await office.do('imports.history', {})).imports).toEqual([]);
  });

  test('the wrong encoding is refused, and the name without a column too', async () => {
    const office = await testOffice();
    const big5 = iconv.encode(table('I1,臺灣水泥,,,,,'), 'big5');
    expect(await importRefused(office, { content: big5, map: { ...map, encoding: 'utf-8' } })).toMatchObject({
      code: 'encoding-mismatch',
      params: { encoding: 'utf-8' },
    });
    const noName: ImportMap = { kind: 'customers', columns: { number: ['編號'] } };
    expect(await importRefused(office, { content: table('I1,甲,,,,,'), map: noName })).toMatchObject({
      code: 'mapping-incomplete',
      field: 'name',
    });
    expect((await office.refused('imports.run', { kind: 'customers', file: 'no-token', map, job: 'j' })).code).toBe(
      'file-unknown',
    );
    expect(
      (
        await office.refused('imports.run', {
          kind: 'customers',
          file: office.file('/no/such/file.csv'),
          map,
          job: 'j',
        })
      ).code,
    ).toBe('file-missing');
    expect(
      (await office.refused('imports.run', { kind: 'customers', file: office.file(office.folder), map, job: 'j' }))
        .code,
    ).toBe('file-unreadable');
  });

  test('quotes and commas inside fields do no harm', async () => {
    const office = await testOffice();
    const report = await importContent(office, {
      content: table('J1,"甲, ""乙""\r\n公司",,,,,5" 管', 'J2,5" 管,,,,,'),
      map,
    });
    expect(report).toMatchObject({ created: 2, problemCount: 0 });
    expect((await stored(office, 'J1')).form).toMatchObject({ name: '甲, "乙"\r\n公司', note: '5" 管' });
  });
});

describe('stopping', () => {
  test('a cancelled import leaves nothing behind, and the office works on', async () => {
    const office = await testOffice();
    const rows = Array.from({ length: 5000 }, (_, at) => `K${at},客戶${at},,,,,`);
    const file = fileWith(office, table(...rows));
    const running = office.office.call('imports.run', { kind: 'customers', file, map, job: 'stop me' });
    while (
      !office.events.some(({ name, payload }) => name === 'job.progress' && 'done' in payload && payload.done > 500)
    ) {
      await new Promise((resume) => setImmediate(resume));
    }
    expect(await office.do('jobs.cancel', { job: 'stop me' })).toEqual({ found: true });
    const answer = await running;
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await office.do('customers.count', {})).total).toBe(0);
    expect((await office.do('imports.history', {})).imports).toEqual([]);
    expect((await office.do('customers.search', { text: '客戶', limit: 1 })).rows).toEqual([]);
    expect((await office.do('customers.save', { form: customerForm() })).number).toBe('C-000001');
    expect(await office.do('jobs.cancel', { job: 'stop me' })).toEqual({ found: false });
  });
});

describe('the first look', () => {
  test('a file is shown in every encoding it can be, the likely one first', async () => {
    const office = await testOffice();
    const traditional = iconv.encode(table('L1,臺灣水泥股份有限公司,,電話,,,'), 'big5');
    const simplified = iconv.encode('编号,名称\r\nL1,上海电气集团股份有限公司', 'gb18030');
    const inspect = async (content: Uint8Array | string) =>
      office.do('imports.inspect', { kind: 'customers', file: fileWith(office, content) });
    const first = await inspect(traditional);
    expect(first).toMatchObject({ encoding: 'big5', delimiter: ',', rows: 1, remembered: false });
    expect(first.sample[0]?.[1]).toBe('臺灣水泥股份有限公司');
    expect((await inspect(simplified)).sample[0]?.[1]).toBe('上海电气集团股份有限公司');
    expect((await inspect(simplified)).encoding).toBe('gb18030');
    expect((await inspect(Buffer.from(`\uFEFF${table('L1,甲,,,,,')}`, 'utf16le'))).encoding).toBe('utf-16le');
    expect((await inspect(`\uFEFF${table('L1,甲,,,,,')}`)).headings[0]).toBe('編號');
    const tabs = await inspect(table('L1,甲,,,,,').replaceAll(',', '\t'));
    expect(tabs).toMatchObject({ delimiter: '\t', encoding: 'utf-8' });
    expect(tabs.candidates).toMatchObject([{ encoding: 'utf-8', certain: true }]);
  });

  test('columns are guessed from their headings, and remembered once they were used', async () => {
    const office = await testOffice();
    const content = '客户编号;公司名稱;統一編號;Telephone;成立日期;自訂;;公司名稱\r\n1;甲公司;;02-1;;x;y;z';
    const file = fileWith(office, content);
    const first = await office.do('imports.inspect', { kind: 'customers', file });
    expect(first.delimiter).toBe(';');
    expect(first.headings.slice(-2)).toEqual(['#7', '公司名稱 (2)']);
    expect(first.map.columns).toEqual({
      number: ['客户编号'],
      name: ['公司名稱'],
      taxNumber: ['統一編號'],
      telephone: ['Telephone'],
      foundedOn: ['成立日期'],
    });
    expect(first.fields.filter(({ required }) => required).map(({ field }) => field)).toEqual(['name']);

    const used: ImportMap = { kind: 'customers', columns: { name: ['公司名稱'], note: ['自訂'] }, encoding: 'utf-8' };
    await office.do('imports.run', { kind: 'customers', file, map: used, job: 'j' });
    const again = await office.do('imports.inspect', {
      kind: 'customers',
      file: fileWith(office, content.replace('甲', '乙')),
    });
    expect(again.remembered).toBe(true);
    expect(again.map).toMatchObject(used);
    const { imports } = await office.do('imports.history', {});
    expect(imports).toMatchObject([{ kind: 'customers', created: 1, updated: 0, skipped: 0 }]);
  });

  test('several columns, constants and translated values make one field each', async () => {
    const office = await testOffice();
    await importContent(office, {
      content: '縣市,路,名稱,國別\r\n台北市,中山北路,甲,KY 開曼\r\n,南京東路,乙,－ \r\n高雄市,,丙,火星',
      map: {
        kind: 'customers',
        columns: { name: ['名稱'], address: ['縣市', '路'], region: ['國別'] },
        constants: { industry: '水泥' },
        values: { region: { 'KY 開曼': 'overseas' } },
      },
    });
    const { rows } = await office.do('customers.list', {
      text: '',
      sort: 'number',
      descending: false,
      offset: 0,
      limit: 10,
    });
    expect(rows.map(({ address, region }) => `${address} ${region}`)).toEqual([
      '台北市 中山北路 overseas',
      '南京東路 domestic',
      '高雄市 domestic',
    ]);
    expect((await office.do('customers.get', { id: rows[0]?.id ?? 0 })).form.industry).toBe('水泥');
  });
});
