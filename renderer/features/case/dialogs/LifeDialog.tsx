import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useSentence } from '../../../api/sentences.ts';
import { useCommandHandlers } from '../../../app/commands/handlers.ts';
import { useEnterMovesOn } from '../../../app/use-enter-moves-on.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FieldError } from '../../../ui/Field.tsx';
import './life-dialog.css';
import type { LifeForm } from './life-form.ts';

const FIRST_FIELD = 'input:not([type=radio]), input[type=radio]:checked, textarea, button';

interface LifeDialogProps<Values extends object> {
  readonly title: string;
  readonly act: string;
  readonly form: LifeForm<Values>;
  /** Names of the fields that can show their own sentence. */
  readonly fields: readonly string[];
  readonly busy: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
  /** Stands beside the buttons, at the left. */
  readonly beside?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  readonly children: ReactNode;
}

/**
 * The shell of every dialog on the life of a case: Enter goes on, F10 carries
 * it out, a refusal stands at its field and takes nothing away.
 */
export function LifeDialog<Values extends object>(props: LifeDialogProps<Values>): ReactNode {
  const { title, form, fields, busy, onAct, onClose, size = 'medium', beside, children } = props;
  const { t } = useTranslation();
  const sentence = useSentence();
  const body = useRef<HTMLDivElement>(null);
  useEnterMovesOn(body);
  const { error } = form;
  useEffect(() => {
    // The clerk types at once: where no field asked for the focus, the first has it.
    const { current } = body;
    if (!current || current.contains(document.activeElement)) return;
    const fields = [...current.querySelectorAll<HTMLElement>(FIRST_FIELD)];
    // A list of choices keeps a field for the browser's own forms, which nobody sees.
    fields.find((field) => field.tabIndex >= 0 && field.closest('[aria-hidden=true]') === null)?.focus();
  }, []);
  useEffect(() => {
    if (error) body.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [error]);
  const stray = form.strayIssues(fields);
  return (
    <Dialog
      title={title}
      size={size}
      keepOpen
      onClose={onClose}
      actions={
        <>
          {beside === undefined ? null : <div className="life-beside">{beside}</div>}
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <ActButton label={props.act} busy={busy} onAct={onAct} />
        </>
      }
    >
      <div ref={body} className="life-dialog">
        {children}
        {stray.map((text) => (
          <FieldError key={text}>{text}</FieldError>
        ))}
        {error && error.code !== 'invalid-form' ? <FieldError>{sentence(error)}</FieldError> : null}
      </div>
    </Dialog>
  );
}

/** F10 does it, as it leads to it on the page. Stands inside the dialog, whose commands alone are heard. */
function ActButton({
  label,
  busy,
  onAct,
}: {
  readonly label: string;
  readonly busy: boolean;
  readonly onAct: () => void;
}) {
  useCommandHandlers({ 'case.accept': { run: onAct, enabled: !busy, label } });
  return (
    <Button look="primary" keys="F10" isDisabled={busy} onPress={onAct}>
      {label}
    </Button>
  );
}
