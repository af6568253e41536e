import { useTranslation } from 'react-i18next';

import { useSentence } from '../../api/sentences.ts';
import { useCall, useCommand } from '../../api/use-call.ts';
import { useChoosePlace } from '../../api/use-place.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { FolderIcon } from '../../ui/icons.tsx';
import './data-place.css';

/** Where the data lies, with a look at it and, where that is possible, another choice. */
export function DataPlace() {
  const { t } = useTranslation();
  const sentence = useSentence();
  const status = useCall('place.status', {});
  const reveal = useCommand('place.reveal');
  const choose = useChoosePlace();
  const error = choose.error ?? reveal.error;

  return (
    <div className="k-data-place">
      <p className="k-data-folder">
        <FolderIcon />
        <span>{status.value?.folder}</span>
      </p>
      <div className="k-data-actions">
        <Button small onPress={() => void reveal.run({})}>
          {t('settings.placeReveal')}
        </Button>
        {status.value?.changeable ? (
          <Button small isDisabled={choose.busy} onPress={() => void choose.run()}>
            {t('settings.placeChange')}
          </Button>
        ) : null}
      </div>
      {status.value && !status.value.changeable ? <p className="k-description">{t('settings.placeFixed')}</p> : null}
      {error ? <FieldError>{sentence(error)}</FieldError> : null}
    </div>
  );
}
