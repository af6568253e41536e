import type { CaseLife, LifeAction } from '../../../electron/contract/life.ts';
import type { PolicyView } from '../../../electron/contract/office.ts';
import { visitsOut } from './dialogs/names.ts';

/** What F10 does next with a case: the next step of its route, or what ends it. */
export type NextStep =
  | { readonly name: 'send'; readonly station: string; readonly unit: string }
  | { readonly name: 'return'; readonly visit: number; readonly unit: string }
  | { readonly name: 'resume' | 'find' | 'decide' | 'reply' | 'close' };

/** The one step that brings the case on (002§3 Art.9); undefined where nothing is left to do. */
export function nextStep(life: CaseLife, policy: Pick<PolicyView, 'approval' | 'replyBy'>): NextStep | undefined {
  const may = (action: LifeAction): boolean => answerTo(life, action)?.allowed === true;
  if (life.state === 'waiting') return may('resume') ? { name: 'resume' } : undefined;
  const [out] = visitsOut(life);
  if (out && may('return')) return { name: 'return', visit: out.id, unit: out.unit };
  if (life.finding.established !== 'no') {
    const station = life.stations.find(({ next }) => next) ?? missing(life);
    if (station && may('send')) return { name: 'send', station: station.code, unit: station.unit };
    if (policy.approval.length > 0 && may('decide')) return { name: 'decide' };
    if (answerTo(life, 'decide')?.why === 'shares-missing') return { name: 'find' };
  }
  const decision = life.decisions.find(({ withdrawn }) => !withdrawn);
  const replied = life.replies.some(({ at }) => decision === undefined || at >= decision.at);
  if (isOpen(life) && !replied && policy.replyBy.length > 0 && may('reply')) return { name: 'reply' };
  return may('close') ? { name: 'close' } : undefined;
}

export function answerTo({ possible }: CaseLife, action: LifeAction): CaseLife['possible'][number] | undefined {
  return possible.find((each) => each.action === action);
}

/** A station that every case must pass and that was passed over. */
function missing({ stations, visits, possible }: CaseLife) {
  const decide = possible.find(({ action }) => action === 'decide');
  if (decide?.why !== 'stations-missing') return undefined;
  return stations.find(
    ({ code, condition }) =>
      condition === 'always' &&
      !visits.some(({ station, state }) => station === code && (state === 'returned' || state === 'skipped')),
  );
}

function isOpen({ state }: CaseLife): boolean {
  return state !== 'closed' && state !== 'not-established' && state !== 'voided' && state !== 'merged';
}
