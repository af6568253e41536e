/* oxlint-disable react/no-array-index-key -- sheets are drawn once and never change places */
import type { ReactNode } from 'react';

import { ContinuationBody, continuationBox } from '../complaint/Continuation.tsx';
import { Sheet } from '../ComplaintForm.tsx';
import type { ContinuedText } from '../fit.ts';
import { frame, guessWidth } from '../layout/geometry.ts';
import { ApartContext, Rules, WriteOn, Written } from '../marks.tsx';
import { PaperField, PaperRun } from '../PaperField.tsx';
import { SheetFooter } from '../SheetFooter.tsx';
import { SheetTitle } from '../SheetTitle.tsx';
import type { PaperTexts } from '../texts.ts';
import { place, pt } from '../units.ts';
import type { FormLayout, FormPage, PlacedText } from './layout.ts';
import type { FormView } from './view.ts';
import './form.css';

export interface FormSheetProps {
  readonly view: FormView;
  readonly layout: FormLayout;
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  readonly t: PaperTexts;
}

/** One sheet of a form, with the texts that go on in its free rest. */
export function FormSheet({
  texts,
  ...props
}: FormSheetProps & { readonly texts: readonly ContinuedText[] }): ReactNode {
  const { view, layout, page, t } = props;
  const laid = layout.pages[page - 1];
  if (!laid) return null;
  return (
    <Sheet document={view} layout={layout}>
      <Head {...props} />
      <Cells page={laid} layout={layout} />
      <Table page={laid} layout={layout} t={t} />
      <ApartContext value={view.apart}>
        <Blocks page={laid} layout={layout} />
      </ApartContext>
      {laid.free && texts.length > 0 ? (
        <ContinuationBody texts={texts} layout={layout} area={continuationBox(layout, laid.free)} t={t} />
      ) : null}
      <Rules page={layout.page} rules={laid.rules} stroke={layout.measures.stroke} />
      <Foot {...props} />
    </Sheet>
  );
}

/** A sheet that holds nothing but texts that go on. */
export function TextSheet({
  texts,
  ...props
}: FormSheetProps & { readonly texts: readonly ContinuedText[] }): ReactNode {
  const { view, layout, t } = props;
  return (
    <Sheet document={view} layout={layout}>
      <Head {...props} />
      <ContinuationBody texts={texts} layout={layout} t={t} />
      <Rules page={layout.page} rules={frame(layout.measures.table)} stroke={layout.measures.stroke} />
      <Foot {...props} />
    </Sheet>
  );
}

function Head({ view, layout, page, t }: FormSheetProps): ReactNode {
  const { header, type } = layout.measures;
  const title = page === 1 ? view.title : t('paper.continuation', { title: view.title });
  return (
    <>
      <SheetTitle document={view} title={title} header={header} type={type} layer={page === 1 ? 'form' : 'data'} />
      <PaperRun field={{ name: 'date', box: header.dates }} className="is-bare">
        {t('slips.paper.date')}{' '}
        <b className="paper-layer-data" data-paper-inline="date">
          {view.date}
        </b>
        {view.caseNumber === '' ? null : (
          <>
            <span className="paper-gap" />
            {t('slips.paper.caseNumber')}{' '}
            <b className="paper-layer-data" data-paper-inline="caseNumber">
              {view.caseNumber}
            </b>
          </>
        )}
      </PaperRun>
      <PaperRun field={{ name: 'number', box: header.number }} className="is-bare is-at-end">
        <span>{t('slips.paper.number')}</span>{' '}
        <b className="paper-number paper-layer-data" style={{ fontSize: pt(type.number) }} data-paper-inline="number">
          {view.number}
        </b>
      </PaperRun>
      {header.keepers && view.keepers.length > 1 ? (
        <PaperRun field={{ name: 'keepers', box: header.keepers }} className="is-bare is-at-end">
          {keepersIn(view.keepers, header.keepers.width, type.note)}
        </PaperRun>
      ) : null}
    </>
  );
}

/** ①業務部 ②倉庫: what stands in brackets behind a keeper is left out where the line has no room for it. */
function keepersIn(keepers: readonly string[], width: number, size: number): string {
  const line = (names: readonly string[]): string =>
    names.map((name, index) => `${circled(index + 1)}${name}`).join(' ');
  const whole = line(keepers);
  if (guessWidth(whole, size) <= width) return whole;
  return line(keepers.map((name) => name.replace(/\s*[（(][^（）()]*[）)]$/u, '')));
}

/** ① for 1; there are twenty such signs. */
export function circled(count: number): string {
  return count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : `(${count})`;
}

interface PartProps {
  readonly page: FormPage;
  readonly layout: FormLayout;
}

function Cells({ page, layout }: PartProps): ReactNode {
  const { type } = layout.measures;
  return page.cells.map(({ label, labelBox, ...cell }) => (
    <div key={cell.name}>
      <PaperRun field={{ name: `label ${cell.name}`, box: labelBox }}>
        <b style={{ fontSize: pt(type.label) }}>{label}</b>
      </PaperRun>
      <PaperField field={cell} text={cell.text} />
    </div>
  ));
}

/** A number may be condensed further than words: in two parts it would be read as another one. */
const LEAST_OF_NUMBERS = 0.4;

function TableText({ cell, total = false }: { readonly cell: PlacedText; readonly total?: boolean }): ReactNode {
  const end = cell.align === 'end';
  return (
    <PaperField
      field={cell}
      text={cell.text}
      className={`${end ? 'is-number' : ''} ${total ? 'is-total' : ''}`}
      {...(end ? { least: LEAST_OF_NUMBERS } : {})}
    />
  );
}

function Table({ page, layout, t }: PartProps & { readonly t: PaperTexts }): ReactNode {
  const { type } = layout.measures;
  if (!page.table) return null;
  const { heads, cells, total, more } = page.table;
  return (
    <>
      {heads.map(({ label, box }, index) => (
        <PaperRun key={index} field={{ name: `head ${index}`, box }} className="is-middle">
          <b style={{ fontSize: pt(type.label) }}>{label}</b>
        </PaperRun>
      ))}
      {cells.map((cell) => (
        <TableText key={cell.name} cell={cell} />
      ))}
      {total.map((cell) => (
        <TableText key={cell.name} cell={cell} total />
      ))}
      {more ? (
        <PaperRun field={{ name: 'more', box: more.box }} layer="data" className="is-middle">
          {t('paper.moreGoods', { count: more.count })}
        </PaperRun>
      ) : null}
    </>
  );
}

function Blocks({ page, layout }: PartProps): ReactNode {
  const { type } = layout.measures;
  return (
    <>
      {page.blocks.map(({ name, label, labelBox, text, box, signatures }) => (
        <div key={name}>
          <PaperRun field={{ name: `label ${name}`, box: labelBox }}>
            <b style={{ fontSize: pt(type.label) }}>{label}</b>
          </PaperRun>
          <PaperField field={{ name, kind: 'block', box }} text={text} />
          {signatures.map((signature, index) => (
            <PaperRun
              key={index}
              field={{ name: `signature ${name} ${index}`, box: signature.box }}
              className="paper-form-signature is-at-end"
            >
              {signature.label}{' '}
              <Written text={signature.text}>
                <WriteOn ems={signature.ems} />
              </Written>
            </PaperRun>
          ))}
        </div>
      ))}
      {page.stamp ? (
        <div
          className="paper-form-stamp paper-layer-form"
          style={{ ...place(page.stamp.box), fontSize: pt(type.note) }}
          data-paper-stamp
        >
          <span>{page.stamp.label}</span>
        </div>
      ) : null}
    </>
  );
}

function Foot({ view, layout, page, pages, t }: FormSheetProps): ReactNode {
  return (
    <SheetFooter
      document={view}
      measures={layout.measures}
      copy={view.sheet.copy}
      impressions={view.keepers.length}
      barcode={view.sheet.barcode}
      page={page}
      pages={pages}
      t={t}
    />
  );
}
