/** Cases that nobody has: with the customer, or with the accepting unit and waiting for their next step. */
import type { OpenRow, TodayReader, TodayVisit } from '../../db/repositories/today.ts';
import { wallClock } from '../../db/rules/moments.ts';
import type { LocaleCode, Policy } from '../../db/rules/policy.ts';
import { restingStep } from '../../db/rules/resting-step.ts';
import type { TodayLine, TodaySubject } from '../contract/today.ts';
import { unitName } from './slip-words.ts';

/** A line of Today without the words of its case. */
export interface Waiting {
  readonly subject: TodaySubject;
  readonly caseId: number | null;
  /** Where they are not those of the case. */
  readonly words?: Pick<TodayLine, 'number' | 'customerName' | 'product'>;
  readonly label: string;
  readonly unit: string;
  readonly due: string | null;
  readonly since: string | null;
}

interface Looking {
  readonly store: TodayReader;
  readonly open: ReadonlyMap<number, OpenRow>;
  readonly locale: LocaleCode;
  readonly policyById: (id: number) => Policy;
}

export type RestingList = 'waiting' | 'toSend' | 'toDecide' | 'toReply' | 'toClose';

const listOf = { send: 'toSend', decide: 'toDecide', reply: 'toReply', close: 'toClose' } as const;

/** Longest waiting first. */
export function restingLists({
  store,
  open,
  locale,
  policyById,
}: Looking): Readonly<Record<RestingList, readonly Waiting[]>> {
  const lists: Record<RestingList, Waiting[]> = { waiting: [], toSend: [], toDecide: [], toReply: [], toClose: [] };
  const visits = Map.groupBy(store.visitsOfAccepted(), ({ caseId }) => caseId);
  const established = new Map(store.foundOfAccepted().map((found) => [found.caseId, found.established]));
  const answers = new Map(store.answered().map((answer) => [answer.caseId, answer]));
  const pauses = new Map(store.pauses().map((pause) => [pause.caseId, pause]));

  for (const { id, state, policyId, acceptedOn, unit, dueOn } of open.values()) {
    if (state === 'at-station') continue;
    const policy = policyById(policyId);
    const line = {
      subject: { what: 'case' },
      caseId: id,
      label: '',
      unit: unitName(policy, unit, locale),
      due: dueOn,
      since: acceptedOn,
    } as const;
    if (state === 'waiting') {
      const pause = pauses.get(id);
      lists.waiting.push({ ...line, label: pause?.reason ?? '', since: pause ? dayHere(pause.from) : acceptedOn });
      continue;
    }
    const stops = visits.get(id) ?? [];
    const answer = answers.get(id);
    const step = restingStep(
      {
        visits: stops,
        established: established.get(id) ?? null,
        decided: state === 'decided',
        replied: answer?.replied === 1,
      },
      policy,
    );
    const decidedAt = answer?.decidedAt ?? null;
    const since = decidedAt === null ? (lastReturn(stops) ?? acceptedOn) : dayHere(decidedAt);
    lists[listOf[step.name]].push(
      step.name === 'send'
        ? { ...line, since, label: step.station.task[locale], unit: unitName(policy, step.station.unit, locale) }
        : { ...line, since },
    );
  }
  for (const list of Object.values(lists)) list.sort(longestFirst);
  return lists;
}

function lastReturn(visits: readonly TodayVisit[]): string | undefined {
  const moments = visits.flatMap(({ returnedAt }) => (returnedAt === null ? [] : [returnedAt])).toSorted();
  const last = moments.at(-1);
  return last === undefined ? undefined : dayHere(last);
}

function dayHere(at: string): string {
  return wallClock(at).slice(0, 10);
}

function longestFirst(one: Waiting, other: Waiting): number {
  const since = (line: Waiting): string => line.since ?? '';
  return since(one) < since(other) ? -1 : since(one) > since(other) ? 1 : (one.caseId ?? 0) - (other.caseId ?? 0);
}
