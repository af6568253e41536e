import { describe, expect, test } from 'vitest';

import type { ImportMap } from '../../../electron/contract/exchange.ts';
import {
  assigned,
  fieldOf,
  isFull,
  isGiven,
  textsToTranslate,
  tidy,
  withConstant,
  withValue,
  type Inspection,
} from '../../../renderer/features/exchange/map-edit.ts';
import { missingNeeds } from '../../../renderer/features/exchange/needs.ts';

const map: ImportMap = {
  kind: 'cases',
  columns: { receivedAt: ['Date received'], description: ['Issue', 'Sub-issue'], channel: ['Submitted via'] },
};

const inspection: Inspection = {
  name: 'x.csv',
  bytes: 1,
  encoding: 'utf-8',
  candidates: [],
  delimiter: ',',
  headings: ['Date received', 'Issue', 'Sub-issue', 'Submitted via'],
  sample: [
    ['7/29/2013', 'Billing', '', ' Phone '],
    ['7/30/2013', 'Billing', 'Late', 'Web'],
    ['7/31/2013', '', '', 'Phone'],
    ['8/1/2013', 'Short row'],
  ],
  rows: 4,
  fields: [
    { field: 'receivedAt', required: true, type: 'date' },
    { field: 'channel', required: false, type: 'choice' },
    { field: 'description', required: false, type: 'text' },
  ],
  map,
  remembered: false,
};

describe('assigning columns', () => {
  test('a column feeds one field: given to another it leaves the first, which keeps its other columns', () => {
    const next = assigned(map, 'Issue', 'product');
    expect(next.columns).toMatchObject({ description: ['Sub-issue'], product: ['Issue'] });
    expect(fieldOf(next, 'Issue')).toBe('product');
  });

  test('a field without columns is out of the map; a column can be left out', () => {
    const next = assigned(map, 'Submitted via', undefined);
    expect(Object.keys(next.columns)).toEqual(['receivedAt', 'description']);
    expect(fieldOf(next, 'Submitted via')).toBeUndefined();
  });

  test('a field has columns or one value for all rows, not both', () => {
    const next = assigned(withConstant(map, 'region', 'overseas'), 'Submitted via', 'region');
    expect(next.constants).toEqual({});
  });

  test('five columns are the most for one field', () => {
    const five = { ...map, columns: { description: ['a', 'b', 'c', 'd', 'e'] } };
    expect(isFull(five, 'description')).toBe(true);
    expect(isFull(map, 'description')).toBe(false);
  });
});

describe('words of the file and choices of Kesu', () => {
  test('what the file has stands in the order of the office; after it what only the map has, of an earlier file', () => {
    const found = {
      field: 'channel',
      texts: [
        { text: 'Web form', count: 2, known: false },
        { text: 'Phone', count: 9, known: true },
      ],
      more: 0,
    };
    const edited = withValue(withValue(map, 'channel', 'Fax line', 'fax'), 'channel', 'Web form', 'web');
    expect(textsToTranslate(edited, found, 'channel')).toEqual([
      ...found.texts,
      { text: 'Fax line', count: undefined, known: false },
    ]);
    // While the office still reads, what the clerk has said already is there.
    expect(textsToTranslate(edited, undefined, 'channel').map(({ text }) => text)).toEqual(['Fax line', 'Web form']);
  });

  test('back to “as it is” forgets the translation', () => {
    const there = withValue(map, 'channel', 'Phone', 'phone');
    expect(there.values).toEqual({ channel: { Phone: 'phone' } });
    expect(withValue(there, 'channel', 'Phone', undefined).values).toEqual({ channel: {} });
  });
});

test('the office is sent nothing empty, and no words for a field that is not imported', () => {
  const typed = withConstant(
    withValue(withValue(map, 'channel', 'Phone', 'phone'), 'state', 'VA', 'open'),
    'unit',
    ' ',
  );
  expect(tidy(typed)).toEqual({ ...map, constants: {}, values: { channel: { Phone: 'phone' } } });
  expect(isGiven(typed, 'unit')).toBe(false);
});

describe('what a file must have', () => {
  const name = (field: string): string => field;

  test('a case needs a day and a customer, in any of the ways to say them', () => {
    expect(missingNeeds('cases', map, inspection.fields, name)).toEqual([
      ['customerName', 'customerNumber', 'customerTaxNumber'],
    ]);
    const complete = withConstant(map, 'customerNumber', 'C-000001');
    expect(missingNeeds('cases', complete, inspection.fields, name)).toEqual([]);
  });

  test('a customer needs a name', () => {
    expect(missingNeeds('customers', { kind: 'customers', columns: {} }, [], name)).toEqual([['name']]);
  });
});
