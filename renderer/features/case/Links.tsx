import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseLife } from '../../../electron/contract/life.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import { StateMark } from '../ledger/StateMark.tsx';

type Other = CaseLife['others'][number];

/** Earlier, later and merged cases, then whatever else the customer has with us. */
export function Links({ life }: { readonly life: CaseLife }): ReactNode {
  const { t } = useTranslation();
  const linked = new Set(life.links.map(({ other }) => other.id));
  const others = life.others.filter(({ id }) => !linked.has(id)).slice(0, 8);
  return (
    <>
      {life.links.length === 0 ? null : (
        <Section title={t('caseLife.links.title')}>
          <ul className="side-card case-links">
            {life.links.map(({ kind, direction, other, note }) => (
              <li key={`${kind} ${direction} ${other.id}`}>
                <span className="side-soft">{t(`caseLife.links.${kind}-${direction}`)}</span>
                <OtherCase other={other} />
                {note === '' ? null : <span className="case-link-note">{note}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {others.length === 0 ? null : (
        <Section title={t('caseLife.links.others')} beside={life.others.length}>
          <ul className="side-card case-links">
            {others.map((other) => (
              <li key={other.id}>
                <OtherCase other={other} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

export function OtherCase({ other }: { readonly other: Other }): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="case-other">
      <StateMark state={other.state} />
      <Button look="plain" small onPress={() => navigation.open({ name: 'case', id: other.id })}>
        {other.number ?? t('caseLife.links.unnumbered')}
      </Button>
      <span className="case-other-what">{other.product}</span>
      <span className="side-soft">{t(`cases.states.${other.state}`)}</span>
    </span>
  );
}
