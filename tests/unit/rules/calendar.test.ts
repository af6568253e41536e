import { describe, expect, it } from 'vitest';

import { shippedCalendars } from '../../../db/calendars/index.ts';
import {
  objectionToHours,
  publishedYears,
  workCalendar,
  type CalendarCode,
  type OfficeHours,
  type OwnDay,
} from '../../../db/rules/calendar.ts';
import { addDays } from '../../../db/rules/dates.ts';

function calendar(code: CalendarCode | 'none', own: readonly OwnDay[] = [], hours: readonly OfficeHours[] = []) {
  return workCalendar({ shipped: code === 'none' ? undefined : shippedCalendars[code], own, hours, locale: 'zh-TW' });
}

/** Days of a year on which the office rests. */
function restDays(code: CalendarCode | 'none', year: number): number {
  const { day } = calendar(code);
  let count = 0;
  for (let date = `${year}-01-01`; date.startsWith(String(year)); date = addDays(date, 1)) {
    if (!day(date).works) count += 1;
  }
  return count;
}

describe('Taiwan', () => {
  // 行政院人事行政總處, 總放假日數 of each 辦公日曆表; 2025: 115 and the three that were added in June.
  it.each([
    [2024, 115],
    [2025, 118],
    [2026, 120],
  ])('%i has as many days of rest as were announced: %i', (year, days) => {
    expect(restDays('taiwan', year)).toBe(days);
  });

  it.each([
    ['2024-02-08', false, '小年夜'],
    ['2024-02-14', false, '春節補假'],
    ['2024-02-17', true, '補行上班'],
    ['2024-04-05', false, '兒童節及民族掃墓節補假'],
    ['2025-01-27', false, '小年夜'],
    ['2025-02-08', true, '補行上班'],
    ['2025-04-03', false, '兒童節及民族掃墓節補假'],
    ['2025-05-30', false, '端午節補假'],
    ['2025-09-29', false, '孔子誕辰紀念日（教師節）補假'],
    ['2025-10-24', false, '臺灣光復暨金門古寧頭大捷紀念日補假'],
    ['2025-12-25', false, '行憲紀念日'],
    ['2026-02-13', true, ''],
    ['2026-02-16', false, '農曆除夕'],
    ['2026-02-20', false, '小年夜補假'],
    ['2026-02-23', true, ''],
    ['2026-02-27', false, '和平紀念日補假'],
    ['2026-04-06', false, '清明節補假'],
    ['2026-05-01', false, '勞動節'],
    ['2026-10-09', false, '國慶日補假'],
    ['2026-10-26', false, '臺灣光復暨金門古寧頭大捷紀念日補假'],
    ['2027-02-10', false, '春節補假'],
    ['2027-02-11', true, ''],
    ['2027-12-31', false, '開國紀念日補假'],
  ])('%s: works %s (%s)', (date, works, name) => {
    expect(calendar('taiwan').day(date)).toMatchObject({ works, name });
  });
});

describe('mainland China', () => {
  // 国务院办公厅 notices for the year.
  it.each([
    ['2024-02-04', true, '春節調休上班'],
    ['2024-02-09', true, ''],
    ['2024-02-17', false, '春節'],
    ['2024-10-12', true, '國慶節調休上班'],
    ['2025-01-26', true, '春節調休上班'],
    ['2025-10-08', false, '國慶節、中秋節'],
    ['2025-10-11', true, '國慶節、中秋節調休上班'],
    ['2026-01-02', false, '元旦'],
    ['2026-01-04', true, '元旦調休上班'],
    ['2026-02-14', true, '春節調休上班'],
    ['2026-02-23', false, '春節'],
    ['2026-02-28', true, '春節調休上班'],
    ['2026-05-05', false, '勞動節'],
    ['2026-10-10', true, '國慶節調休上班'],
  ])('%s: works %s (%s)', (date, works, name) => {
    expect(calendar('mainland').day(date)).toMatchObject({ works, name });
  });
});

describe('a year that was not announced', () => {
  it('is plain weeks', () => {
    expect(publishedYears(shippedCalendars.taiwan)).toEqual({ from: 2024, until: 2027 });
    expect(publishedYears(shippedCalendars.mainland)).toEqual({ from: 2024, until: 2026 });
    expect(calendar('mainland').day('2027-10-01')).toEqual({ works: true, name: '', from: 'week' });
    expect(restDays('mainland', 2028)).toBe(restDays('none', 2028));
  });
});

describe('what is shipped', () => {
  it.each(Object.values(shippedCalendars))('$code: make-up days lie on weekends, years have no gap', ({ years }) => {
    for (const [index, { year, workdays, holidays, source }] of years.entries()) {
      expect(year).toBe((years[0]?.year ?? 0) + index);
      expect(source).not.toBe('');
      for (const { from } of workdays) expect([0, 6]).toContain(new Date(`${year}-${from}T00:00:00Z`).getUTCDay());
      for (const { from, until } of holidays) expect((until ?? from) >= from).toBe(true);
    }
  });
});

describe("the office's own days", () => {
  const own: readonly OwnDay[] = [
    { date: '2026-11-20', kind: 'holiday', name: '颱風停班' },
    { date: '2026-10-10', kind: 'workday', name: '盤點' },
  ];

  it('win over the week and over what is shipped', () => {
    expect(calendar('taiwan', own).day('2026-11-20')).toEqual({ works: false, name: '颱風停班', from: 'office' });
    expect(calendar('taiwan', own).day('2026-10-10')).toEqual({ works: true, name: '盤點', from: 'office' });
    expect(calendar('taiwan').day('2026-10-10')).toEqual({ works: false, name: '國慶日', from: 'shipped' });
  });
});

describe('office hours', () => {
  it('are put in order, and hours that touch are one', () => {
    const hours = [
      { from: '13:00', until: '17:30' },
      { from: '08:30', until: '12:00' },
      { from: '17:30', until: '18:00' },
    ];
    expect(calendar('none', [], hours).hours).toEqual([
      { from: 510, until: 720 },
      { from: 780, until: 1080 },
    ]);
  });

  it.each([
    ['no hours at all', [], 'hours-empty'],
    ['an end before the beginning', [{ from: '17:00', until: '08:00' }], 'hours-backwards'],
    ['no time at all', [{ from: '08:00', until: '08:00' }], 'hours-backwards'],
    [
      'hours that overlap',
      [
        { from: '08:00', until: '12:30' },
        { from: '12:00', until: '17:00' },
      ],
      'hours-overlap',
    ],
    ['the usual day', [{ from: '08:30', until: '12:00' }], undefined],
  ])('%s: %s', (_, hours, objection) => {
    expect(objectionToHours(hours)).toBe(objection);
  });
});
