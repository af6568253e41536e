import type { ReactNode } from 'react';

import type { ComplaintDocument } from '../../../electron/contract/paper.ts';
import type { ComplaintLayout } from '../layout/complaint.ts';
import { usePaperEditor, type PaperFieldName } from '../PaperEditor.ts';
import { PaperRun } from '../PaperField.tsx';
import { SheetTitle } from '../SheetTitle.tsx';
import type { PaperTexts } from '../texts.ts';
import { place, pt } from '../units.ts';

interface HeaderProps {
  readonly document: ComplaintDocument;
  readonly layout: ComplaintLayout;
  readonly t: PaperTexts;
}

export function Header({ document, layout, t }: HeaderProps): ReactNode {
  const { header, type } = layout.measures;
  const { fields } = document;
  return (
    <>
      <SheetTitle document={document} title={document.title} header={header} type={type} />
      <PaperRun field={{ name: 'dates', box: header.dates }} className="is-bare">
        {t('paper.acceptedOn')} <Inline name="acceptedOn" text={fields.acceptedOn} />
        <span className="paper-gap" />
        {t('paper.dueOn')} <Inline name="dueOn" text={fields.dueOn} />
        {fields.limit === '' ? null : (
          <span className="paper-layer-data">{t('paper.inBrackets', { text: fields.limit })}</span>
        )}
      </PaperRun>
      <PaperRun field={{ name: 'number', box: header.number }} className="is-bare is-at-end">
        <span>{t('paper.number')}</span>{' '}
        <Inline name="number" text={fields.number} className="paper-number" size={type.number} />
      </PaperRun>
      {header.keepers && document.copies.length > 0 ? (
        <PaperRun field={{ name: 'keepers', box: header.keepers }} className="is-bare is-at-end">
          {document.copies.map(({ copy, keeper }) => `${circled(copy)}${keeper}`).join(' ')}
        </PaperRun>
      ) : null}
    </>
  );
}

/** ① for 1; there are twenty such signs. */
function circled(count: number): string {
  return count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : `(${count})`;
}

function Inline({
  name,
  text,
  className = '',
  size,
}: {
  readonly name: PaperFieldName;
  readonly text: string;
  readonly className?: string;
  readonly size?: number;
}): ReactNode {
  const control = usePaperEditor()?.field(name);
  return (
    <b className={`paper-layer-data ${className}`} style={size ? { fontSize: pt(size) } : {}} data-paper-inline={name}>
      {control ?? text}
    </b>
  );
}

/** Head of a continuation page: which form and case it belongs to. */
export function ContinuationHeader({
  document,
  layout,
  page,
  pages,
  t,
}: HeaderProps & { readonly page: number; readonly pages: number }): ReactNode {
  const { header, type } = layout.measures;
  return (
    <>
      <div
        className="paper-block is-centred paper-layer-data"
        style={{ ...place(header.office), fontSize: pt(type.office) }}
      >
        {header.keepers ? '' : document.officeName}
      </div>
      <div
        className="paper-block is-centred paper-title paper-layer-data"
        style={{ ...place(header.title), fontSize: pt(type.title * 0.8) }}
      >
        {t('paper.continuation', { title: document.title })}
      </div>
      <div className="paper-block paper-layer-data" style={place(header.dates)}>
        {t('paper.page', { page, pages })}
      </div>
      <div className="paper-block is-at-end paper-layer-data" style={place(header.number)}>
        {t('paper.number')}{' '}
        <b className="paper-number" style={{ fontSize: pt(type.number) }}>
          {document.fields.number}
        </b>
      </div>
    </>
  );
}
