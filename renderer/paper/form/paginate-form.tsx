/* oxlint-disable react/no-array-index-key -- sheets are drawn once and never change places */
import type { Rest } from '../measure.ts';
import { paginateSheet } from '../paginate-sheet.tsx';
import { paperTexts, type PaperTexts } from '../texts.ts';
import { countLines } from './count-lines.ts';
import type { FormPages } from './FormCopy.tsx';
import { FormSheet, TextSheet } from './FormSheet.tsx';
import { formLayout } from './layout.ts';
import type { FormView } from './view.ts';

/** How one copy of a form is spread over sheets. The paper's fonts must be loaded. */
export function paginateForm(view: FormView): FormPages {
  const lines = countLines(view);
  const layout = formLayout(view, lines);
  const t = paperTexts(view.locale);
  const own = layout.pages.length;
  const labelOf = labels(view, t);
  const { fits, continuation } = paginateSheet({
    document: view,
    layout,
    t,
    form: (more) => {
      const sheet = { view, layout, pages: own + more - 1, t, texts: [] };
      return (
        <>
          {layout.pages.map((_, index) => (
            <FormSheet key={index} {...sheet} page={index + 1} />
          ))}
          {more > 1 ? <TextSheet {...sheet} page={own + 1} /> : null}
        </>
      );
    },
    restsOf: (measured) =>
      measured
        .filter(({ rest }) => rest !== '')
        .map(({ name, rest }): Rest => ({ name, label: labelOf(name), text: rest })),
    free: layout.pages.at(-1)?.free ?? null,
  });
  return { lines, fits, texts: continuation };
}

/** What a field is called where it goes on: the label of its cell, or the column and the line of the table. */
function labels({ sheet }: FormView, t: PaperTexts): (name: string) => string {
  const plain = new Map([...sheet.cells, ...sheet.blocks].map(({ name, label }) => [name, label]));
  const { table } = sheet;
  for (const column of table?.columns ?? []) {
    for (const index of table?.rows.keys() ?? []) {
      plain.set(
        `${table?.name}.${index}.${column.name}`,
        t('paper.goodsLine', { label: column.label, line: index + 1 }),
      );
    }
    plain.set(`${table?.name}.total.${column.name}`, column.label);
  }
  for (const name of ['officeName', 'title', 'reprintReason'] as const) plain.set(name, t(`paper.labels.${name}`));
  plain.set('title continued', t('paper.labels.title'));
  return (name) => plain.get(name) ?? '';
}
