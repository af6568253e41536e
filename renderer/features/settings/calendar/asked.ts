import type { CalendarChange } from '../../../../electron/contract/calendar.ts';
import type { Settings } from '../../../../electron/contract/office.ts';

export type OwnDayOf = NonNullable<CalendarChange['changes'][number]['change']>;

/** A change of the calendar that the clerk has asked for and not yet kept. */
export type Asked =
  /** A day becomes a day of rest or a workday; `name` is what the field begins with. */
  | { readonly what: 'day'; readonly date: string; readonly kind: OwnDayOf['kind']; readonly name: string }
  /** The own day is given up: the week and what is shipped count again. */
  | { readonly what: 'take-away'; readonly date: string }
  | { readonly what: 'calendar'; readonly workCalendar: Settings['workCalendar'] }
  | { readonly what: 'hours'; readonly officeHours: Settings['officeHours'] };

/** Moves do not depend on the name, so the list does not wait until there is one. */
const ANY_NAME = '-';

export function changeOf(asked: Asked, name: string = ANY_NAME): CalendarChange {
  switch (asked.what) {
    case 'day':
      return { changes: [{ date: asked.date, change: { kind: asked.kind, name } }] };
    case 'take-away':
      return { changes: [{ date: asked.date, change: null }] };
    case 'calendar':
      return { changes: [], workCalendar: asked.workCalendar };
    case 'hours':
      return { changes: [], officeHours: asked.officeHours };
  }
}

/** The change that puts everything back as it is now. */
export function backOf(
  asked: Asked,
  now: { readonly settings: Settings; readonly own: OwnDayOf | undefined },
): CalendarChange {
  switch (asked.what) {
    case 'day':
    case 'take-away':
      return { changes: [{ date: asked.date, change: now.own ?? null }] };
    case 'calendar':
      return { changes: [], workCalendar: now.settings.workCalendar };
    case 'hours':
      return { changes: [], officeHours: now.settings.officeHours };
  }
}

/** `830`, `0830`, `8:30`, `８：３０` → `08:30`; what is no time stays as it was typed. */
export function readTimeOfDay(text: string): string {
  const found = /^(\d{1,2}):?(\d{2})$/u.exec(text.normalize('NFKC').replaceAll(/\s/gu, ''));
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2]}` : text.trim();
}
