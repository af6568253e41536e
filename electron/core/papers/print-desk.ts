import { casesNeverPrinted, slipsNeverPrinted } from '../../../db/repositories/print-log.ts';
import { printLogSearch } from '../../../db/repositories/print-log-search.ts';
import { addDays } from '../../../db/rules/dates.ts';
import type { printDeskCalls, WaitingPaper } from '../../contract/print-desk.ts';
import type { OfficeContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import type { ProfileStore } from '../printers/store.ts';
import { runBatch } from './batch.ts';
import { paperPreparer } from './prepare.ts';
import { printedLine } from './printed-line.ts';

const MOST = 500;

/** What waits to be printed, many papers at once, and the log of all that was printed. */
export function printDeskHandlers(context: OfficeContext, store: ProfileStore): Handlers<typeof printDeskCalls> {
  const { db } = context;
  const preparer = paperPreparer(context, store);

  return {
    'papers.desk': async () => {
      const cases = await casesNeverPrinted(db.kysely, 'complaint', MOST + 1);
      const slips = await slipsNeverPrinted(db.kysely, MOST + 1);
      const papers: WaitingPaper[] = [
        ...cases.slice(0, MOST).map((each) => ({
          subject: { caseId: each.id },
          paper: 'complaint' as const,
          number: each.number ?? '',
          kind: '',
          date: each.accepted_on ?? '',
          customerName: each.customer_name,
        })),
        ...slips.slice(0, MOST).map((each) => ({
          subject: { slipId: each.id },
          paper: 'slip' as const,
          number: each.number,
          kind: each.kind,
          date: each.on_date,
          customerName: each.customer_name,
        })),
      ];
      return { more: cases.length > MOST || slips.length > MOST, papers };
    },

    'papers.batch': (request) => runBatch(context, preparer, request),

    'papers.searchLog': ({ text, paper, result, from, to, batch, offset, limit }) => {
      const query = {
        text,
        paper,
        result,
        batch,
        from: from && localMidnight(from),
        before: to && localMidnight(addDays(to, 1)),
      };
      const { total, rows } = printLogSearch(db.reader).page(query, offset, limit);
      return {
        total,
        entries: rows.map((row) => ({
          ...printedLine(row, row.number),
          subjectId: row.subject_id,
          customerName: row.customer,
          batch: row.batch,
        })),
      };
    },
  };
}

/** When a day of the office begins, as moments are stored. */
function localMidnight(day: string): string {
  return new Date(`${day}T00:00`).toISOString();
}
