import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseLife, LifeAction } from '../../../electron/contract/life.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { commands } from '../../app/commands/table.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import type { OpenDialog } from './dialogs/props.ts';
import { answerTo } from './next-step.ts';
import { commandOf, stepActions, type StepAction } from './use-life-commands.ts';
import { whySentence } from './why-not.ts';

/** Everything that can be done with the case now, with its key; and for the rest, why not. */
export function Actions({
  life,
  resting,
  open,
}: {
  readonly life: CaseLife;
  readonly resting: readonly LifeAction[];
  readonly open: (dialog: OpenDialog) => void;
}): ReactNode {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const may = (action: StepAction): boolean => answerTo(life, action)?.allowed === true && !resting.includes(action);
  const allowed = stepActions.filter(may);
  const others = stepActions.filter((action) => answerTo(life, action)?.allowed === false);
  const markable = life.state !== 'voided' && life.state !== 'merged';
  useCommandHandlers({ 'case.actions': () => list.current?.querySelector('button')?.focus() });
  useArrows(list);
  return (
    <Section title={t('caseLife.actions.title')}>
      <ul ref={list} className="case-steps">
        {allowed.map((action) => (
          <li key={action}>
            <Button look="plain" small keys={keyOf(commandOf[action])} onPress={() => open({ name: action })}>
              {t(`life.actions.${action}`)}
            </Button>
          </li>
        ))}
        {markable ? (
          <li>
            <Button look="plain" small keys={keyOf('case.mark')} onPress={() => open({ name: 'mark' })}>
              {t('caseLife.actions.mark')}
            </Button>
          </li>
        ) : null}
      </ul>
      {others.length === 0 ? null : (
        <details className="case-not-now">
          <summary>{t('caseLife.actions.others', { count: others.length })}</summary>
          <dl>
            {others.map((action) => {
              const answer = answerTo(life, action);
              return (
                <div key={action}>
                  <dt>{t(`life.actions.${action}`)}</dt>
                  <dd>{answer ? whySentence(answer, t) : ''}</dd>
                </div>
              );
            })}
          </dl>
        </details>
      )}
    </Section>
  );
}

function keyOf(id: string): string {
  return commands.find((command) => command.id === id)?.keys[0] ?? '';
}

/** The arrows go from one step to the next. */
function useArrows(list: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const { current } = list;
    function onKeyDown(event: KeyboardEvent): void {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const buttons = [...(current?.querySelectorAll('button') ?? [])];
      const at = buttons.findIndex((button) => button === document.activeElement);
      if (step === 0 || at === -1) return;
      event.preventDefault();
      buttons[at + step]?.focus();
    }
    current?.addEventListener('keydown', onKeyDown);
    return () => current?.removeEventListener('keydown', onKeyDown);
  }, [list]);
}
