import type { Placement } from '../../electron/contract/printers.ts';

/** Of what of a placement the page itself is made; layers and several on an A4 are the sheets' own. */
export type PagePlacement = Pick<Placement, 'offsetX' | 'offsetY' | 'scaleX' | 'scaleY' | 'trim' | 'media'>;

/** Page rule of the paper that a profile has in its printer: any size, to the micrometre. */
const rule = new CSSStyleSheet();
document.adoptedStyleSheets.push(rule);

/**
 * Puts every sheet that stands in `place` on a page of the printer's own paper: moved and drawn out as the profile
 * corrects it, the page as long as the printer is asked for. What would lie beyond the paper is cut, as it is in the
 * printer.
 */
export function placeSheets(
  place: HTMLElement,
  { offsetX, offsetY, scaleX, scaleY, trim, media }: PagePlacement,
): void {
  const width = `${media.width / 1000}mm`;
  const height = `${media.height / 1000 + trim}mm`;
  rule.replaceSync(`@page kesu-media { size: ${width} ${height}; margin: 0 }`);
  for (const sheet of Array.from(place.querySelectorAll<HTMLElement>('.paper-sheet.page'))) {
    const page = document.createElement('div');
    page.className = 'paper-media page';
    page.style.width = width;
    page.style.height = height;
    sheet.classList.remove('page');
    sheet.replaceWith(page);
    sheet.style.transform = `translate(${offsetX}mm, ${offsetY}mm) scale(${scaleX}, ${scaleY})`;
    page.append(sheet);
  }
}
