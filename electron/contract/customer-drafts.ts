import { z } from 'zod';

import { customerForm } from './customers.ts';
import { command, query } from './define.ts';
import { id, isoInstant, version } from './shapes.ts';

/** What was typed into a customer file and is not saved yet. */
export const customerDraft = z.strictObject({
  id,
  /** The file that it changes; null for a new customer. */
  customerId: id.nullable(),
  /** Version of the file on which the changes were made: the file may have been changed since. Null for a new customer. */
  version: version.nullable(),
  /** As typed. */
  form: customerForm,
  updatedAt: isoInstant,
});
export type CustomerDraft = z.infer<typeof customerDraft>;

export const customerDraftCalls = {
  /**
   * Keeps what was typed, as typed. Answers the draft's id; the same id again replaces it. A file has one draft at most;
   * `customerId` goes with the `version` of the file on which the changes were made.
   */
  'customerDrafts.save': command({
    input: z.strictObject({
      id: id.optional(),
      customerId: id.optional(),
      version: version.optional(),
      form: customerForm,
    }),
    output: z.strictObject({ id, savedAt: isoInstant }),
    errors: [],
  }),
  /** Newest first. */
  'customerDrafts.list': query({
    input: z.strictObject({}),
    output: z.strictObject({ drafts: z.array(customerDraft) }),
    errors: [],
  }),
  /** Takes a draft away; answers it whole, so that undo can save it again. */
  'customerDrafts.discard': command({ input: z.strictObject({ id }), output: customerDraft, errors: [] }),
} as const;
