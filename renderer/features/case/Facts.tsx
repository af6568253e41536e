import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { CLOSING_LIMIT } from '../../../db/rules/policy.ts';
import type { CaseRecord } from '../../../electron/contract/cases.ts';
import type { CaseLife } from '../../../electron/contract/life.ts';
import type { PolicyView } from '../../../electron/contract/office.ts';
import { standstillSentence } from '../../api/due-sentence.ts';
import { useDates } from '../../api/use-office.ts';
import { Section } from '../../ui/Page.tsx';
import { useNames } from './dialogs/names.ts';

/** When it is due, and how it ended. */
export function Facts({
  record,
  policy,
  life,
}: {
  readonly record: CaseRecord;
  readonly policy: PolicyView;
  readonly life: CaseLife | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const names = useNames(policy);
  const dates = useDates();
  // While the clock stands still no day is known, but how it stands is.
  const still = life?.deadlines.find(({ code }) => code === CLOSING_LIMIT)?.standstill;
  const facts = [
    [t('cases.fields.acceptedOn'), dates.show(record.acceptedOn)],
    [t('cases.fields.dueOn'), still ? standstillSentence(still, { t, show: dates.show }) : dates.show(record.dueOn)],
    [t('cases.fields.closedOn'), dates.show(record.closedOn)],
    [t('cases.fields.outcomes'), record.outcomes.map((code) => names.outcome(code)).join(t('common.listSeparator'))],
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
