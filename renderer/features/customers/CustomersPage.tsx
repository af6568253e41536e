import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { CustomerRow } from '../../../electron/contract/customers.ts';
import type { CallInput } from '../../../electron/contract/calls.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { useOffice } from '../../api/use-office.ts';
import { useSlices } from '../../api/use-slices.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { runCommand } from '../../app/commands/context.ts';
import { currentEntry, navigation, useNavigation, usePlaceMemory } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { isComposing } from '../../ui/composing.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import type { Lines } from '../../ui/lines.ts';
import { EmptyPage, Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/TextField.tsx';
import { useTypedText } from '../../ui/use-typed-text.ts';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { PrintListDialog } from '../lists/PrintListDialog.tsx';
import { CustomerDrafts } from './CustomerDrafts.tsx';
import { customerColumns, sortable } from './columns.tsx';
import './customers.css';

type Sort = CallInput<'customers.list'>['sort'];
const ROW = { normal: 32, compact: 28 } as const;
const TOP: Lines = { active: 0, anchor: 0 };

export interface CustomersPageProps {
  /** What another page looked for. */
  readonly text?: string | undefined;
}

/** Every customer, in one list that scrolls freely; what is typed above it narrows it. */
export function CustomersPage({ text: asked }: CustomersPageProps) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { settings } = useOffice();
  const visit = useNavigation((state) => currentEntry(state).key);
  const [left, keepText] = usePlaceMemory<{ readonly visit: number; readonly text: string } | null>('text', null);
  // A door's own text counts on its first visit, then what the clerk made of it.
  const text = asked !== undefined && left?.visit !== visit ? asked : (left?.text ?? '');
  const [sort, keepSort] = usePlaceMemory<{ readonly by: Sort; readonly descending: boolean }>('sort', {
    by: 'number',
    descending: false,
  });
  const [lines, keepLines] = usePlaceMemory<Lines | null>('lines', null);
  const shownLines = lines ?? TOP;
  const slices = useSlices('customers.list', { text, sort: sort.by, descending: sort.descending });
  const typed = useTypedText(text, (next) => {
    if (next === text) return;
    keepText({ visit, text: next });
    keepLines(null);
  });
  const row = slices.rowAt(shownLines.active);
  const table = useRef<HTMLDivElement>(null);
  const [cameBack] = useState(lines !== null);
  const [printing, setPrinting] = useState(false);
  const drafts = useCall('customerDrafts.list', {});
  const columns = useMemo(() => {
    const unsaved = new Set(drafts.value?.drafts.map(({ customerId }) => customerId));
    return customerColumns(t, (id) => unsaved.has(id));
  }, [t, drafts.value]);

  // One comes here to look for somebody: the first key goes into the search.
  useEffect(() => {
    if (!cameBack) typed.field.current?.focus();
  }, [cameBack, typed.field]);

  function open({ id }: CustomerRow): void {
    keepLines(shownLines);
    navigation.open({ name: 'customer', id });
  }

  function onSearchKey(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && row) {
      event.preventDefault();
      open(row);
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      table.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
    }
  }

  useCommandHandlers({
    'customer.open':
      row &&
      (() => {
        open(row);
      }),
    'customers.filter': () => {
      typed.field.current?.focus();
      typed.field.current?.select();
    },
    'page.print':
      slices.total > 0
        ? () => {
            setPrinting(true);
          }
        : undefined,
    'complaint.new':
      row && lines !== null
        ? () => {
            navigation.open({ name: 'intake', customerId: row.id });
          }
        : undefined,
  });

  return (
    <Page
      title={t('common.places.customers')}
      scroll={false}
      beside={
        slices.waiting
          ? undefined
          : t(text === '' ? 'customers.page.count' : 'customers.page.found', {
              total: slices.total.toLocaleString('en'),
            })
      }
      actions={
        <>
          {slices.total === 0 ? null : (
            <Button
              look="plain"
              keys="F8"
              onPress={() => {
                setPrinting(true);
              }}
            >
              {t('sheets.dialog.print')}…
            </Button>
          )}
          <Button
            look="plain"
            onPress={() => {
              runCommand('import.customers');
            }}
          >
            {t('customers.page.importCustomers')}
          </Button>
          <Button
            icon={<PlusIcon />}
            keys="Ctrl+N"
            onPress={() => {
              runCommand('customer.new');
            }}
          >
            {t('customers.page.newCustomer')}
          </Button>
        </>
      }
    >
      <div className="customers-bar">
        <SearchField
          className="customers-search"
          label={t('customers.page.search')}
          placeholder={t('customers.page.searchHint')}
          keys="Ctrl+F"
          maxLength={400}
          onKeyDown={onSearchKey}
          {...typed.input}
        />
      </div>
      {printing ? (
        <PrintListDialog
          of={{ list: 'customers', text, sort: sort.by, descending: sort.descending }}
          onClose={() => {
            setPrinting(false);
          }}
        />
      ) : null}
      <CustomerDrafts />
      {slices.error ? (
        <EmptyPage title={sentence(slices.error)} />
      ) : (
        <div className="customers-table" ref={table}>
          <VirtualTable
            label={t('customers.page.label', { total: slices.total })}
            columns={columns}
            total={slices.total}
            rowAt={slices.rowAt}
            rowKey={({ id }) => id}
            onVisible={slices.onVisible}
            lines={shownLines}
            onLines={keepLines}
            onOpen={open}
            sort={{ column: sort.by, descending: sort.descending }}
            onSort={(column) => {
              const by = sortable.find((each) => each === column);
              if (by) keepSort({ by, descending: sort.by === by ? !sort.descending : false });
            }}
            rowHeight={ROW[settings.ledgerDensity]}
            autoFocus={cameBack}
            empty={slices.waiting ? undefined : <NoCustomers text={text} />}
          />
        </div>
      )}
    </Page>
  );
}

function NoCustomers({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  if (text !== '') {
    return <EmptyPage title={t('customers.page.noneTitle', { text })}>{t('customers.page.noneText')}</EmptyPage>;
  }
  return (
    <EmptyPage
      title={t('customers.page.emptyTitle')}
      action={
        <span className="customers-empty-actions">
          <Button
            look="primary"
            keys="Ctrl+N"
            onPress={() => {
              runCommand('customer.new');
            }}
          >
            {t('customers.page.newCustomer')}
          </Button>
          <Button
            onPress={() => {
              runCommand('import.customers');
            }}
          >
            {t('customers.page.emptyImport')}
          </Button>
        </span>
      }
    >
      {t('customers.page.emptyText')}
    </EmptyPage>
  );
}
