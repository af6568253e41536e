import type { ReactNode } from 'react';

import { useLocalized, useOffice } from '../../api/use-office.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';

/** A unit of the office, or whoever else is meant. */
export function UnitField({
  label,
  value,
  error,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { policy } = useOffice();
  const localized = useLocalized();
  return (
    <ComboBox
      label={label}
      options={policy.units.map((unit) => ({ value: unit.code, label: localized(unit.label) }))}
      text={value}
      onText={onChange}
      error={error}
    />
  );
}
