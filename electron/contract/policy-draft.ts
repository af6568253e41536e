import { z } from 'zod';

import { command, query } from './define.ts';
import { policyShape } from './policies.ts';
import { id, isoInstant, nothing } from './shapes.ts';

/** The office's policy as it is being edited and is not a version yet. */
export const policyDraft = z.strictObject({
  id,
  /** The version in force when the editing began: another one may be in force by now. */
  basedOn: id,
  policy: policyShape,
  /** Texts that are no numbers yet, by field. */
  typed: z.record(z.string().max(200), z.string().max(2000)),
  updatedAt: isoInstant,
});
export type PolicyDraftView = z.infer<typeof policyDraft>;

export const policyDraftCalls = {
  /**
   * Keeps the editing as it is now. Answers the draft's id; the same id again replaces it. The office has one such draft
   * at most: without an id the one that is there is replaced.
   */
  'policyDraft.save': command({
    input: policyDraft.omit({ id: true, updatedAt: true }).extend({ id: id.optional() }),
    output: z.strictObject({ id, savedAt: isoInstant }),
    errors: [],
  }),
  'policyDraft.get': query({
    input: nothing,
    output: z.strictObject({ draft: policyDraft.nullable() }),
    errors: [],
  }),
  'policyDraft.discard': command({ input: z.strictObject({ id }), output: nothing, errors: [] }),
} as const;
