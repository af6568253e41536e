import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { filledKinds, type FilledKind } from '../../../db/rules/form-entries.ts';
import type { FormSummary } from '../../../electron/contract/forms.ts';
import type { FormKind } from '../../../electron/contract/form-kind.ts';
import { RadioGroup } from '../../ui/Checkbox.tsx';
import { useLifeForm } from '../case/dialogs/life-form.ts';
import { LifeDialog } from '../case/dialogs/LifeDialog.tsx';

/** Which paper: the ones that the decision asks for first, with what was made already. */
export function ChooseKindDialog({
  asked,
  made,
  nameOf,
  onChoose,
  onClose,
}: {
  /** Kinds that follow from the decision and the finding. */
  readonly asked: readonly FilledKind[];
  readonly made: readonly FormSummary[];
  readonly nameOf: (kind: FormKind) => string;
  readonly onChoose: (kind: FilledKind) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const standing = made.filter(({ state }) => state !== 'voided');
  const kinds = [...asked, ...filledKinds.filter((kind) => !asked.includes(kind))];
  const missing = asked.find((kind) => !standing.some((one) => one.kind === kind));
  const form = useLifeForm({ kind: missing ?? kinds[0] ?? 'return' });

  function note(kind: FilledKind): string {
    const numbers = standing.filter((one) => one.kind === kind).map(({ number }) => number);
    return [
      asked.includes(kind) ? t('forms.choose.asked') : '',
      numbers.length > 0 ? t('forms.choose.made', { numbers: numbers.join(t('common.listSeparator')) }) : '',
    ]
      .filter(Boolean)
      .join('　');
  }

  return (
    <LifeDialog
      title={t('forms.choose.title')}
      act={t('forms.choose.do')}
      form={form}
      fields={['kind']}
      size="small"
      busy={false}
      onAct={() => {
        onChoose(form.values.kind);
      }}
      onClose={onClose}
    >
      <RadioGroup
        label={t('forms.choose.which')}
        stacked
        options={kinds.map((kind) => {
          const text = note(kind);
          return { value: kind, label: nameOf(kind), ...(text === '' ? {} : { note: text }) };
        })}
        {...form.choice('kind')}
      />
    </LifeDialog>
  );
}
