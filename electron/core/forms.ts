/** Papers that are filled in and kept: suggested, made, changed, voided; goods received and proofs against them. */
import { formStore } from '../../db/repositories/forms.ts';
import type { formCalls } from '../contract/forms.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { create, unvoid, update, voidForm } from './forms/change.ts';
import { proof, receive } from './forms/receive.ts';
import { suggest } from './forms/suggest.ts';
import { formRecord, formSummary, returnedOf } from './forms/view.ts';
import { Refusal } from './refusal.ts';

export function formHandlers(context: OfficeContext): Handlers<typeof formCalls> {
  const { reader } = context.db;
  return {
    'forms.suggest': (input) => reader.transaction(() => suggest(context, reader, input))(),
    'forms.create': (input) => create(context, input),
    'forms.update': (input) => update(context, input),
    'forms.void': (input) => voidForm(context, input),
    'forms.unvoid': (input) => unvoid(context, input),
    'forms.receive': (input) => receive(context, input),
    'forms.proof': (input) => proof(context, input),
    'forms.get': ({ id }) =>
      reader.transaction(() => {
        const row = formStore(reader).byId(id);
        if (!row) throw new Refusal('not-found');
        return formRecord(context, reader, row);
      })(),
    'forms.find': ({ number }) => ({ id: formStore(reader).byNumber(number.trim().toUpperCase())?.id ?? null }),
    'forms.ofCase': ({ caseId }) =>
      reader.transaction(() => ({
        forms: formStore(reader)
          .ofCase(caseId)
          .map((row) => formSummary(context, reader, row)),
        returned: returnedOf(reader, caseId),
      }))(),
    'forms.list': (filter) =>
      reader.transaction(() => {
        const store = formStore(reader);
        const { total, rows } = store.list(filter);
        const waiting = store.waiting();
        const count = (state: string): number => waiting.find((one) => one.state === state)?.count ?? 0;
        return {
          total,
          rows: rows.map((row) => formSummary(context, reader, row)),
          waiting: {
            'to-receive': count('to-receive'),
            'to-instruct': count('to-instruct'),
            'to-prove': count('to-prove'),
          },
        };
      })(),
  };
}
