import { paperCoverage } from '../../build/fonts.ts';
import { coverageFromRanges, type GlyphCoverage } from '../../electron/core/glyphs.ts';

let coverage: GlyphCoverage | undefined;

/** The characters that the paper's own fonts have; read from the fonts when first asked. */
export const paperGlyphs: GlyphCoverage = {
  has(codePoint) {
    coverage ??= coverageFromRanges(paperCoverage());
    return coverage.has(codePoint);
  },
};
