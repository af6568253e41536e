import { useTranslation } from 'react-i18next';

import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Duplicate } from './use-duplicates.ts';

/** Who might be the same, and why; opening one keeps what is typed here. */
export function Duplicates({ rows }: { readonly rows: readonly Duplicate[] | undefined }) {
  const { t } = useTranslation();
  return (
    <Section title={t('customers.page.duplicates.title')}>
      <div aria-live="polite">
        {rows === undefined || rows.length === 0 ? (
          <p className="customers-none">{t('customers.page.duplicates.none')}</p>
        ) : (
          <ul className="customers-duplicates">
            {rows.map((row) => (
              <li key={row.id}>
                <span className="customers-why">
                  <WarningIcon />
                  {row.reasons
                    .map((reason) => t(`customers.page.duplicates.${reason}`))
                    .join(t('common.listSeparator'))}
                </span>
                <span>
                  <b>{row.name}</b> <span className="k-soft">{row.number}</span>
                </span>
                <span className="k-soft">{[row.taxNumber, row.telephone].filter(Boolean).join('　')}</span>
                <Button
                  small
                  onPress={() => {
                    navigation.open({ name: 'customer', id: row.id });
                  }}
                >
                  {t('customers.page.duplicates.open')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
