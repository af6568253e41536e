import { useTranslation } from 'react-i18next';

import type { CaseForm, CaseRecord } from '../../../electron/contract/cases.ts';
import { call } from '../../api/client.ts';
import { issueSentence, useSentence } from '../../api/sentences.ts';
import { useOffice } from '../../api/use-office.ts';
import { notify } from '../../ui/notices.ts';
import type { CaseFormControl } from '../case-form/use-case-form.ts';
import type { Draft } from '../case-form/use-draft.ts';

/** F9 on a case: the changes become the case; until then they are a draft beside it. */
export function useSaving(form: CaseFormControl, draft: Draft, record: CaseRecord) {
  const { t } = useTranslation();
  const office = useOffice();
  const sentence = useSentence();
  return {
    async save(): Promise<void> {
      if (!(await form.trigger(undefined, { shouldFocus: true }))) {
        notify({ kind: 'error', text: t('errors.invalid-form') });
        return;
      }
      const draftId = await draft.flush();
      const answer = await call('cases.change', {
        id: record.id,
        version: record.version,
        form: form.getValues(),
        ...(draftId === undefined ? {} : { draftId }),
      });
      if (answer.ok) {
        draft.finish();
        notify({ kind: 'done', text: t('intake.page.saved') });
        return;
      }
      notify({ kind: 'error', text: sentence(answer.error) });
      for (const issue of answer.error.issues ?? []) {
        // Names of issues are paths of the form (db/rules/case-form.ts).
        const path = issue.field as Parameters<CaseFormControl['setError']>[0];
        form.setError(path, { type: issue.code, message: issueSentence(issue, t, office.settings.dateStyle) });
      }
    },
    async discard(): Promise<void> {
      const draftId = await draft.flush();
      form.reset(record.form);
      if (draftId === undefined) return;
      const dropped = await call('drafts.discard', { id: draftId });
      if (!dropped.ok) return;
      draft.forget();
      notify({
        kind: 'done',
        text: t('intake.page.changesDiscarded'),
        undo: () => {
          form.reset(record.form);
          for (const [name, value] of Object.entries(dropped.value.form)) {
            form.setValue(name as keyof CaseForm, value, { shouldDirty: true });
          }
        },
      });
    },
  };
}
