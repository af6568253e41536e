import { writeFile } from 'node:fs/promises';

import type { Reader } from '../../../db/database.ts';
import { followUpStore } from '../../../db/repositories/follow-ups.ts';
import { nextBatch, printedNames } from '../../../db/repositories/print-log.ts';
import type { CallInput, CallOutput } from '../../contract/calls.ts';
import type { CallError, ErrorCode } from '../../contract/errors.ts';
import type { PaperKind } from '../../contract/paper.ts';
import type { BatchFailure } from '../../contract/print-desk.ts';
import type { Placement } from '../../contract/printers.ts';
import type { OfficeContext } from '../context.ts';
import { writeTargetFile } from '../export/target-file.ts';
import { explainFailure } from '../failures.ts';
import type { Job } from '../jobs.ts';
import { resolveTarget } from '../ledger-export.ts';
import { expectPrinter, throughFile, wayThrough, type ProfileChoice } from '../printers/printing-way.ts';
import { Refusal } from '../refusal.ts';
import { failureReason, isFileFailure } from './failure-reason.ts';
import type { PdfPiece } from './join-pdf.ts';
import type { PaperPreparer, Prepared } from './prepare.ts';
import { recordFailures, recordPrintings, type Printing } from './record.ts';
import { sendToPrinter } from './send.ts';

type BatchRequest = CallInput<'papers.batch'>;
type Subject = BatchRequest['subjects'][number];
type Target<To extends BatchRequest['target']['to']> = Extract<BatchRequest['target'], { readonly to: To }>;

/** Papers that the browser draws at a time: so many that starting costs little, so few that the progress moves. */
const PIECE = 10;

/** One paper of the batch that can be drawn. */
interface Ready extends Prepared {
  readonly subject: Subject;
}

/** One batch while it runs. */
interface Batch {
  readonly context: OfficeContext;
  readonly preparer: PaperPreparer;
  readonly request: BatchRequest;
  readonly number: number;
  readonly failed: BatchFailure[];
}

/** Numbers of batches; of two that run side by side each has its own. */
export function batchNumbers({ db }: Pick<OfficeContext, 'db'>): () => Promise<number> {
  let given = 0;
  return async () => {
    const next = await nextBatch(db.kysely);
    given = Math.max(given + 1, next);
    return given;
  };
}

/** `papers.batch`. Refuses only where nothing at all can come out; what one paper suffers is in the answer. */
export async function runBatch(
  context: OfficeContext,
  preparer: PaperPreparer,
  request: BatchRequest,
  number: number,
): Promise<CallOutput<'papers.batch'>> {
  const { target } = request;
  const subjects = [...new Map(request.subjects.map((each) => [JSON.stringify(each), each])).values()];
  // One that is named twice is printed once.
  const batch: Batch = { context, preparer, request: { ...request, subjects }, number, failed: [] };
  const done = await context.jobs.run(request.job, (job) =>
    target.to === 'pdf' ? toPdf(batch, target, job) : toPrinter(batch, target, job),
  );
  return { batch: number, ...done, failed: batch.failed };
}

type Done = Omit<CallOutput<'papers.batch'>, 'batch' | 'failed'>;

/** All in one file, which is there as a whole or not at all; the log is written when it is. */
async function toPdf(batch: Batch, { file, profile }: Target<'pdf'>, job: Job): Promise<Done> {
  const { context, request } = batch;
  const total = request.subjects.length;
  const path = await resolveTarget(context, file);
  const held: Ready[] = [];
  const out: Ready[] = [];
  try {
    const pages = await writeTargetFile(path, async (temporary) => {
      // A third of the worker's code, which would be read at every start.
      const { createPdfJoiner } = await import('./join-pdf.ts');
      const joiner = await createPdfJoiner();
      for (let from = 0; from < total; from += PIECE) {
        await job.step(from, total);
        const ready = await prepareAll(batch, request.subjects.slice(from, from + PIECE), throughFile(profile));
        held.push(...ready);
        for (const { drawn, pieces } of await drawPieces(batch, ready, job)) {
          for (const piece of pieces) await joiner.add(piece);
          out.push(...drawn);
        }
      }
      if (out.length === 0) throw new NothingCame();
      await job.step(total, total);
      await writeFile(temporary, await joiner.bytes());
      return joiner.count();
    });
    await recordPrintings(
      context,
      out.map((ready) => printingOf(batch, ready)),
    );
    return { printed: out.length, pages, cancelled: false };
  } catch (error) {
    if (error instanceof NothingCame) return { printed: 0, pages: 0, cancelled: false };
    if (isRefusal(error, 'cancelled')) return { printed: 0, pages: 0, cancelled: true };
    // Drawn, and not in the file: a full disk, a file that another program took.
    const lost = out.map((ready) => printingOf(batch, ready));
    if (lost.length > 0) await recordFailures(context, lost, failureReason(error)).catch(() => undefined);
    throw error;
  } finally {
    for (const { release } of held) release();
  }
}

/** Every paper of the batch failed: there is nothing to write, and the file that was there stays. */
class NothingCame extends Error {}

interface Drawn {
  readonly drawn: readonly Ready[];
  readonly pieces: readonly PdfPiece[];
}

/** The papers in as few pieces as can be: those of one piece lie on their pages in the same way. */
async function drawPieces(batch: Batch, ready: readonly Ready[], job: Job): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  let from = 0;
  for (let to = 1; to <= ready.length; to += 1) {
    if (to < ready.length && JSON.stringify(placementOf(ready[to])) === JSON.stringify(placementOf(ready[from])))
      continue;
    drawn.push(...(await drawPiece(batch, ready.slice(from, to), job)));
    from = to;
  }
  return drawn;
}

function placementOf(ready: Ready | undefined): Placement | undefined {
  return ready?.profile && wayThrough(ready.profile, ready.document).placement;
}

/** The papers as one piece; where that fails, each alone, so that the one that cannot be drawn is known. */
async function drawPiece(batch: Batch, ready: readonly Ready[], job: Job): Promise<Drawn[]> {
  const { context } = batch;
  const ticket = `batch ${batch.number}`;
  try {
    const { pdf, pages } = await job.wait(
      context.host.drawPages(
        ready.map(({ document }) => document),
        ticket,
        placementOf(ready[0]),
      ),
      () => context.host.dropPdf(ticket),
    );
    return [{ drawn: ready, pieces: [{ bytes: pdf, pages: pages.flat() }] }];
  } catch (error) {
    if (error instanceof Refusal || explainFailure(error) || isFileFailure(error)) throw error;
    const [only] = ready;
    if (ready.length === 1 && only) {
      const reason = failureReason(error);
      await recordFailures(context, [printingOf(batch, only)], reason);
      await fail(batch, only.subject, { code: 'pdf-failed', params: { reason } });
      return [];
    }
    const alone: Drawn[] = [];
    for (const one of ready) alone.push(...(await drawPiece(batch, [one], job)));
    return alone;
  }
}

/** Each paper is a job of its own: what the printer took is known for each, and each job has one size. */
async function toPrinter(batch: Batch, { device, profile }: Target<'printer'>, job: Job): Promise<Done> {
  const { context, request } = batch;
  const total = request.subjects.length;
  let printed = 0;
  await expectPrinter(context.host, device);
  try {
    for (const [index, subject] of request.subjects.entries()) {
      await job.step(index, total);
      const [ready] = await prepareAll(batch, [subject], { device, profile });
      if (ready && (await printOne(batch, ready, device))) printed += 1;
    }
    await job.step(total, total);
    return { printed, pages: null, cancelled: false };
  } catch (error) {
    if (isRefusal(error, 'cancelled')) return { printed, pages: null, cancelled: true };
    throw error;
  }
}

/** True when the printer took it; otherwise it is logged and listed. */
async function printOne(batch: Batch, { subject, release, ...ready }: Ready, device: string): Promise<boolean> {
  const { context, request, number } = batch;
  try {
    await sendToPrinter(context, {
      ...ready,
      device,
      size: request.size,
      printing: { ...ready.printing, batch: number },
    });
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await fail(batch, subject, error.error);
    return false;
  } finally {
    release();
  }
}

/** The papers that can be drawn; the others are listed with the reason. */
async function prepareAll(batch: Batch, subjects: readonly Subject[], choice: ProfileChoice): Promise<Ready[]> {
  const { context, preparer, request } = batch;
  const { size, locale, reprintReason, allowMissing, overlay } = request;
  const ready: Ready[] = [];
  for (const subject of subjects) {
    try {
      const paper = { ...subject, size, locale, reprintReason, allowMissing, overlay };
      const prepared = await preparer.prepare(paper, choice).catch((error: unknown) => {
        // A letter among forms of 9.5 × 5.5 in: a file has pages of any size, a printer has one paper in it.
        if (request.target.to === 'printer' || !isRefusal(error, 'size-unfit')) throw error;
        return preparer.prepare({ ...paper, size: 'a4' }, choice);
      });
      ready.push({ subject, ...prepared });
    } catch (error) {
      if (explainFailure(error)) throw error;
      // A case that cannot be read must not keep ninety-nine others from being printed.
      await fail(
        batch,
        subject,
        error instanceof Refusal ? error.error : { code: 'internal', ref: context.log.bug('papers.batch', error) },
      );
    }
  }
  return ready;
}

async function fail({ context, failed }: Batch, subject: Subject, error: CallError): Promise<void> {
  const number = await numberOf(context, subject);
  const { code, params = {}, field = '', ref } = error;
  failed.push({ subject, number, code, field, params: { ...params, ...(ref === undefined ? {} : { ref }) } });
}

/** The number that a paper has, or that of its case; empty for what is not there. */
async function numberOf({ db }: OfficeContext, { caseId, slipId, followUpId, formId }: Subject): Promise<string> {
  if (slipId !== undefined) return numberPrinted(db.kysely, 'slip', null, slipId);
  // A letter is a form of its kind, and has its number from the same row.
  if (formId !== undefined) return numberPrinted(db.kysely, 'form', null, formId);
  const of = caseId ?? (followUpId === undefined ? null : (followUpStore(db.reader).byId(followUpId)?.case_id ?? null));
  return numberPrinted(db.kysely, 'complaint', of, null);
}

async function numberPrinted(
  reader: Reader,
  paper: PaperKind,
  caseId: number | null,
  subjectId: number | null,
): Promise<string> {
  const { number } = await printedNames(reader, { paper, caseId, subjectId });
  return number;
}

/** As it stands in the log when it went to the file. */
function printingOf(batch: Batch, { printing }: Ready): Printing {
  return { ...printing, target: 'pdf', device: '', batch: batch.number };
}

function isRefusal(error: unknown, code: ErrorCode): boolean {
  return error instanceof Refusal && error.error.code === code;
}
