import { Button } from '../ui/Button.tsx';
import { useCommandHandlers } from './commands/handlers.ts';

/** The main button of a dialog: F9 does it, here as everywhere. To stand inside the dialog. */
export function SaveButton({
  label,
  busy,
  onSave,
}: {
  readonly label: string;
  readonly busy: boolean;
  readonly onSave: () => void;
}) {
  useCommandHandlers({ 'form.save': { run: onSave, enabled: !busy, label } });
  return (
    <Button look="primary" keys="F9" isDisabled={busy} onPress={onSave}>
      {label}
    </Button>
  );
}
