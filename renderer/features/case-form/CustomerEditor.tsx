import { useEffect, useId, type ReactNode } from 'react';
import { useController, useWatch } from 'react-hook-form';

import { call } from '../../api/client.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { useFoundCustomers, type FoundCustomer } from '../customers/use-found-customers.ts';
import { Issue, useIssue } from './editors.tsx';
import type { CaseFormControl } from './use-case-form.ts';

/** The customer on the form: two characters, three digits or initials bring the file up, Enter takes it. */
export function CustomerEditor({ form, label }: { readonly form: CaseFormControl; readonly label: string }): ReactNode {
  const id = useId();
  const { field } = useController({ control: form.control, name: 'customerName' });
  const customerId = useWatch({ control: form.control, name: 'customerId' });
  const { rows, options, only } = useFoundCustomers(customerId === null ? field.value : null);
  const issue = useIssue(form, 'customerName');

  function leave(): void {
    field.onBlur();
    // Only one can be meant.
    if (only) void takeCustomer(form, only);
  }

  return (
    <div
      className="sheet-combo"
      data-field="customerName"
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
        options={options}
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
