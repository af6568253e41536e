import { casesNeverPrinted, printings, printLogPage } from '../../db/repositories/print-log.ts';
import { paperCase, type PaperCase } from '../../db/repositories/paper-cases.ts';
import { policyById } from '../../db/repositories/policies.ts';
import type { LocaleCode } from '../../db/rules/policy.ts';
import type { ComplaintDocument, MissingGlyph, paperCalls } from '../contract/paper.ts';
import { paperKind } from '../contract/paper.ts';
import { paperSize, type PaperSize } from '../contract/print-options.ts';
import { translator } from '../../renderer/locales/translate.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { writeTargetFile } from './export/target-file.ts';
import { explainFailure } from './failures.ts';
import { missingGlyphs } from './glyphs.ts';
import { resolveTarget } from './ledger-export.ts';
import { complaintDocument } from './papers/complaint-document.ts';
import { recordFailure, recordPrinting, type Printing } from './papers/record.ts';
import { failureReason, isFileFailure } from './papers/failure-reason.ts';
import { Refusal } from './refusal.ts';

const WAITING_MOST = 500;

interface ComplaintRequest {
  readonly caseId: number;
  readonly size: PaperSize;
  readonly locale: LocaleCode;
  readonly reprintReason: string;
}

export function paperHandlers(context: OfficeContext): Handlers<typeof paperCalls> {
  const { db, host } = context;

  async function numberedCase(caseId: number): Promise<PaperCase> {
    const found = await paperCase(db.kysely, caseId);
    if (!found) throw new Refusal('not-found');
    if (found.row.number === null) throw new Refusal('not-numbered');
    return found;
  }

  async function draw(found: PaperCase, request: ComplaintRequest, printing: number): Promise<ComplaintDocument> {
    const stored = await policyById(db.kysely, found.row.policy_id);
    if (!stored) throw new Error(`case ${found.row.id} has no policy`);
    return complaintDocument({
      paperCase: found,
      policy: stored.policy,
      settings: context.settings(),
      size: request.size,
      locale: request.locale,
      printing,
      reprintReason: request.reprintReason,
      now: context.clock.now(),
    });
  }

  /** Everything that must be right before a sheet is drawn for good. */
  async function prepare(request: ComplaintRequest & { readonly allowMissing: boolean }): Promise<ComplaintDocument> {
    const found = await numberedCase(request.caseId);
    const printing = (await printings(db.kysely, request.caseId, 'complaint')) + 1;
    const reprintReason = request.reprintReason.trim();
    if (printing > 1 && reprintReason === '') throw new Refusal('reprint-reason-required', { field: 'reprintReason' });
    const document = await draw(found, { ...request, reprintReason }, printing);
    const missing = missingGlyphs(document, context.glyphs);
    if (missing.length > 0 && !request.allowMissing) {
      throw new Refusal('glyphs-missing', {
        ...(missing[0] ? { field: missing[0].field } : {}),
        params: { characters: namesOf(missing, translator(request.locale)('common.listSeparator')) },
      });
    }
    return document;
  }

  function printingOf(document: ComplaintDocument, caseId: number, to: Pick<Printing, 'target' | 'device'>): Printing {
    return {
      caseId,
      paper: 'complaint',
      caseVersion: document.caseVersion,
      printing: document.printing,
      copies: document.copies.map(({ copy }) => copy),
      size: document.size,
      reason: document.reprintReason,
      ...to,
    };
  }

  return {
    'papers.preview': async ({ caseId, size, locale }) => {
      const found = await numberedCase(caseId);
      const count = await printings(db.kysely, caseId, 'complaint');
      const document = await draw(found, { caseId, size, locale, reprintReason: '' }, count + 1);
      return { document, missing: missingGlyphs(document, context.glyphs), printings: count };
    },

    'papers.pdf': async ({ file, ...request }) => {
      const path = await resolveTarget(context, file);
      const document = await prepare(request);
      const printing = printingOf(document, request.caseId, { target: 'pdf', device: '' });
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
      const document = await prepare(request);
      const printing = printingOf(document, request.caseId, { target: 'printer', device });
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
          number: entry.number ?? '',
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
