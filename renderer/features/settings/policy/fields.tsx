import { useTranslation } from 'react-i18next';

import type { Localized, Span } from '../../../../db/rules/policy.ts';
import { Select, type Option } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { policyDraft, usePolicyDraft } from './draft.ts';
import { useEditing, withText } from './editing.tsx';
import { readNumber, writeNumber, type NumberKind } from './numbers.ts';

interface Common {
  readonly label: string;
  readonly labelHidden?: boolean;
  /** Where it stands in the policy: `route.2.task`. */
  readonly path: string;
  readonly className?: string;
}

/** A name, in the language that is being edited. */
export function NameField({
  value,
  onChange,
  path,
  ...field
}: Common & { readonly value: Localized; readonly onChange: (value: Localized) => void }) {
  const { locale, issueAt } = useEditing();
  return (
    <TextField
      {...field}
      lang={locale}
      value={value[locale]}
      maxLength={400}
      error={issueAt(path, true)}
      data-path={path}
      onChange={(event) => {
        onChange(withText(value, locale, event.currentTarget.value));
      }}
    />
  );
}

/** A number as the clerk types it. What is no number stays as typed, with its sentence. */
export function NumberField({
  value,
  onChange,
  path,
  kind = 'whole',
  least = 0,
  most = kind === 'whole' ? 100_000 : 1e13,
  asks,
  ...field
}: Common & {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly kind?: NumberKind;
  readonly least?: number;
  readonly most?: number;
  /** May be empty, and then the program asks in each case. Without it the field must be filled. */
  readonly asks?: boolean;
}) {
  const { t } = useTranslation();
  const { issueAt } = useEditing();
  const typed = usePolicyDraft((state) => state.typed[path]);
  const unread = {
    whole: t('policyPage.number', { least, most }),
    money: t('policyPage.amountWrong'),
    percent: t('policyPage.percentWrong'),
  }[kind];
  return (
    <TextField
      {...field}
      inputMode={kind === 'whole' ? 'numeric' : 'decimal'}
      value={typed ?? writeNumber(value, kind)}
      maxLength={20}
      placeholder={asks ? t('policyPage.asks') : undefined}
      error={typed === undefined ? issueAt(path) : unread}
      data-path={path}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const read = readNumber(text, kind, least, most);
        const understood = read !== undefined && (read !== null || asks === true);
        policyDraft.type(
          path,
          understood && writeNumber(read, kind) === text ? undefined : understood ? undefined : text,
        );
        if (understood) onChange(read);
      }}
    />
  );
}

const spanUnits = [
  'minutes',
  'hours',
  'calendar-days',
  'working-days',
  'weeks',
  'months',
  'same-day',
  'at-once',
  'set-per-case',
] as const satisfies readonly Span['unit'][];

/** How long something may take, or nothing where it was not fixed. */
export function SpanField({
  label,
  value,
  onChange,
  path,
  required,
}: Common & {
  readonly value: Span | null;
  readonly onChange: (value: Span | null) => void;
  readonly required?: boolean;
}) {
  const { t } = useTranslation();
  const { issueAt } = useEditing();
  const units: readonly Option<Span['unit'] | 'none'>[] = [
    ...(required ? [] : [{ value: 'none' as const, label: t('policyPage.spanUnits.none') }]),
    ...spanUnits.map((unit) => ({ value: unit, label: t(`policyPage.spanUnits.${unit}`) })),
  ];
  const amount = value && 'amount' in value ? value.amount : null;
  const clock = value && 'clock' in value ? value.clock : null;
  return (
    <div className="k-policy-span" role="group" aria-label={label}>
      <span className="k-label">{label}</span>
      {value && 'amount' in value ? (
        <NumberField
          label={t('policyPage.spanAmount', { label })}
          labelHidden
          className="k-field k-policy-amount"
          path={`${path}.amount`}
          value={amount}
          least={1}
          onChange={(next) => {
            if (next !== null) onChange({ ...value, amount: next });
          }}
        />
      ) : null}
      <Select
        label={t('policyPage.spanUnit', { label })}
        labelHidden
        options={units}
        value={value?.unit ?? 'none'}
        error={issueAt(path)}
        onChange={(unit) => {
          policyDraft.forgetTyped(`${path}.`);
          onChange(unit === 'none' ? null : spanOf(unit, amount ?? 1, clock ?? 'round'));
        }}
      />
      {clock === null || value === null || !('clock' in value) ? null : (
        <Select
          label={t('policyPage.spanClock', { label })}
          labelHidden
          options={(['round', 'office'] as const).map((one) => ({ value: one, label: t(`policyPage.clocks.${one}`) }))}
          value={clock}
          onChange={(next) => {
            onChange({ ...value, clock: next });
          }}
        />
      )}
    </div>
  );
}

function spanOf(unit: Span['unit'], amount: number, clock: 'round' | 'office'): Span {
  switch (unit) {
    case 'minutes':
    case 'hours':
      return { unit, amount, clock };
    case 'calendar-days':
    case 'working-days':
    case 'weeks':
    case 'months':
      return { unit, amount };
    case 'same-day':
    case 'at-once':
    case 'set-per-case':
      return { unit };
  }
}
