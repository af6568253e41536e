import { useEffect, useRef, useState, type FocusEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { navigation, usePlaceMemory } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyPage, Page } from '../../ui/Page.tsx';
import { DoorLines, moveAmongDoors } from './DoorList.tsx';
import { CopiesNotBack } from './CopiesNotBack.tsx';
import { Drafts } from './Drafts.tsx';
import { MonthFigures } from './MonthFigures.tsx';
import { NextSteps, Pressing } from './Waiting.tsx';
import { CallBacks, EffectChecks, LateByUnit, Reports, SlipDoors } from './Beside.tsx';
import { WaitingToPrint } from './WaitingToPrint.tsx';
import { DueReason, type Asked } from './DueReason.tsx';
import './today.css';

/** Limits of minutes become late by themselves. */
const MINUTE = 60_000;

/** What waits for the clerk this morning, most pressing first; every line opens what it tells of. */
export function TodayPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const waits = useCall('today.get', {}, { every: MINUTE }).value;
  const months = useCall('ledger.months', {}).value?.months;
  const drafts = useCall('drafts.list', {}).value?.drafts;
  const customerDrafts = useCall('customerDrafts.list', {}).value?.drafts;
  const isEmpty = months?.length === 0 && drafts?.length === 0 && customerDrafts?.length === 0;
  const [asked, ask] = useState<Asked | null>(null);
  const { desk, onFocus } = useDeskInHand(waits !== undefined && !isEmpty);

  return (
    <Page title={t('today.title')} beside={dates.showWithWeekday(dates.today)}>
      <NameMissing />
      {isEmpty ? (
        <NothingYet />
      ) : waits === undefined ? null : (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys move among the lines within, which are buttons
        <div
          ref={desk}
          className="k-today"
          onKeyDown={moveAmongDoors}
          onFocus={onFocus}
          onFocusCapture={() => {
            ask(null);
          }}
        >
          <div className="k-today-main">
            <Pressing waits={waits} onAsk={ask} />
            <NextSteps waits={waits} onAsk={ask} />
          </div>
          <div className="k-today-side">
            <LateByUnit units={waits.lateByUnit} />
            <Reports reports={waits.reports} />
            <CallBacks waits={waits} />
            <EffectChecks waits={waits} onAsk={ask} />
            <SlipDoors waits={waits} />
            <CopiesNotBack />
            <WaitingToPrint />
            <Drafts />
            <MonthFigures month={months?.find(({ month }) => month === dates.today.slice(0, 7))} />
          </div>
          <DueReason asked={asked} />
        </div>
      )}
    </Page>
  );
}

/** The page can be read by the arrows at once, from the line at which it was left. */
function useDeskInHand(ready: boolean) {
  const desk = useRef<HTMLDivElement>(null);
  const given = useRef(false);
  const [left, leave] = usePlaceMemory<string>('door', '');
  useEffect(() => {
    // The frame puts a new page in hand as a whole; who is elsewhere stays there.
    if (!ready || document.activeElement?.contains(desk.current) !== true) return;
    const doors = [...(desk.current?.querySelectorAll<HTMLElement>('[data-door]') ?? [])];
    given.current = true;
    (doors.find(({ dataset }) => dataset['door'] === left) ?? doors[0])?.focus({ preventScroll: left === '' });
    given.current = false;
    // Only when the page comes up: while it is there, the clerk has it in hand.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [ready]);
  return {
    desk,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const { door } = event.target.dataset;
      // The line that the page itself put in hand was not chosen by anybody.
      if (door !== undefined && door !== left && !given.current) leave(door);
    },
  };
}

/** An office that an import set up has no name yet, and its papers no head. */
function NameMissing() {
  const { t } = useTranslation();
  const { settings } = useOffice();
  if (settings.officeName !== '') return null;
  return (
    <div className="k-today-missing">
      <DoorLines
        title={t('today.nameMissing')}
        doors={[
          {
            id: 'name',
            name: t('today.nameMissing'),
            text: t('today.nameMissingNote'),
            end: t('today.nameMissingDoor'),
            onOpen: () => {
              navigation.go({ name: 'settings' });
            },
          },
        ]}
      />
    </div>
  );
}

function NothingYet() {
  const { t } = useTranslation();
  return (
    <EmptyPage
      title={t('today.emptyTitle')}
      action={
        <div className="k-page-actions">
          <Button
            look="primary"
            keys="F2"
            onPress={() => {
              navigation.go({ name: 'intake' });
            }}
          >
            {t('today.newComplaint')}
          </Button>
          <Button
            onPress={() => {
              navigation.open({ name: 'import', kind: 'customers' });
            }}
          >
            {t('today.importCustomers')}
          </Button>
        </div>
      }
    >
      {t('today.emptyText')}
    </EmptyPage>
  );
}
