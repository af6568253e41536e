import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatMoment } from '../../../db/rules/moments.ts';
import type { CaseRecord } from '../../../electron/contract/cases.ts';
import { useDateStyle, useDates } from '../../api/use-office.ts';
import { Section } from '../../ui/Page.tsx';

/** Everything that happened to the case, newest first. */
export function History({ events }: { readonly events: CaseRecord['events'] }): ReactNode {
  const { t } = useTranslation();
  const style = useDateStyle();
  const dates = useDates();
  return (
    <Section title={t('intake.page.history')}>
      <ol className="case-history">
        {events.toReversed().map((event) => (
          <li key={event.id}>
            <span className="case-history-kind">{t(`cases.events.${event.kind}`)}</span>
            <span className="side-soft">{[formatMoment(event.at, style), event.actor].filter(Boolean).join('　')}</span>
            {event.note === '' && event.on === null ? null : (
              <span className="case-history-note">{[dates.show(event.on), event.note].filter(Boolean).join('　')}</span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
