/** Which limits hold for a case, from when until when, and where it stands with them. Pure: what happened goes in, deadlines come out. */
import type { WorkCalendar } from './calendar.ts';
import { agreedSteps, dayOf, isPast, reckon, type DueStep, type Pause, type Reckoned } from './due.ts';
import { endOf, isLate, wasMetLate } from './lateness.ts';
import {
  CLOSING_LIMIT,
  type CaseCondition,
  type LocaleCode,
  type Policy,
  type PolicyLimit,
  type PolicyType,
  type Span,
  type TwoStage,
} from './policy.ts';

/** What the conditions of limits and follow-ups ask of a case. */
export interface CaseTraits {
  readonly kind: string;
  readonly region: 'domestic' | 'overseas';
  readonly type: string;
  readonly severity: string;
  readonly major: boolean;
  readonly urgent: boolean;
}

/** A type counts with all below it; an empty list, and null, mean all. */
export function conditionHolds(when: CaseCondition, traits: CaseTraits, types: readonly PolicyType[]): boolean {
  const among = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value);
  return (
    among(when.kinds, traits.kind) &&
    among(when.regions, traits.region) &&
    among(when.severities, traits.severity) &&
    (when.types.length === 0 || typesAbove(traits.type, types).some((type) => when.types.includes(type))) &&
    (when.major === null || when.major === traits.major) &&
    (when.urgent === null || when.urgent === traits.urgent)
  );
}

/** The type itself and those above it; a circle of parents ends. */
function typesAbove(code: string, types: readonly PolicyType[]): readonly string[] {
  const above = [code];
  for (let at = types.find((type) => type.code === code); at?.parent && !above.includes(at.parent);) {
    const { parent } = at;
    above.push(parent);
    at = types.find((type) => type.code === parent);
  }
  return above;
}

/** Of limits with the same code the first whose condition holds. */
export function limitsFor(policy: Pick<Policy, 'limits' | 'types'>, traits: CaseTraits): readonly PolicyLimit[] {
  const found = new Map<string, PolicyLimit>();
  for (const limit of policy.limits) {
    if (!found.has(limit.code) && conditionHolds(limit.when, traits, policy.types)) found.set(limit.code, limit);
  }
  return [...found.values()];
}

/** How long the closing of such a case may take: the hard limit, or the target where there is no hard one. */
export function closingSpan(policy: Pick<Policy, 'limits' | 'types'>, traits: CaseTraits): Span | null {
  const closing = limitsFor(policy, traits).find(({ code }) => code === CLOSING_LIMIT);
  return closing ? (closing.hard ?? closing.target) : null;
}

/** Whether the closing limit is another for overseas (002§3 Art.10(1)); P1 makes no difference (002§2 Art.10). */
export function closingTellsRegions({ limits }: Pick<Policy, 'limits'>): boolean {
  return limits.some(({ code, when }) => code === CLOSING_LIMIT && when.regions.length > 0);
}

/** A stop of the form; texts of the office's clock. */
export interface VisitFact {
  readonly id: number;
  readonly station: string;
  readonly unit: string;
  readonly state: 'out' | 'returned' | 'sent-back' | 'skipped';
  readonly sent: string;
  readonly returned: string | null;
  readonly agreedDue: string | null;
}

export interface ImprovementFact {
  readonly line: number;
  readonly owner: string;
  /** When the measure is to be there, and when its effect is looked at. */
  readonly dueOn: string | null;
  readonly checkOn: string | null;
  readonly verifiedOn: string | null;
  readonly effective: boolean | null;
}

export interface CallFact {
  readonly id: number;
  readonly rule: string;
  readonly dueOn: string | null;
  readonly done: string | null;
}

export interface AgreedLimit {
  readonly code: string;
  readonly due: string;
  readonly reason: string;
}

/** Everything that happened to a case as far as limits ask for it. All moments are texts of the office's clock. */
export interface CaseFacts {
  readonly traits: CaseTraits;
  readonly state: string;
  /** Built-in milestones and the policy's own that were reached; `sent:` and `returned:` come from the visits. */
  readonly milestones: ReadonlyMap<string, string>;
  readonly visits: readonly VisitFact[];
  readonly pauses: readonly Pause[];
  readonly agreed: readonly AgreedLimit[];
  readonly improvements: readonly ImprovementFact[];
  readonly calls: readonly CallFact[];
}

/** What a deadline is about: a limit of the policy, a stop, an improvement, a call back. */
export type DeadlineSubject =
  | { readonly kind: 'limit'; readonly limit: PolicyLimit }
  | { readonly kind: 'visit'; readonly visit: VisitFact }
  | { readonly kind: 'improvement'; readonly improvement: ImprovementFact }
  | { readonly kind: 'call'; readonly call: CallFact };

export interface Deadline {
  /** Limit of the policy; `visit:<id>`, `improve:<line>`, `call:<id>`. */
  readonly code: string;
  readonly subject: DeadlineSubject;
  readonly started: string;
  readonly target: string | null;
  readonly due: string | null;
  readonly met: string | null;
  /** The clock stands still before the end: no due time is known. */
  readonly stopped: boolean;
  /** Set per case, and nothing was agreed; or the office has not filled the limit in. */
  readonly ask: boolean;
  readonly targetSteps: readonly DueStep[];
  readonly dueSteps: readonly DueStep[];
}

export type Standing = 'in-time' | 'past-target' | 'late' | 'met' | 'met-late' | 'stopped' | 'ask';

/** `now` is a text with minutes. */
export function standingOf(
  { target, due, met, stopped, ask }: Pick<Deadline, 'target' | 'due' | 'met' | 'stopped' | 'ask'>,
  now: string,
): Standing {
  const owed = { target, due, met, stopped };
  if (met !== null) return wasMetLate(owed) ? 'met-late' : 'met';
  if (isLate(owed, now)) return 'late';
  if (stopped) return 'stopped';
  if (endOf(owed) === null) return ask ? 'ask' : 'in-time';
  return target !== null && isPast(target, now) ? 'past-target' : 'in-time';
}

const CLOSED: ReadonlySet<string> = new Set(['closed', 'not-established']);
const GONE: ReadonlySet<string> = new Set(['voided', 'merged']);

/** What cannot happen any more once the case is closed; the rest may follow (the answer, the carrying out). */
const ENDS_WITH_THE_CASE: ReadonlySet<string> = new Set([
  'accepted',
  'dispatched',
  'judged',
  'investigated',
  'negotiated',
  'decided',
  'closed',
]);

/**
 * The deadlines of a case, in the order of the policy: its limits, its stops, improvements, calls.
 * A voided or merged case has none; of a closed one those remain that were met or can still be.
 */
export function deadlinesOf(
  policy: Pick<Policy, 'limits' | 'types' | 'route'>,
  facts: CaseFacts,
  calendar: () => WorkCalendar,
): readonly Deadline[] {
  if (GONE.has(facts.state)) return [];
  const closed = CLOSED.has(facts.state);
  const deadlines: Deadline[] = [];

  for (const limit of limitsFor(policy, facts.traits)) {
    const started = momentOf(limit.from, facts);
    if (started === undefined) continue;
    const met = momentOf(limit.until, facts) ?? null;
    const stationLimit = limit.until.startsWith('sent:') || limit.until.startsWith('returned:');
    if (closed && met === null && (stationLimit || ENDS_WITH_THE_CASE.has(limit.until))) continue;
    const agreed = facts.agreed.find(({ code }) => code === limit.code);
    deadlines.push({
      ...twoStage(limit, { started, met, agreed, pauses: facts.pauses, calendar }),
      code: limit.code,
      subject: { kind: 'limit', limit },
    });
  }

  for (const visit of facts.visits) {
    if (visit.state === 'skipped') continue;
    const station = policy.route.find(({ code }) => code === visit.station);
    const stages = station ?? nothingSet;
    const code = `visit:${visit.id}`;
    const promised = facts.agreed.find((one) => one.code === code);
    const agreed = promised ?? (visit.agreedDue === null ? undefined : { code, due: visit.agreedDue, reason: '' });
    deadlines.push({
      ...twoStage(stages, { started: visit.sent, met: visit.returned, agreed, pauses: facts.pauses, calendar }),
      code,
      subject: { kind: 'visit', visit },
    });
  }

  for (const improvement of facts.improvements) {
    const due = improvement.checkOn ?? improvement.dueOn;
    if (due === null) continue;
    // Found not effective, it is looked at again on another day.
    const verified =
      improvement.effective === false && due > (improvement.verifiedOn ?? '') ? null : improvement.verifiedOn;
    deadlines.push(fixed(`improve:${improvement.line}`, { kind: 'improvement', improvement }, due, verified));
  }
  for (const call of facts.calls) {
    if (call.dueOn !== null) deadlines.push(fixed(`call:${call.id}`, { kind: 'call', call }, call.dueOn, call.done));
  }
  return deadlines;
}

const nothingSet: TwoStage = { target: null, hard: null };

function fixed(code: string, subject: DeadlineSubject, due: string, met: string | null): Deadline {
  return {
    code,
    subject,
    started: due,
    target: null,
    due,
    met,
    stopped: false,
    ask: false,
    targetSteps: [],
    dueSteps: agreedSteps(due, due, ''),
  };
}

/** The moment of a milestone; of several visits to one station the last counts. */
export function momentOf(
  milestone: string,
  { milestones, visits }: Pick<CaseFacts, 'milestones' | 'visits'>,
): string | undefined {
  const station = /^(sent|returned):(.+)$/u.exec(milestone);
  if (!station) return milestones.get(milestone);
  const visit = visits.findLast((one) => one.station === station[2] && one.state !== 'skipped');
  if (station[1] === 'sent') return visit?.sent;
  return visit?.state === 'returned' ? (visit.returned ?? undefined) : undefined;
}

interface Running {
  readonly started: string;
  readonly met: string | null;
  readonly agreed: AgreedLimit | undefined;
  readonly pauses: readonly Pause[];
  readonly calendar: () => WorkCalendar;
}

type Reached = Pick<Deadline, 'started' | 'target' | 'due' | 'met' | 'stopped' | 'ask' | 'targetSteps' | 'dueSteps'>;

function twoStage(stages: TwoStage, { started, met, agreed, pauses, calendar }: Running): Reached {
  // What happened after the deed does not move the limit it was to keep.
  const until = met === null ? undefined : met.length === 10 ? `${met}T23:59` : met;
  const counted = until === undefined ? pauses : pauses.flatMap((pause) => clip(pause, until));
  const stage = (span: Span | null): Reckoned =>
    span === null ? { is: 'ask' } : reckon({ span, start: started, pauses: counted, calendar });
  const hard = stage(stages.hard);
  const target = stage(stages.target);
  const nothingGiven = stages.hard === null && stages.target === null;
  const asked = nothingGiven || stages.hard?.unit === 'set-per-case' || (stages.hard === null && target.is === 'ask');
  const due = agreed ? agreed.due : hard.is === 'due' ? hard.due : null;
  return {
    started,
    met,
    target: target.is === 'due' ? target.due : null,
    due,
    stopped: due === null && (hard.is === 'stopped' || (stages.hard === null && target.is === 'stopped')),
    ask: asked && agreed === undefined,
    targetSteps: target.is === 'ask' ? [] : target.steps,
    dueSteps: agreed ? agreedSteps(started, agreed.due, agreed.reason) : hard.is === 'ask' ? [] : hard.steps,
  };
}

function clip(pause: Pause, until: string): readonly Pause[] {
  if (pause.from >= until) return [];
  return [pause.until === null || pause.until > until ? { ...pause, until } : pause];
}

/** Where a limit stands while the clock does: how much of it is used, and when it would be due if it went on now. */
export interface Standstill {
  /** Days or minutes that counted until the clock was stopped, out of how many. Both 0 for a limit of the same day. */
  readonly used: number;
  readonly of: number;
  readonly unit: 'calendar-days' | 'working-days' | 'round-minutes' | 'office-minutes';
  readonly due: string;
}

/**
 * The limits whose clock stands still, by code. `deadlines` are those of `facts`; `now` is a text with minutes. Both
 * figures come out of the walks that reckon the due times, so they agree with what those say.
 */
export function standstills(
  policy: Pick<Policy, 'limits' | 'types' | 'route'>,
  facts: CaseFacts,
  deadlines: readonly Deadline[],
  calendar: () => WorkCalendar,
  now: string,
): ReadonlyMap<string, Standstill> {
  const stopped = deadlines.filter((deadline) => deadline.stopped);
  if (stopped.length === 0) return new Map();
  const pauses = facts.pauses.map((pause) => ({ ...pause, until: pause.until ?? now }));
  const resumed = new Map(
    deadlinesOf(policy, { ...facts, pauses }, calendar).map((deadline) => [deadline.code, deadline]),
  );
  return new Map(
    stopped.flatMap((deadline): readonly (readonly [string, Standstill])[] => {
      const then = resumed.get(deadline.code);
      const due = then && (then.due ?? then.target);
      if (!then || !due) return [];
      const [before, after] =
        then.due === null ? [deadline.targetSteps, then.targetSteps] : [deadline.dueSteps, then.dueSteps];
      return [[deadline.code, { used: countedIn(before), of: countedIn(after), unit: unitOf(after), due }]];
    }),
  );
}

function countedIn(steps: readonly DueStep[]): number {
  return steps.reduce((sum, { counts }) => sum + counts, 0);
}

/** Minutes have a time of day; working days and office hours are counted by `workday` steps. */
function unitOf(steps: readonly DueStep[]): Standstill['unit'] {
  const counted = steps.find(({ counts }) => counts > 0);
  const working = counted?.kind === 'workday';
  if (counted && counted.until.length > 10) return working ? 'office-minutes' : 'round-minutes';
  return working ? 'working-days' : 'calendar-days';
}

/** The day by which the case itself must be closed, for the ledger: of the hard limit, or of the target where there is no hard one. */
export function closingDay(deadlines: readonly Deadline[]): string | null {
  const closing = deadlines.find(({ code }) => code === CLOSING_LIMIT);
  const due = closing && (closing.due ?? (closing.stopped ? null : closing.target));
  return due ? dayOf(due) : null;
}

/** Whether the calendar can move anything under this policy: working days or office hours are counted somewhere. */
export function asksTheCalendar(policy: Pick<Policy, 'limits' | 'route'>): boolean {
  const asks = (span: Span | null): boolean =>
    span !== null && (span.unit === 'working-days' || ('clock' in span && span.clock === 'office'));
  return [...policy.limits, ...policy.route].some(({ target, hard }) => asks(target) || asks(hard));
}

/** Who must act and what it is called, in one language. */
export function wordsOf(
  policy: Pick<Policy, 'units' | 'route' | 'followUps'>,
  subject: DeadlineSubject,
  locale: LocaleCode,
): { readonly label: string; readonly who: string; readonly tell: string; readonly source: string } {
  const unitName = (code: string): string => policy.units.find((unit) => unit.code === code)?.label[locale] ?? code;
  switch (subject.kind) {
    case 'limit': {
      const { label, who, tell, source } = subject.limit;
      return { label: label[locale], who: who[locale], tell: tell?.[locale] ?? '', source };
    }
    case 'visit': {
      const station = policy.route.find(({ code }) => code === subject.visit.station);
      return {
        label: station?.task[locale] ?? subject.visit.station,
        who: unitName(subject.visit.unit),
        tell: '',
        source: station?.source ?? '',
      };
    }
    case 'improvement':
      return { label: '', who: subject.improvement.owner, tell: '', source: '' };
    case 'call': {
      const rule = policy.followUps.find(({ code }) => code === subject.call.rule);
      return {
        label: rule?.label[locale] ?? subject.call.rule,
        who: rule?.who[locale] ?? '',
        tell: '',
        source: rule?.source ?? '',
      };
    }
  }
}
