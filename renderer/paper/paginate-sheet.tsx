import type { ComponentProps, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { Sheet } from './ComplaintForm.tsx';
import { ContinuationBody, continuationBox } from './complaint/Continuation.tsx';
import type { Box } from './layout/geometry.ts';
import { onePage, type ComplaintPages, type ContinuedText, type Fit } from './fit.ts';
import { measureFields, spread, type MeasuredField, type Rest } from './measure.ts';
import type { PaperTexts } from './texts.ts';

interface Paginated {
  readonly document: ComponentProps<typeof Sheet>['document'];
  readonly layout: ComponentProps<typeof Sheet>['layout'] & ComponentProps<typeof ContinuationBody>['layout'];
  readonly t: PaperTexts;
  /** The form itself, when the copy has that many sheets, which is said on each. */
  readonly form: (sheets: 1 | 2) => ReactNode;
  /** What does not fit and goes on, in the order in which it is read. */
  readonly restsOf: (measured: readonly MeasuredField[]) => readonly Rest[];
  /** Where the first texts go on when a sheet has room left below what stands there; null: on a sheet of their own. */
  readonly free?: Box | null;
}

/**
 * Finds out which texts do not fit their boxes and where they go on, by drawing
 * the sheets out of sight. The paper's fonts must be loaded (`loadPaperFonts`).
 */
export function paginateSheet({ document: paper, layout, t, form, restsOf, free = null }: Paginated): ComplaintPages {
  const stage = document.createElement('div');
  stage.className = 'paper-stage';
  stage.setAttribute('aria-hidden', 'true');
  document.body.append(stage);
  const root = createRoot(stage);
  const type = { fontSize: `${layout.measures.type.text}pt` };
  try {
    const measure = (sheets: 1 | 2): MeasuredField[] => {
      flushSync(() => {
        root.render(
          <>
            <span className="paper-mark paper-sheet-type" style={type}>
              {t('paper.continued')}
            </span>
            <span className="paper-mark paper-sheet-type" style={type}>
              {t('paper.continuedShort')}
            </span>
            {form(sheets)}
          </>,
        );
      });
      const [block = 0, line = 0] = Array.from(
        stage.querySelectorAll('.paper-mark'),
        (mark) => mark.getBoundingClientRect().width,
      );
      return measureFields(stage, { block, line });
    };
    const measured = measure(1);
    const rests = restsOf(measured);
    // The foot says the number of sheets, so with two there is less room in it.
    const fitted = rests.length === 0 ? measured : measure(2);
    const fits = new Map<string, Fit>(fitted.map(({ name, fit }) => [name, fit]));
    if (rests.length === 0) return fits.size === 0 ? onePage : { fits, continuation: [] };

    const draw = (texts: readonly ContinuedText[], index: number): HTMLElement => {
      const area = index === 0 && free ? continuationBox(layout, free) : continuationBox(layout);
      flushSync(() => {
        root.render(
          <Sheet document={paper} layout={layout}>
            <ContinuationBody texts={texts} layout={layout} area={area} t={t} />
          </Sheet>,
        );
      });
      return stage.querySelector<HTMLElement>('section:last-of-type p') ?? stage;
    };
    draw([], 0);
    const body = stage.querySelector<HTMLElement>('.paper-continuation') ?? stage;
    return { fits, continuation: spread(rests, body, draw, free !== null) };
  } finally {
    root.unmount();
    stage.remove();
  }
}
