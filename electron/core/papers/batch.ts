import { writeFile } from 'node:fs/promises';

import { nextBatch, printedNames } from '../../../db/repositories/print-log.ts';
import type { CallInput, CallOutput } from '../../contract/calls.ts';
import type { CallError } from '../../contract/errors.ts';
import type { BatchFailure } from '../../contract/print-desk.ts';
import type { OfficeContext } from '../context.ts';
import { writeTargetFile } from '../export/target-file.ts';
import { explainFailure } from '../failures.ts';
import type { Job } from '../jobs.ts';
import { resolveTarget } from '../ledger-export.ts';
import { expectPrinter, refusedJob, wayOf } from '../printers/printing-way.ts';
import { Refusal } from '../refusal.ts';
import { failureReason, isFileFailure } from './failure-reason.ts';
import { createPdfJoiner, type PdfPiece } from './join-pdf.ts';
import type { PaperPreparer, Prepared, ProfileChoice } from './prepare.ts';
import { recordFailures, recordPrinting, recordPrintings, type Printing } from './record.ts';

type BatchRequest = CallInput<'papers.batch'>;
type Subject = BatchRequest['subjects'][number];

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

/** `papers.batch`. Refuses only where nothing at all can come out; what one paper suffers is in the answer. */
export async function runBatch(
  context: OfficeContext,
  preparer: PaperPreparer,
  request: BatchRequest,
): Promise<CallOutput<'papers.batch'>> {
  const { target } = request;
  const subjects = [...new Map(request.subjects.map((each) => [JSON.stringify(each), each])).values()];
  const number = await nextBatch(context.db.kysely);
  // One that is named twice is printed once.
  const batch: Batch = { context, preparer, request: { ...request, subjects }, number, failed: [] };
  const done = await context.jobs.run(request.job, (job) =>
    target.to === 'pdf' ? toPdf(batch, target.file, job) : toPrinter(batch, target, job),
  );
  return { batch: number, ...done, failed: batch.failed };
}

type Done = Omit<CallOutput<'papers.batch'>, 'batch' | 'failed'>;

/** All in one file, which is there as a whole or not at all; the log is written when it is. */
async function toPdf(batch: Batch, file: string, job: Job): Promise<Done> {
  const { context, request } = batch;
  const total = request.subjects.length;
  const path = await resolveTarget(context, file);
  const out: Ready[] = [];
  try {
    const pages = await writeTargetFile(path, async (temporary) => {
      const joiner = await createPdfJoiner();
      for (let from = 0; from < total; from += PIECE) {
        await job.step(from, total);
        const ready = await prepareAll(batch, request.subjects.slice(from, from + PIECE), noPrinter);
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
      out.map((ready) => printingOf(batch, ready, 'pdf', '')),
    );
    return { printed: out.length, pages, cancelled: false };
  } catch (error) {
    if (error instanceof NothingCame) return { printed: 0, pages: 0, cancelled: false };
    if (isCancel(error)) return { printed: 0, pages: 0, cancelled: true };
    // Drawn, and not in the file: a full disk, a file that another program took.
    const lost = out.map((ready) => printingOf(batch, ready, 'pdf', ''));
    if (lost.length > 0) await recordFailures(context, lost, failureReason(error)).catch(() => undefined);
    throw error;
  }
}

const noPrinter: ProfileChoice = { profile: null, device: '' };

/** Every paper of the batch failed: there is nothing to write, and the file that was there stays. */
class NothingCame extends Error {}

interface Drawn {
  readonly drawn: readonly Ready[];
  readonly pieces: readonly PdfPiece[];
}

/** The papers as one piece; where that fails, each alone, so that the one that cannot be drawn is known. */
async function drawPieces(batch: Batch, ready: readonly Ready[], job: Job): Promise<Drawn[]> {
  if (ready.length === 0) return [];
  const { context } = batch;
  const ticket = `batch ${batch.request.job}`;
  try {
    const { pdf, pages } = await job.wait(
      context.host.drawPages(
        ready.map(({ document }) => document),
        ticket,
      ),
      () => context.host.dropPdf(ticket),
    );
    return [{ drawn: ready, pieces: [{ bytes: pdf, pages: pages.flat() }] }];
  } catch (error) {
    if (error instanceof Refusal || explainFailure(error) || isFileFailure(error)) throw error;
    const [only] = ready;
    if (ready.length === 1 && only) {
      const reason = failureReason(error);
      await recordFailures(context, [printingOf(batch, only, 'pdf', '')], reason);
      await fail(batch, only.subject, { code: 'pdf-failed', params: { reason } });
      return [];
    }
    const alone: Drawn[] = [];
    for (const one of ready) alone.push(...(await drawPieces(batch, [one], job)));
    return alone;
  }
}

/** Each paper is a job of its own: what the printer took is known for each, and each job has one size. */
async function toPrinter(
  batch: Batch,
  { device, profile }: Extract<BatchRequest['target'], { to: 'printer' }>,
  job: Job,
): Promise<Done> {
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
    if (isCancel(error)) return { printed, pages: null, cancelled: true };
    throw error;
  }
}

/** True when the printer took it; otherwise it is logged and listed. */
async function printOne(batch: Batch, ready: Ready, named: string): Promise<boolean> {
  const { context } = batch;
  const { document, profile, subject } = ready;
  const device = profile?.device ?? named;
  const printing = printingOf(batch, ready, 'printer', device);
  const { options, placement } = wayOf(profile, document, device);
  try {
    await expectPrinter(context.host, device);
    const result = await context.host.print([document], options, placement);
    if (result.ok) {
      await recordPrinting(context, printing);
      return true;
    }
    const { error } = await refusedJob(context.host, device, result.reason);
    await recordFailures(context, [printing], error.code === 'printer-gone' ? error.code : result.reason);
    await fail(batch, subject, error);
  } catch (error) {
    if (explainFailure(error)) throw error;
    const reason = error instanceof Refusal ? error.error.code : failureReason(error);
    await recordFailures(context, [printing], reason);
    await fail(batch, subject, error instanceof Refusal ? error.error : { code: 'printer-failed', params: { reason } });
  }
  return false;
}

/** The papers that can be drawn; the others are listed with the reason. */
async function prepareAll(batch: Batch, subjects: readonly Subject[], choice: ProfileChoice): Promise<Ready[]> {
  const { context, preparer, request } = batch;
  const { size, locale, reprintReason, allowMissing, overlay } = request;
  const ready: Ready[] = [];
  for (const subject of subjects) {
    try {
      const paper = { ...subject, size, locale, reprintReason, allowMissing, overlay };
      ready.push({ subject, ...(await preparer.prepare(paper, choice)) });
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
  const { caseId = null, slipId, followUpId } = subject;
  const row = await rowOf(context, subject);
  const { number } = await printedNames(context.db.kysely, {
    paper: slipId === undefined ? 'complaint' : 'slip',
    caseId: caseId ?? row,
    subjectId: slipId ?? followUpId ?? null,
  });
  const { code, params = {}, field = '', ref } = error;
  failed.push({ subject, number, code, field, params: { ...params, ...(ref === undefined ? {} : { ref }) } });
}

/** The case of a follow-up, which has no number of its own. */
async function rowOf({ db }: OfficeContext, { followUpId }: Subject): Promise<number | null> {
  if (followUpId === undefined) return null;
  const row = await db.kysely
    .selectFrom('follow_ups')
    .select('case_id')
    .where('id', '=', followUpId)
    .executeTakeFirst();
  return row?.case_id ?? null;
}

function printingOf(batch: Batch, { printing }: Ready, target: Printing['target'], device: string): Printing {
  return { ...printing, target, device, batch: batch.number };
}

function isCancel(error: unknown): boolean {
  return error instanceof Refusal && error.error.code === 'cancelled';
}
