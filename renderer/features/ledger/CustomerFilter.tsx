import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { CloseIcon } from '../../ui/icons.tsx';

/** The ledger of one customer: found by any part of the name, then shown as a chip that can be taken off. */
export function CustomerFilter({
  customerId,
  onChange,
}: {
  readonly customerId: number | null;
  readonly onChange: (customerId: number | null) => void;
}) {
  return customerId === null ? (
    <CustomerSearch onChoose={onChange} />
  ) : (
    <ChosenCustomer
      id={customerId}
      onClear={() => {
        onChange(null);
      }}
    />
  );
}

function ChosenCustomer({ id, onClear }: { readonly id: number; readonly onClear: () => void }) {
  const { t } = useTranslation();
  const customer = useCall('customers.get', { id });
  const name = customer.value === undefined ? '' : customer.value.form.shortName || customer.value.form.name;
  return (
    <Button className="ledger-chip" data-on onPress={onClear} aria-label={t('ledger.page.anyCustomer')}>
      {t('ledger.page.customerOf', { name })}
      <CloseIcon />
    </Button>
  );
}

function CustomerSearch({ onChoose }: { readonly onChoose: (customerId: number) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const wanted = text.trim();
  const found = useCall(
    'customers.search',
    { text: wanted, limit: 20 },
    { enabled: wanted !== '', keepPrevious: true },
  );
  return (
    <ComboBox
      className="ledger-customer"
      label={t('ledger.filters.customer')}
      labelHidden
      placeholder={t('ledger.filters.customer')}
      narrowed
      options={(wanted === '' ? [] : (found.value?.rows ?? [])).map((row) => ({
        value: String(row.id),
        label: row.shortName || row.name,
        hint: row.number,
      }))}
      text={text}
      onText={setText}
      onChoose={(option) => {
        setText('');
        onChoose(Number(option.value));
      }}
    />
  );
}
