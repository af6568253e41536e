import { useEffect, useState, type ReactNode } from 'react';

import type { FollowUp } from '../../../electron/contract/follow-ups.ts';
import type { Overrun, Slip } from '../../../electron/contract/slips.ts';
import type { TodayLine } from '../../../electron/contract/today.ts';
import { useCall } from '../../api/use-call.ts';
import { RecordDialog } from '../follow-ups/RecordDialog.tsx';
import { AnswerDialog } from '../slips/AnswerDialog.tsx';
import { MakeSlipsDialog } from '../slips/MakeSlipsDialog.tsx';

/** What is done with a line at once, without leaving the page. */
export type Doing =
  | { readonly what: 'call'; readonly id: number }
  | { readonly what: 'slip'; readonly id: number }
  | { readonly what: 'overrun'; readonly caseId: number; readonly code: string };

/** Undefined where the line opens its case. */
export function doingOf({ subject, caseId }: TodayLine): Doing | undefined {
  switch (subject.what) {
    case 'call':
    case 'slip':
      return subject;
    case 'overrun':
      return caseId === null ? undefined : { ...subject, caseId };
    case 'case':
    case 'check':
      return undefined;
  }
}

/** Records the call-back, takes the answer, makes the reminder: what the line was about. */
export function TodayDialog({ doing, onClose }: { readonly doing: Doing; readonly onClose: () => void }): ReactNode {
  switch (doing.what) {
    case 'call':
      return <Call id={doing.id} onClose={onClose} />;
    case 'slip':
      return <Answer id={doing.id} onClose={onClose} />;
    case 'overrun':
      return <Remind caseId={doing.caseId} code={doing.code} onClose={onClose} />;
  }
}

function Call({ id, onClose }: { readonly id: number; readonly onClose: () => void }): ReactNode {
  const list = useCall('followUps.list', { id, show: 'open', offset: 0, limit: 1 }, { fresh: true });
  const call = useFirst<FollowUp>(list.value?.rows, onClose);
  return call ? <RecordDialog of={call} onClose={onClose} /> : null;
}

function Answer({ id, onClose }: { readonly id: number; readonly onClose: () => void }): ReactNode {
  const list = useCall('slips.list', { id, openOnly: true, offset: 0, limit: 1 }, { fresh: true });
  const slip = useFirst<Slip>(list.value?.rows, onClose);
  return slip ? <AnswerDialog slip={slip} onClose={onClose} /> : null;
}

function Remind({
  caseId,
  code,
  onClose,
}: {
  readonly caseId: number;
  readonly code: string;
  readonly onClose: () => void;
}): ReactNode {
  const list = useCall('slips.overruns', { caseId, kind: 'reminder', offset: 0, limit: 50 }, { fresh: true });
  const rows = list.value?.rows;
  // The one that was asked for first; the others of the case can be chosen instead.
  const asked = useFirst<readonly Overrun[]>(
    rows && (rows.some((row) => row.code === code) ? [byCodeFirst(rows, code)] : []),
    onClose,
  );
  const [first, ...others] = asked ?? [];
  return first ? <MakeSlipsDialog overruns={[first, ...others]} all={false} onClose={onClose} /> : null;
}

function byCodeFirst(rows: readonly Overrun[], code: string): readonly Overrun[] {
  return [...rows.filter((row) => row.code === code), ...rows.filter((row) => row.code !== code)];
}

/**
 * The first row as it came first: what the dialog itself changes does not take it away
 * under the clerk's hands. Where it was done meanwhile, there is nothing to open.
 */
function useFirst<Row>(rows: readonly Row[] | undefined, onNone: () => void): Row | undefined {
  const [kept, keep] = useState<Row>();
  const [first] = rows ?? [];
  if (kept === undefined && first !== undefined) keep(() => first);
  const none = kept === undefined && rows?.length === 0;
  useEffect(() => {
    if (none) onNone();
  }, [none, onNone]);
  return kept ?? first;
}
