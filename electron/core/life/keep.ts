/** What every step in the life of a case does in the end: version, event, audit line, due times. */
import type { CaseEventKind } from '../../../db/rules/case-events.ts';
import type { FieldReader, Reading } from '../../../db/rules/field-reader.ts';
import type { CaseUpdate } from '../../../db/schema.ts';
import { invalidForm, refuseClosedMonth } from '../case-work.ts';
import { localDate } from '../context.ts';
import { refreshDeadlines } from '../deadlines.ts';
import { drawFollowUps } from '../follow-up-rounds.ts';
import type { LifeWork } from './facts.ts';

export interface Kept {
  readonly id: number;
  readonly version: number;
}

interface Happening {
  /** The call, for the audit line. */
  readonly call: string;
  readonly kind: CaseEventKind;
  /** When it happened, ISO; the event says the day where it was not today. */
  readonly at?: string;
  /** A date the event speaks of, where it is no moment. */
  readonly on?: string;
  /** What is coded: a station, a level. It is the first line of the event's note; the clerk's words follow. */
  readonly code?: string;
  readonly words?: string;
  /** Columns of the case that change with it. */
  readonly changes?: CaseUpdate;
}

/** Keeps the step: one event, one audit line, the next version. */
export function keep({ work, row }: LifeWork, happening: Happening): Kept {
  const { cases, lookups, now, today, operator } = work;
  const version = row.version + 1;
  cases.update(row.id, { ...happening.changes, version, updated_at: now });
  const day = happening.at === undefined ? today : localDate(new Date(happening.at));
  cases.addEvent(row.id, {
    at: now,
    kind: happening.kind,
    actor: operator,
    on: happening.on ?? (day === today ? null : day),
    note: noteOf(happening.code, happening.words),
  });
  lookups.audit(now, operator, happening.call, `case ${row.id}`);
  drawFollowUps(work, row.id);
  refreshDeadlines(work, row.id);
  return { id: row.id, version };
}

function noteOf(code: string | undefined, words = ''): string {
  const said = words.trim();
  if (code === undefined) return said;
  return said === '' ? code : `${code}\n${said}`;
}

/** The value, or the refusal with every issue. */
export function valueOf<Value>(reading: Reading<Value>): Value {
  if (!reading.ok) throw invalidForm(reading.issues);
  return reading.value;
}

/** Refuses with everything that is wrong, and what happened (`at`) in a closed month. */
export function settle({ work }: LifeWork, { issues }: Pick<FieldReader, 'issues'>, at?: string): void {
  if (issues.length > 0) throw invalidForm(issues);
  if (at !== undefined) refuseClosedMonth(work.months, localDate(new Date(at)));
}
