import { translator, type Translate } from '../locales/translate.ts';
import type { Locale } from '../../electron/contract/shapes.ts';

export type PaperTexts = Translate;

/** The texts of the paper: in the document's language, whatever the screen speaks. */
export function paperTexts(locale: Locale): PaperTexts {
  return translator(locale);
}

/** 一 二 三 … in the paper's language; digits past ten. */
export function numeral(t: PaperTexts, count: number): string {
  return t('paper.numerals').split(' ')[count - 1] ?? String(count);
}
