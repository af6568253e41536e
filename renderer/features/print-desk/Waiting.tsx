import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import {
  BATCH_MOST,
  WAITING_MOST,
  type PaperSubjectShape,
  type WaitingPaper,
} from '../../../electron/contract/print-desk.ts';
import { paperSize, type PaperSize } from '../../../electron/contract/print-options.ts';
import type { AssignedPaper } from '../../../electron/contract/printers.ts';
import type { Locale } from '../../../electron/contract/shapes.ts';
import { call } from '../../api/client.ts';
import { useCall } from '../../api/use-call.ts';
import { useDates, useOffice } from '../../api/use-office.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { languages } from '../../app/languages.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Section } from '../../ui/Page.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { BatchOutcome } from './BatchOutcome.tsx';
import { usePrintingWay, type PrintingWay } from './printing-way.ts';
import { SizeSelect } from './SizeSelect.tsx';
import { keyOf, openPaper, printSubject } from './subjects.ts';
import { useBatch, type BatchRequest } from './use-batch.ts';
import { usePaperName } from './use-paper-name.ts';
import { useStock } from './use-stock.ts';

/** Everything that was made here and never printed; what is ticked is printed in one go. */
export function Waiting(): ReactNode {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const waiting = useCall('papers.desk', { limit: WAITING_MOST }, { keepPrevious: true });
  const papers = waiting.value?.papers ?? [];
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [askedSize, setSize] = useState<PaperSize>(settings.defaultPaperSize);
  const [locale, setLocale] = useState<Locale>(settings.paperLocale);
  const [reason, setReason] = useState('');
  const [allowMissing, setAllowMissing] = useState(false);
  const [last, setLast] = useState<BatchRequest['target']>();
  const way = usePrintingWay('each');
  const batch = useBatch();
  const size = way.profile?.size ?? askedSize;
  const chosen = papers.filter(({ subject }) => !left.has(keyOf(subject)));
  const stock = useStock(onlyOf(chosen), locale);
  const failed = batch.result?.failed ?? [];
  const ready = chosen.length > 0 && chosen.length <= BATCH_MOST && batch.job === undefined;

  function choose(subject: PaperSubjectShape, on: boolean): void {
    const next = new Set(left);
    if (on) next.delete(keyOf(subject));
    else next.add(keyOf(subject));
    setLeft(next);
  }

  async function start(subjects: readonly PaperSubjectShape[], target: BatchRequest['target']): Promise<void> {
    setLast(target);
    await batch.run({
      subjects: [...subjects],
      size,
      ...stock.request,
      locale,
      reprintReason: reason,
      allowMissing,
      target,
    });
    setReason('');
    setAllowMissing(false);
  }

  async function pdf(subjects: readonly PaperSubjectShape[]): Promise<void> {
    const file = await call('files.chooseToSave', { suggestedName: t('printDesk.fileName'), extension: 'pdf' });
    if (file.ok && file.value.file !== null) await start(subjects, { to: 'pdf', file: file.value.file, ...way.file });
  }

  // The lowest number comes out first, and the pile lies in the order of the ledger.
  const subjects = chosen.map(({ subject }) => subject).toReversed();
  const print = (): void => void start(subjects, { to: 'printer', ...way.request });
  useCommandHandlers({
    'page.print': ready ? print : undefined,
    'print.pdf': ready ? () => void pdf(subjects) : undefined,
  });

  return (
    <Section title={t('paper.desk.waiting')} beside={waiting.value?.more ? `${papers.length}+` : papers.length}>
      {papers.length > 0 ? (
        <div className="batch-bar" role="group" aria-label={t('paper.desk.options')}>
          {way.profile && stock.options.length === 0 ? null : (
            <SizeSelect
              sizes={way.profile ? [way.profile.size] : paperSize.options}
              stock={stock}
              size={size}
              onSize={setSize}
            />
          )}
          <Select label={t('paper.desk.language')} options={languages} value={locale} onChange={setLocale} />
          <Select label={t('paper.desk.printer')} options={way.options} value={way.chosen} onChange={way.choose} />
          {chosen.length > BATCH_MOST ? <p>{t('printDesk.tooMany', { most: BATCH_MOST })}</p> : null}
          <Button look="primary" keys="F8" isDisabled={!ready} onPress={print}>
            {t('printDesk.printChosen', { count: chosen.length })}
          </Button>
          <Button keys="Alt+P" isDisabled={!ready} onPress={() => void pdf(subjects)}>
            {t('paper.desk.pdf')}
          </Button>
        </div>
      ) : null}
      {batch.job === undefined ? null : <Progress job={batch.job} label={t('printDesk.printing')} />}
      <BatchOutcome
        batch={batch}
        onRetry={() => {
          const again = failed.map(({ subject }) => subject);
          // A file that was written is not written over: the clerk says where the rest goes.
          if (last?.to === 'printer') void start(again, last);
          else void pdf(again);
        }}
      >
        {failed.some(({ code }) => code === 'reprint-reason-required') ? (
          <TextField
            label={t('paper.desk.reason')}
            maxLength={400}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
        ) : null}
        {failed.some(({ code }) => code === 'glyphs-missing') ? (
          <Checkbox checked={allowMissing} onChange={setAllowMissing}>
            {t('paper.desk.printAnyway')}
          </Checkbox>
        ) : null}
      </BatchOutcome>
      {papers.length === 0 ? (
        <p className="side-soft">{t('paper.desk.nothingWaits')}</p>
      ) : (
        <WaitingTable
          papers={papers}
          way={way}
          isChosen={(subject) => !left.has(keyOf(subject))}
          onChoose={choose}
          onChooseAll={(on) => {
            setLeft(new Set(on ? [] : papers.map(({ subject }) => keyOf(subject))));
          }}
        />
      )}
    </Section>
  );
}

/** The paper that all of them are; undefined for papers of several kinds, which no one stock fits. */
function onlyOf([first, ...others]: readonly WaitingPaper[]): AssignedPaper | undefined {
  return others.every(({ assigned }) => assigned === first?.assigned) ? first?.assigned : undefined;
}

function WaitingTable({
  papers,
  way,
  isChosen,
  onChoose,
  onChooseAll,
}: {
  readonly papers: readonly WaitingPaper[];
  readonly way: PrintingWay;
  readonly isChosen: (subject: PaperSubjectShape) => boolean;
  readonly onChoose: (subject: PaperSubjectShape, on: boolean) => void;
  readonly onChooseAll: (on: boolean) => void;
}): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const paperName = usePaperName();
  const all = papers.every(({ subject }) => isChosen(subject));
  return (
    <table className="print-table is-chosen-from">
      <thead>
        <tr>
          <th scope="col">
            <Checkbox checked={all} onChange={onChooseAll} label={t('printDesk.chooseAll')}>
              {null}
            </Checkbox>
          </th>
          <th scope="col">{t('cases.fields.number')}</th>
          <th scope="col">{t('printDesk.paper')}</th>
          <th scope="col">{t('printDesk.date')}</th>
          <th scope="col">{t('cases.fields.customer')}</th>
          <th scope="col">{t('printDesk.through')}</th>
        </tr>
      </thead>
      <tbody>
        {papers.map(({ subject, paper, assigned, kind, number, date, customerName }) => (
          <tr key={keyOf(subject)}>
            <td>
              <Checkbox
                checked={isChosen(subject)}
                onChange={(on) => {
                  onChoose(subject, on);
                }}
                label={t('printDesk.choose', { number })}
              >
                {null}
              </Checkbox>
            </td>
            <td>
              <Button
                look="plain"
                small
                onPress={() => {
                  openPaper(printSubject(subject));
                }}
              >
                {number}
              </Button>
            </td>
            <td>{paperName(paper, kind)}</td>
            <td>{dates.show(date)}</td>
            <td>{customerName}</td>
            <td>{way.nameOf(assigned)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
