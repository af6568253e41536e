/* oxlint-disable react/no-array-index-key -- rows are drawn once and never change places */
import type { CSSProperties, ReactNode } from 'react';

import type { TableDocument } from '../../../electron/contract/paper.ts';
import { isContinuous, sheetOf } from '../../../electron/contract/print-options.ts';
import { divide, leastOf, leastOfHead } from '../layout/columns.ts';
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
          return section ? <TableBlock key={part.section} section={section} part={part} document={document} /> : null;
        })}
      </main>
      <footer className="paper-table-foot paper-layer-data">
        <span>{t('paper.printedAt', { at: document.printedAt })}</span>
        <span>{t('paper.page', { page, pages })}</span>
      </footer>
    </div>
  );
}

/** Points of the type, and millimetres beside the text of a column: as table.css has them. */
const type = { cut: 8.5, continuous: 10.5 } as const;
const margins = { cut: 24, continuous: 32 } as const;
const PADDING = 2;

const widths = new WeakMap<Section, readonly number[]>();

/** Shares of the columns in the width of the sheet, as percent: by their weights, but none too narrow for its words. */
function columnShares(section: Section, document: Pick<TableDocument, 'size' | 'landscape'>): readonly number[] {
  const known = widths.get(section);
  if (known) return known;
  const kind = isContinuous(document.size) ? 'continuous' : 'cut';
  const room = sheetSize(document).width - margins[kind];
  const lines = [...section.rows, section.total ?? []];
  const parts = section.columns.map(({ label, width, align }, index) => {
    const words = lines.reduce((most, row) => Math.max(most, leastOf(row[index] ?? '', type[kind], align)), 0);
    return { weight: width, least: Math.max(words, leastOfHead(label, type[kind])) + PADDING };
  });
  const shares = divide(room, parts).map((width) => (width / room) * 100);
  widths.set(section, shares);
  return shares;
}

function TableBlock({
  section,
  part,
  document,
}: {
  readonly section: Section;
  readonly part: TablePart;
  readonly document: TableDocument;
}): ReactNode {
  return (
    <section data-table-section={part.section}>
      {section.heading === '' ? null : (
        <h2 className={`paper-layer-form ${part.continued ? 'is-continued' : ''}`}>{section.heading}</h2>
      )}
      <table>
        <colgroup>
          {columnShares(section, document).map((width, index) => (
            <col key={index} style={{ width: `${width}%` }} />
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
