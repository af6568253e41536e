import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatMoment } from '../../../db/rules/moments.ts';
import type { CaseRecord } from '../../../electron/contract/cases.ts';
import type { PolicyView } from '../../../electron/contract/office.ts';
import { useDateStyle, useDates } from '../../api/use-office.ts';
import { Section } from '../../ui/Page.tsx';
import { useNames, type Names } from './dialogs/names.ts';

type CaseEvent = CaseRecord['events'][number];

/** Everything that happened to the case, newest first. */
export function History({
  events,
  policy,
}: {
  readonly events: CaseRecord['events'];
  readonly policy: PolicyView;
}): ReactNode {
  const { t } = useTranslation();
  const style = useDateStyle();
  const dates = useDates();
  const names = useNames(policy);
  return (
    <Section title={t('intake.page.history')}>
      <ol className="case-history">
        {events.toReversed().map((event) => {
          const { code, words } = noteOf(event, { policy, names, t });
          const note = [dates.show(event.on), words].filter(Boolean).join('　');
          return (
            <li key={event.id}>
              <span className="case-history-kind">
                {[t(`cases.events.${event.kind}`), code].filter(Boolean).join('　')}
              </span>
              <span className="side-soft">
                {[formatMoment(event.at, style), event.actor].filter(Boolean).join('　')}
              </span>
              {note === '' ? null : <span className="case-history-note">{note}</span>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

interface Words {
  readonly policy: PolicyView;
  readonly names: Names;
  readonly t: TFunction;
}

/** What is coded stands in the first line of a note (a station, a level), the clerk's words after it. */
function noteOf(
  { kind, note }: CaseEvent,
  { policy, names, t }: Words,
): { readonly code: string; readonly words: string } {
  const [first = '', ...rest] = note.split('\n');
  const coded = (name: string) => ({ code: name, words: rest.join('\n') });
  switch (kind) {
    case 'sent':
    case 'returned':
    case 'sent-back':
    case 'skipped': {
      const station = policy.route.find(({ code }) => code === first);
      return station ? coded(names.unit(station.unit)) : { code: '', words: note };
    }
    case 'decided':
      return policy.approval.some(({ code }) => code === first)
        ? coded(names.of(policy.approval, first))
        : { code: '', words: note };
    case 'milestone':
      return policy.milestones.some(({ code }) => code === first)
        ? coded(names.of(policy.milestones, first))
        : { code: '', words: note };
    case 'agreed': {
      const limit = policy.limits.find(({ code }) => code === first);
      return limit ? coded(names.of(policy.limits, first)) : { code: '', words: note };
    }
    case 'negotiated':
      return first === 'accepted' || first === 'not-accepted' || first === 'open'
        ? coded(t(`caseLife.negotiate.results.${first}`))
        : { code: '', words: note };
    case 'replied':
      return first === 'letter' || first === 'telephone' || first === 'in-person'
        ? coded(t(`caseLife.reply.ways.${first}`))
        : { code: '', words: note };
    case 'judged':
      return first === 'yes' || first === 'no' ? coded(t(`caseLife.find.${first}`)) : { code: '', words: note };
    case 'changed':
      return {
        code: '',
        words: note
          .split(' ')
          .map((field) => fieldName(field, t))
          .join('、'),
      };
    default:
      return { code: '', words: note };
  }
}

/** `description` is 異常狀況; a field without a name of its own stays as it is. */
function fieldName(field: string, t: TFunction): string {
  const key = `cases.fields.${field}`;
  const name = t(key as 'cases.fields.goods');
  return name === key ? field : name;
}
