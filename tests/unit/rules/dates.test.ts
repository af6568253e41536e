import { describe, expect, it } from 'vitest';

import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  formatDate,
  readDate,
  type DateOrder,
} from '../../../db/rules/dates.ts';
import { formatMoment, formatReceived, readMoment } from '../../../db/rules/moments.ts';

const today = '2026-11-21';

function read(text: string, order?: DateOrder): string {
  const reading = readDate(text, order === undefined ? { today } : { today, order });
  return reading.ok ? reading.date : reading.reason;
}

describe('a date as the clerk types it', () => {
  it.each([
    ['2026/11/21', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['2026.11.21', '2026-11-21'],
    ['20261121', '2026-11-21'],
    ['2026年11月21日', '2026-11-21'],
    ['2026 年 11 月 21 號', '2026-11-21'],
    ['西元2026年11月21日', '2026-11-21'],
    ['115/11/21', '2026-11-21'],
    ['115.11.21', '2026-11-21'],
    ['1151121', '2026-11-21'],
    ['民國115年11月21日', '2026-11-21'],
    ['中華民國 115 年 11 月 21 日', '2026-11-21'],
    ['民国115-11-21', '2026-11-21'],
    ['99/12/31', '2010-12-31'],
    ['991231', '2010-12-31'],
    ['民國7年1月2日', '1918-01-02'],
    ['39/12/29', '1950-12-29'],
    ['11/21', '2026-11-21'],
    ['1121', '2026-11-21'],
    ['０１/０２', '2026-01-02'],
    ['１１５／１１／２１', '2026-11-21'],
    ['今天', '2026-11-21'],
    ['昨日', '2026-11-20'],
    ['+3', '2026-11-24'],
    ['-21', '2026-10-31'],
    ['2024/2/29', '2024-02-29'],
    // Year last: month first, unless the order says otherwise.
    ['7/29/2013', '2013-07-29'],
    ['7/8/2013', '2013-07-08'],
  ])('%s is %s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    ['7/8/2013', 'mdy', '2013-07-08'],
    ['7/8/2013', 'dmy', '2013-08-07'],
    ['29/7/2013', 'dmy', '2013-07-29'],
    ['7/29/13', 'mdy', '2013-07-29'],
    ['31/12/99', 'dmy', '1999-12-31'],
    ['7/8', 'dmy', '2026-08-07'],
    ['7/8', 'mdy', '2026-07-08'],
    ['2013/7/8', 'dmy', '2013-07-08'],
    ['102/7/8', 'mdy', '2013-07-08'],
    ['20130708', 'dmy', '2013-07-08'],
    ['民國102年7月8日', 'mdy', '2013-07-08'],
  ] as const)('%s in the order %s is %s', (text, order, date) => {
    expect(read(text, order)).toBe(date);
  });

  it.each([
    ['2026/2/29', 'no-such-date'],
    ['2026/13/1', 'no-such-date'],
    ['11/31', 'no-such-date'],
    ['0000', 'no-such-date'],
    ['民國2026年1月1日', 'no-such-date'],
    ['西元99/1/1', 'no-such-date'],
    ['29/7/2013', 'no-such-date'],
    ['', 'not-a-date'],
    ['明年', 'not-a-date'],
    ['21', 'not-a-date'],
    ['2026/11', 'no-such-date'],
    ['2026/11/21/1', 'not-a-date'],
    ['2026-11-21T09:05', 'not-a-date'],
    ['constructor', 'not-a-date'],
    ['1'.repeat(400), 'not-a-date'],
  ])('%s is refused as %s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  it('goes over the ends of months, years and leap days', () => {
    expect(addDays('2026-11-21', 15)).toBe('2026-12-06');
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-11-21', '2027-01-01')).toBe(41);
    expect(daysBetween('2026-11-21', '2026-11-20')).toBe(-1);
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -13)).toBe('2024-12');
    expect([daysInMonth(1900, 2), daysInMonth(2000, 2), daysInMonth(2024, 2), daysInMonth(2026, 4)]).toEqual([
      28, 29, 29, 30,
    ]);
  });

  it('is written in the style of the office', () => {
    expect(formatDate('2026-11-21', 'western')).toBe('2026/11/21');
    expect(formatDate('2026-11-21', 'roc')).toBe('115/11/21');
    expect(formatDate('1911-10-10', 'roc')).toBe('1911/10/10');
  });
});

describe('a moment as the clerk types it', () => {
  const now = new Date('2026-11-21T09:06:41').toISOString();
  const local = (text: string): string => new Date(text).toISOString();

  it.each([
    ['', now],
    ['今天', now],
    ['2026/11/20', local('2026-11-20T00:00')],
    ['2026/11/20 16:30', local('2026-11-20T16:30')],
    ['11/20 下午4:30', local('2026-11-20T16:30')],
    ['115/11/20 上午 12:05', local('2026-11-20T00:05')],
    ['昨天 16時30分', local('2026-11-20T16:30')],
    ['昨天 9點', local('2026-11-20T09:00')],
    ['08:30', local('2026-11-21T08:30')],
    ['3:05 pm', local('2026-11-21T15:05')],
    ['２０２６／１１／２０　０９：０５', local('2026-11-20T09:05')],
    ['2026-11-20T09:05', local('2026-11-20T09:05')],
  ])('%s', (text, at) => {
    expect(readMoment(text, { today, now })).toEqual({ ok: true, at });
  });

  it.each([
    ['2026/11/20 25:00', 'not-a-time'],
    ['2026/11/20 9:75', 'not-a-time'],
    ['2026/2/30 9:00', 'no-such-date'],
    ['早上', 'not-a-date'],
  ])('%s is refused as %s', (text, reason) => {
    expect(readMoment(text, { today, now })).toEqual({ ok: false, reason });
  });

  it('is written so that it reads again', () => {
    expect(formatMoment(local('2026-11-20T16:30'), 'western')).toBe('2026/11/20 16:30');
    expect(formatMoment(local('2026-11-20T16:30'), 'roc')).toBe('115/11/20 16:30');
    expect(readMoment('115/11/20 16:30', { today, now })).toEqual({ ok: true, at: local('2026-11-20T16:30') });
  });

  it.each([
    ['2016-02-03T00:00', '2016/02/03', '105/02/03'],
    ['2016-02-03T00:01', '2016/02/03 00:01', '105/02/03 00:01'],
    ['2016-02-03T00:00:12.345', '2016/02/03 00:00', '105/02/03 00:00'],
    ['2016-02-03T09:05', '2016/02/03 09:05', '105/02/03 09:05'],
  ])('of receiving a complaint at %s is written %s', (at, western, roc) => {
    expect(formatReceived(local(at), 'western')).toBe(western);
    expect(formatReceived(local(at), 'roc')).toBe(roc);
  });

  it.each(['2016-02-03T00:00', '2026-11-20T00:00', '2026-11-21T00:00', '2026-11-21T08:30', '1950-06-15T00:00'])(
    'of receiving a complaint at %s reads again as the same, in either style, on that day and later',
    (at) => {
      for (const style of ['western', 'roc'] as const) {
        const text = formatReceived(local(at), style, today);
        expect(readMoment(text, { today, now })).toEqual({ ok: true, at: local(at) });
        const later = { today: '2026-11-23', now: local('2026-11-23T10:00') };
        expect(readMoment(text, later)).toEqual({ ok: true, at: local(at) });
      }
    },
  );
});
