import { createCustomerList } from '../../../db/repositories/customer-list.ts';
import { ledgerLinesReader } from '../../../db/repositories/ledger-lines.ts';
import { createCustomerSearch } from '../../../db/search/customer-search.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import type { LedgerView } from '../../contract/ledger.ts';
import { LIST_LINES_MOST, type listCalls, type PrintedList } from '../../contract/lists.ts';
import type { TableDocument } from '../../contract/paper.ts';
import { complaintSize, type PaperSize } from '../../contract/print-options.ts';
import type { Locale } from '../../contract/shapes.ts';
import { today, type OfficeContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { readLabels, type Labels } from '../export/labels.ts';
import { ledgerWords } from '../export/ledger-sheet.ts';
import { monthTitle } from '../export/month-tables.ts';
import { writeTargetFile } from '../export/target-file.ts';
import { inChunks, resolveTarget } from '../ledger-export.ts';
import { viewSlice } from '../ledger-view.ts';
import { expectGlyphs } from '../papers/expect-glyphs.ts';
import { fittingSize } from '../papers/fitting-size.ts';
import { makePdf } from '../papers/make-pdf.ts';
import { listPrinting, recordFailure, recordPrinting, type Printing } from '../papers/record.ts';
import { sendToPrinter } from '../papers/send.ts';
import { profileFor, throughFile, wayThrough, type ProfileChoice } from '../printers/printing-way.ts';
import type { ProfileStore } from '../printers/store.ts';
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
export function listHandlers(context: OfficeContext, store: ProfileStore): Handlers<typeof listCalls> {
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
    if (!allowMissing) expectGlyphs(document, context.glyphs, locale);
    return {
      document,
      lines: total,
      printing: listPrinting(paperOf(of), size),
    };
  }

  /** The list as its profile has it; without one, as it was asked for. */
  async function drawFor(request: ListRequest, choice: ProfileChoice) {
    const profile = await profileFor(store, paperOf(request.of), choice);
    const size = profile === undefined ? request.size : fittingSize(complaintSize.options, profile.size);
    return { profile, size, ...(await draw({ ...request, size })) };
  }

  return {
    'lists.pdf': async ({ file, job: name, profile: chosen, ...request }) => {
      const path = await resolveTarget(context, file);
      return context.jobs.run(name, async (job) => {
        const { document, lines, profile, printing: drawn } = await drawFor(request, throughFile(chosen));
        await job.step(0, lines);
        const printing: Printing = { ...drawn, target: 'pdf', device: '' };
        const placement = profile && wayThrough(profile, document).placement;
        const { pages } = await writeTargetFile(path, (temporary) =>
          // Chromium takes no steps, so a cancel takes its page away.
          job.wait(
            makePdf(host, [document], temporary, {
              placement,
              onFailure: (reason) => recordFailure(context, printing, reason),
            }),
            () => host.dropPdf(temporary),
          ),
        );
        await recordPrinting(context, printing);
        return { lines, pages };
      });
    },

    'lists.print': async ({ device, job: name, profile: chosen, ...request }) =>
      context.jobs.run(name, async (job) => {
        const { document, lines, profile, size, printing } = await drawFor(request, { profile: chosen, device });
        await job.step(0, lines);
        await sendToPrinter(context, { document, profile, device, size, printing });
        return { lines };
      }),
  };
}

function paperOf({ list }: PrintedList): 'customer-list' | 'overdue-list' {
  return list === 'customers' ? 'customer-list' : 'overdue-list';
}

/** Names of the choices that narrow a view. */
function filterWords({ types, units, channels }: LedgerView, labels: Labels): readonly string[] {
  return [...types.map(labels.type), ...units.map(labels.unit), ...channels.map(labels.channel)];
}
