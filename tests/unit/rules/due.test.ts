import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shippedCalendars } from '../../../db/calendars/index.ts';
import { workCalendar, type OwnDay } from '../../../db/rules/calendar.ts';
import { addDays, daysBetween } from '../../../db/rules/dates.ts';
import { dayOf, isPast, reckon, type DueStep, type Pause } from '../../../db/rules/due.ts';
import type { Span } from '../../../db/rules/policy.ts';

const hours = [
  { from: '08:30', until: '12:00' },
  { from: '13:00', until: '17:30' },
];

function calendar(code: 'taiwan' | 'mainland' = 'taiwan', own: readonly OwnDay[] = []) {
  const made = workCalendar({ shipped: shippedCalendars[code], own, hours, locale: 'zh-TW' });
  return () => made;
}

const days = (amount: number): Span => ({ unit: 'calendar-days', amount });
const working = (amount: number): Span => ({ unit: 'working-days', amount });
const minutes = (amount: number, clock: 'round' | 'office' = 'office'): Span => ({ unit: 'minutes', amount, clock });
const hoursOf = (amount: number, clock: 'round' | 'office' = 'office'): Span => ({ unit: 'hours', amount, clock });

function dueOf(span: Span, start: string, pauses: readonly Pause[] = [], of = calendar()): string {
  const reckoned = reckon({ span, start, pauses, calendar: of });
  return reckoned.is === 'due' ? reckoned.due : reckoned.is;
}

describe('when something is due', () => {
  it.each<[string, Span, string, string]>([
    ['002§3 Art.10(1): 15 days over Lunar New Year count every day', days(15), '2026-02-09', '2026-02-24'],
    ['20 days over the end of the year', days(20), '2026-12-20', '2027-01-09'],
    ['the hour of the beginning says nothing', days(15), '2026-02-09T23:59', '2026-02-24'],
    ['29 February is a day', days(1), '2028-02-28', '2028-02-29'],
    ['29 February is missing', days(1), '2027-02-28', '2027-03-01'],
    ['3 working days over Lunar New Year', working(3), '2026-02-12', '2026-02-24'],
    ['3 working days over National Day', working(3), '2026-10-07', '2026-10-13'],
    ['a make-up Saturday is a workday', working(1), '2025-02-07', '2025-02-08'],
    ['1 working day from a Friday', working(1), '2026-11-20', '2026-11-23'],
    ['from a Saturday the first workday is Monday', working(1), '2026-11-21', '2026-11-23'],
    ['10 working days over the end of the year', working(10), '2026-12-24', '2027-01-11'],
    ['1 week', { unit: 'weeks', amount: 1 }, '2026-02-13', '2026-02-20'],
    ['1 month from 31 January', { unit: 'months', amount: 1 }, '2026-01-31', '2026-02-28'],
    ['1 month from 31 January of a leap year', { unit: 'months', amount: 1 }, '2028-01-31', '2028-02-29'],
    ['3 months over the end of the year', { unit: 'months', amount: 3 }, '2026-11-15', '2027-02-15'],
    ['the same day', { unit: 'same-day' }, '2026-10-10T16:50', '2026-10-10'],
    ['at once', { unit: 'at-once' }, '2026-10-10T16:50', '2026-10-10'],
    ['set per case', { unit: 'set-per-case' }, '2026-10-10T16:50', 'ask'],
    ['30 minutes round the clock over midnight', minutes(30, 'round'), '2026-12-31T23:45', '2027-01-01T00:15'],
    ['24 hours round the clock over a holiday', hoursOf(24, 'round'), '2026-02-14T10:00', '2026-02-15T10:00'],
    ['30 minutes of office hours over lunch', minutes(30), '2026-11-20T11:45', '2026-11-20T13:15'],
    ['30 minutes of office hours over a weekend', minutes(30), '2026-11-20T17:15', '2026-11-23T08:45'],
    [
      '1 office hour that ends with the day is not the next morning',
      hoursOf(1),
      '2026-11-20T16:30',
      '2026-11-20T17:30',
    ],
    ['office hours from a Saturday night', hoursOf(1), '2026-11-21T23:00', '2026-11-23T09:30'],
    ['2 office hours over Lunar New Year', hoursOf(2), '2026-02-13T17:00', '2026-02-23T10:00'],
    ['minutes from a day without a time begin with the office', minutes(10), '2026-11-20', '2026-11-20T08:40'],
  ])('%s', (_, span, start, due) => {
    expect(dueOf(span, start)).toBe(due);
  });

  it('goes by the calendar of the office', () => {
    expect(dueOf(working(3), '2026-10-08', [], calendar('mainland'))).toBe('2026-10-12');
    expect(dueOf(working(3), '2026-10-08', [], calendar('taiwan'))).toBe('2026-10-14');
  });

  it('is moved by a typhoon day, and minutes with it', () => {
    const typhoon = calendar('taiwan', [{ date: '2026-11-23', kind: 'holiday', name: '颱風停班' }]);
    expect(dueOf(working(1), '2026-11-20', [], typhoon)).toBe('2026-11-24');
    expect(dueOf(minutes(30), '2026-11-20T17:15', [], typhoon)).toBe('2026-11-24T08:45');
    expect(dueOf(days(3), '2026-11-20', [], typhoon)).toBe('2026-11-23');
  });
});

describe('while the clock stands still', () => {
  const pause = (from: string, until: string | null): Pause => ({ from, until, reason: '待客戶寄回樣品' });

  it.each<[string, Span, string, readonly Pause[], string]>([
    [
      'days on whose end it stood still do not count',
      days(15),
      '2026-11-21',
      [pause('2026-11-25T10:00', '2026-11-28T09:00')],
      '2026-12-09',
    ],
    [
      'a pause within one day costs none',
      days(15),
      '2026-11-21',
      [pause('2026-11-25T10:00', '2026-11-25T15:00')],
      '2026-12-06',
    ],
    [
      'a pause over a weekend costs no workday',
      working(2),
      '2026-11-19',
      [pause('2026-11-20T23:00', '2026-11-23T00:30')],
      '2026-11-24',
    ],
    [
      'minutes of a pause never count',
      hoursOf(2),
      '2026-11-20T09:00',
      [pause('2026-11-20T10:00', '2026-11-20T11:00')],
      '2026-11-20T12:00',
    ],
    [
      'a pause over the night',
      hoursOf(3),
      '2026-11-19T16:30',
      [pause('2026-11-19T17:00', '2026-11-20T10:00')],
      '2026-11-20T13:30',
    ],
    [
      'same day, paused over its end',
      { unit: 'same-day' },
      '2026-11-20T16:00',
      [pause('2026-11-20T17:00', '2026-11-22T09:00')],
      '2026-11-22',
    ],
    [
      'as long as it stands still, nothing is due',
      days(15),
      '2026-11-21',
      [pause('2026-11-25T10:00', null)],
      'stopped',
    ],
    ['minutes too', minutes(30), '2026-11-20T09:00', [pause('2026-11-20T09:10', null)], 'stopped'],
    ['what was due before it stays due', days(3), '2026-11-21', [pause('2026-11-25T10:00', null)], '2026-11-24'],
    [
      'two pauses',
      days(5),
      '2026-11-21',
      [pause('2026-11-22T10:00', '2026-11-23T10:00'), pause('2026-11-25T10:00', '2026-11-26T10:00')],
      '2026-11-28',
    ],
  ])('%s', (_, span, start, pauses, due) => {
    expect(dueOf(span, start, pauses)).toBe(due);
  });
});

describe('the explanation', () => {
  it('says what counts and what does not', () => {
    const reckoned = reckon({ span: working(3), start: '2026-10-07T14:20', pauses: [], calendar: calendar() });
    expect(reckoned).toEqual({
      is: 'due',
      due: '2026-10-13',
      steps: [
        { kind: 'from', from: '2026-10-07T14:20', until: '2026-10-07T14:20', counts: 0, name: '' },
        { kind: 'workday', from: '2026-10-08', until: '2026-10-08', counts: 1, name: '' },
        { kind: 'holiday', from: '2026-10-09', until: '2026-10-09', counts: 0, name: '國慶日補假' },
        { kind: 'holiday', from: '2026-10-10', until: '2026-10-10', counts: 0, name: '國慶日' },
        { kind: 'weekend', from: '2026-10-11', until: '2026-10-11', counts: 0, name: '' },
        { kind: 'workday', from: '2026-10-12', until: '2026-10-13', counts: 2, name: '' },
        { kind: 'ends', from: '2026-10-13', until: '2026-10-13', counts: 0, name: '' },
      ],
    });
  });
});

describe('late', () => {
  it.each([
    ['2026-10-14', '2026-10-14T23:59', false],
    ['2026-10-14', '2026-10-15T00:00', true],
    ['2026-10-14T09:20', '2026-10-14T09:20', false],
    ['2026-10-14T09:20', '2026-10-14T09:21', true],
  ])('due %s at %s: %s', (due, now, late) => {
    expect(isPast(due, now)).toBe(late);
  });
});

describe('whatever the limit', () => {
  const date = fc.integer({ min: 0, max: 1460 }).map((offset) => addDays('2024-01-01', offset));
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const moment = fc.tuple(date, time).map(([day, clock]) => `${day}${clock}`);
  const start = fc.oneof(date, moment);
  const clock = fc.constantFrom('round' as const, 'office' as const);
  const span: fc.Arbitrary<Exclude<Span, { unit: 'set-per-case' }>> = fc.oneof(
    fc.record({ unit: fc.constant('minutes' as const), amount: fc.integer({ min: 1, max: 3000 }), clock }),
    fc.record({ unit: fc.constant('hours' as const), amount: fc.integer({ min: 1, max: 100 }), clock }),
    fc.record({
      unit: fc.constantFrom('calendar-days' as const, 'working-days' as const, 'weeks' as const, 'months' as const),
      amount: fc.integer({ min: 1, max: 30 }),
    }),
    fc.record({ unit: fc.constantFrom('same-day' as const, 'at-once' as const) }),
  );
  const pauses: fc.Arbitrary<readonly Pause[]> = fc
    .uniqueArray(moment, { maxLength: 6 })
    .map((moments) => moments.toSorted())
    .map((moments) =>
      moments.flatMap((from, index) => {
        const until = moments[index + 1];
        return index % 2 === 0 && until !== undefined ? [{ from, until, reason: '待客戶' }] : [];
      }),
    );

  function stepsOf(limit: Span, from: string, paused: readonly Pause[]): { due: string; steps: readonly DueStep[] } {
    const reckoned = reckon({ span: limit, start: from, pauses: paused, calendar: calendar() });
    if (reckoned.is !== 'due') throw new Error(`no due time: ${reckoned.is}`);
    return reckoned;
  }

  /** What the counted steps must add up to. */
  function amountOf(limit: Span, from: string): number {
    switch (limit.unit) {
      case 'minutes':
      case 'calendar-days':
      case 'working-days':
        return limit.amount;
      case 'hours':
        return limit.amount * 60;
      case 'weeks':
        return limit.amount * 7;
      case 'months':
        return daysBetween(dayOf(from), dueOf(limit, from));
      default:
        return 0;
    }
  }

  it('the counted steps add up to it, and the last step is the due time', () => {
    fc.assert(
      fc.property(span, start, pauses, (limit, from, paused) => {
        const { due, steps } = stepsOf(limit, from, paused);
        expect(steps.reduce((sum, { counts }) => sum + counts, 0)).toBe(amountOf(limit, from));
        expect(steps[0]).toMatchObject({ kind: 'from', from });
        expect(steps.at(-1)).toMatchObject({ kind: 'ends', from: due, until: due });
      }),
      { numRuns: 200 },
    );
  });

  it('the steps follow one another without gap or overlap', () => {
    fc.assert(
      fc.property(span, start, pauses, (limit, from, paused) => {
        const walked = stepsOf(limit, from, paused).steps.slice(1, -1);
        const broken = walked.filter((step, index) => {
          const next = walked[index + 1];
          const ofMinutes = step.until.length > 10;
          const follows = !next || next.from === (ofMinutes ? step.until : addDays(step.until, 1));
          const length = ofMinutes ? step.counts : daysBetween(step.from, step.until) + 1;
          return !follows || step.from > step.until || (step.counts > 0 && step.counts !== length);
        });
        expect(broken).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('a pause never makes it earlier', () => {
    fc.assert(
      fc.property(span, start, pauses, (limit, from, paused) => {
        expect(dueOf(limit, from, paused) >= dueOf(limit, from)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('more time is never less, and who begins later is not due earlier', () => {
    // A month is as long as it is: with a pause, one begun later may end earlier.
    const counted = fc.constantFrom('calendar-days' as const, 'working-days' as const, 'weeks' as const);
    fc.assert(
      fc.property(counted, fc.integer({ min: 1, max: 30 }), date, date, pauses, (unit, amount, one, other, paused) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        expect(dueOf({ unit, amount: amount + 1 }, early, paused) > dueOf({ unit, amount }, early, paused)).toBe(true);
        expect(dueOf({ unit, amount }, late, paused) >= dueOf({ unit, amount }, early, paused)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('a working day is never due on a day of rest, an office minute never outside the hours', () => {
    const { day, hours: open } = calendar()();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), moment, (amount, from) => {
        expect(day(dueOf(working(amount), from)).works).toBe(true);
        const due = dueOf(minutes(amount), from);
        const minute = Number(due.slice(11, 13)) * 60 + Number(due.slice(14));
        expect(day(dayOf(due)).works).toBe(true);
        expect(open.some((part) => part.from < minute && minute <= part.until)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
