import type { PrintDocument } from '../../contract/paper.ts';
import type { PaperSize } from '../../contract/print-options.ts';
import type { PrinterProfile } from '../../contract/printers.ts';
import type { OfficeContext } from '../context.ts';
import { explainFailure } from '../failures.ts';
import { expectPrinter, refusedJob, wayOf, type PrintingWay } from '../printers/printing-way.ts';
import { Refusal } from '../refusal.ts';
import { failureReason } from './failure-reason.ts';
import { recordFailure, recordPrinting, type Printing } from './record.ts';

export interface Sent {
  readonly document: PrintDocument;
  /** Through which profile; without one it goes to `device` on `size`. */
  readonly profile: PrinterProfile | undefined;
  /** Empty: the usual printer. */
  readonly device: string;
  readonly size: PaperSize;
  /** In place of how the profile takes such a document. */
  readonly way?: PrintingWay;
  /** What the log says of it; undefined for what is no paper of the office, as a calibration page. */
  readonly printing: Omit<Printing, 'target' | 'device'> | undefined;
}

/**
 * Hands one paper to its printer and enters in the log what came of it, success or failure.
 *
 * @throws Refusal `printer-gone`, or `printer-failed` with the printer's reason, when it was not taken; what the machine
 * is to blame for (a full disk) goes on as it is.
 */
export async function sendToPrinter(context: OfficeContext, sent: Sent): Promise<void> {
  const { host } = context;
  const { document, profile } = sent;
  const device = profile?.device ?? sent.device;
  const printing = sent.printing && { ...sent.printing, target: 'printer' as const, device };
  const refusal = await handOver();
  if (refusal === undefined) {
    if (printing) await recordPrinting(context, printing);
    return;
  }
  const { code, params } = refusal.error;
  // The printer's own words, where it has any.
  if (printing) await recordFailure(context, printing, code === 'printer-failed' ? String(params?.['reason']) : code);
  throw refusal;

  async function handOver(): Promise<Refusal | undefined> {
    try {
      await expectPrinter(host, device);
      const { options, placement } = sent.way ?? wayOf(profile, document, { device, size: sent.size });
      const result = await host.print([document], options, placement);
      return result.ok ? undefined : await refusedJob(host, device, result.reason);
    } catch (error) {
      if (error instanceof Refusal) return error;
      const reason = failureReason(error);
      if (explainFailure(error)) {
        if (printing) await recordFailure(context, printing, reason);
        throw error;
      }
      context.log.info(`a paper was not handed over: ${reason}`);
      return new Refusal('printer-failed', { params: { reason } });
    }
  }
}
