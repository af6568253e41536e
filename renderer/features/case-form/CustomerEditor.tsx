import { useDeferredValue, useEffect, useId, type ReactNode } from 'react';
import { useController, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { CallOutput } from '../../../electron/contract/calls.ts';
import { call } from '../../api/client.ts';
import { useCall } from '../../api/use-call.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Issue, useIssue } from './editors.tsx';
import type { CaseFormControl } from './use-case-form.ts';

type FoundCustomer = CallOutput<'customers.search'>['rows'][number];

const MOST = 12;

/** The customer on the form: two characters, three digits or initials bring the file up, Enter takes it. */
export function CustomerEditor({ form, label }: { readonly form: CaseFormControl; readonly label: string }): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const { field } = useController({ control: form.control, name: 'customerName' });
  const customerId = useWatch({ control: form.control, name: 'customerId' });
  const text = useDeferredValue(field.value.trim());
  const searching = customerId === null && text !== '';
  const found = useCall('customers.search', { text, limit: MOST }, { enabled: searching, keepPrevious: true });
  const rows = searching ? (found.value?.rows ?? []) : [];
  const issue = useIssue(form, 'customerName');

  function leave(): void {
    field.onBlur();
    // Only one can be meant.
    const [only] = rows;
    if (customerId === null && rows.length === 1 && only && !found.outdated) void takeCustomer(form, only);
  }

  return (
    <div
      className="sheet-combo"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) leave();
      }}
    >
      <ComboBox
        label={label}
        labelHidden
        inputRef={field.ref}
        className="sheet-combo-field"
        narrowed
        options={rows.map((row) => ({
          value: String(row.id),
          label: row.name,
          hint: [
            row.number,
            row.matched === row.name ? row.telephone : row.matched,
            row.openCases > 0 ? t('intake.openCases', { count: row.openCases }) : '',
          ]
            .filter(Boolean)
            .join('　'),
        }))}
        text={field.value}
        onText={(typed) => {
          if (typed === field.value) return;
          field.onChange(typed);
          if (customerId !== null) form.setValue('customerId', null, { shouldDirty: true });
        }}
        onChoose={({ value }) => {
          const row = rows.find((each) => String(each.id) === value);
          if (row) void takeCustomer(form, row);
        }}
      />
      <Issue id={id} text={issue} />
    </div>
  );
}

/** Puts a customer on the form, with the first contact where the clerk has not named one. */
export async function takeCustomer(
  form: CaseFormControl,
  row: Pick<FoundCustomer, 'id' | 'name' | 'region'>,
): Promise<void> {
  form.setValue('customerId', row.id, { shouldDirty: true });
  form.setValue('customerName', row.name, {
    shouldDirty: true,
    shouldValidate: form.getFieldState('customerName').isTouched,
  });
  form.setValue('region', row.region, { shouldDirty: true });
  const summary = await call('customers.summary', { id: row.id });
  if (!summary.ok || form.getValues('customerId') !== row.id) return;
  const [contact] = summary.value.contacts;
  if (form.getValues('contactName') === '' && contact)
    form.setValue('contactName', contact.name, { shouldDirty: true });
  if (form.getValues('contactTelephone') === '') {
    const telephone = [contact?.mobile, contact?.telephone, summary.value.row.telephone].find(Boolean) ?? '';
    form.setValue('contactTelephone', telephone, { shouldDirty: true });
  }
}

/** Puts the customer on a new form that was opened from the customer's file. */
export function usePresetCustomer(form: CaseFormControl, customerId: number | undefined): void {
  useEffect(() => {
    if (customerId === undefined || form.getValues('customerId') !== null) return;
    void call('customers.summary', { id: customerId }).then((answer) => {
      if (answer.ok) void takeCustomer(form, answer.value.row);
    });
  }, [form, customerId]);
}
