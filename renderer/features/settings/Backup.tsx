import { useTranslation } from 'react-i18next';

import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useBackup, useRunningBackup } from './use-backup.ts';
import './data-place.css';

/** A copy of all data where the clerk wants it, on a USB stick for one. */
export function Backup() {
  const { t } = useTranslation();
  const running = useRunningBackup((state) => state.running);
  const write = useBackup();

  return (
    <div className="k-data-place">
      <div className="k-data-actions">
        <Button small isDisabled={running !== undefined} onPress={() => void write()}>
          {t('settings.backupWrite')}
        </Button>
      </div>
      {running ? <Progress job={running.job} label={t('settings.backupWriting', { name: running.name })} /> : null}
      <p className="k-description">{t('settings.backupNote')}</p>
    </div>
  );
}
