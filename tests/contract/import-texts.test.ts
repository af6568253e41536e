import { describe, expect, test } from 'vitest';

import { fileWith } from '../support/imports.ts';
import { testOffice } from '../support/office.ts';

const rows = (text: string, count: number): string[] => Array.from({ length: count }, () => text);

describe('the words of a file that can be translated', () => {
  test('are those of all rows, not of the first ones: what the office does not know first, the most frequent first', async () => {
    const office = await testOffice();
    const channels = [
      ...rows('電話', 40),
      ...rows('Web form', 7),
      ...rows('傳真', 3),
      ...rows(' Web form ', 2),
      ...rows('Postal mail', 30),
      ...rows('n/a', 5),
      ...rows('', 4),
      'phone',
    ];
    const content = ['日期,管道', ...channels.map((channel) => `2026/9/1,${channel}`)].join('\n');
    const { fields } = await office.do('imports.texts', {
      kind: 'cases',
      file: fileWith(office, content),
      columns: { channel: ['管道'], receivedAt: ['日期'] },
    });
    expect(fields).toEqual([
      {
        field: 'channel',
        texts: [
          { text: 'Postal mail', count: 30, known: false },
          { text: 'Web form', count: 9, known: false },
          { text: '電話', count: 40, known: true },
          { text: '傳真', count: 3, known: true },
          { text: 'phone', count: 1, known: true },
        ],
        more: 0,
      },
    ]);
  });

  test('are joined as the import joins columns, and several choices in a cell are known when each is', async () => {
    const office = await testOffice();
    const content = 'a,b,result,ok,state,place\nx,,退貨、折讓,是,結案,國內\nx,y,退貨、白送,也許,擱置,月球\n-,y,,,,\n';
    const { fields } = await office.do('imports.texts', {
      kind: 'cases',
      file: fileWith(office, content),
      columns: { type: ['a', 'b'], demands: ['result'], established: ['ok'], state: ['state'], region: ['place'] },
    });
    const found = Object.fromEntries(
      fields.map(({ field, texts }) => [field, texts.map(({ text, known }) => `${known ? '✓' : '?'} ${text}`)]),
    );
    expect(found).toEqual({
      type: ['? x', '? x y', '? y'],
      demands: ['? 退貨、白送', '✓ 退貨、折讓'],
      established: ['? 也許', '✓ 是'],
      state: ['? 擱置', '✓ 結案'],
      region: ['? 月球', '✓ 國內'],
    });
  });

  test('of a column that holds no choices are cut, and it is said how many there are', async () => {
    const office = await testOffice();
    const content = ['kind', ...Array.from({ length: 12_000 }, (_, at) => `text ${at % 6000}`), '公司'].join('\n');
    const { fields } = await office.do('imports.texts', {
      kind: 'customers',
      file: fileWith(office, content),
      columns: { kind: ['kind'] },
    });
    expect(fields[0]?.texts).toHaveLength(300);
    expect(fields[0]?.texts.every(({ count, known }) => count === 2 && !known)).toBe(true);
    expect(fields[0]?.more).toBe(6001 - 300);
  });

  test('of a column that the file does not have are refused', async () => {
    const office = await testOffice();
    const file = fileWith(office, 'a\n1\n');
    expect(await office.refused('imports.texts', { kind: 'cases', file, columns: { type: ['b'] } })).toMatchObject({
      code: 'mapping-incomplete',
      field: 'type',
    });
  });
});
