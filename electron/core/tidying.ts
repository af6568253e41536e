import { GRACE_DAYS, sweepAttachments } from '../../db/attachment-sweep.ts';
import { inBulkTransaction } from '../../db/database.ts';
import { overlayScanStore } from '../../db/repositories/overlay-scans.ts';
import type { OfficeContext } from './context.ts';

type Tidied = Pick<OfficeContext, 'db' | 'clock' | 'log'>;

/**
 * Lets go of attachments that were removed long ago (`sweepAttachments`), and of pictures of stock that no policy has.
 * Asked for by no clerk, so it says nothing to one: what fails is logged and done next time.
 */
export async function tidy(context: Tidied): Promise<void> {
  await quietly(context, 'attachments swept', () => sweepAttachments(context.db, context.clock.now()));
  await quietly(context, 'pictures of stock swept', () => sweepScans(context));
}

async function sweepScans({ db, clock }: Tidied): Promise<Record<string, number>> {
  const before = new Date(clock.now().getTime() - GRACE_DAYS * 86_400_000).toISOString();
  if (!db.writer.open) return {};
  const scans = await inBulkTransaction(db, (writer) => overlayScanStore(writer).forget(before));
  return { scans };
}

async function quietly({ db, log }: Tidied, what: string, sweep: () => Promise<object>): Promise<void> {
  try {
    const done = await sweep();
    if (Object.values(done).some((count) => count > 0)) log.info(`${what}: ${JSON.stringify(done)}`);
  } catch (error) {
    // The window was closed in the middle: the rest is for the next start.
    if (db.writer.open) log.bug(what, error);
  }
}
