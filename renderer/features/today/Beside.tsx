import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallOutput } from '../../../electron/contract/calls.ts';
import type { TodayReport } from '../../../electron/contract/today.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCommand } from '../../api/use-call.ts';
import { useDates } from '../../api/use-office.ts';
import { navigation } from '../../app/navigation.ts';
import type { Translate } from '../../locales/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { notify } from '../../ui/notices.ts';
import { Section } from '../../ui/Page.tsx';
import { DoorList, type Door } from './DoorList.tsx';
import { WaitingList, type Part } from './Waiting.tsx';

type Waits = CallOutput<'today.get'>;

const UNITS_SHOWN = 8;

/** Whom to ask first. */
export function LateByUnit({ units }: { readonly units: Waits['lateByUnit'] }): ReactNode {
  const { t } = useTranslation();
  if (units.length === 0) return null;
  return (
    <Section title={t('today.byUnit')}>
      <table className="k-today-units" aria-label={t('today.byUnit')}>
        <thead>
          <tr>
            <th scope="col">{t('today.unit')}</th>
            <th scope="col">{t('today.cases')}</th>
            <th scope="col">{t('today.longest')}</th>
          </tr>
        </thead>
        <tbody>
          {units.slice(0, UNITS_SHOWN).map(({ unit, cases, days }) => (
            <tr key={unit}>
              <th scope="row">{unit}</th>
              <td>{cases}</td>
              <td>{t('today.since', { count: days })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** Reports with the days that are left. The statistics are made on their page; of the others the clerk says when they are. */
export function Reports({ reports }: { readonly reports: readonly TodayReport[] }): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const dates = useDates();
  const { run } = useCommand('today.reportMade');
  if (reports.length === 0) return null;

  const mark = async (report: TodayReport, made: boolean): Promise<void> => {
    const { code, of, label } = report;
    const answer = await run({ code, of, made });
    if (!answer.ok) {
      notify({ kind: 'error', text: sentence(answer.error) });
      return;
    }
    if (!made) return;
    notify({
      kind: 'done',
      text: t('today.reportMarked', { label }),
      undo: () => {
        void mark(report, false);
      },
    });
  };

  const door = (report: TodayReport): Door => {
    const { code, label, period, of, days } = report;
    return {
      id: `${code} ${of}`,
      name: label,
      text: period === 'month' ? dates.showMonth(of) : t('today.reportWeek', { date: dates.show(of) }),
      end: daysLeft(t, days),
      onOpen: () => {
        navigation.go({ name: 'statistics', month: of.slice(0, 7) });
      },
      beside: (
        <Button
          small
          look="plain"
          aria-label={t('today.reportDoneFor', { label })}
          onPress={() => {
            void mark(report, true);
          }}
        >
          {t('today.reportDone')}
        </Button>
      ),
    };
  };
  return <DoorList title={t('today.reports')} doors={reports.map(door)} />;
}

function daysLeft(t: Translate, days: number): ReactNode {
  if (days < 0) return <span className="k-late">{t('today.reportLate', { count: -days })}</span>;
  return days === 0 ? t('today.reportToday') : t('today.reportLeft', { count: days });
}

/** What comes back by itself: customers to be called, effects to be looked at, slips that wait for their answer. */
export function ComesBack({ waits, acts }: Part): ReactNode {
  return (['callBacks', 'answers', 'effectChecks'] as const).map((list) => (
    <WaitingList key={list} list={list} waits={waits} acts={acts} />
  ));
}

/** Whom nobody has reminded yet, and the pages of slips and call-backs. */
export function SlipDoors({ waits }: { readonly waits: Waits }): ReactNode {
  const { t } = useTranslation();
  const { reminders } = waits;
  const remind: readonly Door[] =
    reminders.total === 0
      ? []
      : [
          {
            id: 'remind',
            name: t('today.reminders'),
            text: t('today.remindersText'),
            end: <span className="k-late">{t('today.remindersCount', { count: reminders.total })}</span>,
            onOpen: () => {
              navigation.open({ name: 'today-list', list: 'reminders' });
            },
          },
        ];
  const doors: readonly Door[] = [
    ...remind,
    {
      id: 'slips',
      name: t('slips.title'),
      text: t('slips.intro'),
      onOpen: () => {
        navigation.open({ name: 'slips' });
      },
    },
    {
      id: 'calls',
      name: t('followUps.title'),
      text: t('today.callsText'),
      onOpen: () => {
        navigation.open({ name: 'follow-ups' });
      },
    },
  ];
  return <DoorList title={t('today.slips')} doors={doors} />;
}
