import { inTransaction } from '../../db/database.ts';
import { policyById } from '../../db/repositories/policies.ts';
import {
  insertPolicyDraft,
  removePolicyDraft,
  replacePolicyDraft,
  storedPolicyDraft,
} from '../../db/repositories/policy-drafts.ts';
import { policyDraft, type policyDraftCalls } from '../contract/policy-draft.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { Refusal } from './refusal.ts';

/** A policy that is being edited: kept as it stands, and nothing is refused for what does not fit together in it. */
export function policyDraftHandlers(context: OfficeContext): Handlers<typeof policyDraftCalls> {
  const { db } = context;

  return {
    'policyDraft.save': async ({ id, basedOn, policy, typed }) => {
      const savedAt = context.clock.now().toISOString();
      const values = { basedOn, policy, typed, updatedAt: savedAt };
      const saved = await inTransaction(db, async (trx) => {
        if (!(await policyById(trx, basedOn))) throw new Refusal('not-found', { field: 'basedOn' });
        const kept = await storedPolicyDraft(trx);
        // A draft that was saved or discarded meanwhile must not come back by a late keeping of the window.
        if (id !== undefined && kept?.id !== id) throw new Refusal('not-found');
        if (!kept) return insertPolicyDraft(trx, values);
        await replacePolicyDraft(trx, kept.id, values);
        return kept.id;
      });
      context.emit('office.changed', { areas: ['drafts'] });
      return { id: saved, savedAt };
    },

    'policyDraft.get': async () => {
      const stored = await storedPolicyDraft(db.kysely);
      if (!stored) return { draft: null };
      const typed = policyDraft.shape.typed.safeParse(stored.typed);
      const read = policyDraft.safeParse({ ...stored, typed: typed.success ? typed.data : {} });
      // One of a shape that this program does not know stays in the file; there is nothing to go on with.
      return { draft: read.success ? read.data : null };
    },

    'policyDraft.discard': async ({ id }) => {
      if (!(await inTransaction(db, (trx) => removePolicyDraft(trx, id)))) throw new Refusal('not-found');
      context.emit('office.changed', { areas: ['drafts'] });
      return {};
    },
  };
}
