/* oxlint-disable react/no-array-index-key -- papers are drawn once and never change places */
import type { ReactNode } from 'react';

import type { PrintDocument } from '../../electron/contract/paper.ts';
import { CalibrationPages } from './calibration/CalibrationPages.tsx';
import { ComplaintForm } from './ComplaintForm.tsx';
import { FormCopy } from './form/FormCopy.tsx';
import { paginateForm } from './form/paginate-form.tsx';
import { formViews } from './form/view.ts';
import { LetterSheets } from './letter/LetterSheet.tsx';
import { paginateLetter } from './letter/paginate-letter.tsx';
import { ApartContext } from './marks.tsx';
import { OverlaySheets } from './overlay/OverlaySheet.tsx';
import { paginateOverlay } from './overlay/paginate-overlay.tsx';
import { paginateComplaint } from './paginate.tsx';
import { paginateSlip } from './slip/paginate-slip.tsx';
import { SlipForm } from './slip/SlipSheet.tsx';
import { paginateTable } from './table/paginate-table.tsx';
import { TablePages } from './table/TableSheet.tsx';

/**
 * Every sheet of a paper, measured and laid out: what is printed and what a preview shows. The paper's fonts must be
 * loaded (`loadPaperFonts`); not to be called while React renders. `apart`: see `FormView`.
 */
export function sheetsOf(paper: PrintDocument, apart = false): ReactNode {
  switch (paper.kind) {
    case 'complaint':
      return (
        <ApartContext value={apart}>
          <ComplaintForm document={paper} pages={paginateComplaint(paper, apart)} />
        </ApartContext>
      );
    case 'month-ledger':
    case 'customer-list':
    case 'overdue-list':
    case 'month-statistics':
      return <TablePages document={paper} pages={paginateTable(paper)} />;
    case 'slip':
    case 'follow-up':
      return <SlipForm document={paper} apart={apart} pages={paginateSlip(paper, apart)} />;
    case 'form':
      return formViews(paper, apart).map((view, copy) => (
        <FormCopy key={copy} view={view} pages={paginateForm(view)} />
      ));
    case 'letter':
      return <LetterSheets document={paper} pages={paginateLetter(paper)} />;
    case 'overlay':
      return <OverlaySheets document={paper} pages={paginateOverlay(paper)} />;
    case 'calibration':
      return <CalibrationPages document={paper} />;
    default:
      return paper satisfies never;
  }
}
