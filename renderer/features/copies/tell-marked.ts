import type { CallOutput } from '../../../electron/contract/calls.ts';
import type { CopyMark } from '../../../electron/contract/copies.ts';
import { call } from '../../api/client.ts';
import { copyObjectionText, sentenceOf } from '../../api/sentences.ts';
import type { Dates } from '../../api/use-office.ts';
import type { Translate } from '../../locales/translate.ts';
import { notify } from '../../ui/notices.ts';

interface Words {
  readonly t: Translate;
  readonly dates: Dates;
}

/** Says what was marked and what was not, and offers to take it back. */
export function tellMarked(mark: CopyMark, { events, copies, refused }: CallOutput<'copies.mark'>, words: Words): void {
  const { t, dates } = words;
  const said = { count: copies.length, mark: t(`copies.marks.${mark}`) };
  const [first] = refused;
  const text = first
    ? t('copies.doneSome', {
        ...said,
        refused: refused.length,
        why: copyObjectionText(withoutUndefined(first.objection), t, dates.style),
      })
    : t('copies.done', said);
  notify({ kind: first ? 'warning' : 'done', text, undo: () => void undoEvents(events, words) });
}

export async function undoEvents(events: readonly number[], { t, dates }: Words): Promise<void> {
  const answer = await call('copies.undo', { events: [...events] });
  if (answer.ok) notify({ kind: 'done', text: t('copies.undone', { count: answer.value.copies.length }) });
  else notify({ kind: 'error', text: sentenceOf(answer.error, t, dates.style) });
}

function withoutUndefined({ why, state, on }: CallOutput<'copies.mark'>['refused'][number]['objection']) {
  return { why, ...(state === undefined ? {} : { state }), ...(on === undefined ? {} : { on }) };
}
