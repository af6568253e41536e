/** The calendar of this office: which days it works, in which hours. */
import type BetterSqlite3 from 'better-sqlite3';

import { shippedCalendars } from '../../db/calendars/index.ts';
import { calendarStore } from '../../db/repositories/office-calendar.ts';
import { workCalendar, type OwnDay, type WorkCalendar } from '../../db/rules/calendar.ts';
import type { LocaleCode } from '../../db/rules/policy.ts';
import type { Settings } from '../contract/office.ts';
import { settingsOf } from './settings.ts';

export type CalendarSettings = Pick<Settings, 'workCalendar' | 'officeHours'>;

interface CalendarChoice {
  readonly settings: CalendarSettings;
  readonly own: readonly OwnDay[];
  readonly locale: LocaleCode;
}

export function calendarFrom({ settings, own, locale }: CalendarChoice): WorkCalendar {
  const { workCalendar: which, officeHours: hours } = settings;
  return workCalendar({ shipped: which === 'none' ? undefined : shippedCalendars[which], own, hours, locale });
}

/** Read when it is first asked for, then the same: for one command or one answer. */
export function officeCalendar(connection: BetterSqlite3.Database, locale?: LocaleCode): () => WorkCalendar {
  let read: WorkCalendar | undefined;
  return () => {
    if (read) return read;
    const settings = settingsOf(connection);
    read = calendarFrom({
      settings,
      own: calendarStore(connection).ownDays(),
      locale: locale ?? settings.screenLocale,
    });
    return read;
  };
}
