import { z } from 'zod';

import { lackingFile } from './attachments.ts';
import { command } from './define.ts';
import { code, fileToken } from './shapes.ts';

export const backupCalls = {
  /**
   * Writes a copy of the whole data while the office goes on, and proves it by
   * opening it; the attachments are in it. What the file held before stays until the copy is proved.
   */
  'backup.write': command({
    input: z.strictObject({ file: fileToken, job: code }),
    output: z.strictObject({
      bytes: z.int(),
      cases: z.int(),
      customers: z.int(),
      /** Read back out of the copy. */
      attachments: z.int(),
      /** Attachments whose file was gone or damaged before: the copy lacks them too. */
      lacking: z.array(lackingFile),
    }),
    errors: ['file-unknown', 'file-not-writable', 'backup-failed', 'cancelled'],
  }),
} as const;
