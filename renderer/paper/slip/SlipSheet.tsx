import { useMemo, type ReactNode } from 'react';

import type { SlipDocument } from '../../../electron/contract/paper.ts';
import { FormCopy, unmeasured, type FormPages } from '../form/FormCopy.tsx';
import { slipView } from '../form/view.ts';

interface SlipProps {
  readonly document: SlipDocument;
  /** See `FormView`. */
  readonly apart?: boolean;
  readonly pages?: FormPages;
}

/** 催辦單, 查辦單, 異常處理單, 簽呈, 回訪記錄表: the slip, and what did not fit on it. */
export function SlipForm({ document, apart = false, pages = unmeasured }: SlipProps): ReactNode {
  const view = useMemo(() => slipView(document, apart), [document, apart]);
  return <FormCopy view={view} pages={pages} />;
}
