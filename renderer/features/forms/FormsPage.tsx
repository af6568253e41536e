import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';

import { formStates, type FormState } from '../../../db/rules/form-entries.ts';
import type { FormSummary } from '../../../electron/contract/forms.ts';
import { formKind, type FormKind } from '../../../electron/contract/form-kind.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { useSlices } from '../../api/use-slices.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { navigation, usePlaceMemory } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { isComposing } from '../../ui/composing.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import type { Lines } from '../../ui/lines.ts';
import { EmptyPage, Page } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { SearchField } from '../../ui/TextField.tsx';
import { useFocusOnField } from '../../ui/use-focus-on-field.ts';
import { useTypedText } from '../../ui/use-typed-text.ts';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { ChooseKindDialog } from './ChooseKindDialog.tsx';
import { formColumns } from './columns.tsx';
import { formActs } from './form-acts.ts';
import { FormDialogs, type OpenForm } from './FormDialogs.tsx';
import './forms.css';
import { keyOf } from './key-of.ts';
import { Unissued } from './Unissued.tsx';
import { useFormNames } from './use-form-names.ts';
import { useUnvoid } from './use-unvoid.ts';

const ROW = { normal: 32, compact: 28 } as const;
const TOP: Lines = { active: 0, anchor: 0 };
const waitingStates = ['to-receive', 'to-instruct', 'to-prove'] as const satisfies readonly FormState[];

/** Every paper of the office beside the complaint forms, newest first, with a door to its case. */
export function FormsPage({
  state: asked,
  change,
  field,
}: {
  readonly state?: FormState | undefined;
  /** One that is changed at once, with the cursor in `field`. */
  readonly change?: number | undefined;
  readonly field?: string | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const dates = useDates();
  const { settings, policy } = useOffice();
  const nameOf = useFormNames(policy);
  const [kept, keepView] = usePlaceMemory<{
    readonly kind: FormKind | null;
    readonly state: FormState | null;
    readonly text: string;
  } | null>('view', null);
  const view = kept ?? { kind: null, state: asked ?? null, text: '' };
  const [lines, keepLines] = usePlaceMemory<Lines>('lines', TOP);
  const [open, setOpen] = useState<OpenForm | 'choose' | undefined>(
    change === undefined ? undefined : { name: 'change', id: change },
  );
  useFocusOnField(field);
  const table = useRef<HTMLDivElement>(null);
  const slices = useSlices(
    'forms.list',
    {
      ...(view.kind === null ? {} : { kind: view.kind }),
      ...(view.state === null ? {} : { state: view.state }),
      ...(view.text === '' ? {} : { text: view.text }),
    },
    { total: 0, index: lines.active },
  );
  // How many wait, whatever is listed.
  const counts = useCall('forms.list', { offset: 0, limit: 1 });
  const { total } = slices;
  const columns = useMemo(() => formColumns(t, dates), [t, dates]);
  const inside: Lines = lines.active < total ? lines : TOP;
  const row = slices.rowAt(inside.active);
  const typed = useTypedText(view.text, (text) => {
    if (text !== view.text) put({ text });
  });

  function put(change: Partial<typeof view>): void {
    keepView({ ...view, ...change });
    keepLines(TOP);
  }

  function look({ id, kind }: FormSummary): void {
    if (kind === 'letter') navigation.open({ name: 'print-desk', formId: id });
    else setOpen({ name: 'look', id });
  }

  function onSearchKey(event: KeyboardEvent): void {
    if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  }

  const choose = (): void => {
    setOpen('choose');
  };
  const unvoid = useUnvoid();
  const may = row && formActs(row);
  const act = (name: 'change' | 'receive' | 'prove' | 'void') =>
    row && may?.[name]
      ? () => {
          setOpen({ name, id: row.id });
        }
      : undefined;
  useCommandHandlers({
    'page.print':
      row && may?.print
        ? () => {
            navigation.open({ name: 'print-desk', formId: row.id });
          }
        : undefined,
    'form.make': choose,
    'form.unvoid': row && may?.unvoid ? () => void unvoid(row) : undefined,
    'form.change': act('change'),
    'form.receive': act('receive'),
    'form.prove': act('prove'),
    'form.void': act('void'),
    'form.case':
      row && row.caseId !== null
        ? () => {
            if (row.caseId !== null) navigation.open({ name: 'case', id: row.caseId });
          }
        : undefined,
    'form.filter': () => {
      typed.field.current?.focus();
      typed.field.current?.select();
    },
  });

  return (
    <Page
      title={t('forms.title')}
      scroll={false}
      beside={t('forms.page.count', { total })}
      actions={
        <Button icon={<PlusIcon />} keys={keyOf('form.make')} onPress={choose}>
          {t('forms.page.make')}
        </Button>
      }
    >
      <div className="forms-bar" role="group" aria-label={t('forms.page.filters')}>
        <SearchField
          className="forms-search"
          label={t('forms.page.search')}
          placeholder={t('forms.page.searchHint')}
          keys="Ctrl+F"
          maxLength={400}
          onKeyDown={onSearchKey}
          {...typed.input}
        />
        <Select
          label={t('forms.columns.name')}
          labelHidden
          className="forms-kind"
          options={[
            { value: '', label: t('forms.page.allKinds') },
            ...formKind.options.map((kind) => ({ value: kind, label: nameOf(kind) })),
          ]}
          value={view.kind ?? ''}
          onChange={(chosen) => {
            const kind = formKind.safeParse(chosen);
            put({ kind: kind.success ? kind.data : null });
          }}
        />
        {formStates.map((state) => (
          <ToggleButton
            key={state}
            className="ledger-chip"
            isSelected={view.state === state}
            onChange={(selected) => {
              put({ state: selected ? state : null });
            }}
          >
            {t(`forms.states.${state}`)}
            {countOf(state)}
          </ToggleButton>
        ))}
      </div>
      <Unissued onOpen={setOpen} nameOf={nameOf} />
      {slices.error ? (
        <EmptyPage title={sentence(slices.error)} />
      ) : (
        <div className="forms-table" ref={table}>
          <VirtualTable
            label={t('forms.page.table', { total })}
            columns={columns}
            total={total}
            rowAt={slices.rowAt}
            onVisible={slices.onVisible}
            rowKey={({ id }) => id}
            lines={inside}
            onLines={keepLines}
            onOpen={look}
            rowHeight={ROW[settings.ledgerDensity]}
            rowClass={({ state }) => (state === 'voided' ? 'forms-voided' : undefined)}
            autoFocus
            empty={slices.waiting ? undefined : <NoForms narrowed={kept !== null} />}
          />
        </div>
      )}
      {open === 'choose' ? (
        <ChooseKindDialog
          asked={[]}
          made={[]}
          nameOf={nameOf}
          onChoose={(kind) => {
            setOpen({ name: 'new', kind, of: { caseId: null, customerId: null } });
          }}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      ) : null}
      {open === undefined || open === 'choose' ? null : (
        <FormDialogs
          open={open}
          nameOf={nameOf}
          onOpen={setOpen}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </Page>
  );

  function countOf(state: FormState): string {
    const waiting = waitingStates.find((each) => each === state);
    const count = waiting === undefined ? 0 : (counts.value?.waiting[waiting] ?? 0);
    return count === 0 ? '' : ` ${count}`;
  }
}

function NoForms({ narrowed }: { readonly narrowed: boolean }): ReactNode {
  const { t } = useTranslation();
  return narrowed ? (
    <EmptyPage title={t('forms.page.noneFound')} />
  ) : (
    <EmptyPage title={t('forms.page.none')}>{t('forms.page.noneText')}</EmptyPage>
  );
}
