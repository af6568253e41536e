import type { TFunction } from 'i18next';

import type { PossibleAction } from '../../../electron/contract/life.ts';
import { life } from '../../locales/zh-TW/life.ts';

/** Why a step cannot be taken now, in the office's own sentence. */
export function whySentence({ why, params }: Pick<PossibleAction, 'why' | 'params'>, t: TFunction): string {
  return isWhy(why) ? t(`life.why.${why}`, params) : why;
}

function isWhy(code: string): code is keyof typeof life.why {
  return Object.hasOwn(life.why, code);
}
