import { papersWaiting, waitingPapers, type WaitingRow } from '../../../db/repositories/papers-waiting.ts';
import { printLogSearch } from '../../../db/repositories/print-log-search.ts';
import { addDays } from '../../../db/rules/dates.ts';
import { formKind } from '../../contract/form-kind.ts';
import type { PaperKind } from '../../contract/paper.ts';
import {
  WAITING_MOST,
  type PaperSubjectShape,
  type printDeskCalls,
  type WaitingPaper,
} from '../../contract/print-desk.ts';
import { assignedPaper } from '../../contract/printers.ts';
import type { OfficeContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { batchNumbers, runBatch } from './batch.ts';
import type { PaperPreparer } from './prepare.ts';
import { printedLine } from './printed-line.ts';
import { paperSubject } from './subject.ts';

/** What waits to be printed, many papers at once, and the log of all that was printed. */
export function printDeskHandlers(context: OfficeContext, preparer: PaperPreparer): Handlers<typeof printDeskCalls> {
  const { db } = context;
  const nextNumber = batchNumbers(context);

  return {
    'papers.desk': ({ limit }) => {
      const waiting = papersWaiting(db.reader);
      const counts = waitingPapers.map((papers) => waiting.count(papers, WAITING_MOST + 1));
      return {
        total: counts.reduce((sum, count) => sum + Math.min(count, WAITING_MOST), 0),
        more: counts.some((count) => count > WAITING_MOST),
        papers: [
          ...waiting.list('cases', limit).map((row) => waitingPaper(row, 'complaint', { caseId: row.id })),
          ...waiting.list('slips', limit).map((row) => waitingPaper(row, 'slip', { slipId: row.id })),
          ...waiting
            .list('forms', limit)
            .map((row) => waitingPaper(row, row.kind === 'letter' ? 'letter' : 'form', { formId: row.id })),
        ],
      };
    },

    'papers.about': async ({ subject }) => {
      const { assigned, caseId } = await paperSubject(context, subject);
      return { assigned, caseId };
    },

    'papers.batch': async (request) => runBatch(context, preparer, request, await nextNumber()),

    'papers.searchLog': ({ text, paper, result, from, to, batch, offset, limit }) => {
      const query = {
        text,
        paper,
        result,
        batch,
        from: from && localMidnight(from),
        before: to && localMidnight(addDays(to, 1)),
      };
      const { total, more, rows } = printLogSearch(db.reader).page(query, offset, limit);
      return {
        total,
        more,
        entries: rows.map((row) => ({
          ...printedLine(row, row.number),
          subjectId: row.subject_id,
          form: row.form === null ? null : formKind.parse(row.form),
          customerName: row.customer,
          batch: row.batch,
        })),
      };
    },
  };
}

function waitingPaper(
  { number, kind, date, customer }: WaitingRow,
  paper: PaperKind,
  subject: PaperSubjectShape,
): WaitingPaper {
  const assigned = assignedPaper.parse(paper === 'form' ? kind : paper);
  return { subject, paper, assigned, number, kind, date, customerName: customer };
}

/** When a day of the office begins, as moments are stored. */
function localMidnight(day: string): string {
  return new Date(`${day}T00:00`).toISOString();
}
