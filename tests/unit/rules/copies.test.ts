import { describe, expect, test } from 'vitest';

import { shippedCalendars } from '../../../db/calendars/index.ts';
import { workCalendar } from '../../../db/rules/calendar.ts';
import {
  copyAfter,
  copyMarks,
  lastDayOverdue,
  markOfScan,
  possibleMarks,
  whyNotDistribute,
  whyNotMark,
  workdaysSince,
  type CopyMark,
  type CopyState,
} from '../../../db/rules/copies.ts';

/** What can be said of a copy in each state. */
const possible: Readonly<Record<CopyState, readonly CopyMark[]>> = {
  none: [],
  printed: ['handed', 'signed', 'returned', 'kept', 'lost'],
  handed: ['handed', 'signed', 'returned', 'kept', 'lost'],
  signed: ['handed', 'returned', 'kept', 'lost'],
  returned: ['handed', 'kept', 'lost'],
  kept: ['handed', 'returned', 'lost'],
  lost: ['found'],
};

const states = Object.keys(possible) as readonly CopyState[];

test.each(states)('of a copy that is %s only what fits can be said, and everything else says why', (state) => {
  const facts = { state, on: '2026-11-20', dead: false };
  expect(possibleMarks(facts)).toEqual(possible[state]);
  for (const mark of copyMarks) {
    const objection = whyNotMark(mark, facts);
    expect(objection === undefined).toBe(possible[state].includes(mark));
  }
});

test.each(states)('a paper that was voided goes to nobody, but what comes back (%s) is taken', (state) => {
  const marks = possibleMarks({ state, on: '2026-11-20', dead: true });
  expect(marks).toEqual(possible[state].filter((mark) => ['returned', 'lost', 'found'].includes(mark)));
});

test('what is so already says since when', () => {
  expect(whyNotMark('returned', { state: 'returned', on: '2026-11-20', dead: false })).toEqual({
    why: 'already',
    state: 'returned',
    on: '2026-11-20',
  });
});

test('who has a copy follows what happened to it', () => {
  const handed = copyAfter('handed', { holder: '' }, '製造部');
  expect(handed).toEqual({ state: 'handed', holder: '製造部' });
  expect(copyAfter('signed', handed, '')).toEqual({ state: 'signed', holder: '製造部' });
  expect(copyAfter('lost', handed, '')).toEqual({ state: 'lost', holder: '製造部' });
  expect(copyAfter('returned', handed, '')).toEqual({ state: 'returned', holder: '' });
  expect(copyAfter('found', { holder: '製造部' }, '')).toEqual({ state: 'returned', holder: '' });
  expect(copyAfter('found', { holder: '製造部' }, '業務部')).toEqual({ state: 'handed', holder: '業務部' });
  expect(copyAfter('printed', handed, '')).toEqual({ state: 'printed', holder: '' });
});

test('a lost copy that is scanned on its return is found by that', () => {
  expect(markOfScan('returned', 'lost')).toBe('found');
  expect(markOfScan('returned', 'handed')).toBe('returned');
  expect(markOfScan('kept', 'lost')).toBe('kept');
});

test.each([
  [{ closed: false, dead: false, states: ['printed'] }, 'not-closed'],
  [{ closed: true, dead: true, states: ['printed'] }, 'dead'],
  [{ closed: true, dead: false, states: [] }, 'not-printed'],
  [{ closed: true, dead: false, states: ['kept', 'lost'] }, 'distributed'],
  [{ closed: true, dead: false, states: ['kept', 'handed'] }, undefined],
] as const)('copies go to their keepers after closing: %j', (facts, why) => {
  expect(whyNotDistribute(facts)?.why).toBe(why);
});

describe('workdays of the office', () => {
  const calendar = workCalendar({
    shipped: shippedCalendars.taiwan,
    own: [{ date: '2026-11-19', kind: 'holiday', name: '颱風停班' }],
    hours: [],
    locale: 'zh-TW',
  });
  const works = (date: string): boolean => calendar.day(date).works;

  // 2026-11-21 is a Saturday; the 19th was a typhoon day.
  test.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-18', '2026-11-20', 1],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-13', '2026-11-23', 5],
  ])('from %s to %s there were %i', (from, today, days) => {
    expect(workdaysSince([from], today, works).get(from)).toBe(days);
  });

  test('of many days at once as of each alone', () => {
    const days = ['2026-11-20', '2020-02-29', '2026-11-19', '2026-01-01', '2020-02-29', '2026-11-23'];
    const together = workdaysSince(days, '2026-11-20', works);
    expect(together.size).toBe(5);
    for (const day of days) {
      expect(together.get(day), day).toBe(workdaysSince([day], '2026-11-20', works).get(day));
    }
  });

  test.each([
    ['2026-11-20', 1],
    ['2026-11-23', 5],
    ['2026-11-22', 5],
    ['2026-01-05', 3],
  ])('on %s, with %i workdays, the last day that is overdue is the last with more of them since', (today, days) => {
    const last = lastDayOverdue(today, days, works);
    expect(workdaysSince([last], today, works).get(last)).toBeGreaterThan(days);
    const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    expect(workdaysSince([next], today, works).get(next)).toBeLessThanOrEqual(days);
  });

  test('an office that never works asks for nothing, and the search ends', () => {
    expect(lastDayOverdue('2026-11-20', 5, () => false)).toBe('1912-01-01');
  });
});
