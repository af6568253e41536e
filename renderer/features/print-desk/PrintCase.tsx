import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formPaper, policyPaperKinds } from '../../../db/rules/form-papers.ts';
import { paperKind, sizesOf, type PaperKind } from '../../../electron/contract/paper.ts';
import type { PaperSize } from '../../../electron/contract/print-options.ts';
import type { AssignedPaper } from '../../../electron/contract/printers.ts';
import type { Locale } from '../../../electron/contract/shapes.ts';
import { call } from '../../api/client.ts';
import { useSentence } from '../../api/sentences.ts';
import { useCall } from '../../api/use-call.ts';
import { useOffice } from '../../api/use-office.ts';
import { languages } from '../../app/languages.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { notify } from '../../ui/notices.ts';
import { Page } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { MissingGlyphs } from './MissingGlyphs.tsx';
import { usePrintingWay } from './printing-way.ts';
import { PrintPreview } from './PrintPreview.tsx';
import type { PrintedDocument } from './printed-field.ts';
import './print-desk.css';
import { SizeSelect } from './SizeSelect.tsx';
import type { PrintSubject } from './subjects.ts';
import { usePreview } from './use-preview.ts';
import { useStock, useWithoutRoom } from './use-stock.ts';

const bothLayers = { form: true, data: true } as const;

/** One paper before it is printed: what it will look like, on what, and what is missing. */
export function PrintCase({ of }: { readonly of: PrintSubject }): ReactNode {
  const { t } = useTranslation();
  const { settings, policy } = useOffice();
  const sentence = useSentence();
  const [askedSize, setSize] = useState<PaperSize>();
  const [locale, setLocale] = useState<Locale>(settings.paperLocale);
  const about = useCall('papers.about', { subject: of });
  const way = usePrintingWay(about.value?.assigned);
  const kind = policyPaperKinds.find((each) => each === about.value?.assigned);
  const usual = kind && formPaper(policy, kind).size;
  const size = way.profile?.size ?? askedSize ?? usual ?? settings.defaultPaperSize;
  const [reason, setReason] = useState('');
  const [allowMissing, setAllowMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const stock = useStock(about.value?.assigned, locale);
  const preview = usePreview(of, size, locale, way.profile?.id, stock.overlay?.code);
  const without = useWithoutRoom(preview.value?.document);
  const value = preview.value;
  // An overlay has no form of ours that could be left off.
  const layers = (stock.overlay ? undefined : way.profile?.layers) ?? bothLayers;
  const again = (value?.printings ?? 0) > 0;
  const missing = value?.missing ?? [];
  const ready = value !== undefined && !busy && !preview.outdated;

  /** What the clerk still has to answer before anything leaves the office. */
  function mayGo(): boolean {
    setAsked(true);
    return ready && !(again && reason.trim() === '') && !(missing.length > 0 && !allowMissing);
  }

  async function print(): Promise<void> {
    if (!mayGo()) return;
    setBusy(true);
    const answer = await call('papers.print', {
      ...of,
      size,
      locale,
      reprintReason: reason,
      ...way.request,
      ...stock.request,
      allowMissing,
    });
    setBusy(false);
    if (answer.ok) done(t('paper.desk.printed', { count: answer.value.printing }));
    else notify({ kind: 'error', text: sentence(answer.error) });
  }

  async function pdf(): Promise<void> {
    if (!mayGo() || value === undefined) return;
    const chosen = await call('files.chooseToSave', {
      suggestedName: `${numberOn(value.document)}.pdf`,
      extension: 'pdf',
    });
    if (!chosen.ok || chosen.value.file === null) return;
    setBusy(true);
    const answer = await call('papers.pdf', {
      ...of,
      size,
      locale,
      reprintReason: reason,
      file: chosen.value.file,
      ...way.file,
      ...stock.request,
      allowMissing,
    });
    setBusy(false);
    if (answer.ok) done(t('paper.desk.written', { name: chosen.value.name, pages: answer.value.pages }));
    else notify({ kind: 'error', text: sentence(answer.error) });
  }

  function done(text: string): void {
    setReason('');
    setAsked(false);
    notify({ kind: 'done', text });
  }

  useCommandHandlers({
    'page.print': ready ? () => void print() : undefined,
    'print.pdf': ready ? () => void pdf() : undefined,
  });

  return (
    <Page
      title={
        value === undefined ? t('common.places.print-desk') : `${value.document.title} ${numberOn(value.document)}`
      }
      beside={again ? t('paper.desk.printedBefore', { count: value?.printings ?? 0 }) : undefined}
      scroll={false}
    >
      {preview.error ? <p className="intake-gone">{sentence(preview.error)}</p> : null}
      <div className="print-case">
        {value === undefined ? (
          <div />
        ) : (
          <PrintPreview document={value.document} label={t('paper.desk.preview')} layers={layers} />
        )}
        <aside className="print-options" aria-label={t('paper.desk.options')}>
          <SizeSelect
            sizes={sizesOf(paperOf(about.value?.assigned))}
            stock={stock}
            size={size}
            onSize={setSize}
            disabled={way.profile !== undefined && stock.options.length === 0}
          />
          {without.length === 0 ? null : (
            <p className="print-without" role="status">
              {t('overlay.without', { fields: without.join(t('common.listSeparator')) })}
            </p>
          )}
          <Select label={t('paper.desk.language')} options={languages} value={locale} onChange={setLocale} />
          <Select label={t('paper.desk.printer')} options={way.options} value={way.chosen} onChange={way.choose} />
          {layers.form ? null : <p className="print-note">{t('printDesk.onStock')}</p>}
          {layers.data ? null : <p className="print-note">{t('printDesk.blank')}</p>}
          {again ? (
            <TextField
              label={t('paper.desk.reason')}
              required
              maxLength={400}
              value={reason}
              error={asked && reason.trim() === '' ? t('errors.reprint-reason-required') : undefined}
              onChange={(event) => {
                setReason(event.currentTarget.value);
              }}
            />
          ) : null}
          {missing.length > 0 ? (
            <div className="print-missing" role="alert">
              {value === undefined ? null : (
                <MissingGlyphs
                  missing={missing}
                  document={value.document}
                  of={of}
                  caseId={about.value?.caseId ?? null}
                />
              )}
              <Checkbox checked={allowMissing} onChange={setAllowMissing}>
                {t('paper.desk.printAnyway')}
              </Checkbox>
            </div>
          ) : null}
          <Button look="primary" keys="F8" isDisabled={!ready} onPress={() => void print()}>
            {t('paper.desk.print')}
          </Button>
          <Button keys="Alt+P" isDisabled={!ready} onPress={() => void pdf()}>
            {t('paper.desk.pdf')}
          </Button>
        </aside>
      </div>
    </Page>
  );
}

function numberOn(document: PrintedDocument): string {
  return document.kind === 'complaint' ? document.fields.number : document.number;
}

/** The kind of paper whose sizes it has; while that is not known, those of a slip, which any paper with a number has. */
function paperOf(assigned: AssignedPaper | undefined): PaperKind {
  if (assigned === undefined) return 'slip';
  const kind = paperKind.safeParse(assigned);
  return kind.success ? kind.data : 'form';
}
