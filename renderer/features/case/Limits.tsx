import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseLife, DeadlineView } from '../../../electron/contract/life.ts';
import { dueSentence, dueTimeText, standstillSentence } from '../../api/due-sentence.ts';
import { useDates } from '../../api/use-office.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Section } from '../../ui/Page.tsx';
import type { OpenDialog } from './dialogs/props.ts';

/** What is due until when, the next first, and folded away what was met; each opens to how it was counted. */
export function Limits({
  life,
  open,
}: {
  readonly life: CaseLife;
  readonly open: (dialog: OpenDialog) => void;
}): ReactNode {
  const { t } = useTranslation();
  const limits = life.deadlines.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)));
  if (limits.length === 0) return null;
  const mayAgree = life.possible.some(({ action, allowed }) => action === 'agree' && allowed);
  const lines = (over: boolean) =>
    limits
      .filter(({ met }) => (met !== null) === over)
      .map((limit) => (
        <Limit
          key={limit.code}
          limit={limit}
          agree={mayAgree ? () => open({ name: 'agree', code: limit.code }) : undefined}
        />
      ));
  const running = lines(false);
  const over = lines(true);
  const overran = limits.filter(({ standing }) => standing === 'met-late').length;
  return (
    <Section title={t('caseLife.limits.title')}>
      {running.length === 0 ? null : <ul className="side-card case-limits">{running}</ul>}
      {over.length === 0 ? null : (
        <details className="case-not-now">
          <summary>
            {t('caseLife.limits.over', { count: over.length })}
            {overran === 0 ? null : <b className="case-overran">{t('caseLife.limits.overran', { count: overran })}</b>}
          </summary>
          <ul className="case-limits">{over}</ul>
        </details>
      )}
    </Section>
  );
}

/** Open ones by their due time, then those that wait for one, then what is over. */
function orderOf({ met, due, target }: DeadlineView): string {
  return `${met === null ? 0 : 1}${due ?? target ?? '9'}`;
}

function Limit({
  limit,
  agree,
}: {
  readonly limit: DeadlineView;
  readonly agree: (() => void) | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const { show } = useDates();
  const { label, who, due, target, standing, met, source } = limit;
  const reasons = [limit.targetSteps, limit.dueSteps]
    .map((steps) => dueSentence(steps, { t, show }))
    .filter((text, at, all) => text !== '' && all.indexOf(text) === at);
  const last = due ?? target;
  const shown = met ?? last;
  const twoStages = due !== null && target !== null && target !== due;
  return (
    <li className={classNames('case-limit', `is-${standing}`)}>
      <details>
        <summary title={t('caseLife.limits.why', { label })}>
          <span className="case-limit-name">
            {label}
            {who === '' || who === label ? null : <small className="side-soft">{who}</small>}
            {limit.standstill ? (
              <small className="side-soft">{standstillSentence(limit.standstill, { t, show })}</small>
            ) : null}
          </span>
          <span className="case-limit-when">
            {shown === null ? null : dueTimeText(met === null ? shown : shown.slice(0, 10), show)}
            {standing === 'in-time' ? null : <b>{standingText()}</b>}
            {twoStages && met === null ? (
              <small className="side-soft">{t('caseLife.limits.target', { due: dueTimeText(target, show) })}</small>
            ) : null}
          </span>
        </summary>
        {twoStages && met !== null ? (
          <p className="side-soft">{t('caseLife.limits.target', { due: dueTimeText(target, show) })}</p>
        ) : null}
        {reasons.map((reason) => (
          <p key={reason} className="side-soft">
            {reason}
          </p>
        ))}
        {source === '' ? null : <p className="side-soft">{source}</p>}
        {agree && met === null ? (
          <Button look="plain" small onPress={agree}>
            {t('caseLife.limits.setIt')}
          </Button>
        ) : null}
      </details>
    </li>
  );

  function standingText(): string {
    if (standing === 'in-time') return '';
    return t(`caseLife.limits.${standing}`);
  }
}
