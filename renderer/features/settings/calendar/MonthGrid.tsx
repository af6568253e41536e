import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { addDays } from '../../../../db/rules/dates.ts';
import type { CalendarDay } from '../../../../electron/contract/calendar.ts';
import { useDates, useLocale } from '../../../api/use-office.ts';
import { classNames } from '../../../ui/class-names.ts';
import { weekday } from '../../../ui/dates.ts';

interface Props {
  readonly month: string;
  readonly days: readonly CalendarDay[];
  /** The day that has the keys. */
  readonly chosen: string;
  /** Another day has them now; it may lie in another month. */
  readonly onChoose: (date: string) => void;
  /** Space, Enter or a click on the chosen day. */
  readonly onToggle: (day: CalendarDay) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month, Sunday first as on the wall. One stop for Tab; the arrows go on into the next month. */
export function MonthGrid({ month, days, chosen, onChoose, onToggle }: Props): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const locale = useLocale();
  const focused = useRef(false);
  const sunday = addDays(`${month}-01`, -new Date(`${month}-01T00:00:00Z`).getUTCDay());
  const weeks = weeksFrom(sunday, days);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = steps[event.key];
    const day = days.find(({ date }) => date === chosen);
    if (step !== undefined) move(event, addDays(chosen, step));
    else if (event.key === 'PageUp') move(event, sameDay(chosen, month, -1));
    else if (event.key === 'PageDown') move(event, sameDay(chosen, month, 1));
    else if (event.key === 'Home') move(event, `${month}-01`);
    else if (event.key === 'End') move(event, days.at(-1)?.date ?? chosen);
    else if ((event.key === ' ' || event.key === 'Enter') && day) {
      event.preventDefault();
      onToggle(day);
    }
  }

  function move(event: KeyboardEvent, date: string): void {
    event.preventDefault();
    onChoose(date);
  }

  function cell(day: CalendarDay | undefined, index: number): ReactNode {
    if (!day) return <div key={index} role="presentation" className="calendar-empty" />;
    const { date, works, name, from } = day;
    const isChosen = date === chosen;
    const number = Number(date.slice(8));
    // Begins with what is seen, so that the day can also be called by it.
    const said = [number, dates.showWithWeekday(date), t(works ? 'calendar.page.works' : 'calendar.page.rests'), name];
    return (
      <div
        role="gridcell"
        key={date}
        ref={isChosen && focused.current ? focusAtOnce : undefined}
        tabIndex={isChosen ? 0 : -1}
        aria-selected={isChosen}
        aria-current={date === dates.today ? 'date' : undefined}
        aria-label={said.filter(Boolean).join(' ')}
        className={classNames(
          works ? 'calendar-works' : 'calendar-rests',
          from === 'office' && 'calendar-own',
          date === dates.today && 'calendar-today',
        )}
        onClick={() => {
          if (isChosen) onToggle(day);
          else onChoose(date);
        }}
        onKeyDown={onKeyDown}
      >
        <span className="calendar-number">{number}</span>
        <span className="calendar-name" title={name}>
          {name}
        </span>
      </div>
    );
  }

  return (
    <div
      role="grid"
      className="calendar-grid"
      aria-label={t('calendar.page.month', { month: dates.showMonth(month) })}
      onFocus={() => {
        focused.current = true;
      }}
      onBlur={(event) => {
        // The cell that had the focus goes with its month; that is no leaving.
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) focused.current = false;
      }}
    >
      <div role="row" className="calendar-week calendar-weekdays">
        {Array.from({ length: 7 }, (_, index) => (
          <div key={index} role="columnheader">
            {weekday(addDays(sunday, index), locale)}
          </div>
        ))}
      </div>
      {weeks.map((week, at) => (
        <div key={at} role="row" className="calendar-week">
          {week.map(cell)}
        </div>
      ))}
    </div>
  );
}

/** Of all refs the same function, so that it is called when a day is chosen and not with each drawing. */
function focusAtOnce(cell: HTMLElement | null): void {
  cell?.focus({ preventScroll: true });
}

/** Rows of seven; days of other months are undefined. */
function weeksFrom(sunday: string, days: readonly CalendarDay[]): readonly (readonly (CalendarDay | undefined)[])[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const last = days.at(-1)?.date ?? sunday;
  const weeks: (CalendarDay | undefined)[][] = [];
  for (let start = sunday; start <= last; start = addDays(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => byDate.get(addDays(start, index))));
  }
  return weeks;
}

/** The same day of the month before or after, or its last. */
function sameDay(date: string, month: string, step: 1 | -1): string {
  const first = step === 1 ? addDays(`${month}-28`, 4) : addDays(`${month}-01`, -1);
  const wanted = `${first.slice(0, 7)}-01`;
  const day = addDays(wanted, Number(date.slice(8)) - 1);
  return day.startsWith(wanted.slice(0, 7)) ? day : addDays(`${addDays(wanted, 32).slice(0, 7)}-01`, -1);
}
