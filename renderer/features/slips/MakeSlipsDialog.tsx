import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Overrun, Slip } from '../../../electron/contract/slips.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { useDates, useLocalized, useOffice } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { Button } from '../../ui/Button.tsx';
import { notify } from '../../ui/notices.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';
import { LifeDialog } from '../case/dialogs/LifeDialog.tsx';
import './slips.css';
import { UnitField } from './UnitField.tsx';
import { useSlipAct } from './use-slip-act.ts';

/** Slips that the dialog names one by one. */
const LISTED = 100;

const fields = ['what', 'unit', 'person', 'text', 'answerDue'] as const;

/**
 * 催辦單 or 查辦單 for what is late (002§3 Art.14). `all`: one slip for each; otherwise the
 * clerk chooses one of them and may change to whom it goes.
 */
export function MakeSlipsDialog({
  overruns,
  all,
  onClose,
}: {
  readonly overruns: readonly [Overrun, ...Overrun[]];
  readonly all: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const dates = useDates();
  const localized = useLocalized();
  const { settings, policy } = useOffice();
  const [first] = overruns;
  const several = all && overruns.length > 1;
  const form = useLifeForm({
    what: '0',
    unit: first.unit,
    person: first.person,
    text: t(`slips.remind.${first.kind}Text`),
    answerDue: '',
  });
  const { values } = form;
  const { busy, act } = useSlipAct(form);
  const chosen = several ? overruns : [overruns[Number(values.what)] ?? first];

  async function make(print: boolean): Promise<void> {
    const made: Slip[] = [];
    const done = await act(async () => {
      for (const { caseId, code, unit, person } of chosen) {
        const to = several ? { unit, person } : { unit: values.unit, person: values.person };
        const answer = await call('slips.make', {
          caseId,
          code,
          ...to,
          text: values.text,
          answerDue: values.answerDue,
        });
        if (!answer.ok) return answer;
        made.push(answer.value);
      }
      return { ok: true, value: made };
    });
    // What was made before another was refused stays made, and is said.
    if (made.length > 0) await tell(made, print && done !== undefined);
    if (done !== undefined || made.length > 0) onClose();
  }

  async function tell(made: readonly Slip[], print: boolean): Promise<void> {
    const [one] = made;
    let printed = 0;
    if (print) {
      for (const slip of made) {
        const answer = await call('papers.print', {
          slipId: slip.id,
          size: settings.defaultPaperSize,
          locale: settings.paperLocale,
          reprintReason: '',
          device: '',
          allowMissing: false,
        });
        if (answer.ok) printed += 1;
        else
          notify({ kind: 'error', text: t('slips.notPrinted', { number: slip.number, why: sentence(answer.error) }) });
      }
    }
    if (printed > 0) notify({ kind: 'done', text: t('slips.donePrinted', { count: printed }) });
    else if (made.length === 1) notify({ kind: 'done', text: t('slips.done', { number: one?.number ?? '' }) });
    else notify({ kind: 'done', text: t('slips.doneSeveral', { count: made.length }) });
  }

  return (
    <LifeDialog
      title={
        several
          ? t('slips.remind.several', { count: overruns.length })
          : t('slips.remind.title', { number: first.caseNumber, paper: localized(policy.labels.slips[first.kind]) })
      }
      act={t('slips.remind.do')}
      form={form}
      fields={fields}
      busy={busy}
      onAct={() => void make(false)}
      onClose={onClose}
      beside={<MakeAndPrint busy={busy} onAct={() => void make(true)} />}
    >
      {several ? (
        <>
          <ul className="slips-chosen">
            {overruns.slice(0, LISTED).map((one) => (
              <li key={`${one.caseId} ${one.code}`}>
                <b>{one.caseNumber}</b> {one.unit} {one.label} {t('slips.days', { count: one.days })}
              </li>
            ))}
            {overruns.length > LISTED ? <li>{t('slips.remind.more', { count: overruns.length - LISTED })}</li> : null}
          </ul>
          <p className="life-text">{t('slips.remind.severalText')}</p>
        </>
      ) : (
        <>
          <Select
            label={t('slips.fields.what')}
            options={overruns.map((one, index) => ({
              value: String(index),
              label: t('slips.about', {
                label: one.label,
                due: `${dates.show(one.due.slice(0, 10))}${one.due.slice(10).replace('T', ' ')}`,
                days: one.days,
              }),
              ...(one.made > 0 ? { hint: t('slips.remind.again', { count: one.made }) } : {}),
            }))}
            value={values.what}
            onChange={(what) => {
              const to = overruns[Number(what)];
              form.put({ what, ...(to ? { unit: to.unit } : {}) });
            }}
          />
          <div className="life-two">
            <UnitField label={t('slips.fields.unit')} {...form.choice('unit')} />
            <TextField label={t('slips.fields.person')} maxLength={100} {...form.text('person')} />
          </div>
        </>
      )}
      <TextArea label={t('slips.fields.text')} rows={4} maxLength={2000} autoFocus {...form.text('text')} />
      <TextField label={t('slips.fields.answerDue')} maxLength={40} {...form.text('answerDue')} />
    </LifeDialog>
  );
}

/** F8 inside the dialog: what is made goes to the usual printer. */
function MakeAndPrint({ busy, onAct }: { readonly busy: boolean; readonly onAct: () => void }): ReactNode {
  const { t } = useTranslation();
  const label = t('slips.remind.print');
  useCommandHandlers({ 'page.print': { run: onAct, enabled: !busy, label } });
  return (
    <Button keys="F8" isDisabled={busy} onPress={onAct}>
      {label}
    </Button>
  );
}
