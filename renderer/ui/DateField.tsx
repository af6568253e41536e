import { useState, type InputEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { readDate } from '../../db/rules/dates.ts';
import { dateWithWeekday, useDateStyle, useLocale } from '../api/use-office.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';

export interface DateFieldProps extends TextFieldProps {
  /** The day that `+3`, `今天` and dates without a year refer to. */
  readonly today: string;
}

/**
 * A date in any shape the clerk is used to (`1121`, `11/21`, `1151121`, `+3`,
 * 今天), left as typed; below it stands what was understood.
 */
export function DateField({ today, onInput, ...field }: DateFieldProps) {
  const [typed, setTyped] = useState(String(field.defaultValue ?? ''));
  const text = field.value === undefined ? typed : String(field.value);
  const note = useUnderstoodDate(text, today);

  function keep(event: InputEvent<HTMLInputElement>): void {
    setTyped(event.currentTarget.value);
    onInput?.(event);
  }

  return <TextField inputMode="numeric" {...field} onInput={keep} note={note} />;
}

/** What is understood of a typed date: `2026/11/21（六）`, or a sentence; empty while nothing is typed. */
export function useUnderstoodDate(text: string, today: string): string {
  const { t } = useTranslation();
  const style = useDateStyle();
  const locale = useLocale();
  if (text.trim() === '') return '';
  const reading = readDate(text, { today });
  return reading.ok ? `= ${dateWithWeekday(reading.date, style, locale)}` : t(`fields.${reading.reason}`);
}
