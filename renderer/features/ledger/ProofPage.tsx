import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { MonthProof } from '../../../electron/contract/ledger.ts';
import { useCall } from '../../api/use-call.ts';
import { useSentence } from '../../api/sentences.ts';
import { useDates, type Dates } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { navigation, usePlaceMemory } from '../../app/navigation.ts';
import { classNames } from '../../ui/class-names.ts';
import { CheckIcon, WarningIcon } from '../../ui/icons.tsx';
import { EmptyPage, Page } from '../../ui/Page.tsx';
import type { Lines } from '../../ui/lines.ts';
import { VirtualTable, type Column } from '../../ui/VirtualTable.tsx';
import './proof.css';

/** Of numbers named in a cell, so many; the title and the ledger behind Enter have all of them. */
const NAMED = 12;

/** 編號檢核: month by month that 01…nn are all there, each once, and which of them are void (002§3 Art.8). */
export function ProofPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const sentence = useSentence();
  const proof = useCall('ledger.proof', {});
  const months = proof.value?.months.toReversed() ?? [];
  const [lines, setLines] = usePlaceMemory<Lines>('lines', { active: 0, anchor: 0 });
  const chosen = months[lines.active];

  function open(month: MonthProof): void {
    navigation.open({ name: 'ledger', view: { month: month.month } });
  }
  useCommandHandlers({
    'ledger.open': chosen && {
      run: () => {
        open(chosen);
      },
      label: t('ledger.page.proof.openMonth'),
    },
  });

  const columns = useMemo(() => proofColumns(t, dates), [t, dates]);

  return (
    <Page title={t('ledger.proof.title')} beside={t('ledger.page.proof.intro')} scroll={false}>
      {proof.error ? <EmptyPage title={sentence(proof.error)} /> : null}
      {proof.value === undefined ? null : (
        <>
          <p className={classNames('proof-verdict', !proof.value.ok && 'proof-broken')} role="status">
            {proof.value.ok ? <CheckIcon /> : <WarningIcon />}
            <b>{t(proof.value.ok ? 'ledger.proof.whole' : 'ledger.proof.broken')}</b>
            <span>
              {t('ledger.page.proof.sum', {
                months: months.length,
                count: months.reduce((sum, { count }) => sum + count, 0).toLocaleString('en'),
                voided: months.reduce((sum, { voided }) => sum + voided.length, 0).toLocaleString('en'),
              })}
            </span>
          </p>
          <VirtualTable
            label={t('ledger.proof.title')}
            columns={columns}
            total={months.length}
            rowAt={(index) => months[index]}
            rowKey={({ month }) => month}
            lines={lines}
            onLines={setLines}
            onOpen={open}
            rowHeight={32}
            autoFocus
            empty={<EmptyPage title={t('ledger.page.proof.empty')} />}
          />
        </>
      )}
    </Page>
  );
}

function proofColumns(t: TFunction, dates: Dates): readonly Column<MonthProof>[] {
  return [
    {
      id: 'month',
      title: t('ledger.proof.month'),
      width: '108px',
      cell: ({ month }) => <span className="k-number">{dates.showMonth(month)}</span>,
    },
    { id: 'first', title: t('ledger.proof.first'), width: '104px', cell: ({ first }) => <span>{first}</span> },
    { id: 'last', title: t('ledger.proof.last'), width: '104px', cell: ({ last }) => <span>{last}</span> },
    {
      id: 'count',
      title: t('ledger.proof.count'),
      width: '88px',
      align: 'end',
      cell: ({ count }) => <span>{count.toLocaleString('en')}</span>,
    },
    {
      id: 'verdict',
      title: t('ledger.page.proof.verdict'),
      width: 'minmax(120px, 1fr)',
      cell: (month) => <Verdict month={month} />,
    },
    {
      id: 'voided',
      title: t('ledger.proof.voided'),
      width: 'minmax(140px, 2fr)',
      cell: ({ voided }) => <Numbers numbers={voided} />,
    },
    {
      id: 'gaps',
      title: t('ledger.proof.gaps'),
      width: 'minmax(120px, 1.5fr)',
      cell: ({ gaps }) => <Numbers numbers={gaps} wrong />,
    },
    {
      id: 'doubles',
      title: t('ledger.proof.doubles'),
      width: 'minmax(120px, 1.5fr)',
      cell: ({ doubles }) => <Numbers numbers={doubles} wrong />,
    },
  ];
}

function Verdict({ month }: { readonly month: MonthProof }) {
  const { t } = useTranslation();
  if (month.gaps.length + month.doubles.length === 0) {
    return <span className="proof-whole">{t('ledger.page.proof.monthWhole')}</span>;
  }
  return (
    <b className="k-late">
      {[
        month.gaps.length > 0 ? t('ledger.page.proof.gapCount', { count: month.gaps.length }) : '',
        month.doubles.length > 0 ? t('ledger.page.proof.doubleCount', { count: month.doubles.length }) : '',
      ]
        .filter(Boolean)
        .join('　')}
    </b>
  );
}

function Numbers({ numbers, wrong }: { readonly numbers: readonly string[]; readonly wrong?: boolean }) {
  const { t } = useTranslation();
  if (numbers.length === 0) return <span className="k-soft">—</span>;
  const more = numbers.length - NAMED;
  const named = numbers.slice(0, NAMED).join(t('common.listSeparator'));
  return (
    <span className={wrong ? 'k-late' : undefined} title={numbers.slice(0, 200).join(t('common.listSeparator'))}>
      {more > 0 ? t('ledger.page.proof.andMore', { numbers: named, more }) : named}
    </span>
  );
}
