import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallOutput } from '../../../electron/contract/calls.ts';
import type { TodayListName } from '../../../electron/contract/today.ts';
import { navigation } from '../../app/navigation.ts';
import type { Translate } from '../../locales/translate.ts';
import { DoorList } from './DoorList.tsx';
import { useCaseDoors, type DoorActs } from './use-case-doors.tsx';

type Waits = CallOutput<'today.get'>;

export interface Part {
  readonly waits: Waits;
  readonly acts: DoorActs;
}

const SHOWN_LATE = 10;
const SHOWN = 5;

/** Late, due today, due soon. Where nothing presses, one line says so. */
export function Pressing({ waits, acts }: Part): ReactNode {
  const { t } = useTranslation();
  const { late, dueToday } = waits;
  const hint = t('today.hint');
  return (
    <>
      {late.total + dueToday.total === 0 ? <p className="k-today-none">{t(nothing(waits))}</p> : null}
      <WaitingList list="late" waits={waits} acts={acts} shown={SHOWN_LATE} hint={hint} urgent />
      <WaitingList
        list="dueToday"
        waits={waits}
        acts={acts}
        shown={SHOWN_LATE}
        {...(late.total === 0 ? { hint } : {})}
      />
      <WaitingList list="dueSoon" waits={waits} acts={acts} />
    </>
  );
}

/** One list: how many there are, its first lines, and the door to all of it. Takes no room when it is empty. */
export function WaitingList({
  list,
  waits,
  acts,
  shown = SHOWN,
  hint,
  urgent = false,
}: Part & {
  readonly list: TodayListName;
  readonly shown?: number;
  readonly hint?: string;
  readonly urgent?: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const doors = useCaseDoors(acts);
  const { total, lines } = waits[list];
  if (total === 0) return null;
  return (
    <DoorList
      title={t(`today.${list}`)}
      total={total}
      urgent={urgent}
      {...(hint === undefined ? {} : { hint })}
      doors={doors(list, lines, shown)}
      all={allOf(t, { total }, shown, () => {
        navigation.open({ name: 'today-list', list });
      })}
    />
  );
}

/** Nothing at all, or only nothing that presses. */
function nothing(waits: Waits): 'today.nothingWaits' | 'today.nothingPressing' {
  const others = [
    waits.dueSoon,
    waits.waiting,
    waits.toSend,
    waits.toDecide,
    waits.toReply,
    waits.toClose,
    waits.callBacks,
    waits.effectChecks,
    waits.answers,
  ];
  const idle = others.every(({ total }) => total === 0) && waits.reports.length === 0;
  return idle ? 'today.nothingWaits' : 'today.nothingPressing';
}

const steps = ['toReply', 'toDecide', 'toSend', 'toClose', 'waiting'] as const;

/** What the clerk does next, by what it is. */
export function NextSteps({ waits, acts }: Part): ReactNode {
  return steps.map((list) => <WaitingList key={list} list={list} waits={waits} acts={acts} />);
}

/** The door to all of a list of which only the first lines are shown. */
export function allOf(
  t: Translate,
  { total }: { readonly total: number },
  shown: number,
  onOpen: () => void,
): { readonly text: string; readonly onOpen: () => void } | undefined {
  return total > shown ? { text: t('today.showAll', { count: total }), onOpen } : undefined;
}
