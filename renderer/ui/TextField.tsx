import type { ComponentPropsWithRef, ReactNode } from 'react';

import { Field, type FieldTexts } from './Field.tsx';
import { SearchIcon } from './icons.tsx';
import { Kbd } from './Kbd.tsx';

/**
 * Text fields are the browser's own: nothing stands between the keys and the
 * text, so an input method is never disturbed. They work uncontrolled
 * (`{...register('name')}` of react-hook-form) and controlled alike.
 */
export interface TextFieldProps extends FieldTexts, Omit<ComponentPropsWithRef<'input'>, 'required' | 'id'> {}

export function TextField({
  label,
  labelHidden,
  description,
  error,
  required,
  className,
  note,
  ...input
}: TextFieldProps & { readonly note?: ReactNode }) {
  return (
    <Field texts={{ label, labelHidden, description, error, required }} className={className} note={note}>
      {(wiring) => (
        <input type="text" autoComplete="off" spellCheck={false} {...input} {...wiring} className="k-input" />
      )}
    </Field>
  );
}

export interface TextAreaProps extends FieldTexts, Omit<ComponentPropsWithRef<'textarea'>, 'required' | 'id'> {}

export function TextArea({ label, labelHidden, description, error, required, className, ...input }: TextAreaProps) {
  return (
    <Field texts={{ label, labelHidden, description, error, required }} className={className}>
      {(wiring) => (
        <textarea rows={3} autoComplete="off" spellCheck={false} {...input} {...wiring} className="k-input" />
      )}
    </Field>
  );
}

export interface SearchFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'type'> {
  /** Heard, not seen: the placeholder says it to the eye. */
  readonly label: string;
  /** The key that leads here. */
  readonly keys?: string;
}

export function SearchField({ label, keys, className, ...input }: SearchFieldProps) {
  return (
    <div className={className === undefined ? 'k-search' : `k-search ${className}`}>
      <SearchIcon />
      <input type="search" autoComplete="off" spellCheck={false} aria-label={label} {...input} className="k-input" />
      {keys === undefined ? null : <Kbd keys={keys} />}
    </div>
  );
}
