import type { SlipDocument } from '../../../electron/contract/paper.ts';
import type { ComplaintPages } from '../fit.ts';
import type { Rest } from '../measure.ts';
import { paginateSheet } from '../paginate-sheet.tsx';
import { paperTexts } from '../texts.ts';
import { slipLayout } from './layout.ts';
import { SlipSheet } from './SlipSheet.tsx';

/** How a slip is spread over sheets. */
export function paginateSlip(paper: SlipDocument): ComplaintPages {
  const layout = slipLayout(paper);
  const t = paperTexts(paper.locale);
  const labels = new Map([...paper.cells, ...paper.blocks].map(({ name, label }) => [name, label]));
  return paginateSheet({
    document: paper,
    layout,
    t,
    form: (sheets) => <SlipSheet document={paper} layout={layout} pages={sheets} t={t} />,
    restsOf: (measured) =>
      measured
        .filter(({ name, rest }) => rest !== '' && !name.startsWith('label '))
        .map(({ name, rest }): Rest => ({ name, label: labels.get(name) ?? '', text: rest })),
  });
}
