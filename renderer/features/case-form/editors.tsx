import { useId, type ReactNode } from 'react';
import { useController, useFormState, type FieldPath } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { CaseForm } from '../../../electron/contract/cases.ts';
import type { Choice } from '../../../electron/contract/office.ts';
import { useLocalized } from '../../api/use-office.ts';
import { Select } from '../../ui/Select.tsx';
import type { CaseFormControl } from './use-case-form.ts';

export type FormPath = FieldPath<CaseForm>;

interface EditorProps {
  readonly form: CaseFormControl;
  readonly name: FormPath;
  readonly label: string;
}

/** What is wrong with a field, once the clerk has left it; undefined while all is well. */
export function useIssue(form: CaseFormControl, name: FormPath): string | undefined {
  const state = useFormState({ control: form.control, name });
  return form.getFieldState(name, state).error?.message;
}

/** The sentence hangs under its box, over the paper, so that the form keeps its millimetres. */
export function Issue({ id, text }: { readonly id: string; readonly text: string | undefined }): ReactNode {
  return text === undefined ? null : (
    <span id={id} className="sheet-issue" role="status">
      {text}
    </span>
  );
}

/** A text in its place on the paper: one line, or a paragraph. */
export function TextEditor({
  form,
  name,
  label,
  lines,
  placeholder,
  list,
}: EditorProps & {
  readonly lines?: boolean;
  readonly placeholder?: string;
  readonly list?: string;
}): ReactNode {
  const id = useId();
  const issue = useIssue(form, name);
  const wiring = {
    ...form.register(name),
    'aria-label': label,
    'aria-invalid': issue === undefined ? undefined : (true as const),
    'aria-describedby': issue === undefined ? undefined : id,
    autoComplete: 'off',
    spellCheck: false,
    placeholder,
    className: 'sheet-input',
  };
  return (
    <>
      {lines ? <textarea {...wiring} /> : <input type="text" list={list} {...wiring} />}
      <Issue id={id} text={issue} />
    </>
  );
}

/** One of a list of the policy. */
export function ChoiceEditor({
  form,
  name,
  label,
  choices,
}: Omit<EditorProps, 'name'> & {
  readonly name: 'channel' | 'type' | 'severity';
  readonly choices: readonly Choice[];
}): ReactNode {
  const { t } = useTranslation();
  const localized = useLocalized();
  const id = useId();
  const { field } = useController({ control: form.control, name });
  const issue = useIssue(form, name);
  const options = [
    { value: '', label: t('intake.notChosen') },
    ...choices.map((choice) => ({ value: choice.code, label: localized(choice.label) })),
  ];
  // A code that the list has lost stays on the case, and is shown as it is.
  if (field.value !== '' && !choices.some(({ code }) => code === field.value)) {
    options.push({ value: field.value, label: field.value });
  }
  return (
    <>
      <Select
        label={label}
        labelHidden
        buttonRef={field.ref}
        className="sheet-select"
        options={options}
        value={field.value}
        onChange={(value) => {
          field.onChange(value);
          field.onBlur();
        }}
      />
      <Issue id={id} text={issue} />
    </>
  );
}

/** A box of 客戶要求, drawn as on the paper. */
export function DemandEditor({
  form,
  code,
  label,
}: {
  readonly form: CaseFormControl;
  readonly code: string;
  readonly label: string;
}): ReactNode {
  return (
    <label className="sheet-box">
      <input type="checkbox" value={code} {...form.register('demands')} />
      <span>{label}</span>
    </label>
  );
}

/** A yes that stands beside a text: 附樣品, 客戶加工中未確定. */
export function TickEditor({
  form,
  name,
  label,
}: {
  readonly form: CaseFormControl;
  readonly name: 'sampleAttached' | 'demandUndetermined';
  readonly label: string;
}): ReactNode {
  const id = useId();
  const issue = useIssue(form, name);
  return (
    <>
      <label className="sheet-box">
        <input type="checkbox" {...form.register(name)} aria-describedby={issue === undefined ? undefined : id} />
        <span>{label}</span>
      </label>
      <Issue id={id} text={issue} />
    </>
  );
}
