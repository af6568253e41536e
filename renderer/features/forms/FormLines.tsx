import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { LINES_MOST } from '../../../db/rules/form-entries.ts';
import { formatMoney } from '../../../db/rules/money.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { CloseIcon, PlusIcon } from '../../ui/icons.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { LineColumn } from './layouts.ts';
import type { TypedLine } from './typed.ts';

interface FormLinesProps {
  readonly columns: readonly LineColumn[];
  readonly lines: readonly TypedLine[];
  /** What each line comes to; shown in an amount that was left empty. */
  readonly amounts: readonly (number | null)[];
  readonly issue: (path: string) => string | undefined;
  readonly onCell: (at: number, name: string, text: string) => void;
  readonly onAdd: () => void;
  readonly onRemove: (at: number) => void;
}

/** The lines of a paper: a table of fields, with a button that adds one below. */
export function FormLines({ columns, lines, amounts, issue, onCell, onAdd, onRemove }: FormLinesProps): ReactNode {
  const { t } = useTranslation();
  const table = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const general = issue('lines');

  function addLine(): void {
    onAdd();
    // The clerk goes on typing in the line that has just come.
    requestAnimationFrame(() => {
      const rows = table.current?.querySelectorAll('.forms-line');
      rows?.[rows.length - 1]?.querySelector('input')?.focus();
    });
  }

  return (
    <fieldset className="life-group forms-lines">
      <legend>{t('forms.lines.title')}</legend>
      <div
        ref={table}
        className="forms-lines-table"
        style={{ gridTemplateColumns: `${columns.map(({ width }) => width).join(' ')} 28px` }}
      >
        {columns.map(({ name, label }) => (
          <span key={name} className="life-head">
            {t(`forms.fields.${label}`)}
          </span>
        ))}
        <span />
        {lines.map((line, at) => (
          <div key={line.key} className="forms-line">
            {columns.map(({ name, label, number }) => (
              <TextField
                key={name}
                name={`lines.${at}.${name}`}
                label={t('forms.lines.cell', { line: at + 1, field: t(`forms.fields.${label}`) })}
                labelHidden
                maxLength={400}
                defaultValue={line.cells[name] ?? ''}
                error={issue(`lines.${at}.${name}`)}
                onInput={(event) => {
                  onCell(at, name, event.currentTarget.value);
                }}
                {...(number ? { inputMode: 'decimal' as const } : {})}
                {...(name === 'amount' ? { placeholder: reckoned(amounts[at]) } : {})}
              />
            ))}
            <Button
              look="plain"
              small
              aria-label={t('forms.lines.remove', { line: at + 1 })}
              icon={<CloseIcon />}
              onPress={() => {
                onRemove(at);
                foot.current?.querySelector('button')?.focus();
              }}
            />
          </div>
        ))}
      </div>
      <div ref={foot} className="life-sum">
        <Button small icon={<PlusIcon />} isDisabled={lines.length >= LINES_MOST} onPress={addLine}>
          {t('forms.lines.add')}
        </Button>
      </div>
      {general === undefined ? null : <FieldError>{general}</FieldError>}
    </fieldset>
  );
}

function reckoned(amount: number | null | undefined): string {
  return amount === null || amount === undefined || amount === 0 ? '' : formatMoney(amount);
}
