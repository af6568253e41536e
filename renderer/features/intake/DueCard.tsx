import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { closingDue } from '../../../db/rules/deadlines.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { Section } from '../../ui/Page.tsx';
import type { CaseFormControl } from '../case-form/use-case-form.ts';

interface DueProps {
  readonly form: CaseFormControl;
  readonly acceptedOn: string;
}

/** The due date in the head of the paper. */
export function DueOn({ form, acceptedOn }: DueProps): ReactNode {
  const { policy } = useOffice();
  const dates = useDates();
  const region = useWatch({ control: form.control, name: 'region' });
  return <span>{dates.show(closingDue(acceptedOn, region, policy).date)}</span>;
}

/** When the case must be closed if it is accepted on `acceptedOn`, and why (002§3 Art.10(1)). */
export function DueCard({ form, acceptedOn }: DueProps): ReactNode {
  const { t } = useTranslation();
  const { policy } = useOffice();
  const dates = useDates();
  const region = useWatch({ control: form.control, name: 'region' });
  const due = closingDue(acceptedOn, region, policy);
  return (
    <Section title={t('intake.due')}>
      <div className="side-card">
        <p className="side-strong">{dates.showWithWeekday(due.date)}</p>
        <p className="side-soft">
          {t(`cases.due.${region}`, { days: due.days, from: dates.show(due.from), source: due.source })}
        </p>
      </div>
    </Section>
  );
}
