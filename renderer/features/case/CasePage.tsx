import { useMemo, useState, type ReactNode } from 'react';
import { useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { mayDo } from '../../../db/rules/case-state.ts';
import { daysLate } from '../../../db/rules/deadlines.ts';
import type { CaseForm, CaseRecord } from '../../../electron/contract/cases.ts';
import { call } from '../../api/client.ts';
import { useCall } from '../../api/use-call.ts';
import { useSentence } from '../../api/sentences.ts';
import { useDates, useLocale, useLocalized, useOffice } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { useEarlierKept } from '../../app/keeping.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { notify } from '../../ui/notices.ts';
import { Section } from '../../ui/Page.tsx';
import { CaseSheet } from '../case-form/CaseSheet.tsx';
import { useShowIssues } from '../case-form/show-issues.ts';
import { useCaseForm, type CaseFormControl } from '../case-form/use-case-form.ts';
import { useDraft, type Draft } from '../case-form/use-draft.ts';
import { CustomerCard } from '../intake/CustomerCard.tsx';
import '../intake/intake.css';
import { MoreFields } from '../intake/MoreFields.tsx';
import { QuestionDialog } from '../intake/QuestionDialog.tsx';
import './case.css';
import { CloseDialog } from './CloseDialog.tsx';
import { History } from './History.tsx';
import { takeVoidBack } from './take-void-back.ts';
import { useFiledAcceptance } from './use-filed-acceptance.ts';
import { useNeighbours, type Among } from './use-neighbours.ts';
import { VoidDialog } from './VoidDialog.tsx';

export interface CasePageProps {
  readonly id: number;
  /** What it was opened from, if from a list. */
  readonly among?: Among | undefined;
}

/** One case: its paper, edited in place, with its history and what can be done now. */
export function CasePage({ id, among }: CasePageProps): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const record = useCall('cases.get', { id }, { fresh: true });
  const drafts = useCall('drafts.list', {}, { enabled: useEarlierKept(), fresh: true });
  const draftId = drafts.value?.drafts.find((draft) => draft.caseId === id)?.id;
  const draft = useCall('drafts.get', { id: draftId ?? 1 }, { enabled: draftId !== undefined, fresh: true });
  // Which draft the page began with: one that is made while typing is not read back into the form.
  const [begun, setBegun] = useState<{ key: string; form: CaseForm; draftId: number | undefined }>();

  useCommandHandlers(useNeighbours(id, among));

  if (record.error) return <p className="intake-gone">{sentence(record.error)}</p>;
  if (!record.value || !drafts.value || (draftId !== undefined && !draft.value && begun === undefined)) {
    return <p className="intake-gone">{t('common.loading')}</p>;
  }
  const key = `${id}.${record.value.version}`;
  if (begun?.key !== key) {
    const fromDraft = begun === undefined || !begun.key.startsWith(`${id}.`) ? draft.value : undefined;
    setBegun({ key, form: fromDraft?.form ?? record.value.form, draftId: fromDraft?.id });
    return null;
  }
  return <Case key={key} record={record.value} initial={begun.form} draftId={begun.draftId} />;
}

function Case({
  record,
  initial,
  draftId,
}: {
  readonly record: CaseRecord;
  readonly initial: CaseForm;
  readonly draftId: number | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const office = useOffice();
  const locale = useLocale();
  const localized = useLocalized();
  const dates = useDates();
  const sentence = useSentence();
  const form = useCaseForm(initial);
  const draft = useDraft(form, { draftId, caseId: record.id });
  const { isDirty } = useFormState({ control: form.control });
  const changed = isDirty || draft.id !== undefined;
  const [dialog, setDialog] = useState<'close' | 'void'>();
  const number = record.number ?? t('intake.page.unnumbered');
  const changeable = mayDo('change', record.state);
  const saving = useSaving(form, draft, record);
  const filed = useFiledAcceptance(record);
  // Changes are saved or dropped before the case takes a step: a step must not hide them.
  const can = {
    close: !changed && mayDo('close', record.state),
    void: !changed && mayDo('void', record.state),
    unvoid: mayDo('unvoid', record.state),
    print: record.number !== null,
  };

  const print = (): void => {
    navigation.open({ name: 'print-desk', caseId: record.id });
  };
  const unvoid = (): Promise<void> => takeVoidBack({ id: record.id, number, t, sentence });
  useCommandHandlers({
    'form.save': changeable && changed ? () => void saving.save() : undefined,
    'case.accept': record.state === 'filed' ? () => void filed.accept() : undefined,
    'page.print': can.print ? print : undefined,
    'case.close': can.close ? () => setDialog('close') : undefined,
    'case.void': can.void ? () => setDialog('void') : undefined,
    'case.unvoid': can.unvoid ? () => void unvoid() : undefined,
  });

  const head = useMemo(
    () => ({
      officeName: office.settings.officeName,
      locale,
      policy: office.policy,
      number: record.number ?? '',
      acceptedOn: dates.show(record.acceptedOn),
      dueOn: dates.show(record.dueOn),
      limit: '',
      voidReason: record.voidReason,
    }),
    [office, locale, dates, record],
  );
  const late = record.closedOn === null && record.state !== 'voided' ? daysLate(record.dueOn, office.today) : 0;

  return (
    <div className="intake">
      <header className="intake-head">
        <h1>{t('intake.page.title', { form: localized(office.policy.labels.complaintForm), number })}</h1>
        <span className={`case-state is-${record.state}`}>{t(`cases.states.${record.state}`)}</span>
        {late > 0 ? <span className="case-late">{t('intake.page.late', { days: late })}</span> : null}
        {record.backdatedReason === '' ? null : (
          <span className="side-soft">{t('intake.page.backdated', { reason: record.backdatedReason })}</span>
        )}
        {changed && changeable ? (
          <span className="case-changed" role="status">
            {t('intake.page.changed')}
            <Button look="plain" small onPress={() => void saving.discard()}>
              {t('intake.page.discardChanges')}
            </Button>
          </span>
        ) : null}
      </header>
      <div
        className="intake-desk"
        role="region"
        aria-label={localized(office.policy.labels.complaintForm)}
        tabIndex={changeable ? -1 : 0}
      >
        <CaseSheet form={form} head={head} readOnly={!changeable} />
      </div>
      <aside className="intake-side" aria-label={t('intake.side')}>
        <div className="case-actions">
          {can.print ? (
            <Button keys="F8" onPress={print}>
              {t('intake.page.print')}
            </Button>
          ) : null}
          {record.state === 'filed' ? (
            <Button look="primary" keys="F10" onPress={() => void filed.accept()}>
              {t('commands.accept')}
            </Button>
          ) : null}
          {can.close ? (
            <Button keys="Alt+E" onPress={() => setDialog('close')}>
              {t('intake.page.close')}
            </Button>
          ) : null}
          {can.void ? <Button onPress={() => setDialog('void')}>{t('intake.page.void')}</Button> : null}
          {can.unvoid ? <Button onPress={() => void unvoid()}>{t('intake.page.unvoid')}</Button> : null}
        </div>
        <Facts record={record} />
        <CustomerCard form={form} />
        <History events={record.events} />
        {changeable ? <MoreFields form={form} /> : null}
      </aside>
      {dialog === 'close' ? <CloseDialog record={record} number={number} onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'void' ? (
        <VoidDialog
          of={{
            id: record.id,
            number,
            customerName: record.form.customerName,
            product: record.goods[0]?.product ?? '',
            description: record.form.description,
          }}
          onClose={() => setDialog(undefined)}
        />
      ) : null}
      {filed.question ? <QuestionDialog acceptance={filed} question={filed.question} /> : null}
    </div>
  );
}

/** When it is due, and how it ended. */
function Facts({ record }: { readonly record: CaseRecord }): ReactNode {
  const { t } = useTranslation();
  const { policy } = useOffice();
  const localized = useLocalized();
  const dates = useDates();
  const labelOf = (choices: typeof policy.units, code: string): string => {
    const choice = choices.find((each) => each.code === code);
    return choice ? localized(choice.label) : code;
  };
  const facts = [
    [t('cases.fields.acceptedOn'), dates.show(record.acceptedOn)],
    [t('cases.fields.dueOn'), dates.show(record.dueOn)],
    [t('cases.fields.stationUnit'), labelOf(policy.units, record.unit)],
    [t('cases.fields.closedOn'), dates.show(record.closedOn)],
    [t('cases.fields.outcomes'), record.outcomes.map((code) => labelOf(policy.outcomes, code)).join('、')],
    [t('cases.fields.responsibleUnit'), labelOf(policy.units, record.responsibleUnit)],
    [t('cases.fields.closingNote'), record.closingNote],
    [t('cases.fields.voidReason'), record.voidReason],
  ].filter(([, value]) => value !== '');
  return (
    <Section title={t('intake.page.outcome')}>
      <div className="side-card">
        <dl className="side-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
}

/** F9 on a case: the changes become the case; until then they are a draft beside it. */
function useSaving(form: CaseFormControl, draft: Draft, record: CaseRecord) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const showIssues = useShowIssues(form);
  return {
    async save(): Promise<void> {
      if (!(await form.trigger(undefined, { shouldFocus: true }))) {
        notify({ kind: 'error', text: t('errors.invalid-form') });
        return;
      }
      const draftId = await draft.flush();
      const answer = await call('cases.change', {
        id: record.id,
        version: record.version,
        form: form.getValues(),
        ...(draftId === undefined ? {} : { draftId }),
      });
      if (answer.ok) {
        draft.finish();
        notify({ kind: 'done', text: t('intake.page.saved') });
        return;
      }
      notify({ kind: 'error', text: sentence(answer.error) });
      showIssues(answer.error.issues ?? []);
    },
    async discard(): Promise<void> {
      const draftId = await draft.flush();
      form.reset(record.form);
      if (draftId === undefined) return;
      const dropped = await call('drafts.discard', { id: draftId });
      if (!dropped.ok) return;
      draft.forget();
      notify({
        kind: 'done',
        text: t('intake.page.changesDiscarded'),
        undo: () => {
          form.reset(record.form);
          for (const [name, value] of Object.entries(dropped.value.form)) {
            form.setValue(name as keyof CaseForm, value, { shouldDirty: true });
          }
        },
      });
    },
  };
}
