import { useMemo, type ReactNode } from 'react';
import { useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { mayDo } from '../../../db/rules/case-state.ts';
import { daysLate } from '../../../db/rules/deadlines.ts';
import type { CaseForm, CaseRecord } from '../../../electron/contract/cases.ts';
import type { CaseLife, LifeAction } from '../../../electron/contract/life.ts';
import type { PolicyView } from '../../../electron/contract/office.ts';
import { useCall } from '../../api/use-call.ts';
import { useSentence } from '../../api/sentences.ts';
import { useDates, useLocale, useLocalized, useOffice } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { AttachmentDoor } from '../attachments/AttachmentDoor.tsx';
import { AttachmentPanel } from '../attachments/AttachmentPanel.tsx';
import { CaseSheet } from '../case-form/CaseSheet.tsx';
import { useCaseForm } from '../case-form/use-case-form.ts';
import { useDraft } from '../case-form/use-draft.ts';
import { CopiesPanel } from '../copies/CopiesPanel.tsx';
import { FormsPanel } from '../forms/FormsPanel.tsx';
import { CustomerCard } from '../intake/CustomerCard.tsx';
import '../intake/intake.css';
import { MoreFields } from '../intake/MoreFields.tsx';
import { QuestionDialog } from '../intake/QuestionDialog.tsx';
import { Actions } from './Actions.tsx';
import { useNames } from './dialogs/names.ts';
import type { OpenDialog } from './dialogs/props.ts';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { Limits } from './Limits.tsx';
import { Links } from './Links.tsx';
import { nextStep } from './next-step.ts';
import { NextCard } from './NextCard.tsx';
import { PartOpener } from './PartOpener.tsx';
import { SameProduct } from './SameProduct.tsx';
import { takeVoidBack } from './take-void-back.ts';
import { useFiledAcceptance } from './use-filed-acceptance.ts';
import { useLifeCommands } from './use-life-commands.ts';
import { useSaving } from './use-saving.ts';

/** Changes are saved or dropped before the case takes these steps: they must not hide them. */
const restWhileChanged: readonly LifeAction[] = ['close', 'void', 'merge'];

interface CaseProps {
  readonly record: CaseRecord;
  /** Not there yet for a moment after the page was opened. */
  readonly life: CaseLife | undefined;
  /** The version of the policy under which the case was accepted. */
  readonly policy: PolicyView;
  readonly initial: CaseForm;
  readonly draftId: number | undefined;
  readonly onOpen: (dialog: OpenDialog) => void;
}

/** The paper in the middle, and beside it what comes next and all that is not on it. */
export function Case({ record, life, policy, initial, draftId, onOpen }: CaseProps): ReactNode {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const sentence = useSentence();
  const names = useNames(policy);
  const form = useCaseForm(initial);
  const draft = useDraft(form, { draftId, caseId: record.id });
  const { isDirty } = useFormState({ control: form.control });
  const changed = isDirty || draft.id !== undefined;
  const number = record.number ?? t('intake.page.unnumbered');
  const changeable = mayDo('change', record.state);
  const saving = useSaving(form, draft, record);
  const filed = useFiledAcceptance(record);
  const resting = changed ? restWhileChanged : [];
  const next = life ? nextStep(life, policy) : undefined;
  const print = (): void => {
    navigation.open({ name: 'print-desk', caseId: record.id });
  };
  const unvoid = (): Promise<void> => takeVoidBack({ id: record.id, number, t, sentence });
  const printable = record.number !== null;
  const mayWrite = printable && record.state !== 'voided' && record.state !== 'merged';
  const letters = (): void => {
    navigation.open({ name: 'letters', caseId: record.id });
  };
  const voided = mayDo('unvoid', record.state);
  useCommandHandlers({
    'form.save': changeable && changed ? () => void saving.save() : undefined,
    'case.accept': record.state === 'filed' ? () => void filed.accept() : undefined,
    'page.print': printable ? print : undefined,
    'case.letter': mayWrite ? letters : undefined,
    'case.unvoid': voided ? () => void unvoid() : undefined,
  });
  useLifeCommands({ life, next, names, open: onOpen, resting });
  const head = useSheetHead(record, policy);

  return (
    <div className="intake">
      <header className="intake-head">
        <h1>{t('intake.page.title', { form: localized(policy.labels.complaintForm), number })}</h1>
        <span className={`case-state is-${record.state}`}>{t(`cases.states.${record.state}`)}</span>
        <Marks record={record} life={life} />
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
        aria-label={localized(policy.labels.complaintForm)}
        tabIndex={changeable ? -1 : 0}
      >
        <CaseSheet
          form={form}
          head={head}
          overPart={life ? (name) => <PartOpener name={name} life={life} policy={policy} onOpen={onOpen} /> : undefined}
          readOnly={!changeable}
        />
      </div>
      <aside className="intake-side" aria-label={t('intake.side')}>
        <div className="case-actions">
          {printable ? (
            <Button small keys="F8" onPress={print}>
              {t('intake.page.print')}
            </Button>
          ) : null}
          {mayWrite ? (
            <Button small keys="Alt+Shift+L" onPress={letters}>
              {t('commands.writeLetter')}
            </Button>
          ) : null}
          <AttachmentDoor caseId={record.id} />
          {record.state === 'filed' ? (
            <Button look="primary" keys="F10" onPress={() => void filed.accept()}>
              {t('commands.accept')}
            </Button>
          ) : null}
          {voided ? (
            <Button small onPress={() => void unvoid()}>
              {t('intake.page.unvoid')}
            </Button>
          ) : null}
        </div>
        {life && record.state !== 'filed' ? (
          <>
            <NextCard life={life} policy={policy} names={names} next={next} open={onOpen} />
            <Limits life={life} open={onOpen} />
            <FormsPanel caseId={record.id} customerId={record.form.customerId} life={life} policy={policy} />
            <CopiesPanel caseId={record.id} number={number} />
            <SameProduct
              product={record.goods[0]?.product ?? ''}
              materialNo={record.goods[0]?.materialNo ?? ''}
              on={record.acceptedOn ?? dates.today}
              except={record.id}
            />
            <Actions life={life} resting={resting} open={onOpen} />
          </>
        ) : null}
        <AttachmentPanel key={record.id} caseId={record.id} />
        <Facts record={record} policy={policy} life={life} />
        <CustomerCard form={form} />
        {life ? <Links life={life} /> : null}
        <History events={record.events} policy={policy} />
        {changeable ? <MoreFields form={form} /> : null}
      </aside>
      {filed.question ? <QuestionDialog acceptance={filed} question={filed.question} /> : null}
    </div>
  );
}

/** What must be seen at once: late, urgent, without a name, malicious. */
function Marks({ record, life }: Pick<CaseProps, 'record' | 'life'>): ReactNode {
  const { t } = useTranslation();
  const { today } = useOffice();
  const over = record.closedOn !== null || record.state === 'voided' || record.state === 'merged';
  const late = over || record.state === 'waiting' ? 0 : daysLate(record.dueOn, today);
  return (
    <>
      {late > 0 ? <span className="case-late">{t('intake.page.late', { days: late })}</span> : null}
      {record.form.major ? <span className="case-mark is-strong">{t('caseLife.marks.major')}</span> : null}
      {life?.urgent ? <span className="case-mark is-strong">{t('caseLife.marks.urgent')}</span> : null}
      {life?.anonymous ? <span className="case-mark">{t('caseLife.marks.anonymous')}</span> : null}
      {life && life.maliciousReason !== '' ? (
        <span className="case-mark">{t('caseLife.marks.malicious', { reason: life.maliciousReason })}</span>
      ) : null}
    </>
  );
}

/** The head of the paper and its later parts, as they would print now. */
function useSheetHead(record: CaseRecord, policy: PolicyView) {
  const { settings } = useOffice();
  const locale = useLocale();
  const dates = useDates();
  const printed = useCall(
    'papers.preview',
    { caseId: record.id, size: 'a4', locale },
    { enabled: record.number !== null },
  );
  const paper = printed.value?.document;
  return useMemo(
    () => ({
      officeName: settings.officeName,
      locale,
      policy,
      number: record.number ?? '',
      acceptedOn: dates.show(record.acceptedOn),
      dueOn: dates.show(record.dueOn),
      limit: paper?.fields.limit ?? '',
      voidReason: record.voidReason,
      filled: paper?.filled ?? [],
    }),
    [settings, locale, dates, policy, record, paper],
  );
}
