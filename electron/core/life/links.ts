/** A new case that continues an earlier one: the link, and an event on both (002§3 Art.9(8)). */
import { lifeStore } from '../../../db/repositories/case-life.ts';
import type { DraftOrigin } from '../../../db/repositories/drafts.ts';
import type { CaseWork } from '../case-work.ts';

/** Called when the draft becomes a case; `number` is empty while it is only filed. */
export function linkToOrigin(work: CaseWork, caseId: number, number: string, origin: DraftOrigin | null): void {
  if (!origin) return;
  const { cases, writer, now, operator } = work;
  const earlier = origin.caseId === null ? undefined : cases.row(origin.caseId);
  if (!earlier || origin.kind === null) return;
  lifeStore(writer).addLink({ from_case: caseId, to_case: earlier.id, kind: origin.kind, at: now, note: '' });
  const kind = origin.kind === 'appeal' ? 'appealed' : 'refiled';
  const event = { at: now, kind, actor: operator, on: null } as const;
  cases.addEvent(caseId, { ...event, note: `${origin.kind} ${earlier.number ?? ''}`.trim() });
  cases.addEvent(earlier.id, { ...event, note: `${origin.kind} ${number}`.trim() });
}
