import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { CallOutput } from '../../../electron/contract/calls.ts';
import { dueSentence, dueTimeText } from '../../api/due-sentence.ts';
import { useCall } from '../../api/use-call.ts';
import { useDates } from '../../api/use-office.ts';
import { Section } from '../../ui/Page.tsx';
import type { CaseFormControl } from '../case-form/use-case-form.ts';

interface DueProps {
  readonly form: CaseFormControl;
  readonly acceptedOn: string;
}

/** When such a case must be closed; the office works it out with its policy and its calendar. */
function useDue({ form, acceptedOn }: DueProps): CallOutput<'life.due'> | undefined {
  const [kind, region, type, severity, major] = useWatch({
    control: form.control,
    name: ['kind', 'region', 'type', 'severity', 'major'],
  });
  return useCall('life.due', { acceptedOn, kind, region, type, severity, major }, { keepPrevious: true }).value;
}

/** The due date in the head of the paper. */
export function DueOn(props: DueProps): ReactNode {
  const dates = useDates();
  const due = useDue(props);
  const end = due?.due ?? due?.target;
  return <span>{end ? dueTimeText(end, dates.show) : ''}</span>;
}

/** When the case must be closed if it is accepted on `acceptedOn`, and why (002§3 Art.10(1)). */
export function DueCard(props: DueProps): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const due = useDue(props);
  if (!due) return null;
  const end = due.due ?? due.target;
  const steps = due.due === null ? due.targetSteps : due.dueSteps;
  const reason = dueSentence(steps, { t, show: dates.show });
  return (
    <Section title={t('intake.due')}>
      <div className="side-card">
        <p className="side-strong">
          {end === null
            ? t(due.source === '' ? 'calendar.due.notGiven' : 'calendar.due.ask')
            : end.length > 10
              ? dueTimeText(end, dates.showWithWeekday)
              : dates.showWithWeekday(end)}
        </p>
        {due.due !== null && due.target !== null ? (
          <p className="side-soft">{t('calendar.due.target', { due: dueTimeText(due.target, dates.show) })}</p>
        ) : null}
        {reason === '' ? null : (
          <p className="side-soft">
            {due.source === '' ? reason : t('calendar.due.withSource', { reason, source: due.source })}
          </p>
        )}
      </div>
    </Section>
  );
}
