import { useRef } from 'react';

import { useKeptOnClosing } from '../../app/keeping.ts';
import { TextField } from '../../ui/TextField.tsx';

interface Props {
  /** By which a door finds it. */
  readonly name?: string;
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}

/** A text that is kept when the clerk leaves the field, the page by a key, or the program. */
export function TextSetting({ name, label, description, value, required, onChange }: Props) {
  const typed = useRef<string>(undefined);

  function keep(): void {
    const text = typed.current?.trim();
    typed.current = undefined;
    if (text === undefined || text === value || (required && text === '')) return;
    onChange(text);
  }

  useKeptOnClosing(keep);

  return (
    <TextField
      // A value that came from elsewhere (undo) is shown; what is being typed is not touched.
      key={value}
      name={name}
      label={label}
      description={description}
      defaultValue={value}
      maxLength={400}
      required={required ?? false}
      onInput={(event) => {
        typed.current = event.currentTarget.value;
      }}
      onBlur={(event) => {
        keep();
        if (required && event.currentTarget.value.trim() === '') event.currentTarget.value = value;
      }}
    />
  );
}
