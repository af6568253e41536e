/* oxlint-disable react/no-array-index-key -- fields are told apart by their place in the list */
import { useMemo, type CSSProperties, type ReactNode } from 'react';

import { CODE_VALUE } from '../../../db/rules/overlay-values.ts';
import type { OverlayDocument } from '../../../electron/contract/paper.ts';
import { isContinuous } from '../../../electron/contract/print-options.ts';
import { ContinuedBlock } from '../complaint/Continuation.tsx';
import type { ContinuedText } from '../fit.ts';
import { box, type Box } from '../layout/geometry.ts';
import { Code } from '../marks.tsx';
import { shownText } from '../PaperField.tsx';
import { paperTexts } from '../texts.ts';
import { mm, place, pt } from '../units.ts';
import { asTheyAre, attachedLayout, overlayPage, TENTHS, type OverlayPages } from './overlay-pages.ts';
import './overlay.css';
import { overlayPageName } from './own-page.ts';

type Field = OverlayDocument['fields'][number];
type Values = OverlayDocument['sheets'][number]['values'];

/** The mark behind a text whose whole stands on the attached page. */
export function markText(mark: number): string {
  return `※${mark}`;
}

/** One sheet of printed stock: nothing but the values, each in its place. */
export function OverlaySheet({
  document,
  values,
  pages = asTheyAre,
}: {
  readonly document: OverlayDocument;
  readonly values: Values;
  readonly pages?: OverlayPages;
}): ReactNode {
  const texts = useMemo(() => new Map(values.map(({ name, text }) => [name, text])), [values]);
  return (
    <Stock document={document}>
      {document.fields.map((field, index) => (
        <OverlayText
          key={index}
          field={field}
          index={index}
          text={texts.get(field.value) ?? ''}
          fit={pages.fits.get(index)}
        />
      ))}
    </Stock>
  );
}

function Stock({
  document,
  children,
}: {
  readonly document: OverlayDocument;
  readonly children: ReactNode;
}): ReactNode {
  const { width, height } = overlayPage(document);
  return (
    <div
      className="paper-sheet page paper-overlay"
      data-size={overlayPageName(document)}
      data-continuous={document.size !== 'own' && isContinuous(document.size) ? '' : undefined}
      lang={document.locale}
      style={{ width: mm(width), height: mm(height) }}
    >
      {children}
    </div>
  );
}

/** The place of a field, in millimetres. */
export function boxOf({ x, y, width, height }: Pick<Field, 'x' | 'y' | 'width' | 'height'>): Box {
  return box(x / TENTHS, y / TENTHS, width / TENTHS, height / TENTHS);
}

function OverlayText({
  field,
  index,
  text,
  fit,
}: {
  readonly field: Field;
  readonly index: number;
  readonly text: string;
  readonly fit: ReturnType<OverlayPages['fits']['get']>;
}): ReactNode {
  const at = boxOf(field);
  if (field.value === CODE_VALUE) {
    const side = Math.min(at.width, at.height);
    return text === '' ? null : <Code text={text} box={{ ...at, width: side, height: side }} />;
  }
  const style: CSSProperties = {
    ...place(at),
    fontSize: pt((fit?.size ?? field.size) / TENTHS),
    lineHeight: mm(at.height / field.lines),
    textAlign: field.align,
  };
  return (
    <div
      className={`paper-overlay-field paper-layer-data ${field.lines > 1 ? 'is-block' : 'is-line'}`}
      style={style}
      data-overlay-field={index}
    >
      <span className="paper-overlay-text">
        {fit ? fit.text : fieldText(field, text)}
        {fit && fit.mark !== null ? <span className="paper-overlay-mark">{markText(fit.mark)}</span> : null}
      </span>
    </div>
  );
}

/** The text as it stands in its place: a single line has no breaks. */
export function fieldText({ lines }: Pick<Field, 'lines'>, text: string): string {
  return shownText(lines > 1 ? 'block' : 'line', text);
}

/** What found no room on the stock: the number of the paper, and each text under its mark. */
export function AttachedSheet({
  document,
  texts,
  page,
  pages,
}: {
  readonly document: OverlayDocument;
  readonly texts: readonly ContinuedText[];
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
}): ReactNode {
  const { head, body, type, leading } = attachedLayout(document);
  const t = paperTexts(document.locale);
  return (
    <Stock document={document}>
      <div className="paper-overlay-head paper-layer-data" style={{ ...place(head), fontSize: pt(type) }}>
        <b>{t('overlay.paper.attached', { title: document.title })}</b>
        <b className="paper-number">{document.number}</b>
        <span>{t('paper.page', { page, pages })}</span>
      </div>
      <div
        className="paper-continuation paper-layer-data"
        style={{ ...place(body), fontSize: pt(type), '--paper-leading': leading } as CSSProperties}
      >
        {texts.map((one) => (
          <ContinuedBlock key={one.name} one={one} t={t} gap={2} />
        ))}
      </div>
    </Stock>
  );
}

/** Every sheet as it prints: the stock of each copy, and what is attached to it. */
export function OverlaySheets({
  document,
  pages,
}: {
  readonly document: OverlayDocument;
  readonly pages: readonly OverlayPages[];
}): ReactNode {
  return document.sheets.flatMap(({ values }, index) => {
    const own = pages[index] ?? asTheyAre;
    return [
      <OverlaySheet key={index} document={document} values={values} pages={own} />,
      ...own.attached.map((texts, page) => (
        <AttachedSheet
          key={`${index} ${page}`}
          document={document}
          texts={texts}
          page={page + 1}
          pages={own.attached.length}
        />
      )),
    ];
  });
}
