import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MakeSlipsDialog } from './MakeSlipsDialog.tsx';

/** Reminds a unit that is late with this case; of a closed case, asks the unit that overran (002§3 Art.14). */
export function RemindDialog({
  caseId,
  onClose,
}: {
  readonly caseId: number;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const overruns = useCall('slips.overruns', { caseId, offset: 0, limit: 50 }, { fresh: true });
  const [first, ...others] = overruns.value?.rows ?? [];
  if (first) return <MakeSlipsDialog overruns={[first, ...others]} all={false} onClose={onClose} />;
  if (overruns.waiting || (overruns.value === undefined && !overruns.error)) return null;
  return (
    <Dialog
      title={t('slips.title')}
      size="small"
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common.close')}</Button>}
    >
      <p className="life-text">{overruns.error ? sentence(overruns.error) : t('slips.remind.nothing')}</p>
    </Dialog>
  );
}
