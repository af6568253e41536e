import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallError } from '../../../electron/contract/errors.ts';
import type { LedgerView } from '../../../electron/contract/ledger.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { SaveButton } from '../../app/SaveButton.tsx';

type Format = 'xlsx' | 'csv';

/** Where the export stands. What leaves the office is asked about first, with its count. */
type Stage =
  | { readonly name: 'asking'; readonly error?: CallError }
  | { readonly name: 'working'; readonly job: string }
  | { readonly name: 'done'; readonly rows: number; readonly fileName: string; readonly file: string };

let jobs = 0;

export function ExportDialog({
  view,
  count,
  onClose,
}: {
  readonly view: LedgerView;
  readonly count: number;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [format, setFormat] = useState<Format>('xlsx');
  const [stage, setStage] = useState<Stage>({ name: 'asking' });

  async function run(): Promise<void> {
    const suggestedName = `${t('ledger.page.exports.name')} ${view.month ?? t('ledger.allMonths')}.${format}`;
    const place = await call('files.chooseToSave', { suggestedName, extension: format });
    if (!place.ok) {
      setStage({ name: 'asking', error: place.error });
      return;
    }
    const { file, name } = place.value;
    if (file === null) return;
    jobs += 1;
    const job = `ledger-export-${jobs}`;
    setStage({ name: 'working', job });
    const answer = await call('ledger.export', { view, format, file, job });
    if (answer.ok) setStage({ name: 'done', rows: answer.value.rows, fileName: name, file });
    else if (answer.error.code === 'cancelled') setStage({ name: 'asking' });
    else setStage({ name: 'asking', error: answer.error });
  }

  if (stage.name === 'done') {
    return (
      <Dialog
        title={t('ledger.page.exports.title')}
        size="small"
        onClose={onClose}
        actions={
          <>
            <Button
              onPress={() => {
                void call('files.reveal', { file: stage.file });
              }}
            >
              {t('ledger.page.exports.reveal')}
            </Button>
            <Button look="primary" autoFocus onPress={onClose}>
              {t('common.close')}
            </Button>
          </>
        }
      >
        <p role="status">{t('ledger.page.exports.done', { count: stage.rows, name: stage.fileName })}</p>
      </Dialog>
    );
  }
  if (stage.name === 'working') {
    return (
      <Dialog
        title={t('ledger.page.exports.title')}
        size="small"
        keepOpen
        onClose={() => void call('jobs.cancel', { job: stage.job })}
      >
        <Progress label={t('ledger.page.exports.working')} job={stage.job} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t('ledger.page.exports.title')}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <SaveButton label={t('ledger.page.exports.choose')} busy={false} onSave={() => void run()} />
        </>
      }
    >
      <div className="ledger-dialog">
        <p>{t('ledger.page.exports.intro', { count: count.toLocaleString('en') })}</p>
        <RadioGroup
          label={t('ledger.page.exports.format')}
          stacked
          options={[
            { value: 'xlsx', label: t('ledger.page.exports.xlsx') },
            { value: 'csv', label: t('ledger.page.exports.csv') },
          ]}
          value={format}
          onChange={setFormat}
        />
        {stage.error ? <FieldError>{sentence(stage.error)}</FieldError> : null}
      </div>
    </Dialog>
  );
}
