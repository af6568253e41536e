import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { guardLeaving } from '../../../app/navigation.ts';
import { useCommandHandlers } from '../../../app/commands/handlers.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

interface LeaveQuestionProps {
  /** True while there is something to ask about. */
  readonly changed: boolean;
  /** Why it cannot be saved now. */
  readonly obstacle: string | undefined;
  readonly busy: boolean;
  /** Saves a version; answers whether it was saved. */
  readonly onSave: () => Promise<boolean>;
}

/** Before the page is left with changes that are no version yet: save them, leave them as a draft, or stay. */
export function LeaveQuestion({ changed, obstacle, busy, onSave }: LeaveQuestionProps): ReactNode {
  const [leave, setLeave] = useState<() => void>();
  useEffect(
    () =>
      changed
        ? guardLeaving((step) => {
            setLeave(() => step);
            return false;
          })
        : undefined,
    [changed],
  );
  if (leave === undefined) return null;
  return (
    <LeaveDialog
      obstacle={obstacle}
      busy={busy}
      onLeave={leave}
      onSave={() => {
        void onSave().then((saved) => {
          if (saved) leave();
          else setLeave(undefined);
        });
      }}
      onStay={() => {
        setLeave(undefined);
      }}
    />
  );
}

function LeaveDialog({
  obstacle,
  busy,
  onLeave,
  onSave,
  onStay,
}: {
  readonly obstacle: string | undefined;
  readonly busy: boolean;
  readonly onLeave: () => void;
  readonly onSave: () => void;
  readonly onStay: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const may = obstacle === undefined && !busy;
  return (
    <Dialog
      title={t('policyPage.leave.title')}
      role="alertdialog"
      keepOpen
      onClose={onStay}
      actions={
        <>
          <Button keys="Esc" onPress={onStay}>
            {t('policyPage.leave.stay')}
          </Button>
          <Button autoFocus onPress={onLeave}>
            {t('policyPage.leave.leave')}
          </Button>
          <Save enabled={may} onSave={onSave} />
        </>
      }
    >
      <p>{t('policyPage.leave.text')}</p>
      {obstacle === undefined ? null : <p className="k-description">{obstacle}</p>}
    </Dialog>
  );
}

/** Stands inside the dialog, whose commands alone are heard. */
function Save({ enabled, onSave }: { readonly enabled: boolean; readonly onSave: () => void }): ReactNode {
  const { t } = useTranslation();
  useCommandHandlers({ 'form.save': { run: onSave, enabled } });
  return (
    <Button look="primary" keys="F9" isDisabled={!enabled} onPress={onSave}>
      {t('policyPage.save')}
    </Button>
  );
}
