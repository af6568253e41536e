import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useOffice } from '../../api/use-office.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { UnitField } from '../slips/UnitField.tsx';
import type { FormField } from './layouts.ts';

interface FormFieldsProps {
  readonly rows: readonly (readonly FormField[])[];
  readonly texts: Readonly<Record<string, string>>;
  readonly issue: (path: string) => string | undefined;
  readonly onText: (name: string, text: string) => void;
}

/** The fields of a paper, in its rows. */
export function FormFields({ rows, texts, issue, onText }: FormFieldsProps): ReactNode {
  return rows.map((row) => (
    <div key={row[0]?.name} className={`forms-row forms-row-${row.length}`}>
      {row.map((field) => (
        <OneField
          key={field.name}
          field={field}
          text={texts[field.name] ?? ''}
          error={issue(field.name)}
          onText={(text) => {
            onText(field.name, text);
          }}
        />
      ))}
    </div>
  ));
}

function OneField({
  field,
  text,
  error,
  onText,
}: {
  readonly field: FormField;
  readonly text: string;
  readonly error: string | undefined;
  readonly onText: (text: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { today } = useOffice();
  const label = t(`forms.fields.${field.label}`);
  const typing = {
    name: field.name,
    label,
    error,
    defaultValue: text,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => {
      onText(event.currentTarget.value);
    },
  };
  switch (field.look) {
    case 'line':
      return <TextField maxLength={400} {...typing} />;
    case 'number':
      return <TextField maxLength={400} inputMode="decimal" {...typing} />;
    case 'paragraph':
      return <TextArea maxLength={20_000} rows={2} {...typing} />;
    case 'date':
      return <DateField maxLength={400} today={today} {...typing} />;
    case 'unit':
      return <UnitField label={label} value={text} error={error} onChange={onText} />;
    case 'measure':
      return (
        <Select
          label={label}
          options={(['penalty', 'reward'] as const).map((value) => ({ value, label: t(`forms.measures.${value}`) }))}
          value={text === 'reward' ? 'reward' : 'penalty'}
          onChange={onText}
          error={error}
        />
      );
    case 'warranty':
      return (
        <Select
          label={label}
          options={[
            { value: '', label: t('forms.warranty.unknown') },
            { value: 'within', label: t('forms.warranty.within') },
            { value: 'beyond', label: t('forms.warranty.beyond') },
          ]}
          value={text}
          onChange={onText}
          error={error}
        />
      );
  }
}
