import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { lateCases } from '../../app/ledger-views.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyPage, Page } from '../../ui/Page.tsx';
import { PrintListDialog } from '../lists/PrintListDialog.tsx';
import { DoorLines, moveAmongDoors } from './DoorList.tsx';
import { Drafts } from './Drafts.tsx';
import { MonthFigures } from './MonthFigures.tsx';
import { NextSteps, Pressing } from './Waiting.tsx';
import { ComesBack, LateByUnit, Reports, SlipDoors } from './Beside.tsx';
import { useDeskInHand } from './desk-in-hand.ts';
import { WaitingToPrint } from './WaitingToPrint.tsx';
import { DueReason, type Asked } from './DueReason.tsx';
import { TodayDialog, type Doing } from './TodayDialog.tsx';
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
  const [printing, setPrinting] = useState(false);
  const [asked, ask] = useState<Asked | null>(null);
  const [doing, setDoing] = useState<Doing>();
  const { desk, onFocus } = useDeskInHand(waits !== undefined && !isEmpty, doing !== undefined);
  const acts = { onAsk: ask, onDo: setDoing };

  const printOverdue = (): void => {
    setPrinting(true);
  };
  useCommandHandlers({ 'ledger.overdue': waits && waits.late.total > 0 ? printOverdue : undefined });

  return (
    <Page
      title={t('today.title')}
      beside={dates.showWithWeekday(dates.today)}
      actions={
        waits && waits.late.total > 0 ? (
          <Button look="plain" onPress={printOverdue}>
            {t('commands.printOverdue')}…
          </Button>
        ) : undefined
      }
    >
      {printing ? (
        <PrintListDialog
          of={{ list: 'overdue', view: lateCases }}
          onClose={() => {
            setPrinting(false);
          }}
        />
      ) : null}
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
            <Pressing waits={waits} acts={acts} />
            <NextSteps waits={waits} acts={acts} />
          </div>
          <div className="k-today-side">
            <LateByUnit units={waits.lateByUnit} />
            <Reports reports={waits.reports} />
            <ComesBack waits={waits} acts={acts} />
            <SlipDoors waits={waits} />
            <WaitingToPrint />
            <Drafts />
            <MonthFigures month={months?.find(({ month }) => month === dates.today.slice(0, 7))} />
          </div>
          <DueReason asked={asked} />
          {doing ? <TodayDialog doing={doing} onClose={() => setDoing(undefined)} /> : null}
        </div>
      )}
    </Page>
  );
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
