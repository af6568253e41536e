import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { CustomerDraft } from '../../../electron/contract/customer-drafts.ts';
import type { CustomerForm, CustomerRecord } from '../../../electron/contract/customers.ts';
import type { CallError } from '../../../electron/contract/errors.ts';
import { call } from '../../api/client.ts';
import { issueSentence, useSentence } from '../../api/sentences.ts';
import { useDates } from '../../api/use-office.ts';
import { customerResolver, differingFields, editable, emptyCustomer, issuesOf, sameForm } from './form-values.ts';
import { useCustomerDraft } from './use-customer-draft.ts';

export interface CustomerStart {
  /** Undefined for a new customer. */
  readonly id: number | undefined;
  readonly record: CustomerRecord | undefined;
  /** What was typed earlier and not saved. */
  readonly earlier: CustomerDraft | undefined;
  /** Told under which id the draft is kept; undefined when there is none any more. */
  readonly onDraft: (id: number | undefined) => void;
  /** Asks for the file anew. */
  readonly refresh: () => void;
}

export interface CustomerEditing {
  readonly form: UseFormReturn<CustomerForm>;
  /** What stands in the form now; changes as the clerk types. */
  readonly values: CustomerForm;
  readonly changed: boolean;
  /** When what the form began with was typed, ISO; until the clerk goes on with it. */
  readonly broughtBack: string | undefined;
  /** The file was changed elsewhere since: in which fields the form differs from it now. */
  readonly elsewhere: readonly (keyof CustomerForm)[] | undefined;
  readonly busy: boolean;
  /** What was typed last could not be kept as a draft. */
  readonly notKept: boolean;
  /** A refusal that belongs to no field. */
  readonly error: CallError | undefined;
  readonly save: () => Promise<{ readonly id: number; readonly number: string } | undefined>;
  readonly goOn: () => void;
  /** What stands in the form is to be the file, whatever was changed elsewhere. */
  readonly keepMine: () => void;
  /** Puts the stored file back; answers what was in the form, so that it can be put back in turn. */
  readonly discard: () => CustomerForm;
  readonly putBack: (form: CustomerForm) => void;
}

/** The form of one customer file. Text fields are uncontrolled; what is typed is kept as a draft until saved or discarded. */
export function useCustomerForm({ id, record, earlier, onDraft, refresh }: CustomerStart): CustomerEditing {
  const { t } = useTranslation();
  const dates = useDates();
  const sentence = useSentence();
  const stored = useMemo(() => (record ? editable(record, dates) : emptyCustomer()), [record, dates]);
  const [begun] = useState(earlier?.form ?? stored);
  const [version, setVersion] = useState(earlier?.version ?? record?.version);
  const [values, setValues] = useState(begun);
  const [broughtBack, setBroughtBack] = useState(earlier?.updatedAt);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const saved = useRef<{ readonly version: number; readonly form: CustomerForm }>(undefined);
  const keptTaxNumber = record?.form.taxNumber;

  const resolver = useMemo(
    () =>
      customerResolver(
        (form) => issuesOf(form, dates.today, keptTaxNumber),
        (issue) => issueSentence(issue, t, dates.style),
      ),
    [dates, keptTaxNumber, t],
  );
  const form = useForm<CustomerForm>({ defaultValues: begun, resolver, mode: 'onBlur', reValidateMode: 'onBlur' });
  const changed = !sameForm(values, stored);
  const latest = useRef({ stored, version });
  useLayoutEffect(() => {
    latest.current = { stored, version };
  });
  const draft = useCustomerDraft({ id, earlier, form, latest, onDraft });
  const { touch } = draft;

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: (state) => {
          setValues(structuredClone(state.values));
          touch();
        },
      }),
    [form, touch],
  );

  // The file is another one than before: as it was saved here, or changed elsewhere while nothing was typed.
  useEffect(() => {
    if (record === undefined) return;
    const asSaved = saved.current;
    const mine = asSaved?.version === record.version && sameForm(form.getValues(), asSaved.form);
    if (asSaved && asSaved.version <= record.version) saved.current = undefined;
    if (!mine && (changed || version === undefined || record.version <= version)) return;
    setVersion(record.version);
    form.reset(stored);
    setValues(stored);
  }, [record, stored, changed, version, form]);

  async function save(): Promise<{ readonly id: number; readonly number: string } | undefined> {
    if (busy) return undefined;
    setError(undefined);
    let answered: { readonly id: number; readonly number: string } | undefined;
    await form.handleSubmit(async () => {
      setBusy(true);
      const draftId = await draft.flush();
      const given = structuredClone(form.getValues());
      const answer = await call('customers.save', {
        ...(id === undefined || version === undefined ? {} : { id, version }),
        ...(draftId === undefined ? {} : { draftId }),
        form: given,
      });
      setBusy(false);
      if (!answer.ok) {
        refuse(answer.error);
        return;
      }
      saved.current = { version: answer.value.version, form: given };
      setVersion(answer.value.version);
      setBroughtBack(undefined);
      answered = answer.value;
      if (id === undefined) draft.finish();
      else draft.forget();
      // Typed while it was being saved.
      if (id !== undefined && !sameForm(form.getValues(), given)) touch();
    })();
    return answered;
  }

  function refuse(refusal: CallError): void {
    if (refusal.code === 'stale') {
      // Shown as it is now, with what the clerk can do about it.
      refresh();
      return;
    }
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

  function put(next: CustomerForm): void {
    form.reset(next);
    setValues(next);
    setError(undefined);
    setBroughtBack(undefined);
    touch();
    void draft.flush();
  }

  const isBehind = record !== undefined && version !== undefined && record.version > version;
  return {
    form,
    values,
    changed,
    broughtBack: changed ? broughtBack : undefined,
    elsewhere: isBehind && changed && saved.current === undefined ? differingFields(values, stored) : undefined,
    busy,
    notKept: draft.error !== undefined,
    error,
    save,
    goOn: () => {
      setBroughtBack(undefined);
    },
    keepMine: () => {
      setVersion(record?.version);
      setBroughtBack(undefined);
      touch();
    },
    discard: () => {
      const before = structuredClone(form.getValues());
      setVersion(record?.version);
      put(stored);
      return before;
    },
    putBack: put,
  };
}
