import { describe, expect, test } from 'vitest';

import { contactForm, customerForm } from '../support/customers.ts';
import { testOffice } from '../support/office.ts';

describe('saving', () => {
  test('a customer without a number gets the next one', async () => {
    const office = await testOffice();
    const first = await office.do('customers.save', { form: customerForm() });
    const second = await office.do('customers.save', { form: customerForm({ name: '另一家' }) });
    expect([first.number, second.number]).toEqual(['C-000001', 'C-000002']);
    const own = await office.do('customers.save', { form: customerForm({ number: 'C-000900' }) });
    expect(own.number).toBe('C-000900');
    expect((await office.do('customers.save', { form: customerForm() })).number).toBe('C-000901');
  });

  test('past C-999999 the numbers grow by a digit', async () => {
    const office = await testOffice();
    await office.do('customers.save', { form: customerForm({ number: 'C-999999' }) });
    expect((await office.do('customers.save', { form: customerForm() })).number).toBe('C-1000000');
    expect((await office.do('customers.save', { form: customerForm() })).number).toBe('C-1000001');
  });

  test('what was typed comes back, dates and amounts read', async () => {
    const office = await testOffice();
    const typed = customerForm({
      name: ' 臺灣水泥股份有限公司 ',
      taxNumber: '１１９１３５０２',
      telephone: '(02)2531-7099',
      foundedOn: '39/12/29',
      asOf: '1130526',
      capital: '77,511,817,420',
      contacts: [contactForm({ name: '葉毓君', title: '永續長' }), contactForm()],
    });
    const { id } = await office.do('customers.save', { form: typed });
    const record = await office.do('customers.get', { id });
    expect(record).toMatchObject({ version: 1, foundedOn: '1950-12-29', asOf: '2024-05-26', capital: 77_511_817_420 });
    expect(record.form).toMatchObject({
      name: '臺灣水泥股份有限公司',
      taxNumber: '11913502',
      foundedOn: '1950-12-29',
      capital: '77511817420',
    });
    expect(record.form.contacts).toEqual([contactForm({ name: '葉毓君', title: '永續長' })]);
  });

  test('each field that cannot be read is named, and nothing is saved', async () => {
    const office = await testOffice();
    const error = await office.refused('customers.save', {
      form: customerForm({
        name: ' ',
        taxNumber: '11913503',
        foundedOn: '2025/2/29',
        capital: '很多',
        asOf: '2027/1/1',
      }),
    });
    expect(error.code).toBe('invalid-form');
    expect(error.issues?.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'name required',
      'taxNumber tax-number-checksum',
      'foundedOn no-such-date',
      'capital not-an-amount',
      'asOf date-in-future',
    ]);
    expect(await office.do('customers.count', {})).toEqual({ total: 0 });
  });

  test('a number belongs to one customer', async () => {
    const office = await testOffice();
    await office.do('customers.save', { form: customerForm({ number: 'A1', name: '甲' }) });
    const { id, version } = await office.do('customers.save', { form: customerForm({ number: 'A2', name: '乙' }) });
    const error = await office.refused('customers.save', {
      id,
      version,
      form: customerForm({ number: 'A1', name: '乙' }),
    });
    expect(error).toMatchObject({
      code: 'customer-number-taken',
      field: 'number',
      params: { number: 'A1', name: '甲' },
    });
  });

  test('an edit made on an older version is refused, and the newer text stays', async () => {
    const office = await testOffice();
    const { id, version } = await office.do('customers.save', { form: customerForm({ name: '甲' }) });
    const changed = await office.do('customers.save', { id, version, form: customerForm({ name: '乙' }) });
    expect(changed.version).toBe(2);
    expect((await office.refused('customers.save', { id, version, form: customerForm({ name: '丙' }) })).code).toBe(
      'stale',
    );
    const record = await office.do('customers.get', { id });
    expect(record.form.name).toBe('乙');
    expect(record.number).toBe('C-000001');
    expect((await office.refused('customers.save', { id: 99, version: 1, form: customerForm() })).code).toBe(
      'not-found',
    );
    expect((await office.refused('customers.get', { id: 99 })).code).toBe('not-found');
  });

  test('a change is told, and leaves a line in the audit without its content', async () => {
    const office = await testOffice();
    office.events.length = 0;
    await office.do('customers.save', { form: customerForm({ name: '甲' }) });
    expect(office.events).toEqual([{ name: 'office.changed', payload: { areas: ['customers'] } }]);
  });
});

describe('finding', () => {
  async function officeWithCustomers(): Promise<Awaited<ReturnType<typeof testOffice>>> {
    const office = await testOffice();
    const forms = [
      customerForm({
        number: '1101',
        name: '臺灣水泥股份有限公司',
        shortName: '台泥',
        taxNumber: '11913502',
        telephone: '(02)2531-7099',
      }),
      customerForm({
        number: '2330',
        name: '台灣積體電路製造股份有限公司',
        shortName: '台積電',
        telephone: '03-5636688',
      }),
      customerForm({ name: 'Wells Fargo & Company', region: 'overseas', telephone: '+1 415 396 7000' }),
      customerForm({
        name: '重慶長安汽車',
        contacts: [contactForm({ name: '曾志偉', mobile: '0912-345-678' })],
      }),
      customerForm({ name: '𠮷田製作所', telephone: '+886-7-8123456' }),
    ];
    for (const form of forms) await office.do('customers.save', { form });
    return office;
  }

  test.each([
    ['台', ['1101', '2330']],
    ['臺湾', ['1101', '2330']],
    ['台泥', ['1101']],
    ['7099', ['1101']],
    ['2531-70', ['1101']],
    ['９１３５', ['1101']],
    ['twsn', ['1101']],
    ['ㄊㄨㄕ', ['1101']],
    ['ㄊㄐㄉ', ['2330']],
    ['1101', ['1101']],
    ['zzw', ['C-000002']],
    ['志伟', ['C-000002']],
    ['0912 345', ['C-000002']],
    ['cqca', ['C-000002']],
    ['wells fargo', ['C-000001']],
    ['WFC', ['C-000001']],
    ['fargo 415', ['C-000001']],
    ['𠮷', ['C-000003']],
    ['吉', []],
    ['07812', ['C-000003']],
    ['3', ['C-000003', '1101', '2330', 'C-000001', 'C-000002']],
    ['－', []],
    ['沒有這家', []],
  ])('"%s" finds %j', async (text, numbers) => {
    const office = await officeWithCustomers();
    const { rows, more } = await office.do('customers.search', { text, limit: 20 });
    expect(rows.map(({ number }) => number)).toEqual(numbers);
    expect(more).toBe(false);
  });

  test('a changed name is found by the new one only', async () => {
    const office = await officeWithCustomers();
    const { rows } = await office.do('customers.search', { text: '1101', limit: 1 });
    const id = rows[0]?.id ?? 0;
    await office.do('customers.save', { id, version: 1, form: customerForm({ number: '1101', name: '新名字' }) });
    expect((await office.do('customers.search', { text: '台泥', limit: 20 })).rows).toEqual([]);
    expect((await office.do('customers.search', { text: '新名', limit: 20 })).rows).toHaveLength(1);
  });

  test('what was found beside the name is shown', async () => {
    const office = await officeWithCustomers();
    const shown = async (text: string): Promise<string | undefined> =>
      (await office.do('customers.search', { text, limit: 1 })).rows[0]?.matched;
    expect(await shown('7099')).toBe('(02)2531-7099');
    expect(await shown('志伟')).toBe('曾志偉');
    expect(await shown('5678')).toBe('0912-345-678');
    expect(await shown('臺灣')).toBe('');
    expect(await shown('zzw')).toBe('');
    expect(await shown('C-000001')).toBe('C-000001');
    expect(await shown('志伟 5678')).toBe('曾志偉 · 0912-345-678');
  });

  test('the list sorts by every column, both ways, and is narrowed by text', async () => {
    const office = await officeWithCustomers();
    const numbers = async (
      sort: 'number' | 'name' | 'taxNumber' | 'region' | 'openCases',
      descending: boolean,
      text = '',
    ): Promise<string[]> =>
      (await office.do('customers.list', { text, sort, descending, offset: 0, limit: 10 })).rows.map(
        ({ number }) => number,
      );
    expect(await numbers('number', false)).toEqual(['1101', '2330', 'C-000001', 'C-000002', 'C-000003']);
    expect(await numbers('number', true)).toEqual(['C-000003', 'C-000002', 'C-000001', '2330', '1101']);
    expect(await numbers('region', true)).toEqual(['C-000001', 'C-000003', 'C-000002', '2330', '1101']);
    expect(await numbers('taxNumber', true)).toEqual(['1101', 'C-000003', 'C-000002', 'C-000001', '2330']);
    expect(await numbers('number', true, '台灣')).toEqual(['2330', '1101']);
    expect(
      await office.do('customers.list', { text: '台灣', sort: 'name', descending: false, offset: 5, limit: 5 }),
    ).toEqual({ total: 2, rows: [] });
  });

  test('the list shows a customer as soon as it is saved', async () => {
    const office = await officeWithCustomers();
    const list = async (text: string) =>
      office.do('customers.list', { text, sort: 'name', descending: false, offset: 0, limit: 10 });
    expect((await list('台')).total).toBe(2);
    expect((await list('')).total).toBe(5);
    await office.do('customers.save', { form: customerForm({ name: '台玻' }) });
    expect((await list('台')).total).toBe(3);
    expect((await list('')).total).toBe(6);
  });
});

describe('possible duplicates', () => {
  test('the same tax number, telephone or name in another writing are named with the reason', async () => {
    const office = await testOffice();
    const save = async (form: Parameters<typeof customerForm>[0]): Promise<number> =>
      (await office.do('customers.save', { form: customerForm(form) })).id;
    const cement = await save({ name: '臺灣水泥股份有限公司', taxNumber: '11913502', telephone: '(02)2531-7099' });
    const other = await save({ name: '別家', telephone: '02-25317099#12' });
    await save({ name: '台灣水泥廠' });

    const ask = async (typed: {
      name?: string;
      taxNumber?: string;
      telephones?: string[];
      exceptId?: number;
    }): Promise<object[]> =>
      (await office.do('customers.duplicates', { name: '', taxNumber: '', telephones: [], ...typed })).rows.map(
        ({ id, reasons }) => ({ id, reasons }),
      );
    expect(await ask({ name: '台湾水泥（股）公司' })).toEqual([{ id: cement, reasons: ['name'] }]);
    expect(await ask({ taxNumber: '1191-3502' })).toEqual([{ id: cement, reasons: ['tax-number'] }]);
    expect(await ask({ telephones: ['+886 2 2531 7099'] })).toEqual([
      { id: cement, reasons: ['telephone'] },
      { id: other, reasons: ['telephone'] },
    ]);
    expect(await ask({ name: '臺灣水泥', taxNumber: '11913502', telephones: ['0225317099'], exceptId: other })).toEqual(
      [{ id: cement, reasons: ['tax-number', 'name', 'telephone'] }],
    );
    expect(await ask({})).toEqual([]);
    expect(await ask({ telephones: ['12'] })).toEqual([]);
  });
});
