import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatMoney } from '../../../db/rules/money.ts';
import { formatQuantity } from '../../../db/rules/quantity.ts';
import type { CaseLife } from '../../../electron/contract/life.ts';
import type { FormSummary } from '../../../electron/contract/forms.ts';
import type { PolicyView } from '../../../electron/contract/office.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { useDates } from '../../api/use-office.ts';
import { runCommand } from '../../app/commands/context.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { Button } from '../../ui/Button.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { Section } from '../../ui/Page.tsx';
import { askedPapers } from './asked-papers.ts';
import { ChooseKindDialog } from './ChooseKindDialog.tsx';
import { FormDialogs, type OpenForm } from './FormDialogs.tsx';
import './forms.css';
import { FormStateMark } from './FormStateMark.tsx';
import { keyOf } from './key-of.ts';
import { useFormNames } from './use-form-names.ts';

const none: readonly FormSummary[] = [];

/** Papers of the case beside its form: what was made, where it stands, and what is to be made yet. */
export function FormsPanel({
  caseId,
  customerId,
  life,
  policy,
}: {
  readonly caseId: number;
  readonly customerId: number | null;
  readonly life: CaseLife;
  readonly policy: PolicyView;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const nameOf = useFormNames(policy);
  const answer = useCall('forms.ofCase', { caseId });
  const [open, setOpen] = useState<OpenForm | 'choose'>();
  const list = useRef<HTMLUListElement>(null);
  const forms = answer.value?.forms ?? none;
  const makeable = life.state !== 'voided' && life.state !== 'merged';
  const asked = askedPapers(life);
  const missing = asked.filter((kind) => !forms.some((one) => one.kind === kind && one.state !== 'voided'));
  const close = (): void => {
    setOpen(undefined);
  };
  const choose = (): void => {
    setOpen('choose');
  };
  useCommandHandlers({
    'form.make': makeable ? choose : undefined,
    'form.list': forms.length > 0 ? () => list.current?.querySelector('button')?.focus() : undefined,
  });

  return (
    <Section title={t('forms.panel.title')} {...(forms.length > 0 ? { beside: forms.length } : {})}>
      <div className="side-card forms-panel">
        {answer.error ? <p className="side-soft">{sentence(answer.error)}</p> : null}
        {forms.length === 0 ? null : (
          <ul ref={list} aria-label={t('forms.panel.list')}>
            {forms.map((form) => (
              <PanelLine
                key={form.id}
                form={form}
                onOpen={() => {
                  setOpen({ name: 'look', id: form.id });
                }}
              />
            ))}
          </ul>
        )}
        {answer.value?.returned.map(({ unit, approved, booked, toReceive, toInstruct }) => (
          <p key={unit} className="forms-returned">
            {[
              t('forms.panel.returned', {
                approved: `${formatQuantity(approved)} ${unit}`,
                booked: `${formatQuantity(booked)} ${unit}`,
              }),
              toReceive > 0 ? t('forms.panel.toReceive', { count: toReceive }) : '',
              toInstruct > 0 ? t('forms.panel.toInstruct', { count: toInstruct }) : '',
            ]
              .filter(Boolean)
              .join('　')}
          </p>
        ))}
        {makeable && missing.length > 0 ? (
          <p className="side-soft">
            {t('forms.panel.missing', { names: missing.map(nameOf).join(t('common.listSeparator')) })}
          </p>
        ) : null}
        <div className="forms-panel-doors">
          {makeable ? (
            <Button small icon={<PlusIcon />} keys={keyOf('form.make')} onPress={choose}>
              {t('forms.panel.make')}
            </Button>
          ) : null}
          <Button look="plain" small onPress={() => runCommand('go.forms')}>
            {t('forms.panel.all')}
          </Button>
        </div>
      </div>
      {open === 'choose' ? (
        <ChooseKindDialog
          asked={asked}
          made={forms}
          nameOf={nameOf}
          onChoose={(kind) => {
            setOpen({ name: 'new', kind, of: { caseId, customerId } });
          }}
          onClose={close}
        />
      ) : null}
      {open !== undefined && open !== 'choose' ? (
        <FormDialogs open={open} nameOf={nameOf} onOpen={setOpen} onClose={close} />
      ) : null}
    </Section>
  );
}

function PanelLine({ form, onOpen }: { readonly form: FormSummary; readonly onOpen: () => void }): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const { name, number, on, state, printings, total } = form;
  return (
    <li className={state === 'voided' ? 'forms-line-of-case is-voided' : 'forms-line-of-case'}>
      <Button look="plain" small onPress={onOpen}>
        {`${name}　${number}`}
      </Button>
      <span className="side-soft">
        {[
          dates.show(on),
          total === null ? '' : formatMoney(total),
          printings === 0 ? t('forms.notPrinted') : t('forms.printed', { count: printings }),
        ]
          .filter(Boolean)
          .join('　')}
      </span>
      <FormStateMark state={state} />
    </li>
  );
}
