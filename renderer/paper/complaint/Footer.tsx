import type { ReactNode } from 'react';

import type { ComplaintDocument, PaperCopy } from '../../../electron/contract/paper.ts';
import type { ComplaintLayout } from '../layout/complaint.ts';
import { Code, CopyStrip } from '../marks.tsx';
import { PaperField, PaperRun } from '../PaperField.tsx';
import { numeral, type PaperTexts } from '../texts.ts';
import { pt } from '../units.ts';

interface FooterProps {
  readonly document: ComplaintDocument;
  readonly layout: ComplaintLayout;
  /** The copy this sheet is; null for the one impression that is all copies, and on the screen. */
  readonly copy: PaperCopy | null;
  readonly barcode: string;
  readonly page: number;
  readonly pages: number;
  readonly t: PaperTexts;
}

/** Foot of every sheet: which copy, which printing, which version, and that it is not for the customer. */
export function Footer({ document, layout, copy, barcode, page, pages, t }: FooterProps): ReactNode {
  const { footer, type, strip } = layout.measures;
  const printing = { count: document.printing, at: document.printedAt, version: document.caseVersion };
  const note = { fontSize: pt(type.note) };
  return (
    <>
      {barcode === '' ? null : <Code text={barcode} box={footer.code} />}
      <PaperField
        field={{ name: 'warning', kind: 'line', box: footer.warning }}
        text={document.warning}
        className="is-bare paper-warning"
        style={note}
      />
      {document.printing > 0 ? (
        <>
          <PaperRun
            field={{ name: 'printing', box: footer.printing }}
            className={`is-bare ${strip ? '' : 'is-at-end'}`}
          >
            <span style={note}>
              {document.printing > 1 ? <b>{t('paper.reprint', printing)}</b> : t('paper.printing', printing)}
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
      ) : null}
      {copy ? (
        <PaperRun field={{ name: `copy ${copy.copy}`, box: footer.copy }} className="is-bare is-at-end paper-copy">
          <b style={{ fontSize: pt(type.copy) }}>{t('paper.copyTag', { name: copy.name, keeper: copy.keeper })}</b>
        </PaperRun>
      ) : null}
      {!copy && document.copies.length > 1 && document.arrangement === 'impression' ? (
        <PaperRun field={{ name: 'copy', box: footer.copy }} className="is-bare is-at-end">
          <b style={{ fontSize: pt(type.copy) }}>
            {t('paper.impression', { numeral: numeral(t, document.copies.length) })}
          </b>
        </PaperRun>
      ) : null}
      {copy && strip ? <CopyStrip colour={copy.colour} box={strip} /> : null}
    </>
  );
}
