/** The lists of Today: each knows how long it is, and puts into words only what is asked for. */
import type { OpenRow, PressingRow, TodayReader } from '../../db/repositories/today.ts';
import { addDays, daysBetween } from '../../db/rules/dates.ts';
import { dayOf, isPast } from '../../db/rules/due.ts';
import type { LocaleCode, Policy } from '../../db/rules/policy.ts';
import type { TodayLine, TodayList, TodaySubject } from '../contract/today.ts';
import { ruleWords } from './follow-ups.ts';
import { overrunLabel, overrunUnit, unitName } from './slip-words.ts';
import { restingLists, type RestingList, type Waiting } from './today-resting.ts';

const SOON_DAYS = 3;

export interface Looking {
  readonly store: TodayReader;
  /** Every case that is not at its end, by its id. */
  readonly open: ReadonlyMap<number, OpenRow>;
  readonly locale: LocaleCode;
  readonly today: string;
  /** The present moment on the office's clock. */
  readonly now: string;
  readonly policyInForce: Policy | undefined;
  readonly policyById: (id: number) => Policy;
}

/** A list before its lines are told. */
export interface Head {
  readonly total: number;
  readonly part: (from: number, to: number) => readonly Waiting[];
}

function head<Row>(rows: readonly Row[], toWaiting: (row: Row) => Waiting): Head {
  return { total: rows.length, part: (from, to) => rows.slice(from, to).map(toWaiting) };
}

/** A limit with what its case says of whom to ask. */
type Limit = PressingRow & { readonly holder: string; readonly policyId: number };

type Pressing = 'late' | 'dueToday' | 'dueSoon' | 'reminders';

/** Each case by its most pressing limit; the reminders limit by limit, as slips are made. */
export function pressingLists(looking: Looking): Readonly<Record<Pressing, Head>> & {
  readonly lateByUnit: { unit: string; cases: number; days: number }[];
} {
  const { now, today, store, open } = looking;
  const lists: Record<Pressing, Limit[]> = { late: [], dueToday: [], dueSoon: [], reminders: [] };
  const units = new Map<string, { unit: string; cases: number; days: number }>();
  const unitOf = unitNames(looking);
  const seen = new Set<number>();
  // Most pressing first, so the first row of a case is the one.
  for (const pressing of store.pressing(addDays(today, SOON_DAYS + 1))) {
    const of = open.get(pressing.caseId);
    if (of === undefined) continue;
    const row = { ...pressing, holder: of.unit, policyId: of.policyId };
    const late = isPast(row.due, now);
    if (late && row.reminded === 0) lists.reminders.push(row);
    if (seen.has(row.caseId)) continue;
    seen.add(row.caseId);
    if (!late) {
      lists[dayOf(row.due) === today ? 'dueToday' : 'dueSoon'].push(row);
      continue;
    }
    lists.late.push(row);
    const unit = unitOf(row);
    const known = units.get(unit);
    // The first of a unit is the one that is late longest.
    if (known) known.cases += 1;
    else units.set(unit, { unit, cases: 1, days: daysLate(row.due, today) });
  }
  const lateByUnit = [...units.values()].toSorted((one, other) => other.cases - one.cases || other.days - one.days);
  const limits = (from: readonly Limit[]): Head => head(from, (row) => toLimit(looking, row, { what: 'case' }));
  return {
    late: limits(lists.late),
    dueToday: limits(lists.dueToday),
    dueSoon: limits(lists.dueSoon),
    reminders: head(lists.reminders, (row) => toLimit(looking, row, { what: 'overrun', code: row.code })),
    lateByUnit,
  };
}

/** The name of the unit to ask; found once for each limit and holder. */
function unitNames(looking: Looking): (row: Limit) => string {
  const names = new Map<string, string>();
  return (row) => {
    const key = `${row.policyId} ${row.visitUnit ?? ''} ${row.visitUnit === null ? `${row.code} ${row.holder}` : ''}`;
    let name = names.get(key);
    if (name === undefined) names.set(key, (name = unitToAsk(looking, row)));
    return name;
  };
}

function unitToAsk({ policyById, locale }: Looking, row: Limit): string {
  const policy = policyById(row.policyId);
  return unitName(policy, overrunUnit(policy, { ...row, unit: row.visitUnit }, locale), locale);
}

function toLimit(looking: Looking, row: Limit, subject: TodaySubject): Waiting {
  const { policyById, locale } = looking;
  return {
    subject,
    caseId: row.caseId,
    label: overrunLabel(policyById(row.policyId), row, locale),
    unit: unitToAsk(looking, row),
    due: row.due,
    since: null,
  };
}

/** The next step of the cases that nobody has. */
export function restingHeads(looking: Looking): Readonly<Record<RestingList, Head>> {
  const { waiting, toSend, toDecide, toReply, toClose } = restingLists(looking);
  const same = (rows: readonly Waiting[]): Head => head(rows, (row) => row);
  return {
    waiting: same(waiting),
    toSend: same(toSend),
    toDecide: same(toDecide),
    toReply: same(toReply),
    toClose: same(toClose),
  };
}

/** What comes back by itself, and what others have still to answer. */
export function besideLists(looking: Looking): Readonly<Record<'callBacks' | 'effectChecks' | 'answers', Head>> {
  const { store, locale, policyById, policyInForce } = looking;
  const before = addDays(looking.today, SOON_DAYS + 1);
  return {
    callBacks: head(store.callBacks(before), ({ id, caseId, due, rule, policyId, since }) => {
      const { label, who } = ruleWords(policyById(policyId), rule, locale);
      return { subject: { what: 'call', id }, caseId, label, unit: who, due, since };
    }),
    effectChecks: head(store.effectChecks(before), ({ caseId, line, due, measure, owner }) => ({
      subject: { what: 'check', line },
      caseId,
      label: measure,
      unit: owner,
      due,
      since: null,
    })),
    answers: head(store.answers(), ({ id, caseId, policyId, kind, number, customerName, product, unit, on, due }) => {
      const policy = policyId === null ? policyInForce : policyById(policyId);
      return {
        subject: { what: 'slip', id },
        caseId,
        words: { number, customerName, product },
        label: policy?.labels.slips[kind][locale] ?? '',
        unit: policy ? unitName(policy, unit, locale) : unit,
        due,
        since: on,
      };
    }),
  };
}

/** The lines of the lists from `offset` on, with the words of their cases, which are read once for all. */
export function tell<Name extends string>(
  { store, today }: Looking,
  heads: Readonly<Record<Name, Head>>,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Record<Name, TodayList> {
  const parts = Object.entries<Head>(heads).map(([name, one]) => ({
    name,
    total: one.total,
    lines: one.part(offset, offset + limit),
  }));
  const ids = new Set(parts.flatMap(({ lines }) => lines.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]))));
  const known = new Map(store.words([...ids]).map((row) => [row.id, row]));
  const toLine = ({ words, ...waiting }: Waiting): TodayLine => {
    const { number, customerName, product } = words ?? known.get(waiting.caseId ?? 0) ?? noWords;
    return { ...waiting, number, customerName, product, days: daysLate(waiting.due, today) };
  };
  const told = parts.map(({ name, total, lines }) => [name, { total, lines: lines.map(toLine) }]);
  return Object.fromEntries(told) as Record<Name, TodayList>;
}

const noWords = { number: '', customerName: '', product: '' };

function daysLate(due: string | null, today: string): number {
  return due === null ? 0 : Math.max(0, daysBetween(dayOf(due), today));
}
