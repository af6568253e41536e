import { useEffect, useState, type RefObject } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import type { CustomerDraft } from '../../../electron/contract/customer-drafts.ts';
import type { CustomerForm } from '../../../electron/contract/customers.ts';
import { call } from '../../api/client.ts';
import { createDraftKeeper, type DraftKeeper, type DraftState } from '../../app/draft-keeper.ts';
import { sameForm } from './form-values.ts';

interface Options {
  readonly id: number | undefined;
  readonly earlier: CustomerDraft | undefined;
  readonly form: UseFormReturn<CustomerForm>;
  /** The file as it is stored, and the version on which the clerk works. */
  readonly latest: RefObject<{ readonly stored: CustomerForm; readonly version: number | undefined }>;
  readonly onDraft: (id: number | undefined) => void;
}

/** Keeps what is typed into a customer file as a draft; a form that is as stored has none. */
export function useCustomerDraft({
  id: customerId,
  earlier,
  form,
  latest,
  onDraft,
}: Options): DraftState & DraftKeeper {
  const [state, setState] = useState<DraftState>({ id: earlier?.id, savedAt: earlier?.updatedAt, error: undefined });
  const [keeper] = useState(() =>
    createDraftKeeper({
      id: earlier?.id,
      told: setState,
      async save(id) {
        const typed = structuredClone(form.getValues());
        const { stored, version } = latest.current;
        if (sameForm(typed, stored)) {
          if (id !== undefined) await call('customerDrafts.discard', { id });
          onDraft(undefined);
          return { ok: true, id: undefined, savedAt: undefined };
        }
        const answer = await call('customerDrafts.save', {
          ...(id === undefined ? {} : { id }),
          ...(customerId === undefined || version === undefined ? {} : { customerId, version }),
          form: typed,
        });
        if (!answer.ok) return answer;
        onDraft(answer.value.id);
        return { ok: true, ...answer.value };
      },
    }),
  );
  useEffect(() => keeper.watch(), [keeper]);
  return { ...state, ...keeper };
}
