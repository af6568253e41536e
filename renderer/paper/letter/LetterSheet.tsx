/* oxlint-disable react/no-array-index-key -- sheets are drawn once and never change places */
import type { CSSProperties, ReactNode } from 'react';

import type { LetterDocument } from '../../../electron/contract/paper.ts';
import { Sheet } from '../ComplaintForm.tsx';
import { Code, Rules } from '../marks.tsx';
import { PaperField } from '../PaperField.tsx';
import { paperTexts, type PaperTexts } from '../texts.ts';
import { mm, place, pt } from '../units.ts';
import { letterLayout, type LetterLayout } from './layout.ts';
import './letter.css';
import type { LetterPage, LetterPiece } from './pieces.ts';

/** Every sheet of a letter. */
export function LetterSheets({
  document,
  pages,
}: {
  readonly document: LetterDocument;
  readonly pages: readonly LetterPage[];
}): ReactNode {
  const layout = letterLayout(document);
  return pages.map((pieces, index) => (
    <LetterSheet
      key={index}
      document={document}
      layout={layout}
      pieces={pieces}
      page={index + 1}
      pages={pages.length}
    />
  ));
}

interface SheetProps {
  readonly document: LetterDocument;
  readonly layout: LetterLayout;
  readonly pieces: LetterPage;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

export function LetterSheet({ document, layout, pieces, page, pages }: SheetProps): ReactNode {
  const t = paperTexts(document.locale);
  const { type } = layout.measures;
  return (
    <Sheet document={document} layout={layout}>
      {page === 1 ? (
        <Letterhead document={document} layout={layout} t={t} />
      ) : (
        <PaperField
          field={{ name: 'continued', kind: 'line', box: layout.nextHead }}
          text={`${document.officeName}　${t('letters.paper.continued', { number: document.number })}`}
          layer="form"
          className="is-bare"
          style={{ fontSize: pt(type.lines) }}
        />
      )}
      <div className="paper-letter-text" style={textStyle(layout, page)}>
        {pieces.map((piece, index) => (
          <Piece key={index} piece={piece} locale={document.locale} layout={layout} t={t} />
        ))}
      </div>
      <Foot document={document} layout={layout} page={page} pages={pages} t={t} />
    </Sheet>
  );
}

function textStyle(layout: LetterLayout, page: number): CSSProperties {
  const { type } = layout.measures;
  return { ...place(page === 1 ? layout.first : layout.next), fontSize: pt(type.text) };
}

interface PartProps {
  readonly document: LetterDocument;
  readonly layout: LetterLayout;
  readonly t: PaperTexts;
}

function Letterhead({ document, layout, t }: PartProps): ReactNode {
  const { letterhead } = document;
  const { type, stroke } = layout.measures;
  return (
    <>
      {layout.logo === null ? null : (
        <img className="paper-letter-logo paper-layer-form" style={place(layout.logo)} src={letterhead.logo} alt="" />
      )}
      <PaperField
        field={{ name: 'officeName', kind: 'line', box: layout.office }}
        text={document.officeName}
        layer="form"
        least={0.5}
        className="is-bare paper-title"
        style={{ fontSize: pt(type.office) }}
      />
      {layout.lines.map((box, index) => (
        <PaperField
          key={index}
          field={{ name: `letterhead.${index}`, kind: 'line', box }}
          text={letterhead.lines[index] ?? ''}
          layer="form"
          least={0.5}
          className="is-bare"
          style={{ fontSize: pt(type.lines) }}
        />
      ))}
      <Rules page={layout.page} rules={[layout.rule]} stroke={stroke} />
      <PaperField
        field={{ name: 'number', kind: 'line', box: layout.number }}
        text={document.number === '' ? '' : `${t('letters.paper.number')} ${document.number}`}
        className="is-bare paper-number"
        style={{ fontSize: pt(type.lines) }}
      />
      <PaperField
        field={{ name: 'date', kind: 'line', box: layout.date }}
        text={`${t('letters.paper.date')} ${document.date}`}
        className="is-bare is-at-end"
        style={{ fontSize: pt(type.lines) }}
      />
    </>
  );
}

function Piece({
  piece,
  locale,
  layout,
  t,
}: Pick<PartProps, 'layout' | 't'> & {
  readonly piece: LetterPiece;
  readonly locale: LetterDocument['locale'];
}): ReactNode {
  const gap = { marginBottom: mm(layout.gap) };
  switch (piece.kind) {
    case 'recipient':
      return (
        <div
          className="paper-letter-piece paper-layer-data"
          data-piece="recipient"
          style={{ marginBottom: mm(layout.gap * 2) }}
        >
          {piece.lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      );
    case 'subject':
      return (
        <p
          className="paper-letter-piece paper-letter-subject"
          data-piece="subject"
          style={{ marginBottom: mm(layout.gap * 2) }}
        >
          <b className="paper-layer-form">{t('letters.paper.subject')}</b>
          <b className="paper-layer-data">{piece.text}</b>
        </p>
      );
    case 'paragraph':
      return (
        <p
          className={`paper-letter-piece paper-layer-data ${piece.begins && locale !== 'en' ? 'is-indented' : ''}`}
          data-piece="paragraph"
          style={gap}
        >
          {piece.text}
        </p>
      );
    case 'end':
      return (
        <div
          className="paper-letter-piece paper-letter-end"
          data-piece="end"
          style={{ ...gap, marginTop: mm(layout.gap * 2) }}
        >
          <p className="paper-letter-closing paper-layer-data">{piece.closing}</p>
          <div className="paper-letter-signature">
            <div className="paper-layer-data">
              {piece.signature.map((line, index) => (
                <p key={index}>{line}</p>
              ))}
            </div>
            <div
              className="paper-letter-seal paper-layer-form"
              style={{ width: mm(layout.seal), height: mm(layout.seal), fontSize: pt(layout.measures.type.note) }}
            >
              <svg viewBox={`0 0 ${layout.seal} ${layout.seal}`} aria-hidden="true">
                <rect
                  x="0.2"
                  y="0.2"
                  width={layout.seal - 0.4}
                  height={layout.seal - 0.4}
                  fill="none"
                  stroke="#000"
                  strokeWidth="0.3"
                  strokeDasharray="1.6 1.2"
                />
              </svg>
              <span>{t('letters.paper.seal')}</span>
            </div>
          </div>
        </div>
      );
    case 'enclosures':
      return (
        <div
          className="paper-letter-piece"
          data-piece="enclosures"
          style={{ fontSize: pt(layout.measures.type.text * 0.9) }}
        >
          <p className="paper-layer-form">{t('letters.paper.enclosures')}</p>
          {piece.lines.map((line, index) => (
            <p key={index} className="paper-layer-data">
              {line}
            </p>
          ))}
        </div>
      );
  }
}

function Foot({
  document,
  layout,
  page,
  pages,
  t,
}: PartProps & { readonly page: number; readonly pages: number }): ReactNode {
  const note = { fontSize: pt(layout.measures.type.note) };
  const { printing, printedAt: at, reprintReason: reason } = document;
  return (
    <>
      {document.barcode === '' ? null : <Code text={document.barcode} box={layout.code} />}
      <PaperField
        field={{ name: 'printing', kind: 'line', box: layout.printing }}
        text={
          printing > 1
            ? t('letters.paper.reprint', { count: printing, at, reason })
            : t('letters.paper.printing', { at })
        }
        least={0.5}
        className="is-bare"
        style={note}
      />
      <PaperField
        field={{ name: 'page', kind: 'line', box: layout.pageNumber }}
        text={pages > 1 ? t('letters.paper.page', { page, pages }) : ''}
        className="is-bare is-at-end"
        style={note}
      />
    </>
  );
}
