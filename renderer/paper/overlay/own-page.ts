import type { OverlayDocument } from '../../../electron/contract/paper.ts';
import { pageName } from '../layout/sizes.ts';

const rules = new CSSStyleSheet();
let known: ReadonlySet<string> = new Set();

/** Name of the page rule of an overlay's stock; for a size of the office's own the rule is made when it is first asked for. */
export function overlayPageName({
  size,
  landscape,
  stock,
}: Pick<OverlayDocument, 'size' | 'landscape' | 'stock'>): string {
  if (size !== 'own') return pageName({ size, landscape });
  const name = `own-${stock.width}-${stock.height}`;
  if (!known.has(name)) {
    if (known.size === 0) document.adoptedStyleSheets.push(rules);
    known = new Set([...known, name]);
    rules.insertRule(`@page ${name} { size: ${stock.width / 1000}mm ${stock.height / 1000}mm; margin: 0 }`);
    // Weighs nothing: on the paper of a printer profile the sheet is no page of its own (paper.css).
    rules.insertRule(`:where(.paper-sheet[data-size='${name}']) { page: ${name} }`);
  }
  return name;
}
