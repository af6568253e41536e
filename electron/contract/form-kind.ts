import { z } from 'zod';

/** Papers that are filled in for a case or a customer and kept: return slip, certificates, notices, letters. */
export const formKind = z.enum([
  'return',
  'allowance',
  'return-certificate',
  'penalty',
  'repair',
  'personnel',
  'investigation',
  'visit-report',
  'letter',
]);
export type FormKind = z.infer<typeof formKind>;
