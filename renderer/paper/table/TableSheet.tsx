/* oxlint-disable react/no-array-index-key -- rows are drawn once and never change places */
import type { CSSProperties, ReactNode } from 'react';

import type { TableDocument } from '../../../electron/contract/paper.ts';
import { isContinuous, sheetOf } from '../../../electron/contract/print-options.ts';
import { pageName } from '../layout/sizes.ts';
import { paperTexts } from '../texts.ts';
import { mm } from '../units.ts';
import './table.css';

type Section = TableDocument['sections'][number];

/** A row, or a part of one that was too high. */
export interface TableRow {
  readonly cells: readonly string[];
  /** True where the next row is the rest of this one. */
  readonly goesOn: boolean;
}

/** Rows of one section that stand together on one page. */
export interface TablePart {
  readonly section: number;
  readonly rows: readonly TableRow[];
  /** True where the section goes on from the page before: its heading is then without emphasis. */
  readonly continued: boolean;
  readonly total: readonly string[] | null;
}

export type TablePageParts = readonly TablePart[];

/** Millimetres of the sheet as it lies. */
export function sheetSize({ size, landscape }: Pick<TableDocument, 'size' | 'landscape'>): {
  width: number;
  height: number;
} {
  const { width, height } = sheetOf(size, landscape);
  return { width: width / 1000, height: height / 1000 };
}

/** Every sheet of a table: heads repeat, pages are counted. */
export function TablePages({
  document,
  pages,
}: {
  readonly document: TableDocument;
  readonly pages: readonly TablePageParts[];
}): ReactNode {
  return pages.map((parts, index) => (
    <TableSheet key={index} document={document} parts={parts} page={index + 1} pages={pages.length} />
  ));
}

export function TableSheet({
  document,
  parts,
  page,
  pages,
}: {
  readonly document: TableDocument;
  readonly parts: TablePageParts;
  readonly page: number;
  readonly pages: number;
}): ReactNode {
  const t = paperTexts(document.locale);
  const { width, height } = sheetSize(document);
  const style: CSSProperties = { width: mm(width), height: mm(height) };
  return (
    <div
      className="paper-sheet page paper-table-sheet"
      data-size={pageName(document)}
      data-continuous={isContinuous(document.size) ? '' : undefined}
      lang={document.locale}
      style={style}
    >
      <header className="paper-table-head paper-layer-form">
        <span className="paper-table-office">{document.officeName}</span>
        <b className="paper-table-title">{document.title}</b>
        <span className="paper-table-subtitle paper-layer-data">{document.subtitle}</span>
      </header>
      <main className="paper-table-body">
        {parts.map((part) => {
          const section = document.sections[part.section];
          return section ? <TableBlock key={part.section} section={section} part={part} /> : null;
        })}
      </main>
      <footer className="paper-table-foot paper-layer-data">
        <span>{t('paper.printedAt', { at: document.printedAt })}</span>
        <span>{t('paper.page', { page, pages })}</span>
      </footer>
    </div>
  );
}

function TableBlock({ section, part }: { readonly section: Section; readonly part: TablePart }): ReactNode {
  const sum = section.columns.reduce((all, { width }) => all + width, 0) || 1;
  return (
    <section data-table-section={part.section}>
      {section.heading === '' ? null : (
        <h2 className={`paper-layer-form ${part.continued ? 'is-continued' : ''}`}>{section.heading}</h2>
      )}
      <table>
        <colgroup>
          {section.columns.map(({ width }, index) => (
            <col key={index} style={{ width: `${(width / sum) * 100}%` }} />
          ))}
        </colgroup>
        <thead className="paper-layer-form">
          <tr>
            {section.columns.map(({ label, align }, index) => (
              <th key={index} className={`is-${align}`} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="paper-layer-data">
          {part.rows.map((row, index) => (
            <tr key={index} className={row.goesOn ? 'goes-on' : ''} data-table-row={index}>
              {section.columns.map(({ align }, column) => (
                <td key={column} className={`is-${align}`}>
                  {row.cells[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
          {part.total ? (
            <tr className="is-total" data-table-total>
              {section.columns.map(({ align }, column) => (
                <td key={column} className={`is-${align}`}>
                  {part.total?.[column] ?? ''}
                </td>
              ))}
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}
