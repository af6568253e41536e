import type { PaperPage } from './paper-page.ts';

/** Texts that the page has drawn beyond the box that they belong to. On a screen the page shows nothing: it is looked at as it prints. */
export async function outside({ page }: PaperPage): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() => {
    const SLACK = 1.5;
    const found: string[] = [];
    /** Of a single line the box of the type may be higher than its field; what is seen of it is not. */
    const look = (boxes: string, texts: string, across = false): void => {
      for (const box of document.querySelectorAll<HTMLElement>(boxes)) {
        const outer = box.getBoundingClientRect();
        for (const text of box.querySelectorAll<HTMLElement>(texts)) {
          const inner = text.getBoundingClientRect();
          const beside = inner.left < outer.left - SLACK || inner.right > outer.right + SLACK;
          const above = inner.top < outer.top - SLACK || inner.bottom > outer.bottom + SLACK;
          if (inner.width > 0 && (beside || (above && !across))) {
            found.push(`${box.dataset['paperField'] ?? box.className}: ${text.innerText}`);
          }
        }
      }
    };
    look('.paper-field:not(.is-block, .paper-copy)', ':scope > .paper-text', true);
    look('.paper-field.is-block', ':scope > .paper-text');
    look('.paper-part', '.paper-part-head > *, .paper-signature');
    look('.paper-sheet', '.paper-label, .paper-side, .paper-copy > .paper-text');
    look('.paper-continuation', 'p');
    for (const cell of document.querySelectorAll<HTMLElement>('.paper-table-sheet th, .paper-table-sheet td')) {
      if (cell.scrollWidth > cell.clientWidth + SLACK) found.push(`column: ${cell.innerText}`);
    }
    return found;
  });
}
