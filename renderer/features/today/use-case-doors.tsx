import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { daysBetween } from '../../../db/rules/dates.ts';
import { dayOf } from '../../../db/rules/due.ts';
import type { TodayLine, TodayListName } from '../../../electron/contract/today.ts';
import { useDates } from '../../api/use-office.ts';
import { navigation } from '../../app/navigation.ts';
import type { Door } from './DoorList.tsx';
import type { Asked } from './DueReason.tsx';
import { doingOf, type Doing } from './TodayDialog.tsx';

interface Ending {
  readonly end: (line: TodayLine) => ReactNode;
  /** Whether the line tells of a due time that has a reason. */
  readonly asks: boolean;
}

/** What the lines of the page tell it. */
export interface DoorActs {
  readonly onAsk: (asked: Asked | null) => void;
  /** What can be done at once is done in a dialog over the page. */
  readonly onDo: (doing: Doing) => void;
}

/** Tells the lines of a list apart, wherever they stand in it. */
export function keyOfLine({ caseId, subject }: TodayLine): string {
  switch (subject.what) {
    case 'case':
      return `case ${caseId}`;
    case 'check':
      return `check ${caseId} ${subject.line}`;
    case 'overrun':
      return `overrun ${caseId} ${subject.code}`;
    case 'call':
    case 'slip':
      return `${subject.what} ${subject.id}`;
  }
}

/** How pressing a line is, in the words of its list. */
export function useEndings(): Readonly<Record<TodayListName, Ending>> {
  const { t } = useTranslation();
  const dates = useDates();
  return useMemo(() => {
    const late = (line: TodayLine): ReactNode => (
      <span className="k-late">
        {line.days > 0
          ? t('today.lateDays', { count: line.days })
          : t('today.lateSince', { time: line.due?.slice(11) ?? '' })}
      </span>
    );
    /** Of this year without the year: the words beside it need the room. */
    const dayShown = (due: string): string => {
      const shown = dates.show(dayOf(due));
      return due.slice(0, 4) === dates.today.slice(0, 4) ? shown.replace(/^\d+\//, '') : shown;
    };
    const onDay = ({ due }: TodayLine): string => {
      if (due === null) return '';
      const time = due.slice(11);
      if (dayOf(due) !== dates.today) return `${dayShown(due)}${time === '' ? '' : ` ${time}`}`;
      return time === '' ? t('today.dueToday') : t('today.dueAt', { time });
    };
    const since = (line: TodayLine): string => {
      const days = line.since === null ? 0 : daysBetween(line.since, dates.today);
      return days <= 0 ? t('today.sinceToday') : t('today.since', { count: days });
    };
    const byLateness: Ending = { end: late, asks: true };
    const byDue: Ending = { end: onDay, asks: true };
    const bySince: Ending = { end: since, asks: false };
    /** Of what comes back by itself. */
    const byDay: Ending = { end: (line) => (line.days > 0 ? late(line) : onDay(line)), asks: false };
    /** Of what others answer: by the day they were given, or since when they are asked. */
    const byAnswer: Ending = { end: (line) => (line.due === null ? since(line) : byDay.end(line)), asks: false };
    return {
      late: byLateness,
      reminders: byLateness,
      dueToday: byDue,
      dueSoon: byDue,
      waiting: bySince,
      toSend: bySince,
      toDecide: bySince,
      toReply: bySince,
      toClose: bySince,
      callBacks: byDay,
      effectChecks: byDay,
      answers: byAnswer,
    };
  }, [t, dates]);
}

/** The first lines of a list as doors: number, customer, what waits with whom, and how pressing it is. */
export function useCaseDoors({ onAsk, onDo }: DoorActs) {
  const endings = useEndings();
  return function doors(list: TodayListName, lines: readonly TodayLine[], most: number): readonly Door[] {
    const { end, asks } = endings[list];
    const among = lines.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
    return lines.slice(0, most).map((line): Door => {
      const { caseId, number, customerName, label, unit, product, due } = line;
      const doing = doingOf(line);
      return {
        id: keyOfLine(line),
        number,
        name: customerName,
        text: [label, unit, product].filter(Boolean).join('　'),
        end: end(line),
        onOpen: () => {
          if (doing) onDo(doing);
          else if (caseId !== null) navigation.open({ name: 'case', id: caseId, among });
        },
        onChosen: () => {
          onAsk(asks && due !== null && caseId !== null ? { caseId, number, label, due } : null);
        },
      };
    });
  };
}
