import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallOutput } from '../../../electron/contract/calls.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { useDates } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import type { Translate } from '../../locales/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { notify } from '../../ui/notices.ts';
import { Section } from '../../ui/Page.tsx';
import './copies.css';
import { CopySquare } from './CopySquare.tsx';
import { MarkDialog, type Markable } from './MarkDialog.tsx';
import { undoEvents } from './tell-marked.ts';

type CopiesOfCase = CallOutput<'copies.ofCase'>;
type Paper = CopiesOfCase['papers'][number];

/** Where the copies of the papers of a case are. After closing they go to their keepers in one step. */
export function CopiesPanel({ caseId, number }: { readonly caseId: number; readonly number: string }): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const sentence = useSentence();
  const found = useCall('copies.ofCase', { caseId });
  const [marking, setMarking] = useState(false);
  const papers = found.value?.papers ?? [];
  const markable = papers.flatMap((paper) => markableOf(paper, t));
  const distributable = found.value !== undefined && found.value.distribution === null;

  async function distribute(): Promise<void> {
    const answer = await call('copies.distribute', { caseId, on: '', note: '' });
    if (!answer.ok) {
      notify({ kind: 'error', text: sentence(answer.error) });
      return;
    }
    const { events, copies, behind } = answer.value;
    const said = { number, count: copies.length };
    notify({
      kind: behind.length > 0 ? 'warning' : 'done',
      text:
        behind.length > 0
          ? t('copies.distributedBehind', { ...said, behind: behind.join(t('common.listSeparator')) })
          : t('copies.distributed', said),
      undo: () => void undoEvents(events, { t, dates }),
    });
  }

  useCommandHandlers({
    'copies.mark': markable.length > 0 ? () => setMarking(true) : undefined,
    'copies.distribute': distributable ? () => void distribute() : undefined,
  });

  if (!found.value || papers.length === 0) return null;
  return (
    <Section title={t('copies.title')}>
      <div className="side-card">
        {papers.map((paper) => (
          <PaperCopies key={`${paper.paper} ${paper.subjectId ?? ''}`} paper={paper} />
        ))}
        {distributable ? <p className="side-soft copies-history">{t('copies.panel.offer')}</p> : null}
        <div className="copies-acts">
          {distributable ? (
            <Button look="primary" small keys="F5" onPress={() => void distribute()}>
              {t('copies.panel.distribute')}
            </Button>
          ) : null}
          {markable.length > 0 ? (
            <Button small keys="Alt+C" onPress={() => setMarking(true)}>
              {t('copies.panel.mark')}
            </Button>
          ) : null}
        </div>
        <CopyHistory value={found.value} />
      </div>
      {marking ? (
        <MarkDialog
          title={t('copies.dialog.title', { number })}
          copies={markable}
          chosen={markable.length === 1 ? markable.map(({ id }) => id) : firstOut(markable)}
          onClose={() => setMarking(false)}
        />
      ) : null}
    </Section>
  );
}

function PaperCopies({ paper }: { readonly paper: Paper }): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <div className="copies-paper">
      <p className="copies-paper-name">{t('copies.single', { title: paper.title, number: paper.number })}</p>
      <ul className="copies-lines">
        {paper.copies.map(({ copy, colour, state, keeper, holder, on }) => (
          <li key={copy} className="copies-line">
            <CopySquare copy={copy} state={state} colour={colour} />
            <span title={keeper}>
              <span className="k-unseen">{t('copies.copy', { copy })}</span>
              {keeper}
            </span>
            <span title={holder}>
              {holder === '' || holder === keeper
                ? t(`copies.states.${state}`)
                : t('copies.panel.with', { state: t(`copies.states.${state}`), holder })}
              {on === null ? '' : ` ${dates.show(on)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function CopyHistory({ value: { papers, events } }: { readonly value: CopiesOfCase }): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  if (events.length === 0) return null;
  const names = new Map(
    papers.flatMap((paper) =>
      paper.copies.flatMap(({ id, copy }) => (id === null ? [] : [[id, shortName(paper, copy, t)] as const])),
    ),
  );
  return (
    <details className="copies-history">
      <summary>{t('copies.panel.history', { count: events.length })}</summary>
      <ol>
        {events.toReversed().map(({ id, copyId, kind, on, holder, note, operator, undone }) => (
          <li key={id} className={undone ? 'copies-undone' : undefined}>
            {[
              dates.show(on),
              names.get(copyId),
              t(`copies.events.${kind}`),
              holder,
              note,
              operator,
              undone ? t('copies.panel.undone') : '',
            ]
              .filter(Boolean)
              .join('　')}
          </li>
        ))}
      </ol>
    </details>
  );
}

function nameOf({ title, number, copies }: Paper, copy: number, t: Translate): string {
  return copies.length > 1 ? t('copies.copyOf', { title, number, copy }) : t('copies.single', { title, number });
}

/** In the history of one case its own form needs no name. */
function shortName(paper: Paper, copy: number, t: Translate): string {
  return paper.paper === 'complaint' ? t('copies.copy', { copy }) : nameOf(paper, copy, t);
}

function markableOf(paper: Paper, t: Translate): readonly Markable[] {
  return paper.copies.flatMap(({ id, copy, ...rest }) =>
    id === null ? [] : [{ ...rest, id, copy, name: nameOf(paper, copy, t), dead: paper.dead }],
  );
}

/** Those that are with somebody: what comes back is what is said most often. */
function firstOut(copies: readonly Markable[]): readonly number[] {
  return copies.filter(({ state }) => state === 'handed' || state === 'signed').map(({ id }) => id);
}
