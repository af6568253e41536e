import { expect, test } from 'vitest';

import { texts as en } from '../../../renderer/locales/en/index.ts';
import { texts as zhCN } from '../../../renderer/locales/zh-CN/index.ts';
import { texts as zhTW } from '../../../renderer/locales/zh-TW/index.ts';
import { caseImportFields, customerImportFields } from '../../../db/rules/import-fields.ts';
import { readImportDate } from '../../../electron/core/import/dates.ts';
import { cellText, guessMap } from '../../../electron/core/import/mapping.ts';
import { guessDelimiter } from '../../../electron/core/import/table.ts';

test('every field of an import has a name in every language', () => {
  for (const { field } of [...customerImportFields, ...caseImportFields]) {
    for (const texts of [zhTW, zhCN, en]) expect(texts.exchange.fields, field).toHaveProperty(field);
  }
});

test('no heading stands for two fields of one kind', () => {
  const headings = customerImportFields.flatMap(({ headings: usual }) => usual);
  expect(new Set(headings).size).toBe(headings.length);
});

test('headings in either script and language are known', () => {
  expect(guessMap('cases', ['案號', '受理日期', '客户名称', 'Issue', '结案日期', '責任單位', '隨便']).columns).toEqual({
    number: ['案號'],
    acceptedOn: ['受理日期'],
    closedOn: ['结案日期'],
    customerName: ['客户名称'],
    description: ['Issue'],
    responsibleUnit: ['責任單位'],
  });
});

test.each([
  ['1130526', 'ymd', '2024-05-26', ''],
  ['19501229', 'ymd', '1950-12-29', ''],
  ['7/29/2013', 'mdy', '2013-07-29', ''],
  ['29/7/2013', 'dmy', '2013-07-29', ''],
  ['２０１６／２／１ 13:45', 'ymd', '2016-02-01', '13:45'],
  ['2016-02-01T13:45:00.000Z', 'ymd', '2016-02-01', '13:45:00'],
  ['民國113年5月26日', 'ymd', '2024-05-26', ''],
  ['', 'ymd', '', ''],
] as const)('the date "%s" (%s)', (text, order, date, time) => {
  expect(readImportDate(text, { today: '2026-11-21', order })).toEqual({ ok: true, date, time });
});

test.each([
  ['2025/2/29', 'no-such-date'],
  ['13/1/2013', 'no-such-date'],
  ['今天', 'not-a-date'],
  ['+3', 'not-a-date'],
  ['-1', 'not-a-date'],
  ['7/8', 'not-a-date'],
  ['1121', 'not-a-date'],
  ['45678', 'not-a-date'],
  ['=TODAY()', 'not-a-date'],
  ['x'.repeat(399), 'not-a-date'],
] as const)('"%s" is no date of a file: %s', (text, reason) => {
  expect(readImportDate(text, { today: '2026-11-21', order: 'mdy' })).toEqual({ ok: false, reason });
});

test.each([
  ['－ ', ''],
  ['---', ''],
  ['N/A', ''],
  ['無', ''],
  ['　甲　', '甲'],
  ['無名', '無名'],
  ['-5', '-5'],
])('the cell "%s" says "%s"', (cell, text) => {
  expect(cellText(cell)).toBe(text);
});

test.each([
  ['a,b,c\n1,2,3', ','],
  ['a;b;c\n"1,5";2;3', ';'],
  ['a\tb\n1,1\t2,2', '\t'],
  ['a|b|c\n1|2|3', '|'],
  ['alone\n1', ','],
])('%j is taken apart by %j', (text, delimiter) => {
  expect(guessDelimiter(text)).toBe(delimiter);
});
