import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ComboBox } from '../../ui/ComboBox.tsx';
import { useFoundCustomers } from '../customers/use-found-customers.ts';

export interface NamedCustomer {
  /** The file; null while the customer is known by name only. */
  readonly customerId: number | null;
  readonly customerName: string;
}

/**
 * The office's customers, found as on the complaint; or anybody else by name. Another
 * name than that of the file is another customer: the file is let go as soon as it is changed.
 */
export function CustomerField({
  value,
  error,
  onChange,
}: {
  readonly value: NamedCustomer;
  readonly error: string | undefined;
  readonly onChange: (customer: NamedCustomer) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { customerId, customerName } = value;
  const { rows, options } = useFoundCustomers(customerId === null ? customerName : null);
  const typed = customerName.trim();
  // A choice comes as the file and, in the same breath, as its name: the second must not let go of the first.
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });

  function change(customer: NamedCustomer): void {
    latest.current = customer;
    onChange(customer);
  }

  /** A name typed in full is that file, where only one has it. */
  function leave(): void {
    if (customerId !== null || typed === '') return;
    const [same, ...others] = rows.filter(({ name, shortName }) => name === typed || shortName === typed);
    if (same && others.length === 0) change({ customerId: same.id, customerName: same.name });
  }

  return (
    <div
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) leave();
      }}
    >
      <ComboBox
        label={t('slips.fields.customer')}
        required
        narrowed
        options={options}
        text={customerName}
        onText={(text) => {
          if (text !== latest.current.customerName) change({ customerId: null, customerName: text });
        }}
        onChoose={({ value: chosen }) => {
          const row = rows.find(({ id }) => String(id) === chosen);
          if (row) change({ customerId: row.id, customerName: row.name });
        }}
        description={
          customerId !== null
            ? t('slips.abnormality.fromFile')
            : typed === ''
              ? t('slips.abnormality.findCustomer')
              : t('slips.abnormality.noFile')
        }
        error={error}
      />
    </div>
  );
}
