import type { CalendarCode, ShippedCalendar } from '../rules/calendar.ts';
import { mainlandCalendar } from './mainland.ts';
import { taiwanCalendar } from './taiwan.ts';

/** The calendars Kesu ships. */
export const shippedCalendars: Readonly<Record<CalendarCode, ShippedCalendar>> = {
  taiwan: taiwanCalendar,
  mainland: mainlandCalendar,
};
