import { casesNeverPrinted, printings, printLogPage } from '../../db/repositories/print-log.ts';
import type { LocaleCode } from '../../db/rules/policy.ts';
import type { MissingGlyph, paperCalls } from '../contract/paper.ts';
import { formKind, paperKind } from '../contract/paper.ts';
import { paperSize, type PaperSize } from '../contract/print-options.ts';
import { translator } from '../../renderer/locales/translate.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { writeTargetFile } from './export/target-file.ts';
import { explainFailure } from './failures.ts';
import { missingGlyphs } from './glyphs.ts';
import { resolveTarget } from './ledger-export.ts';
import { recordFailure, recordPrinting, type Printing } from './papers/record.ts';
import { paperSubject, type CasePaper, type PaperSubject, type SubjectChoice } from './papers/subject.ts';
import { failureReason, isFileFailure } from './papers/failure-reason.ts';
import { Refusal } from './refusal.ts';

const WAITING_MOST = 500;

interface PaperRequest extends SubjectChoice {
  readonly size: PaperSize;
  readonly locale: LocaleCode;
  readonly reprintReason: string;
}

interface Prepared {
  readonly document: CasePaper;
  readonly printing: Omit<Printing, 'target' | 'device'>;
}

export function paperHandlers(context: OfficeContext): Handlers<typeof paperCalls> {
  const { db, host } = context;

  function draw(subject: PaperSubject, request: PaperRequest, printing: number): CasePaper {
    const { size, locale, reprintReason } = request;
    const { settings, clock } = context;
    return subject.draw({ settings: settings(), size, locale, printing, reprintReason, now: clock.now() });
  }

  /** Everything that must be right before a sheet is drawn for good. */
  async function prepare(request: PaperRequest & { readonly allowMissing: boolean }): Promise<Prepared> {
    const subject = await paperSubject(context, request);
    const printing = (await printings(db.kysely, subject)) + 1;
    const reprintReason = request.reprintReason.trim();
    if (printing > 1 && reprintReason === '') throw new Refusal('reprint-reason-required', { field: 'reprintReason' });
    const document = draw(subject, { ...request, reprintReason }, printing);
    const separator = translator(request.locale)('common.listSeparator');
    if (subject.unfinished !== undefined && subject.unfinished.length > 0 && !request.allowMissing) {
      throw new Refusal('letter-unfinished', { params: { gaps: subject.unfinished.join(separator) } });
    }
    const missing = missingGlyphs(document, context.glyphs);
    if (missing.length > 0 && !request.allowMissing) {
      throw new Refusal('glyphs-missing', {
        ...(missing[0] ? { field: missing[0].field } : {}),
        params: { characters: namesOf(missing, separator) },
      });
    }
    const { paper, caseId, subjectId, caseVersion } = subject;
    return {
      document,
      printing: {
        paper,
        caseId,
        subjectId,
        caseVersion,
        printing,
        copies: subject.copies(document),
        size: document.size,
        reason: document.reprintReason,
      },
    };
  }

  async function preview(request: Omit<PaperRequest, 'reprintReason'>) {
    const subject = await paperSubject(context, request);
    const count = await printings(db.kysely, subject);
    const document = draw(subject, { ...request, reprintReason: '' }, count + 1);
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

    'papers.pdf': async ({ file, ...request }) => {
      const path = await resolveTarget(context, file);
      const { document, printing: prepared } = await prepare(request);
      const printing: Printing = { ...prepared, target: 'pdf', device: '' };
      // Where nothing can be written, nothing is drawn.
      const { pages } = await writeTargetFile(path, (temporary) =>
        host.makePdf([document], temporary).catch(async (error: unknown) => {
          const reason = failureReason(error);
          await recordFailure(context, printing, reason);
          if (isFileFailure(error) || explainFailure(error)) throw error;
          throw new Refusal('pdf-failed', { params: { reason } });
        }),
      );
      await recordPrinting(context, printing);
      return { pages, printing: document.printing };
    },

    'papers.print': async ({ device, ...request }) => {
      const { document, printing: prepared } = await prepare(request);
      const printing: Printing = { ...prepared, target: 'printer', device };
      const result = await host
        .print([document], { device, size: request.size, landscape: false })
        .catch(async (error: unknown) => {
          await recordFailure(context, printing, failureReason(error));
          throw error;
        });
      if (!result.ok) {
        await recordFailure(context, printing, result.reason);
        throw new Refusal('printer-failed', { params: { reason: result.reason } });
      }
      await recordPrinting(context, printing);
      return { printing: document.printing };
    },

    'papers.printers': async () => ({
      printers: (await host.listPrinters()).map(({ device, name }) => ({ device, name })),
    }),

    'papers.log': async (query) => {
      const { total, entries } = await printLogPage(db.kysely, query);
      return {
        total,
        entries: entries.map((entry) => ({
          id: entry.id,
          at: entry.at,
          paper: paperKind.parse(entry.paper),
          caseId: entry.case_id,
          formId: entry.form_number === null ? null : entry.subject_id,
          form: entry.form_kind === null ? null : formKind.parse(entry.form_kind),
          number: entry.form_number ?? entry.slip_number ?? entry.number ?? '',
          month:
            entry.year === null || entry.month === null
              ? null
              : `${entry.year}-${String(entry.month).padStart(2, '0')}`,
          printing: entry.printing,
          copies: entry.copies,
          caseVersion: entry.case_version,
          to: entry.target,
          device: entry.device,
          size: paperSize.parse(entry.size),
          operator: entry.operator,
          reason: entry.reason,
          result: entry.result,
          failure: entry.failure,
        })),
      };
    },

    'papers.waiting': async () => {
      const found = await casesNeverPrinted(db.kysely, 'complaint', WAITING_MOST + 1);
      return {
        more: found.length > WAITING_MOST,
        cases: found.slice(0, WAITING_MOST).map(({ id, number, accepted_on, customer_name }) => ({
          id,
          number: number ?? '',
          acceptedOn: accepted_on ?? '',
          customerName: customer_name,
        })),
      };
    },
  };
}

/** 𠮷 (U+20BB7)、… each once; the first twenty. */
function namesOf(missing: readonly MissingGlyph[], separator: string): string {
  const names = [
    ...new Set(
      missing.map(({ character, codePoint }) =>
        /^\p{Cc}/u.test(character) ? codePoint : `${character} (${codePoint})`,
      ),
    ),
  ];
  return names.length <= 20 ? names.join(separator) : `${names.slice(0, 20).join(separator)} …`;
}
