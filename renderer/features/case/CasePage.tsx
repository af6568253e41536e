import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseForm } from '../../../electron/contract/cases.ts';
import { useCall } from '../../api/use-call.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { useEarlierKept } from '../../app/keeping.ts';
import { useFocusOnField } from '../../ui/use-focus-on-field.ts';
import { Case } from './Case.tsx';
import './case.css';
import type { OpenDialog } from './dialogs/props.ts';
import { LifeDialogs } from './LifeDialogs.tsx';
import { useCasePolicy } from './use-case-policy.ts';
import { useNeighbours, type Among } from './use-neighbours.ts';

export interface CasePageProps {
  readonly id: number;
  /** What it was opened from, if from a list. */
  readonly among?: Among | undefined;
  /** Where the cursor is put. */
  readonly field?: string | undefined;
}

/** One case: its paper, edited in place, with its history and what can be done now. */
export function CasePage({ id, among, field }: CasePageProps): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const record = useCall('cases.get', { id }, { fresh: true });
  const life = useCall('life.get', { id });
  const drafts = useCall('drafts.list', {}, { enabled: useEarlierKept(), fresh: true });
  const draftId = drafts.value?.drafts.find((draft) => draft.caseId === id)?.id;
  const draft = useCall('drafts.get', { id: draftId ?? 1 }, { enabled: draftId !== undefined, fresh: true });
  // Which draft the page began with: one that is made while typing is not read back into the form.
  const [begun, setBegun] = useState<{ key: string; form: CaseForm; draftId: number | undefined }>();
  const [dialog, setDialog] = useState<{ readonly of: number; readonly open: OpenDialog }>();
  const policy = useCasePolicy(record.value);

  useCommandHandlers(useNeighbours(id, among));
  useFocusOnField(field);

  if (record.error) return <p className="intake-gone">{sentence(record.error)}</p>;
  if (!record.value || !drafts.value || (draftId !== undefined && !draft.value && begun === undefined)) {
    return <p className="intake-gone">{t('common.loading')}</p>;
  }
  // A step in the life of the case leaves what is typed into its form alone; another form replaces it.
  const key = `${id}.${JSON.stringify(record.value.form)}`;
  if (begun?.key !== key) {
    const fromDraft = begun === undefined || !begun.key.startsWith(`${id}.`) ? draft.value : undefined;
    setBegun({ key, form: fromDraft?.form ?? record.value.form, draftId: fromDraft?.id });
    return null;
  }
  const onOpen = (open: OpenDialog): void => {
    setDialog({ of: id, open });
  };
  return (
    <>
      <Case
        key={key}
        record={record.value}
        life={life.value}
        policy={policy}
        initial={begun.form}
        draftId={begun.draftId}
        onOpen={onOpen}
      />
      {dialog?.of === id && life.value ? (
        <LifeDialogs
          key={dialog.open.name}
          open={dialog.open}
          record={record.value}
          life={life.value}
          policy={policy}
          number={record.value.number ?? t('intake.page.unnumbered')}
          onOpen={onOpen}
          onClose={() => {
            setDialog(undefined);
          }}
        />
      ) : null}
    </>
  );
}
