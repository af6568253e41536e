/** Copies of papers (聯): where each is, what happened to it, what did not come back, what a scanner read. */
import type BetterSqlite3 from 'better-sqlite3';

import { copyStore, type CopyWithPaper } from '../../db/repositories/copies.ts';
import { caseStore } from '../../db/repositories/cases.ts';
import { lastDayOverdue, workdaysSince } from '../../db/rules/copies.ts';
import type { CaseRow } from '../../db/schema.ts';
import type { CallInput, CallOutput } from '../contract/calls.ts';
import type { copyCalls } from '../contract/copies.ts';
import { today, type OfficeContext } from './context.ts';
import { distributeCopies, markCopies, objectionToDistribution, undoMarks } from './copies/mark.ts';
import { scanCodes } from './copies/scan.ts';
import { copyView, eventView, isDead, meantCopy, namesOf, paperNames, policyUnder, subjectKey } from './copies/view.ts';
import type { Handlers } from './dispatch.ts';
import { officeCalendar } from './office-calendar.ts';
import { Refusal } from './refusal.ts';

type PaperOfCase = CallOutput<'copies.ofCase'>['papers'][number];

export function copyHandlers(context: OfficeContext): Handlers<typeof copyCalls> {
  const { reader } = context.db;
  return {
    'copies.ofCase': ({ caseId }) => reader.transaction(() => ofCase(context, reader, caseId))(),
    'copies.out': (input) => reader.transaction(() => out(context, reader, input))(),
    'copies.mark': (input) => markCopies(context, input),
    'copies.distribute': (input) => distributeCopies(context, input),
    'copies.undo': (input) => undoMarks(context, input),
    'copies.scan': (input) => scanCodes(context, input),
  };
}

function ofCase(
  context: OfficeContext,
  connection: BetterSqlite3.Database,
  caseId: number,
): CallOutput<'copies.ofCase'> {
  const row = caseStore(connection).row(caseId);
  if (!row) throw new Refusal('not-found');
  const store = copyStore(connection);
  const rows = store.ofCase(caseId);
  const { screenLocale } = context.settings();
  const printed = rows.filter(({ paper }) => paper === 'complaint');
  const bySubject = new Map<string, CopyWithPaper[]>();
  for (const copy of rows) {
    if (copy.paper === 'complaint') continue;
    const key = subjectKey(copy);
    bySubject.set(key, [...(bySubject.get(key) ?? []), copy]);
  }
  const others = [...bySubject.values()].flatMap((copies) => {
    const [first] = copies;
    return first ? [paperOf(copies, first, paperNames(connection, first, screenLocale))] : [];
  });
  return {
    papers: row.number === null ? others : [complaintOf(connection, row, printed, screenLocale), ...others],
    events: store.eventsOfCase(caseId).map(eventView),
    distribution: objectionToDistribution(row.state, printed) ?? null,
  };
}

/** The form of the case, with the copies that were not printed yet. */
function complaintOf(
  connection: BetterSqlite3.Database,
  row: CaseRow,
  printed: readonly CopyWithPaper[],
  locale: Parameters<typeof paperNames>[2],
): PaperOfCase {
  const paper = { paper: 'complaint', kind: null, unit: null } as const;
  return paperOf(
    printed,
    {
      ...paper,
      subject_id: null,
      number: row.number,
      case_state: row.state,
      voided: 0,
    },
    namesOf(policyUnder(connection, row.policy_id), paper, locale),
  );
}

function paperOf(
  rows: readonly CopyWithPaper[],
  about: Pick<CopyWithPaper, 'paper' | 'subject_id' | 'number' | 'case_state' | 'voided'>,
  names: ReturnType<typeof paperNames>,
): PaperOfCase {
  const numbers = new Set([...names.copies.map(({ copy }) => copy), ...rows.map(({ copy }) => copy)]);
  return {
    paper: about.paper,
    subjectId: about.subject_id,
    title: names.title,
    number: about.number ?? '',
    dead: isDead(about),
    copies: [...numbers]
      .toSorted((one, other) => one - other)
      .map((copy) => {
        const row = rows.find((one) => one.copy === copy);
        const { keeper, colour } = meantCopy(names, copy);
        return {
          id: row?.id ?? null,
          copy,
          keeper,
          colour,
          printing: row?.printing ?? 0,
          state: row?.state ?? 'none',
          holder: row?.holder ?? '',
          on: row?.on_date ?? null,
        };
      }),
  };
}

function out(
  context: OfficeContext,
  connection: BetterSqlite3.Database,
  { show, offset, limit }: CallInput<'copies.out'>,
): CallOutput<'copies.out'> {
  const { copiesBackAfter: after, screenLocale } = context.settings();
  const day = today(context);
  const calendar = officeCalendar(connection)();
  const works = (date: string): boolean => calendar.day(date).works;
  const { total, rows } = copyStore(connection).out({ show, until: lastDayOverdue(day, after, works), offset, limit });
  const since = workdaysSince(
    rows.map(({ on_date }) => on_date),
    day,
    works,
  );
  return {
    total,
    after,
    rows: rows.map((row) => ({ ...copyView(connection, row, screenLocale), days: since.get(row.on_date) ?? 0 })),
  };
}
