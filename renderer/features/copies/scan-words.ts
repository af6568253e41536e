import type { Scanned } from '../../../electron/contract/copies.ts';
import { copyObjectionText, sentenceOf } from '../../api/sentences.ts';
import type { Dates } from '../../api/use-office.ts';
import type { Translate } from '../../locales/translate.ts';
import type { Scan } from './scans.ts';

/** How a scan went: told in colour and shape as well as in words. */
export type ScanTone = 'waiting' | 'done' | 'told' | 'asks' | 'refused';

export function scanTone({ result, error, undone }: Pick<Scan, 'result' | 'error' | 'undone'>): ScanTone {
  if (error) return 'refused';
  if (!result) return 'waiting';
  if (undone) return 'told';
  switch (result.outcome) {
    case 'marked':
      return 'done';
    case 'found':
      return 'told';
    case 'which':
      return 'asks';
    case 'refused':
    case 'replaced':
    case 'not-printed':
    case 'unknown':
    case 'misread':
    case 'no-code':
      return 'refused';
  }
}

/** What came of a scan, in a sentence. */
export function scanSentence(scan: Pick<Scan, 'result' | 'error' | 'undone'>, t: Translate, dates: Dates): string {
  const { result, error, undone } = scan;
  if (error) return sentenceOf(error, t, dates.style);
  if (!result) return t('copies.scan.outcomes.waiting');
  if (undone) return t('copies.scan.outcomes.undone');
  const state = t(`copies.states.${result.copy?.state ?? 'none'}`);
  switch (result.outcome) {
    case 'found':
      return t('copies.scan.outcomes.found', { state });
    case 'marked':
      return t('copies.scan.outcomes.marked', { state });
    case 'replaced':
      return t('copies.scan.outcomes.replaced', {
        printing: result.copy?.printing ?? 0,
        on: dates.show(result.objection?.on ?? null),
      });
    case 'which':
      return t('copies.scan.outcomes.which');
    case 'not-printed':
      return t('copies.scan.outcomes.notPrinted', { printing: result.printing });
    case 'unknown':
      return t('copies.scan.outcomes.unknown');
    case 'misread':
      return t('copies.scan.outcomes.misread');
    case 'no-code':
      return t('copies.scan.outcomes.noCode');
    case 'refused':
      return copyObjectionText(objectionOf(result), t, dates.style);
  }
}

function objectionOf({ objection }: Scanned) {
  return {
    why: objection?.why ?? '',
    ...(objection?.state === undefined ? {} : { state: objection.state }),
    ...(objection?.on === undefined ? {} : { on: objection.on }),
  };
}

/** 客戶抱怨處理表 261107, 第二聯; a paper of one copy has no number of it. */
export function copyName(
  { title, number, copy, copies }: { title: string; number: string; copy: number; copies: number },
  t: Translate,
): string {
  return copies > 1 ? t('copies.copyOf', { title, number, copy }) : t('copies.single', { title, number });
}
