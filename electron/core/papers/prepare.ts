import { printings } from '../../../db/repositories/print-log.ts';
import type { LocaleCode } from '../../../db/rules/policy.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import type { OverlayDocument } from '../../contract/paper.ts';
import type { PaperSize } from '../../contract/print-options.ts';
import type { PrinterProfile } from '../../contract/printers.ts';
import type { OfficeContext } from '../context.ts';
import { missingGlyphs } from '../glyphs.ts';
import { profileFor } from '../printers/printing-way.ts';
import type { ProfileStore } from '../printers/store.ts';
import { Refusal } from '../refusal.ts';
import { namesOfMissing } from './missing-names.ts';
import { overlayDocument, overlayOf, type PlacedOverlay } from './overlay-document.ts';
import type { Printing } from './record.ts';
import { paperSubject, type CasePaper, type PaperSubject, type SubjectChoice } from './subject.ts';

export interface PaperRequest extends SubjectChoice {
  readonly size: PaperSize;
  readonly locale: LocaleCode;
  readonly reprintReason: string;
  /** Code of the overlay, where it is printed on stock of the office's own. */
  readonly overlay?: string | undefined;
}

/** Who prints: a profile of this PC, or a printer as it is. */
export interface ProfileChoice {
  readonly profile?: string | null | undefined;
  readonly device: string;
}

export type PreparedPaper = CasePaper | OverlayDocument;

export interface Prepared {
  readonly document: PreparedPaper;
  readonly profile: PrinterProfile | undefined;
  readonly printing: Omit<Printing, 'target' | 'device'>;
}

export interface PaperPreparer {
  draw(subject: PaperSubject, request: PaperRequest, printing: number, profile: PrinterProfile | undefined): CasePaper;
  drawOnStock(
    subject: PaperSubject,
    request: OnStock,
    printing: number,
    profile: PrinterProfile | undefined,
  ): Drawn<OverlayDocument>;
  /** Everything that must be right before a sheet is drawn for good. */
  prepare(request: PaperRequest & { readonly allowMissing: boolean }, choice: ProfileChoice): Promise<Prepared>;
}

/** A paper on stock of the office's own: the overlay says the size. */
interface OnStock extends Omit<PaperRequest, 'size' | 'overlay'> {
  readonly placed: PlacedOverlay;
}

interface Drawn<Document extends PreparedPaper = PreparedPaper> {
  readonly document: Document;
  /** The paper as it would be without an overlay: its copies are the same. */
  readonly paper: CasePaper;
}

/** Makes documents of what is to be printed; one paper or a hundred. */
export function paperPreparer(context: OfficeContext, store: ProfileStore): PaperPreparer {
  const { db } = context;

  function draw(
    subject: PaperSubject,
    request: PaperRequest,
    printing: number,
    profile: PrinterProfile | undefined,
  ): CasePaper {
    const { locale, reprintReason } = request;
    const { settings, clock } = context;
    const size = profile?.size ?? request.size;
    // Several on an A4 are copies of their own, each with its label.
    const arrangement = profile && (profile.outcome === 'impression' ? 'impression' : 'pages');
    return subject.draw({ settings: settings(), size, locale, printing, reprintReason, arrangement, now: clock.now() });
  }

  function drawOnStock(
    subject: PaperSubject,
    { placed, ...request }: OnStock,
    printing: number,
    profile: PrinterProfile | undefined,
  ): Drawn<OverlayDocument> {
    const { copies } = placed.overlay;
    const arrangement = profile && profile.outcome !== 'impression' ? 'pages' : copies;
    const { settings, clock } = context;
    const { locale, reprintReason } = request;
    // Every paper can be drawn on A4; of its size nothing is left on the stock.
    const paper = subject.draw({
      settings: settings(),
      size: 'a4',
      locale,
      printing,
      reprintReason,
      arrangement,
      now: clock.now(),
    });
    return { paper, document: overlayDocument(paper, placed) };
  }

  return {
    draw,
    drawOnStock,
    async prepare(request, choice) {
      const subject = await paperSubject(context, request);
      const profile = await profileFor(store, subject.assigned, choice);
      const printing = (await printings(db.kysely, subject)) + 1;
      // A first printing has no reason, also where one was given for the others of a batch.
      const reprintReason = printing > 1 ? request.reprintReason.trim() : '';
      if (printing > 1 && reprintReason === '') {
        throw new Refusal('reprint-reason-required', { field: 'reprintReason' });
      }
      const { document, paper: drawn } = await drawAsAsked({ ...request, reprintReason });
      const separator = translator(request.locale)('common.listSeparator');
      if (subject.unfinished !== undefined && subject.unfinished.length > 0 && !request.allowMissing) {
        throw new Refusal('letter-unfinished', { params: { gaps: subject.unfinished.join(separator) } });
      }
      const missing = missingGlyphs(document, context.glyphs);
      if (missing.length > 0 && !request.allowMissing) {
        throw new Refusal('glyphs-missing', {
          ...(missing[0] ? { field: missing[0].field } : {}),
          params: { characters: namesOfMissing(missing, separator) },
        });
      }
      const { paper, caseId, subjectId, caseVersion } = subject;
      return {
        document,
        profile,
        printing: {
          paper,
          caseId,
          subjectId,
          caseVersion,
          printing,
          copies: subject.copies(drawn),
          size: document.size,
          overlay: document.kind === 'overlay' ? document.overlay : '',
          reason: document.reprintReason,
        },
      };

      async function drawAsAsked(asked: PaperRequest): Promise<Drawn> {
        if (asked.overlay === undefined) {
          const paper = draw(subject, asked, printing, profile);
          return { document: paper, paper };
        }
        const placed = await overlayOf(context, subject.assigned, asked.overlay);
        return drawOnStock(subject, { ...asked, placed }, printing, profile);
      }
    },
  };
}
