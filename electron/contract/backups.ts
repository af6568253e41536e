import { z } from 'zod';

import { command } from './define.ts';
import { code, fileToken } from './shapes.ts';

export const backupCalls = {
  /**
   * Writes a copy of the whole data while the office goes on, and proves it by
   * opening it. What the file held before stays until the copy is proved.
   */
  'backup.write': command({
    input: z.strictObject({ file: fileToken, job: code }),
    output: z.strictObject({ bytes: z.int(), cases: z.int(), customers: z.int() }),
    errors: ['file-unknown', 'file-not-writable', 'backup-failed', 'cancelled'],
  }),
} as const;
