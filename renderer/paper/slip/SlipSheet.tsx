/* oxlint-disable react/no-array-index-key -- sheets are drawn once and never change places */
import { useMemo, type ReactNode } from 'react';

import type { SlipDocument } from '../../../electron/contract/paper.ts';
import { ContinuationBody } from '../complaint/Continuation.tsx';
import { Sheet } from '../ComplaintForm.tsx';
import { onePage, type ComplaintPages } from '../fit.ts';
import { frame } from '../layout/geometry.ts';
import { Code, Rules, WriteOn } from '../marks.tsx';
import { FittingContext, PaperField, PaperRun } from '../PaperField.tsx';
import { SheetTitle } from '../SheetTitle.tsx';
import { paperTexts, type PaperTexts } from '../texts.ts';
import { pt } from '../units.ts';
import { slipLayout, type SlipLayout } from './layout.ts';
import './slip.css';

interface SlipProps {
  readonly document: SlipDocument;
  readonly pages?: ComplaintPages;
}

/** 催辦單, 查辦單, 異常處理單, 簽呈, 回訪記錄表: the slip, and what did not fit on it. */
export function SlipForm({ document, pages = onePage }: SlipProps): ReactNode {
  const layout = useMemo(() => slipLayout(document), [document]);
  const t = paperTexts(document.locale);
  const count = pages.continuation.length + 1;
  const fitting = { fits: pages.fits, continued: t('paper.continued'), continuedShort: t('paper.continuedShort') };
  return (
    <>
      <FittingContext value={fitting}>
        <SlipSheet document={document} layout={layout} pages={count} t={t} />
      </FittingContext>
      {pages.continuation.map((texts, index) => (
        <FittingContext key={index} value={fitting}>
          <Sheet document={document} layout={layout}>
            <Head
              document={document}
              layout={layout}
              title={t('paper.continuation', { title: document.title })}
              t={t}
            />
            <ContinuationBody texts={texts} layout={layout} t={t} />
            <Rules page={layout.page} rules={frame(layout.measures.table)} stroke={layout.measures.stroke} />
            <Foot document={document} layout={layout} page={index + 2} pages={count} t={t} />
          </Sheet>
        </FittingContext>
      ))}
    </>
  );
}

interface PartProps {
  readonly document: SlipDocument;
  readonly layout: SlipLayout;
  readonly t: PaperTexts;
}

/** The slip itself, without what goes on elsewhere. */
export function SlipSheet({ document, layout, pages, t }: PartProps & { readonly pages: number }): ReactNode {
  const { type } = layout.measures;
  const texts = new Map([...document.cells, ...document.blocks].map(({ name, text }) => [name, text]));
  return (
    <Sheet document={document} layout={layout}>
      <Head document={document} layout={layout} title={document.title} t={t} />
      {layout.cells.map(({ name, label, labelBox, box }) => (
        <div key={name}>
          <PaperField
            field={{ name: `label ${name}`, kind: 'line', box: labelBox }}
            text={label}
            className="paper-slip-label"
            style={{ fontSize: pt(type.label) }}
          />
          <PaperField field={{ name, kind: 'line', box }} text={texts.get(name) ?? ''} />
        </div>
      ))}
      {layout.blocks.map(({ name, label, labelBox, box, signatures, signatureBox }) => (
        <div key={name}>
          <PaperField
            field={{ name: `label ${name}`, kind: 'line', box: labelBox }}
            text={label}
            className="paper-slip-label"
            style={{ fontSize: pt(type.label) }}
          />
          <PaperField field={{ name, kind: 'block', box }} text={texts.get(name) ?? ''} />
          {signatures.length === 0 ? null : (
            <PaperRun
              field={{ name: `signatures ${name}`, box: signatureBox }}
              className="is-at-end paper-slip-signatures"
            >
              {signatures.map((signature) => (
                <span key={signature} className="paper-slip-signature">
                  {signature} <WriteOn ems={document.size === 'half' ? 5.5 : 7.5} />
                </span>
              ))}
            </PaperRun>
          )}
        </div>
      ))}
      <Rules page={layout.page} rules={layout.rules} stroke={layout.measures.stroke} />
      <Foot document={document} layout={layout} page={1} pages={pages} t={t} />
    </Sheet>
  );
}

function Head({ document, layout, title, t }: PartProps & { readonly title: string }): ReactNode {
  const { header, type } = layout.measures;
  return (
    <>
      <SheetTitle document={document} title={title} header={header} type={type} />
      <PaperRun field={{ name: 'date', box: header.dates }} className="is-bare">
        {t('slips.paper.date')} <b>{document.date}</b>
      </PaperRun>
      <PaperRun field={{ name: 'number', box: header.number }} className="is-bare is-at-end">
        <span>{t('slips.paper.number')}</span>{' '}
        <b className="paper-number" style={{ fontSize: pt(type.number) }}>
          {document.number}
        </b>
      </PaperRun>
    </>
  );
}

function Foot({
  document,
  layout,
  page,
  pages,
  t,
}: PartProps & { readonly page: number; readonly pages: number }): ReactNode {
  const { footer, type } = layout.measures;
  const note = { fontSize: pt(type.note) };
  const printing = { count: document.printing, at: document.printedAt };
  return (
    <>
      <Code text={document.barcode} box={footer.code} />
      <PaperField
        field={{ name: 'warning', kind: 'line', box: footer.warning }}
        text={document.warning}
        className="is-bare paper-warning"
        style={note}
      />
      <PaperRun
        field={{ name: 'printing', box: footer.printing }}
        className={`is-bare ${footer.copy.y < footer.reason.y ? '' : 'is-at-end'}`}
      >
        <span style={note}>
          {document.printing > 1 ? <b>{t('slips.paper.reprint', printing)}</b> : t('slips.paper.printing', printing)}
          {pages > 1 ? <span className="paper-page-of">{t('paper.page', { page, pages })}</span> : null}
        </span>
      </PaperRun>
      {document.printing > 1 ? (
        <PaperField
          field={{ name: 'reprintReason', kind: 'line', box: footer.reason }}
          text={t('paper.reason', { reason: document.reprintReason })}
          className="is-bare"
          style={note}
        />
      ) : null}
    </>
  );
}
