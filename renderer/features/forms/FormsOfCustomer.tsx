import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { Section } from '../../ui/Page.tsx';
import { ChooseKindDialog } from './ChooseKindDialog.tsx';
import { FormDialogs, type OpenForm } from './FormDialogs.tsx';
import './forms.css';
import { FormStateMark } from './FormStateMark.tsx';
import { keyOf } from './key-of.ts';
import { Unissued } from './Unissued.tsx';
import { useFormNames } from './use-form-names.ts';

/** The latest papers that are shown beside the file; the others are in the list of all papers. */
const SHOWN = 8;

/** Papers of a customer, with or without a case, and the door to a new one without: a visit, a repair. */
export function FormsOfCustomer({ id }: { readonly id: number }): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const { policy } = useOffice();
  const nameOf = useFormNames(policy);
  const [open, setOpen] = useState<OpenForm | 'choose'>();
  const answer = useCall('forms.list', { customerId: id, offset: 0, limit: SHOWN });
  const { total = 0, rows = [] } = answer.value ?? {};
  const choose = (): void => {
    setOpen('choose');
  };
  const close = (): void => {
    setOpen(undefined);
  };
  useCommandHandlers({ 'form.make': choose });

  return (
    <Section title={t('forms.panel.title')} {...(total > 0 ? { beside: total } : {})}>
      <div className="forms-panel">
        <Unissued customerId={id} nameOf={nameOf} onOpen={setOpen} />
        {rows.length === 0 ? null : (
          <ul aria-label={t('forms.panel.ofCustomer')}>
            {rows.map((form) => (
              <li
                key={form.id}
                className={form.state === 'voided' ? 'forms-line-of-case is-voided' : 'forms-line-of-case'}
              >
                <Button
                  look="plain"
                  small
                  onPress={() => {
                    if (form.kind === 'letter') navigation.open({ name: 'print-desk', formId: form.id });
                    else setOpen({ name: 'look', id: form.id });
                  }}
                >
                  {`${form.name}　${form.number}`}
                </Button>
                <span className="k-soft">{dates.show(form.on)}</span>
                <FormStateMark state={form.state} />
              </li>
            ))}
          </ul>
        )}
        <div className="forms-panel-doors">
          <Button small icon={<PlusIcon />} keys={keyOf('form.make')} onPress={choose}>
            {t('forms.page.make')}
          </Button>
        </div>
      </div>
      {open === 'choose' ? (
        <ChooseKindDialog
          asked={[]}
          made={[]}
          nameOf={nameOf}
          onChoose={(kind) => {
            setOpen({ name: 'new', kind, of: { caseId: null, customerId: id } });
          }}
          onClose={close}
        />
      ) : null}
      {open === undefined || open === 'choose' ? null : (
        <FormDialogs open={open} nameOf={nameOf} onOpen={setOpen} onClose={close} />
      )}
    </Section>
  );
}
