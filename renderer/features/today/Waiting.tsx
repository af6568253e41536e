import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallOutput } from '../../../electron/contract/calls.ts';
import { navigation } from '../../app/navigation.ts';
import type { LedgerDoor } from '../../app/places.ts';
import type { Translate } from '../../locales/translate.ts';
import { DoorList } from './DoorList.tsx';
import type { Asked } from './DueReason.tsx';
import { useCaseDoors } from './use-case-doors.tsx';

type Waits = CallOutput<'today.get'>;

interface Part {
  readonly waits: Waits;
  readonly onAsk: (asked: Asked | null) => void;
}

const SHOWN_LATE = 10;
const SHOWN = 5;

/** Late, due today, due soon. Where nothing presses, one line says so. */
export function Pressing({ waits, onAsk }: Part): ReactNode {
  const { t } = useTranslation();
  const { doors, byDue, byLateness } = useCaseDoors(onAsk);
  const { late, dueToday, dueSoon } = waits;
  const openCases = (): void => {
    navigation.go({ name: 'ledger', view: { month: null, openOnly: true } });
  };
  const hint = t('today.hint');
  return (
    <>
      {late.total + dueToday.total === 0 ? <p className="k-today-none">{t(nothing(waits))}</p> : null}
      {late.total === 0 ? null : (
        <DoorList
          title={t('today.late')}
          total={late.total}
          hint={hint}
          urgent
          doors={doors(late.lines, SHOWN_LATE, byLateness)}
          all={allOf(t, late, SHOWN_LATE, () => {
            navigation.go({ name: 'slips', tab: 'reminder' });
          })}
        />
      )}
      {dueToday.total === 0 ? null : (
        <DoorList
          title={t('today.dueToday')}
          total={dueToday.total}
          {...(late.total === 0 ? { hint } : {})}
          doors={doors(dueToday.lines, SHOWN_LATE, byDue)}
          all={allOf(t, dueToday, SHOWN_LATE, openCases)}
        />
      )}
      {dueSoon.total === 0 ? null : (
        <DoorList
          title={t('today.dueSoon')}
          total={dueSoon.total}
          doors={doors(dueSoon.lines, SHOWN, byDue)}
          all={allOf(t, dueSoon, SHOWN, openCases)}
        />
      )}
    </>
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
  ];
  const idle = others.every(({ total }) => total === 0) && waits.openSlips === 0 && waits.reports.length === 0;
  return idle ? 'today.nothingWaits' : 'today.nothingPressing';
}

const steps = [
  ['toReply', 'decided'],
  ['toDecide', 'accepted'],
  ['toSend', 'accepted'],
  ['toClose', 'decided'],
  ['waiting', 'waiting'],
] as const satisfies readonly (readonly [keyof Waits, string])[];

/** What the clerk does next, by what it is. */
export function NextSteps({ waits, onAsk }: Part): ReactNode {
  const { t } = useTranslation();
  const { doors, bySince } = useCaseDoors(onAsk);
  return steps.map(([name, state]) => {
    const { total, lines } = waits[name];
    const view: LedgerDoor = { month: null, states: [state] };
    return total === 0 ? null : (
      <DoorList
        key={name}
        title={t(`today.${name}`)}
        total={total}
        doors={doors(lines, SHOWN, bySince)}
        all={allOf(t, { total }, SHOWN, () => {
          navigation.go({ name: 'ledger', view });
        })}
      />
    );
  });
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
