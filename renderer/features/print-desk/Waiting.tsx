import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { useDates } from '../../api/use-office.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';

/** Accepted cases whose form was never printed. */
export function Waiting(): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const waiting = useCall('papers.waiting', {});
  const cases = waiting.value?.cases ?? [];
  return (
    <Section title={t('paper.desk.waiting')} beside={cases.length}>
      {cases.length === 0 ? (
        <p className="side-soft">{t('paper.desk.nothingWaits')}</p>
      ) : (
        <table className="print-table">
          <thead>
            <tr>
              <th scope="col">{t('cases.fields.number')}</th>
              <th scope="col">{t('cases.fields.acceptedOn')}</th>
              <th scope="col">{t('cases.fields.customer')}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((each) => (
              <tr key={each.id}>
                <td>
                  <Button look="plain" small onPress={() => navigation.open({ name: 'print-desk', caseId: each.id })}>
                    {each.number}
                  </Button>
                </td>
                <td>{dates.show(each.acceptedOn)}</td>
                <td>{each.customerName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
