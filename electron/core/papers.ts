import { printings, printLogPage } from '../../db/repositories/print-log.ts';
import type { paperCalls } from '../contract/paper.ts';
import { formKind } from '../contract/form-kind.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { writeTargetFile } from './export/target-file.ts';
import { missingGlyphs } from './glyphs.ts';
import { resolveTarget } from './ledger-export.ts';
import { overlayOf } from './papers/overlay-document.ts';
import type { PaperPreparer, PaperRequest } from './papers/prepare.ts';
import { printedLine } from './papers/printed-line.ts';
import { recordFailure, recordPrinting, type Printing } from './papers/record.ts';
import { paperSubject } from './papers/subject.ts';
import { makePdf } from './papers/make-pdf.ts';
import { sendToPrinter } from './papers/send.ts';
import { throughFile, wayThrough } from './printers/printing-way.ts';
import type { ProfileStore } from './printers/store.ts';

export function paperHandlers(
  context: OfficeContext,
  store: ProfileStore,
  { draw, drawOnStock, prepare }: PaperPreparer,
): Handlers<typeof paperCalls> {
  const { db, host } = context;

  async function preview(request: Omit<PaperRequest, 'reprintReason'> & { readonly profile?: string | undefined }) {
    const subject = await paperSubject(context, request);
    const count = await printings(db.kysely, subject);
    const profile = request.profile === undefined ? undefined : await store.get(request.profile);
    const document = draw(subject, { ...request, reprintReason: '' }, count + 1, profile);
    return { document, missing: missingGlyphs(document, context.glyphs), printings: count };
  }

  return {
    'papers.preview': async (request) => {
      const { document, ...rest } = await preview(request);
      if (document.kind !== 'complaint') throw new Error('the paper of a case is its form');
      return { document, ...rest };
    },

    'papers.previewSlip': async (request) => {
      const { document, ...rest } = await preview(request);
      if (document.kind !== 'slip' && document.kind !== 'follow-up') throw new Error('a slip is no form');
      return { document, ...rest };
    },

    'papers.previewForm': async (request) => {
      const { document, ...rest } = await preview(request);
      if (document.kind !== 'form' && document.kind !== 'letter')
        throw new Error('what was filled in is a form or a letter');
      return { document, ...rest };
    },

    'papers.previewOverlay': async ({ overlay, profile: chosen, ...request }) => {
      const subject = await paperSubject(context, request);
      const placed = await overlayOf(context, subject.assigned, overlay);
      const count = await printings(db.kysely, subject);
      const profile = chosen === undefined ? undefined : await store.get(chosen);
      const { document } = drawOnStock(subject, { ...request, placed, reprintReason: '' }, count + 1, profile);
      return { document, missing: missingGlyphs(document, context.glyphs), printings: count };
    },

    'papers.pdf': async ({ file, profile: chosen, ...request }) => {
      const path = await resolveTarget(context, file);
      // A file is no paper that lies in a printer: only a profile that was asked for moves anything on it.
      const { document, profile, printing: prepared, release } = await prepare(request, throughFile(chosen));
      try {
        const printing: Printing = { ...prepared, target: 'pdf', device: '' };
        const placement = profile && wayThrough(profile, document).placement;
        // Where nothing can be written, nothing is drawn.
        const { pages } = await writeTargetFile(path, (temporary) =>
          makePdf(host, [document], temporary, {
            placement,
            onFailure: (reason) => recordFailure(context, printing, reason),
          }),
        );
        await recordPrinting(context, printing);
        return { pages, printing: document.printing };
      } finally {
        release();
      }
    },

    'papers.print': async ({ device, profile: chosen, ...request }) => {
      const { document, profile, printing, release } = await prepare(request, { profile: chosen, device });
      try {
        await sendToPrinter(context, { document, profile, device, size: request.size, printing });
        return { printing: document.printing };
      } finally {
        release();
      }
    },

    'papers.printers': async () => ({
      printers: (await host.listPrinters()).map(({ device, name }) => ({ device, name })),
    }),

    'papers.log': async (query) => {
      const { total, entries } = await printLogPage(db.kysely, query);
      return {
        total,
        entries: entries.map((entry) => ({
          ...printedLine(entry, entry.form_number ?? entry.slip_number ?? entry.number ?? ''),
          formId: entry.form_number === null ? null : entry.subject_id,
          form: entry.form_kind === null ? null : formKind.parse(entry.form_kind),
          month:
            entry.year === null || entry.month === null
              ? null
              : `${entry.year}-${String(entry.month).padStart(2, '0')}`,
        })),
      };
    },
  };
}
