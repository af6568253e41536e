import { useEffect, useState } from 'react';

import type { PaperDraft } from '../../../electron/contract/paper-drafts.ts';
import { useCall } from '../../api/use-call.ts';
import { useEarlierKept } from '../../app/keeping.ts';

/**
 * What was typed of one thing before, as it was when the page began: what is kept while it is typed is not read back.
 * Undefined until it is known; where it cannot be read there is nothing to bring back.
 */
export function useEarlierDrafts(
  of: Pick<PaperDraft, 'kind' | 'formId' | 'caseId' | 'customerId'>,
): readonly PaperDraft[] | undefined {
  const stored = useCall('paperDrafts.of', of, { enabled: useEarlierKept(), fresh: true });
  const [begun, setBegun] = useState<readonly PaperDraft[]>();
  const drafts = stored.error ? none : stored.value?.drafts;
  useEffect(() => {
    if (begun === undefined && drafts !== undefined) setBegun(drafts);
  }, [begun, drafts]);
  return begun;
}

const none: readonly PaperDraft[] = [];
