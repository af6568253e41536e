import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';

import { importMap, type ImportMap } from '../../electron/contract/exchange.ts';
import { sharedData, testOffice, type TestOffice } from '../support/office.ts';

function mapFile(name: string): ImportMap {
  return importMap.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/maps', name), 'utf8')));
}

async function importFile(
  office: TestOffice,
  path: string,
  map: ImportMap,
  call: 'imports.run' | 'imports.trial' = 'imports.run',
) {
  return office.do(call, { kind: map.kind, file: office.file(path), map, job: 'test' });
}

describe('the 1,023 companies listed in Taipei', () => {
  const path = sharedData('twse-listed-companies.csv');
  const map = mapFile('twse.json');

  test('every company becomes a customer, dates read in both calendars', async () => {
    const office = await testOffice();
    const trial = await importFile(office, path, map, 'imports.trial');
    expect((await office.do('customers.count', {})).total).toBe(0);
    const report = await importFile(office, path, map);
    expect(report).toEqual(trial);
    expect(report).toMatchObject({ read: 1023, created: 1023, updated: 0, skipped: 0 });
    expect(report.problems.filter(({ action }) => action === 'left-out')).toEqual([]);
    expect((await office.do('customers.count', {})).total).toBe(1023);

    const { rows } = await office.do('customers.search', { text: '台泥', limit: 5 });
    const { foundedOn, asOf, capital, form, number } = await office.do('customers.get', { id: rows[0]?.id ?? 0 });
    expect({ number, foundedOn, asOf, capital }).toEqual({
      number: '1101',
      foundedOn: '1950-12-29',
      asOf: '2024-05-26',
      capital: 77_511_817_420,
    });
    expect(form).toMatchObject({
      name: '臺灣水泥股份有限公司',
      region: 'domestic',
      fax: '(02)2531-6529',
      taxNumber: '11913502',
    });
    expect(form.contacts.map(({ name, title }) => `${name} ${title}`)).toEqual(['葉毓君 永續長', '賴家柔 ']);
  });

  test('the same file as old programs write it, in Big5, gives the same customers', async () => {
    const office = await testOffice();
    const big5 = join(office.folder, 'big5.csv');
    writeFileSync(big5, iconv.encode(readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''), 'cp950'));
    const inspected = await office.do('imports.inspect', { kind: 'customers', file: office.file(big5) });
    expect(inspected.encoding).toBe('big5');
    expect(inspected.candidates[0]?.preview[1]).toContain('臺灣水泥股份有限公司');

    await importFile(office, big5, map);
    const fromBig5 = await everyCustomer(office);
    const other = await testOffice();
    await importFile(other, path, map);
    expect(fromBig5).toEqual(await everyCustomer(other));
    expect(fromBig5).toHaveLength(1023);
  });

  test('the same file once more creates nothing', async () => {
    const office = await testOffice();
    await importFile(office, path, map);
    const again = await importFile(office, path, map);
    expect(again).toMatchObject({
      read: 1023,
      created: 0,
      updated: 0,
      skipped: 1023,
      problemCount: expect.any(Number),
    });
    expect((await office.do('customers.count', {})).total).toBe(1023);
  });
});

async function everyCustomer(office: TestOffice): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let offset = 0; ; offset += 500) {
    const { rows } = await office.do('customers.list', {
      text: '',
      sort: 'number',
      descending: false,
      offset,
      limit: 500,
    });
    if (rows.length === 0) return all;
    for (const { id } of rows) {
      const { createdAt: _createdAt, updatedAt: _updatedAt, ...record } = await office.do('customers.get', { id });
      all.push(record);
    }
  }
}

describe('the 3,186 complaints of American consumers', () => {
  const path = sharedData('cfpb-complaints-sample.csv');
  const map = mapFile('cfpb.json');

  test('every complaint becomes a case of a customer, numbered in date order past 99', async () => {
    const office = await testOffice();
    const trial = await importFile(office, path, map, 'imports.trial');
    const report = await importFile(office, path, map);
    expect(report).toEqual(trial);
    expect(report).toMatchObject({ read: 3186, created: 3186, updated: 0, skipped: 0, customersCreated: 491 });
    expect((await office.do('customers.count', {})).total).toBe(491);

    const number = async (text: string): Promise<string | null> => {
      const { ids } = await office.do('cases.find', { number: text });
      expect(ids, text).toHaveLength(1);
      const record = await office.do('cases.get', { id: ids[0] ?? 0 });
      expect(record.form.customerId, text).not.toBeNull();
      return record.acceptedOn;
    };
    expect(await number('160201')).toBe('2016-02-01');
    expect(await number('16021428')).toBe('2016-02-26');
    expect(await number('160101')).toBe('2016-01-08');
    expect(await number('16011355')).toBe('2016-01-31');
    expect((await office.do('cases.find', { number: '16021429' })).ids).toEqual([]);

    const next = await office.do('cases.nextNumber', { acceptedOn: '2016-02-10' });
    expect(next.number).toBe('16021429');
  });

  test('channels, outcomes and states are as the file counts them', async () => {
    const office = await testOffice();
    await importFile(office, path, map);
    const { policy } = await office.do('office.status', {});
    expect(policy.version).toBe(2);
    expect(policy.types.map(({ label }) => label.en)).toContain('Bank account or service');
    expect(policy.outcomes.map(({ label }) => label.en)).toEqual(
      expect.arrayContaining(['Non-monetary relief', 'Untimely response']),
    );
  });

  test('the same file once more creates nothing', async () => {
    const office = await testOffice();
    await importFile(office, path, map);
    const again = await importFile(office, path, map);
    expect(again).toMatchObject({ read: 3186, created: 0, skipped: 3186, customersCreated: 0 });
    expect((await office.do('cases.nextNumber', { acceptedOn: '2016-02-10' })).number).toBe('16021429');
  });
});
