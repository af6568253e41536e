import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { daysBetween } from '../../../db/rules/dates.ts';
import { dayOf } from '../../../db/rules/due.ts';
import type { TodayLine } from '../../../electron/contract/today.ts';
import { useDates } from '../../api/use-office.ts';
import { navigation } from '../../app/navigation.ts';
import type { Door } from './DoorList.tsx';
import type { Asked } from './DueReason.tsx';

interface Ending {
  readonly end: (line: TodayLine) => ReactNode;
  /** Whether the line tells of a due time that has a reason. */
  readonly asks: boolean;
}

/** Lines of cases as doors: number, customer, what waits with whom, and how pressing it is. */
export function useCaseDoors(onAsk: (asked: Asked | null) => void) {
  const { t } = useTranslation();
  const dates = useDates();

  const late = (line: TodayLine): ReactNode => (
    <span className="k-late">
      {line.days > 0
        ? t('today.lateDays', { count: line.days })
        : t('today.lateSince', { time: line.due?.slice(11) ?? '' })}
    </span>
  );
  const onDay = ({ due }: TodayLine): string => {
    if (due === null) return '';
    const time = due.slice(11);
    if (dayOf(due) !== dates.today) return `${dates.show(dayOf(due))}${time === '' ? '' : ` ${time}`}`;
    return time === '' ? t('today.dueToday') : t('today.dueAt', { time });
  };
  const byLateness: Ending = { end: late, asks: true };
  const byDue: Ending = { end: onDay, asks: true };
  /** Of what comes back by itself. */
  const byDay: Ending = { end: (line) => (line.days > 0 ? late(line) : onDay(line)), asks: false };
  const bySince: Ending = {
    end: ({ since }) => {
      const days = since === null ? 0 : daysBetween(since, dates.today);
      return days <= 0 ? t('today.sinceToday') : t('today.since', { count: days });
    },
    asks: false,
  };

  function doors(lines: readonly TodayLine[], most: number, { end, asks }: Ending): readonly Door[] {
    const among = lines.map(({ caseId }) => caseId);
    return lines.slice(0, most).map((line, at): Door => {
      const { caseId, number, customerName, label, unit, product, due } = line;
      return {
        id: `${caseId} ${label} ${at}`,
        number,
        name: customerName,
        text: [label, unit, product].filter(Boolean).join('　'),
        end: end(line),
        onOpen: () => {
          navigation.open({ name: 'case', id: caseId, among });
        },
        onChosen: () => {
          onAsk(asks && due !== null ? { caseId, number, label, due } : null);
        },
      };
    });
  }

  return { doors, byLateness, byDue, byDay, bySince };
}
