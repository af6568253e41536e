import type BetterSqlite3 from 'better-sqlite3';

import { inTransaction } from '../../db/database.ts';
import {
  draftById,
  draftOfCase,
  insertDraft,
  listDrafts,
  removeDraft,
  replaceDraft,
} from '../../db/repositories/drafts.ts';
import { caseStore } from '../../db/repositories/cases.ts';
import type { caseCalls, DraftOrigin } from '../contract/cases.ts';
import { formOfDraft } from './case-work.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { Refusal } from './refusal.ts';

type DraftCalls = Pick<typeof caseCalls, 'drafts.save' | 'drafts.list' | 'drafts.get' | 'drafts.discard'>;

/** Drafts: whatever was typed is kept as it was typed, and nothing is refused for what it says. */
export function draftHandlers(context: OfficeContext): Handlers<DraftCalls> {
  const { db } = context;

  return {
    'drafts.save': async ({ id, caseId, form, origin }) => {
      const savedAt = context.clock.now().toISOString();
      const saved = await inTransaction(db, async (trx) => {
        if (caseId !== undefined && !caseStore(db.reader).row(caseId))
          throw new Refusal('not-found', { field: 'caseId' });
        const kept =
          id !== undefined
            ? await draftById(trx, id)
            : caseId !== undefined
              ? await draftOfCase(trx, caseId)
              : undefined;
        // A draft that was accepted or discarded meanwhile must not come back by a late save of the window.
        if (id !== undefined && !kept) throw new Refusal('not-found');
        if (kept) {
          if (caseId !== undefined && kept.caseId !== caseId) throw new Refusal('invalid-input', { field: 'caseId' });
          await replaceDraft(trx, kept.id, form, savedAt);
          return kept.id;
        }
        return insertDraft(
          trx,
          { caseId, form, origin: caseId === undefined ? knownOrigin(db.reader, origin) : null },
          savedAt,
        );
      });
      context.emit('office.changed', { areas: ['drafts'] });
      return { id: saved, savedAt };
    },

    'drafts.list': async () => ({
      drafts: (await listDrafts(db.kysely)).map((draft) => {
        const form = formOfDraft(draft.form);
        return {
          id: draft.id,
          customerName: form.customerName,
          description: form.description,
          updatedAt: draft.updatedAt,
          caseId: draft.caseId,
        };
      }),
    }),

    'drafts.get': async ({ id }) => {
      const draft = await draftById(db.kysely, id);
      if (!draft) throw new Refusal('not-found');
      return {
        id,
        caseId: draft.caseId,
        form: formOfDraft(draft.form),
        updatedAt: draft.updatedAt,
        origin: draft.origin,
      };
    },

    'drafts.discard': async ({ id }) => {
      const draft = await inTransaction(db, async (trx) => {
        const kept = await draftById(trx, id);
        if (!kept) throw new Refusal('not-found');
        await removeDraft(trx, id);
        return kept;
      });
      context.emit('office.changed', { areas: ['drafts'] });
      return { caseId: draft.caseId, form: formOfDraft(draft.form), origin: draft.origin };
    },
  };
}

/** Where the draft came from, if that is still there. */
function knownOrigin(reader: BetterSqlite3.Database, origin: DraftOrigin | null | undefined): DraftOrigin | null {
  if (!origin) return null;
  const linked = origin.caseId !== null && caseStore(reader).row(origin.caseId) !== undefined;
  if (origin.caseId !== null && !linked) throw new Refusal('not-found', { field: 'origin' });
  if ((origin.caseId === null) !== (origin.kind === null)) throw new Refusal('invalid-input', { field: 'origin' });
  return origin;
}
