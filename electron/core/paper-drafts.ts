import { inBulkTransaction } from '../../db/database.ts';
import { paperDraftStore, type PaperDraftRow } from '../../db/repositories/paper-drafts.ts';
import { formKind } from '../contract/form-kind.ts';
import { paperTyped, type PaperDraft, type paperDraftCalls } from '../contract/paper-drafts.ts';
import type { CaseWork } from './case-work.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { Refusal } from './refusal.ts';

/** Papers and letters that are being typed: kept as typed, and nothing is refused for what it says. */
export function paperDraftHandlers(context: OfficeContext): Handlers<typeof paperDraftCalls> {
  const { db } = context;
  const { reader } = db;

  return {
    'paperDrafts.save': async ({ id, kind, formId, caseId, customerId, version, variant, typed }) => {
      const savedAt = context.clock.now().toISOString();
      const saved = await inBulkTransaction(db, (writer) => {
        for (const [table, key] of [
          ['forms', formId],
          ['cases', caseId],
          ['customers', customerId],
        ] as const) {
          if (key !== null && !writer.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(key)) {
            throw new Refusal('not-found');
          }
        }
        const store = paperDraftStore(writer);
        // One that was made or discarded meanwhile must not come back by a late keeping of the window.
        if (id !== undefined && !store.byId(id)) throw new Refusal('not-found');
        return store.put({
          kind,
          form_id: formId,
          form_version: version,
          case_id: caseId,
          customer_id: customerId,
          variant,
          typed: JSON.stringify(typed),
          updated_at: savedAt,
        });
      });
      context.emit('office.changed', { areas: ['drafts'] });
      return { id: saved, savedAt };
    },

    'paperDrafts.of': (thing) => ({ drafts: paperDraftStore(reader).of(thing).map(draftOf) }),
    'paperDrafts.list': () => ({ drafts: paperDraftStore(reader).list().map(draftOf) }),

    'paperDrafts.discard': async ({ id }) => {
      const draft = await inBulkTransaction(db, (writer) => {
        const store = paperDraftStore(writer);
        const row = store.byId(id);
        if (!row || !store.remove(id)) throw new Refusal('not-found');
        return draftOf(row);
      });
      context.emit('office.changed', { areas: ['drafts'] });
      return draft;
    },
  };
}

/** The paper was made of it. One that is gone already takes nothing away: what was typed is in the paper. */
export function takePaperDraft({ writer }: Pick<CaseWork, 'writer'>, id: number | undefined): void {
  if (id !== undefined) paperDraftStore(writer).remove(id);
}

function draftOf(row: PaperDraftRow): PaperDraft {
  return {
    id: row.id,
    kind: formKind.parse(row.kind),
    formId: row.form_id,
    caseId: row.case_id,
    customerId: row.customer_id,
    version: row.form_version,
    variant: row.variant,
    typed: paperTyped.parse(JSON.parse(row.typed)),
    updatedAt: row.updated_at,
    number: row.form_number ?? row.case_number ?? '',
    customerName: row.customer_name ?? '',
  };
}
