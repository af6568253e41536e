import type { ReactNode } from 'react';

import type { ComplaintDocument } from '../../../electron/contract/paper.ts';
import type { ComplaintLayout } from '../layout/complaint.ts';
import { box } from '../layout/geometry.ts';
import { PaperField } from '../PaperField.tsx';
import type { PaperTexts } from '../texts.ts';
import { mm, place, pt } from '../units.ts';

/** The stamp on a voided case. It stands in the parts below the intake, so that it hides nothing that was filled in. */
export function VoidMark({
  document,
  layout,
  t,
}: {
  readonly document: ComplaintDocument;
  readonly layout: ComplaintLayout;
  readonly t: PaperTexts;
}): ReactNode {
  const { table, type, strip } = layout.measures;
  const first = layout.bands[0]?.cells[0]?.box;
  const top = first?.y ?? table.y + table.height / 2;
  const room = table.y + table.height - top;
  const height = Math.min(room * 0.42, 34);
  const width = table.width * 0.6;
  const stamp = box(table.x + (table.width - width) / 2, top + (room - height) / 2, width, height);
  const reason = box(stamp.x + 3, stamp.y + height * 0.62, width - 6, height * 0.3);
  return (
    <>
      <div
        className={`paper-void paper-layer-data ${strip ? '' : 'is-black'}`}
        style={{ ...place(stamp), borderWidth: mm(0.9), fontSize: pt(Math.min((height * 0.5) / 0.3528, 40)) }}
        data-paper-void
      >
        <b>{t('paper.voided')}</b>
      </div>
      <PaperField
        field={{ name: 'voidReason', kind: 'line', box: reason }}
        text={document.fields.voidReason}
        className={`is-bare is-centred paper-void-reason ${strip ? '' : 'is-black'}`}
        style={{ fontSize: pt(type.text) }}
      />
    </>
  );
}
