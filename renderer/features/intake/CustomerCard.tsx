import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { emptyContact, emptyCustomerForm } from '../../../db/rules/customer-form.ts';
import { useCall, useCommand } from '../../api/use-call.ts';
import { useSentence } from '../../api/sentences.ts';
import { useDates } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { notify } from '../../ui/notices.ts';
import { Section } from '../../ui/Page.tsx';
import { takeCustomer } from '../case-form/CustomerEditor.tsx';
import type { CaseFormControl } from '../case-form/use-case-form.ts';

/** What this customer has with us now; or the way to a file where there is none. */
export function CustomerCard({ form }: { readonly form: CaseFormControl }): ReactNode {
  const { t } = useTranslation();
  const [customerId, name] = useWatch({ control: form.control, name: ['customerId', 'customerName'] });
  return (
    <Section title={t('cases.fields.customer')}>
      {customerId === null ? <NoCustomer form={form} name={name.trim()} /> : <Known id={customerId} />}
    </Section>
  );
}

function Known({ id }: { readonly id: number }): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const summary = useCall('customers.summary', { id });
  if (!summary.value) return null;
  const { row, openCases, casesLastYear, lastCaseOn } = summary.value;
  return (
    <div className="side-card">
      <Button look="plain" className="side-card-name" onPress={() => navigation.open({ name: 'customer', id })}>
        {row.shortName === '' ? row.name : row.shortName}
      </Button>
      <p className="side-soft">
        {[row.number, row.taxNumber, t(`cases.regions.${row.region}`)].filter(Boolean).join('　')}
      </p>
      <dl className="side-facts">
        <div>
          <dt>{t('intake.open')}</dt>
          <dd>{row.openCases}</dd>
        </div>
        <div>
          <dt>{t('intake.lastYear')}</dt>
          <dd>{t('intake.cases', { count: casesLastYear })}</dd>
        </div>
        {lastCaseOn === null ? null : (
          <div>
            <dt>{t('intake.lastCase')}</dt>
            <dd>{dates.show(lastCaseOn)}</dd>
          </div>
        )}
      </dl>
      {openCases.length === 0 ? null : (
        <ul className="side-cases" aria-label={t('intake.open')}>
          {openCases.slice(0, 5).map((one) => (
            <li key={one.id}>
              <Button look="plain" small onPress={() => navigation.open({ name: 'case', id: one.id })}>
                {one.number}
              </Button>
              <span>{one.product === '' ? one.description : one.product}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function NoCustomer({ form, name }: { readonly form: CaseFormControl; readonly name: string }): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const save = useCommand('customers.save');

  async function create(): Promise<void> {
    const [telephone, contactName, region] = form.getValues(['contactTelephone', 'contactName', 'region']);
    const answer = await save.run({
      form: {
        ...emptyCustomerForm(),
        name,
        telephone,
        region,
        contacts: contactName === '' ? [] : [{ ...emptyContact(), name: contactName, telephone }],
      },
    });
    if (!answer.ok) {
      notify({ kind: 'error', text: sentence(answer.error) });
      return;
    }
    await takeCustomer(form, { id: answer.value.id, name, region });
    notify({ kind: 'done', text: t('intake.customerCreated', { name, number: answer.value.number }) });
  }

  useCommandHandlers({ 'intake.createCustomer': name === '' ? undefined : () => void create() });

  if (name === '') return <p className="side-soft">{t('intake.findCustomer')}</p>;
  return (
    <div className="side-card">
      <p className="side-soft">{t('intake.noFile', { name })}</p>
      <Button small keys="Alt+C" isDisabled={save.busy} onPress={() => void create()}>
        {t('intake.createCustomer')}
      </Button>
    </div>
  );
}
