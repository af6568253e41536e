import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { addDays } from '../../../db/rules/dates.ts';
import { lateCases, openCases } from '../../app/ledger-views.ts';
import { navigation } from '../../app/navigation.ts';
import { useCall } from '../../api/use-call.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { Button } from '../../ui/Button.tsx';
import { formatMoment } from '../../ui/dates.ts';
import { EmptyPage, Page, Section } from '../../ui/Page.tsx';
import { openCustomerDraft } from '../customers/CustomerDrafts.tsx';
import { DoorLine, MonthFigures } from './DoorLine.tsx';
import './today.css';

const SHOWN = 8;
const SOON_DAYS = 3;

/** What waits for the clerk this morning; every line opens what it tells of. */
export function TodayPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const months = useCall('ledger.months', {});
  const drafts = useCall('drafts.list', {});
  const customerDrafts = useCall('customerDrafts.list', {});
  const isEmpty =
    months.value?.months.length === 0 && drafts.value?.drafts.length === 0 && customerDrafts.value?.drafts.length === 0;

  return (
    <Page title={t('common.today.title')} beside={dates.showWithWeekday(dates.today)}>
      <NameMissing />
      {isEmpty ? (
        <NothingYet />
      ) : (
        <div className="k-today">
          <div className="k-today-main">
            <LateCases />
            <DueCases />
          </div>
          <div className="k-today-side">
            <MonthFigures month={months.value?.months.find(({ month }) => month === dates.today.slice(0, 7))} />
            <Drafts />
            <WaitingToPrint />
          </div>
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
    <ul className="k-today-lines k-today-missing">
      <DoorLine
        name={t('common.today.nameMissing')}
        text={t('common.today.nameMissingNote')}
        end={t('common.today.nameMissingDoor')}
        onOpen={() => {
          navigation.go({ name: 'settings' });
        }}
      />
    </ul>
  );
}

function LateCases() {
  const { t } = useTranslation();
  const late = useCall('ledger.page', { view: lateCases, offset: 0, limit: SHOWN });
  const total = late.value?.total;
  return (
    <Lines
      title={t('common.today.late')}
      total={total}
      none={t('common.today.lateNone')}
      {...(total !== undefined && total > SHOWN
        ? {
            onAll: () => {
              navigation.go({ name: 'ledger', view: { month: null, lateOnly: true, openOnly: true } });
            },
          }
        : {})}
    >
      {late.value?.rows.map((row) => (
        <DoorLine
          key={row.id}
          number={row.number ?? '—'}
          name={row.customerName}
          text={[row.product, row.description].filter(Boolean).join('　')}
          end={<span className="k-late">{t('common.today.lateDays', { count: row.lateDays })}</span>}
          onOpen={() => {
            navigation.open({ name: 'case', id: row.id, among: lateCases });
          }}
        />
      ))}
    </Lines>
  );
}

function DueCases() {
  const { t } = useTranslation();
  const dates = useDates();
  const late = useCall('ledger.page', { view: lateCases, offset: 0, limit: 1 });
  const lateTotal = late.value?.total;
  // Open cases in the order of their due dates: the late ones come first and have their own list.
  const open = useCall(
    'ledger.page',
    { view: openCases, offset: lateTotal ?? 0, limit: 50 },
    { enabled: lateTotal !== undefined },
  );
  const until = addDays(dates.today, SOON_DAYS);
  const rows = open.value?.rows.filter(({ dueOn, lateDays }) => dueOn !== null && lateDays === 0 && dueOn <= until);
  return (
    <Lines title={t('common.today.due')} total={rows?.length} none={t('common.today.dueNone')}>
      {rows?.map((row) => (
        <DoorLine
          key={row.id}
          number={row.number ?? '—'}
          name={row.customerName}
          text={[row.product, row.description].filter(Boolean).join('　')}
          end={
            row.dueOn === dates.today
              ? t('common.today.dueToday')
              : t('common.today.dueOn', { date: dates.show(row.dueOn) })
          }
          onOpen={() => {
            navigation.open({ name: 'case', id: row.id, among: openCases });
          }}
        />
      ))}
    </Lines>
  );
}

function Drafts() {
  const { t } = useTranslation();
  const drafts = useCall('drafts.list', {});
  const customers = useCall('customerDrafts.list', {});
  const total = drafts.value && customers.value && drafts.value.drafts.length + customers.value.drafts.length;
  return (
    <Lines title={t('common.today.drafts')} total={total} none={t('common.today.draftsNone')}>
      {drafts.value?.drafts.map((draft) => (
        <DoorLine
          key={draft.id}
          name={draft.customerName || draft.description || t('common.today.draftEmpty')}
          text={draft.customerName ? draft.description : ''}
          end={t('common.today.savedAt', { time: formatMoment(draft.updatedAt) })}
          onOpen={() => {
            if (draft.caseId === null) navigation.open({ name: 'intake', draftId: draft.id });
            else navigation.open({ name: 'case', id: draft.caseId });
          }}
        />
      ))}
      {customers.value?.drafts.map((draft) => (
        <DoorLine
          key={`customer ${draft.id}`}
          name={draft.form.shortName || draft.form.name || t('common.today.draftEmpty')}
          text={t(draft.customerId === null ? 'common.today.draftNewCustomer' : 'common.today.draftCustomer')}
          end={t('common.today.savedAt', { time: formatMoment(draft.updatedAt) })}
          onOpen={() => {
            openCustomerDraft(draft);
          }}
        />
      ))}
    </Lines>
  );
}

function WaitingToPrint() {
  const { t } = useTranslation();
  const waiting = useCall('papers.waiting', {});
  const total = waiting.value?.cases.length;
  return (
    <Lines
      title={t('common.today.waiting')}
      total={total}
      none={t('common.today.waitingNone')}
      {...(total !== undefined && total > SHOWN
        ? {
            onAll: () => {
              navigation.go({ name: 'print-desk' });
            },
          }
        : {})}
    >
      {waiting.value?.cases.slice(0, SHOWN).map((waitingCase) => (
        <DoorLine
          key={waitingCase.id}
          number={waitingCase.number}
          name={waitingCase.customerName}
          onOpen={() => {
            navigation.open({
              name: 'case',
              id: waitingCase.id,
              among: waiting.value?.cases.map(({ id }) => id) ?? [],
            });
          }}
        />
      ))}
    </Lines>
  );
}

function Lines({
  title,
  total,
  none,
  onAll,
  children,
}: {
  readonly title: string;
  readonly total: number | undefined;
  readonly none: string;
  readonly onAll?: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Section title={title} beside={total ? t('common.casesCount', { count: total }) : undefined}>
      {total === 0 ? <p className="k-today-none">{none}</p> : <ul className="k-today-lines">{children}</ul>}
      {onAll && total !== undefined ? (
        <Button look="plain" small onPress={onAll}>
          {t('common.today.showAll', { count: total })}
        </Button>
      ) : null}
    </Section>
  );
}

function NothingYet() {
  const { t } = useTranslation();
  return (
    <EmptyPage
      title={t('common.today.emptyTitle')}
      action={
        <div className="k-page-actions">
          <Button
            look="primary"
            keys="F2"
            onPress={() => {
              navigation.go({ name: 'intake' });
            }}
          >
            {t('common.today.newComplaint')}
          </Button>
          <Button
            onPress={() => {
              navigation.open({ name: 'import', kind: 'customers' });
            }}
          >
            {t('common.today.importCustomers')}
          </Button>
        </div>
      }
    >
      {t('common.today.emptyText')}
    </EmptyPage>
  );
}
