import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api/client.ts';
import { Checkbox, RadioGroup } from '../../../ui/Checkbox.tsx';
import { notify } from '../../../ui/notices.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextArea, TextField } from '../../../ui/TextField.tsx';
import { useLifeForm } from './life-form.ts';
import { LifeDialog } from './LifeDialog.tsx';
import { useNames, visitsOut } from './names.ts';
import { resultOptions, type NegotiationResult } from './NegotiateDialog.tsx';
import type { LifeDialogInput } from './props.ts';
import { useSteps, type Step } from './use-steps.ts';

const fields = ['visit', 'by', 'at', 'opinion', 'told', 'result'] as const;

/** The form comes back with an opinion; at the negotiation with its result, too (002§3 Art.9(3), (4)). */
export function ReturnDialog(input: LifeDialogInput & { readonly visit?: number }): ReactNode {
  const { life, policy, number, onClose, onOpen } = input;
  const { t } = useTranslation();
  const names = useNames(policy);
  const steps = useSteps(life);
  // The visit is no longer out once it is carried out, and is still what the dialog is about.
  const [out] = useState(() => visitsOut(life));
  const [visitId, setVisitId] = useState(input.visit ?? out[0]?.id ?? 0);
  const visit = life.visits.find(({ id }) => id === visitId);
  const part = life.stations.find(({ code }) => code === visit?.station)?.part ?? null;
  const follower = sameUnitNext(life, visit?.station ?? '');
  const form = useLifeForm({
    by: visit?.person ?? '',
    at: '',
    opinion: '',
    told: '',
    result: 'open' as NegotiationResult,
    both: false,
    goOn: afterwards(part, life) !== undefined,
  });
  const { values } = form;
  const following = afterwards(part, life);
  const both = follower !== undefined && values.both;
  const negotiates = part === 'negotiation' || both;

  function plan(): readonly Step[] {
    const { by, at, opinion, told, result } = values;
    const negotiate: Step = (on) => call('life.negotiate', { ...on, at, by, told: negotiation(), result });
    const come: Step = (on) => call('life.return', { ...on, visit: visitId, by, at, opinion });
    if (part === 'negotiation') return [negotiate, come];
    if (!both || follower === undefined) return [come];
    return [
      come,
      (on) => call('life.send', { ...on, station: follower.code, person: by, at, agreedDue: '', note: '' }),
      negotiate,
      async (on) => {
        const now = await call('life.get', { id: on.id });
        if (!now.ok) return now;
        const sent = visitsOut(now.value).find(({ station }) => station === follower.code);
        return call('life.return', { ...on, visit: sent?.id ?? 0, by, at, opinion: told });
      },
    ];
  }

  /** The visit to the customer is told in the opinion; both at once have a text each. */
  function negotiation(): string {
    return part === 'negotiation' ? values.opinion : values.told;
  }

  async function go(): Promise<void> {
    form.refuse(undefined);
    const error = await steps.run(plan());
    form.refuse(error);
    if (error) return;
    notify({ kind: 'done', text: t('caseLife.return.done', { number, unit: names.unit(visit?.unit ?? '') }) });
    if (following !== undefined && values.goOn) onOpen({ name: following });
    else onClose();
  }

  const opinionLabel = part === 'negotiation' ? t('caseLife.negotiate.told') : t('caseLife.fields.opinion');
  return (
    <LifeDialog
      title={t('caseLife.return.title', { number, unit: names.unit(visit?.unit ?? '') })}
      act={t('caseLife.return.do')}
      form={form}
      fields={fields}
      busy={steps.busy}
      onAct={() => void go()}
      onClose={onClose}
      beside={
        following === undefined ? undefined : (
          <Checkbox
            checked={values.goOn}
            onChange={(goOn) => {
              form.put({ goOn });
            }}
          >
            {t(following === 'find' ? 'caseLife.return.thenFind' : 'caseLife.return.thenImprove')}
          </Checkbox>
        )
      }
    >
      {out.length > 1 ? (
        <Select
          label={t('caseLife.fields.visit')}
          options={out.map((each) => ({ value: String(each.id), label: names.visit(each) }))}
          value={String(visitId)}
          onChange={(chosen) => {
            setVisitId(Number(chosen));
          }}
        />
      ) : null}
      <TextArea label={opinionLabel} autoFocus rows={6} {...form.text('opinion')} />
      {part === 'negotiation' ? (
        <RadioGroup label={t('caseLife.negotiate.result')} options={resultOptions(t)} {...form.choice('result')} />
      ) : null}
      <div className="life-two">
        <TextField label={t('caseLife.fields.returnedBy')} maxLength={400} {...form.text('by')} />
        <TextField
          label={t('caseLife.fields.returnedAt')}
          placeholder={t('caseLife.fields.now')}
          {...form.text('at')}
        />
      </div>
      {follower === undefined ? null : (
        <Checkbox
          checked={values.both}
          onChange={(chosen) => {
            form.put({ both: chosen });
          }}
        >
          {t('caseLife.return.both')}
        </Checkbox>
      )}
      {both ? (
        <>
          <TextArea label={t('caseLife.negotiate.told')} rows={4} {...form.text('told')} />
          <RadioGroup label={t('caseLife.negotiate.result')} options={resultOptions(t)} {...form.choice('result')} />
        </>
      ) : null}
      {negotiates ? <p className="life-text">{t('caseLife.negotiate.promise')}</p> : null}
    </LifeDialog>
  );
}

/** The station after this one, where it is the same unit's: sales proposes and negotiates in one visit (002§3 Art.9(3), (4)). */
function sameUnitNext({ stations }: LifeDialogInput['life'], station: string) {
  const at = stations.findIndex(({ code }) => code === station);
  const here = stations[at];
  const after = stations[at + 1];
  return here?.part === 'proposal' && after?.part === 'negotiation' && after.unit === here.unit ? after : undefined;
}

/** What is usually written next to the opinion, as long as it was not written. */
function afterwards(part: string | null, { finding, improvements }: LifeDialogInput['life']) {
  if (part === 'cause' && finding.abnormality === '') return 'find';
  if (part === 'composite' && improvements.length === 0) return 'improve';
  return undefined;
}
