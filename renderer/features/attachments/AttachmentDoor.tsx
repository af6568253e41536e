import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { Button } from '../../ui/Button.tsx';

/** The panel that the door leads to. */
export const ATTACHMENTS = 'case-attachments';

/** How many files a case has, at the top of its page, where the panel with them is out of sight. */
export function AttachmentDoor({ caseId }: { readonly caseId: number }): ReactNode {
  const { t } = useTranslation();
  const count = useCall('attachments.list', { caseId }).value?.attachments.length ?? 0;
  useCommandHandlers({ 'case.attachments': goToAttachments });
  return (
    <Button small keys="Alt+Shift+A" onPress={goToAttachments}>
      {t('attachments.door', { count })}
    </Button>
  );
}

/** To the first file, or where one is added. */
function goToAttachments(): void {
  const panel = document.getElementById(ATTACHMENTS);
  panel?.scrollIntoView({ block: 'start' });
  panel?.querySelector<HTMLElement>('.attachment-look, button')?.focus({ preventScroll: true });
}
