import { describe, expect, test } from 'vitest';

import { shippedCalendars } from '../../../db/calendars/index.ts';
import { shippedPolicies } from '../../../db/policies/index.ts';
import { workCalendar } from '../../../db/rules/calendar.ts';
import { reckon, type Pause } from '../../../db/rules/due.ts';
import type { Span } from '../../../db/rules/policy.ts';

/** Awkward beginnings: a minute or a day counted wrongly shows at one of them. */
const beginnings: readonly { readonly what: string; readonly start: string; readonly pauses: readonly Pause[] }[] = [
  // Lunar New Year: 13 February 2026 is the last workday before the 23rd; the 27th is a holiday too
  { what: 'before Lunar New Year', start: '2026-02-13T23:50', pauses: [] },
  // 1 January 2027 is a Friday, the 4th the next workday
  { what: 'at the end of the year', start: '2026-12-31T23:50', pauses: [] },
  // Saturday, 8 February 2025, was worked
  { what: 'before a make-up Saturday', start: '2025-02-07T23:50', pauses: [] },
  // The ends of the 23rd and the 24th do not count; four minutes had passed
  {
    what: 'with a pause of two days',
    start: '2026-11-23T08:56',
    pauses: [{ from: '2026-11-23T09:00', until: '2026-11-25T09:00', reason: '待客戶' }],
  },
];

/** What each span of the shipped policies gives from those beginnings, reckoned by hand with a calendar. */
const dues: Readonly<Record<string, readonly [string, string, string, string]>> = {
  '3 minutes': ['2026-02-13T23:53', '2026-12-31T23:53', '2025-02-07T23:53', '2026-11-23T08:59'],
  '5 minutes': ['2026-02-13T23:55', '2026-12-31T23:55', '2025-02-07T23:55', '2026-11-25T09:01'],
  '10 minutes': ['2026-02-14T00:00', '2027-01-01T00:00', '2025-02-08T00:00', '2026-11-25T09:06'],
  '20 minutes': ['2026-02-14T00:10', '2027-01-01T00:10', '2025-02-08T00:10', '2026-11-25T09:16'],
  '30 minutes': ['2026-02-14T00:20', '2027-01-01T00:20', '2025-02-08T00:20', '2026-11-25T09:26'],
  '1 hours': ['2026-02-14T00:50', '2027-01-01T00:50', '2025-02-08T00:50', '2026-11-25T09:56'],
  '2 hours': ['2026-02-14T01:50', '2027-01-01T01:50', '2025-02-08T01:50', '2026-11-25T10:56'],
  '8 hours': ['2026-02-14T07:50', '2027-01-01T07:50', '2025-02-08T07:50', '2026-11-25T16:56'],
  '12 hours': ['2026-02-14T11:50', '2027-01-01T11:50', '2025-02-08T11:50', '2026-11-25T20:56'],
  '24 hours': ['2026-02-14T23:50', '2027-01-01T23:50', '2025-02-08T23:50', '2026-11-26T08:56'],
  '48 hours': ['2026-02-15T23:50', '2027-01-02T23:50', '2025-02-09T23:50', '2026-11-27T08:56'],
  'same-day': ['2026-02-13', '2026-12-31', '2025-02-07', '2026-11-25'],
  'at-once': ['2026-02-13', '2026-12-31', '2025-02-07', '2026-11-25'],
  '1 calendar-days': ['2026-02-14', '2027-01-01', '2025-02-08', '2026-11-25'],
  '3 calendar-days': ['2026-02-16', '2027-01-03', '2025-02-10', '2026-11-27'],
  '7 calendar-days': ['2026-02-20', '2027-01-07', '2025-02-14', '2026-12-01'],
  '10 calendar-days': ['2026-02-23', '2027-01-10', '2025-02-17', '2026-12-04'],
  '14 calendar-days': ['2026-02-27', '2027-01-14', '2025-02-21', '2026-12-08'],
  '15 calendar-days': ['2026-02-28', '2027-01-15', '2025-02-22', '2026-12-09'],
  '20 calendar-days': ['2026-03-05', '2027-01-20', '2025-02-27', '2026-12-14'],
  '21 calendar-days': ['2026-03-06', '2027-01-21', '2025-02-28', '2026-12-15'],
  '1 weeks': ['2026-02-20', '2027-01-07', '2025-02-14', '2026-12-01'],
  '1 months': ['2026-03-13', '2027-01-31', '2025-03-07', '2026-12-24'],
  '3 months': ['2026-05-13', '2027-03-31', '2025-05-07', '2027-02-24'],
  '1 working-days': ['2026-02-23', '2027-01-04', '2025-02-08', '2026-11-25'],
  '2 working-days': ['2026-02-24', '2027-01-05', '2025-02-10', '2026-11-26'],
  '3 working-days': ['2026-02-25', '2027-01-06', '2025-02-11', '2026-11-27'],
  '7 working-days': ['2026-03-04', '2027-01-12', '2025-02-17', '2026-12-03'],
  // Nothing is due until it is agreed
  'set-per-case': ['ask', 'ask', 'ask', 'ask'],
};

const hours = [
  { from: '08:30', until: '12:00' },
  { from: '13:00', until: '17:30' },
];
const calendar = workCalendar({ shipped: shippedCalendars.taiwan, own: [], hours, locale: 'zh-TW' });

function said(span: Span): string {
  return 'amount' in span ? `${span.amount} ${span.unit}` : span.unit;
}

/** Every time that a shipped policy gives: of its limits, stations, call-backs, and the window of an appeal. */
const times = shippedPolicies.flatMap(({ code, limits, route, followUps, appealWindow, source }) => {
  const stages = [...limits, ...route].flatMap(({ code: of, target, hard, source: cited }) => [
    [`${code} ${of} target (${cited})`, target] as const,
    [`${code} ${of} (${cited})`, hard] as const,
  ]);
  const calls = followUps.flatMap(({ code: of, within, every, source: cited }) => [
    [`${code} call-back ${of} (${cited})`, within] as const,
    [`${code} call-back ${of}, again (${cited})`, every] as const,
  ]);
  return [...stages, ...calls, [`${code} appeal (${source})`, appealWindow] as const].flatMap(([name, span]) =>
    span === null ? [] : [[name, span] as const],
  );
});

describe('due times on awkward dates', () => {
  test.each(times)('%s', (_name, span) => {
    const found = beginnings.map(({ start, pauses }) => {
      const reckoned = reckon({ span, start, pauses, calendar: () => calendar });
      return reckoned.is === 'due' ? reckoned.due : reckoned.is;
    });
    expect(found).toEqual(dues[said(span)]);
  });

  test('no row of the table is there for nothing', () => {
    const used = new Set(times.map(([, span]) => said(span)));
    expect(Object.keys(dues).filter((span) => !used.has(span))).toEqual([]);
  });
});
