import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallError } from '../../../electron/contract/errors.ts';
import { complaintSize, type ComplaintSize } from '../../../electron/contract/print-options.ts';
import type { AssignedPaper } from '../../../electron/contract/printers.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { usePrintingWay, type PrintingWay } from '../print-desk/printing-way.ts';

/** What the clerk answered before it is printed. */
export interface PrintAnswers {
  readonly size: ComplaintSize;
  readonly allowMissing: boolean;
  /** Name under which it can be cancelled. */
  readonly job: string;
  readonly way: Pick<PrintingWay, 'request' | 'file'>;
}

/** Undefined: the clerk thought better of it. */
type Outcome = Promise<{ readonly ok: true } | { readonly ok: false; readonly error: CallError } | undefined>;

let jobs = 0;

/** Through which profile or on which printer a paper that is no form of a case goes, and on what. Esc stops what is running. */
export function PrintDialog({
  title,
  intro,
  paper,
  onPrint,
  onPdf,
  onClose,
}: {
  readonly title: string;
  readonly intro: string;
  /** `each`: several, which go by their own profiles, on A4 where there is none. */
  readonly paper: AssignedPaper | 'each';
  readonly onPrint: (answers: PrintAnswers) => Outcome;
  readonly onPdf?: (answers: PrintAnswers) => Outcome;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [size, setSize] = useState<ComplaintSize>('a4');
  const [allowMissing, setAllowMissing] = useState(false);
  const [error, setError] = useState<CallError>();
  const [job, setJob] = useState<string>();
  const way = usePrintingWay(paper);

  async function run(work: (answers: PrintAnswers) => Outcome): Promise<void> {
    jobs += 1;
    const name = `list-${jobs}`;
    setError(undefined);
    setJob(name);
    const answer = await work({ size, allowMissing, job: name, way });
    setJob(undefined);
    if (answer?.ok) onClose();
    else if (answer && answer.error.code !== 'cancelled') setError(answer.error);
  }

  return (
    <Dialog
      title={title}
      size="small"
      onClose={() => {
        if (job === undefined) onClose();
        else void call('jobs.cancel', { job });
      }}
      actions={
        <Actions busy={job !== undefined} onPrint={() => void run(onPrint)} onPdf={onPdf && (() => void run(onPdf))} />
      }
    >
      <div className="ledger-dialog">
        <p>{job === undefined ? intro : t('sheets.dialog.working')}</p>
        {paper === 'each' ? null : (
          <Select
            label={t('paper.desk.size')}
            options={complaintSize.options.map((each) => ({ value: each, label: t(`paper.sizes.${each}`) }))}
            value={complaintSize.options.find((each) => each === way.profile?.size) ?? size}
            disabled={way.profile !== undefined}
            onChange={setSize}
          />
        )}
        <Select label={t('paper.desk.printer')} options={way.options} value={way.chosen} onChange={way.choose} />
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
  readonly onPdf: (() => void) | undefined;
}): ReactNode {
  const { t } = useTranslation();
  useCommandHandlers({ 'page.print': busy ? undefined : onPrint, 'print.pdf': busy ? undefined : onPdf });
  return (
    <>
      {onPdf ? (
        <Button keys="Alt+P" isDisabled={busy} onPress={onPdf}>
          {t('sheets.dialog.pdf')}
        </Button>
      ) : null}
      <Button look="primary" keys="F8" isDisabled={busy} autoFocus onPress={onPrint}>
        {t('sheets.dialog.print')}
      </Button>
    </>
  );
}
