/* oxlint-disable react/no-array-index-key -- sheets are drawn once and never change places */
import { useMemo, type CSSProperties, type ReactNode } from 'react';

import type { ComplaintDocument, PaperCopy, PrintDocument } from '../../electron/contract/paper.ts';
import { isContinuous, type PaperSize } from '../../electron/contract/print-options.ts';
import { ContinuationBody } from './complaint/Continuation.tsx';
import { Footer } from './complaint/Footer.tsx';
import { ContinuationHeader, Header } from './complaint/Header.tsx';
import { Intake } from './complaint/Intake.tsx';
import { Parts } from './complaint/Parts.tsx';
import { VoidMark } from './complaint/VoidMark.tsx';
import { onePage, type ComplaintPages } from './fit.ts';
import { complaintLayout, type ComplaintLayout } from './layout/complaint.ts';
import { pageName, type SheetMeasures } from './layout/sizes.ts';
import { Rules } from './marks.tsx';
import { frame } from './layout/geometry.ts';
import { FittingContext } from './PaperField.tsx';
import { paperTexts, type PaperTexts } from './texts.ts';
import { mm, pt } from './units.ts';

interface ComplaintSheetProps {
  readonly document: ComplaintDocument;
  /** The copy this sheet is; null for the one impression and on the intake screen. */
  readonly copy?: PaperCopy | null;
  readonly barcode?: string;
  readonly pages?: ComplaintPages;
  /** True where a `PaperEditorContext` edits the form: all goods lines are shown, the sheet grows for them. */
  readonly editing?: boolean;
  /** False where only what all copies share is drawn (`ComplaintOnce`). */
  readonly foot?: boolean;
}

/**
 * The complaint form 客戶抱怨處理表 (002§3 Art.9), one sheet of it: a pure view of
 * the document, laid out in millimetres. The same sheet prints and is edited.
 */
export function ComplaintSheet({
  document,
  copy = null,
  barcode = '',
  pages = onePage,
  editing = false,
  foot = !editing,
}: ComplaintSheetProps): ReactNode {
  const layout = useMemo(
    () => complaintLayout(document, { growing: editing }),
    // The layout depends on nothing that is typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [document.size, document.parts, document.approvers, document.fields.goods.length, document.fields.demands, editing],
  );
  const t = paperTexts(document.locale);
  const fitting = useMemo(() => fittingOf(pages, t), [pages, t]);
  const count = pages.continuation.length + 1;
  return (
    <FittingContext value={fitting}>
      <Sheet document={document} layout={layout}>
        <Header document={document} layout={layout} t={t} />
        <Intake document={document} layout={layout} t={t} />
        <Parts layout={layout} filled={document.filled} t={t} />
        <Rules page={layout.page} rules={layout.rules} stroke={layout.measures.stroke} />
        {document.fields.voided ? <VoidMark document={document} layout={layout} t={t} /> : null}
        {foot ? (
          <Footer document={document} layout={layout} copy={copy} barcode={barcode} page={1} pages={count} t={t} />
        ) : null}
      </Sheet>
    </FittingContext>
  );
}

/** All sheets of one copy: the form, and what did not fit on it. */
export function ComplaintCopy({
  document,
  copy,
  barcode,
  pages,
}: Required<Omit<ComplaintSheetProps, 'editing' | 'foot'>>): ReactNode {
  const layout = complaintLayout(document);
  const t = paperTexts(document.locale);
  const count = pages.continuation.length + 1;
  const fitting = fittingOf(pages, t);
  return (
    <>
      <ComplaintSheet document={document} copy={copy} barcode={barcode} pages={pages} />
      {pages.continuation.map((texts, index) => (
        <FittingContext key={index} value={fitting}>
          <ContinuationSheet document={document} layout={layout} texts={texts} page={index + 2} pages={count} t={t}>
            <Footer
              document={document}
              layout={layout}
              copy={copy}
              barcode={barcode}
              page={index + 2}
              pages={count}
              t={t}
            />
          </ContinuationSheet>
        </FittingContext>
      ))}
    </>
  );
}

/** Where what did not fit on the form goes on; the foot is the copy's own. */
export function ContinuationSheet({
  document,
  layout,
  texts,
  page,
  pages,
  t,
  children,
}: {
  readonly document: ComplaintDocument;
  readonly layout: ComplaintLayout;
  readonly texts: ComplaintPages['continuation'][number];
  readonly page: number;
  readonly pages: number;
  readonly t: PaperTexts;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <Sheet document={document} layout={layout}>
      <ContinuationHeader document={document} layout={layout} page={page} pages={pages} t={t} />
      <ContinuationBody texts={texts} layout={layout} t={t} />
      <Rules page={layout.page} rules={frame(layout.measures.table)} stroke={layout.measures.stroke} />
      {children}
    </Sheet>
  );
}

export function fittingOf({ fits }: ComplaintPages, t: PaperTexts) {
  return { fits, continued: t('paper.continued'), continuedShort: t('paper.continuedShort') };
}

/** Every sheet of the document as it prints: one copy after the other, or the one impression. */
export function ComplaintForm({
  document,
  pages = onePage,
}: {
  readonly document: ComplaintDocument;
  readonly pages?: ComplaintPages;
}): ReactNode {
  const copies = document.arrangement === 'pages' ? document.copies : [null];
  return copies.map((copy, index) => (
    <ComplaintCopy
      key={copy?.copy ?? 0}
      document={document}
      copy={copy}
      barcode={document.barcode[index] ?? ''}
      pages={pages}
    />
  ));
}

/** The white sheet itself; `over` is laid over another one and has no white of its own. */
export function Sheet({
  document,
  layout,
  over = false,
  children,
}: {
  readonly over?: boolean;
  readonly document: Pick<PrintDocument, 'locale'> & { readonly size: PaperSize; readonly landscape?: boolean };
  readonly layout: {
    readonly page: SheetMeasures['page'];
    readonly measures: {
      readonly type: Pick<SheetMeasures['type'], 'text' | 'leading'>;
      readonly padding: SheetMeasures['padding'];
    };
  };
  readonly children: ReactNode;
}): ReactNode {
  const { type, padding } = layout.measures;
  const style: CSSProperties & Record<`--${string}`, string | number> = {
    width: mm(layout.page.width),
    height: mm(layout.page.height),
    fontSize: pt(type.text),
    '--paper-pad-x': mm(padding.x),
    '--paper-pad-y': mm(padding.y),
    '--paper-leading': type.leading,
  };
  return (
    <div
      className={`paper-sheet page ${over ? 'is-over' : ''}`}
      data-size={pageName(document)}
      data-continuous={isContinuous(document.size) ? '' : undefined}
      lang={document.locale}
      style={style}
    >
      {children}
    </div>
  );
}
