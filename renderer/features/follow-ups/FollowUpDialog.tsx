import type { ReactNode } from 'react';

import { useCall } from '../../api/use-call.ts';
import { AddDialog } from './AddDialog.tsx';
import { RecordDialog } from './RecordDialog.tsx';

/** From the page of a case: records the call-back that waits; where none does, adds one. */
export function FollowUpDialog({
  caseId,
  onClose,
}: {
  readonly caseId: number;
  readonly onClose: () => void;
}): ReactNode {
  const open = useCall('followUps.list', { caseId, show: 'open', offset: 0, limit: 1 }, { fresh: true });
  const record = useCall('cases.get', { id: caseId });
  if (open.value === undefined || record.value === undefined) return null;
  const [first] = open.value.rows;
  return first ? (
    <RecordDialog of={first} onClose={onClose} />
  ) : (
    <AddDialog caseId={caseId} number={record.value.number ?? ''} onClose={onClose} />
  );
}
