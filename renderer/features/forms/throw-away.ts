import type { TFunction } from 'i18next';

import { call } from '../../api/client.ts';
import { notify } from '../../ui/notices.ts';

/** Takes what was typed away; it can be had back, and then stands in the list of what is not issued yet. */
export async function throwAway(id: number, t: TFunction): Promise<void> {
  const answer = await call('paperDrafts.discard', { id });
  if (!answer.ok) return;
  const { id: _gone, updatedAt: _when, number: _number, customerName: _name, ...draft } = answer.value;
  notify({
    kind: 'done',
    text: t('forms.kept.thrown'),
    undo: () => void call('paperDrafts.save', draft),
  });
}
