import type { TFunction } from 'i18next';

import type { PossibleAction } from '../../../electron/contract/life.ts';

/** Why a step cannot be taken now, in the office's own sentence. */
export function whySentence({ why, params }: Pick<PossibleAction, 'why' | 'params'>, t: TFunction): string {
  // The office sends only codes that the locales have a sentence for.
  return t(`life.why.${why}` as 'life.why.closed', params);
}
