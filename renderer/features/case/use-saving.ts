import { useTranslation } from 'react-i18next';

import type { CaseForm, CaseRecord } from '../../../electron/contract/cases.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { notify } from '../../ui/notices.ts';
import { useShowIssues } from '../case-form/show-issues.ts';
import type { CaseFormControl } from '../case-form/use-case-form.ts';
import type { Draft } from '../case-form/use-draft.ts';

/** F9 on a case: the changes become the case; until then they are a draft beside it. */
export function useSaving(form: CaseFormControl, draft: Draft, record: CaseRecord) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const showIssues = useShowIssues(form);
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
      showIssues(answer.error.issues ?? []);
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
