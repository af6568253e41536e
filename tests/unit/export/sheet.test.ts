import { describe, expect, it } from 'vitest';

import { csvField } from '../../../electron/core/export/csv.ts';
import { displayWidth, sheetName } from '../../../electron/core/export/sheet.ts';
import { cellText, columnLetter, daySerial, LONGEST_CELL } from '../../../electron/core/export/sheet-xml.ts';

describe('days of a spreadsheet', () => {
  it.each([
    ['1900-03-01', 61],
    ['2000-01-01', 36_526],
    ['2024-02-29', 45_351],
    ['2026-11-21', 46_347],
  ])('%s is day %i', (day, serial) => {
    expect(daySerial(day)).toBe(serial);
  });

  it('does not count days that spreadsheets count wrongly', () => {
    expect(daySerial('1900-02-28')).toBeUndefined();
    expect(daySerial('1895-06-08')).toBeUndefined();
  });
});

describe('names of sheets', () => {
  it.each([
    ['台帳', '台帳'],
    ['2026/11: [甲*乙]?', '2026 11   甲 乙'],
    ["'引號'", '引號'],
    ['   ', 'Sheet'],
    ['很'.repeat(40), '很'.repeat(31)],
    [`${'a'.repeat(30)}𠮷`, 'a'.repeat(30)],
  ])('%s becomes %s', (text, name) => {
    expect(sheetName(text)).toBe(name);
    expect(sheetName(text).length).toBeLessThanOrEqual(31);
  });
});

describe('text in a cell', () => {
  it.each([
    ['a<b & c>d', 'a&lt;b &amp; c&gt;d'],
    ['=1+1', '=1+1'],
    ['兩\r\n行', '兩\n行'],
    ['\u000b', '_x000B_'],
    ['_x0041_', '_x005F_x0041_'],
    ['𠮷野家', '𠮷野家'],
    ['half \ud842 pair', 'half \ufffd pair'],
  ])('%j is written as %j', (text, xml) => {
    expect(cellText(text)).toBe(xml);
  });

  it('ends where a cell ends', () => {
    expect(cellText('長'.repeat(40_000))).toHaveLength(LONGEST_CELL);
    expect(cellText('長'.repeat(LONGEST_CELL))).not.toContain('…');
  });
});

describe('fields of a CSV', () => {
  it.each(['=1+1', '+886-2-1234', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'])(
    'puts an apostrophe before %j',
    (text) => {
      expect(csvField(text)).toBe(`'${text}`);
    },
  );

  it.each([
    ['a=b', 'a=b'],
    [' =1', ' =1'],
    ['0912-345', '0912-345'],
    ['', ''],
    [null, ''],
    [-3, -3],
    [{ day: '2026-11-21' }, '2026-11-21'],
  ] as const)('leaves %j as it is', (cell, field) => {
    expect(csvField(cell)).toBe(field);
  });
});

it.each([
  ['客訴', 4],
  ['Case 1', 6],
  ['１２', 4],
  ['𠮷', 2],
])('%s is %i characters wide', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letter) => {
  expect(columnLetter(index)).toBe(letter);
});
