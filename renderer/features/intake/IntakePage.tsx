import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { readDate } from '../../../db/rules/dates.ts';
import { emptyCaseForm, emptyGoods } from '../../../db/rules/case-form-text.ts';
import type { CaseForm } from '../../../electron/contract/cases.ts';
import { useCall } from '../../api/use-call.ts';
import { useSentence } from '../../api/sentences.ts';
import { useDates, useLocale, useLocalized, useOffice } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { notify } from '../../ui/notices.ts';
import { useGivenFiles } from '../attachments/given-files.ts';
import { CaseSheet } from '../case-form/CaseSheet.tsx';
import { usePresetCustomer } from '../case-form/CustomerEditor.tsx';
import { useCaseForm, type CaseFormControl } from '../case-form/use-case-form.ts';
import { useDraft } from '../case-form/use-draft.ts';
import { SameProduct } from '../case/SameProduct.tsx';
import { AbnormalityDialog, type AbnormalityOf } from '../slips/AbnormalityDialog.tsx';
import { CustomerCard } from './CustomerCard.tsx';
import { Drafts } from './Drafts.tsx';
import { DueCard, DueOn } from './DueCard.tsx';
import './intake.css';
import { MoreFields } from './MoreFields.tsx';
import { QuestionDialog } from './QuestionDialog.tsx';
import { useAcceptance } from './use-acceptance.ts';

export interface IntakePageProps {
  readonly draftId?: number | undefined;
  readonly customerId?: number | undefined;
}

/** A new complaint, typed onto the form as it will print; a draft goes on where it was left. */
export function IntakePage({ draftId, customerId }: IntakePageProps): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const draft = useCall('drafts.get', { id: draftId ?? 1 }, { enabled: draftId !== undefined, fresh: true });
  const fresh = useMemo(() => emptyCaseForm(), []);
  if (draftId === undefined)
    return <Intake initial={fresh} draftId={undefined} savedAt={undefined} customerId={customerId} />;
  if (draft.error) return <p className="intake-gone">{sentence(draft.error)}</p>;
  if (!draft.value) return <p className="intake-gone">{t('common.loading')}</p>;
  // The draft is read once; from then on the form on the screen is the newer one.
  return (
    <Intake
      key={draftId}
      initial={draft.value.form}
      draftId={draftId}
      savedAt={draft.value.updatedAt}
      customerId={undefined}
    />
  );
}

interface IntakeProps {
  readonly initial: CaseForm;
  readonly draftId: number | undefined;
  readonly savedAt: string | undefined;
  readonly customerId: number | undefined;
}

function Intake({ initial, draftId, savedAt, customerId }: IntakeProps): ReactNode {
  const { t } = useTranslation();
  // A draft has no attachments: what is dropped on it is not lost without a word.
  useGivenFiles(() => {
    notify({ kind: 'warning', text: t('attachments.notOnDraft') });
  });
  const office = useOffice();
  const locale = useLocale();
  const localized = useLocalized();
  const dates = useDates();
  const form = useCaseForm(initial);
  const draft = useDraft(form, { draftId, savedAt });
  const acceptance = useAcceptance(form, draft);
  const [acceptedText, setAcceptedText] = useState('');
  usePresetCustomer(form, customerId);
  useEffect(() => {
    // The clerk has the caller on the line: the first thing to type is who it is.
    form.setFocus('customerName');
  }, [form]);

  const reading = acceptedText.trim() === '' ? undefined : readDate(acceptedText, { today: office.today });
  const acceptedOn = reading?.ok ? reading.date : office.today;
  const next = useCall('cases.nextNumber', { acceptedOn }, { keepPrevious: true });

  async function accept(thenPrint: boolean): Promise<void> {
    await acceptance.accept(acceptedText, (accepted) => {
      notify({ kind: 'done', text: t('cases.accepted', { number: accepted.number }) });
      if (accepted.nearingHundred) {
        notify({ kind: 'warning', text: t('cases.nearingHundred', { serial: Number(accepted.number.slice(4)) }) });
      }
      navigation.replace({ name: 'case', id: accepted.id });
      if (thenPrint) navigation.open({ name: 'print-desk', caseId: accepted.id });
    });
  }

  const [noLossOf, setNoLossOf] = useState<AbnormalityOf>();
  useCommandHandlers({
    'form.save': () => {
      void draft.flush().then((id) => {
        if (id !== undefined) notify({ kind: 'done', text: t('intake.kept') });
      });
    },
    'case.accept': () => void accept(false),
    'intake.acceptAndPrint': () => void accept(true),
    'intake.abnormality': () => void noLoss(),
    'intake.addGoods': () => {
      addGoods();
    },
    'intake.removeGoods': form.getValues('goods').length > 1 ? () => removeGoods() : undefined,
  });

  /** No loss was caused: what was typed becomes an abnormality slip (002§3 Art.3). */
  async function noLoss(): Promise<void> {
    const draftId = await draft.flush();
    const { customerId, customerName, goods, description } = form.getValues();
    const { product, lotNo } = goods[0] ?? emptyGoods();
    setNoLossOf({ draftId, customerId, customerName, product, lotNo, text: description });
  }

  function addGoods(): void {
    const lines = form.getValues('goods');
    if (lines.length >= 60) return;
    form.setValue('goods', [...lines, emptyGoods()], { shouldDirty: true });
    form.setFocus(`goods.${lines.length}.orderNo`);
  }

  /** The line that has the focus, else the last. */
  function removeGoods(): void {
    const lines = form.getValues('goods');
    const at = /^goods\.(\d+)\./.exec(document.activeElement?.getAttribute('name') ?? '')?.[1];
    const gone = at === undefined ? lines.length - 1 : Number(at);
    form.setValue(
      'goods',
      lines.filter((_, index) => index !== gone),
      { shouldDirty: true },
    );
    notify({
      kind: 'done',
      text: t('intake.goodsRemoved', { line: gone + 1 }),
      undo: () => {
        form.setValue('goods', lines, { shouldDirty: true });
      },
    });
  }

  const head = useMemo(
    () => ({
      officeName: office.settings.officeName,
      locale,
      policy: office.policy,
      number: '',
      acceptedOn: '',
      dueOn: '',
      limit: '',
      voidReason: '',
    }),
    [office, locale],
  );
  const number = next.value?.number ?? '';
  const headEditors = useMemo(
    () => ({
      number: <span className="intake-number">{t('cases.nextNumber', { number })}</span>,
      acceptedOn: (
        <input
          className="intake-accepted"
          aria-label={t('cases.fields.acceptedOn')}
          placeholder={dates.show(office.today)}
          defaultValue=""
          onInput={(event) => {
            setAcceptedText(event.currentTarget.value);
          }}
        />
      ),
      dueOn: <DueOn form={form} acceptedOn={acceptedOn} />,
    }),
    [t, form, number, dates, office.today, acceptedOn],
  );
  const later = useMemo(
    () => (code: string) =>
      code === 'complaint' ? undefined : <span className="case-later">{t('intake.later')}</span>,
    [t],
  );

  return (
    <div className="intake">
      <header className="intake-head">
        <h1>{t('intake.title', { complaint: localized(office.policy.labels.complaint) })}</h1>
        <span className="side-soft" role="status">
          {draft.error
            ? t('intake.notKept')
            : draft.savedAt === undefined
              ? t('intake.nothingYet')
              : t('intake.keptAt', { time: new Date(draft.savedAt).toLocaleTimeString('en-GB') })}
        </span>
        <span className="intake-policy">{localized(office.policy.name)}</span>
      </header>
      <div
        className="intake-desk"
        role="region"
        aria-label={localized(office.policy.labels.complaintForm)}
        tabIndex={-1}
      >
        <CaseSheet form={form} head={head} headEditors={headEditors} part={later} />
        <div className="intake-below">
          <Button small keys="Alt+G" onPress={addGoods}>
            {t('intake.addGoods')}
          </Button>
        </div>
      </div>
      <aside className="intake-side" aria-label={t('intake.side')}>
        <CustomerCard form={form} />
        <DueCard form={form} acceptedOn={acceptedOn} />
        <SameGoods form={form} on={acceptedOn} />
        <MoreFields form={form} />
        <Drafts except={draft.id} />
      </aside>
      {noLossOf ? (
        <AbnormalityDialog
          of={noLossOf}
          onMade={() => {
            draft.finish();
            navigation.go({ name: 'slips', tab: 'abnormality' });
          }}
          onClose={() => {
            setNoLossOf(undefined);
          }}
        />
      ) : null}
      {acceptance.question ? <QuestionDialog acceptance={acceptance} question={acceptance.question} /> : null}
    </div>
  );
}

/** Complaints of the first line's product just before, while it is typed. */
function SameGoods({ form, on }: { readonly form: CaseFormControl; readonly on: string }): ReactNode {
  // A draft may have no line at all.
  const [line] = useWatch({ control: form.control, name: 'goods' });
  return <SameProduct product={line?.product ?? ''} materialNo={line?.materialNo ?? ''} on={on} />;
}
