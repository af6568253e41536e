import type { ReactNode } from 'react';

import type { ContinuedText } from '../fit.ts';
import { box, type Box } from '../layout/geometry.ts';
import type { SheetMeasures } from '../layout/sizes.ts';
import type { PaperTexts } from '../texts.ts';
import { mm, place, pt } from '../units.ts';

/** Where continued texts stand: the place of the form or a part of it, with a margin. */
export function continuationBox({ measures }: { readonly measures: SheetMeasures }, area: Box = measures.table): Box {
  const { padding } = measures;
  return box(area.x + padding.x, area.y + 2, area.width - 2 * padding.x, area.height - 3);
}

export function ContinuationBody({
  texts,
  layout,
  area = continuationBox(layout),
  t,
}: {
  readonly texts: readonly ContinuedText[];
  readonly layout: { readonly measures: SheetMeasures };
  /** Where they stand; default the whole of the form. */
  readonly area?: Box;
  readonly t: PaperTexts;
}): ReactNode {
  const { text } = layout.measures.type;
  return (
    <div className="paper-continuation paper-layer-data" style={{ ...place(area), fontSize: pt(text) }}>
      {texts.map((one) => (
        <ContinuedBlock key={one.name} one={one} t={t} gap={2} />
      ))}
    </div>
  );
}

export function ContinuedBlock({
  one,
  t,
  gap,
}: {
  readonly one: ContinuedText;
  readonly t: PaperTexts;
  readonly gap: number;
}): ReactNode {
  return (
    <section style={{ marginBottom: mm(gap) }} data-paper-continued={one.name}>
      <h2>{one.begins ? one.label : t('paper.continuedField', { label: one.label })}</h2>
      <p>{one.text}</p>
    </section>
  );
}
