import { useEffect, useMemo, useRef, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { CustomerForm, CustomerRecord } from '../../../electron/contract/customers.ts';
import type { CallError } from '../../../electron/contract/errors.ts';
import { call } from '../../api/client.ts';
import { issueSentence, useSentence } from '../../api/sentences.ts';
import { useDates } from '../../api/use-office.ts';
import { customerResolver, editable, emptyCustomer, issuesOf, sameForm } from './form-values.ts';
import { forgetUnsaved, keepUnsaved, unsavedOf } from './unsaved.ts';

export interface CustomerEditing {
  readonly form: UseFormReturn<CustomerForm>;
  /** What stands in the form now; changes as the clerk types. */
  readonly values: CustomerForm;
  readonly changed: boolean;
  /** The form began with what was typed earlier and not saved. */
  readonly broughtBack: boolean;
  readonly busy: boolean;
  /** A refusal that belongs to no field. */
  readonly error: CallError | undefined;
  readonly save: () => Promise<{ readonly id: number; readonly number: string } | undefined>;
  /** Puts the stored file back; answers what was in the form, so that it can be put back in turn. */
  readonly discard: () => CustomerForm;
  readonly putBack: (form: CustomerForm) => void;
}

/** The form of one customer file. Text fields are uncontrolled; what is typed is kept until saved or discarded. */
export function useCustomerForm(id: number | undefined, record: CustomerRecord | undefined): CustomerEditing {
  const { t } = useTranslation();
  const dates = useDates();
  const sentence = useSentence();
  const stored = useMemo(() => (record ? editable(record, dates) : emptyCustomer()), [record, dates]);
  const [earlier] = useState(() => unsavedOf(id));
  const version = useRef(earlier?.version ?? record?.version);
  const [values, setValues] = useState(earlier?.form ?? stored);
  const [broughtBack, setBroughtBack] = useState(earlier !== undefined);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const keptTaxNumber = record?.form.taxNumber;

  const resolver = useMemo(
    () =>
      customerResolver(
        (form) => issuesOf(form, dates.today, keptTaxNumber),
        (issue) => issueSentence(issue, t, dates.style),
      ),
    [dates, keptTaxNumber, t],
  );
  const form = useForm<CustomerForm>({
    defaultValues: earlier?.form ?? stored,
    resolver,
    mode: 'onBlur',
    reValidateMode: 'onBlur',
  });
  const changed = !sameForm(values, stored);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: (state) => {
          const now = structuredClone(state.values);
          setValues(now);
          if (sameForm(now, stored)) forgetUnsaved(id);
          else keepUnsaved(id, { form: now, version: version.current });
        },
      }),
    [form, id, stored],
  );

  // The file was changed elsewhere while nothing was typed here: show it as it is now.
  useEffect(() => {
    if (record === undefined || record.version === version.current || changed) return;
    version.current = record.version;
    form.reset(stored);
    setValues(stored);
  }, [record, stored, changed, form]);

  async function save(): Promise<{ readonly id: number; readonly number: string } | undefined> {
    if (busy) return undefined;
    setError(undefined);
    let saved: { readonly id: number; readonly number: string } | undefined;
    await form.handleSubmit(async () => {
      setBusy(true);
      const given = form.getValues();
      const answer = await call('customers.save', {
        ...(id === undefined || version.current === undefined ? {} : { id, version: version.current }),
        form: given,
      });
      setBusy(false);
      if (answer.ok) {
        version.current = answer.value.version;
        forgetUnsaved(id);
        setBroughtBack(false);
        saved = answer.value;
        return;
      }
      refuse(answer.error);
    })();
    return saved;
  }

  function refuse(refusal: CallError): void {
    if (refusal.code === 'customer-number-taken') {
      form.setError('number', { type: refusal.code, message: sentence(refusal) }, { shouldFocus: true });
      return;
    }
    for (const issue of refusal.issues ?? []) {
      // The office names fields by the same paths.
      form.setError(issue.field as 'name', { type: issue.code, message: issueSentence(issue, t, dates.style) });
    }
    setError(refusal);
  }

  function putBack(next: CustomerForm): void {
    form.reset(next);
    setValues(next);
    setError(undefined);
  }

  return {
    form,
    values,
    changed,
    broughtBack: broughtBack && changed,
    busy,
    error,
    save,
    discard: () => {
      const before = form.getValues();
      version.current = record?.version;
      forgetUnsaved(id);
      setBroughtBack(false);
      putBack(stored);
      return structuredClone(before);
    },
    putBack: (next) => {
      putBack(next);
      keepUnsaved(id, { form: next, version: version.current });
    },
  };
}
