import type { SlipDocument } from '../../../electron/contract/paper.ts';
import type { FormPages } from '../form/FormCopy.tsx';
import { paginateForm } from '../form/paginate-form.tsx';
import { slipView } from '../form/view.ts';

/** How a slip is spread over sheets. */
export function paginateSlip(paper: SlipDocument, apart = false): FormPages {
  return paginateForm(slipView(paper, apart));
}
