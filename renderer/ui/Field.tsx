import { useId, type ReactNode } from 'react';

import './field.css';
import { WarningIcon } from './icons.tsx';

export interface FieldTexts {
  readonly label: string;
  /** Keep the label for those who hear the page, and off the screen. */
  readonly labelHidden?: boolean | undefined;
  readonly description?: ReactNode;
  /** The sentence of what is wrong; empty or missing: nothing is. */
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
}

interface FieldWiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

/** Label, control, explanation and error, tied together for eye and ear alike. */
export function Field({
  texts,
  className,
  note,
  children,
}: {
  readonly texts: FieldTexts;
  readonly className?: string | undefined;
  /** Stands between control and error, such as what a date field understood. */
  readonly note?: ReactNode;
  readonly children: (wiring: FieldWiring) => ReactNode;
}) {
  const id = useId();
  const { label, labelHidden, description, error, required } = texts;
  const described = [description && `${id}-description`, note !== undefined && `${id}-note`, error && `${id}-error`];
  return (
    <div className={className ?? 'k-field'}>
      <label htmlFor={id} className={labelHidden ? 'k-unseen' : 'k-label'}>
        {label}
        {required ? <RequiredMark /> : null}
      </label>
      {children({
        id,
        'aria-describedby': described.filter(Boolean).join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      {note === undefined ? null : (
        <div id={`${id}-note`} className="k-understood">
          {note}
        </div>
      )}
      {description ? (
        <div id={`${id}-description`} className="k-description">
          {description}
        </div>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}

/** For the eye; a reader is told by the field itself. */
export function RequiredMark() {
  return (
    <span className="k-required" aria-hidden="true">
      *
    </span>
  );
}

/** What is wrong, in a sentence, with a mark so that colour is not alone. */
export function FieldError({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <div id={id} className="k-error">
      <WarningIcon />
      <span>{children}</span>
    </div>
  );
}
