import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatMoment } from '../../../db/rules/moments.ts';
import type { CaseLife } from '../../../electron/contract/life.ts';
import type { PolicyView } from '../../../electron/contract/office.ts';
import { useDateStyle, useLocalized } from '../../api/use-office.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Names } from './dialogs/names.ts';
import type { OpenDialog } from './dialogs/props.ts';
import type { NextStep } from './next-step.ts';

/** The step that brings the case on, with where the form is and since when. */
export function NextCard({
  life,
  policy,
  names,
  next,
  open,
}: {
  readonly life: CaseLife;
  readonly policy: PolicyView;
  readonly names: Names;
  readonly next: NextStep | undefined;
  readonly open: (dialog: OpenDialog) => void;
}): ReactNode {
  const { t } = useTranslation();
  const localized = useLocalized();
  const style = useDateStyle();
  const pause = life.pauses.find(({ until }) => until === null);
  const unit = next && 'unit' in next ? names.unit(next.unit) : '';
  return (
    <Section title={t('caseLife.next.title')}>
      <div className="side-card case-next">
        {next === undefined ? (
          <p className="side-soft">{t('caseLife.next.nothing')}</p>
        ) : (
          <Button look="primary" keys="F10" onPress={() => open(next)}>
            {t(`caseLife.next.${next.name}`, { unit })}
          </Button>
        )}
        {life.holders.map((holder) => {
          const visit = life.visits.find(({ id }) => id === holder.visit);
          const station = policy.route.find(({ code }) => code === visit?.station);
          return (
            <p key={`${holder.unit} ${holder.visit ?? 0}`} className="case-holder">
              <b>{[names.unit(holder.unit), visit?.person].filter(Boolean).join('　')}</b>
              {station ? <span>{localized(station.task)}</span> : null}
              <span className="side-soft">{t('caseLife.where.since', { at: formatMoment(holder.since, style) })}</span>
            </p>
          );
        })}
        {life.accusedActed.map(({ name, as, unit }) => (
          <p key={`${as} ${unit} ${name}`} className="case-paused">
            {t(`caseLife.accusedActed.${as}`, { name, unit: names.unit(unit) })}
          </p>
        ))}
        {pause ? <p className="case-paused">{t('caseLife.where.paused', { reason: pause.reason })}</p> : null}
      </div>
    </Section>
  );
}
