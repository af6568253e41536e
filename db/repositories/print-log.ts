import { sql, type Insertable } from 'kysely';

import type { Reader, Trx } from '../database.ts';
import type { Schema } from '../schema.ts';
import { printedTokens, printedWords } from '../search/printed-words.ts';

export type PrintLogEntry = Insertable<Schema['print_log']>;

interface Printed {
  readonly paper: string;
  readonly caseId: number | null;
  /** Which slip, follow-up, or paper that was filled in; null of a complaint form. */
  readonly subjectId: number | null;
}

/** How many times a paper was printed; what failed does not count. */
export async function printings(db: Reader, { paper, caseId, subjectId }: Printed): Promise<number> {
  const { last } = await db
    .selectFrom('print_log')
    .select((eb) => eb.fn.max('printing').as('last'))
    .where('paper', '=', paper)
    .where('case_id', 'is', caseId)
    .where('subject_id', 'is', subjectId)
    .where('result', '!=', 'failed')
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** Enters a printing, with the words by which it is found later: also when the case or its customer is renamed. */
export async function addPrintLogEntry(trx: Reader, entry: PrintLogEntry): Promise<void> {
  const { number, customer } = await printedNames(trx, {
    paper: entry.paper,
    caseId: entry.case_id ?? null,
    subjectId: entry.subject_id ?? null,
  });
  const { operator, device, reason } = entry;
  const words = printedWords({ number, customer, operator, device, reason });
  const { id } = await trx.insertInto('print_log').values(entry).returning('id').executeTakeFirstOrThrow();
  await trx.insertInto('print_log_words').values({ id, words }).execute();
  await sql`INSERT INTO print_log_search (rowid, tokens) VALUES (${id}, ${printedTokens(words, entry)})`.execute(trx);
}

/** Number and customer of what is printed; empty texts of what is not there. */
export async function printedNames(
  db: Reader,
  { paper, caseId, subjectId }: Printed,
): Promise<{ readonly number: string; readonly customer: string }> {
  const ofCase =
    caseId === null
      ? undefined
      : await db.selectFrom('cases').select(['number', 'customer_name']).where('id', '=', caseId).executeTakeFirst();
  const own = subjectId === null ? undefined : await ownNames(db, paper, subjectId);
  return {
    number: own?.number ?? ofCase?.number ?? '',
    customer: ofCase?.customer_name ?? own?.customer ?? '',
  };
}

/** Of papers that have a number of their own; one without a case also says whom it is about. */
async function ownNames(db: Reader, paper: string, id: number) {
  switch (paper) {
    case 'slip':
      return db
        .selectFrom('slips')
        .select(['number', 'customer_name as customer'])
        .where('id', '=', id)
        .executeTakeFirst();
    case 'form':
    case 'letter':
      return db.selectFrom('forms').select(['number', 'about as customer']).where('id', '=', id).executeTakeFirst();
    default:
      return undefined;
  }
}

/** The number of the next batch. */
export async function nextBatch(db: Reader): Promise<number> {
  const { last } = await db
    .selectFrom('print_log')
    .select((eb) => eb.fn.max('batch').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

interface PrintedCopies extends Printed {
  readonly copies: readonly number[];
  readonly printing: number;
  /** Moment and day of it. */
  readonly at: string;
  readonly on: string;
  readonly actor: string;
  /** Why it was printed again. */
  readonly reason: string;
}

/** Each copy is drawn (again): whatever was handed over before is replaced by the new paper. */
export async function markCopiesPrinted(trx: Trx, printed: PrintedCopies): Promise<void> {
  const { caseId, paper, subjectId, copies, printing, at, on, actor, reason } = printed;
  const drawn = { printing, state: 'printed', holder: '', on_date: on, changed_at: at } as const;
  for (const copy of copies) {
    const known = await trx
      .updateTable('paper_copies')
      .set(drawn)
      .where('paper', '=', paper)
      .where('copy', '=', copy)
      .where((eb) =>
        subjectId === null
          ? eb.and([eb('case_id', '=', caseId), eb('subject_id', 'is', null)])
          : eb('subject_id', '=', subjectId),
      )
      .returning('id')
      .executeTakeFirst();
    const { id } =
      known ??
      (await trx
        .insertInto('paper_copies')
        .values({ paper, case_id: caseId, subject_id: subjectId, copy, ...drawn })
        .returning('id')
        .executeTakeFirstOrThrow());
    await trx
      .insertInto('copy_events')
      .values({
        copy_id: id,
        kind: 'printed',
        on_date: on,
        printing,
        state: 'printed',
        holder: '',
        note: reason,
        at,
        actor,
        undone_at: null,
      })
      .execute();
  }
}

/** The log, newest first, with the shown number of each case. */
export async function printLogPage(
  db: Reader,
  {
    caseId,
    formId,
    offset,
    limit,
  }: { caseId?: number | undefined; formId?: number | undefined; offset: number; limit: number },
) {
  const base = db
    .selectFrom('print_log')
    .$if(caseId !== undefined, (query) => query.where('print_log.case_id', '=', caseId ?? 0))
    .$if(formId !== undefined, (query) =>
      query.where('print_log.paper', 'in', ['form', 'letter']).where('print_log.subject_id', '=', formId ?? 0),
    );
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const entries = await base
    .leftJoin('cases', 'cases.id', 'print_log.case_id')
    .selectAll('print_log')
    .leftJoin('slips', (join) => join.onRef('slips.id', '=', 'print_log.subject_id').on('print_log.paper', '=', 'slip'))
    .leftJoin('forms', (join) =>
      join.onRef('forms.id', '=', 'print_log.subject_id').on('print_log.paper', 'in', ['form', 'letter']),
    )
    .select(['forms.number as form_number', 'forms.kind as form_kind'])
    .select(['cases.number', 'cases.year', 'cases.month', 'slips.number as slip_number'])
    .orderBy('print_log.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  return { total, entries };
}
