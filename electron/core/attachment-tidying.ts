import { sweepAttachments, type Sweep } from '../../db/attachment-sweep.ts';
import type { OfficeContext } from './context.ts';

/**
 * Lets go of attachments that were removed long ago (`sweepAttachments`). Asked
 * for by no clerk, so it says nothing to one: what fails is logged and done next time.
 */
export async function tidyAttachments({ db, clock, log }: Pick<OfficeContext, 'db' | 'clock' | 'log'>): Promise<void> {
  try {
    const done = await sweepAttachments(db, clock.now());
    if (isAnything(done)) log.info(`attachments swept: ${JSON.stringify(done)}`);
  } catch (error) {
    // The window was closed in the middle: the rest is for the next start.
    if (db.writer.open) log.bug('tidyAttachments', error);
  }
}

function isAnything(sweep: Sweep): boolean {
  return Object.values(sweep).some((count) => count > 0);
}
