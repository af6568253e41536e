import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { FilledKind } from '../../../db/rules/form-entries.ts';
import type { FormEntries, FormRecord } from '../../../electron/contract/forms.ts';
import type { PaperDraft } from '../../../electron/contract/paper-drafts.ts';
import type { CallOutput } from '../../../electron/contract/calls.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { notify } from '../../ui/notices.ts';
import { Select } from '../../ui/Select.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';
import { LifeDialog } from '../case/dialogs/LifeDialog.tsx';
import { useNames } from '../case/dialogs/names.ts';
import { useSlipAct } from '../slips/use-slip-act.ts';
import { FormFields } from './FormFields.tsx';
import { FormLines } from './FormLines.tsx';
import './forms.css';
import { SumLine, TaxFields } from './FormSums.tsx';
import { layoutOf } from './layouts.ts';
import { KeptNote } from './KeptNote.tsx';
import { sumsOf } from './sums.ts';
import { throwAway } from './throw-away.ts';
import { useEarlierDrafts } from './use-earlier-drafts.ts';
import { usePaperDraft, type DraftThing } from './use-paper-draft.ts';
import {
  draftOf,
  entriesOf,
  fromDraft,
  typedOf,
  withCell,
  withField,
  withLine,
  withoutLine,
  withUnitNames,
} from './typed.ts';

type Suggested = CallOutput<'forms.suggest'>;

/** Whom a new paper is for. */
export interface FormOf {
  readonly caseId: number | null;
  readonly customerId: number | null;
}

/** A new paper of the kind, filled from the case as far as that knows. */
export function NewFormDialog({
  kind,
  of,
  name,
  onMade,
  onClose,
}: {
  readonly kind: FilledKind;
  readonly of: FormOf;
  readonly name: string;
  readonly onMade: (record: FormRecord) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const suggested = useCall('forms.suggest', { kind, ...of }, { fresh: true });
  const thing = { kind, formId: null, version: null, ...of, variant: '' };
  const drafts = useEarlierDrafts({ kind, formId: null, ...of });
  const [chosen, setChosen] = useState(0);
  const [round, setRound] = useState(0);
  if (suggested.error) {
    return (
      <Dialog
        title={name}
        size="small"
        onClose={onClose}
        actions={<Button onPress={onClose}>{t('common.close')}</Button>}
      >
        <p className="life-text">{sentence(suggested.error)}</p>
      </Dialog>
    );
  }
  const one = suggested.value?.suggestions[chosen] ?? suggested.value?.suggestions[0];
  if (suggested.value === undefined || one === undefined || drafts === undefined) return null;
  return (
    <EntriesDialog
      key={`${chosen} ${round}`}
      title={name}
      of={thing}
      earlier={chosen === 0 && round === 0 ? drafts[0] : undefined}
      onFresh={() => {
        setRound(round + 1);
      }}
      act={t('forms.make.do')}
      entries={one.entries}
      on=""
      beside={{ suggested: suggested.value, chosen, onChoose: setChosen }}
      save={(typed) => call('forms.create', { ...of, ...typed })}
      onSaved={(record, print) => {
        notify({ kind: 'done', text: t('forms.make.done', { name: record.name, number: record.number }) });
        onMade(record);
        if (print) navigation.open({ name: 'print-desk', formId: record.id });
      }}
      onClose={onClose}
    />
  );
}

/** A paper that was made, changed. What was printed before stays in the print log. */
export function ChangeFormDialog({
  record,
  onSaved,
  onClose,
}: {
  readonly record: FormRecord;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const { id, version, name, number, entries, kind, caseId, customerId } = record;
  const [round, setRound] = useState(0);
  const drafts = useEarlierDrafts({ kind, formId: id, caseId, customerId });
  if (drafts === undefined) return null;
  return (
    <EntriesDialog
      key={round}
      title={t('forms.change.title', { name, number })}
      of={{ kind, formId: id, version, caseId, customerId, variant: '' }}
      earlier={round === 0 ? drafts[0] : undefined}
      onFresh={() => {
        setRound(round + 1);
      }}
      act={t('forms.change.do')}
      entries={entries}
      on={dates.show(record.on)}
      note={record.printings > 0 ? t('forms.change.printed', { count: record.printings }) : undefined}
      save={(typed) => call('forms.update', { id, version, ...typed })}
      onSaved={(_, print) => {
        notify({ kind: 'done', text: t('forms.change.done', { number }) });
        onSaved();
        if (print) navigation.open({ name: 'print-desk', formId: id });
      }}
      onClose={onClose}
    />
  );
}

interface EntriesDialogProps {
  readonly title: string;
  readonly act: string;
  readonly of: DraftThing;
  /** What was typed before and not issued. */
  readonly earlier: PaperDraft | undefined;
  /** The draft was thrown away: begins as if nothing had been typed. */
  readonly onFresh: () => void;
  readonly entries: FormEntries;
  readonly on: string;
  readonly note?: string | undefined;
  readonly beside?: {
    readonly suggested: Suggested;
    readonly chosen: number;
    readonly onChoose: (chosen: number) => void;
  };
  readonly save: (typed: {
    readonly on: string;
    readonly entries: FormEntries;
    readonly draftId?: number;
  }) => ReturnType<typeof call<'forms.create'>>;
  readonly onSaved: (record: FormRecord, print: boolean) => void;
  readonly onClose: () => void;
}

/** Every field of the paper; sums and capitals follow what is typed. */
function EntriesDialog(props: EntriesDialogProps): ReactNode {
  const { title, act: actLabel, of, earlier, entries, on, note, beside, save, onSaved, onClose } = props;
  const { t } = useTranslation();
  const { today, policy } = useOffice();
  const dates = useDates();
  const names = useNames(policy);
  const [fresh] = useState(() => withUnitNames(typedOf(entries), names.unit));
  const form = useLifeForm(earlier ? fromDraft(fresh, earlier.typed) : { on, typed: fresh });
  const { busy, act } = useSlipAct(form);
  const { typed } = form.values;
  const keeper = usePaperDraft({
    of,
    earlier,
    fresh: draftOf(on, fresh),
    typed: draftOf(form.values.on, typed),
  });
  const layout = layoutOf(typed.kind);
  const { lines: amounts, sum } = sumsOf(typed);
  const shown = [
    'on',
    ...[...layout.rows, ...layout.below].flat().map((field) => field.name),
    ...(layout.columns.length > 0 ? ['lines'] : []),
    ...(layout.taxed ? ['tax', 'taxRate', 'taxRounding'] : []),
  ];

  function put(next: typeof typed): void {
    form.put({ typed: next });
  }
  const onText = (name: string, text: string): void => {
    put(withField(typed, name, text));
  };

  async function go(print: boolean): Promise<void> {
    const record = await act(async () => {
      const draftId = await keeper.flush();
      return save({
        on: form.values.on,
        entries: entriesOf(typed),
        ...(draftId === undefined ? {} : { draftId }),
      });
    });
    if (!record) return;
    keeper.finish();
    onSaved(record, print);
  }

  return (
    <LifeDialog
      title={title}
      act={actLabel}
      form={form}
      fields={shown}
      size="large"
      busy={busy}
      onAct={() => void go(false)}
      onClose={onClose}
      beside={<SaveAndPrint busy={busy} onAct={() => void go(true)} />}
    >
      <KeptNote
        since={earlier?.updatedAt}
        changed={earlier !== undefined && earlier.version !== of.version}
        error={keeper.error}
        onFresh={() => {
          const { id } = keeper;
          keeper.finish();
          if (id !== undefined) void throwAway(id, t);
          props.onFresh();
        }}
      />
      {note === undefined ? null : <p className="life-warn">{note}</p>}
      {beside?.suggested.cautions.map((caution) => (
        <p key={caution} className="life-warn">
          {t(`forms.cautions.${caution}`)}
        </p>
      ))}
      <div className="forms-row forms-row-2">
        {beside !== undefined && beside.suggested.suggestions.length > 1 ? (
          <Select
            label={t('forms.make.which')}
            options={beside.suggested.suggestions.map(({ label }, at) => ({ value: String(at), label }))}
            value={String(beside.chosen)}
            onChange={(at) => {
              beside.onChoose(Number(at));
            }}
          />
        ) : null}
        <DateField
          label={t('forms.fields.on')}
          today={today}
          maxLength={400}
          placeholder={dates.show(today)}
          {...form.text('on')}
        />
      </div>
      <FormFields rows={layout.rows} texts={typed.fields} issue={form.issue} onText={onText} />
      {layout.columns.length === 0 ? null : (
        <FormLines
          columns={layout.columns}
          lines={typed.lines}
          amounts={amounts}
          issue={form.issue}
          onCell={(at, name, text) => {
            put(withCell(typed, at, name, text));
          }}
          onAdd={() => {
            const names = layout.columns.map(({ name }) => name);
            const taken = layout.columns.filter((column) => column.taken).map(({ name }) => name);
            put(withLine(typed, names, taken));
          }}
          onRemove={(at) => {
            put(withoutLine(typed, at));
          }}
        />
      )}
      {layout.taxed ? <TaxFields typed={typed} issue={form.issue} onText={onText} /> : null}
      {sum === null && typed.lines.length === 0 ? null : <SumLine sum={sum} taxed={layout.taxed} />}
      <FormFields rows={layout.below} texts={typed.fields} issue={form.issue} onText={onText} />
    </LifeDialog>
  );
}

/** F8 inside the dialog: what is kept is looked at before it is printed. */
function SaveAndPrint({ busy, onAct }: { readonly busy: boolean; readonly onAct: () => void }): ReactNode {
  const { t } = useTranslation();
  const label = t('forms.make.print');
  useCommandHandlers({ 'page.print': { run: onAct, enabled: !busy, label } });
  return (
    <Button keys="F8" isDisabled={busy} onPress={onAct}>
      {label}
    </Button>
  );
}
