import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import type { SlipDocument } from '../../../electron/contract/paper.ts';
import { ContinuationBody } from '../complaint/Continuation.tsx';
import { Sheet } from '../ComplaintForm.tsx';
import { onePage, type ComplaintPages, type ContinuedText, type Fit } from '../fit.ts';
import { measureFields, spread, type MeasuredField, type Rest } from '../measure.ts';
import { paperTexts } from '../texts.ts';
import { slipLayout } from './layout.ts';
import { SlipSheet } from './SlipSheet.tsx';

/** How a slip is spread over sheets, as `paginateComplaint` does it for the form: drawn out of sight and measured. */
export function paginateSlip(paper: SlipDocument): ComplaintPages {
  const stage = document.createElement('div');
  stage.className = 'paper-stage';
  stage.setAttribute('aria-hidden', 'true');
  document.body.append(stage);
  const root = createRoot(stage);
  try {
    const layout = slipLayout(paper);
    const t = paperTexts(paper.locale);
    const type = { fontSize: `${layout.measures.type.text}pt` };
    const measure = (sheets: number): MeasuredField[] => {
      flushSync(() => {
        root.render(
          <>
            <span className="paper-mark paper-sheet-type" style={type}>
              {t('paper.continued')}
            </span>
            <span className="paper-mark paper-sheet-type" style={type}>
              {t('paper.continuedShort')}
            </span>
            <SlipSheet document={paper} layout={layout} pages={sheets} t={t} />
          </>,
        );
      });
      const [block = 0, line = 0] = Array.from(
        stage.querySelectorAll('.paper-mark'),
        (mark) => mark.getBoundingClientRect().width,
      );
      return measureFields(stage, { block, line });
    };
    const labels = new Map([...paper.cells, ...paper.blocks].map(({ name, label }) => [name, label]));
    const measured = measure(1);
    const rests = measured
      .filter(({ name, rest }) => rest !== '' && !name.startsWith('label '))
      .map(({ name, rest }): Rest => ({ name, label: labels.get(name) ?? '', text: rest }));
    // The foot says the number of sheets, so with two there is less room in it.
    const fitted = rests.length === 0 ? measured : measure(2);
    const fits = new Map<string, Fit>(fitted.map(({ name, fit }) => [name, fit]));
    if (rests.length === 0) return fits.size === 0 ? onePage : { fits, continuation: [] };

    const draw = (texts: readonly ContinuedText[]): HTMLElement => {
      flushSync(() => {
        root.render(
          <Sheet document={paper} layout={layout}>
            <ContinuationBody texts={texts} layout={layout} t={t} />
          </Sheet>,
        );
      });
      return stage.querySelector<HTMLElement>('section:last-of-type p') ?? stage;
    };
    draw([]);
    const body = stage.querySelector<HTMLElement>('.paper-continuation') ?? stage;
    return { fits, continuation: spread(rests, body, draw) };
  } finally {
    root.unmount();
    stage.remove();
  }
}
