import { describe, expect, it } from 'vitest';

import { objectionToAcceptance, type AcceptanceQuestion } from '../../../db/rules/acceptance.ts';
import {
  changedStyles,
  readShownNumber,
  shownNumber,
  styleChangeableFrom,
  styleForMonth,
  type NumberingStyle,
} from '../../../db/rules/case-number.ts';
import { daysLate } from '../../../db/rules/deadlines.ts';
import { isWhole, proveMonth, type MonthToProve } from '../../../db/rules/month-proof.ts';

// 002§3 Art.8: year (××) month (××) running number (××), starting again every month.
describe('the shown number', () => {
  it.each([
    [2026, 11, 7, 'western', '261107'],
    [2026, 11, 7, 'roc', '151107'],
    [2026, 1, 1, 'western', '260101'],
    [2026, 11, 99, 'western', '261199'],
    [2026, 11, 100, 'western', '2611100'],
    [2016, 2, 1428, 'western', '16021428'],
    [2010, 12, 1, 'roc', '991201'],
    [2011, 1, 1, 'roc', '000101'],
    [1920, 5, 3, 'roc', '090503'],
    [2000, 5, 3, 'western', '000503'],
  ] as const)('of %d-%d no. %d in %s digits is %s', (year, month, serial, style, shown) => {
    expect(shownNumber({ year, month, serial }, style)).toBe(shown);
  });

  it.each([
    ['261107', '261107'],
    [' ２６１１０７ ', '261107'],
    ['2611-07', '261107'],
    ['26 11 100', '2611100'],
  ])('typed as "%s" is looked for as %s', (text, number) => {
    expect(readShownNumber(text)).toBe(number);
  });

  it.each(['', '2611', 'C-000183', '26110a', '1'.repeat(13)])('"%s" is no number', (text) => {
    expect(readShownNumber(text)).toBeUndefined();
  });
});

describe('the style of year digits', () => {
  const styles: readonly NumberingStyle[] = [
    { from: '2026-01', style: 'roc' },
    { from: '1912-01', style: 'western' },
  ];

  it.each([
    ['2025-12', 'western'],
    ['2026-01', 'roc'],
    ['2030-06', 'roc'],
  ])('of %s is %s', (month, style) => {
    expect(styleForMonth(styles, month)).toBe(style);
  });

  it('is western where nothing was chosen', () => {
    expect(styleForMonth([], '2026-11')).toBe('western');
  });

  it('changes only after the last month that has numbers', () => {
    expect(styleChangeableFrom('2026-12')).toBe('2027-01');
    expect(styleChangeableFrom(undefined)).toBe('1912-01');
  });

  it('gives up what was planned for later, and says nothing twice', () => {
    expect(changedStyles([{ from: '1912-01', style: 'western' }], '2027-01', 'roc')).toEqual([
      { from: '1912-01', style: 'western' },
      { from: '2027-01', style: 'roc' },
    ]);
    const planned: readonly NumberingStyle[] = [
      { from: '1912-01', style: 'western' },
      { from: '2027-06', style: 'roc' },
    ];
    expect(changedStyles(planned, '2027-01', 'western')).toEqual([{ from: '1912-01', style: 'western' }]);
    expect(changedStyles(planned, '1912-01', 'roc')).toEqual([{ from: '1912-01', style: 'roc' }]);
  });
});

describe('before a number is given', () => {
  const plain: AcceptanceQuestion = {
    today: '2026-11-21',
    acceptedOn: '2026-11-21',
    reason: '',
    lastAcceptance: '2026-11-20',
    clockConfirmed: false,
    monthClosed: false,
  };

  it.each<[string, Partial<AcceptanceQuestion>, string | undefined]>([
    ['today needs nothing', {}, undefined],
    ['the first case of all needs nothing', { lastAcceptance: undefined }, undefined],
    ['an earlier day needs a reason', { acceptedOn: '2026-11-20' }, 'reason-required'],
    ['blanks are no reason', { acceptedOn: '2026-11-20', reason: '　 ' }, 'reason-required'],
    ['an earlier day with a reason is good', { acceptedOn: '2025-01-02', reason: '補登' }, undefined],
    ['tomorrow is refused', { acceptedOn: '2026-11-22', reason: '補登' }, 'date-in-future'],
    ['a closed month refuses', { acceptedOn: '2026-10-31', reason: '補登', monthClosed: true }, 'month-closed'],
    ['a clock a day back is questioned', { lastAcceptance: '2026-11-22' }, 'clock-before-last'],
    ['a confirmed clock is believed', { lastAcceptance: '2026-11-22', clockConfirmed: true }, undefined],
    ['31 days of silence are usual', { lastAcceptance: '2026-10-21' }, undefined],
    ['32 days are questioned', { lastAcceptance: '2026-10-20' }, 'clock-far-ahead'],
    ['a confirmed clock makes no day come', { acceptedOn: '2026-11-22', clockConfirmed: true }, 'date-in-future'],
    ['before the Republic there are no numbers', { acceptedOn: '1911-12-31', reason: '補登' }, 'too-early'],
  ])('%s', (_, changes, code) => {
    expect(objectionToAcceptance({ ...plain, ...changes })?.code).toBe(code);
  });
});

describe('the closing date', () => {
  it('is late from the day after', () => {
    expect(daysLate('2026-12-06', '2026-12-05')).toBe(0);
    expect(daysLate('2026-12-06', '2026-12-06')).toBe(0);
    expect(daysLate('2026-12-06', '2026-12-08')).toBe(2);
    expect(daysLate(null, '2026-12-08')).toBe(0);
  });
});

describe('the proof of a month', () => {
  const month: MonthToProve = { month: '2026-11', style: 'western', counter: 3, serials: [1, 2, 3], voided: [] };

  it.each<[string, Partial<MonthToProve>, { gaps?: string[]; doubles?: string[]; last?: string; count?: number }]>([
    ['whole', {}, {}],
    ['in any order', { serials: [3, 1, 2] }, {}],
    ['voided ones count', { voided: ['261102'] }, {}],
    [
      'past 99',
      { counter: 101, serials: Array.from({ length: 101 }, (_, at) => at + 1) },
      { last: '2611101', count: 101 },
    ],
    ['first one missing', { serials: [2, 3] }, { gaps: ['261101'], count: 2 }],
    ['one missing in the middle', { serials: [1, 3] }, { gaps: ['261102'], count: 2 }],
    ['lost at the end, as the counter knows', { counter: 5 }, { gaps: ['261104', '261105'] }],
    ['given twice', { serials: [1, 2, 2, 3] }, { doubles: ['261102'], count: 4 }],
    ['a counter behind would give a number again', { counter: 2 }, { doubles: ['261103'] }],
    ['no counter at all', { counter: undefined }, { doubles: ['261101', '261102', '261103'] }],
    ['everything lost', { serials: [] }, { gaps: ['261101', '261102', '261103'], last: '', count: 0 }],
    ['in 民國 digits', { style: 'roc', serials: [1, 3] }, { gaps: ['151102'], last: '151103', count: 2 }],
  ])('%s', (_, changes, { gaps = [], doubles = [], last = '261103', count = 3 }) => {
    const proof = proveMonth({ ...month, ...changes });
    expect(proof).toMatchObject({ gaps, doubles, last, count, voided: changes.voided ?? [] });
    expect(isWhole(proof)).toBe(gaps.length + doubles.length === 0);
  });

  it('does not drown in a serial that a damaged file claims', () => {
    expect(proveMonth({ ...month, serials: [1, 900_000_000], counter: 900_000_000 }).gaps).toHaveLength(1000);
  });
});
