import { createCustomerList } from '../../../db/repositories/customer-list.ts';
import { ledgerLinesReader } from '../../../db/repositories/ledger-lines.ts';
import { createCustomerSearch } from '../../../db/search/customer-search.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import type { LedgerView } from '../../contract/ledger.ts';
import { LIST_LINES_MOST, type listCalls, type PrintedList } from '../../contract/lists.ts';
import type { TableDocument } from '../../contract/paper.ts';
import type { PaperSize } from '../../contract/print-options.ts';
import type { Locale } from '../../contract/shapes.ts';
import { today, type OfficeContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { readLabels, type Labels } from '../export/labels.ts';
import { ledgerWords } from '../export/ledger-sheet.ts';
import { monthTitle } from '../export/month-tables.ts';
import { writeTargetFile } from '../export/target-file.ts';
import { missingGlyphs } from '../glyphs.ts';
import { inChunks, resolveTarget } from '../ledger-export.ts';
import { viewSlice } from '../ledger-view.ts';
import { failureReason } from '../papers/failure-reason.ts';
import { makePdf } from '../papers/make-pdf.ts';
import { namesOfMissing } from '../papers/missing-names.ts';
import { recordFailure, recordPrinting, type Printing } from '../papers/record.ts';
import { Refusal } from '../refusal.ts';
import { customerListPaper, overdueListPaper, type ListHead } from './documents.ts';

interface ListRequest {
  readonly of: PrintedList;
  readonly size: PaperSize;
  readonly locale: Locale;
  readonly allowMissing: boolean;
}

interface DrawnList {
  readonly document: TableDocument;
  readonly lines: number;
  readonly printing: Omit<Printing, 'target' | 'device'>;
}

/** Customer list and overdue list on paper: what the page shows, in its order. */
export function listHandlers(context: OfficeContext): Handlers<typeof listCalls> {
  const { db, host, clock, settings } = context;
  const customers = createCustomerList(db.reader, createCustomerSearch(db.reader));

  async function draw({ of, size, locale, allowMissing }: ListRequest): Promise<DrawnList> {
    const t = translator(locale);
    const { officeName, dateStyle } = settings();
    const head: Omit<ListHead, 'narrowed'> = { size, locale, officeName, dateStyle, now: clock.now(), t };
    let document: TableDocument;
    let total: number;
    if (of.list === 'customers') {
      const { text, sort, descending } = of;
      const found = customers.slice({ text, sort, descending }, 0, LIST_LINES_MOST);
      total = found.total;
      document = customerListPaper(found.rows, {
        ...head,
        narrowed: text === '' ? '' : t('sheets.searched', { text }),
      });
    } else {
      const view: LedgerView = { ...of.view, lateOnly: true };
      const found = await viewSlice(context, view, 0, LIST_LINES_MOST);
      total = found.total;
      const labels = await readLabels(context, locale);
      const words = ledgerWords(t, labels, today(context));
      const month = view.month === null ? '' : monthTitle(view.month, dateStyle, t);
      const narrowed = [month, ...filterWords(view, labels), view.text].filter(Boolean).join(t('common.listSeparator'));
      const lines = [...inChunks(ledgerLinesReader(db.reader), found.ids)];
      document = overdueListPaper(lines, words, { ...head, narrowed });
    }
    if (total === 0) throw new Refusal('list-empty');
    if (total > LIST_LINES_MOST)
      throw new Refusal('list-too-long', { params: { count: total, most: LIST_LINES_MOST } });
    const missing = missingGlyphs(document, context.glyphs);
    if (missing.length > 0 && !allowMissing) {
      throw new Refusal('glyphs-missing', {
        params: { characters: namesOfMissing(missing, t('common.listSeparator')) },
      });
    }
    return {
      document,
      lines: total,
      printing: {
        paper: of.list === 'customers' ? 'customer-list' : 'overdue-list',
        caseId: null,
        subjectId: null,
        caseVersion: 1,
        // Each printing of a list is another list: it shows another day.
        printing: 1,
        copies: [1],
        size,
        reason: '',
      },
    };
  }

  return {
    'lists.pdf': async ({ file, job: name, ...request }) => {
      const path = await resolveTarget(context, file);
      return context.jobs.run(name, async (job) => {
        const { document, lines, printing: drawn } = await draw(request);
        await job.step(0, lines);
        const printing: Printing = { ...drawn, target: 'pdf', device: '' };
        const { pages } = await writeTargetFile(path, (temporary) =>
          // Chromium takes no steps, so a cancel takes its page away.
          job.wait(
            makePdf(host, [document], temporary, { onFailure: (reason) => recordFailure(context, printing, reason) }),
            () => host.dropPdf(temporary),
          ),
        );
        await recordPrinting(context, printing);
        return { lines, pages };
      });
    },

    'lists.print': async ({ device, job: name, ...request }) =>
      context.jobs.run(name, async (job) => {
        const { document, lines, printing: drawn } = await draw(request);
        await job.step(0, lines);
        const printing: Printing = { ...drawn, target: 'printer', device };
        const result = await host
          .print([document], { device, size: request.size, landscape: document.landscape })
          .catch(async (error: unknown) => {
            await recordFailure(context, printing, failureReason(error));
            throw error;
          });
        if (!result.ok) {
          await recordFailure(context, printing, result.reason);
          throw new Refusal('printer-failed', { params: { reason: result.reason } });
        }
        await recordPrinting(context, printing);
        return { lines };
      }),
  };
}

/** Names of the choices that narrow a view. */
function filterWords({ types, units, channels }: LedgerView, labels: Labels): readonly string[] {
  return [...types.map(labels.type), ...units.map(labels.unit), ...channels.map(labels.channel)];
}
