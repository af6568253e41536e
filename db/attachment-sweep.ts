import { inBulkTransaction, type Database } from './database.ts';
import { attachmentSweepStore } from './repositories/attachment-sweep.ts';

/** So long a removed attachment can be brought back, and bytes that no row names are kept after that. Days. */
export const GRACE_DAYS = 30;

/** Until when what was removed at a moment (ISO) is sure to be brought back. */
export function endOfGrace(removedAt: string): string {
  return new Date(Date.parse(removedAt) + GRACE_DAYS * 86_400_000).toISOString();
}

/** What a sweep did. */
export interface Sweep {
  /** Removed attachments that can no longer be brought back. */
  readonly dropped: number;
  /** Files that no row names any more, set aside. */
  readonly setAside: number;
  /** Files set aside that a row names after all: an earlier copy of the database was open meanwhile. */
  readonly broughtBack: number;
  /** Files deleted, and their bytes. */
  readonly deleted: number;
  readonly bytes: number;
}

/** Bytes on the disk that no row names: set aside, or to be set aside by the next sweep. */
export async function unnamedFiles({ attachments, reader }: Pick<Database, 'attachments' | 'reader'>): Promise<{
  readonly files: number;
  readonly bytes: number;
}> {
  const { isNamed } = attachmentSweepStore(reader);
  const lying = [...(await attachments.kept()), ...(await attachments.unnamed())];
  const nobodys = lying.filter(({ hash }) => !isNamed(hash));
  return { files: nobodys.length, bytes: nobodys.reduce((sum, { size }) => sum + size, 0) };
}

/**
 * Lets go of what was removed, in two steps of `GRACE_DAYS` each: the row of a
 * removed attachment first; then its bytes, which lie aside meanwhile, where
 * everything that names them (a backup that another program is writing, a
 * database of last week that was put back) still finds them.
 *
 * Every step is a rename or a deletion inside a write transaction that saw that
 * no row names the bytes: neither this program nor one beside it can name them
 * at that moment (`ReceivedFile.keep`). Killed anywhere, the next sweep goes on.
 * It stops as soon as a backup of this program begins, and answers what it did.
 */
export async function sweepAttachments(db: Database, now: Date): Promise<Sweep> {
  const { attachments: files } = db;
  const before = new Date(now.getTime() - GRACE_DAYS * 86_400_000);
  const done = { dropped: 0, setAside: 0, broughtBack: 0, deleted: 0, bytes: 0 };
  const mayGoOn = (): boolean => db.writer.open && !files.isStill();
  if (!mayGoOn()) return done;

  done.dropped = await inBulkTransaction(db, (writer) =>
    attachmentSweepStore(writer).dropRemovedBefore(before.toISOString()),
  );

  /** Does something about a file, while nobody can change whether a row names it. */
  const decide = (hash: string, decision: (named: boolean) => void): Promise<void> =>
    inBulkTransaction(db, (writer) => {
      if (mayGoOn()) decision(attachmentSweepStore(writer).isNamed(hash));
    });

  for (const { hash, size, since } of await files.unnamed()) {
    if (!mayGoOn()) return done;
    await decide(hash, (named) => {
      if (named && files.bringBack(hash)) {
        done.broughtBack += 1;
      } else if (since < before) {
        files.forget(hash);
        done.deleted += 1;
        done.bytes += size;
      }
    });
  }
  for (const { hash } of await files.kept()) {
    if (!mayGoOn()) return done;
    // Asked on the reading connection first: of most files a row is found, and nobody waits for a transaction.
    if (attachmentSweepStore(db.reader).isNamed(hash)) continue;
    await decide(hash, (named) => {
      if (named) return;
      files.setAside(hash, now);
      done.setAside += 1;
    });
  }
  return done;
}
