/* oxlint-disable react/no-array-index-key -- sheets are drawn once and never change places */
import { useMemo, type ReactNode } from 'react';

import type { ContinuedText, Fits } from '../fit.ts';
import { noFits } from '../fit.ts';
import { FittingContext } from '../PaperField.tsx';
import { paperTexts } from '../texts.ts';
import { FormSheet, TextSheet } from './FormSheet.tsx';
import { formLayout } from './layout.ts';
import { oneLineEach, type LineCounts } from './plan.ts';
import type { FormView } from './view.ts';

/** How one copy of a form is spread over sheets. */
export interface FormPages {
  readonly lines: LineCounts;
  readonly fits: Fits;
  /** Texts that go on, sheet by sheet. */
  readonly texts: readonly (readonly ContinuedText[])[];
}

/** Before it is measured: every text in one line. */
export const unmeasured: FormPages = { lines: oneLineEach, fits: noFits, texts: [] };

/** All sheets of one copy: the form, the rest of its table, and the texts that did not fit. */
export function FormCopy({
  view,
  pages = unmeasured,
}: {
  readonly view: FormView;
  readonly pages?: FormPages;
}): ReactNode {
  const layout = useMemo(() => formLayout(view, pages.lines), [view, pages]);
  const t = paperTexts(view.locale);
  const begun = layout.pages.at(-1)?.free ? 1 : 0;
  const own = layout.pages.length;
  const count = own + Math.max(0, pages.texts.length - begun);
  const fitting = useMemo(
    () => ({ fits: pages.fits, continued: t('paper.continued'), continuedShort: t('paper.continuedShort') }),
    [pages, t],
  );
  return (
    <FittingContext value={fitting}>
      {layout.pages.map((_, index) => (
        <FormSheet
          key={index}
          view={view}
          layout={layout}
          page={index + 1}
          pages={count}
          t={t}
          texts={index === own - 1 && begun === 1 ? (pages.texts[0] ?? []) : []}
        />
      ))}
      {pages.texts.slice(begun).map((texts, index) => (
        <TextSheet key={index} view={view} layout={layout} page={own + index + 1} pages={count} t={t} texts={texts} />
      ))}
    </FittingContext>
  );
}
