import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseLife } from '../../../electron/contract/life.ts';
import type { PolicyView } from '../../../electron/contract/office.ts';
import { useLocalized } from '../../api/use-office.ts';
import { classNames } from '../../ui/class-names.ts';
import { visitsOut } from './dialogs/names.ts';
import type { OpenDialog } from './dialogs/props.ts';
import { nextStep } from './next-step.ts';
import { dialogOfPart } from './part-step.ts';

/** Lies over a later part of the paper: Enter or a click opens what fills it in. The part whose turn it is stands out. */
export function PartOpener({
  name,
  life,
  policy,
  onOpen,
}: {
  readonly name: string;
  readonly life: CaseLife;
  readonly policy: PolicyView;
  readonly onOpen: (dialog: OpenDialog) => void;
}): ReactNode {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dialog = dialogOfPart(name, life);
  if (!dialog) return null;
  const [code = '', place] = name.split('.');
  const part = policy.formParts.find((each) => each.code === code);
  const approver = place === undefined ? undefined : policy.approval[Number(place)];
  const label = localized(approver?.label ?? part?.label ?? { 'zh-TW': code, 'zh-CN': code, en: code });
  return (
    <button
      type="button"
      className={classNames('case-part', isTurnOf(code, life, policy) && 'is-turn')}
      aria-label={t('caseLife.part.open', { part: label })}
      onClick={() => {
        onOpen(dialog);
      }}
    >
      <span className="case-part-hint">{t('caseLife.part.hint')}</span>
    </button>
  );
}

/** The form lies with the station that fills this part, or would be decided next. */
function isTurnOf(part: string, life: CaseLife, policy: PolicyView): boolean {
  if (part === 'decision') return nextStep(life, policy)?.name === 'decide';
  return visitsOut(life).some(({ station }) =>
    life.stations.some((each) => each.code === station && each.part === part),
  );
}
