import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { addMonths } from '../../../db/rules/dates.ts';
import type { MonthStatistics, StatisticsDimension } from '../../../electron/contract/statistics.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { usePlaceMemory } from '../../app/navigation.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { useDates, useLocale, useLocalized, useOffice } from '../../api/use-office.ts';
import { Button } from '../../ui/Button.tsx';
import { BackIcon, ForwardIcon } from '../../ui/icons.tsx';
import { EmptyPage, Page } from '../../ui/Page.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useMonthExport, useRunningExport, type ExportFormat } from './month-export.ts';
import { MonthFigures } from './MonthFigures.tsx';
import { MonthTable } from './MonthTable.tsx';
import { PrintMonthDialog } from './PrintMonthDialog.tsx';
import { Settlements } from './Settlements.tsx';
import './statistics.css';
import { Trend } from './Trend.tsx';

/** Until this day the clerk is making last month's statistics (002§3 Art.9(9)). */
const DUE_DAY = 10;
const FIRST_MONTH = '1912-01';

export interface StatisticsPageProps {
  readonly month?: string | undefined;
}

/** A month in figures; every number opens the cases that it counts. */
export function StatisticsPage({ month: asked }: StatisticsPageProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const locale = useLocale();
  const sentence = useSentence();
  const localized = useLocalized();
  const { policy } = useOffice();
  const thisMonth = dates.today.slice(0, 7);
  const usual = Number(dates.today.slice(8)) <= DUE_DAY ? addMonths(thisMonth, -1) : thisMonth;
  const [month, setMonth] = usePlaceMemory('month', asked ?? usual);

  const statistics = useCall('statistics.month', { month, locale }, { keepPrevious: true });
  const running = useRunningExport((state) => state.running);
  const save = useMonthExport(
    month,
    t('statistics.page.fileName', { title: localized(policy.labels.statistics), month }),
  );
  const [printing, setPrinting] = useState(false);
  const canSave = running === undefined;
  const canGoOn = month < thisMonth;
  const canGoBack = month > FIRST_MONTH;

  function step(by: 1 | -1): void {
    setMonth(addMonths(month, by));
  }
  function saving(format: ExportFormat) {
    return { run: () => void save(format), enabled: canSave };
  }
  useCommandHandlers({
    'month.previous': { run: () => step(-1), enabled: canGoBack },
    'month.next': { run: () => step(1), enabled: canGoOn },
    'month.pdf': saving('pdf'),
    'month.print': { run: () => setPrinting(true), enabled: true },
    'month.workbook': saving('xlsx'),
    'month.csv': saving('csv'),
  });

  const shown = statistics.value;
  const isEmpty = shown && shown.accepted + shown.closed + shown.openAtEnd + shown.voided === 0;

  return (
    <Page
      title={localized(policy.labels.statistics)}
      beside={
        <div className="k-month-choice">
          <Button
            small
            icon={<BackIcon />}
            isDisabled={!canGoBack}
            aria-label={t('commands.previousMonth')}
            onPress={() => step(-1)}
          />
          <b>{dates.showMonth(month)}</b>
          <Button
            small
            icon={<ForwardIcon />}
            isDisabled={!canGoOn}
            aria-label={t('commands.nextMonth')}
            onPress={() => step(1)}
          />
        </div>
      }
      actions={
        <>
          <Button keys="F9" look="primary" isDisabled={!canSave} onPress={() => void save('xlsx')}>
            Excel
          </Button>
          <Button keys="F8" isDisabled={!canSave} onPress={() => void save('pdf')}>
            PDF
          </Button>
          <Button keys="Shift+F8" onPress={() => setPrinting(true)}>
            {t('commands.printMonth')}
          </Button>
          <Button keys="Shift+F9" isDisabled={!canSave} onPress={() => void save('csv')}>
            CSV
          </Button>
        </>
      }
    >
      {printing ? <PrintMonthDialog month={month} onClose={() => setPrinting(false)} /> : null}
      {running ? <Progress job={running.job} label={t('statistics.page.exporting', { name: running.name })} /> : null}
      {statistics.error ? <p role="alert">{sentence(statistics.error)}</p> : null}
      {shown ? (
        <div className="k-statistics" aria-busy={statistics.outdated}>
          {isEmpty ? (
            <EmptyPage title={t('statistics.page.emptyTitle')}>{t('statistics.page.emptyText')}</EmptyPage>
          ) : (
            <MonthFigures month={shown} />
          )}
          <div className="k-statistics-column">
            <Trend months={shown.trend} chosen={shown.month} onChoose={setMonth} />
            {isEmpty ? null : <Settlements month={shown} />}
            {isEmpty ? null : tablesOf(shown, leftTables)}
          </div>
          {isEmpty ? null : <div className="k-statistics-column">{tablesOf(shown, rightTables)}</div>}
        </div>
      ) : null}
    </Page>
  );
}

/** Long customers stand last, where they push nothing down. */
const leftTables: readonly StatisticsDimension[] = ['unit', 'outcome'];
const rightTables: readonly StatisticsDimension[] = ['type', 'channel', 'customer'];

function tablesOf({ month, tables }: MonthStatistics, dimensions: readonly StatisticsDimension[]) {
  return dimensions.map((dimension) => {
    const table = tables.find((one) => one.dimension === dimension);
    return table ? <MonthTable key={`${month} ${dimension}`} month={month} table={table} /> : null;
  });
}
