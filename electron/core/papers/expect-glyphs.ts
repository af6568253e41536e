import type { LocaleCode } from '../../../db/rules/policy.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import type { PrintDocument } from '../../contract/paper.ts';
import { missingGlyphs, type GlyphCoverage } from '../glyphs.ts';
import { Refusal } from '../refusal.ts';
import { namesOfMissing } from './missing-names.ts';

/**
 * Before anything leaves the office every character is looked up: one that no font has would come out as a box.
 * Refuses with `glyphs-missing`: which they are, and as `field` where on the paper the first of them stands.
 */
export function expectGlyphs(document: PrintDocument, coverage: GlyphCoverage, locale: LocaleCode): void {
  const missing = missingGlyphs(document, coverage);
  const [first] = missing;
  if (first === undefined) return;
  const separator = translator(locale)('common.listSeparator');
  throw new Refusal('glyphs-missing', {
    field: first.field,
    params: { characters: namesOfMissing(missing, separator) },
  });
}
