import type { TFunction } from 'i18next';

import type { CallError } from '../../../electron/contract/errors.ts';
import { call } from '../../api/client.ts';
import { notify } from '../../ui/notices.ts';

/** Takes a void back (product.md, promise 2), at the version the case has now. */
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
  if (answer.ok) notify({ kind: 'done', text: t('ledger.page.voids.undone', { number }) });
  else notify({ kind: 'error', text: sentence(answer.error) });
}
