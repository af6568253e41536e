import { expect, test } from 'vitest';

import { reportDue } from '../../../db/rules/reports.ts';

const month = (dueDay: number) => ({ period: 'month', dueDay }) as const;
const week = (dueDay: number) => ({ period: 'week', dueDay }) as const;

test.each([
  // 002§3 Art.9(9): by the tenth of the next month
  [month(10), '2026-11-01', '2026-10', '2026-11-10'],
  [month(10), '2026-11-30', '2026-10', '2026-11-10'],
  [month(10), '2026-01-05', '2025-12', '2026-01-10'],
  // 000§5: in the middle of the month; a day that the month does not have is its last
  [month(15), '2026-03-02', '2026-02', '2026-03-15'],
  [month(31), '2026-02-02', '2026-01', '2026-02-28'],
  // Handed in on Monday: of the week before
  [week(1), '2026-11-16', '2026-11-09', '2026-11-16'],
  [week(1), '2026-11-22', '2026-11-09', '2026-11-16'],
  // 003§15: on Friday or Sunday, of the same week, from the day before
  [week(5), '2026-11-18', '2026-11-09', '2026-11-13'],
  [week(5), '2026-11-19', '2026-11-16', '2026-11-20'],
  [week(7), '2026-11-22', '2026-11-16', '2026-11-22'],
  [week(7), '2027-01-01', '2026-12-21', '2026-12-27'],
])('%o on %s is the report of %s, due %s', (report, today, of, due) => {
  expect(reportDue(report, today)).toMatchObject({ of, due });
});

test('what is reported on ends with its month or week', () => {
  expect(reportDue(month(10), '2024-03-01').lastDay).toBe('2024-02-29');
  expect(reportDue(week(1), '2026-11-16').lastDay).toBe('2026-11-15');
});
