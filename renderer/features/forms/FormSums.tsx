import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { amountInCapitals } from '../../../db/rules/capitals.ts';
import { formatMoney } from '../../../db/rules/money.ts';
import type { TaxedAmount } from '../../../db/rules/tax.ts';
import { useOffice } from '../../api/use-office.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { modeOf } from './sums.ts';
import type { TypedForm } from './typed.ts';

/** How the amounts stand to the tax. */
export function TaxFields({
  typed,
  issue,
  onText,
}: {
  readonly typed: TypedForm;
  readonly issue: (path: string) => string | undefined;
  readonly onText: (name: string, text: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const mode = modeOf(typed);
  return (
    <div className="forms-row forms-row-3">
      <Select
        label={t('forms.fields.tax')}
        options={(['on-top', 'included', 'none'] as const).map((value) => ({ value, label: t(`forms.tax.${value}`) }))}
        value={mode}
        onChange={(value) => {
          onText('tax', value);
        }}
        error={issue('tax')}
      />
      <TextField
        label={t('forms.fields.taxRate')}
        inputMode="decimal"
        maxLength={400}
        disabled={mode === 'none'}
        defaultValue={typed.fields['taxRate']}
        error={issue('taxRate')}
        onInput={(event) => {
          onText('taxRate', event.currentTarget.value);
        }}
      />
      <Select
        label={t('forms.fields.taxRounding')}
        options={(['whole', 'hundredth'] as const).map((value) => ({ value, label: t(`forms.rounding.${value}`) }))}
        value={typed.fields['taxRounding'] === 'hundredth' ? 'hundredth' : 'whole'}
        onChange={(value) => {
          onText('taxRounding', value);
        }}
        disabled={mode === 'none'}
        error={issue('taxRounding')}
      />
    </div>
  );
}

/** Net, tax and total in figures, and the total in capitals as the paper will say it. */
export function SumLine({ sum, taxed }: { readonly sum: TaxedAmount | null; readonly taxed: boolean }): ReactNode {
  const { t } = useTranslation();
  const { settings } = useOffice();
  if (sum === null)
    return taxed ? (
      <p className="forms-sum" role="status">
        {t('forms.sum.unknown')}
      </p>
    ) : null;
  return (
    <p className="forms-sum" role="status">
      {taxed ? (
        <>
          <span>{t('forms.sum.net', { amount: formatMoney(sum.net) })}</span>
          <span>{t('forms.sum.tax', { amount: formatMoney(sum.tax) })}</span>
        </>
      ) : null}
      <b>{t('forms.sum.total', { amount: formatMoney(sum.total) })}</b>
      <b lang={settings.paperLocale}>{amountInCapitals(sum.total, settings.paperLocale)}</b>
    </p>
  );
}
