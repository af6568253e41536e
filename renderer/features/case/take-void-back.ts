import type { TFunction } from 'i18next';

import type { CallError } from '../../../electron/contract/errors.ts';
import { call } from '../../api/client.ts';
import { notify } from '../../ui/notices.ts';

/** Takes a void back, at the version the case has now; says how that went. */
export async function takeVoidBack({
  id,
  number,
  t,
  sentence,
}: {
  readonly id: number;
  readonly number: string;
  readonly t: TFunction;
  readonly sentence: (error: CallError) => string;
}): Promise<void> {
  const record = await call('cases.get', { id });
  const answer = record.ok ? await call('cases.unvoid', { id, version: record.value.version }) : record;
  if (answer.ok) notify({ kind: 'done', text: t('intake.voiding.undone', { number }) });
  else notify({ kind: 'error', text: sentence(answer.error) });
}
