import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseRecord } from '../../../electron/contract/cases.ts';
import type { PolicyView } from '../../../electron/contract/office.ts';
import { useDates } from '../../api/use-office.ts';
import { Section } from '../../ui/Page.tsx';
import { useNames } from './dialogs/names.ts';

/** When it is due, and how it ended. */
export function Facts({ record, policy }: { readonly record: CaseRecord; readonly policy: PolicyView }): ReactNode {
  const { t } = useTranslation();
  const names = useNames(policy);
  const dates = useDates();
  const facts = [
    [t('cases.fields.acceptedOn'), dates.show(record.acceptedOn)],
    [t('cases.fields.dueOn'), dates.show(record.dueOn)],
    [t('cases.fields.closedOn'), dates.show(record.closedOn)],
    [t('cases.fields.outcomes'), record.outcomes.map((code) => names.outcome(code)).join('、')],
    [t('cases.fields.responsibleUnit'), names.unit(record.responsibleUnit)],
    [t('cases.fields.closingNote'), record.closingNote],
    [t('cases.fields.voidReason'), record.voidReason],
  ].filter(([, value]) => value !== '');
  return (
    <Section title={t('intake.page.outcome')}>
      <div className="side-card">
        <dl className="side-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
}
