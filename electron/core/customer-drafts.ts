import { inTransaction } from '../../db/database.ts';
import {
  customerDraftById,
  draftOfCustomer,
  insertCustomerDraft,
  listCustomerDrafts,
  removeCustomerDraft,
  replaceCustomerDraft,
  type StoredCustomerDraft,
} from '../../db/repositories/customer-drafts.ts';
import { customerReader } from '../../db/repositories/customers.ts';
import { emptyCustomerForm } from '../../db/rules/customer-form.ts';
import type { CustomerDraft, customerDraftCalls } from '../contract/customer-drafts.ts';
import { customerForm } from '../contract/customers.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { Refusal } from './refusal.ts';
import { readStoredForm } from './stored-form.ts';

/** Customer files that are being typed: kept as typed, and nothing is refused for what it says. */
export function customerDraftHandlers(context: OfficeContext): Handlers<typeof customerDraftCalls> {
  const { db } = context;
  const customers = customerReader(db.reader);

  return {
    'customerDrafts.save': async ({ id, customerId, version, form }) => {
      if ((customerId === undefined) !== (version === undefined))
        throw new Refusal('invalid-input', { field: 'version' });
      const savedAt = context.clock.now().toISOString();
      const values = { customerId: customerId ?? null, version: version ?? null, form, updatedAt: savedAt };
      const saved = await inTransaction(db, async (trx) => {
        if (customerId !== undefined && !customers.get(customerId))
          throw new Refusal('not-found', { field: 'customerId' });
        const kept =
          id !== undefined
            ? await customerDraftById(trx, id)
            : customerId !== undefined
              ? await draftOfCustomer(trx, customerId)
              : undefined;
        // A draft that was saved or discarded meanwhile must not come back by a late keeping of the window.
        if (id !== undefined && !kept) throw new Refusal('not-found');
        if (!kept) return insertCustomerDraft(trx, values);
        if (kept.customerId !== values.customerId) throw new Refusal('invalid-input', { field: 'customerId' });
        await replaceCustomerDraft(trx, kept.id, values);
        return kept.id;
      });
      context.emit('office.changed', { areas: ['drafts'] });
      return { id: saved, savedAt };
    },

    'customerDrafts.list': async () => ({ drafts: (await listCustomerDrafts(db.kysely)).map(draftOf) }),

    'customerDrafts.discard': async ({ id }) => {
      const draft = await inTransaction(db, async (trx) => {
        const kept = await customerDraftById(trx, id);
        if (!kept) throw new Refusal('not-found');
        await removeCustomerDraft(trx, id);
        return kept;
      });
      context.emit('office.changed', { areas: ['drafts'] });
      return draftOf(draft);
    },
  };
}

function draftOf(stored: StoredCustomerDraft): CustomerDraft {
  return { ...stored, form: readStoredForm(customerForm, emptyCustomerForm(), stored.form) };
}
