import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { LedgerRow, LedgerView } from '../../../electron/contract/ledger.ts';
import { useSentence } from '../../api/sentences.ts';
import { useOffice } from '../../api/use-office.ts';
import { useSlices } from '../../api/use-slices.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { useFooterStatus } from '../../app/Footer.tsx';
import { navigation } from '../../app/navigation.ts';
import { countOf, rangesOf } from '../../ui/lines.ts';
import { EmptyPage } from '../../ui/Page.tsx';
import { useTypedText } from '../../ui/use-typed-text.ts';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { takeVoidBack } from '../case/take-void-back.ts';
import { VoidDialog } from '../case/VoidDialog.tsx';
import { sortOf, useWords } from './cell-text.ts';
import { columnIds, columnsFrom } from './chosen-columns.ts';
import { PrintListDialog } from '../lists/PrintListDialog.tsx';
import { ledgerColumns } from './columns.tsx';
import { ColumnsDialog } from './ColumnsDialog.tsx';
import { EmptyLedger } from './EmptyLedger.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { FilterBar } from './FilterBar.tsx';
import './ledger.css';
import { figuresOf, monthBeside, type LedgerMonth } from './months.ts';
import { MonthTabs } from './MonthTabs.tsx';
import { useCopyLines } from './use-copy-lines.ts';
import { useLedgerLines } from './use-ledger-lines.ts';
import { firstSightOf, isNarrowed, sortedBy, withoutFilters } from './view.ts';

/** Height of a line, in pixels of the normal and the compact ledger. */
const ROW = { normal: 32, compact: 28 } as const;

export function Ledger({
  months,
  view,
  onView,
}: {
  readonly months: readonly LedgerMonth[];
  readonly view: LedgerView;
  readonly onView: (view: LedgerView) => void;
}) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { settings } = useOffice();
  const [dialog, setDialog] = useState<'columns' | 'export' | 'void' | 'overdue'>();
  const slices = useSlices('ledger.page', { view }, firstSightOf(view, figuresOf(months, view.month)));
  const { lines, choose, moved } = useLedgerLines(view, slices);
  const words = useWords(view.month === null);
  const chosenColumns = useMemo(() => columnsFrom(settings.ledgerColumns), [settings.ledgerColumns]);
  const columns = useMemo(() => ledgerColumns(chosenColumns, words), [chosenColumns, words]);
  const typed = useTypedText(view.text, (text) => {
    if (text !== view.text) onView({ ...view, text });
  });
  const table = useRef<HTMLDivElement>(null);
  const copyLines = useCopyLines(view, chosenColumns, lines, slices.total);
  const row = slices.rowAt(lines.active);
  const chosenCount = slices.total === 0 ? 0 : countOf(rangesOf(lines));
  const narrowed = isNarrowed(view);

  function clear(): void {
    typed.put('');
    onView(withoutFilters(view));
  }

  function chooseMonth(month: string | null | undefined): void {
    if (month !== undefined && month !== view.month) onView({ ...view, month });
  }

  function open(id: number): void {
    navigation.open({ name: 'case', id, among: view });
  }

  useCommandHandlers({
    'ledger.open':
      row &&
      (() => {
        open(row.id);
      }),
    'ledger.void':
      row && row.number !== null && row.state !== 'voided'
        ? () => {
            setDialog('void');
          }
        : undefined,
    'ledger.unvoid':
      row?.state === 'voided'
        ? () => {
            void takeVoidBack({ id: row.id, number: row.number ?? '', t, sentence });
          }
        : undefined,
    'ledger.copy': slices.total > 0 ? copyLines : undefined,
    'ledger.export':
      slices.total > 0
        ? () => {
            setDialog('export');
          }
        : undefined,
    'ledger.overdue': () => {
      setDialog('overdue');
    },
    'ledger.columns': () => {
      setDialog('columns');
    },
    'ledger.filter': () => {
      typed.field.current?.focus();
      typed.field.current?.select();
    },
    'ledger.clear': narrowed ? clear : undefined,
    'ledger.previousMonth': () => {
      chooseMonth(monthBeside(months, view.month, -1));
    },
    'ledger.nextMonth': () => {
      chooseMonth(monthBeside(months, view.month, 1));
    },
    'page.print':
      row && row.number !== null
        ? () => {
            navigation.open({ name: 'print-desk', caseId: row.id });
          }
        : undefined,
  });
  useFooterStatus(
    chosenCount > 1
      ? t('ledger.page.selected', { count: chosenCount.toLocaleString('en') })
      : narrowed
        ? t('ledger.page.shown', { count: slices.total.toLocaleString('en') })
        : '',
  );

  return (
    <div className="ledger">
      <h1 className="k-unseen">{t('common.places.ledger')}</h1>
      <MonthTabs months={months} chosen={view.month} onChoose={chooseMonth}>
        <FilterBar
          view={view}
          onView={onView}
          typed={typed}
          onDown={() => {
            table.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
          }}
          onClear={clear}
          onColumns={() => {
            setDialog('columns');
          }}
          onOverdue={() => {
            setDialog('overdue');
          }}
          onExport={
            slices.total > 0
              ? () => {
                  setDialog('export');
                }
              : undefined
          }
        />
        {slices.error ? (
          <EmptyPage title={sentence(slices.error)} />
        ) : (
          <div
            className="ledger-table"
            ref={table}
            onCopy={(event) => {
              // Text marked in the filter is the filter's to copy.
              if (event.target instanceof HTMLInputElement) return;
              event.preventDefault();
              copyLines();
            }}
          >
            <VirtualTable
              label={t('ledger.page.label', { total: slices.total })}
              columns={columns}
              total={slices.total}
              rowAt={slices.rowAt}
              rowKey={(each) => each.id}
              onVisible={slices.onVisible}
              lines={lines}
              onLines={choose}
              reveal={moved}
              onOpen={(each) => {
                open(each.id);
              }}
              sort={{
                column: columnIds.find((id) => sortOf[id] === view.sort) ?? 'number',
                descending: view.descending,
              }}
              onSort={(column) => {
                const id = columnIds.find((each) => each === column);
                const sort = id && sortOf[id];
                if (sort) onView(sortedBy(view, sort));
              }}
              rowHeight={ROW[settings.ledgerDensity]}
              rowClass={classOfRow}
              autoFocus
              empty={
                slices.waiting ? undefined : (
                  <EmptyLedger first={months.length === 0} narrowed={narrowed} onClear={clear} />
                )
              }
            />
          </div>
        )}
      </MonthTabs>
      {dialog === 'columns' ? <ColumnsDialog onClose={closeDialog} /> : null}
      {dialog === 'export' ? <ExportDialog view={view} count={slices.total} onClose={closeDialog} /> : null}
      {dialog === 'overdue' ? <PrintListDialog of={{ list: 'overdue', view }} onClose={closeDialog} /> : null}
      {dialog === 'void' && row ? <VoidDialog of={{ ...row, number: row.number ?? '' }} onClose={closeDialog} /> : null}
    </div>
  );

  function closeDialog(): void {
    setDialog(undefined);
  }
}

function classOfRow({ state }: LedgerRow): string | undefined {
  return state === 'voided' ? 'ledger-void' : undefined;
}
