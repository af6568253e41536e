import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallError } from '../../../electron/contract/errors.ts';
import type { PrintedList } from '../../../electron/contract/lists.ts';
import { complaintSize, type ComplaintSize } from '../../../electron/contract/print-options.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { useOffice } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { notify } from '../../ui/notices.ts';
import { Select } from '../../ui/Select.tsx';

let jobs = 0;

/** Prints a list as the page shows it: its filters and its order. */
export function PrintListDialog({
  of,
  onClose,
}: {
  readonly of: PrintedList;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { settings } = useOffice();
  const [size, setSize] = useState<ComplaintSize>('a4');
  const [device, setDevice] = useState('');
  const [allowMissing, setAllowMissing] = useState(false);
  const [error, setError] = useState<CallError>();
  const [job, setJob] = useState<string>();
  const printers = useCall('papers.printers', {});
  const request = { of, size, locale: settings.paperLocale, allowMissing };

  function begin(): string {
    jobs += 1;
    const name = `list-${jobs}`;
    setError(undefined);
    setJob(name);
    return name;
  }

  function failed(refusal: CallError): void {
    setJob(undefined);
    if (refusal.code !== 'cancelled') setError(refusal);
  }

  async function print(): Promise<void> {
    const answer = await call('lists.print', { ...request, device, job: begin() });
    if (!answer.ok) {
      failed(answer.error);
      return;
    }
    notify({ kind: 'done', text: t('sheets.dialog.printed', { count: answer.value.lines }) });
    onClose();
  }

  async function pdf(): Promise<void> {
    const title = t(of.list === 'customers' ? 'sheets.customerList' : 'sheets.overdueList');
    const chosen = await call('files.chooseToSave', { suggestedName: `${title}.pdf`, extension: 'pdf' });
    if (!chosen.ok || chosen.value.file === null) return;
    const answer = await call('lists.pdf', { ...request, file: chosen.value.file, job: begin() });
    if (!answer.ok) {
      failed(answer.error);
      return;
    }
    const { lines, pages } = answer.value;
    notify({ kind: 'done', text: t('sheets.dialog.written', { name: chosen.value.name, count: lines, pages }) });
    onClose();
  }

  return (
    <Dialog
      title={t(`sheets.dialog.${of.list}`)}
      size="small"
      onClose={() => {
        if (job === undefined) onClose();
        else void call('jobs.cancel', { job });
      }}
      actions={<Actions busy={job !== undefined} onPrint={() => void print()} onPdf={() => void pdf()} />}
    >
      <div className="ledger-dialog">
        <p>{job === undefined ? t('sheets.dialog.intro') : t('sheets.dialog.working')}</p>
        <Select
          label={t('paper.desk.size')}
          options={complaintSize.options.map((each) => ({ value: each, label: t(`paper.sizes.${each}`) }))}
          value={size}
          onChange={setSize}
        />
        <Select
          label={t('paper.desk.printer')}
          options={[
            { value: '', label: t('paper.desk.usualPrinter') },
            ...(printers.value?.printers ?? []).map((printer) => ({ value: printer.device, label: printer.name })),
          ]}
          value={device}
          onChange={setDevice}
        />
        {error?.code === 'glyphs-missing' || allowMissing ? (
          <Checkbox checked={allowMissing} onChange={setAllowMissing}>
            {t('sheets.dialog.anyway')}
          </Checkbox>
        ) : null}
        {error ? <FieldError>{sentence(error)}</FieldError> : null}
      </div>
    </Dialog>
  );
}

/** F8 and Alt+P inside the dialog. */
function Actions({
  busy,
  onPrint,
  onPdf,
}: {
  readonly busy: boolean;
  readonly onPrint: () => void;
  readonly onPdf: () => void;
}): ReactNode {
  const { t } = useTranslation();
  useCommandHandlers({ 'page.print': busy ? undefined : onPrint, 'print.pdf': busy ? undefined : onPdf });
  return (
    <>
      <Button keys="Alt+P" isDisabled={busy} onPress={onPdf}>
        {t('sheets.dialog.pdf')}
      </Button>
      <Button look="primary" keys="F8" isDisabled={busy} autoFocus onPress={onPrint}>
        {t('sheets.dialog.print')}
      </Button>
    </>
  );
}
