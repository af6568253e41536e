import { inTransaction, type Trx } from '../../../db/database.ts';
import { addPrintLogEntry, markCopiesPrinted, type PrintLogEntry } from '../../../db/repositories/print-log.ts';
import type { PaperKind } from '../../contract/paper.ts';
import type { PrintedSize } from '../../contract/print-options.ts';
import { today, type OfficeContext } from '../context.ts';

/** One printing of a paper. */
export interface Printing {
  /** Null of what has no case: an abnormality slip, a paper of a customer, a list. */
  readonly caseId: number | null;
  readonly paper: PaperKind;
  /** Which slip, follow-up, or paper that was filled in; null of a complaint form. */
  readonly subjectId: number | null;
  readonly caseVersion: number;
  readonly printing: number;
  readonly copies: readonly number[];
  readonly target: 'printer' | 'pdf';
  readonly device: string;
  readonly size: PrintedSize;
  /** Name of the overlay; empty where it is on plain paper. */
  readonly overlay?: string;
  readonly reason: string;
  /** Printings of one batch share its number. */
  readonly batch?: number;
}

/** Of a list: of no case and of nothing that is kept. Each printing is another list, because it shows another day. */
export function listPrinting(paper: PaperKind, size: PrintedSize): Omit<Printing, 'target' | 'device'> {
  return { paper, caseId: null, subjectId: null, caseVersion: 1, printing: 1, copies: [1], size, reason: '' };
}

/** The sheets are out: log, copies and the case's history together. */
export function recordPrinting(context: OfficeContext, printing: Printing): Promise<void> {
  return recordPrintings(context, [printing]);
}

/** The same of several that came out together, in one file. */
export async function recordPrintings(context: OfficeContext, printings: readonly Printing[]): Promise<void> {
  const at = context.clock.now().toISOString();
  const { operator } = context.settings();
  await context.turns.take(() =>
    inTransaction(context.db, async (trx) => {
      for (const printing of printings) await enterPrinting(trx, printing, { at, on: today(context), operator });
    }),
  );
  context.emit('office.changed', { areas: ['papers', 'cases'] });
}

interface When {
  /** UTC. */
  readonly at: string;
  /** The office's own date. */
  readonly on: string;
  readonly operator: string;
}

async function enterPrinting(trx: Trx, printing: Printing, { at, on, operator }: When): Promise<void> {
  await addPrintLogEntry(
    trx,
    logEntry(printing, at, operator, { result: printing.target === 'pdf' ? 'written' : 'spooled', failure: '' }),
  );
  // A list is of no case and nothing that is kept: nobody follows its sheet.
  if (printing.caseId !== null || printing.subjectId !== null) {
    await markCopiesPrinted(trx, { ...printing, at, on, actor: operator });
  }
  // The printing is an event of the case where it is of the form; a slip is an event of the case itself.
  if (printing.paper === 'complaint' && printing.caseId !== null) {
    await trx
      .insertInto('events')
      .values({
        case_id: printing.caseId,
        at,
        kind: 'printed',
        actor: operator,
        on_date: null,
        note: printing.reason,
      })
      .execute();
  }
  await trx
    .insertInto('audit')
    .values({
      at,
      actor: operator,
      call: printing.target === 'pdf' ? 'papers.pdf' : 'papers.print',
      subject: auditSubject(printing),
    })
    .execute();
}

function auditSubject({ paper, caseId, subjectId }: Printing): string {
  if (subjectId !== null) return `${paper} ${subjectId}`;
  return caseId === null ? paper : `case ${caseId}`;
}

/** Nothing came out: only the log knows of it, and the printing does not count. */
export function recordFailure(context: OfficeContext, printing: Printing, failure: string): Promise<void> {
  return recordFailures(context, [printing], failure);
}

export async function recordFailures(
  context: OfficeContext,
  printings: readonly Printing[],
  failure: string,
): Promise<void> {
  const at = context.clock.now().toISOString();
  const { operator } = context.settings();
  await context.turns.take(() =>
    inTransaction(context.db, async (trx) => {
      for (const printing of printings)
        await addPrintLogEntry(trx, logEntry(printing, at, operator, { result: 'failed', failure }));
    }),
  );
  context.emit('office.changed', { areas: ['papers'] });
}

function logEntry(
  printing: Printing,
  at: string,
  operator: string,
  outcome: Pick<PrintLogEntry, 'result' | 'failure'>,
): PrintLogEntry {
  return {
    at,
    paper: printing.paper,
    case_id: printing.caseId,
    subject_id: printing.subjectId,
    case_version: printing.caseVersion,
    printing: printing.printing,
    copies: printing.copies.length,
    target: printing.target,
    device: printing.device,
    size: printing.size,
    overlay: printing.overlay ?? '',
    operator,
    reason: printing.reason,
    batch: printing.batch ?? null,
    ...outcome,
  };
}
