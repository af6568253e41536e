import { useTranslation } from 'react-i18next';

import type { LedgerView } from '../../../electron/contract/ledger.ts';
import { useCall } from '../../api/use-call.ts';
import { useDates } from '../../api/use-office.ts';
import { wholeLedger } from '../../app/ledger-views.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';

/** What this customer has with the office now; every line opens its case. */
export function CasesOfCustomer({ id }: { readonly id: number }) {
  const { t } = useTranslation();
  const dates = useDates();
  const summary = useCall('customers.summary', { id });
  if (summary.value === undefined) return null;
  const { openCases, casesLastYear, lastCaseOn } = summary.value;
  const among = { ...wholeLedger, customerId: id, openOnly: true } satisfies LedgerView;
  return (
    <Section title={t('customers.page.side.openCases')} beside={openCases.length === 0 ? undefined : openCases.length}>
      {openCases.length === 0 ? <p className="customers-none">{t('customers.page.side.noOpenCases')}</p> : null}
      <ul className="customers-cases">
        {openCases.map((each) => (
          <li key={each.id}>
            <Button
              look="plain"
              onPress={() => {
                navigation.open({ name: 'case', id: each.id, among });
              }}
            >
              <b className="k-number">{each.number}</b>
              <span>{[each.product, each.description].filter(Boolean).join('　')}</span>
              <small className="k-soft">{dates.show(each.acceptedOn)}</small>
            </Button>
          </li>
        ))}
      </ul>
      <dl className="customers-figures">
        <dt>{t('customers.page.side.lastYear')}</dt>
        <dd>{t('customers.page.side.cases', { count: casesLastYear })}</dd>
        <dt>{t('customers.page.side.lastCase')}</dt>
        <dd>{lastCaseOn === null ? t('customers.page.side.never') : dates.show(lastCaseOn)}</dd>
      </dl>
      {lastCaseOn === null ? null : (
        <Button
          small
          onPress={() => {
            navigation.open({ name: 'ledger', view: { customerId: id, month: null } });
          }}
        >
          {t('customers.page.side.allCases')}
        </Button>
      )}
    </Section>
  );
}
