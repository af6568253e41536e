import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

import type { Host } from '../host.ts';
import { Refusal } from '../refusal.ts';

export interface SourceFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Larger files are no lists of an office; they would not fit beside everything else in memory. */
export const LARGEST_FILE_MB = 100;

/**
 * Reads the file behind a token whole, up to `limit` megabytes. Refuses with `file-unknown`, `-missing`, `-too-large`, `-empty`, `-unreadable`.
 */
export async function readSource(host: Host, token: string, limit = LARGEST_FILE_MB): Promise<SourceFile> {
  const path = await host.resolveFile(token);
  if (path === undefined) throw new Refusal('file-unknown');
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > limit * 1_000_000) {
      throw new Refusal('file-too-large', { params: { name, limit } });
    }
    const bytes = await readFile(path);
    if (bytes.length === 0) throw new Refusal('file-empty', { params: { name } });
    return { name, bytes };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Refusal(missing ? 'file-missing' : 'file-unreadable', { params: { name } });
  }
}
