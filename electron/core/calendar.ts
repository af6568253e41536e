import { shippedCalendars } from '../../db/calendars/index.ts';
import { shippedPolicies } from '../../db/policies/index.ts';
import { calendarStore } from '../../db/repositories/office-calendar.ts';
import { officeLookups } from '../../db/repositories/office-lookups.ts';
import { publishedYears } from '../../db/rules/calendar.ts';
import { addDays, daysInMonth } from '../../db/rules/dates.ts';
import { deadlinesOf, limitsFor, wordsOf } from '../../db/rules/limits.ts';
import { CLOSING_LIMIT, type Policy } from '../../db/rules/policy.ts';
import type { calendarCalls } from '../contract/calendar.ts';
import type { CallInput, CallOutput } from '../contract/calls.ts';
import type { lifeCalls } from '../contract/life.ts';
import { keepCalendar, movedBy, planCalendar } from './calendar-changes.ts';
import { workOnCases } from './case-work.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { officeCalendar } from './office-calendar.ts';

/** Used for questions before the first-run page was answered. */
const defaultPolicy = shippedPolicies[0] as Policy;

export function calendarHandlers(
  context: OfficeContext,
): Handlers<typeof calendarCalls> & Pick<Handlers<typeof lifeCalls>, 'life.due'> {
  const { reader } = context.db;
  return {
    'calendar.month': ({ month }) => {
      const calendar = officeCalendar(reader)();
      const { workCalendar: which } = context.settings();
      const published = which === 'none' ? { from: 0, until: 0 } : publishedYears(shippedCalendars[which]);
      const count = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
      const days = Array.from({ length: count }, (_, index) => {
        const date = addDays(`${month}-01`, index);
        return { date, ...calendar.day(date) };
      });
      return { days, publishedFrom: published.from, publishedUntil: published.until };
    },

    'calendar.preview': (change) => ({
      moved: reader.transaction(() => movedBy(reader, planCalendar(reader, change)).flatMap(({ lines }) => lines))(),
    }),

    'calendar.change': async (change) =>
      workOnCases(context, ['calendar', 'cases', 'settings'], ({ writer, lookups, now, operator }) => {
        const moved = keepCalendar(writer, change, planCalendar(writer, change));
        lookups.audit(now, operator, 'calendar.change', 'calendar');
        return { moved: [...moved] };
      }),

    'calendar.own': () => ({ days: [...calendarStore(reader).ownDays()] }),

    'life.due': (input) => dueOf(context, input),
  };
}

/** When the closing of such a case would be due; the working of it is what `life.get` says once it is accepted. */
function dueOf(context: OfficeContext, input: CallInput<'life.due'>): CallOutput<'life.due'> {
  const { reader } = context.db;
  const policy = officeLookups(reader).policyInForce()?.policy ?? defaultPolicy;
  const { screenLocale: locale } = context.settings();
  const { acceptedOn, ...traits } = input;
  const facts = {
    traits: { ...traits, urgent: false },
    state: 'accepted',
    milestones: new Map([
      ['received', acceptedOn],
      ['accepted', acceptedOn],
    ]),
    visits: [],
    pauses: [],
    agreed: [],
    improvements: [],
    calls: [],
  };
  const closing = limitsFor(policy, facts.traits).filter(({ code }) => code === CLOSING_LIMIT);
  const [deadline] = deadlinesOf({ ...policy, limits: closing }, facts, officeCalendar(reader, locale));
  if (!deadline) return { target: null, due: null, targetSteps: [], dueSteps: [], source: '' };
  return {
    target: deadline.target,
    due: deadline.due,
    targetSteps: [...deadline.targetSteps],
    dueSteps: [...deadline.dueSteps],
    source: wordsOf(policy, deadline.subject, locale).source,
  };
}
