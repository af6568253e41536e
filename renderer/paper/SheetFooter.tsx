import type { ReactNode } from 'react';

import type { PaperCopy } from '../../electron/contract/paper.ts';
import type { SheetMeasures } from './layout/sizes.ts';
import { Code, CopyStrip } from './marks.tsx';
import { PaperField, PaperRun } from './PaperField.tsx';
import { numeral, type PaperTexts } from './texts.ts';
import { pt } from './units.ts';

export interface SheetFooterProps {
  /** What every copy says: 0 printings are an empty form. */
  readonly document: {
    readonly warning: string;
    readonly printing: number;
    readonly printedAt: string;
    readonly reprintReason: string;
    /** Null of a paper that has no versions. */
    readonly version: number | null;
  };
  readonly measures: Pick<SheetMeasures, 'footer' | 'type' | 'strip'>;
  /** The copy this sheet is; null for the one impression that is all copies, and on the screen. */
  readonly copy: PaperCopy | null;
  /** How many copies the one impression makes; 0 or 1 says nothing. */
  readonly impressions: number;
  readonly barcode: string;
  readonly page: number;
  readonly pages: number;
  readonly t: PaperTexts;
}

/** Foot of every sheet: which copy, which printing, which version, and that it is not for the customer. */
export function SheetFooter({
  document,
  measures,
  copy,
  impressions,
  barcode,
  page,
  pages,
  t,
}: SheetFooterProps): ReactNode {
  const { footer, type, strip } = measures;
  const note = { fontSize: pt(type.note) };
  return (
    <>
      {barcode === '' ? null : <Code text={barcode} box={footer.code} />}
      <PaperField
        field={{ name: 'warning', kind: 'line', box: footer.warning }}
        text={document.warning}
        layer="form"
        className="is-bare paper-warning"
        style={note}
      />
      {document.printing > 0 ? (
        <>
          <PaperRun
            field={{ name: 'printing', box: footer.printing }}
            layer="data"
            className={`is-bare ${strip ? '' : 'is-at-end'}`}
          >
            <span style={note}>
              {printingWords(document, t)}
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
          <b style={{ fontSize: pt(type.copy) }}>{copyWords(copy, t)}</b>
        </PaperRun>
      ) : null}
      {!copy && impressions > 1 ? (
        <PaperRun field={{ name: 'copy', box: footer.copy }} className="is-bare is-at-end">
          <b style={{ fontSize: pt(type.copy) }}>{t('paper.impression', { numeral: numeral(t, impressions) })}</b>
        </PaperRun>
      ) : null}
      {copy && strip ? <CopyStrip colour={copy.colour} box={strip} /> : null}
    </>
  );
}

/** 第一聯 業務部存; of a copy that nobody in particular keeps, its name; of the only one, who keeps it. */
function copyWords({ name, keeper }: PaperCopy, t: PaperTexts): string {
  if (name === '' && keeper !== '') return t('paper.keptBy', { keeper });
  return keeper === '' ? name : t('paper.copyTag', { name, keeper });
}

/** 第 1 次列印, or 補印 from the second on. */
function printingWords(
  { printing: count, printedAt: at, version }: SheetFooterProps['document'],
  t: PaperTexts,
): ReactNode {
  if (version === null) {
    return count > 1 ? <b>{t('slips.paper.reprint', { count, at })}</b> : t('slips.paper.printing', { count, at });
  }
  return count > 1 ? <b>{t('paper.reprint', { count, at, version })}</b> : t('paper.printing', { count, at, version });
}
