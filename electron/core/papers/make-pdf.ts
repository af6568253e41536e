import type { PrintDocument } from '../../contract/paper.ts';
import type { Placement } from '../../contract/printers.ts';
import { explainFailure } from '../failures.ts';
import type { Host, PdfResult } from '../host.ts';
import { Refusal } from '../refusal.ts';
import { failureReason, isFileFailure } from './failure-reason.ts';

interface PdfOptions {
  readonly placement?: Placement | undefined;
  /** Told why nothing came of it, before it is refused: the log of printings keeps that. */
  readonly onFailure?: (reason: string) => Promise<void>;
}

/**
 * The documents as one PDF at `path`.
 *
 * @throws Refusal `pdf-failed` with the reason when they could not be drawn; what the disk or the file is to blame
 * for goes on as it is, and gets its own sentence.
 */
export function makePdf(
  host: Host,
  documents: readonly PrintDocument[],
  path: string,
  { placement, onFailure }: PdfOptions = {},
): Promise<PdfResult> {
  return host.makePdf(documents, path, placement).catch(async (error: unknown) => {
    const reason = failureReason(error);
    await onFailure?.(reason);
    if (isFileFailure(error) || explainFailure(error)) throw error;
    throw new Refusal('pdf-failed', { params: { reason } });
  });
}
